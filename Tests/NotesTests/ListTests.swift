import Notes
import Testing

@Suite("Lists")
struct ListTests {
    @Test(
        "sub-items are indented by a tab, by spaces, or by a single one",
        arguments: ["\t", " ", "  ", "   ", "    ", "\u{3000}"])
    func nesting(indent: String) {
        check(
            "- 가\n\(indent)- 나\n\(indent)- 다\n- 라",
            "ul\n  - ‹가›\n    ul\n      - ‹나›\n      - ‹다›\n  - ‹라›")
    }

    @Test(
        "indentation that wavers gives what the eye sees",
        arguments: [
            ("- a\n    - b\n  - c\n- d", "ul\n  - ‹a›\n    ul\n      - ‹b›\n      - ‹c›\n  - ‹d›"),
            ("- a\n\t- b\n    - c", "ul\n  - ‹a›\n    ul\n      - ‹b›\n      - ‹c›"),
            ("  - a\n- b", "ul\n  - ‹a›\n  - ‹b›"),
            ("- a\n\t- b\n\t\t- c\n- d", "ul\n  - ‹a›\n    ul\n      - ‹b›\n        ul\n          - ‹c›\n  - ‹d›"),
            (" 9. 아홉\n10. 열", "ol9\n  9. ‹아홉›\n  10. ‹열›"),
            ("1. 하나\n 2. 둘", "ol1\n  1. ‹하나›\n  2. ‹둘›"),
            ("1. 하나\n\t- 안\n 2. 둘", "ol1\n  1. ‹하나›\n    ul\n      - ‹안›\n  2. ‹둘›"),
            ("1. 하나\n 1. 안", "ol1\n  1. ‹하나›\n    ol1\n      1. ‹안›"),
        ])
    func wavering(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "a term over a colon and its meaning is an item of a definition list",
        arguments: [
            ("가마\n: 밥을 짓는 솥", "ul\n   ‹가마 : 밥을 짓는 솥›"),
            ("가마\n: 밥을 짓는 솥\n단지\n: 장을 담는 독", "ul\n   ‹가마 : 밥을 짓는 솥›\n   ‹단지 : 장을 담는 독›"),
            // A blank line between, or before the next term, as in Pandoc's Markdown.
            ("가마\n\n: 밥을 짓는 솥\n\n단지\n: 장을 담는 독", "ul\n   ‹가마 : 밥을 짓는 솥›\n   ‹단지 : 장을 담는 독›"),
            ("가마\n: 솥\n: 탈것", "ul\n   ‹가마 : 솥›\n    ul\n       ‹탈것›"),
            ("가마\n: 밥을 짓는\n솥", "ul\n   ‹가마 : 밥을 짓는⏎솥›"),
            ("- 가마\n  : 밥을 짓는 솥", "ul\n  - ‹가마 : 밥을 짓는 솥›"),
            ("**가마**\n: 솥 ^a", "ul\n   ‹가마 : 솥› bold(가마) ^a"),
            // None of these is one.
            ("가마:\n: 밥", "p ‹가마:⏎: 밥›"), (": 밥\n가마", "p ‹: 밥⏎가마›"), ("가마\n:밥", "p ‹가마⏎:밥›"),
            ("가마\n\n밥을 짓는 솥", "p ‹가마›\np ‹밥을 짓는 솥›"),
        ])
    func definitions(markdown: String, expected: String) {
        check(markdown, expected)
    }

