import Notes
import Testing

/// Input made to hurt: it is read all the same, in time linear in its length. Nothing here is timed; a reader that
/// is not linear, or that recurses, takes minutes or the stack.
@Suite("Hostile input")
struct HostileTests {
    @Test(
        "50,000-fold nesting",
        arguments: [
            String(repeating: ">", count: 50_000) + "a", String(repeating: "- ", count: 50_000) + "a\n\nb",
            String(repeating: "1. ", count: 50_000) + "a\n" + String(repeating: "2024. b\n", count: 2_000),
            String(repeating: "- ", count: 50_000) + "> a\n" + String(repeating: "\n^b\n", count: 5_000),
            String(repeating: "**", count: 50_001), String(repeating: "[", count: 50_000) + "a",
        ])
    func nesting(markdown: String) { checkTree(Note(markdown)) }

    @Test(
        "openers that nothing closes, 40,000 bytes of them in one line and in many",
        arguments: [
            "[", "[[", "![[", "![", "[a](", "[](((((", "[a]((b)", "*a", "**a ", "*a **b ", "_a", "`", "`a``b```c",
            "$a ",
            "$1 ", "$$a ", "%%a", "<!--", "<a ", "&amp", "#a ", "==a ", "~~a", "\\", "http://", "[^", "]", "|[[", "<br",
            "\u{1100}\u{1161}", "e\u{301}", "> ", "``` ", "|-", " ^a",
        ])
    func openers(mark: String) {
        let count = 40_000 / mark.utf8.count
        checkTree(Note(String(repeating: mark, count: count)))
        checkTree(Note(String(repeating: mark + "\n", count: count / 4)))
        checkTree(Note(String(repeating: "> \(mark)\n\n", count: count / 8)))
        checkTree(Note(String(repeating: "- a \(mark)\n", count: count / 8) + "-->%%$$"))
    }

    @Test("tables as wide as they are long do not grow beyond what is written")
    func tables() {
        let header = String(repeating: "|a", count: 5_000) + "\n" + String(repeating: "|-", count: 5_000) + "\n"
        let note = Note(header + String(repeating: "|b\n", count: 5_000))
        checkTree(note)
        #expect(note.blocks.count == 1 + 1 + 5_000 + 2 * 5_000)
    }

    @Test("indentation that grows with each line")
    func stairs() {
        let note = Note((0..<1_000).map { String(repeating: " ", count: $0) + "- a" }.joined(separator: "\n"))
        checkTree(note)
        #expect(note.blocks.count == 2_000)
    }

    @Test("every prefix of a note that has everything, cut at any byte, is read")
    func prefixes() {
        let bytes = Array(everything.utf8)
        for end in bytes.indices { checkTree(Note(reading: Array(bytes[..<end]), named: "\(end)")) }
    }

    @Test("a note with any one byte changed is read", arguments: [0x00, 0x0A, 0x3E, 0x60, 0xFF])
    func changes(byte: UInt8) {
        var bytes = Array(everything.utf8)
        for index in bytes.indices {
            let before = bytes[index]
            bytes[index] = byte
            checkTree(Note(reading: bytes, named: "\(index)"))
            bytes[index] = before
        }
    }

    private let everything = """
        ---
        a: [b, "c"]
        ---
        # 제목 ^h1
        1.하나
         2. 둘 **굵게**를 [[a|b]] ![[c.png]]
        \t- [x] 셋 `코드` #태그/둘
        \t  이어서 %%감춤%%
        > [!note]- 뜻
        > | a | b |
        > |---|---|
        > | 1 | \\| |
        ```x
        y
        ```
        $$
        z
        $$
        [^1]: 각주 &lt; <br> <u>a</u>
        [가](https://a.b) https://c.d $x$ ==m== ~~s~~
        <!-- 주
        석 -->
        """
}
