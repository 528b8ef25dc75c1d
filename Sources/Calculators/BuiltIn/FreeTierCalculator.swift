package import Pricing

/// What of a month's use an account has to pay for. Accounts from before 2025-07-15 have twelve months of some
/// services; later ones have credits; both have what is always free.
///
///     calc free-tier ec2-t3.micro --hours 1000 --opened 2025-01-01 --age 3 --rate 0.0104
package struct FreeTierCalculator: BuiltInCalculator {
    package let name = "free-tier"
    package let inputs: [Input] = [
        Input("offer", .text, isPositional: true),
        Input("hours", .quantity(.hours), .unless(["size", "requests"]), limits: .notNegative),
        Input("size", .quantity(.size), .unless(["hours", "requests"]), limits: .notNegative),
        Input("requests", .quantity(.requests), .unless(["hours", "size"]), limits: .notNegative),
        Input("opened", .date, .unless(["free"])),
        Input("age", .quantity(.months), fallback: .value(.measure(Measure(0, .month))), limits: .notNegative),
        Input("free", .number, fallback: .book, limits: .notNegative),
        Input("rate", .money, limits: .notNegative),
    ]
    package let results: [ResultName] = ["free_allowance", "billable", "cost", "credits"]
    package let conventions: [Conventions.Name] = [.unitBase]
    package let examples = [
        Example(
            "ec2-t3.micro --hours 1000 --opened 2025-01-01 --age 3 --rate 0.0104",
            expected: [.init("billable", 250), .init("cost", FixedDecimal(26, places: 1))])
    ]

    /// The offer that is meant by a use alone.
    private static let usual = ["hours": "ec2-t3.micro", "size": "s3-standard", "requests": "lambda-requests"]

    package init() {}

    func work(_ draft: inout CalculationDraft) throws {
        let kinds = ["hours", "size", "requests"]
        try draft.checkOnlyOne(of: kinds)
        guard let kind = kinds.first(where: draft.givens.has) else { throw draft.missing("hours") }
        let usage = try draft.measure(kind)
        var free = draft.optionalMeasure("free")
        var credits: Money?
        if free == nil { (free, credits) = try bookAllowance(for: usage, kind, &draft) }
        let offer = FreeOffer(
            name: kind, kind: .always, audience: .everyone, allowance: Measure(free?.number ?? 0, usage.dimensions))
        let billable = try FreeTier.billable(usage, under: offer)
        draft.calculation.steps.append(billable)
        draft.result("free_allowance", offer.allowance)
        draft.result("billable", billable.value)
        try addCost(of: billable, &draft)
        draft.result("credits", credits.map { Measure($0) }, orAbsent: .notAsked)
    }

    private func bookAllowance(
        for usage: Measure, _ kind: String, _ draft: inout CalculationDraft
    ) throws -> (free: Measure, credits: Money?) {
        guard let opened = draft.optionalDate("opened") else { throw draft.missing("opened") }
        let age = try draft.measure("age").number.rounded(toPlaces: 0, .down)
        let tier = try draft.quoted(instead: ["free"]) { shelf in
            guard let tier = shelf.freeTier() else {
                throw PriceLookupFailure.noService(
                    PricedService.freeTier.rawValue, region: PriceSource.everywhere, pricedIn: [])
            }
            return tier
        }
        draft.note(.freeTierChanged(tier.changed))
        let name = draft.optionalText("offer") ?? FreeTierCalculator.usual[kind] ?? kind
        draft.understand("offer", .text(name), .fallback)
        try check(name, among: tier.offers, for: usage)
        let offers = tier.offers(opened: opened, ageInMonths: age.whole ?? .max)
        let free = Measure(offers.first { $0.name == name }?.allowance.number ?? 0)
        if let source = draft.calculation.sources.last {
            draft.understand("free", .measure(free), .book(source, isDerived: false))
        }
        return (free, offers.first { $0.kind == .credits }?.allowance.money)
    }

    /// An offer of storage is by the GB-month, and what is asked about is one month.
    private func check(_ name: String, among offers: [FreeOffer], for usage: Measure) throws {
        guard let offer = offers.first(where: { $0.name == name }) else {
            let candidates = nearest(to: name, among: offers.map(\.name), within: 3)
            let failure = PriceLookupFailure.unknownItem(
                found: name, service: PricedService.freeTier.rawValue, candidates: candidates)
            throw CalculationProblem.price(failure, instead: inputs.filter { $0.name == "free" })
        }
        let expected = offer.allowance.dimensions
        let monthly = try usage.multiplied(by: Measure(1, .month)).dimensions
        guard usage.dimensions == expected || monthly == expected else {
            throw MeasureFailure.mismatch(DimensionMismatch(found: usage.dimensions, expected: expected))
        }
    }

    private func addCost(of billable: Step, _ draft: inout CalculationDraft) throws {
        guard let price = draft.optionalMeasure("rate") else {
            return draft.result("cost", nil, orAbsent: .notAsked)
        }
        let rate = try price.divided(by: Measure(1, billable.value.dimensions))
        let line = try PricedLine("billable_use", quantity: billable.asValue, rate: .value("rate", rate))
        var bill = Bill(in: line.amount.currency)
        try bill.append(line)
        draft.take(bill)
        draft.result("cost", Measure(bill.total))
    }
}
