package import Pricing

/// What a calculation asks to be paid: once at the beginning, and each month from then on.
package struct Charge: Sendable, Hashable {
    package var upfront: Money
    package var monthly: Money

    package init(upfront: Money, monthly: Money) {
        self.upfront = upfront
        self.monthly = monthly
    }
}

extension Calculation {
    /// nil where the calculation is of no sum that is paid by the month: availability, growth over years.
    ///
    /// A commitment's fee stands in its line `upfront`, and the rest of its total falls on the months of its term; where
    /// only what an hour comes to is known, it is all of it or none. A calculator with results of these names says both
    /// itself. Any other total is one month's.
    package var charge: Charge? {
        if let commitment { return commitment }
        let upfront = self["upfront"]?.money
        let monthly = self["monthly"]?.money
        if let currency = (monthly ?? upfront)?.currency {
            return Charge(upfront: upfront ?? .zero(currency), monthly: monthly ?? .zero(currency))
        }
        guard let total, measure(of: "years") == nil else { return nil }
        return Charge(upfront: .zero(total.currency), monthly: total)
    }

    private var commitment: Charge? {
        guard let total, let years = measure(of: "term"), years.dimensions == .year else { return nil }
        let isPaidAtOnce = text(of: "payment").map { ["all", "auri"].contains($0) } ?? false
        let fee = isPaidAtOnce ? total : lines.first { $0.label == "upfront" }?.amount ?? .zero(total.currency)
        guard let rest = try? total.subtracting(fee), let months = try? years.number.multiplied(by: 12),
            let monthly = try? rest.amount.divided(by: months)
        else { return nil }
        return Charge(upfront: fee, monthly: Money(monthly, total.currency))
    }

    private func text(of input: String) -> String? {
        guard case .text(let text) = inputs.first(where: { $0.name == input })?.value else { return nil }
        return text
    }

    private func measure(of input: String) -> Measure? {
        guard case .measure(let measure) = inputs.first(where: { $0.name == input })?.value else { return nil }
        return measure
    }
}
