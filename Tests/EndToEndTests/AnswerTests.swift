import TestSupport
import Testing

/// One fact, so that the question that comes is known: what a quiz says to each kind of line.
@Suite("Answers in a quiz at a terminal", .serialized)
struct AnswerTests {
    private static let text = """
        # 도서관 이용

        ## 자료
        - 참고도서 : 빌려 갈 수 없고 안에서만 보는 책

        """

    private let learner: Learner
    private let terminal: PseudoTerminal

    init() throws {
        learner = try Learner(note: Self.text).withNotes()
        terminal = try learner.shell()
        terminal.type("quiz --limit 1\n")
        let question = try terminal.expect("> ")
        #expect(question.contains("빌려 갈 수 없고 안에서만 보는 책은 무엇인가요?"), "\(question)")
    }

    private func statistics() throws -> String { try learner.run("stats", "--json").output }

    @Test("a right answer counts whatever its spaces, and Enter takes the grade it suggests")
    func right() throws {
        terminal.type("참고 도서\n")
        try terminal.expect("✓ 맞았습니다")
        let choices = try terminal.expect("[Enter = 3] ")
        #expect(choices.contains("1 다시"))
        #expect(choices.contains("4 쉬움"))
        terminal.type("\n")
        try terminal.expect("맞음 1 · 틀림 0")
        #expect(try statistics().contains(#""right":1"#))
    }

    @Test("a slip is right, and shown where it is")
    func slip() throws {
        terminal.type("참고도셔\n")
        let verdict = try terminal.expect("[Enter = ")
        #expect(verdict.contains("맞았습니다 (오타: "), "\(verdict)")
        #expect(verdict.contains("→서]"), "\(verdict)")
    }

    @Test("an empty line shows the answer, and suggests no grade")
    func empty() throws {
        terminal.type("\n")
        try terminal.expect("답: 참고도서")
        try terminal.expect("[1–4] ")
        terminal.type("\n")
        try terminal.expect("스스로 매기세요")
        terminal.type("다시\n")
        try terminal.expect("틀림 1")
    }

    @Test("a hint gives the first consonant, never the answer")
    func hint() throws {
        terminal.type("?\n")
        let hint = try terminal.expect("> ")
        #expect(hint.contains("힌트: ㅊ"), "\(hint)")
        #expect(!hint.contains("참고도서"))
        terminal.type("참고도서\n")
        try terminal.expect("✓ 맞았습니다")
    }

    @Test("what is skipped comes again", arguments: [":s", ":ㄴ"])
    func skip(_ key: String) throws {
        terminal.type("\(key)\n")
        try terminal.expect("건너뜁니다")
        try terminal.expect("안에서만 보는 책은 무엇인가요?")
    }

    @Test(
        "a key that there is not is no answer, and says which keys there are",
        arguments: [":h", ":help", ":?", ":calc ec2"])
    func noSuchKey(_ key: String) throws {
        terminal.type("\(key)\n")
        let told = try terminal.expect("> ")
        #expect(told.contains("'\(key)'라는 키는 없습니다") && told.contains(":s 건너뛰기") && !told.contains("참고도서"), "\(told)")
        terminal.type("참고도서\n")
        try terminal.expect("✓ 맞았습니다")
    }

    @Test("+ counts a wrong answer right, and again accepts its words for ever")
    func overruleRight() throws {
        terminal.type("열람 전용 책\n")
        try terminal.expect("✗ 아닙니다")
        try terminal.expect("[Enter = 1] ")
        terminal.type("+\n")
        try terminal.expect("맞은 것으로 칩니다")
        try terminal.expect("[Enter = 3] ")
        terminal.type("+\n")
        try terminal.expect("앞으로 '열람 전용 책' 답도 받습니다")
        try terminal.expect("] ")
        terminal.type("1\n")
        try terminal.expect("공부> ")
        terminal.type("quiz\n")
        try terminal.expect("은 무엇인가요?")
        try terminal.expect("> ")
        terminal.type("열람 전용 책\n")
        try terminal.expect("✓ 맞았습니다")
    }

    @Test("- counts a right answer wrong")
    func overruleWrong() throws {
        terminal.type("참고도서\n")
        try terminal.expect("[Enter = 3] ")
        terminal.type("-\n")
        try terminal.expect("틀린 것으로 칩니다")
        try terminal.expect("[Enter = 1] ")
        terminal.type("\n")
        try terminal.expect("틀림 1")
    }

    @Test("! sets a bad question aside without a grade")
    func setAside() throws {
        terminal.type("무엇이든\n")
        try terminal.expect("[Enter = 1] ")
        terminal.type("!\n")
        try terminal.expect("나쁜 문제로 빼 두었습니다")
        try terminal.expect("공부> ")
        #expect(try statistics().contains(#""reviews":0"#))
    }

    @Test("what is no grade says what is one")
    func notAGrade() throws {
        terminal.type("무엇이든\n")
        try terminal.expect("[Enter = 1] ")
        terminal.type("5\n")
        try terminal.expect("'5' – 여기서는 1–4")
    }

    @Test("Ctrl-D leaves the quiz, and then the shell")
    func endOfInput() throws {
        terminal.type("\u{04}")
        try terminal.expect("공부> ")
        terminal.type("\u{04}")
        #expect(terminal.process.wait() == 0)
    }

    @Test("Ctrl-C at the grade prompt leaves the quiz, and nothing is graded")
    func interruptAtGrade() throws {
        terminal.type("참고도서\n")
        try terminal.expect("[Enter = 3] ")
        terminal.type("\u{03}")
        try terminal.expect("공부> ")
        #expect(try statistics().contains(#""reviews":0"#))
    }
}

@Suite("A list's verdict")
struct ListVerdictTests {
    @Test("a mark stands on one line with what it marks, and is parted from it by a plain space")
    func marks() throws {
        let names = ["물푸레나무 널판", "느티나무 통판", "소나무 각재", "자작나무 합판", "버드나무 목재", "오동나무 판재"]
        let note = "# 나무\n\n## 목재의 종류\n" + names.map { "- \($0)\n" }.joined()
        let learner = try Learner(note: note).withNotes()
        let output = try learner.run("quiz", "--limit", "1", input: names.dropLast().joined(separator: ", ") + "\n\n")
            .output
        #expect(output.contains("✓ \(names[0])") && output.contains("✗ \(names[5])"), "\(output)")
        for line in output.split(separator: "\n") {
            #expect(!["✓", "✗"].contains(line.last), "\(line)")
        }
    }
}
