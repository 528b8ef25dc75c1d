import ArgumentParser
import Companion
import Facts
import Quiz
import Records

/// Finds words in notes and questions.
struct SearchCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "search")

    @Argument var query: [String]
    @Option var limit = 10

    func run(in session: Session) throws -> Status {
        guard limit > 0 else { throw UsageProblem.badValue(option: "--limit", found: "\(limit)") }
        let text = query.joined(separator: " ")
        let hits = try session.workspace().search(text, limit: limit)
        if session.options.json {
            for hit in hits { session.write(json: hit.json) }
        } else {
            session.write(searchScreen(hits, query: text, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }
}

/// Shows a question with its history, or a note's lines.
struct ShowCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "show")

    @Argument var text: [String]

    func run(in session: Session) throws -> Status {
        let shown = try session.workspace().show(text.joined(separator: " "), from: session.workingDirectory)
        if session.options.json {
            session.write(json: shown.json)
        } else {
            session.write(shownScreen(shown, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }
}

/// The questions that notes would give, without opening the data home.
struct PreviewCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "preview")

    @Argument var path: [String]
    @Flag var rejected = false

    func run(in session: Session) throws -> Status {
        try Preview.read(
            path, from: session.workingDirectory, content: session.surroundings.content, plugins: session.plugins
        ) { note in
            try session.checkInterruption()
            if session.options.json {
                for drafted in note.cards.cards { session.write(json: drafted.json) }
                if rejected { for rejection in note.cards.rejected { session.write(json: rejection.json) } }
                session.reportAside(note.problems, path: note.path)
                session.reportAside(note.troubles)
            } else {
                session.write(troubleLines(note.troubles, sentences: session.sentences, paper: session.paper))
                session.write(
                    previewScreen(
                        note, showsRejected: rejected, sentences: session.sentences, paper: session.paper))
            }
        }
        return .done
    }
}

/// What was studied, what is due.
struct StatsCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "stats")

    func run(in session: Session) throws -> Status {
        let statistics = try session.workspace().statistics()
        if session.options.json {
            session.write(json: statistics.json)
        } else {
            session.write(statsScreen(statistics, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }
}
