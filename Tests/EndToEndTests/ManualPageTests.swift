import TestSupport
import Testing

@Suite("The manual page")
struct ManualPageTests {
    @Test("every command, subcommand and option of the parser stands in it", arguments: ["ko", "en"])
    func completeness(language: String) throws {
        let learner = try Learner()
        let model = try DumpedModel(of: learner).command
        let sections = commandSections(of: try learner.run("--language", language, "--manual").output)
        #expect(model.shown.count > 10)
        for command in model.shown {
            let section = try #require(sections[command.commandName], "\(command.commandName)")
            let usages = section.filter { $0.hasPrefix(".B \(command.commandName)") || $0.hasPrefix(".B =") }
            #expect(!usages.isEmpty)
            let words = usages.flatMap { $0.split { " |[]".contains($0) } }
            for part in command.shown { #expect(words.contains { $0 == part.commandName }, "\(part.commandName)") }
            for option in command.options + command.shown.flatMap(\.options) {
                let term = ".B " + option.replacing("-", with: "\\-")
                #expect(section.contains { $0 == term || $0.hasPrefix(term + " ") }, "\(command.commandName) \(option)")
            }
        }
    }

    @Test("the options of the whole program, its exit codes and its folders stand in it", arguments: ["ko", "en"])
    func rest(language: String) throws {
        let page = try Learner().run("--language", language, "--manual").output
        for word in ["home", "language", "now", "seed", "json", "keep\\-going", "help", "version"] {
            #expect(page.contains("\n.B \\-\\-\(word)"), "\(word)")
        }
        for word in ["64", "GONGBU_CONTENT", "GONGBU_HOME", "~/.local/share/gongbu"] {
            #expect(page.contains("\n.B \(word)\n"), "\(word)")
        }
    }

    @Test("no text of it is taken for a request of roff", arguments: ["ko", "en"])
    func requests(language: String) throws {
        let known = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".br", ".RS", ".RE", ".nh", ".ad", "'\\\""]
        for line in try Learner().run("--language", language, "--manual").output.split(separator: "\n") {
            guard let first = line.first, ".'".contains(first) else { continue }
            #expect(known.contains { line == $0 || line.hasPrefix($0 + " ") }, "\(line)")
        }
    }

    /// The lines below each `.SS`.
    private func commandSections(of page: String) -> [String: [Substring]] {
        var sections: [String: [Substring]] = [:]
        var name = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix(".SH") { name = "" }
            if line.hasPrefix(".SS ") { name = String(line.dropFirst(4)) }
            if !name.isEmpty { sections[name, default: []].append(line) }
        }
        return sections
    }
}
