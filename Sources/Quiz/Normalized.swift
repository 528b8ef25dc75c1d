internal import Hangul

/// `text` as answers are compared: NFC, lower case, no spaces, no punctuation but `%`, and the decimal point and sign of
/// a number.
///
/// A sync asks this for every word of every question, so ASCII and Hangul, which is nearly all there is, are copied as
/// bytes; only other letters are looked up in Unicode's tables.
package func normalized(_ text: String) -> String {
    var composed = text.nfc
    return composed.withUTF8 { bytes in
        var form: [UInt8] = []
        form.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if let kept = normalizedASCII(bytes, at: index) { form.append(kept) }
                index += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(index + length, bytes.count)
            if isSyllable(bytes, at: index) {
                form.append(contentsOf: bytes[index..<end])
            } else {
                form.append(contentsOf: normalizedOther(String(decoding: bytes[index..<end], as: UTF8.self)).utf8)
            }
            index = end
        }
        return String(decoding: form, as: UTF8.self)
    }
}

/// What stays of an ASCII byte; nil for spaces and punctuation. A point stays between digits, a minus before the first.
private func normalizedASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    let byte = bytes[index]
    switch byte {
    case 0x41...0x5A: return byte + 32
    case 0x30...0x39, 0x61...0x7A, 0x25: return byte
    case 0x2E: return isDigit(bytes, index - 1) && isDigit(bytes, index + 1) ? byte : nil
    case 0x2D: return index == 0 && isDigit(bytes, index + 1) ? byte : nil
    default: return nil
    }
}

private func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
}

/// A Hangul syllable, U+AC00…U+D7A3, is three bytes from EA B0 80 to ED 9E A3.
private func isSyllable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let code = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    return (0xEAB080...0xED9EA3).contains(code)
}

/// Letters and numbers of other scripts in small letters; full-width ones as ASCII has them.
private func normalizedOther(_ character: String) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    if (0xFF01...0xFF5E).contains(scalar.value) {
        return Unicode.Scalar(scalar.value - 0xFEE0).map { normalized(String($0)) } ?? ""
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return "" }
    return character.lowercased()
}

/// A name's normal form without the maker before it: `Amazon S3` and `S3` are one answer.
func withoutMakerNormalized(_ form: String) -> String {
    for maker in ["amazon", "aws"] where form.hasPrefix(maker) && form.utf8.count > maker.utf8.count + 1 {
        return String(form.dropFirst(maker.count))
    }
    return form
}

/// 64 bits of FNV-1a over the bytes of `text`, for identities that must not change between runs.
func stableDigest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
