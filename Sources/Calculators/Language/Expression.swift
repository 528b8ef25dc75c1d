import Pricing

/// A formula as it was written, each part with the characters that it stands on.
struct Expression: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        /// A number with or without a unit, as written: `0.10 USD/GB`.
        case quantity(String)
        /// Between quotation marks.
        case text(String)
        case name(String)
        case negate(Expression)
        case not(Expression)
        case binary(Operator, Expression, Expression)
        case choice(Expression, then: Expression, otherwise: Expression)
        case call(Function, [Expression])
        case tier(Expression, table: Name)
        case sum(table: Name, Expression)
    }

    enum Operator: Sendable, Hashable {
        case plus, minus, times, over, power
        case compare(Formula.Comparison)
        case and, or
    }

    /// What takes numbers alone.
    enum Function: String, Sendable, Hashable, CaseIterable {
        case min, max, round, floor, ceil, abs

        /// How many arguments it takes; nil: any number more.
        var arity: (least: Int, most: Int?) {
            switch self {
            case .min, .max: (2, nil)
            case .round: (1, 2)
            case .floor, .ceil, .abs: (1, 1)
            }
        }
    }

    struct Name: Sendable, Hashable {
        let text: String
        let range: Range<Int>
    }

    let node: Node
    /// In characters of the formula.
    let range: Range<Int>
    let depth: Int

    init(_ node: Node, _ range: Range<Int>) {
        self.node = node
        self.range = range
        depth = 1 + (Expression.parts(of: node).map(\.depth).max() ?? 0)
    }

    private static func parts(of node: Node) -> [Expression] {
        switch node {
        case .quantity, .text, .name: []
        case .negate(let a), .not(let a), .tier(let a, _), .sum(_, let a): [a]
        case .binary(_, let a, let b): [a, b]
        case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
        case .call(_, let arguments): arguments
        }
    }
}
