import Pricing

/// Examples: what is given, and what comes out. They are worked here, so that a file is known to be right.
extension CalculatorFileReader {
    mutating func examples(_ node: FileNode?, of calculator: inout WrittenCalculator, in document: FileNode) {
        guard let node else {
            report(.exampleMissing, at: document.span)
            return
        }
        guard let nodes = list(node) else { return }
        if nodes.isEmpty { report(.exampleMissing, at: node.span) }
        for node in limited(nodes, .examples, to: LanguageLimits.examples, at: node.span) {
            if let example = example(node, of: calculator) { calculator.examples.append(example) }
        }
    }

    private mutating func example(_ node: FileNode, of calculator: WrittenCalculator) -> Example? {
        guard let keys = keys(of: node, ["given", "expected"]) else { return nil }
        guard let expected = keys["expected"] else {
            report(.missingKey("expected"), at: node.span)
            return nil
        }
        var givens = Givens()
        var words: [String] = []
        let before = problems.count
        for entry in keys["given"].flatMap({ entries($0) }) ?? [] {
            give(entry, to: &givens, &words, calculator)
        }
        for asked in calculator.asked where asked.input.need == .required && !givens.has(asked.input.name) {
            if troubledInputs.contains(asked.name) || isNamed(asked.name, in: keys["given"]) { continue }
            report(.inputNotGiven(asked.name), at: keys["given"]?.span ?? node.span)
        }
        guard let lines = entries(expected) else { return nil }
        // What the formulas come to is asked only where they and what is given are right.
        guard problems.count == before, !problems.contains(where: \.isFatal) else { return nil }
        do throws(CalculationProblem) {
            let calculation = try calculator.calculation(of: givens)
            return Example(words: words, expected: lines.compactMap { compare($0, with: calculation) })
        } catch {
            report(.exampleStops(error), at: node.span)
            return nil
        }
    }

    /// Whether it stands there, if with a problem.
    private func isNamed(_ name: String, in node: FileNode?) -> Bool {
        guard case .keys(let entries) = node?.content else { return false }
        return entries.contains { $0.key.text == name }
    }

    private mutating func give(
        _ entry: FileNode.Entry, to givens: inout Givens, _ words: inout [String], _ calculator: WrittenCalculator
    ) {
        let name = entry.key.text
        guard let asked = calculator.asked.first(where: { $0.name == name }) else {
            // One whose own lines have a problem is known all the same.
            if scope.kinds[name] != .unknown {
                let candidates = suggestions(for: name, among: calculator.asked.map(\.name))
                report(.unknownName(found: name, candidates: candidates), at: entry.key.span)
            }
            return
        }
        guard let text = text(entry.value) else { return }
        do throws(CalculationProblem) {
            givens[asked.input.name] = try asked.input.value(
                reading: text.text, conventions: givens.conventions, currency: .dollar)
            words += ["--" + asked.input.name, text.text]
        } catch { report(.exampleStops(error), at: text.span) }
    }

    /// A result is held to the places that are written: 300.00 to cents, 300 to whole ones.
    private mutating func compare(_ entry: FileNode.Entry, with calculation: Calculation) -> Example.Expected? {
        let name = entry.key.text
        guard let step = calculation.steps.first(where: { $0.name == name }) else {
            let candidates = suggestions(for: name, among: calculation.steps.map(\.name))
            report(.unknownName(found: name, candidates: candidates), at: entry.key.span)
            return nil
        }
        guard let text = text(entry.value) else { return nil }
        let expected: Measure
        do throws(MeasureProblem) { expected = try read(text.text, like: step.value) } catch {
            report(.figure(error), at: text.span)
            return nil
        }
        let places = CalculatorFileReader.places(of: text.text, expected)
        let rounded = try? step.value.number.rounded(toPlaces: places)
        if rounded != expected.number {
            report(.exampleFails(result: name, expected: expected, got: step.value), at: text.span)
        }
        return calculation[name] == nil ? nil : Example.Expected(name, expected.number, places: places)
    }

    /// A number alone is of the result's own unit.
    private func read(_ text: String, like value: Measure) throws(MeasureProblem) -> Measure {
        if let number = try? FixedDecimal(reading: text) { return Measure(number, value.dimensions) }
        let measure = try Measure(reading: text, conventions: .aws)
        guard measure.dimensions == value.dimensions else {
            throw .wrongKind(DimensionMismatch(found: measure.dimensions, expected: value.dimensions))
        }
        return measure
    }

    /// The places behind the point that were written; in 37.5% they are those of 0.375.
    private static func places(of text: String, _ measure: Measure) -> Int {
        guard let point = text.firstIndex(of: ".") else { return measure.presentation == .percent ? 2 : 0 }
        let digits = text[text.index(after: point)...].prefix(while: Lexer.isDigit).count
        return min(FixedDecimal.places, digits + (measure.presentation == .percent ? 2 : 0))
    }
}
