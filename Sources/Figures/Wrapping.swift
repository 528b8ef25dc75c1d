// Fitting styled text into columns. Korean breaks at spaces, as English does; a word is cut, between graphemes, only
// where it is wider than a whole line.

/// On which side of its column a text stands.
package enum Alignment: Sendable, Hashable {
    case left
    case right
    case centre
}

/// A grapheme with its style.
private struct Cell {
    var character: Character
    var style: Style
    var width: Int
}

extension Styled {
    private var cells: [Cell] {
        pieces.flatMap { piece in
            piece.text.map { Cell(character: $0, style: piece.style, width: displayWidth($0)) }
        }
    }

    private init(_ cells: some Sequence<Cell>) {
        self.init()
        var run = ""
        var style = Style.plain
        for cell in cells {
            if cell.style != style {
                append(run, style)
                run = ""
                style = cell.style
            }
            run.append(cell.character)
        }
        append(run, style)
    }

    /// In lines of at most `width` columns, the first begun with `indent` spaces and the others with `hangingIndent`.
    /// Line feeds begin new lines, and an empty text is one empty line. A grapheme wider than a line stands alone.
    package func wrapped(width: Int, indent: Int = 0, hangingIndent: Int = 0) -> [Styled] {
        var lines: [[Cell]] = []
        for paragraph in cells.split(separator: "\n", by: \.character) {
            var lineBreaker = LineBreaker(
                width: max(1, width), indent: lines.isEmpty ? indent : hangingIndent, hangingIndent: hangingIndent)
            lineBreaker.take(paragraph)
            lines += lineBreaker.finished()
        }
        return lines.map { Styled($0) }
    }

    /// Cut to `width` columns, with … as the last where something was cut.
    package func truncated(to width: Int) -> Styled {
        if self.width <= width { return self }
        guard width > 0 else { return Styled() }
        var room = width - 1
        let kept = cells.prefix { cell in
            room -= cell.width
            return room >= 0
        }
        return Styled(kept) + Styled("…", kept.last?.style ?? .plain)
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

/// Greedy line breaking of one paragraph.
private struct LineBreaker {
    let width: Int
    let hangingIndent: Int
    private var lines: [[Cell]] = []
    private var line: [Cell]
    private var used: Int
    /// Whether the line holds more than its indent.
    private var isBegun = false

    init(width: Int, indent: Int, hangingIndent: Int) {
        self.width = width
        self.hangingIndent = min(max(0, hangingIndent), width - 1)
        used = min(max(0, indent), width - 1)
        line = LineBreaker.blank(used)
    }

    private static func blank(_ count: Int) -> [Cell] {
        Array(repeating: Cell(character: " ", style: .plain, width: 1), count: count)
    }

    mutating func take(_ paragraph: ArraySlice<Cell>) {
        var rest = paragraph
        while !rest.isEmpty {
            let gap = rest.prefix { $0.character == " " }
            let word = rest.dropFirst(gap.count).prefix { $0.character != " " }
            rest = rest.dropFirst(gap.count + word.count)
            if !word.isEmpty { place(word, after: gap) }
        }
    }

    private mutating func place(_ word: ArraySlice<Cell>, after gap: ArraySlice<Cell>) {
        let wordWidth = word.reduce(0) { $0 + $1.width }
        if used + gap.count + wordWidth <= width {
            append(gap)
            append(word)
        } else if wordWidth <= width - hangingIndent, isBegun {
            breakLine()
            append(word)
        } else {
            if isBegun { breakLine() }
            for cell in word {
                if isBegun, used + cell.width > width { breakLine() }
                append(CollectionOfOne(cell))
            }
        }
    }

    private mutating func append(_ cells: some Collection<Cell>) {
        guard !cells.isEmpty else { return }
        line += cells
        used += cells.reduce(0) { $0 + $1.width }
        isBegun = true
    }

    private mutating func breakLine() {
        lines.append(line)
        line = LineBreaker.blank(hangingIndent)
        used = hangingIndent
        isBegun = false
    }

    /// The lines; an empty paragraph is an empty line.
    func finished() -> [[Cell]] { lines + [isBegun ? line : []] }
}

extension Array {
    /// The parts between elements whose key is `separator`; one more than there are separators.
    fileprivate func split<Key: Equatable>(separator: Key, by key: (Element) -> Key) -> [ArraySlice<Element>] {
        split(omittingEmptySubsequences: false) { key($0) == separator }
    }
}
