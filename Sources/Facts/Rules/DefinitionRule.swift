import Notes

/// `용어 : 설명` in an item, a paragraph or a heading.
///
/// Of a colon's two sides the proper name is the term (`모범 사례 : AWS Trusted Advisor(…)`). What stands after the
/// colon as a list of names is an enumeration, not a definition.
struct DefinitionRule: FactRule {
    let name = Rule(rawValue: "definition")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[node]
        guard block.isItem || block.kind == .paragraph || block.isSection,
            let (head, tail) = sides(of: node, in: outline)
        else { return [] }
        guard !tail.isEmpty, !mergesTwo(head, tail), var reading = TermReading(head, pairs: outline.pairs) else {
            return []
        }
        if isProperName(tail), !isProperName(head), let named = TermReading(tail, pairs: outline.pairs) {
            return swapped(label: reading.term.name, named: named, at: node, in: outline)
        }
        if isGenericLabel(reading.term.name) { return [] }
        if !block.isSection, let list = namesBetweenCommas(tail), list.isOpen || list.names.count >= 3 {
            return [Self.list(list, of: reading, at: node, in: outline, rule: name)]
        }
        reading.term.owner = owner(of: reading.term, at: node, in: outline)
        var facts: [Fact] = []
        if let meaning = meaning(tail) {
            facts.append(
                Fact(
                    subject: reading.term, relation: .definition, values: [Value(meaning)],
                    statement: outline.nodes[node].phrase.text, place: outline.place(of: node), rule: name,
                    language: outline.nodes[node].language))
        }
        return facts
    }

    /// `Auto Scaling(통합 결제) : … 결제 통합`: what the bracket names is what the words are about, and not the name before
    /// it. Two things were merged; neither is asked.
    private func mergesTwo(_ head: String, _ tail: String) -> Bool { mergesTwoThings(head: head, tail: tail) }

    /// The two sides of the line's colon. A heading that is only an ordinal and a title has none.
    private func sides(of node: Int, in outline: Outline) -> (String, String)? {
        if outline.note.blocks[node].isSection {
            guard let heading = outline.headings[node] else { return nil }
            return Phrase.cut(heading.title, at: .colon)
        }
        let phrase = outline.nodes[node].phrase
        guard phrase.separator == .colon else { return nil }
        let (head, _) = withoutOrdinal(phrase.head)
        return head.isEmpty ? nil : (head, phrase.tail)
    }

    /// A meaning without the author's remarks in brackets at its end.
    private func meaning(_ tail: String) -> String? {
        var text = tail
        let bracketed = Bracketed(tail)
        if bracketed.groups.contains(where: \.isLast), bracketed.bare.typingLength >= 2 { text = bracketed.bare }
        // `공통 - 서버 관리 비용`: the dash sets a word before what is meant.
        guard text.typingLength >= 2, !text.ends(in: "?"), !text.unicodeScalars.contains(where: \.isStrayJamo) else {
            return nil
        }
        return text.dropping(suffix: ".").trimmed
    }

    /// `계정 지원 : AWS Support Concierge(결제 문제 분석)`: what the bracket says, or else the label, is its meaning.
    private func swapped(label: String, named: TermReading, at node: Int, in outline: Outline) -> [Fact] {
        let bracketed = Bracketed(outline.nodes[node].phrase.tail)
        let gloss = bracketed.groups.last.map(\.content).flatMap { content -> String? in
            if case .alias = Gloss(content, after: named.term.name, pairs: outline.pairs) { return nil }
            return content.hasHangul && content.typingLength >= 6 ? content : nil
        }
        guard let meaning = gloss ?? (isGenericLabel(label) ? nil : label) else { return [] }
        return [
            Fact(
                subject: named.term, relation: .definition, label: label, values: [Value(meaning)],
                statement: outline.nodes[node].phrase.text, place: outline.place(of: node), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `하드웨어 : 서버, 랙, 스위치 등`
    static func list(
        _ list: (names: [String], isOpen: Bool), of reading: TermReading, at node: Int, in outline: Outline, rule: Rule
    ) -> Fact {
        var term = reading.term
        term.owner =
            outline.parentItem(of: node).flatMap { parent in
                let name = outline.nodes[parent].phrase.head
                return isName(name) ? Bracketed(name).bare : nil
            } ?? outline.namedHeading(above: node)?.name
        return Fact(
            subject: term, relation: .enumeration, values: list.names.map { Value($0) }, isOpen: list.isOpen,
            statement: outline.nodes[node].phrase.text, place: outline.place(of: node), rule: rule,
            language: outline.nodes[node].language)
    }
}

/// What makes clear which thing is meant, for a term that is an ordinary word in its section (컴퓨팅 in the models of
/// pricing); nil for names that speak for themselves.
func owner(of term: Term, at node: Int, in outline: Outline) -> String? {
    guard outline.note.blocks[node].isItem, !term.name.hasLatin || term.name.ends(in: "비용"), term.aliases.isEmpty else {
        return nil
    }
    let name = term.name.comparable
    func fits(_ other: String) -> Bool {
        let form = other.comparable
        return !form.isEmpty && !form.holds(name) && !name.holds(form)
    }
    if let parent = outline.parentItem(of: node) {
        let above = Bracketed(withoutOrdinal(outline.nodes[parent].phrase.head).0).bare
        if isName(above), !isGenericLabel(above), isNounPhrase(above), fits(above) { return above }
    }
    return outline.subjects(above: node).map(\.name).first(where: fits)
}

/// Whether a line's bracket and not its name is what its words are about.
func mergesTwoThings(head: String, tail: String) -> Bool {
    let bracketed = Bracketed(head)
    guard let group = bracketed.groups.last, group.isLast, group.content.hasHangul else { return false }
    let words = group.content.words
    return words.count >= 2 && words.allSatisfy { tail.holds($0) } && !bracketed.bare.words.contains { tail.holds($0) }
}

/// A name of a thing, not a sentence cut to a heading (예약시 더 적은 비용 지불).
func isNounPhrase(_ text: String) -> Bool {
    guard text.hasHangul else { return isName(text) }
    let words = text.words.count
    switch KoreanEnding(of: text) {
    case .noun: return words <= 5
    case .doing: return words <= 3 && !text.words.contains(where: KoreanEnding.isAdnominal)
    case .described: return words <= 3
    case .sentence, .nominal, .question: return false
    }
}
