// What an alternative costs over the years, undiscounted and as present value:
//
//     year n      Σ yearly · (1 + g)^(n−1)
//     total       Σ upfront + Σ years + refreshed hardware
//     NPV         Σ c_k / (1 + i)^k
//
// Capital flows at k = 0, and again after each life of what is refreshed within the horizon. The running cost of year n
// flows at k = n, or at k = n − 1 where years are paid at their start.

package import Pricing

/// The money of one alternative over the horizon.
package struct CostFlow: Sendable, Hashable {
    package let name: String
    package let upfront: Money
    /// Running cost by year, from the first.
    package let years: [Money]
    /// What is paid at k = 0, 1, …, undiscounted.
    package let flows: [Money]
    package let total: Money
    package let presentValue: Money
    /// Undiscounted totals of those categories that cost something.
    package let categories: [CategoryTotal]
    package let steps: [Step]

    package struct CategoryTotal: Sendable, Hashable {
        /// nil for what nobody has taken apart.
        package let category: CostCategory?
        package let total: Money
    }
}

/// Works one alternative out.
struct CostFlowMaker {
    let name: String
    let items: [CostItem]
    let horizon: Int
    let discount: FixedDecimal
    let currency: Currency
    let timing: Conventions.CashFlowTiming
    var working: Working

    init(
        _ alternative: Alternative, horizon: Int, discount: FixedDecimal, currency: Currency, conventions: Conventions
    ) throws(MeasureFailure) {
        name = alternative.name
        self.horizon = horizon
        self.discount = discount
        self.currency = currency
        timing = conventions.cashFlow
        var working = Working()
        let powered = try alternative.power?.items(of: alternative.name, conventions, &working) ?? []
        items = alternative.items + powered
        self.working = working
    }

    mutating func made() throws(MeasureFailure) -> CostFlow {
        let upfront = try upfrontStep()
        let years = try isSteady ? steadyYears() : growingYears()
        var flows = [upfront.asValue] + Array(repeating: zero, count: horizon)
        for (index, year) in years.enumerated() {
            let k = timing == .yearEnd ? index + 1 : index
            flows[k] = isZero(flows[k]) ? year.asValue : flows[k] + year.asValue
        }
        for k in 1..<max(horizon, 1) {
            guard let refreshed = try refreshStep(after: k) else { continue }
            flows[k] = isZero(flows[k]) ? refreshed.asValue : flows[k] + refreshed.asValue
        }
        let total = try totalStep(upfront, years, flows)
        let present = try working.add(key(.npv), presentValue(of: flows))
        return CostFlow(
            name: name, upfront: money(upfront.value), years: years.map { money($0.value) },
            flows: try flows.map { (flow) throws(MeasureFailure) in money(try flow.evaluate()) },
            total: money(total.value), presentValue: money(present.value), categories: try categories(),
            steps: working.steps)
    }

    /// Whether all years cost the same and nothing is bought again.
    private var isSteady: Bool {
        items.allSatisfy { item in
            (item.growth == 0 || item.yearly == 0) && !(1..<max(horizon, 1)).contains(where: item.isRefreshed)
        }
    }

    private var zero: Formula { .number(Measure(0, .money(currency))) }

    private func isZero(_ formula: Formula) -> Bool { formula == zero }

    private func money(_ measure: Measure) -> Money { Money(measure.number, currency) }

    private func amount(_ item: CostItem, _ part: KeyPath<CostItem, FixedDecimal>) -> Formula {
        let field: FlowKey.Field = part == \.upfront ? .upfront : .yearly
        return .value(key(field, part: item.part), Measure(Money(item[keyPath: part], currency)))
    }

    private func key(_ field: FlowKey.Field, part: CostPart? = nil, number: Int? = nil) -> String {
        FlowKey(field, of: name, part: part, number: number).text
    }

    private func sum(_ parts: [Formula]) -> Formula { Formula.total(of: parts) ?? zero }

    private mutating func upfrontStep() throws(MeasureFailure) -> Step {
        try working.add(key(.upfront), sum(items.filter { $0.upfront != 0 }.map { amount($0, \.upfront) }))
    }

    private mutating func steadyYears() throws(MeasureFailure) -> [Step] {
        let parts = items.filter { $0.yearly != 0 }.map { amount($0, \.yearly) }
        let year = try working.add(key(.yearly), sum(parts))
        return Array(repeating: year, count: horizon)
    }

    private mutating func growingYears() throws(MeasureFailure) -> [Step] {
        var years: [Step] = []
        for year in 0..<horizon {
            let parts = items.filter { $0.yearly != 0 }.map { grown($0, years: year) }
            years.append(try working.add(key(.year, number: year + 1), sum(parts)))
        }
        return years
    }

    private func grown(_ item: CostItem, years: Int) -> Formula {
        let cost = amount(item, \.yearly)
        guard item.growth != 0, years > 0 else { return cost }
        let rate = Formula.value(key(.growth, part: item.part), .share(item.growth))
        return cost * .power(.plain(1) + rate, .plain(FixedDecimal(years)))
    }

    private mutating func refreshStep(after year: Int) throws(MeasureFailure) -> Step? {
        let parts = items.filter { $0.upfront != 0 && $0.isRefreshed(after: year) }.map { amount($0, \.upfront) }
        return parts.isEmpty ? nil : try working.add(key(.refresh, number: year), sum(parts))
    }

    private mutating func totalStep(
        _ upfront: Step, _ years: [Step], _ flows: [Formula]
    ) throws(MeasureFailure) -> Step {
        guard isSteady, let year = years.first else {
            return try working.add(key(.total), sum(flows.filter { !isZero($0) }))
        }
        let running = Formula.value(FlowKey(.years).text, Measure(FixedDecimal(horizon))) * year.asValue
        return try working.add(key(.total), upfront.value.number == 0 ? running : upfront.asValue + running)
    }

    private func presentValue(of flows: [Formula]) -> Formula {
        let factor = Formula.plain(1) + .value(FlowKey(.discount).text, .share(discount))
        let parts = flows.enumerated().compactMap { k, flow -> Formula? in
            if isZero(flow) || (k == 0 && flow.isNothing) { return nil }
            return k == 0 ? flow : flow / .power(factor, .plain(FixedDecimal(k)))
        }
        return sum(parts)
    }

    private func categories() throws(MeasureFailure) -> [CostFlow.CategoryTotal] {
        var sums: [CostFlow.CategoryTotal] = []
        for category in CostCategory.allCases.map(Optional.some) + [nil] {
            var total = Measure(0, .money(currency))
            for item in items where item.part.category == category {
                var parts = [amount(item, \.upfront)]
                parts += (0..<horizon).map { grown(item, years: $0) }
                parts += (1..<max(horizon, 1)).filter(item.isRefreshed).map { _ in amount(item, \.upfront) }
                total = try total.adding(sum(parts).evaluate())
            }
            if total.number != 0 { sums.append(.init(category: category, total: money(total))) }
        }
        return sums
    }
}

extension Formula {
    /// A named value that is 0.
    fileprivate var isNothing: Bool {
        if case .value(_, let measure) = self { measure.number == 0 } else { false }
    }
}
