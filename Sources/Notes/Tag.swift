/// Obsidian's tags: `#aws/pricing`, `#시험`.
enum Tag {
    /// Where the tag ends whose `#` stands at `position`; nil if it is none.
    ///
    /// A tag stands behind a blank or an opening bracket and begins with a letter: `C#`, `#1` and `#1위` are words,
    /// and so are colours (`#FF9900`).
    static func end(_ bytes: [UInt8], at position: Int) -> Int? {
        if position > 0 {
            let before = bytes[position - 1]
            let isOpening = before == Byte.leftParenthesis || before == Byte.comma
            guard Byte.isWhitespace(before) || isOpening else { return nil }
        }
        let start = position + 1
        guard start < bytes.count,
            Byte.isLetter(bytes[start]) || bytes[start] == Byte.underscore || bytes[start] >= 0x80
        else { return nil }
        if isWidePunctuation(bytes, at: start) { return nil }
        var end = start
        while end < bytes.count, isTagByte(bytes[end]), !isWidePunctuation(bytes, at: end) { end += 1 }
        if end < bytes.count, bytes[end] == Byte.hash { return nil }
        while end > start, bytes[end - 1] == Byte.slash || bytes[end - 1] == Byte.hyphen { end -= 1 }
        return end > start && !isColour(bytes[start..<end]) ? end : nil
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        Byte.isAlphanumeric(byte) || byte >= 0x80 || byte == Byte.hyphen || byte == Byte.underscore
            || byte == Byte.slash
    }

    /// U+2000…U+206F (dashes, quotation marks, …), U+3000…U+303F (、。「」) and U+FF00…U+FF0F, U+FF1A…U+FF20.
    private static func isWidePunctuation(_ bytes: [UInt8], at position: Int) -> Bool {
        guard bytes[position] >= 0xE2, position + 2 < bytes.count else { return false }
        switch (bytes[position], bytes[position + 1]) {
        case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80): return true
        case (0xEF, 0xBC): return bytes[position + 2] < 0x90 || (0x9A...0xA0).contains(bytes[position + 2])
        default: return false
        }
    }

    private static func isColour(_ name: ArraySlice<UInt8>) -> Bool {
        guard [3, 6, 8].contains(name.count) else { return false }
        return name.contains(where: Byte.isDigit)
            && name.allSatisfy { Byte.isDigit($0) || ($0 | 0x20) &- 0x61 < 6 }
    }
}
