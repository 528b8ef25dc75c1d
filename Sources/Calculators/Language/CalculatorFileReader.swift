// A calculator's file:
//
//     calculator: lecture-room            as it is typed after calc
//     title: { ko: 강의실 비용, en: Lecture room }    or one text for both
//     inputs:
//       시간: h                            a unit alone, or keys:
//       단가: { unit: 원/h, default: 30,000원, least: 0원, most: …, label: … }
//       등급: { choices: [표준, 고급], default: 표준 }
//       방: { unit: 원/h, choices: { 소형: 20,000, 대형: 45,000 } }     words that stand for figures
//     tables:
//       할인: { columns: { 까지: h, 값: 원/h }, rows: [ [10, 500], [rest, 300] ] }
//     steps:
//       대관료: 시간 × 단가
//     results: [대관료]                     or name: label, or name: { label, unit }; result: for one
//     total: 대관료
//     examples:
//       - given: { 시간: 10 h }
//         expected: { 대관료: 300,000 }     held to as many places as are written
//
// All problems are told at once. What had a problem is known by its name from there on but not by its kind, so that one
// mistake is not told twice.

import Pricing

/// Reads and checks a calculator's file, and works its examples. There is a calculator unless a problem is fatal.
package func checkCalculator(
    _ document: FileNode
) -> (calculator: (any Calculator)?, problems: [CalculatorFileProblem]) {
    var reader = CalculatorFileReader()
    let calculator = reader.read(document)
    let problems = reader.problems.sorted { a, b in
        (a.span.start.line, a.span.start.column) < (b.span.start.line, b.span.start.column)
    }
    return (problems.contains(where: \.isFatal) ? nil : calculator, problems)
}

/// Takes a file apart, noting what is wrong with it.
struct CalculatorFileReader {
    private(set) var problems: [CalculatorFileProblem] = []
    var scope = Scope()
    /// Where each name of the file's own was first given.
    private var places: [String: FileSpan] = [:]
    /// Where each name of a column was first given; tables may share them.
    var columnPlaces: [String: FileSpan] = [:]
    /// Inputs with a problem of their own.
    var troubledInputs: Set<String> = []
    /// The rows of each table, for their places.
    var rowNodes: [String: [FileNode]] = [:]

    private static let keys = [
        "calculator", "title", "inputs", "tables", "steps", "result", "results", "total", "examples",
    ]

    mutating func report(_ kind: CalculatorFileProblem.Kind, at span: FileSpan) {
        problems.append(CalculatorFileProblem(kind, at: span))
    }

    mutating func read(_ document: FileNode) -> WrittenCalculator? {
        guard isSmall(document), let file = keys(of: document, CalculatorFileReader.keys) else { return nil }
        let name = calculatorName(file["calculator"], of: document)
        let title: Label = file["title"].map { label($0) } ?? .texts(["ko": name, "en": name])
        let asked = inputs(file["inputs"])
        let tables = tables(file["tables"])
        if file["steps"] == nil { report(.missingKey("steps"), at: document.span) }
        let written = steps(file["steps"])
        checkTiers(tables)
        // A total alone is the result.
        let results = results(file["results"] ?? file["result"] ?? file["total"], of: written)
        let total = file["total"].flatMap { self.total($0, of: written) }
        if (file["results"] ?? file["result"] ?? file["total"]) == nil {
            report(.missingKey("results"), at: document.span)
        }
        reportUnused(asked.map(\.name) + tables.map(\.name))
        var labels = results.labels
        for asked in asked { labels[asked.name] = asked.input.label }
        for step in written where labels[step.name] == nil {
            labels[step.name] = .texts(["ko": step.name, "en": step.name])
        }
        var calculator = WrittenCalculator(
            name: name, title: title, asked: asked, tables: tables,
            stages: written.map {
                WrittenCalculator.Stage(
                    name: $0.name, formula: $0.formula, presentation: results.presentations[$0.name] ?? .plain)
            },
            results: results.names, totalName: total, conventions: conventions(asked, tables, written),
            stepLabels: labels)
        examples(file["examples"], of: &calculator, in: document)
        return calculator
    }

