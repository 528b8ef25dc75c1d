import Notes

/// The questions of a practice exam stay what they are: choices with their right letters.
struct ExamRule {
    let name = Rule(rawValue: "exam")

    func facts(in outline: Outline) -> (facts: [Fact], problems: [Problem]) {
        var facts: [Fact] = []
        var problems: [Problem] = []
        for item in outline.exam.items {
            let options = item.options.map(\.text)
            guard !item.right.isEmpty else {
                problems.append(Problem(.unansweredQuestion(stem: item.stem), line: item.lines.lowerBound))
                continue
            }
            if let wanted = item.wanted, wanted != item.right.count {
                problems.append(
                    Problem(
                        .otherAnswerCount(stem: item.stem, wanted: wanted, right: item.right.count),
                        line: item.lines.lowerBound))
            }
            facts.append(
                Fact(
                    subject: Term(item.stem), relation: .authored, values: item.right.map { Value(options[$0]) },
                    choices: options,
                    statement: item.explanation.isEmpty
                        ? item.right.map { options[$0] }.joined(separator: " · ") : item.explanation,
                    place: place(of: item, in: outline), rule: name,
                    language: outline.nodes[item.node].language))
            // A key's explanation says more than which letter is right.
            if item.isFromKey { facts += explained(item, in: outline) }
        }
        return (facts, problems)
    }

    /// A heading that only numbers a question belongs to that question alone.
    private func place(of item: ExamReader.Item, in outline: Outline) -> Place {
        var place = outline.place(of: item.node, lines: item.lines)
        place.headings = outline.nodes[item.node].headings.compactMap { outline.headings[$0] }
            .filter { !$0.isNumbered && !$0.title.isEmpty }.map(\.title)
        return place
    }

    private func explained(_ item: ExamReader.Item, in outline: Outline) -> [Fact] {
        splitOutsideBrackets(item.explanation, at: [";"]).flatMap { part in
            SentenceRule().facts(
                of: Sentence(phrase: Phrase(cleaning: part), lines: item.lines, stressed: []), at: item.node,
                isProse: true, in: outline)
        }
    }
}
