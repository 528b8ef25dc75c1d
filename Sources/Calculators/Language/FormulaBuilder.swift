import Pricing

/// Makes a formula of numbers from one that was checked. What depends on choices alone is decided here, so the working
/// shows only the side that holds; `sum` becomes the sum over the rows, and the figures of a row are numbers.
struct FormulaBuilder {
    let conventions: Conventions
    /// Inputs, constants and earlier steps.
    var values: [String: Formula] = [:]
    /// What was chosen.
    var words: [String: String] = [:]
    private let rows: [String: [[String: Measure]]]
    private let tiers: [String: TierTable]

    /// A formula that was not checked before, which does not happen.
    struct Unchecked: Error {}

    /// A condition, as far as it is decided before any number is.
    private enum Truth {
        case known(Bool)
        case open(Formula.Condition)
    }

    init(tables: [FigureTable], conventions: Conventions) throws {
        self.conventions = conventions
        var rows: [String: [[String: Measure]]] = [:]
        var tiers: [String: TierTable] = [:]
        for table in tables {
            let filled = try table.filled(conventions)
            rows[table.name] = filled.named
            tiers[table.name] = try filled.tiers()
        }
        self.rows = rows
        self.tiers = tiers
        for name in ReservedName.constants { values[name] = ReservedName.value(of: name, conventions) }
    }

    func formula(_ expression: Expression, row: [String: Measure] = [:]) throws -> Formula {
        switch expression.node {
        case .quantity(let text): return .number(try Measure(reading: text, conventions: conventions))
        case .name(let name):
            if let figure = row[name] { return .number(figure) }
            guard let value = values[name] else { throw Unchecked() }
            return value
        case .negate(let a): return .negate(try formula(a, row: row))
        case .binary(let sign, let a, let b): return try arithmetic(formula(a, row: row), sign, formula(b, row: row))
        case .choice(let condition, let then, let otherwise):
            return try choice(condition, then, otherwise, row)
        case .call(let function, let arguments): return try call(function, arguments, row)
        case .tier(let quantity, let table):
            guard let tiers = tiers[table.text] else { throw Unchecked() }
            return .tiered(try formula(quantity, row: row), tiers)
        case .sum(let table, let body):
            guard let rows = rows[table.text] else { throw Unchecked() }
            return .sum(try rows.map { try formula(body, row: $0) })
        case .text, .not: throw Unchecked()
        }
    }

    private func arithmetic(_ a: Formula, _ sign: Expression.Operator, _ b: Formula) throws -> Formula {
        switch sign {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .over: a / b
        case .power: .power(a, b)
        case .compare, .and, .or: throw Unchecked()
        }
    }

    private func call(
        _ function: Expression.Function, _ arguments: [Expression], _ row: [String: Measure]
    ) throws -> Formula {
        let parts = try arguments.map { try formula($0, row: row) }
        switch function {
        case .min: return .minimum(parts)
        case .max: return .maximum(parts)
        case .round:
            let places = arguments.count > 1 ? ExpressionChecker.places(arguments[1]) ?? 0 : 0
            return .rounded(parts[0], places: places, .halfUp)
        case .floor: return .floor(parts[0])
        case .ceil: return .ceiling(parts[0])
        case .abs: return .magnitude(parts[0])
        }
    }

    private func choice(
        _ condition: Expression, _ then: Expression, _ otherwise: Expression, _ row: [String: Measure]
    ) throws -> Formula {
        switch try truth(condition, row) {
        case .known(let holds): try formula(holds ? then : otherwise, row: row)
        case .open(let condition):
            .choice(condition, then: try formula(then, row: row), otherwise: try formula(otherwise, row: row))
        }
    }

    private func truth(_ expression: Expression, _ row: [String: Measure]) throws -> Truth {
        switch expression.node {
        case .not(let a):
            switch try truth(a, row) {
            case .known(let holds): return .known(!holds)
            case .open(let condition): return .open(.not(condition))
            }
        case .binary(.and, let a, let b): return try join(truth(a, row), truth(b, row), decisive: false)
        case .binary(.or, let a, let b): return try join(truth(a, row), truth(b, row), decisive: true)
        case .binary(.compare(let comparison), let a, let b):
            if let holds = chosen(a, b) ?? chosen(b, a) { return .known(holds == (comparison == .equal)) }
            return .open(.compare(try formula(a, row: row), comparison, try formula(b, row: row)))
        default: throw Unchecked()
        }
    }

    /// `decisive` is the side that decides alone: false for `and`, true for `or`.
    private func join(_ a: Truth, _ b: Truth, decisive: Bool) -> Truth {
        switch (a, b) {
        case (.known(let holds), let other), (let other, .known(let holds)):
            holds == decisive ? .known(decisive) : other
        case (.open(let a), .open(let b)): .open(decisive ? .either(a, b) : .both(a, b))
        }
    }

    /// Whether an input is the word beside it; nil where these are no input and word.
    private func chosen(_ input: Expression, _ word: Expression) -> Bool? {
        guard case .name(let name) = input.node, case .text(let text) = word.node, let chosen = words[name] else {
            return nil
        }
        return chosen == text
    }
}
