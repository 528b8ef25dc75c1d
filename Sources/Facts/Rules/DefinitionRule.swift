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
        guard !tail.isEmpty, !mergesTwoThings(head: head, tail: tail), var reading = head.term(outline.pairs) else {
            return []
        }
        if tail.isProperName, !head.isProperName, let named = tail.term(outline.pairs) {
            return swapped(label: reading.term.name, named: named, at: node, in: outline)
        }
        if isGenericLabel(reading.term.name) { return [] }
        if !block.isSection, let list = namesBetweenCommas(tail.text), list.isOpen || list.names.count >= 3 {
            return [Self.list(list, of: reading, at: node, in: outline, rule: name)]
        }
        reading.term.owner = owner(of: reading.term, at: node, in: outline)
        guard let meaning = meaning(tail) else { return [] }
        return [
            Fact(
                subject: reading.term, relation: .definition, values: [Value(meaning)],
                statement: outline.nodes[node].phrase.text, place: outline.place(of: node), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// The two sides of the line's colon. A heading that is only an ordinal and a title has none.
    private func sides(of node: Int, in outline: Outline) -> (Phrase, Phrase)? {
        if outline.note.blocks[node].isSection {
            guard let heading = outline.headings[node], let cut = Phrase(heading.title).colon else { return nil }
            return (cut.head, cut.tail)
        }
        guard let cut = outline.nodes[node].phrase.colon else { return nil }
        let head = cut.head.unnumbered
        return head.isEmpty ? nil : (head, cut.tail)
    }

    /// A meaning without the author's remarks in brackets at its end.
    private func meaning(_ tail: Phrase) -> String? {
        var text = tail
        if tail.brackets.groups.contains(where: \.isLast), tail.bare.typingLength >= 2 { text = tail.bare }
        guard text.typingLength >= 2, !text.text.ends(in: "?"), text.letters.strayJamo == 0 else { return nil }
        return text.text.dropping(suffix: ".").trimmed
    }

    /// `계정 지원 : AWS Support Concierge(결제 문제 분석)`: what the bracket says, or else the label, is its meaning.
    private func swapped(label: String, named: TermReading, at node: Int, in outline: Outline) -> [Fact] {
        let gloss = outline.nodes[node].phrase.colon?.tail.brackets.groups.last.flatMap { group -> String? in
            let content = group.content
            if case .alias = Gloss(content, after: Phrase(named.term.name), pairs: outline.pairs) { return nil }
            return content.hasHangul && content.typingLength >= 6 ? content.text : nil
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
                return name.isName ? name.bare.text : nil
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
        let above = outline.nodes[parent].phrase.head.unnumbered.bare
        if above.isName, !above.isGeneric, above.isNounPhrase, fits(above.text) { return above.text }
    }
    return outline.subjects(above: node).map(\.name).first(where: fits)
}

/// Whether a line's bracket and not its name is what its words are about: `Auto Scaling(통합 결제) : … 결제 통합`. Two
/// things were merged; neither is asked.
func mergesTwoThings(head: Phrase, tail: Phrase) -> Bool {
    guard let group = head.brackets.groups.last, group.isLast, group.content.hasHangul else { return false }
    let words = group.content.words
    return words.count >= 2 && words.allSatisfy { tail.text.holds($0) }
        && !head.bare.words.contains { tail.text.holds($0) }
}
