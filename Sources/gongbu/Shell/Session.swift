import Calculators
import Companion
import Facts
import Figures
import Glibc
import Notes
import Pricing
import Quiz
import Records

/// What a command runs in: the surroundings, the opened data home, the terminal, and the learner's language.
final class Session {
    let surroundings: Surroundings
    var options: GlobalOptions
    let terminal: Terminal
    let workingDirectory: String
    var language: Language
    /// A question waits above what is written.
    var isAside = false
    /// Where the question or the lines stand that were shown last.
    var lastShown: Question.Source?
    /// `quit` was given.
    var isLeaving = false
    private var opened: Workspace?
    private var syncing: NoteSync?
    private var hasSynced = false
    private var desk: CalculatorDesk?
    /// The plugins of the data home. None is started before it is used.
    private(set) lazy var plugins: PluginShelf = {
        let shelf = PluginShelf(surroundings, language: language.rawValue, version: Program.version)
        shelf.stop { SignalPipe.isWaiting }
        return shelf
    }()

    init(
        surroundings: Surroundings, options: GlobalOptions, terminal: Terminal, language: Language,
        workingDirectory: String
    ) {
        self.surroundings = surroundings
        self.options = options
        self.terminal = terminal
        self.language = language
        self.workingDirectory = workingDirectory
    }

    var sentences: Sentences { Sentences(language: language) }
    var paper: Paper { terminal.paper }

    /// The data home, opened when it is first wanted; its language setting holds from then on.
    func workspace() throws -> Workspace {
        if let opened { return opened }
        let workspace = try Workspace(opening: surroundings, plugins: plugins)
        opened = workspace
        if options.language == nil, let chosen = try chosenLanguage(in: workspace) { language = chosen }
        return workspace
    }

    /// The calculators with the settings as they are now. A calculation alone makes no data home: where there is none,
    /// the settings are the usual ones.
    func calculators() throws -> CalculatorDesk {
        let desk = desk ?? CalculatorDesk(surroundings, plugins: plugins)
        self.desk = desk
        if opened == nil, let found = CalculationSettings.atHand(in: surroundings) {
            desk.settings = found.settings
            if options.language == nil, let chosen = found.language.flatMap({ Language(rawValue: $0) }) {
                language = chosen
            }
        } else if opened != nil || Workspace.exists(in: surroundings) {
            desk.settings = try workspace().calculationSettings()
        }
        return desk
    }

    /// Price books were changed: they are read again when a price is next asked for.
    func forgetPriceBooks() { desk = nil }

    private func chosenLanguage(in workspace: Workspace) throws -> Language? {
        let setting = try workspace.settings().first { $0.key == "language" }
        guard let setting, setting.value != setting.standard else { return nil }
        return Language(rawValue: setting.value)
    }

    func write(_ lines: [String]) { terminal.write(lines) }
    /// A sentence beside what was asked for.
    func remark(_ sentence: String) { write(paper.wrapped([Piece(" " + sentence, .dim)], indent: 1)) }
    func write(json: JSONText) { terminal.write(json.text() + "\n") }

    /// Asks a question that is answered by y or n.
    func confirms(_ question: String) -> Bool {
        guard case .line(let line) = terminal.read(.grade, prompt: [Piece(" " + question, .bold)]) else { return false }
        return ["y", "yes", "예", "네"].contains(line.trimmingBlanks().lowercased())
            || layoutKeys(line.trimmingBlanks()) == "y"
    }

    func checkInterruption() throws {
        if terminal.input.wasInterrupted() { throw Interrupted() }
    }
}

// MARK: What goes wrong

extension Session {
    /// Says what went wrong, on standard error, and with what the command ends.
    func report(_ error: any Error, of command: CommandName? = nil) -> Status {
        switch error {
        case is Interrupted:
            terminal.write([sentences.stopped])
            return .failed
        case let problem as UsageProblem: return say(sentences.complaint(problem, command: command?.rawValue), .usage)
        case let failure as Failure: return say(sentences.complaint(failure), status(of: failure))
        case let error as StoreError: return say(sentences.complaint(error), .failed)
        default: return say(sentences.complaint(StoreError.other(detail: "\(error)")), .failed)
        }
    }

    /// A line that is no calculation is wrong usage; one for which there is no price, or no result, failed.
    private func status(of failure: Failure) -> Status {
        switch failure {
        case .calculation(.price), .calculation(.arithmetic), .calculation(.failed): .failed
        case .exam(.badCount): .usage
        case .calculation, .expression, .noResult, .nothingCalculated: .usage
        default: .failed
        }
    }

    private func say(_ complaint: Complaint, _ status: Status) -> Status {
        if options.json {
            terminal.writeError(JSONText.object([("error", complaint.json)]).text() + "\n")
        } else {
            let lines = complaintScreen(complaint, paper: terminal.errorPaper)
            terminal.writeError(lines.map { $0 + "\n" }.joined())
        }
        return status
    }

