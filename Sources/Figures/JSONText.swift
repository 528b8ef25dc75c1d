// JSON as the program writes it: members in the order given, on one line or indented. Foundation's encoder sorts keys
// or shuffles them, and costs more to start than a whole command.

/// A JSON value.
///
///     let row: JSONText = ["id": "…", "answers": .array(answers.map { .string($0) })]
///     print(row.text())
package enum JSONText: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    /// Written as the shortest number that reads back the same; null where not finite.
    case number(Double)
    /// A number in its own digits, for amounts that are no Double. Written as a string where it is no JSON number.
    case decimal(String)
    case string(String)
    case array([JSONText])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: JSONText

        package init(key: String, value: JSONText) {
            self.key = key
            self.value = value
        }
    }

    /// An object of the members that are there, in their order.
    package static func object(_ members: KeyValuePairs<String, JSONText?>) -> JSONText {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// An object of members gathered one by one, in their order.
    package static func object(_ members: [(String, JSONText)]) -> JSONText {
        .object(members.map { Member(key: $0.0, value: $0.1) })
    }

    /// Null where there is none.
    package static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

    package static func strings(_ strings: some Sequence<String>) -> JSONText { .array(strings.map { .string($0) }) }

    /// The document, without a line feed at its end.
    /// - Parameter indented: one member or element a line, by two spaces.
    package func text(indented: Bool = false) -> String {
        var writer = Writer(indented: indented)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .string(text) }
    package init(integerLiteral number: Int) { self = .integer(number) }
    package init(booleanLiteral flag: Bool) { self = .bool(flag) }
    package init(arrayLiteral elements: JSONText...) { self = .array(elements) }
    package init(dictionaryLiteral members: (String, JSONText)...) {
        self = .object(members.map { Member(key: $0.0, value: $0.1) })
    }
}

private struct Writer {
    var bytes: [UInt8] = []
    let indented: Bool
    private var depth = 0

    init(indented: Bool) { self.indented = indented }

    mutating func write(_ value: JSONText) {
        switch value {
        case .null: raw("null")
        case .bool(let flag): raw(flag ? "true" : "false")
        case .integer(let number): raw(String(number))
        case .number(let number): raw(number.isFinite ? shortest(number) : "null")
        case .decimal(let digits): if isNumber(digits) { raw(digits) } else { quoted(digits) }
        case .string(let text): quoted(text)
        case .array(let elements): list(elements, "[", "]") { $0.write($1) }
        case .object(let members):
            list(members, "{", "}") { writer, member in
                writer.quoted(member.key)
                writer.raw(writer.indented ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func list<Element>(
        _ elements: [Element], _ opening: String, _ closing: String, _ write: (inout Writer, Element) -> Void
    ) {
        raw(opening)
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            newLine()
            write(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { newLine() }
        raw(closing)
    }

    private mutating func newLine() {
        if indented { raw("\n" + spaces(2 * depth)) }
    }

    /// Escapes what RFC 8259 asks for, and what a terminal would obey: DEL, C1 and the marks of direction.
    private mutating func quoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            // What stands between two escapes is copied in one go.
            var start = 0
            var index = 0
            while index < text.count {
                let length = escapedLength(text, at: index)
                if length > 0 {
                    bytes.append(contentsOf: text[start..<index])
                    escape(text[index..<index + length])
                    start = index + length
                }
                index += max(1, length)
            }
            bytes.append(contentsOf: text[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The bytes of the scalar at `index` that must be escaped: ASCII's own, U+0080…U+009F (C2 80…), U+061C (D8 9C),
    /// U+200E…U+200F and U+2028…U+202E (E2 80 …), U+2066…U+2069 (E2 81 …); 0 for any other.
    private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func next(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
        switch text[index] {
        case 0x00...0x1F, 0x22, 0x5C, 0x7F: return 1
        case 0xC2: return next(1) < 0xA0 ? 2 : 0
        case 0xD8: return next(1) == 0x9C ? 2 : 0
        case 0xE2 where next(1) == 0x80: return 0x8E...0x8F ~= next(2) || 0xA8...0xAE ~= next(2) ? 3 : 0
        case 0xE2 where next(1) == 0x81: return 0xA6...0xA9 ~= next(2) ? 3 : 0
        default: return 0
        }
    }

    private mutating func escape(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
        guard let value = String(decoding: scalar, as: UTF8.self).unicodeScalars.first?.value else { return }
        switch value {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            let digits = String(value, radix: 16)
            raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        }
    }

    /// Whole numbers without a point; others as Swift describes them, which JSON reads (1e-07 too).
    private func shortest(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
    }

    /// Whether `digits` is a number of RFC 8259, section 6.
    private func isNumber(_ digits: String) -> Bool {
        var rest = digits.utf8[...]
        func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        return rest.isEmpty
    }
}
