import Pricing

/// What is known of names where a formula stands.
struct Scope {
    /// What a name or expression is, as far as that is known before any number is.
    enum Kind: Hashable {
        case number(Dimensions)
        case condition
        /// One of these words.
        case choice([String])
        /// Not known, after a problem that was told already.
        case unknown
    }

    var kinds: [String: Kind] = [:]
    var tables: [String: FigureTable] = [:]
    /// Tables whose problems were told already.
    var brokenTables: Set<String> = []
    /// Those that a formula takes tiers of.
    var tieredTables: Set<String> = []
    /// Steps further down, by where they are defined.
    var ahead: [String: FileSpan] = [:]
    /// Every name that a formula has said.
    var used: Set<String> = []

    init() {
        for name in ReservedName.constants {
            let measure = try? ReservedName.value(of: name, .aws)?.evaluate()
            kinds[name] = .number(measure?.dimensions ?? .none)
        }
    }
}

/// Finds out what kind of quantity a formula comes to before it runs, and all that does not fit in it.
struct ExpressionChecker {
    typealias Kind = Scope.Kind

    private(set) var scope: Scope
    private(set) var problems: [ExpressionProblem] = []
    /// The columns of the table that is summed.
    private var columns: [String: Dimensions]?
    /// Those that hold; nil where the formula has to make sense under all of them, as in a file.
    private let conventions: Conventions?

    init(scope: Scope, conventions: Conventions? = nil) {
        self.scope = scope
        self.conventions = conventions
    }

    mutating func kind(of expression: Expression) -> Kind {
        switch expression.node {
        case .quantity(let text): return quantity(text, expression.range)
        case .text: return problem(.textOutsideComparison, expression.range)
        case .name(let name): return kind(of: Expression.Name(text: name, range: expression.range))
        case .negate(let a): return number(a).map { .number($0) } ?? .unknown
        case .not(let a):
            condition(a)
            return .condition
        case .binary(.and, let a, let b), .binary(.or, let a, let b):
            condition(a)
            condition(b)
            return .condition
        case .binary(.compare(let comparison), let a, let b):
            compare(a, comparison, b)
            return .condition
        case .binary(let sign, let a, let b): return arithmetic(a, sign, b)
        case .choice(let test, let then, let otherwise):
            condition(test)
            return same(.choose, [then, otherwise])
        case .call(let function, let arguments): return call(function, arguments)
        case .tier(let quantity, let table): return tier(quantity, table)
        case .sum(let table, let body): return sum(table, body, expression.range)
        }
    }

    /// The units of a number; nil where it is none, which is a problem told by now.
    mutating func number(_ expression: Expression) -> Dimensions? {
        switch kind(of: expression) {
        case .number(let dimensions): return dimensions
        case .unknown: return nil
        case .condition, .choice:
            problem(.numberExpected, expression.range)
            return nil
        }
    }

    private mutating func condition(_ expression: Expression) {
        switch kind(of: expression) {
        case .condition, .unknown: break
        case .number, .choice: problem(.conditionExpected, expression.range)
        }
    }

    @discardableResult
    private mutating func problem(_ kind: CalculatorFileProblem.Kind, _ range: Range<Int>) -> Kind {
        problems.append(ExpressionProblem(kind, range))
        return .unknown
    }

    private mutating func problem(_ failure: MeasureFailure, _ range: Range<Int>) -> Kind {
        switch failure {
        case .currencies(let found, let expected): problem(.differentCurrencies(expected, found), range)
        case .mismatch(let mismatch):
            problem(.wrongUnit(found: mismatch.found, expected: mismatch.expected), range)
        case .exponent: problem(.exponent, range)
        case .arithmetic, .beyondTiers: problem(.unitsTooLarge, range)
        }
    }
}

// Names and numbers
extension ExpressionChecker {
    private mutating func quantity(_ text: String, _ range: Range<Int>) -> Kind {
        do throws(MeasureProblem) {
            let measure =
                if let conventions { try Measure(reading: text, conventions: conventions) } else {
                    try Measure(readingInFile: text)
                }
            return .number(measure.dimensions)
        } catch {
            guard case .unknownUnit(let found, _) = error else { return problem(.figure(error), range) }
            let isName = scope.kinds[found] != nil || columns?[found] != nil
            return problem(
                isName ? .operatorMissing(before: found) : .figure(error),
                ExpressionChecker.place(of: found, in: text, range))
        }
    }

    /// Where a unit stands in its quantity.
    private static func place(of unit: String, in text: String, _ range: Range<Int>) -> Range<Int> {
        guard let found = text.firstRange(of: unit) else { return range }
        let start = range.lowerBound + text.distance(from: text.startIndex, to: found.lowerBound)
        return start..<start + unit.count
    }

    private mutating func kind(of name: Expression.Name) -> Kind {
        if let dimensions = columns?[name.text] { return .number(dimensions) }
        if let kind = scope.kinds[name.text] {
            scope.used.insert(name.text)
            return kind
        }
        if scope.tables[name.text] != nil {
            scope.used.insert(name.text)
            return problem(.tableAsNumber(name.text), name.range)
        }
        if let place = scope.ahead[name.text] {
            return problem(.usedBeforeDefined(name.text, definedAt: place), name.range)
        }
        let names = scope.kinds.keys.sorted() + (columns?.keys.sorted() ?? []) + ReservedName.functions
        return problem(
            .unknownName(found: name.text, candidates: suggestions(for: name.text, among: names)), name.range
        )
    }

