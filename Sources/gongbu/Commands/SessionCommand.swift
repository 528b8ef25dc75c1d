import ArgumentParser

/// How a command ended; the exit code of the program.
enum Status: Int32, Sendable {
    case done = 0
    case failed = 1
    /// A check found problems.
    case problems = 2
    case usage = 64
}

/// A command that runs in a session: the same definition serves the shell and the one-shot program.
protocol SessionCommand: ParsableCommand {
    func run(in session: Session) throws -> Status
}

/// The commands by name.
enum CommandName: String, CaseIterable, Sendable {
    case quiz, learn, search, show, calc, estimate, prices, notes, preview, card, pack, plugin, stats, undo, set, exam,
        export,
        `import`, help, quit

    /// A name as typed, in either case, in Hangul layout too (벼ㅑㅋ is quiz), with the usual words for leaving.
    init?(typed word: String) {
        let lowered = word.lowercased()
        switch lowered {
        case "exit", "q", ":q", "bye": self = .quit
        case "?": self = .help
        default:
            if let name = CommandName(rawValue: lowered) ?? CommandName(rawValue: layoutKeys(word)) {
                self = name
            } else {
                return nil
            }
        }
    }

    var type: any SessionCommand.Type {
        switch self {
        case .quiz: QuizCommand.self
        case .learn: LearnCommand.self
        case .exam: ExamCommand.self
        case .search: SearchCommand.self
        case .show: ShowCommand.self
        case .calc: CalcCommand.self
        case .estimate: EstimateCommand.self
        case .prices: PricesCommand.self
        case .notes: NotesCommand.self
        case .preview: PreviewCommand.self
        case .card: CardCommand.self
        case .plugin: PluginCommand.self
        case .pack: PackCommand.self
        case .stats: StatsCommand.self
        case .undo: UndoCommand.self
        case .set: SetCommand.self
        case .export: ExportCommand.self
        case .import: ImportCommand.self
        case .help: HelpCommand.self
        case .quit: QuitCommand.self
        }
    }

    /// What follows the name where it has commands of its own.
    var subcommands: [String] {
        switch self {
        case .learn: ["list"]
        case .exam: ["results", "review", "drop"]
        case .notes: ["add", "sync", "list", "remove", "coverage", "doubts"]
        case .estimate:
            [
                "list", "new", "show", "add", "edit", "remove", "copy", "rename", "term", "compare", "refresh",
                "export",
                "import",
            ]
        case .prices: ["list", "show", "check", "import", "total"]
        case .pack:
            [
                "list", "new", "check", "preview", "diff", "build", "install", "update", "remove", "pin", "trust",
            ]
        case .card: ["list", "edit", "reword", "suspend", "resume"]
        case .plugin: ["list", "new", "check", "install", "trust", "remove", "export"]
        case .quiz, .search, .show, .calc, .preview, .stats, .undo, .set, .export, .import, .help, .quit: []
        }
    }

    /// Whether what follows may as well be a name of the learner's own.
    var takesNames: Bool { [.estimate, .learn, .exam].contains(self) }

    /// Its options as typed; the end-to-end tests hold this to what the parser knows.
    var options: [String] {
        switch self {
        case .quiz: ["--new", "--limit", "--practice", "--present", "--exercises"]
        case .exam: ["--count", "--topic", "--minutes", "--no-limit", "--seed"]
        case .search: ["--limit"]
        case .show: ["--open"]
        case .set: ["--deck"]
        case .preview: ["--rejected"]
        case .card: ["--answer", "--prompt"]
        case .plugin:
            ["--kind", "--language", "--into", "--run", "--record", "--trust", "--yes", "--grant", "--limit"]
        case .pack: ["--into", "--watch", "--rejected", "--output", "--sign", "--forget", "--off"]
        case .estimate: ["--months", "--group", "--label", "--preview", "--format", "--name", "--replace"]
        case .prices: ["--region", "--location", "--types", "--name", "--replace", "--book"]
        case .calc: CalculationRequest.options.filter { $0 != "--help" }
        case .export: ["--anki", "--tsv", "--lines"]
        case .learn, .notes, .stats, .undo, .import, .help, .quit: []
        }
    }
}
