import Pricing

/// A yearly cost that grows: cost · (1 + g)^(n−1) in year n.
///
///     calc growth 1000 --growth 10% --years 3      1,000 + 1,100 + 1,210 = 3,310
package struct GrowthCalculator: BuiltInCalculator {
    package let name = "growth"
    package let inputs: [Input] = [
        Input("cost", .money, .required, limits: .notNegative, isPositional: true),
        Input("growth", .percent, .required, limits: Input.Limits(least: -1, most: 10)),
        .wholeYears,
    ]
    package let results: [ResultName] = ["last_year", "total", "increase"]
    package let examples = [
        Example("1000 --growth 10% --years 3", expected: [.init("last_year", 1_210), .init("total", 3_310)])
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let cost = try draft.measure("cost")
        let growth = try draft.measure("growth")
        let years = try draft.measure("years").number.whole ?? 1
        let first = Formula.value("cost", cost)
        let factor = Formula.plain(1) + .value("growth", growth)
        var steps: [Step] = []
        for year in 1...max(1, years) {
            let grown = year == 1 ? first : first * .power(factor, .plain(FixedDecimal(year - 1)))
            steps.append(try draft.step("year_\(year)", grown))
        }
        let total = try draft.step("total", .sum(steps.map(\.asValue)))
        let last = steps.last?.value ?? cost
        draft.result("last_year", last)
        draft.result("total", total.value)
        draft.result("increase", try draft.step("increase", .value("last_year", last) - first).value)
        draft.calculation.total = total.value.money
        draft.calculation.chart = try chart(steps.map(\.value.number), in: cost.dimensions.currency ?? .dollar)
    }

    private func chart(_ costs: [FixedDecimal], in currency: Currency) throws -> CostChart {
        let points = costs.enumerated().map { CostChart.Point(x: FixedDecimal($0 + 1), cost: $1) }
        return CostChart(axis: .years, currency: currency, curves: [.init(.key("cost"), points)])
    }
}
