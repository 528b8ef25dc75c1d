// A calculation as plain data, which the program writes as JSON:
//
//     calculator, inputs{name: value}, lines[{label, quantity, unit, rate, amount}], results{name: figure or null},
//     total{amount, currency} or null, working[{name, formula, value, unit}], price_book{source, as_of} or null,
//     conventions{name: value}
//
// Every figure is a decimal string, unrounded. What a name ends in `_percent` stands for is in hundredths, 39.98;
// every other share is a share of one.

package import Pricing

/// Data without types of this program: what JSON can hold but for numbers, which are strings here.
package indirect enum PlainValue: Sendable, Hashable {
    case null
    case text(String)
    case list([PlainValue])
    /// Members in the order in which they are written.
    case members([Member])

    package struct Member: Sendable, Hashable {
        package let key: String
        package let value: PlainValue

        package init(_ key: String, _ value: PlainValue) {
            self.key = key
            self.value = value
        }
    }
}

extension Calculation {
    /// `formula` gives the text of a formula, with numbers put in.
    package func plainValue(formula: (Formula) -> String) -> PlainValue {
        .members([
            .init("calculator", .text(calculator)),
            .init("inputs", .members(inputs.map { .init($0.name.replacing("-", with: "_"), $0.plainValue) })),
            .init("lines", .list(lines.map(\.plainValue))),
            .init("results", .members(results.map { .init($0.name, $0.plainValue) })),
            .init("total", total.map(\.plainValue) ?? .null),
            .init("working", .list(steps.map { $0.plainValue(formula($0.formula)) })),
            .init("price_book", sources.first.map(\.plainValue) ?? .null),
            .init("conventions", .members(conventions.map { .init($0.name.rawValue, .text($0.value)) })),
        ])
    }
}

extension Calculation.Result {
    package var plainValue: PlainValue {
        guard let value = outcome.value else { return .null }
        return .text(value.figure(named: name))
    }
}

extension Calculation.Scenario {
    package var plainValue: PlainValue {
        .members([
            .init("name", .text(name.key)), .init("results", .members(results.map { .init($0.name, $0.plainValue) })),
            .init("total", total.map(\.plainValue) ?? .null),
        ])
    }
}

extension Calculation.ScenarioName {
    /// A stable key: `on_demand`, `reserved_1y_partial_standard`, `account_2`.
    package var key: String {
        switch self {
        case .onDemand: "on_demand"
        case .reserved(let years, let payment, let offering):
            "reserved_\(years)y_\(payment.rawValue)_\(offering.rawValue)"
        case .account(let name): "account_\(name)"
        case .key(let key): key.replacing("-", with: "_")
        }
    }
}

extension Measure {
    /// The number as JSON has it under a name: in hundredths where the name says so.
    package func figure(named name: String) -> String {
        guard name.hasSuffix("_percent"), let hundredths = try? number.multiplied(by: 100) else {
            return number.description
        }
        return hundredths.description
    }
}

extension Dimensions {
    /// "USD/GB", "GB*month", "hour"; empty for a plain number.
    package var unitText: String {
        let over = factors.filter { $0.exponent > 0 }.map { text(of: $0.unit, $0.exponent) }
        let under = factors.filter { $0.exponent < 0 }.map { text(of: $0.unit, -$0.exponent) }
        let first = over.isEmpty && !under.isEmpty ? "1" : over.joined(separator: "*")
        return ([first] + under).joined(separator: "/")
    }

    private func text(of unit: BaseUnit, _ exponent: Int) -> String {
        let name =
            switch unit {
            case .currency: currency?.code ?? ""
            case .gigabyte: "GB"
            case .iops: "IOPS"
            case .megabytePerSecond: "MB/s"
            case .kilowatt: "kW"
            case .hour, .month, .year, .request, .person, .account, .server, .instance: "\(unit)"
            }
        return exponent == 1 ? name : "\(name)^\(exponent)"
    }
}

extension Calculation.Understood {
    fileprivate var plainValue: PlainValue {
        switch value {
        case .measure(let measure): .text(measure.figure(named: name))
        case .measures(let measures): .list(measures.map { .text($0.number.description) })
        case .tiers(let table): .list(table.tiers.map(\.plainValue))
        case .date(let date): .text(date.description)
        case .text(let text): .text(text)
        case .texts(let texts): .list(texts.map { .text($0) })
        case .flag: .text("true")
        }
    }
}

extension TierTable.Tier {
    fileprivate var plainValue: PlainValue {
        .members([
            .init("from", .text(from.description)), .init("to", to.map { .text($0.description) } ?? .null),
            .init("rate", .text(rate.description)),
        ])
    }
}

extension PricedLine {
    fileprivate var plainValue: PlainValue {
        .members([
            .init("label", .text(label)), .init("quantity", .text(quantity.number.description)),
            .init("unit", .text(quantity.dimensions.unitText)), .init("rate", .text(rate.number.description)),
            .init("amount", .text(amount.amount.description)),
        ])
    }
}

extension Money {
    fileprivate var plainValue: PlainValue {
        .members([.init("amount", .text(amount.description)), .init("currency", .text(currency.code))])
    }
}

extension Step {
    fileprivate func plainValue(_ formula: String) -> PlainValue {
        .members([
            .init("name", .text(name)), .init("formula", .text(formula)),
            .init("value", .text(value.figure(named: name))), .init("unit", .text(value.dimensions.unitText)),
        ])
    }
}

extension PriceSource {
    fileprivate var plainValue: PlainValue {
        .members([.init("source", .text(source)), .init("as_of", .text(asOf.description))])
    }
}
