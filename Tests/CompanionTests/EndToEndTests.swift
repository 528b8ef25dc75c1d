import Companion
import FSRS
import Quiz
import Records
import TestSupport
import Testing

@Suite("A note is read, asked, answered and asked again when it is time")
struct StudyTests {
    private let note = """
        # 저장소의 종류
        ## 블록 저장소
        - 스냅샷 : 어느 때의 디스크를 그대로 떠 둔 사본
        - 볼륨 : 서버 한 대에 붙여 쓰는 디스크
        - 한 볼륨의 크기는 최대 64TiB

        ## 객체 저장소
        - 버킷 : 객체를 담는 그릇
        """

    @Test("a file named on the command line gives a quiz, and the next day's queue follows from the grades")
    func wholeWay() throws {
        let desk = try Desk()
        desk.folder.write(note, to: "storage.md")
        let workspace = try desk.workspace()
        let report = try workspace.addNotes(["storage.md"], from: desk.folder.path).finish()
        #expect(report.notes == 1)
        #expect(report.questions >= 4)

        let session = try workspace.quiz()
        let asked = try #require(try session.next())
        #expect(asked.isNew)
        #expect(asked.number == 1)
        let answered = try session.answer(asked.question.answers.map { $0[0] }.joined(separator: ", "))
        #expect(answered.verdict.outcome == .right)
        #expect(answered.suggested == .good)
        #expect(answered.intervals.count == 4)
        #expect(try session.grade(.easy) == .recorded)

        try session.answerAll(.easy)
        let summary = try session.summary()
        #expect(summary.wrong == 0)
        #expect(summary.asked >= 3)
        #expect(try workspace.statistics().studiedToday.new == summary.asked)

        // Easy on a new card is at least some days away, so tomorrow has none of them.
        desk.wait(days: 30)
        let later = try #require(try workspace.quiz().next())
        #expect(!later.isNew)
        #expect(later.card.state.reviews == 1)
    }

    @Test("a second process sees what the first has recorded")
    func durable() throws {
        let desk = try Desk()
        let first = try desk.workspace(with: ["a.md": note])
        let session = try first.quiz()
        let asked = try #require(try session.next())
        _ = try session.grade(.good)
        let second = try desk.workspace()
        #expect(try second.statistics().counts.reviews == 1)
        let shown = try second.show(String(asked.card.id), from: "/")
        guard case .card(let card, _, let reviews) = shown else {
            Issue.record("not a card: \(shown)")
            return
        }
        #expect(card.birthID == asked.card.birthID)
        #expect(reviews.map(\.grade) == [.good])
    }
}
