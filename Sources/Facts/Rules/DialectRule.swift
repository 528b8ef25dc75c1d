import Notes

/// Cards that the learner wrote in another program's markup are asked as she wrote them.
struct DialectRule {
    let name = Rule(rawValue: "card")

    func facts(in outline: Outline) -> [Fact] {
        outline.dialect.items.map { item in
            var fact = Fact(
                subject: Term(item.front.replacing(String(Fact.gap), with: "…")), relation: .authored,
                values: [Value(item.back)], frame: item.isCloze ? item.front : nil,
                statement: item.isCloze
                    ? item.front.replacing(String(Fact.gap), with: item.back) : "\(item.front) — \(item.back)",
                place: outline.place(of: item.node, lines: item.lines), rule: name,
                language: outline.nodes[item.node].language)
            fact.schedule = item.schedule
            return fact
        }
    }
}
