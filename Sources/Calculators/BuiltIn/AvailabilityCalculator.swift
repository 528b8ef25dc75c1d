package import Pricing

/// Availability of parts. Of several in parallel one is enough, so they fail together only; in series each has to work:
///
///     A = (1 − Π (1 − parallel)) · Π series      downtime = (1 − A) · 8,760 h
///
///     calc availability --parallel 0.99,0.99 --series 0.999      0.9989001 and 9.635124 h
package struct AvailabilityCalculator: BuiltInCalculator {
    package let name = "availability"
    package let inputs: [Input] = [
        Input("parallel", .list(of: .number), .unless(["series"]), limits: .share),
        Input("series", .list(of: .number), .unless(["parallel"]), limits: .share),
    ]
    package let results: [ResultName] = ["availability", "downtime_hours_per_year"]
    package let conventions: [Conventions.Name] = [.hoursPerYear]
    package let examples = [
        Example(
            "--parallel 0.99,0.99 --series 0.999",
            expected: [
                .init("availability", FixedDecimal(9_989_001, places: 7), places: 7),
                .init("downtime_hours_per_year", FixedDecimal(964, places: 2)),
            ])
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        var factors: [Formula] = []
        if let parts = draft.optionalMeasures("parallel") {
            let failing = named("parallel", parts).map { Formula.plain(1) - $0 }
            factors.append(try draft.step("parallel", .plain(1) - product(failing), presentation: .percent).asValue)
        }
        if let parts = draft.optionalMeasures("series") { factors += named("series", parts) }
        guard !factors.isEmpty else { throw draft.missing("parallel") }
        let whole = try draft.step("availability", product(factors), presentation: .percent)
        let down = try draft.step(
            "downtime_hours_per_year", (.plain(1) - whole.asValue) * draft.conventions.hoursPerYearValue)
        draft.result("availability", whole.value)
        draft.result("downtime_hours_per_year", down.value)
    }

    private func named(_ name: String, _ parts: [Measure]) -> [Formula] {
        parts.enumerated().map { .value("\(name)_\($0 + 1)", $1) }
    }

    private func product(_ factors: [Formula]) -> Formula {
        factors.dropFirst().reduce(factors.first ?? .plain(1)) { $0 * $1 }
    }
}
