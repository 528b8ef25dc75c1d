import TestSupport
import Testing

/// A learner with a small course beside the program, not yet taken in, and no note of her own.
private func student() throws -> Learner {
    let learner = try Learner()
    learner.folder.write(
        "id: sky\ntitle: 하늘과 바다\nlanguage: ko\nversion: 1.0.0\norder: [sky, sea]\n", to: "content/sky/pack.yaml")
    learner.folder.write(
        """
        ---
        minutes: 9
        ---
        # 하늘의 빛

        > [!goal]
        > 하늘에서 보는 빛의 이름을 *말하기*

        ## 아침과 저녁

        - 여명 : 해가 뜨기 바로 앞의 어슴푸레한 빛 ^sky-1
        - 노을 : 해가 질 때 하늘이 붉게 물드는 현상 ^sky-2
        - 박명 : 해가 진 뒤에도 하늘에 남아 있는 빛 ^sky-3

        | 때 | 빛의 세기 |
        |---|---|
        | 아침 | 400 |
        | 한낮 | 100,000 |

        ![해의 길](../images/sun.svg)

        ## 긴 절

        \((1...40).map { "\($0)번째로 이어지는 글이며 화면 하나보다 길다." }.joined(separator: "\n\n"))

        """, to: "content/sky/notes/sky.md")
    learner.folder.write(
        "# 바다의 물\n\n- 밀물 : 바닷물이 뭍으로 차오르는 현상\n- 썰물 : 바닷물이 뭍에서 빠져나가는 현상\n", to: "content/sky/notes/sea.md")
    learner.folder.write(
        """
        ---
        exam: 빛 시험
        topic: 하늘
        weight: 100
        draw: 1
        minutes: 5
        pass: 60%
        ---
        # 하늘

        1. 해가 질 때 하늘이 붉게 물드는 현상은 무엇인가?

           A. 노을
           B. 박명
           C. 여명

           정답: A

        """, to: "content/sky/questions/1.md")
    learner.folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/sky/images/sun.svg")
    return learner
}

extension Learner {
    fileprivate var course: [String: String] { ["GONGBU_CONTENT": folder("content")] }

    fileprivate func inCourse(
        _ words: String..., input: String = "", now: String = "2026-03-02T09:00:00+09:00"
    ) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(arguments(words, now: now), input: input, environment: course)
    }

    fileprivate func withCourse() throws -> Learner {
        #expect(try inCourse("pack", "install", "sky").status == 0)
        return self
    }
}

@Suite("learn at a terminal", .serialized)
struct LearnTests {
    private let learner: Learner

    init() throws { learner = try student().withCourse() }

    private func learn(_ line: String = "learn") throws -> PseudoTerminal {
        let terminal = try learner.shell(environment: learner.course)
        terminal.type(line + "\n")
        return terminal
    }

    @Test("from an empty data home to a mock exam without leaving the shell")
    func journey() throws {
        let learner = try student()
        let terminal = try learner.shell(environment: learner.course)
        terminal.type("learn\n")
        try terminal.expect("들이려면: pack install sky")
        terminal.type("pack install sky\n")
        try terminal.expect("들여왔습니다")
        try terminal.expect("learn sky")
        terminal.type("learn\n")
        try terminal.expect("1/2  하늘의 빛")
        try terminal.expect("q 나가기] ")
        terminal.type("q\n")
        try terminal.expect("공부> ")
        terminal.type("exam\n")
        let question = try terminal.expect("\n> ")
        #expect(question.contains("1문제 · 5분 · 합격 60%"), "\(question)")
        let letter = try #require(question.split(separator: ") 노을").first?.last)
        terminal.type("\(letter)\n")
        try terminal.expect("답 1/1")
        terminal.type("y\n")
        let result = try terminal.expect("공부> ")
        #expect(result.contains("✓ 100%") && result.contains("틀린 문제가 없습니다"), "\(result)")
    }

