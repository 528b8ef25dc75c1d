import Calculators
import Companion
import Figures
import Pricing

/// Asks a calculator's inputs one after the other. Enter takes the default; what is wrong is said and asked again.
struct InputDialogue {
    let desk: CalculatorDesk
    let session: Session

    private var sentences: Sentences { session.sentences }

    func run(_ calculator: any Calculator) throws -> Calculation {
        let (givens, _) = try ask(calculator)
        return try desk.calculate(givens, with: calculator)
    }

    /// What was typed, as words behind the calculator's name.
    func words(for calculator: any Calculator) throws -> [String] {
        let typed = try ask(calculator).typed
        return calculator.inputs.flatMap { input in typed[input.name].map { ["--\(input.name)", $0] } ?? [] }
    }

    private func ask(_ calculator: any Calculator) throws -> (givens: Givens, typed: [String: String]) {
        session.write([session.paper.line([Piece(" " + sentences.asking(calculator.name), .dim)])])
        var givens = Givens(conventions: desk.context.conventions)
        var typed: [String: String] = [:]
        for input in calculator.inputs where !input.isDetail && isOpen(input, givens) {
            try ask(input, of: calculator, isNeeded: input.need == .required, &givens, &typed)
        }
        while let failure = failure(of: givens, with: calculator) {
            guard case .calculation(let problem) = failure else { throw failure }
            let again = inputs(of: problem, calculator)
            guard !again.isEmpty else { throw failure }
            say(failure)
            for input in again { try ask(input, of: calculator, isNeeded: again.count == 1, &givens, &typed) }
        }
        let words = calculator.inputs.compactMap { input in
            typed[input.name].map { "--\(input.name) \($0.contains(" ") ? "'\($0)'" : $0)" }
        }
        let line = (["calc", calculator.name] + words).joined(separator: " ")
        session.write(session.paper.wrapped([Piece(" " + sentences.oneLine(line), .dim)], indent: 3))
        return (givens, typed)
    }

    /// What stands in the way of a result; nil where nothing does.
    private func failure(of givens: Givens, with calculator: any Calculator) -> Failure? {
        do { try desk.check(givens, with: calculator) } catch { return error }
        return nil
    }

    /// Whether it still makes sense to ask for it.
    private func isOpen(_ input: Input, _ givens: Givens) -> Bool {
        guard case .unless(let others) = input.need else { return true }
        return !others.contains(where: givens.has)
    }

    private func inputs(of problem: CalculationProblem, _ calculator: any Calculator) -> [Input] {
        switch problem {
        case .missing(let input, _): [input]
        case .contradiction(let inputs): Array(inputs.prefix(1))
        case .price(.unknownItem, let instead):
            calculator.inputs.filter { ["type", "class", "plan", "offer"].contains($0.name) }.prefix(1) + instead
        case .price(_, let instead): instead
        default: []
        }
    }

    private func ask(
        _ input: Input, of calculator: any Calculator, isNeeded: Bool, _ givens: inout Givens,
        _ typed: inout [String: String]
    ) throws {
        while true {
            guard case .line(let line) = session.terminal.read(.answer, prompt: prompt(input, isNeeded: isNeeded))
            else {
                throw Interrupted()
            }
            let text = line.trimmingBlanks()
            if text == "?" || text == "？" {
                tell(input)
            } else if text.isEmpty {
                if !isNeeded || input.fallback != nil { return }
                say(Failure.calculation(.missing(input, calculator: calculator.name)))
            } else {
                let meant = desk.misspelling(of: text, for: input, of: calculator.name)
                if !meant.isEmpty {
                    say(Failure.calculation(.notOneOf(input, found: text, candidates: meant)))
                    continue
                }
                do {
                    givens[input.name] = try desk.value(text, of: input, conventions: givens.conventions)
                    typed[input.name] = text
                    return
                } catch {
                    say(error)
                }
            }
        }
    }

    private func prompt(_ input: Input, isNeeded: Bool) -> [Piece] {
        let fallback = sentences.fallback(of: input, region: desk.settings.region, conventions: .aws)
        let standing = fallback ?? (isNeeded ? nil : sentences.canBeLeftOut)
        return [
            Piece(" " + sentences.label(input.label), .bold), Piece(" – " + sentences.kind(of: input), .dim),
            Piece((standing.map { " [\($0)]" } ?? "") + ": "),
        ]
    }

    private func tell(_ input: Input) {
        let limits = sentences.limits(of: input).map { " · " + $0 } ?? ""
        let text = "   --\(input.name) \(sentences.sample(of: input)) · \(sentences.kind(of: input))\(limits)"
        session.write(session.paper.wrapped([Piece(text, .dim)], indent: 3))
    }

    private func say(_ failure: Failure) {
        session.write(complaintScreen(sentences.complaint(failure), paper: session.paper))
    }
}
