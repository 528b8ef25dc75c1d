import Facts

/// Bullets that say too little of their name alone are asked together: `월별 비용 추정 / 기회 파악 / 모델링`.
///
/// A Korean list under a name is often a row of a few words each. Each is true, and none tells the name from its
/// neighbours; two or three of them do. What has a meaning of its own takes a thin bullet to it.
enum Descriptions {
    /// As many as are read in one go.
    private static let most = 3
    /// Letters of a row of descriptions.
    private static let longest = 110

    /// The facts with such bullets joined, in their order. Linear in the facts.
    static func joined(_ facts: [Fact]) -> [Fact] {
        let forms = facts.map { FactForms($0) }
        let telling = Telling(facts, forms)
        var result = facts
        var taken: Set<Int> = []
        for group in groups(of: facts, forms) where group.count > 1 {
            for row in rows(of: group, facts, telling) {
                guard let first = row.first else { continue }
                result[first] = join(row.map { facts[$0] })
                taken.formUnion(row.dropFirst())
            }
        }
        return taken.isEmpty ? result : result.indices.filter { !taken.contains($0) }.map { result[$0] }
    }

    /// What is said of one name under one heading, by position: its meaning first, then its bullets.
    private static func groups(of facts: [Fact], _ forms: [FactForms]) -> [[Int]] {
        struct Key: Hashable {
            var subject: Form
            var owner: String?
            var headings: [String]
        }
        var groups: [Key: [Int]] = [:]
        var order: [Key] = []
        for index in facts.indices where isBullet(facts[index]) || isMeaning(facts[index]) {
            let fact = facts[index]
            let key = Key(
                subject: forms[index].subject, owner: fact.subject.owner, headings: fact.place.headings)
            if groups[key] == nil { order.append(key) }
            // What is said again in other words adds nothing.
            let said = fact.values.first?.text ?? ""
            let near = groups[key, default: []].suffix(8)
            let isSaid = near.contains { likeness(facts[$0].values.first?.text ?? "", said) > 0.6 }
            if !isSaid { groups[key, default: []].append(index) }
        }
        return order.compactMap { groups[$0] }
    }

    private static func isBullet(_ fact: Fact) -> Bool {
        fact.relation == .property && Telling.describes(fact) && fact.values.count == 1
    }

    private static func isMeaning(_ fact: Fact) -> Bool {
        fact.relation == .definition && Telling.describes(fact) && fact.values.count == 1
    }

    /// The positions that are asked together.
    private static func rows(of group: [Int], _ facts: [Fact], _ telling: Telling) -> [[Int]] {
        let thin = group.filter { telling.isThin(facts[$0]) }
        if thin.isEmpty { return [] }
        if thin.count == 1 {
            guard let place = group.firstIndex(of: thin[0]), telling.isBare(facts[thin[0]]) else { return [] }
            let other = place > 0 ? place - 1 : 1
            let row = [min(place, other), max(place, other)].map { group[$0] }
            return isShort(row, facts) ? [row] : []
        }
        // One left over among bullets goes with them.
        let rest = thin.count < most ? group.filter { !thin.contains($0) && isBullet(facts[$0]) } : []
        let row = rest.count == 1 ? (thin + rest).sorted() : thin
        return parted(row, facts).filter { $0.count > 1 }
    }

    /// Rows of two or three, as even as can be.
    private static func parted(_ thin: [Int], _ facts: [Fact]) -> [[Int]] {
        let count = (thin.count + most - 1) / most
        let rows = (0..<count).map { Array(thin[($0 * thin.count / count)..<(($0 + 1) * thin.count / count)]) }
        return rows.flatMap { row in isShort(row, facts) ? [row] : [Array(row.prefix(2)), Array(row.dropFirst(2))] }
    }

    private static func isShort(_ row: [Int], _ facts: [Fact]) -> Bool {
        row.reduce(0) { $0 + (facts[$1].values.first?.text.typingLength ?? 0) } <= longest
    }

    /// The first with what the others say as well.
    private static func join(_ facts: [Fact]) -> Fact {
        var whole = facts[0]
        whole.values = facts.flatMap(\.values)
        whole.statement = facts.map(\.statement).joined(separator: separator)
        let lines = facts.map(\.place)
        whole.place.firstLine = lines.map(\.firstLine).min() ?? whole.place.firstLine
        whole.place.lastLine = lines.map(\.lastLine).max() ?? whole.place.lastLine
        return whole
    }

    /// Between the lines of a row.
    static let separator = " / "
}
