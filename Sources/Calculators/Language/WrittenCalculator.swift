import Pricing

/// A calculator that was written in a file. Its formulas are checked, so nothing in it can go wrong but its numbers.
struct WrittenCalculator: Calculator {
    struct Asked: Sendable, Hashable {
        /// As formulas call it: `team_size` for `--team-size`.
        let name: String
        let input: Input
        /// What a chosen word stands for, where words stand for figures.
        let figures: [String: Figure]
    }

    struct Figure: Sendable, Hashable {
        let text: String
        let unit: WrittenUnit
    }

    struct Stage: Sendable, Hashable {
        let name: String
        let formula: Expression
        let presentation: Measure.Presentation
    }

    let name: String
    let title: Label
    let asked: [Asked]
    let tables: [FigureTable]
    let stages: [Stage]
    let results: [ResultName]
    let totalName: String?
    let conventions: [Conventions.Name]
    let stepLabels: [String: Label]
    var examples: [Example] = []

    var inputs: [Input] { asked.map(\.input) }

    func calculate(
        _ givens: Givens, in context: CalculationContext
    ) throws(CalculationProblem) -> Calculation {
        try calculation(of: givens)
    }

    /// All that a calculator in a file needs is given to it.
    func calculation(of givens: Givens) throws(CalculationProblem) -> Calculation {
        do {
            return try work(givens)
        } catch let problem as CalculationProblem {
            throw problem
        } catch let failure as MeasureFailure {
            throw .arithmetic(failure)
        } catch {
            throw .failed(calculator: name, message: String(describing: error))
        }
    }

    private func work(_ givens: Givens) throws -> Calculation {
        var calculation = Calculation(calculator: name)
        var builder = try FormulaBuilder(tables: tables, conventions: givens.conventions)
        for asked in asked {
            let understood = try understand(asked.input, givens)
            calculation.inputs.append(understood)
            try take(understood.value, of: asked, into: &builder)
        }
        for stage in stages {
            let step = try Step(stage.name, builder.formula(stage.formula), presentation: stage.presentation)
            calculation.steps.append(step)
            builder.values[stage.name] = step.asValue
            if stage.name == totalName { calculation.total = step.value.money }
        }
        let working = Dictionary(calculation.steps.map { ($0.name, $0.value) }) { first, _ in first }
        calculation.results = results.compactMap { result in
            working[result.name].map { Calculation.Result(result.name, .value($0)) }
        }
        calculation.conventions = givens.conventions.settings.filter { conventions.contains($0.name) }
        return calculation
    }

    private func understand(_ input: Input, _ givens: Givens) throws -> Calculation.Understood {
        if let given = givens[input.name] {
            return Calculation.Understood(name: input.name, value: given, origin: .typed)
        }
        guard case .value(let value) = input.fallback else {
            throw CalculationProblem.missing(input, calculator: name)
        }
        return Calculation.Understood(name: input.name, value: value, origin: .fallback)
    }

    private func take(_ value: Givens.Value, of asked: Asked, into builder: inout FormulaBuilder) throws {
        switch value {
        case .measure(let measure): builder.values[asked.name] = .value(asked.name, measure)
        case .text(let word):
            builder.words[asked.name] = word
            guard let figure = asked.figures[word] else { return }
            let measure = try figure.unit.measure(reading: figure.text, conventions: builder.conventions)
            builder.values[asked.name] = .value(asked.name, measure)
        default: throw CalculationProblem.missing(asked.input, calculator: name)
        }
    }
}
