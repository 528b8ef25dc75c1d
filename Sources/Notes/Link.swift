/// What stands between `[[` and `]]`: `note#heading|label`.
struct WikiLink {
    var target: String
    var label: String?

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let pipe = bytes[range].firstIndex(of: Byte.pipe) else {
            target = bytes.text(bytes.trimmed(range))
            return
        }
        // In a table the pipe has a backslash before it.
        let isEscaped = pipe > range.lowerBound && bytes[pipe - 1] == Byte.backslash
        target = bytes.text(bytes.trimmed(range.lowerBound..<(isEscaped ? pipe - 1 : pipe)))
        label = bytes.text(bytes.trimmed(pipe + 1..<range.upperBound))
    }

    /// What a reader shows for it: the label, else the note with its heading.
    var shown: String {
        if let label, !label.isEmpty { return label }
        guard let hash = target.firstIndex(of: "#") else { return target }
        let heading = target[target.index(after: hash)...]
        return hash == target.startIndex ? String(heading) : "\(target[..<hash]) > \(heading)"
    }

    /// Whether the target is a picture, by its extension.
    var isImage: Bool {
        guard let dot = target.lastIndex(of: ".") else { return false }
        return ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "heic", "tif", "tiff"]
            .contains(target[target.index(after: dot)...].lowercased())
    }
}

/// What stands behind a label's `]`: `(destination "title")`.
struct LinkTarget {
    var destination: String
    /// Behind the `)`.
    var end: Int

    /// `missing` is the place up to which no `)` is known to stand; a failed search sets it.
    init?(_ bytes: [UInt8], behind position: Int, missing: inout Int) {
        guard position < bytes.count, bytes[position] == Byte.leftParenthesis, position >= missing else { return nil }
        guard let close = LinkTarget.close(bytes, from: position + 1, missing: &missing) else { return nil }
        var range = bytes.trimmed(position + 1..<close)
        if let first = range.first, bytes[first] == Byte.less,
            let greater = bytes[range].firstIndex(of: Byte.greater)
        {
            range = first + 1..<greater
        } else if let title = bytes[range].firstIndex(where: { $0 == Byte.quotationMark }),
            title > range.lowerBound, Byte.isBlank(bytes[title - 1])
        {
            range = bytes.trimmed(range.lowerBound..<title)
        }
        destination = bytes.text(range)
        end = close + 1
    }

    /// The `)` that belongs to the one before `start`: on the same line, at most 2,000 bytes on.
    private static func close(_ bytes: [UInt8], from start: Int, missing: inout Int) -> Int? {
        var depth = 0
        var sawClose = false
        var next = start
        let end = min(bytes.count, start + 2000)
        while next < end, bytes[next] != Byte.newline {
            switch bytes[next] {
            case Byte.backslash: next += 1
            case Byte.leftParenthesis: depth += 1
            case Byte.rightParenthesis:
                if depth == 0 { return next }
                sawClose = true
                depth -= 1
            default: break
            }
            next += 1
        }
        if !sawClose { missing = min(next, bytes.count) }
        return nil
    }
}

/// Bare addresses: `https://…`.
enum WebAddress {
    /// The length of `http` or `https` right before the colon at `position`; nil if neither stands there.
    static func schemeLength(before position: Int, in bytes: [UInt8]) -> Int? {
        guard bytes.has("://", at: position, before: bytes.count) else { return nil }
        for (scheme, length) in [("https" as StaticString, 5), ("http", 4)] {
            guard bytes.has(scheme, at: position - length, before: position) else { continue }
            let isWord = position > length && Byte.isAlphanumeric(bytes[position - length - 1])
            return isWord ? nil : length
        }
        return nil
    }

    /// Where the address ends whose colon stands at `position`; nil if nothing follows the slashes.
    ///
    /// Particles are written right behind an address (`…com를`), so Hangul belongs to it only behind a slash, an
    /// equals sign or an underscore, as in `/wiki/클라우드`. Punctuation at the end is the sentence's.
    static func end(_ bytes: [UInt8], from position: Int) -> Int? {
        let start = position + 3
        var end = start
        var isWide = false
        var depth = 0
        scan: while end < bytes.count {
            let byte = bytes[end]
            if byte >= 0x80 {
                let last = bytes[end - 1]
                guard isWide || (end > start && (last == Byte.slash || last == Byte.equals || last == Byte.underscore))
                else { break scan }
                isWide = true
            } else {
                isWide = false
                switch byte {
                case 0...Byte.space, Byte.less, Byte.greater, Byte.quotationMark, Byte.pipe, Byte.backtick,
                    Byte.rightBracket, Byte.asterisk:
                    break scan
                case Byte.leftParenthesis: depth += 1
                case Byte.rightParenthesis:
                    if depth == 0 { break scan }
                    depth -= 1
                default: break
                }
            }
            end += 1
        }
        while end > start, isSentenceMark(bytes[end - 1]) { end -= 1 }
        return end > start ? end : nil
    }

    private static func isSentenceMark(_ byte: UInt8) -> Bool {
        byte == Byte.period || byte == Byte.comma || byte == Byte.semicolon || byte == Byte.colon
            || byte == Byte.exclamation || byte == Byte.question || byte == Byte.apostrophe
    }
}
