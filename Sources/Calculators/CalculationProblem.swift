package import Pricing

/// Why a line is no calculation. The inputs named carry their kind, limits and default, from which what is allowed is
/// told.
package enum CalculationProblem: Error, Sendable, Hashable {
    case unknownCalculator(found: String, candidates: [String])

    // The line
    case unknownInput(found: String, calculator: String, candidates: [String])
    case inputTwice(Input)
    /// A name with nothing behind it.
    case valueMissing(Input)
    /// A flag with a value: `--shared=yes`.
    case valueUnexpected(Input, found: String)
    /// A word more than the calculator has places for.
    case unexpectedWord(String, calculator: String)

    // What was typed for one input
    /// Not a number, a unit missing, unknown or of the wrong kind, or too large.
    case measure(Input, found: String, MeasureProblem)
    case outside(Input, found: Measure)
    case notOneOf(Input, found: String, candidates: [String])
    case date(Input, found: String)
    case tiers(Input, found: String, TierTextProblem)
    case convention(Conventions.Name, Conventions.Problem)

    // All of them together
    case missing(Input, calculator: String)
    /// Inputs of which only one may be given.
    case contradiction([Input])

    // Working it out
    /// No such price; where these inputs are typed, none is looked up.
    case price(PriceLookupFailure, instead: [Input])
    case arithmetic(MeasureFailure)
    /// A calculator from outside failed, in its own words.
    case failed(calculator: String, message: String)
}

/// The names that a mistyped one was perhaps meant to be: one slip in a short one, two in a long one. A slip in a
/// syllable of Hangul is up to three edits, since they are counted in bytes.
func suggestions(for typed: String, among names: some Sequence<String>) -> [String] {
    let isPlain = typed.utf8.allSatisfy { $0 < 0x80 }
    return nearest(to: typed, among: names, within: !isPlain ? 3 : typed.count < 5 ? 1 : 2)
}
