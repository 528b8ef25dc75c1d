// The formulas of a calculator's file:
//
//     formula    = "if" formula "then" formula "else" formula
//                | "if" "(" formula "," formula "," formula ")"
//                | formula ( "or" | "and" ) formula
//                | "not" formula
//                | formula ( "<" | "≤" | ">" | "≥" | "=" | "≠" ) formula
//                | formula ( "+" | "−" | "×" | "÷" ) formula
//                | "−" formula
//                | formula "^" formula
//                | "(" formula ")" | quantity | text | name | call
//     call       = function "(" formula *( "," formula ) ")"
//                | "tier" "(" formula "," table ")"
//                | "sum" "(" table "," formula ")"
//     function   = "min" | "max" | "round" | "floor" | "ceil" | "abs"
//     quantity   = [ "$" | "₩" | "€" | "¥" ] digits [ "." digits ] [ unit ]     730 h   0.10 USD/GB   8 %   250만 요청
//     text       = a choice of an input, in quotation marks: "표준"
//     name       = a letter or "_", and then letters, digits and "_", of any script
//                | ( "$" | "@" ) name *( "." name )       a value of the session, only where a formula is typed by itself
//
// The keyboard's own signs mean the same: - * / ** <= >= == !=. What binds more loosely stands further up: an `if` reaches
// as far to the right as it can, then come or, and, not, comparison, sum, product, sign and power. All are read from
// the left but the power: 2 ^ 3 ^ 2 is 2 ^ 9, and −2 ^ 2 is −4. A comparison has two sides and no third.
//
// The language is total. There is no loop, no recursion and no function of one's own, a sum goes over the rows of a
// table in the file and holds no other sum, and a formula has at most so many symbols and levels as `LanguageLimits`
// says. So every formula ends, in time linear in its symbols times the rows.
//
// The parser is Pratt's: each operator has a number for how tightly it binds, and an operand is read up to the first
// operator that binds more loosely than the one before it. What a name means and which units fit is not asked here.

/// Reads one formula.
struct ExpressionParser {
    private let lexemes: [Lexeme]
    private let characters: [Character]
    private var position = 0
    private var level = 0

    /// The lexemes are those of the formula.
    static func expression(of lexemes: [Lexeme], in formula: String) throws(ExpressionProblem) -> Expression {
        var parser = ExpressionParser(lexemes: lexemes, characters: Array(formula))
        if lexemes.count == 1 { throw ExpressionProblem(.emptyFormula, 0..<parser.characters.count) }
        let expression = try parser.parse(tighterThan: 0)
        guard parser.current.kind == .end else { throw parser.unexpected(.operator) }
        return expression
    }

    private init(lexemes: [Lexeme], characters: [Character]) {
        self.lexemes = lexemes
        self.characters = characters
    }

    /// The last lexeme is the end, which nothing passes.
    private var current: Lexeme { lexemes[min(position, lexemes.count - 1)] }

    @discardableResult
    private mutating func take() -> Lexeme {
        defer { position += 1 }
        return current
    }

    private mutating func parse(tighterThan strength: Int) throws(ExpressionProblem) -> Expression {
        level += 1
        defer { level -= 1 }
        if level > LanguageLimits.depth { throw tooDeep(current.range) }
        var left = try operand()
        while let sign = infix(current), sign.strength > strength {
            let range = take().range
            let right = try parse(tighterThan: sign == .power ? Binding.sign - 1 : sign.strength)
            left = try expression(.binary(sign, left, right), from: left, to: right)
            if sign.isComparison, let next = infix(current), next.isComparison {
                throw ExpressionProblem(.comparisonChain, range.lowerBound..<current.range.upperBound)
            }
        }
        return left
    }

    private func infix(_ lexeme: Lexeme) -> Expression.Operator? {
        switch lexeme.kind {
        case .operator(let sign): sign
        case .word(.and): .and
        case .word(.or): .or
        default: nil
        }
    }

    private mutating func operand() throws(ExpressionProblem) -> Expression {
        let lexeme = current
        switch lexeme.kind {
        case .quantity(let text): return Expression(.quantity(text), take().range)
        case .text(let text): return Expression(.text(text), take().range)
        case .name(let name):
            take()
            if current.kind == .open { return try call(Expression.Name(text: name, range: lexeme.range)) }
            return Expression(.name(name), lexeme.range)
        case .operator(.minus):
            take()
            let operand = try parse(tighterThan: Binding.sign)
            return try expression(.negate(operand), from: lexeme, to: operand)
        case .word(.not):
            take()
            let operand = try parse(tighterThan: Binding.not)
            return try expression(.not(operand), from: lexeme, to: operand)
        case .word(.if): return try choice()
        case .open:
            take()
            let inner = try parse(tighterThan: 0)
            let end = try close(lexeme)
            return try expression(inner.node, lexeme.range.lowerBound..<end)
        default: throw unexpected(.operand)
        }
    }

    // MARK: if

    private mutating func choice() throws(ExpressionProblem) -> Expression {
        let start = take()
        if current.kind == .open, hasCommaInBrackets() { return try choiceInBrackets(start) }
        let condition = try parse(tighterThan: 0)
        try expect(.then)
        let then = try parse(tighterThan: 0)
        try expect(.else)
        let otherwise = try parse(tighterThan: 0)
        return try expression(.choice(condition, then: then, otherwise: otherwise), from: start, to: otherwise)
    }

