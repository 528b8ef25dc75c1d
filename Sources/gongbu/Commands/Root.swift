import ArgumentParser

/// The tree of commands, for completion scripts and the dumped model; a line itself is parsed by its own command.
struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbu", subcommands: CommandName.allCases.filter { $0 != .help }.map { $0.type })
}
