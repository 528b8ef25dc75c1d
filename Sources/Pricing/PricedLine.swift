/// One line of a bill: so many of something, at a rate, come to an amount.
package struct PricedLine: Sendable, Hashable {
    /// A stable key in snake_case that says what is paid for: "storage", "free_allowance", "upfront".
    package let label: String
    package let quantity: Measure
    /// For one unit of the quantity.
    package let rate: Measure
    package let amount: Money
    /// The tier of the table that gave the rate, from 1.
    package let tier: Int?
    /// How the amount was found: quantity × rate.
    package let step: Step

    /// Fails where quantity times rate is no money.
    package init(
        _ label: String, quantity: Measure, rate: Measure, tier: Int? = nil
    ) throws(MeasureFailure) {
        let suffix = tier.map { "_\($0)" } ?? ""
        let step = try Step(label + suffix, .value("quantity", quantity) * .value("rate", rate))
        guard let amount = step.value.money else {
            throw .mismatch(DimensionMismatch(found: step.value.dimensions, expected: .money(.dollar)))
        }
        self.label = label
        self.quantity = quantity
        self.rate = rate
        self.amount = amount
        self.tier = tier
        self.step = step
    }
}

/// Lines with their sum and working: what every pricing function gives.
package struct Bill: Sendable, Hashable {
    package private(set) var lines: [PricedLine] = []
    package private(set) var working = Working()
    package private(set) var total: Money

    package init(in currency: Currency) { total = .zero(currency) }

    /// The steps in order; the last is the sum, where there is more than one line.
    package var steps: [Step] { working.steps }

    package mutating func append(_ line: PricedLine) throws(MeasureFailure) {
        total = try total.adding(line.amount)
        lines.append(line)
        working.append(line.step)
    }

    /// A step that stands before or between lines.
    @discardableResult
    package mutating func note(_ name: String, _ formula: Formula) throws(MeasureFailure) -> Step {
        try working.add(name, formula)
    }

    /// All lines of another bill, with its working.
    package mutating func append(contentsOf other: Bill) throws(MeasureFailure) {
        total = try total.adding(other.total)
        lines += other.lines
        working.append(contentsOf: other.working)
    }

    /// Ends the working with the sum of the lines.
    package mutating func close() throws(MeasureFailure) {
        guard lines.count > 1 else { return }
        guard let sum = Formula.total(of: lines.map(\.step.asValue)) else { return }
        try working.add("total", sum)
    }
}
