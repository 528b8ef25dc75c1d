import Glibc
import PluginHost
import Processes
import TestSupport
import Testing

/// `Plugins/PROTOCOL.md` against the code, and the shipped plugins against their recorded talks.
@Suite("The page of the protocol")
struct ProtocolPageTests {
    private func program(_ name: String) throws -> PluginProgram {
        let folder = ShippedPlugins.top + "/Plugins/" + name
        let manifest = ShippedPlugins.text(of: "Plugins/\(name)/plugin.yaml")
        let run = try #require(manifest.split(separator: "\n").first { $0.hasPrefix("run: [") })
        var words = run.dropFirst("run: [".count).dropLast().split(separator: ", ").map(String.init)
        if words[0] == "python3" { words[0] = "/usr/bin/python3" }
        if words[0].hasPrefix("./") { words[0] = folder + words[0].dropFirst() }
        return PluginProgram(
            id: name, folder: folder, words: words,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"],
            sandbox: testSandbox())
    }

    private func replay(_ talk: String, with name: String) throws {
        var limits = PluginLimits()
        (limits.helloMilliseconds, limits.callMilliseconds) = (60_000, 60_000)
        let plugin = Plugin(try program(name), language: "en", version: "0.1.0", limits: limits)
        for (turn, outcome) in try Transcript(talk).replay(plugin) {
            #expect(outcome == .same, "\(name), line \(turn.line)")
        }
    }

    @Test("each example is had with the plugin named above it", arguments: ShippedPlugins.examples)
    func example(_ example: PageExample) throws { try replay(example.talk, with: example.plugin) }

    @Test("there is an example of each method")
    func complete() {
        for method in Method.allCases {
            #expect(
                ShippedPlugins.examples.contains { $0.talk.contains("\"method\":\"\(method.rawValue)\"") }, "\(method)")
        }
    }

    @Test("each shipped plugin answers as its transcript says", arguments: ShippedPlugins.shipped)
    func shipped(_ name: String) throws {
        try replay(ShippedPlugins.text(of: "Plugins/\(name)/transcript.jsonl"), with: name)
    }

    @Test(
        "each template that needs no compiler runs as it is",
        arguments: ShippedPlugins.templates.filter { !$0.hasSuffix("-swift") })
    func template(_ name: String) throws {
        try replay(ShippedPlugins.text(of: "Plugins/\(name)/transcript.jsonl"), with: name)
    }

    @Test("there is a template for each kind in each language, and a plugin of each kind")
    func templates() {
        #expect(ShippedPlugins.templates.count == 12)
        #expect(
            ShippedPlugins.shipped == [
                "cidr-drill", "exam-sheet", "hello-python", "hello-shell", "html-notes", "subnets",
            ])
    }

    @Test("each field of the messages stands on the page", arguments: ["Messages", "Envelope"])
    func fields(file: String) {
        let source = ShippedPlugins.text(of: "Sources/PluginHost/\(file).swift")
        let wire = ["standard": "default"]
        let fields = source.split(separator: "\n").compactMap { line -> String? in
            let line = line.drop { $0 == " " }
            // What is computed is no field.
            guard line.hasPrefix("package var "), !line.hasSuffix("{") else { return nil }
            let name = line.dropFirst("package var ".count).prefix { $0 != ":" }.filter { $0 != "`" }
            return wire[name] ?? name
        }
        #expect(fields.count > (file == "Messages" ? 40 : 2))
        #expect(fields.filter { !ShippedPlugins.page.contains("`\($0)`") } == [])
    }

    @Test("each kind of input, unit and method stands on the page")
    func words() {
        let words =
            Method.allCases.map { "## " + $0.rawValue } + InputOffer.Kind.allCases.map { "`\($0.rawValue)`" }
            + ResultOffer.Unit.allCases.map { "`\($0.rawValue)`" }
        // `exercise` has a heading of its own as the others do.
        #expect(words.filter { !ShippedPlugins.page.contains($0) } == [])
        #expect(ShippedPlugins.page.contains("version \(PluginLimits.protocolVersion)\n"))
    }

    @Test("each limit of the page is the one that holds")
    func limits() throws {
        let limits = PluginLimits.standard
        let memory = try #require(limits.system.memory)
        let fileSize = try #require(limits.system.fileSize)
        let rows = [
            "start and `hello` | \(limits.helloMilliseconds / 1000) s",
            "any other answer | \(limits.callMilliseconds / 1000) s", "once its input is closed | 0.5 s",
            "one line | \(limits.lineBytes >> 20) MiB", "before one answer | \(limits.asideLines)",
            "in the sandbox | \(limits.processes)", "address space | \(memory >> 30) GiB",
            "processor time | \(try #require(limits.system.processorSeconds)) s",
            "a file that it writes | \(fileSize >> 20) MiB", "open files | \(try #require(limits.system.openFiles))",
            "its folder | \(FolderContent.most.files) files, \(FolderContent.most.bytes >> 20) MiB",
            "after \(limits.failures) failures in a row",
        ]
        #expect(limits.leaveMilliseconds == 500)
        #expect(rows.filter { !ShippedPlugins.page.contains($0) } == [])
    }

    @Test("each plugin that misbehaves is on its page")
    func misbehaving() {
        let page = ShippedPlugins.text(of: "Plugins/_misbehaving/README.md")
        let folders = names(in: ShippedPlugins.top + "/Plugins/_misbehaving").filter { !$0.hasSuffix(".md") }
        #expect(folders.count == 12)
        #expect(folders.filter { !page.contains("| `\($0)` |") } == [])
    }
}

/// An example of the page: the plugin named above it, and the talk.
struct PageExample: Sendable, CustomTestStringConvertible {
    var plugin: String
    var talk: String
    var testDescription: String { plugin + ": " + talk.prefix(60) }
}

/// What the repository ships of plugins.
enum ShippedPlugins {
    static let top = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    static let page = text(of: "Plugins/PROTOCOL.md")

    static func text(of path: String) -> String {
        bytes(of: top + "/" + path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    static let examples: [PageExample] = page.split(separator: "<!-- ").dropFirst().compactMap { part in
        guard let end = part.firstRange(of: " -->"), let start = part.firstRange(of: "```jsonl\n") else { return nil }
        let talk = part[start.upperBound...]
        return PageExample(
            plugin: String(part[..<end.lowerBound]),
            talk: String(talk[..<(talk.firstRange(of: "```")?.lowerBound ?? talk.endIndex)]))
    }

    static let shipped = names(in: top + "/Plugins").filter { access("\(top)/Plugins/\($0)/plugin.yaml", R_OK) == 0 }
    static let templates = names(in: top + "/Plugins/_template").map { "_template/" + $0 }
}
