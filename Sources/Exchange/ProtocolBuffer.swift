/// The fields of a message in Google's wire format, enough to read names and numbers from one.
/// Source: Protocol Buffers, 'Encoding' (protobuf.dev, 2024).
struct ProtocolBuffer {
    enum Value {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    private(set) var fields: [(number: Int, value: Value)] = []

    /// nil where the bytes are no message.
    init?(_ bytes: ArraySlice<UInt8>) {
        var reader = Reader(rest: bytes)
        while !reader.rest.isEmpty {
            guard let key = reader.varint(), key >> 3 > 0, key >> 3 < 1 << 29 else { return nil }
            let value: Value?
            switch key & 7 {
            case 0: value = reader.varint().map { .number($0) }
            case 1: value = reader.take(8).map { .bytes($0) }
            case 2: value = reader.varint().flatMap { Int(exactly: $0) }.flatMap { reader.take($0) }.map { .bytes($0) }
            case 5: value = reader.take(4).map { .bytes($0) }
            default: value = nil
            }
            guard let value else { return nil }
            fields.append((Int(key >> 3), value))
        }
    }

    func number(_ field: Int) -> UInt64? {
        fields.lazy.compactMap { if $0.number == field, case .number(let number) = $0.value { number } else { nil } }
            .last
    }

    func text(_ field: Int) -> String? { all(field).last.map { String(decoding: $0, as: UTF8.self) } }

    func all(_ field: Int) -> [ArraySlice<UInt8>] {
        fields.compactMap { if $0.number == field, case .bytes(let bytes) = $0.value { bytes } else { nil } }
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func varint() -> UInt64? {
            var result: UInt64 = 0
            for shift in stride(from: 0, to: 64, by: 7) {
                guard let byte = rest.popFirst() else { return nil }
                result |= UInt64(byte & 0x7F) << UInt64(shift)
                if byte < 0x80 { return result }
            }
            return nil
        }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }
}
