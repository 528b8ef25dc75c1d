// What becomes of a schedule of Anki's.
//
// The memory of a card that was answered is, in this order:
//     1. what FSRS left in its data: s and d;
//     2. a replay of its answers through FSRS-6 with the default parameters;
//     3. what its SM-2 interval and ease stand for at a retention of 90 %;
//     4. none: the next answer is the first that FSRS sees.
// When it is due stays as Anki had it. A card that is buried or lent to a filtered deck is due as at home.
internal import FSRS
internal import Foundation

/// The columns of a card that say where it stands.
struct AnkiSchedule {
    /// 0 new, 1 learning, 2 review, 3 relearning.
    var type: Int
    /// −3 and −2 buried, −1 suspended, 0 new, 1 learning, 2 review, 3 learning over a day.
    var queue: Int
    /// In review and in learning over a day: days since the collection began; in learning: seconds since 1970.
    var due: Int64
    var interval: Int64
    /// Ease, in thousandths.
    var factor: Int64
    var repetitions: Int
    var lapses: Int
    /// Steps left, in its last three digits.
    var left: Int
    var data: String

    /// What Anki's own kinds of steps amount to: two of learning, one of relearning.
    static let steps: [CardState.Phase: Int] = [.learning: 2, .relearning: 1]

    private struct Kept: Decodable {
        var s: Double?
        var d: Double?
        var lrt: Int64?
    }

    /// A day of seconds would be one of thirty thousand years from now.
    private static let firstSecond: Int64 = 1_000_000

    func state(firstDay: CollectionDay, reviews: [ExchangedReview], calendar: StudyCalendar) -> CardState {
        guard let phase = CardState.Phase(rawValue: type), phase != .new else { return CardState() }
        let kept = try? JSONDecoder().decode(Kept.self, from: Data(data.utf8))
        var state = CardState(
            phase: phase, memory: memory(kept, reviews), reviews: max(repetitions, reviews.count), lapses: lapses)
        if phase == .review {
            state.dueDay = firstDay.advanced(by: Int(clamping: due).clamped(to: -100_000...100_000))
        } else {
            state.step = max(0, (Self.steps[phase] ?? 1) - left % 1000)
            let seconds =
                due >= Self.firstSecond
                ? due : calendar.start(of: firstDay.advanced(by: Int(clamping: max(-100_000, due))))
            state.dueAt = min(seconds, 1 << 40) * 1000
        }
        state.lastReview = lastReview(kept, reviews, dueDay: state.dueDay, calendar)
        return state
    }

    private func memory(_ kept: Kept?, _ reviews: [ExchangedReview]) -> MemoryState? {
        if let stability = kept?.s, let difficulty = kept?.d, stability.isFinite, difficulty.isFinite, stability > 0 {
            return MemoryState(
                stability: stability.clamped(to: Parameters.stabilityBounds),
                difficulty: difficulty.clamped(to: Parameters.difficultyBounds))
        }
        if let replayed = Self.replay(reviews) { return replayed }
        guard interval > 0, factor > 0 else { return nil }
        return Parameters.default.state(interval: Double(interval), ease: Double(factor) / 1000, retention: 0.9)
    }

    private static func replay(_ reviews: [ExchangedReview]) -> MemoryState? {
        var state: MemoryState?
        var last: CollectionDay?
        for review in reviews {
            let day = review.moment.day
            state =
                state.map {
                    Parameters.default.nextState(
                        $0, after: review.grade, days: max(0, last.map { day.days(since: $0) } ?? 0))
                } ?? Parameters.default.firstState(review.grade)
            last = day
        }
        return state
    }

    private func lastReview(
        _ kept: Kept?, _ reviews: [ExchangedReview], dueDay: CollectionDay?, _ calendar: StudyCalendar
    ) -> Moment? {
        if let last = reviews.last { return last.moment }
        if let seconds = kept?.lrt, (0..<(1 << 40)).contains(seconds) { return calendar.moment(seconds * 1000) }
        return dueDay.map {
            calendar.moment((calendar.start(of: $0) - interval.clamped(to: 0...36_500) * 86_400) * 1000)
        }
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
