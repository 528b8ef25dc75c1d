import Glibc

/// The lines of a file of comma-separated fields without quotation marks, one after the other, where they stand.
struct CommaLines {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var line: UnsafeRawBufferPointer
    /// Of the line, from 1.
    private(set) var number = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        // A byte order mark is no part of the first line.
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        self.bytes = hasMark ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
        line = UnsafeRawBufferPointer(start: nil, count: 0)
    }

    /// Goes to the next line; false at the end.
    mutating func next() -> Bool {
        guard position < bytes.count, let start = bytes.baseAddress?.advanced(by: position) else { return false }
        let left = bytes.count - position
        let end = memchr(start, 0x0A, left).map { UnsafeRawPointer($0) - start } ?? left
        position += end + 1
        number += 1
        let isReturned = end > 0 && start.load(fromByteOffset: end - 1, as: UInt8.self) == 0x0D
        line = UnsafeRawBufferPointer(start: start, count: isReturned ? end - 1 : end)
        return true
    }

    var isBlank: Bool {
        guard let first = line.first else { return true }
        return first == UInt8(ascii: " ") && line.allSatisfy { $0 == UInt8(ascii: " ") }
    }
    var isComment: Bool { line.first == UInt8(ascii: "#") }
    var hasQuote: Bool { line.baseAddress.map { memchr($0, 0x22, line.count) != nil } ?? false }
    var text: String { String(decoding: line, as: UTF8.self) }

    /// Whether the second field is one of `items`.
    func hasItem(_ items: [[UInt8]]) -> Bool {
        guard let start = line.firstIndex(of: UInt8(ascii: ",")).map({ $0 + 1 }), let base = line.baseAddress else {
            return false
        }
        return items.contains { item in
            let end = start + item.count
            guard end < line.count, line[end] == UInt8(ascii: ",") else { return false }
            return item.withUnsafeBytes { $0.baseAddress.map { memcmp($0, base + start, item.count) == 0 } ?? false }
        }
    }

    /// The fields of the line, in place of what the array held.
    func split(into fields: inout [UnsafeRawBufferPointer]) {
        fields.removeAll(keepingCapacity: true)
        var start = 0
        for index in 0..<line.count where line[index] == UInt8(ascii: ",") {
            fields.append(UnsafeRawBufferPointer(rebasing: line[start..<index]))
            start = index + 1
        }
        fields.append(UnsafeRawBufferPointer(rebasing: line[start...]))
    }
}
