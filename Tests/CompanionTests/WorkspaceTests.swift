import FSRS
import Records
import TestSupport
import Testing

@testable import Companion

@Suite("Opening a data home")
struct WorkspaceTests {
    @Test("an empty one says that there is nothing")
    func empty() throws {
        let desk = try Desk()
        let overview = try desk.workspace().overview()
        #expect(overview == Overview(samplePack: nil, notes: 0, questions: 0, dueReviews: 0, newToday: 0))
        #expect(desk.folder.mode(of: "home") == 0o700)
        #expect(desk.folder.mode(of: "home/gongbu.sqlite") == 0o600)
    }

    @Test("a file in its place, or one that is no database, is a failure with its path")
    func notAHome() throws {
        let desk = try Desk()
        desk.folder.write("글", to: "home")
        #expect(throws: Failure.self) { try desk.workspace() }
        let other = try Desk()
        other.folder.write(String(repeating: "이것은 데이터베이스가 아니다. ", count: 200), to: "home/gongbu.sqlite")
        #expect(throws: Failure.store(.notADatabase(path: other.folder("home/gongbu.sqlite")))) {
            try other.workspace()
        }
    }

    @Test("the first screen counts what today holds, within the day's limits")
    func overview() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(30)])
        var overview = try workspace.overview()
        #expect(overview.notes == 1)
        #expect(overview.questions == 60)
        #expect(overview.newToday == 20)
        #expect(overview.dueReviews == 0)
        try workspace.quiz(limit: 5).answerAll(.easy)
        overview = try workspace.overview()
        #expect(overview.newToday == 15)
        desk.wait(days: 100)
        overview = try workspace.overview()
        #expect(overview.dueReviews == 5)
        _ = try workspace.set("reviews", to: "2", deck: nil)
        #expect(try workspace.overview().dueReviews == 2)
    }

    @Test("statistics: what was studied today and what comes tomorrow")
    func statistics() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(6)])
        let session = try workspace.quiz(limit: 3)
        try session.answerAll(.easy)
        let statistics = try workspace.statistics()
        #expect(statistics.studiedToday.new == 3)
        #expect(statistics.studiedToday.reviews == 0)
        #expect(statistics.counts.young == 3)
        #expect(statistics.counts.forecast.count == 14)
        let due = try #require(statistics.counts.forecast.firstIndex { $0 > 0 })
        desk.wait(days: due - 1)
        #expect(try workspace.statistics().dueTomorrow == statistics.counts.forecast[due])
        #expect(try session.summary().dueTomorrow >= statistics.counts.forecast[due])
    }

    @Test("decks: the sources, the notes and their headings")
    func decks() throws {
        let workspace = try Desk().workspace(with: ["날씨.md": definitions(1, heading: "바람")])
        #expect(try workspace.deckNames() == ["notes", "날씨", "바람"])
    }
}

@Suite("Opening a note in other programs")
struct OpeningTests {
    /// A desk whose editor writes its arguments to a file, under the name `editor`.
    private func desk(editor: String, variable: String = "EDITOR", extra: String = "") throws -> (Desk, TemporaryFolder)
    {
        let tools = try TemporaryFolder()
        tools.write("#!/bin/sh\nprintf '%s|' \"$@\" \"$LC_ALL\" > \(tools("out"))\n", to: editor)
        tools.makeRunnable(editor)
        let desk = try Desk(environment: [
            variable: tools(editor) + extra, "LC_ALL": "ko_KR.UTF-8", "PATH": "/usr/bin:/bin",
        ])
        desk.folder.write("글", to: "요금 노트.md")
        return (desk, tools)
    }

    private func check(_ editor: String, variable: String = "EDITOR", extra: String = "", expect: (String) -> String)
        throws
    {
        let (desk, tools) = try desk(editor: editor, variable: variable, extra: extra)
        let path = desk.folder("요금 노트.md")
        try desk.workspace().open(path, line: 40)
        #expect(tools.read("out") == expect(path) + "|ko_KR.UTF-8|")
    }

    @Test("the editor gets the line, as its kind takes it, and the learner's own locale")
    func lines() throws {
        try check("vim") { "+40|\($0)" }
        try check("nano", variable: "VISUAL") { "+40|\($0)" }
        try check("code", extra: " --wait") { "--wait|--goto|\($0):40" }
        try check("hx") { "\($0):40" }
    }

    @Test("a missing file, or no editor, is said")
    func missing() throws {
        let (desk, _) = try desk(editor: "vim")
        #expect(throws: Failure.noSuchPath("/nowhere.md")) { try desk.workspace().open("/nowhere.md", line: 1) }
        let bare = try Desk(environment: ["EDITOR": "/nowhere/vim"])
        let path = bare.folder.write("글", to: "a.md")
        #expect(throws: Failure.self) { try bare.workspace().open(path, line: 1) }
    }
}
