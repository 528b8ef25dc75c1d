import FSRS
import Facts
import KnowledgeBase
import Quiz
import Records
import TestSupport
import Testing

@testable import Companion

@Suite("How an exam is drawn and scored")
struct ExamDrawTests {
    @Test(
        "questions are shared by weight, with the largest remainders",
        arguments: [
            // 65 by 24, 30, 34 and 12 %: 15.6, 19.5, 22.1, 7.8. The draws of the exam guide for CLF-C02, 2024-10.
            (65, [24, 30, 34, 12], [30, 30, 34, 30], [16, 19, 22, 8]),
            // 2.4, 3.0, 3.4, 1.2: of equal rests the earlier counts.
            (10, [24, 30, 34, 12], [30, 30, 34, 30], [3, 3, 3, 1]),
            (1, [50, 50], [9, 9], [1, 0]), (3, [50, 50], [9, 9], [2, 1]), (6, [50, 50], [1, 9], [1, 5]),
            (9, [34, 33, 33], [2, 2, 9], [2, 2, 5]), (99, [50, 50], [3, 4], [3, 4]), (4, [100, 0], [3, 9], [3, 0]),
            (0, [50, 50], [3, 4], [0, 0]),
        ])
    func shares(count: Int, weights: [Int], banks: [Int], expected: [Int]) {
        #expect(sharedByWeight(count, weights: weights, banks: banks) == expected)
    }

    @Test(
        "choices are named by letters, numbers and keys of a Hangul keyboard, each once, in their order",
        arguments: [
            ("b", 4, [1]), ("B", 4, [1]), ("2", 4, [1]), ("②", 4, [1]), ("나", 4, [1]), ("ㄴ", 4, [1]), ("ㅠ", 4, [1]),
            ("BD", 5, [1, 3]), ("d, b", 5, [1, 3]), ("2 4", 5, [1, 3]), ("24", 5, [1, 3]), ("b)", 4, [1]),
            ("2번", 4, [1]),
            ("bb", 4, [1]), ("ㄷ", 5, [4]), ("ㄷ", 4, [2]),
        ])
    func marks(typed: String, count: Int, expected: [Int]) {
        #expect(positions(in: typed, of: count) == expected)
    }

