// A table for other programs: Markdown, CSV and JSON.

extension Table {
    /// As a table of GitHub Flavored Markdown, with a line feed at its end.
    package func markdown() -> String {
        var lines = [markdownRow(columns.map(\.title)), markdownRow(columns.map { rule(of: $0.alignment) })]
        lines += rows.map { row in markdownRow(row.map { escapedForMarkdown($0.shown.onOneLine.text) }) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func markdownRow(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private func rule(of alignment: Alignment) -> String {
        switch alignment {
        case .left: "---"
        case .right: "---:"
        case .centre: ":---:"
        }
    }

    private func escapedForMarkdown(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "|\\".contains(character) { escaped += "\\" }
            escaped.append(character)
        }
    }

    /// As CSV of RFC 4180 but with plain line feeds: the keys first, then the values.
    package func csv() -> String {
        let lines = [columns.map(\.key)] + rows.map { row in row.map { plainText($0) } }
        return lines.map { $0.map(quotedForCSV).joined(separator: ",") + "\n" }.joined()
    }

    private func plainText(_ cell: Cell) -> String {
        switch cell.value {
        case .null: ""
        case .string(let text), .decimal(let text): text
        default: cell.value.text()
        }
    }

    private func quotedForCSV(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// As an array of objects, whose members are the columns' keys.
    package func json() -> JSONText { .array(jsonRows()) }

    /// The same row by row, for output of one object a line.
    package func jsonRows() -> [JSONText] {
        rows.map { row in .object(zip(columns, row).map { JSONText.Member(key: $0.key, value: $1.value) }) }
    }
}
