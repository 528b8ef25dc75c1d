import TestSupport
import Testing

@Suite("The note itself is looked at: what is asked, what is not, what a tutor would query")
struct NoteReviewTests {
    private let note = """
        # 망원경 수업
        - 굴절망원경 : 렌즈로 빛을 모으는 망원경
        - 반사망원경 : 거울로 빛을 모으는 망원경
        - 그냥 적어 둔 말
        - 값이 얼마인지 다시 볼 것??
        - 관측 시간 : 하루에 최대 3시간
        - 굴절망원경 : 렌즈로 빛을 모으는 망원경
        1. 첫째
        2.
        """

    private func learner() throws -> (Learner, String) {
        let learner = try Learner()
        learner.folder.write(note, to: "note.md")
        return (learner, learner.folder("note.md"))
    }

    @Test("coverage shows every line and marks those that no question touches")
    func coverage() throws {
        let (learner, path) = try learner()
        let outcome = try learner.run("notes", "coverage", path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("렌즈로 빛을 모으는"))
        #expect(
            outcome.output.split(separator: "\n").contains { $0.contains("·") && $0.contains("그냥 적어 둔 말") },
            "\(outcome.output)")
        let lines = try learner.run("notes", "coverage", path, "--json").output
        #expect(lines.contains(#""line":4,"text":"- 그냥 적어 둔 말","questions":0"#), "\(lines)")
    }

    @Test("doubts name the line and what is odd in it")
    func doubts() throws {
        let (learner, path) = try learner()
        let outcome = try learner.run("notes", "doubts", path, "--json")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(#"{"doubt":"own_question","#), "\(outcome.output)")
        #expect(outcome.output.contains(#"{"doubt":"empty_item","#), "\(outcome.output)")
        #expect(try learner.run("notes", "doubts", path).output.contains("빈 항목 '2.'"))
    }

    @Test("preview tells what was left out, and why, when it is asked to")
    func rejected() throws {
        let (learner, path) = try learner()
        #expect(try learner.run("preview", path, "--rejected").output.contains("["))
        let lines = try learner.run("preview", path, "--rejected", "--json").output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix(#"{"rejected":""#) }, "\(lines)")
        #expect(try !learner.run("preview", path, "--json").output.contains(#""rejected""#))
    }

    @Test("a card is suspended, listed and resumed by its words")
    func cards() throws {
        let (learner, path) = try learner()
        _ = try learner.run("notes", "add", path)
        let suspended = try learner.run("card", "suspend", "최대 몇 시간")
        #expect(suspended.status == 0, "\(suspended.errors)")
        #expect(try learner.run("card", "list", "--json").output.contains(#""suspended":true"#))
        #expect(try learner.run("card", "resume", "최대 몇 시간").status == 0)
        #expect(try learner.run("card", "list", "--json").output.isEmpty)
        let unknown = try learner.run("card", "suspend", "우주선")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("'우주선'"))
    }
}
