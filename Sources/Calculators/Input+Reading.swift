// How a value is typed, by the kind of its input:
//
//     measure   what Measure reads; money typed in another currency than the usual one keeps its own
//     list      measures with commas between: 30TB,35TB,30TB
//     tiers     width ":" rate, with commas between; the last width may be `rest`: 10240GB:0.126,rest:0.108
//     date      2026-07-20, 2016-12 or 2024

package import Pricing

extension Input {
    /// Reads what was typed for this input. `currency` is that of money typed without one.
    package func value(
        reading text: String, conventions: Conventions, currency: Currency
    ) throws(CalculationProblem) -> Givens.Value {
        switch kind {
        case .money, .rate, .quantity, .number, .percent:
            return .measure(try measure(text, conventions, currency))
        case .list(of: .choice(let choices)):
            var found: [String] = []
            for part in text.split(separator: ",", omittingEmptySubsequences: false) {
                found.append(try choice(String(part), among: choices))
            }
            return .texts(found)
        case .list: return .measures(try list(text, conventions, currency))
        case .tiers(let unit): return .tiers(try tiers(text, of: unit, conventions, currency))
        case .date:
            guard let date = PriceDate(text) else { throw .date(self, found: text) }
            return .date(date)
        case .choice(let choices): return .text(try choice(text, among: choices))
        case .instanceType, .region: return .text(text.lowercased())
        case .text: return .text(text)
        case .flag: throw .valueUnexpected(self, found: text)
        }
    }

    private func choice(_ text: String, among choices: [String]) throws(CalculationProblem) -> String {
        let typed = text.lowercased()
        if let found = choices.first(where: { $0 == typed }) { return found }
        throw .notOneOf(self, found: text, candidates: Calculators.candidates(for: typed, among: choices))
    }

    private func list(
        _ text: String, _ conventions: Conventions, _ currency: Currency
    ) throws(CalculationProblem) -> [Measure] {
        var measures: [Measure] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            measures.append(try measure(String(part), conventions, currency))
        }
        return measures
    }

    private func measure(
        _ text: String, _ conventions: Conventions, _ currency: Currency
    ) throws(CalculationProblem) -> Measure {
        guard let expectation = kind.expectation(in: currency) else { return Measure(0) }
        let found: Measure
        do throws(MeasureProblem) {
            found = try Measure(reading: text, expecting: expectation, conventions: conventions)
        } catch {
            // Typed with a currency of its own.
            guard case .wrongKind(let mismatch) = error, let own = mismatch.found.currency, own != currency,
                kind.expectation(in: own)?.dimensions == mismatch.found
            else { throw .measure(self, found: text, error) }
            return try measure(text, conventions, own)
        }
        guard limits.allow(found.number) else { throw .outside(self, found: found) }
        return found
    }

    private func tiers(
        _ text: String, of unit: Dimensions, _ conventions: Conventions, _ currency: Currency
    ) throws(CalculationProblem) -> TierTable {
        let result = Dimensions.money(currency)
        guard let rate = try? result.divided(by: unit) else { throw .arithmetic(.arithmetic(.overflow)) }
        let reader = TierReader(
            input: self, conventions: conventions, width: TierReader.width(of: unit), rate: MeasureExpectation(rate))
        var widths: [(width: FixedDecimal?, rate: FixedDecimal)] = []
        for (index, part) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
            widths.append(try reader.tier(part, number: index + 1))
        }
        do { return try TierTable(widths: widths, unit: unit, result: result) } catch { throw .tiers(self, error) }
    }
}

/// Reads one tier after another.
private struct TierReader {
    let input: Input
    let conventions: Conventions
    let width: MeasureExpectation
    let rate: MeasureExpectation

    /// A width of GB-months is typed as a size, since the table is that of one month.
    static func width(of unit: Dimensions) -> MeasureExpectation {
        let isSize = unit == .gigabyte || unit == Dimensions.gigabyte.times(.month)
        return isSize ? .size : MeasureExpectation(unit)
    }

    func tier(
        _ text: Substring, number: Int
    ) throws(CalculationProblem) -> (width: FixedDecimal?, rate: FixedDecimal) {
        guard let colon = text.firstIndex(of: ":") else {
            throw .tier(input, number: number, found: String(text))
        }
        let first = text[..<colon]
        let price = try read(text[text.index(after: colon)...], rate)
        return (first == "rest" ? nil : try read(first, width), price)
    }

    private func read(
        _ text: Substring, _ expectation: MeasureExpectation
    ) throws(CalculationProblem) -> FixedDecimal {
        do throws(MeasureProblem) {
            return try Measure(reading: String(text), expecting: expectation, conventions: conventions).number
        } catch { throw .measure(input, found: String(text), error) }
    }
}
