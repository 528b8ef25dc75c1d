import Calculators
import Pricing
import Synchronization
import TCO
import Testing

@Suite("A calculation carries all that it depends on")
struct CalculationTests {
    @Test("as plain data: decimal strings, unrounded, with the book")
    func plain() throws {
        let calculation = try Desk.calculate("ec2 t3.micro --hours 730 --count 2")
        guard case .members(let members) = calculation.plainValue(formula: { _ in "…" }) else { return }
        #expect(
            members.map(\.key) == [
                "calculator", "inputs", "lines", "results", "total", "working", "price_book", "conventions",
            ])
        let line = PlainValue.members([
            .init("label", .text("on_demand")), .init("quantity", .text("1460")), .init("unit", .text("hour")),
            .init("rate", .text("0.0104")), .init("amount", .text("15.184")),
        ])
        #expect(members[2].value == .list([line]))
        #expect(members[4].value == .members([.init("amount", .text("15.184")), .init("currency", .text("USD"))]))
        guard case .members(let book) = members[6].value else { return }
        #expect(book.last == .init("as_of", .text("2026-07-20")))
    }

    @Test("with null for what is absent, and why")
    func absent() throws {
        let never = try Desk.calculate("reserved --on-demand 0.1 --upfront 100 --hourly 0.2")
        let payback = try #require(never.results.first { $0.name == "payback_months" })
        #expect(payback.outcome == .absent(.neverPaysBack))
        #expect(payback.plainValue == .null)
        #expect(never.notes == [.neverCheaper])
        let typed = try Desk.calculate("growth 100 --growth 5%").plainValue { _ in "" }
        guard case .members(let members) = typed else { return }
        #expect(members.first { $0.key == "price_book" }?.value == .null)
    }

    @Test("percentages in hundredths, shares as shares")
    func shares() throws {
        let reserved = try Desk.calculate("reserved --on-demand 0.1 --hourly 0.05")
        #expect(reserved.results.first { $0.name == "saving_percent" }?.plainValue == .text("50"))
        let availability = try Desk.calculate("availability --series 0.5")
        #expect(availability.results.first?.plainValue == .text("0.5"))
    }

    @Test("inputs with where they came from")
    func origins() throws {
        let calculation = try Desk.calculate("ec2 t3.micro")
        #expect(calculation.inputs.map(\.name) == ["type", "rate", "region", "hours", "count"])
        let source = try #require(calculation.sources.first)
        #expect(
            calculation.inputs.map(\.origin) == [
                .typed, .book(source, isDerived: false), .setting, .convention(.hoursPerMonth), .fallback,
            ])
        #expect(calculation.conventions.map(\.name) == [.hoursPerMonth])
    }

    @Test("a warning of old, derived and ending prices")
    func notes() throws {
        #expect(try Desk.calculate("ec2 m5.large").notes == [])
        let derived = try Desk.calculate("ec2 m5.4xlarge --region ap-northeast-2")
        let source = try #require(derived.sources.first)
        #expect(derived.notes == [.oldPrices(source), .derivedPrice(type: "m5.4xlarge", source)])
        let business = try Desk.calculate("support business --spend 85000")
        let end = try #require(PriceDate("2027-01-01"))
        #expect(business.notes == [.planEnds(plan: "business", end)])
        let enterprise = try Desk.calculate("support enterprise --spend 100000")
        let past = try #require(PriceDate("2025-12"))
        #expect(
            enterprise.notes == [
                .minimumFee(Money(15_000, .dollar)), .planEnded(plan: "enterprise", past),
            ])
        let volume = try Desk.calculate("ebs st1 --size 500GB --iops 100")
        #expect(volume.notes.contains(.inputWithoutEffect("iops")))
    }

    @Test("a break-even beyond the years looked at")
    func horizon() throws {
        let line = "tco --years 3 --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000"
        let years = FixedDecimal(375, places: 2)
        #expect(try Desk.calculate(line).notes == [.breakEvenBeyondHorizon(years: years, horizon: 3)])
        let never = try Desk.calculate("tco --on-premises-upfront 100 --on-premises-yearly 5 --cloud-yearly 5")
        #expect(never.results.first { $0.name == "break_even_years" }?.outcome == .absent(.neverBreaksEven))
    }

    @Test("every way to reserve a type beside running on demand")
    func scenarios() throws {
        let calculation = try Desk.calculate("reserved --type c4.large --as-of 2016-12")
        #expect(
            calculation.scenarios.map(\.name.key) == [
                "on_demand", "reserved_1y_none_standard", "reserved_1y_partial_standard",
                "reserved_3y_partial_standard",
            ])
        let rates = calculation.scenarios.map { $0.results.first?.outcome.value?.number.description ?? "" }
        #expect(rates.map { $0.prefix(8) } == ["0.1", "0.063", "0.060022", "0.041509"])
        #expect(calculation.inputs.contains { $0.name == "payment" && $0.value == .text("partial") })
    }

    @Test("a chart with the break-even where the two cost the same")
    func chart() throws {
        let reserved = try #require(
            try Desk.calculate("reserved --on-demand 0.100 --upfront 263 --hourly 0.030").chart)
        #expect(reserved.axis == .months)
        #expect(try reserved.breakEven?.x.text(places: 2) == "5.15")
        let none = try #require(try Desk.calculate("reserved t3.medium --payment nuri").chart)
        #expect(none.axis == .use)
        #expect(try none.breakEven?.x.text(places: 4) == "0.6274")
        let tco = try #require(
            try Desk.calculate(
                "tco --years 5 --on-premises-upfront 120000 --on-premises-yearly 30000 --cloud-yearly 62000"
            ).chart)
        #expect(tco.breakEven == .init(x: FixedDecimal(375, places: 2), cost: 232_500))
        #expect(tco.curves.map(\.points.count) == [6, 6])
    }

    @Test("the books' rows of one item, and all of them only where that one is not found")
    func items() throws {
        let asked = Mutex<[[String]?]>([])
        let context = CalculationContext(
            shelfOf: { items in
                asked.withLock { $0.append(items) }
                return items == ["t3.nano"] ? PriceShelf([]) : Desk.shelf
            }, today: try Desk.today)
        _ = try Desk.calculate("ec2 t3.micro", in: context)
        #expect(asked.withLock { $0 } == [["t3.micro"]])
        _ = try Desk.calculate("ec2 t3.nano", in: context)
        #expect(asked.withLock { $0 } == [["t3.micro"], ["t3.nano"], nil])
    }

    @Test("the full form of ownership by parts and categories")
    func parts() throws {
        let calculation = try Desk.calculate(
            "tco --years 3 --on-premises-server-hardware-upfront 90000 --on-premises-storage-disks-upfront 30000"
                + " --on-premises-server-administration-yearly 40000 --kilowatts 10 --power-price 0.1 --pue 1.5"
                + " --cloud-compute-yearly 50000 --cloud-data-transfer-yearly 5000 --benefits agility --sensitivity")
        // 10 kW · 8,760 h · 0.1 = 8,760 a year, and half as much for cooling.
        #expect(try calculation.figure("on_premises_total", places: 2) == "279420.00")
        #expect(try calculation.figure("on_premises_server", places: 2) == "129420.00")
        #expect(try calculation.figure("on_premises_it_labour", places: 2) == "120000.00")
        #expect(try calculation.figure("cloud_network", places: 2) == "15000.00")
        #expect(calculation.notes.contains(.benefit("agility")))
        #expect(calculation.sensitivities.first?.input.text == "cloud_compute_yearly")
    }
}
