import Pricing

extension Skill {
    /// On demand, Reserved Instances and Savings Plans.
    static let compute: [Skill] = [
        Skill(
            "ec2.monthly", OnDemandCalculator(), asked: "monthly",
            slips: [
                .with(.forgotCount, ["count": nil]), .with(.thirtyDays, ["hours": "720"]),
                .result(.yearlyForMonthly, "yearly"),
            ]
        ) { dice in
            ["rate": dice.pick(onDemandRates), "hours": "730h", "count": "\(dice.whole(2...20))"]
        },
        Skill(
            "ec2.yearly", OnDemandCalculator(), asked: "yearly",
            slips: [
                .with(.forgotCount, ["count": nil]), .result(.monthlyForYearly, "monthly"),
                .with(.thirtyDays, ["hours": "720"]),
            ]
        ) { dice in
            ["rate": dice.pick(onDemandRates), "hours": "730h", "count": "\(dice.whole(2...20))"]
        },
        Skill(
            "reserved.effective_hourly", ReservedCalculator(), asked: "effective_hourly", places: 6,
            slips: [
                .with(.forgotUpfront, ["upfront": "0"]), oneYearOfTerm,
                Slip(mistake: .upfrontNotSpread) { try $0.input("upfront")?.adding($0.input("hourly") ?? 0) },
            ], line: reservation),
        Skill(
            "reserved.saving_percent", ReservedCalculator(), asked: "saving_percent",
            slips: [
                .with(.forgotUpfront, ["upfront": "0"]), .result(.ratioForSaving, "break_even_percent"), oneYearOfTerm,
            ], line: reservation),
        Skill(
            "reserved.break_even_hours", ReservedCalculator(), asked: "break_even_hours",
            slips: [
                .with(.forgotUpfront, ["upfront": "0"]),
                Slip(mistake: .savingForRatio) { try $0.value("saving_percent")?.multiplied(by: 730) },
                .times(.yearlyForMonthly, 12), oneYearOfTerm,
            ], line: reservation),
        Skill(
            "reserved.payback_months", ReservedCalculator(), asked: "payback_months",
            slips: [
                .with(.forgotReservedRate, ["hourly": "0"]), .times(.hoursForMonths, 730),
            ], line: reservation),
        Skill(
            "reserved.term_total", ReservedCalculator(), asked: "term_total",
            slips: [
                .with(.forgotUpfront, ["upfront": "0"]),
                .with(.forgotHourly, ["hourly": "0"]), oneYearOfTerm,
            ], line: reservation),
        Skill(
            "savings-plan.upfront", SavingsPlanCalculator(), asked: "upfront",
            slips: [.result(.allUpfront, "commitment"), oneYearOfTerm], line: savingsPlan),
        Skill(
            "savings-plan.monthly_normalised", SavingsPlanCalculator(), asked: "monthly_normalised",
            slips: [
                Slip(mistake: .forgotUpfront) { try $0.value("hourly")?.multiplied(by: 730) },
                Slip(mistake: .upfrontNotSpread) {
                    try $0.value("hourly")?.multiplied(by: 730).adding($0.value("upfront") ?? 0)
                },
                .times(.yearlyForMonthly, 12),
            ], line: savingsPlan),
    ]

    private static let onDemandRates = [
        "0.01", "0.02", "0.04", "0.05", "0.08", "0.096", "0.1", "0.12", "0.15", "0.192", "0.2", "0.25", "0.3", "0.4",
    ]

    /// A term of several years taken for one.
    private static let oneYearOfTerm = Slip(mistake: .oneYearOfTerm) { solved in
        guard let years = solved.input("term"), years > 1 else { return nil }
        return try solved.value(with: ["term": "1y"])
    }

    /// On demand at d; a reservation that saves something: hourly 20…50 % of d and a fee of up to 20 % of the term.
    private static let reservation: @Sendable (inout Dice) -> ExerciseLine = { dice in
        let years = dice.pick([1, 3])
        let tenths = dice.whole(1...10)
        let hourly = FixedDecimal(tenths * dice.whole(20...50, by: 10), places: 3)
        let fee = tenths * years * dice.whole(50...150, by: 10)
        return [
            "on-demand": FixedDecimal(tenths, places: 1).description, "upfront": "\(fee)",
            "hourly": hourly.description, "term": "\(years)y",
        ]
    }

    private static let savingsPlan: @Sendable (inout Dice) -> ExerciseLine = { dice in
        let tenths = dice.whole(1...20)
        return [
            "on-demand": FixedDecimal(tenths, places: 1).description,
            "rate": FixedDecimal(tenths * dice.whole(50...80, by: 2), places: 3).description,
            "term": "\(dice.pick([1, 3]))y", "payment": "partial",
        ]
    }
}
