import Notes

/// What a bracket says of the name before it, wherever in a line it stands: what it means (`내결함성(시스템이 일부
/// 고장나도 정상적으로 작동하는 능력) 갖도록 설계`) or what its letters stand for (`ODM(Original Device Manufacturer)`).
struct GlossRule: FactRule {
    let name = Rule(rawValue: "gloss")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let text = outline.nodes[node].phrase.text
        guard text.utf8.contains(UInt8(ascii: "(")) else { return [] }
        return Bracketed(text).groups.flatMap { group in facts(of: group, at: node, in: outline) }
    }

    private func facts(of group: Bracketed.Group, at node: Int, in outline: Outline) -> [Fact] {
        let short = nameBefore(group)
        // The acronym may stand before its bracket, in it (`Name (ACR)`), or in it with its long form (`RI : Reserved …`).
        for (code, long) in expansions(group, name: short) {
            return [fact(Term(code, aliases: []), .expansion, long, at: node, in: outline)]
        }
        guard let last = group.before.words.last, isName(last), !isGenericLabel(last),
            case .meaning(let clause) = Gloss(group.content, after: last, pairs: outline.pairs),
            !group.before.utf8.contains(UInt8(ascii: ":")), case .described = KoreanEnding(of: clause), clause.hasHangul
        else { return [] }
        return [fact(Term(last), .definition, clause, at: node, in: outline)]
    }

    private func expansions(_ group: Bracketed.Group, name: String) -> [(String, String)] {
        let inner = Phrase(group.content)
        if inner.separator == .colon, isInitials(inner.head, of: inner.tail) { return [(inner.head, inner.tail)] }
        if let last = group.before.words.last, isInitials(last, of: group.content) { return [(last, group.content)] }
        if isInitials(group.content, of: name) { return [(withoutMaker(group.content), withoutMaker(name))] }
        return []
    }

    /// The Latin name right before the bracket.
    private func nameBefore(_ group: Bracketed.Group) -> String {
        var name: [String] = []
        for word in group.before.words.reversed() {
            let isPart =
                word.unicodeScalars.first.map { $0.isLatinCapital || $0.isDigit } == true
                || EnglishWords.small.contains(word.lowercased())
            guard isPart, !word.hasHangul else { break }
            name.append(word)
        }
        return name.reversed().joined(separator: " ")
    }

    private func fact(_ term: Term, _ relation: Relation, _ value: String, at node: Int, in outline: Outline) -> Fact {
        Fact(
            subject: term, relation: relation, values: [Value(value)], statement: outline.nodes[node].phrase.text,
            place: outline.place(of: node), rule: name, language: outline.nodes[node].language)
    }
}
