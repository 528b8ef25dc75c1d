import Notes
import Testing

@Suite("Sections and paragraphs")
struct SectionTests {
    @Test(
        "a heading holds what stands under it, up to the next of its level or a higher one",
        arguments: [
            ("# 하나\n글\n## 둘\n### 셋\n## 넷\n# 다섯", "h1 ‹하나›\n  p ‹글›\n  h2 ‹둘›\n    h3 ‹셋›\n  h2 ‹넷›\nh1 ‹다섯›"),
            ("### 깊은 것\n# 얕은 것", "h3 ‹깊은 것›\nh1 ‹얕은 것›"),
            ("글\n# 제목", "p ‹글›\nh1 ‹제목›"),
        ])
    func nesting(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "headings are taken as people type them",
        arguments: [
            ("# 제목 #", "h1 ‹제목›"),
            ("#\t제목", "h1 ‹제목›"),
            ("## C#", "h2 ‹C#›"),
            ("##붙여 쓴 제목", "h2 ‹붙여 쓴 제목›"),
            ("##", "h2"),
            ("   ## 조금 들여 씀", "h2 ‹조금 들여 씀›"),
            ("\t## 탭으로 들여 씀", "h2 ‹탭으로 들여 씀›"),
            ("####### 일곱", "p ‹####### 일곱›"),
            ("\\# 제목 아님", "p ‹# 제목 아님›"),
            ("# **굵은** 제목 ^id1", "h1 ‹굵은 제목› bold(굵은) ^id1"),
            ("- a\n# 제목\n- b", "ul\n  - ‹a›\nh1 ‹제목›\n  ul\n    - ‹b›"),
        ])
    func headings(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "an underlined line is a heading; under more than a line, a sentence or an item it is a rule",
        arguments: [
            ("제목\n===\n글", "h1 ‹제목›\n  p ‹글›"),
            ("제목\n---", "h2 ‹제목›"),
            ("한 줄\n두 줄\n---", "p ‹한 줄⏎두 줄›\nrule"),
            ("문장이다.\n---", "p ‹문장이다.›\nrule"),
            ("- 항목\n---\n글", "ul\n  - ‹항목›\nrule\np ‹글›"),
            ("글\n\n---", "p ‹글›\nrule"),
            ("글\n-", "p ‹글›\nul\n  -"),
            ("글\n==", "p ‹글⏎==›"),
        ])
    func underlines(markdown: String, expected: String) { check(markdown, expected) }

    @Test("rules of dashes, stars and underscores", arguments: ["---", "* * *", "___", "- - -", "-----", "***"])
    func rules(markdown: String) { check("글\n\n\(markdown)\n\n끝", "p ‹글›\nrule\np ‹끝›") }

    @Test(
        "nothing is code for being indented",
        arguments: [
            ("# 제목\n    들여 쓴 글\n\t또 한 줄", "h1 ‹제목›\n  p ‹들여 쓴 글⏎또 한 줄›"),
            ("# 제목\n\t- 항목", "h1 ‹제목›\n  ul\n    - ‹항목›"),
            ("\u{3000}전각 들여쓰기", "p ‹전각 들여쓰기›"),
        ])
    func indentation(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "a block id at the end names its block, on a line of its own the block before",
        arguments: [
            ("글이다 ^abc-1", "p ‹글이다› ^abc-1"),
            ("- 하나 ^a1\n- 둘", "ul\n  - ‹하나› ^a1\n  - ‹둘›"),
            ("- 하나\n- 둘\n\n^list1", "ul ^list1\n  - ‹하나›\n  - ‹둘›"),
            ("글\n\n^목록", "p ‹글›\np ‹^목록›"),
            ("|a|b|\n|-|-|\n\n^t1", "table ^t1\n  head\n    cell ‹a›\n    cell ‹b›"),
            ("> 인용\n\n^q1", "quote ^q1\n  p ‹인용›"),
            ("2 ^10", "p ‹2 ^10›"),
            ("x^2", "p ‹x^2›"),
            ("글 ^123456", "p ‹글› ^123456"),
        ])
    func blockIDs(markdown: String, expected: String) { check(markdown, expected) }

    @Test("each block has the lines it takes, and those of its own words")
    func lines() {
        let note = Note("# 제목\n\n- 하나\n  이어서\n  - 안\n\n글\n둘째 줄\n\n끝")
        #expect(note.lineCount == 10)
        #expect(note.block("제목")?.lines == 1...10)
        #expect(note.block("제목")?.textLines == 1...1)
        #expect(note.block("하나\n이어서")?.lines == 3...5)
        #expect(note.block("하나\n이어서")?.textLines == 3...4)
        #expect(note.block("안")?.lines == 5...5)
        #expect(note.block("글\n둘째 줄")?.lines == 7...8)
        #expect(note.block("끝")?.lines == 10...10)
    }

    @Test("children and the sections above are found from the flat tree")
    func navigation() {
        let note = Note("# 하나\n## 둘\n- 셋\n- 넷\n\n글")
        #expect(note.children(of: nil) == [0])
        #expect(note.children(of: 1).map { note.blocks[$0].isList } == [true, false])
        #expect(note.sections(above: 3) == [0, 1])
    }

    @Test("source lines are given as the file has them")
    func sourceLines() {
        let bytes = Array("# 하나\r\n  둘\r\n셋".utf8)
        #expect(Note.sourceLines(2...3, of: bytes) == ["  둘", "셋"])
        #expect(Note.sourceLines(9...12, of: bytes) == [])
    }
}
