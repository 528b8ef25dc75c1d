/// A formula's mistake, and where it stands in the formula.
package struct ExpressionProblem: Error, Sendable, Hashable {
    package let kind: CalculatorFileProblem.Kind
    /// In characters of the formula.
    package let range: Range<Int>

    package init(_ kind: CalculatorFileProblem.Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
