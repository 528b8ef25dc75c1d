import Notes

/// What a card's markup says of when it is due: `<!--SR:!2026-01-01,3,250-->`, or its FSRS form `!fsrs,2026-01-01,…`.
package struct CarriedSchedule: Sendable, Hashable, Codable {
    /// Days since 1970-01-01.
    package var dueDay: Int
    /// In days, at least 1.
    package var interval: Int

    package init(dueDay: Int, interval: Int) {
        self.dueDay = dueDay
        self.interval = interval
    }

    /// Those of a block, in their order: several belong to siblings.
    static func all(in text: InlineText) -> [CarriedSchedule] {
        text.runs.flatMap { run -> [CarriedSchedule] in
            guard case .comment(let words) = run.style, words.trimmed.begins(with: "SR:") else { return [] }
            return words.trimmed.dropping(prefix: "SR:").split(separator: "!").compactMap {
                one($0.split(separator: ",").map(String.init))
            }
        }
    }

    private static func one(_ fields: [String]) -> CarriedSchedule? {
        guard let place = fields.firstIndex(where: { day($0) != nil }), let due = day(fields[place]) else { return nil }
        let interval = place + 1 < fields.count ? Int(Double(fields[place + 1].trimmed) ?? 1) : 1
        return CarriedSchedule(dueDay: due, interval: max(1, interval))
    }

    /// Days since 1970-01-01 of `2026-01-31` in the proleptic Gregorian calendar; nil for anything else.
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil (2013).
    static func day(_ text: String) -> Int? {
        let parts = text.trimmed.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
        else {
            return nil
        }
        let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
        let era = year / 400
        let ofEra = year - era * 400
        let ofYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
