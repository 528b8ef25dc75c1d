// On demand: hours × rate. 730 h × $0.096 = $70.08.

/// Instances that run by the hour without commitment.
package struct OnDemandUse: Sendable, Hashable {
    /// Money for one hour of one instance.
    package var rate: Measure
    /// That each of them runs.
    package var hours: Measure
    package var count: FixedDecimal

    package init(rate: Measure, hours: Measure, count: FixedDecimal = 1) {
        self.rate = rate
        self.hours = hours
        self.count = count
    }

    package func bill() throws(MeasureFailure) -> Bill {
        var bill = Bill(in: try rate.currency())
        var quantity = StepName.hours.value(hours)
        if count != 1 {
            quantity = try bill.note(.instanceHours, quantity * StepName.count.value(Measure(count))).asValue
        }
        try bill.append(.onDemand, quantity: quantity, rate: rate)
        return bill
    }
}

extension Measure {
    /// Of a price; fails where it is none.
    func currency() throws(MeasureFailure) -> Currency {
        guard let currency = dimensions.currency else {
            throw .mismatch(DimensionMismatch(found: dimensions, expected: .money(.dollar)))
        }
        return currency
    }

    /// Money for one hour.
    package static func hourly(_ amount: FixedDecimal, _ currency: Currency) -> Measure {
        Measure(amount, Dimensions.money(currency).over(.hour))
    }
}
