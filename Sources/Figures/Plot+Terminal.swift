extension Plot {
    private static let signs: [Character] = ["*", "o", "+", "#", "%", "="]
    private static let markSign: Character = "X"
    private static let styles: [Style] = [.accent, .good, .bad, .mark, .bold, .plain]

    /// Lines without line feeds, none wider than the surface where it has 30 columns or more.
    /// - Parameter height: how many lines the curves themselves take.
    package func rendered(for surface: Surface, height: Int = 12) -> [String] {
        guard !curves.isEmpty else { return [] }
        let labels = min(surface.width / 3, yTicks.map { displayWidth($0.label) }.max() ?? 0)
        let columns = max(8, min(64, surface.width - labels - 4))
        let grid = PlotGrid(self, columns: columns, rows: max(3, height))
        var lines = title.isEmpty ? [] : [Styled(" " + title, .bold)]
        for row in 0..<grid.rows { lines.append(axis(row, grid, labels) + drawn(grid.cells[row])) }
        lines.append(Styled(spaces(labels + 1) + "└" + String(repeating: "─", count: columns), .dim))
        lines.append(ticks(under: grid, from: labels + 2))
        lines += legend.wrapped(width: surface.width, hangingIndent: labels + 2)
        return lines.map { $0.rendered(for: surface) }
    }

    private func axis(_ row: Int, _ grid: PlotGrid, _ labels: Int) -> Styled {
        let tick = yTicks.first { grid.row(of: $0.value) == row }
        let label = Styled(tick?.label ?? "").truncated(to: labels).padded(to: labels, .right)
        return Styled(" ") + Styled(label.text, .dim) + Styled(tick == nil ? "│" : "┤", .dim)
    }

    private func drawn(_ cells: [Int]) -> Styled {
        var line = Styled()
        let end = cells.lastIndex { $0 != PlotGrid.nothing }.map { $0 + 1 } ?? 0
        for cell in cells[..<end] {
            switch cell {
            case PlotGrid.nothing: line.append(" ")
            case PlotGrid.mark: line.append(String(Plot.markSign), .mark)
            default:
                let index = cell % Plot.signs.count
                line.append(String(Plot.signs[index]), Plot.styles[index])
            }
        }
        return line
    }

    private func ticks(under grid: PlotGrid, from start: Int) -> Styled {
        var line = ""
        for tick in xTicks {
            let width = displayWidth(tick.label)
            let column = start + grid.column(of: tick.value) - width / 2
            let last = start + grid.columns - width
            let begin = max(0, min(column, last))
            let room = begin - displayWidth(line)
            if room >= (line.isEmpty ? 0 : 1) { line += spaces(room) + tick.label }
        }
        return Styled(line, .dim)
    }

    private var legend: Styled {
        var line = Styled(" ")
        for (index, curve) in curves.enumerated() {
            let sign = index % Plot.signs.count
            line += "  \(String(Plot.signs[sign]), Plot.styles[sign]) \(curve.label)"
        }
        if let mark { line += "  \(String(Plot.markSign), .mark) \(mark.label)" }
        return line
    }
}

/// Cells of a plot, the uppermost row first: which curve is seen in each.
private struct PlotGrid {
    static let nothing = -1
    static let mark = -2

    let columns: Int
    let rows: Int
    private(set) var cells: [[Int]]
    private let x: ClosedRange<Double>
    private let y: ClosedRange<Double>

    init(_ plot: Plot, columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        x = plot.xRange
        y = plot.yRange
        cells = Array(repeating: Array(repeating: PlotGrid.nothing, count: columns), count: rows)
        for (index, curve) in plot.curves.enumerated().reversed() { draw(curve, index) }
        if let mark = plot.mark, x.contains(mark.point.x) {
            cells[row(of: mark.point.y)][column(of: mark.point.x)] = PlotGrid.mark
        }
    }

    func column(of value: Double) -> Int { place(value, in: x, of: columns) }
    func row(of value: Double) -> Int { rows - 1 - place(value, in: y, of: rows) }

    private func place(_ value: Double, in range: ClosedRange<Double>, of count: Int) -> Int {
        let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        return share.isFinite ? max(0, min(count - 1, Int((share * Double(count - 1)).rounded()))) : 0
    }

    private mutating func draw(_ curve: Plot.Curve, _ index: Int) {
        for column in 0..<columns {
            let share = columns > 1 ? Double(column) / Double(columns - 1) : 0
            let value = x.lowerBound + share * (x.upperBound - x.lowerBound)
            guard let height = Plot.height(of: curve, at: value) else { continue }
            cells[row(of: height)][column] = index
        }
        for point in curve.points { cells[row(of: point.y)][column(of: point.x)] = index }
    }
}
