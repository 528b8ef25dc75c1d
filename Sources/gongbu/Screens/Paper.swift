import Figures

/// A stretch of text in one style.
struct Piece: Hashable, Sendable {
    var text: String
    var style: Style

    /// `text` is outside text, too: it is made safe when it is drawn.
    init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// Lines laid out on a surface. Width, wrapping, colour and making text safe are Figures'.
struct Paper: Hashable, Sendable {
    private let surface: Surface

    init(width: Int, hasColour: Bool) { surface = Surface(width: width, hasColour: hasColour) }

    var width: Int { surface.width }
    var hasColour: Bool { surface.hasColour }

    /// One line, as long as it is.
    func line(_ pieces: [Piece]) -> String { styled(pieces).rendered(for: surface) }

    func line(_ bar: ProgressBar) -> String { bar.rendered(for: surface) }

    func lines(_ chart: Chart) -> [String] { chart.rendered(for: surface) }

    func lines(_ table: Table) -> [String] { table.rendered(for: surface) }

    func lines(_ plot: Plot) -> [String] { plot.rendered(for: surface) }

    /// A prompt for readline, which must be told which characters take no room.
    func prompt(_ pieces: [Piece]) -> String {
        var result = ""
        var isEscape = false
        for scalar in line(pieces).unicodeScalars {
            if scalar == "\u{1B}" {
                result += "\u{01}"
                isEscape = true
            }
            result.unicodeScalars.append(scalar)
            if isEscape, scalar == "m" {
                result += "\u{02}"
                isEscape = false
            }
        }
        return result
    }

    /// Left and right on one line, the right one at the edge; on two where they do not fit.
    func spread(_ left: [Piece], _ right: [Piece], indent: Int = 0) -> [String] {
        let (left, right) = (styled(left), styled(right))
        if left.width + right.width + 2 <= width {
            return [(left.padded(to: width - right.width) + right).rendered(for: surface)]
        }
        let below = right.wrapped(width: width)
        return drawn(left.wrapped(width: width, hangingIndent: hanging(indent)))
            + drawn(below.count == 1 ? [right.padded(to: width, .right)] : below)
    }

    /// Lines no wider than the paper, broken between words, or inside one that is wider than a line. Lines after the
    /// first begin with `indent` blanks.
    func wrapped(_ pieces: [Piece], indent: Int) -> [String] {
        drawn(styled(pieces).wrapped(width: width, hangingIndent: hanging(indent)))
    }

    /// `text` cut to `limit` columns with '…'.
    func cut(_ text: String, to limit: Int) -> String { truncated(text, to: limit) }

    private func hanging(_ indent: Int) -> Int { min(indent, width / 2) }

    private func styled(_ pieces: [Piece]) -> Styled {
        pieces.reduce(into: Styled()) { $0.append($1.text, $1.style) }
    }

    /// A no-break space has held its neighbours on one line by now, and is a space to whoever copies or searches.
    private func drawn(_ lines: [Styled]) -> [String] {
        lines.map { line in
            let text = line.rendered(for: surface)
            return text.utf8.contains(0xA0) ? text.replacing("\u{A0}", with: " ") : text
        }
    }
}
