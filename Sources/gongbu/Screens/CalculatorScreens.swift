import Calculators
import Companion
import Figures
import Pricing

/// All calculators with a line each.
func calculatorListScreen(_ list: CalculatorList, sentences: Sentences, paper: Paper) -> [String] {
    let width = (list.names.map { displayWidth($0) }.max() ?? 0) + 2
    return list.calculators.flatMap { calculator in
        paper.wrapped(
            [Piece(" " + padded(calculator.name, to: width), .bold), Piece(sentences.summary(of: calculator))],
            indent: width + 1)
    } + [""] + paper.wrapped([Piece(" " + sentences.calculatorListEnd, .dim)], indent: 1)
}

/// A calculator's inputs with their kind, limits and default, and examples.
func calculatorHelpScreen(
    of calculator: any Calculator, region: String, sentences: Sentences, paper: Paper
) -> [String] {
    var lines = paper.wrapped(
        [Piece(" calc \(calculator.name)  ", .bold), Piece(sentences.summary(of: calculator))], indent: 3)
    let inputs = calculator.inputs.filter { !$0.isDetail }
    var table = Table(columns: [
        .init("", key: "input", overflow: .stands), .init("", key: "label"), .init("", key: "kind"),
        .init("", key: "fallback"),
    ])
    for input in inputs {
        let fallback = sentences.fallback(of: input, region: region, conventions: .aws).map { "[\($0)]" } ?? ""
        let kind = [sentences.kind(of: input), sentences.limits(of: input) ?? ""].filter { !$0.isEmpty }
        table.append([
            Table.Cell(Styled(" " + (input.isPositional ? "[--\(input.name)]" : "--\(input.name)"), .bold)),
            Table.Cell(sentences.label(input.label) + (input.need == .required ? " *" : "")),
            Table.Cell(kind.joined(separator: ", ")), Table.Cell(fallback, .dim),
        ])
    }
    lines += paper.lines(table)
    let details = calculator.inputs.filter(\.isDetail)
    if !details.isEmpty {
        lines += paper.wrapped([Piece(" " + details.map { "--\($0.name)" }.joined(separator: " "), .dim)], indent: 3)
    }
    let conventions = calculator.conventions.map {
        "--\($0.inputName) \(Conventions.aws[$0].replacing("_", with: "-"))"
    }
    if !conventions.isEmpty {
        lines += paper.wrapped([Piece(" " + conventions.joined(separator: "  "), .dim)], indent: 1)
    }
    lines.append(paper.line([Piece(" " + sentences.examples, .dim)]))
    for example in calculator.examples.prefix(3) {
        let words = ["calc", calculator.name] + example.words
        lines += paper.wrapped([Piece("   " + words.joined(separator: " "))], indent: 5)
    }
    return lines + paper.wrapped([Piece(" " + sentences.calculatorOptions, .dim)], indent: 1)
}
