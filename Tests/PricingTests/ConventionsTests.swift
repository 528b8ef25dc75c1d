import Pricing
import Testing

@Suite("Conventions are printed and set by name")
struct ConventionsTests {
    @Test("each prints as it is set", arguments: Conventions.Name.allCases)
    func check(name: Conventions.Name) throws {
        var conventions = Conventions.aws
        try conventions.set(name, to: conventions[name])
        #expect(conventions == .aws)
    }

    @Test(
        "what cannot be one is refused with what can",
        arguments: [
            (.unitBase, "1023", .oneOf(["1024", "1000"], found: "1023")),
            (.hoursPerMonth, "800", .outside(1...744, found: 800)),
            (.hoursPerMonth, "many", .number(.unexpected("m", offset: 0), found: "many")),
            (.cashFlow, "never", .oneOf(["year_end", "year_start"], found: "never")),
        ] as [(Conventions.Name, String, Conventions.Problem)])
    func checkRefused(name: Conventions.Name, text: String, expect: Conventions.Problem) {
        var conventions = Conventions.aws
        #expect(throws: expect) { try conventions.set(name, to: text) }
    }

    @Test(
        "times are converted by them and nothing else is",
        arguments: [
            (Measure(1, .year), Dimensions.month, 12), (Measure(2, .month), .hour, 1_460),
            (Measure(1, .year), .hour, 8_760),
            (Measure(24, .month), .year, 2), (Measure(730, .hour), .month, 1), (Measure(1, .gigabyte), .hour, nil),
        ] as [(Measure, Dimensions, FixedDecimal?)])
    func checkTimes(measure: Measure, unit: Dimensions, expect: FixedDecimal?) throws {
        #expect(try Conventions.aws.converted(measure, to: unit)?.number == expect)
    }
}
