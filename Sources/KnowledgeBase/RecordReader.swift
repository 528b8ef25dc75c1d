internal import Facts
internal import Records

/// Reads the JSON that `RecordWriter` wrote, straight from SQLite's bytes: a card is read at every question, and
/// Foundation's decoder would take a quarter of the time between an answer and the next prompt.
///
/// Unknown keys are passed over, so that an older program reads what a newer one added.
struct RecordReader {
    /// A JSON value; numbers are whole ones, the only ones that records hold.
    ///
    /// Texts are where they stand in the bytes and become strings when they are asked for: of a neighbour's record only its
    /// name is. A node must not outlive the bytes.
    enum Node {
        case text(UnsafeBufferPointer<UInt8>, isEscaped: Bool)
        case number(Int)
        case bool(Bool)
        case null
        case array([Node])
        case object([(key: String, value: Node)])
    }

    /// The text is no JSON, or lacks what a record must have.
    struct Malformed: Error {}

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    /// - Throws: `Malformed`.
    static func node(_ bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) -> Node {
        var reader = RecordReader(bytes: bytes)
        return try reader.value(depth: 0)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private static let deepest = 32

    private mutating func value(depth: Int) throws(Malformed) -> Node {
        guard depth < Self.deepest else { throw Malformed() }
        switch try peek() {
        case UInt8(ascii: "\""): return try text()
        case UInt8(ascii: "{"):
            var members: [(key: String, value: Node)] = []
            try elements(until: UInt8(ascii: "}")) { (reader) throws(Malformed) in
                let key = try reader.text().text ?? ""
                try reader.take(UInt8(ascii: ":"))
                members.append((key, try reader.value(depth: depth + 1)))
            }
            return .object(members)
        case UInt8(ascii: "["):
            var nodes: [Node] = []
            try elements(until: UInt8(ascii: "]")) { (reader) throws(Malformed) in
                nodes.append(try reader.value(depth: depth + 1))
            }
            return .array(nodes)
        default: return try word()
        }
    }

    private mutating func elements(
        until close: UInt8, _ read: (inout RecordReader) throws(Malformed) -> Void
    ) throws(Malformed) {
        index += 1
        if try peek() == close {
            index += 1
            return
        }
        while true {
            try read(&self)
            let mark = try peek()
            index += 1
            if mark == close { return }
            guard mark == UInt8(ascii: ",") else { throw Malformed() }
        }
    }

    private mutating func peek() throws(Malformed) -> UInt8 {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count else { throw Malformed() }
        return bytes[index]
    }

    private mutating func take(_ byte: UInt8) throws(Malformed) {
        guard try peek() == byte else { throw Malformed() }
        index += 1
    }

    private mutating func text() throws(Malformed) -> Node {
        try take(UInt8(ascii: "\""))
        let start = index
        var isEscaped = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                isEscaped = true
                index += 1
            }
            index += 1
        }
        guard index < bytes.count else { throw Malformed() }
        let range = UnsafeBufferPointer(rebasing: bytes[start..<index])
        index += 1
        if isEscaped, Self.unescaped(range) == nil { throw Malformed() }
        return .text(range, isEscaped: isEscaped)
    }

    /// The text behind escapes; nil where one is broken.
    fileprivate static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard index + 1 < bytes.count else { return nil }
            let mark = bytes[index + 1]
            index += 2
            switch mark {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "u"):
                guard index + 4 <= bytes.count,
                    let point = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(point)
                else { return nil }
                result.append(contentsOf: String(scalar).utf8)
                index += 4
            default: result.append(mark)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func word() throws(Malformed) -> Node {
        let start = index
        while index < bytes.count, !",]} ".utf8.contains(bytes[index]) { index += 1 }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case let digits:
            guard let number = Int(digits) else { throw Malformed() }
            return .number(number)
        }
    }
}

extension RecordReader.Node {
    subscript(_ name: String) -> Self? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }

    var text: String? {
        guard case .text(let bytes, let isEscaped) = self else { return nil }
        return isEscaped ? RecordReader.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
    }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var isTrue: Bool { if case .bool(true) = self { true } else { false } }
    var array: [Self] { if case .array(let nodes) = self { nodes } else { [] } }
    var texts: [String] { array.compactMap(\.text) }
}

extension Fact {
    /// - Throws: `RecordReader.Malformed`.
    init(json bytes: UnsafeBufferPointer<UInt8>) throws {
        let node = try RecordReader.node(bytes)
        guard let subject = node["subject"], let name = subject["name"]?.text,
            let relation = node["relation"]?.text.flatMap(Relation.init), let place = node["place"]
        else { throw RecordReader.Malformed() }
        var term = Term(name, aliases: subject["aliases"]?.texts ?? [])
        term.owner = subject["owner"]?.text
        self.init(
            subject: term, relation: relation, label: node["label"]?.text,
            values: node["values"]?.array.map(Value.init(json:)) ?? [], frame: node["frame"]?.text,
            choices: node["choices"]?.texts ?? [],
            isOpen: node["isOpen"]?.isTrue ?? false, isOrdered: node["isOrdered"]?.isTrue ?? false,
            isIncomplete: node["isIncomplete"]?.isTrue ?? false, statement: node["statement"]?.text ?? "",
            place: Place(
                headings: place["headings"]?.texts ?? [], firstLine: place["firstLine"]?.number ?? 1,
                lastLine: place["lastLine"]?.number ?? 1, blockID: place["blockID"]?.text),
            rule: Rule(rawValue: node["rule"]?.text ?? ""),
            language: node["language"]?.text.flatMap(Language.init) ?? .korean)
        if let carried = node["schedule"], let day = carried["dueDay"]?.number {
            schedule = CarriedSchedule(dueDay: day, interval: carried["interval"]?.number ?? 1)
        }
    }
}

extension Fact {
    /// What a wrong choice is made of: names, relation, label and the first value; the rest is left empty.
    ///
    /// - Throws: `RecordReader.Malformed`.
    init(glancing bytes: UnsafeBufferPointer<UInt8>) throws {
        let node = try RecordReader.node(bytes)
        guard let subject = node["subject"], let name = subject["name"]?.text,
            let relation = node["relation"]?.text.flatMap(Relation.init)
        else { throw RecordReader.Malformed() }
        self.init(
            subject: Term(name), relation: relation, label: node["label"]?.text,
            values: node["values"]?.array.prefix(1).map { Value($0["text"]?.text ?? "") } ?? [],
            frame: node["frame"]?.text, statement: "", place: Place(headings: [], firstLine: 1, lastLine: 1),
            rule: Rule(rawValue: ""), language: node["language"]?.text.flatMap(Language.init) ?? .korean)
    }
}

extension Value {
    fileprivate init(json node: RecordReader.Node) {
        self.init(node["text"]?.text ?? "", aliases: node["aliases"]?.texts ?? [])
        guard let quantity = node["quantity"] else { return }
        self.quantity = Quantity(
            number: quantity["number"]?.text ?? "", unit: quantity["unit"]?.text ?? "",
            qualifier: quantity["qualifier"]?.text)
    }
}
