package import Pricing

/// What a calculation stands on beside its inputs: handed in from outside.
package struct CalculationContext: Sendable {
    private let makeShelf: @Sendable () -> PriceShelf
    package var conventions: Conventions
    /// Where prices are looked up if no Region is given.
    package var region: String
    /// Of money typed without a currency.
    package var currency: Currency
    package var today: PriceDate

    /// `shelf` is asked for only by calculations that need a price, and by each of them once.
    package init(
        shelf: @autoclosure @escaping @Sendable () -> PriceShelf, today: PriceDate, region: String = "us-east-1",
        currency: Currency = .dollar, conventions: Conventions = .aws
    ) {
        makeShelf = shelf
        self.today = today
        self.region = region
        self.currency = currency
        self.conventions = conventions
    }

    package func shelf() -> PriceShelf { makeShelf() }
}
