import Notes

/// A number with a unit in a short line, and whose number it is.
///
/// Steps of a walkthrough, examples and captions of pictures state no quantity.
struct QuantityRule: FactRule {
    let name = Rule(rawValue: "quantity")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[node]
        guard block.isItem || block.kind == .paragraph, block.text.string.hasDigit else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.text.typingLength <= 90, !isCaption(node, in: outline), !isWalkthrough(node, in: outline),
            !isExample(phrase.text)
        else { return [] }
        let spoken = phrase.separator == .colon ? phrase.tail : phrase.text
        let text = Bracketed(spoken).bare
        let found = quantities(in: text, language: outline.nodes[node].language)
        guard found.count == 1, let subject = subject(of: node, in: outline) else { return [] }
        return found.map { quantity in
            var frame = Array(text.unicodeScalars)
            frame.replaceSubrange(quantity.range, with: String(Fact.gap).unicodeScalars)
            return Fact(
                subject: subject, relation: .quantity,
                values: [Value(quantity.text, quantity: quantity.quantity)],
                frame: String(String.UnicodeScalarView(frame)), statement: phrase.text, place: outline.place(of: node),
                rule: name, language: outline.nodes[node].language)
        }
    }

    private func subject(of node: Int, in outline: Outline) -> Term? {
        // `안티 패턴 : … 3명이 요청 …`: a story, not a limit.
        let said = outline.nodes[node].phrase
        if said.separator == .colon, isGenericLabel(said.head) { return nil }
        let phrase = outline.nodes[node].phrase
        let heading = outline.subjects(above: node).first
        if phrase.separator == .colon,
            let term = TermReading(withoutOrdinal(phrase.head).0, pairs: outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            var owned = term
            owned.owner = term.name.hasLatin ? nil : heading?.name
            return owned
        }
        var above = outline.parentItem(of: node)
        while let parent = above {
            let head = withoutOrdinal(outline.nodes[parent].phrase.head).0
            if let term = TermReading(head, pairs: outline.pairs)?.term, !isGenericLabel(term.name) {
                var owned = term
                owned.owner = term.name.hasLatin ? nil : heading?.name
                return owned
            }
            above = outline.parentItem(of: parent)
        }
        guard let subject = outline.subjects(above: node).first else { return nil }
        // A generic heading in between goes along: AWS Organizations의 제한.
        if let near = outline.heading(above: node), near.isGeneric, !near.name.isEmpty {
            return Term(near.name, owner: subject.name)
        }
        return subject
    }

    private func isCaption(_ node: Int, in outline: Outline) -> Bool {
        let blocks = outline.note.blocks
        if blocks[node].text.runs.contains(where: \.style.isImage) { return true }
        guard let list = blocks[node].parent, outline.nodes[list].kind.isListKind else { return false }
        // The picture stands right after the list, or in it.
        for index in list..<min(blocks[list].end + 1, blocks.count)
        where blocks[index].text.runs.contains(where: \.style.isImage) {
            return true
        }
        return false
    }

    private func isWalkthrough(_ node: Int, in outline: Outline) -> Bool {
        outline.nodes[node].headings.contains { index in
            guard let heading = outline.headings[index] else { return false }
            return KoreanWords.orderWords.contains { $0 != "심각도" && heading.title.holds($0) }
                || EnglishWords.orderWords.contains {
                    !$0.begins(with: "severit") && heading.title.lowercased().words.contains($0)
                }
        }
    }
}

extension InlineText.Style {
    var isImage: Bool { if case .image = self { true } else { false } }
}
