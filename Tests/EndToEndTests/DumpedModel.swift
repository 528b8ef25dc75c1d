import Foundation
import TestSupport

/// The commands as ArgumentParser dumps them, read apart from the program's own reader.
struct DumpedModel: Decodable {
    struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable { var name: String }
            var kind: String
            var preferredName: Name?
        }

        var commandName: String
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?

        /// Those that a learner may type; `help` is the parser's own.
        var shown: [Command] {
            (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
        }

        var options: [String] {
            (arguments ?? []).filter { $0.kind != "positional" }.compactMap(\.preferredName?.name)
                .filter { $0 != "help" }.map { "--" + $0 }
        }
    }

    var command: Command

    init(of learner: Learner) throws {
        let dumped = try learner.run("--experimental-dump-help").output
        self = try JSONDecoder().decode(DumpedModel.self, from: Data(dumped.utf8))
    }
}
