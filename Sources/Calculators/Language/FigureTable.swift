import Pricing

/// A table of a file: columns with units, and rows of figures.
struct FigureTable: Sendable, Hashable {
    struct Column: Sendable, Hashable {
        let name: String
        let unit: WrittenUnit
    }

    let name: String
    let columns: [Column]
    /// Figures as they were written, since a TB is what the conventions say; nil for `rest`, which only the first
    /// column of the last row may be.
    let rows: [[String?]]

    /// Whether the last row has no end.
    var endsInRest: Bool { rows.last?.first == .some(nil) }

    /// The figures under conventions.
    func filled(_ conventions: Conventions) throws(MeasureProblem) -> FilledTable {
        var measures: [[Measure?]] = []
        for row in rows {
            var line: [Measure?] = []
            for (column, figure) in zip(columns, row) {
                guard let figure else {
                    line.append(nil)
                    continue
                }
                line.append(try column.unit.measure(reading: figure, conventions: conventions))
            }
            measures.append(line)
        }
        return FilledTable(columns: columns, rows: measures)
    }
}

/// A table with its figures read.
struct FilledTable: Sendable, Hashable {
    let columns: [FigureTable.Column]
    let rows: [[Measure?]]

    /// Each row's figures by column.
    var named: [[String: Measure]] {
        rows.map { row in
            var figures: [String: Measure] = [:]
            for (column, measure) in zip(columns, row) { figures[column.name] = measure }
            return figures
        }
    }

    /// As tiers: the first column is where each ends, the second its rate. nil where it has not two columns or they do
    /// not ascend.
    func tiers() throws(MeasureFailure) -> TierTable? {
        guard columns.count == 2 else { return nil }
        let result = try columns[0].unit.dimensions.multiplied(by: columns[1].unit.dimensions)
        var start: FixedDecimal = 0
        var widths: [(width: FixedDecimal?, rate: FixedDecimal)] = []
        for row in rows {
            guard let rate = row[1]?.number else { return nil }
            guard let end = row[0]?.number else {
                widths.append((nil, rate))
                continue
            }
            do { widths.append((try end.subtracting(start), rate)) } catch { throw .arithmetic(error) }
            start = end
        }
        return try? TierTable(widths: widths, unit: columns[0].unit.dimensions, result: result)
    }
}
