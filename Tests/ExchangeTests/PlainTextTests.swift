import Exchange
import Testing

@Suite("What becomes of HTML")
struct PlainTextTests {
    @Test(
        "a field's words",
        arguments: [
            ("서울", "서울"),
            ("a<br>b<BR/>c", "a\nb\nc"),
            ("<div>a</div><div>b</div>", "a\nb"),
            ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
            ("a&nbsp;&nbsp;b   c", "a b c"),
            ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
            ("&#44032;&#xAC01;", "가각"),
            ("&unknown; & b", "&unknown; & b"),
            ("a < b", "a < b"),
            ("<img src=\"세포 1.png\"> 무엇?", "[그림: 세포 1.png] 무엇?"),
            ("<img class='x' src=a%20b.png />", "[그림: a b.png]"),
            ("[sound:a.mp3]", "[소리: a.mp3]"),
            ("<b>굵게</b><i>기울게</i>", "굵게기울게"),
            ("<style>.a { color: red }</style>x<script>alert(1)</script>", "x"),
            ("a<!-- no -->b", "ab"),
            ("<a title=\"1 > 0\">x</a>", "x"),
            ("<b title=\"open>x", "x"),
            ("\\(x^2\\) [latex]y[/latex]", "\\(x^2\\) [latex]y[/latex]"),
            ("<td>a</td><td>b</td>", "a b"),
            ("\u{1100}\u{1161}", "가"),
            ("\n a \r\n b \n", "a b"),
            ("", ""),
            ("<", "<"),
        ])
    func words(html: String, expected: String) { #expect(plainText(ofHTML: html) == expected) }

    @Test(
        "plain text survives the way through HTML",
        arguments: ["a < b > c & d", "&lt;", "<br>", "a\nb", "[그림: a.png] [소리: b.mp3]", "[그림: 없음.png]", "\"'"])
    func both(text: String) { #expect(plainText(ofHTML: html(ofPlainText: text, media: ["a.png", "b.mp3"])) == text) }

    @Test("pictures become pictures again only where they are there")
    func media() {
        #expect(html(ofPlainText: "[그림: a.png]", media: ["a.png"]) == "<img src=\"a.png\">")
        #expect(html(ofPlainText: "[그림: a.png]", media: []) == "[그림: a.png]")
        #expect(html(ofPlainText: "[소리: a.mp3]", media: ["a.mp3"]) == "[sound:a.mp3]")
    }
}
