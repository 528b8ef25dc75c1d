// A line of words, read by the calculator's own inputs:
//
//     line   = *( word )
//     word   = "--" name ( "=" value | value ) | "--" flag | value of the next positional input
//
// Conventions are inputs of every calculator: `--unit-base 1000`. They are set before anything else is read, since a TB
// depends on them. A unit may stand apart from its number: `--size 600 TB`.

package import Pricing

extension Givens {
    /// Reads the words behind a calculator's name. It does not ask whether all is there that is needed.
    package init(
        reading words: [String], for calculator: some Calculator, in context: CalculationContext
    ) throws(CalculationProblem) {
        self.init(conventions: context.conventions)
        var line = WordLine(words, calculator)
        try line.run()
        for (name, text) in line.conventions {
            do { try conventions.set(name, to: text) } catch { throw .convention(name, error) }
        }
        for (input, text) in line.typed {
            if has(input.name) { throw .inputTwice(input) }
            guard let text else {
                self[input.name] = .flag
                continue
            }
            self[input.name] = try input.value(
                reading: text, conventions: conventions, currency: context.currency)
        }
    }
}

extension Conventions.Name {
    /// As it is typed after `--`: `hours-per-month`.
    package var inputName: String { String(rawValue.map { $0 == "_" ? "-" : $0 }) }

    /// The convention of an input's name.
    package init?(inputName: String) {
        self.init(rawValue: String(inputName.map { $0 == "-" ? "_" : $0 }))
    }
}

/// Words taken apart into inputs and their texts.
private struct WordLine {
    private let calculator: any Calculator
    private var words: ArraySlice<String>
    private var places: ArraySlice<Input>
    private(set) var typed: [(input: Input, text: String?)] = []
    private(set) var conventions: [(name: Conventions.Name, text: String)] = []

    init(_ words: [String], _ calculator: any Calculator) {
        self.calculator = calculator
        self.words = words[...]
        places = calculator.inputs.filter(\.isPositional)[...]
    }

    mutating func run() throws(CalculationProblem) {
        while let word = words.popFirst() {
            if word.hasPrefix("--") {
                try readNamed(word.dropFirst(2))
            } else if let input = places.popFirst() {
                typed.append((input, withUnit(word, of: input)))
            } else {
                throw .unexpectedWord(word, calculator: calculator.name)
            }
        }
    }

    private mutating func readNamed(_ word: Substring) throws(CalculationProblem) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String((parts.first ?? "").map { $0 == "_" ? "-" : $0 })
        var value = parts.count > 1 ? String(parts[1]) : nil
        if let input = calculator.inputs.first(where: { $0.name == name }) {
            if input.kind == .flag {
                if let value { throw .valueUnexpected(input, found: value) }
            } else {
                if value == nil { value = try nextValue(of: input) }
            }
            typed.append((input, value))
            places.removeAll { $0.name == name }
        } else if let convention = Conventions.Name(inputName: name) {
            let input = Input(name, .text)
            let text: String
            if let value { text = value } else { text = try nextValue(of: input) }
            conventions.append((convention, String(text.map { $0 == "-" ? "_" : $0 })))
        } else {
            throw unknown(name)
        }
    }

    private mutating func nextValue(of input: Input) throws(CalculationProblem) -> String {
        guard let next = words.first, !next.hasPrefix("--") else { throw .valueMissing(input) }
        words.removeFirst()
        return withUnit(next, of: input)
    }

    /// With the unit that stands behind it as a word of its own.
    private mutating func withUnit(_ text: String, of input: Input) -> String {
        guard input.kind.expectation(in: .dollar) != nil, text.last?.isNumber == true, let unit = words.first,
            UnitName(unit, base: .binary) != nil
        else { return text }
        words.removeFirst()
        return text + " " + unit
    }

    private func unknown(_ name: String) -> CalculationProblem {
        let names = calculator.inputs.map(\.name) + Conventions.Name.allCases.map(\.inputName)
        return .unknownInput(
            found: name, calculator: calculator.name, candidates: suggestions(for: name, among: names))
    }
}
