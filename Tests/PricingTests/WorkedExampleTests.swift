import Pricing
import Testing

/// The formulas and worked examples of AWS's price pages and billing guide, as collected with their dates in the
/// shipped price books: each golden number stands beside its own source there.
@Suite("Worked examples come out to the cent")
struct WorkedExampleTests {
    private let out = [("10240", "0.09"), ("40960", "0.085"), ("102400", "0.07"), (nil, "0.05")]

    @Test("on demand: 0.096 × 730 = 70.08 (m5.large, us-east-1, 2026-07-20)")
    func onDemand() throws {
        let bill = try OnDemandUse(
            rate: .hourly(decimal("0.096"), .dollar), hours: Measure(730, .hour)
        ).bill()
        #expect(bill.total.amount.description == "70.08")
        #expect(bill.lines.map(\.label) == ["on_demand"])
        let two = try OnDemandUse(
            rate: .hourly(decimal("0.0104"), .dollar), hours: Measure(730, .hour), count: 2
        ).bill()
        #expect(two.total.amount.description == "15.184")
        #expect(two.steps.map(\.name) == ["instance_hours", "on_demand"])
    }

    @Test("reserved: 263 / 8,760 + 0.030 = 0.060023, saving 39.98 % (c4.large, us-east-1, 2016-12)")
    func reserved() throws {
        let cost = try ReservedOffer.Cost.fees(
            upfront: Money(263, .dollar), hourly: .hourly(decimal("0.030"), .dollar))
        let result = try Reservation(
            onDemand: .hourly(decimal("0.100"), .dollar),
            offer: ReservedOffer(years: 1, payment: .partial, cost: cost)
        ).result()
        #expect(try result.effectiveHourly.number.text(places: 6) == "0.060023")
        #expect(try result.saving.number.text(places: 4) == "0.3998")
        #expect(try result.breakEvenHours.number.text(places: 1) == "438.2")
        #expect(try result.paybackMonths?.number.text(places: 4) == "5.1468")
        #expect(result.termTotal.amount.description == "525.8")
        #expect(result.steps.map(\.name).contains("effective_hourly"))
        #expect(result.saving.presentation == .percent)
    }

    @Test(
        "effective rates (m4.large, us-east-1, 2017-11; on demand 0.10)",
        arguments: [
            ("0.062", "0.38"), ("0.059", "0.41"), ("0.058", "0.42"), ("0.043", "0.57"), ("0.040", "0.6"),
            ("0.038", "0.62"),
        ])
    func effective(rate: String, saving: String) throws {
        let offer = ReservedOffer(
            years: 1, payment: .all, cost: .effective(hourly: .hourly(try decimal(rate), .dollar)))
        let result = try Reservation(onDemand: .hourly(decimal("0.10"), .dollar), offer: offer).result()
        #expect(result.saving.number.description == saving)
        #expect(result.paybackMonths == nil)
    }

    @Test("Savings Plan: 0.072 × 8,760 = 630.72, half of it upfront")
    func savingsPlan() throws {
        let result = try SavingsPlan(
            onDemand: .hourly(decimal("0.100"), .dollar), rate: .hourly(decimal("0.072"), .dollar), years: 1,
            payment: .partial
        ).result()
        #expect(result.commitment.amount.description == "630.72")
        #expect(result.upfront.amount.description == "315.36")
        #expect(result.hourly.number.description == "0.036")
        #expect(result.monthlyNormalised.number.description == "52.56")
        #expect(result.breakEven.number.description == "0.72")
        #expect(result.breakEvenHours.number.description == "525.6")
    }

    @Test(
        "500 GB out of us-east-1 with 100 GB free = 36.00 (2024-09, 2026-05)",
        arguments: Conventions.FreeAllowance.allCases)
    func transferOut(counts: Conventions.FreeAllowance) throws {
        let bill = try OutwardTransfer(
            size: Measure(500, .gigabyte), table: tiers(out, of: .gigabyte), free: Measure(100, .gigabyte),
            conventions: Conventions(freeCounts: counts)
        ).bill()
        #expect(try bill.total.amount.text(places: 2) == "36.00")
        #expect(bill.lines.map(\.label) == ["free_allowance", "transfer_out"])
        #expect(bill.lines.map(\.quantity.number) == [100, 400])
        #expect(bill.lines.map(\.tier) == [nil, 1])
    }

    @Test("S3 Standard, 600 TB: 1,177.60 + 10,137.60 + 2,150.40 = 13,465.60 (us-east-1, 2018-08)")
    func objects() throws {
        let table = try tiers(
            [("51200", "0.023"), ("460800", "0.022"), (nil, "0.021")], of: Dimensions.gigabyte.times(.month))
        let bill = try StoredSize(size: Measure(614_400, .gigabyte), table: table).bill()
        #expect(bill.lines.map(\.amount.amount.description) == ["1177.6", "10137.6", "2150.4"])
        #expect(try bill.total.amount.text(places: 2) == "13465.60")
        #expect(bill.steps.last?.name == "total")
        #expect(bill.steps.last?.value.money == bill.total)
    }

