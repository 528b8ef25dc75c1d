import Notes

/// A number with a unit in a short line, and whose number it is.
///
/// Steps of a walkthrough, examples and captions of pictures state no quantity.
struct QuantityRule: FactRule {
    let name = Rule(rawValue: "quantity")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[node]
        let phrase = outline.nodes[node].phrase
        guard block.isItem || block.kind == .paragraph, phrase.hasDigit, phrase.typingLength <= 90,
            !isCaption(node, in: outline), !isWalkthrough(node, in: outline),
            !isExample(phrase)
        else { return [] }
        let text = (phrase.colon?.tail ?? phrase).bare.text
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
        let phrase = outline.nodes[node].phrase
        if phrase.colon != nil, phrase.head.isGeneric { return nil }
        let heading = outline.subjects(above: node).first
        if phrase.colon != nil, let term = phrase.head.unnumbered.term(outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            var owned = term
            owned.owner = term.name.hasLatin ? nil : heading?.name
            return owned
        }
        var above = outline.parentItem(of: node)
        while let parent = above {
            let head = outline.nodes[parent].phrase.head.unnumbered
            if let term = head.term(outline.pairs)?.term, !isGenericLabel(term.name) {
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
        outline.nodes[node].headings.contains { outline.headings[$0]?.isWalkthrough == true }
    }
}

extension InlineText.Style {
    var isImage: Bool { if case .image = self { true } else { false } }
}