    @Test("a lesson is read section by section without a mark of Markdown")
    func reading() throws {
        let terminal = try learn()
        let first = try terminal.expect("q 나가기] ")
        #expect(first.contains("1/2  하늘의 빛") && first.contains("1/3 절 · 9분"), "\(first)")
        #expect(first.contains("│ 목표") && first.contains("│ 하늘에서 보는 빛의 이름을 말하기"), "\(first)")
        terminal.type("\n")
        let second = try terminal.expect("q 나가기] ")
        #expect(second.contains("- 여명 : 해가 뜨기") && !second.contains("^sky") && !second.contains("|"), "\(second)")
        #expect(second.contains("아침        400\n 한낮    100,000"), "\(second)")
        #expect(second.contains("그림: 해의 길 (images/sun.svg)"), "\(second)")
        #expect(second.contains("[Enter = 문제 5개 · s 다음 절 · b 앞 절"), "\(second)")
        for line in second.split(separator: "\n") { #expect(line.count <= 80) }
    }

    @Test("Enter asks the section's cards as the quiz does, and then goes on")
    func asking() throws {
        let terminal = try learn("learn 아침과 저녁")
        try terminal.expect("[Enter = 문제 5개")
        terminal.type("\n")
        for number in 1...5 {
            let question = try terminal.expect("\n> ")
            #expect(question.contains("\(number)/5") && question.contains("새 문제"), "\(question)")
            #expect(!question.contains("남은 복습"))
            terminal.type("=2*3\n")
            try terminal.expect("= 6")
            terminal.type("\n")
            try terminal.expect("[1–4] ")
            terminal.type("3\n")
        }
        let next = try terminal.expect("[Enter = 이어서 1/")
        #expect(next.contains("3/3 절") && !next.contains("맞음"), "\(next)")
    }

    @Test("a section longer than the terminal comes in pages that fit it")
    func paging() throws {
        let terminal = try learn("learn 긴 절")
        var shown = try terminal.expect("q 나가기] ")
        #expect(shown.split(separator: "\n", omittingEmptySubsequences: false).count <= 26, "\(shown)")
        for page in 2... {
            terminal.type("\n")
            let screen = try terminal.expect("q 나가기] ")
            shown += screen
            if !screen.contains("이어서 \(page)/") { break }
        }
        for number in 1...40 { #expect(shown.contains("\(number)번째로"), "\(number)") }
        terminal.type("a\n")
        try terminal.expect("이어서 1/")
        terminal.type("=2*21\n")
        try terminal.expect("= 42")
        terminal.type("zz\n")
        try terminal.expect("'zz'라는 키는 없습니다")
        terminal.type("2\n")
        try terminal.expect("2/3 절")
    }

    @Test(
        "back, again, a number, skipping and leaving; every key in Hangul layout too",
        arguments: [["b", "s", "q"], ["ㅠ", "ㄴ", "ㅂ"], [":b", ":s", ":q"]])
    func moving(_ keys: [String]) throws {
        let terminal = try learn("learn 아침과 저녁")
        try terminal.expect("2/3 절")
        terminal.type(keys[0] + "\n")
        try terminal.expect("1/3 절")
        terminal.type("\n")
        try terminal.expect("2/3 절")
        terminal.type("a\n")
        try terminal.expect("2/3 절")
        terminal.type("1\n")
        try terminal.expect("1/3 절")
        terminal.type(keys[1] + "\n")
        try terminal.expect("2/3 절")
        try terminal.expect("q 나가기] ")
        terminal.type("zz\n")
        try terminal.expect("'zz'라는 키는 없습니다")
        terminal.type(keys[2] + "\n")
        try terminal.expect("2/3 절에서 멈췄습니다")
        try terminal.expect("공부> ")
    }

    @Test("a shell that is killed in the middle goes on at its section, with what was graded")
    func killed() throws {
        let terminal = try learn("learn 아침과 저녁")
        try terminal.expect("[Enter = 문제 5개")
        terminal.type("\n")
        try terminal.expect("\n> ")
        terminal.type("\n")
        try terminal.expect("[1–4] ")
        terminal.type("1\n")
        try terminal.expect("2/5")
        terminal.process.signal(9)
        terminal.process.wait()
        let again = try learn()
        let shown = try again.expect("q 나가기] ")
        #expect(shown.contains("지난번에 멈춘 곳부터: 2절") && shown.contains("2/3 절"), "\(shown)")
        #expect(shown.contains("문제 4개"), "\(shown)")
    }

    @Test("at the end stand what was asked, when it comes again, and the next lesson; Enter opens it")
    func end() throws {
        let terminal = try learn("learn 바다의 물")
        try terminal.expect("[Enter = 문제 3개")
        terminal.type("\n")
        for _ in 1...3 {
            try terminal.expect("\n> ")
            terminal.type("\n")
            try terminal.expect("[1–4] ")
            terminal.type("3\n")
        }
        let verdict = try terminal.expect("공부> ")
        #expect(verdict.contains("2/2 바다의 물 – 마쳤습니다") && verdict.contains("물음 3 · 맞음 3"), "\(verdict)")
        #expect(verdict.contains("다시 묻는 때: 10분 뒤 3") && verdict.contains("모의고사: exam"), "\(verdict)")
        terminal.type("learn\n")
        try terminal.expect("1/2  하늘의 빛")
        terminal.type("3\n")
        try terminal.expect("이어서 1/")
        for page in 2...4 {
            terminal.type("\n")
            try terminal.expect(page < 4 ? "이어서 \(page)/" : "s 건너뛰기")
        }
        terminal.type("s\n")
        let next = try terminal.expect("[Enter = 다음 수업")
        #expect(next.contains("다음 수업: 바다의 물"), "\(next)")
    }
}

@Suite("learn from a pipe, and its list")
struct LearnListTests {
    @Test("without a course it says what to type, and installs nothing", arguments: ["ko", "en"])
    func noCourse(language: String) throws {
        let learner = try student()
        let outcome = try learner.inCourse("--language", language, "learn")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("pack install sky"), "\(outcome)")
        #expect(try learner.inCourse("pack", "list", "--json").output.contains(#""installed":true"#) == false)
        let refused = try learner.inCourse("--language", language, "learn", "sky")
        #expect(refused.status == 1 && refused.errors.contains("pack install sky"), "\(refused)")
    }

    @Test("piped lines are Enter, answer and grade by turns; what is not there is kept for later")
    func piped() throws {
        let learner = try student().withCourse()
        let outcome = try learner.inCourse("learn", input: "\n\n여명\n3\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("→ 알맞음") && outcome.output.contains("2/3 절에서 멈췄습니다"), "\(outcome.output)")
        #expect(try learner.inCourse("stats", "--json").output.contains(#""new_today":1"#))
        #expect(try learner.inCourse("learn", input: "").output.contains("지난번에 멈춘 곳부터: 2절"))
    }

    @Test("the list ticks what is done, and tells how much is known")
    func list() throws {
        let learner = try student().withCourse()
        try #require(try learner.inCourse("learn", "바다의 물", input: "s\n").output.contains("마쳤습니다"))
        _ = try learner.inCourse("learn", "sky", input: "", now: "2026-03-02T10:00:00+09:00")
        let list = try learner.inCourse("learn", "list").output
        #expect(list.contains("하늘과 바다") && list.contains("수업 2개 가운데 1개 마침"), "\(list)")
        let lines = list.split(separator: "\n")
        #expect(lines.contains { $0.contains("✓") && $0.contains("바다의 물") && $0.contains("0/") }, "\(list)")
        #expect(lines.contains { $0.contains("▸") && $0.contains("하늘의 빛") && $0.contains("9분") }, "\(list)")
        let json = try learner.inCourse("learn", "list", "--json").output
        #expect(json.contains(#""number":2,"title":"바다의 물""#) && json.contains(#""done":true"#), "\(json)")
    }

    @Test("notes of one's own are lessons in the order of their paths", arguments: ["ko", "en"])
    func own(language: String) throws {
        let learner = try Learner()
        learner.folder.write("# 나중\n\n- 뜸 : 물을 조금 부어 기다리는 일\n", to: "notes/z.md")
        try learner.run("notes", "add", learner.folder("notes"))
        let outcome = try learner.run("--language", language, "learn", input: "")
        #expect(outcome.output.contains("1/2  커피 내리기"), "\(outcome.output)")
        #expect(outcome.output.contains("- 드리퍼 : 거름종이를"))
        #expect(try learner.run("learn", learner.note, input: "").output.contains("커피 내리기"))
    }

    @Test("a name that is none suggests one, and with --json it is an object")
    func unknown() throws {
        let learner = try student().withCourse()
        let outcome = try learner.inCourse("learn", "바다의 울", "--json")
        #expect(outcome.status == 1 && outcome.errors.contains(#""code":"no_such_lesson""#), "\(outcome)")
        #expect(outcome.errors.contains("바다의 물"))
    }
}
