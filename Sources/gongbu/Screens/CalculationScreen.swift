import Calculators
import Companion
import Figures
import Pricing

/// How a calculation is put before a person.
struct CalculationScreen {
    let calculation: Calculation
    let desk: CalculatorDesk
    let sentences: Sentences
    let paper: Paper

    /// More steps than these are for --explain.
    private static let mostSteps = 6
    private static let mostLines = 8
    private static let mostBriefLines = 5
    private static let mostSensitivities = 3

    /// Its lines, its results and what they stand on.
    func lines() -> [String] {
        if calculation.calculator == CalculatorDesk.expression { return expression + exchange }
        return drawn(workingRows + results { _ in true }) + sensitivity + exchange + footer
    }

    private var workingRows: [Row] {
        working.map { step in
            Row(
                sentences.label(step.name), [Piece(board(step.formula, .numbers) + " = ")],
                [Piece(sentences.figure(step.value))])
        }
    }

    /// So few lines that a question above them stays on the screen.
    func brief() -> [String] {
        if calculation.calculator == CalculatorDesk.expression { return lines() }
        let amounts = Set(working.map(\.value))
        let rest = results { !amounts.contains($0) }
        let isShort = working.count + rest.count <= CalculationScreen.mostBriefLines
        let rows = isShort ? workingRows + rest : Array(results { _ in true }.prefix(CalculationScreen.mostBriefLines))
        let places = calculation.sources.map { sentences.place(of: $0) }.joined(separator: " · ")
        let source = places.isEmpty ? [] : [paper.line([Piece(" " + sentences.pricesOf(places), .dim)])]
        return drawn(rows) + exchange + notes + source
    }

    /// What the saving depends on most.
    var sensitivity: [String] {
        calculation.sensitivities.prefix(CalculationScreen.mostSensitivities).flatMap { one in
            paper.wrapped([Piece(" " + sentences.sensitivity(one), .dim)], indent: 3)
        }
    }

    /// The steps on the way to the results where there are few, else what is paid for.
    private var working: [Step] {
        guard !calculation.lines.isEmpty else { return [] }
        let names = Set(calculation.results.map(\.name))
        let hasBillable = calculation.steps.contains { $0.name == "billable" }
        let steps = calculation.steps.filter { step in
            !names.contains(step.name) && !names.contains(step.name + "_percent")
                && !(hasBillable && step.name == "free_allowance") && step.name != "total"
        }
        if steps.count <= CalculationScreen.mostSteps { return steps }
        return calculation.lines.count <= CalculationScreen.mostLines ? calculation.lines.map(\.step) : []
    }

    private struct Row {
        let label: String
        let pieces: [Piece]

        init(_ label: String, _ formula: [Piece], _ value: [Piece]) {
            self.label = label
            pieces = formula + value
        }
    }

    private func results(where isWanted: (Measure) -> Bool) -> [Row] {
        calculation.results.compactMap { result in
            if result.outcome == .absent(.notAsked) { return nil }
            if let value = result.outcome.value, !isWanted(value) { return nil }
            let remark = sentences.remark(result).map { [Piece("  → " + $0)] } ?? []
            return Row(
                sentences.label(result.name), workingText(of: result).map { [Piece($0 + " = ")] } ?? [],
                [Piece(resultText(result), .bold)] + remark)
        }
    }

    /// How a result came about, where it is one short step.
    private func workingText(of result: Calculation.Result) -> String? {
        let step = calculation.steps.first { $0.name == result.name || $0.name + "_percent" == result.name }
        guard let step, result.outcome.value?.number == step.value.number else { return nil }
        let text = board(step.formula, .numbers)
        return step.formula.tokens(.numbers).count < 3 || displayWidth(text) > paper.width / 2 ? nil : text
    }

    /// A rate whose label says already for what it is stands alone: 실효 시간당 $0.060023.
    private func resultText(_ result: Calculation.Result) -> String {
        let text = sentences.outcome(result.outcome)
        guard sentences.label(result.name).hasSuffix("당"), let last = text.split(separator: " ").last else {
            return text
        }
        return String(last)
    }

    private func drawn(_ rows: [Row]) -> [String] {
        let width = min(rows.map { displayWidth($0.label) }.max() ?? 0, paper.width / 2)
        return rows.flatMap { row in
            paper.wrapped([Piece(" " + padded(row.label, to: width) + "  ", .dim)] + row.pieces, indent: width + 3)
        }
    }

    private var expression: [String] {
        calculation.steps.flatMap { step in
            paper.wrapped(
                [Piece(" " + board(step.formula, .numbers) + " = "), Piece(sentences.figure(step.value), .bold)],
                indent: 3)
        }
    }

    func board(_ formula: Formula, _ naming: Formula.Naming) -> String {
        formulaText(formula, naming, of: calculation, sentences: sentences)
    }
}

// MARK: The working

