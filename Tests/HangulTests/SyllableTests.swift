import Testing

@testable import Hangul

@Suite struct SyllableTests {
    @Test("every syllable comes apart and together again")
    func roundTrip() {
        for value in Syllable.range {
            guard let scalar = Unicode.Scalar(value), let syllable = Syllable(scalar) else {
                Issue.record("U+\(String(value, radix: 16)) is a syllable")
                return
            }
            guard syllable.scalar == scalar else {
                Issue.record("\(scalar) came back as \(syllable.scalar)")
                return
            }
        }
    }

    @Test("a syllable has the parts that it is written with")
    func parts() {
        #expect(Syllable("가") == Syllable(lead: 0, vowel: 0))
        #expect(Syllable("힣") == Syllable(lead: 18, vowel: 20, final: 27))
        #expect(Syllable("한") == Syllable(lead: 18, vowel: 0, final: 4))
    }

    @Test("nothing else is a syllable", arguments: ["ㄱ", "a", "漢", "ᄀ", "꯿", "ힰ"] as [Unicode.Scalar])
    func others(_ scalar: Unicode.Scalar) {
        #expect(Syllable(scalar) == nil)
    }

    @Test(
        "jamo are those typed, with double finals apart and vowels whole",
        arguments: [
            ("값", "ㄱㅏㅂㅅ"), ("관", "ㄱㅘㄴ"), ("있다", "ㅇㅣㅆㄷㅏ"), ("닭이", "ㄷㅏㄹㄱㅇㅣ"), ("S3 값", "S3 ㄱㅏㅂㅅ"), ("", ""),
            ("ㅋㅋ", "ㅋㅋ"), ("까뒤", "ㄲㅏㄷㅟ"),
        ])
    func typed(_ text: String, _ expect: String) {
        #expect(String(String.UnicodeScalarView(jamo(text))) == expect)
    }
}
