import Notes

/// `A가 아니라 B`, `not A but B`: what it is rather than what one would think.
struct RatherRule: FactRule {
    let name = Rule.rather
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
        if let turned = turned(text, at: mark, sentence, about, node, outline) { return turned }
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

    /// `줄을 기둥에 맞추는 것이 아니라 기둥을 줄에 맞춤`: with the same words on both sides a gap would be filled by turning them round;
    /// which of the two it is, is asked.
    private func turned(
        _ text: String, at mark: Range<Int>, _ sentence: Sentence, _ about: Term, _ node: Int, _ outline: Outline
    ) -> Fact? {
        guard text.hasHangul else { return nil }
        let right = text.slice(mark.upperBound..<text.utf8.count).trimmed
        let wrong = text.slice(0..<mark.lowerBound).trimmed
        let stems = wrong.words.map { String($0.prefix(2)) }
        let last = String(right.words.last?.prefix(1) ?? "")
        guard right.wordCount >= 3, right.words.dropLast().allSatisfy({ stems.contains(String($0.prefix(2))) }),
            stems.contains(where: { $0.begins(with: last) })
        else { return nil }
        let choices = [KoreanSentence.said(inDoing: wrong), right]
        return Fact(
            subject: about, relation: .contrast, values: [Value(right)],
            choices: right.utf8.count % 2 == 0 ? choices : choices.reversed(), statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
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