    @Test(
        "bullets and numbers at one level are two lists; numbers under a bullet are inside it",
        arguments: [
            ("- 원칙\n1. 보안\n2. 비용", "ul\n  - ‹원칙›\nol1\n  1. ‹보안›\n  2. ‹비용›"),
            ("- 옵션\n\t1. 전체\n\t2. 부분", "ul\n  - ‹옵션›\n    ol1\n      1. ‹전체›\n      2. ‹부분›"),
            ("1. 조직\n\t1. 생성\n2. 정책", "ol1\n  1. ‹조직›\n    ol1\n      1. ‹생성›\n  2. ‹정책›"),
            ("1. a\n2. b\n\n1. c", "ol1\n  1. ‹a›\n  2. ‹b›\nol1\n  1. ‹c›"),
            ("1. a\n\n1. b", "ol1\n  1. ‹a›\n  1. ‹b›"),
            ("- a\n* b", "ul\n  - ‹a›\n  * ‹b›"),
            ("- a\n\n* b", "ul\n  - ‹a›\nul\n  * ‹b›"),
            ("- a\n\n\n- b", "ul\n  - ‹a›\n  - ‹b›"),
            ("1. a\n1) b", "ol1\n  1. ‹a›\nol1\n  1) ‹b›"),
        ])
    func kinds(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "lines indented under a term are an outline; hanging prose and a term with its one line are not",
        arguments: [
            (
                "권한 : 규칙\n  숫자 4\n  s로 표시\n소유자\n끝",
                "ul\n   ‹권한 : 규칙›\n    ul\n       ‹숫자 4›\n       ‹s로 표시›\n   ‹소유자›\n   ‹끝›"
            ),
            ("가\n  나\n    다\n  라", "ul\n   ‹가›\n    ul\n       ‹나›\n        ul\n           ‹다›\n       ‹라›"),
            ("`-m`\n\t추가\n\t수정", "ul\n   ‹-m› code(-m)\n    ul\n       ‹추가›\n       ‹수정›"),
            ("용어\n    설명 한 줄", "p ‹용어⏎설명 한 줄›"),
            ("Term\n  : its meaning\n  : another", "ul\n   ‹Term : its meaning›\n    ul\n       ‹another›"),
            (
                "A line of prose that is long enough for an editor to wrap it\n  goes on here\n  and here.",
                "p ‹A line of prose that is long enough for an editor to wrap it⏎goes on here⏎and here.›"
            ),
            ("가\n  나\n  다 ^fact", "ul\n   ‹가›\n    ul\n       ‹나›\n       ‹다› ^fact"),
        ])
    func indentedLines(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "markers as people type them",
        arguments: [
            ("1.리호스팅\n2.리플랫폼", "ol1\n  1. ‹리호스팅›\n  2. ‹리플랫폼›"),
            ("1)하나", "ol1\n  1) ‹하나›"),
            ("3.AWS", "ol3\n  3. ‹AWS›"),
            ("1.**굵게**", "ol1\n  1. ‹굵게› bold(굵게)"),
            ("-항목\n-또", "ul\n  - ‹항목›\n  - ‹또›"),
            ("１．하나\n２．둘", "ol1\n  １． ‹하나›\n  ２． ‹둘›"),
            ("１）하나", "ol1\n  １） ‹하나›"),
            ("(1) 하나\n(2) 둘", "ol1\n  (1) ‹하나›\n  (2) ‹둘›"),
            ("（1）하나", "ol1\n  （1） ‹하나›"),
            ("① 하나\n② 둘", "ol1\n  ① ‹하나›\n  ② ‹둘›"),
            ("• 하나\n•둘", "ul\n  • ‹하나›\n  • ‹둘›"),
            ("· 하나\nㆍ 둘", "ul\n  · ‹하나›\n  ㆍ ‹둘›"),
            ("－ 하나", "ul\n  － ‹하나›"),
            ("가. 하나\n나. 둘", "ol1\n  가. ‹하나›\n  나. ‹둘›"),
            ("가) 하나\n나) 둘", "ol1\n  가) ‹하나›\n  나) ‹둘›"),
            ("-\u{3000}전각 빈칸", "ul\n  - ‹전각 빈칸›"),
            ("+ 더하기", "ul\n  + ‹더하기›"),
        ])
    func markers(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "what only looks like a marker is text",
        arguments: [
            "3.14는 원주율", "1.5배", "1.x 버전", "-> 화살표", "-5도", "--option", "*강조*하는 글".replacing("*", with: "\\*"),
            "2026. 5. 1. 회의", "다. 그래서 끝난다", "10,000원", "1.2.3 절", "-X 옵션", "이다.", "(주) 회사",
        ])
    func nonMarkers(markdown: String) { check(markdown, "p ‹\(markdown.replacing("\\", with: ""))›") }

