import Companion
import Figures
import Hangul
import Records

/// A line in an exam. What begins with a colon is a key, everything else an answer.
enum ExamLine: Hashable, Sendable {
    case next
    case answer(String)
    case back
    case flag
    case clear
    case list
    case handIn
    case leave
    /// A question by its number, from 1.
    case question(Int)
    case keys
    case noSuchKey(String)

    init(_ line: String) {
        let text = line.trimmingBlanks()
        guard text.hasPrefix(":") || ["", "?", "？"].contains(text) else {
            self = .answer(text)
            return
        }
        switch latinKeys(String(text.dropFirst())).lowercased() {
        case "" where text.isEmpty: self = .next
        case "": self = .keys
        case "n", "s": self = .next
        case "b": self = .back
        case "f": self = .flag
        case "x": self = .clear
        case "l": self = .list
        case "h": self = .handIn
        case "q": self = .leave
        case let keys: self = Int(keys).map { .question($0) } ?? .noSuchKey(text)
        }
    }
}

/// A line where an exam is to be handed in. A key may stand with its colon or without.
enum HandInLine: Hashable, Sendable {
    /// It is confirmed.
    case handIn
    case goBack
    case leave
    /// A question by its number, from 1.
    case question(Int)
    /// What the keys are: that `:h` was typed once more is no confirmation.
    case keys

    init(_ line: String) {
        let text = line.trimmingBlanks()
        let bare = text.hasPrefix(":") ? String(text.dropFirst()) : text
        if ["예", "네"].contains(bare) {
            self = .handIn
            return
        }
        switch latinKeys(bare).lowercased() {
        case "y", "yes": self = .handIn
        case "", "n", "no", "b": self = .goBack
        case "q": self = .leave
        case let keys: self = Int(keys).map { .question($0) } ?? .keys
        }
    }
}

/// An exam as a conversation. Nothing is judged before the end, and every answer is on the disk before the next line is
/// read. Once the time is over the next line counts no more, and what is there is handed in.
final class ExamDialogue {
    private let session: ExamSession
    private let terminal: Terminal
    private let sentences: Sentences

    init(session: ExamSession, terminal: Terminal, sentences: Sentences) {
        self.session = session
        self.terminal = terminal
        self.sentences = sentences
    }

    private enum Step { case ask, stay, overview, leave }

    private var paper: Paper { terminal.paper }

    private func tell(_ sentence: String) { terminal.write(paper.wrapped([Piece(" " + sentence, .dim)], indent: 1)) }

    /// The result; nil when the learner leaves, to go on later.
    func run() throws -> ExamResult? {
        terminal.write(
            examOpening(session.exam, isResumed: session.isResumed, sentences: sentences, paper: paper))
        while true {
            terminal.write(
                [""]
                    + examQuestionScreen(
                        session.exam, timeLeft: session.timeLeft, sentences: sentences, paper: paper))
            var step = Step.stay
            while step == .stay { step = try readLine() }
            if step == .overview { step = try overview() }
            if session.isTimeOver {
                tell(sentences.timeIsOver)
                return try session.handIn()
            }
            switch step {
            case .ask, .stay: continue
            case .overview: return try session.handIn()
            case .leave:
                try session.leave()
                tell(sentences.examLeft(session.exam))
                return nil
            }
        }
    }

    private func readLine() throws -> Step {
        let line: ExamLine
        switch terminal.read(.answer, prompt: [Piece("> ", .bold)]) {
        case .line(let text): line = ExamLine(text)
        case .interrupted(hadText: true): return .stay
        case .interrupted, .endOfInput, .hangup: return .leave
        }
        // What comes after the time is not looked at.
        if session.isTimeOver { return .ask }
        switch line {
        case .answer(let text): return try answer(text)
        case .next: return try goOn()
        case .back: return try session.go(to: max(0, session.place - 1)) ? .ask : .stay
        case .question(let number):
            if try session.go(to: number - 1) { return .ask }
            tell(sentences.noSuchQuestion(session.exam.items.count))
        case .flag:
            try session.flag()
            tell(sentences.flagged(session.item.isFlagged))
        case .clear:
            try session.clear()
            tell(sentences.answerCleared)
        case .list, .handIn: return .overview
        case .leave: return .leave
        case .keys: tell(sentences.examKeys)
        case .noSuchKey(let text): tell(sentences.noChoice(text))
        }
        return .stay
    }

    private func answer(_ text: String) throws -> Step {
        switch try session.answer(text) {
        case .picked: return try goOn()
        case .noChoice: tell(sentences.noChoice(text))
        case .wrongCount(let wanted): tell(sentences.wrongCount(wanted))
        }
        return .stay
    }

    /// To the next question; behind the last one stands the list.
    private func goOn() throws -> Step {
        if session.isLast { return .overview }
        return try session.go(to: session.place + 1) ? .ask : .stay
    }

    /// What is open, and whether to hand in: the confirmation. `overview` is the answer 'hand in'.
    private func overview() throws -> Step {
        terminal.write(examListScreen(session.exam, timeLeft: session.timeLeft, sentences: sentences, paper: paper))
        while true {
            switch terminal.read(.grade, keys: sentences.handInPrompt, .bold) {
            case .line(let text):
                switch HandInLine(text) {
                case .handIn: return .overview
                case .leave: return .leave
                case .goBack:
                    // Behind the last question there is no way on but to what is open.
                    let open = session.exam.unanswered.first ?? session.exam.flagged.first
                    if session.isLast, text.trimmingBlanks().isEmpty, let open { _ = try session.go(to: open) }
                    return .ask
                case .question(let number):
                    if try session.go(to: number - 1) { return .ask }
                    tell(sentences.noSuchQuestion(session.exam.items.count))
                case .keys: tell(sentences.handInKeys)
                }
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return .leave
            }
        }
    }
}

/// The questions of an exam that were missed, one after the other.
struct ExamReviewDialogue {
    let exam: Exam
    let terminal: Terminal
    let sentences: Sentences

    func run() {
        let missed = exam.missed
        if missed.isEmpty {
            terminal.write(terminal.paper.wrapped([Piece(" " + sentences.nothingMissed)], indent: 1))
        }
        var place = 0
        while missed.indices.contains(place) {
            terminal.write(
                examReviewScreen(
                    exam, question: missed[place], at: place, sentences: sentences, paper: terminal.paper))
            guard let step = step(isLast: place + 1 == missed.count) else { return }
            place = max(0, place + step)
        }
    }

    /// On or back; nil when the learner leaves. Without a person there all are shown.
    private func step(isLast: Bool) -> Int? {
        guard terminal.input.isInteractive else { return 1 }
        let prompt = isLast ? sentences.reviewLastPrompt : sentences.reviewPrompt
        while true {
            switch terminal.read(.grade, keys: prompt, .dim) {
            case .line(let text):
                switch ReadingLine(text) {
                case .leave: return nil
                case .back: return -1
                default: return 1
                }
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return nil
            }
        }
    }
}
