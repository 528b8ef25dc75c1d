import Pricing

/// A step that was read and checked.
struct WrittenStep {
    let name: String
    let formula: Expression
    /// None where that is not known, after a problem.
    let dimensions: Dimensions
}

/// Steps: formulas under names, each of which may use those before it.
extension CalculatorFileReader {
    mutating func steps(_ node: FileNode?) -> [WrittenStep] {
        guard let node, let entries = entries(node) else { return [] }
        let kept = limited(entries, .steps, to: LanguageLimits.steps, at: node.span)
        let claimed = kept.map { claim($0.key) }
        for (entry, isGood) in zip(kept, claimed) where isGood { scope.ahead[entry.key.text] = entry.key.span }
        var steps: [WrittenStep] = []
        var symbols = 0
        for (entry, isGood) in zip(kept, claimed) {
            let formula = formula(entry.value, symbols: &symbols)
            var dimensions: Dimensions?
            if let formula { dimensions = check(formula.expression, in: formula.text) }
            guard isGood else {
                scope.kinds[entry.key.text] = scope.kinds[entry.key.text] ?? .unknown
                continue
            }
            scope.ahead[entry.key.text] = nil
            scope.kinds[entry.key.text] = dimensions.map { .number($0) } ?? .unknown
            if let formula {
                steps.append(
                    WrittenStep(
                        name: entry.key.text, formula: formula.expression, dimensions: dimensions ?? .none))
            }
        }
        return steps
    }

    private mutating func formula(
        _ node: FileNode, symbols: inout Int
    ) -> (expression: Expression, text: FileText)? {
        guard let text = text(node) else { return nil }
        do throws(ExpressionProblem) {
            let lexemes = try Lexer.lexemes(of: text.text)
            symbols += lexemes.count
            guard symbols <= LanguageLimits.symbolsOfFile else {
                report(.tooMany(.symbolsOfFile, most: LanguageLimits.symbolsOfFile), at: text.span)
                return nil
            }
            return (try ExpressionParser.expression(of: lexemes, in: text.text), text)
        } catch {
            report(error.kind, at: text.span(of: error.range))
            return nil
        }
    }

    private mutating func check(_ expression: Expression, in text: FileText) -> Dimensions? {
        var checker = ExpressionChecker(scope: scope)
        let dimensions = checker.number(expression)
        scope = checker.scope
        for problem in checker.problems { report(problem.kind, at: text.span(of: problem.range)) }
        return dimensions
    }
}

/// Results: steps that are shown, with their labels, and the one that is the total.
extension CalculatorFileReader {
    struct Results {
        var names: [ResultName] = []
        var places: [String: FileSpan] = [:]
        var labels: [String: Label] = [:]
        var presentations: [String: Measure.Presentation] = [:]
    }

    mutating func results(_ node: FileNode?, of steps: [WrittenStep]) -> Results {
        var results = Results()
        switch node?.content {
        case .text(let text): add(text, nil, steps, to: &results)
        case .list(let nodes):
            for node in nodes {
                if let text = text(node) { add(text, nil, steps, to: &results) }
            }
        case .keys(let entries):
            for entry in entries { add(entry.key, entry.value, steps, to: &results) }
        case nil: break
        }
        return results
    }

    private mutating func add(
        _ name: FileText, _ node: FileNode?, _ steps: [WrittenStep], to results: inout Results
    ) {
        guard let step = step(name, of: steps) else { return }
        if let first = results.places[step.name] {
            report(.nameTwice(step.name, first: first), at: name.span)
            return
        }
        results.places[step.name] = name.span
        let label = node.flatMap { resultLabel($0, step, &results) }
        results.labels[step.name] = label ?? .texts(["ko": step.name, "en": step.name])
        results.names.append(ResultName(step.name, label: results.labels[step.name]))
    }

    /// What stands behind a result's name: nothing, its label, or keys with its label and unit.
    private mutating func resultLabel(_ node: FileNode, _ step: WrittenStep, _ results: inout Results) -> Label? {
        switch node.content {
        case .text(let text) where text.text.isEmpty: return nil
        case .keys(let entries) where entries.contains(where: { ["label", "unit"].contains($0.key.text) }):
            let keys = keys(of: node, ["label", "unit"]) ?? [:]
            results.presentations[step.name] = keys["unit"].flatMap { presentation($0, of: step) }
            return keys["label"].map { label($0) }
        default: return label(node)
        }
    }

    /// A unit that a result says has to be its own.
    private mutating func presentation(_ node: FileNode, of step: WrittenStep) -> Measure.Presentation? {
        guard let text = text(node), let unit = unit(text) else { return nil }
        if unit.dimensions != step.dimensions, case .number = scope.kinds[step.name] {
            report(.wrongUnit(found: step.dimensions, expected: unit.dimensions), at: text.span)
        }
        return unit.presentation
    }

    private mutating func step(_ name: FileText, of steps: [WrittenStep]) -> WrittenStep? {
        scope.used.insert(name.text)
        if let step = steps.first(where: { $0.name == name.text }) { return step }
        // A step whose formula has a problem is known all the same.
        if scope.kinds[name.text] != .unknown {
            let candidates = suggestions(for: name.text, among: steps.map(\.name))
            report(.unknownName(found: name.text, candidates: candidates), at: name.span)
        }
        return nil
    }

    mutating func total(_ node: FileNode, of steps: [WrittenStep]) -> String? {
        guard let text = text(node), let step = step(text, of: steps) else { return nil }
        let isMoney = step.dimensions.currency.map { step.dimensions == .money($0) } ?? false
        if !isMoney, case .number = scope.kinds[step.name] {
            report(.totalNotMoney(found: step.dimensions), at: text.span)
        }
        return step.name
    }
}