    private mutating func calculatorName(_ node: FileNode?, of document: FileNode) -> String {
        guard let node else {
            report(.missingKey("calculator"), at: document.span)
            return ""
        }
        guard let text = text(node) else { return "" }
        let letters = text.text.split(separator: "-", omittingEmptySubsequences: false)
        if !letters.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Lexer.continuesName) }) {
            report(.badName(text.text), at: text.span)
        } else if CalculatorList.builtIn.names.contains(text.text) {
            report(.reservedName(text.text), at: text.span)
        }
        return text.text
    }

    private mutating func reportUnused(_ names: [String]) {
        // A formula that could not be read may have used any of them.
        guard !problems.contains(where: \.isFatal) else { return }
        for name in names where !scope.used.contains(name) {
            if let place = places[name] { report(.unused(name), at: place) }
        }
    }

    /// What the result depends on beside the inputs.
    private func conventions(
        _ asked: [WrittenCalculator.Asked], _ tables: [FigureTable], _ steps: [WrittenStep]
    ) -> [Conventions.Name] {
        let dimensions =
            steps.map(\.dimensions) + tables.flatMap { $0.columns.map(\.unit.dimensions) }
            + asked.map { $0.input.kind.expectation(in: .dollar)?.dimensions ?? .none }
        let hasSizes = dimensions.contains { $0.exponent(of: .gigabyte) != 0 }
        return Conventions.Name.allCases.filter {
            scope.used.contains($0.rawValue) || ($0 == .unitBase && hasSizes)
        }
    }
}

// MARK: Nodes

extension CalculatorFileReader {
    /// Whether the file is no larger than anyone writes; it is looked at no further where it is.
    private mutating func isSmall(_ document: FileNode) -> Bool {
        var count = 0
        var level = [document]
        for _ in 0..<LanguageLimits.levels {
            count += level.count
            if count > LanguageLimits.nodes { break }
            level = level.flatMap(\.children)
            if level.isEmpty { return true }
        }
        let isMany = count > LanguageLimits.nodes
        report(
            .tooMany(isMany ? .nodes : .levels, most: isMany ? LanguageLimits.nodes : LanguageLimits.levels),
            at: level.first?.span ?? document.span)
        return false
    }

    mutating func text(_ node: FileNode) -> FileText? {
        if case .text(let text) = node.content { return text }
        report(.expected(.text), at: node.span)
        return nil
    }

    mutating func list(_ node: FileNode) -> [FileNode]? {
        if case .list(let nodes) = node.content { return nodes }
        report(.expected(.list), at: node.span)
        return nil
    }

    /// What a comma in a number cut off is a problem and no entry.
    mutating func entries(_ node: FileNode) -> [FileNode.Entry]? {
        if case .keys(let entries) = node.content {
            for entry in entries where isRestOfNumber(entry.key.text) {
                report(.commaInBraces(entry.key.text), at: entry.key.span)
            }
            return entries.filter { !isRestOfNumber($0.key.text) }
        }
        report(.expected(.keys), at: node.span)
        return nil
    }

    /// The values of known keys; of two of one key the first.
    mutating func keys(of node: FileNode, _ known: [String]) -> [String: FileNode]? {
        guard let entries = entries(node) else { return nil }
        var values: [String: FileNode] = [:]
        var seen: [String: FileSpan] = [:]
        for entry in entries {
            let key = entry.key.text
            if let first = seen[key] {
                report(.nameTwice(key, first: first), at: entry.key.span)
            } else if known.contains(key) {
                values[key] = entry.value
            } else {
                report(
                    .unknownKey(found: key, candidates: suggestions(for: key, among: known)),
                    at: entry.key.span)
            }
            seen[key] = seen[key] ?? entry.key.span
        }
        return values
    }

    /// Cuts off, with a problem, what is more than anyone needs.
    mutating func limited<Element>(
        _ elements: [Element], _ counted: CalculatorFileProblem.Counted, to most: Int, at span: FileSpan
    ) -> [Element] {
        if elements.count > most { report(.tooMany(counted, most: most), at: span) }
        return Array(elements.prefix(most))
    }

    /// Takes a name for an input, a table or a step; false where it is no good.
    mutating func claim(_ name: FileText) -> Bool {
        let span = name.span
        if !Lexer.isName(name.text) {
            report(.badName(name.text), at: span)
        } else if ReservedName.contains(name.text) {
            report(.reservedName(name.text), at: span)
        } else if let first = places[name.text] ?? columnPlaces[name.text] {
            report(.nameTwice(name.text, first: first), at: span)
        } else {
            places[name.text] = span
            return true
        }
        return false
    }

    func isClaimed(_ name: String) -> FileSpan? { places[name] }

    /// One text for every language, or one for each.
    mutating func label(_ node: FileNode) -> Label {
        switch node.content {
        case .text(let text): return .texts(["ko": text.text, "en": text.text])
        case .list:
            report(.expected(.text), at: node.span)
            return .texts([:])
        case .keys:
            let words = keys(of: node, ["ko", "en"]) ?? [:]
            return .texts(words.compactMapValues { text($0)?.text })
        }
    }
}

/// Whether a key is what a comma has cut off a number: `000원` of `{ rate: 20,000원 }`.
package func isRestOfNumber(_ key: String) -> Bool {
    let digits = key.prefix(while: Lexer.isDigit)
    return digits.count == 3
}

extension FileNode {
    fileprivate var children: [FileNode] {
        switch content {
        case .text: []
        case .list(let nodes): nodes
        case .keys(let entries): entries.map(\.value)
        }
    }
}
