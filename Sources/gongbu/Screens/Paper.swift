/// A stretch of text in one manner.
struct Piece: Hashable, Sendable {
    enum Manner: Sendable { case plain, bold, dim, right, wrong, mark }

    var text: String
    var manner: Manner

    /// `text` is outside text, too: it is made safe when it is drawn.
    init(_ text: String, _ manner: Manner = .plain) {
        self.text = text
        self.manner = manner
    }
}

/// What lines are laid out for: so many columns, with colour or without.
struct Paper: Hashable, Sendable {
    var width: Int
    var hasColour: Bool

    /// One line, as long as it is.
    func line(_ pieces: [Piece]) -> String { pieces.map { drawn(safe($0.text), $0.manner) }.joined() }

    /// A prompt for readline, which must be told which characters take no room.
    func prompt(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            let text = safe(piece.text)
            guard hasColour, let code = code(piece.manner) else { return text }
            return "\u{01}\u{1B}[\(code)m\u{02}\(text)\u{01}\u{1B}[0m\u{02}"
        }.joined()
    }

    /// Left and right on one line, the right one at the edge; on two where they do not fit.
    func spread(_ left: [Piece], _ right: [Piece], indent: Int = 0) -> [String] {
        let used = width(of: left) + width(of: right)
        if used + 2 <= width {
            let gap = String(repeating: " ", count: width - used)
            return [line(left) + gap + line(right)]
        }
        let below = wrapped(right, indent: 0)
        return wrapped(left, indent: indent)
            + (below.count == 1 ? [String(repeating: " ", count: max(0, width - width(of: right))) + below[0]] : below)
    }

    func width(of pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + columns(safe($1.text)) } }

    /// Lines no wider than the paper, broken between words, or inside one that is wider than a line. Lines after the
    /// first begin with `indent` blanks.
    func wrapped(_ pieces: [Piece], indent: Int) -> [String] {
        var breaker = LineBreaker(width: width, indent: min(indent, width / 2))
        for piece in pieces {
            for character in safe(piece.text) { breaker.add(character, piece.manner) }
        }
        return breaker.finish().map { line($0) }
    }

    /// `text` cut to `limit` columns with '…'.
    func cut(_ text: String, to limit: Int) -> String {
        let text = safe(text)
        guard columns(text) > limit else { return text }
        var result = ""
        var used = 1
        for character in text {
            used += columns(character)
            if used > limit { break }
            result.append(character)
        }
        return result + "…"
    }

    /// `text` filled up with blanks to `count` columns.
    func padded(_ text: String, to count: Int) -> String {
        text + String(repeating: " ", count: max(0, count - columns(text)))
    }

    private func drawn(_ text: String, _ manner: Piece.Manner) -> String {
        guard hasColour, !text.isEmpty, let code = code(manner) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(_ manner: Piece.Manner) -> String? {
        switch manner {
        case .plain: nil
        case .bold: "1"
        case .dim: "2"
        case .right: "32"
        case .wrong: "31"
        case .mark: "1;33"
        }
    }
}

/// Breaks styled text into lines, greedily.
private struct LineBreaker {
    private struct Mark {
        var character: Character
        var manner: Piece.Manner
        var columns: Int
    }

    let width: Int
    let indent: Int
    private var lines: [[Mark]] = []
    private var current: [Mark] = []
    private var used = 0

    init(width: Int, indent: Int) {
        self.width = width
        self.indent = indent
    }

    mutating func add(_ character: Character, _ manner: Piece.Manner) {
        if character == "\n" {
            newLine(carrying: [])
            return
        }
        let mark = Mark(character: character, manner: manner, columns: columns(character))
        if used + mark.columns > width {
            if character == " " { return newLine(carrying: []) }
            breakLine()
        }
        // A blank at a broken line's beginning is the one it was broken at.
        if character == " ", current.count == indent, !lines.isEmpty, current.allSatisfy({ $0.character == " " }) {
            return
        }
        current.append(mark)
        used += mark.columns
    }

    private mutating func breakLine() {
        let floor = lines.isEmpty ? 0 : indent
        guard let blank = current.lastIndex(where: { $0.character == " " }), blank > floor,
            current[..<blank].contains(where: { $0.character != " " })
        else { return newLine(carrying: []) }
        let rest = Array(current[(blank + 1)...])
        current.removeSubrange(blank...)
        newLine(carrying: rest)
    }

    private mutating func newLine(carrying rest: [Mark]) {
        lines.append(current)
        current = Array(repeating: Mark(character: " ", manner: .plain, columns: 1), count: indent) + rest
        used = current.reduce(0) { $0 + $1.columns }
    }

    /// The lines, without blanks at their ends.
    mutating func finish() -> [[Piece]] {
        lines.append(current)
        return lines.map { marks in
            var pieces: [Piece] = []
            let end = marks.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
            for mark in marks[..<end] {
                if let last = pieces.last, last.manner == mark.manner {
                    pieces[pieces.count - 1].text.append(mark.character)
                } else {
                    pieces.append(Piece(String(mark.character), mark.manner))
                }
            }
            return pieces
        }
    }
}

// MARK: The door to Figures

/// `text` without control sequences.
func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if !isUnsafe(scalar) { result.append(scalar) } else if scalar == "\t" { result.append(" ") }
    }
    return String(result)
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// The columns that `text` takes.
func columns(_ text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20..<0x300: return 1
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
        0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F680..<0x1F700, 0x1F900..<0x1FB00, 0x20000..<0x3FFFE:
        return 2
    default: return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
}

/// A bar of `width` columns, filled up to `part` of 1.
func progressBar(_ part: Double, width: Int) -> String {
    let filled = Int(min(max(part, 0), 1) * Double(max(width, 0)))
    return String(repeating: "█", count: filled) + String(repeating: "░", count: max(0, width - filled))
}
