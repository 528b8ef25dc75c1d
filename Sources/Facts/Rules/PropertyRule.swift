import Notes

/// A bullet under a term says something of it: what stands below an item with a meaning, or in bullets under a heading
/// that names something.
struct PropertyRule: FactRule {
    let name = Rule(rawValue: "property")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.note.blocks[node].isItem, let subject = subject(of: node, in: outline) else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.separator == nil, Phrase.cut(phrase.text, at: .equals) == nil else { return [] }
        let bracketed = Bracketed(phrase.text)
        let text = bracketed.bare
        guard says(text), outline.items(in: node).count < 2 || !isName(text) else { return [] }
        return [
            Fact(
                subject: subject, relation: .property, values: [Value(text.dropping(suffix: "."))],
                statement: phrase.text, place: outline.place(of: node), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// A whole thought, long enough to know its owner by.
    private func says(_ text: String) -> Bool {
        guard text.typingLength >= 8, text.words.count >= 2, !text.ends(in: "?"),
            !text.unicodeScalars.contains(where: \.isStrayJamo)
        else { return false }
        let first = text.words[0]
        return !KoreanWords.pointing.contains(first) && !EnglishWords.pointing.contains(first.lowercased())
            && isName("\(first)x") != isExample(text)
    }

    private func isExample(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["ex", "예)", "예:", "예 :", "e.g"].contains { lower.begins(with: $0) && lower.utf8.count > $0.utf8.count }
            && !lower.begins(
                with: "ex" + String(lower.dropFirst(2).first.map { $0.isLetter ? String($0) : " " } ?? " ") + "_")
            && (lower.begins(with: "ex)") || lower.begins(with: "ex_") || lower.begins(with: "ex.")
                || lower.begins(with: "예")
                || lower.begins(with: "e.g"))
    }

    private func subject(of node: Int, in outline: Outline) -> Term? {
        if let parent = outline.parentItem(of: node) {
            let phrase = outline.nodes[parent].phrase
            guard phrase.separator == .colon else { return nil }
            let head = withoutOrdinal(phrase.head).0
            if isProperName(phrase.tail), !isProperName(head) {
                return TermReading(phrase.tail, pairs: outline.pairs)?.term
            }
            guard var term = TermReading(head, pairs: outline.pairs)?.term, !isGenericLabel(term.name) else {
                return nil
            }
            term.owner = owner(of: term, at: parent, in: outline)
            return term
        }
        guard let heading = outline.heading(above: node), !heading.isGeneric, isName(heading.name),
            heading.name.words.count <= 6
        else { return nil }
        guard heading.name.hasLatin || !heading.aliases.isEmpty else { return nil }
        return Term(heading.name, aliases: heading.aliases)
    }
}
