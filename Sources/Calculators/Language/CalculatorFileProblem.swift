package import Pricing

/// What is wrong with a calculator's file, and where.
package struct CalculatorFileProblem: Error, Sendable, Hashable {
    package let kind: Kind
    package let span: FileSpan

    package init(_ kind: Kind, at span: FileSpan) {
        self.kind = kind
        self.span = span
    }

    /// Whether the calculator cannot be used: all but what a careful author would still put right.
    package var isFatal: Bool {
        switch kind {
        case .unused, .exampleMissing, .exampleFails, .exampleStops: false
        default: true
        }
    }
}

extension CalculatorFileProblem {
    package enum Kind: Sendable, Hashable {
        // The file
        /// In the words of whatever read it.
        case unreadable(detail: String)
        /// YAML's `&name` and `*name`.
        case anchor
        case expected(Shape)
        case missingKey(String)
        case unknownKey(found: String, candidates: [String])
        /// The comma of `{ rate: 20,000 }`, which ends an entry between braces; what stands behind it.
        case commaInBraces(String)
        /// A name that formulas cannot say, or that cannot be typed.
        case badName(String)
        /// A word of the language itself, or a value that every formula has.
        case reservedName(String)
        case nameTwice(String, first: FileSpan)
        case tooMany(Counted, most: Int)

        // Figures, inputs and tables
        case figure(MeasureProblem)
        case inputWithoutUnit(String)
        case outsideLimits(Measure)
        case leastAboveMost
        case unknownChoice(found: String, candidates: [String])
        case choiceWithLimits
        case rowLength(found: Int, columns: Int)
        /// The upper bound of a tier is not above the one before it.
        case notAscending(found: Measure, after: Measure)
        case negativeRate(Measure)
        /// `rest` anywhere but in the first column of the last row.
        case misplacedRest

        // How a formula is written
        case emptyFormula
        case unexpectedCharacter(Character)
        case unclosedText
        case unexpected(found: String, expected: Expectation)
        /// A bracket that nothing closes.
        case unclosedBracket
        /// `a < b < c`
        case comparisonChain
        /// A number and a name with nothing between them.
        case operatorMissing(before: String)
        case tooDeep(most: Int)

        // What a formula means
        case unknownName(found: String, candidates: [String])
        case usedBeforeDefined(String, definedAt: FileSpan)
        case unknownFunction(found: String, candidates: [String])
        case unknownTable(found: String, candidates: [String])
        case tableAsNumber(String)
        /// Also where `then` and `else` of one condition differ, and a quantity and its tiers.
        case wrongUnit(found: Dimensions, expected: Dimensions)
        case differentUnits(Joining, Dimensions, Dimensions)
        case differentCurrencies(Currency, Currency)
        case conditionExpected
        case numberExpected
        /// A text beside anything but an input with choices and `==` or `!=`.
        case textOutsideComparison
        case argumentCount(function: String, found: Int, least: Int, most: Int?)
        /// Neither whole nor plain, or of a base with a unit and not written as a number.
        case exponent
        /// Places are a whole number of 0…18, written as such.
        case places
        case sumInsideSum
        /// Tiers have two columns: up to where, and the rate.
        case tierColumns(found: Int)
        /// A last row of `rest` has no figure to add up.
        case restInSum(table: String)
        /// Units to a power beyond what can be counted.
        case unitsTooLarge

        // Results and examples
        case totalNotMoney(found: Dimensions)
        case unused(String)
        case exampleMissing
        case inputNotGiven(String)
        case exampleFails(result: String, expected: Measure, got: Measure)
        case exampleStops(CalculationProblem)
    }

    package enum Shape: String, Sendable, Hashable {
        case text, list, keys
    }

    package enum Counted: String, Sendable, Hashable {
        /// Everything in the file that has a place.
        case nodes, levels
        case inputs, steps, tables, rows, columns, examples
        /// Of one formula.
        case characters, symbols
        /// Of all formulas together.
        case symbolsOfFile
    }

    package enum Expectation: Sendable, Hashable {
        /// A number, a name or a bracket.
        case operand
        /// An operator, or nothing more.
        case `operator`
        case word(String)
        /// A comma or a closing bracket.
        case commaOrClose
        case table
    }

    package enum Joining: String, Sendable, Hashable {
        case add = "+"
        case subtract = "-"
        case compare
        case choose = "if"
        case least = "min"
        case most = "max"
    }
}
