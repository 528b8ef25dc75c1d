import Glibc
import TestSupport
import Testing

@Suite("Tab in other shells")
struct ShellCompletionTests {
    /// What is offered for the last of `words`: the candidates, and what is said beside them.
    private func offered(
        _ words: [String], in shell: String = "zsh", learner: Learner, environment: [String: String] = [:]
    ) throws -> [(word: String, meaning: String)] {
        let typed = ["--complete", shell, "--home", learner.home] + words
        let outcome = try BuiltProgram.run(typed, environment: environment)
        #expect(outcome.errors == "")
        return outcome.output.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    @Test("every command, subcommand and option of the parser is offered")
    func completeness() throws {
        let learner = try Learner()
        let model = try DumpedModel(of: learner).command
        let commands = try offered([""], learner: learner).map(\.word)
        #expect(commands.contains("help"))
        for command in model.shown {
            let name = command.commandName
            #expect(commands.contains(name))
            for option in command.options {
                #expect(try offered([name, "--"], learner: learner).map(\.word).contains(option), "\(name) \(option)")
            }
            guard !command.shown.isEmpty else { continue }
            let parts = try offered([name, ""], learner: learner).map(\.word)
            for part in command.shown {
                #expect(parts.contains(part.commandName), "\(name) \(part.commandName)")
                let options = try offered([name, part.commandName, "--"], learner: learner).map(\.word)
                for option in part.options { #expect(options.contains(option), "\(part.commandName) \(option)") }
            }
        }
    }

    struct Place: CustomTestStringConvertible, Sendable {
        var words: [String]
        var expect: [String]
        var isAll = true
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "what a place takes is offered, and nothing else",
        arguments: [
            Place(words: ["qu"], expect: ["quiz", "quit"]),
            Place(words: ["calc", "reser"], expect: ["reserved"]),
            Place(words: ["calc", "ec2", "--ra"], expect: ["--rate"]),
            Place(words: ["notes", "add", ""], expect: [":paths"]),
            Place(words: ["preview", ""], expect: [":paths"]),
            Place(words: ["estimate", "export", "shop", "--format", ""], expect: ["csv", "json", "markdown"]),
            Place(words: ["estimate", "add", "shop", "--g"], expect: ["--group"]),
            Place(words: ["prices", "list", "--re"], expect: []),
            Place(words: ["quiz", "--new", ""], expect: []),
            Place(words: ["--language", ""], expect: ["ko", "en"]),
            Place(words: ["--language", "en", "undo", "--l"], expect: ["--language"]),
            Place(words: ["--vers"], expect: ["--version"]),
            Place(words: ["no-such-command", ""], expect: []),
        ])
    func place(_ place: Place) throws {
        let learner = try Learner()
        #expect(try offered(place.words, learner: learner).map(\.word) == place.expect)
        #expect(learner.folder.mode(of: "home") == nil, "Tab makes no data home")
    }

    @Test("decks and settings are those of the data home")
    func ownThings() throws {
        let learner = try Learner().withNotes()
        #expect(try offered(["quiz", "커"], learner: learner).map(\.word) == ["커피 내리기"])
        #expect(try offered(["set", "reten"], learner: learner).map(\.word) == ["retention"])
    }

    @Test("bash gets what it has to be typed, and the bare text behind an open quote")
    func bashQuotes() throws {
        let learner = try Learner().withNotes()
        #expect(try offered(["quiz", "커"], in: "bash", learner: learner).map(\.word) == ["커피\\ 내리기"])
        #expect(try offered(["quiz", "커피\\ 내"], in: "bash", learner: learner).map(\.word) == ["커피\\ 내리기"])
        #expect(try offered(["quiz", "\"커"], in: "bash", learner: learner).map(\.word) == ["커피 내리기"])
    }

    @Test("what is said beside a candidate is in the language of the locale")
    func languages() throws {
        let learner = try Learner()
        let korean = try offered(["und"], learner: learner, environment: ["LANG": "ko_KR.UTF-8"])
        #expect(korean.map(\.meaning) == ["마지막 채점을 되돌립니다"])
        let english = try offered(["und"], in: "fish", learner: learner, environment: ["LANG": "en_US.UTF-8"])
        #expect(english.map(\.meaning) == ["Takes back the last grade"])
        #expect(try offered(["und"], in: "bash", learner: learner).map(\.meaning) == [""])
    }

    @Test("bash takes its script, and gets the candidates by it")
    func bashScript() throws {
        let folder = try TemporaryFolder()
        folder.write(try Learner().run("--completion-script", "bash").output, to: "gongbu.bash")
        folder.write(
            """
            set -u
            . \(folder.path)/gongbu.bash
            COMP_WORDS=("\(BuiltProgram.path)" --home \(folder.path)/home calc ec)
            COMP_CWORD=4
            _gongbu
            printf '%s\\n' "${COMPREPLY[@]}"
            """, to: "run.bash")
        let process = try ChildProcess("/bin/bash", [folder.path + "/run.bash"], environment: [:]) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/output", O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/output", O_WRONLY | O_APPEND, 0o600)
        }
        #expect(process.wait() == 0)
        #expect(folder.read("output") == "ec2\n")
    }

    @Test("a shell that is not known is told so")
    func unknownShell() throws {
        let outcome = try Learner().run("--completion-script", "csh")
        #expect(outcome.errors.contains("'csh'") && outcome.errors.contains("bash, zsh, fish"))
        #expect(outcome.status == 64)
    }
}
