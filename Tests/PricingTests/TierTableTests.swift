import Pricing
import Testing

@Suite("Tiers are marginal")
struct TierTableTests {
    private func read(_ text: String, _ base: Conventions.UnitBase = .binary) throws -> TierTable {
        try TierTable(
            reading: text, width: .size, currency: .dollar, conventions: Conventions(unitBase: base))
    }

    /// Seoul, data out (2024-09): 10,240 · 0.126 + 40,960 · 0.122 + 102,400 · 0.117 + 3,400 · 0.108
    @Test("157,000 GB out of Seoul: 1,290.24 + 4,997.12 + 11,980.80 + 367.20 = 18,635.36")
    func typed() throws {
        let table = try read("10240GB:0.126,40960GB:0.122, 102400GB:0.117,rest:0.108")
        #expect(try table.total(for: Measure(157_000, .gigabyte)).number.description == "18635.36")
        #expect(table.end == nil)
        #expect(try read("10TB:$0.126,40TB:0.122,100TB:0.117,rest:0.108") == table)
    }

    @Test(
        "each unit is priced once, by the tier that it falls into",
        arguments: [0, 1, 999, 1_000, 1_001, 50_000, 500_000])
    func shares(units: Int) throws {
        let table = try read("1TB:0.10,49TB:0.08,450TB:0.06", .decimal)
        let shares = try table.shares(to: FixedDecimal(units))
        #expect(shares.reduce(0) { $0 + ($1.units.whole ?? 0) } == units)
    }

    @Test("a quantity past the last tier has no price")
    func end() throws {
        let table = try read("1TB:0.10", .decimal)
        #expect(
            throws: MeasureFailure.beyondTiers(Measure(1_001, .gigabyte), end: Measure(1_000, .gigabyte))
        ) { try table.total(for: Measure(1_001, .gigabyte)) }
        #expect(throws: MeasureFailure.mismatch(DimensionMismatch(found: .hour, expected: .gigabyte))) {
            try table.total(for: Measure(1, .hour))
        }
    }

    @Test(
        "what is wrong with typed tiers",
        arguments: [
            ("10GB", .colonMissing(tier: 1, found: "10GB")), ("", .colonMissing(tier: 1, found: "")),
            ("10GB:0.1,20:0.2", .width(tier: 2, .unitMissing(found: 20, expected: .gigabyte))),
            ("10GB:abc", .rate(tier: 1, .number(.unexpected("a", offset: 0), found: "abc"))),
            ("rest:0.1,10GB:0.2", .table(.endless(tier: 1))), ("0GB:0.1", .table(.width(tier: 1))),
            ("10GB:-0.1", .table(.negativeRate(tier: 1))),
        ] as [(String, TierTextProblem)])
    func check(text: String, expect: TierTextProblem) {
        #expect(throws: expect) { try read(text) }
    }

    @Test(
        "free units come off before the tiers, or use up the first",
        arguments: [
            (Conventions.FreeAllowance.beforeTiers, "921.6"), (.inFirstTier, "921.1"),
        ])
    func free(counts: Conventions.FreeAllowance, expect: String) throws {
        let bill = try OutwardTransfer(
            size: Measure(10_340, .gigabyte), table: read("10240GB:0.09,rest:0.085"), free: Measure(100, .gigabyte),
            conventions: Conventions(freeCounts: counts)
        ).bill()
        #expect(bill.total.amount.description == expect)
        #expect(bill.lines.reduce(0) { $0 + ($1.quantity.number.whole ?? 0) } == 10_340)
    }

    @Test("nothing used is a line of nothing")
    func nothing() throws {
        let bill = try OutwardTransfer(size: Measure(0, .gigabyte), table: read("rest:0.09")).bill()
        #expect(bill.lines.map(\.amount.amount) == [0])
        let free = try OutwardTransfer(
            size: Measure(50, .gigabyte), table: read("rest:0.09"), free: Measure(100, .gigabyte)
        ).bill()
        #expect(free.total.amount == 0)
        #expect(free.lines.map(\.label) == ["free_allowance"])
    }
}
