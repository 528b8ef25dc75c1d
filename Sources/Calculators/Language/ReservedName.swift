import Pricing

/// Names that a file may not give to its own inputs, steps and tables.
enum ReservedName {
    static let functions = Expression.Function.allCases.map(\.rawValue) + ["tier", "sum"]
    private static let words = Lexeme.Word.allCases.map(\.rawValue)

    /// What every formula can name: conventions, and how many months a year has.
    static let constants: [String: Conventions.Name?] = [
        Conventions.Name.hoursPerMonth.rawValue: .hoursPerMonth, Conventions.Name.hoursPerYear.rawValue: .hoursPerYear,
        monthsPerYear: nil,
    ]
    static let monthsPerYear = "months_per_year"

    /// The value of a constant under conventions.
    static func value(of constant: String, _ conventions: Conventions) -> Formula? {
        switch constant {
        case Conventions.Name.hoursPerMonth.rawValue: conventions.hoursPerMonthValue
        case Conventions.Name.hoursPerYear.rawValue: conventions.hoursPerYearValue
        case monthsPerYear: .value(monthsPerYear, Conventions.monthsPerYear)
        default: nil
        }
    }

    static func contains(_ name: String) -> Bool {
        functions.contains(name) || words.contains(name) || constants.keys.contains(name)
    }
}

/// What may have been meant. A syllable of Hangul is up to three edits, since they are counted in bytes.
func likely(_ typed: String, among names: some Sequence<String>) -> [String] {
    nearest(to: typed, among: names, within: typed.utf8.allSatisfy { $0 < 0x80 } ? 2 : 3)
}
