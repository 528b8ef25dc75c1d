/// What single lines look like, apart from where they stand: headings, rules, fences, callout heads and the like.
/// Each function looks at one line and takes time linear in it.
enum LineShape {
    struct Heading {
        var level: Int
        var title: Range<Int>
    }

    struct Fence {
        var byte: UInt8
        var length: Int
        var info: Range<Int>
    }

    struct CalloutHead {
        var kind: Range<Int>
        var folded: Bool
        var title: Range<Int>
    }

    /// `## Title ##`. `##제목` counts too, since two hashes or more are no tag; `#제목` is a tag.
    static func heading(_ bytes: [UInt8], _ range: Range<Int>) -> Heading? {
        let level = bytes.runLength(of: Byte.hash, at: range.lowerBound, before: range.upperBound)
        guard (1...6).contains(level) else { return nil }
        let start = range.lowerBound + level
        if start < range.upperBound, !Byte.isBlank(bytes[start]), level == 1 { return nil }
        var title = bytes.trimmed(start..<range.upperBound)
        var end = title.upperBound
        while end > title.lowerBound, bytes[end - 1] == Byte.hash { end -= 1 }
        if end == title.lowerBound || (end < title.upperBound && Byte.isBlank(bytes[end - 1])) {
            title = bytes.trimmed(title.lowerBound..<end)
        }
        return Heading(level: level, title: title)
    }

    /// Three or more of `-`, `*` or `_`, blanks between them allowed.
    static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        var count = 0
        for position in range {
            if bytes[position] == mark { count += 1 } else if !Byte.isBlank(bytes[position]) { return false }
        }
        return count >= 3
    }

    /// Three or more of one byte and nothing else: what makes the line above a heading.
    static func isUnderline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count >= 3
            && bytes.runLength(of: bytes[range.lowerBound], at: range.lowerBound, before: range.upperBound)
                == range.count
    }

    /// Three or more backticks or tildes with the language behind them.
    static func fence(_ bytes: [UInt8], _ range: Range<Int>) -> Fence? {
        let byte = bytes[range.lowerBound]
        let length = bytes.runLength(of: byte, at: range.lowerBound, before: range.upperBound)
        guard length >= 3 else { return nil }
        let info = bytes.trimmed(range.lowerBound + length..<range.upperBound)
        if byte == Byte.backtick, bytes[info].contains(Byte.backtick) { return nil }
        return Fence(byte: byte, length: length, info: info)
    }

    static func closes(_ fence: Fence, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count >= fence.length
            && bytes.runLength(of: fence.byte, at: range.lowerBound, before: range.upperBound) == range.count
    }

    /// `[!note]- Title`, `[!note|wide] Title`.
    static func calloutHead(_ bytes: [UInt8], _ range: Range<Int>) -> CalloutHead? {
        guard bytes.has("[!", at: range.lowerBound, before: range.upperBound) else { return nil }
        var position = range.lowerBound + 2
        var kindEnd: Int?
        while position < range.upperBound, bytes[position] != Byte.rightBracket {
            if bytes[position] == Byte.pipe, kindEnd == nil { kindEnd = position }
            position += 1
        }
        guard position < range.upperBound else { return nil }
        let kind = bytes.trimmed(range.lowerBound + 2..<(kindEnd ?? position))
        guard !kind.isEmpty else { return nil }
        position += 1
        let sign = position < range.upperBound ? bytes[position] : 0
        if sign == Byte.hyphen || sign == Byte.plus { position += 1 }
        return CalloutHead(
            kind: kind, folded: sign == Byte.hyphen, title: bytes.trimmed(position..<range.upperBound))
    }

    /// `[^label]:` — the label, and where the text begins.
    static func footnote(_ bytes: [UInt8], _ range: Range<Int>) -> (label: Range<Int>, textStart: Int)? {
        guard bytes.has("[^", at: range.lowerBound, before: range.upperBound),
            let close = bytes.firstPosition(of: "]:", in: range.lowerBound + 2..<range.upperBound),
            close > range.lowerBound + 2,
            !bytes[range.lowerBound + 2..<close].contains(where: { Byte.isBlank($0) || $0 == Byte.rightBracket })
        else { return nil }
        return (range.lowerBound + 2..<close, close + 2)
    }

    /// `[label]: https://…`, which shows nothing. `[용어]: 설명` is no such line.
    static func isLinkDefinition(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let close = bytes.firstPosition(of: "]:", in: range), close > range.lowerBound + 1 else { return false }
        let target = bytes.trimmed(close + 2..<range.upperBound)
        guard let first = target.first.map({ bytes[$0] }) else { return false }
        return first == Byte.less || first == Byte.slash || first == Byte.hash
            || bytes.has("http://", at: target.lowerBound, before: target.upperBound)
            || bytes.has("https://", at: target.lowerBound, before: target.upperBound)
            || bytes.has("./", at: target.lowerBound, before: target.upperBound)
            || bytes.has("../", at: target.lowerBound, before: target.upperBound)
    }

    /// A line of nothing but one image or embed.
    static func isEmbed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard bytes.has("![", at: range.lowerBound, before: range.upperBound) else { return false }
        let isWiki = bytes.has("![[", at: range.lowerBound, before: range.upperBound)
        if isWiki {
            return bytes.firstPosition(of: "]]", in: range).map { $0 + 2 == range.upperBound } ?? false
        }
        return bytes[range.upperBound - 1] == Byte.rightParenthesis
            && bytes.firstPosition(of: ")", in: range) == range.upperBound - 1
    }

    /// The block id behind ` ^` at the end of the text, and where the text before it ends.
    static func blockID(_ bytes: [UInt8], _ range: Range<Int>) -> (id: Range<Int>, textEnd: Int)? {
        var position = range.upperBound
        var hasLetter = false
        while position > range.lowerBound {
            let byte = bytes[position - 1]
            if Byte.isLetter(byte) || byte == Byte.hyphen { hasLetter = true } else if !Byte.isDigit(byte) { break }
            position -= 1
        }
        let id = position..<range.upperBound
        // ` ^10` is a power; Obsidian's own ids have six hexadecimal digits.
        guard hasLetter ? !id.isEmpty : id.count >= 4 else { return nil }
        guard position > range.lowerBound, bytes[position - 1] == Byte.caret else { return nil }
        let textEnd = position - 1
        guard textEnd == range.lowerBound || Byte.isBlank(bytes[textEnd - 1]) else { return nil }
        return (id, bytes.trimmed(range.lowerBound..<textEnd).upperBound)
    }
}
