import ArgumentParser
import Calculators
import Companion
import Quiz
import Records

struct QuizCommand: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "quiz")

    @Argument var deck: [String] = []
    @Option var new: Int?
    @Option var limit: Int?
    @Flag var practice = false
    @Flag var present = false
    @Flag var exercises = false

    func run(in session: Session) throws -> Status {
        if let new, new < 0 { throw UsageProblem.badValue(option: "--new", found: "\(new)") }
        if let limit, limit < 0 { throw UsageProblem.badValue(option: "--limit", found: "\(limit)") }
        // All exercises are a deck of their own; those of one plugin or pack are named without it.
        if exercises, !deck.isEmpty { throw UsageProblem.unexpectedArguments(deck) }
        let workspace = try session.workspace()
        try session.finishSync()
        let named = deck.isEmpty ? nil : deck.joined(separator: " ")
        if present {
            try PresentationDialogue(
                presentation: try workspace.present(named, exercises: exercises, limit: limit),
                terminal: session.terminal,
                sentences: session.sentences, screen: { try session.screen(of: $0) }
            ).run()
            return .done
        }
        var options = QuizOptions()
        options.deck = named
        options.exercises = exercises
        options.new = new
        options.limit = limit
        options.practice = practice
        return try run(options, of: workspace, in: session)
    }

    private func run(_ options: QuizOptions, of workspace: Workspace, in session: Session) throws -> Status {
        let sitting = try workspace.beginQuiz(options)
        switch try session.quiz(sitting, of: workspace, isPractice: options.practice).run() {
        case .left, .finished: break
        case .wantsNew(let count):
            var more = options
            more.new = count
            return try run(more, of: workspace, in: session)
        case .wantsPractice:
            var more = options
            more.practice = true
            return try run(more, of: workspace, in: session)
        }
        if session.options.json { session.write(json: try sitting.summary().json) }
        return .done
    }
}

extension Session {
    /// The conversation of a sitting, in a quiz or in a lesson.
    func quiz(
        _ sitting: QuizSession, of workspace: Workspace, isPractice: Bool = false, isLesson: Bool = false
    ) -> QuizDialogue {
        QuizDialogue(
            sitting: sitting, terminal: terminal, sentences: sentences, isPractice: isPractice, isLesson: isLesson,
            lines: { [workingDirectory] source in
                guard
                    case .lines(_, let first, let lines) = try workspace.show(
                        "\(source.path):\(source.firstLine)", from: workingDirectory)
                else { return [] }
                return zip(first..., lines).map { ($0, $1) }
            },
            open: { try workspace.open($0, line: $1) },
            pictures: { source in
                self.lastShown = source
                return workspace.pictures(beside: source)
            },
            openPictures: { try self.open($0) }, calculate: { self.calculateAside($0) },
            screen: { try self.screen(of: $0) })
    }

    fileprivate func screen(of exercise: Exercise) throws -> ExerciseScreen {
        ExerciseScreen(exercise: exercise, desk: try calculators(), sentences: sentences, paper: paper)
    }
}
