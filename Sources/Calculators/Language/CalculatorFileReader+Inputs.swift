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
            return self.unit(unit).map { measured(entry.key, $0, [:]) }
        }
        guard let keys = keys(of: entry.value, CalculatorFileReader.inputKeys) else { return nil }
        if let choices = keys["choices"] { return chosen(entry.key, among: choices, keys) }
        return unit(of: entry.key, keys).map { measured(entry.key, $0, keys) }
    }

    /// nil, with a problem, where an input says no unit or there is no such.
    private mutating func unit(of name: FileText, _ keys: [String: FileNode]) -> WrittenUnit? {
        guard let node = keys["unit"] else {
            report(.inputWithoutUnit(name.text), at: name.span)
            return nil
        }
        return text(node).flatMap { unit($0) }
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
        _ name: FileText, _ unit: WrittenUnit, _ keys: [String: FileNode]
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
        scope.kinds[name.text] = .number(unit.dimensions)
        return asked(name.text, unit.inputKind, fallback.map { .measure($0) }, limits: limits, label: keys["label"])
    }

    private mutating func chosen(
        _ name: FileText, among node: FileNode, _ keys: [String: FileNode]
    ) -> WrittenCalculator.Asked? {
        for limit in ["least", "most"] {
            if let node = keys[limit] { report(.choiceWithLimits, at: node.span) }
        }
        guard let choices = choices(node) else { return nil }
        checkOnce(choices.map(\.word))
        let words = choices.map(\.word.text)
        var figures: [String: WrittenCalculator.Figure] = [:]
        if keys["unit"] == nil, case .list = node.content {
            scope.kinds[name.text] = .choice(words)
        } else {
            guard let unit = unit(of: name, keys) else { return nil }
            scope.kinds[name.text] = .number(unit.dimensions)
            for choice in choices where figure(choice.figure, unit) != nil {
                if case .text(let text) = choice.figure.content {
                    figures[choice.word.text] = WrittenCalculator.Figure(text: text.text, unit: unit)
                }
            }
        }
        let fallback = keys["default"].flatMap { word($0, among: words) }
        return asked(name.text, .choice(words), fallback.map { .text($0) }, figures: figures, label: keys["label"])
    }

    /// Words with what they stand for; in a list that is themselves: `{ unit: h, choices: [10, 20] }`.
    private mutating func choices(_ node: FileNode) -> [(word: FileText, figure: FileNode)]? {
        if case .keys = node.content { return entries(node)?.map { ($0.key, $0.value) } }
        return list(node)?.compactMap { node in text(node).map { ($0, node) } }
    }

    private mutating func word(_ node: FileNode, among words: [String]) -> String? {
        guard let word = text(node) else { return nil }
        if !words.contains(word.text) {
            report(
                .unknownChoice(found: word.text, candidates: suggestions(for: word.text, among: words)),
                at: word.span)
        }
        return word.text
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
