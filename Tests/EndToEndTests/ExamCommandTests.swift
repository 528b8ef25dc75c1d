import Glibc
import TestSupport
import Testing

/// A learner with a pack of eight exam questions in two topics.
private func candidate() throws -> Learner {
    let learner = try Learner()
    learner.folder.write("id: nature\ntitle: 자연 관찰\nlanguage: ko\nversion: 1.0.0\n", to: "nature/pack.yaml")
    learner.folder.write(
        "# 하늘의 빛\n\n\((1...4).map { "하늘말\($0)은 하늘에서 보는 \($0)번째 빛이다." }.joined(separator: "\n\n"))\n",
        to: "nature/notes/sky.md")
    learner.folder.write("# 바다의 물\n\n바다말은 바다에서 보는 물이다.\n", to: "nature/notes/sea.md")
    for (file, topic, weight, name) in [("1", "하늘 보기", 75, "하늘말"), ("2", "바다 보기", 25, "바다말")] {
        let questions = (1...4).map { number in
            """
            \(number). \(topic)에서 \(number)번째 물음의 답은 무엇인가?\(number == 4 ? " (2개 선택)" : "")

               A. \(name)\(number)
               B. 모래 \(number)더미
               C. 얼음 \(number)덩이

               정답: A\(number == 4 ? ", B" : "")

               - A – 첫째 보기의 까닭
               - B – 둘째 보기의 까닭
               - C – 셋째 보기의 까닭

            """
        }
        learner.folder.write(
            "---\nexam: 관찰 시험\ntopic: \(topic)\nweight: \(weight)\ndraw: 3\nminutes: 30\npass: 700/1000\n---\n# \(topic)\n\n"
                + questions.joined(separator: "\n"), to: "nature/questions/\(file).md")
    }
    #expect(try learner.run("pack", "install", learner.folder("nature")).status == 0)
    return learner
}

@Suite("exam at a terminal", .serialized)
struct ExamTests {
    private let learner: Learner

    init() throws { learner = try candidate() }

    private func exam(_ line: String = "exam") throws -> PseudoTerminal {
        let terminal = try learner.shell()
        terminal.type(line + "\n")
        return terminal
    }

