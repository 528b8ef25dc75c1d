// On-premises against cloud over some years. In short each side is one upfront sum and one sum a year; in full it is
// taken apart into the parts of the four categories (server, storage, network, IT labour), each with its own input such
// as --on-premises-racks-upfront. Both may stand together: the short sums are then what is left over.

package import Pricing
import TCO

///     calc tco --years 3 --discount 8% --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000
package struct OwnershipCalculator: BuiltInCalculator {
    package let name = "tco"
    package let inputs: [Input]
    package let results: [ResultName]
    package let conventions: [Conventions.Name] = [.cashFlow, .hoursPerYear]
    package let examples = [
        Example(
            "--years 3 --discount 8% --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000",
            expected: [
                .init("on_premises_total", 210_000), .init("cloud_total", 186_000),
                .init("on_premises_npv", FixedDecimal(19_731_291, places: 2)),
                .init("cloud_npv", FixedDecimal(15_978_001, places: 2)),
                .init("break_even_years", FixedDecimal(375, places: 2)),
            ])
    ]

    package init() {
        let details = OwnershipSide.allCases.flatMap(\.details)
        let names = details.map(\.name)
        inputs =
            [.wholeYears, Input("discount", .percent, fallback: .share(0), limits: Input.Limits(least: 0, most: 10))]
            + OwnershipSide.allCases.flatMap { $0.sums(unless: names) }
            + [
                Input("growth", .percent, fallback: .share(0), limits: Input.Limits(least: -1, most: 10)),
                Input("refresh", .quantity(.years), limits: .counted, isDetail: true),
                Input("kilowatts", .quantity(.init(Dimensions(.kilowatt))), limits: .notNegative, isDetail: true),
                Input(
                    "power-price", .rate(per: Dimensions(.kilowatt).times(.hour)), limits: .notNegative, isDetail: true),
                Input(
                    "pue", .number, fallback: .value(.measure(Measure(1))), limits: Input.Limits(least: 1, most: 10),
                    isDetail: true),
                Input("sensitivity", .flag, isDetail: true),
                Input("benefits", .list(of: .choice(UnpricedBenefit.allCases.map(\.inputName))), isDetail: true),
            ] + details
        results =
            [
                "on_premises_total", "cloud_total", "saving", "on_premises_npv", "cloud_npv", "npv_saving",
                "break_even_years",
            ]
            + OwnershipSide.allCases.flatMap { side in
                CostCategory.allCases.map { ResultName("\(side.key)_\($0.rawValue)") }
            }
    }

    func work(_ draft: inout CalculationDraft) throws {
        let horizon = try draft.measure("years").number
        let growth = try draft.measure("growth").number
        var sides: [Alternative] = []
        for side in OwnershipSide.allCases { sides.append(try side.alternative(growth: growth, &draft)) }
        let comparison = CostComparison(
            sides[0], sides[1], years: horizon.whole ?? 1, discount: try draft.measure("discount").number,
            currency: try currency(of: draft.givens, in: draft.context), benefits: benefits(&draft),
            conventions: draft.conventions)
        let result = try comparison.result()
        draft.calculation.steps = result.steps
        if draft.givens.has("sensitivity") { draft.calculation.sensitivities = try comparison.sensitivities() }
        for benefit in result.benefits { draft.note(.benefit(benefit.rawValue)) }
        addResults(result, horizon: horizon, &draft)
        draft.calculation.scenarios = [result.first, result.second].map(scenario)
        draft.calculation.chart = try chart(result, in: comparison.currency)
    }

    private func addResults(
        _ result: CostComparison.Result, horizon: FixedDecimal, _ draft: inout CalculationDraft
    ) {
        draft.result("on_premises_total", Measure(result.first.total))
        draft.result("cloud_total", Measure(result.second.total))
        draft.result("saving", Measure(result.saving))
        draft.result("on_premises_npv", Measure(result.first.presentValue))
        draft.result("cloud_npv", Measure(result.second.presentValue))
        draft.result("npv_saving", Measure(result.presentSaving))
        let years = result.breakEvenYears
        draft.result("break_even_years", years.map { Measure($0, .year) }, orAbsent: .neverBreaksEven)
        if let years, years > horizon {
            draft.note(.breakEvenBeyondHorizon(years: years, horizon: horizon))
        }
        for flow in [result.first, result.second] {
            for entry in flow.categories {
                guard let category = entry.category else { continue }
                draft.result("\(flow.name)_\(category.rawValue)", Measure(entry.total))
            }
        }
    }

    /// That of the sums typed; sums in several do not add up and fail.
    private func currency(of givens: Givens, in context: CalculationContext) throws -> Currency {
        var found: Currency?
        for input in inputs where givens.has(input.name) {
            guard case .measure(let measure) = givens[input.name], let own = measure.dimensions.currency else {
                continue
            }
            if let found, found != own { throw MeasureFailure.currencies(found: own, expected: found) }
            found = own
        }
        return found ?? context.currency
    }

    private func benefits(_ draft: inout CalculationDraft) -> [UnpricedBenefit] {
        guard case .texts(let names) = draft.value("benefits") else { return [] }
        return UnpricedBenefit.allCases.filter { names.contains($0.inputName) }
    }

    private func scenario(_ flow: CostFlow) -> Calculation.Scenario {
        var results = [
            Calculation.Result("total", .value(Measure(flow.total))),
            Calculation.Result("npv", .value(Measure(flow.presentValue))),
            Calculation.Result("upfront", .value(Measure(flow.upfront))),
        ]
        for entry in flow.categories {
            guard let category = entry.category else { continue }
            results.append(Calculation.Result(category.rawValue, .value(Measure(entry.total))))
        }
        return Calculation.Scenario(.key(flow.name), results: results, total: flow.total)
    }

    /// What was paid by the end of each year.
    private func chart(_ result: CostComparison.Result, in currency: Currency) throws -> CostChart {
        var curves: [CostChart.Curve] = []
        for flow in [result.first, result.second] {
            var sum: FixedDecimal = 0
            var points: [CostChart.Point] = []
            for (year, money) in ([flow.upfront] + flow.years).enumerated() {
                sum = try sum.adding(money.amount)
                points.append(CostChart.Point(x: FixedDecimal(year), cost: sum))
            }
            curves.append(CostChart.Curve(.key(flow.name), points))
        }
        var meeting: CostChart.Point?
        if let years = result.breakEvenYears, let cost = try CostChart.cost(of: curves[0], at: years) {
            meeting = CostChart.Point(x: years, cost: cost)
        }
        return CostChart(axis: .years, currency: currency, curves: curves, breakEven: meeting)
    }
}

