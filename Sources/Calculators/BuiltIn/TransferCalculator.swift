package import Pricing

/// Data transfer: out to the Internet by tiers, in, between Regions, between zones.
///
///     calc transfer --region ap-northeast-2 --out 157000GB --free 0
///     calc transfer --tiers 10240GB:0.126,40960GB:0.122,102400GB:0.117,rest:0.108 --out 157000GB
///
/// What is free comes from the book with its tiers; with typed rates nothing is free unless it is said.
package struct TransferCalculator: BuiltInCalculator {
    package let name = "transfer"
    package let inputs: [Input] = [
        .size("out", .unless(["in", "between-regions", "between-zones"])),
        .size("in", .unless(["out", "between-regions", "between-zones"])),
        .size("between-regions", .unless(["out", "in", "between-zones"])),
        .size("between-zones", .unless(["out", "in", "between-regions"])),
        Input("tiers", .tiers(of: .gigabyte), fallback: .book),
        Input("rate", .rate(per: .gigabyte), fallback: .book, limits: .notNegative),
        .size("free", fallback: .book),
        .region, .asOf,
    ]
    package let results: [ResultName] = ["out", "in", "between_regions", "between_zones", "average_rate"]
    package let conventions: [Conventions.Name] = [.unitBase, .freeCounts]
    package let examples = [
        Example(
            "--region ap-northeast-2 --out 157000GB --free 0",
            expected: [.init("out", FixedDecimal(1_863_536, places: 2))]
        ),
        Example("--region us-east-1 --out 500GB --free 100GB", expected: [.init("out", 36)]),
        Example("--between-zones 100GB --rate 0.01", expected: [.init("between_zones", 2)]),
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        try draft.checkOnlyOne(of: ["rate", "tiers"])
        var bills: [(name: String, bill: Bill)] = []
        if let size = draft.optionalMeasure("out") { bills.append(("out", try outward(size, &draft))) }
        for way in FlatTransfer.Way.allCases {
            guard let size = draft.optionalMeasure(way.rawValue) else { continue }
            let rate = try flatRate(of: way, &draft)
            let name = String(way.rawValue.map { $0 == "-" ? "_" : $0 })
            bills.append((name, try FlatTransfer(way: way, size: size, rate: rate).bill()))
        }
        guard let first = bills.first?.bill else { throw draft.missing("out") }
        var whole = Bill(in: first.total.currency)
        for (_, bill) in bills { try whole.append(contentsOf: bill) }
        if bills.count > 1 { try whole.close() }
        draft.take(whole)
        for (name, bill) in bills { draft.result(name, Measure(bill.total)) }
        try addAverage(&draft)
    }

    private func addAverage(_ draft: inout CalculationDraft) throws {
        guard case .measure(let size) = draft.givens["out"], let out = draft.calculation["out"] else { return }
        guard size.number > 0 else { return draft.result("average_rate", nil, orAbsent: .nothingUsed) }
        let average = try draft.step("average_rate", .value("out", out) / .value("size", size))
        draft.result("average_rate", average.value)
    }

    private func outward(_ size: Measure, _ draft: inout CalculationDraft) throws -> Bill {
        let region = try draft.text("region")
        let asOf = draft.optionalDate("as-of")
        let table: TierTable
        var free = draft.optionalMeasure("free")
        if let typed = draft.optionalTiers("tiers") {
            table = typed
        } else if let rate = draft.optionalMeasure("rate") {
            table = try .flat(rate, per: .gigabyte)
        } else {
            table = try draft.quoted("out", instead: ["tiers", "rate"]) {
                try $0.tiers(.transfer, "out", region: region, asOf: asOf)
            }
            if free == nil {
                free = try draft.rate("free", of: "out") { try $0.freeTransfer(region: region) }
            }
        }
        let transfer = OutwardTransfer(size: size, table: table, free: free, conventions: draft.conventions)
        return try transfer.bill()
    }

    private func flatRate(of way: FlatTransfer.Way, _ draft: inout CalculationDraft) throws -> Measure {
        if let typed = draft.optionalMeasure("rate") { return typed }
        let region = try draft.text("region")
        let asOf = draft.optionalDate("as-of")
        return try draft.quoted(way.rawValue, instead: ["rate"]) {
            try $0.transferRate(way, region: region, asOf: asOf)
        }
    }
}
