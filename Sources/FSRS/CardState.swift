/// Where a card stands in its schedule.
package struct CardState: Sendable, Hashable, Codable {
    /// The raw values are those kept in the knowledge base.
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
    /// Answers given, in any phase.
    package var reviews: Int
    /// Times that a card in review was forgotten.
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