/// One of the two that are compared.
private enum OwnershipSide: String, CaseIterable {
    case onPremises = "on-premises"
    case cloud

    var key: String { rawValue.replacing("-", with: "_") }

    /// One upfront and one yearly sum; of them or their parts something has to be typed.
    func sums(unless details: [String]) -> [Input] {
        let own = details.filter { $0.hasPrefix(rawValue) }
        let upfront = "\(rawValue)-upfront"
        let yearly = "\(rawValue)-yearly"
        return [
            Input(upfront, .money, .unless([yearly] + own), limits: .notNegative),
            Input(yearly, .money, .unless([upfront] + own), limits: .notNegative),
        ]
    }

    var details: [Input] {
        CostPart.allCases.filter { $0 != .whole }.flatMap { part in
            let names = names(of: part)
            return [names.upfront, names.yearly].map { Input($0, .money, limits: .notNegative, isDetail: true) }
        }
    }

    private func names(of part: CostPart) -> (upfront: String, yearly: String) {
        let name = part == .whole ? rawValue : "\(rawValue)-\(part.rawValue.replacing("_", with: "-"))"
        return (name + "-upfront", name + "-yearly")
    }

    func alternative(growth: FixedDecimal, _ draft: inout CalculationDraft) throws -> Alternative {
        var items: [CostItem] = []
        let refresh = self == .onPremises ? draft.optionalMeasure("refresh")?.number.whole : nil
        for part in CostPart.allCases {
            let names = names(of: part)
            guard draft.givens.has(names.upfront) || draft.givens.has(names.yearly) else { continue }
            items.append(
                CostItem(
                    part, upfront: draft.optionalMeasure(names.upfront)?.number ?? 0,
                    yearly: draft.optionalMeasure(names.yearly)?.number ?? 0, growth: growth, refreshYears: refresh))
        }
        let power = self == .onPremises ? try power(growth: growth, &draft) : nil
        if items.isEmpty, power == nil { throw draft.missing("\(rawValue)-yearly") }
        return Alternative(name: key, items: items, power: power)
    }

    private func power(growth: FixedDecimal, _ draft: inout CalculationDraft) throws -> PowerUse? {
        guard let kilowatts = draft.optionalMeasure("kilowatts") else { return nil }
        return PowerUse(
            kilowatts: kilowatts.number, price: try draft.measure("power-price").number,
            effectiveness: try draft.measure("pue").number, growth: growth)
    }
}

extension UnpricedBenefit {
    fileprivate var inputName: String { rawValue.replacing("_", with: "-") }
}
