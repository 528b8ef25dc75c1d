import Pricing
import Testing

@Suite("Typed quantities say their unit")
struct MeasureReaderTests {
    @Test(
        "what is typed, read as what is expected",
        arguments: [
            ("500GB", .size, "500"), ("600 TB", .size, "614400"), ("1.5tb", .size, "1536"), ("512MB", .size, "0.5"),
            ("2 GiB", .size, "2"), ("0", .size, "0"), ("730h", .hours, "730"), ("730", .hours, "730"),
            ("2d", .hours, "48"), ("730시간", .hours, "730"), ("1mo", .hours, "730"), ("1y", .years, "1"),
            ("3년", .years, "3"), ("12mo", .years, "1"), ("36개월", .years, "3"), ("1y", .months, "12"),
            ("4,000", .iops, "4000"), ("4000 IOPS", .iops, "4000"), ("250MB/s", .throughput, "250"),
            ("1M", .requests, "1000000"), ("1M requests", .requests, "1000000"), ("250만", .requests, "2500000"),
            ("2", .count, "2"), ("3대", .count, "3"), ("8%", .percent, "0.08"), ("8", .percent, "0.08"),
            ("8 퍼센트", .percent, "0.08"), ("$0.10", .money(.dollar), "0.1"), ("USD 5", .money(.dollar), "5"),
            ("-$5", .money(.dollar), "-5"), ("100,000원", .money(.won), "100000"), ("10만원", .money(.won), "100000"),
            ("₩1,000", .money(.won), "1000"), ("0.126/GB", .rate(.dollar, per: .gigabyte), "0.126"),
            ("$0.096/h", .rate(.dollar, per: .hour), "0.096"), ("0.096", .rate(.dollar, per: .hour), "0.096"),
            ("$0.10/시간", .rate(.dollar, per: .hour), "0.1"), ("$92.16/TB", .rate(.dollar, per: .gigabyte), "0.09"),
        ] as [(String, MeasureExpectation, String)])
    func check(text: String, expecting: MeasureExpectation, expect: String) throws {
        let measure = try Measure(reading: text, expecting: expecting, conventions: .aws)
        #expect(measure == Measure(try decimal(expect), expecting.dimensions))
    }

    @Test(
        "what says its own unit, read as it stands",
        arguments: [
            ("500GB", .gigabyte, "500"), ("0.10 USD/GB", Dimensions.money(.dollar).over(.gigabyte), "0.1"),
            ("$0.10/GB", Dimensions.money(.dollar).over(.gigabyte), "0.1"), ("10만원", .money(.won), "100000"),
            ("730", .none, "730"), ("8 %", .none, "0.08"), ("1 TB", .gigabyte, "1024"), ("1y", .year, "1"),
        ] as [(String, Dimensions, String)])
    func own(text: String, dimensions: Dimensions, expect: String) throws {
        #expect(try Measure(reading: text, conventions: .aws) == Measure(decimal(expect), dimensions))
    }

    @Test("a unit of its own that there is not is told", arguments: [("5 GBB", "GBB"), ("5 h h2", "h2")])
    func unknown(text: String, unit: String) {
        let problem = #expect(throws: MeasureProblem.self) { try Measure(reading: text, conventions: .aws) }
        guard case .unknownUnit(unit, _) = problem else {
            Issue.record("\(String(describing: problem))")
            return
        }
    }

    @Test("the unit base is a convention, and a binary unit is binary", arguments: [("600TB", "600000")])
    func decimalBase(text: String, expect: String) throws {
        let conventions = Conventions(unitBase: .decimal)
        #expect(try Measure(reading: text, expecting: .size, conventions: conventions).number == decimal(expect))
        #expect(throws: MeasureProblem.self) {
            try Measure(reading: "1TiB", expecting: .size, conventions: conventions)
        }
    }

    @Test(
        "what is wrong, with what was expected",
        arguments: [
            ("12abc", .hours, .unknownUnit(found: "abc", candidates: [])),
            ("500", .size, .unitMissing(found: 500, expected: .gigabyte)),
            ("500h", .size, .wrongKind(DimensionMismatch(found: .hour, expected: .gigabyte))),
            ("5 GBB", .size, .unknownUnit(found: "GBB", candidates: ["GB", "GiB"])),
            ("", .hours, .number(.empty, found: "")),
            ("GB", .size, .number(.unexpected("G", offset: 0), found: "GB")),
            ("1,00", .hours, .number(.commas(offset: 4), found: "1,00")),
            ("5원", .money(.dollar), .wrongKind(DimensionMismatch(found: .money(.won), expected: .money(.dollar)))),
            ("5GB", .money(.dollar), .wrongKind(DimensionMismatch(found: .gigabyte, expected: .money(.dollar)))),
            ("30m", .hours, .unknownUnit(found: "m", candidates: [])),
            ("1e5", .hours, .unknownUnit(found: "e5", candidates: [])),
            ("170000000000000000000 TB", .size, .arithmetic(.overflow)),
        ] as [(String, MeasureExpectation, MeasureProblem)])
    func checkRefused(text: String, expecting: MeasureExpectation, expect: MeasureProblem) {
        #expect(throws: expect) { try Measure(reading: text, expecting: expecting, conventions: .aws) }
    }
}
