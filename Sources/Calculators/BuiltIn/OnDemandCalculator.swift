package import Pricing

/// Instances on demand: hours × rate.
///
///     calc ec2 t3.micro --region us-east-1 --hours 730 --count 2      2 · 730 · 0.0104 = 15.184
package struct OnDemandCalculator: BuiltInCalculator {
    package let name = "ec2"
    package let inputs: [Input] = [
        Input("type", .instanceType, .unless(["rate"]), isPositional: true),
        .hourlyRate("rate", fallback: .book),
        .region, .asOf,
        Input("hours", .quantity(.hours), fallback: .convention(.hoursPerMonth), limits: .notNegative),
        .count,
    ]
    package let results: [ResultName] = ["hourly", "monthly", "yearly"]
    package let conventions: [Conventions.Name] = [.hoursPerMonth]
    package let examples = [
        Example(
            "t3.micro --region us-east-1 --hours 730 --count 2",
            expected: [.init("monthly", FixedDecimal(1518, places: 2))]
        ),
        Example("--rate 0.096", expected: [.init("monthly", FixedDecimal(7008, places: 2))]),
    ]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let rate = try draft.onDemandRate("rate")
        let hours = try draft.measure("hours")
        let count = try draft.measure("count")
        let bill = try OnDemandUse(rate: rate, hours: hours, count: count.number).bill()
        draft.take(bill)
        let monthly = Formula.value("monthly", Measure(bill.total))
        draft.result("hourly", try rate.multiplied(by: count))
        draft.result("monthly", Measure(bill.total))
        draft.result("yearly", try draft.step("yearly", monthly * .plain(12)).value)
    }
}
