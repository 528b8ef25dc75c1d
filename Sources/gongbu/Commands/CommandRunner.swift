import ArgumentParser
import Companion
import Records

/// The learner pressed Ctrl-C: the command ends where it is.
struct Interrupted: Error {}

/// Parses a line's words and runs the command in the session; whatever goes wrong is said and becomes a status.
struct CommandRunner {
    let session: Session

    func run(_ words: [String]) -> Status {
        do {
            return try command(words).run(in: session)
        } catch {
            return session.report(error, of: words.first.flatMap { CommandName(typed: $0) })
        }
    }

    /// The command that a line means.
    func command(_ words: [String]) throws -> any SessionCommand {
        guard let word = words.first else { return HelpCommand(of: nil) }
        guard let name = CommandName(typed: word) else { throw unknown(word) }
        var rest = Array(words.dropFirst())
        // `calc NAME --help` is the calculator's own.
        if asksForHelp(rest), name != .calc || rest.count == 1 { return HelpCommand(of: name) }
        // Its words are data of a calculator, and the parser would cost as much as a calculation.
        if name == .calc { return CalcCommand(words: rest) }
        if let first = rest.first, !name.subcommands.isEmpty, !first.hasPrefix("-") {
            let typed = layoutKeys(first)
            if name.subcommands.contains(typed) {
                rest[0] = typed
            } else if name == .estimate {
                rest.insert("open", at: 0)
            } else if !name.takesNames {
                throw UsageProblem.unknownSubcommand(first, of: name.rawValue, expected: name.subcommands)
            }
        }
        return try parse(name, rest)
    }

    private func parse(_ name: CommandName, _ words: [String]) throws -> any SessionCommand {
        do {
            if let command = try name.type.parseAsRoot(words) as? any SessionCommand { return command }
        } catch {
            throw UsageProblem(parserSentence: name.type.message(for: error), options: name.options)
        }
        return HelpCommand(of: name)
    }

    private func asksForHelp(_ words: [String]) -> Bool {
        words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    }

    private func unknown(_ word: String) -> UsageProblem {
        if word.hasPrefix("-") {
            let known = GlobalOptions.Name.allCases.map { "--\($0.rawValue)" } + ["--help", "--version"]
            return .unknownOption(word, suggestions: nearest(to: word, among: known))
        }
        return .unknownCommand(word, suggestions: nearest(to: word, among: CommandName.allCases.map(\.rawValue)))
    }
}
