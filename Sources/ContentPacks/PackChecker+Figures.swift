import Calculators
import Notes
import Pricing
import Records

/// What in a pack is a figure: calculators with their cases, price books, and the figures that its notes state.
extension PackChecker {
    // MARK: Calculators

    mutating func checkCalculators() {
        var files: [String: String] = [:]
        for path in tree.paths(in: "calculators", ending: ".yaml") {
            guard let bytes = tree.bytes(path) else {
                report(.unreadableFile, in: path)
                continue
            }
            let (calculator, problems) = readCalculator(String(decoding: bytes, as: UTF8.self))
            for problem in problems { report(.yaml(problem.kind), in: path, at: problem.span) }
            guard let calculator else { continue }
            count(worked: calculator.examples.count)
            if desk.calculators.contains(calculator.name) {
                report(.calculatorTwice(calculator.name, other: nil), in: path, line: 1)
            } else if let other = files[calculator.name] {
                report(.calculatorTwice(calculator.name, other: other), in: path, line: 1)
            }
            files[calculator.name] = files[calculator.name] ?? path
        }
    }

    // MARK: Cases

    mutating func checkCases() {
        for path in tree.paths(in: "cases", ending: ".yaml") {
            guard let node = node(path), let values = keys(of: node, CaseFileKey.allCases.map(\.rawValue), in: path)
            else { continue }
            guard let name = values[CaseFileKey.calculator.rawValue] else {
                report(.yaml(.missingKey(CaseFileKey.calculator.rawValue)), in: path, at: node.span)
                continue
            }
            guard let cases = values[CaseFileKey.cases.rawValue] else {
                report(.yaml(.missingKey(CaseFileKey.cases.rawValue)), in: path, at: node.span)
                continue
            }
            guard let calculator = text(name, in: path) else { continue }
            for item in list(cases, in: path) { check(item, of: calculator, in: path) }
        }
    }

    private mutating func check(_ node: FileNode, of calculator: FileText, in path: String) {
        guard let values = keys(of: node, CaseKey.allCases.map(\.rawValue), in: path) else { return }
        for key in [CaseKey.inputs, .expected] where values[key.rawValue] == nil {
            report(.yaml(.missingKey(key.rawValue)), in: path, at: node.span)
        }
        guard let inputs = values[CaseKey.inputs.rawValue], let expected = values[CaseKey.expected.rawValue],
            case .keys(let given) = inputs.content, case .keys(let wanted) = expected.content
        else {
            for node in [values[CaseKey.inputs.rawValue], values[CaseKey.expected.rawValue]].compactMap({ $0 }) {
                if case .keys = node.content { continue }
                report(.yaml(.expected(.keys)), in: path, at: node.span)
            }
            return
        }
        if let story = values[CaseKey.story.rawValue] { _ = text(story, in: path) }
        let tolerance = values[CaseKey.tolerance.rawValue].flatMap { text($0, in: path) }
        count(worked: 1)
        do throws(CalculationProblem) {
            var words = [calculator.text]
            for entry in given {
                guard let text = text(entry.value, in: path) else { return }
                words += ["--" + entry.key.text.replacing("_", with: "-"), text.text]
            }
            let calculation = try desk.calculate(words)
            for entry in wanted { compare(entry, with: calculation, tolerance, in: path) }
        } catch {
            let isUnknown = if case .unknownCalculator = error { true } else { false }
            report(.yaml(.exampleStops(error)), in: path, at: isUnknown ? calculator.span : inputs.span)
        }
    }

    private mutating func compare(
        _ entry: FileNode.Entry, with calculation: Calculation, _ tolerance: FileText?, in path: String
    ) {
        let name = entry.key.text.replacing("-", with: "_")
        guard let got = calculation.measure(named: name) else {
            let near = nearest(to: name, among: calculation.measureNames, within: 3)
            let candidates = near.isEmpty ? calculation.measureNames : near
            return report(.yaml(.unknownName(found: name, candidates: candidates)), in: path, at: entry.key.span)
        }
        guard let text = text(entry.value, in: path) else { return }
        do throws(MeasureProblem) {
            let expected = try ExpectedFigure(text.text, of: name, like: got)
            guard let tolerance else {
                if !expected.holds(got) { fails(name, expected, got, at: text.span, in: path) }
                return
            }
            do throws(MeasureProblem) {
                let allowed = try ExpectedFigure.allowance(tolerance.text, of: expected.measure)
                if !expected.holds(got, within: allowed) { fails(name, expected, got, at: text.span, in: path) }
            } catch { report(.yaml(.figure(error)), in: path, at: tolerance.span) }
        } catch { report(.yaml(.figure(error)), in: path, at: text.span) }
    }

