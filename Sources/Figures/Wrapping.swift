// Fitting styled text into columns. Korean breaks at spaces, as English does; a word is cut, between graphemes, only
// where it is wider than a whole line.

/// On which side of its column a text stands.
package enum Alignment: Sendable, Hashable {
    case left
    case right
    case centre
}

/// A grapheme: where it stands and how wide it is. Its text stays in its piece, so that a cell costs a few bytes.
private struct Cell {
    enum Kind {
        case blank
        case lineFeed
        case other
    }

    /// Position of the piece it belongs to.
    var piece: Int32
    /// UTF-8 offsets in that piece.
    var start: Int32
    var end: Int32
    var width: Int8
    var kind: Kind
}

extension Styled {
    private var cells: [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(pieces.reduce(0) { $0 + $1.text.utf8.count })
        for (index, piece) in pieces.enumerated() {
            var end = 0
            func add(length: Int, width: Int, kind: Cell.Kind) {
                cells.append(
                    Cell(
                        piece: Int32(index), start: Int32(end), end: Int32(end + length), width: Int8(width), kind: kind
                    ))
                end += length
            }
            if piece.text.unicodeScalars.allSatisfy(\.standsAlone) {
                for scalar in piece.text.unicodeScalars {
                    add(
                        length: UTF8.width(scalar), width: WidthTable.width(scalar),
                        kind: scalar == " " ? .blank : scalar == "\n" ? .lineFeed : .other)
                }
            } else {
                for character in piece.text {
                    add(
                        length: character.utf8.count, width: displayWidth(character),
                        kind: character == " " ? .blank : character == "\n" ? .lineFeed : .other)
                }
            }
        }
        return cells
    }

    /// The text of some cells that follow each other, behind as many spaces as `indent` says.
    private func part(_ cells: ArraySlice<Cell>, indent: Int = 0) -> Styled {
        var part = Styled(spaces(indent))
        var rest = cells
        while let first = rest.first {
            let run = rest.prefix { $0.piece == first.piece }
            part.append(pieces[Int(first.piece)], Int(first.start)..<Int(rest[run.endIndex - 1].end))
            rest = rest[run.endIndex...]
        }
        return part
    }

    /// In lines of at most `width` columns, the first begun with `indent` spaces and the others with `hangingIndent`.
    /// Line feeds begin new lines, and an empty text is one empty line. A grapheme wider than a line stands alone.
    package func wrapped(width: Int, indent: Int = 0, hangingIndent: Int = 0) -> [Styled] {
        let cells = cells
        var lines: [LineBreaker.Line] = []
        for paragraph in cells.split(omittingEmptySubsequences: false, whereSeparator: { $0.kind == .lineFeed }) {
            var lineBreaker = LineBreaker(
                width: max(1, width), indent: lines.isEmpty ? indent : hangingIndent, hangingIndent: hangingIndent)
            lineBreaker.take(paragraph)
            lines += lineBreaker.finished()
        }
        return lines.map { part(cells[$0.cells], indent: $0.indent) }
    }

    /// Cut to `width` columns, with … as the last where something was cut.
    package func truncated(to width: Int) -> Styled {
        if self.width <= width { return self }
        guard width > 0 else { return Styled() }
        var room = width - 1
        let kept = cells.prefix { cell in
            room -= Int(cell.width)
            return room >= 0
        }
        return part(kept) + Styled("…", kept.last.map { pieces[Int($0.piece)].style } ?? .plain)
    }

    /// Filled with spaces to `width` columns; as it is where wider.
    package func padded(to width: Int, _ alignment: Alignment = .left) -> Styled {
        let room = max(0, width - self.width)
        let before =
            switch alignment {
            case .left: 0
            case .right: room
            case .centre: room / 2
            }
        return Styled(spaces(before)) + self + Styled(spaces(room - before))
    }
}

/// Plain text in lines of at most `width` columns: see `Styled.wrapped`.
package func wrapped(_ text: String, width: Int, indent: Int = 0, hangingIndent: Int = 0) -> [String] {
    Styled(text).wrapped(width: width, indent: indent, hangingIndent: hangingIndent).map(\.text)
}

/// Plain text cut to `width` columns with …: see `Styled.truncated`.
package func truncated(_ text: String, to width: Int) -> String { Styled(text).truncated(to: width).text }

/// Plain text filled to `width` columns: see `Styled.padded`.
package func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    Styled(text).padded(to: width, alignment).text
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// Greedy line breaking of one paragraph. A line's cells follow each other, since only what parts two lines is left out.
private struct LineBreaker {
    /// An indent, and the positions of the cells behind it.
    struct Line {
        var indent: Int
        var cells: Range<Int>
    }

    let width: Int
    let hangingIndent: Int
    private var lines: [Line] = []
    private var line: Line
    private var used: Int

    /// Whether the line holds more than its indent.
    private var isBegun: Bool { !line.cells.isEmpty }

    init(width: Int, indent: Int, hangingIndent: Int) {
        self.width = width
        self.hangingIndent = min(max(0, hangingIndent), width - 1)
        used = min(max(0, indent), width - 1)
        line = Line(indent: used, cells: 0..<0)
    }

    mutating func take(_ paragraph: ArraySlice<Cell>) {
        var rest = paragraph
        while !rest.isEmpty {
            let gap = rest.prefix { $0.kind == .blank }
            let word = rest.dropFirst(gap.count).prefix { $0.kind != .blank }
            rest = rest.dropFirst(gap.count + word.count)
            if !word.isEmpty { place(word, after: gap) }
        }
    }

    private mutating func place(_ word: ArraySlice<Cell>, after gap: ArraySlice<Cell>) {
        let wordWidth = word.reduce(0) { $0 + Int($1.width) }
        if used + gap.count + wordWidth <= width {
            append(gap.indices, gap.count)
            append(word.indices, wordWidth)
        } else if wordWidth <= width - hangingIndent, isBegun {
            breakLine()
            append(word.indices, wordWidth)
        } else {
            if isBegun { breakLine() }
            for index in word.indices {
                let cellWidth = Int(word[index].width)
                if isBegun, used + cellWidth > width { breakLine() }
                append(index..<index + 1, cellWidth)
            }
        }
    }

    private mutating func append(_ cells: Range<Int>, _ columns: Int) {
        guard !cells.isEmpty else { return }
        line.cells = isBegun ? line.cells.lowerBound..<cells.upperBound : cells
        used += columns
    }

    private mutating func breakLine() {
        lines.append(line)
        line = Line(indent: hangingIndent, cells: 0..<0)
        used = hangingIndent
    }

    /// The lines; an empty paragraph is an empty line.
    func finished() -> [Line] { lines + [isBegun ? line : Line(indent: 0, cells: 0..<0)] }
}
