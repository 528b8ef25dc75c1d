import Testing

@testable import Hangul

@Suite struct KeyboardTests {
    @Test(
        "Hangul gives the keys that type it",
        arguments: [
            ("ㄴ", "s"), ("ㅕ", "u"), ("ㅠ", "b"), ("ㅌ", "x"), ("ㅐ", "o"), ("ㅂ", "q"), ("ㅊ", "c"), ("한", "gks"),
            ("벼ㅑㅅ", "quit"),
            ("ㅗ디ㅔ", "help"), ("값", "rkqt"), ("꽉", "Rhkr"), ("와", "dhk"), ("의", "dml"), ("ㄳ", "rt"), ("얘", "dO"),
            ("", ""),
            (":ㄴ", ":s"), ("already latin 1!", "already latin 1!"), ("ㅜㅐㅅㄷㄴ", "notes"),
            ("\u{1112}\u{1161}\u{11AB}", "gks"),
        ])
    func keys(_ text: String, _ expect: String) {
        #expect(latinKeys(text) == expect)
    }

    @Test("each lead has a key of its own, and each vowel keys of its own")
    func distinct() {
        #expect(Set(Syllable.leads.map { latinKeys(String($0)) }).count == 19)
        #expect(Set(Syllable.vowels.map { latinKeys(String($0)) }).count == 21)
    }

    @Test("the keys of a syllable are those of its parts")
    func parts() {
        for value in Syllable.range {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let whole = latinKeys(String(scalar))
            let parts = jamo(String(scalar)).map { latinKeys(String($0)) }.joined()
            guard whole == parts, whole.utf8.allSatisfy({ $0 < 0x80 }) else {
                Issue.record("\(scalar): \(whole), \(parts)")
                return
            }
        }
    }
}
