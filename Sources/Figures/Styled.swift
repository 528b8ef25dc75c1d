/// How a piece of text stands out. Never needed to understand it.
package enum Style: Sendable, Hashable {
    case plain
    case bold
    /// Beside the point.
    case dim
    /// Right.
    case good
    /// Wrong.
    case bad
    /// To be found at a glance: the prompt's subject, a command.
    case accent
    /// A place in a text: a search hit, a slip.
    case mark

    /// The parameters of Select Graphic Rendition (ECMA-48, 8.3.117), from the sixteen colours that follow the theme.
    var graphicRendition: String? {
        switch self {
        case .plain: nil
        case .bold: "1"
        case .dim: "2"
        case .good: "32"
        case .bad: "31"
        case .accent: "36"
        case .mark: "1;33"
        }
    }
}

/// Text in pieces, each with its style. What comes in is made safe for a terminal here.
///
///     let line: Styled = "\("맞았습니다", .good)   노트: \(words)"
package struct Styled: Sendable, Hashable {
    package struct Piece: Sendable, Hashable {
        package let text: String
        package let style: Style
    }

    package private(set) var pieces: [Piece] = []

    package init() {}

    package init(_ text: String, _ style: Style = .plain) { append(text, style) }

    package mutating func append(_ text: String, _ style: Style = .plain) {
        appendSafe(safeForTerminal(text), style)
    }

    package mutating func append(_ other: Styled) {
        for piece in other.pieces { appendSafe(piece.text, piece.style) }
    }

    /// The part of a piece between two UTF-8 offsets, which stand between graphemes.
    mutating func append(_ piece: Piece, _ range: Range<Int>) {
        let bytes = piece.text.utf8
        if range.count == bytes.count { return appendSafe(piece.text, piece.style) }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(start, offsetBy: range.count)
        appendSafe(String(piece.text[start..<end]), piece.style)
    }

    private mutating func appendSafe(_ text: String, _ style: Style) {
        guard !text.isEmpty else { return }
        if let last = pieces.last, last.style == style {
            pieces[pieces.count - 1] = Piece(text: last.text + text, style: style)
        } else {
            pieces.append(Piece(text: text, style: style))
        }
    }

    package static func + (a: Styled, b: Styled) -> Styled {
        var sum = a
        sum.append(b)
        return sum
    }

    package static func += (a: inout Styled, b: Styled) { a.append(b) }

    package var isEmpty: Bool { pieces.isEmpty }

    /// The words without their styles.
    package var text: String { pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined() }

    /// Columns on one line.
    package var width: Int { pieces.reduce(0) { $0 + displayWidth($1.text) } }

    /// With escape sequences where the surface has colour, else the words alone.
    package func rendered(for surface: Surface) -> String {
        guard surface.hasColour else { return text }
        return pieces.reduce(into: "") { line, piece in
            guard let rendition = piece.style.graphicRendition else {
                line += piece.text
                return
            }
            line += "\u{1B}[\(rendition)m\(piece.text)\u{1B}[0m"
        }
    }
}

extension Styled: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(text) }

    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.styled }

    package struct StringInterpolation: StringInterpolationProtocol {
        var styled = Styled()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ text: String) { styled.append(text) }

        package mutating func appendInterpolation(_ text: String, _ style: Style = .plain) {
            styled.append(text, style)
        }

        package mutating func appendInterpolation(_ number: Int, _ style: Style = .plain) {
            styled.append(String(number), style)
        }

        package mutating func appendInterpolation(_ other: Styled) { styled.append(other) }
    }
}
