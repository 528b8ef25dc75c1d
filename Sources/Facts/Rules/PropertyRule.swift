import Notes

/// A bullet under a term says something of it: what stands below an item with a meaning, or in bullets under a heading
/// that names something.
struct PropertyRule: FactRule {
    let name = Rule(rawValue: "property")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.note.blocks[node].isItem, let subject = subject(of: node, in: outline) else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.separator == nil, Phrase.cut(phrase.text, at: .equals) == nil,
            QuantityRule().facts(at: node, in: outline).isEmpty
        else { return [] }
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
        guard (7...120).contains(text.typingLength), !text.utf8.contains(UInt8(ascii: ")")), text.words.count >= 2,
            !text.ends(in: "?"),
            !text.unicodeScalars.contains(where: \.isStrayJamo)
        else { return false }
        let first = text.words[0]
        return !KoreanWords.pointing.contains(first) && !EnglishWords.pointing.contains(first.lowercased())
            && !isExample(text)
    }

    private func subject(of node: Int, in outline: Outline) -> Term? {
        if let parent = outline.parentItem(of: node) { return subject(ofItem: parent, in: outline) }
        guard let section = outline.nodes[node].headings.last, let heading = outline.headings[section],
            let list = outline.nodes[node].parent
        else { return nil }
        // A numbered list under a heading is its members.
        if case .list(true, _) = outline.nodes[list].kind { return nil }
        guard let term = outline.subject(of: heading) else { return nil }
        let isKnown =
            isProperName(term.name) || (term.name.words.count <= 3 && (term.name.hasLatin || !term.aliases.isEmpty))
        return isKnown ? term : nil
    }

    /// The term of an item with a meaning, or a label whose bullets say things and name nothing.
    private func subject(ofItem parent: Int, in outline: Outline) -> Term? {
        let phrase = outline.nodes[parent].phrase
        let head = withoutOrdinal(phrase.head).0
        if phrase.separator == .colon {
            if mergesTwoThings(head: head, tail: phrase.tail) { return nil }
            if isProperName(phrase.tail), !isProperName(head) {
                return TermReading(phrase.tail, pairs: outline.pairs)?.term
            }
        } else {
            guard isNounPhrase(Bracketed(head).bare), head.words.count <= 3,
                !EnumerationRule.areNames(outline.items(in: parent).map { outline.nodes[$0].phrase.text })
            else { return nil }
            if head.hasHangul, head.words.count == 1, case .doing = KoreanEnding(of: head) { return nil }
        }
        guard var term = TermReading(head, pairs: outline.pairs)?.term, !isGenericLabel(term.name) else { return nil }
        term.owner = owner(of: term, at: parent, in: outline)
        return term
    }
}

/// Whether a line announces itself as an example.
func isExample(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["ex)", "ex_)", "ex.", "ex ", "예)", "예:", "예 :", "예를", "e.g", "for example", "example"]
        .contains { lower.begins(with: $0) }
}
