import Glibc
import TestSupport
import Testing

/// Plugins as a learner and an author meet them.
@Suite("plugin")
struct PluginCommandTests {
    private static let plugins =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Plugins"

    /// A learner whose language is English, for sentences.
    private func run(_ learner: Learner, _ words: [String], input: String = "") throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(
            learner.arguments(["--language", "en"] + words), input: input, environment: ["LC_ALL": "C.UTF-8"])
    }

    /// Lines put together again, since sentences are wrapped.
    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("from a template to a calculator in the shell")
    func author() throws {
        let learner = try Learner()
        let place = learner.folder("my-sum")
        let made = try run(
            learner,
            ["plugin", "new", "my-sum", "--kind", "calculator", "--language", "python", "--into", learner.folder.path])
        #expect(made.status == 0, "\(made)")
        let checked = try run(learner, ["plugin", "check", place, "--run"])
        #expect(checked.status == 0 && checked.output.contains("2 recorded turns hold"), "\(checked)")
        let installed = try run(learner, ["plugin", "install", place, "--trust"])
        #expect(installed.status == 0 && installed.output.contains("SHA-256"), "\(installed)")
        let sum = try run(learner, ["calc", "my-sum", "3", "4"])
        #expect(sum.status == 0 && sum.output.contains("7"), "\(sum)")
        #expect(try run(learner, ["calc", "my-sum", "--help"]).output.contains("first number"))
        let script = try run(learner, [], input: "calc my-sum 3 4\ncalc my-sum 20 22 --json\nplugin list\n")
        #expect(script.output.contains("\"sum\":\"42\""), "\(script)")
    }

    @Test("what is built in and what plugins add stands in one list")
    func list() throws {
        let learner = try Learner()
        _ = try run(learner, ["plugin", "install", Self.plugins + "/subnets", "--trust"])
        let lines = try run(learner, ["plugin", "list", "--json"]).output.split(separator: "\n")
        #expect(lines.contains { $0.contains(#""kind":"calculator","name":"ec2","plugin":null,"usable":true"#) })
        #expect(lines.contains { $0.contains(#""kind":"calculator","name":"cidr","plugin":"subnets","usable":true"#) })
        #expect(lines.contains { $0.contains(#""standing":"trusted""#) })
        let korean = try learner.run("plugin", "list").output
        #expect(korean.contains("처음부터 있는 것") && korean.contains("쓰는 중"))
    }

    @Test("nobody is asked where nobody is, and y is what trusts")
    func trust() throws {
        let learner = try Learner()
        _ = try run(learner, ["plugin", "install", Self.plugins + "/subnets"])
        let refused = try run(learner, ["plugin", "trust", "subnets"])
        #expect(refused.status == 64 && refused.errors.contains("plugin trust subnets --yes"), "\(refused)")
        #expect(try run(learner, ["calc", "cidr", "10.0.0.0/8"]).status != 0)
        let terminal = try PseudoTerminal(
            running: BuiltProgram.path, learner.arguments(["--language", "en"]), environment: [:])
        try terminal.expect("> ")
        terminal.type("plugin trust subnets\n")
        try terminal.expect("[y/N]")
        terminal.type("y\n")
        try terminal.expect("may run from now on")
        terminal.type("calc cidr 10.0.0.0/8\n")
        try terminal.expect("16,777,216")
        terminal.type("quit\n")
        _ = terminal.rest()
    }

    @Test(
        "each that misbehaves costs one sentence with its name, and the session goes on",
        arguments: [
            ("silent", "gave no answer within 10 seconds"), ("slow", "gave no answer within 10 seconds"),
            ("huge", "wrote more than it may"), ("chatty", "wrote more than it may"), ("garbled", "what is no answer"),
            ("wrong-id", "what is no answer"), ("crashing", "ended in the middle (code 3)"),
            ("newer", "speaks protocol 99"), ("fork-bomb", "gave no answer within 10 seconds"),
            ("stubborn", "gave no answer within 10 seconds"),
        ])
    func misbehaving(name: String, sentence: String) throws {
        let learner = try Learner()
        let folder = Self.plugins + "/_misbehaving/" + name
        let run = try run(
            learner, ["--keep-going"],
            input: "plugin install \(folder) --trust\ncalc x\n= 6 * 7\nplugin list\n")
        #expect(flat(run.errors).contains("Plugin '\(name)': "), "\(run)")
        #expect(flat(run.errors).contains(sentence), "\(run)")
        #expect(run.output.contains("42"), "\(run)")
        #expect(run.output.contains("built in"), "\(run)")
        #expect(try self.run(learner, ["calc", "ec2", "--rate", "0.1"]).status == 0)
    }

    @Test("a plugin that says no names what to mend, in the learner's language")
    func refusal() throws {
        let learner = try Learner()
        _ = try run(learner, ["plugin", "install", Self.plugins + "/subnets", "--trust"])
        let english = try run(learner, ["calc", "cidr", "10.0.0.1/22"])
        #expect(english.status == 1 && flat(english.errors).contains("Did you mean 10.0.0.0/22?"), "\(english)")
        #expect(english.errors.contains("--block"))
        let korean = try learner.run("calc", "cidr", "10.0.0.1/22")
        #expect(flat(korean.errors).contains("플러그인 'subnets'"), "\(korean)")
    }
}
