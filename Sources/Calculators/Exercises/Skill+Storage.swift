import Pricing

extension Skill {
    /// S3 and block volumes.
    static let storage: [Skill] = [
        Skill(
            "s3.tiers", StoredSizeCalculator.objects, asked: "monthly",
            slips: [
                .wholeAt(.wholeAtLastRate, \.lastRate), .wholeAt(.wholeAtFirstRate, \.firstRate), otherUnitBase,
            ]
        ) { dice in
            [
                "size": "\(dice.whole(100...900, by: 50))TB", "tiers": dice.pick(storageTiers),
                "unit-base": dice.pick(["1024", "1000"]),
            ]
        },
        Skill(
            "s3.unit_base", StoredSizeCalculator.objects, asked: "monthly",
            slips: [otherUnitBase, .times(.yearlyForMonthly, 12)]
        ) { dice in
            [
                "size": "\(dice.whole(1...40))TB", "rate": dice.pick(["0.01", "0.0125", "0.02", "0.023", "0.025"]),
                "unit-base": dice.pick(["1024", "1000"]),
            ]
        },
        Skill(
            "ebs.monthly", VolumeCalculator(), asked: "monthly",
            slips: [
                .with(.forgotIncluded, ["included-iops": "0", "included-throughput": "0MB/s"]),
                .result(.storageAlone, "storage_cost"),
            ]
        ) { dice in
            [
                "size": "\(dice.whole(100...1_000, by: 50))GB", "iops": "\(dice.whole(4_000...10_000, by: 1_000))",
                "throughput": "\(dice.pick([125, 150, 200, 250, 500]))MB/s", "rate": "0.08", "iops-rate": "0.005",
                "included-iops": "3000", "throughput-rate": "0.04", "included-throughput": "125MB/s",
            ]
        },
    ]

    private static let storageTiers = [
        "50TB:0.023,450TB:0.022,rest:0.021", "50TB:0.03,450TB:0.025,rest:0.02", "50TB:0.04,50TB:0.03,rest:0.02",
    ]

    /// 1,000 for 1,024, and the other way round.
    static let otherUnitBase = Slip(mistake: .otherUnitBase) { solved in
        try solved.value(with: ["unit-base": solved.line["unit-base"] == "1000" ? "1024" : "1000"])
    }
}

extension Skill.Slip {
    /// All of it at the rate of one tier.
    static func wholeAt(_ mistake: Mistake, _ rate: @escaping @Sendable (Solved) -> String?) -> Skill.Slip {
        Skill.Slip(mistake: mistake) { solved in
            guard let rate = rate(solved) else { return nil }
            return try solved.value(with: ["tiers": nil, "rate": rate])
        }
    }
}