    @Test("what names no choice is no answer", arguments: ["e", "5", "탄력성", "b z", "-", "0"])
    func noMarks(typed: String) { #expect(positions(in: typed, of: 4) == nil) }

    private func positions(in typed: String, of count: Int) -> [Int]? {
        let question = Question(
            kind: .choice, response: .choice, prompt: "?", context: [], answers: [["하늘"]],
            choices: Array(["하늘", "바다", "모래", "얼음", "구름"].prefix(count)), statement: "",
            source: Question.Source(path: "a.md", firstLine: 1, lastLine: 1), rule: Rule(rawValue: "exam"),
            language: .korean)
        return question.chosenPositions(by: typed, index: EmptyIndex())
    }

    @Test(
        "a score from 100 to 1000 is rounded down, and so is a percentage",
        arguments: [
            ("700/1000", 43, 65, 695), ("700/1000", 44, 65, 709), ("700/1000", 0, 65, 100), ("700/1000", 65, 65, 1000),
            ("70%", 2, 3, 66), ("70 %", 3, 3, 100), ("60/100", 1, 2, 55),
        ])
    func scores(pass: String, right: Int, asked: Int, expected: Int) throws {
        #expect(try #require(PassMark(pass)).score(right: right, of: asked) == expected)
    }

    @Test(
        "a pass mark is a score of a whole or a share",
        arguments: ["700", "0%", "101%", "1001/1000", "7/5", "a/b", "", "1/2/3"])
    func badPass(text: String) { #expect(PassMark(text) == nil) }
}

@Suite("Taking an exam")
struct ExamSessionTests {
    private let desk: Desk
    private let workspace: Workspace

    private static let lessons = [
        "a.md": "# 하늘의 빛\n\n노을은 해가 질 때 하늘이 붉게 물드는 현상이다.\n\n무지개는 빗방울이 햇빛을 갈라 만든 띠이다.\n",
        "b.md": "# 바다의 물\n\n밀물은 바닷물이 뭍으로 차오르는 현상이다.\n\n썰물은 바닷물이 빠져나가는 현상이다.\n",
    ]

    private static func file(_ topic: String, _ weight: Int, _ items: [(stem: String, right: String)]) -> String {
        let questions = items.enumerated().map { index, item in
            """
            \(index + 1). \(item.stem)

               A. \(item.right)
               B. 모래 언덕
               C. 얼음 동굴

               정답: A

               - A – \(item.right)이라는 까닭
               - B – 모래라는 까닭
               - C – 얼음이라는 까닭

            """
        }
        return
            "---\nexam: 자연\ntopic: \(topic)\nweight: \(weight)\ndraw: \(items.count)\nminutes: 4\npass: 70%\n---\n# \(topic)\n\n"
            + questions.joined(separator: "\n")
    }

    init() throws {
        desk = try Desk(environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"])
        desk.pack(notes: Self.lessons)
        desk.folder.write(
            Self.file("하늘", 50, [("해가 질 때 하늘이 붉게 물드는 것은?", "노을"), ("빗방울이 햇빛을 갈라 만든 띠는?", "무지개")]),
            to: "packs-made/kit/questions/1.md")
        desk.folder.write(
            Self.file("바다", 50, [("바닷물이 뭍으로 차오르는 것은?", "밀물"), ("바닷물이 빠져나가는 것은?", "썰물")]),
            to: "packs-made/kit/questions/2.md")
        workspace = try desk.workspace()
        try workspace.install("packs-made/kit", from: desk.folder.path)
    }

    private func begin(_ change: (inout ExamOptions) -> Void = { _ in }) throws -> ExamSession {
        var options = ExamOptions()
        change(&options)
        return try workspace.startExam(options, language: "ko")
    }

    /// Answers each question, right or wrong, and hands in.
    private func take(_ session: ExamSession, right: (ExamItem) -> Bool) throws -> ExamResult {
        for place in session.exam.items.indices {
            _ = try session.go(to: place)
            let wanted = session.item.right[0]
            let letter = right(session.item) ? wanted : (wanted + 1) % 3
            #expect(try session.answer("\(letter + 1)") == .picked)
        }
        return try session.handIn()
    }

    private func card(_ item: ExamItem) throws -> StoredCard {
        try #require(try workspace.database.card(born: item.card))
    }

    @Test("all topics are drawn, with their reasons beside the shuffled choices")
    func drawn() throws {
        let exam = try begin().exam
        #expect(exam.items.count == 4 && Set(exam.items.map(\.topic)) == ["하늘", "바다"])
        #expect((exam.name, exam.pack, exam.limit) == ("자연", "kit", 240_000))
        for item in exam.items {
            let choices = try #require(item.question.choices)
            #expect(Set(choices).count == 3 && item.right.count == 1)
            for (choice, reason) in zip(choices, item.reasons) { #expect(reason.hasPrefix(String(choice.prefix(2)))) }
        }
    }

    @Test("a part of it gets its share of the time, and of the topics")
    func part() throws {
        let exam = try begin { $0.topic = "바다" }.exam
        #expect(exam.items.map(\.topic) == ["바다", "바다"] && exam.limit == 120_000)
        _ = try workspace.dropExam()
        #expect(try begin { $0.count = 1 }.exam.limit == 60_000)
        _ = try workspace.dropExam()
        #expect(try begin { $0.hasNoLimit = true }.exam.limit == nil)
        _ = try workspace.dropExam()
        for unclear in ["숲", ""] {
            #expect(throws: Failure.exam(.noSuchTopic(unclear, topics: ["하늘", "바다"]))) {
                try begin { $0.topic = unclear }
            }
        }
    }

    @Test("an answer is on the disk, and another shell goes on where it was; time away does not count")
    func resumed() throws {
        let session = try begin()
        #expect(try session.answer("a") == .picked)
        try session.flag()
        _ = try session.go(to: 2)
        desk.wait(minutes: 1)
        try session.leave()
        desk.wait(days: 3)
        let again = try desk.workspace().startExam(ExamOptions(), language: "ko")
        #expect(again.isResumed && again.place == 2)
        #expect(again.exam.items[0].picked == [0] && again.exam.items[0].isFlagged)
        #expect(again.timeLeft == 180_000)
        desk.wait(minutes: 3)
        #expect(again.isTimeOver)
        #expect(try again.handIn().exam.ending == .timeOver)
    }

    @Test("what names no choice, or too many, is not taken")
    func refused() throws {
        let session = try begin()
        #expect(try session.answer("글쎄") == .noChoice)
        #expect(try session.answer("ab") == .wrongCount(wanted: 1))
        #expect(session.item.picked == [])
        #expect(try !session.go(to: 9))
    }

    @Test("a wrong answer comes back soon; a right one that was new stays new; none says nothing")
    func schedule() throws {
        let session = try begin()
        let result = try take(session) { $0.topic == "하늘" }
        #expect((result.exam.right, result.exam.score, result.exam.isPassed, result.sentBack) == (2, 50, false, 2))
        for item in result.exam.items {
            #expect(try card(item).state.phase == (item.topic == "하늘" ? .new : .learning))
        }
        desk.wait(minutes: 2)
        let quiz = try workspace.quiz(limit: 1)
        #expect(try quiz.next()?.card.state.phase == .learning)
    }

    @Test("a right answer counts where its card was due, and only there")
    func dueAnswers() throws {
        let item = try begin().exam.items[0]
        _ = try workspace.dropExam()
        let quiz = try workspace.quiz()
        while let asked = try quiz.next() {
            _ = try quiz.grade(asked.card.birthID == item.card ? .easy : .good)
        }
        let before = try card(item)
        #expect(before.state.phase == .review)
        let early = try take(try begin()) { _ in true }
        #expect(try card(item).state == before.state && early.sentBack == 0)
        desk.wait(days: 60)
        _ = try take(try begin()) { _ in true }
        let after = try card(item)
        #expect(after.state.reviews == before.state.reviews + 1 && after.state.phase == .review)
    }

    @Test("undo takes the whole exam back from the schedule, and its result stays")
    func undone() throws {
        let result = try take(try begin()) { _ in false }
        #expect(result.sentBack == 4)
        let undone = try workspace.undo()
        #expect(undone.answers == 4 && undone.isExam)
        for item in result.exam.items { #expect(try card(item).state == CardState()) }
        #expect(throws: Failure.nothingToUndo) { try workspace.undo() }
        #expect(try workspace.examResults().map(\.id) == [result.exam.id])
    }

    @Test("what to study next is the lesson that speaks of what was missed, by a name that finds it")
    func study() throws {
        let result = try take(try begin()) { $0.topic == "바다" }
        #expect(result.again == ["kit", "--seed", "\(result.exam.seed)"])
        #expect(result.study == [ExamStudy(title: "하늘의 빛", name: "하늘의 빛", missed: 2)])
        guard case .lesson(let walk) = try workspace.startLearning(at: "하늘의 빛", from: "/", language: "ko") else {
            return
        }
        #expect(walk.lesson.path.hasSuffix("a.md"))
        #expect(try take(try begin()) { _ in true }.study == [])
        let again = { (change: (inout ExamOptions) -> Void) in
            try take(
                try begin {
                    change(&$0)
                    $0.seed = 5
                }
            ) { _ in true }.again
        }
        #expect(try again { $0.topic = "바다" } == ["kit", "--seed", "5", "--topic", "바다"])
        #expect(try again { $0.count = 3 } == ["kit", "--seed", "5", "--count", "3"])
        #expect(try again { $0.minutes = 9 } == ["kit", "--seed", "5", "--minutes", "9"])
        #expect(try again { $0.hasNoLimit = true } == ["kit", "--seed", "5", "--no-limit"])
    }

    @Test("without an exam each thing says so")
    func none() throws {
        #expect(throws: Failure.exam(.noneRunning)) { try workspace.dropExam() }
        #expect(throws: Failure.exam(.noResult)) { try workspace.lastResult() }
        #expect(throws: Failure.exam(.noSuchExam("자년", suggestions: ["자연"]))) { try begin { $0.name = "자년" } }
        let empty = try Desk(content: nil).workspace()
        #expect(throws: Failure.exam(.none(course: nil))) {
            try empty.startExam(ExamOptions(), language: "ko")
        }
    }

    @Test("the same seed draws the same exam in another data home")
    func seeded() throws {
        func prompts(_ seed: UInt64) throws -> [[String]] {
            let desk = try Desk(environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"], seed: seed)
            let workspace = try desk.workspace()
            try workspace.install(self.desk.folder("packs-made/kit"), from: "/")
            let bank = try workspace.examBank(named: nil, language: "ko")
            let exam = try bank.draw(ExamOptions(), seed: 7, in: workspace)
            return exam.items.map { [$0.question.prompt] + ($0.question.choices ?? []) }
        }
        #expect(try prompts(1) == prompts(99))
    }
}
