import TestSupport
import Testing

/// The colon commands of a quiz, and what is no answer.
@Suite("Commands in a quiz at a terminal", .serialized)
struct QuizCommandTests {
    private static let text = """
        # 도서관 이용

        ## 자료
        - 참고도서 : 빌려 갈 수 없고 안에서만 보는 책

        """

    private let learner: Learner

    init() throws { learner = try Learner(note: Self.text).withNotes() }

    private func quiz(environment: [String: String] = [:]) throws -> PseudoTerminal {
        let terminal = try learner.shell(environment: environment)
        terminal.type("quiz --limit 1\n")
        try terminal.expect("책은 무엇인가요?")
        try terminal.expect("> ")
        return terminal
    }

    private func statistics() throws -> String { try learner.run("stats", "--json").output }

    @Test("before a class a question fills the screen, Enter reveals it, and nothing is kept")
    func presented() throws {
        let before = try statistics()
        let terminal = try learner.shell()
        terminal.type("quiz --present --limit 1\n")
        try terminal.expect("책은 무엇인가요?")
        try terminal.expect("[Enter = 답")
        terminal.type("\n")
        try terminal.expect("→ 참고도서")
        try terminal.expect("[Enter = 마침]")
        terminal.type("\n")
        try terminal.expect("공부> ")
        #expect(try statistics() == before)
    }

    @Test("the same seed shows a class the same questions in the same order")
    func presentedBySeed() throws {
        let shown = try (0..<2).map { _ in
            try learner.run("--seed", "5", "quiz", "--present", input: "\n\n\n\n").output
        }
        #expect(shown[0] == shown[1] && shown[0].contains("→"))
        #expect(!shown[0].contains("다시") && !shown[0].contains("복습"))
    }

    @Test("a full-width question mark is a hint too")
    func fullWidth() throws {
        let terminal = try quiz()
        terminal.type("？\n")
        try terminal.expect("힌트: ㅊ")
    }

    @Test("a line that begins with = is calculated without leaving the question, at the grade too")
    func calculation() throws {
        let terminal = try quiz()
        terminal.type("=0.096*730\n")
        try terminal.expect("0.096 × 730 = 70.08")
        terminal.type("=calc transfer --region ap-northeast-2 --out 500GB\n")
        try terminal.expect("400 GB × $0.126 = $50.40")
        terminal.type("=$lst\n")
        try terminal.expect("'$last'")
        terminal.type("참고도서\n")
        try terminal.expect("✓ 맞았습니다")
        try terminal.expect("[Enter = 3] ")
        terminal.type("=$last*12\n")
        try terminal.expect("= $604.80")
        try terminal.expect("[Enter = 3] ")
        #expect(try statistics().contains(#""reviews":0"#))
    }

    @Test("Tab completes a calculation, and no answer")
    func completion() throws {
        let terminal = try quiz()
        terminal.type("=calc tran\t")
        try terminal.expect("transfer ")
        terminal.type("--reg\t")
        try terminal.expect("--region ")
        terminal.type("ap\t")
        try terminal.expect("ap-northeast-2")
        terminal.type("\u{15}참고\t도서\n")
        try terminal.expect("✓ 맞았습니다")
    }

    @Test("a suspended card is asked no more", arguments: [":x", ":ㅌ"])
    func suspend(_ key: String) throws {
        let terminal = try quiz()
        terminal.type("\(key)\n")
        try terminal.expect("더는 묻지 않습니다")
        try terminal.expect("공부> ")
        #expect(try statistics().contains(#""suspended":1"#))
    }

    @Test("a buried card rests until tomorrow", arguments: [":b", ":ㅠ"])
    func bury(_ key: String) throws {
        let terminal = try quiz()
        terminal.type("\(key)\n")
        try terminal.expect("공부> ")
        #expect(try statistics().contains(#""suspended":0"#))
        let today = try learner.run("quiz", input: "참고도서\n3\n").output
        #expect(!today.contains("책은 무엇인가요?"), "\(today)")
        let tomorrow = try learner.run("quiz", input: "참고도서\n3\n", now: "2026-03-03T09:00:00+09:00").output
        #expect(tomorrow.contains("책은 무엇인가요?"), "\(tomorrow)")
    }

    @Test(":o shows the lines of the note, and the question waits")
    func source() throws {
        let terminal = try quiz()
        terminal.type(":o\n")
        try terminal.expect("- 참고도서 : 빌려 갈 수 없고")
        terminal.type("참고도서\n")
        try terminal.expect("✓ 맞았습니다")
    }

    @Test(":open gives the note and its line to the editor, and the quiz goes on after it")
    func editor() throws {
        let seen = learner.folder.path + "/seen"
        let script = learner.folder.write(
            "#!/bin/sh\nprintf '%s\\n' \"$@\" \"lang=$LC_ALL\" > '\(seen)'\n", to: "editor.sh")
        learner.folder.makeRunnable("editor.sh")
        let terminal = try quiz(environment: ["EDITOR": script, "VISUAL": script, "LC_ALL": "C"])
        terminal.type(":open\n")
        terminal.type("참고도서\n")
        try terminal.expect("✓ 맞았습니다")
        let arguments = try #require(learner.folder.read("seen"))
        #expect(arguments.contains("+4\n"), "\(arguments)")
        #expect(arguments.contains("coffee.md"))
        #expect(arguments.contains("lang=C\n"), "the learner's own locale is given back: \(arguments)")
    }

    @Test("only a quiz and notes read the notes again", arguments: [["stats"], ["search", "책"], ["preview", "."]])
    func readsNothing(_ words: [String]) throws {
        #expect(try statistics().contains(#""notes":1,"cards":2,"#))
        learner.folder.write(Self.text + "- 서고 : 손님이 들어가지 못하는 책 창고\n", to: "notes/coffee.md")
        let outcome = try learner.run(words: words.map { $0 == "." ? learner.note : $0 })
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try statistics().contains(#""notes":1,"cards":2,"#))
        try learner.run("notes", "sync")
        // Two directions for each of the two, and the list of both.
        #expect(try statistics().contains(#""notes":1,"cards":5,"#))
    }
}
