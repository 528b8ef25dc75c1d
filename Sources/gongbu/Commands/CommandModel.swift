import ArgumentParser
import Foundation

/// A command as the parser knows it, read from the model that ArgumentParser dumps. The manual page and what Tab offers
/// in other shells are made of it, so a command or an option that is declared stands in both.
struct CommandModel: Hashable, Sendable {
    struct Option: Hashable, Sendable {
        /// As typed: `--new`.
        var name: String
        /// What its value is called; nil for a flag.
        var value: String?
        /// All values that it takes, where they can be told.
        var choices: [String] = []
    }

    struct Argument: Hashable, Sendable {
        var name: String
        var isOptional: Bool
        var isRepeating: Bool
    }

    var name: String
    var subcommands: [CommandModel]
    var options: [Option]
    var arguments: [Argument]
    /// Whether it reads the rest of its line by itself, options and all.
    var takesRest: Bool

    /// - Returns: nil for a dump in a form that is not known here, which the end-to-end tests would show.
    init?(of command: any ParsableCommand.Type) {
        let dumped = Data(command._dumpHelp().utf8)
        guard let dump = try? JSONDecoder().decode(Dump.self, from: dumped) else { return nil }
        self.init(dump.command)
    }

    private init(_ dump: Dump.Command) {
        let arguments = (dump.arguments ?? []).filter { $0.shouldDisplay ?? true }
        name = dump.commandName
        subcommands = (dump.subcommands ?? []).filter { $0.isOwn }.map { CommandModel($0) }
        options = arguments.compactMap { $0.option }
        self.arguments = arguments.filter { $0.kind == "positional" }.map {
            Argument(name: $0.valueName ?? "", isOptional: $0.isOptional, isRepeating: $0.isRepeating)
        }
        takesRest = arguments.contains { $0.parsingStrategy == "allRemainingInput" }
    }

    /// Its options and those of the commands below it, each once.
    var allOptions: [Option] {
        subcommands.reduce(into: options) { all, command in
            for option in command.allOptions where !all.contains(where: { $0.name == option.name }) {
                all.append(option)
            }
        }
    }
}

extension CommandName {
    /// What the parser knows of it; a command without arguments where nothing can be told.
    var model: CommandModel? { CommandModel(of: type) }

    /// The options that may stand behind it, or behind one of its subcommands. What a command reads by itself is in
    /// its own list and in no model.
    func options(behind subcommand: String? = nil) -> [CommandModel.Option] {
        guard let model else { return [] }
        guard let part = subcommand.flatMap({ word in model.subcommands.first { $0.name == word } }) else {
            return model.takesRest ? ownOptions(beside: model) : model.options
        }
        return part.takesRest ? ownOptions(beside: model) : part.options
    }

    private func ownOptions(beside model: CommandModel) -> [CommandModel.Option] {
        let known = model.allOptions.map(\.name)
        return options.filter { !known.contains($0) }.map { CommandModel.Option(name: $0) }
    }
}

/// The parts of the dumped model (ToolInfoV0) that are read.
private struct Dump: Decodable {
    struct Command: Decodable {
        var commandName: String
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?

        /// Whether it is neither hidden nor the parser's own `help`.
        var isOwn: Bool { (shouldDisplay ?? true) && commandName != "help" }
    }

    struct Argument: Decodable {
        struct Name: Decodable { var name: String }

        var kind: String
        var shouldDisplay: Bool?
        var isOptional: Bool
        var isRepeating: Bool
        var parsingStrategy: String?
        var preferredName: Name?
        var valueName: String?
        var allValues: [String]?

        var option: CommandModel.Option? {
            guard kind != "positional", let name = preferredName?.name, name != "help" else { return nil }
            return CommandModel.Option(
                name: "--" + name, value: kind == "flag" ? nil : valueName ?? name, choices: allValues ?? [])
        }
    }

    var command: Command
}
