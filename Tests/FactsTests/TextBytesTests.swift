import Testing

@testable import Facts

@Suite("Texts as their bytes")
struct TextBytesTests {
    @Test(
        "words are what stands between blanks of any kind",
        arguments: [
            ("", []), (" ", []), ("하나", ["하나"]), (" 하나  둘 ", ["하나", "둘"]), ("a\tb\nc", ["a", "b", "c"]),
            ("가\u{A0}나\u{3000}다", ["가", "나", "다"]), ("\u{3000}", []),
            ("아주긴낱말이라도하나는하나다 둘", ["아주긴낱말이라도하나는하나다", "둘"]),
        ])
    func words(text: String, expected: [String]) {
        #expect(text.words == expected)
        #expect(text.wordCount == expected.count)
        #expect(text.folded == expected.joined(separator: " "))
    }

    @Test("lines keep the empty ones", arguments: [("", [""]), ("a", ["a"]), ("a\n\nb\n", ["a", "", "b", ""])])
    func lines(text: String, expected: [String]) { #expect(text.lines == expected) }

    @Test(
        "a slice never cuts a scalar: an offset inside one counts as its beginning",
        arguments: [(0..<6, "가나"), (0..<5, "가"), (1..<6, "가나"), (3..<3, ""), (0..<9, "가나다")])
    func slices(range: Range<Int>, expected: String) { #expect("가나다".slice(range) == expected) }

    @Test(
        "a part is found by its bytes, from a place on",
        arguments: [
            ("가나가", "가", 0, 0), ("가나가", "가", 1, 6), ("가나가", "다", 0, nil), ("가", "", 0, nil), ("가", "가나", 0, nil),
        ] as [(String, String, Int, Int?)])
    func positions(text: String, part: String, start: Int, expected: Int?) {
        #expect(text.position(of: part, from: start) == expected)
    }

    @Test("marks tell the ASCII bytes and the first bytes of longer scalars, and nothing of what goes on with them")
    func marks() {
        let marks = ByteMarks("a: 값 → b")
        #expect(marks.holds(":") && marks.holds(" ") && marks.holds("a") && marks.holds(0xE2) && marks.holds(0xEA))
        #expect(!marks.holds("-") && !marks.holds("=") && !marks.holds(0xEF) && !marks.holds(0xF0))
        #expect(!ByteMarks("").holds(0))
    }

    @Test(
        "parts are cut outside brackets only, folded, without empty ones",
        arguments: [
            ("a, b,c", ["a", "b", "c"]), ("a (b, c), d", ["a (b, c)", "d"]), ("「가, 나」, 다", ["「가, 나」", "다"]),
            ("（가, 나）, 다", ["（가, 나）", "다"]), ("a) b, c", ["a) b", "c"]), (",, a  b ,", ["a b"]), ("  ", []),
            ("가、나", ["가", "나"]), ("가·나", ["가·나"]),
        ])
    func parts(text: String, expected: [String]) {
        #expect(splitOutsideBrackets(text, at: [",", "、"]) == expected)
    }

    @Test(
        "a hyphen after a slipped blank joins two Latin words",
        arguments: [
            ("Month -to-Date", "Month-to-Date"), ("가 -to-Date", "가 -to-Date"), ("a -b", "a -b"), ("x -bc", "x -bc"),
            ("X -Bc", "X -Bc"), ("one -two -three", "one -two -three"),
            ("one -two-three", "one-two-three"),
        ])
    func hyphens(raw: String, expected: String) { #expect(cleaned(raw) == expected) }

    @Test(
        "what the learner tells herself at a line's end goes, what tells of the thing stays",
        arguments: [
            ("더미에 쌓기는 O(n) ← 헷갈림 주의", "더미에 쌓기는 O(n)"), ("설사는 산성으로 감 ← 구토랑 반대!", "설사는 산성으로 감"),
            ("이름은 목록에 저장됨 (작년 기출)", "이름은 목록에 저장됨"), ("사절단 이름 헷갈림 주의", "사절단 이름"),
            ("low tide grounds the boats (she repeated this 3 times)", "low tide grounds the boats"),
            ("acid binds salt (don't mix up with lye)", "acid binds salt"),
            ("갈고리는 오래 담음 (장기 기억)", "갈고리는 오래 담음 (장기 기억)"), ("약을 먹임 (저혈당 주의)", "약을 먹임 (저혈당 주의)"),
            ("the current in the wire (I = V/R)", "the current in the wire (I = V/R)"),
            ("Stolypin falls in Kiev (he was shot in 1911)", "Stolypin falls in Kiev (he was shot in 1911)"),
            ("palpation of the belly (physical exam)", "palpation of the belly (physical exam)"),
        ])
    func asides(raw: String, expected: String) { #expect(cleaned(raw) == expected) }

    @Test("the longest ending is found, whatever the order of the list")
    func endings() {
        let list: EndingList = ["을", "하는 것을", "것을", "s"]
        #expect(list.ending(of: "사용하는 것을") == "하는 것을")
        #expect(list.ending(of: "이것을") == "것을")
        #expect(list.ending(of: "words") == "s")
        #expect(list.ending(of: "사용") == nil)
        #expect(list.ending(of: "") == nil)
    }

    @Test("a list knows its own words and no part of them", arguments: ["용어", "a", ""])
    func wordLists(word: String) {
        let list: WordList = ["용어", "용도", "a", ""]
        #expect(list.contains(word))
        #expect(!list.contains(word + "b"))
    }
}
