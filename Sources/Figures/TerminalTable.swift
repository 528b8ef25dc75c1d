// A table in a terminal: columns two spaces apart, the titles dim over them, no lines between. Where the surface is
// too narrow the widest column gives way first, down to a width that still reads; its cells wrap or are cut.

private let gap = 2
private let narrowest = 8

extension Table {
    /// Lines without line feeds, none wider than the surface as long as its columns can be narrowed that far. Titles
    /// are left out where all are empty.
    package func rendered(for surface: Surface) -> [String] {
        let widths = columnWidths(within: surface.width)
        var lines: [Styled] = []
        if columns.contains(where: { !$0.title.isEmpty }) {
            lines += drawn(columns.map { Styled($0.title, .dim) }, widths)
        }
        for row in rows { lines += drawn(row.map(\.shown.onOneLine), widths) }
        return lines.map { $0.rendered(for: surface) }
    }

    private func columnWidths(within width: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(displayWidth(columns[column].title)) { max($0, $1[column].shown.onOneLine.width) }
        }
        var excess = widths.reduce(0, +) + gap * max(0, columns.count - 1) - width
        while excess > 0, let widest = widestYielding(widths) {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func widestYielding(_ widths: [Int]) -> Int? {
        columns.indices.filter { columns[$0].overflow != .stands && widths[$0] > narrowest }
            .max { widths[$0] < widths[$1] }
    }

    /// One row, of as many lines as its tallest cell.
    private func drawn(_ cells: [Styled], _ widths: [Int]) -> [Styled] {
        let parts = columns.indices.map { column in
            let isWrapped = columns[column].overflow == .wraps
            return isWrapped
                ? cells[column].wrapped(width: widths[column]) : [cells[column].truncated(to: widths[column])]
        }
        let height = parts.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var drawn = Styled()
            var blank = 0
            for column in columns.indices {
                let part = line < parts[column].count ? parts[column][line] : Styled()
                if column > 0 { blank += gap }
                let room = widths[column] - part.width
                let before = before(columns[column].alignment, room)
                if !part.isEmpty {
                    drawn += Styled(spaces(blank + before)) + part
                    blank = 0
                } else {
                    blank += before
                }
                blank += max(0, room - before)
            }
            return drawn
        }
    }

    /// Spaces are put down only before something, so that no line ends in them.
    private func before(_ alignment: Alignment, _ room: Int) -> Int {
        switch alignment {
        case .left: 0
        case .right: max(0, room)
        case .centre: max(0, room) / 2
        }
    }
}

extension Styled {
    /// With spaces for line feeds, and none at the end.
    var onOneLine: Styled {
        guard let last = pieces.last, last.text.hasSuffix(" ") || text.contains("\n") else { return self }
        var line = Styled()
        for piece in pieces.reversed() {
            var words = String(piece.text.map { $0 == "\n" ? " " : $0 })
            while line.isEmpty, words.last == " " { words.removeLast() }
            line = Styled(words, piece.style) + line
        }
        return line
    }
}
