import Testing

@testable import Figures

@Suite struct DisplayWidthTests {
    @Test(
        "a text takes the columns of its graphemes",
        arguments: [
            ("", 0), ("abc", 3), ("한글", 4), ("예약 인스턴스", 13), ("漢字かなカナ", 12), ("ＡＢ", 4), ("ｱｲ", 2), ("ㄱㅏ", 4),
            ("é", 1), ("e\u{301}", 1), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{1112}\u{1161}\u{11AB}글", 4),
            ("😀", 2), ("❤️", 2), ("❤", 1), ("☁️", 2), ("👩‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("🇰🇷", 2), ("👍🏽", 2), ("☝🏽", 2), ("1️⃣", 2),
            ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("⌚", 2), ("✓", 1), ("✗", 1), ("…", 1), ("→", 1), ("①", 1), ("─│█", 3), ("·", 1), ("\n", 0),
            ("\u{200B}", 0), ("\u{FEFF}", 0), ("क्षि", 1), ("。、", 4), ("⏰", 2), ("🫠", 2), ("\u{20BB7}", 2), ("㉈", 1),
        ])
    func width(_ text: String, _ expect: Int) {
        #expect(displayWidth(text) == expect)
    }

    @Test("a text is as wide as its graphemes together")
    func sums() {
        var random = Random(seed: 8)
        for _ in 0..<1000 {
            let words = random.text(of: "a한😀漢é·…❤ 7", upTo: 12)
            #expect(displayWidth(words) == words.reduce(0) { $0 + displayWidth($1) })
        }
    }

    @Test("scalars that stand alone are graphemes of their own beside each other")
    func alone() {
        var random = Random(seed: 23)
        let alone = (0x0A...0xFFFF).compactMap(Unicode.Scalar.init).filter(\.standsAlone)
        for _ in 0..<3000 {
            var words = String.UnicodeScalarView()
            for _ in 0..<8 { words.append(alone[random.below(alone.count)]) }
            #expect(String(words).count == words.count, "\(String(words).debugDescription)")
        }
        for scalar: Unicode.Scalar in [
            "\r", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{1161}", "\u{11A8}", "\u{302A}", "🇰",
        ] {
            #expect(!scalar.standsAlone)
        }
    }

    @Test("the table's ranges are in order and apart")
    func order() {
        let narrow: [Unicode.Scalar] = ["ſ", "Ω", "Я", "ก", "ᚠ", "₩", "㉈", "꡶"]
        for scalar in narrow { #expect(WidthTable.width(scalar) == 1, "\(scalar)") }
        let wide: [Unicode.Scalar] = [
            "ᄀ", "ᅟ", "⌚", "⺀", "〈", "㄰", "ㄱ", "㈀", "鿿", "ꀀ", "힣", "豈", "！", "￦", "🀄", "🫸", "𠀀",
        ]
        for scalar in wide { #expect(WidthTable.width(scalar) == 2, "\(scalar)") }
    }
}
