import Notes
import Testing

@Suite("Words and their markup")
struct InlineTests {
    private func checkWords(_ markdown: String, _ expected: String, _ location: SourceLocation = #_sourceLocation) {
        check(markdown, "p " + expected, sourceLocation: location)
    }

    @Test(
        "emphasis is what Korean writers mean by it",
        arguments: [
            ("**굵게(bold)**를 쓴다", "‹굵게(bold)를 쓴다› bold(굵게(bold))"),
            ("을**\"인용\"**이라", "‹을\"인용\"이라› bold(\"인용\")"),
            ("*기울임*은 **굵게**와", "‹기울임은 굵게와› italic(기울임) bold(굵게)"),
            ("***둘 다***를", "‹둘 다를› italic(둘 다) bold(둘 다)"),
            ("_강조_를 __더__", "‹강조를 더› italic(강조) bold(더)"),
            ("==표시==된 ~~지운~~ 글", "‹표시된 지운 글› mark(표시) strike(지운)"),
            ("**굵고 *기운* 글**", "‹굵고 기운 글› bold(굵고 기운 글) italic(기운)"),
            ("**a\nb**", "‹a⏎b› bold(a⏎b)"),
            ("==**겹**침==", "‹겹침› mark(겹침) bold(겹)"),
            ("**AWS**는 **Amazon**의", "‹AWS는 Amazon의› bold(AWS) bold(Amazon)"),
        ])
    func emphasis(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "marks that stand for themselves stay",
        arguments: [
            "2 * 3 * 4", "5*3*2", "snake_case_name", "변수_이름_값", "1~3개 ~ 5개", "a == b == c", "** 띄운 것 **",
            "**열기만 함", "닫기만 함**", "a****b", "C# 언어", "#1 순위", "#1위", "R&D 비용", "a < b > c", "<버킷 이름>",
            "<bucket-name>", "배열[0]", "[괄호]", "100% 할인", "C:\\Users", "AT&T", "=> 결과", "색 #FF9900", "$5와 $10",
            "($5)/($10)", "월 $29 부터 $100 까지", "느낌표!", "1:1 :// 비율", "a^2", "50%% 할인", "http://",
        ])
    func literals(markdown: String) { checkWords(markdown, "‹\(markdown)›") }

