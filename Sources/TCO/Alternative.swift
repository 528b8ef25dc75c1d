package import Pricing

/// One part of an alternative: what it costs at once and what it costs each year.
package struct CostItem: Sendable, Hashable {
    package var part: CostPart
    /// Capital, paid before the first year.
    package var upfront: FixedDecimal
    /// Running cost of the first year.
    package var yearly: FixedDecimal
    /// By how much the running cost grows from year to year: 0.05 is 5 %.
    package var growth: FixedDecimal
    /// After so many years the upfront sum is paid again; nil: it lasts.
    package var refreshYears: Int?

    package init(
        _ part: CostPart, upfront: FixedDecimal = 0, yearly: FixedDecimal = 0, growth: FixedDecimal = 0,
        refreshYears: Int? = nil
    ) {
        self.part = part
        self.upfront = upfront
        self.yearly = yearly
        self.growth = growth
        self.refreshYears = refreshYears
    }

    /// A part that was priced by the month.
    package init(_ part: CostPart, upfront: FixedDecimal = 0, monthly: Money) throws(ArithmeticFailure) {
        self.init(part, upfront: upfront, yearly: try monthly.amount.multiplied(by: 12))
    }

    /// Whether it is paid again after `year` years.
    func isRefreshed(after year: Int) -> Bool {
        guard let refreshYears, refreshYears > 0, year > 0 else { return false }
        return year % refreshYears == 0
    }
}

/// What machines draw: power = kW · hours a year · price, cooling = power · (PUE − 1).
package struct PowerUse: Sendable, Hashable {
    package var kilowatts: FixedDecimal
    /// Money for one kWh.
    package var price: FixedDecimal
    /// Power usage effectiveness: what the building draws over what the machines draw, 1 or more.
    package var effectiveness: FixedDecimal
    package var growth: FixedDecimal

    package init(
        kilowatts: FixedDecimal, price: FixedDecimal, effectiveness: FixedDecimal = 1, growth: FixedDecimal = 0
    ) {
        self.kilowatts = kilowatts
        self.price = price
        self.effectiveness = effectiveness
        self.growth = growth
    }

    /// Power and cooling of the first year as items, with the steps that gave them.
    func items(
        of alternative: String, _ conventions: Conventions, _ working: inout Working
    ) throws(MeasureFailure) -> [CostItem] {
        let draw = Formula.value(FlowKey(.kilowatts, of: alternative).text, Measure(kilowatts))
        let hours = Formula.value(Conventions.Name.hoursPerYear.rawValue, Measure(conventions.hoursPerYear))
        let power = try working.add(
            FlowKey(.power, of: alternative).text,
            draw * hours * .value(FlowKey(.price, of: alternative).text, Measure(price)))
        var items = [CostItem(.power, yearly: power.value.number, growth: growth)]
        if effectiveness != 1 {
            let share = Formula.value(FlowKey(.effectiveness, of: alternative).text, Measure(effectiveness)) - .plain(1)
            let cooling = try working.add(FlowKey(.cooling, of: alternative).text, power.asValue * share)
            items.append(CostItem(.cooling, yearly: cooling.value.number, growth: growth))
        }
        return items
    }
}

/// One way to run the same thing.
package struct Alternative: Sendable, Hashable {
    /// A stable key: `on_premises`, `cloud`.
    package var name: String
    package var items: [CostItem]
    package var power: PowerUse?

    package init(name: String, items: [CostItem], power: PowerUse? = nil) {
        self.name = name
        self.items = items
        self.power = power
    }
}
