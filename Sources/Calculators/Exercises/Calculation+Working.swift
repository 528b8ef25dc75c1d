package import Pricing

extension Calculation {
    /// The steps that a result stands on, in their order, its own last; empty where no step gives it.
    package func steps(to result: String) -> [Step] {
        guard let last = step(giving: result, before: steps.count) else { return [] }
        var wanted: Set<Int> = [last]
        for index in stride(from: last, through: 0, by: -1) where wanted.contains(index) {
            for named in steps[index].formula.values {
                if let earlier = step(behind: named, before: index) { wanted.insert(earlier) }
            }
        }
        return wanted.sorted().map { steps[$0] }
    }

    /// The step that a formula's value comes from, under its name, as a result, or under the name of its one part; nil
    /// for an input.
    private func step(behind named: (name: String, value: Measure), before end: Int) -> Int? {
        if let same = steps[..<end].lastIndex(where: { $0.name == named.name }) { return same }
        if let given = step(giving: named.name, before: end) { return given }
        guard !inputs.contains(where: { $0.name.replacing("-", with: "_") == named.name }) else { return nil }
        return steps[..<end].lastIndex { $0.value == named.value }
    }

    /// The last of the first `end` steps that a result is taken from.
    private func step(giving result: String, before end: Int) -> Int? {
        guard let value = self[result] else { return nil }
        let same = steps[..<end].indices.filter { steps[$0].value.number == value.number }
        return same.last { steps[$0].name == result || steps[$0].name + "_percent" == result } ?? same.last
    }
}

extension Formula {
    /// The named values that stand in it, but for those of conditions.
    fileprivate var values: [(name: String, value: Measure)] {
        switch self {
        case .value(let name, let value): [(name, value)]
        case .number: []
        case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b),
            .power(let a, let b), .choice(_, then: let a, otherwise: let b):
            a.values + b.values
        case .negate(let a), .rounded(let a, _, _), .magnitude(let a), .floor(let a), .ceiling(let a),
            .tiered(let a, _):
            a.values
        case .minimum(let parts), .maximum(let parts), .sum(let parts): parts.flatMap(\.values)
        }
    }
}
