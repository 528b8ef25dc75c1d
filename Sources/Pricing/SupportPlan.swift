// Support is a share of what is spent in a month, by marginal bands, and no less than a minimum:
//
//     fee = max(minimum, Σ band · share)      Business on 85,000: 1,000 + 4,900 + 250 = 6,150

/// A support plan as it held for a time.
package struct SupportPlan: Sendable, Hashable {
    /// `business`
    package var name: String
    /// For a month.
    package var minimum: Money
    /// Spending to fee; nil where the plan has no share of spending.
    package var bands: TierTable?
    /// From this date on; nil: as far back as is known.
    package var since: PriceDate?
    /// Up to this date, which is no longer one of it; nil: no end is known.
    package var until: PriceDate?
    /// First responses in hours by severity, as far as they are known.
    package var responses: [Response]

    package struct Response: Sendable, Hashable {
        package let severity: String
        package let hours: FixedDecimal
        /// Hours of business days alone.
        package let isBusinessHours: Bool
    }

    package init(
        name: String, minimum: Money, bands: TierTable? = nil, since: PriceDate? = nil, until: PriceDate? = nil,
        responses: [Response] = []
    ) {
        self.name = name
        self.minimum = minimum
        self.bands = bands
        self.since = since
        self.until = until
        self.responses = responses
    }

    /// Whether it can be had on a date; a date of a month or year counts if a day of it does.
    package func holds(on date: PriceDate) -> Bool {
        if let since, date.isBefore(since) { return false }
        if let until { return date < until }
        return true
    }

    /// The fee for a month in which `spend` was spent.
    package func bill(spend: Money) throws(MeasureFailure) -> Bill {
        if spend.currency != minimum.currency {
            throw .currencies(found: spend.currency, expected: minimum.currency)
        }
        var banded = Bill(in: minimum.currency)
        if let bands {
            try banded.appendTiers(
                .supportBand, quantity: StepName.spend.value(Measure(spend)), table: bands, conventions: .aws)
            try banded.close(.bandTotal)
        }
        if banded.total.amount >= minimum.amount, bands != nil { return banded }
        return try minimumBill(instead: banded)
    }

    /// The bands' working is kept, so that it shows why the minimum holds; its line is the minimum's alone.
    private func minimumBill(instead banded: Bill) throws(MeasureFailure) -> Bill {
        var bill = Bill(in: minimum.currency)
        for step in banded.steps { bill.append(step) }
        let least = StepName.minimum.value(Measure(minimum))
        var fee = least
        if bands != nil {
            let sum = StepName.bandTotal.value(Measure(banded.total))
            fee = try bill.note(.fee, .maximum([least, sum])).asValue
        }
        try bill.append(.minimum, quantity: .plain(1), rate: fee.evaluate())
        return bill
    }
}
