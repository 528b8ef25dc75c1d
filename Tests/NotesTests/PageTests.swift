import Notes
import Testing

@Suite("A note as it is drawn")
struct PageTests {
    private func page(_ markdown: String) -> [PageBlock] { Note(reading: Array(markdown.utf8), named: "n.md").page }

    private func words(_ blocks: [PageBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, let title): [title.string]
            case .paragraph(let lines): lines.map(\.string)
            case .list(let items): items.flatMap { $0.text.map(\.string) + words($0.inside) }
            case .table(let header, let rows): ([header] + rows).map { $0.map(\.string).joined(separator: "|") }
            case .quote(let inside): words(inside)
            case .callout(let kind, let title, let inside): ["\(kind):\(title.string)"] + words(inside)
            case .code(let language, let lines): ["`\(language)`"] + lines
            case .formula(let lines): lines
            case .picture(let picture): ["[\(picture.caption)](\(picture.target))"]
            case .rule: ["---"]
            }
        }
    }

    @Test(
        "no mark of Markdown, no block id and no comment is left",
        arguments: [
            ("# 제목 ^t-1", ["제목"]),
            ("온디맨드 : **쓴 만큼** 내는 방식 ^on-1", ["온디맨드 : 쓴 만큼 내는 방식"]),
            ("한 줄\n두 줄 %%숨은 말%%", ["한 줄", "두 줄"]),
            ("- 하나 ^a\n  - 안쪽\n- [x] 둘", ["하나", "안쪽", "둘"]),
            ("| 가 | 나 |\n|---|---|\n| `1` | 2 |", ["가|나", "1|2"]),
            ("> [!tip] 요령\n> 먼저 잰다.", ["tip:요령", "먼저 잰다."]),
            ("```calc\ncalc ec2 t3.micro\n합계 $1\n```", ["`calc`", "calc ec2 t3.micro", "합계 $1"]),
            ("보기\n\n![잎의 크기](../images/leaf.svg)", ["보기", "[잎의 크기](../images/leaf.svg)"]),
            ("<!-- 혼자 보는 말 -->", []),
        ])
    func marks(markdown: String, expected: [String]) { #expect(words(page(markdown)) == expected) }

    @Test("styles lie side by side, and a bold link is both")
    func styles() {
        guard case .paragraph(let lines) = page("가 **나 [다](x.md)** `라`").first, let line = lines.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(line.runs.map(\.text) == ["가 ", "나 ", "다", " ", "라"])
        #expect(line.runs.map(\.emphasis) == [[], [.bold], [.bold], [], [.code]])
        #expect(line.runs.map(\.target) == [nil, nil, "x.md", nil, nil])
    }

    @Test("only a picture of elsewhere is remote", arguments: [("a.png", false), ("https://a.b/c.png", true)])
    func remote(target: String, expected: Bool) {
        #expect(PagePicture(target: target, caption: "").isRemote == expected)
    }
}

@Suite("A note in the parts in which it is read")
struct NotePartTests {
    private func parts(_ markdown: String) -> [NotePart] { Note(reading: Array(markdown.utf8), named: "n.md").parts }

    private let long = "하나\n\n둘\n\n셋\n\n넷"

    @Test(
        "headings of the first two levels begin a part",
        arguments: [
            ("# 가\n글\n## 나\n1\n\n2\n\n3\n### 다\n4\n## 라\n5\n\n6\n\n7", ["가", "나", "라"]),
            ("### 가\n1\n\n2\n\n3\n### 나\n1\n\n2\n\n3", ["가", "나"]),
            ("먼저\n\n둘째\n\n셋째\n# 가\n1\n\n2\n\n3", ["", "가"]),
            ("글만 있다.", [""]),
            ("# 제목\n## 첫 절\n1\n\n2\n\n3\n## 둘째 절\n1\n\n2\n\n3", ["제목", "둘째 절"]),
            ("", []),
        ])
    func headings(markdown: String, expected: [String]) { #expect(parts(markdown).map(\.title) == expected) }

    @Test("neighbours of a line or two stand together, up to a screenful")
    func small() {
        let markdown = "# 낱말\n\n" + (1...16).map { "## 낱말 \($0)\n\n뜻 \($0)\n\n" }.joined()
        let parts = parts(markdown)
        #expect(parts.count == 2)
        #expect(parts[0].lines.upperBound < parts[1].lines.lowerBound)
        #expect(parts.map { part in part.blocks.count { if case .paragraph = $0 { true } else { false } } } == [12, 4])
    }

    @Test("a part knows its lines, from its heading to its last words")
    func lines() {
        let parts = parts("# 가\n\n\(long)\n\n## 나\n\n\(long)\n")
        #expect(parts.map(\.lines) == [1...9, 11...19])
    }

    @Test(
        "a part of questions with their answers asks itself",
        arguments: [
            ("## 스스로 묻기\n### 왜?\n답\n### 언제?\n답", true), ("## 보기\n### 왜?\n답\n### 까닭\n글", false),
            ("## 보기\n글이다.", false),
        ])
    func questions(markdown: String, expected: Bool) {
        #expect(parts("# 제목\n\n\(long)\n\n" + markdown).last?.asksItself == expected)
    }
}
