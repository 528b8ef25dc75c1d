import Notes

/// `용어 : 설명` in an item, a paragraph or a heading.
///
/// Of a colon's two sides the proper name is the term (`모범 사례 : AWS Trusted Advisor(…)`). What stands after the
/// colon as a list of names is an enumeration, not a definition.
struct DefinitionRule: FactRule {
    let name = Self.rule
    static let rule = Rule(rawValue: "definition")
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
            guard let (head, tail) = sides(of: sentence) else { return [] }
            return facts(head, tail, Line(node: node, sentence: sentence, outline: outline))
        }
    }

    /// `갑은 …이다. 예: …`: what the examples are of stands in the sentence before.
    private static func exemplified(_ sentences: [Sentence]) -> [Sentence] {
        guard sentences.count > 1, sentences.contains(where: { $0.phrase.text.begins(with: "예") }) else {
            return sentences
        }
        var result = sentences
        for index in result.indices.dropFirst() where result[index].lineTerm == nil {
            guard let label = result[index].phrase.colon?.head.bare.text, label.hasHangul, Labels.areExamples(label)
            else { continue }
            result[index].lineTerm = KoreanSentence(result[index - 1].phrase)?.topic
        }
        return result
    }

    /// `장점: … / 단점: …`: each label with what it tells.
    private static func labelled(_ sentence: Sentence) -> [Sentence] {
        guard sentence.phrase.text.holds(" / "), let cut = sentence.phrase.colon, cut.tail.text.holds(":") else {
            return [sentence]
        }
        let parts = sentence.phrase.text.replacing(" / ", with: "\u{1F}").split(separator: "\u{1F}").map {
            Phrase(String($0).trimmed)
        }
        guard parts.allSatisfy({ $0.colon?.head.words.count ?? 9 <= 3 }) else { return [sentence] }
        return parts.map {
            var part = sentence
            part.phrase = $0
            return part
        }
    }

    /// `AWS side: …; on-prem side: …`: two lines in one, where both halves have a colon.
    private static func parted(_ sentence: Sentence) -> [Sentence] {
        guard !sentence.phrase.hasHangul else { return [sentence] }
        var parts = splitOutsideBrackets(sentence.phrase.text, at: [";"]).map { Phrase($0) }
        if parts.count < 2 || !parts.allSatisfy({ ($0.colon ?? $0.equals)?.head.words.count ?? 9 <= 5 }) {
            parts = equations(in: sentence.phrase)
        }
        guard parts.count >= 2 else { return [sentence] }
        return parts.map { part in
            var cut = sentence
            cut.phrase = part
            return cut
        }
    }

    /// `Tags: light = a name, annotated = a full object`: the halves of a line, each with its sign of equality.
    private static func equations(in phrase: Phrase) -> [Phrase] {
        let text = phrase.colon.flatMap { $0.head.equals == nil ? $0.tail.text : nil } ?? phrase.text
        guard text.holds(", ") else { return [] }
        if !text.holds(" = ") { return labels(in: phrase) }
        var parts: [String] = []
        for part in splitOutsideBrackets(text, at: [","]) {
            if part.holds(" = ") || parts.isEmpty { parts.append(part) } else { parts[parts.count - 1] += ", " + part }
        }
        guard parts.count >= 2, parts.allSatisfy({ $0.holds(" = ") && $0.words[0].hasLatin }) else { return [] }
        let label = phrase.colon?.head.bare
        let kind = label.flatMap { $0.text.holds(" = ") ? nil : EnglishNoun.oneOf($0) }
        return parts.map { part in
            // Of `Tags` the one that is annotated is an annotated tag.
            let name = Phrase(part).equals?.head
            guard let kind, let name, name.bare.words.count == 1, let word = name.words.first,
                word.lowered == word, !word.holds(kind)
            else { return Phrase(part) }
            return Phrase("\(word) \(kind)\(part.dropping(prefix: word))")
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
                place: outline.place(of: node, lines: sentence?.lines), rule: DefinitionRule.rule,
                language: outline.nodes[node].language)
        }
    }

    private func facts(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact] {
        let outline = line.outline
        guard !tail.isEmpty else { return [] }
        // What the bracket names is what the words are about.
        let whole = mergesTwoThings(head: head, tail: tail) ? head.brackets.groups.last?.content ?? head : head
        // `Multi-Factor Authentication(MFA) 사용 : …` tells of the thing that is used.
        let used = Labels.withoutUse(whole) ?? whole
        // `The five rights: …`
        let bare = Phrase(EnglishSentence.withoutArticle(used.text))
        let head = !used.hasHangul && Labels.withoutCount(bare.words) != nil ? bare : used
        // `전이적 피어링 X : …`: what is not so is no name.
        if head.hasHangul, head.bare.text.ends(in: " X") || head.bare.text.ends(in: " 불가") { return [] }
        if let told = aspect(of: head, tail, line) { return told }
        if tail.isProperName, head.bare.isGeneric, let named = tail.term(outline.pairs) {
            return swapped(label: head.bare.text, named: named, tail: tail, line)
        }
        if head.bare.isGeneric && !isGrade(head, tail) || Labels.arePurposes(head.bare.text)
            || head.words.first?.lowered == "not"
            || (Labels.areAttributes(head.bare.text) && !standsAmongTerms(line) && !isExplained(head, tail, line))
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
            let names = Optional(Self.names(in: tail)), names.count >= 2,
            names.allSatisfy({ $0.words.count <= 5 })
        {
            let members = names.map { Value($0.dropping(suffix: ".")) }
            if counted.isGeneric, let subject = Labels.owner(of: line.node, in: outline) {
                return [line.fact(subject, .enumeration, members, label: counted.text)]
            }
            var fact = line.fact(Term(counted.text), .enumeration, members)
            fact.subject.owner = owner(of: fact.subject, at: line.node, in: outline)
            return [fact]
        }
        guard
            var reading = year.flatMap({ dated($0.name, head, line) }) ?? head.term(outline.pairs)
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
            !holdsMeasure(list.names), !list.names.contains(where: { $0.holds("O(") || $0.holds("Ω(") }),
            listsMembers(head, list.names, in: outline.nodes[line.node].language) || list.isOpen
        {
            return [self.list(list, of: reading, line)]
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
        let startsWithNumber = head.text.utf8.first.map { (0x30...0x39).contains($0) } == true
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
        if isInitials(reading.term.name, of: meaning) { return [line.fact(reading.term, .expansion, [Value(meaning)])] }
        if let year {
            return [line.fact(reading.term, .definition, [Value(meaning)])]
                + [line.fact(reading.term, .property, [Value(year.date)], label: "date")]
        }
        return [line.fact(reading.term, .definition, [Value(meaning)])]
    }

    /// A head without its count; `해설 - 기둥은 6개 : …` counts 기둥.
    private static func counted(_ head: Phrase) -> Phrase? {
        guard let counted = Labels.withoutCount((head.dash?.tail ?? head).words), counted.hasHangul else {
            return Labels.withoutCount(head.words)
        }
        let topic = KoreanSentence.isTopic(at: counted.words.count - 1, of: counted.words)
        return topic ? Phrase(counted.text.dropping(suffix: "은").dropping(suffix: "는")) : counted
    }

    /// `몰질량 : 1몰의 질량 (단위 g/mol)`: the bracket tells in what it is measured.
    private func unit(of term: Term, _ tail: Phrase, _ line: Line) -> Fact? {
        guard let group = tail.brackets.groups.last, group.isLast, group.content.text.begins(with: "단위"),
            group.content.words.count == 2
        else { return nil }
        return line.fact(term, .property, [Value(group.content.words[1])], label: "단위")
    }

    // MARK: Labels

    /// `용도: …`, `수도: 한양`, `Purpose: …`: the label says what of the thing above, which is the subject.
    private func labelled(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact] {
        // `CSRF: … Defence: …`: the label of what began the line.
        let begun = line.sentence?.lineTerm?.term(line.outline.pairs)?.term
        guard !line.isHeading,
            let subject = begun.flatMap({ isGenericLabel($0.name) ? nil : $0 })
                ?? Labels.owner(of: line.node, in: line.outline), let said = meaning(tail)
        else { return [] }
        // `두 옵션의 차이`: which two stands in the heading.
        let whole = head.bare.text
        // `Not for: databases`: the line itself is asked.
        if let first = head.words.first?.lowered, first == "not", head.words.count <= 3 {
            var fact = line.fact(subject, .property, [Value(said)])
            fact.frame = "\(head.text): \(Fact.gap)"
            return [fact]
        }
        let label = whole.begins(with: "두") || whole.begins(with: "둘의 ") ? whole.words.last ?? whole : whole
        if Labels.arePurposes(label), !said.hasDigit || !["목표", "goal"].contains(label.lowered) {
            return [line.fact(subject, .purpose, [Value(said)])]
        }
        if Labels.areExamples(label) {
            let names = splitOutsideBrackets(withoutOpenEnding(tail.text).0, at: [",", "、"])
            guard names.count >= 2, names.allSatisfy({ Phrase($0).bare.isName && $0.words.count <= 5 }) else {
                return []
            }
            var fact = line.fact(subject, .example, names.map { Value($0) })
            fact.isOpen = true
            return [fact]
        }
        // `Next time: vessels` is told to the class.
        if !head.hasHangul, EnglishWords.markers.contains(head.lower) { return [] }
        // A story told under a label (안티 패턴 : …) is no attribute of the thing above.
        if tail.arrow != nil || Labels.areStories(label) { return [] }
        // `INSERT, UPDATE 느려짐 + 저장공간`: the plus parts them, not the comma.
        if subject.name != label, label.hasHangul, EnumerationRule.isListNoun(label), said.holds(" + ") {
            let points = said.replacing(" + ", with: "\u{1F}").split(separator: "\u{1F}").map { String($0).trimmed }
            if points.count <= 6 { return [line.fact(subject, .enumeration, points.map { Value($0) }, label: label)] }
        }
        if let list = namesBetweenCommas(said) {
            var fact = line.fact(subject, .enumeration, list.names.map { Value($0) }, label: label)
            fact.isOpen = list.isOpen
            return [fact]
        }
        let found = quantities(in: said, language: line.outline.nodes[line.node].language)
        // A number with its unit is asked as such.
        if found.count == 1, found[0].text == said, !found[0].quantity.unit.isEmpty { return [] }
        let quantity = found.count == 1 && found[0].text == said ? found[0].quantity : nil
        return [line.fact(subject, .property, [Value(said, quantity: quantity)], label: label)]
    }

    /// Whether most lines beside it name things of their own: latency among the routing policies is one of them.
    func standsAmongTerms(_ line: Line) -> Bool {
        let outline = line.outline
        guard outline.note.blocks[line.node].isItem, line.sentence?.lineTerm == nil,
            let list = outline.nodes[line.node].parent
        else { return false }
        let heads = outline.nodes[list].children.compactMap { item -> String? in
            let phrase = outline.nodes[item].phrase
            return (phrase.colon ?? phrase.dash)?.head.unnumbered.bare.text
        }
        let attributes = heads.count { Labels.areAttributes($0) || isGenericLabel($0) }
        return heads.count >= 4 && attributes * 3 <= heads.count
    }

    /// `` `l` : 심볼릭 링크 ``: a letter or a sign is a name where it is set as code.
    private func codeTerm(_ head: Phrase, _ line: Line) -> TermReading? {
        guard let sentence = line.sentence, sentence.stressed.first == head.text, head.text.utf8.count <= 12,
            line.outline.note.blocks[line.node].text.runs.contains(where: { $0.style == .code })
        else { return nil }
        let owner = Labels.lead(of: line.node, in: line.outline) ?? line.outline.heading(above: line.node)?.name
        return TermReading(code: head.text, owner: owner)
    }

    /// The two sides of the line's colon, or of a dash that stands for one.
    private func sides(of sentence: Sentence) -> (Phrase, Phrase)? {
        guard let cut = dashedFirst(sentence) ?? sentence.phrase.colon ?? dashed(sentence) ?? equated(sentence.phrase)
        else { return nil }
        // `` `restart: no` ``: the colon is the code's.
        if sentence.stressed.first == sentence.phrase.text { return nil }
        // `name:x:uid:gid`: fields of a line.
        if cut.tail.words.first?.utf8.contains(UInt8(ascii: ":")) == true { return nil }
        // `region-level; subnet = lives in one AZ`: what stands before the semicolon is a thought of its own.
        let parted = cut.head.text.range(ofFirst: "; ").map {
            Phrase(cut.head.text.slice($0.upperBound..<cut.head.text.utf8.count))
        }
        let whole = (parted ?? cut.head).unnumbered
        let head = whole.hasHangul ? whole : Phrase(EnglishClause.withoutJoint(whole.text))
        if !head.hasHangul {
            // A sentence before a colon is no name.
            let first = head.words.first ?? ""
            if first.lowered == "from" || EnglishVerbs.isPredicate(first) || EnglishClause(head.words) != nil {
                return nil
            }
        }
        return head.isEmpty || DateRule.isDate(cut.head.words) ? nil : (head, cut.tail)
    }

    /// `**tree** – a directory: names and modes`: the dash behind the stressed word comes first.
    private func dashedFirst(_ sentence: Sentence) -> Phrase.Cut? {
        guard let dash = sentence.phrase.colon?.head.dash, let stressed = sentence.stressed.first,
            Form(stressed.comparable) == dash.head.form
        else { return nil }
        return sentence.phrase.dash
    }

    /// `AMI = template for an instance`: a restatement of a name. A formula is not one.
    private func equated(_ phrase: Phrase) -> Phrase.Cut? {
        guard let cut = phrase.equals, cut.head.unnumbered.bare.isName, cut.head.words.count <= 5,
            cut.head.arrow == nil,
            cut.tail.equals == nil, phrase.hasHangul || !cut.head.text.holds(","),
            !FormulaRule.hasOperator(cut.tail.bare.text) || FormulaRule.areAlternatives(cut.tail)
                || (!phrase.hasHangul && cut.tail.bare.text.holds(", ")),
            cut.head.isNounPhrase || cut.head.isProperName
        else { return nil }
        // `3년마다 정기 시험 = 식년시`: the name stands behind what it means.
        if cut.head.hasHangul, cut.head.words.count >= 3, cut.tail.words.count == 1, cut.tail.isName, !cut.tail.hasDigit
        {
            return Phrase.Cut(head: cut.tail, tail: cut.head)
        }
        // `서브넷 하나 = 가용 영역 하나`
        let one = cut.head.text.ends(in: " 하나") ? Phrase(cut.head.text.dropping(suffix: " 하나")) : cut.head
        // What follows an arrow is told apart from what the name means.
        return Phrase.Cut(head: one, tail: cut.tail.arrow?.head ?? cut.tail)
    }

    /// `**용어** - 설명`, `Term — meaning`: a dash after a stressed or short name, before what explains it. Between names
    /// it is a path or a part.
    private func dashed(_ sentence: Sentence) -> Phrase.Cut? {
        guard let cut = sentence.phrase.dash, cut.tail.dash == nil, cut.tail.arrow == nil else { return nil }
        if !cut.head.hasHangul, tells(cut, sentence.stressed.first) { return cut }
        guard cut.head.bare.isName, cut.head.words.count <= 5, cut.tail.words.count >= 2 else { return nil }
        if let stressed = sentence.stressed.first,
            Form(stressed.comparable) == cut.head.form || cut.head.form.holds(Form(stressed.comparable))
        {
            return cut
        }
        guard cut.head.words.count <= 4, cut.head.isNounPhrase else { return nil }
        if cut.tail.hasHangul {
            let isNamed = cut.head.isProperName || !cut.head.brackets.groups.isEmpty
            // `리보솜 - 단백질 합성 장소`
            let isWord = cut.head.hasHangul && cut.head.words.count == 1 && cut.head.typingLength >= 2
            return cut.tail.ending.closesDefinition || (isNamed && cut.tail.words.count >= 2) || isWord ? cut : nil
        }
        return cut.tail.words.count >= 3 && !cut.tail.isProperName || Attribution(cut.tail) != nil ? cut : nil
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
        let thoughts = splitOutsideBrackets(said, at: [","])
        if thoughts.count >= 2, EnglishVerbs.behindNouns.contains(said.words.last?.lowered ?? "") {
            said = thoughts.dropLast().joined(separator: ", ")
        }
        // `charged atoms; cations are positive`: what is said of something else.
        guard let mark = said.range(ofFirst: "; "), mark.lowerBound >= 8,
            EnglishClause(said.slice(mark.upperBound..<said.utf8.count).words) != nil
        else { return said }
        return said.slice(0..<mark.lowerBound)
    }

    /// `일정 시간마다 강화 ex) 월급`: the example is no part of the meaning.
    private static func withoutExample(_ said: String) -> String {
        guard said.holds("ex") || said.holds("예)") || said.holds("예:") else { return said }
        for mark in [", ex)", " ex)", ", ex:", " ex:", ". 예)", ", 예)", " 예)", ". 예:", " 예:"] {
            if let range = said.range(ofFirst: mark), range.lowerBound >= 9 {
                return said.slice(0..<range.lowerBound).trimmed
            }
        }
        return said
    }

    /// A bracket that says what is done, and not what the word before it means.
    private static func isDoing(_ content: Phrase) -> Bool {
        switch content.ending {
        case .doing, .nominal: true
        case .described, .noun, .sentence, .question: false
        }
    }

    /// `계정 지원 : AWS Support Concierge(결제 문제 분석)`: what the bracket says, or else the label, is its meaning.
    private func swapped(label: String, named: TermReading, tail: Phrase, _ line: Line) -> [Fact] {
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

/// What makes clear which thing is meant, for a term that is an ordinary word in its section (컴퓨팅 in the models of
/// pricing); nil for names that speak for themselves.
func owner(of term: Term, at node: Int, in outline: Outline) -> String? {
    // A small word of a Korean note is a command's or a file's name, and no ordinary word.
    let isSmall =
        outline.nodes[node].language == .english && term.name.hasLatin
        && !term.name.utf8.contains { (0x41...0x5A).contains($0) } && term.name.words.count <= 2
    // One English word below a name (Standard, Bulk) may be said of many things.
    let isWord =
        outline.parentItem(of: node) != nil && term.name.words.count == 1
        && term.name.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    let isCommon = isSmall || isWord
    guard outline.nodes[node].isItem,
        !term.name.hasLatin || isCommon || term.name.holds("의 ") || term.name.ends(in: "비용"),
        term.aliases.isEmpty || isWord
    else {
        return nil
    }
    let name = term.name.comparable
    // Beside AWS : …, what stands under AWS의 요금 is no part of it.
    let siblings = outline.nodes[node].parent.map { outline.nodes[$0].children } ?? []
    let heads = siblings.prefix(12).filter { $0 != node }.compactMap { outline.nodes[$0].phrase.colon?.head.text }
    func fits(_ other: String) -> Bool {
        let form = other.comparable
        if heads.contains(where: { $0.utf8.count >= 2 && other.holds($0) }) { return false }
        return !form.isEmpty && !form.holds(name) && !name.holds(form)
    }
    if let parent = outline.parentItem(of: node) {
        let above = outline.nodes[parent].phrase.named.unnumbered.bare
        let leadsIn = EnglishWords.dangling.contains(above.words.last?.lowered ?? "")
        if above.isName, !above.isGeneric, above.isNounPhrase, !leadsIn, fits(above.text) {
            // `passive` under `transport`
            let whole =
                EnglishAdjective.isOne(above.text)
                ? EnglishAdjective.named(Term(above.text), at: parent, in: outline)?.name : nil
            return whole ?? DateRule.withoutYear(above.words) ?? above.text
        }
    }
    let above = outline.subjects(above: node).map(\.name)
    // `본태성 고혈압` under 고혈압 says where it belongs.
    if term.name.hasHangul, let nearest = above.first?.comparable, !nearest.isEmpty,
        name.utf8.count > nearest.utf8.count,
        name.holds(nearest)
    {
        return nil
    }
    return above.first(where: fits)
}

/// Whether a line's bracket and not its name is what its words are about: `Auto Scaling(통합 결제) : … 결제 통합`.
func mergesTwoThings(head: Phrase, tail: Phrase) -> Bool {
    guard let group = head.brackets.groups.last, group.isLast, group.content.hasHangul else { return false }
    let words = group.content.words
    return words.count >= 2 && words.allSatisfy { tail.text.holds($0) }
        && !head.bare.words.contains { tail.text.holds($0) }
}
