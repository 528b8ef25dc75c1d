import Companion
import Quiz
import Records
import TestSupport
import Testing

@Suite("Search and show")
struct ShowingTests {
    private let note = "# 요금\n\n- 온디맨드 : 쓴 만큼 내는 방식\n- 예약 : 미리 약속하는 방식\n\n끝말\n"

    @Test("cards and passages are found, two syllables inside a longer word too")
    func search() throws {
        let workspace = try Desk().workspace(with: ["a.md": note])
        let hits = try workspace.search("디맨", limit: 10)
        #expect(!hits.isEmpty)
        #expect(hits.contains { if case .card = $0.kind { true } else { false } })
        #expect(try workspace.search("디맨", limit: 1).count == 1)
        #expect(try workspace.search("없는말", limit: 10).isEmpty)
    }

    @Test("any text is a legal query", arguments: ["", "\"", "a AND", "요금*", "NEAR(", "\\", "%_", "(", "-", "\u{0}"])
    func legal(query: String) throws {
        _ = try Desk().workspace(with: ["a.md": note]).search(query, limit: 3)
    }

    @Test("a number shows a card with its question and reviews")
    func byNumber() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": note])
        let asked = try #require(try workspace.quiz().next())
        guard case .card(let card, let question, let reviews) = try workspace.show("\(asked.card.id)", from: "/") else {
            Issue.record("no card")
            return
        }
        #expect(card.birthID == asked.card.birthID)
        #expect(question.answers == asked.question.answers)
        #expect(reviews.isEmpty)
    }

    @Test("a path and a line show the lines around it", arguments: [(1, 1), (3, 1), (6, 3), (99, 4)])
    func byLine(line: Int, first: Int) throws {
        let desk = try Desk()
        desk.folder.write(note, to: "a.md")
        guard
            case .lines(let path, let begins, let lines) = try desk.workspace().show(
                "a.md:\(line)", from: desk.folder.path)
        else {
            Issue.record("no lines")
            return
        }
        #expect(path == desk.folder("a.md"))
        #expect(begins == first)
        let all = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(Array(all[(first - 1)...].prefix(lines.count)) == lines)
    }

    @Test("the short name that screens show finds the note from any folder", arguments: ["a.md:3", "week1/a.md:3"])
    func byShortName(text: String) throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["week1/a.md": note])
        guard case .lines(let path, _, _) = try workspace.show(text, from: "/") else {
            Issue.record("no lines")
            return
        }
        #expect(path.hasSuffix("/week1/a.md"))
        #expect(throws: Failure.self) { try workspace.show("1/a.md:3", from: "/") }
    }

    @Test("words show the best card, else the best passage's lines")
    func byWords() throws {
        let workspace = try Desk().workspace(with: ["a.md": note])
        guard case .card(_, let question, _) = try workspace.show("온디맨드", from: "/") else {
            Issue.record("no card")
            return
        }
        #expect((question.prompt + question.answers.joined().joined()).contains("온디맨드"))
        guard case .lines(_, _, let lines) = try workspace.show("끝말", from: "/") else {
            Issue.record("no lines")
            return
        }
        #expect(lines.contains("끝말"))
    }

    @Test("what is not there is said")
    func nothing() throws {
        let workspace = try Desk().workspace(with: ["a.md": note])
        #expect(throws: Failure.noSuchCard("없는말")) { try workspace.show("없는말", from: "/") }
        #expect(throws: Failure.noSuchPath("/nowhere.md")) { try workspace.show("nowhere.md:3", from: "/") }
    }
}

@Suite("Preview")
struct PreviewTests {
    /// The file names and prompts of a preview over these paths.
    private func preview(_ paths: [String], in folder: TemporaryFolder) throws -> [(String, [String])] {
        var seen: [(String, [String])] = []
        try Preview.read(paths, from: folder.path) { note in
            seen.append((note.path, note.cards.cards.map(\.question.prompt)))
        }
        return seen
    }

    @Test("notes come one by one, in order, and no data home is made")
    func inOrder() throws {
        let folder = try TemporaryFolder()
        folder.write(definitions(2, from: 9), to: "v/b.md")
        folder.write(definitions(1), to: "v/a.md")
        folder.write("---\ngongbu: false\n---\n" + definitions(1), to: "v/c.md")
        let seen = try preview(["v"], in: folder)
        #expect(seen.map(\.0) == [folder("v/a.md"), folder("v/b.md")])
        #expect(seen.map(\.1.count) == [2, 4])
    }

    @Test("what stops a preview is said before anything is shown")
    func refused() throws {
        let folder = try TemporaryFolder()
        folder.write(definitions(1), to: "a.md")
        #expect(throws: Failure.noSuchPath(folder("b.md"))) { try preview(["a.md", "b.md"], in: folder) }
        folder.write([1, 0, 2], to: "c.md")
        #expect(throws: Failure.notANote(path: folder("c.md"))) { try preview(["c.md"], in: folder) }
    }

    @Test("an error of the one who looks ends it")
    func stops() throws {
        struct Enough: Error {}
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { folder.write(definitions(1), to: name + ".md") }
        var count = 0
        #expect(throws: Enough.self) {
            try Preview.read(["."], from: folder.path) { _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }
}
