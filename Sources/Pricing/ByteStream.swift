/// Bytes that come in pieces, one piece in memory at a time.
struct ByteStream {
    private let next: () -> [UInt8]
    private var piece: [UInt8] = []
    private var position = 0
    private var before = 0
    private var isOver = false

    /// An empty piece is the end.
    init(_ next: @escaping () -> [UInt8]) { self.next = next }

    /// Of the next byte, from 0.
    var offset: Int { before + position }

    /// The next byte, which stays; nil at the end.
    @inline(__always)
    mutating func peek() -> UInt8? {
        if position < piece.count { return piece[position] }
        return refill() ? piece[position] : nil
    }

    @inline(__always)
    mutating func skip() { position += 1 }

    @inline(__always)
    mutating func take() throws(OfferProblem) -> UInt8 {
        guard let byte = peek() else { throw .truncated(offset: offset) }
        position += 1
        return byte
    }

    private mutating func refill() -> Bool {
        if isOver { return false }
        before += piece.count
        position -= piece.count
        piece = next()
        isOver = piece.isEmpty
        return !isOver
    }

    /// The first byte that is no white space and no byte order mark.
    mutating func peekPastSpace() throws(OfferProblem) -> UInt8 {
        while let byte = peek() {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: skip()
            default: return byte
            }
        }
        throw .truncated(offset: offset)
    }

    mutating func expect(_ wanted: Unicode.Scalar) throws(OfferProblem) {
        let byte = try peekPastSpace()
        guard byte == UInt8(ascii: wanted) else { throw .unexpected(byte, offset: offset) }
        skip()
    }
}
