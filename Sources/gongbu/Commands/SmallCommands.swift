import ArgumentParser
import Companion
import Facts
import Figures
import Quiz
import Records

/// Takes back the last grade.
struct UndoCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "undo")

    func run(in session: Session) throws -> Status {
        let undone = try session.workspace().undo()
        if session.options.json {
            let card = undone.card
            session.write(
                json: .object(
                    [("subject", .string(card.card.fact.subject.name)), ("answers", .integer(undone.answers))]
                        + card.source.members))
        } else {
            session.write(session.undoneLines(undone))
        }
        return .done
    }
}

/// Shows or changes settings.
struct SetCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "set")

    @Argument var key: String?
    @Argument var value: [String] = []
    @Option var deck: String?

    func run(in session: Session) throws -> Status {
        let workspace = try session.workspace()
        var settings: [Setting]
        if let key, !value.isEmpty {
            let set = try workspace.set(key, to: value.joined(separator: " "), deck: deck)
            if set.key == "language", let language = Language(rawValue: set.value) { session.language = language }
            settings = [set]
        } else {
            settings = try workspace.settings()
            if let key {
                let named = settings.filter { $0.key == key }
                guard !named.isEmpty else {
                    throw Failure.noSuchSetting(key, suggestions: nearest(to: key, among: settings.map(\.key)))
                }
                settings = named
            }
        }
        if session.options.json {
            for setting in settings { session.write(json: setting.json) }
        } else {
            session.write(settingsScreen(settings, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }
}

/// The commands, or how one of them is used.
struct HelpCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "help")

    @Argument var command: [String] = []

    init() {}

    init(of name: CommandName?) { command = name.map { [$0.rawValue] } ?? [] }

    func run(in session: Session) throws -> Status {
        guard let word = command.first, word != "all" else {
            session.write(helpScreen(all: !command.isEmpty, sentences: session.sentences, paper: session.paper))
            return .done
        }
        guard let name = CommandName(typed: word) else {
            let names = CommandName.allCases.map(\.rawValue)
            throw UsageProblem.unknownCommand(word, suggestions: nearest(to: word, among: names))
        }
        session.write(helpScreen(of: name, sentences: session.sentences, paper: session.paper))
        return .done
    }
}

/// Leaves the shell.
struct QuitCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "quit")

    func run(in session: Session) throws -> Status {
        session.isLeaving = true
        return .done
    }
}
