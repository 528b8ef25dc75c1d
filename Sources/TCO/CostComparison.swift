package import Pricing

/// Two alternatives over the same years.
///
///     let onPremises = Alternative(name: "on_premises", items: [CostItem(.whole, upfront: 120_000, yearly: 30_000)])
///     let cloud = Alternative(name: "cloud", items: [CostItem(.whole, yearly: 62_000)])
///     let comparison = CostComparison(onPremises, cloud, years: 3, discount: rate, currency: .dollar)
///     try comparison.result().second.presentValue
package struct CostComparison: Sendable, Hashable {
    package var first: Alternative
    package var second: Alternative
    /// The horizon in whole years, 1 or more.
    package var years: Int
    /// 0.08 is 8 %.
    package var discount: FixedDecimal
    package var currency: Currency
    package var benefits: [UnpricedBenefit]
    package var conventions: Conventions

    package init(
        _ first: Alternative, _ second: Alternative, years: Int, discount: FixedDecimal, currency: Currency,
        benefits: [UnpricedBenefit] = [], conventions: Conventions = .aws
    ) {
        self.first = first
        self.second = second
        self.years = years
        self.discount = discount
        self.currency = currency
        self.benefits = benefits
        self.conventions = conventions
    }

    package struct Result: Sendable, Hashable {
        package let first: CostFlow
        package let second: CostFlow
        /// Of the second over the first, undiscounted; below 0 where the second is dearer.
        package let saving: Money
        /// The same in present values.
        package let presentSaving: Money
        /// When what was paid for both is the same, undiscounted; it may lie beyond the horizon. nil: never.
        package let breakEvenYears: FixedDecimal?
        package let benefits: [UnpricedBenefit]
        package let timing: Conventions.CashFlowTiming
        package let steps: [Step]
    }

    package func result() throws(MeasureFailure) -> Result {
        let first = try flow(of: self.first, years: years)
        let second = try flow(of: self.second, years: years)
        var working = Working()
        let saving = try working.add(
            FlowKey(.saving).text, first.value(.total, \.total) - second.value(.total, \.total))
        let present = try working.add(
            FlowKey(.presentSaving).text,
            first.value(.npv, \.presentValue) - second.value(.npv, \.presentValue))
        let breakEven = try BreakEven(self, first, second).years(&working)
        return Result(
            first: first, second: second, saving: Money(saving.value.number, currency),
            presentSaving: Money(present.value.number, currency), breakEvenYears: breakEven, benefits: benefits,
            timing: conventions.cashFlow, steps: first.steps + second.steps + working.steps)
    }

    func flow(of alternative: Alternative, years: Int) throws(MeasureFailure) -> CostFlow {
        var maker = try CostFlowMaker(
            alternative, horizon: years, discount: discount, currency: currency, conventions: conventions)
        return try maker.made()
    }
}

extension CostFlow {
    fileprivate func value(_ field: FlowKey.Field, _ part: KeyPath<CostFlow, Money>) -> Formula {
        .value(FlowKey(field, of: name).text, Measure(self[keyPath: part]))
    }
}

/// When two alternatives have cost the same. The years' costs are taken as spread evenly over each year. While nothing
/// grows and nothing is bought again, that is (U₁ − U₂) / (y₂ − y₁); otherwise the years are walked one by one, up to a
/// hundred, since no sum of different growths can be solved for the year.
private struct BreakEven {
    let comparison: CostComparison
    let first: CostFlow
    let second: CostFlow

    static let longest = 100

    init(_ comparison: CostComparison, _ first: CostFlow, _ second: CostFlow) {
        self.comparison = comparison
        self.first = first
        self.second = second
    }

    func years(_ working: inout Working) throws(MeasureFailure) -> FixedDecimal? {
        if first.upfront == second.upfront { return nil }
        return try isSteady ? steady(&working) : walked()
    }

    private var isSteady: Bool {
        let items = comparison.first.items + comparison.second.items
        let powers = [comparison.first.power, comparison.second.power].compactMap { $0 }
        return items.allSatisfy { $0.growth == 0 && ($0.refreshYears == nil || $0.upfront == 0) }
            && powers.allSatisfy { $0.growth == 0 }
    }

    private func steady(_ working: inout Working) throws(MeasureFailure) -> FixedDecimal? {
        guard let a = first.years.first, let b = second.years.first else { return nil }
        let isFirstDearer = first.upfront.amount > second.upfront.amount
        guard isFirstDearer ? a.amount < b.amount : a.amount > b.amount else { return nil }
        let upfront = upfront(first) - upfront(second)
        return try working.add(FlowKey(.breakEvenYears).text, upfront / (yearly(second, b) - yearly(first, a))).value
            .number
    }

    private func upfront(_ flow: CostFlow) -> Formula {
        .value(FlowKey(.upfront, of: flow.name).text, Measure(flow.upfront))
    }

    private func yearly(_ flow: CostFlow, _ cost: Money) -> Formula {
        .value(FlowKey(.yearly, of: flow.name).text, Measure(cost))
    }

    private func walked() throws(MeasureFailure) -> FixedDecimal? {
        var gap = try first.upfront.subtracting(second.upfront).amount
        let long = try (
            comparison.flow(of: comparison.first, years: BreakEven.longest),
            comparison.flow(of: comparison.second, years: BreakEven.longest)
        )
        do {
            for year in 0..<BreakEven.longest {
                let change = try long.0.years[year].subtracting(long.1.years[year]).amount
                let end = try gap.adding(change)
                if end.sign != gap.sign {
                    return try FixedDecimal(year).adding(gap.divided(by: change.negated()))
                }
                let refresh = try refreshed(comparison.first, after: year + 1).subtracting(
                    refreshed(comparison.second, after: year + 1))
                gap = try end.adding(refresh)
                if gap.sign != end.sign { return FixedDecimal(year + 1) }
            }
        } catch let failure as MeasureFailure {
            throw failure
        } catch {
            throw .arithmetic(error as? ArithmeticFailure ?? .overflow)
        }
        return nil
    }

    private func refreshed(_ alternative: Alternative, after year: Int) throws(ArithmeticFailure) -> FixedDecimal {
        var sum: FixedDecimal = 0
        for item in alternative.items where item.isRefreshed(after: year) { sum = try sum.adding(item.upfront) }
        return sum
    }
}
