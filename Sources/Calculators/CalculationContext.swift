package import Pricing

/// What a calculation stands on beside its inputs: handed in from outside.
package struct CalculationContext: Sendable {
    private let makeShelf: @Sendable (_ items: [String]?) -> PriceShelf
    package var conventions: Conventions
    /// Where prices are looked up if no Region is given.
    package var region: String
    /// Of money typed without a currency.
    package var currency: Currency
    package var today: PriceDate

    /// `shelfOf` is called only by calculations that need a price, with the items they look up or with nil for all rows;
    /// what it gives may hold more than was asked for.
    package init(
        shelfOf makeShelf: @escaping @Sendable (_ items: [String]?) -> PriceShelf, today: PriceDate,
        region: String = "us-east-1", currency: Currency = .dollar, conventions: Conventions = .aws
    ) {
        self.makeShelf = makeShelf
        self.today = today
        self.region = region
        self.currency = currency
        self.conventions = conventions
    }

    /// With books that are always read whole, and not before a price is needed.
    package init(
        shelf: @autoclosure @escaping @Sendable () -> PriceShelf, today: PriceDate, region: String = "us-east-1",
        currency: Currency = .dollar, conventions: Conventions = .aws
    ) {
        self.init(
            shelfOf: { _ in shelf() }, today: today, region: region, currency: currency, conventions: conventions)
    }

    /// The books with all their rows, or with those of some items at least, which are read much sooner.
    package func shelf(of items: [String]? = nil) -> PriceShelf { makeShelf(items) }
}