    private mutating func choiceInBrackets(_ start: Lexeme) throws(ExpressionProblem) -> Expression {
        let (arguments, end) = try arguments()
        let range = start.range.lowerBound..<end
        guard arguments.count == 3 else {
            throw ExpressionProblem(.argumentCount(function: "if", found: arguments.count, least: 3, most: 3), range)
        }
        return try expression(.choice(arguments[0], then: arguments[1], otherwise: arguments[2]), range)
    }

    /// Tells `if (a > b, a, b)` from `if (a > b) then a else b`.
    private func hasCommaInBrackets() -> Bool {
        var depth = 0
        for lexeme in lexemes[position...] {
            switch lexeme.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .comma where depth == 1: return true
            default: break
            }
            if depth == 0 { return false }
        }
        return false
    }

    private mutating func expect(_ word: Lexeme.Word) throws(ExpressionProblem) {
        guard current.kind == .word(word) else { throw unexpected(.word(word.rawValue)) }
        take()
    }

    // MARK: Calls

    private mutating func call(_ name: Expression.Name) throws(ExpressionProblem) -> Expression {
        switch name.text {
        case "tier": return try tier(name)
        case "sum": return try sum(name)
        default: break
        }
        guard let function = Expression.Function(rawValue: name.text.lowercased()) else {
            let candidates = suggestions(for: name.text, among: ReservedName.functions)
            throw ExpressionProblem(.unknownFunction(found: name.text, candidates: candidates), name.range)
        }
        let (arguments, end) = try arguments()
        let range = name.range.lowerBound..<end
        let (least, most) = function.arity
        guard arguments.count >= least, most.map({ arguments.count <= $0 }) ?? true else {
            throw ExpressionProblem(
                .argumentCount(function: name.text, found: arguments.count, least: least, most: most), range)
        }
        return try expression(.call(function, arguments), range)
    }

    private mutating func arguments() throws(ExpressionProblem) -> (arguments: [Expression], end: Int) {
        let open = take()
        var arguments: [Expression] = []
        if current.kind == .close { return (arguments, take().range.upperBound) }
        while true {
            arguments.append(try parse(tighterThan: 0))
            guard current.kind == .comma else { break }
            take()
        }
        return (arguments, try close(open))
    }

    private mutating func tier(_ name: Expression.Name) throws(ExpressionProblem) -> Expression {
        let open = take()
        let quantity = try parse(tighterThan: 0)
        try comma()
        let table = try table()
        return try expression(.tier(quantity, table: table), name.range.lowerBound..<close(open))
    }

    private mutating func sum(_ name: Expression.Name) throws(ExpressionProblem) -> Expression {
        let open = take()
        let table = try table()
        try comma()
        let body = try parse(tighterThan: 0)
        return try expression(.sum(table: table, body), name.range.lowerBound..<close(open))
    }

    private mutating func table() throws(ExpressionProblem) -> Expression.Name {
        guard case .name(let name) = current.kind else { throw unexpected(.table) }
        return Expression.Name(text: name, range: take().range)
    }

    private mutating func comma() throws(ExpressionProblem) {
        guard current.kind == .comma else { throw unexpected(.commaOrClose) }
        take()
    }

    /// The end of the bracket that closes `open`.
    private mutating func close(_ open: Lexeme) throws(ExpressionProblem) -> Int {
        if current.kind == .close { return take().range.upperBound }
        throw current.kind == .end ? ExpressionProblem(.unclosedBracket, open.range) : unexpected(.commaOrClose)
    }

    // MARK: Making expressions and problems

    private func expression(_ node: Expression.Node, _ range: Range<Int>) throws(ExpressionProblem) -> Expression {
        let expression = Expression(node, range)
        if expression.depth > LanguageLimits.depth { throw tooDeep(range) }
        return expression
    }

    private func expression(
        _ node: Expression.Node, from start: Expression, to end: Expression
    ) throws(ExpressionProblem) -> Expression {
        try expression(node, start.range.lowerBound..<end.range.upperBound)
    }

    private func expression(
        _ node: Expression.Node, from start: Lexeme, to end: Expression
    ) throws(ExpressionProblem) -> Expression {
        try expression(node, start.range.lowerBound..<end.range.upperBound)
    }

    private func tooDeep(_ range: Range<Int>) -> ExpressionProblem {
        ExpressionProblem(.tooDeep(most: LanguageLimits.depth), range)
    }

    /// Something else is where `expected` should be; at the end nothing is.
    private func unexpected(_ expected: CalculatorFileProblem.Expectation) -> ExpressionProblem {
        let range = current.range
        return ExpressionProblem(.unexpected(found: String(characters[range]), expected: expected), range)
    }
}

/// How tightly signs before an operand bind, among the operators.
private enum Binding {
    static let not = 3
    static let sign = 7
}

extension Expression.Operator {
    fileprivate var strength: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .compare: 4
        case .plus, .minus: 5
        case .times, .over: 6
        case .power: 8
        }
    }

    fileprivate var isComparison: Bool {
        if case .compare = self { true } else { false }
    }
}
