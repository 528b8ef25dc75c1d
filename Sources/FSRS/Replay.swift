extension Scheduler {
    /// The state that a card's history leads to: card states are a replay of the review log.
    /// - Parameters:
    ///   - reviews: in the order in which they were given.
    ///   - seed: the card's.
    ///   - start: a new card, or what an import brought.
    package func replay(
        _ reviews: some Sequence<(Moment, Grade)>, seed: UInt64, from start: CardState = CardState()
    ) -> CardState {
        reviews.reduce(start) { state, review in next(state, after: review.1, at: review.0, seed: seed) }
    }
}
