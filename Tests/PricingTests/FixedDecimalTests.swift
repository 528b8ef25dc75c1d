import Pricing
import Testing

@Suite("Numbers are exact")
struct FixedDecimalTests {
    @Test(
        "a number is read whole and written plainly",
        arguments: [
            ("0", "0"), ("0.096", "0.096"), ("-0.5", "-0.5"), ("+3", "3"), ("−3.10", "-3.1"), ("1,024", "1024"),
            ("1,024,000.50", "1024000.5"), ("007", "7"), ("100.000", "100"),
            ("0.000000000000000001", "0.000000000000000001"),
            ("170141183460469231731.687303715884105727", "170141183460469231731.687303715884105727"),
        ])
    func check(text: String, expect: String) throws {
        #expect(try FixedDecimal(reading: text).description == expect)
    }

    @Test(
        "what is no number is refused with its reason",
        arguments: [
            ("", NumberProblem.empty), ("12abc", .unexpected("a", offset: 2)), ("1,00", .commas(offset: 4)),
            ("1,0000", .commas(offset: 6)), ("1000,000", .commas(offset: 4)), (",100", .commas(offset: 0)),
            ("1,000,00", .commas(offset: 8)), ("1e5", .unexpected("e", offset: 1)), (".", .digitsMissing(offset: 0)),
            (".5", .digitsMissing(offset: 0)), ("5.", .digitsMissing(offset: 2)), ("-", .digitsMissing(offset: 1)),
            ("1.2.3", .unexpected(".", offset: 3)), ("1 ", .unexpected(" ", offset: 1)),
            ("1.5,0", .unexpected(",", offset: 3)), ("십", .unexpected("십", offset: 0)),
            ("0.0000000000000000001", .tooManyPlaces(found: 19, most: 18)),
            ("170141183460469231732", .overflow), ("170141183460469231731.687303715884105728", .overflow),
            ("99999999999999999999999999999999999999999999999999", .overflow),
        ] as [(String, NumberProblem)])
    func checkRefused(text: String, expect: NumberProblem) {
        #expect(throws: expect) { try FixedDecimal(reading: text) }
    }

    @Test(
        "products and quotients are rounded once, half to even, in the last place",
        arguments: [
            ("0.096", "730", "70.08"), ("0.000000000000000001", "0.5", "0"),
            ("0.000000000000000003", "0.5", "0.000000000000000002"),
            ("-0.000000000000000001", "0.6", "-0.000000000000000001"),
            ("12345678901.123456789", "98765432.1", "1219326311237311385.2112635269"),
            ("170141183460469231731", "1", "170141183460469231731"),
        ])
    func checkProduct(a: String, b: String, expect: String) throws {
        #expect(try decimal(a).multiplied(by: decimal(b)).description == expect)
        #expect(try decimal(b).multiplied(by: decimal(a)).description == expect)
    }

    @Test(
        "division",
        arguments: [
            ("263", "8760", "0.030022831050228311"), ("1", "3", "0.333333333333333333"),
            ("2", "3", "0.666666666666666667"), ("-2", "3", "-0.666666666666666667"),
            ("100000000000000000000", "0.9", "111111111111111111111.111111111111111111"),
            ("0.000000000000000001", "2", "0"), ("0.000000000000000003", "2", "0.000000000000000002"),
        ])
    func checkQuotient(a: String, b: String, expect: String) throws {
        #expect(try decimal(a).divided(by: decimal(b)).description == expect)
    }

    @Test("what does not fit is a failure")
    func failures() throws {
        let large = try decimal("100000000000000000000")
        #expect(throws: ArithmeticFailure.overflow) { try large.adding(large) }
        #expect(throws: ArithmeticFailure.overflow) { try large.multiplied(by: 2) }
        #expect(throws: ArithmeticFailure.overflow) { try large.multiplied(by: large) }
        #expect(throws: ArithmeticFailure.overflow) { try large.divided(by: FixedDecimal(1, places: 18)) }
        #expect(throws: ArithmeticFailure.overflow) { try FixedDecimal(10).power(21) }
        #expect(throws: ArithmeticFailure.divisionByZero) { try large.divided(by: 0) }
    }

    @Test(
        "powers", arguments: [("1.08", 3, "1.259712"), ("2", 0, "1"), ("2", -2, "0.25"), ("10", 20, "1" + zeros(20))])
    func checkPower(base: String, exponent: Int, expect: String) throws {
        #expect(try decimal(base).power(exponent).description == expect)
    }

    @Test(
        "rounding",
        arguments: [
            ("0.125", 2, Rounding.halfUp, "0.13"), ("0.125", 2, .halfEven, "0.12"), ("0.135", 2, .halfEven, "0.14"),
            ("-0.125", 2, .halfUp, "-0.13"), ("0.121", 2, .up, "0.13"), ("-0.129", 2, .down, "-0.12"),
            ("1.5", 0, .halfUp, "2"), ("2.5", 0, .halfEven, "2"), ("70.08", 2, .up, "70.08"),
        ])
    func checkRounding(text: String, places: Int, rule: Rounding, expect: String) throws {
        #expect(try decimal(text).rounded(toPlaces: places, rule).description == expect)
    }

    @Test(
        "a sum of money shows all its places", arguments: [("36", 2, "36.00"), ("0.5", 2, "0.50"), ("1.005", 0, "1")])
    func checkText(text: String, places: Int, expect: String) throws {
        #expect(try decimal(text).text(places: places) == expect)
    }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

/// A number of a test's own, which is one.
func decimal(_ text: String) throws -> FixedDecimal { try FixedDecimal(reading: text) }
