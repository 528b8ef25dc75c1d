import Notes
import Testing

@Suite("Quotes, callouts and footnotes")
struct QuoteTests {
    @Test(
        "quotes hold blocks, and only lines with > belong to them",
        arguments: [
            ("> a\n> b", "quote\n  p ‹a⏎b›"),
            (">a\nb", "quote\n  p ‹a›\np ‹b›"),
            ("a\n> b", "p ‹a›\nquote\n  p ‹b›"),
            ("> a\n> > b\n> c", "quote\n  p ‹a›\n  quote\n    p ‹b›\n  p ‹c›"),
            ("> a\n\n> b", "quote\n  p ‹a›\nquote\n  p ‹b›"),
            ("> a\n>\n> b", "quote\n  p ‹a›\n  p ‹b›"),
            ("> # 제목\n> 글\n밖", "quote\n  h1 ‹제목›\n    p ‹글›\np ‹밖›"),
            ("> - a\n>   b\n> - c\n>   - d", "quote\n  ul\n    - ‹a⏎b›\n    - ‹c›\n      ul\n        - ‹d›"),
            ("> ```\n> a\n>  b\n> ```", "quote\n  code: `a⏎ b`"),
            ("> ---", "quote\n  rule"),
            ("- a\n> b\n- c", "ul\n  - ‹a›\nquote\n  p ‹b›\nul\n  - ‹c›"),
        ])
    func quotes(markdown: String, expected: String) { check(markdown, expected) }

    @Test(
        "callouts have a kind, a title, and may be folded",
        arguments: [
            (">[!note] 온디맨드\n>쓴 만큼 낸다", "!note ‹온디맨드›\n  p ‹쓴 만큼 낸다›"),
            ("> [!TIP]- 접힌 것\n> 글", "!tip- ‹접힌 것›\n  p ‹글›"),
            ("> [!warning]+ 펼친 것", "!warning ‹펼친 것›"),
            ("> [!info]", "!info"),
            ("> [!note|wide] 넓은 것", "!note ‹넓은 것›"),
            ("> [!note] **굵은** 제목", "!note ‹굵은 제목› bold(굵은)"),
            ("글\n>[!note] 제목\n>내용\n뒤", "p ‹글›\n!note ‹제목›\n  p ‹내용›\np ‹뒤›"),
            ("- 항목\n>[!note] 제목", "ul\n  - ‹항목›\n!note ‹제목›"),
            (">[!a] 하나\n>글\n>[!b] 둘\n>말", "!a ‹하나›\n  p ‹글›\n!b ‹둘›\n  p ‹말›"),
            ("> [!a] 밖\n> > [!b] 안\n> > 글", "!a ‹밖›\n  !b ‹안›\n    p ‹글›"),
            ("> [!a] 목록\n> - 하나\n> - 둘", "!a ‹목록›\n  ul\n    - ‹하나›\n    - ‹둘›"),
            ("- 항목\n  > [!a] 안\n  > 글", "ul\n  - ‹항목›\n    !a ‹안›\n      p ‹글›"),
            (">[!note] 뜻\n>=> 결론", "!note ‹뜻›\n  p ‹=> 결론›"),
            ("[!note] 인용 아님", "p ‹[!note] 인용 아님›"),
        ])
    func callouts(markdown: String, expected: String) { check(markdown, expected) }

    @Test("a callout's lines and those of its title")
    func calloutLines() {
        let note = Note("# 절\n> [!note] 제목\n> 하나\n> 둘\n")
        #expect(note.blocks[1].lines == 2...4)
        #expect(note.blocks[1].textLines == 2...2)
        #expect(note.blocks[2].lines == 3...4)
    }

    @Test(
        "footnotes hold their text",
        arguments: [
            ("[^1]: 설명이다", "fn:1 ‹설명이다›"),
            ("[^길게]: 첫 줄\n  둘째 줄\n\n  새 문단\n\n밖", "fn:길게 ‹첫 줄⏎둘째 줄›\n  p ‹새 문단›\np ‹밖›"),
            ("[^a]: 하나\n[^b]: 둘", "fn:a ‹하나›\nfn:b ‹둘›"),
            ("글[^1]이다", "p ‹글이다› fn:1()"),
        ])
    func footnotes(markdown: String, expected: String) { check(markdown, expected) }

    @Test("link definitions show nothing; a bracketed term with a colon is text")
    func linkDefinitions() {
        check("[aws]: https://aws.example\n\n글", "p ‹글›")
        check("[용어]: 설명", "p ‹[용어]: 설명›")
    }
}
