import Testing

@testable import Figures

@Suite struct WrappingTests {
    private func check(_ text: String, _ width: Int, _ expect: [String], indent: Int = 0, hanging: Int = 0) {
        #expect(wrapped(text, width: width, indent: indent, hangingIndent: hanging) == expect)
    }

    @Test("lines break at spaces")
    func spaces() {
        check("가나 다라", 6, ["가나", "다라"])
        // A no-break space holds its neighbours on one line.
        check("가나 ✓\u{A0}다라", 6, ["가나", "✓\u{A0}다라"])
        check("예약 인스턴스 요금", 13, ["예약 인스턴스", "요금"])
        check("예약 인스턴스 요금", 12, ["예약", "인스턴스", "요금"])
        check("one two three", 7, ["one two", "three"])
        check("딱 맞는 줄", 10, ["딱 맞는 줄"])
    }

    @Test("a word wider than a line is cut between graphemes")
    func longWords() {
        check("총소유비용고려사항", 8, ["총소유비", "용고려사", "항"])
        check("총소유비용", 7, ["총소유", "비용"])
        check("가 abcdefgh", 5, ["가", "abcde", "fgh"])
        check("👩‍💻👩‍💻👩‍💻", 4, ["👩‍💻👩‍💻", "👩‍💻"])
    }

    @Test("the first line has its indent, the others theirs")
    func indents() {
        check("가나 다라 마바", 8, [" 가나", "   다라", "   마바"], indent: 1, hanging: 3)
        check("가\n나", 8, ["  가", " 나"], indent: 2, hanging: 1)
    }

    @Test("line feeds begin lines, and empty ones stay")
    func lineFeeds() {
        check("가\n\n나\n", 10, ["가", "", "나", ""])
        check("", 10, [""])
    }

    @Test("spaces at a break go, others stay")
    func spacesKept() {
        check("가  나", 10, ["가  나"])
        check("가나   다라", 5, ["가나", "다라"])
        check("  앞", 10, ["  앞"])
        check("뒤  ", 10, ["뒤"])
    }

    @Test("no width is too small", arguments: [-1, 0, 1])
    func narrow(_ width: Int) {
        check("가나 a", width, ["가", "나", "a"])
    }

    @Test("styles go on over a break")
    func styled() {
        let lines = (Styled("하나 둘 ", .good) + Styled("셋")).wrapped(width: 4)
        #expect(lines == [Styled("하나", .good), Styled("둘", .good), Styled("셋")])
    }

    @Test("styles begin and end inside a word, and their marks stay with their letters")
    func stylesInWords() {
        let line = Styled("가e\u{301}", .good) + Styled("나다 라", .bad)
        #expect(
            line.wrapped(width: 5, indent: 1, hangingIndent: 1)
                == [
                    Styled(" ") + Styled("가e\u{301}", .good), Styled(" ") + Styled("나다", .bad),
                    Styled(" ") + Styled("라", .bad),
                ])
    }

    @Test("no line is wider than asked, and no word is lost")
    func invariants() {
        var random = Random(seed: 15)
        for _ in 0..<1500 {
            let words = random.text(of: "한글a b😀요금 \n", upTo: 40)
            let width = 2 + random.below(20)
            let hanging = random.below(3)
            let lines = wrapped(words, width: width + 3, indent: 1, hangingIndent: hanging)
            let kept = lines.joined().filter { !$0.isWhitespace }
            guard lines.allSatisfy({ displayWidth($0) <= width + 3 }), kept == words.filter({ !$0.isWhitespace }) else {
                Issue.record("\(words.debugDescription) at \(width + 3) gave \(lines)")
                return
            }
        }
    }
}

@Suite struct FittingTests {
    @Test(
        "a cut shows as …",
        arguments: [
            ("예약 인스턴스", 13, "예약 인스턴스"), ("예약 인스턴스", 12, "예약 인스턴…"), ("예약 인스턴스", 11, "예약 인스…"), ("abc", 2, "a…"),
            ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""), ("한", 1, "…"), ("👩‍💻👩‍💻👩‍💻", 5, "👩‍💻👩‍💻…"),
        ])
    func truncation(_ text: String, _ width: Int, _ expect: String) {
        #expect(truncated(text, to: width) == expect)
    }

    @Test(
        "padding fills columns on the asked side",
        arguments: [
            ("한글", 6, .left, "한글  "), ("한글", 6, .right, "  한글"), ("한글", 7, .centre, " 한글  "), ("한글", 3, .left, "한글"),
            ("", 2, .right, "  "),
        ] as [(String, Int, Alignment, String)])
    func padding(_ text: String, _ width: Int, _ alignment: Alignment, _ expect: String) {
        #expect(padded(text, to: width, alignment) == expect)
    }

    @Test("a cut keeps the style of what is left")
    func style() {
        let cut = (Styled("가나", .bad) + Styled("다라")).truncated(to: 4)
        #expect(cut == Styled("가…", .bad))
    }
}
