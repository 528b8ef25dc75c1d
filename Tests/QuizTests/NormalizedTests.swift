import Testing

@testable import Quiz

@Suite("Normal form")
struct NormalizedTests {
    @Test(
        "case, spaces and marks go; letters, digits, decimal points and per cent stay",
        arguments: [
            ("서버 관리 비용", "서버관리비용"), ("Amazon EC2", "amazonec2"), ("최대 75 %", "최대75%"), ("0.25달러", "0.25달러"),
            ("끝.", "끝"), (".5", "5"), ("-5도", "-5도"), ("a-5", "a5"), ("1,000", "1000"), ("", ""), ("…", ""),
            ("ＡＷＳ", "aws"), ("Ünder", "ünder"), ("\u{1112}\u{1161}\u{11AB}글", "한글"), ("ㄱ 각", "ㄱ각"),
        ])
    func forms(text: String, expected: String) { #expect(normalized(text) == expected) }

    @Test(
        "the quick way and the whole way agree",
        arguments: [
            "서버 관리 비용", "S3, EC2 · RDS", "1.5배(2.0)", "--5", "-가", "5.", ".", "75%%", "a.b.1.2", "힣가\u{11A8}", "한글😀",
            "값은 \u{FFFC}이다",
            "\0가",
            "Ⅳ장", "½", "²", "漢字 かな", "가나다ABC-12.5", "- 3", "3-4",
        ])
    func agree(text: String) { #expect(normalized(text) == normalizedScalars(text)) }
}
