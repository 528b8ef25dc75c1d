package import Pricing

/// Something that can be calculated from typed inputs. Built-in calculators, those written in YAML and those of plugins
/// are values of this.
package protocol Calculator: Sendable {
    /// As it is typed after `calc`: `savings-plan`.
    var name: String { get }
    var title: Label { get }
    /// In the order in which they are asked for.
    var inputs: [Input] { get }
    /// All results that it may give, in order.
    var results: [ResultName] { get }
    var examples: [Example] { get }
    /// The conventions that its result may depend on.
    var conventions: [Conventions.Name] { get }
    /// What steps and lines are called that the program has no words for, by their names.
    var stepLabels: [String: Label] { get }

    /// Works the results out. Inputs that are not given have their defaults; whatever is missing, contradictory, out
    /// of its limits or not in the price books is a problem.
    func calculate(_ givens: Givens, in context: CalculationContext) throws(CalculationProblem) -> Calculation
}

extension Calculator {
    package var title: Label { .key(name) }
    package var conventions: [Conventions.Name] { [] }
    package var stepLabels: [String: Label] { [:] }

    package func input(named name: String) -> Input? { inputs.first { $0.name == name } }
}

/// A result as it is named in JSON and after `$last.`: `saving_percent`.
package struct ResultName: Sendable, Hashable, ExpressibleByStringLiteral {
    package let name: String
    package let label: Label

    package init(_ name: String, label: Label? = nil) {
        self.name = name
        self.label = label ?? .key(name)
    }

    package init(stringLiteral name: String) { self.init(name) }
}

/// What may be typed after the calculator's name, and what it gives.
package struct Example: Sendable, Hashable {
    package struct Expected: Sendable, Hashable {
        package let result: String
        package let number: FixedDecimal
        /// The places to which the result is rounded, half up, before the two are compared.
        package let places: Int

        package init(_ result: String, _ number: FixedDecimal, places: Int = 2) {
            self.result = result
            self.number = number
            self.places = places
        }
    }

    package let words: [String]
    package let expected: [Expected]

    package init(words: [String], expected: [Expected] = []) {
        self.words = words
        self.expected = expected
    }

    /// From a line without quotation marks.
    package init(_ line: String, expected: [Expected] = []) {
        self.init(words: line.split(separator: " ").map(String.init), expected: expected)
    }
}

/// Calculators by name; of two of one name the first holds.
package struct CalculatorList: Sendable {
    package let calculators: [any Calculator]

    package init(_ calculators: [any Calculator]) {
        var seen: Set<String> = []
        self.calculators = calculators.filter { seen.insert($0.name).inserted }
    }

    package var names: [String] { calculators.map(\.name) }

    package func calculator(named name: String) throws(CalculationProblem) -> any Calculator {
        if let found = calculators.first(where: { $0.name == name }) { return found }
        throw .unknownCalculator(found: name, candidates: suggestions(for: name, among: names))
    }
}
