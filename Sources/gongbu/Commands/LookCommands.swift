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

    @Argument var text: [String] = []
    /// Opens the pictures that stand there; without words, those of the question that was shown last.
    @Flag var open = false

    func run(in session: Session) throws -> Status {
        let workspace = try session.workspace()
        var place = session.lastShown
        if !text.isEmpty {
            let shown = try workspace.show(text.joined(separator: " "), from: session.workingDirectory)
            if session.options.json {
                session.write(json: shown.json)
            } else {
                session.write(shownScreen(shown, sentences: session.sentences, paper: session.paper))
            }
            place = shown.source
            session.lastShown = place
        } else if !open {
            throw UsageProblem.missingArgument("TEXT")
        }
        let pictures = place.map { workspace.pictures(beside: $0) } ?? []
        if open {
            try session.open(pictures)
        } else if !pictures.isEmpty, !session.options.json {
            session.remark(session.sentences.pictures(pictures, openedBy: "show --open"))
        }
        return .done
    }
}

extension Session {
    /// Opens pictures in a viewer and says which, or that there is none.
    func open(_ pictures: [NotePicture]) throws {
        terminal.flush()
        let workspace = try workspace()
        for picture in pictures { try workspace.open(picture.path, line: 1) }
        remark(pictures.isEmpty ? sentences.noPictures : sentences.opened(pictures))
    }
}

/// The questions that notes would give, without opening the data home.
struct PreviewCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "preview")

    @Argument var path: [String]
    @Flag var rejected = false

    func run(in session: Session) throws -> Status {
        try Preview.read(
            path, from: session.workingDirectory, in: session.surroundings, plugins: session.plugins
        ) { note in
            try session.checkInterruption()
            session.show(note, rejected: rejected)
        }
        return .done
    }
}

extension Session {
    /// What a note will ask, and with `rejected` what it will not.
    func show(_ note: Preview.NotePreview, rejected: Bool) {
        if options.json {
            for drafted in note.cards.cards { write(json: drafted.json) }
            if rejected { for rejection in note.cards.rejected { write(json: rejection.json) } }
            reportAside(note.problems, path: note.path)
            reportAside(note.troubles)
        } else {
            write(troubleLines(note.troubles, sentences: sentences, paper: paper))
            write(previewScreen(note, showsRejected: rejected, sentences: sentences, paper: paper))
        }
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