    @Test(
        "code keeps what it holds",
        arguments: [
            ("`**a**` 뒤", "‹**a** 뒤› code(**a**)"),
            ("``a`b``", "‹a`b› code(a`b)"),
            ("`` ` ``", "‹`› code(`)"),
            ("`열림", "‹`열림›"),
            ("`a``b", "‹`a``b›"),
            ("`[[x]] %%y%% #z`", "‹[[x]] %%y%% #z› code([[x]] %%y%% #z)"),
        ])
    func code(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "formulas, but no prices",
        arguments: [
            ("값 $x^2$ 는", "‹값 x^2 는› math(x^2)"),
            ("$2\\pi r$", "‹2\\pi r› math(2\\pi r)"),
            ("$a_1 + b_1$", "‹a_1 + b_1› math(a_1 + b_1)"),
            ("\\$5$", "‹$5$›"),
        ])
    func formulas(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "links leave their label",
        arguments: [
            ("[문서](https://a.b/c \"제목\")를", "‹문서를› link:https://a.b/c(문서)"),
            ("[**굵은** 것](<a b>)", "‹굵은 것› link:a b(굵은 것) bold(굵은)"),
            ("[위키](https://a.b/c_(d))", "‹위키› link:https://a.b/c_(d)(위키)"),
            ("[[노트]]와 [[노트#절|이름]]", "‹노트와 이름› note:노트(노트) note:노트#절(이름)"),
            ("[[노트#절]] [[#절]]", "‹노트 > 절 절› note:노트#절(노트 > 절) note:#절(절)"),
            (
                "https://aws.example/a?b=c를 보라",
                "‹https://aws.example/a?b=c를 보라› link:https://aws.example/a?b=c(https://aws.example/a?b=c)"
            ),
            ("(http://a.b).", "‹(http://a.b).› link:http://a.b(http://a.b)"),
            (
                "https://ko.example/wiki/클라우드_컴퓨팅",
                "‹https://ko.example/wiki/클라우드_컴퓨팅› "
                    + "link:https://ko.example/wiki/클라우드_컴퓨팅(https://ko.example/wiki/클라우드_컴퓨팅)"
            ),
            ("<https://a.b>", "‹https://a.b› link:https://a.b(https://a.b)"),
        ])
    func links(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "images, embeds and footnote marks leave no words",
        arguments: [
            ("앞 ![[그림 1.png]] 뒤", "‹앞 뒤› image:그림 1.png()"),
            ("![[a.PNG|200]]", "‹› image:a.PNG=200()"),
            ("![대체 **글**](a/b.jpg)", "‹› image:a/b.jpg=대체 글()"),
            ("![[노트#절]]", "‹› embed:노트#절()"),
            ("글[^a b] 말[^c]", "‹글[^a b] 말› fn:c()"),
            ("[![뱃지](a.svg)](https://a.b)", "‹› image:a.svg=뱃지() link:https://a.b()"),
        ])
    func images(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "comments leave no words",
        arguments: [
            ("앞 %%감춤%% 뒤", "‹앞 뒤› comment:감춤()"),
            ("앞 <!--SR:!2026-01-01,3,250--> 뒤", "‹앞 뒤› comment:SR:!2026-01-01,3,250()"),
            ("글 %%여러\n줄%% 끝", "‹글 끝› comment:여러⏎줄()"),
            ("%%\n감춤\n\n# 제목 아님\n- a\n%%\n끝", "‹끝› comment:⏎감춤⏎⏎# 제목 아님⏎- a⏎()"),
            ("<!-- 하나\n\n둘 --> 뒤", "‹뒤› comment: 하나⏎⏎둘 ()"),
        ])
    func comments(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test("a comment left open is text, and a problem with its line")
    func openComments() {
        let note = Note("글\n둘째 <!-- 열림\n\n%% 또")
        #expect(note.outline == "p ‹글⏎둘째 <!-- 열림›\np ‹%% 또›")
        #expect(note.problems == [Problem(.unclosedComment, line: 2), Problem(.unclosedComment, line: 4)])
    }

    @Test(
        "tags are taken out of the words",
        arguments: [
            ("용어 #aws/pricing", "‹용어› tag:aws/pricing()"),
            ("#시험 나온다", "‹나온다› tag:시험()"),
            ("앞 #flashcards/aws 뒤", "‹앞 뒤› tag:flashcards/aws()"),
            ("(#중요)", "‹()› tag:중요()"),
            ("#a #b", "‹› tag:a() tag:b()"),
            ("말 #태그\n다음", "‹말⏎다음› tag:태그()"),
            ("끝 #태그.", "‹끝 .› tag:태그()"),
        ])
    func tags(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test(
        "escapes, character references and HTML tags",
        arguments: [
            ("\\*별\\* \\[괄호\\]", "‹*별* [괄호]›"),
            ("a&nbsp;b &lt;c&gt; &amp; &#8364; &#x41;", "‹a b <c> & € A›"),
            ("&없음; &#0; &#xD800; &;", "‹&없음; &#0; &#xD800; &;›"),
            ("<u>밑줄</u>과 <span style=\"color:red\">빨강</span>", "‹밑줄과 빨강›"),
            ("하나<br>둘<br/>셋", "‹하나⏎둘⏎셋›"),
            ("줄 끝\\\n다음", "‹줄 끝⏎다음›"),
            ("줄 끝  \n  다음", "‹줄 끝⏎다음›"),
        ])
    func escapes(markdown: String, expected: String) { checkWords(markdown, expected) }

    @Test("runs point into the words by UTF-8 offset")
    func offsets() {
        let text = Note("가 **나** `다`").blocks[0].text
        #expect(text.string == "가 나 다")
        #expect(text.runs.map(\.range) == [4..<7, 8..<11])
        #expect(text.runs.map(text.text(of:)) == ["나", "다"])
    }
}
