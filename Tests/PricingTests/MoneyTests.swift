import Pricing
import Testing

@Suite("Money keeps to its currency")
struct MoneyTests {
    @Test("currencies are never mixed")
    func mixed() {
        let failure = MeasureFailure.currencies(found: .won, expected: .dollar)
        #expect(throws: failure) { try Money(1, .dollar).adding(Money(1, .won)) }
        #expect(throws: failure) { try Money(1, .dollar).subtracting(Money(1, .won)) }
    }

    @Test("a sum is paid in the places of its currency", arguments: [("USD", "1.01"), ("KRW", "1"), ("KWD", "1.005")])
    func places(code: String, expect: String) throws {
        let currency = try #require(Currency(code))
        #expect(currency.code == code)
        #expect(try Money(decimal("1.005"), currency).rounded().amount.description == expect)
    }

    @Test("no currency", arguments: ["", "US", "usd", "USDT", "원"])
    func refused(code: String) { #expect(Currency(code) == nil) }

    @Test("a rate that someone stated converts one way")
    func exchange() throws {
        let day = try #require(PriceDate("2026-11-27"))
        let rate = ExchangeRate(from: .dollar, to: .won, rate: 1_400, asOf: day)
        #expect(try rate.converted(Money(decimal("70.08"), .dollar)) == Money(98_112, .won))
        #expect(throws: MeasureFailure.currencies(found: .won, expected: .dollar)) {
            try rate.converted(Money(1, .won))
        }
    }
}
