import ContentPacks
import Pricing
import Records
import TestSupport
import Testing

/// The repository, found from this file.
private let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

/// A fenced block of a page.
private struct PageBlock {
    var language: String
    /// The file that it stands for; nil for a block without one.
    var path: String?
    var text: String

    static func all(in page: String) -> [PageBlock] {
        var blocks: [PageBlock] = []
        var open: (fence: String, block: PageBlock)?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (fence, block) = open {
                if line == fence {
                    blocks.append(block)
                    open = nil
                } else {
                    open = (
                        fence, PageBlock(language: block.language, path: block.path, text: block.text + line + "\n")
                    )
                }
            } else if line.hasPrefix("```") {
                let words = line.drop { $0 == "`" }.split(separator: " ")
                open = (
                    String(line.prefix { $0 == "`" }),
                    PageBlock(
                        language: words.first.map(String.init) ?? "", path: words.dropFirst().first.map(String.init),
                        text: "")
                )
            }
        }
        return blocks
    }
}

/// Runs a line of a page in a folder, with a data home of its own.
private func run(_ line: String, in folder: TemporaryFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.shell(
        line.hasPrefix("gongbu ") ? BuiltProgram.path + line.dropFirst("gongbu".count) : line, in: folder.path,
        environment: [
            "GONGBU_HOME": folder("home"), "GONGBU_CONTENT": root + "/Content", "LANG": "ko_KR.UTF-8",
        ])
}

@Suite("pack check")
struct ShippedPackTests {
    private static let packs = ["_template", "_template-en"] + findPacks(in: root + "/Content").packs.map(\.id)

    @Test("is silent on each pack that is shipped, and on what pack new copies", arguments: packs)
    func silent(pack: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try run("gongbu pack check '\(root)/Content/\(pack)' --json", in: folder)
        #expect(outcome.status == 0 && !outcome.output.contains("\"problem\""), "\(outcome)")
    }

    @Test("what pack new made is as silent, in either language", arguments: ["ko", "en"])
    func new(language: String) throws {
        let folder = try TemporaryFolder()
        #expect(try run("gongbu pack new my-class --language \(language)", in: folder).status == 0)
        let outcome = try run("gongbu pack check my-class", in: folder)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(folder.read("my-class/pack.yaml")?.contains("id: my-class") == true)
        #expect(folder.tree().allSatisfy { folder.read($0)?.contains("my-pack") != true })
    }
}

@Suite("Content/FORMAT.md")
struct FormatPageTests {
    private static func page() throws -> String {
        String(decoding: try #require(bytes(of: root + "/Content/FORMAT.md")), as: UTF8.self)
    }

    @Test("its examples are a pack that the check is silent on")
    func examples() throws {
        let folder = try TemporaryFolder()
        var paths: [String] = []
        for block in PageBlock.all(in: try Self.page()) {
            let path = try #require(block.path, "a block without its file: \(block.text)")
            folder.write(block.text, to: "tea-class/" + path)
            paths.append(path)
        }
        // The image that a note shows is no text to be printed on the page.
        folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "tea-class/images/leaf.svg")
        for name in PackNames.top where name.contains(".yaml") || name.hasSuffix("/") && name != "images/" {
            #expect(paths.contains { $0.hasPrefix(name) }, "no example of \(name)")
        }
        let outcome = try run("gongbu pack check tea-class", in: folder)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(try run("gongbu pack build tea-class", in: folder).status == 0)
        #expect(try run("gongbu pack install tea-class-1.2.0.gongbu", in: folder).status == 0)
    }

    @Test("each file, key and column that the code knows stands in its table")
    func fields() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| ") }.joined(separator: "\n")
        let fields =
            ManifestKey.allCases.map(\.rawValue) + ExamKey.allCases.map(\.rawValue)
            + CaseFileKey.allCases.map(\.rawValue)
            + CaseKey.allCases.map(\.rawValue)
            + FigureColumn.allCases.map(\.rawValue) + CorrectionKey.allCases.map(\.rawValue) + PriceBook.columnNames
            + PriceUnit.allCases.map(\.rawValue) + PackNames.top + PackNames.images + PackDigests.names
        for field in fields { #expect(rows.contains("`\(field)`"), "\(field)") }
    }

    @Test("each required key is called so")
    func required() throws {
        let page = try Self.page()
        for key in ManifestKey.allCases {
            #expect(page.contains("| `\(key.rawValue)` | required |") == key.isRequired, "\(key)")
        }
        for key in ExamKey.allCases {
            #expect(page.contains("| `\(key.rawValue)` | required |") == key.isRequired, "\(key)")
        }
    }
}

@Suite("Content/README.md")
struct ContentPageTests {
    @Test("can be followed to the letter, from pack new to the next version")
    func followed() throws {
        let page = String(decoding: try #require(bytes(of: root + "/Content/README.md")), as: UTF8.self)
        let folder = try TemporaryFolder()
        var commands = 0
        var last = ""
        for block in PageBlock.all(in: page) {
            if let path = block.path {
                folder.write(block.text, to: path)
                continue
            }
            try #require(block.language == "console", "\(block)")
            for line in block.text.split(separator: "\n") {
                let outcome = try run(String(line), in: folder)
                try #require(outcome.status == 0, "\(line): \(outcome)")
                commands += 1
                if line.contains("calc tea-cost") { #expect(outcome.output.contains("$2.40"), "\(outcome)") }
                if line.contains("pack preview") { #expect(outcome.output.contains("녹차"), "\(outcome)") }
                last = outcome.output
            }
        }
        #expect(commands >= 10)
        #expect(last.contains("tea-class"), "\(last)")
        // An instructor wants an image, a calculator and an exam in what comes of it.
        for name in ["images/leaf.svg", "calculators/class-cost.yaml", "questions/02-exam.md"] {
            #expect(folder.read("home/packs/tea-class/" + name) == folder.read("tea-class/" + name))
        }
    }
}
