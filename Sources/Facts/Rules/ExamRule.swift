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
            facts.append(
                Fact(
                    subject: Term(item.stem), relation: .authored, values: item.right.map { Value(options[$0]) },
                    choices: options,
                    statement: item.explanation.isEmpty
                        ? item.right.map { options[$0] }.joined(separator: " · ") : item.explanation,
                    place: outline.place(of: item.node, lines: item.lines), rule: name,
                    language: outline.nodes[item.node].language))
        }
        return (facts, problems)
    }
}
