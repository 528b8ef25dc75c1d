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
        let table = try learner.run("notes", "doubts", path).output.split(separator: "\n")
        #expect(table.count == 3 && table[0].hasSuffix("다시 볼 곳 2"), "\(table)")
        #expect(table.dropFirst().first?.hasPrefix("    5  '값이 얼마인지 다시 볼 것??'") == true, "\(table)")
        #expect(table.last?.hasPrefix("    9  빈 항목 '2.'") == true, "\(table)")
    }

    @Test("preview tells what was left out, and why, when it is asked to")
    func rejected() throws {
        let (learner, path) = try learner()
        let shown = try learner.run("preview", path, "--rejected").output
        #expect(shown.contains("굴절망원경  :2 definition"), "\(shown)")
        #expect(shown.contains("[겹침] 렌즈로 빛을 모으는 망원경은 무엇인가요? → 굴절망원경  :7 definition"), "\(shown)")
        #expect(try !learner.run("preview", path).output.contains("겹침"))
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

    @Test("a card keeps the answer and the words that its learner gave it when the note is read again")
    func corrected() throws {
        let (learner, path) = try learner()
        _ = try learner.run("notes", "add", path)
        let edited = try learner.run("card", "edit", "최대 몇 시간", "--answer", "4시간")
        #expect(edited.status == 0 && edited.output.contains("답을 바꾸었습니다"), "\(edited.output)\(edited.errors)")
        let reworded = try learner.run("card", "reword", "최대 몇 시간", "--prompt", "관측은 몇 시간까지 하나요?")
        #expect(reworded.status == 0 && reworded.output.contains("질문을 바꾸었습니다"), "\(reworded.output)")
        learner.folder.write(note + "\n- 삼각대 : 망원경을 받치는 세 다리", to: "note.md")
        _ = try learner.run("notes", "sync")
        let cards = try learner.run("card", "list").output
        #expect(cards.contains("관측은 몇 시간까지 하나요? → 4시간"), "\(cards)")
    }
}
