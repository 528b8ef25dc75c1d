import ArgumentParser
import Companion
import Facts
import Figures
import Records

/// A mock exam: taken, gone on with, looked at again, given up.
struct ExamCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "exam")

    @Argument var pack: [String] = []
    @Option(parsing: .unconditional) var count: Int?
    /// A topic's name may have several words.
    @Option(parsing: .upToNextOption) var topic: [String] = []
    @Option(parsing: .unconditional) var minutes: Int?
    @Flag var noLimit = false
    /// The same one draws the same exam again.
    @Option var seed: String?

    func run(in session: Session) throws -> Status {
        let most = 600
        if let minutes, !(1...most).contains(minutes) {
            throw UsageProblem.notWithin(option: "--minutes", found: "\(minutes)", range: 1...most)
        }
        if let seed, UInt64(seed) == nil { throw UsageProblem.badSeed(seed) }
        let workspace = try session.workspace()
        let subcommand = pack.first.flatMap { CommandName.exam.subcommands.contains($0) ? $0 : nil }
        if subcommand != nil, pack.count > 1 { throw UsageProblem.unexpectedArguments(Array(pack.dropFirst())) }
        switch subcommand {
        case "results": session.show(try workspace.examResults())
        case "review": try session.review(try workspace.lastResult())
        case "drop": try drop(in: workspace, session)
        default: try take(in: workspace, session)
        }
        return .done
    }

    /// Asks first where answers would be lost.
    private func drop(in workspace: Workspace, _ session: Session) throws {
        if session.terminal.input.isInteractive, let running = try workspace.runningExam(),
            running.unanswered.count < running.items.count,
            !session.confirms(session.sentences.dropsExam(running))
        {
            session.tell(session.sentences.examKept)
            return
        }
        let exam = try workspace.dropExam()
        session.tell(session.sentences.examDropped(exam))
        if session.options.json { session.write(json: .object(exam.members)) }
    }

    /// A name that is near one of the command's own words is told of these.
    private func begin(_ options: ExamOptions, in workspace: Workspace, _ session: Session) throws -> ExamSession {
        do {
            return try workspace.startExam(options, language: session.language.rawValue)
        } catch Failure.exam(.noSuchExam(let name, let suggestions)) {
            let near = nearest(to: name, among: CommandName.exam.subcommands).map { "exam \($0)" }
            throw Failure.exam(.noSuchExam(name, suggestions: near.isEmpty ? suggestions : near))
        }
    }

    private func take(in workspace: Workspace, _ session: Session) throws {
        try session.finishSync()
        var options = ExamOptions()
        options.name = pack.isEmpty ? nil : pack.joined(separator: " ")
        options.count = count
        options.topic = topic.isEmpty ? nil : topic.joined(separator: " ")
        options.minutes = minutes
        options.hasNoLimit = noLimit
        options.seed = seed.flatMap { UInt64($0) }
        let exam = try begin(options, in: workspace, session)
        if exam.isResumed, let ignored {
            session.tell(session.sentences.examGoesOnInstead(exam.exam, of: ignored))
        }
        let dialogue = ExamDialogue(session: exam, terminal: session.terminal, sentences: session.sentences)
        guard let result = try dialogue.run() else { return }
        if session.options.json {
            session.write(json: result.json)
        } else {
            session.write(examResultScreen(result, sentences: session.sentences, paper: session.paper))
        }
    }

    /// What was asked for and means nothing to an exam that runs already.
    private var ignored: String? {
        var words: [String] = []
        if let count { words += ["--count", "\(count)"] }
        if !topic.isEmpty { words += ["--topic"] + topic }
        if let minutes { words += ["--minutes", "\(minutes)"] }
        if noLimit { words.append("--no-limit") }
        if let seed { words += ["--seed", seed] }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension Session {
    fileprivate func show(_ exams: [Exam]) {
        if options.json {
            for exam in exams { write(json: .object(exam.members)) }
        } else {
            write(examResultsScreen(exams, sentences: sentences, paper: paper))
        }
    }

    fileprivate func review(_ result: ExamResult) throws {
        if options.json {
            write(json: result.json)
        } else {
            ExamReviewDialogue(exam: result.exam, terminal: terminal, sentences: sentences).run()
        }
    }
}
