import Foundation
import Testing

@testable import Hangul

/// Swift's == calls canonically equivalent strings equal, so these compare scalars.
private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

@Suite struct NormalFormTests {
    @Test(
        "text in form C stays as it is",
        arguments: [
            "", "ascii only\r\n", "예약 인스턴스는 75% 할인", "漢字 仮名 かな カナ", "café, naïve, Straße", "→ … ‘quoted’ ★ ① Ⅱ ㎡",
            "ㄱㄴㄷ ㅏㅑ", "👩‍💻 ❤️ 🇰🇷 emoji", "α β γ Ω", "\u{FEFF}bom", "（전각）ＡＢＣ",
        ])
    func stays(_ text: String) {
        #expect(scalars(text.nfc) == scalars(text))
        #expect(scalars(text.nfc) == scalars(text.precomposedStringWithCanonicalMapping))
    }

    @Test(
        "text in another form comes into form C",
        arguments: [
            ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"), ("가\u{11A8}", "각"), ("e\u{301}", "é"),
            ("\u{212B}\u{2126}", "ÅΩ"), ("\u{2000}", "\u{2002}"), ("か\u{3099}", "が"), ("\u{F900}", "豈"),
            ("\u{1112}\u{1161} e\u{301}", "하 é"), ("\u{37E}", ";"), ("\u{110C}\u{1169}\u{11C2}e\u{301}", "좋é"),
        ])
    func comes(_ text: String, _ expect: String) {
        #expect(scalars(text.nfc) == scalars(expect))
    }

    @Test(
        "jamo that make no syllable stay apart",
        arguments: ["\u{1100}", "\u{1161}\u{1161}", "각\u{11A8}", "\u{1113}\u{1161}"])
    func loose(_ text: String) {
        #expect(scalars(text.nfc) == scalars(text))
    }

    private let pool: [Unicode.Scalar] = [
        "a", " ", "7", "é", "한", "가", "각", "漢", "か", "→", "★", "😀", "\u{301}", "\u{323}", "\u{3099}", "\u{2000}",
        "\u{212A}", "\u{FE0F}", "\u{200D}", "\u{958}", "\u{2ADC}", "\u{FB1D}", "\u{1D15E}", "\u{110BA}", "\u{F900}",
        "\u{302A}",
    ]
    private let jamo: [Unicode.Scalar] = [
        "\u{1100}", "\u{1112}", "\u{1161}", "\u{1175}", "\u{11A8}", "\u{11C2}", "\u{11A7}", "\u{1160}", "\u{1113}",
    ]

    private func check(mixturesOf pool: [Unicode.Scalar], _ holds: (String, String) -> Bool) {
        var random = Random(seed: 7)
        for _ in 0..<3000 {
            let mixture = (0..<random.below(9)).map { _ in pool[random.below(pool.count)] }
            let text = String(String.UnicodeScalarView(mixture))
            guard holds(text, text.nfc) else {
                Issue.record("\(mixture) gave \(scalars(text.nfc))")
                return
            }
        }
    }

    @Test("whatever the mixture, form C is equivalent to the text and taking it twice changes nothing")
    func isEquivalent() {
        check(mixturesOf: pool + jamo + jamo) { text, form in text == form && scalars(form.nfc) == scalars(form) }
    }

    @Test("without jamo, which Foundation composes wrongly in places, form C is Foundation's")
    func agrees() {
        check(mixturesOf: pool) { text, form in
            scalars(form) == scalars(text.precomposedStringWithCanonicalMapping)
        }
    }

    @Test("form C leaves no two scalars that make a syllable")
    func composed() {
        check(mixturesOf: pool + jamo + jamo) { _, form in
            let all = scalars(form)
            return zip(all, all.dropFirst()).allSatisfy { a, b in
                let pair = 0x1100...0x1112 ~= a.value && 0x1161...0x1175 ~= b.value
                let final = Syllable(a)?.final == 0 && 0x11A8...0x11C2 ~= b.value
                return !pair && !final
            }
        }
    }

    @Test("the scan calls no scalar form C that Foundation would change")
    func everyScalar() {
        for value in UInt32(0x80)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            guard scalars(text.nfc) == scalars(text.precomposedStringWithCanonicalMapping) else {
                Issue.record("U+\(String(value, radix: 16))")
                return
            }
        }
    }
}
