package import Pricing

/// A Savings Plan beside running on demand. No book has its rates, so the rate is typed.
///
///     calc savings-plan --on-demand 0.100 --rate 0.072 --term 1y --payment partial
package struct SavingsPlanCalculator: BuiltInCalculator {
    package let name = "savings-plan"
    package let inputs: [Input] = [
        Input("type", .instanceType, .unless(["on-demand"]), isPositional: true),
        .hourlyRate("on-demand", fallback: .book),
        .hourlyRate("rate", .required),
        .term,
        Input(
            "payment", .choice(PaymentOption.allCases.map(\.rawValue)),
            fallback: .value(.text(PaymentOption.none.rawValue))),
        .region, .asOf,
    ]
    package let results: [ResultName] = [
        "commitment", "upfront", "hourly", "monthly_normalised", "saving_percent", "break_even_percent",
        "break_even_hours",
    ]
    package let conventions: [Conventions.Name] = [.hoursPerMonth, .hoursPerYear]
    package let examples = [
        Example(
            "--on-demand 0.100 --rate 0.072 --term 1y --payment partial",
            expected: [
                .init("commitment", FixedDecimal(63_072, places: 2)),
                .init("upfront", FixedDecimal(31_536, places: 2)),
            ])
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let rate = try draft.measure("rate")
        let onDemand = try draft.onDemandRate("on-demand")
        let result = try SavingsPlan(
            onDemand: onDemand, rate: rate, years: try draft.measure("term").number,
            payment: PaymentOption(rawValue: try draft.text("payment")) ?? .none, conventions: draft.conventions
        ).result()
        draft.calculation.steps = result.steps
        draft.calculation.lines = result.bill.lines
        draft.calculation.total = result.commitment
        draft.result("commitment", Measure(result.commitment))
        draft.result("upfront", Measure(result.upfront))
        draft.result("hourly", result.hourly)
        draft.result("monthly_normalised", result.monthlyNormalised)
        draft.result("saving_percent", result.saving)
        draft.result("break_even_percent", result.breakEven)
        draft.result("break_even_hours", result.breakEvenHours)
        if result.saving.number.sign <= 0 { draft.note(.neverCheaper) }
        draft.calculation.chart = try .use(
            onDemand: onDemand, .key("savings_plan"), effective: rate, draft.conventions,
            in: result.commitment.currency)
    }
}
