// What becomes of a field's HTML, since a terminal shows none:
//     <br>, and the ends of paragraphs, list items and table rows     a line break
//     <img src="a.png">        [그림: a.png]
//     [sound:a.mp3]            [소리: a.mp3]
//     &lt; &nbsp; &#44; …      the character
//     other tags, comments, scripts and styles                        nothing
// LaTeX (\(…\), [latex]…[/latex]) stays as it is written. Spaces in a row become one, empty lines go.
internal import Foundation

/// The words of an HTML text, in NFC.
package func plainText(ofHTML html: String) -> String {
    var reader = HTMLReader(bytes: Array(html.utf8))
    let text = reader.text().replacing("[sound:", with: "[소리: ")
    let lines = text.precomposedStringWithCanonicalMapping.split(separator: "\n").map { line in
        line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\u{A0}" }).joined(separator: " ")
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
}

/// Plain text as HTML: marks of HTML escaped, line breaks as `<br>`, pictures and sounds of `media` as such again.
package func html(ofPlainText text: String, media: Set<String>) -> String {
    var html = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    html = html.replacing("\n", with: "<br>")
    for name in mediaNames(in: text) where media.contains(name) {
        let escaped = name.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        html = html.replacing("[그림: \(escaped)]", with: "<img src=\"\(escaped)\">")
        html = html.replacing("[소리: \(escaped)]", with: "[sound:\(name)]")
    }
    return html
}

/// The pictures and sounds that a plain text names.
package func mediaNames(in text: String) -> [String] {
    ["[그림: ", "[소리: "].flatMap { mark in
        text.split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.firstIndex(of: "]").map { String(rest[..<$0]) }
        }
    }
}

private struct HTMLReader {
    let bytes: [UInt8]
    private var index = 0
    private var result: [UInt8] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func text() -> String {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<") where startsTag: readTag()
            case UInt8(ascii: "&"): readEntity()
            // A line break in HTML is a space.
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): append(" ")
            default:
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A lone `<`, as in a < b, is a character.
    private var startsTag: Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        return next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
    }

    private mutating func append(_ text: String) {
        result += text.utf8
        index += 1
    }

    private mutating func readTag() {
        if bytes[index...].starts(with: "<!--".utf8) { return skip(past: "-->") }
        let end = tagEnd()
        let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        index = min(end + 1, bytes.count)
        let name = tag.lowercased().prefix { $0.isLetter || $0.isNumber || $0 == "/" }
        switch name {
        case "br", "br/", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3", "/h4", "/ul", "/ol", "/table", "/pre", "hr",
            "hr/", "p", "div", "li", "ul", "ol", "blockquote", "/blockquote":
            result.append(UInt8(ascii: "\n"))
        case "td", "th": result.append(UInt8(ascii: " "))
        case "img": if let source = attribute("src", of: tag) { result += "[그림: \(source)]".utf8 }
        case "script", "style": skip(past: "</\(name)>")
        default: break
        }
    }

    /// The place of the tag's `>`, which may stand in quotes before; the end where there is none.
    private func tagEnd() -> Int {
        var quote: UInt8?
        for place in index..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place
            }
        }
        // An open quote: the first `>` after all.
        return bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    }

    private mutating func skip(past end: String) {
        let wanted = Array(end.utf8)
        while index < bytes.count {
            if bytes[index...].prefix(wanted.count).map({ $0 < 0x60 ? $0 | ($0 >= 0x41 ? 0x20 : 0) : $0 }) == wanted {
                index += wanted.count
                return
            }
            index += 1
        }
    }

    private func attribute(_ name: String, of tag: String) -> String? {
        guard let start = tag.range(of: name + "=", options: .caseInsensitive) else { return nil }
        let rest = tag[start.upperBound...]
        let value: Substring
        if let quote = rest.first, quote == "\"" || quote == "'" {
            value = rest.dropFirst().prefix { $0 != quote }
        } else {
            value = rest.prefix { $0 != " " && $0 != "/" }
        }
        var reader = HTMLReader(bytes: Array(value.utf8))
        let text = reader.text()
        return text.removingPercentEncoding ?? text
    }

    private static let entities = [
        "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "hellip": "…", "middot": "·", "bull": "•", "larr": "←", "rarr": "→", "times": "×", "deg": "°", "ensp": " ",
        "emsp": " ", "thinsp": " ", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "le": "≤", "ge": "≥",
        "ne": "≠", "plusmn": "±", "shy": "", "zwj": "\u{200D}", "zwnj": "\u{200C}", "copy": "©", "euro": "€",
    ]

    private mutating func readEntity() {
        guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return append("&") }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard let text = Self.entities[name] ?? Self.numbered(name) else { return append("&") }
        result += text.utf8
        index = end + 1
    }

    private static func numbered(_ name: String) -> String? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
