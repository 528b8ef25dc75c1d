// A formula is a tree over named values. It is what evaluates, and what is shown with its names and again with its
// numbers, so the working on the board is the calculation itself. The formulas of this module, of TCO and of formula
// calculators written in YAML are all of this one kind. There is no loop in it and nothing outside it.

/// An expression over named values.
///
///     let effective = Formula.value("upfront", fee) / hours + .value("hourly", rate)
///     try effective.evaluate()
package indirect enum Formula: Sendable, Hashable {
    /// An input, a convention or an earlier step, by its stable key.
    case value(String, Measure)
    /// A number of the formula itself, such as the 1 of `1 + rate`.
    case number(Measure)
    case add(Formula, Formula)
    case subtract(Formula, Formula)
    case multiply(Formula, Formula)
    case divide(Formula, Formula)
    case negate(Formula)
    /// The exponent evaluates to a whole plain number.
    case power(Formula, Formula)
    /// Of at least one.
    case minimum([Formula])
    case maximum([Formula])
    /// All added up; of at least one.
    case sum([Formula])
    case rounded(Formula, places: Int, Rounding)
    /// Without its sign.
    case magnitude(Formula)
    /// The whole number at or below it, of units, and at or above it.
    case floor(Formula)
    case ceiling(Formula)
    case choice(Condition, then: Formula, otherwise: Formula)
    /// What the tiers come to for a quantity: marginal, as all tiers here are.
    case tiered(Formula, TierTable)

    package indirect enum Condition: Sendable, Hashable {
        case compare(Formula, Comparison, Formula)
        case both(Condition, Condition)
        case either(Condition, Condition)
        case not(Condition)
    }

    package enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "=="
        case unequal = "!="
    }

    package static func + (a: Formula, b: Formula) -> Formula { .add(a, b) }
    package static func - (a: Formula, b: Formula) -> Formula { .subtract(a, b) }
    package static func * (a: Formula, b: Formula) -> Formula { .multiply(a, b) }
    package static func / (a: Formula, b: Formula) -> Formula { .divide(a, b) }
    package static prefix func - (a: Formula) -> Formula { .negate(a) }

    /// A plain number.
    package static func plain(_ number: FixedDecimal) -> Formula { .number(Measure(number)) }

    /// Sum, left to right; nil where there is nothing to add.
    package static func total(of parts: [Formula]) -> Formula? {
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) { $0 + $1 }
    }
}
