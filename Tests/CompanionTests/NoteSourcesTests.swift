import Companion
import FSRS
import Quiz
import Records
import TestSupport
import Testing

@Suite("Where notes come from")
struct NoteSourcesTests {
    @Test("files and folders are remembered by absolute path, a file whatever its ending")
    func kinds() throws {
        let desk = try Desk()
        desk.folder.write(definitions(1), to: "vault/a.md")
        desk.folder.write(definitions(1, from: 9), to: "words.txt")
        let workspace = try desk.workspace()
        let report = try workspace.addNotes(["./vault/", "words.txt"], from: desk.folder.path).finish()
        #expect(report.notes == 2)
        let sources = try workspace.noteSources()
        #expect(sources.map(\.source.path) == [desk.folder("vault"), desk.folder("words.txt")])
        #expect(sources.map(\.source.kind) == [.folder, .file])
        #expect(sources.map(\.notes) == [1, 1])
        #expect(sources.map(\.source.title) == ["vault", "words.txt"])
    }

    @Test("a path that is missing, empty of notes or no text is refused, and nothing is remembered")
    func refusals() throws {
        let desk = try Desk()
        desk.folder.write(definitions(1), to: "a.md")
        desk.folder.write("x", to: "pictures/b.png")
        desk.folder.write("x", to: "pictures/c.txt")
        desk.folder.write([0, 1, 2], to: "d.md")
        let workspace = try desk.workspace()
        let cases: [(String, Failure)] = [
            ("nowhere.md", .noSuchPath(desk.folder("nowhere.md"))),
            ("pictures", .noNotes(path: desk.folder("pictures"), files: 2)),
            ("d.md", .notANote(path: desk.folder("d.md"))),
            ("/dev/null", .notANote(path: "/dev/null")),
        ]
        for (path, failure) in cases {
            #expect(throws: failure) { try workspace.addNotes(["a.md", path], from: desk.folder.path) }
        }
        #expect(try workspace.noteSources().isEmpty)
    }

    @Test("the same path twice is one source")
    func twice() throws {
        let desk = try Desk()
        desk.folder.write(definitions(1), to: "a.md")
        let workspace = try desk.workspace()
        _ = try workspace.addNotes(["a.md", "./a.md"], from: desk.folder.path).finish()
        let again = try workspace.addNotes(["a.md"], from: desk.folder.path).finish()
        #expect(again.read == 0)
        #expect(again.notes == 1)
        #expect(try workspace.noteSources().count == 1)
    }

    @Test("a file of a known folder stays a part of it")
    func insideFolder() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(1), ".hidden/b.md": definitions(1, from: 9)])
        _ = try workspace.addNotes(["notes/a.md"], from: desk.folder.path).finish()
        #expect(try workspace.noteSources().count == 1)
        // What the folder's walk passes over is a source when it is named.
        _ = try workspace.addNotes(["notes/.hidden/b.md"], from: desk.folder.path).finish()
        #expect(try workspace.noteSources().count == 2)
    }

    @Test("a folder takes over the files inside it with their histories")
    func takenOver() throws {
        let desk = try Desk()
        desk.folder.write(definitions(2), to: "vault/a.md")
        desk.folder.write(definitions(2, from: 9), to: "vault/b.md")
        let workspace = try desk.workspace()
        _ = try workspace.addNotes(["vault/a.md"], from: desk.folder.path).finish()
        try workspace.quiz().answerAll(.easy)
        let report = try workspace.addNotes(["vault"], from: desk.folder.path).finish()
        #expect(report.notes == 2)
        #expect(try workspace.noteSources().map(\.source.title) == ["vault"])
        let counts = try workspace.statistics().counts
        #expect(counts.young + counts.mature == 2)
        #expect(counts.aside == 0)
        #expect(counts.notes == 2)
    }

    @Test("a removed source's learned cards stay aside")
    func removal() throws {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["a.md": definitions(2)])
        try workspace.quiz().answerAll(.easy)
        #expect(throws: Failure.notTracked("elsewhere")) {
            try workspace.removeNotes("elsewhere", from: desk.folder.path)
        }
        #expect(try workspace.removeNotes("notes", from: desk.folder.path).notes == 1)
        #expect(try workspace.noteSources().isEmpty)
        #expect(try workspace.statistics().counts.aside == 2)
    }
}

