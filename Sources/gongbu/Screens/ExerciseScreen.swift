import Calculators
import Companion
import Figures
import Pricing
import Quiz

/// How an exercise is put before a person: its story, and after the answer its working.
struct ExerciseScreen {
    let exercise: Exercise
    let desk: CalculatorDesk
    let sentences: Sentences
    let paper: Paper

    /// What was made of an answer: whether it was right, a word on what went wrong, and the working.
    func verdict(_ verdict: Verdict, of judged: JudgedExercise?) -> [String] {
        var lines = [paper.line(headline(verdict))]
        switch judged?.verdict {
        case .mistaken(let mistake): lines += told(sentences.mistake(mistake))
        case .nearlyRight: lines += told(sentences.nearlyRight(exercise))
        case .right, .wrong, .unreadable, nil: break
        }
        return lines + working
    }

    private func headline(_ verdict: Verdict) -> [Piece] {
        switch verdict.outcome {
        case .right, .rightWithSlip: return [Piece(" ✓ ", .good), Piece(sentences.right, .good)]
        case .unknown, .shown: return [Piece(" · " + sentences.unknown)] + answer
        case .wrong, .partly: return [Piece(" ✗ ", .bad), Piece(sentences.wrong, .bad)] + answer
        }
    }

    private var answer: [Piece] {
        [Piece("  " + sentences.answerLabel + " ", .dim), Piece(sentences.answer(of: exercise), .bold)]
    }

    private func told(_ sentence: String) -> [String] { paper.wrapped([Piece(" → " + sentence, .mark)], indent: 3) }

    /// The answer before a class, with its working.
    var revealed: [String] {
        paper.wrapped([Piece(" → "), Piece(sentences.answer(of: exercise), .good)], indent: 3) + [""] + working + [""]
    }

    /// The steps that lead to the answer, with names and with numbers, and the line that calculates it.
    private var working: [String] {
        var calculation = exercise.calculation
        calculation.steps = steps
        let line = (["calc", calculation.calculator] + exercise.line.words).joined(separator: " ")
        return board(of: calculation).blocks().flatMap { $0 }
            + (displayWidth(line) < paper.width ? [paper.line([Piece(" =" + line, .dim)])] : [])
    }

    /// The first step, as a formula of names.
    var firstStep: String {
        let telling = steps.first { $0.formula.tokens(.names).count > 1 } ?? steps.last
        guard let telling else { return "" }
        return sentences.firstStep(telling, board(of: exercise.calculation).board(telling.formula, .names))
    }

    private var steps: [Step] { exercise.calculation.steps(to: exercise.asked) }

    private func board(of calculation: Calculation) -> CalculationScreen {
        CalculationScreen(calculation: calculation, desk: desk, sentences: sentences, paper: paper)
    }
}

extension Question {
    /// The question with an exercise's story for a prompt.
    func told(_ exercise: Exercise?, sentences: Sentences) -> Question {
        guard let exercise else { return self }
        var question = self
        question.prompt = sentences.story(exercise)
        return question
    }
}
