import Foundation
import TestSupport
import Testing

/// A learner whose note shows a picture in one of its two sections.
private func learnerWithPicture() throws -> Learner {
    let learner = try Learner(
        note: """
            # 커피 내리기

            > [!goal]
            > 드리퍼로 내리기 & <script>alert(1)</script> 막기

            ## 도구
            - **드리퍼** : 거름종이를 받쳐 물이 천천히 빠지게 하는 깔때기 ^coffee-1

            ![물이 지나는 길](../images/drip%20path.svg)

            | 원두 | 굵기 |
            |---|---|
            | 에스프레소 | 고운 `가루` |

            ```calc
            calc growth 100 --growth 10% --years 1
            1년 뒤 $110.00
            ```

            ## 방법
            가) [뜸들이기](https://example.com/bloom) : 물을 조금 부어 가루를 적시고 잠시 기다리는 일

            [밖](javascript:alert(1)) ![없는 그림](../images/none.png)

            """)
    learner.folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "images/drip path.svg")
    return learner
}

@Suite("A note as a page, and its pictures")
struct NotePageTests {
    @Test("a page holds the note's words and pictures, and nothing that runs or is fetched")
    func page() throws {
        let learner = try learnerWithPicture()
        let path = learner.folder("coffee.html")
        let outcome = try learner.run("export", path, learner.note)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("노트 1개"))
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let svg = Data("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8).base64EncodedString()
        for part in [
            "<html lang=\"ko\">", "<title>커피 내리기</title>", "<h1>커피 내리기</h1>", "<strong>드리퍼</strong>",
            "src=\"data:image/svg+xml;base64,\(svg)\"", "<figcaption>물이 지나는 길</figcaption>",
            "<th>굵기</th>", "<td>고운 <code>가루</code></td>", "<b>calc growth 100 --growth 10% --years 1</b>\n1년 뒤",
            "class=\"callout goal\"", "<p class=\"title\">목표</p>", "가) <a href=\"https://example.com/bloom\">뜸들이기</a>",
            "[그림이 없습니다: 없는 그림 (../images/none.png)]",
        ] { #expect(page.contains(part), "\(part) in \(page)") }
        for part in ["<script", "javascript:", "coffee-1", "src=\"http"] { #expect(!page.contains(part), "\(part)") }
    }

    @Test("a heading gives its own section; what is there already is not written over")
    func section() throws {
        let learner = try learnerWithPicture().withNotes()
        let path = learner.folder("method.html")
        #expect(try learner.run("export", path, "방법").output.contains("'커피 내리기'의 한 절"))
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("<h2>방법</h2>"))
        #expect(!page.contains("드리퍼"))
        #expect(page.contains("<title>방법</title>") && page.contains("<p class=\"whole\">커피 내리기</p>"))
        let again = try learner.run("export", path, "도구")
        #expect(again.status == 1)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
        #expect(try learner.run("export", learner.folder("other.html")).status == 64)
        #expect(try learner.run("export", learner.folder("cards.tsv"), "방법").status == 64)
    }

    @Test("a pack's lessons make one page in the pack's order, with a list of them")
    func pack() throws {
        let learner = try Learner()
        let path = learner.folder("course.html")
        let outcome = try learner.run("export", path, "aws-cloud-foundations-ko")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.components(separatedBy: "<article").count - 1 == 29)
        #expect(page.contains("<nav>"))
        #expect(page.contains("data:image/svg+xml;base64,"))
        #expect(!page.contains("class=\"missing\""))
    }

    /// A program in the learner's folder that writes down what it is to show.
    private func viewer(of learner: Learner) throws -> (environment: [String: String], shown: String) {
        let shown = learner.folder("shown.txt")
        let path = learner.folder.write("#!/bin/sh\necho \"$@\" >> '\(shown)'\n", to: "viewer")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return (["GONGBU_VIEWER": path + " --big"], shown)
    }

    @Test("show names the pictures of a section, and opens them when asked to")
    func show() throws {
        let learner = try learnerWithPicture().withNotes()
        let (environment, shown) = try viewer(of: learner)
        let named = try learner.run("show", "\(learner.note):7").output
        #expect(named.contains("그림: 물이 지나는 길 (drip path.svg) · 열기 show --open"), "\(named)")
        #expect(try !learner.run("show", "\(learner.note):23").output.contains("drip path.svg"))
        let opened = try learner.run("show", "\(learner.note):7", "--open", environment: environment)
        #expect(opened.status == 0, "\(opened.errors)")
        #expect(
            try String(contentsOfFile: shown, encoding: .utf8) == "--big \(learner.folder("images/drip path.svg"))\n")
        #expect(try learner.run("show", "\(learner.note):23", "--open").output.contains("열 그림이 없습니다"))
        #expect(try learner.run("show").status == 64)
    }

    @Test("without a program for pictures the file's place is told")
    func noViewer() throws {
        let learner = try learnerWithPicture().withNotes()
        let outcome = try learner.run(
            "show", "\(learner.note):7", "--open", environment: ["GONGBU_VIEWER": "no-such-viewer"])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("no-such-viewer"))
        #expect(outcome.errors.contains("images/drip path.svg"), "\(outcome.errors)")
    }

    @Test("a quiz names the picture with the verdict, and :p opens it")
    func quiz() throws {
        let learner = try learnerWithPicture().withNotes()
        let (environment, shown) = try viewer(of: learner)
        let output = try learner.run(
            "quiz", "도구", "--limit", "1", input: ":p\n드리퍼\n3\n", environment: environment
        ).output
        let lines = output.split(separator: "\n")
        let verdict = try #require(lines.firstIndex { $0.contains("coffee.md:") })
        #expect(lines[verdict...].contains { $0.contains("그림: 물이 지나는 길 (drip path.svg) · 열기 :p") }, "\(output)")
        #expect(!lines[..<verdict].contains { $0.contains("열기 :p") })
        #expect(try String(contentsOfFile: shown, encoding: .utf8).hasSuffix("drip path.svg\n"))
    }
}
