/// Text as its bytes. Everything the rules read is native UTF-8 in form C, so looking at bytes costs no copy, and a part
/// cut between scalars needs no check before it is text again.
extension String {
    /// Hands the UTF-8 over where it lies.
    @inlinable @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// The text of bytes that are known to be well-formed: a part of a text, cut between scalars.
    @inlinable @inline(__always)
    package init(wellFormed bytes: UnsafeBufferPointer<UInt8>) {
        self = String(copying: UTF8Span(unchecked: bytes.span))
    }

    /// The text that `write` puts into room for `capacity` bytes; it gives how many it took, all well-formed.
    @inlinable @inline(__always)
    package init(capacity: Int, writing write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { room in
            let length = write(room)
            return String(wellFormed: UnsafeBufferPointer(rebasing: room[..<length]))
        }
    }
}

/// Which bytes stand in a text: the ASCII ones, and the first bytes of longer scalars. Most lines hold none of the marks
/// that a rule looks for, and the rule is told so by one bit.
package struct ByteMarks: Sendable, Hashable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0
    /// First bytes of scalars beyond ASCII, from 0xC0.
    @usableFromInline var leads: UInt64 = 0

    package init() {}

    package init(_ text: String) {
        self = text.withBytes { bytes in
            var marks = ByteMarks()
            for byte in bytes { marks.insert(byte) }
            return marks
        }
    }

    /// Bytes that go on with a scalar (0x80–0xBF) are passed over.
    @inline(__always)
    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: low |= bit
        case 1: high |= bit
        case 3: leads |= bit
        default: break
        }
    }

    /// `byte` is ASCII or the first of a longer scalar.
    @inlinable @inline(__always)
    package func holds(_ byte: UInt8) -> Bool {
        (byte < 0x40 ? low : byte < 0x80 ? high : leads) & (1 << UInt64(byte & 63)) != 0
    }

    @inlinable @inline(__always)
    package func holds(_ mark: Unicode.Scalar) -> Bool { holds(UInt8(truncatingIfNeeded: mark.value)) }
}
