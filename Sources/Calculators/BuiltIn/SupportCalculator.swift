import Pricing

/// A support plan's fee for a month: marginal bands of what is spent, and no less than a minimum.
///
///     calc support --plan business --spend 85000      1,000 + 4,900 + 250 = 6,150
///
/// Plans come and go, so a plan is the book's of the date; bands and minimum may be typed instead.
package struct SupportCalculator: BuiltInCalculator {
    package let name = "support"
    package let inputs: [Input] = [
        Input("plan", .text, .unless(["tiers"]), isPositional: true),
        Input("spend", .money, .required, limits: .notNegative),
        Input("as-of", .date),
        Input("tiers", .tiers(of: .money(.dollar)), fallback: .book),
        Input("minimum", .money, fallback: .book, limits: .notNegative),
    ]
    package let results: [ResultName] = ["fee", "minimum", "fee_percent"]
    package let examples = [
        Example("--plan business --spend 85000", expected: [.init("fee", 6_150)]),
        Example("--tiers 10000:0.10,rest:7% --minimum 100 --spend 20000", expected: [.init("fee", 1_700)]),
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let spend = try draft.measure("spend")
        let spent = Money(spend.number, spend.dimensions.currency ?? draft.context.currency)
        let date = draft.optionalDate("as-of")
        let plan = try plan(on: date, &draft)
        let bill = try plan.bill(spend: spent)
        draft.take(bill)
        note(plan, bill, on: date ?? draft.context.today, &draft)
        draft.result("fee", Measure(bill.total))
        draft.result("minimum", Measure(plan.minimum))
        if spent.amount > 0 {
            let share = Formula.value("fee", Measure(bill.total)) / .value("spend", spend)
            draft.result("fee_percent", try draft.step("fee_percent", share, presentation: .percent).value)
        } else {
            draft.result("fee_percent", nil, orAbsent: .nothingUsed)
        }
        if !draft.givens.has("tiers") {
            draft.calculation.scenarios = try scenarios(spent, on: date ?? draft.context.today, &draft)
        }
    }

    private func plan(on date: PriceDate?, _ draft: inout CalculationDraft) throws -> SupportPlan {
        if let bands = draft.optionalTiers("tiers") {
            let currency = bands.unit.currency ?? draft.context.currency
            let least = draft.optionalMeasure("minimum")?.money ?? .zero(currency)
            return SupportPlan(name: draft.optionalText("plan") ?? "", minimum: least, bands: bands)
        }
        let name = try draft.text("plan").lowercased()
        var plan = try draft.quoted(instead: ["tiers"]) { try $0.supportPlan(name, on: date) }
        if let least = draft.optionalMeasure("minimum")?.money { plan.minimum = least }
        return plan
    }

    private func note(_ plan: SupportPlan, _ bill: Bill, on date: PriceDate, _ draft: inout CalculationDraft) {
        if plan.bands != nil, plan.minimum.amount > 0, bill.lines.contains(where: { $0.label == "minimum" }) {
            draft.note(.minimumFee(plan.minimum))
        }
        guard let until = plan.until else { return }
        draft.note(plan.holds(on: date) ? .planEnds(plan: plan.name, until) : .planEnded(plan: plan.name, until))
    }

    /// All plans that can be had on the date.
    private func scenarios(
        _ spend: Money, on date: PriceDate, _ draft: inout CalculationDraft
    ) throws -> [Calculation.Scenario] {
        var scenarios: [Calculation.Scenario] = []
        for plan in draft.shelf.supportPlans().map(\.price) where plan.holds(on: date) {
            let name = Calculation.ScenarioName.key(plan.name)
            guard !scenarios.contains(where: { $0.name == name }) else { continue }
            let fee = try plan.bill(spend: spend).total
            let results = [Calculation.Result("fee", .value(Measure(fee)))]
            scenarios.append(Calculation.Scenario(name, results: results, total: fee))
        }
        return scenarios
    }
}
