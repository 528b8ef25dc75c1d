import ArgumentParser
import Companion
import Records

/// The learner's notes: added, read again, listed, left out.
struct NotesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", subcommands: [Add.self, Sync.self, List.self, Remove.self], defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    struct Add: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "add")
        @Argument var path: [String]

        func run(in session: Session) throws -> Status {
            let sync = try session.workspace().addNotes(path, from: session.workingDirectory)
            return try session.finish(sync) { addedScreen($0, sentences: session.sentences, paper: session.paper) }
        }
    }

    struct Sync: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "sync")

        func run(in session: Session) throws -> Status {
            let sync = try session.workspace().syncNotes()
            return try session.finish(sync) { syncedScreen($0, sentences: session.sentences, paper: session.paper) }
        }
    }

    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let sources = try session.workspace().noteSources()
            if session.options.json {
                for source in sources { session.write(json: source.json) }
            } else {
                session.write(sourcesScreen(sources, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    struct Remove: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "remove")
        @Argument var path: String

        func run(in session: Session) throws -> Status {
            let removed = try session.workspace().removeNotes(path, from: session.workingDirectory)
            if session.options.json {
                session.write(json: removed.json)
            } else {
                session.write([session.sentences.removed(removed)])
            }
            return .done
        }
    }
}
