import Companion
import Figures
import Pricing
import Records

/// Each estimate with its total.
func estimateListScreen(_ estimates: [Estimate], sentences: Sentences, paper: Paper) -> [String] {
    guard !estimates.isEmpty else { return paper.wrapped([Piece(" " + sentences.noEstimates)], indent: 1) }
    return estimates.flatMap { estimate in
        paper.spread(
            [
                Piece(" " + estimate.name, .bold),
                Piece("  " + sentences.lineCount(estimate.lines.count), .dim),
            ],
            [Piece(sumText(estimate, sentences))])
    }
}

/// Its lines by groups, numbered, with their sums, and the books they were priced from.
func estimateScreen(_ estimate: Estimate, sentences: Sentences, paper: Paper) -> [String] {
    var lines = paper.spread([Piece(" " + estimate.name, .bold)], [Piece(sentences.months(estimate.months))])
    guard let currency = estimate.currency else {
        return lines + paper.wrapped([Piece(" " + sentences.emptyEstimate(estimate.name), .dim)], indent: 3)
    }
    lines += paper.lines(lineTable(estimate, currency, sentences))
    lines += paper.wrapped([Piece(" " + sumText(estimate, sentences), .bold)], indent: 3)
    for source in estimate.sources { lines += paper.wrapped([Piece(" " + sentences.source(source), .dim)], indent: 3) }
    return lines
}

private func sumText(_ estimate: Estimate, _ sentences: Sentences) -> String {
    guard let currency = estimate.currency, let sums = try? estimate.sums() else {
        return sentences.months(estimate.months)
    }
    return sentences.estimateSum(sums, months: estimate.months, in: currency)
}

private func lineTable(_ estimate: Estimate, _ currency: Currency, _ sentences: Sentences) -> Table {
    var table = Table(columns: [
        .init("", key: "number", .right, overflow: .stands), .init("", key: "line"),
        .init(sentences.upfrontTitle, key: "upfront", .right, overflow: .stands),
        .init(sentences.monthlyTitle, key: "monthly", .right, overflow: .stands),
        .init(sentences.months(estimate.months), key: "total", .right, overflow: .stands),
    ])
    let hasGroups = estimate.groups.contains { !$0.name.isEmpty }
    var number = 0
    for group in estimate.groups {
        if hasGroups {
            let name = group.name.isEmpty ? sentences.noGroup : group.name
            table.append(
                ["", Table.Cell(name, .bold)] + cells(of: group.lines, estimate, currency, sentences, style: .bold))
        }
        for line in group.lines {
            number += 1
            table.append(
                [Table.Cell(Styled(" \(number)", .dim)), Table.Cell(Styled(line.text))]
                    + cells(of: [line], estimate, currency, sentences, style: .plain))
        }
    }
    return table
}

private func cells(
    of lines: [Estimate.Line], _ estimate: Estimate, _ currency: Currency, _ sentences: Sentences, style: Style
) -> [Table.Cell] {
    guard let sums = try? EstimateSums(of: lines, months: estimate.months) else { return [] }
    return [sums.upfront, sums.monthly, sums.total].map { amount in
        Table.Cell(Styled(sentences.money(Money(amount, currency)), style), value: .string(amount.description))
    }
}

extension Estimate.Line {
    /// Its label, if it has one, and what was typed for it.
    fileprivate var text: String {
        let typed = ([calculator] + words).joined(separator: " ")
        return label.isEmpty ? typed : "\(label) – \(typed)"
    }
}

/// A line just added, and the sum with it.
func addedLineScreen(_ estimate: Estimate, number: Int, sentences: Sentences, paper: Paper) -> [String] {
    let lines = estimate.lines
    guard lines.indices.contains(number - 1), let currency = estimate.currency else { return [] }
    let line = lines[number - 1]
    let upfront = sentences.money(Money(line.price.upfront, currency))
    let monthly = sentences.money(Money(line.price.monthly, currency))
    let price =
        (line.price.upfront == 0 ? "" : "\(sentences.upfrontTitle) \(upfront) + ")
        + "\(sentences.monthlyTitle) \(monthly)"
    return paper.spread([Piece(" \(number) ", .dim), Piece(line.text)], [Piece(price, .good)], indent: 3)
        + paper.wrapped([Piece(" " + sumText(estimate, sentences), .dim)], indent: 3)
}

