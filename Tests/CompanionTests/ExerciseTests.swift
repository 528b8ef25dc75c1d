import Calculators
import Companion
import FSRS
import Facts
import Pricing
import Quiz
import Records
import TestSupport
import Testing

@Suite("Exercises in a quiz")
struct ExerciseTests {
    private let desk: Desk
    private let packs = try? TemporaryFolder()

    /// A content folder with a pack of exercises.
    init() throws {
        let folder = try #require(packs)
        folder.write("title: 계산 연습 (exercises)\nlanguage: ko\n", to: "drill/pack.yaml")
        folder.write(ExerciseTests.list, to: "drill/exercises.yaml")
        desk = try Desk(content: folder.path)
    }

    private static let list = """
        "계산: 예약":
          - reserved.saving_percent
          - reserved.term_total
        "계산: 전송":
          - transfer.between_zones

        """

    /// Asks the one card that a section of one skill has.
    private func asked(_ session: QuizSession) throws -> (Asked, Exercise) {
        let asked = try #require(try session.next())
        return (asked, try #require(asked.exercise))
    }

    @Test("are a deck of their own, that a quiz of everything leaves alone unless it is to mix them in")
    func apart() throws {
        let workspace = try desk.workspace(with: ["a.md": definitions(1)])
        #expect(try workspace.noteSources().filter(\.isApart).map(\.questions) == [3])
        let plain = try workspace.quiz()
        #expect(try plain.answerAll(.easy).count == 1)
        #expect(try workspace.quiz().nothingDue().exercises == 3)
        #expect(try workspace.quiz("계산").next()?.exercise != nil)
        #expect(try workspace.quiz("exercises").next()?.exercise != nil)
        #expect(try workspace.statistics().counts.cards == 2)
        #expect(try workspace.overview().questions == 2)
        _ = try workspace.set("exercises", to: "on", deck: nil)
        #expect(try workspace.noteSources().allSatisfy { !$0.isApart })
        #expect(try workspace.quiz().answerAll(.easy).count == 3)
        #expect(try workspace.statistics().counts.cards == 5)
    }

    @Test("that were taken away come back when they are wanted, with their history")
    func again() throws {
        let workspace = try desk.workspace()
        try workspace.quiz("계산").answerAll(.easy)
        _ = try workspace.removeNotes("계산 연습 (exercises)", from: desk.folder.path)
        #expect(throws: Failure.self) { try workspace.quiz("계산") }
        #expect(try desk.workspace().noteSources().isEmpty)
        _ = try workspace.set("exercises", to: "on", deck: nil)
        desk.wait(days: 400)
        let (asked, _) = try asked(workspace.quiz("계산"))
        #expect(asked.card.state.phase == .review)
    }

    @Test(
        "are all asked by one option, which brings back those that were taken away, and are the same on every machine")
    func option() throws {
        let workspace = try desk.workspace(with: ["a.md": definitions(2)])
        _ = try workspace.removeNotes("계산 연습 (exercises)", from: desk.folder.path)
        var options = QuizOptions()
        options.exercises = true
        let first = try #require(try workspace.beginQuiz(options).next())
        #expect(first.exercise != nil)
        let other = try Desk(content: packs?.path).workspace(machine: "노트북")
        #expect(try other.beginQuiz(options).next()?.card.birthID == first.card.birthID)
        #expect(try other.present(nil, exercises: true, limit: nil).next()?.exercise != nil)
        #expect(throws: Failure.noSuchDeck("exercises", suggestions: [])) { try Desk().workspace().beginQuiz(options) }
    }

    @Test("are scheduled by skill: two hundred askings move one state, never with the same numbers twice in a row")
    func bySkill() throws {
        let workspace = try desk.workspace()
        var last: ExerciseLine?
        var card: StoredCard?
        for number in 0..<200 {
            // Another session each time, so that the last numbers are known from the log alone.
            let session = try workspace.quiz("계산: 전송", new: 9)
            let (asked, exercise) = try asked(session)
            #expect(exercise.skill == "transfer.between_zones")
            #expect(exercise.line != last, "asking \(number)")
            #expect(asked.card.state.reviews == number)
            last = exercise.line
            card = asked.card
            let grade = number % 7 == 3 ? Grade.again : .good
            let answered = try session.answer(exercise.answer)
            #expect(try session.grade(grade) == .recorded)
            switch answered.intervals[grade.rawValue - 1] {
            case .seconds(let seconds): desk.wait(minutes: seconds / 60)
            case .days(let days): desk.wait(days: days)
            }
        }
        let kept = try #require(card)
        let (asked, _) = try asked(workspace.quiz("계산: 전송"))
        #expect(asked.card.id == kept.id)
        guard case .card(let now, _, let reviews) = try workspace.show("\(kept.id)", from: "/") else {
            Issue.record("no card")
            return
        }
        #expect(now.origin == .skill)
        #expect(reviews.count == 200)
        let replayed = Scheduler(desiredRetention: 0.9, learningSteps: [60, 600], relearningSteps: [600]).replay(
            reviews.map { ($0.moment, $0.grade) }, seed: now.birthID.high ^ now.birthID.low)
        #expect(replayed == now.state)
        #expect(Set(reviews.compactMap(\.question.draw?.seed)).count > 100)
    }

    @Test("are kept in the log as they stood: the line, the seed, the answer and what was typed")
    func log() throws {
        let workspace = try desk.workspace()
        let session = try workspace.quiz("계산: 전송")
        let (asked, exercise) = try asked(session)
        _ = try session.answer("1,234.5")
        #expect(try session.grade(.again) == .recorded)
        guard case .card(_, _, let reviews) = try workspace.show("\(asked.card.id)", from: "/"),
            let review = reviews.first
        else {
            Issue.record("no review")
            return
        }
        #expect(review.kind == .calculation)
        #expect(review.typed == "1,234.5")
        #expect(review.question == asked.question)
        #expect(review.question.prompt == "calc transfer " + exercise.line.words.joined(separator: " "))
        #expect(review.question.answers == [[exercise.answer]])
        let draw = try #require(review.question.draw)
        #expect(draw.skill == exercise.skill)
        let context = CalculatorDesk(workspace.surroundings).context
        #expect(try Skill.named(draw.skill)?.exercise(seed: UInt64(draw.seed), in: context) == exercise)
    }

    @Test("a grade taken back is asked again with other numbers, from the state before")
    func undo() throws {
        let workspace = try desk.workspace()
        let session = try workspace.quiz("계산: 전송")
        let (first, exercise) = try asked(session)
        #expect(try session.grade(.easy) == .recorded)
        #expect(try session.undo().state == first.card.state)
        let (again, other) = try asked(session)
        #expect(again.card.id == first.card.id)
        #expect(again.isNew)
        #expect(other.line != exercise.line)
        // The row that was taken back stays in the log, and so do its numbers.
        let (_, later) = try asked(workspace.quiz("계산: 전송"))
        #expect(later.line != exercise.line)
    }

    @Test("are suspended, buried and set aside as any card")
    func settingAside() throws {
        let workspace = try desk.workspace()
        let session = try workspace.quiz("계산")
        for act in [session.bury, session.suspend, session.setAside] {
            #expect(try session.next() != nil)
            try act()
        }
        #expect(try session.next() == nil)
        desk.wait(days: 1)
        #expect(try workspace.quiz("계산").answerAll(.easy).count == 1)
        let judged = try workspace.judgedCards()
        #expect(judged.count == 2)
        #expect(throws: Failure.notEdited(skill: judged[0].prompt)) {
            try workspace.editCard(judged[0], prompt: nil, answer: "12")
        }
    }

