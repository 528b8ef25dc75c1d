import FSRS
import Facts
import KnowledgeBase
import Records

/// Which card comes next, of those that the knowledge base offers now.
///
/// Learning steps that are due come first. Reviews and new cards are mixed evenly: a new one when fewer than their share
/// were asked so far. When nothing else is left, steps due within twenty minutes are shown early, and then what was
/// skipped. A card whose answer stood on the screen within the last ten questions waits, unless only such are left.
struct QuizQueue {
    /// What one pick may choose from.
    struct Offer {
        var learning: [QueueEntry]
        var reviews: [QueueEntry]
        var new: [QueueEntry]
        var early: [QueueEntry]
    }

    /// Steps that fall due within this time are shown early, in milliseconds.
    static let earlyWindow: Int64 = 20 * 60_000
    /// How many questions long what a card showed is remembered.
    static let memory = 10

    private(set) var skipped: Set<Int64> = []
    private var shown: [(card: Int64, words: String)] = []
    private var askedNew = 0
    private var askedReviews = 0
    /// The whole day's numbers at the session's beginning, for the mix.
    var plannedNew = 0
    var plannedReviews = 0

    mutating func skip(_ id: Int64) { skipped.insert(id) }

    /// Keeps what asking `entry` will have shown.
    mutating func note(_ entry: QueueEntry) {
        shown.append((entry.id, entry.revealed))
        if shown.count > Self.memory { shown.removeFirst() }
        switch entry.state.phase {
        case .new: askedNew += 1
        case .review: askedReviews += 1
        case .learning, .relearning: break
        }
    }

    /// The next entry; nil when the offer is empty, or holds only answers that were just shown and these are not allowed.
    mutating func pick(from offer: Offer, allowingGivenAway: Bool) -> QueueEntry? {
        let mixed = isTurnOfNew ? offer.new + offer.reviews : offer.reviews + offer.new
        let groups = [offer.learning, mixed, offer.early].map { $0.filter { !skipped.contains($0.id) } }
        for group in groups {
            if let entry = group.first(where: { !isGivenAway($0) }) { return entry }
        }
        guard allowingGivenAway else { return nil }
        if let entry = groups.lazy.compactMap(\.first).first { return entry }
        guard !skipped.isEmpty else { return nil }
        skipped = []
        return (offer.learning + mixed + offer.early).first
    }

    /// Whether a new card is due among the reviews: the k-th of n new ones among r reviews stands at the place
    /// k·(n + r + 1)/(n + 1), so the first question is a review where there is one, and new ones never stand in a heap.
    private var isTurnOfNew: Bool {
        (askedNew + 1) * (plannedNew + plannedReviews + 1) <= (askedNew + askedReviews + 1) * (plannedNew + 1)
    }

    /// Whether another card has just shown its answer. What it showed itself does not hold back a step that is due.
    private func isGivenAway(_ entry: QueueEntry) -> Bool {
        // An answer of a letter or two stands in everything, but for a number, which is looked for as a whole.
        guard entry.answer.first?.isNumber == true || entry.answer.utf8.count > 3 else { return false }
        return shown.contains { $0.card != entry.id && Self.shows($0.words, entry.answer) }
    }

    /// Whether an answer stands in what was shown, a number not as the part of a longer one: 20% is not in 120%.
    private static func shows(_ words: String, _ answer: String) -> Bool {
        guard words.holds(answer) else { return false }
        var rest = words[...]
        while let found = rest.firstRange(of: answer) {
            let (before, after) = (words[..<found.lowerBound].last, words[found.upperBound...].first)
            let goesOnBefore = answer.first?.isNumber == true && before?.isNumber == true
            let goesOnBehind = answer.last?.isNumber == true && after?.isNumber == true
            if !goesOnBefore, !goesOnBehind { return true }
            rest = words[found.upperBound...]
        }
        return false
    }
}
