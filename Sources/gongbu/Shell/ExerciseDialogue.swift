import Calculators
import Companion
import FSRS
import Figures
import Hangul
import Pricing

/// Exercises as a conversation: the numbers, the answer, where it went wrong, the worked solution, and the grade.
struct ExerciseDialogue {
    let sitting: ExerciseSession
    let desk: CalculatorDesk
    let session: Session

    private var terminal: Terminal { session.terminal }
    private var paper: Paper { session.paper }
    private var sentences: Sentences { session.sentences }

    func run() throws {
        var wasAsked = false
        while let asked = try sitting.next() {
            wasAsked = true
            let prompt = sentences.exercise(asked)
            let place = " \(asked.number)/\(max(asked.total, asked.number))"
            session.write(
                [""] + [paper.line([Piece(place, .bold), Piece("  " + sentences.exercises, .dim)])]
                    + prompt.flatMap { paper.wrapped([Piece(" " + $0)], indent: 1) })
            guard try ask(asked, prompt: prompt.joined(separator: " ")) else { return }
        }
        if !wasAsked { session.write(paper.wrapped([Piece(" " + sentences.noExercise)], indent: 1)) }
    }

    /// False when the learner leaves.
    private func ask(_ asked: AskedExercise, prompt: String) throws -> Bool {
        var hintUsed = false
        while true {
            guard case .line(let text) = terminal.read(.answer, prompt: [Piece("> ", .bold)]) else { return false }
            let typed = text.trimmingBlanks()
            if latinKeys(typed.lowercased()) == ":q" { return false }
            if typed == "?" || typed == "？" {
                hintUsed = true
                tell(sentences.exerciseHint(asked.exercise))
                continue
            }
            if typed.hasPrefix("=") {
                session.calculateAside(typed)
                continue
            }
            guard let answered = sitting.answer(typed, hintUsed: hintUsed) else { return false }
            if case .unreadable = answered.verdict, !typed.isEmpty {
                tell(sentences.answerIsNumber(asked.exercise))
                continue
            }
            show(answered.verdict, asked)
            guard let grade = readGrade(answered) else { return false }
            try sitting.grade(grade, suggested: answered.suggested, typed: typed, prompt: prompt, hintUsed: hintUsed)
            return true
        }
    }

    private func show(_ verdict: Exercise.Verdict, _ asked: AskedExercise) {
        let answer = sentences.figure(asked.exercise.expected)
        switch verdict {
        case .right:
            session.write([paper.line([Piece(" ✓ ", .good), Piece(sentences.right, .good), Piece("  " + answer)])])
        case .mistaken(let mistake):
            session.write([paper.line([Piece(" ✗ ", .bad), Piece(sentences.wrong, .bad), Piece("  " + answer, .bold)])])
            session.write(paper.wrapped([Piece(" " + sentences.mistake(mistake), .mark)], indent: 1))
        case .wrong, .unreadable:
            session.write([paper.line([Piece(" ✗ ", .bad), Piece(sentences.wrong, .bad), Piece("  " + answer, .bold)])])
        }
        // What comes after the result that was asked for is another exercise's.
        var solution = asked.exercise.calculation
        let names = [asked.exercise.asked, String(asked.exercise.asked.dropLast("_percent".count))]
        if let last = solution.steps.firstIndex(where: { names.contains($0.name) }) {
            solution.steps = Array(solution.steps[...last])
        }
        let screen = CalculationScreen(calculation: solution, desk: desk, sentences: sentences, paper: paper)
        session.write(screen.blocks().flatMap { $0 })
    }

    private func readGrade(_ answered: AnsweredExercise) -> Grade? {
        let choices = gradeChoices(answered.intervals, sentences: sentences)
        let ending = sentences.enterTakes(answered.suggested)
        while true {
            let prompt =
                terminal.input.isInteractive ? [Piece(" " + choices + "  "), Piece(ending, .bold), Piece(" ")] : []
            guard case .line(let text) = terminal.read(.grade, prompt: prompt) else { return nil }
            switch GradeLine(text) {
            case .suggested: return answered.suggested
            case .grade(let grade): return grade
            case .key(.leave): return nil
            default: tell(sentences.notAGrade(text))
            }
        }
    }

    private func tell(_ sentence: String) { session.write(paper.wrapped([Piece(" " + sentence, .dim)], indent: 1)) }
}
