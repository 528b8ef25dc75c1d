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
        _ label: String, quantity: Formula, rate: Formula, tier: Int? = nil
    ) throws(MeasureFailure) {
        let step = try Step(label + (tier.map { "_\($0)" } ?? ""), quantity * rate)
        let rate = try rate.evaluate()
        guard let amount = step.value.money else {
            let expected = Dimensions.money(step.value.dimensions.currency ?? rate.dimensions.currency ?? .dollar)
            throw .mismatch(DimensionMismatch(found: step.value.dimensions, expected: expected))
        }
        self.label = label
        self.quantity = try quantity.evaluate()
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

    mutating func append(_ step: Step) { working.append(step) }

    /// A step that stands before or between lines.
    @discardableResult
    mutating func note(
        _ name: StepName, tier: Int? = nil, _ formula: Formula
    ) throws(MeasureFailure) -> Step {
        try working.add(name.rawValue + (tier.map { "_\($0)" } ?? ""), formula)
    }

    mutating func append(
        _ label: StepName, quantity: Formula, rate: Measure, tier: Int? = nil
    ) throws(MeasureFailure) {
        try append(PricedLine(label.rawValue, quantity: quantity, rate: StepName.rate.value(rate), tier: tier))
    }

    /// All lines of another bill, with its working.
    package mutating func append(contentsOf other: Bill) throws(MeasureFailure) {
        total = try total.adding(other.total)
        lines += other.lines
        working.append(contentsOf: other.working)
    }

    /// Ends the working with the sum of the lines that cost something, where there is more than one.
    package mutating func close(_ name: StepName = .total) throws(MeasureFailure) {
        let paid = lines.filter { $0.amount.amount != 0 }
        guard paid.count > 1, let sum = Formula.total(of: paid.map(\.step.asValue)) else { return }
        try working.add(name, sum)
    }
}
