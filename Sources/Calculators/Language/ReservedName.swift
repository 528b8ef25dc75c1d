import Pricing

/// Names that a file may not give to its own inputs, steps and tables: those of the language, and of the conventions,
/// which can be typed as inputs of every calculator.
enum ReservedName {
    static let functions = Expression.Function.allCases.map(\.rawValue) + ["tier", "sum"]
    private static let words = Lexeme.Word.allCases.map(\.rawValue)

    /// What every formula can name: conventions, and how many months a year has.
    static let constants = [
        Conventions.Name.hoursPerMonth.rawValue, Conventions.Name.hoursPerYear.rawValue, monthsPerYear,
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
        functions.contains(name) || words.contains(name) || constants.contains(name)
            || Conventions.Name(rawValue: name) != nil
    }
}
