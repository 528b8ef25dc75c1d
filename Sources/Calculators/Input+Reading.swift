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
        if let found = choices.first(where: { $0.lowercased() == typed }) { return found }
        throw .notOneOf(self, found: text, candidates: suggestions(for: typed, among: choices))
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
            guard case .wrongKind(let mismatch) = error,
                let other = try otherwise(text, mismatch.found, conventions, currency)
            else { throw .measure(self, found: text, error) }
            found = other
        }
        guard limits.allow(found.number) else { throw .outside(self, found: found) }
        return found
    }

    /// What was typed in another form that can only mean one thing: in a currency of its own, or a rate as $0.10 alone
    /// or, for a GB-month, as $0.023/GB.
    private func otherwise(
        _ text: String, _ typed: Dimensions, _ conventions: Conventions, _ currency: Currency
    ) throws(CalculationProblem) -> Measure? {
        let own = typed.currency ?? currency
        guard let expected = kind.expectation(in: own)?.dimensions else { return nil }
        var forms = [expected]
        if case .rate = kind { forms += [.money(own), expected.times(.month)] }
        guard forms.contains(typed),
            let read = try? Measure(reading: text, expecting: .init(typed), conventions: conventions)
        else { return nil }
        return Measure(read.number, expected)
    }

    /// A width of GB-months is typed as a size, since the table is that of one month; a rate of spending is a share.
    private func tiers(
        _ text: String, of unit: Dimensions, _ conventions: Conventions, _ currency: Currency
    ) throws(CalculationProblem) -> TierTable {
        let isSize = unit == .gigabyte || unit == Dimensions.gigabyte.times(.month)
        do throws(TierTextProblem) {
            return try TierTable(
                reading: text, width: isSize ? .size : MeasureExpectation(unit), unit: unit,
                rate: unit == .money(currency) ? .count : nil, currency: currency, conventions: conventions)
        } catch { throw .tiers(self, found: text, error) }
    }
}
