package import Pricing

/// Consolidated billing. What accounts use of a thing with tiers is priced as one sum; or instance hours are covered by
/// reservations, then by the free tier, and the rest is on demand.
///
///     calc consolidated --tiers 1TB:0.10,49TB:0.08,450TB:0.06 --usage 30TB,35TB,30TB --unit-base 1000
///     calc consolidated --hours 700,500 --reserved 730,0 --rate 0.10 --free-hours 100
package struct ConsolidatedCalculator: BuiltInCalculator {
    package let name = "consolidated"
    package let inputs: [Input] = [
        Input("tiers", .tiers(of: .gigabyte), .unless(["hours"])),
        Input("usage", .list(of: .quantity(.size)), .unless(["hours"]), limits: .notNegative),
        Input("hours", .list(of: .quantity(.hours)), .unless(["usage", "tiers"]), limits: .notNegative),
        .hourlyRate("rate", .unless(["usage", "tiers"])),
        Input("reserved", .list(of: .quantity(.hours)), limits: .notNegative),
        Input("free-hours", .quantity(.hours), limits: .notNegative),
    ]
    package let results: [ResultName] = ["total", "separate_total", "saving", "blended_rate"]
    package let conventions: [Conventions.Name] = [.unitBase, .freeCounts]
    package let examples = [
        Example(
            "--tiers 1TB:0.10,49TB:0.08,450TB:0.06 --usage 30TB,35TB,30TB --unit-base 1000",
            expected: [
                .init("total", 6_720), .init("separate_total", 7_660), .init("saving", 940),
                .init("blended_rate", FixedDecimal(70_737, places: 6), places: 6),
            ])
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        try draft.checkOnlyOne(of: ["usage", "hours"])
        if let hours = draft.optionalMeasures("hours") { return try workHours(hours, &draft) }
        guard let table = draft.optionalTiers("tiers") else { throw draft.missing("tiers") }
        guard let usage = draft.optionalMeasures("usage") else { throw draft.missing("usage") }
        let accounts = usage.enumerated().map { ConsolidatedUse.Account(name: "\($0 + 1)", usage: $1) }
        let result = try ConsolidatedUse(accounts: accounts, table: table, conventions: draft.conventions).result()
        draft.calculation.lines = result.bill.lines
        draft.calculation.steps = result.steps
        draft.calculation.total = result.total
        draft.result("total", Measure(result.total))
        draft.result("separate_total", Measure(result.separateTotal))
        draft.result("saving", Measure(result.saving))
        draft.result("blended_rate", result.blendedRate, orAbsent: .nothingUsed)
        draft.calculation.scenarios = result.shares.map { share in
            let shown: [(String, Money)] = [
                ("separate", share.separate), ("unblended", share.unblended), ("blended", share.blended),
            ]
            return account(share.account.name, shown, total: share.unblended)
        }
    }

    private func workHours(_ hours: [Measure], _ draft: inout CalculationDraft) throws {
        let rate = try draft.measure("rate")
        let reserved = draft.optionalMeasures("reserved") ?? []
        let free = draft.optionalMeasure("free-hours")?.number ?? 0
        let accounts = hours.enumerated().map { index, hours in
            SharedHours.Account(
                name: "\(index + 1)", hours: hours.number,
                reserved: index < reserved.count ? reserved[index].number : 0)
        }
        let result = try SharedHours(accounts: accounts, rate: rate, freeHours: free).result()
        draft.take(result.bill)
        draft.calculation.steps = result.steps
        var apart: [Formula] = []
        for account in accounts {
            let alone = try SharedHours(accounts: [account], rate: rate, freeHours: free).result()
            apart.append(.value("separate_\(account.name)", Measure(alone.bill.total)))
        }
        let total = Formula.value("total", Measure(result.bill.total))
        let separate = try draft.step("separate_total", Formula.total(of: apart) ?? total)
        draft.result("total", Measure(result.bill.total))
        draft.result("separate_total", separate.value)
        draft.result("saving", try draft.step("saving", separate.asValue - total).value)
        draft.result("blended_rate", result.blendedRate, orAbsent: .nothingUsed)
        draft.calculation.scenarios = result.shares.map {
            account($0.account, [("unblended", $0.unblended), ("blended", $0.blended)], total: $0.unblended)
        }
    }

    private func account(_ name: String, _ shown: [(String, Money)], total: Money) -> Calculation.Scenario {
        let results = shown.map { Calculation.Result($0, .value(Measure($1))) }
        return Calculation.Scenario(.account(name), results: results, total: total)
    }
}
