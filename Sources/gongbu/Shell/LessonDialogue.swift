import Companion
import Figures
import Hangul
import Notes
import Records

/// A line at the prompt behind a lesson's part.
enum ReadingLine: Hashable, Sendable {
    /// Enter: the questions, then the next part.
    case goOn
    /// The next part without its questions.
    case skip
    case back
    case again
    /// A part by its number, from 1.
    case part(Int)
    case picture
    case open
    case undo
    case calculation(String)
    case keys
    case leave
    case unknown(String)

    /// Whether another part, or this one anew, is shown after it.
    var leadsElsewhere: Bool {
        switch self {
        case .goOn, .skip, .back, .again, .part, .leave: true
        case .picture, .open, .undo, .calculation, .keys, .unknown: false
        }
    }

    /// A key may stand with its colon, as in the quiz, or without. Those that the quiz has, too, do the same here.
    init(_ line: String) {
        let text = line.trimmingBlanks()
        if text.hasPrefix("=") {
            self = .calculation(text)
            return
        }
        switch latinKeys(text.hasPrefix(":") ? String(text.dropFirst()) : text).lowercased() {
        case "": self = .goOn
        case "s", "n": self = .skip
        case "b": self = .back
        case "a", "r": self = .again
        case "p": self = .picture
        case "open": self = .open
        case "u": self = .undo
        case "?", "h", "help": self = .keys
        case "q", "quit", "exit": self = .leave
        case let keys: self = Int(keys).map { .part($0) } ?? .unknown(text)
        }
    }
}

/// Lessons as a conversation: a part to read, its questions as a quiz asks them, the next part, and at the end a verdict
/// and the next lesson. Where the learner is stands on the disk before she sees it.
final class LessonDialogue {
    private let walk: LessonWalk
    private let terminal: Terminal
    private let sentences: Sentences
    /// Runs a quiz of a part's cards.
    private let ask: (QuizSession) throws -> QuizDialogue.Ending
    private let open: (String, Int) throws -> Void
    private let openPictures: ([NotePicture]) throws -> Void
    private let undo: () throws -> [String]
    private let calculate: (String) -> Void
    /// The verdict of the last lesson that came to its end.
    private(set) var verdict: (verdict: LessonVerdict, lesson: Lesson)?

    init(
        walk: LessonWalk, terminal: Terminal, sentences: Sentences,
        ask: @escaping (QuizSession) throws -> QuizDialogue.Ending,
        open: @escaping (String, Int) throws -> Void,
        openPictures: @escaping ([NotePicture]) throws -> Void, undo: @escaping () throws -> [String],
        calculate: @escaping (String) -> Void
    ) {
        self.walk = walk
        self.terminal = terminal
        self.sentences = sentences
        self.ask = ask
        self.open = open
        self.openPictures = openPictures
        self.undo = undo
        self.calculate = calculate
    }

    /// Where a part leads.
    private enum Step { case next, stay, leave }

    private var paper: Paper { terminal.paper }

    private func tell(_ sentence: String) { terminal.write(paper.wrapped([Piece(" " + sentence, .dim)], indent: 1)) }

    func run() throws {
        if walk.isResumed { tell(sentences.goingOn(walk.lesson, part: walk.position + 1)) }
        while true {
            guard try readLesson() else {
                tell(sentences.lessonLeft(walk.lesson, part: walk.position + 1))
                return
            }
            let lesson = walk.lesson
            let verdict = try walk.finish()
            self.verdict = (verdict, lesson)
            terminal.write(lessonVerdictScreen(verdict, of: lesson, sentences: sentences, paper: paper))
            guard verdict.next != nil, goesOn(), try walk.openNext() else { return }
        }
    }

    /// False when the learner leaves.
    private func readLesson() throws -> Bool {
        while true {
            switch try readPart() {
            case .next: if try !walk.advance() { return true }
            case .stay: continue
            case .leave: return false
            }
        }
    }

    private func goesOn() -> Bool { read(sentences.nextLessonPrompt, .bold) != .leave }
}

// MARK: A part

extension LessonDialogue {
    private func readPart() throws -> Step {
        let questions = try walk.questions()
        let keys = sentences.sectionPrompt(
            questions: questions?.planned ?? 0, isFirst: walk.position == 0, isLast: walk.isLastPart)
        // What was typed between two pages counts as if it were typed behind the last.
        var typed = try show(hidesAnswers: walk.part.asksItself && questions != nil)
        while true {
            let line = typed ?? read(keys, .bold)
            typed = nil
            switch line {
            case .goOn:
                guard let questions else { return .next }
                let ending = try ask(questions)
                walk.count(try questions.summary())
                return ending == .left ? .leave : .next
            case .skip: return .next
            case .back:
                try walk.go(to: walk.position - 1)
                return .stay
            case .part(let number):
                try walk.go(to: number - 1)
                return .stay
            case .again: typed = try show(hidesAnswers: false)
            case .leave: return .leave
            default: try act(on: line)
            }
        }
    }

    /// A line at the prompt; what ends the input leaves the lesson.
    private func read(_ keys: String, _ style: Style) -> ReadingLine {
        while true {
            switch terminal.read(.grade, keys: keys, style) {
            case .line(let text): return ReadingLine(text)
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return .leave
            }
        }
    }

    /// What leaves the part where it is.
    private func act(on line: ReadingLine) throws {
        switch line {
        case .picture: try doing { try openPictures(walk.pictures) }
        case .open: try doing { try open(walk.lesson.path, walk.part.lines.lowerBound) }
        case .undo: try doing { terminal.write(try undo()) }
        case .calculation(let text): calculate(text)
        case .unknown(let text): tell(sentences.notAReadingKey(text))
        default: tell(sentences.readingKeys)
        }
    }

    /// What goes wrong is said, and the lesson goes on.
    private func doing(_ body: () throws -> Void) throws {
        terminal.flush()
        do { try body() } catch let failure as Failure {
            terminal.write(complaintScreen(sentences.complaint(failure), paper: paper))
        }
    }

    /// Shows the part, page by page where it is longer than the terminal is high. Returns what was typed between two pages
    /// that leads elsewhere; nil where all was shown.
    private func show(hidesAnswers: Bool) throws -> ReadingLine? {
        var lines = [""] + lessonHead(walk.lesson, part: walk.position + 1, sentences: sentences, paper: paper)
        lines += [""]
        lines += partLines(
            walk.part, of: walk.lesson, hidesAnswers: hidesAnswers, sentences: sentences, paper: paper)
        if !walk.pictures.isEmpty {
            lines += paper.wrapped([Piece(" " + sentences.pictureKey, .dim)], indent: 1)
        }
        lines.append("")
        guard terminal.input.isInteractive, let height = terminal.height, height > 6 else {
            terminal.write(lines)
            return nil
        }
        let pages = paged(lines, height: height - 2)
        for (index, page) in pages.enumerated() {
            terminal.write(page)
            guard index + 1 < pages.count else { continue }
            if let line = try turn(sentences.pagePrompt(index + 1, of: pages.count)) { return line }
        }
        return nil
    }

    /// Waits for Enter, which turns the page; returns what leads elsewhere.
    private func turn(_ prompt: String) throws -> ReadingLine? {
        while true {
            switch read(prompt, .dim) {
            case .goOn: return nil
            case let line where line.leadsElsewhere: return line
            case let line: try act(on: line)
            }
        }
    }
}
