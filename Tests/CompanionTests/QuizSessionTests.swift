import Companion
import FSRS
import Quiz
import Records
import TestSupport
import Testing

@Suite("A sitting")
struct QuizSessionTests {
    @Test("the day's new cards are limited, and a second sitting gets no more")
    func newLimit() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(30)])
        _ = try workspace.set("new", to: "4", deck: nil)
        let session = try workspace.quiz()
        #expect(try session.answerAll(.easy).count == 4)
        let again = try workspace.quiz()
        #expect(try again.next() == nil)
        let left = try again.nothingDue()
        #expect(left.newLeft > 4)
        #expect(left.practice > 30)
        #expect(try workspace.quiz(new: 3).answerAll(.easy).count == 3)
    }

    @Test("the day's reviews are limited")
    func reviewLimit() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(8)])
        try workspace.quiz().answerAll(.easy)
        desk.wait(days: 60)
        _ = try workspace.set("reviews", to: "3", deck: nil)
        _ = try workspace.set("new", to: "0", deck: nil)
        #expect(try workspace.quiz().answerAll(.easy).count == 3)
    }

    @Test("one of a fact's cards a day, and the second direction once the first is in review")
    func siblings() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": "- 캐시 : 자주 쓰는 자료를 가까이 두는 저장소\n"])
        let first = try #require(try workspace.quiz().next())
        #expect(first.card.card.aspect == .term)
        #expect(try workspace.quiz().answerAll(.easy).count == 1)
        #expect(try workspace.quiz().next() == nil)
        desk.wait(days: 1)
        let second = try #require(try workspace.quiz().next())
        #expect(second.card.card.aspect == .meaning)
        #expect(second.card.factID == first.card.factID)
    }

    @Test("--limit ends the sitting after so many answers")
    func limit() throws {
        let workspace = try Desk().workspace(with: ["a.md": definitions(9)])
        let session = try workspace.quiz(limit: 3)
        #expect(try session.next()?.total == 3)
        #expect(try session.answerAll().count == 3)
        #expect(try session.next() == nil)
    }

    @Test("a wrong answer comes back after its minute, a step within twenty minutes when nothing else is left")
    func steps() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": "- 캐시 : 자주 쓰는 자료를 가까이 두는 저장소\n"])
        let session = try workspace.quiz()
        let asked = try #require(try session.next())
        let answered = try session.answer("아무것이나")
        #expect(answered.verdict.outcome == .wrong)
        #expect(answered.suggested == .again)
        #expect(try session.grade(.again) == .recorded)
        #expect(try session.next()?.card.id == asked.card.id)
        _ = try session.answer(asked.question.answers[0][0])
        #expect(try session.grade(.good) == .recorded)
        // Ten minutes from now: early, since nothing else is left.
        #expect(try session.next()?.card.id == asked.card.id)
        #expect(try session.grade(.good) == .recorded)
        #expect(try session.next() == nil)
        let summary = try session.summary()
        #expect(summary.asked == 3)
        #expect(summary.wrong == 1)
        #expect(summary.misses.map(\.prompt) == [asked.question.prompt])
        #expect(summary.misses.first?.source.firstLine == 1)
    }

    @Test("after a hint a right answer is 'hard'")
    func hints() throws {
        let session = try Desk().workspace(with: ["a.md": definitions(1)]).quiz()
        let asked = try #require(try session.next())
        let hint = session.hint()
        #expect(!hint.isEmpty)
        #expect(!hint.contains(asked.question.answers[0][0]))
        #expect(try session.answer(asked.question.answers[0][0]).suggested == .hard)
        #expect(session.overrule(right: true).suggested == .hard)
    }

    @Test("an empty line suggests nothing")
    func empty() throws {
        let session = try Desk().workspace(with: ["a.md": definitions(1)]).quiz()
        _ = try #require(try session.next())
        let answered = try session.answer("")
        #expect(answered.verdict.outcome == .unknown)
        #expect(answered.suggested == nil)
    }

    @Test("what names no choice is no answer; another choice is a wrong one", arguments: ["없는 보기", "9", "z"])
    func noChoice(typed: String) throws {
        let exam = "# 연습\n\n1. 온도를 재는 기구는 무엇입니까?\n\nA. 온도계\nB. 저울\nC. 나침반\n\n정답: A\n"
        let session = try Desk().workspace(with: ["a.md": exam]).quiz()
        let asked = try #require(try session.next())
        #expect(try !session.answer(typed).isAnswer)
        let choices = try #require(asked.question.choices)
        let wrong = try #require(choices.firstIndex { $0 != asked.question.answers[0][0] })
        let judged = try session.answer("\(wrong + 1)")
        #expect(judged.isAnswer && judged.verdict.outcome == .wrong && judged.suggested == .again)
        #expect(try session.answer("").isAnswer)
    }

    @Test("the learner overrules, and a wording she accepts is right from then on")
    func wording() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": "- 캐시 : 자주 쓰는 자료를 가까이 두는 저장소\n"])
        let session = try workspace.quiz()
        _ = try #require(try session.next())
        #expect(try session.answer("임시 보관소").verdict.outcome == .wrong)
        #expect(session.overrule(right: true).suggested == .good)
        try session.acceptWording()
        #expect(try session.grade(.again) == .recorded)
        _ = try #require(try session.next())
        #expect(try session.answer("임시보관소").verdict.outcome == .right)
        #expect(session.overrule(right: false).suggested == .again)
    }

    @Test("a skipped card comes later in the same sitting")
    func skip() throws {
        let session = try Desk().workspace(with: ["a.md": definitions(3)]).quiz()
        let first = try #require(try session.next())
        session.skip()
        let rest = try session.answerAll(.easy)
        #expect(rest.first != first.question.prompt)
        #expect(rest.last == first.question.prompt)
        #expect(rest.count == 3)
    }

    @Test("a buried card comes tomorrow, a suspended or doubted one not at all")
    func settingAside() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        let session = try workspace.quiz()
        let buried = try #require(try session.next())
        try session.bury()
        let suspended = try #require(try session.next())
        try session.suspend()
        let doubted = try #require(try session.next())
        try session.setAside()
        #expect(Set([buried.card.id, suspended.card.id, doubted.card.id]).count == 3)
        #expect(try session.next() == nil)
        desk.wait(days: 1)
        #expect(try workspace.quiz().answerAll(.easy) == [buried.question.prompt])
    }

    @Test("undo takes the grade back and asks that card next")
    func undo() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        let session = try workspace.quiz()
        let first = try #require(try session.next())
        #expect(try session.grade(.again) == .recorded)
        _ = try #require(try session.next())
        let back = try session.undo()
        #expect(back.id == first.card.id)
        #expect(back.state == first.card.state)
        let again = try #require(try session.next())
        #expect(again.card.id == first.card.id)
        #expect(again.isNew)
        #expect(again.number == 1)
        #expect(try session.summary().asked == 0)
        #expect(try workspace.statistics().counts.reviews == 0)
    }

    @Test("nothing to undo is said, also in practice")
    func nothingToUndo() throws {
        let workspace = try Desk().workspace(with: ["a.md": definitions(2)])
        #expect(throws: Failure.nothingToUndo) { try workspace.undo() }
        let session = try workspace.quiz(practice: true)
        #expect(throws: Failure.nothingToUndo) { try session.undo() }
    }

    @Test("undo of an older answer gives the state that the rest of the history leads to")
    func undoReplays() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": "- 캐시 : 자주 쓰는 자료를 가까이 두는 저장소\n"])
        let session = try workspace.quiz()
        let card = try #require(try session.next()).card
        #expect(try session.grade(.easy) == .recorded)
        desk.wait(days: 400)
        let later = try workspace.quiz()
        let before = try #require(try later.next())
        #expect(before.card.id == card.id)
        #expect(try later.grade(.again) == .recorded)
        #expect(try workspace.undo().card.state == before.card.state)
        #expect(try workspace.undo().card.state == CardState())
    }

    @Test("practice asks every card in the notes' order, and writes nothing")
    func practice() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(4)])
        let session = try workspace.quiz(practice: true)
        let first = try #require(try session.next())
        #expect(first.total == 8)
        #expect(first.remainingReviews == 0)
        let count = try session.answerAll(.again).count
        #expect(count == first.total - 1)
        #expect(try session.summary().wrong == count)
        #expect(try workspace.statistics().counts.reviews == 0)
        #expect(try workspace.statistics().counts.new > 0)
    }

    @Test("two shells: an answer in one is seen at the other's next question, and no showing is graded twice")
    func twoShells() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        let one = try workspace.quiz()
        let two = try desk.workspace(machine: "노트북").quiz()
        let first = try #require(try one.next())
        #expect(try two.next()?.card.id == first.card.id)
        #expect(try one.grade(.easy) == .recorded)
        #expect(try two.grade(.again) == .alreadyGraded)
        #expect(try two.next()?.card.id != first.card.id)
        #expect(try two.summary().asked == 0)
        #expect(try workspace.statistics().counts.reviews == 1)
    }

    @Test("the log keeps what was typed, how long it took, the hint and the question as it stood")
    func log() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(1)])
        let session = try workspace.quiz()
        let asked = try #require(try session.next())
        _ = session.hint()
        desk.wait(minutes: 2)
        _ = try session.answer("모름")
        #expect(try session.grade(.again) == .recorded)
        guard case .card(_, _, let reviews) = try workspace.show(String(asked.card.id), from: "/"),
            let review = reviews.first
        else {
            Issue.record("no review")
            return
        }
        #expect(review.typed == "모름")
        #expect(review.duration == 120_000)
        #expect(review.hintUsed)
        #expect(review.question == asked.question)
        #expect(review.machine == "책상")
        #expect(review.suggested == .again)
        #expect(review.moment.milliseconds == desk.now)
    }

    @Test("a deck by its heading, its note or a tag; an unknown one with a suggestion")
    func decks() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: [
            "날씨.md": definitions(2, from: 1, heading: "섹션 3 : 바람"),
            "요리.md": "#레시피\n" + definitions(2, from: 7, heading: "밥"),
        ])
        let weather = Set(try workspace.quiz("섹션3").answerAll(.easy))
        #expect(weather.count == 2)
        #expect(try workspace.quiz("#레시피").next()?.question.source.path == desk.folder("notes/요리.md"))
        #expect(try workspace.quiz("요리").next()?.question.source.path == desk.folder("notes/요리.md"))
        #expect(throws: Failure.noSuchDeck("요라", suggestions: ["요리"])) { try workspace.quiz("요라") }
    }

    @Test("a deck's own retention gives its own intervals")
    func retention() throws {
        let desk = try Desk()
        desk.folder.write(definitions(1, from: 1), to: "one/a.md")
        desk.folder.write(definitions(1, from: 5), to: "two/b.md")
        let workspace = try desk.workspace()
        _ = try workspace.addNotes(["one", "two"], from: desk.folder.path).finish()
        _ = try workspace.set("retention", to: "95%", deck: "two")
        func easyInterval(_ deck: String) throws -> Interval? {
            let session = try workspace.quiz(deck)
            _ = try session.next()
            return try session.answer("").intervals.last
        }
        guard case .days(let usual)? = try easyInterval("one"), case .days(let strict)? = try easyInterval("two") else {
            Issue.record("no days")
            return
        }
        #expect(strict < usual)
    }

    @Test("answering or grading what is not being asked is refused")
    func nothingAsked() throws {
        let session = try Desk().workspace(with: ["a.md": definitions(1)]).quiz()
        #expect(throws: Failure.self) { try session.answer("x") }
        #expect(throws: Failure.self) { try session.grade(.good) }
        #expect(session.hint() == "")
    }
}
