import Calculators

// Plain data as JSON and back. Foundation's reader would make Doubles of numbers; here a number is its own text.

/// JSON that is none, at a line from 1.
struct BrokenJSON: Error, Hashable {
    var line: Int
}

extension PlainValue {
    /// Reads one value; numbers and true and false become their texts.
    init(json text: String) throws(BrokenJSON) {
        var reader = PlainReader(bytes: Array(text.utf8))
        self = try reader.whole()
    }

    /// By two blanks a level; a list or object without members stands on one line.
    func json(indent: Int) -> String {
        let inner = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .null: return "null"
        case .text(let text): return PlainValue.quoted(text)
        case .list(let values):
            guard !values.isEmpty else { return "[]" }
            return "[\n" + values.map { inner + $0.json(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
        case .members(let members):
            guard !members.isEmpty else { return "{}" }
            return "{\n"
                + members.map { inner + PlainValue.quoted($0.key) + ": " + $0.value.json(indent: indent + 2) }
                .joined(separator: ",\n") + end + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

private struct PlainReader {
    let bytes: [UInt8]
    private var position = 0

    private static let deepest = 64

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws(BrokenJSON) -> PlainValue {
        let value = try value(depth: 0)
        skipBlank()
        if position < bytes.count { throw broken }
        return value
    }

    private var broken: BrokenJSON {
        BrokenJSON(line: 1 + bytes[..<min(position, bytes.count)].count { $0 == 0x0A })
    }

    private mutating func skipBlank() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func takes(_ wanted: Unicode.Scalar) -> Bool {
        skipBlank()
        guard position < bytes.count, bytes[position] == UInt8(ascii: wanted) else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(BrokenJSON) -> PlainValue {
        guard depth < PlainReader.deepest else { throw broken }
        if takes("{") {
            var members: [PlainValue.Member] = []
            if takes("}") { return .members([]) }
            repeat {
                guard takes("\"") else { throw broken }
                let key = try text()
                guard takes(":") else { throw broken }
                members.append(PlainValue.Member(key, try value(depth: depth + 1)))
            } while takes(",")
            guard takes("}") else { throw broken }
            return .members(members)
        }
        if takes("[") {
            var values: [PlainValue] = []
            if takes("]") { return .list([]) }
            repeat { values.append(try value(depth: depth + 1)) } while takes(",")
            guard takes("]") else { throw broken }
            return .list(values)
        }
        return takes("\"") ? .text(try text()) : try word()
    }

    private mutating func word() throws(BrokenJSON) -> PlainValue {
        let start = position
        while position < bytes.count, !",]}: \n\r\t".utf8.contains(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let isNumber = word.allSatisfy { "0123456789+-.eE".contains($0) }
        guard !word.isEmpty, isNumber || ["true", "false", "null"].contains(word) else {
            position = start
            throw broken
        }
        return word == "null" ? .null : .text(word)
    }

    private mutating func text() throws(BrokenJSON) -> String {
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
            case 0..<0x20: throw broken
            default: text.append(byte)
            }
        }
        throw broken
    }

    private mutating func escaped() throws(BrokenJSON) -> Character {
        guard position < bytes.count else { throw broken }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(byte))
        case UInt8(ascii: "u"):
            let first = try fourDigits()
            guard (0xD800..<0xDC00).contains(first) else { return character(first) }
            guard position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
                return "\u{FFFD}"
            }
            position += 2
            let second = try fourDigits()
            guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
            return character(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: throw broken
        }
    }

    private func character(_ code: UInt32) -> Character { Character(Unicode.Scalar(code) ?? "\u{FFFD}") }

    private mutating func fourDigits() throws(BrokenJSON) -> UInt32 {
        guard position + 4 <= bytes.count,
            let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw broken }
        position += 4
        return code
    }
}
