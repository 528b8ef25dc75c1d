import KnowledgeBase
package import Pricing

/// What calculations take from the settings.
package struct CalculationSettings: Sendable, Hashable {
    /// Where prices are looked up if no Region is typed.
    package var region: String
    /// What totals are shown in beside their own currency, at the rate that the learner typed.
    package var exchange: ExchangeRate?

    package init(region: String = CalculationSettings.usualRegion, exchange: ExchangeRate? = nil) {
        self.region = region
        self.exchange = exchange
    }

    package static let usualRegion = "us-east-1"
}

extension CalculationSettings {
    init(kept: [String: String]) {
        self.init(
            region: kept["region"] ?? CalculationSettings.usualRegion,
            exchange: kept["currency"].flatMap { CalculationSettings.exchange(of: $0) })
    }

    /// The settings of a data home that is not opened, and the language that is set in it; nil where they cannot be read
    /// without opening it, or there is none.
    package static func atHand(
        in surroundings: Surroundings
    ) -> (settings: CalculationSettings, language: String?)? {
        settingsAtHand(in: surroundings.home).map { (CalculationSettings(kept: $0), $0["language"]) }
    }

    /// How a currency is kept: `USD`, or `KRW 1385.5 2026-11-20`. A rate without a date is today's; nil where it is
    /// none.
    static func currencyText(of text: String, today: PriceDate) -> String? {
        let words = text.split(separator: " ").map(String.init)
        guard let code = words.first?.uppercased(), Currency(code) != nil else { return nil }
        if code == Currency.dollar.code { return words.count == 1 ? code : nil }
        guard (2...3).contains(words.count), let rate = try? FixedDecimal(reading: words[1]), rate > 0 else {
            return nil
        }
        guard words.count == 2 || PriceDate(words[2]) != nil else { return nil }
        return "\(code) \(rate) \(words.count == 3 ? words[2] : today.description)"
    }

    /// The rate of a kept currency; nil for dollars alone.
    static func exchange(of text: String) -> ExchangeRate? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 3, let currency = Currency(words[0]), let rate = try? FixedDecimal(reading: words[1]),
            let date = PriceDate(words[2])
        else { return nil }
        return ExchangeRate(from: .dollar, to: currency, rate: rate, asOf: date)
    }
}
