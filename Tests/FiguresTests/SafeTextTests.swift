import Testing

@testable import Figures

@Suite struct SafeTextTests {
    private func check(_ text: String, _ expect: String) {
        #expect(Array(safeForTerminal(text).unicodeScalars) == Array(expect.unicodeScalars))
    }

    @Test(
        "text that only shows stays as it is",
        arguments: ["", "plain", "한글 문장\n다음 줄", "→ ‘따옴표’ … ①", "👩‍💻 ❤️ 🇰🇷", "（전각）", "é", "[31m without ESC"])
    func stays(_ text: String) { check(text, text) }

    @Test(
        "escape sequences go as a whole",
        arguments: [
            ("\u{1B}[31m빨강\u{1B}[0m", "빨강"), ("\u{1B}]0;제목\u{07}뒤", "뒤"), ("\u{1B}]52;c;aGk=\u{1B}\\뒤", "뒤"),
            ("앞\u{1B}[2J뒤", "앞뒤"), ("\u{1B}[?1049h화면", "화면"), ("\u{1B}(B글", "글"), ("\u{1B}c지움", "지움"),
            ("\u{9B}31m글", "글"), ("\u{9D}0;제목\u{9C}글", "글"), ("\u{1B}P1$r\u{1B}\\글", "글"),
            ("\u{1B}[1;33m\u{1B}[4m글", "글"),
        ])
    func sequences(_ text: String, _ expect: String) { check(text, expect) }

    @Test(
        "a sequence without an end takes no text with it",
        arguments: [
            ("\u{1B}", ""), ("끝\u{1B}[", "끝["), ("\u{1B}]0;열린 제목", "]0;열린 제목"), ("\u{1B}[31", "[31"),
            ("\u{1B}\n글", "\n글"),
            ("\u{1B}한글", "한글"), ("\u{1B}]열린\n다음", "]열린\n다음"), ("\u{1B}[한", "[한"),
        ])
    func unfinished(_ text: String, _ expect: String) { check(text, expect) }

    @Test(
        "controls and marks of direction go, tabs become spaces, lines stay",
        arguments: [
            ("a\tb", "a    b"), ("a\r\nb", "a\nb"), ("a\rb", "ab"), ("a\u{08}b\u{7F}c\u{85}d", "abcd"),
            ("a\u{202E}b\u{2066}c", "abc"),
            ("a\u{200F}\u{200E}\u{61C}b", "ab"), ("a\u{2028}b\u{2029}c", "a\nb\nc"), ("\u{FEFF}글", "글"), ("\0", ""),
            ("a\u{200B}b", "ab"),
        ])
    func controls(_ text: String, _ expect: String) { check(text, expect) }

    @Test("whatever comes in, no control comes out, and a second pass changes nothing")
    func anything() {
        let pool: [Unicode.Scalar] = [
            "\u{1B}", "[", "]", "3", ";", "m", "\u{07}", "\\", "한", "a", "\n", "\t", "\r", "\u{9B}", "\u{9D}", "\u{9C}",
            "P", "(",
            "B", "\u{202E}", "\u{200D}", "😀", " ",
        ]
        var random = Random(seed: 4)
        for _ in 0..<5000 {
            let text = String(
                String.UnicodeScalarView((0..<random.below(14)).map { _ in pool[random.below(pool.count)] }))
            let safe = safeForTerminal(text)
            let isSafe = safe.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0 != "\u{202E}"
            }
            guard isSafe, safeForTerminal(safe) == safe else {
                Issue.record("\(text.debugDescription) gave \(safe.debugDescription)")
                return
            }
        }
    }
}

/// SplitMix64, so that tests try the same inputs each time.
struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func text(of pool: String, upTo length: Int) -> String {
        let pool = Array(pool)
        return String((0..<below(length + 1)).map { _ in pool[below(pool.count)] })
    }
}
