/// A sum in one currency, unrounded.
package struct Money: Sendable, Hashable {
    package let amount: FixedDecimal
    package let currency: Currency

    package init(_ amount: FixedDecimal, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    package static func zero(_ currency: Currency) -> Money { Money(0, currency) }

    package func adding(_ other: Money) throws(MeasureFailure) -> Money {
        try checkCurrency(of: other)
        do { return Money(try amount.adding(other.amount), currency) } catch { throw .arithmetic(error) }
    }

    package func subtracting(_ other: Money) throws(MeasureFailure) -> Money {
        try checkCurrency(of: other)
        do { return Money(try amount.subtracting(other.amount), currency) } catch { throw .arithmetic(error) }
    }

    private func checkCurrency(of other: Money) throws(MeasureFailure) {
        if other.currency != currency { throw .currencies(found: other.currency, expected: currency) }
    }

    /// As it is paid: rounded to the places of its currency.
    package func rounded(_ rule: Rounding = .halfUp) throws(ArithmeticFailure) -> Money {
        Money(try amount.rounded(toPlaces: currency.minorDigits, rule), currency)
    }
}

/// What one unit of a currency costs in another, as someone stated it on a day.
package struct ExchangeRate: Sendable, Hashable {
    package let from: Currency
    package let to: Currency
    /// `to` for one `from`.
    package let rate: FixedDecimal
    package let asOf: PriceDate

    package init(from: Currency, to: Currency, rate: FixedDecimal, asOf: PriceDate) {
        self.from = from
        self.to = to
        self.rate = rate
        self.asOf = asOf
    }

    /// `money` in the other currency, unrounded.
    package func converted(_ money: Money) throws(MeasureFailure) -> Money {
        if money.currency != from { throw .currencies(found: money.currency, expected: from) }
        do { return Money(try money.amount.multiplied(by: rate), to) } catch { throw .arithmetic(error) }
    }
}
