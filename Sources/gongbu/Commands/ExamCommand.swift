import ArgumentParser
import Companion
import Facts
import Figures
import Records

/// A mock exam: taken, gone on with, looked at again, given up.
struct ExamCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "exam")

    @Argument var pack: [String] = []
    @Option var count: Int?
    /// A topic's name may have several words.
    @Option(parsing: .upToNextOption) var topic: [String] = []
    @Option var minutes: Int?
    @Flag var noLimit = false

    func run(in session: Session) throws -> Status {
        for (option, value) in [("--count", count), ("--minutes", minutes)] {
            if let value, value < 1 { throw UsageProblem.badValue(option: option, found: "\(value)") }
        }
        let workspace = try session.workspace()
        switch pack.first {
        case "results" where pack.count == 1: session.show(try workspace.examResults())
        case "review" where pack.count == 1: try session.review(try workspace.lastResult())
        case "drop" where pack.count == 1:
            let exam = try workspace.dropExam()
            session.tell(session.sentences.examDropped(exam))
            if session.options.json { session.write(json: .object(exam.members)) }
        default: try take(in: workspace, session)
        }
        return .done
    }

    private func take(in workspace: Workspace, _ session: Session) throws {
        try session.finishSync()
        var options = ExamOptions()
        options.name = pack.isEmpty ? nil : pack.joined(separator: " ")
        options.count = count
        options.topic = topic.isEmpty ? nil : topic.joined(separator: " ")
        options.minutes = minutes
        options.hasNoLimit = noLimit
        let exam = try workspace.startExam(options, language: session.language.rawValue)
        if exam.isResumed, let ignored { session.tell(session.sentences.examOptionsIgnored(ignored)) }
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
        var words = pack
        if let count { words += ["--count", "\(count)"] }
        if !topic.isEmpty { words += ["--topic"] + topic }
        if let minutes { words += ["--minutes", "\(minutes)"] }
        if noLimit { words.append("--no-limit") }
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
