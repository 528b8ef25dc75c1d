/// What parts a line in two.
enum Separator: Sendable, Hashable {
    case colon
    /// A hyphen or dash between spaces.
    case dash
    /// `->`, `→`, `=>`
    case arrow
    case equals
}

/// A line's words, cut at its first separator outside brackets.
///
/// A colon in a URL, a time, an ARN, an IPv6 address or a bracket cuts nothing; a hyphen cuts only between spaces.
struct Phrase: Hashable {
    /// All the words, cleaned of decoration and of the author's doubts.
    var text: String
    /// What stands before the separator; all of it without one.
    var head: String
    var separator: Separator?
    var tail: String

    init(_ raw: String, cutting separators: [Separator] = [.colon]) {
        text = cleaned(raw)
        head = text
        tail = ""
        for separator in separators {
            if let cut = Self.cut(text, at: separator) {
                (head, tail) = cut
                self.separator = separator
                return
            }
        }
    }

    /// The two sides of the first `separator` outside brackets and addresses, or nil.
    static func cut(_ text: String, at separator: Separator) -> (String, String)? {
        guard separator.mayStand(in: text) else { return nil }
        let scalars = Array(text.unicodeScalars)
        var depth = 0
        var index = 0
        var wordStart = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isBlank { wordStart = index + 1 }
            if scalar.opensBracket {
                depth += 1
            } else if scalar.closesBracket {
                depth = max(0, depth - 1)
            } else if depth == 0, let length = separator.length(in: scalars, at: index, wordStart: wordStart) {
                let head = String(String.UnicodeScalarView(scalars[..<index])).trimmed
                let tail = String(String.UnicodeScalarView(scalars[(index + length)...])).trimmed
                if !head.isEmpty { return (head, tail) }
            }
            index += 1
        }
        return nil
    }

    /// All the parts between `separator`s.
    static func parts(of text: String, at separator: Separator) -> [String] {
        var parts: [String] = []
        var rest = text
        while let (head, tail) = cut(rest, at: separator) {
            parts.append(head)
            rest = tail
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts
    }
}

extension Separator {
    /// A look at the bytes, since most lines have none.
    fileprivate func mayStand(in text: String) -> Bool {
        switch self {
        case .colon: text.holds(":") || text.holds("：")
        case .dash: text.holds(" -") || text.holds(" –") || text.holds(" —")
        case .arrow: text.holds(">") || text.holds("→") || text.holds("⇒") || text.holds("➡")
        case .equals: text.holds(" = ")
        }
    }

    /// The number of scalars that it takes at `index`, or nil where it does not stand there.
    fileprivate func length(in scalars: [Unicode.Scalar], at index: Int, wordStart: Int) -> Int? {
        let scalar = scalars[index]
        let before = index > 0 ? scalars[index - 1] : " "
        let after = index + 1 < scalars.count ? scalars[index + 1] : " "
        switch self {
        case .colon:
            if scalar == "：" { return 1 }
            guard scalar == ":" else { return nil }
            if after == ":" || before == ":" || after == "/" { return nil }
            if before.isDigit && after.isDigit { return nil }
            let word = String(String.UnicodeScalarView(scalars[wordStart..<index])).lowercased()
            if word.begins(with: "arn:") || word.begins(with: "http") || word.holds("://") { return nil }
            if before.isBlank || after.isBlank || index + 1 == scalars.count { return 1 }
            // No space on either side: a term and its words only where Hangul is near.
            return before.isHangul || after.isHangul ? 1 : nil
        case .dash:
            guard scalar == "-" || scalar == "–" || scalar == "—" else { return nil }
            return before.isBlank && (after.isBlank || after.isHangul) && index > 0 ? 1 : nil
        case .arrow:
            if scalar == "→" || scalar == "⇒" || scalar == "➡" { return 1 }
            if (scalar == "-" || scalar == "=") && after == ">" { return 2 }
            return nil
        case .equals:
            return scalar == "=" && before.isBlank && after.isBlank ? 1 : nil
        }
    }
}

/// Text without decoration, list crumbs at its ends and doubled marks; blanks folded.
func cleaned(_ raw: String) -> String {
    var text = raw
    // Every decoration begins with one of these bytes in UTF-8.
    if raw.utf8.contains(where: { $0 == 0xE2 || $0 == 0xF0 || $0 == 0xEF }) {
        var view = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars where !scalar.isDecoration { view.append(scalar) }
        text = String(view)
    }
    text = text.folded
    for prefix in ["중요:", "중요 :", "(중요)", "[중요]", "Important:", "IMPORTANT:"] where text.begins(with: prefix) {
        text = text.dropping(prefix: prefix).trimmed
    }
    while let last = text.unicodeScalars.last, last == "," || last == ";" || last == "·" {
        text.unicodeScalars.removeLast()
        text = text.trimmed
    }
    // `Month -to-Date` is one word with a slip before its hyphen.
    if text.utf8.contains(UInt8(ascii: "-")) { text = joiningHyphens(text) }
    return text
}

private func joiningHyphens(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var index = 1
    while index + 1 < scalars.count {
        if scalars[index] == "-", scalars[index - 1].isBlank, scalars[index + 1].isLatinSmall, index >= 2,
            scalars[index - 2].isLatin
        {
            scalars.remove(at: index - 1)
        }
        index += 1
    }
    return String(String.UnicodeScalarView(scalars))
}
