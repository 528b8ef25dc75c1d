import Notes
import Testing

@Suite("Code, formulas and tables")
struct LiteralTests {
    @Test(
        "fenced code keeps its lines",
        arguments: [
            ("```swift\nlet a = 1\n\n\tb\n```\n글", "code:swift `let a = 1⏎⏎\tb`\np ‹글›"),
            ("~~~\n```\n~~~", "code: `````"),
            ("````\n```\n````", "code: `````"),
            ("글\n```js title=\"a\"\n# 제목 아님\n```", "p ‹글›\ncode:js `# 제목 아님`"),
            ("  ```\n  a\n    b\n  ```", "code: `a⏎  b`"),
            ("```\n```", "code:"),
            ("``` a`b", "p ‹``` a`b›"),
            ("```\n\n\na\n```", "code: `⏎⏎a`"),
        ])
    func fences(markdown: String, expected: String) { check(markdown, expected) }

    @Test("a fence left open takes the rest, and is a problem with its line")
    func openFence() {
        let note = Note("글\n```\n- a\n# b\n")
        #expect(note.outline == "p ‹글›\ncode: `- a⏎# b`")
        #expect(note.problems == [Problem(.unclosedFence, line: 2)])
        #expect(note.blocks[1].lines == 2...4)
    }

    @Test("a fence ends with the quote it stands in")
    func fenceInQuote() {
        let note = Note("> ```\n> a\n글")
        #expect(note.outline == "quote\n  code: `a`\np ‹글›")
        #expect(note.problems == [Problem(.unclosedFence, line: 1)])
    }

    @Test(
        "formulas stand between double dollars",
        arguments: [
            ("$$\na = b\n\nc\n$$\n글", "math `a = b⏎⏎c`\np ‹글›"),
            ("$$ a^2 $$", "math `a^2`"),
            ("$$a\nb$$", "math `a⏎b`"),
            ("$$\na", "p ‹$$⏎a›"),
            ("값은 $$x$$ 이다", "p ‹값은 x 이다› math(x)"),
        ])
    func formulas(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "tables have a header, rows and cells",
        arguments: [
            (
                "| 플랜 | 값 |\n|---|:-:|\n| 기본 | 무료 |\n| 개발자 | 29 |",
                "table\n  head\n    cell ‹플랜›\n    cell ‹값›\n  row\n    cell ‹기본›\n    cell ‹무료›\n"
                    + "  row\n    cell ‹개발자›\n    cell ‹29›"
            ),
            (
                "a | b\n--- | ---\n1 | 2\n\n글",
                "table\n  head\n    cell ‹a›\n    cell ‹b›\n  row\n    cell ‹1›\n    cell ‹2›\np ‹글›"
            ),
            ("앞\n|a|\n|-|\n뒤", "p ‹앞›\ntable\n  head\n    cell ‹a›\np ‹뒤›"),
            (
                "|a|b|\n|-|-|\n|x \\| y|[[n|l]]|\n||`c`|",
                "table\n  head\n    cell ‹a›\n    cell ‹b›\n  row\n    cell ‹x | y›\n    cell ‹l› note:n(l)\n"
                    + "  row\n    cell\n    cell ‹c› code(c)"
            ),
            (
                "|a|b|\n|-|-|\n|1<br>2|[[n\\|l]]|",
                "table\n  head\n    cell ‹a›\n    cell ‹b›\n  row\n    cell ‹1⏎2›\n    cell ‹l› note:n(l)"
            ),
            (
                "|a|b|\n|-|-|\n- 항목 | 둘",
                "table\n  head\n    cell ‹a›\n    cell ‹b›\nul\n  - ‹항목 | 둘›"
            ),
            ("a | b\n글", "p ‹a | b⏎글›"),
        ])
    func tables(markdown: String, expected: String) { check(markdown, expected) }

    @Test("a table's lines")
    func tableLines() {
        let note = Note("글\n\n|a|b|\n|-|-|\n|1|2|\n|3|4|\n\n끝")
        #expect(note.blocks.first { $0.kind == .table }?.lines == 3...6)
        #expect(note.block("a")?.lines == 3...3)
        #expect(note.block("3")?.lines == 6...6)
    }
}
