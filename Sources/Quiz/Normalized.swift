internal import Facts
import Hangul

/// `text` as answers are compared: NFC, lower case, no spaces, no punctuation but `%`, and the decimal point and sign of
/// a number.
///
/// Text of ASCII and Hangul syllables alone, which is nearly all, takes one pass over its bytes.
package func normalized(_ text: String) -> String {
    let plain = text.withBytes { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { form -> String? in
            guard let length = normalizePlain(bytes, into: form) else { return nil }
            return String(wellFormed: UnsafeBufferPointer(rebasing: form[..<length]))
        }
    }
    return plain ?? normalizedScalars(text)
}

/// Writes the normal form of ASCII and Hangul syllables (EA B0 80 … ED 9E A3) and gives its length; nil where anything
/// else occurs.
private func normalizePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, into form: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
    var length = 0
    var index = 0
    func isDigit(at index: Int) -> Bool { index >= 0 && index < bytes.count && bytes[index] &- 0x30 < 10 }
    while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x80 {
            if isSyllable(bytes, at: index) {
                for offset in 0..<3 { form[length + offset] = bytes[index + offset] }
                length += 3
                index += 3
            } else if let mark = markLength(bytes, at: index) {
                index += mark
            } else {
                return nil
            }
            continue
        }
        let keeps =
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x25: true
            case 0x2E: isDigit(at: index - 1) && isDigit(at: index + 1)
            case 0x2D: index == 0 && isDigit(at: 1)
            default: false
            }
        if keeps {
            form[length] = (0x41...0x5A).contains(byte) ? byte + 32 : byte
            length += 1
        }
        index += 1
    }
    return length
}

/// The length of a mark that no answer is told by: `·`, U+2000…U+206F (dashes, quotes, …), U+2190…U+23FF (arrows), a
/// frame's gap (U+FFFC).
private func markLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xB7 { return 2 }
    guard index + 2 < bytes.count else { return nil }
    if bytes[index] == 0xEF { return bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBC ? 3 : nil }
    guard bytes[index] == 0xE2 else { return nil }
    let point = Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
    return point <= 0x6F || (0x190...0x3FF).contains(point) ? 3 : nil
}

private func isSyllable(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count, (0xEA...0xED).contains(bytes[index]) else { return false }
    let value =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    return (0xAC00...0xD7A3).contains(value)
}

/// The normal form of any text.
func normalizedScalars(_ text: String) -> String {
    let scalars = Array(text.nfc.unicodeScalars)
    var view = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        switch scalar.value {
        case 0x41...0x5A: view.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
        // Full-width letters, digits and signs.
        case 0xFF01...0xFF5E:
            view.append(contentsOf: normalized(String(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)).unicodeScalars)
        case 0x30...0x39, 0x61...0x7A, 0x25: view.append(scalar)
        case 0x2E:
            if index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1]), isDigit(scalars[index + 1]) {
                view.append(scalar)
            }
        case 0x2D:
            if index + 1 < scalars.count, isDigit(scalars[index + 1]), index == 0 { view.append(scalar) }
        default:
            if scalar.value > 0x7F, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                view.append(contentsOf: String(scalar).lowercased().unicodeScalars)
            }
        }
    }
    return String(view)
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

/// A name's normal form without the maker before it: `Amazon S3` and `S3` are one answer.
func withoutMakerNormalized(_ form: String) -> String {
    for maker in ["amazon", "aws"] where form.utf8.count > maker.utf8.count + 1 && form.begins(with: maker) {
        return form.dropping(prefix: maker)
    }
    return form
}

/// 64 bits of FNV-1a over the bytes of `text`, for identities that must not change between runs.
package func stableDigest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

/// What stays of a word under its endings: the first two syllables of a Korean one, a Latin one without its plural; nil
/// for what is shorter, in Latin than `least` letters.
func stem(_ word: String, least: Int = 4) -> Form? {
    if let lead = twoSyllables(word) { return Form(lead) }
    let form = normalized(word)
    if form.hasHangul { return form.utf8.count >= 6 ? Form(form.slice(0..<6)) : nil }
    return form.utf8.count >= least ? Form(form.ends(in: "s") ? form.dropping(suffix: "s") : form) : nil
}

/// The digest of a word's stem, without the stem where it is two syllables.
func stemDigest(_ word: String) -> UInt64? {
    let syllables = word.withBytes { bytes in
        beginsWithTwoSyllables(bytes) ? bytesDigest(UnsafeBufferPointer(rebasing: bytes[..<6])) : nil
    }
    return syllables ?? stem(word)?.digest
}

/// The first two syllables of a word that begins with them, and with no jamo behind that the second could take.
private func twoSyllables(_ word: String) -> String? {
    word.withBytes { bytes in
        beginsWithTwoSyllables(bytes) ? String(wellFormed: UnsafeBufferPointer(rebasing: bytes[..<6])) : nil
    }
}

private func beginsWithTwoSyllables(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= 6 && isSyllable(bytes, at: 0) && isSyllable(bytes, at: 3)
        && (bytes.count == 6 || bytes[6] != 0xE1)
}
