/// A place in a line, with the visual column that indentation has led to.
///
/// Columns count from 0 at the start of the line or behind the last `>`; a tab leads to the next multiple of four,
/// a full-width blank (U+3000) counts two and a no-break space one.
struct LineCursor {
    var position: Int
    /// Behind the last byte of the line that is not blank.
    var end: Int
    var column = 0

    init(_ line: SourceText.Line, in bytes: [UInt8]) {
        position = line.start
        var end = line.end
        while end > line.start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
        self.end = end
    }

    var isAtEnd: Bool { position >= end }

    /// Goes to the first byte that is not blank, or until `limit` columns are passed.
    @inline(__always)
    mutating func skipBlanks(_ bytes: [UInt8], until limit: Int = .max) {
        while position < end, column < limit {
            let byte = bytes[position]
            if byte == Byte.space {
                column += 1
                position += 1
            } else if byte == Byte.tab {
                column = (column / 4 + 1) * 4
                position += 1
            } else if byte < 0x80 || !skipWideBlank(bytes) {
                return
            }
        }
    }

    private mutating func skipWideBlank(_ bytes: [UInt8]) -> Bool {
        if bytes.has("\u{3000}", at: position, before: end) {
            position += 3
            column += 2
        } else if bytes.has("\u{A0}", at: position, before: end) {
            position += 2
            column += 1
        } else {
            return false
        }
        return true
    }

    /// Goes behind a `>` and the one blank that belongs to it; columns begin anew.
    mutating func skipQuoteMark(_ bytes: [UInt8]) {
        position += 1
        if position < end, bytes[position] == Byte.space { position += 1 }
        column = 0
    }
}