    @Test("a hint makes a right answer hard, and nothing typed is 'don't know'")
    func hints() throws {
        let session = try desk.workspace().quiz("계산: 예약")
        let (_, exercise) = try asked(session)
        #expect(try session.answer("").suggested == nil)
        #expect(try session.answer("모름").suggested == .again)
        #expect(try session.answer(exercise.answer).suggested == .good)
        _ = session.hint()
        let answered = try session.answer(exercise.answer)
        #expect(answered.suggested == .hard)
        #expect(answered.exercise?.verdict == .right)
    }

    @Test("a known mistake is wrong and told apart; what is no number is not graded")
    func mistakes() throws {
        let session = try desk.workspace().quiz("계산: 예약")
        let (_, exercise) = try asked(session)
        let wrong = try #require(exercise.wrongAnswers.first)
        let share = try wrong.value.multiplied(by: 100).text(places: 2)
        let answered = try session.answer(share + "%")
        #expect(answered.verdict.outcome == .wrong)
        #expect(answered.suggested == .again)
        #expect(answered.exercise?.verdict == .mistaken(wrong.mistake))
        #expect(try session.answer("아마도 절반").exercise?.verdict.isAnswer == false)
        #expect(session.overrule(right: true).suggested == .good)
    }

    @Test("before a class they come with their numbers, which the seed alone decides")
    func presented() throws {
        let workspace = try desk.workspace()
        let presentation = try workspace.present("계산", limit: nil)
        var skills: Set<String> = []
        while let slide = try presentation.next() { skills.insert(try #require(slide.exercise).skill) }
        #expect(skills.count == 3)
        #expect(try workspace.present(nil, limit: nil).next() == nil)
        #expect(try workspace.statistics().counts.reviews == 0)
    }

    @Test("a skill that the list no longer has is set aside, and none other takes its history")
    func gone() throws {
        let workspace = try desk.workspace()
        try workspace.quiz("계산").answerAll(.easy)
        packs?.write("\"계산: 예약\":\n  - reserved.payback_months\n", to: "drill/exercises.yaml")
        try workspace.sync()
        let (asked, _) = try asked(workspace.quiz("계산"))
        #expect(asked.card.card.fact.subject.name == "reserved.payback_months")
        #expect(asked.isNew)
        packs?.write(ExerciseTests.list, to: "drill/exercises.yaml")
        try workspace.sync()
        #expect(try workspace.quiz("계산").next() == nil)
    }
}
