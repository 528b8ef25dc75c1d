import Testing

@Suite("A file that breaks a rule is told")
struct SourceFileTests {
    private static let page = """
        | 6 | `gongbu` | `Base`, `Notes` | | |
        | 5 | `Companion` | `Base`, `Processes` | | |
        | 4 | `Base` | `Notes`, `GRDB` | | |
        | 1 | `Notes` | `CMD4C` | | |
        | 1 | `Processes` | – | | |
        | 0 | `CMD4C` | – | | |
        Beside its row, any module may import `Glibc`.
        """

    let table = FloorTable(page: page)

    @Test(
        "imports",
        arguments: [
            ("Sources/Base/A.swift", "import Notes\nimport GRDB\nimport Glibc", [Breach.Kind]()),
            ("Sources/Base/A.swift", "import CMD4C", [.unlisted(module: "Base", imported: "CMD4C")]),
            ("Sources/Notes/A.swift", "import Base", [.unlisted(module: "Notes", imported: "Base")]),
            ("Sources/Notes/Deep/A.swift", "import Yams", [.unlisted(module: "Notes", imported: "Yams")]),
        ])
    func checkImports(path: String, text: String, expect: [Breach.Kind]) {
        #expect(SourceFile(path: path, text: text).breaches(in: table).map(\.kind) == expect)
    }

    @Test(
        "what is handed in may not be taken on floors 1 to 4",
        arguments: [
            ("Notes", "let now = Date()", "Date()"), ("Base", "let now = Date.now", "Date.now"),
            ("Base", "let id = UUID()", "UUID()"), ("Notes", "Int.random(in: 0...1)", ".random("),
            ("Notes", "var g = SystemRandomNumberGenerator()", "SystemRandomNumberGenerator"),
            ("Notes", "list.shuffled()", ".shuffled()"), ("Notes", "print(1)", "print("),
            ("Base", "getenv(\"HOME\")", "getenv("), ("Base", "ProcessInfo.processInfo", "ProcessInfo"),
            ("Base", "CommandLine.arguments", "CommandLine"), ("Companion", "print(1)", nil), ("gongbu", "Date()", nil),
            ("Notes", "// Date() is handed in", nil), ("Notes", "list.shuffled(using: &g)", nil),
            ("Processes", "posix_spawn(&pid)", nil), ("Base", "posix_spawn(&pid)", "posix_spawn("),
            ("Companion", "fork()", "fork("),
        ] as [(String, String, String?)])
    func checkWords(module: String, text: String, expect: String?) {
        let found = SourceFile(path: "Sources/\(module)/A.swift", text: text).breaches(in: table)
        #expect(found.compactMap(\.word) == (expect.map { [$0] } ?? []))
    }

    @Test(
        "what no file may do",
        arguments: [
            ("Sources/Base/A.swift", "let p = Process()", "Process()"),
            ("Tests/BaseTests/A.swift", "let p = Foundation.Process", "Foundation.Process"),
            ("Sources/Base/A.swift", "let p = try! f()", "try!"), ("Tests/BaseTests/A.swift", "a as! B", "as!"),
            ("Tests/BaseTests/A.swift", "setenv(\"A\", \"B\", 1)", "setenv("),
            ("Sources/gongbu/A.swift", "setenv(a)", nil),
            ("Tests/BaseTests/A.swift", "chdir(a)", "chdir("),
            ("Tests/BaseTests/A.swift", "posix_spawn(a)", "posix_spawn("),
            ("Tests/TestSupport/A.swift", "posix_spawn(a)", nil),
            ("Sources/Base/A.swift", "let p = ChildProcess()", nil),
        ] as [(String, String, String?)])
    func checkEverywhere(path: String, text: String, expect: String?) {
        let found = SourceFile(path: path, text: text).breaches(modules: ["Base"])
        #expect(found.compactMap(\.word) == (expect.map { [$0] } ?? []))
    }

    @Test(
        "names",
        arguments: [
            ("Sources/Base/Base.swift", "package struct Base {}", [Breach.Kind.typeBearsModuleName("Base")]),
            ("Sources/Base/A.swift", "enum Notes {}", [.typeBearsModuleName("Notes")]),
            ("Sources/Base/A.swift", "struct BaseLine {}", []),
            ("Sources/Base/TextUtils.swift", "", [.drawerName("Utils")]),
            ("Sources/Base/Helpers.swift", "", [.drawerName("Helpers")]),
            ("Sources/Base/QueueManager.swift", "", [.drawerName("Manager")]),
            ("Sources/Base/Commonplace.swift", "", []),
        ])
    func checkNames(path: String, text: String, expect: [Breach.Kind]) {
        #expect(SourceFile(path: path, text: text).breaches(modules: ["Base", "Notes"]).map(\.kind) == expect)
    }

    @Test("a file of 700 lines is short enough, one of 701 is not", arguments: [(700, true), (701, false)])
    func checkLength(lines: Int, expect: Bool) {
        let file = SourceFile(path: "Sources/Base/A.swift", text: String(repeating: "a\n", count: lines))
        #expect(file.breaches(modules: []).isEmpty == expect)
    }

    @Test(
        "a door names its module first",
        arguments: [
            ("Sources/Base/Base.swift", "// Base: keeps things.", true),
            ("Sources/Base/main.swift", "// Base: a program.", true),
            ("Sources/Base/Base.swift", "import Notes", false),
            ("Sources/Base/Other.swift", "// Base: keeps things.", false),
        ])
    func checkDoor(path: String, text: String, expect: Bool) {
        #expect(doorBreaches(of: "Base", files: [SourceFile(path: path, text: text)]).isEmpty == expect)
    }

    @Test("a breach is a sentence with its place")
    func sentence() {
        let file = SourceFile(path: "Sources/Notes/A.swift", text: "\nprint(1)")
        #expect(
            file.breaches(in: table).map(\.description)
                == ["Sources/Notes/A.swift:2: 'print(' may not stand here: only the program speaks"])
    }
}

extension Breach {
    /// The forbidden word, where it is about one.
    fileprivate var word: String? {
        if case .forbidden(let word, _) = kind { word } else { nil }
    }
}
