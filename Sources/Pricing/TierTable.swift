// Tiers are marginal: each rate holds for the units within its own bounds, and for no others. The last tier may have no
// end; a quantity past the end of a table that has one is priced at nothing by nobody, so it is a failure.

/// Rates by quantity.
package struct TierTable: Sendable, Hashable {
    package struct Tier: Sendable, Hashable {
        /// In units of the table; the first begins at 0.
        package let from: FixedDecimal
        /// nil: without end.
        package let to: FixedDecimal?
        package let rate: FixedDecimal
    }

    package enum Problem: Error, Sendable, Hashable {
        case empty
        /// A tier of no width, by its position from 1.
        case width(tier: Int)
        case negativeRate(tier: Int)
        /// A tier without end before the last.
        case endless(tier: Int)
        case overflow
    }

    package let tiers: [Tier]
    /// Of the quantity: GB, GB-months.
    package let unit: Dimensions
    /// Of what a rate times a quantity comes to, as a rule money.
    package let result: Dimensions

    /// From the width of each tier and its rate, as people write them: `10240GB:0.126, …, rest:0.108`; nil is the rest.
    package init(
        widths: [(width: FixedDecimal?, rate: FixedDecimal)], unit: Dimensions, result: Dimensions
    ) throws(Problem) {
        if widths.isEmpty { throw .empty }
        var tiers: [Tier] = []
        var from: FixedDecimal? = 0
        for (index, tier) in widths.enumerated() {
            guard let start = from else { throw .endless(tier: index) }
            if let width = tier.width, width.sign <= 0 { throw .width(tier: index + 1) }
            if tier.rate.sign < 0 { throw .negativeRate(tier: index + 1) }
            do { from = try tier.width.map { (width) throws(ArithmeticFailure) in try start.adding(width) } } catch {
                throw .overflow
            }
            tiers.append(Tier(from: start, to: from, rate: tier.rate))
        }
        self.tiers = tiers
        self.unit = unit
        self.result = result
    }

    /// One rate for any quantity.
    package init(flat rate: FixedDecimal, unit: Dimensions, result: Dimensions) {
        tiers = [Tier(from: 0, to: nil, rate: rate)]
        self.unit = unit
        self.result = result
    }

    /// Where the table ends; nil: never.
    package var end: FixedDecimal? { tiers.last?.to }

    /// The rate of a tier as a measure: money for each unit.
    package func rate(of tier: Tier) throws(MeasureFailure) -> Measure {
        Measure(tier.rate, try result.divided(by: unit))
    }

    /// How many of the units between `start` and `end` fall into each tier, those without any left out.
    package func shares(
        from start: FixedDecimal = 0, to end: FixedDecimal
    ) throws(MeasureFailure) -> [(tier: Int, units: FixedDecimal)] {
        if let last = self.end, end > last { throw .beyondTiers(Measure(end, unit), end: Measure(last, unit)) }
        var shares: [(tier: Int, units: FixedDecimal)] = []
        for (index, tier) in tiers.enumerated() {
            let low = max(tier.from, start)
            let high = min(tier.to ?? end, end)
            guard low < high else { continue }
            do { shares.append((index, try high.subtracting(low))) } catch { throw .arithmetic(error) }
        }
        return shares
    }

    /// What `quantity` costs.
    package func total(for quantity: Measure) throws(MeasureFailure) -> Measure {
        try Measure(0, unit).checkDimensions(of: quantity)
        var sum = Measure(0, result)
        for share in try shares(to: quantity.number) {
            sum = try sum.adding(Measure(share.units, unit).multiplied(by: rate(of: tiers[share.tier])))
        }
        return sum
    }

    /// What a quantity of a kind comes to.
    func dimensions(for quantity: Dimensions) throws(MeasureFailure) -> Dimensions {
        guard quantity == unit else { throw .mismatch(DimensionMismatch(found: quantity, expected: unit)) }
        return result
    }
}
