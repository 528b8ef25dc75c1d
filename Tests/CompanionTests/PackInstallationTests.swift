import Calculators
import Companion
import FSRS
import KnowledgeBase
import Pricing
import Quiz
import Records
import TestSupport
import Testing

extension Desk {
    /// Writes a pack's folder; `notes` by their names.
    func pack(
        _ id: String = "kit", version: String = "1.0.0", notes: [String: String] = ["a.md": definitions(3)],
        more: String = "", in folder: String = "packs-made"
    ) {
        self.folder.write(
            "id: \(id)\ntitle: 꾸러미 \(id)\nlanguage: ko\nversion: \(version)\n\(more)", to: "\(folder)/\(id)/pack.yaml")
        for (name, text) in notes { self.folder.write(text, to: "\(folder)/\(id)/notes/\(name)") }
    }
}

extension Workspace {
    @discardableResult
    func install(_ name: String, from folder: String) throws -> SyncReport {
        try beginInstalling(name, from: folder).finish().finish()
    }
}

@Suite("Installing a pack")
struct PackInstallationTests {
    private let desk: Desk
    private let workspace: Workspace

    init() throws {
        desk = try Desk(environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"])
        workspace = try desk.workspace()
    }

    private func failure(_ body: () throws -> Void) -> PackFailure? {
        do { try body() } catch Failure.pack(let failure) { return failure } catch {
            Issue.record("\(error)")
        }
        return nil
    }

    @Test("a pack that came with the program is taken in by its id or its title")
    func shipped() throws {
        let content = try TemporaryFolder()
        for id in ["first", "second"] {
            content.write("id: \(id)\ntitle: 꾸러미 \(id)\nlanguage: ko\n", to: "\(id)/pack.yaml")
            content.write(definitions(3), to: "\(id)/notes/\(id).md")
        }
        let desk = try Desk(content: content.path)
        let workspace = try desk.workspace()
        try workspace.install("first", from: desk.folder.path)
        try workspace.install("꾸러미 second", from: desk.folder.path)
        #expect(Set(try workspace.database.packs().map(\.id)) == ["first", "second"])
        #expect(throws: Failure.noSuchPath("third")) { try workspace.install("third", from: desk.folder.path) }
    }

    @Test("a folder becomes a deck by its id and its title, and is copied whole")
    func folder() throws {
        desk.pack()
        let report = try workspace.install("packs-made/kit", from: desk.folder.path)
        #expect(report.questions == 6)
        #expect(try workspace.quiz("kit").answerAll().count >= 3)
        #expect(try workspace.deckNames().contains("꾸러미 kit"))
        #expect(desk.folder.read("home/packs/kit/notes/a.md") == definitions(3))
        #expect(desk.folder.mode(of: "home/packs") == 0o700)
        #expect(desk.folder.mode(of: "home/packs/kit/pack.yaml") == 0o600)
        let summary = try #require(try workspace.packs().first)
        #expect(summary.id == "kit" && summary.version == "1.0.0" && summary.state == .whole && summary.signer == nil)
        #expect(summary.installed?.origin == .folder(desk.folder("packs-made/kit")))
        #expect(summary.questions == 6)
    }

    @Test("a built file installs as its folder does, with the same digest")
    func file() throws {
        desk.pack()
        let authoring = PackAuthoring(workspace.surroundings, from: desk.folder.path)
        let folder = try authoring.folder(of: "packs-made/kit")
        let built = try authoring.build(folder, to: "kit.gongbu", key: nil) { _, _, _ in [] }
        try workspace.install("kit.gongbu", from: desk.folder.path)
        #expect(try workspace.installedPack("kit").digest == built.digest)
        try workspace.install("packs-made/kit", from: desk.folder.path)
        #expect(try workspace.installedPack("kit").digest == built.digest)
    }

    @Test("a new version keeps what was learned, and what only the old one had is set aside")
    func update() throws {
        desk.pack(notes: ["a.md": definitions(3), "b.md": definitions(2, from: 20)])
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let learned = try workspace.quiz("kit").answerAll(.easy).count
        let before = try workspace.statistics().counts
        #expect(before.reviews == learned && learned >= 5)
        desk.folder.delete("packs-made/kit/notes/b.md")
        desk.pack(version: "1.1.0", notes: ["moved.md": definitions(3)])
        desk.folder.delete("packs-made/kit/notes/a.md")
        let installation = try workspace.beginUpdating("kit")
        #expect(!installation.isUnchanged)
        let report = try installation.finish().finish()
        let after = try workspace.statistics().counts
        #expect(after.aside >= 2 && after.aside == report.outcome.aside)
        #expect(after.young + after.mature + after.learning == learned - after.aside)
        #expect(after.reviews == before.reviews)
        #expect(try workspace.beginUpdating("kit").isUnchanged)
        // It comes back with the note.
        desk.pack(version: "1.2.0", notes: ["b.md": definitions(2, from: 20)])
        _ = try workspace.beginUpdating("kit").finish().finish()
        #expect(try workspace.statistics().counts.aside == 0)
    }

    @Test("notes are learned in the pack's own order")
    func order() throws {
        desk.pack(
            notes: ["a.md": definitions(2), "b.md": definitions(2, from: 20)], more: "order: [b]\n")
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let first = try #require(try workspace.quiz("kit").next())
        #expect(first.question.source.path.hasSuffix("/notes/b.md"))
    }

    @Test("what is removed is kept for the day it comes back, and forgotten only when that is asked for")
    func remove() throws {
        desk.pack()
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let learned = try workspace.quiz("kit").answerAll(.easy).count
        _ = try workspace.removePack("kit", forgetting: false)
        #expect(!desk.folder.tree().contains { $0.hasPrefix("home/packs/") })
        #expect(try workspace.statistics().counts.aside == learned && learned >= 3)
        try workspace.install("packs-made/kit", from: desk.folder.path)
        #expect(try workspace.statistics().counts.aside == 0)
        _ = try workspace.removePack("kit", forgetting: true)
        let counts = try workspace.statistics().counts
        #expect(counts.cards == 0 && counts.aside == 0)
        #expect(counts.reviews == learned)
        let fresh = try workspace.install("packs-made/kit", from: desk.folder.path)
        #expect(fresh.outcome.new == 6)
        #expect(
            failure { _ = try workspace.removePack("kid", forgetting: false) }
                == .notInstalled("kid", suggestions: ["kit"]))
    }

