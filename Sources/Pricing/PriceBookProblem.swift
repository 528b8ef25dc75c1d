/// What is wrong with a price book, at its line.
package struct PriceBookProblem: Error, Sendable, Hashable {
    package enum Kind: Error, Sendable, Hashable {
        case notUTF8
        /// A line `# source: …`, `# region: …`, `# currency: …` or `# as_of: …` that is not there.
        case headerMissing(key: String)
        case headerValue(key: String, found: String)
        case headerTwice(key: String)
        /// The row of column names is not the one that is expected.
        case columns(found: String, expected: String)
        case fieldCount(found: Int, expected: Int)
        case fieldEmpty(column: String)
        case number(column: String, found: String, NumberProblem)
        case negative(column: String, found: String)
        case oneOf([String], column: String, found: String)
        /// `to` does not lie above `from`.
        case width(from: FixedDecimal, to: FixedDecimal)
        /// The same service, item, option, unit and beginning as on an earlier line.
        case twice(line: Int)
        /// A quotation mark: no field needs one.
        case quote
    }

    package var kind: Kind
    /// From 1.
    package var line: Int

    package init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}