    @Test("gp3 of 200 GB with 4,000 IOPS and 250 MB/s: 16 + 5 + 5 (us-east-1, 2024)")
    func volume() throws {
        let bill = try BlockVolume(
            size: Measure(200, .gigabyte), iops: Measure(4_000, .iops), throughput: Measure(250, .megabytePerSecond),
            rates: .gp3()
        ).bill()
        #expect(bill.lines.map(\.label) == ["storage", "iops", "throughput"])
        #expect(bill.lines.map(\.amount.amount) == [16, 5, 5])
    }

    @Test("between zones is paid on both sides, in is free (2024-09)")
    func ways() throws {
        let perGigabyte = Dimensions.money(.dollar).over(.gigabyte)
        let size = Measure(100, .gigabyte)
        let cent = Measure(try decimal("0.01"), perGigabyte)
        #expect(try FlatTransfer(way: .betweenZones, size: size, rate: cent).bill().total.amount == 2)
        #expect(
            try FlatTransfer(way: .inward, size: size, rate: Measure(0, perGigabyte)).bill().total.amount == 0)
        #expect(
            try FlatTransfer(way: .betweenRegions, size: size, rate: Measure(decimal("0.08"), perGigabyte)).bill()
                .total.amount == 8)
    }

    @Test("consolidated: the sum climbs the tiers once (the tiers of AWS's billing guide, 1 TB = 1,000 GB)")
    func consolidated() throws {
        let table = try tiers([("1000", "0.10"), ("49000", "0.08"), ("450000", "0.06")], of: .gigabyte)
        let accounts = [30_000, 35_000, 30_000].enumerated().map {
            ConsolidatedUse.Account(name: "\($0)", usage: Measure(FixedDecimal($1), .gigabyte))
        }
        let result = try ConsolidatedUse(accounts: accounts, table: table).result()
        #expect(result.total.amount == 6_720)
        #expect(result.separateTotal.amount == 7_660)
        #expect(result.saving.amount == 940)
        #expect(result.blendedRate?.number.description == "0.070737")
        #expect(result.shares.map(\.unblended.amount) == [2_420, 2_500, 1_800])
        #expect(throws: MeasureFailure.self) {
            try ConsolidatedUse(
                accounts: [.init(name: "a", usage: Measure(500_001, .gigabyte))], table: table
            ).result()
        }
    }

    @Test("the order is reservations, then free hours, then on demand; a reserved hour is 0 unblended")
    func shared() throws {
        let result = try SharedHours(
            accounts: [
                .init(name: "owner", hours: 500, reserved: 730), .init(name: "other", hours: 730),
                .init(name: "third", hours: 800),
            ], rate: .hourly(1, .dollar), freeHours: 750
        ).result()
        #expect(result.shares.map(\.reserved) == [500, 230, 0])
        #expect(result.shares.map(\.free) == [0, 500, 250])
        #expect(result.shares.map(\.onDemand) == [0, 0, 550])
        #expect(result.shares.map(\.unblended.amount) == [0, 0, 550])
        #expect(result.blendedRate?.number.description == "0.270936")
        #expect(result.bill.lines.map(\.label) == ["reserved", "free_tier", "on_demand"])
    }

    @Test("Business on 85,000: 1,000 + 4,900 + 250 = 6,150; under the minimum 100")
    func support() throws {
        let bands = try tiers(
            [("10000", "0.10"), ("70000", "0.07"), ("170000", "0.05"), (nil, "0.03")], of: .money(.dollar))
        let plan = SupportPlan(name: "business", minimum: Money(100, .dollar), bands: bands)
        let bill = try plan.bill(spend: Money(85_000, .dollar))
        #expect(bill.lines.map(\.amount.amount) == [1_000, 4_900, 250])
        #expect(bill.total.amount == 6_150)
        let least = try plan.bill(spend: Money(10, .dollar))
        #expect(least.total.amount == 100)
        #expect(least.steps.map(\.name) == ["support_band_1", "fee", "minimum"])
    }

    @Test("a plan holds between its dates")
    func supportDates() throws {
        let end = try #require(PriceDate("2027-01-01"))
        let plan = SupportPlan(name: "business", minimum: Money(100, .dollar), until: end)
        #expect(try plan.holds(on: #require(PriceDate("2026-12-31"))))
        #expect(try !plan.holds(on: #require(PriceDate("2027-01-01"))))
    }

    @Test("a reservation covers its owner first and small instances first")
    func flexibility() throws {
        let large = try #require(InstanceType("m5.large"))
        let xlarge = try #require(InstanceType("m5.xlarge"))
        let other = try #require(InstanceType("c5.large"))
        let result = try SizeFlexibility(
            reserved: [.init(account: "b", type: xlarge, count: 2)],
            running: [
                .init(account: "a", type: large, count: 1), .init(account: "b", type: xlarge, count: 1),
                .init(account: "b", type: large, count: 1), .init(account: "a", type: other, count: 1),
            ]
        ).result()
        // Of 16 units 4 go to b's large, 8 to its xlarge and 4 to a's large.
        #expect(result.coverage.map(\.covered) == [4, 8, 4, 0])
        #expect(result.coverage.map(\.onDemand) == [0, 0, 0, 1])
        #expect(result.unused == 0)
    }
}
