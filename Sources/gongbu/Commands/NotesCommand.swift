import ArgumentParser
import Companion
import Records

/// The learner's notes: added, read again, listed, left out.
struct NotesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes", subcommands: [Add.self, Sync.self, List.self, Remove.self, Coverage.self, Doubts.self],
        defaultSubcommand: List.self)

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

    /// The note with the lines that no question touches.
    struct Coverage: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "coverage")
        @Argument var path: [String]

        func run(in session: Session) throws -> Status {
            try Preview.coverage(path, from: session.workingDirectory, in: session.surroundings) { note in
                if session.options.json {
                    for line in note.lines where line.hasWords { session.write(json: line.json(in: note.path)) }
                } else {
                    session.write(coverageScreen(note, sentences: session.sentences, paper: session.paper))
                }
            }
            return .done
        }
    }

    /// What a tutor would query in the note itself.
    struct Doubts: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "doubts")
        @Argument var path: [String]

        func run(in session: Session) throws -> Status {
            try Preview.doubts(path, from: session.workingDirectory, in: session.surroundings) { note in
                if session.options.json {
                    for doubt in note.doubts { session.write(json: doubt.json(in: note.path)) }
                } else {
                    session.write(doubtsScreen(note, sentences: session.sentences, paper: session.paper))
                }
            }
            return .done
        }
    }
}
