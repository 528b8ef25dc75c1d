import Pricing

extension Skill {
    /// Ownership over years, growth, availability.
    static let years: [Skill] = [
        Skill(
            "tco.npv", OwnershipCalculator(), asked: "on_premises_npv",
            slips: [
                .result(.notDiscounted, "on_premises_total"), discountedAtEnd,
                .with(.forgotUpfront, ["on-premises-upfront": "0"]),
            ], line: alternatives),
        Skill(
            "tco.total", OwnershipCalculator(), asked: "on_premises_total",
            slips: [
                .with(.oneYearOfTerm, ["years": "1"]), .with(.forgotUpfront, ["on-premises-upfront": "0"]),
            ], line: alternatives),
        Skill(
            "tco.break_even_years", OwnershipCalculator(), asked: "break_even_years",
            slips: [
                Slip(mistake: .forgotOwnRunningCost) {
                    try $0.input("on-premises-upfront")?.divided(by: $0.input("cloud-yearly") ?? 0)
                },
                .times(.yearlyForMonthly, 12),
            ], line: alternatives),
        Skill(
            "growth.total", GrowthCalculator(), asked: "total",
            slips: [
                .with(.forgotGrowth, ["growth": "0"]), oneGrowthTooMany, simpleGrowth,
            ]
        ) { dice in
            [
                "cost": "\(dice.whole(10_000...100_000, by: 5_000))",
                "growth": "\(dice.whole(5...30, by: 5))%", "years": "\(dice.whole(3...5))",
            ]
        },
        Skill(
            "availability.parallel", AvailabilityCalculator(), asked: "availability", places: 4,
            slips: [
                Slip(mistake: .seriesForParallel) { solved in
                    try solved.value(with: ["parallel": nil, "series": solved.line["parallel"]])
                }
            ]
        ) { dice in
            let part = { (dice: inout Dice) in FixedDecimal(dice.whole(80...99), places: 2).description }
            return ["parallel": part(&dice) + "," + part(&dice)]
        },
        Skill(
            "availability.downtime", AvailabilityCalculator(), asked: "downtime_hours_per_year",
            slips: [
                Slip(mistake: .availabilityForDowntime) { try $0.value("availability")?.multiplied(by: 8_760) },
                .over(.monthlyForYearly, 12),
            ]
        ) { dice in
            let part = { (dice: inout Dice) in FixedDecimal(dice.whole(980...999), places: 3).description }
            return ["series": part(&dice) + "," + part(&dice)]
        },
    ]

    /// Capital on-premises against running cost in the cloud.
    private static let alternatives: @Sendable (inout Dice) -> ExerciseLine = { dice in
        let upfront = dice.whole(60_000...300_000, by: 10_000)
        let yearly = dice.whole(10_000...50_000, by: 5_000)
        return [
            "years": "\(dice.whole(3...5))", "discount": "\(dice.pick([5, 8, 10]))%",
            "on-premises-upfront": "\(upfront)", "on-premises-yearly": "\(yearly)",
            "cloud-yearly": "\(yearly + dice.whole(20_000...60_000, by: 10_000))",
        ]
    }

    /// The undiscounted total over (1 + i)ⁿ.
    private static let discountedAtEnd = Slip(mistake: .discountedAtEnd) { solved in
        guard let rate = solved.input("discount"), let years = solved.input("years")?.whole else { return nil }
        let factor = try FixedDecimal(1).adding(rate).power(years)
        return try solved.value("on_premises_total")?.divided(by: factor)
    }

    /// Growth already in the first year.
    private static let oneGrowthTooMany = Slip(mistake: .oneGrowthTooMany) { solved in
        guard let growth = solved.input("growth") else { return nil }
        return try solved.value()?.multiplied(by: FixedDecimal(1).adding(growth))
    }

    /// cost · (1 + g · (n − 1)) in year n.
    private static let simpleGrowth = Slip(mistake: .simpleGrowth) { solved in
        guard let cost = solved.input("cost"), let growth = solved.input("growth"),
            let years = solved.input("years")?.whole
        else { return nil }
        var sum: FixedDecimal = 0
        for year in 0..<years {
            sum = try sum.adding(FixedDecimal(1).adding(growth.multiplied(by: FixedDecimal(year))))
        }
        return try sum.multiplied(by: cost)
    }
}
