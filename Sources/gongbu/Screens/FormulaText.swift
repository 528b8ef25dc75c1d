import Calculators
import Pricing

/// A formula as it stands on a board: with its names, or with the numbers put in. The hours of a convention are numbers
/// in either.
func formulaText(
    _ formula: Formula, _ naming: Formula.Naming, of calculation: Calculation, sentences: Sentences
) -> String {
    let text = FormulaWriting(
        name: { name in
            let convention = calculation.conventions.first { $0.name.rawValue == name }
            return convention.map { grouped($0.value) } ?? sentences.label(name)
        }, measure: { sentences.bare($0) }, function: { sentences.function($0) }, signs: .board, tiers: nil)
    return text.written(formula.withShares.tokens(naming))
}

extension Formula {
    /// A share of a sum of money is written as one: $10,000 × 10%.
    fileprivate var withShares: Formula {
        guard case .multiply(let sum, .value(let name, let share)) = self, share.dimensions.isNone,
            name == "rate", let value = try? sum.evaluate(), value.money != nil
        else { return self }
        return .multiply(sum, .value(name, share.shown(.percent)))
    }
}

/// A formula with its numbers, unrounded, for programs: `263 / 8760 + 0.03`.
func plainFormula(_ formula: Formula) -> String {
    FormulaWriting(
        name: { $0 }, measure: { $0.number.description }, function: plainFunction, signs: .keyboard, tiers: "tiers"
    ).written(formula.tokens(.numbers))
}

/// How the pieces of a formula are put down.
private struct FormulaWriting {
    enum Signs { case board, keyboard }

    let name: (String) -> String
    let measure: (Measure) -> String
    let function: (FormulaToken.Function) -> String
    let signs: Signs
    /// What a table of tiers is called; nil where it is left out.
    let tiers: String?

    func written(_ tokens: [FormulaToken]) -> String {
        tokens.reduce(into: "") { text, token in
            switch token {
            case .name(let key): text += name(key)
            case .measure(let value): text += measure(value)
            case .operator(let sign): text += written(sign)
            case .comparison(let comparison): text += " \(comparison.rawValue) "
            case .word(let word): text += text.isEmpty ? "\(word) " : " \(word) "
            case .function(let function): text += self.function(function)
            case .open: text += "("
            case .close: text += ")"
            case .comma: text += ", "
            case .tiers:
                if let tiers { text += tiers } else if text.hasSuffix(", ") { text.removeLast(2) }
            }
        }
    }

    private func written(_ sign: FormulaToken.Operator) -> String {
        switch (sign, signs) {
        case (.plus, _): " + "
        case (.minus, .board): " − "
        case (.minus, .keyboard): " - "
        case (.times, .board): " × "
        case (.times, .keyboard): " * "
        case (.over, .board): " ÷ "
        case (.over, .keyboard): " / "
        case (.power, _): "^"
        case (.negative, .board): "−"
        case (.negative, .keyboard): "-"
        }
    }
}

private func plainFunction(_ function: FormulaToken.Function) -> String {
    switch function {
    case .minimum: "min"
    case .maximum: "max"
    case .sum: "sum"
    case .tier: "tier"
    case .magnitude: "abs"
    case .floor: "floor"
    case .ceiling: "ceil"
    case .round(let places, _): "round\(places)"
    }
}
