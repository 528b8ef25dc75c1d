import Pricing

/// Tables: columns with units, and rows of figures.
extension CalculatorFileReader {
    private static let rest: Set<String> = ["rest", "나머지"]

    mutating func tables(_ node: FileNode?) -> [FigureTable] {
        guard let node, let entries = entries(node) else { return [] }
        var tables: [FigureTable] = []
        for entry in limited(entries, .tables, to: LanguageLimits.tables, at: node.span) where claim(entry.key) {
            if let table = table(entry) {
                scope.tables[table.name] = table
                tables.append(table)
            } else {
                scope.brokenTables.insert(entry.key.text)
            }
        }
        return tables
    }

    private mutating func table(_ entry: FileNode.Entry) -> FigureTable? {
        guard let keys = keys(of: entry.value, ["columns", "rows"]) else { return nil }
        for key in ["columns", "rows"] where keys[key] == nil { report(.missingKey(key), at: entry.key.span) }
        guard let columns = keys["columns"].flatMap({ self.columns($0) }), let rows = keys["rows"] else { return nil }
        guard let nodes = list(rows) else { return nil }
        if nodes.isEmpty { report(.missingKey("rows"), at: rows.span) }
        var figures: [[String?]] = []
        let kept = limited(nodes, .rows, to: LanguageLimits.rows, at: rows.span)
        for (index, node) in kept.enumerated() {
            guard let row = row(node, columns, isLast: index == kept.count - 1) else { return nil }
            figures.append(row)
        }
        rowNodes[entry.key.text] = kept
        return FigureTable(name: entry.key.text, columns: columns, rows: figures)
    }

    private mutating func columns(_ node: FileNode) -> [FigureTable.Column]? {
        guard let entries = entries(node) else { return nil }
        var columns: [FigureTable.Column] = []
        var seen: [String: FileSpan] = [:]
        for entry in limited(entries, .columns, to: LanguageLimits.columns, at: node.span) {
            let name = entry.key
            if !Lexer.isName(name.text) {
                report(.badName(name.text), at: name.span)
            } else if ReservedName.contains(name.text) {
                report(.reservedName(name.text), at: name.span)
            } else if let first = seen[name.text] ?? isClaimed(name.text) {
                report(.nameTwice(name.text, first: first), at: name.span)
            }
            seen[name.text] = seen[name.text] ?? name.span
            columnPlaces[name.text] = columnPlaces[name.text] ?? name.span
            guard let text = text(entry.value), let unit = unit(text) else { return nil }
            columns.append(FigureTable.Column(name: name.text, unit: unit))
        }
        return columns
    }

    private mutating func row(_ node: FileNode, _ columns: [FigureTable.Column], isLast: Bool) -> [String?]? {
        guard let cells = list(node) else { return nil }
        guard cells.count == columns.count else {
            report(.rowLength(found: cells.count, columns: columns.count), at: node.span)
            return nil
        }
        var row: [String?] = []
        for (index, (cell, column)) in zip(cells, columns).enumerated() {
            if case .text(let text) = cell.content, CalculatorFileReader.rest.contains(text.text) {
                if index > 0 || !isLast { report(.misplacedRest, at: text.span) }
                row.append(nil)
            } else if figure(cell, column.unit) != nil, case .text(let text) = cell.content {
                row.append(text.text)
            } else {
                return nil
            }
        }
        return row
    }

    /// What `tier` asks of a table: bounds that ascend from above 0, and rates that are not negative.
    mutating func checkTiers(_ tables: [FigureTable]) {
        for table in tables where scope.tieredTables.contains(table.name) {
            guard let filled = try? table.filled(.aws), let nodes = rowNodes[table.name] else { continue }
            var last = Measure(0, table.columns[0].unit.dimensions)
            for (row, node) in zip(filled.rows, nodes) {
                guard case .list(let cells) = node.content else { continue }
                if let end = row[0] {
                    if end.number <= last.number { report(.notAscending(found: end, after: last), at: cells[0].span) }
                    last = end
                }
                if let rate = row[1], rate.number.sign < 0 { report(.negativeRate(rate), at: cells[1].span) }
            }
        }
    }
}
