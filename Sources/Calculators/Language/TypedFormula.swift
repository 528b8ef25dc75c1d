package import Pricing

extension Formula {
    /// Reads a formula that is typed by itself: the language of a calculator's file, without its inputs and tables, and
    /// with the session's values under their names, such as `$last.monthly`. The first mistake is thrown.
    package init(
        typed text: String, values: [String: Measure] = [:], conventions: Conventions
    ) throws(ExpressionProblem) {
        let expression = try ExpressionParser.expression(
            of: Lexer.lexemes(of: text, takingBareRates: true), in: text)
        var scope = Scope()
        for (name, value) in values { scope.kinds[name] = .number(value.dimensions) }
        var checker = ExpressionChecker(scope: scope, conventions: conventions)
        _ = checker.number(expression)
        if let problem = checker.problems.first { throw problem }
        do {
            var builder = try FormulaBuilder(tables: [], conventions: conventions)
            for (name, value) in values { builder.values[name] = .value(name, value) }
            self = try builder.formula(expression)
        } catch {
            // What passed the check can be built; a gap between the two is told as a formula that makes no sense.
            throw ExpressionProblem(.numberExpected, expression.range)
        }
    }
}
