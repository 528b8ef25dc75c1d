import Calculators
import Companion
import Figures
import Pricing

/// Alternatives side by side: those of one calculation, or several calculations.
struct Comparison {
    struct Alternative {
        let name: String
        let key: String
        let results: [Calculation.Result]
        let total: Money?
    }

    let alternatives: [Alternative]
    private let sentences: Sentences

    init(scenariosOf calculation: Calculation, sentences: Sentences) {
        self.sentences = sentences
        alternatives = calculation.scenarios.map { scenario in
            Alternative(
                name: sentences.scenario(scenario.name), key: scenario.name.key, results: scenario.results,
                total: scenario.total)
        }
    }

    /// - Parameter lines: what was typed for each.
    init(_ calculations: [Calculation], lines: [String], sentences: Sentences) {
        self.sentences = sentences
        alternatives = zip(calculations, lines).map { calculation, line in
            Alternative(name: line, key: line, results: calculation.results, total: calculation.total)
        }
    }

    /// The names of results that any of them has, in their order.
    private var names: [String] {
        var names: [String] = []
        for result in alternatives.flatMap(\.results) where !names.contains(result.name) { names.append(result.name) }
        return names
    }

    /// The result that the totals are, where they are one.
    private var totalName: String? {
        let names = alternatives.compactMap { one -> String? in
            guard let total = one.total else { return nil }
            return one.results.first { $0.outcome.value?.money == total }?.name
        }
        return names.last
    }

    /// Whether a total is not among the results already.
    private var hasOwnTotal: Bool { totalName == nil && alternatives.contains { $0.total != nil } }

    /// What a screen has no room for where there are many alternatives: it follows from the rest.
    private static let spared: Set<String> = ["on_demand_total", "break_even_hours"]

    /// One row for each alternative; or where there are few, one for each result, with the difference of the last two.
    func table(isWhole: Bool) -> Table { alternatives.count > 3 ? byAlternative(isWhole: isWhole) : byResult() }

    private func byAlternative(isWhole: Bool) -> Table {
        let names = names.filter { isWhole || !Comparison.spared.contains($0) }
        var columns = [Table.Column("", key: "name", overflow: .stands)]
        columns += names.map { Table.Column(sentences.label($0), key: $0, .right, overflow: .stands) }
        if hasOwnTotal {
            columns.append(Table.Column(sentences.label("total"), key: "total", .right, overflow: .stands))
        }
        var table = Table(columns: columns)
        for one in alternatives {
            var row = [Table.Cell(Styled(one.name), value: .string(one.key))]
            row += names.map { cell(of: one, $0) }
            if hasOwnTotal { row.append(cell(one.total)) }
            table.append(row)
        }
        return table
    }

    private func byResult() -> Table {
        var columns = [Table.Column("", key: "result", overflow: .stands)]
        columns += alternatives.map { Table.Column($0.name, key: $0.key, .right) }
        if alternatives.count == 2 {
            columns.append(
                Table.Column(sentences.say("차이", "difference"), key: "difference", .right, overflow: .stands))
        }
        var table = Table(columns: columns)
        for name in names {
            let values = alternatives.map { one in one.results.first { $0.name == name }?.outcome.value }
            append(name, alternatives.map { cell(of: $0, name) }, values, to: &table)
        }
        if hasOwnTotal {
            append(
                "total", alternatives.map { cell($0.total) }, alternatives.map { $0.total.map { Measure($0) } },
                to: &table)
        }
        return table
    }

    private func append(_ name: String, _ cells: [Table.Cell], _ values: [Measure?], to table: inout Table) {
        var row = [Table.Cell(Styled(sentences.label(name), .dim), value: .string(name))] + cells
        if values.count == 2, let first = values[0], let second = values[1],
            let difference = try? second.subtracting(first)
        {
            let shown = difference.shown(second.presentation)
            let text =
                (difference.number.sign > 0 ? "+" : "")
                + (shown.money.map { sentences.money($0) } ?? sentences.bare(shown))
            row.append(Table.Cell(Styled(text, .bold), value: .string(difference.number.description)))
        }
        table.append(row)
    }

    private func cell(of alternative: Alternative, _ name: String) -> Table.Cell {
        guard let result = alternative.results.first(where: { $0.name == name }) else {
            return name == totalName ? cell(alternative.total) : .empty
        }
        guard case .text(let figure) = result.plainValue, let value = result.outcome.value else {
            return Table.Cell(Styled("–", .dim), value: .null)
        }
        let shown =
            value.dimensions.currency != nil && value.money == nil ? sentences.bare(value) : sentences.figure(value)
        return Table.Cell(Styled(shown), value: .string(figure))
    }

    private func cell(_ money: Money?) -> Table.Cell {
        guard let money else { return .empty }
        return Table.Cell(Styled(sentences.money(money), .bold), value: .string(money.amount.description))
    }
}

/// What a calculation draws; nil where it has no chart.
func plot(of calculation: Calculation, sentences: Sentences) -> Plot? {
    guard let chart = calculation.chart else { return nil }
    let double = { (number: FixedDecimal) in Double(number.description) ?? 0 }
    let curves = chart.curves.map { curve in
        Plot.Curve(
            sentences.scenario(curve.name), curve.points.map { Plot.Point(x: double($0.x), y: double($0.cost)) })
    }
    let costs = curves.flatMap { $0.points.map(\.y) }
    let steps = Plot.roundSteps(to: costs.max() ?? 1)
    let yTicks = steps.map { value in
        let places = steps.count > 1 && steps[1] < 1 ? 2 : 0
        return Plot.Tick(value, sentences.money(Money(cents(value), chart.currency), atMost: places))
    }
    let places = curves.first?.points.map(\.x) ?? []
    let every = max(1, (places.count - 1) / 6)
    let xTicks = places.enumerated().filter { $0.offset % every == 0 }.map { _, value in
        Plot.Tick(value, axisLabel(value, chart.axis, sentences))
    }
    let mark = chart.breakEven.map { point in
        Plot.Mark(Plot.Point(x: double(point.x), y: double(point.cost)), sentences.breakEven(point, on: chart))
    }
    return Plot(
        title: sentences.chartTitle(calculation, axis: chart.axis), curves: curves, mark: mark, xTicks: xTicks,
        yTicks: yTicks)
}

private func axisLabel(_ value: Double, _ axis: CostChart.Axis, _ sentences: Sentences) -> String {
    switch axis {
    case .use: "\(Int((value * 100).rounded()))%"
    case .months, .years, .size: cents(value).shown(atMost: 1)
    }
}

/// A place of an axis as a decimal of two places; beyond what a Double holds of them, whole.
private func cents(_ value: Double) -> FixedDecimal {
    guard value.isFinite, abs(value) < 1e20 else { return 0 }
    if abs(value) < 1e15 { return FixedDecimal(Int((value * 100).rounded()), places: 2) }
    return (try? FixedDecimal(reading: String(Int128(value.rounded())))) ?? 0
}
