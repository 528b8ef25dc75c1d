import Notes

/// `A가 아니라 B`, `not A but B`: what it is rather than what one would think.
struct RatherRule: FactRule {
    let name = Rule(rawValue: "rather")
    static let needs: [LineMarks] = [.line]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node)
        else { return [] }
        let sentences = outline.sentences(of: node).filter { Self.mayTurn($0.phrase.text) }
        guard !sentences.isEmpty, let about = outline.about(node) else { return [] }
        return sentences.compactMap { fact(of: $0, about, at: node, outline) }
    }

    /// A look for the words that `mark` wants.
    private static func mayTurn(_ text: String) -> Bool {
        text.holds("아니라 ") || text.holds("아닌 ") || text.holds(" not ")
    }

    private func fact(of sentence: Sentence, _ about: Term, at node: Int, _ outline: Outline) -> Fact? {
        let phrase = sentence.phrase.bare
        // `= …` behind a clause says it again.
        let text = (phrase.equals?.head.text ?? phrase.text).dropping(suffix: ".").trimmed
        guard phrase.colon == nil, phrase.arrow == nil, !text.ends(in: "?"), text.utf8.count < 300,
            !Naming.pointsElsewhere(phrase.words.first ?? ""), let mark = mark(in: text)
        else { return nil }
        let before = text.slice(0..<mark.upperBound)
        let value = text.slice(mark.upperBound..<text.utf8.count).trimmed
        let words = value.words
        guard (1...12).contains(words.count), value.typingLength >= 2, before.words.count >= 3, !value.holds(","),
            Letters(value).strayJamo == 0
        else { return nil }
        return Fact(
            subject: about, relation: .property, values: [Value(value)], frame: "\(before.trimmed) \(Fact.gap)",
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: phrase.hasHangul ? .korean : .english)
    }

    /// Where the words stand that turn to what it is.
    private func mark(in text: String) -> Range<Int>? {
        for word in ["이 아니라 ", "가 아니라 ", "이 아닌 ", "가 아닌 "] {
            if let range = text.range(ofOnly: word) { return range }
        }
        guard let not = text.range(ofFirst: " not "), !text.holds(" not only "), !text.holds(" not just "),
            let but = text.range(ofOnly: " but "), not.upperBound < but.lowerBound,
            !text.slice(not.upperBound..<but.lowerBound).holds(",")
        else { return nil }
        return but
    }
}
