package import Pricing

/// What was given to a calculator: values by the name of their input, and the conventions that were set.
package struct Givens: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        /// Money, a rate, a quantity, a number or a share.
        case measure(Measure)
        case measures([Measure])
        case tiers(TierTable)
        case date(PriceDate)
        /// A choice, a type, a Region or any text.
        case text(String)
        case texts([String])
        case flag
    }

    package private(set) var values: [String: Value]
    /// Those of the context, with what was set for this calculation.
    package var conventions: Conventions

    package init(_ values: [String: Value] = [:], conventions: Conventions = .aws) {
        self.values = values
        self.conventions = conventions
    }

    package subscript(name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// The first input that still has to be given, in the calculator's order.
    package func missingInput(of calculator: some Calculator) -> Input? {
        calculator.inputs.first { isMissing($0) }
    }

    private func isMissing(_ input: Input) -> Bool {
        if has(input.name) { return false }
        return switch input.need {
        case .required: true
        case .optional: false
        case .unless(let others): !others.contains(where: has)
        }
    }
}
