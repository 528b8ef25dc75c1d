import Pricing

extension Skill {
    static let transfer: [Skill] = [
        Skill(
            "transfer.tiers", TransferCalculator(), asked: "out",
            slips: [.wholeAt(.wholeAtLastRate, \.lastRate), .wholeAt(.wholeAtFirstRate, \.firstRate)]
        ) { dice in
            [
                "tiers": dice.pick([
                    "10000GB:0.09,40000GB:0.085,100000GB:0.07,rest:0.05",
                    "10240GB:0.126,40960GB:0.122,102400GB:0.117,rest:0.108",
                    "10000GB:0.12,40000GB:0.1,100000GB:0.08,rest:0.06",
                ]), "out": "\(dice.whole(20_000...200_000, by: 10_000))GB",
            ]
        },
        Skill(
            "transfer.free", TransferCalculator(), asked: "out",
            slips: [
                .with(.forgotFree, ["free": "0"]),
                Slip(mistake: .freePartForRest) { try $0.input("free")?.multiplied(by: $0.input("rate") ?? 0) },
            ]
        ) { dice in
            [
                "rate": dice.pick(["0.09", "0.1", "0.12", "0.126"]), "out": "\(dice.whole(300...2_000, by: 50))GB",
                "free": "100GB",
            ]
        },
        Skill(
            "transfer.between_zones", TransferCalculator(), asked: "between_zones",
            slips: [.over(.oneWayAlone, 2)]
        ) { dice in
            ["between-zones": "\(dice.whole(100...5_000, by: 100))GB", "rate": dice.pick(["0.01", "0.02"])]
        },
    ]
}
