/// An HTML tag inside words: it shows nothing itself. Only known elements count, so that `<버킷 이름>` and
/// `<bucket-name>` stay words.
struct HTMLTag {
    enum Kind {
        case element
        /// `<br>`, and what begins or ends a block: `<summary>`
        case lineBreak
        /// `<https://…>`
        case address(Range<Int>)
    }

    var kind: Kind
    /// Behind the `>`.
    var end: Int

    private static let blocks: Set<String> = [
        "br", "blockquote", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
        "p",
        "section", "summary", "table", "tr", "ul",
    ]

    private static let elements: Set<String> = [
        "a", "abbr", "b", "big", "blockquote", "center", "cite", "code", "dd", "del", "details", "div", "dl", "dt",
        "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins",
        "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span",
        "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul",
        "var", "video",
    ]

    init?(_ bytes: [UInt8], at position: Int) {
        var next = position + 1
        if next < bytes.count, bytes[next] == Byte.slash { next += 1 }
        let nameStart = next
        while next < bytes.count, next - nameStart < 12, Byte.isAlphanumeric(bytes[next]) { next += 1 }
        guard next > nameStart, next < bytes.count else { return nil }
        let name = bytes.text(nameStart..<next).lowercased()
        if name == "http" || name == "https" {
            guard bytes.has("://", at: next, before: bytes.count), let close = HTMLTag.close(bytes, from: next)
            else { return nil }
            kind = .address(position + 1..<close)
            end = close + 1
            return
        }
        guard name == "br" || HTMLTag.elements.contains(name) else { return nil }
        let follower = bytes[next]
        guard follower == Byte.greater || follower == Byte.slash || Byte.isWhitespace(follower),
            let close = HTMLTag.close(bytes, from: next)
        else { return nil }
        kind = HTMLTag.blocks.contains(name) ? .lineBreak : .element
        end = close + 1
    }

    /// The `>` that ends the tag, at most 1,000 bytes on and before any other `<`.
    private static func close(_ bytes: [UInt8], from start: Int) -> Int? {
        var next = start
        while next < bytes.count, next - start < 1000, bytes[next] != Byte.less {
            if bytes[next] == Byte.greater { return next }
            next += 1
        }
        return nil
    }
}

/// HTML's character references: `&amp;`, `&#8364;`, `&#x20AC;`.
enum Entity {
    /// The named ones that notes have; HTML knows two thousand more.
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ", "emsp": " ",
        "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "middot": "·",
        "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
        "rdquo": "”", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "rArr": "⇒", "le": "≤",
        "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "micro": "µ", "euro": "€", "pound": "£", "yen": "¥",
        "cent": "¢", "sect": "§", "sum": "∑", "radic": "√", "alpha": "α", "beta": "β", "pi": "π",
    ]

    /// The text of the reference at `position` and its length in bytes; nil if none stands there.
    ///
    /// A scalar that might join with its neighbours under NFC stays as it is written.
    static func decode(_ bytes: [UInt8], at position: Int) -> (text: String, length: Int)? {
        let limit = min(bytes.count, position + 12)
        guard let end = bytes[position..<limit].firstIndex(of: Byte.semicolon), end > position + 1 else { return nil }
        let length = end + 1 - position
        guard bytes[position + 1] == Byte.hash else {
            return named[bytes.text(position + 1..<end)].map { ($0, length) }
        }
        let isHexadecimal = bytes[position + 2] | 0x20 == 0x78
        let digits = bytes.text(position + (isHexadecimal ? 3 : 2)..<max(position + (isHexadecimal ? 3 : 2), end))
        guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value >= 0x20, value != 0x7F,
            let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass == .notReordered,
            !(0x1100...0x11FF).contains(value)
        else { return nil }
        return (value == 0xA0 ? " " : String(scalar), length)
    }
}