@Suite("The sample pack")
struct SamplePackTests {
    /// A desk with a content folder of one sample pack.
    private func desk() throws -> (Desk, TemporaryFolder) {
        let content = try TemporaryFolder()
        content.write("id: taster\ntitle: 맛보기\nlanguage: ko\nsample: true\n", to: "taster/pack.yaml")
        content.write(definitions(4), to: "taster/notes/a.md")
        return (try Desk(content: content.path), content)
    }

    @Test("an empty data home has it ready, with its questions counted")
    func ready() throws {
        let (desk, content) = try desk()
        let workspace = try desk.workspace()
        let overview = try workspace.overview()
        #expect(overview.samplePack == "맛보기")
        #expect(overview.notes == 1)
        #expect(overview.questions >= 4)
        #expect(overview.newToday >= 4)
        #expect(try workspace.quiz().next()?.question.source.path == content("taster/notes/a.md"))
        #expect(try workspace.sync().read == 0)
    }

    @Test("it leaves the queue once the learner's own notes are in")
    func rests() throws {
        let (desk, content) = try desk()
        let workspace = try desk.workspace()
        desk.folder.write(definitions(2, from: 50), to: "own.md")
        _ = try workspace.addNotes(["own.md"], from: desk.folder.path).finish()
        let overview = try workspace.overview()
        #expect(overview.samplePack == nil)
        #expect(overview.notes == 1)
        let paths = Set(try (0..<2).map { _ in try workspace.quiz().next()?.question.source.path })
        #expect(paths == [desk.folder("own.md")])
        #expect(try desk.workspace().overview().samplePack == nil)
        withExtendedLifetime(content) {}
    }

    @Test("it is asked again when the last of the learner's own notes is taken away")
    func comesBack() throws {
        let (desk, content) = try desk()
        let workspace = try desk.workspace()
        desk.folder.write(definitions(2, from: 50), to: "own.md")
        desk.folder.write(definitions(2, from: 60), to: "more.md")
        _ = try workspace.addNotes(["own.md", "more.md"], from: desk.folder.path).finish()
        _ = try workspace.removeNotes("own.md", from: desk.folder.path)
        #expect(try workspace.overview().samplePack == nil)
        _ = try workspace.removeNotes("more.md", from: desk.folder.path)
        #expect(try workspace.overview().samplePack == "맛보기")
        #expect(try workspace.quiz().next()?.question.source.path == content("taster/notes/a.md"))
    }

    @Test("one that was taken away does not come back")
    func takenAway() throws {
        let (desk, content) = try desk()
        _ = try desk.workspace().removeNotes("맛보기", from: "/")
        #expect(try desk.workspace().noteSources().isEmpty)
        withExtendedLifetime(content) {}
    }

    @Test("opening an existing home reads no manifest")
    func noManifest() throws {
        let (desk, content) = try desk()
        _ = try desk.workspace()
        content.write("{ no yaml at all", to: "taster/pack.yaml")
        #expect(try desk.workspace().overview().samplePack == "맛보기")
    }

    @Test("a content folder that is missing or broken leaves an empty home")
    func noContent() throws {
        let folder = try TemporaryFolder()
        folder.write("{ no yaml at all", to: "broken/pack.yaml")
        for place in [folder.path, folder("nowhere")] {
            let overview = try Desk(content: place).workspace().overview()
            #expect(overview.samplePack == nil)
            #expect(overview.questions == 0)
        }
    }
}
