import FSRS
import KnowledgeBase
import Testing

@testable import Companion

@Suite("The queue: which card comes next")
struct QuizQueueTests {
    private func entries(_ ids: ClosedRange<Int64>, _ phase: CardState.Phase) -> [QueueEntry] {
        ids.map { entry($0, phase, answer: "답번호\($0)") }
    }

    private func entry(_ id: Int64, _ phase: CardState.Phase, answer: String, revealed: String? = nil) -> QueueEntry {
        QueueEntry(
            id: id, factID: id, state: CardState(phase: phase), answer: answer, revealed: revealed ?? "물음\(id)\(answer)"
        )
    }

    /// What is asked when each card leaves the offer once it was asked: n for new, r for review.
    private func mix(new: Int, reviews: Int) -> String {
        var queue = QuizQueue()
        queue.plannedNew = new
        queue.plannedReviews = reviews
        var newLeft = new > 0 ? entries(101...Int64(100 + new), .new) : []
        var reviewsLeft = reviews > 0 ? entries(1...Int64(reviews), .review) : []
        var line = ""
        while true {
            let offer = QuizQueue.Offer(learning: [], reviews: reviewsLeft, new: newLeft, early: [])
            guard let next = queue.pick(from: offer, allowingGivenAway: false) else { return line }
            queue.note(next)
            newLeft.removeAll { $0.id == next.id }
            reviewsLeft.removeAll { $0.id == next.id }
            line += next.state.phase == .new ? "n" : "r"
        }
    }

    @Test(
        "new cards stand evenly among the reviews",
        arguments: [
            (0, 3, "rrr"), (3, 0, "nnn"), (1, 1, "rn"), (1, 4, "rrnrr"), (3, 3, "rnrnrn"), (2, 7, "rrrnrrnrr"),
            (4, 1, "nnrnn"),
        ])
    func mixing(new: Int, reviews: Int, expected: String) {
        let line = mix(new: new, reviews: reviews)
        #expect(line.count(where: { $0 == "n" }) == new)
        #expect(line.count(where: { $0 == "r" }) == reviews)
        if new != 4 { #expect(line == expected) }
    }

    @Test("steps that are due come first, early ones last")
    func steps() {
        var queue = QuizQueue()
        queue.plannedNew = 1
        queue.plannedReviews = 1
        var offer = QuizQueue.Offer(
            learning: entries(1...1, .learning), reviews: entries(2...2, .review), new: entries(3...3, .new),
            early: entries(4...4, .learning))
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 1)
        offer.learning = []
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 2)
        offer.reviews = []
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 3)
        offer.new = []
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 4)
    }

    @Test(
        "a number waits where it was shown as such, and not as a part of another",
        arguments: [("한대보다20%싸다", true), ("한대보다120%싸다", false), ("20%에서120%까지", true), ("한대보다205싸다", false)])
    func numbers(shown: String, waits: Bool) {
        var queue = QuizQueue()
        queue.plannedNew = 2
        queue.note(entry(1, .new, answer: "싸다", revealed: shown))
        let offer = QuizQueue.Offer(
            learning: [], reviews: [], new: [entry(2, .new, answer: "20%"), entry(3, .new, answer: "다른답")], early: [])
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == (waits ? 3 : 2))
    }

    @Test(
        "a number of one digit waits, too", arguments: [("about9barsofpressure", true), ("90barsin19seconds", false)])
    func digit(shown: String, waits: Bool) {
        var queue = QuizQueue()
        queue.plannedNew = 2
        queue.note(entry(1, .new, answer: "espresso", revealed: shown))
        let offer = QuizQueue.Offer(
            learning: [], reviews: [], new: [entry(2, .new, answer: "9"), entry(3, .new, answer: "다른답")], early: [])
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == (waits ? 3 : 2))
    }

    @Test("a card waits for ten questions after one that showed its answer")
    func givenAway() {
        var queue = QuizQueue()
        queue.note(entry(1, .new, answer: "스냅샷", revealed: "볼륨의사본은무엇인가스냅샷"))
        let waiting = entry(2, .new, answer: "볼륨의사본")
        let offer = QuizQueue.Offer(learning: [], reviews: [], new: [waiting], early: [])
        for id in 3...12 as ClosedRange<Int64> {
            #expect(queue.pick(from: offer, allowingGivenAway: false) == nil)
            queue.note(entry(id, .new, answer: "다른답\(id)"))
        }
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 2)
    }

    @Test("unless nothing else is left")
    func onlyGivenAway() {
        var queue = QuizQueue()
        queue.note(entry(1, .new, answer: "스냅샷", revealed: "볼륨의사본은무엇인가스냅샷"))
        let offer = QuizQueue.Offer(learning: [], reviews: [], new: [entry(2, .new, answer: "볼륨의사본")], early: [])
        #expect(queue.pick(from: offer, allowingGivenAway: true)?.id == 2)
    }

    @Test("what a card showed itself does not hold back its own step")
    func ownAnswer() {
        var queue = QuizQueue()
        let card = entry(1, .learning, answer: "스냅샷")
        queue.note(card)
        let offer = QuizQueue.Offer(learning: [card], reviews: [], new: [], early: [])
        #expect(queue.pick(from: offer, allowingGivenAway: false)?.id == 1)
    }

    @Test("what was skipped comes when nothing else is left, and not before")
    func skipping() {
        var queue = QuizQueue()
        queue.skip(1)
        let both = QuizQueue.Offer(learning: [], reviews: [], new: entries(1...2, .new), early: [])
        #expect(queue.pick(from: both, allowingGivenAway: true)?.id == 2)
        let only = QuizQueue.Offer(learning: [], reviews: [], new: entries(1...1, .new), early: [])
        #expect(queue.pick(from: only, allowingGivenAway: false) == nil)
        #expect(queue.pick(from: only, allowingGivenAway: true)?.id == 1)
        #expect(queue.skipped.isEmpty)
    }
}
