internal import Hangul

/// `text` as answers are compared: NFC, lower case, no spaces, no punctuation but `%`, and the decimal point and sign of
/// a number.
package func normalized(_ text: String) -> String {
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
    for maker in ["amazon", "aws"] where form.hasPrefix(maker) && form.utf8.count > maker.utf8.count + 1 {
        return String(form.dropFirst(maker.count))
    }
    return form
}

/// 64 bits of FNV-1a over the bytes of `text`, for identities that must not change between runs.
func stableDigest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
