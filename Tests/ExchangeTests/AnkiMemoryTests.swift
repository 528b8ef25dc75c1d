import FSRS
import Records
import Testing

@testable import Exchange

@Suite("What becomes of a schedule of Anki's")
struct AnkiMemoryTests {
    private let calendar = GeneratedCollection.seoul
    private let firstDay = CollectionDay(20_000)

    private func schedule(
        type: Int, due: Int64, interval: Int64 = 0, factor: Int64 = 0, left: Int = 0, data: String = ""
    ) -> AnkiSchedule {
        AnkiSchedule(
            type: type, queue: type, due: due, interval: interval, factor: factor, repetitions: 3, lapses: 1,
            left: left,
            data: data)
    }

    private func review(_ day: Int, _ grade: Grade) -> ExchangedReview {
        let moment = calendar.moment((calendar.start(of: CollectionDay(day)) + 3600) * 1000)
        return ExchangedReview(moment: moment, grade: grade, phase: .review, duration: 1000)
    }

    @Test("what FSRS left is taken before anything else")
    func kept() {
        let state = schedule(type: 2, due: 10, interval: 5, factor: 2500, data: #"{"s":7.5,"d":3.25,"lrt":1728000000}"#)
            .state(firstDay: firstDay, reviews: [review(20_001, .again)], calendar: calendar)
        #expect(state.memory == MemoryState(stability: 7.5, difficulty: 3.25))
        #expect(state.dueDay == CollectionDay(20_010))
        #expect(state.lastReview == review(20_001, .again).moment)
        #expect(state.reviews == 3)
        #expect(state.lapses == 1)
    }

    // facts of FSRS-6: Good ×3, Again, Good, each when due, give these (S, D).
    @Test("answers without it are replayed")
    func replayed() throws {
        let days = [20_000, 20_002, 20_013, 20_059, 20_062]
        let grades: [Grade] = [.good, .good, .good, .again, .good]
        let state = schedule(type: 2, due: 70, interval: 8, factor: 2500)
            .state(firstDay: firstDay, reviews: zip(days, grades).map(review), calendar: calendar)
        let memory = try #require(state.memory)
        #expect(abs(memory.stability / 7.778226 - 1) < 1e-5)
        #expect(abs(memory.difficulty / 7.377814 - 1) < 1e-5)
    }

    @Test("without either, interval and ease speak, and the last review is that long ago")
    func converted() {
        let state = schedule(type: 2, due: 30, interval: 20, factor: 2500)
            .state(firstDay: firstDay, reviews: [], calendar: calendar)
        #expect(state.memory == Parameters.default.state(interval: 20, ease: 2.5, retention: 0.9))
        #expect(state.lastReview?.day == CollectionDay(20_010))
    }

    @Test("a step is due at its second, and over a day at that day's beginning")
    func steps() {
        let soon = schedule(type: 1, due: 1_772_420_400, left: 1001)
            .state(firstDay: firstDay, reviews: [], calendar: calendar)
        #expect(soon.phase == .learning)
        #expect(soon.dueAt == 1_772_420_400_000)
        #expect(soon.step == 1)
        let later = schedule(type: 3, due: 5, left: 1).state(firstDay: firstDay, reviews: [], calendar: calendar)
        #expect(later.dueAt == calendar.start(of: CollectionDay(20_005)) * 1000)
        #expect(later.step == 0)
    }

    @Test("nonsense stays within bounds", arguments: [Int64.min, -1, Int64.max])
    func nonsense(number: Int64) {
        for type in [0, 1, 2, 3, 9] {
            let state = schedule(
                type: type, due: number, interval: number, factor: number, left: Int(clamping: number),
                data: #"{"s":-1,"d":1e99,"lrt":\#(number)}"#
            )
            .state(firstDay: firstDay, reviews: [], calendar: calendar)
            #expect(state.memory.map { Parameters.stabilityBounds.contains($0.stability) } ?? true)
        }
    }
}