    @Test("forgetting a pack leaves what the learner's own notes say, too")
    func shared() throws {
        desk.pack()
        desk.folder.write(definitions(3), to: "mine/own.md")
        try workspace.install("packs-made/kit", from: desk.folder.path)
        _ = try workspace.addNotes(["mine"], from: desk.folder.path).finish()
        let learned = try workspace.quiz().answerAll(.easy).count
        _ = try workspace.removePack("kit", forgetting: true)
        let counts = try workspace.statistics().counts
        #expect(counts.young + counts.mature + counts.learning == learned && learned >= 3)
    }

    @Test("a pinned pack stays as it is until it is let go")
    func pin() throws {
        desk.pack()
        try workspace.install("packs-made/kit", from: desk.folder.path)
        #expect(try workspace.pinPack("kit", true).isPinned)
        #expect(failure { _ = try workspace.beginUpdating("kit") } == .pinned(id: "kit"))
        _ = try workspace.pinPack("kit", false)
        #expect(try workspace.beginUpdating("kit").isUnchanged)
    }

    @Test("what it needs has to be there, in a version that will do")
    func requirements() throws {
        desk.pack(more: "requires: [other >= 2]\n")
        let needed = try #require(PackRequirement("other >= 2"))
        #expect(
            failure { try workspace.install("packs-made/kit", from: desk.folder.path) } == .missing(needed, found: nil))
        desk.pack("other", version: "1.9")
        try workspace.install("packs-made/other", from: desk.folder.path)
        #expect(
            failure { try workspace.install("packs-made/kit", from: desk.folder.path) }
                == .missing(needed, found: "1.9"))
        desk.pack("other", version: "2.0.1")
        try workspace.install("packs-made/other", from: desk.folder.path)
        #expect(failure { try workspace.install("packs-made/kit", from: desk.folder.path) } == nil)
    }

    @Test("an install that fails leaves the pack that stood there, and nothing beside it")
    func whole() throws {
        desk.pack()
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let before = desk.folder.tree().filter { $0.hasPrefix("home/packs") }
        desk.pack(version: "2.0.0")
        desk.folder.link("packs-made/kit/notes/z.md", to: "/etc/passwd")
        #expect(
            failure { try workspace.install("packs-made/kit", from: desk.folder.path) }
                == .file(path: desk.folder("packs-made/kit"), .strange(path: "notes/z.md")))
        desk.folder.delete("packs-made/kit/notes/z.md")
        desk.folder.write("format: 9\nid: kit\ntitle: 새것\n", to: "packs-made/kit/pack.yaml")
        let problem = failure { try workspace.install("packs-made/kit", from: desk.folder.path) }
        guard case .manifest(let told) = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
        #expect(told.kind == .newerFormat(found: 9, known: 1))
        // One that is looked through and not finished is gone with the last look.
        desk.pack(version: "3.0.0")
        _ = try workspace.beginInstalling("packs-made/kit", from: desk.folder.path).pack
        #expect(desk.folder.tree().filter { $0.hasPrefix("home/packs") } == before)
        #expect(try workspace.installedPack("kit").version == "1.0.0")
        #expect(try workspace.packs().first?.state == .whole)
    }

    @Test("files that were changed or lost after the install are told")
    func changed() throws {
        desk.pack()
        try workspace.install("packs-made/kit", from: desk.folder.path)
        desk.folder.write("# 다른 말\n", to: "home/packs/kit/notes/a.md")
        #expect(try workspace.packs().first?.state == .changed)
        desk.folder.move("home/packs/kit", to: "elsewhere")
        #expect(try workspace.packs().first?.state == .missing)
        // What cannot be looked at is not gone: the cards wait.
        try workspace.sync()
        #expect(try workspace.statistics().counts.cards == 6)
    }

    @Test("a repository is fetched, without its own files, links and hooks")
    func git() throws {
        desk.pack()
        desk.folder.link("packs-made/kit/notes/z.md", to: "/etc/passwd")
        try BuiltProgram.git(["init", "-q", desk.folder("packs-made/kit")])
        for words in [["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "a"]] {
            try BuiltProgram.git(["-C", desk.folder("packs-made/kit")] + words)
        }
        let address = "file://" + desk.folder("packs-made/kit")
        try workspace.install(address, from: desk.folder.path)
        #expect(try workspace.installedPack("kit").origin == .git(address))
        let files = desk.folder.tree().filter { $0.hasPrefix("home/packs/kit/") }
        #expect(!files.contains { $0.contains(".git") })
        // A link comes out as a plain file with its target's name in it.
        #expect(desk.folder.read("home/packs/kit/notes/z.md") == "/etc/passwd")
        let missing = failure { try workspace.install("file:///nowhere/at/all.git", from: desk.folder.path) }
        guard case .fetch(address: "file:///nowhere/at/all.git", _) = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
    }

    @Test("a pack's prices, calculators and names count for everything once it is installed")
    func knowledge() throws {
        desk.pack()
        desk.folder.write("- [구름산맥계, 산지구름온도계]\n", to: "packs-made/kit/synonyms.yaml")
        desk.folder.write(
            "# source: 나\n# region: us-east-1\n# currency: USD\n# as_of: 2026-03\n"
                + "service,item,option,unit,from,to,rate,mark\nec2,kit.small,,hour,,,0.5,\n",
            to: "packs-made/kit/prices/kit.csv")
        try workspace.install("packs-made/kit", from: desk.folder.path)
        let calculation = try CalculatorDesk(workspace.surroundings).calculate(["ec2", "kit.small", "--hours", "10"])
        #expect(calculation.total?.amount == 5)
        #expect(packsAtHand(in: workspace.surroundings).map(\.id) == ["kit"])
        var questions = 0
        try Preview.read(["kit"], from: desk.folder.path, in: workspace.surroundings) {
            questions += $0.cards.cards.count
        }
        #expect(questions == 6)
    }
}