    @Test(
        "a number may end a wrapped line, unless it carries on a list",
        arguments: [
            ("the count is\n34. Each one", "p ‹the count is⏎34. Each one›"),
            ("순서:\n1. 하나", "p ‹순서:›\nol1\n  1. ‹하나›"),
            ("- the count is\n  34. Each", "ul\n  - ‹the count is⏎34. Each›"),
            ("1. 하나\n  설명\n3. 셋", "ol1\n  1. ‹하나⏎설명›\n  3. ‹셋›"),
            ("999. a\n1000. b", "ol999\n  999. ‹a›\n  1000. ‹b›"),
        ])
    func wrappedNumbers(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "soft-wrapped lines belong to their item; a line farther left than the marker does not",
        arguments: [
            ("- a\n  b", "ul\n  - ‹a⏎b›"),
            ("- 무료\n다\n- 유료", "ul\n  - ‹무료⏎다›\n  - ‹유료›"),
            ("- a\n\t- b,\n\t  c\n\t  -> d", "ul\n  - ‹a›\n    ul\n      - ‹b,⏎c⏎-> d›"),
            ("- a\n\t- b\n  c", "ul\n  - ‹a›\n    ul\n      - ‹b›\n    p ‹c›"),
            ("- a\n\t- b\nc", "ul\n  - ‹a›\n    ul\n      - ‹b›\np ‹c›"),
            ("- a\n\n  b", "ul\n  - ‹a›\n    p ‹b›"),
            ("- a\n\nb", "ul\n  - ‹a›\np ‹b›"),
            ("- a\n\n b\n- c", "ul\n  - ‹a›\n    p ‹b›\n  - ‹c›"),
            ("- a\n![[b.png]]", "ul\n  - ‹a›\np ‹› image:b.png()"),
            ("- a\n  ![[b.png]]", "ul\n  - ‹a› image:b.png()"),
        ])
    func continuation(markdown: String, expected: String) { check(markdown, expected) }

    @Test("an item left empty is an item, and a problem with its line")
    func emptyItems() {
        let note = Note("1. 하나\n2. \n\n- a\n\t- \n-\n  말\n-\n\t- 안")
        #expect(
            note.outline == "ol1\n  1. ‹하나›\n  2.\nul\n  - ‹a›\n    ul\n      -\n  - ‹말›\n  -\n    ul\n      - ‹안›")
        #expect(
            note.problems == [
                Problem(.emptyItem(marker: "2."), line: 2), Problem(.emptyItem(marker: "-"), line: 5),
            ])
    }

    @Test(
        "task boxes",
        arguments: [
            ("- [ ] 할 일", "ul\n  -[ ] ‹할 일›"),
            ("- [x] 한 일\n- [X] 또", "ul\n  -[x] ‹한 일›\n  -[x] ‹또›"),
            ("1. [ ] 차례", "ol1\n  1.[ ] ‹차례›"),
            ("- [] 좁은 상자", "ul\n  -[ ] ‹좁은 상자›"),
            ("- [-] 그만둠", "ul\n  -[x] ‹그만둠›"),
            ("- [가] 말", "ul\n  - ‹[가] 말›"),
            ("- [x](https://a.b)", "ul\n  - ‹x› link:https://a.b(x)"),
        ])
    func tasks(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "items hold quotes, code, headings and other items",
        arguments: [
            ("- a\n  > b", "ul\n  - ‹a›\n    quote\n      p ‹b›"),
            ("- a\n  ```\n  b\n  ```\n- c", "ul\n  - ‹a›\n    code: `b`\n  - ‹c›"),
            ("- # 제목", "ul\n  - ‹제목›"),
            ("- - a\n  - b", "ul\n  -\n    ul\n      - ‹a›\n      - ‹b›"),
            ("- > b", "ul\n  -\n    quote\n      p ‹b›"),
            (
                "- |a|b|\n  |-|-|\n  |1|2|",
                "ul\n  -\n    table\n      head\n        cell ‹a›\n        cell ‹b›\n"
                    + "      row\n        cell ‹1›\n        cell ‹2›"
            ),
        ])
    func contents(markdown: String, expected: String) { check(markdown, expected) }
}
