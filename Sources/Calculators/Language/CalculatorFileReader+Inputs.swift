import Pricing

/// Inputs: what is asked for, with its unit or its choices.
extension CalculatorFileReader {
    private static let inputKeys = ["unit", "default", "least", "most", "choices", "label"]

    mutating func inputs(_ node: FileNode?) -> [WrittenCalculator.Asked] {
        guard let node, let entries = entries(node) else { return [] }
        var asked: [WrittenCalculator.Asked] = []
        for entry in limited(entries, .inputs, to: LanguageLimits.inputs, at: node.span) {
            guard claim(entry.key) else { continue }
            scope.kinds[entry.key.text] = .unknown
            let before = problems.count
            if let input = input(entry) { asked.append(input) }
            if problems.count > before { troubledInputs.insert(entry.key.text) }
        }
        return asked
    }

    private mutating func input(_ entry: FileNode.Entry) -> WrittenCalculator.Asked? {
        let name = entry.key.text
        if case .text(let unit) = entry.value.content {
            if unit.text.isEmpty {
                report(.inputWithoutUnit(name), at: entry.key.span)
                return nil
            }
            return self.unit(unit).map { measured(entry, $0, [:]) }
        }
        guard let keys = keys(of: entry.value, CalculatorFileReader.inputKeys) else { return nil }
        let unit = keys["unit"].flatMap { text($0) }.map { self.unit($0) }
        if let choices = keys["choices"] {
            for limit in ["least", "most"] {
                if let node = keys[limit] { report(.choiceWithLimits, at: node.span) }
            }
            return chosen(entry, among: choices, unit, keys)
        }
        guard let unit else {
            if keys["unit"] == nil { report(.inputWithoutUnit(name), at: entry.key.span) }
            return nil
        }
        return unit.map { measured(entry, $0, keys) }
    }

    /// nil, with a problem, where there is no such unit.
    mutating func unit(_ text: FileText) -> WrittenUnit? {
        do throws(MeasureProblem) { return try WrittenUnit(reading: text.text) } catch {
            report(.figure(error), at: text.span)
            return nil
        }
    }

    /// A figure of the file; nil, with a problem, where it is none of this unit.
    mutating func figure(_ node: FileNode, _ unit: WrittenUnit) -> Measure? {
        guard let text = text(node) else { return nil }
        do throws(MeasureProblem) { return try unit.measure(readingInFile: text.text) } catch {
            report(.figure(error), at: text.span)
            return nil
        }
    }

    private mutating func measured(
        _ entry: FileNode.Entry, _ unit: WrittenUnit, _ keys: [String: FileNode]
    ) -> WrittenCalculator.Asked {
        let least = keys["least"].flatMap { figure($0, unit) }
        let most = keys["most"].flatMap { figure($0, unit) }
        var limits = Input.Limits(least: least?.number, most: most?.number)
        if let least, let most, least.number > most.number, let node = keys["most"] {
            report(.leastAboveMost, at: node.span)
            limits = .none
        }
        var fallback: Measure?
        if let node = keys["default"], let value = figure(node, unit) {
            fallback = value
            if !limits.allow(value.number) { report(.outsideLimits(value), at: node.span) }
        }
        scope.kinds[entry.key.text] = .number(unit.dimensions)
        return asked(
            entry.key.text, unit.inputKind, fallback.map { .measure($0) }, limits: limits, label: keys["label"])
    }

    private mutating func chosen(
        _ entry: FileNode.Entry, among node: FileNode, _ unit: WrittenUnit??, _ keys: [String: FileNode]
    ) -> WrittenCalculator.Asked? {
        let name = entry.key.text
        var words: [FileText] = []
        var figures: [String: WrittenCalculator.Figure] = [:]
        switch node.content {
        case .list(let nodes): words = nodes.compactMap { text($0) }
        case .keys(let entries):
            words = entries.map(\.key)
            guard let unit else {
                report(.inputWithoutUnit(name), at: entry.key.span)
                return nil
            }
            guard let unit else { return nil }
            for choice in entries where figure(choice.value, unit) != nil {
                if case .text(let text) = choice.value.content {
                    figures[choice.key.text] = WrittenCalculator.Figure(text: text.text, unit: unit)
                }
            }
            scope.kinds[name] = .number(unit.dimensions)
        case .text: report(.expected(.list), at: node.span)
        }
        if figures.isEmpty { scope.kinds[name] = .choice(words.map(\.text)) }
        checkOnce(words)
        var fallback: Givens.Value?
        if let node = keys["default"], let word = text(node) {
            let choices = words.map(\.text)
            fallback = .text(word.text)
            if !choices.contains(word.text) {
                report(
                    .unknownChoice(found: word.text, candidates: likely(word.text, among: choices)), at: word.span)
            }
        }
        return asked(name, .choice(words.map(\.text)), fallback, figures: figures, label: keys["label"])
    }

    private mutating func checkOnce(_ words: [FileText]) {
        var seen: [String: FileSpan] = [:]
        for word in words {
            if let first = seen[word.text] { report(.nameTwice(word.text, first: first), at: word.span) }
            seen[word.text] = seen[word.text] ?? word.span
        }
    }

    private mutating func asked(
        _ name: String, _ kind: Input.Kind, _ fallback: Givens.Value?, limits: Input.Limits = .none,
        figures: [String: WrittenCalculator.Figure] = [:], label node: FileNode?
    ) -> WrittenCalculator.Asked {
        let label: Label = node.map { self.label($0) } ?? .texts(["ko": name, "en": name])
        let input = Input(
            String(name.map { $0 == "_" ? "-" : $0 }), kind, fallback == nil ? .required : .optional,
            fallback: fallback.map { .value($0) }, limits: limits, label: label)
        return WrittenCalculator.Asked(name: name, input: input, figures: figures)
    }
}
