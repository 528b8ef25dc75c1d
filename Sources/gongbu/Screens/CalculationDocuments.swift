import Calculators
import Companion
import Figures
import Pricing

// Calculations for other programs: JSON, CSV and Markdown.

extension JSONText {
    init(_ value: PlainValue) {
        switch value {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .list(let values): self = .array(values.map { JSONText($0) })
        case .members(let members): self = .object(members.map { ($0.key, JSONText($0.value)) })
        }
    }
}

extension Calculation {
    var json: JSONText { JSONText(plainValue(formula: plainFormula)) }

    /// With its alternatives behind what every calculation has.
    var jsonWithScenarios: JSONText {
        guard case .object(let members) = json else { return json }
        let scenarios = JSONText.array(scenarios.map { JSONText($0.plainValue) })
        return .object(members + [JSONText.Member(key: "scenarios", value: scenarios)])
    }

    /// Lines, results, total and source as rows of one table.
    func table(_ sentences: Sentences) -> Table {
        var table = Table(columns: [
            .init("", key: "part"), .init(sentences.say("이름", "name"), key: "name"),
            .init(sentences.label("quantity"), key: "quantity", .right),
            .init(sentences.say("단위", "unit"), key: "unit"),
            .init(sentences.label("rate"), key: "rate", .right),
            .init(sentences.say("금액", "amount"), key: "amount", .right),
        ])
        for line in lines {
            table.append([
                part("line", sentences.say("항목", "line")), name(line.step.name, sentences), number(line.quantity),
                Table.Cell(line.quantity.dimensions.unitText), number(line.rate), amount(line.amount, sentences),
            ])
        }
        for result in results {
            guard let value = result.outcome.value else { continue }
            table.append([
                part("result", sentences.say("결과", "result")), name(result.name, sentences),
                value.money == nil
                    ? Table.Cell(Styled(sentences.figure(value)), value: .string(value.figure(named: result.name)))
                    : .empty,
                Table.Cell(value.dimensions.unitText), .empty, value.money.map { amount($0, sentences) } ?? .empty,
            ])
        }
        if let total {
            table.append([
                part("total", sentences.label("total")), .empty, .empty, Table.Cell(total.currency.code), .empty,
                amount(total, sentences),
            ])
        }
        for source in sources {
            table.append([
                part("price_book", sentences.say("가격표", "prices")), Table.Cell(source.source),
                Table.Cell(source.asOf.description), Table.Cell(source.region),
            ])
        }
        return table
    }

    private func part(_ key: String, _ shown: String) -> Table.Cell { Table.Cell(Styled(shown), value: .string(key)) }

    private func name(_ key: String, _ sentences: Sentences) -> Table.Cell {
        Table.Cell(Styled(sentences.label(key)), value: .string(key))
    }

    private func number(_ measure: Measure) -> Table.Cell {
        Table.Cell(Styled(measure.number.shown(atMost: 6)), value: .string(measure.number.description))
    }

    private func amount(_ money: Money, _ sentences: Sentences) -> Table.Cell {
        Table.Cell(Styled(sentences.money(money)), value: .string(money.amount.description))
    }
}

extension Calculator {
    /// For programs that build on calculators: what can be typed.
    var json: JSONText {
        .object([
            ("name", .string(name)), ("inputs", .strings(inputs.map { "--\($0.name)" })),
            ("results", .strings(results.map(\.name))),
            ("examples", .strings(examples.map { (["calc", name] + $0.words).joined(separator: " ") })),
        ])
    }
}
