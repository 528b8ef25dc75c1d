import Companion
import FSRS
import Notes
import Quiz
import Records
import TestSupport
import Testing

@Suite("Syncing notes")
struct NoteSyncTests {
    @Test("what is found is said: notes, questions, and the problems with their lines")
    func report() throws {
        let desk = try Desk()
        desk.folder.write(definitions(3), to: "notes/a.md")
        desk.folder.write("# 목록\n1. 하나\n2.\n", to: "notes/b.md")
        let report = try desk.workspace().addNotes(["notes"], from: desk.folder.path).finish()
        #expect(report.notes == 2)
        #expect(report.read == 2)
        #expect(report.questions >= 3)
        #expect(report.outcome.new >= 3)
        #expect(report.problems.map(\.path) == [desk.folder("notes/b.md")])
        #expect(report.problems.map(\.problem.line) == [3])
    }

    @Test("a card that comes with a schedule goes on with it")
    func carried() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: [
            "a.md": "서울의 강::한강\n<!--SR:!2026-03-02,9,250-->\n\n부산의 강::낙동강\n<!--SR:!2026-03-05,3,250-->\n\n대전의 강::갑천\n"
        ])
        #expect(try workspace.overview().dueReviews == 1)
        #expect(try workspace.overview().newToday == 1)
        desk.wait(days: 3)
        #expect(try workspace.overview().dueReviews == 2)
    }

    @Test("with nothing changed nothing is read, and the counts are the same")
    func unchanged() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3), "b.md": definitions(3, from: 9)])
        let before = try workspace.noteSources()
        let sync = try workspace.syncNotes()
        #expect(try sync.step() == false)
        #expect(sync.report.read == 0)
        #expect(sync.report.notes == 2)
        #expect(sync.report.questions == before.reduce(0) { $0 + $1.questions })
        #expect(sync.progress.bytesTotal == 0)
    }

    @Test("another time with the same bytes is no change, and is remembered")
    func touched() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        desk.folder.setTime(of: "notes/a.md", to: 1_700_000_000)
        let first = try workspace.sync()
        #expect(first.read == 0)
        #expect(first.notes == 1)
        #expect(try workspace.syncNotes().step() == false)
    }

    @Test("a renamed file keeps its note, its cards and their history")
    func renamed() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        try workspace.quiz().answerAll(.easy)
        let before = try workspace.statistics().counts
        desk.folder.move("notes/a.md", to: "notes/z.md")
        let report = try workspace.sync()
        #expect(report.read == 0)
        #expect(report.removed == 0)
        let after = try workspace.statistics().counts
        #expect(after == before)
        desk.wait(days: 60)
        #expect(try workspace.quiz().next()?.question.source.path == desk.folder("notes/z.md"))
    }

    @Test("two copies of a file that is gone: one is it, the other a note of its own")
    func renamedTwice() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        desk.folder.move("notes/a.md", to: "notes/b.md")
        desk.folder.write(definitions(3), to: "notes/c.md")
        let report = try workspace.sync()
        #expect(report.notes == 2)
        #expect(report.read == 1)
        #expect(report.removed == 0)
        #expect(report.outcome.new == 0)
    }

    @Test("a deleted note's learned cards stay aside, and come back with the note")
    func deleted() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3), "b.md": definitions(1, from: 9)])
        try workspace.quiz().answerAll(.easy)
        desk.folder.delete("notes/a.md")
        let report = try workspace.sync()
        #expect(report.removed == 1)
        #expect(report.notes == 1)
        #expect(try workspace.statistics().counts.aside == 3)
        desk.folder.write("글머리\n\n" + definitions(3), to: "notes/다른 이름.md")
        let back = try workspace.sync()
        #expect(back.outcome.new == 0 || back.outcome.kept + back.outcome.moved > 0)
        #expect(try workspace.statistics().counts.aside == 0)
        #expect(try workspace.statistics().counts.young + workspace.statistics().counts.mature == 4)
    }

    @Test("a changed number keeps its history and is due at once")
    func changedNumber() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": "# 예약 인스턴스\n- 온디맨드보다 최대 75% 절감\n"])
        try workspace.quiz().answerAll(.easy)
        #expect(try workspace.quiz().next() == nil)
        desk.folder.write("# 예약 인스턴스\n- 온디맨드보다 최대 72% 절감\n", to: "notes/a.md")
        #expect(try workspace.sync().outcome.changed == 1)
        desk.wait(days: 1)
        let asked = try #require(try workspace.quiz().next())
        #expect(asked.card.isChanged)
        #expect(asked.card.state.reviews == 1)
        #expect(asked.question.answers[0].contains { $0.contains("72") })
    }

    @Test("front matter can take a note out, and put it back")
    func leftOut() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: [
            "a.md": definitions(3), "b.md": "---\ngongbu: false\n---\n" + definitions(3, from: 9),
        ])
        #expect(try workspace.noteSources().map(\.notes) == [1])
        desk.folder.write("---\ngongbu: false\n---\n" + definitions(3), to: "notes/a.md")
        let report = try workspace.sync()
        #expect(report.notes == 0)
        #expect(report.removed == 1)
        desk.folder.write(definitions(3), to: "notes/a.md")
        #expect(try workspace.sync().notes == 1)
    }

    @Test("a folder that is not there now keeps its notes")
    func awayFolder() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3)])
        desk.folder.move("notes", to: "away")
        let report = try workspace.sync()
        #expect(report.unreadable == [desk.folder("notes")])
        #expect(report.removed == 0)
        #expect(report.notes == 1)
        #expect(try workspace.quiz().next() != nil)
        desk.folder.move("away", to: "notes")
        #expect(try workspace.syncNotes().step() == false)
    }

    @Test("a note that became unreadable is told of and kept")
    func unreadableNote() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(3), "b.md": definitions(3, from: 9)])
        desk.folder.delete("notes/b.md")
        desk.folder.link("notes/b.md", to: desk.folder("nowhere"))
        let report = try workspace.sync()
        #expect(report.unreadable == [desk.folder("notes/b.md")])
        #expect(report.removed == 0)
        #expect(report.notes == 2)
    }

    @Test("binary files with a note's ending are passed over, and told of")
    func binary() throws {
        let desk = try Desk()
        desk.folder.write(definitions(3), to: "notes/a.md")
        desk.folder.write([0x89, 0x50, 0, 0, 1, 2, 3], to: "notes/b.md")
        let report = try desk.workspace().addNotes(["notes"], from: desk.folder.path).finish()
        #expect(report.notes == 1)
        #expect(report.unreadable == [desk.folder("notes/b.md")])
    }

    @Test("many notes take many steps, and progress reaches its end")
    func slices() throws {
        let desk = try Desk()
        for number in 0..<24 { desk.folder.write(thickNote(number), to: "notes/\(number).md") }
        let sync = try desk.workspace().addNotes(["notes"], from: desk.folder.path)
        var steps = 1
        var last = sync.progress
        while try sync.step() {
            steps += 1
            #expect(sync.progress.bytesDone >= last.bytesDone)
            last = sync.progress
        }
        #expect(steps > 3)
        #expect(last.notesDone == 24)
        #expect(last.bytesDone == last.bytesTotal)
    }

    @Test("an interrupted sync goes on where it stopped")
    func interrupted() throws {
        let desk = try Desk()
        for number in 0..<24 { desk.folder.write(thickNote(number), to: "notes/\(number).md") }
        let first = try desk.workspace().addNotes(["notes"], from: desk.folder.path)
        _ = try first.step()
        _ = try first.step()
        let done = first.report.read
        #expect(done > 0 && done < 24)
        let rest = try desk.workspace().sync()
        #expect(rest.read == 24 - done)
        #expect(rest.notes == 24)
    }

    @Test("the same notes give the same cards in the same order, however many cores read them")
    func deterministic() throws {
        let files = (0..<12).map { ("\($0).md", definitions(20, from: $0 * 24 + 1)) }
        func prompts() throws -> [String] {
            let desk = try Desk()
            let workspace = try desk.workspace(with: Dictionary(files) { first, _ in first })
            return try workspace.quiz(new: 60).answerAll(.easy)
        }
        #expect(try prompts() == prompts())
    }
}
