/// A Swift file of `Sources` or `Tests`, by the rules that files are held to.
struct SourceFile {
    /// From the repository's top: `Sources/Notes/Block.swift`
    var path: String
    var text: String
    var code: SourceText

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = SourceText(text)
    }

    private var parts: [Substring] { path.split(separator: "/") }
    var isSource: Bool { parts.first == "Sources" }
    /// The folder that it belongs to: the module's or the test target's name.
    var module: String { parts.count > 1 ? String(parts[1]) : "" }
    var name: String { String(parts.last ?? "") }

    static let longest = 700
    static let drawers = ["Utils", "Util", "Helpers", "Helper", "Manager", "Common", "Misc"]
}

extension SourceFile {
    /// What any Swift file is held to, whatever its module.
    func breaches(modules: [String]) -> [Breach] {
        shape + typeNames(modules: modules) + (isSource ? [] : testManners) + forbidden(Self.everywhere)
    }

    private var shape: [Breach] {
        var found: [Breach] = []
        let count = text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.hasSuffix("\n") ? 0 : 1)
        if count > Self.longest { found.append(Breach(.tooLong(lines: count), in: path)) }
        let stem = name.prefix { $0 != "." }
        for drawer in Self.drawers where stem.hasSuffix(drawer) {
            found.append(Breach(.drawerName(drawer), in: path))
        }
        return found
    }

    private func typeNames(modules: [String]) -> [Breach] {
        ["struct", "class", "enum", "actor", "protocol", "typealias"].flatMap { keyword in
            modules.flatMap { module in
                code.lines(with: "\(keyword) \(module)").map {
                    Breach(.typeBearsModuleName(module), in: path, line: $0)
                }
            }
        }
    }

    /// A word of code that may not stand somewhere, with the reason.
    struct Word {
        var text: String
        var why: String
    }

    static func words(_ texts: [String], _ why: String) -> [Word] { texts.map { Word(text: $0, why: why) } }

    private func forbidden(_ words: [Word]) -> [Breach] {
        words.flatMap { word in
            code.lines(with: word.text).map { Breach(.forbidden(word.text, why: word.why), in: path, line: $0) }
        }
    }

    /// Two ways of waiting for children in one program can hang it; `system` and `popen` go through a shell besides.
    static let everywhere =
        words(
            ["Process()", "Foundation.Process", "NSTask", "system(", "popen("],
            "processes are started by Processes alone")
        + words(["try!", "as!"], "it ends the program where a value could say what is wrong")

    /// For floors 1–4: what the top hands in is never taken on one's own.
    static let handedIn =
        words(["Date()", "Date.now", "gettimeofday(", "time(nil)"], "the clock is handed in")
        + words(
            [
                "SystemRandomNumberGenerator", ".random(", ".randomElement(", ".shuffled()", ".shuffle()", "UUID()",
                "arc4random", "getrandom(", "rand()",
            ], "randomness is handed in")
        + words(
            ["ProcessInfo", "getenv(", "secure_getenv(", "environ", "CommandLine"], "the environment is handed in")
        + words(["print(", "debugPrint(", "dump(", "puts(", "printf("], "only the program speaks")

    /// All tests run in one process, so what one changes there reaches all others.
    private var testManners: [Breach] {
        let words =
            Self.words(
                ["setenv(", "unsetenv(", "putenv(", "setlocale(", "chdir(", "changeCurrentDirectoryPath("],
                "all tests share this process")
            + (module == "TestSupport"
                ? [] : Self.words(["posix_spawn(", "fork(", "forkpty("], "TestSupport starts processes for tests"))
        return forbidden(words)
    }

    /// What a file of `Sources` is held to by its module's floor.
    func breaches(in table: FloorTable) -> [Breach] {
        guard let row = table.row(of: module) else { return [] }
        var found = imports(row: row, table: table)
        if (1...4).contains(row.floor) { found += forbidden(Self.handedIn) }
        if module != "Processes" {
            found += forbidden(
                Self.words(
                    ["posix_spawn(", "posix_spawnp(", "fork(", "vfork(", "execv(", "execvp(", "execve("],
                    "processes are started by Processes alone"))
        }
        return found
    }

    private func imports(row: FloorTable.Row, table: FloorTable) -> [Breach] {
        code.imports.compactMap { imported, line in
            if table.platform.contains(imported) { return nil }
            guard row.imports.contains(imported) else {
                return Breach(.unlisted(module: module, imported: imported), in: path, line: line)
            }
            if let other = table.row(of: imported), other.floor >= row.floor {
                return Breach(.upwards(module: module, imported: imported), in: path, line: line)
            }
            return nil
        }
    }
}