/// What changed by pricing again.
func refreshScreen(_ refresh: EstimateRefresh, sentences: Sentences, paper: Paper) -> [String] {
    var lines: [String] = []
    let money = { (amount: FixedDecimal, line: Estimate.Line) in
        sentences.money(Money(amount, line.price.currency))
    }
    for (index, entry) in refresh.lines.enumerated() {
        let name = [Piece(" \(index + 1) ", .dim), Piece(entry.line.text)]
        if let failure = entry.failure {
            lines += paper.wrapped([Piece(" \(index + 1) " + sentences.keptOldPrice(entry.line.text), .bad)], indent: 3)
            lines += paper.wrapped([Piece("   " + sentences.complaint(failure).message, .dim)], indent: 3)
        } else if entry.isChanged {
            var changes: [String] = []
            if entry.price.upfront != entry.line.price.upfront {
                changes.append(
                    "\(sentences.upfrontTitle) \(money(entry.line.price.upfront, entry.line)) → \(money(entry.price.upfront, entry.line))"
                )
            }
            if entry.price.monthly != entry.line.price.monthly {
                changes.append(
                    "\(sentences.monthlyTitle) \(money(entry.line.price.monthly, entry.line)) → \(money(entry.price.monthly, entry.line))"
                )
            }
            lines += paper.spread(name, [Piece(changes.joined(separator: ", "), .mark)], indent: 3)
        }
    }
    if !refresh.isChanged { lines += paper.wrapped([Piece(" " + sentences.pricesStand)], indent: 1) }
    guard let currency = refresh.before.currency, let before = try? refresh.before.sums(),
        let after = try? refresh.after.sums()
    else { return lines }
    let totals = [before.total, after.total].map { sentences.money(Money($0, currency)) }
    let change = (try? after.total.subtracting(before.total)).map { signed($0, currency, sentences) } ?? ""
    if refresh.isChanged {
        lines += paper.wrapped(
            [Piece(" \(sentences.totalTitle) \(totals.joined(separator: " → ")) (\(change))", .bold)], indent: 3)
    }
    for source in refresh.after.sources {
        lines += paper.wrapped([Piece(" " + sentences.source(source), .dim)], indent: 3)
    }
    return lines
}

private func signed(_ amount: FixedDecimal, _ currency: Currency, _ sentences: Sentences) -> String {
    (amount.sign > 0 ? "+" : "") + sentences.money(Money(amount, currency))
}

/// Two estimates side by side: what each line costs a month, and the sums.
struct EstimateComparisonTable {
    private(set) var table: Table
    private let sentences: Sentences
    private let currency: Currency

    init(_ comparison: EstimateComparison, sentences: Sentences) {
        self.sentences = sentences
        currency = comparison.first.currency ?? comparison.second.currency ?? .dollar
        table = Table(columns: [
            .init("", key: "line"), .init(comparison.first.name, key: "first", .right, overflow: .stands),
            .init(comparison.second.name, key: "second", .right, overflow: .stands),
            .init(sentences.difference, key: "difference", .right, overflow: .stands),
        ])
        for pair in comparison.pairs {
            let line = pair.first ?? pair.second
            let group = pair.group.isEmpty ? "" : pair.group + ": "
            append(" " + group + (line?.name ?? ""), pair.first?.price.monthly, pair.second?.price.monthly, .plain)
        }
        guard let first = try? comparison.first.sums(), let second = try? comparison.second.sums() else { return }
        append(" " + sentences.upfrontTitle, first.upfront, second.upfront, .dim)
        append(" " + sentences.monthlyTitle, first.monthly, second.monthly, .dim)
        let months = [comparison.first.months, comparison.second.months].map { sentences.months($0) }
        let term = months[0] == months[1] ? months[0] : months.joined(separator: " · ")
        append(" \(sentences.totalTitle) (\(term))", first.total, second.total, .bold)
    }

    private mutating func append(_ name: String, _ first: FixedDecimal?, _ second: FixedDecimal?, _ style: Style) {
        let difference = try? (second ?? 0).subtracting(first ?? 0)
        table.append([
            Table.Cell(Styled(name, style)), cell(first, style), cell(second, style),
            Table.Cell(
                Styled(difference.map { signed($0, currency, sentences) } ?? "", style),
                value: difference.map { .string($0.description) } ?? .null),
        ])
    }

    private func cell(_ amount: FixedDecimal?, _ style: Style) -> Table.Cell {
        guard let amount else { return Table.Cell(Styled("–", .dim), value: .null) }
        return Table.Cell(Styled(sentences.money(Money(amount, currency)), style), value: .string(amount.description))
    }
}

extension Estimate.Line {
    /// Short: its label, or the calculator with its first word.
    fileprivate var name: String {
        if !label.isEmpty { return label }
        let first = words.first.map { $0.hasPrefix("--") ? words.prefix(2).joined(separator: " ") : $0 } ?? ""
        return "\(calculator) \(first)"
    }
}
