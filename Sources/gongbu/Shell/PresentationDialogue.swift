import Calculators
import Companion
import Figures
import Hangul
import Quiz

/// A quiz before a class: a question fills the screen, Enter reveals its answer, Enter again brings the next. Nothing is
/// typed into it but what leads on, so nothing is graded and nothing kept.
struct PresentationDialogue {
    let presentation: Presentation
    let terminal: Terminal
    let sentences: Sentences
    /// What draws an exercise.
    let screen: (Exercise) throws -> ExerciseScreen

    func run() throws {
        var wasShown = false
        while let slide = try presentation.next() {
            wasShown = true
            try show(slide, isRevealed: false)
            guard goesOn(sentences.revealPrompt) else { return }
            try show(slide, isRevealed: true)
            guard goesOn(slide.number == slide.total ? sentences.lastSlidePrompt : sentences.nextSlidePrompt) else {
                return
            }
        }
        if !wasShown { terminal.write(terminal.paper.wrapped([Piece(" " + sentences.nothingToPresent)], indent: 1)) }
    }

    /// A terminal is cleared, so that the room sees one question; elsewhere slides follow each other.
    private func show(_ slide: Presentation.Slide, isRevealed: Bool) throws {
        let paper = terminal.paper
        if terminal.isTerminal {
            terminal.write("\u{1B}[H\u{1B}[2J")
            terminal.write(slideScreen(slide, sentences: sentences, paper: paper))
            if isRevealed { terminal.write(try revealed(slide)) }
        } else if isRevealed {
            terminal.write(try revealed(slide))
        } else {
            terminal.write([""] + slideScreen(slide, sentences: sentences, paper: paper))
        }
    }

    private func revealed(_ slide: Presentation.Slide) throws -> [String] {
        if let exercise = slide.exercise { return try screen(exercise).revealed }
        return revealedScreen(slide.question, sentences: sentences, paper: terminal.paper)
    }

    /// False when the presenter leaves: `q`, Ctrl-C or the end of input.
    private func goesOn(_ prompt: String) -> Bool {
        while true {
            switch terminal.read(.grade, prompt: terminal.input.isInteractive ? [Piece(" " + prompt + " ", .dim)] : [])
            {
            case .line(let text):
                let keys = latinKeys(text.filter { !$0.isWhitespace }).lowercased()
                return keys != "q" && keys != ":q"
            case .interrupted(hadText: true): continue
            case .interrupted, .endOfInput, .hangup: return false
            }
        }
    }
}

/// The headings, the question and what there is to choose from.
func slideScreen(_ slide: Presentation.Slide, sentences: Sentences, paper: Paper) -> [String] {
    let question = slide.question.told(slide.exercise, sentences: sentences)
    let place = " \(slide.number)/\(slide.total)"
    let heading = paper.cut(
        question.context.joined(separator: " › "), to: max(paper.width - displayWidth(place) - 4, 12))
    var lines = [paper.line([Piece(place, .bold), Piece("  " + heading, .dim)]), ""]
    lines += paper.wrapped([Piece(" " + question.prompt, .bold)], indent: 1)
    if let exercise = slide.exercise {
        lines.append(paper.line([Piece(" " + sentences.wantedAnswer(of: exercise), .dim)]))
    }
    lines.append("")
    for (index, choice) in (question.choices ?? []).enumerated() {
        lines += paper.wrapped([Piece("   \(index + 1)) \(choice)")], indent: 6)
    }
    return question.choices == nil ? lines : lines + [""]
}

/// The answer, and what the note says.
func revealedScreen(_ question: Question, sentences: Sentences, paper: Paper) -> [String] {
    let answers = question.answers.compactMap(\.first)
    let number = question.choices.flatMap { choices in answers.first.flatMap { choices.firstIndex(of: $0) } }
    let mark = number.map { "\($0 + 1)) " } ?? ""
    var lines = paper.wrapped([Piece(" → "), Piece(mark + answers.joined(separator: ", "), .good)], indent: 3)
    let statement = oneLine(question.statement)
    if !statement.isEmpty, !answers.contains(statement) {
        lines += paper.wrapped([Piece("   " + sentences.noteSays(statement), .dim)], indent: 9)
    }
    return lines + [""]
}
