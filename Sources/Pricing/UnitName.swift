// How units are written. A size is a number of GB; what one TB or MB is depends on the convention handed in, but GiB,
// TiB and MiB are binary whatever it says. Short forms that could be two things are none: `m` may be minutes or months.

/// A unit as it is typed: its kind, and how many base units it is.
package struct UnitName: Sendable, Hashable {
    package let dimensions: Dimensions
    package let factor: FixedDecimal
    /// The reciprocal is what is exact: one MB is 1/1,024 GB.
    let isInverse: Bool
    /// Whether the number before it is to be shown as a percentage.
    let isPercent: Bool

    private init(_ dimensions: Dimensions, _ factor: FixedDecimal = 1, isInverse: Bool = false, isPercent: Bool = false)
    {
        self.dimensions = dimensions
        self.factor = factor
        self.isInverse = isInverse
        self.isPercent = isPercent
    }

    /// The unit that `text` names; sizes in any case (`gb`), the others as they are written.
    package init?(_ text: String, base: Conventions.UnitBase) {
        if let found = UnitName.fixed[text] ?? UnitName.fixed[text.lowercased()] {
            self = found
        } else if let size = UnitName.size(text.lowercased(), base: base) {
            self = size
        } else if let currency = UnitName.currency(text) {
            self.init(.money(currency))
        } else {
            return nil
        }
    }

    static func currency(_ text: String) -> Currency? {
        switch text {
        case "$", "달러": .dollar
        case "₩", "원": .won
        case "€", "유로": .euro
        case "¥", "엔": .yen
        default: known.contains(text.uppercased()) ? Currency(text.uppercased()) : nil
        }
    }

    /// So that a mistyped unit is not taken for a currency nobody has heard of.
    private static let known: Set<String> = [
        "AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "IDR", "INR", "JPY", "KRW", "MXN", "MYR", "NZD", "PHP",
        "SEK", "SGD", "THB", "TWD", "USD", "VND",
    ]

    private static func size(_ text: String, base: Conventions.UnitBase) -> UnitName? {
        let letters = ["kb", "mb", "gb", "tb", "pb"]
        let binary = ["kib", "mib", "gib", "tib", "pib"]
        let rank: Int
        let step: FixedDecimal
        if let found = letters.firstIndex(of: text) {
            (rank, step) = (found, base.number)
        } else if let found = binary.firstIndex(of: text), base == .binary {
            (rank, step) = (found, 1_024)
        } else {
            return nil
        }
        let powers: [FixedDecimal] = [1, step, step == 1_024 ? 1_048_576 : 1_000_000]
        return UnitName(.gigabyte, powers[abs(rank - 2)], isInverse: rank < 2)
    }

    private static let fixed: [String: UnitName] = {
        var units: [String: UnitName] = [:]
        for (names, unit) in table {
            for name in names { units[name] = unit }
        }
        return units
    }()

    /// What a number may be multiplied by before its unit.
    package static let multipliers: [(name: String, factor: FixedDecimal)] = [
        ("k", 1_000), ("M", 1_000_000), ("B", 1_000_000_000), ("십억", 1_000_000_000), ("백만", 1_000_000),
        ("억", 100_000_000), ("만", 10_000), ("천", 1_000),
    ]

    private static let table: [([String], UnitName)] = [
        (["h", "hr", "hrs", "hour", "hours", "시간"], UnitName(.hour)),
        (["d", "day", "days", "일"], UnitName(.hour, 24)),
        (["mo", "month", "months", "개월", "달", "월"], UnitName(.month)),
        (["y", "yr", "yrs", "year", "years", "년"], UnitName(.year)),
        (["request", "requests", "req", "요청"], UnitName(.request)),
        (["iops"], UnitName(.iops)),
        (["mb/s", "mbps", "mib/s"], UnitName(.megabytePerSecond)),
        (["%", "퍼센트", "프로"], UnitName(.none, 100, isInverse: true, isPercent: true)),
        (["person", "people", "명"], UnitName(Dimensions(.person))),
        (["account", "accounts", "계정"], UnitName(Dimensions(.account))),
        (["server", "servers"], UnitName(Dimensions(.server))),
        (["개", "대"], UnitName(.none)),
        (["kw"], UnitName(Dimensions(.kilowatt))),
        (["w"], UnitName(Dimensions(.kilowatt), 1_000, isInverse: true)),
        (["kwh"], UnitName(Dimensions(.kilowatt).times(.hour))),
        (["gb-month", "gb-mo", "gb-months"], UnitName(Dimensions(.gigabyte).times(.month))),
    ]

    /// All names but those of currencies, for suggestions.
    package static let names: [String] = table.flatMap(\.0) + ["KB", "MB", "GB", "TB", "PB", "GiB", "TiB"]
}
