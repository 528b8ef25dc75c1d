import Pricing
import Testing

@testable import Calculators

/// Files without a reader of YAML: each text stands on a line of its own, at column 1.
enum LanguageFile {
    /// Without prices, which no file asks for.
    static func context() throws -> CalculationContext {
        CalculationContext(shelfOf: { _ in PriceShelf([]) }, today: try #require(PriceDate(year: 2026)))
    }

    /// Inputs of several kinds and two tables, and `formula` as the step `x` with a unit that fits it.
    static func document(with formula: String) -> FileNode {
        let inputs = keys([
            ("시간", keys([("unit", text("h")), ("default", text("730"))])),
            ("단가", keys([("unit", text("USD/h")), ("default", text("0.1"))])),
            ("등급", keys([("choices", list([text("표준"), text("고급")])), ("default", text("고급"))])),
            (
                "방",
                keys([
                    ("unit", text("원/h")), ("default", text("소형")),
                    ("choices", keys([("소형", text("20,000")), ("대형", text("45,000"))])),
                ])
            ),
        ])
        let tables = keys([
            ("요금표", table([("까지", "GB"), ("요율", "USD/GB")], [["10", "0.1"], ["rest", "0.08"]])),
            ("월표", table([("사용", "GB")], [["1"], ["2"], ["3"]])),
        ])
        return keys([
            ("calculator", text("sample")), ("inputs", inputs), ("tables", tables),
            ("steps", keys([("x", text(formula, line: 9))])), ("result", text("x")),
        ])
    }

    static func text(_ text: String, line: Int = 1) -> FileNode {
        let place = FilePlace(line: line, column: 1)
        return FileNode(.text(FileText(text, at: place)), at: place)
    }

    static func list(_ nodes: [FileNode]) -> FileNode { FileNode(.list(nodes), at: FilePlace(line: 1, column: 1)) }

    static func keys(_ entries: [(String, FileNode)]) -> FileNode {
        let place = FilePlace(line: 1, column: 1)
        let entries = entries.map { FileNode.Entry(key: FileText($0.0, at: place), value: $0.1) }
        return FileNode(.keys(entries), at: place)
    }

    private static func table(_ columns: [(String, String)], _ rows: [[String]]) -> FileNode {
        keys([
            ("columns", keys(columns.map { ($0.0, text($0.1)) })),
            ("rows", list(rows.map { list($0.map { text($0) }) })),
        ])
    }
}
