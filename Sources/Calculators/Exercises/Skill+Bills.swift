import Pricing

extension Skill {
    /// Consolidated billing, support, the free tier.
    static let bills: [Skill] = [
        Skill(
            "consolidated.total", ConsolidatedCalculator(), asked: "total",
            slips: [.result(.apartForTogether, "separate_total"), wholeUsage(.wholeAtLastRate, \.last)],
            line: accounts),
        Skill(
            "consolidated.saving", ConsolidatedCalculator(), asked: "saving",
            slips: [.result(.totalForSaving, "total"), .result(.apartForTogether, "separate_total")],
            line: accounts),
        Skill(
            "consolidated.blended_rate", ConsolidatedCalculator(), asked: "blended_rate", places: 6,
            slips: [
                Slip(mistake: .apartForTogether) { try $0.value("separate_total")?.divided(by: usage(of: $0)) },
                Slip(mistake: .wholeAtLastRate) { tiers(of: $0).last?.rate },
                Slip(mistake: .wholeAtFirstRate) { tiers(of: $0).first?.rate },
            ], line: accounts),
        Skill(
            "support.fee", SupportCalculator(), asked: "fee",
            slips: [
                bandRate(.wholeAtLastRate) { $0.last { $1 }?.0 }, bandRate(.wholeAtFirstRate) { $0.first?.0 },
            ]
        ) { dice in
            [
                "spend": "\(dice.whole(15_000...300_000, by: 5_000))",
                "tiers": "10000:10%,70000:7%,170000:5%,rest:3%", "minimum": "100",
            ]
        },
        Skill(
            "support.minimum", SupportCalculator(), asked: "fee", slips: [.with(.forgotMinimum, ["minimum": "0"])]
        ) { dice in
            [
                "spend": "\(dice.whole(100...900, by: 20))", "tiers": "10000:10%,rest:7%",
                "minimum": dice.pick(["100", "120", "150"]),
            ]
        },
        Skill(
            "free-tier.cost", FreeTierCalculator(), asked: "cost",
            slips: [
                .with(.forgotFree, ["free": "0"]),
                Slip(mistake: .freePartForRest) { try $0.input("free")?.multiplied(by: $0.input("rate") ?? 0) },
            ]
        ) { dice in
            [
                "hours": "\(dice.whole(800...2_000, by: 50))h", "free": "750",
                "rate": dice.pick(["0.01", "0.0104", "0.0116", "0.02"]),
            ]
        },
    ]

    /// Three accounts whose sum reaches a tier that none of them fills alone.
    private static let accounts: @Sendable (inout Dice) -> ExerciseLine = { dice in
        let usage = (1...3).map { _ in "\(dice.whole(20...45, by: 5))TB" }
        return [
            "tiers": dice.pick([
                "1TB:0.10,49TB:0.08,450TB:0.06", "10TB:0.09,40TB:0.085,450TB:0.07", "10TB:0.12,40TB:0.1,rest:0.08",
            ]), "usage": usage.joined(separator: ","), "unit-base": "1000",
        ]
    }

    private static func tiers(of solved: Solved) -> [TierTable.Tier] {
        for input in solved.calculation.inputs {
            if case .tiers(let table) = input.value { return table.tiers }
        }
        return []
    }

    private static func usage(of solved: Solved) throws -> FixedDecimal {
        var sum: FixedDecimal = 0
        for input in solved.calculation.inputs {
            guard case .measures(let measures) = input.value else { continue }
            for measure in measures { sum = try sum.adding(measure.number) }
        }
        return sum
    }

    private static func wholeUsage(
        _ mistake: Mistake, _ tier: @escaping @Sendable ([TierTable.Tier]) -> TierTable.Tier?
    ) -> Slip {
        Slip(mistake: mistake) { solved in
            try tier(tiers(of: solved))?.rate.multiplied(by: usage(of: solved))
        }
    }

    /// All that is spent at one band's share; `choose` has the bands with whether the spending reaches them.
    private static func bandRate(
        _ mistake: Mistake, _ choose: @escaping @Sendable ([(TierTable.Tier, Bool)]) -> TierTable.Tier?
    ) -> Slip {
        Slip(mistake: mistake) { solved in
            guard let spend = solved.input("spend") else { return nil }
            let bands = tiers(of: solved).map { ($0, $0.from < spend) }
            return try choose(bands)?.rate.multiplied(by: spend)
        }
    }
}
