import ArgumentParser
import Companion
import Figures

/// Takes in cards of another program, or a data home.
struct ImportCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "import")
    @Argument var file: String

    func run(in session: Session) throws -> Status {
        var bars: [ImportStage: SyncBar] = [:]
        defer { bars.values.forEach { $0.clear() } }
        let report = try session.workspace().importFile(file, from: session.workingDirectory) { stage, done, total in
            var bar = bars[stage] ?? SyncBar(terminal: session.terminal, label: session.sentences.stage(stage))
            bar.show(done: done, total: total)
            bars[stage] = bar
            try session.checkInterruption()
        }
        bars.values.forEach { $0.clear() }
        bars = [:]
        if session.options.json {
            session.write(json: report.json)
        } else {
            session.write(importedScreen(report, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }
}

/// Writes cards for another program, or the whole data home. Without a file and with `--json` the data home's lines go to
/// standard output.
struct ExportCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "export")
    @Argument var file: String?
    /// What a page is made of: a deck, a pack, or notes by their path.
    @Argument var deck: [String] = []
    @Option var anki: String?
    @Option var tsv: String?
    @Option var lines: String?

    func run(in session: Session) throws -> Status {
        let workspace = try session.workspace()
        if let file, isPage(file) { return try writePage(file, of: workspace, in: session) }
        if !deck.isEmpty { throw UsageProblem.unexpectedArguments(deck) }
        guard let (path, format) = try target() else {
            guard session.options.json else { throw UsageProblem.missingArgument("FILE") }
            try workspace.exportLines { line in
                session.terminal.write(line + "\n")
                try session.checkInterruption()
            }
            return .done
        }
        try session.finishSync()
        let report: ExportReport
        if format == .lines {
            report = try workspace.exportLines(to: path, from: session.workingDirectory)
        } else {
            var bar = SyncBar(terminal: session.terminal, label: session.sentences.exporting)
            defer { bar.clear() }
            report = try workspace.exportCards(as: format, to: path, from: session.workingDirectory) { done, total in
                bar.show(done: done, total: total)
                try session.checkInterruption()
            }
        }
        if session.options.json {
            session.write(json: report.json)
        } else {
            session.write(exportedScreen(report, sentences: session.sentences, paper: session.paper))
        }
        return .done
    }

    private func isPage(_ file: String) -> Bool {
        [".html", ".htm"].contains { file.lowercased().hasSuffix($0) }
    }

    private func writePage(_ file: String, of workspace: Workspace, in session: Session) throws -> Status {
        guard !deck.isEmpty else { throw UsageProblem.missingArgument("DECK") }
        try session.finishSync()
        let notes = try workspace.printedNotes(of: deck.joined(separator: " "), from: session.workingDirectory)
        let page = notePage(notes, sentences: session.sentences)
        let path = try workspace.writePage(page, to: file, from: session.workingDirectory)
        if session.options.json {
            session.write(json: .object([("path", .string(path)), ("notes", .integer(notes.count))]))
        } else {
            session.remark(session.sentences.pageWritten(path, notes))
        }
        return .done
    }

    /// The file and its format, by an option or the name's ending.
    private func target() throws -> (String, ExchangeFormat)? {
        if let anki { return (anki, .anki) }
        if let tsv { return (tsv, .table) }
        if let lines { return (lines, .lines) }
        guard let file else { return nil }
        guard let format = ExchangeFormat(path: file) else { throw Failure.exchange(.unknownKind(path: file)) }
        return (file, format)
    }
}