    /// What plugins could not do beside a note's JSON.
    func reportAside(_ troubles: [PluginTrouble]) {
        for trouble in troubles {
            terminal.writeError(JSONText.object([("problem", sentences.complaint(trouble).json)]).text() + "\n")
        }
    }

    /// Problems of a note beside its JSON.
    func reportAside(_ problems: [Problem], path: String) {
        for problem in problems {
            let complaint = sentences.complaint(problem, path: path)
            terminal.writeError(JSONText.object([("problem", complaint.json)]).text() + "\n")
        }
    }
}

// MARK: Syncing

extension Session {
    /// Runs a sync to its end with a bar on a terminal, and shows what came of it.
    func finish(
        _ sync: NoteSync, screen: (SyncReport) -> [String], json: (SyncReport) -> JSONText = { $0.json }
    ) throws -> Status {
        syncing = nil
        hasSynced = true
        try drive(sync)
        let report = sync.report
        if options.json {
            write(json: json(report))
        } else {
            write(screen(report))
        }
        return .done
    }

    /// Brings the notes up to date before a quiz; one line where something changed.
    func finishSync() throws {
        if hasSynced, syncing == nil { return }
        let sync = try syncing ?? workspace().syncNotes()
        syncing = nil
        hasSynced = true
        try drive(sync)
        if let line = sentences.changed(sync.report) { write([paper.line([Piece(line, .dim)])]) }
    }

    /// Reads the sample pack of a new data home, without a word about it.
    func readSample() throws {
        hasSynced = true
        try drive(workspace().syncNotes())
    }

    private func drive(_ sync: NoteSync) throws {
        var bar = SyncBar(terminal: terminal, label: sentences.reading)
        defer { bar.clear() }
        while try sync.step() {
            bar.show(sync.progress)
            try checkInterruption()
        }
        bar.clear()
        if !options.json { write(troubleLines(sync.report.troubles, sentences: sentences, paper: paper)) }
    }

    /// One slice of the sync that runs while the prompt stands. Returns whether there is more, and the line to show
    /// when it ended with a change.
    func syncSlice() -> (more: Bool, line: String?) {
        guard !hasSynced || syncing != nil else { return (false, nil) }
        do {
            hasSynced = true
            let sync = try syncing ?? workspace().syncNotes()
            if try sync.step() {
                syncing = sync
                return (true, nil)
            }
            syncing = nil
            return (false, sentences.changed(sync.report))
        } catch {
            // The notes cannot be read just now; `notes sync` says why, and the shell goes on.
            syncing = nil
            return (false, nil)
        }
    }
}

// MARK: Completion

extension Session: CompletionSource {
    /// The data home where there is one: Tab makes none.
    private var kept: Workspace? {
        opened != nil || Workspace.exists(in: surroundings) ? try? workspace() : nil
    }

    func deckNames() -> [String] { (try? kept?.deckNames()) ?? [] }
    func calculatorNames() -> [String] { (try? calculators().calculators.names) ?? [] }

    func calculatorInputs(of name: String) -> [String] {
        guard let calculator = try? calculators().calculator(named: name) else { return [] }
        return calculator.inputs.map { "--\($0.name)" } + calculator.conventions.map { "--\($0.inputName)" }
    }

    func inputValues(of input: String?, at place: Int, calculator: String) -> [String] {
        (try? calculators().suggestions(for: input, at: place, of: calculator)) ?? []
    }

    func packIDs() -> [String] { (try? kept?.installedPackIDs()) ?? [] }

    func examNames() -> [String] { (try? kept?.examNames()) ?? [] }

    func examTopics() -> [String] { (try? kept?.examTopics()) ?? [] }

    func estimateNames() -> [String] { kept == nil ? [] : (try? estimates().names()) ?? [] }

    func priceBookNames() -> [String] { PriceBookFiles(surroundings).all().map(\.name) }

    func priceItems(of book: String) -> [String] {
        guard let book = try? PriceBookFiles(surroundings).book(named: book).book else { return [] }
        var seen: Set<String> = []
        return book.services + book.rows.map(\.item).filter { seen.insert($0).inserted }
    }

    func pluginNames() -> [String] { plugins.plugins.map(\.id) }

    func exporterNames() -> [String] {
        plugins.plugins.flatMap(\.offered).filter { $0.kind == .exporter }.map(\.name)
    }

    func settingKeys() -> [String] { (try? kept?.settings().map(\.key)) ?? [] }

    func settingValues(of key: String) -> [String] {
        guard let setting = try? kept?.settings().first(where: { $0.key == key }),
            case .oneOf(let values) = setting.kind
        else { return [] }
        return values
    }
}
