// A formula as a row of tokens, with parentheses only where leaving them out would change what is meant:
//
//     choice < comparison < sum < product < sign < power < function, name and number
//
// Sum and product are read from the left, so a right side of the same rank is kept in parentheses but for a + (b + c)
// and a · (b · c), which come to the same. A power's base is kept in them whatever it is but a name or a number.

/// One piece of a formula's text. Names and measures are given as they are; how they look is the renderer's.
package enum FormulaToken: Sendable, Hashable {
    case name(String)
    case measure(Measure)
    case `operator`(Operator)
    case comparison(Formula.Comparison)
    case word(Word)
    case function(Function)
    case open
    case close
    case comma
    /// A table of tiers, where its name would stand.
    case tiers(TierTable)

    package enum Operator: Sendable, Hashable {
        case plus, minus, times, over, power
        /// Before a number, without a space.
        case negative
    }

    package enum Function: Sendable, Hashable {
        case minimum, maximum, sum, tier, magnitude, floor, ceiling
        case round(places: Int, Rounding)
    }

    package enum Word: Sendable, Hashable {
        case `if`, then, `else`, and, or, not
    }
}

extension Formula {
    /// What stands for a named value: its name, or its number.
    package enum Naming: Sendable, Hashable {
        case names
        case numbers
    }

    /// The formula as text would have it.
    package func tokens(_ naming: Naming) -> [FormulaToken] {
        var writer = FormulaWriter(naming: naming)
        writer.write(self)
        return writer.tokens
    }

    /// How tightly its outermost operation binds; looser is smaller.
    package var precedence: Int {
        switch self {
        case .choice: 0
        case .add, .subtract: 2
        case .multiply, .divide: 3
        case .negate: 4
        case .power: 5
        case .value, .number, .minimum, .maximum, .sum, .rounded, .magnitude, .floor, .ceiling, .tiered: 6
        }
    }

    /// Whether its text begins with a minus sign.
    fileprivate func isNegative(_ naming: Naming) -> Bool {
        switch self {
        case .number(let measure): measure.number.sign < 0
        case .value(_, let measure): naming == .numbers && measure.number.sign < 0
        default: false
        }
    }
}

private struct FormulaWriter {
    let naming: Formula.Naming
    var tokens: [FormulaToken] = []

    mutating func write(_ formula: Formula) {
        let rank = formula.precedence
        switch formula {
        case .value(let name, _) where naming == .names: tokens.append(.name(name))
        case .value(_, let measure), .number(let measure): write(measure)
        case .add(let a, let b): write(a, .plus, b, rank, rightRank: rank)
        case .subtract(let a, let b): write(a, .minus, b, rank, rightRank: rank + 1)
        case .multiply(let a, let b): write(a, .times, b, rank, rightRank: isQuotient(b) ? rank + 1 : rank)
        case .divide(let a, let b): write(a, .over, b, rank, rightRank: rank + 1)
        case .power(let base, let exponent):
            write(base, .power, exponent, base.isNegative(naming) ? .max : rank + 1, rightRank: rank)
        case .negate(let a): inParentheses(endsInOperator) { $0.writeNegation(of: a, rank) }
        case .minimum(let parts): write(.minimum, parts)
        case .maximum(let parts): write(.maximum, parts)
        case .sum(let parts): write(.sum, parts)
        case .rounded(let part, let places, let rule): write(.round(places: places, rule), [part])
        case .magnitude(let part): write(.magnitude, [part])
        case .floor(let part): write(.floor, [part])
        case .ceiling(let part): write(.ceiling, [part])
        case .tiered(let quantity, let table):
            tokens += [.function(.tier), .open]
            write(quantity)
            tokens += [.comma, .tiers(table), .close]
        case .choice(let condition, let then, let otherwise):
            tokens.append(.word(.if))
            write(condition, atLeast: 0)
            tokens.append(.word(.then))
            write(then, atLeast: 1)
            tokens.append(.word(.else))
            write(otherwise)
        }
    }

    private mutating func write(
        _ a: Formula, _ sign: FormulaToken.Operator, _ b: Formula, _ leftRank: Int, rightRank: Int
    ) {
        write(a, atLeast: leftRank)
        tokens.append(.operator(sign))
        write(b, atLeast: rightRank)
    }

    private mutating func writeNegation(of formula: Formula, _ rank: Int) {
        tokens.append(.operator(.negative))
        write(formula, atLeast: rank + 1)
    }

    /// A negative number right after an operator stands in parentheses.
    private mutating func write(_ measure: Measure) {
        inParentheses(measure.number.sign < 0 && endsInOperator) { $0.tokens.append(.measure(measure)) }
    }

    private var endsInOperator: Bool {
        if case .operator = tokens.last { true } else { false }
    }

    /// In parentheses where it binds more loosely than `rank`.
    private mutating func write(_ formula: Formula, atLeast rank: Int) {
        inParentheses(formula.precedence < rank) { $0.write(formula) }
    }

    private mutating func inParentheses(_ isSo: Bool, _ write: (inout FormulaWriter) -> Void) {
        if isSo { tokens.append(.open) }
        write(&self)
        if isSo { tokens.append(.close) }
    }

    private mutating func write(_ function: FormulaToken.Function, _ parts: [Formula]) {
        tokens += [.function(function), .open]
        for (index, part) in parts.enumerated() {
            if index > 0 { tokens.append(.comma) }
            write(part)
        }
        tokens.append(.close)
    }

    private mutating func write(_ condition: Formula.Condition, atLeast rank: Int) {
        let own = precedence(of: condition)
        inParentheses(own < rank) { $0.write(condition, own) }
    }

    private mutating func write(_ condition: Formula.Condition, _ own: Int) {
        switch condition {
        case .compare(let a, let comparison, let b):
            write(a, atLeast: 1)
            tokens.append(.comparison(comparison))
            write(b, atLeast: 1)
        case .either(let a, let b), .both(let a, let b):
            write(a, atLeast: own)
            tokens.append(.word(own == 0 ? .or : .and))
            write(b, atLeast: own)
        case .not(let a):
            tokens.append(.word(.not))
            write(a, atLeast: own)
        }
    }

    private func precedence(of condition: Formula.Condition) -> Int {
        switch condition {
        case .either: 0
        case .both: 1
        case .not: 2
        case .compare: 3
        }
    }

    private func isQuotient(_ formula: Formula) -> Bool {
        if case .divide = formula { true } else { false }
    }
}
