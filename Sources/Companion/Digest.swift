/// A 64-bit digest that tells whether a file's bytes changed. It is no defence against anyone, only against reading a
/// note again for nothing, so it takes eight bytes at a time: multiply and fold, as wyhash does.
func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
        var offset = 0
        while offset + 8 <= buffer.count {
            state = folded(state ^ UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var tail: UInt64 = 0
        while offset < buffer.count {
            tail = tail << 8 | UInt64(buffer[offset])
            offset += 1
        }
        return folded(folded(state ^ tail))
    }
}

private func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
}
