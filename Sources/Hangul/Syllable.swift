/// A precomposed Hangul syllable as the indices of its parts.
///
/// The Unicode Standard, section 3.12, lays the 11,172 syllables out as 가 + (lead × 21 + vowel) × 28 + final.
package struct Syllable: Sendable, Hashable {
    /// 0…18, ㄱ…ㅎ.
    package var lead: Int
    /// 0…20, ㅏ…ㅣ.
    package var vowel: Int
    /// 0…27; 0 is no final.
    package var final: Int

    package init(lead: Int, vowel: Int, final: Int = 0) {
        self.lead = lead
        self.vowel = vowel
        self.final = final
    }

    /// nil for anything but U+AC00…U+D7A3.
    package init?(_ scalar: Unicode.Scalar) {
        guard Syllable.range.contains(scalar.value) else { return nil }
        let index = Int(scalar.value - Syllable.first)
        self.init(lead: index / 588, vowel: index % 588 / 28, final: index % 28)
    }

    package var scalar: Unicode.Scalar {
        let value = Syllable.first + UInt32((lead * 21 + vowel) * 28 + final)
        return Unicode.Scalar(value) ?? "가"
    }

    static let first: UInt32 = 0xAC00
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3
    static let rieulFinal = 8

    /// The compatibility jamo (U+3131…) of each lead, in the order of the indices.
    static let leads = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
    static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)

    /// The compatibility jamo of each final, double ones in the two keys that make them.
    static let finals: [[Unicode.Scalar]] = [
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ",
        "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ].map { Array($0.unicodeScalars) }
}

/// The compatibility jamo of `text`, as they would be typed one after the other, but for vowels, which stay whole:
/// 값 gives ㄱㅏㅂㅅ, 관 gives ㄱㅘㄴ. Characters other than Hangul syllables stay. Linear.
package func jamo(_ text: String) -> [Unicode.Scalar] {
    var jamo: [Unicode.Scalar] = []
    jamo.reserveCapacity(text.utf8.count)
    for scalar in text.nfc.unicodeScalars {
        guard let syllable = Syllable(scalar) else {
            jamo.append(scalar)
            continue
        }
        jamo.append(Syllable.leads[syllable.lead])
        jamo.append(Syllable.vowels[syllable.vowel])
        jamo.append(contentsOf: Syllable.finals[syllable.final])
    }
    return jamo
}
