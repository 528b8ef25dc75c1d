import Foundation
import Notes
import Testing

@Suite("Bytes of every kind")
struct SourceTextTests {
    private static let markdown = """
        ---
        tags: [요금, é]
        ---
        # 섹션 1 : 요금

        1. 컴퓨팅 : 시간당
        \t- 각각 다름 (café)
        - **굵게**를 ^id-1

        ```
        코드

        줄
        ```
        > [!note] 뜻
        > 한글 글
        """

    private func same(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
        let expected = Note(Self.markdown)
        let note = Note(reading: bytes, named: "note.md")
        #expect(note.blocks == expected.blocks, sourceLocation: location)
        #expect(note.frontMatter == expected.frontMatter, sourceLocation: location)
        #expect(note.lineCount == expected.lineCount, sourceLocation: location)
        #expect(note.problems.isEmpty, sourceLocation: location)
    }

    @Test("line ends, a byte order mark and the normal form make no difference")
    func forms() {
        let text = Self.markdown
        same(Array(text.replacing("\n", with: "\r\n").utf8))
        same(Array(text.replacing("\n", with: "\r").utf8))
        same([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        same(Array(text.decomposedStringWithCanonicalMapping.utf8))
        same([0xEF, 0xBB, 0xBF] + Array(text.decomposedStringWithCanonicalMapping.replacing("\n", with: "\r\n").utf8))
    }

    @Test("the words are NFC")
    func normalForm() {
        let note = Note("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} e\u{301} \u{212B}")
        #expect(Array(note.blocks[0].text.string.unicodeScalars) == Array("한글 é Å".unicodeScalars))
    }

    @Test("long decomposed lines are joined across the pieces they are read in")
    func longDecomposed() {
        let text = String(repeating: "각난 dé", count: 400)
        let note = Note(text.decomposedStringWithCanonicalMapping)
        #expect(Array(note.blocks[0].text.string.utf8) == Array(text.utf8))
    }

    @Test("bytes that are not UTF-8 read as U+FFFD, with a problem for their line")
    func invalid() {
        let note = Note(reading: Array("첫 줄\n가".utf8) + [0xFF] + Array("나\n\n".utf8) + [0xC0, 0xAF], named: "x")
        #expect(note.outline == "p ‹첫 줄⏎가\u{FFFD}나›\np ‹\u{FFFD}\u{FFFD}›")
        #expect(
            note.problems == [Problem(.invalidUTF8, line: 2, column: 2), Problem(.invalidUTF8, line: 4, column: 1)])
    }

    @Test(
        "ill-formed sequences of each kind are found",
        arguments: [
            [0x80], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xEA, 0xB0],
        ])
    func illFormed(bytes: [UInt8]) {
        let note = Note(reading: Array("a".utf8) + bytes, named: "x")
        #expect(note.problems.map(\.kind) == [.invalidUTF8])
        #expect(note.blocks.count == 1)
    }

    @Test("what is no text gives no blocks and one problem")
    func binary() {
        let withNUL = Note(reading: Array("a\nb".utf8) + [0] + Array("c".utf8), named: "x")
        #expect(withNUL.blocks.isEmpty)
        #expect(withNUL.problems == [Problem(.binary, line: 2)])
        let controls = Note(reading: [0x89, 0x50, 0x01, 0x02, 0x03, 0x1A], named: "x")
        #expect(controls.problems == [Problem(.binary, line: 1)])
    }

    @Test(
        "lines are counted as editors count them",
        arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\n\n", 2), ("a\r\nb", 2), ("\n", 1), ("a\rb\r", 2)])
    func lineCount(text: String, count: Int) { #expect(Note(text).lineCount == count) }

    @Test("an empty note and one of blanks have no blocks", arguments: ["", "\n\n", "   \n\t\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(Note(text).blocks.isEmpty)
        #expect(Note(text).problems.isEmpty)
    }
}

@Suite("Front matter")
struct FrontMatterTests {
    @Test("keys with a value, with lists of both kinds, and with lines of text")
    func entries() {
        let note = Note(
            """
            ---
            title: "요금: 기초"
            gongbu: false
            tags: [aws, 'a, b', 비용]
            aliases:
              - 하나
              - 둘 # 주석
            # 주석
            about: |
              첫 줄
              둘째 줄
            empty:
            ---
            # 제목
            """)
        #expect(
            note.frontMatter.entries == [
                "title": ["요금: 기초"], "gongbu": ["false"], "tags": ["aws", "a, b", "비용"], "aliases": ["하나", "둘"],
                "about": ["첫 줄\n둘째 줄"], "empty": [],
            ])
        #expect(note.frontMatter.lines == 1...13)
        #expect(note.outline == "h1 ‹제목›")
        #expect(note.blocks[0].lines == 14...14)
    }

    @Test("front matter left open is text, and a problem")
    func unclosed() {
        let note = Note("---\ntitle: a\n\n글이다")
        #expect(note.frontMatter == FrontMatter())
        #expect(note.problems == [Problem(.unclosedFrontMatter, line: 1)])
        #expect(note.blocks.last?.text.string == "글이다")
    }

    @Test("a note that begins with a rule has no front matter", arguments: ["---\n글이다\n---\n또", "---\n\n글\n"])
    func rule(markdown: String) {
        let note = Note(markdown)
        #expect(note.frontMatter.lines == nil)
        #expect(note.blocks[0].kind == .rule)
        #expect(note.problems.isEmpty)
    }

    @Test("three dots end it too; an empty one is read")
    func dots() {
        #expect(Note("---\na: b\n...\n글").outline == "p ‹글›")
        #expect(Note("---\n---\n글").frontMatter.lines == 1...2)
    }
}
