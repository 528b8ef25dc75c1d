import Foundation
import Pricing
import TCO
import Testing

/// One line of cases.tsv, which cases.py writes: `python3 Tests/PricingTests/cases.py > Tests/PricingTests/cases.tsv`.
struct OutsideCase: CustomTestStringConvertible, Sendable {
    let kind: String
    let inputs: [String: String]
    let expected: [String: String]
    let testDescription: String

    init?(_ line: Substring) {
        let fields = line.split(separator: "\t")
        guard fields.count == 3 else { return nil }
        kind = String(fields[0])
        inputs = OutsideCase.pairs(fields[1])
        expected = OutsideCase.pairs(fields[2])
        testDescription = "\(fields[0]): \(fields[1])"
    }

    private static func pairs(_ text: Substring) -> [String: String] {
        var pairs: [String: String] = [:]
        for pair in text.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            pairs[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        return pairs
    }

    static let all: [OutsideCase] = {
        let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let text = (try? String(contentsOfFile: folder + "/cases.tsv", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap(OutsideCase.init)
    }()

    func text(_ key: String) throws -> String { try #require(inputs[key]) }
    func number(_ key: String) throws -> FixedDecimal { try decimal(text(key)) }
    func list(_ key: String) throws -> [String] { try text(key).split(separator: ",").map(String.init) }

    /// `10240:0.09,…,rest:0.05`
    func tiers(_ key: String, of unit: Dimensions) throws -> TierTable {
        let widths = try list(key).map { tier in
            let parts = tier.split(separator: ":").map(String.init)
            return (width: parts[0] == "rest" ? nil : try decimal(parts[0]), rate: try decimal(parts[1]))
        }
        return try TierTable(widths: widths, unit: unit, result: .money(.dollar))
    }

    /// Compares to as many places as the expected value is written with.
    func check(_ key: String, _ found: FixedDecimal?) throws {
        let text = try #require(expected[key])
        guard let found else { return #expect(text == "none", "\(key)") }
        let places = text.split(separator: ".").dropFirst().first?.count ?? 0
        #expect(try found.text(places: places) == text, "\(key)")
    }
}

@Suite("What an independent program works out, to the cent")
struct OutsideCaseTests {
    @Test("there are as many cases as there should be")
    func count() {
        #expect(OutsideCase.all.count >= 80)
        #expect(Set(OutsideCase.all.map(\.kind)).count == 9)
    }

    @Test("each comes to the same here", arguments: OutsideCase.all)
    func check(_ outside: OutsideCase) throws {
        switch outside.kind {
        case "reserved": try reserved(outside)
        case "savings": try savings(outside)
        case "transfer": try transfer(outside)
        case "stored": try stored(outside)
        case "volume": try volume(outside)
        case "consolidated": try consolidated(outside)
        case "shared": try shared(outside)
        case "support": try support(outside)
        case "tco": try tco(outside)
        default: Issue.record("a kind that nobody works out: \(outside.kind)")
        }
    }

    private func reserved(_ outside: OutsideCase) throws {
        let cost = try ReservedOffer.Cost.fees(
            upfront: Money(outside.number("upfront"), .dollar), hourly: .hourly(outside.number("hourly"), .dollar))
        let offer = try ReservedOffer(years: outside.number("years"), payment: .partial, cost: cost)
        let result = try Reservation(
            onDemand: .hourly(outside.number("on_demand"), .dollar), offer: offer, count: outside.number("count")
        ).result()
        try outside.check("effective_hourly", result.effectiveHourly.number)
        try outside.check("saving", result.saving.number)
        try outside.check("break_even", result.breakEven.number)
        try outside.check("break_even_hours", result.breakEvenHours.number)
        try outside.check("payback_months", result.paybackMonths?.number)
        try outside.check("term_total", result.termTotal.amount)
        try outside.check("on_demand_total", result.onDemandTotal.amount)
    }

    private func savings(_ outside: OutsideCase) throws {
        let payment = try #require(PaymentOption(rawValue: outside.text("payment")))
        let result = try SavingsPlan(
            onDemand: .hourly(outside.number("on_demand"), .dollar), rate: .hourly(outside.number("rate"), .dollar),
            years: outside.number("years"), payment: payment
        ).result()
        try outside.check("commitment", result.commitment.amount)
        try outside.check("upfront", result.upfront.amount)
        try outside.check("hourly", result.hourly.number)
        try outside.check("monthly", result.monthlyNormalised.number)
        try outside.check("break_even", result.breakEven.number)
        try outside.check("break_even_hours", result.breakEvenHours.number)
    }

    private func transfer(_ outside: OutsideCase) throws {
        var conventions = Conventions.aws
        try conventions.set(.freeCounts, to: outside.text("free_counts"))
        let bill = try OutwardTransfer(
            size: Measure(outside.number("out"), .gigabyte), table: outside.tiers("tiers", of: .gigabyte),
            free: Measure(outside.number("free"), .gigabyte), conventions: conventions
        ).bill()
        try outside.check("total", bill.total.amount)
    }

    private func stored(_ outside: OutsideCase) throws {
        var conventions = Conventions.aws
        try conventions.set(.unitBase, to: outside.text("base"))
        let bill = try StoredSize(
            size: Measure(reading: outside.text("size"), expecting: .size, conventions: conventions),
            months: Measure(outside.number("months"), .month),
            table: outside.tiers("tiers", of: Dimensions.gigabyte.times(.month)), conventions: conventions
        ).bill()
        try outside.check("total", bill.total.amount)
    }

    private func volume(_ outside: OutsideCase) throws {
        let bill = try BlockVolume(
            size: Measure(outside.number("size"), .gigabyte), iops: Measure(outside.number("iops"), .iops),
            throughput: Measure(outside.number("throughput"), .megabytePerSecond), rates: .gp3()
        ).bill()
        try outside.check("total", bill.total.amount)
    }

    private func consolidated(_ outside: OutsideCase) throws {
        let accounts = try outside.list("usage").enumerated().map { index, usage in
            ConsolidatedUse.Account(name: "\(index)", usage: Measure(try decimal(usage), .gigabyte))
        }
        let result = try ConsolidatedUse(accounts: accounts, table: outside.tiers("tiers", of: .gigabyte)).result()
        try outside.check("total", result.total.amount)
        try outside.check("separate_total", result.separateTotal.amount)
        try outside.check("saving", result.saving.amount)
        try outside.check("blended_rate", result.blendedRate?.number)
        try outside.check("first_blended", result.shares.first?.blended.amount)
        try outside.check("first_unblended", result.shares.first?.unblended.amount)
        try outside.check("last_unblended", result.shares.last?.unblended.amount)
    }

    private func shared(_ outside: OutsideCase) throws {
        let accounts = try outside.list("accounts").enumerated().map { index, entry in
            let parts = entry.split(separator: ":").map(String.init)
            return SharedHours.Account(
                name: "\(index)", hours: try decimal(parts[0]), reserved: try decimal(parts[1]))
        }
        let result = try SharedHours(
            accounts: accounts, rate: .hourly(outside.number("rate"), .dollar), freeHours: outside.number("free")
        ).result()
        try outside.check("total", result.bill.total.amount)
        try outside.check("blended_rate", result.blendedRate?.number)
        let unblended = try result.shares.map { try $0.unblended.amount.text(places: 2) }
        #expect(unblended.joined(separator: ",") == outside.expected["unblended"])
    }

    private func support(_ outside: OutsideCase) throws {
        let plan = try SupportPlan(
            name: "plan", minimum: Money(outside.number("minimum"), .dollar),
            bands: outside.tiers("bands", of: .money(.dollar)))
        try outside.check("total", plan.bill(spend: Money(outside.number("spend"), .dollar)).total.amount)
    }

    private func tco(_ outside: OutsideCase) throws {
        var conventions = Conventions.aws
        try conventions.set(.cashFlow, to: outside.text("timing"))
        let sides = try ["first", "second"].map { side in
            let parts = try outside.list(side)
            let refresh = try #require(Int(parts[3]))
            let item = CostItem(
                .whole, upfront: try decimal(parts[0]), yearly: try decimal(parts[1]), growth: try decimal(parts[2]),
                refreshYears: refresh == 0 ? nil : refresh)
            return Alternative(name: side, items: [item])
        }
        let years = try #require(Int(outside.text("years")))
        let result = try CostComparison(
            sides[0], sides[1], years: years, discount: outside.number("discount"), currency: .dollar,
            conventions: conventions
        ).result()
        try outside.check("first_total", result.first.total.amount)
        try outside.check("second_total", result.second.total.amount)
        try outside.check("first_npv", result.first.presentValue.amount)
        try outside.check("second_npv", result.second.presentValue.amount)
        try outside.check("break_even_years", result.breakEvenYears)
    }
}
