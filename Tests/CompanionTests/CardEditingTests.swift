import Companion
import FSRS
import Facts
import Quiz
import Records
import TestSupport
import Testing

@Suite("A card is corrected by the learner, and stays so")
struct CardEditingTests {
    private let note = """
        ## 예약 인스턴스
        - 최대 75% 비용 절감

        ## 저장
        - 버킷 : 객체를 담아 두는 이름 있는 통
        """

    /// A pack that knows that 75 % became 72 %.
    private func desk() throws -> Desk {
        let content = try TemporaryFolder()
        content.write("format: 1\nid: pack\ntitle: 묶음\nsample: true\n", to: "pack/pack.yaml")
        content.write("# 빈 노트\n", to: "pack/notes/a.md")
        content.write("- [버킷, Bucket]\n", to: "pack/synonyms.yaml")
        content.write(
            "- {subject: 예약 인스턴스, old: 75%, new: 72%, as_of: 2026-08, source: 출처}\n", to: "pack/corrections.yaml")
        folders.append(content)
        return try Desk(content: content.path)
    }

    /// Kept until the test is over.
    private final class Folders { var all: [TemporaryFolder] = [] }
    private let kept = Folders()
    private var folders: [TemporaryFolder] {
        get { kept.all }
        nonmutating set { kept.all = newValue }
    }

    private func ask(_ session: QuizSession, _ wanted: String) throws -> Asked {
        while let asked = try session.next() {
            if asked.question.prompt.contains(wanted) { return asked }
            _ = try session.answer("")
            _ = try session.grade(.easy)
        }
        throw Failure.noSuchCard(wanted)
    }

    @Test(
        "a value that a pack calls old is told after the answer, both are right, and taking it changes the card alone")
    func correction() throws {
        let desk = try desk()
        let workspace = try desk.workspace(with: ["a.md": note])
        let session = try workspace.quiz()
        let asked = try ask(session, "%")
        #expect(try session.answer("72%").verdict.outcome == .right)
        let answered = try session.answer("75%")
        #expect(answered.verdict.outcome == .right)
        #expect(answered.correction?.new == "72%")
        #expect(try session.takeCorrection())
        _ = try session.grade(.again)
        #expect(desk.folder.read("notes/a.md") == note)

        desk.wait(days: 1)
        _ = try workspace.syncNotes().finish()
        let later = try ask(try workspace.quiz(), "%")
        #expect(later.card.id == asked.card.id)
        #expect(later.question.answers == [["72%"]])
    }

    @Test("an edited answer and a reworded question outlive a sync that reads the note again")
    func edited() throws {
        let desk = try desk()
        let workspace = try desk.workspace(with: ["a.md": note])
        let card = try workspace.oneCard("몇 %")
        try workspace.editCard(card, prompt: "RI는 얼마나 싼가요?", answer: "많이")
        desk.folder.write(note + "\n- 폴더 : 파일을 모아 두는 곳\n", to: "notes/a.md")
        _ = try workspace.syncNotes().finish()
        let asked = try ask(try workspace.quiz(), "얼마나 싼가요")
        #expect(asked.question.answers == [["많이"]])
        #expect(try workspace.judgedCards().map(\.isEdited) == [true])
    }

    @Test("a suspended card is not asked until it is resumed")
    func suspended() throws {
        let desk = try desk()
        let workspace = try desk.workspace(with: ["a.md": note])
        let card = try workspace.oneCard("몇 %")
        try workspace.suspendCard(card)
        #expect(throws: Failure.noSuchCard("%")) { try ask(try workspace.quiz(), "%") }
        try workspace.resumeCard(card)
        desk.wait(days: 1)
        #expect(try ask(try workspace.quiz(), "%").card.id == card.id)
    }

    @Test("words that fit several cards name some of them, words that fit none say so")
    func unclear() throws {
        let workspace = try desk().workspace(with: ["a.md": note])
        #expect(throws: Failure.noSuchCard("우주선")) { try workspace.oneCard("우주선") }
        #expect {
            try workspace.oneCard("버킷")
        } throws: { error in
            if case .manyCards(_, let prompts) = error as? Failure { prompts.count >= 2 } else { false }
        }
    }

    @Test("another name that a pack knows is right")
    func synonyms() throws {
        let workspace = try desk().workspace(with: ["a.md": note])
        let session = try workspace.quiz()
        let asked = try ask(session, "통")
        let answer =
            asked.question.kind == .matching ? asked.question.answers.map { $0[0] }.joined(separator: ", ") : "Bucket"
        #expect(try session.answer(answer).verdict.outcome == .right)
    }
}
