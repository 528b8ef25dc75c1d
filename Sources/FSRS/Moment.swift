/// Days since 1970-01-01 in the learner's own time, each beginning at the roll-over hour.
package struct CollectionDay: Sendable, Hashable, Codable, Comparable {
    package var number: Int

    package init(_ number: Int) { self.number = number }

    /// The day `days` after this one; before it where negative.
    package func advanced(by days: Int) -> CollectionDay { CollectionDay(number + days) }

    /// Whole days from `earlier` to this day; negative where that comes later.
    package func days(since earlier: CollectionDay) -> Int { number - earlier.number }

    package static func < (a: CollectionDay, b: CollectionDay) -> Bool { a.number < b.number }
}

/// A moment as the review log keeps it: UTC, the offset that was in force, and the collection day it falls on.
package struct Moment: Sendable, Hashable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package var milliseconds: Int64
    /// Seconds east of UTC.
    package var utcOffset: Int
    package var day: CollectionDay

    /// - Parameter rollOverHour: the local hour, 0…23, at which a collection day begins.
    package init(milliseconds: Int64, utcOffset: Int, rollOverHour: Int) {
        self.milliseconds = milliseconds
        self.utcOffset = utcOffset
        let local = milliseconds + Int64(utcOffset - rollOverHour * 3600) * 1000
        let dayLength: Int64 = 86_400_000
        var number = local / dayLength
        if local % dayLength < 0 { number -= 1 }
        day = CollectionDay(Int(number))
    }
}