extension CalculationScreen {
    /// Each step of the working: the formula with names, then with numbers and its value.
    func explained() -> [String] { blocks().flatMap { $0 } + exchange + footer }

    /// The steps, of one to a few lines each. What differs from an earlier step only by its tier is not named again.
    func blocks() -> [[String]] {
        var named: Set<String> = []
        let width = min(
            calculation.steps.map { displayWidth(sentences.label($0.name)) }.max() ?? 0, paper.width / 3)
        return calculation.steps.map { step in
            let head = Piece(" " + padded(sentences.label(step.name), to: width) + " ", .dim)
            let below = Piece(spaces(width + 2), .dim)
            let words = board(step.formula, .names)
            let numbers = board(step.formula, .numbers)
            let value = [Piece(valueText(step), .bold)] + meaning(of: step)
            if case .number = step.formula {
                return paper.wrapped([head, Piece("= ")] + value, indent: width + 4)
            }
            if case .value = step.formula {
                return paper.wrapped([head, Piece("= \(words) = ")] + value, indent: width + 4)
            }
            let kind = kind(of: step)
            if words == numbers || !named.insert(kind).inserted {
                return paper.wrapped([head, Piece("= \(numbers) = ")] + value, indent: width + 4)
            }
            let whole = [head, Piece("= \(words) = \(numbers) = ")] + value
            if step.formula.tokens(.names).count <= 3, whole.reduce(0, { $0 + displayWidth($1.text) }) <= paper.width {
                return [paper.line(whole)]
            }
            return paper.wrapped([head, Piece("= \(words)")], indent: width + 4)
                + paper.wrapped([below, Piece("= \(numbers) = ")] + value, indent: width + 4)
        }
    }

    /// A step's name without its tier, year or side.
    private func kind(of step: Step) -> String {
        var words = step.name.split(separator: "_").filter { Int($0) == nil }
        if words.first == "cloud" { words = ["on", "premises"] + words.dropFirst() }
        return words.joined(separator: "_")
    }

    private func valueText(_ step: Step) -> String {
        if let result = calculation[step.name], result.number == step.value.number, step.value.dimensions.isNone {
            return sentences.figure(result)
        }
        guard step.value.dimensions.currency != nil, step.value.money == nil else {
            return sentences.figure(step.value)
        }
        return sentences.bare(step.value)
    }

    private func meaning(of step: Step) -> [Piece] {
        let result = Calculation.Result(step.name, .value(step.value))
        return sentences.remark(result).map { [Piece("  → " + $0)] } ?? []
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

// MARK: What it stands on

extension CalculationScreen {
    /// The total in the learner's other currency.
    var exchange: [String] {
        guard let total = calculation.total, let rate = desk.settings.exchange, let other = desk.exchanged(total) else {
            return []
        }
        return paper.wrapped([Piece(" " + sentences.exchanged(other, rate, today: desk.today))], indent: 3)
    }

    private var notes: [String] {
        calculation.notes.flatMap { note in
            if case .remark(let words) = note { return paper.wrapped([Piece(" " + words)], indent: 3) }
            return paper.wrapped([Piece(" ! " + sentences.note(note, today: desk.today), .mark)], indent: 3)
        }
    }

    /// What to know of it, the conventions, and in the last line where the prices are from.
    var footer: [String] {
        var lines = notes
        let conventions = calculation.conventions.filter(matters).map { sentences.convention($0) }
            .joined(separator: " · ")
        let sources = calculation.sources.map { paper.cut(sentences.source($0), to: paper.width - 1) }
        if sources.count == 1, !conventions.isEmpty,
            displayWidth(conventions) + displayWidth(sources[0]) + 3 <= paper.width
        {
            return lines + paper.spread([Piece(" " + conventions, .dim)], [Piece(sources[0], .dim)])
        }
        if !conventions.isEmpty { lines += paper.wrapped([Piece(" " + conventions, .dim)], indent: 1) }
        return lines + sources.map { paper.line([Piece(" " + $0, .dim)]) }
    }

    /// Whether the result would be another under another convention.
    private func matters(_ setting: Conventions.Setting) -> Bool {
        switch setting.name {
        case .hoursPerMonth, .hoursPerYear:
            calculation.inputs.contains { $0.origin == .convention(setting.name) }
                || calculation.steps.contains { $0.formula.tokens(.names).contains(.name(setting.name.rawValue)) }
        case .freeCounts: calculation.lines.contains { $0.label == "free_allowance" }
        case .unitBase:
            calculation.steps.contains { step in
                step.formula.tokens(.numbers).contains { token in
                    if case .measure(let measure) = token {
                        measure.dimensions.exponent(of: .gigabyte) != 0
                    } else {
                        false
                    }
                }
            }
        case .cashFlow:
            calculation.inputs.contains { $0.name == "discount" && $0.value != .measure(Measure(0)) }
        case .rounding: true
        }
    }
}
