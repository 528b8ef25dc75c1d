import Notes

/// `용어 : 설명` in an item, a paragraph or a heading.
///
/// Of a colon's two sides the proper name is the term (`모범 사례 : AWS Trusted Advisor(…)`). What stands after the
/// colon as a list of names is an enumeration, not a definition.
struct DefinitionRule: FactRule {
    let name = Rule.definition
    static let needs: [LineMarks] = [.colon, .dash, .equals]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        if outline.nodes[node].isSection {
            guard let heading = outline.headings[node], let cut = Phrase(heading.title).colon else { return [] }
            // `Microeconomics week 4: Market structures`
            let words = cut.head.words
            if words.count >= 2, words[words.count - 1].hasDigit,
                EnglishWords.ordinalWords.contains(words[words.count - 2].lowered)
            {
                return []
            }
            // `Worked example: the ticket shop`
            if cut.head.isGeneric || Labels.areExamples(cut.head.text) || isSubtitle(cut.tail, at: node, in: outline) {
                return []
            }
            return facts(cut.head, cut.tail, Line(node: node, outline: outline))
        }
        if outline.isContrasted(node) || !outline.facts(of: PairRule(), at: node).isEmpty { return [] }
        let sentences = Self.exemplified(outline.sentences(of: node)).flatMap(Self.labelled).flatMap(Self.parted)
        return sentences.flatMap { sentence -> [Fact] in
            guard let (head, tail) = sides(of: sentence), !WorkRule.names(head, at: node, in: outline) else {
                return []
            }
            if let cut = sentence.phrase.colon, SentenceRule.isOccasion(cut) { return [] }
            return facts(head, tail, Line(node: node, sentence: sentence, outline: outline))
        }
    }

    /// What is read, for the facts made of it.
    struct Line {
        var node: Int
        var sentence: Sentence?
        var outline: Outline

        var isHeading: Bool { sentence == nil }

        func fact(_ term: Term, _ relation: Relation, _ values: [Value], label: String? = nil) -> Fact {
            Fact(
                subject: term, relation: relation, label: label, values: values,
                statement: sentence?.phrase.text ?? outline.nodes[node].phrase.text,
                place: outline.place(of: node, lines: sentence?.lines), rule: .definition,
                language: outline.nodes[node].language)
        }
    }

    func facts(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact] {
        let outline = line.outline
        guard !tail.isEmpty else { return [] }
        // What the bracket names is what the words are about.
        let whole = mergesTwoThings(head: head, tail: tail) ? head.brackets.groups.last?.content ?? head : head
        // `Multi-Factor Authentication(MFA) 사용 : …` tells of the thing that is used.
        let used = Labels.withoutUse(whole) ?? whole
        // `The five rights: …`
        let bare = Phrase(EnglishSentence.withoutArticle(used.text))
        // `유형원 『반계수록』 → 균전론: …`: what is told is told of the last name.
        if used.hasHangul, let path = used.arrow, path.tail.arrow == nil {
            if path.head.text.ends(in: "』"), path.tail.bare.isName { return facts(path.tail, tail, line) }
            return sent(used, tail, line)
        }
        if let told = beyondName(used, head, tail, line) { return told }
        let head = !used.hasHangul && Labels.withoutCount(bare.words) != nil ? bare : used
        // `전이적 피어링 X : …`: what is not so is no name.
        if head.hasHangul, head.bare.text.ends(in: " X") || head.bare.text.ends(in: " 불가") { return [] }
        if let told = conditional(head, tail, line) ?? describing(head, tail, line) { return told }
        // `응답 시간 : 15분 이내`
        if !line.isHeading, tail.hasHangul, tail.hasDigit, let last = tail.bare.words.last, Self.spans.contains(last),
            soleQuantity(of: tail.bare.text.dropping(suffix: last).trimmed, language: .korean) != nil
        {
            return []
        }
        if let told = aspect(of: head, tail, line) { return told }
        if tail.isProperName, head.bare.isGeneric, let named = tail.term(outline.pairs) {
            return swapped(label: head.bare.text, named: named, tail: tail, line)
        }
        if head.bare.isGeneric && !isGrade(head, tail) || Labels.arePurposes(head.bare.text)
            || head.words.first?.lowered == "not"
            || (Labels.areAttributes(head.bare.text) && !standsAmongTerms(line) && !isExplained(head, tail, line))
            || !head.hasHangul && Self.facets.contains(head.bare.text)
            || outline.repeatedLabels.contains(head.bare.form)
        {
            return labelled(head, tail, line)
        }
        if let (year, rest) = Self.dated(tail), !line.isHeading, let term = head.term(outline.pairs)?.term {
            var owned = term
            owned.owner = owner(of: term, at: line.node, in: outline)
            let label = tail.hasHangul ? "시기" : "date"
            return facts(head, rest, line) + [line.fact(owned, .property, [year], label: label)]
        }
        if let share = share(head, tail, line) { return [share] }
        if let time = time(head, tail, line) { return [time] }
        if let flag = flag(of: head, tail, line) { return [flag] }
        if let counted = countAlone(head, tail, line) { return [counted] }
        // `내구성 : 99.9%`: a number with its unit is asked as such.
        if !line.isHeading, soleQuantity(of: tail.bare.text, language: outline.nodes[line.node].language) != nil {
            return []
        }
        // `용량 모드 두가지 : 온디맨드, 프로비저닝`: the count makes a list of two as well.
        let year = year(of: head, line)
        if year == nil, let counted = Self.counted(head.bare), counted.isName,
            let names = Optional(Self.names(in: tail, counting: head.bare)), names.count >= 2,
            names.allSatisfy({ $0.words.count <= 5 })
        {
            let members = names.map { Value($0.dropping(suffix: ".")) }
            // `Mistake – a false belief. Three kinds: …`: of what began the line.
            let begun = line.sentence?.lineTerm?.term(outline.pairs)?.term
            if counted.isGeneric, let subject = begun ?? Labels.owner(of: line.node, in: outline) {
                return [line.fact(subject, .enumeration, members, label: counted.text)]
            }
            var fact = line.fact(Term(counted.text), .enumeration, members)
            fact.subject.owner = owner(of: fact.subject, at: line.node, in: outline)
            return [fact]
        }
        guard
            var reading = year.flatMap({ undated($0.name, head, line) }) ?? head.term(outline.pairs)
                ?? codeTerm(head, line)
        else { return [] }
        if let told = attributed(head, tail, of: reading, line) { return told }
        if tail.isProperName, !tail.bare.text.holds(", "), !head.isProperName,
            areLabels(besides: line.node, in: outline), let named = tail.term(outline.pairs)
        {
            return swapped(label: reading.term.name, named: named, tail: tail, line)
        }
        if isGenericLabel(reading.term.name), !isGrade(head, tail) { return [] }
        if !line.isHeading, let list = namesBetweenCommas(tail.text), list.isOpen || list.names.count >= 3,
            !holdsMeasure(list.names), !list.names.contains(where: { $0.holds("; ") }),
            !list.names.contains(where: { $0.holds("O(") || $0.holds("Ω(") }),
            listsMembers(head, list.names, in: outline.nodes[line.node].language) || list.isOpen
        {
            let fact = self.list(list, of: reading, line)
            if fact.language == .english || KoreanLine.areMembers(fact) { return [fact] }
        }
        if !line.isHeading, let names = Self.namesBetweenSlashes(head, tail) {
            return [list((names, false), of: reading, line)]
        }
        if !line.isHeading, year == nil, let listed = listed(head, tail, of: reading, line) { return [listed] }
        if let examples = examples(head, tail, of: reading, line) { return [examples] }
        if let signs = signs(tail, of: reading, line) { return signs }
        reading.term.owner = owner(of: reading.term, at: line.node, in: outline) ?? reading.term.owner
        if !line.isHeading, let whole = withNoun(reading.term, line) { reading.term = whole }
        // `higher speed = more noise`: what more of the one leads to.
        if !line.isHeading, !head.hasHangul, head.words.count >= 2, Self.comparatives.contains(head.words[0].lowered),
            line.sentence?.phrase.equals != nil, let said = meaning(tail)
        {
            return [line.fact(Term(head.text, owner: reading.term.owner), .cause, [Value(said)])]
        }
        // A path of names is an order.
        if tail.arrow != nil, ArrowRule.isPath(tail.parts(at: .arrow)) { return [] }
        let links = tail.hasHangul && tail.arrow == nil ? tail.parts(at: .dash) : []
        if ArrowRule.isPath(links) {
            var fact = line.fact(reading.term, .steps, links.map { Value($0.text) }, label: "→")
            fact.isOrdered = true
            return [fact]
        }
        guard let meaning = meaning(tail) else { return [] }
        // `Chicken: core temperature 74 °C` is asked as a number.
        if !line.isHeading, isMeasure(tail, in: outline.nodes[line.node].language) { return [] }
        // `SSH : 22` under 포트 번호: what the number is stands in the heading.
        // `HR: 60–100 bpm`, `BP: below 120/80 mmHg`
        let isSpan = !head.hasHangul && isSpan(tail)
        let isNumber = (tail.letters.typingLength == tail.letters.digits && tail.hasDigit) || isSpan
        if isNumber || (isCodeLike(tail.bare) && tail.text.ends(in: meaning)), !line.isHeading, !head.hasHangul,
            let lead = Labels.lead(of: line.node, in: outline), lead.words.count > 2
        {
            var fact = line.fact(reading.term, .property, [Value(meaning)])
            fact.frame = "\(head.text): \(Fact.gap)"
            return [fact]
        }
        // `Avogadro's number: 6.022 × 10^23`, `1 AU = 149.6 million km`
        let startsWithNumber = head.text.beginsWithDigit
        if (isNumber && tail.equals == nil && head.hasLatin)
            || (startsWithNumber && tail.hasDigit && tail.words.count <= 4), !line.isHeading, !head.hasHangul,
            line.outline.nodes[line.node].language == .english, let about = outline.about(line.node)
        {
            var fact = line.fact(about, .property, [Value(meaning)])
            fact.frame = startsWithNumber ? "\(head.text) = \(Fact.gap)" : "\(head.text): \(Fact.gap)"
            return [fact]
        }
        if isNumber, !line.isHeading, line.outline.nodes[line.node].language == .korean,
            let label = Labels.lead(of: line.node, in: outline) ?? outline.heading(above: line.node)?.name,
            !label.isEmpty
        {
            var term = reading.term
            term.owner = nil
            return [line.fact(term, .property, [Value(meaning)], label: label)]
        }
        if let unit = unit(of: reading.term, tail, line) {
            return [line.fact(reading.term, .definition, [Value(meaning)]), unit]
        }
        // `TAM = Technical Account Manager, gives advice`
        let long = meaning.parts(between: ", ")[0]
        if long != meaning, isInitials(reading.term.name, of: long) {
            let rest = meaning.slice((long.utf8.count + 2)..<meaning.utf8.count)
            return [line.fact(reading.term, .expansion, [Value(long)])]
                + (rest.wordCount >= 3 ? [line.fact(reading.term, .definition, [Value(rest)])] : [])
        }
        if isInitials(reading.term.name, of: meaning) { return [line.fact(reading.term, .expansion, [Value(meaning)])] }
        if let year {
            return [line.fact(reading.term, .definition, [Value(meaning)])]
                + [line.fact(reading.term, .property, [Value(year.date)], label: "date")]
        }
        return [line.fact(reading.term, .definition, [Value(meaning)])]
    }

    /// What is told of an event, and no term whatever stands beside it.
    private static let facets: WordList = [
        "effect", "effects", "trigger", "cause", "causes", "result", "results", "outcome", "aim", "aims", "consequence",
        "consequences", "significance", "reaction", "background", "aftermath", "turning point", "leader", "goal",
    ]

    /// Behind a number, what bounds it.
    private static let spans: WordList = ["이내", "이상", "이하", "미만", "초과", "전", "후", "마다", "정도", "내외"]

    /// A head without its count; `해설 - 기둥은 6개 : …` counts 기둥.
    static func counted(_ head: Phrase) -> Phrase? {
        guard let counted = Labels.withoutCount((head.dash?.tail ?? head).words), counted.hasHangul else {
            return Labels.withoutCount(head.words)
        }
        let topic = KoreanSentence.isTopic(at: counted.words.count - 1, of: counted.words)
        return topic ? Phrase(counted.text.dropping(suffix: "은").dropping(suffix: "는")) : counted
    }

    /// `몰질량 : 1몰의 질량 (단위 g/mol)`: the bracket tells in what it is measured.
    func unit(of term: Term, _ tail: Phrase, _ line: Line) -> Fact? {
        guard let group = tail.brackets.groups.last, group.isLast, group.content.text.begins(with: "단위"),
            group.content.words.count == 2
        else { return nil }
        return line.fact(term, .property, [Value(group.content.words[1])], label: "단위")
    }

    /// A meaning without the author's remarks in brackets at its end.
    func meaning(_ tail: Phrase) -> String? {
        var text = tail
        if tail.equals == nil, let group = tail.brackets.groups.last(where: \.isLast), tail.bare.typingLength >= 2 {
            // `사고 예방(다른 사람이 실수로 설정을 건드리는 일 방지)`: a clause behind a few words says what tells.
            let tells =
                tail.hasHangul && tail.bare.words.count <= 3 && group.content.words.count >= 4
                && group.content.hasHangul && Self.isDoing(group.content) && group.content.colon == nil
            if !tells || tail.isProperName || tail.bare.isProperName { text = tail.bare }
        }
        guard text.typingLength >= 2, !text.text.ends(in: "?"), text.letters.strayJamo == 0 else { return nil }
        var said = text.text.dropping(suffix: ".").trimmed
        guard !text.hasHangul else { return Self.withoutExample(said) }
        // `phagocytosis: "cell eating"`
        if said.begins(with: "\""), said.ends(in: "\""), said.utf8.count(where: { $0 == 0x22 }) == 2 {
            said = said.dropping(prefix: "\"").dropping(suffix: "\"")
        }
        while said.ends(in: "!") { said = said.dropping(suffix: "!") }
        // `mixing topics, opposite of`: a thought that breaks off.
        let thoughts = said.holds("; ") ? [] : splitOutsideBrackets(said, at: [","])
        if thoughts.count >= 2, EnglishVerbs.behindNouns.contains(said.words.last?.lowered ?? "") {
            said = thoughts.dropLast().joined(separator: ", ")
        }
        // `has full access, cannot be restricted -> lock it away`: what comes of it is told apart.
        if let arrow = (said.range(ofFirst: " -> ") ?? said.range(ofFirst: " → ")),
            case let before = said.slice(0..<arrow.lowerBound), before.wordCount >= 5, ClauseRule.tells(before),
            said.parts(between: " → ").count <= 2, said.parts(between: " -> ").count <= 2
        {
            return before
        }
        // `charged atoms; cations are positive`: what is said of something else.
        guard let mark = said.range(ofFirst: "; "), mark.lowerBound >= 8,
            EnglishClause(said.slice(mark.upperBound..<said.utf8.count).words) != nil
        else { return said }
        return said.slice(0..<mark.lowerBound)
    }

    /// `일정 시간마다 강화 ex) 월급`: the example is no part of the meaning.
    static func withoutExample(_ said: String) -> String {
        guard said.holds("ex") || said.holds("예)") || said.holds("예:") else { return said }
        for mark in [", ex)", " ex)", ", ex:", " ex:", ". 예)", ", 예)", " 예)", ". 예:", " 예:"] {
            if let range = said.range(ofFirst: mark), range.lowerBound >= 9 {
                return said.slice(0..<range.lowerBound).trimmed
            }
        }
        return said
    }

    /// A bracket that says what is done, and not what the word before it means.
    static func isDoing(_ content: Phrase) -> Bool {
        switch content.ending {
        case .doing, .nominal: true
        case .described, .noun, .sentence, .question: false
        }
    }

    /// `계정 지원 : AWS Support Concierge(결제 문제 분석)`: what the bracket says, or else the label, is its meaning.
    func swapped(label: String, named: TermReading, tail: Phrase, _ line: Line) -> [Fact] {
        let gloss = tail.brackets.groups.last.flatMap { group -> String? in
            let content = group.content
            if case .alias = Gloss(content, after: Phrase(named.term.name), pairs: line.outline.pairs) { return nil }
            return content.hasHangul && content.typingLength >= 6 && !content.hasDigit ? content.text : nil
        }
        guard let meaning = gloss ?? (isGenericLabel(label) ? nil : label) else { return [] }
        // `객체 잠금 = WORM`: another name of it, which its own describes as little as any third would.
        if gloss == nil, meaning.hasHangul, line.sentence?.phrase.equals != nil, line.sentence?.phrase.colon == nil {
            return []
        }
        var term = named.term
        // `AWS side: Virtual Private Gateway` under the VPN whose side it is.
        if !meaning.hasHangul, meaning.words.count <= 2, !line.isHeading,
            let parent = line.outline.parentItem(of: line.node)
        {
            let above = line.outline.nodes[parent].phrase.head.unnumbered.bare
            if above.isName, !above.isGeneric, above.form != Form(term.name.comparable) { term.owner = above.text }
        }
        return [line.fact(term, .definition, [Value(meaning)], label: label)]
    }

}