    @Test("it begins with its terms, hides the topics, and judges nothing before the end")
    func running() throws {
        let terminal = try exam()
        let first = try terminal.expect("\n> ")
        #expect(first.contains("자연 관찰 · 관찰 시험") && first.contains("6문제 · 30분 · 합격 700/1000"), "\(first)")
        #expect(first.contains(" 1/6") && first.contains("A) ") && first.contains("남은 시간 "), "\(first)")
        terminal.type("c\n")
        let second = try terminal.expect("\n> ")
        #expect(second.contains(" 2/6") && second.contains("답 1/6"), "\(second)")
        for word in ["✓", "✗", "맞았습니다", "까닭"] { #expect(!(first + second).contains(word)) }
        terminal.type("탄력성\n")
        try terminal.expect("'탄력성'에 맞는 보기가 없습니다")
    }

    @Test("back, a number, a flag and the list lead about; handing in asks first")
    func moving() throws {
        let terminal = try exam()
        try terminal.expect("\n> ")
        terminal.type(":ㄹ\n")
        try terminal.expect("표시했습니다")
        terminal.type(":4\n")
        try terminal.expect(" 4/6")
        terminal.type(":b\n")
        try terminal.expect(" 3/6")
        terminal.type("\n")
        try terminal.expect(" 4/6")
        terminal.type(":9\n")
        try terminal.expect("1에서 6까지입니다")
        terminal.type(":h\n")
        let list = try terminal.expect("q 나가기] ")
        #expect(list.contains("답 안 한 문제: 1–6") && list.contains("표시한 문제: 1"), "\(list)")
        terminal.type("\n")
        let here = try terminal.expect("\n> ")
        #expect(here.contains(" 4/6"), "\(here)")
        terminal.type(":6\n")
        try terminal.expect(" 6/6")
        terminal.type("\n")
        try terminal.expect("q 나가기] ")
        terminal.type("\n")
        let first = try terminal.expect("\n> ")
        #expect(first.contains(" 1/6  표시"), "\(first)")
        terminal.type(":l\n")
        try terminal.expect("q 나가기] ")
        terminal.type("y\n")
        let result = try terminal.expect("공부> ")
        #expect(result.contains("100점 (1000점 만점)") && result.contains("700점에 600점 모자람"), "\(result)")
        #expect(result.contains("점수 = 100 + 900 × 0 ÷ 6 = 100"), "\(result)")
        for line in result.split(separator: "\n") { #expect(line.count <= 80) }
    }

    @Test("where an exam is handed in nothing but yes does it", arguments: [":h", "h", ":l", "탄력성"])
    func handingIn(_ typed: String) throws {
        let terminal = try exam()
        try terminal.expect("\n> ")
        terminal.type(":h\n")
        try terminal.expect("q 나가기] ")
        terminal.type(typed + "\n")
        let said = try terminal.expect("q 나가기] ")
        #expect(said.contains("아직 내지 않았습니다") && said.contains("내려면 y"), "\(said)")
        terminal.type("99\n")
        try terminal.expect("1에서 6까지입니다")
        terminal.type("예\n")
        try terminal.expect("700점에")
    }

    @Test("where an exam is handed in, n and b go back to the question", arguments: ["n", ":b", "ㅠ"])
    func goingBack(_ typed: String) throws {
        let terminal = try exam()
        try terminal.expect("\n> ")
        terminal.type(":3\n")
        try terminal.expect("\n> ")
        terminal.type(":h\n")
        try terminal.expect("q 나가기] ")
        terminal.type(typed + "\n")
        let shown = try terminal.expect("\n> ")
        #expect(shown.contains(" 3/6"), "\(shown)")
    }

    @Test("Ctrl-D in an exam leaves no blank lines behind later ones")
    func endOfInput() throws {
        let terminal = try exam()
        try terminal.expect("\n> ")
        terminal.type("\u{04}")
        try terminal.expect("공부> ")
        terminal.type("\n")
        let next = try terminal.expect("공부> ")
        #expect(!next.contains("\n\n"), "\(next)")
    }

    @Test("in a lesson u leaves an exam's grades where they are, and the shell's undo takes them back")
    func undoInLesson() throws {
        _ = try learner.run("exam", "--topic", "하늘", input: "c\nc\nc\n:h\ny\n")
        let terminal = try exam("learn 바다의 물")
        try terminal.expect("q 나가기] ")
        terminal.type("u\n")
        try terminal.expect("모의고사라 여기서는 되돌리지 않습니다")
        terminal.type("q\n")
        try terminal.expect("공부> ")
        terminal.type("undo\n")
        try terminal.expect("모의고사의 채점")
    }

    @Test("the command printed for the same exam draws it again, in the shell and out of it")
    func sameAgain() throws {
        let terminal = try exam("exam --topic 하늘 --count 2 --minutes 9 --seed 31")
        let first = try terminal.expect("\n> ")
        #expect(first.contains("2문제 · 9분"), "\(first)")
        terminal.type(":h\n")
        try terminal.expect("q 나가기] ")
        terminal.type("y\n")
        let result = try terminal.expect("공부> ")
        let line = "gongbu exam nature --seed 31 --topic '하늘 보기' --count 2 --minutes 9"
        #expect(result.replacing("\n ", with: " ").contains(line), "\(result)")
        terminal.type(line + "\n")
        let again = try terminal.expect("\n> ")
        #expect(question(in: again) == question(in: first) && again.contains("2문제 · 9분"), "\(again)")
    }

    /// What is asked and its choices, without the line above that tells the time.
    private func question(in screen: String) -> [Substring] {
        Array(screen.split(separator: "\n").drop { !$0.hasPrefix(" 1/2") }.dropFirst())
    }

    @Test("a killed exam goes on with its answers and its time, or is dropped by a word")
    func killed() throws {
        let terminal = try exam()
        try terminal.expect("\n> ")
        terminal.type("a\n")
        try terminal.expect(" 2/6")
        terminal.process.signal(9)
        terminal.process.wait()
        let again = try exam("exam --count 3")
        let shown = try again.expect("\n> ")
        #expect(shown.contains("이어서 봅니다") && shown.contains("6문제 중 1문제에 답함"), "\(shown)")
        #expect(shown.replacing("\n  ", with: "").contains("'--count 3'로 새로 시작하려면 먼저: exam drop"), "\(shown)")
        #expect(shown.contains(" 2/6") && shown.contains("답 1/6"), "\(shown)")
        again.type(":q\n")
        try again.expect("시험은 그대로 있고 시간은 멈춥니다")
        try again.expect("공부> ")
        again.type("exam drop\n")
        try again.expect("버릴까요? [y/n]")
        again.type("n\n")
        try again.expect("그대로 두었습니다")
        again.type("exam drop\n")
        try again.expect("버릴까요? [y/n]")
        again.type("y\n")
        try again.expect("그만두었습니다")
        again.type("exam results\n")
        try again.expect("본 모의고사가 없습니다")
    }

    @Test("what comes after the time is not counted")
    func timeOver() throws {
        // An exam with hardly any time left comes in from another home.
        _ = try learner.run("exam", "--minutes", "1", input: "")
        let lines = learner.folder("all.jsonl")
        try learner.run("export", lines)
        let exam = try #require(
            learner.folder.read("all.jsonl")?.split(separator: "\n").first { $0.contains(#""type":"exam""#) })
        let parts = exam.split(separator: #""spent_ms":"#, maxSplits: 1)
        try #require(parts.count == 2)
        let late = parts[0] + #""spent_ms":59999"# + parts[1].drop { $0.isNumber }
        let other = try candidate()
        other.folder.write("{\"type\":\"gongbu\",\"version\":1}\n" + late + "\n", to: "late.jsonl")
        #expect(try other.run("import", other.folder("late.jsonl")).output.contains("모의고사 1"))
        let terminal = try other.shell()
        terminal.type("exam\n")
        try terminal.expect("이어서 봅니다")
        try terminal.expect("\n> ")
        // The one millisecond that is left.
        usleep(5000)
        terminal.type("a\n")
        let result = try terminal.expect("공부> ")
        #expect(result.contains("시간이 다 되었습니다") && result.contains("맞음 0/6"), "\(result)")
        #expect(try other.run("exam", "results", "--json").output.contains(#""ended_by":"time""#))
    }

    @Test("time away does not count")
    func away() throws {
        _ = try learner.run("exam", "--minutes", "1", input: "a\n")
        let resumed = try learner.run("exam", input: "a\n", now: "2026-03-05T09:00:00+09:00")
        #expect(resumed.output.contains("이어서 봅니다") && !resumed.output.contains("시간이 다"), "\(resumed.output)")
    }

    @Test("the missed ones can be walked through with their reasons, and undo takes the exam back")
    func review() throws {
        let terminal = try exam("exam --topic 바다 --no-limit")
        let first = try terminal.expect("\n> ")
        #expect(first.contains("3문제 · 시간제한 없음"), "\(first)")
        for _ in 1...3 { terminal.type("\n") }
        try terminal.expect("q 나가기] ")
        terminal.type("y\n")
        let result = try terminal.expect("공부> ")
        #expect(result.contains("learn 바다의 물") && result.contains("quiz 바다의 물"), "\(result)")
        terminal.type("exam review\n")
        let missed = try terminal.expect("[Enter = 다음")
        #expect(missed.contains("틀린 1/3") && missed.contains("바다 보기"), "\(missed)")
        #expect(missed.contains("첫째 보기의 까닭") && missed.contains("✓ ") && missed.contains("답하지 않았습니다"), "\(missed)")
        terminal.type("q\n")
        try terminal.expect("공부> ")
    }
}

@Suite("exam from a pipe, and its results")
struct ExamResultTests {
    /// Answers everything by its first letters, whatever is asked, and hands in.
    private static let everything = String(repeating: "a\nab\n", count: 6) + ":h\ny\n"

    @Test("the result has the score, the topics and what to study, and is kept", arguments: ["ko", "en"])
    func result(language: String) throws {
        let learner = try candidate()
        let outcome = try learner.run("--language", language, "exam", input: Self.everything)
        #expect(outcome.status == 0, "\(outcome)")
        for word in ["하늘 보기", "바다 보기", "█", "exam review", "gongbu exam nature --seed 7"] {
            #expect(outcome.output.contains(word), "\(word): \(outcome.output)")
        }
        let results = try learner.run("exam", "results", "--json").output
        #expect(results.contains(#""exam":"관찰 시험","day":"2026-03-02","seed":"7","questions":6"#), "\(results)")
        #expect(results.contains(#""topics":[{"topic":"하늘 보기","weight":75,"right":"#), "\(results)")
        let list = try learner.run("exam", "results").output
        for word in ["2026-03-02", "자연 관찰", "6문제"] { #expect(list.contains(word), "\(list)") }
    }

    @Test("the same seed asks the same in another home, and --count shares by weight")
    func seeded() throws {
        let shown = try (0..<2).map { _ in try candidate().run("exam", "--count", "4", input: "").output }
        #expect(shown[0] == shown[1] && shown[0].contains(" 1/4"))
        let learner = try candidate()
        let json = try learner.run("exam", "--count", "4", "--json", input: ":h\ny\n").output
        #expect(json.contains(#""topic":"하늘 보기","weight":75,"right":0,"asked":3"#), "\(json)")
        #expect(json.contains(#""study":[{"title":"#), "\(json)")
    }

    @Test("wrong answers come back in the quiz, and undo takes them back at once")
    func schedule() throws {
        let learner = try candidate()
        _ = try learner.run("exam", "--topic", "하늘", input: "c\nc\nc\n:h\ny\n")
        let before = try learner.run("stats", "--json").output
        #expect(!before.contains(#""learning":0,"#), "\(before)")
        #expect(try learner.run("undo").output.contains("모의고사의 채점"))
        #expect(try learner.run("stats", "--json").output.contains(#""learning":0,"#))
        #expect(try !learner.run("exam", "results").output.contains("본 모의고사가 없습니다"))
    }

    @Test("export carries exams and places, and import takes them in")
    func exported() throws {
        let learner = try candidate()
        _ = try learner.run("exam", input: Self.everything)
        _ = try learner.run("learn", input: "\n")
        let file = learner.folder("all.jsonl")
        #expect(try learner.run("export", file).status == 0)
        let other = try Learner()
        #expect(try other.run("import", file).status == 0)
        #expect(try other.run("exam", "results", "--json").output == learner.run("exam", "results", "--json").output)
        #expect(learner.folder.read("all.jsonl")?.contains(#""type":"lesson""#) == true)
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        var words: [String]
        var code: String
        var status: Int32
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "a mistake says what to type",
        arguments: [
            Refusal(words: ["exam", "--count", "0"], code: "bad_value", status: 64),
            Refusal(words: ["exam", "--count", "-2"], code: "bad_value", status: 64),
            Refusal(words: ["exam", "--count", "9"], code: "bad_value", status: 64),
            Refusal(words: ["exam", "--minutes", "601"], code: "bad_value", status: 64),
            Refusal(words: ["exam", "--seed", "x"], code: "bad_value", status: 64),
            Refusal(words: ["exam", "results", "모두"], code: "unexpected_argument", status: 64),
            Refusal(words: ["exam", "drop", "모두"], code: "unexpected_argument", status: 64),
            Refusal(words: ["exam", "--topic", "숲"], code: "no_such_topic", status: 1),
            Refusal(words: ["exam", "없는것"], code: "no_such_exam", status: 1),
            Refusal(words: ["exam", "review"], code: "no_result", status: 1),
            Refusal(words: ["exam", "drop"], code: "no_running_exam", status: 1),
        ])
    func refused(_ refusal: Refusal) throws {
        let outcome = try candidate().run(words: refusal.words + ["--json"])
        #expect(outcome.errors.contains(#""code":"\#(refusal.code)""#) && outcome.errors.contains("hint"), "\(outcome)")
        #expect(outcome.status == refusal.status)
    }

    @Test("what a mistake should have been is told")
    func meant() throws {
        let learner = try candidate()
        #expect(try learner.run("exam", "reviw").errors.contains("'exam review'"))
        #expect(try learner.run("exam", "--count", "9").errors.contains("1에서 8까지"))
        #expect(try learner.run("exam", "--minutes", "601").errors.contains("1에서 600까지"))
    }

    /// The same pack in English, installed behind the Korean one.
    private func withEnglish(_ learner: Learner) throws {
        for file in ["notes/sky.md", "questions/1.md", "questions/2.md"] {
            // Questions of its own: what two packs ask in the same words is one card.
            let text = try #require(learner.folder.read("nature/" + file)).replacing("번째 물음의", with: "번째 질문의")
            learner.folder.write(text, to: "nature-en/" + file)
        }
        learner.folder.write("id: nature-en\ntitle: Nature\nlanguage: en\nversion: 1.0.0\n", to: "nature-en/pack.yaml")
        #expect(try learner.run("pack", "install", learner.folder("nature-en")).status == 0)
    }

    @Test(
        "without a name it is the exam of the course in the learner's language",
        arguments: [("en", "Nature"), ("ko", "자연 관찰")])
    func language(_ language: String, title: String) throws {
        let learner = try candidate()
        try withEnglish(learner)
        let outcome = try learner.run("--language", language, "exam", input: "")
        #expect(outcome.output.contains(title + " · 관찰 시험"), "\(outcome)")
    }

    @Test("another course's exam is not begun while one is not finished, and which one that is gets told")
    func otherRunning() throws {
        let learner = try candidate()
        try withEnglish(learner)
        _ = try learner.run("exam", "nature", input: "a\n")
        let errors = try learner.run("exam", "nature-en").errors
        #expect(errors.contains("자연 관찰 · 관찰 시험(6문제 중 ") && errors.contains("exam drop"), "\(errors)")
    }

    @Test("without a pack that has one it says so")
    func none() throws {
        let outcome = try Learner().withNotes().run("exam", "--json")
        #expect(outcome.status == 1 && outcome.errors.contains(#""code":"no_exam""#), "\(outcome)")
    }
}
