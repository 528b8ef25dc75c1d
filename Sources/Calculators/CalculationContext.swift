package import Pricing

/// What a calculation stands on beside its inputs: handed in from outside.
package struct CalculationContext: Sendable {
    /// The books with all their rows, or with those of these items alone, which are read much sooner.
    package let shelf: @Sendable (_ items: [String]?) -> PriceShelf
    package var conventions: Conventions
    /// Where prices are looked up if no Region is given.
    package var region: String
    /// Of money typed without a currency.
    package var currency: Currency
    package var today: PriceDate

    /// `shelf` is called only by calculations that need a price. What it gives for some items may hold others too.
    package init(
        shelf: @escaping @Sendable (_ items: [String]?) -> PriceShelf, today: PriceDate, region: String = "us-east-1",
        currency: Currency = .dollar, conventions: Conventions = .aws
    ) {
        self.shelf = shelf
        self.today = today
        self.region = region
        self.currency = currency
        self.conventions = conventions
    }
}
