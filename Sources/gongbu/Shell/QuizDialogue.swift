import Calculators
import Companion
import FSRS
import Facts
import Figures
import Hangul
import Quiz
import Records

/// The quiz as a conversation: question, answer, verdict, grade, until nothing is left or the learner leaves.
///
/// A grade is recorded before the next question shows, so that leaving in whatever way loses no graded answer. Ctrl-C
/// drops a line that has something on it, and leaves the quiz from an empty one.
final class QuizDialogue {
    enum Ending: Hashable {
        case finished
        case left
        /// Nothing was due, and the learner took the offer.
        case wantsNew(Int)
        case wantsPractice
    }

    /// What follows a line.
    private enum Step { case sameCard, nextCard, leave }

    private let sitting: any Sitting
    private let terminal: Terminal
    private let sentences: Sentences
    private let isPractice: Bool
    /// A lesson says what came of it at its own end.
    private let isLesson: Bool
    private let lines: (Question.Source) throws -> [(Int, String)]
    private let open: (String, Int) throws -> Void
    private let pictures: (Question.Source) -> [NotePicture]
    private let openPictures: ([NotePicture]) throws -> Void
    private let calculate: (String) -> Void
    private let screen: (Exercise) throws -> ExerciseScreen
    private var answered = 0
    private static let newOffered = 10

    /// - Parameters:
    ///   - lines: the note's lines around a question's source, with their numbers.
    ///   - open: opens a note at a line in the learner's editor.
    ///   - pictures: those that stand beside a question's source.
    ///   - openPictures: shows some of them in a viewer, and says which.
    ///   - calculate: shows what a line that begins with `=` comes to, or what is wrong with it.
    ///   - screen: what draws an exercise.
    init(
        sitting: any Sitting, terminal: Terminal, sentences: Sentences, isPractice: Bool, isLesson: Bool = false,
        lines: @escaping (Question.Source) throws -> [(Int, String)], open: @escaping (String, Int) throws -> Void,
        pictures: @escaping (Question.Source) -> [NotePicture],
        openPictures: @escaping ([NotePicture]) throws -> Void, calculate: @escaping (String) -> Void,
        screen: @escaping (Exercise) throws -> ExerciseScreen
    ) {
        self.sitting = sitting
        self.terminal = terminal
        self.sentences = sentences
        self.isPractice = isPractice
        self.isLesson = isLesson
        self.lines = lines
        self.open = open
        self.pictures = pictures
        self.openPictures = openPictures
        self.calculate = calculate
        self.screen = screen
    }

    func run() throws -> Ending {
        var wasAsked = false
        while let asked = try sitting.next() {
            wasAsked = true
            tellTroubles()
            write([""] + questionScreen(asked, sentences: sentences, paper: paper))
            if try ask(asked) == .leave {
                try showSummary()
                return .left
            }
        }
        tellTroubles()
        if !wasAsked { return isLesson ? .finished : try offer() }
        try showSummary()
        return .finished
    }

    private var paper: Paper { terminal.paper }

    private func write(_ lines: [String]) { terminal.write(lines) }

    private func tell(_ sentence: String) { write(paper.wrapped([Piece(" " + sentence, .dim)], indent: 1)) }

    private func tellTroubles() {
        write(troubleLines(sitting.takeTroubles(), sentences: sentences, paper: paper))
    }

    private func showSummary() throws {
        if isLesson { return }
        let summary = try sitting.summary()
        if summary.asked > 0 { write(summaryScreen(summary, sentences: sentences, paper: paper)) }
    }
}

// MARK: The answer prompt

extension QuizDialogue {
    private func ask(_ asked: Asked) throws -> Step {
        while true {
            let line: AnswerLine
            switch terminal.read(.answer, prompt: [Piece("> ", .bold)]) {
            case .line(let text): line = AnswerLine(text)
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return .leave
            }
            let step: Step
            switch line {
            case .answer(let text): step = try judge(text, asked)
            case .empty: step = try judge("", asked)
            case .hint:
                let hint = sitting.hint()
                tell(sentences.hint(try asked.exercise.map { try screen($0).firstStep } ?? hint))
                step = .sameCard
            case .calculation(let text):
                calculate(text)
                step = .sameCard
            case .key(let key): step = try act(on: key, asked)
            case .noSuchKey(let text) where asked.question.answers.joined().contains { $0.hasPrefix(":") }:
                step = try judge(text, asked)
            case .noSuchKey(let text):
                tell(sentences.noSuchKey(text))
                step = .sameCard
            }
            if step != .sameCard { return step }
        }
    }

    private func act(on key: QuizKey, _ asked: Asked) throws -> Step {
        switch key {
        case .skip:
            sitting.skip()
            tell(isLesson ? sentences.skippedInLesson : sentences.skipped)
        case .undo:
            do {
                tell(sentences.undone(sentences.listed(try sitting.undo().card.fact.subject.name)))
            } catch let failure as Failure where [.nothingToUndo, .lastAnswerIsExam].contains(failure) {
                tell(sentences.complaint(failure).message)
                return .sameCard
            }
        case .bury:
            try sitting.bury()
            tell(sentences.buried)
        case .suspend:
            try sitting.suspend()
            tell(sentences.suspended)
        case .showLines where asked.exercise != nil, .open where asked.exercise != nil,
            .pictures where asked.exercise != nil:
            tell(sentences.noNoteLines)
            return .sameCard
        case .showLines:
            try showLines(asked.question.source)
            return .sameCard
        case .open:
            try openNote(asked.question.source)
            return .sameCard
        case .pictures:
            try openPictures(asked.question.source)
            return .sameCard
        case .takeCorrection:
            tell(try sitting.takeCorrection() ? sentences.correctionTaken : sentences.noCorrection)
            return .sameCard
        case .leave: return .leave
        }
        return .nextCard
    }