    private mutating func table(_ name: Expression.Name) -> FigureTable? {
        scope.used.insert(name.text)
        if let table = scope.tables[name.text] { return table }
        if scope.brokenTables.contains(name.text) { return nil }
        let candidates = suggestions(for: name.text, among: scope.tables.keys.sorted())
        problem(.unknownTable(found: name.text, candidates: candidates), name.range)
        return nil
    }
}

// Operators
extension ExpressionChecker {
    private mutating func arithmetic(_ a: Expression, _ sign: Expression.Operator, _ b: Expression) -> Kind {
        switch sign {
        case .plus: return same(.add, [a, b])
        case .minus: return same(.subtract, [a, b])
        case .power: return power(a, b)
        default: break
        }
        let (left, right) = (number(a), number(b))
        guard let left, let right else { return .unknown }
        do {
            return .number(try sign == .times ? left.multiplied(by: right) : left.divided(by: right))
        } catch { return problem(error, a.range.lowerBound..<b.range.upperBound) }
    }

    /// All have to be of one kind; the first says which.
    private mutating func same(_ joining: CalculatorFileProblem.Joining, _ parts: [Expression]) -> Kind {
        var first: Dimensions?
        for part in parts {
            guard let found = number(part) else { continue }
            guard let expected = first else {
                first = found
                continue
            }
            if found != expected { differ(joining, expected, found, part.range) }
        }
        return first.map { .number($0) } ?? .unknown
    }

    private mutating func differ(
        _ joining: CalculatorFileProblem.Joining, _ a: Dimensions, _ b: Dimensions, _ range: Range<Int>
    ) {
        if let first = a.currency, let second = b.currency, first != second {
            problem(.differentCurrencies(first, second), range)
        } else {
            problem(.differentUnits(joining, a, b), range)
        }
    }

    private mutating func power(_ base: Expression, _ exponent: Expression) -> Kind {
        let (dimensions, kind) = (number(base), number(exponent))
        guard let dimensions, let kind else { return .unknown }
        guard kind.isNone else { return problem(.wrongUnit(found: kind, expected: .none), exponent.range) }
        let written = ExpressionChecker.writtenNumber(exponent)
        if let written, written.whole == nil { return problem(.exponent, exponent.range) }
        if dimensions.isNone { return .number(.none) }
        guard let whole = written?.whole else { return problem(.exponent, exponent.range) }
        do { return .number(try dimensions.power(whole)) } catch { return problem(error, exponent.range) }
    }

    /// A plain number that stands there as such, perhaps with a sign.
    static func writtenNumber(_ expression: Expression) -> FixedDecimal? {
        switch expression.node {
        case .quantity(let text): try? FixedDecimal(reading: text)
        case .negate(let inner): try? writtenNumber(inner)?.negated()
        default: nil
        }
    }

    private mutating func compare(_ a: Expression, _ comparison: Formula.Comparison, _ b: Expression) {
        if case .text(let word) = b.node { return compare(a, with: word, b.range, comparison) }
        if case .text(let word) = a.node { return compare(b, with: word, a.range, comparison) }
        _ = same(.compare, [a, b])
    }

    private mutating func compare(
        _ input: Expression, with word: String, _ range: Range<Int>, _ comparison: Formula.Comparison
    ) {
        guard comparison == .equal || comparison == .unequal, case .name = input.node else {
            problem(.textOutsideComparison, range)
            return
        }
        switch kind(of: input) {
        case .choice(let choices) where choices.contains(word): break
        case .choice(let choices):
            problem(.unknownChoice(found: word, candidates: suggestions(for: word, among: choices)), range)
        case .unknown: break
        case .number, .condition: problem(.textOutsideComparison, range)
        }
    }
}

// Calls
extension ExpressionChecker {
    private mutating func call(_ function: Expression.Function, _ arguments: [Expression]) -> Kind {
        switch function {
        case .min: return same(.least, arguments)
        case .max: return same(.most, arguments)
        case .round, .floor, .ceil, .abs:
            let dimensions = number(arguments[0])
            if arguments.count > 1, ExpressionChecker.places(arguments[1]) == nil {
                problem(.places, arguments[1].range)
            }
            return dimensions.map { .number($0) } ?? .unknown
        }
    }

    /// The places of `round`, where they are what they have to be.
    static func places(_ expression: Expression) -> Int? {
        guard let places = writtenNumber(expression)?.whole, (0...FixedDecimal.places).contains(places) else {
            return nil
        }
        return places
    }

    private mutating func tier(_ quantity: Expression, _ name: Expression.Name) -> Kind {
        let found = number(quantity)
        guard let table = table(name) else { return .unknown }
        guard table.columns.count == 2 else {
            return problem(.tierColumns(found: table.columns.count), name.range)
        }
        scope.tieredTables.insert(name.text)
        let unit = table.columns[0].unit.dimensions
        if let found, found != unit { problem(.wrongUnit(found: found, expected: unit), quantity.range) }
        do { return .number(try unit.multiplied(by: table.columns[1].unit.dimensions)) } catch {
            return problem(error, name.range)
        }
    }

    private mutating func sum(_ name: Expression.Name, _ body: Expression, _ range: Range<Int>) -> Kind {
        if columns != nil { return problem(.sumInsideSum, range) }
        guard let table = table(name) else { return .unknown }
        if table.endsInRest { problem(.restInSum(table: name.text), name.range) }
        columns = Dictionary(table.columns.map { ($0.name, $0.unit.dimensions) }) { first, _ in first }
        defer { columns = nil }
        return number(body).map { .number($0) } ?? .unknown
    }
}
