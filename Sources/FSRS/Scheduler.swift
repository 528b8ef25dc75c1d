/// The time until a card is asked again.
package enum Interval: Sendable, Hashable {
    case seconds(Int)
    case days(Int)
}

/// FSRS-6 with Anki's learning steps.
package struct Scheduler: Sendable, Hashable {
    package var parameters: Parameters
    /// The recall probability at which a review falls due, 0.1…0.99.
    package var desiredRetention: Double
    /// In seconds.
    package var learningSteps: [Int]
    /// In seconds.
    package var relearningSteps: [Int]
    /// In days.
    package var maximumInterval: Int
    package var fuzzes: Bool

    package init(
        parameters: Parameters = .default, desiredRetention: Double = 0.9, learningSteps: [Int] = [60, 600],
        relearningSteps: [Int] = [600], maximumInterval: Int = 36_500, fuzzes: Bool = true
    ) {
        self.parameters = parameters
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        self.fuzzes = fuzzes
    }

    /// The state after a review. `seed` belongs to the card; with its review count it decides the fuzz.
    package func next(_ state: CardState, after grade: Grade, at moment: Moment, seed: UInt64) -> CardState {
        var next = state
        next.memory = memory(state, after: grade, at: moment)
        next.lastReview = moment
        next.reviews += 1
        if state.phase == .review, grade == .again { next.lapses += 1 }
        switch outcome(state, after: grade) {
        case .again(let step, let delay):
            next.phase = state.phase == .review || state.phase == .relearning ? .relearning : .learning
            next.step = step
            next.dueAt = moment.milliseconds + Int64(delay) * 1000
            next.dueDay = nil
        case .review:
            next.phase = .review
            next.step = 0
            next.dueAt = nil
            next.dueDay = moment.day.advanced(by: days(state, after: grade, at: moment, seed: seed))
        }
        return next
    }

    /// The interval that each grade would give, in the order of `Grade.allCases`.
    package func intervals(_ state: CardState, at moment: Moment, seed: UInt64) -> [Interval] {
        Grade.allCases.map { grade in
            switch outcome(state, after: grade) {
            case .again(_, let delay): .seconds(delay)
            case .review: .days(days(state, after: grade, at: moment, seed: seed))
            }
        }
    }

    /// The probability that the card is recalled on `day`; nil before its first review.
    package func retrievability(_ state: CardState, on day: CollectionDay) -> Double? {
        guard let memory = state.memory, let last = state.lastReview else { return nil }
        let days = max(0, day.days(since: last.day))
        return parameters.retrievability(days: Double(days), stability: memory.stability)
    }

    private func memory(_ state: CardState, after grade: Grade, at moment: Moment) -> MemoryState {
        guard let memory = state.memory else { return parameters.firstState(grade) }
        // A clock that was set back gives no negative time.
        let days = state.lastReview.map { max(0, moment.day.days(since: $0.day)) } ?? 0
        return parameters.nextState(memory, after: grade, days: days)
    }

    private func outcome(_ state: CardState, after grade: Grade) -> LearningSteps.Outcome {
        switch state.phase {
        case .new: LearningSteps(seconds: learningSteps).outcome(grade, at: 0)
        case .learning: LearningSteps(seconds: learningSteps).outcome(grade, at: state.step)
        case .relearning: LearningSteps(seconds: relearningSteps).outcome(grade, at: state.step)
        case .review: grade == .again ? LearningSteps(seconds: relearningSteps).outcome(.again, at: 0) : .review
        }
    }

    /// Whole days to the next review where `grade` leads to one. The grades are taken together, so that rounding and
    /// fuzz never leave Hard over Good, nor Good not under Easy while the maximum has room for both.
    private func days(_ state: CardState, after grade: Grade, at moment: Moment, seed: UInt64) -> Int {
        let longest = max(1, maximumInterval)
        let fuzz = fuzzes ? Fuzz(seed: seed, reviews: state.reviews) : nil
        func alone(_ grade: Grade) -> Int {
            let retention = desiredRetention.clamped(to: 0.1...0.99)
            let stability = memory(state, after: grade, at: moment).stability
            let interval = parameters.interval(stability: stability, retention: retention).clamped(
                to: 1...Double(longest))
            return fuzz?.days(interval, within: 1...longest) ?? Int(interval.rounded())
        }
        if grade == .again { return alone(.again) }
        let good = min(alone(.good), max(1, longest - 1))
        switch grade {
        case .again, .good: return good
        case .hard: return min(alone(.hard), good)
        case .easy: return min(longest, max(alone(.easy), good + 1))
        }
    }
}
