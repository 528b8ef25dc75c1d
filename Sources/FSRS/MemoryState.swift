/// What FSRS knows of a card's memory: stability S in days, difficulty D in 1…10.
package struct MemoryState: Sendable, Hashable, Codable {
    package var stability: Double
    package var difficulty: Double

    package init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}

/// Days since 1970-01-01 in the learner's own time, each beginning at the roll-over hour.
package struct CollectionDay: Sendable, Hashable, Codable, Comparable {
    package var number: Int

    package init(_ number: Int) { self.number = number }

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

/// Where a card stands in its schedule.
package struct CardState: Sendable, Hashable, Codable {
    package enum Phase: Int, Sendable, Hashable, Codable {
        case new = 0
        case learning = 1
        case review = 2
        case relearning = 3
    }

    package var phase: Phase
    /// The learning or relearning step it waits for, from 0.
    package var step: Int
    /// nil before the first review.
    package var memory: MemoryState?
    /// Of the last review; nil before the first.
    package var lastReview: Moment?
    /// In learning and relearning: when it is due, in UTC milliseconds.
    package var dueAt: Int64?
    /// In review: the day it is due.
    package var dueDay: CollectionDay?
    package var reviews: Int
    package var lapses: Int

    package init(
        phase: Phase = .new, step: Int = 0, memory: MemoryState? = nil, lastReview: Moment? = nil,
        dueAt: Int64? = nil, dueDay: CollectionDay? = nil, reviews: Int = 0, lapses: Int = 0
    ) {
        self.phase = phase
        self.step = step
        self.memory = memory
        self.lastReview = lastReview
        self.dueAt = dueAt
        self.dueDay = dueDay
        self.reviews = reviews
        self.lapses = lapses
    }
}
