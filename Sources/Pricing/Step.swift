/// One line of the working. Its value is what its formula evaluates to, and there is no other way to make one.
package struct Step: Sendable, Hashable {
    /// A stable key in snake_case: "effective_hourly".
    package let name: String
    package let formula: Formula
    package let value: Measure

    package init(
        _ name: String, _ formula: Formula, presentation: Measure.Presentation = .plain
    ) throws(MeasureFailure) {
        self.name = name
        self.formula = formula
        value = try formula.evaluate().shown(presentation)
    }

    /// The step as later formulas name it.
    package var asValue: Formula { .value(name, value) }
}

/// Steps as they are worked out, in order.
///
///     var working = Working()
///     let effective = try working.add("effective_hourly", upfront / hours + hourly)
///     let saving = try working.share("saving", .plain(1) - effective.asValue / onDemand)
package struct Working: Sendable, Hashable {
    package private(set) var steps: [Step] = []

    package init() {}

    @discardableResult
    package mutating func add(_ name: String, _ formula: Formula) throws(MeasureFailure) -> Step {
        let step = try Step(name, formula)
        steps.append(step)
        return step
    }

    /// A step whose value is shown as a percentage.
    @discardableResult
    package mutating func share(_ name: String, _ formula: Formula) throws(MeasureFailure) -> Step {
        let step = try Step(name, formula, presentation: .percent)
        steps.append(step)
        return step
    }

    package mutating func append(_ step: Step) { steps.append(step) }

    package mutating func append(contentsOf working: Working) { steps += working.steps }

    package subscript(name: String) -> Measure? { steps.last { $0.name == name }?.value }
}
