/// The rows of a table, cut into cells.
enum TableRow {
    /// `|---|:--:|`: dashes, colons and at least one pipe.
    static func isDelimiter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var hasPipe = false
        var hasDash = false
        for position in range {
            switch bytes[position] {
            case Byte.pipe: hasPipe = true
            case Byte.hyphen: hasDash = true
            case Byte.colon, Byte.space, Byte.tab: break
            default: return false
            }
        }
        return hasPipe && hasDash
    }

    /// Whether a pipe stands in the line that no backslash makes a letter.
    static func hasPipe(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            if bytes[position] == Byte.pipe { return true }
            position += bytes[position] == Byte.backslash ? 2 : 1
        }
        return false
    }

    /// The cells of a line, trimmed. Pipes at both ends are no cells; a pipe behind a backslash or within `[[…]]`
    /// belongs to its cell.
    static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var position = range.lowerBound
        if position < range.upperBound, bytes[position] == Byte.pipe { position += 1 }
        var start = position
        var noLinkBefore = position
        while position < range.upperBound {
            let byte = bytes[position]
            if byte == Byte.backslash {
                position += 2
                continue
            }
            if byte == Byte.pipe {
                cells.append(bytes.trimmed(start..<position))
                start = position + 1
            } else if byte == Byte.leftBracket, position >= noLinkBefore,
                bytes.has("[[", at: position, before: range.upperBound)
            {
                if let close = bytes.firstPosition(of: "]]", in: position..<range.upperBound) {
                    position = close + 1
                } else {
                    noLinkBefore = range.upperBound
                }
            }
            position += 1
        }
        if start < range.upperBound { cells.append(bytes.trimmed(start..<range.upperBound)) }
        return cells
    }
}
