import Calculators
import Pricing
import Testing

@Suite("What is paid at once and what by the month")
struct ChargeTests {
    @Test(
        "a total comes apart into an upfront sum and a monthly one",
        arguments: [
            ("ec2 --rate 0.0104 --count 2", "0", "15.184"),
            ("s3 500GB --rate 0.02 --months 3", "0", "10"),
            ("transfer --out 500GB --rate 0.09", "0", "45"),
            // 263 once, 0.030 · 8,760 / 12 by the month
            ("reserved --on-demand 0.100 --upfront 263 --hourly 0.030 --term 1y", "263", "21.9"),
            ("reserved --on-demand 0.100 --upfront 539 --hourly 0.021 --term 3y --count 2", "1078", "30.66"),
            ("savings-plan --on-demand 0.100 --rate 0.072 --term 1y --payment partial", "315.36", "26.28"),
            ("savings-plan --on-demand 0.100 --rate 0.072 --term 3y --payment all", "1892.16", "0"),
            ("support --tiers 10000:0.10,rest:7% --minimum 100 --spend 20000", "0", "1700"),
        ])
    func check(line: String, upfront: String, monthly: String) throws {
        let charge = try #require(try Desk.calculate(line, in: Desk.bare).charge)
        #expect(charge.upfront.amount.description == upfront)
        #expect(charge.monthly.amount.description == monthly)
    }

    @Test(
        "what is no bill has no charge",
        arguments: ["availability --parallel 0.99,0.99", "growth 1000 --growth 10% --years 3"])
    func none(line: String) throws {
        #expect(try Desk.calculate(line, in: Desk.bare).charge == nil)
    }
}
