import Notes

/// A question that a learner answers in the same line: `mean or median: which is robust to outliers? the median`, `Q: who can
/// sue? A: only a party`.
struct SelfQuestionRule: FactRule {
    let name = Rule(rawValue: "question")
    static let needs: [LineMarks] = [[.item, .question], [.line, .question]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].language == .english, outline.isLine(node), !outline.isInWalkthrough(node),
            case let text = outline.nodes[node].phrase.text, text.utf8.count(where: { $0 == 0x3F }) == 1,
            let mark = text.range(ofOnly: "? "), outline.note.blocks[node].textLines.count == 1
        else { return [] }
        let marked = ["Q: ", "Q. ", "q: "].first { text.begins(with: $0) }
        let question = text.slice((marked?.utf8.count ?? 0)..<(mark.lowerBound + 1))
        var answer = text.slice(mark.upperBound..<text.utf8.count).dropping(suffix: ".")
        for lead in ["A: ", "A. ", "a: ", "= ", "– "] { answer = answer.dropping(prefix: lead) }
        guard asks(question, isMarked: marked != nil), (1...8).contains(answer.wordCount), answer.typingLength >= 2,
            !answer.holds(". "), !answer.holds("! "), Phrase(answer).arrow == nil,
            !Self.doubts.contains(answer.words[0].lowered)
        else { return [] }
        return [
            Fact(
                subject: Term(question.prefix(1).uppercased() + question.dropFirst()), relation: .authored,
                values: [Value(answer)], statement: text, place: outline.place(of: node), rule: name, language: .english
            )
        ]
    }

    /// Whether it asks a whole question, and nothing that the line above would have to tell.
    private func asks(_ question: String, isMarked: Bool) -> Bool {
        let own = question.parts(between: ": ").last ?? question
        guard let first = own.words.first?.lowered, question.wordCount >= (isMarked ? 3 : 4),
            Self.askers.contains(first) || (isMarked && EnglishVerbs.auxiliaries.contains(first))
        else { return false }
        return !EnglishReference.leans(own)
    }

    private static let askers: WordList = ["which", "what", "who", "when", "where", "how", "why", "whose"]
    /// With these the learner leaves her question open.
    private static let doubts: WordList = [
        "check", "ask", "no", "not", "maybe", "see", "todo", "unclear", "dunno", "don't", "look",
    ]
}
