import ContentPacks
import Records
import TestSupport
import Testing

@Suite("A pack is found and read")
struct PackFinderTests {
    /// What reading a pack named `kit` with this manifest comes to.
    private func read(_ manifest: String?, notes: Bool = true) throws -> Result<Pack, PackProblem> {
        let folder = try TemporaryFolder()
        folder.write("# 글", to: notes ? "kit/notes/a.md" : "kit/readme.md")
        if let manifest { folder.write(manifest, to: "kit/pack.yaml") }
        do { return .success(try readPack(at: folder("kit"))) } catch {
            // Without the temporary folder's name, so that it can be compared.
            var problem = error
            problem.path = String(problem.path.dropFirst(folder.path.count + 1))
            return .failure(problem)
        }
    }

    private func check(_ manifest: String?, notes: Bool = true, _ expected: PackProblem.Kind, line: Int? = nil) throws {
        let path =
            switch expected {
            case .noNotes: "kit/notes"
            default: "kit/pack.yaml"
            }
        #expect(try read(manifest, notes: notes) == .failure(PackProblem(expected, path: path, line: line)))
    }

    @Test("a title is enough")
    func least() throws {
        let pack = try read("title: 꾸러미\n").get()
        #expect(pack.id == "kit")
        #expect(pack.title == "꾸러미")
        #expect(pack.language == nil)
        #expect(!pack.isSample)
        #expect(pack.notesPath.hasSuffix("/kit/notes"))
    }

    @Test("all keys are read, unknown ones passed over")
    func whole() throws {
        let pack = try read(
            """
            format: 1
            id: kit
            title: 1984
            language: en
            version: 1.0
            sample: yes
            licence: CC0
            authors:
              - kim
            """
        ).get()
        #expect(pack.title == "1984")
        #expect(pack.language == "en")
        #expect(pack.version == "1.0")
        #expect(pack.isSample)
    }

    @Test("prices are enough without notes")
    func prices() throws {
        let folder = try TemporaryFolder()
        folder.write("# as_of: 2026", to: "kit/prices/a.csv")
        folder.write("title: a\n", to: "kit/pack.yaml")
        let pack = try readPack(at: folder("kit"))
        #expect(pack.pricesPath?.hasSuffix("/kit/prices") == true)
        #expect(try read("title: a\n").get().pricesPath == nil)
    }

    @Test("exercises are enough without notes")
    func exercises() throws {
        let folder = try TemporaryFolder()
        folder.write("예약:\n  - reserved.term_total\n", to: "kit/exercises.yaml")
        folder.write("title: a\n", to: "kit/pack.yaml")
        let pack = try readPack(at: folder("kit"))
        #expect(pack.exercisesPath?.hasSuffix("/kit/exercises.yaml") == true)
        #expect(try read("title: a\n").get().exercisesPath == nil)
    }

    @Test("skills are listed under titles, and what is none, or stands twice, is told with its line")
    func skills() throws {
        let text = """
            예약:
              - reserved.term_total
              - reserved.term_totl
            # 전송
            전송:
              - transfer.free
              - reserved.term_total

            """
        let (exercises, problems) = PackExercises.read(text, path: "e.yaml")
        #expect(exercises.groups.map(\.title) == ["예약", "전송"])
        #expect(exercises.groups.flatMap(\.skills).map(\.skill) == ["reserved.term_total", "transfer.free"])
        #expect(exercises.groups.flatMap(\.skills).map(\.line) == [2, 6])
        let kind = { (key: String, found: String) in
            PackProblem.Kind.badValue(key: key, found: found, expected: .skill)
        }
        #expect(
            problems == [
                PackProblem(kind("예약", "reserved.term_totl"), path: "e.yaml", line: 3),
                PackProblem(kind("전송", "reserved.term_total"), path: "e.yaml", line: 7),
            ])
        #expect(PackExercises.read("- a\n", path: "e.yaml").problems.map(\.kind) == [.notKeys])
        #expect(PackExercises.read("", path: "e.yaml").problems == [])
    }

    @Test("what is wrong is said with its line")
    func problems() throws {
        try check(nil, .noManifest)
        try check("", .notKeys, line: 1)
        try check("- title\n- 꾸러미\n", .notKeys, line: 1)
        try check("id: kit\n", .missing(key: "title"))
        try check("id: kit\ntitle: ''\n", .missing(key: "title"), line: 2)
        try check("title: [a, b]\n", .badValue(key: "title", found: "", expected: .text), line: 1)
        try check(
            "title: a\nlanguage: fr\n", .badValue(key: "language", found: "fr", expected: .oneOf(["ko", "en"])), line: 2
        )
        try check("title: a\n\nsample: 글쎄\n", .badValue(key: "sample", found: "글쎄", expected: .yesOrNo), line: 3)
        try check("title: a\nformat: x\n", .badValue(key: "format", found: "x", expected: .number), line: 2)
        try check("title: a\nformat: 2\n", .newerFormat(found: 2, known: 1), line: 2)
        try check("title: a\nid: kat\n", .otherID(found: "kat", folder: "kit"), line: 2)
        try check("title: a\n", notes: false, .noNotes)
    }

    @Test("broken YAML is told of with the parser's words and line")
    func broken() throws {
        guard case .failure(let problem) = try read("title: a\nlanguage: [ko\n"),
            case .notYAML(let detail) = problem.kind
        else {
            Issue.record("it parsed")
            return
        }
        #expect(!detail.isEmpty)
        #expect((2...3).contains(problem.line ?? 0))
    }

    @Test("a manifest that is no UTF-8 is unreadable")
    func bytes() throws {
        let folder = try TemporaryFolder()
        folder.write([0x74, 0xFF, 0xFE], to: "kit/pack.yaml")
        #expect(throws: PackProblem(.unreadable, path: folder("kit/pack.yaml"))) { try readPack(at: folder("kit")) }
    }

    @Test("packs come by name; templates, files and dot-folders are none; a bad one spoils no other")
    func many() throws {
        let folder = try TemporaryFolder()
        for name in ["나", "가", "_template", ".git"] {
            folder.write("title: \(name)\n", to: name + "/pack.yaml")
            folder.write("글", to: name + "/notes/a.md")
        }
        folder.write("글", to: "README.md")
        folder.write("글", to: "다/notes/a.md")
        let found = findPacks(in: folder.path)
        #expect(found.packs.map(\.title) == ["가", "나"])
        #expect(found.problems == [PackProblem(.noManifest, path: folder("다/pack.yaml"))])
    }

    @Test("no folder has no packs")
    func nowhere() {
        let found = findPacks(in: "/nowhere/at/all")
        #expect(found.packs.isEmpty)
        #expect(found.problems.isEmpty)
    }
}
