/// When a price held, as exactly as its source says: a year, a month or a day.
package struct PriceDate: Sendable, Hashable {
    package let year: Int
    /// 1…12; nil where the source names only the year.
    package let month: Int?
    /// 1…31; nil where the source names only the month.
    package let day: Int?

    /// nil for a date that there is not.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1900...9999).contains(year), month != nil || day == nil else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...PriceDate.days(in: month, of: year)).contains(day) { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// "2026-07-20", "2016-12" or "2024"; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.utf8.count == $1 }) else { return nil }
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard let year = numbers.first else { return nil }
        self.init(
            year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Years, months and days as one number each, the missing ones as their first or last.
    private func key(_ isLast: Bool) -> Int {
        (year * 100 + (month ?? (isLast ? 12 : 1))) * 100 + (day ?? (isLast ? 31 : 1))
    }

    /// Whether all of this date comes before all of `other`.
    package func isBefore(_ other: PriceDate) -> Bool { key(true) < other.key(false) }

    /// Whether the two may mean the same day: 2016-12 and 2016 do.
    package func overlaps(_ other: PriceDate) -> Bool { !isBefore(other) && !other.isBefore(self) }

    /// Whether more than a year has passed between the last day that this may mean and `today`.
    package func isOlderThanAYear(on today: PriceDate) -> Bool { key(true) + 1_00_00 < today.key(false) }
}

extension PriceDate: Comparable {
    package static func < (a: PriceDate, b: PriceDate) -> Bool {
        (a.key(false), a.key(true)) < (b.key(false), b.key(true))
    }
}

extension PriceDate: CustomStringConvertible {
    /// As it is written in a book: "2026-07-20", "2016-12", "2024".
    package var description: String {
        ([year] + [month, day].compactMap { $0 }).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }
}
