/// The bytes that Markdown gives a meaning, by name, and the few classes of bytes that the readers ask for.
///
/// The readers work on UTF-8 bytes: every mark of Markdown is ASCII, and no byte of a longer scalar is.
enum Byte {
    static let tab: UInt8 = 0x09
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let exclamation: UInt8 = 0x21
    static let quotationMark: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let dollar: UInt8 = 0x24
    static let percent: UInt8 = 0x25
    static let ampersand: UInt8 = 0x26
    static let apostrophe: UInt8 = 0x27
    static let leftParenthesis: UInt8 = 0x28
    static let rightParenthesis: UInt8 = 0x29
    static let asterisk: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let hyphen: UInt8 = 0x2D
    static let period: UInt8 = 0x2E
    static let slash: UInt8 = 0x2F
    static let zero: UInt8 = 0x30
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E
    static let question: UInt8 = 0x3F
    static let leftBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let rightBracket: UInt8 = 0x5D
    static let caret: UInt8 = 0x5E
    static let underscore: UInt8 = 0x5F
    static let backtick: UInt8 = 0x60
    static let leftBrace: UInt8 = 0x7B
    static let pipe: UInt8 = 0x7C
    static let rightBrace: UInt8 = 0x7D
    static let tilde: UInt8 = 0x7E

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    @inline(__always)
    static func isWhitespace(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == newline }

    /// ASCII punctuation: what a backslash may stand before.
    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !isAlphanumeric(byte)
    }

    /// The first byte of a scalar in U+A000…U+DFFF: nearly always a Hangul syllable.
    @inline(__always)
    static func startsHangul(_ byte: UInt8) -> Bool { byte >= 0xEA && byte <= 0xED }
}

extension Array where Element == UInt8 {
    /// Whether the ASCII text stands at `position`, wholly before `end`.
    @inline(__always)
    func has(_ text: StaticString, at position: Int, before end: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard position >= 0, position + length <= end, end <= count else { return false }
        let start = text.utf8Start
        for offset in 0..<length where self[position + offset] != start[offset] { return false }
        return true
    }

    /// Where the ASCII text next begins in `range`; nil if nowhere.
    func firstPosition(of text: StaticString, in range: Range<Int>) -> Int? {
        let length = text.utf8CodeUnitCount
        guard length > 0, range.count >= length else { return nil }
        let first = text.utf8Start[0]
        var position = range.lowerBound
        let last = range.upperBound - length
        while position <= last {
            if self[position] == first, has(text, at: position, before: range.upperBound) { return position }
            position += 1
        }
        return nil
    }

    /// The length of the run of one byte that begins at `position`.
    @inline(__always)
    func runLength(of byte: UInt8, at position: Int, before end: Int) -> Int {
        var next = position
        while next < end, self[next] == byte { next += 1 }
        return next - position
    }

    /// The bytes of `range` as text.
    @inline(__always)
    func text(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }

    /// `range` without the blanks at both its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Byte.isWhitespace(self[lower]) { lower += 1 }
        while upper > lower, Byte.isWhitespace(self[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
