// The last calculation's results, kept in the data home's file `last-calculation`, so that a later run of the program
// can go on from them. One line each, parted by tabs:
//
//     name  number  unit  presentation
//     total       36          USD         plain
//     saving      0.39977     -           percent
//     average     0.126       USD GB^-1   plain

package import Calculators
package import Pricing

/// What `$last` and `$last.NAME` stand for.
package struct LastCalculation: Sendable, Hashable {
    package struct Result: Sendable, Hashable {
        package var name: String
        package var value: Measure
    }

    /// The total first, under the name `total`, then the results by their names.
    package var results: [Result]

    /// Without a total, the first result is what `$last` means.
    package init(of calculation: Calculation) {
        results = calculation.results.compactMap { result in
            result.outcome.value.map { Result(name: result.name, value: $0) }
        }
        guard !results.contains(where: { $0.name == LastCalculation.total }) else { return }
        guard let total = calculation.total.map({ Measure($0) }) ?? results.first?.value else { return }
        results.insert(Result(name: LastCalculation.total, value: total), at: 0)
    }

    static let total = "total"

    package var total: Measure? { self[LastCalculation.total] }

    package subscript(name: String) -> Measure? { results.first { $0.name == name }?.value }

    /// What a typed formula may name: `$last`, `$last.monthly`, and the same behind `@`.
    var sessionValues: [String: Measure] {
        var values: [String: Measure] = [:]
        for mark in LastCalculation.marks {
            values[mark + "last"] = total
            for result in results { values["\(mark)last.\(result.name)"] = result.value }
        }
        return values
    }

    /// Whether a name means something of the last calculation, if there is one.
    static func isNamed(by name: String) -> Bool {
        marks.contains { name == $0 + "last" || name.hasPrefix($0 + "last.") }
    }

    private static let marks = ["$", "@"]
}

extension LastCalculation {
    /// Lines that it does not understand are passed over.
    init(text: String) {
        results = text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 4, let number = try? FixedDecimal(reading: fields[1]),
                let dimensions = Dimensions(keptText: fields[2])
            else { return nil }
            let value = Measure(number, dimensions, presentation: fields[3] == "percent" ? .percent : .plain)
            return Result(name: fields[0], value: value)
        }
    }

    var text: String {
        results.map { result in
            let presentation = result.value.presentation == .percent ? "percent" : "plain"
            let fields = [
                result.name, result.value.number.description, result.value.dimensions.keptText, presentation,
            ]
            return fields.joined(separator: "\t") + "\n"
        }.joined()
    }
}

extension Dimensions {
    fileprivate var keptText: String {
        let words = factors.map { unit, exponent in
            (unit == .currency ? currency?.code ?? "" : unit.keptName) + "^\(exponent)"
        }
        return words.isEmpty ? "-" : words.joined(separator: " ")
    }

    fileprivate init?(keptText: String) {
        var product = Dimensions.none
        for word in keptText.split(separator: " ") where word != "-" {
            let parts = word.split(separator: "^")
            guard parts.count == 2, let exponent = Int8(parts[1]) else { return nil }
            let factor: Dimensions
            if let unit = BaseUnit.allCases.first(where: { $0.keptName == parts[0] }) {
                factor = Dimensions(unit, power: exponent)
            } else if let currency = Currency(parts[0]),
                let power = try? Dimensions.money(currency).power(Int(exponent))
            {
                factor = power
            } else {
                return nil
            }
            guard let joined = try? product.multiplied(by: factor) else { return nil }
            product = joined
        }
        self = product
    }
}

extension Measure {
    /// As it may be typed for an input: `36 USD`, `39.98%`, `0.126 USD/GB`; exact.
    var typedText: String {
        if dimensions.isNone {
            guard presentation == .percent, let hundredths = try? number.multiplied(by: 100) else {
                return number.description
            }
            return hundredths.description + "%"
        }
        let names = { (sign: Int) in
            dimensions.factors.filter { $0.exponent.signum() == sign }.flatMap { unit, exponent in
                Array(repeating: Measure.typedName(of: unit, dimensions.currency), count: abs(exponent))
            }
        }
        let under = names(-1).map { "/" + $0 }.joined()
        return number.description + " " + names(1).joined(separator: " ") + under
    }

    private static func typedName(of unit: BaseUnit, _ currency: Currency?) -> String {
        switch unit {
        case .currency: currency?.code ?? ""
        case .gigabyte: "GB"
        case .iops: "IOPS"
        case .megabytePerSecond: "MB/s"
        case .kilowatt: "kW"
        case .hour, .month, .year, .request, .person, .account, .server, .instance: unit.keptName
        }
    }
}

extension BaseUnit {
    /// The name in the file, which stays whatever the program calls it.
    fileprivate var keptName: String {
        switch self {
        case .currency: "currency"
        case .hour: "hour"
        case .month: "month"
        case .year: "year"
        case .gigabyte: "gigabyte"
        case .request: "request"
        case .iops: "iops"
        case .megabytePerSecond: "megabyte-per-second"
        case .person: "person"
        case .account: "account"
        case .server: "server"
        case .instance: "instance"
        case .kilowatt: "kilowatt"
        }
    }
}
