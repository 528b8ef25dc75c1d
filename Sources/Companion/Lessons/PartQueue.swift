import KnowledgeBase
import Records

/// The cards of one part of a lesson, each asked once: what is due first, then new ones in the order of the note.
///
/// Where there are more than are asked, the new ones are taken evenly from the whole part, so that its end is asked as
/// much as its beginning. The day's limit of new cards does not hold a lesson back, but what is new in it counts.
struct PartQueue {
    private(set) var offer: QuizQueue.Offer

    var count: Int { offer.learning.count + offer.reviews.count + offer.new.count }

    init(learning: [QueueEntry], reviews: [QueueEntry], new: [QueueEntry], most: Int) {
        let due = Array(learning.prefix(most))
        let reviews = Array(reviews.prefix(max(0, most - due.count)))
        let room = max(0, most - due.count - reviews.count)
        offer = QuizQueue.Offer(learning: due, reviews: reviews, new: Self.spread(new, over: room), early: [])
    }

    /// `count` of `entries` at even distances, in their order.
    static func spread<Entry>(_ entries: [Entry], over count: Int) -> [Entry] {
        guard count < entries.count else { return entries }
        return (0..<count).map { entries[$0 * entries.count / count] }
    }

    mutating func remove(_ id: Int64) {
        offer.learning.removeAll { $0.id == id }
        offer.reviews.removeAll { $0.id == id }
        offer.new.removeAll { $0.id == id }
    }
}
