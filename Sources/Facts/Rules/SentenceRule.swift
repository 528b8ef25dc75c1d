import Hangul
import Notes

/// Prose: `X는 Y이다`, `X란 …을 말한다`, `X is …`, `X consists of A, B and C`, `X is used for …`, in paragraphs, items and
/// quotes. A sentence that states nothing of this kind but stresses a word is asked with that word left out.
struct SentenceRule: FactRule {
    let name = Rule.sentence
    static let needs: [LineMarks] = [.line]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.nodes[node].phrase.isEmpty else { return [] }
        if outline.isStory(node) || EnglishLine.isQuotation(outline.nodes[node].phrase.text) { return [] }
        // A colon's line is a definition's; an item of a few words is no sentence.
        let headwords = outline.facts(of: HeadwordRule(), at: node).map(\.statement)
        let sentences = KoreanSentence.carried(EnglishProse.joined(outline.sentences(of: node)))
        return sentences.indices.flatMap { index -> [Fact] in
            let sentence = sentences[index]
            if headwords.contains(sentence.phrase.text) { return [] }
            // What a page begins with tells why it was written.
            if outline.isPreface(node), sentence.phrase.hasHangul, sentence.stressed.isEmpty || sentences.count <= 3 {
                return facts(of: sentence, at: node, isProse: true, in: outline).filter { $0.relation == .definition }
            }
            if let (asked, reason) = KoreanReason.named(in: sentence.phrase) {
                return [
                    Fact(
                        subject: Term("\(Particle.topic.attached(to: asked)) 무엇인가요?"), relation: .authored,
                        values: [Value(reason)], statement: sentence.phrase.text,
                        place: outline.place(of: node, lines: sentence.lines), rule: .reason, language: .korean)
                ]
            }
            if index > 0, let reason = KoreanReason(sentence.phrase, behind: sentences[index - 1].phrase) {
                return [fact(of: reason, sentence, at: node, outline)].compactMap { $0 }
            }
            let why = KoreanReason(sentence.phrase).flatMap { fact(of: $0, sentence, at: node, outline) }
            return facts(of: sentence, at: node, isProse: outline.nodes[node].kind.isParagraph, in: outline)
                .map { EnglishProse.carried($0, behind: sentence.before) } + (why.map { [$0] } ?? [])
        }
    }

    func fact(of reason: KoreanReason, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        guard let about = outline.about(node) else { return nil }
        return Fact(
            subject: about, relation: .property, values: [Value(reason.reason)],
            frame: reason.said + KoreanReason.joint + String(Fact.gap), statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: .reason, language: .korean)
    }

    func facts(of sentence: Sentence, at node: Int, isProse: Bool, in outline: Outline) -> [Fact] {
        guard !sentence.phrase.text.ends(in: "?"), !isExample(sentence.phrase),
            sentence.phrase.use == nil,
            // `df (free space) vs du (space used)`: two names.
            !sentence.phrase.text.holds(") vs ")
        else { return [] }
        var sentence = sentence
        // `해설: …`: what follows the marker is the sentence.
        if let cut = sentence.phrase.colon, Self.markers.contains(cut.head.bare.lower) || Self.isOccasion(cut) {
            sentence.phrase = cut.tail
        }
        let isEnglish = !sentence.phrase.hasHangul
        if isEnglish { sentence.phrase = EnglishProse.plain(sentence.phrase) }
        var made: [Fact] = []
        var named: Term?
        for clause in isEnglish
            ? EnglishClause.clauses(of: sentence.phrase) : KoreanSentence.clauses(of: sentence.phrase)
        {
            var part = sentence
            part.phrase = isEnglish ? EnglishProse.coded(clause) : clause
            if !isEnglish, let head = sentence.phrase.colon?.head, clause.colon == nil {
                // `완충제: 산을 중화, 부작용은 복통`: what goes on behind a term and its colon is said of the term.
                guard head.bare.isName, !clause.text.holds(head.bare.text) else { continue }
                part.lineTerm = head.unnumbered
            }
            var facts: [Fact] = []
            if let read = Self.read(part, at: node, in: outline) ?? Self.continued(part) {
                facts = fact(read.topic, read.statement, part, isProse, at: node, in: outline)
                if let alias = read.alias { for index in facts.indices { facts[index].subject.aliases.append(alias) } }
            } else if let named, !isEnglish {
                facts = doer(of: named, in: part, at: node, outline).map { [$0] } ?? []
            }
            if !isEnglish {
                facts = facts.map { Self.restored($0, by: sentence.stressed) }
                facts = facts.map { owned($0, by: named) }
                if sentence.lineTerm == nil { facts = facts.map { Self.whole($0, clause, in: sentence.phrase) } }
            }
            named = facts.first { $0.relation == .definition }?.subject ?? named
            // What stands behind a name and its colon says what the name means.
            let isDefined = sentence.phrase.colon.map { EnglishClause($0.head.words) == nil } ?? false
            made += isEnglish && !isDefined ? facts + beside(facts, in: part, isProse, at: node, outline) : facts
        }
        guard isEnglish || isProse || made.isEmpty else { return made }
        let isLong = isProse || sentence.phrase.words.count >= 6
        return made + (isLong ? stressed(in: sentence, at: node, outline, besides: made) : [])
    }

    /// `While running: **Budgets** sends an alert …`: when, before a sentence of its own.
    static func isOccasion(_ cut: Phrase.Cut) -> Bool {
        let words = cut.head.words
        guard !cut.head.hasHangul, (2...5).contains(words.count), occasions.contains(words[0].lowered) else {
            return false
        }
        // `While loop`, `If statement` are things.
        return (words[1].ends(in: "ing") || words.count >= 3) && EnglishClause(cut.tail.words) != nil
    }

    private static let occasions: WordList = ["while", "before", "after", "when", "during", "once", "until"]

    /// In a title (`생리학 — 심장과 혈압`), of more than one thing.
    private static let joiners: EndingList = ["과", "와", "및", "—", "–", "·", ":"]
    private static let markers: WordList = [
        "해설", "설명", "참고", "참고로", "그 외", "그 외에", "그밖에", "기타", "추가로", "덧붙여", "explanation", "why", "reason", "note", "이유",
        "watch out", "careful", "warning", "important", "common mistake", "exam tip", "nb", "remember",
    ]

    /// The sentence's topic as a term. In a list under a named thing only that thing, a stressed word or what is being
    /// defined is one; anything else (할인률은 낮은 대신 …) is an aspect of the thing above.
    func term(
        _ topic: Phrase, _ statement: Statement, _ sentence: Sentence, _ isProse: Bool, at node: Int, _ outline: Outline
    ) -> Term? {
        guard let reading = topic.term(outline.pairs), !isGenericLabel(reading.term.name) else { return nil }
        let above = outline.subjects(above: node)
        // 리전은 … under AWS 리전 speaks of AWS 리전.
        if let whole = above.first(where: {
            $0.name.words.count > topic.words.count && $0.name.words.last == topic.text
                // `# The cell` is the cell.
                && EnglishSentence.withoutArticle($0.name) != topic.text
                && !$0.name.words.contains { ["and", "or", "&"].contains($0.lowered) || Self.joiners.matches($0) }
        }) {
            return Term(whole.name, aliases: whole.aliases + [topic.text])
        }
        if isProse || above.isEmpty { return reading.term }
        if !sentence.phrase.hasHangul, topic.words.count >= 2 || EnglishVerbs.isPlural(topic.text) {
            return reading.term
        }
        switch statement {
        case .definition, .members, .steps: return reading.term
        case .purpose, .property, .value, .effect:
            let isKnown =
                sentence.stressed.contains { Form($0.comparable) == topic.form }
                || above.contains { Form($0.name.comparable).holds(topic.form) } || topic.isProperName
            return isKnown ? reading.term : nil
        }
    }

    /// What the sentence states, in whichever language it is written.
    static func read(_ sentence: Sentence, at node: Int, in outline: Outline) -> (
        topic: Phrase, statement: Statement, alias: String?
    )? {
        if sentence.phrase.hasHangul {
            // `볼륨은 하나의 AZ 안에서만 복제된다 → AZ가 죽으면 같이 죽음`: the sentence, and what comes of it.
            if let cut = sentence.phrase.arrow, sentence.phrase.colon == nil, case .sentence = cut.head.ending,
                cut.head.words.count >= 3
            {
                return KoreanSentence(cut.head).map { ($0.topic, $0.statement, nil) }
            }
            guard sentence.phrase.colon == nil, sentence.phrase.equals == nil, !sentence.phrase.text.holds("->"),
                !sentence.phrase.text.holds("→")
            else {
                return nil
            }
            return KoreanSentence(sentence.phrase).map { ($0.topic, $0.statement, nil) }
        }
        let phrase: Phrase
        if let cut = sentence.phrase.colon {
            if ClauseRule.isAim(cut.head, cut.tail) { return nil }
            // `cytokinesis splits the cytoplasm: …`: what stands before the colon is the sentence.
            let isSentence = EnglishClause(cut.head.words).map { $0.rest.count >= 2 } ?? false
            // `Money has three functions: …` is asked by the list.
            let isCount = EnglishList.noun(counted: EnglishClause(cut.head.words)?.rest ?? []) != nil
            // `cycle kills the cell, lysogenic: …`: the last words are the label of what follows.
            let label = cut.head.text.range(ofFirst: ", ").flatMap { comma in
                cut.head.text.slice(comma.upperBound..<cut.head.text.utf8.count).wordCount <= 2 ? comma : nil
            }
            let head = label.map { Phrase(cut.head.text.slice(0..<$0.lowerBound)) } ?? cut.head
            guard let joined = countTaken(from: cut) ?? (isSentence && !isCount ? head : nil) else { return nil }
            phrase = joined
        } else {
            phrase = sentence.phrase
        }
        return EnglishSentence(phrase, known: { isKnown($0, sentence, at: node, in: outline) }).map {
            ($0.topic, $0.statement, $0.alias)
        }
    }

    /// Whether the learner stressed a name, or a heading above is about it, in the singular or the plural.
    static func isKnown(_ name: Phrase, _ sentence: Sentence, at node: Int, in outline: Outline) -> Bool {
        if sentence.stressed.contains(where: { Form($0.comparable) == name.form }) { return true }
        let plural = Form(name.form.text + "s")
        return outline.subjects(above: node).contains { subject in
            let form = Form(subject.name.comparable)
            return form == name.form || form == plural
        }
    }

    /// `X consists of three layers: A, B and C` without the count and its colon; nil for any other colon.
    private static func countTaken(from cut: Phrase.Cut) -> Phrase? {
        let words = cut.head.words
        guard words.count >= 4,
            let place = words.indices.suffix(3).first(where: {
                EnglishWords.numerals.contains(words[$0].lowered) && words[$0].lowered != "the"
            }), place >= 2, place + 1 < words.count, ["of", "into"].contains(words[place - 1].lowered)
        else { return nil }
        return Phrase(words[..<place].joined(separator: " ") + " " + cut.tail.text)
    }

    func fact(
        _ topic: Phrase, _ statement: Statement, _ sentence: Sentence, _ isProse: Bool, at node: Int,
        in outline: Outline
    ) -> [Fact] {
        func make(_ term: Term, _ relation: Relation, _ values: [Value], label: String? = nil) -> Fact {
            Fact(
                subject: term, relation: relation, label: label, values: values, statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        }
        switch statement {
        case .effect(let effect):
            let isCode = effect.hasLatin && !effect.hasHangul
            guard Phrase(effect).typingLength >= (isCode ? 2 : effect.ends(in: "적") ? 3 : 4) else { return [] }
            // `… 녹화하면 완화된다`: of what, the sentence before says.
            if effect.hasHangul, effect.wordCount == 1, case .sentence = KoreanEnding(of: effect), effect.ends(in: "된다")
            {
                return []
            }
            if let named = called(effect, in: sentence), topic.text.ends(in: "면"), !topic.text.ends(in: "려면"),
                !named.words.contains(where: topic.text.holds)
            {
                return [make(Term(named), .property, [Value(KoreanSentence.said(inCondition: topic.text))])]
            }
            // A line with a number in it (크기는 5GB) is no name for what stands under it, and answers its own question.
            let isMeasured = outline.isMeasured(outline.parentItem(of: node))
            let lead = Labels.lead(of: node, in: outline).flatMap {
                let isClause = if case .described = KoreanEnding(of: $0) { $0.words.count > 2 } else { false }
                return isMeasured || isClause || ($0.words.count > 2 && $0.words.contains(where: \.beginsWithDigit))
                    ? nil : $0
            }
            // `갑 : … 물에 넣으면 …`: what the line is about.
            let own = effect.hasHangul ? sentence.lineTerm?.term(outline.pairs)?.term.name : nil
            let owner = own ?? lead ?? outline.subjects(above: node).first?.name
            return [make(Term(topic.text, owner: owner), .cause, [Value(effect)])]
        case .value(let value):
            // `퍼센트 농도는 온도 영향 X`
            let isRemark =
                value.ends(in: " X") || value.ends(in: " O")
                || value.words.dropLast().contains { $0.utf8.count >= 6 && ($0.ends(in: "이") || $0.ends(in: "가")) }
            if value.ends(in: "에만") || value.ends(in: "에서만") {
                return bare(topic, value, sentence, node, outline).map { [$0] } ?? []
            }
            let found = isRemark ? remark : attribute
            return (found(topic, value, sentence, node, outline) ?? bare(topic, value, sentence, node, outline)).map {
                [$0]
            } ?? []
        case .definition, .members, .steps, .purpose, .property: break
        }
        guard let term = term(topic, statement, sentence, isProse, at: node, outline), !term.name.isEmpty else {
            if case .property(let said) = statement, !isProse, sentence.phrase.hasHangul {
                // With a number, or a condition of its own, '어떻게 되나요' would ask for something else.
                if Letters(said).digits > 0 || said.holds("면 ") { return [] }
                return remark(topic, said, sentence, at: node, outline).map { [$0] } ?? []
            }
            return []
        }
        switch statement {
        // `종류는 두 가지인데, …`
        case .definition(let whole) where whole.ends(in: "인데") || whole.ends(in: "는데"): return []
        case .definition(let whole):
            // `반대로 …`: the sentence before is no part of it.
            let meaning = whole.dropping(prefix: "반대로 ")
            let phrase = Phrase(meaning)
            guard phrase.typingLength >= 2, phrase.letters.strayJamo == 0 else { return [] }
            if let members = namesBetweenCommas(meaning), members.names.count >= 3 {
                var fact = make(term, .enumeration, members.names.map { Value($0) })
                fact.isOpen = members.isOpen
                return [fact]
            }
            // `HTTPS는 443 포트`
            let words = phrase.words
            if sentence.phrase.hasHangul, words.count == 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                words[1].hasHangul
            {
                let number = Value(words[0], aliases: [meaning], quantity: Quantity(number: words[0], unit: ""))
                return [make(term, .property, [number], label: words[1])]
            }
            var named = term
            // `기준을 정한 사람은 폴링`: of what, the item above tells.
            if sentence.phrase.hasHangul, phrase.words.count <= 3, outline.parentItem(of: node) != nil,
                term.owner == nil
            {
                named.owner = outline.about(node).flatMap { $0.name == term.name ? nil : $0.name }
            }
            return [
                make(named, .definition, [Value(meaning, aliases: KoreanSentence.classed(meaning).map { [$0] } ?? [])])
            ]
        case .members(let names, let isOpen, let label):
            // `includes 3,000 IOPS and 125 MB/s`: measures are asked as such.
            if names.allSatisfy(\.beginsWithDigit) { return [] }
            var fact = make(term, .enumeration, names.map { Value($0) }, label: label)
            fact.isOpen = isOpen
            return [fact] + described(names, in: sentence).map { make(Term($0.name), .property, [Value($0.said)]) }
        case .steps(let names):
            var fact = make(term, .steps, names.map { Value($0) })
            fact.isOrdered = true
            return [fact]
        case .purpose(let use): return [make(term, .purpose, [Value(use)])]
        // `루트 사용자에게도 적용되지만`: the half that matters is the other.
        case .property(let said) where said.ends(in: "지만") && sentence.phrase.hasHangul: return []
        case .property(let said):
            let phrase = Phrase(said)
            guard phrase.typingLength >= (topic.isProperName ? 4 : 8), phrase.words.count >= 2, said.utf8.count <= 300
            else { return [] }
            // `세금은 … 작은 쪽이 더 부담한다`: what another subject does describes no short word.
            let isOther = phrase.words.contains { ($0.ends(in: "이") || $0.ends(in: "가")) && $0.utf8.count >= 6 }
            if phrase.hasHangul, isOther, topic.typingLength <= 2, term.name == topic.text { return [] }
            let property = make(owned(term, sentence, isProse, at: node, outline), .property, [Value(said)])
            return [property] + (isProse ? gapped(sentence, term, at: node, outline) : [])
        case .value, .effect: return []
        }
    }

    /// What a Korean sentence of prose does its doing to, or into what: its key noun left out.
    func gapped(_ sentence: Sentence, _ term: Term, at node: Int, _ outline: Outline) -> [Fact] {
        guard sentence.phrase.hasHangul, var fact = ClozeRule().fact(of: sentence, term, at: node, outline) else {
            return []
        }
        fact.rule = .object
        return [fact]
    }

    /// `CIDRs must not overlap` below `VPC peering`: a term of an English line belongs to the item above it.
    func owned(
        _ term: Term, _ sentence: Sentence, _ isProse: Bool, at node: Int, _ outline: Outline
    ) -> Term {
        // `Prokaryote: a cell without a nucleus. DNA lies in …`: what goes on behind a term is told of it.
        if outline.nodes[node].language == .english, term.owner == nil, !sentence.phrase.hasDigit,
            // `Magma with more silica`: it is known by itself.
            term.name.wordCount < 4,
            let begun = sentence.lineTerm?.term(outline.pairs)?.term, begun.name.wordCount <= 3,
            begun.name.beginsWithCapital,
            !isGenericLabel(begun.name), !Form(begun.name.comparable).holds(Form(term.name.comparable)),
            !Form(term.name.comparable).holds(Form(begun.name.comparable))
        {
            var owned = term
            owned.owner = begun.name
            return owned
        }
        guard outline.nodes[node].language == .english, !isProse, term.owner == nil,
            outline.parentItem(of: node) != nil, let lead = Labels.lead(of: node, in: outline), lead.wordCount <= 3,
            !isGenericLabel(lead), !Form(lead.comparable).holds(Form(term.name.comparable)),
            !Form(term.name.comparable).holds(Form(lead.comparable))
        else { return term }
        var owned = term
        owned.owner = lead
        return owned
    }

}

extension String {
    /// The UTF-8 range of `part`, where it stands exactly once.
    func range(ofOnly part: String) -> Range<Int>? {
        guard let first = position(of: part, from: 0), position(of: part, from: first + 1) == nil else { return nil }
        return first..<(first + part.utf8.count)
    }
}