    private func showLines(_ source: Question.Source) throws {
        do {
            let found = try lines(source)
            guard let first = found.first?.0 else { return }
            write([paper.line([Piece(" " + source.path, .dim)])])
            write(numbered(found.map(\.1), from: first, paper: paper))
        } catch let failure as Failure {
            write(complaintScreen(sentences.complaint(failure), paper: paper))
        }
    }

    private func openNote(_ source: Question.Source) throws {
        terminal.flush()
        do {
            try open(source.path, source.firstLine)
        } catch let failure as Failure {
            write(complaintScreen(sentences.complaint(failure), paper: paper))
        }
    }
}

// MARK: Pictures

extension QuizDialogue {
    /// What the note shows beside the question. It is named with the verdict, since it may hold the answer.
    private func namePictures(_ source: Question.Source) {
        let pictures = pictures(source)
        guard !pictures.isEmpty else { return }
        write(paper.wrapped([Piece(" " + sentences.pictures(pictures, openedBy: ":p"), .dim)], indent: 7))
    }

    private func openPictures(_ source: Question.Source) throws {
        do { try openPictures(pictures(source)) } catch let failure as Failure {
            write(complaintScreen(sentences.complaint(failure), paper: paper))
        }
    }
}

// MARK: The grade prompt

extension QuizDialogue {
    private func judge(_ typed: String, _ asked: Asked) throws -> Step {
        var judged = try sitting.answer(typed)
        guard judged.isAnswer else {
            tell(
                asked.exercise.map { sentences.notAnAnswer(typed, to: $0) }
                    ?? sentences.noSuchChoice(typed, asked.question))
            return .sameCard
        }
        if let exercise = asked.exercise {
            write(try screen(exercise).verdict(judged.verdict, of: judged.exercise))
        } else {
            write(verdictScreen(judged.verdict, of: asked.question, sentences: sentences, paper: paper))
            namePictures(asked.question.source)
        }
        if let correction = judged.correction {
            write(paper.wrapped([Piece(" " + sentences.corrected(correction), .mark)], indent: 1))
        }
        var countedRight = false
        // A number is right of these numbers alone, so there is nothing to accept from then on.
        let wording = asked.exercise == nil ? typed : ""
        while true {
            let line: GradeLine
            switch readGrade(judged) {
            case .line(let text): line = GradeLine(text)
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return .leave
            }
            switch line {
            case .suggested:
                if let grade = judged.suggested { return try record(grade, judged) }
                tell(sentences.mustChoose)
            case .grade(let grade): return try record(grade, judged)
            case .countRight where countedRight && !wording.isEmpty:
                try sitting.acceptWording()
                tell(sentences.accepted(wording))
            case .countRight:
                judged = sitting.overrule(right: true)
                countedRight = true
                tell(sentences.countedRight(wording))
            case .countWrong:
                judged = sitting.overrule(right: false)
                countedRight = false
                tell(sentences.countedWrong)
            case .setAside:
                try sitting.setAside()
                tell(sentences.setAside)
                return .nextCard
            case .key(let key):
                let step = try act(on: key, asked)
                if step != .sameCard { return step }
            case .calculation(let text): calculate(text)
            case .unknown(let text): tell(sentences.notAGrade(text))
            }
        }
    }

    private func readGrade(_ judged: Answered) -> LineEvent {
        let choices = gradeChoices(judged.intervals, sentences: sentences)
        let ending = judged.suggested.map { sentences.enterTakes($0) } ?? sentences.chooseGrade
        guard terminal.input.isInteractive else { return terminal.read(.grade, prompt: []) }
        if displayWidth(choices) + displayWidth(ending) + 6 <= paper.width {
            return terminal.read(.grade, prompt: [Piece(" " + choices + "  "), Piece(ending, .bold), Piece(" ")])
        }
        write(paper.wrapped([Piece(" " + choices)], indent: 1))
        return terminal.read(.grade, prompt: [Piece(" " + ending, .bold), Piece(" ")])
    }

    private func record(_ grade: Grade, _ judged: Answered) throws -> Step {
        switch try sitting.grade(grade) {
        case .recorded:
            let index = grade.rawValue - 1
            let interval = judged.intervals.indices.contains(index) ? judged.intervals[index] : nil
            if !terminal.input.isInteractive { write([sentences.graded(grade, interval)]) }
        case .alreadyGraded: tell(sentences.alreadyGraded)
        }
        return .nextCard
    }
}

// MARK: Nothing due

extension QuizDialogue {
    private func offer() throws -> Ending {
        let state = try sitting.nothingDue()
        write(paper.wrapped([Piece(sentences.nothingDue(state, isPractice: isPractice, now: nil))], indent: 1))
        if state.exercises > 0 { tell(sentences.exercisesWait(state.exercises)) }
        guard !isPractice, state.newLeft > 0 || state.practice > 0 else { return .finished }
        let count = min(Self.newOffered, max(state.newLeft, 1))
        write(paper.wrapped([Piece(sentences.offer(state, new: count))], indent: 1))
        guard terminal.input.isInteractive else { return .finished }
        guard case .line(let text) = terminal.read(.grade, prompt: [Piece(sentences.offerPrompt(state))]) else {
            return .finished
        }
        switch latinKeys(text.filter { !$0.isWhitespace }).lowercased() {
        case "n" where state.newLeft > 0: return .wantsNew(count)
        case "p" where state.practice > 0: return .wantsPractice
        default: return .finished
        }
    }
}