    private mutating func fails(
        _ name: String, _ expected: ExpectedFigure, _ got: Measure, at span: FileSpan, in path: String
    ) {
        report(.yaml(.exampleFails(result: name, expected: expected.measure, got: got)), in: path, at: span)
    }

    // MARK: Price books

    mutating func checkBooks() {
        for path in tree.paths(in: "prices", ending: ".csv") {
            guard let bytes = tree.bytes(path) else {
                report(.unreadableFile, in: path)
                continue
            }
            for problem in bytes.withUnsafeBytes({ PriceBook.read($0) }).problems {
                let text = line(problem.line, of: path)
                report(
                    .book(problem.kind), in: path,
                    at: FileSpan(line: max(1, problem.line), column: problem.kind.column(in: text), length: 1))
            }
        }
    }

    // MARK: Figures

    mutating func checkFigures() {
        let path = PackFigures.fileName
        guard tree.holds(path) else { return }
        guard let text = tree.bytes(path).flatMap({ String(validating: $0, as: UTF8.self) }) else {
            return report(.notText, in: path)
        }
        let (figures, problems) = PackFigures.read(text)
        for problem in problems { report(problem.kind, in: path, at: problem.span) }
        let texts = notes.map { PackFigures.comparable(tree.bytes($0.path) ?? []) }
        for figure in figures {
            let said = PackFigures.comparable(Array((figure.value + figure.unit).utf8))
            if !texts.contains(where: { $0.contains(said) }) {
                let kind = PackFinding.Kind.figureUnsaid(id: figure.id, text: figure.value + " " + figure.unit)
                report(kind, in: path, line: figure.line, at: figure.value)
            }
        }
    }
}

/// The keys of a file of `cases/`.
package enum CaseFileKey: String, Sendable, Hashable, CaseIterable {
    case calculator, cases
}

/// The keys of one worked case.
package enum CaseKey: String, Sendable, Hashable, CaseIterable {
    case story, inputs, expected, tolerance
}

/// A result as a case expects it. Without a tolerance it is held to as many places as are written: 300.00 to cents.
private struct ExpectedFigure {
    var measure: Measure
    private var places: Int

    /// A number alone is of the result's own unit; for a result that ends in `_percent` it is in hundredths.
    init(_ text: String, of name: String, like value: Measure) throws(MeasureProblem) {
        let isShare = name.hasSuffix("_percent") && value.dimensions.isNone
        if !isShare, let number = try? FixedDecimal(reading: text) {
            measure = Measure(number, value.dimensions)
        } else if isShare, let number = try? FixedDecimal(reading: text).divided(by: 100) {
            measure = .share(number)
        } else {
            measure = try Measure(reading: text, conventions: .aws)
            guard measure.dimensions == value.dimensions else {
                throw .wrongKind(DimensionMismatch(found: measure.dimensions, expected: value.dimensions))
            }
        }
        let digits = text.split(separator: ".").dropFirst().first?.prefix { $0.isNumber }.count ?? 0
        places = min(FixedDecimal.places, digits + (measure.presentation == .percent ? 2 : 0))
    }

    func holds(_ value: Measure) -> Bool { (try? value.number.rounded(toPlaces: places)) == measure.number }

    func holds(_ value: Measure, within allowed: FixedDecimal) -> Bool {
        guard let difference = try? value.number.subtracting(measure.number) else { return false }
        return FixedDecimal(raw: Int128(difference.raw.magnitude)) <= allowed
    }

    /// `0.01`, of the result's own unit, or `1 %` of what is expected.
    static func allowance(_ text: String, of measure: Measure) throws(MeasureProblem) -> FixedDecimal {
        if let number = try? FixedDecimal(reading: text) { return number }
        let share = try Measure(reading: text, conventions: .aws)
        guard share.presentation == .percent else {
            throw .wrongKind(DimensionMismatch(found: share.dimensions, expected: measure.dimensions))
        }
        let size = FixedDecimal(raw: Int128(measure.number.raw.magnitude))
        return (try? size.multiplied(by: share.number)) ?? .zero
    }
}

extension Calculation {
    /// A result, a step or the total by its name.
    fileprivate func measure(named name: String) -> Measure? {
        if let value = self[name] ?? steps.first(where: { $0.name == name })?.value { return value }
        return name == "total" ? total.map { Measure($0) } : nil
    }

    fileprivate var measureNames: [String] { results.map(\.name) + (total == nil ? [] : ["total"]) }
}
