import Testing

@testable import FSRS

/// The states that `grades` lead to, each given when the one before it is due.
private func whenDue(_ scheduler: Scheduler, _ grades: [Grade], seed: UInt64 = 1) -> [CardState] {
    var state = CardState()
    var moment = noon(0)
    return grades.map { grade in
        state = scheduler.next(state, after: grade, at: moment, seed: seed)
        moment = state.dueDay.map { noon($0.number) } ?? moment
        return state
    }
}

@Suite struct SchedulerTests {
    private let plain = Scheduler(fuzzes: false)
    private let stepless = Scheduler(learningSteps: [], relearningSteps: [], fuzzes: false)

    /// Source: py-fsrs and fsrs-rs, default parameters, no steps, no fuzz.
    @Test("reviews given when due leave the reference's states and intervals")
    func reference() {
        let golden: [(Grade, Double, Double, Int)] = [
            (.good, 2.3065, 2.118104, 2), (.good, 10.964332, 2.111214, 11), (.good, 46.280217, 2.104331, 46),
            (.again, 2.93258, 7.389976, 3), (.good, 7.778226, 7.377814, 8),
        ]
        let states = whenDue(stepless, golden.map(\.0))
        for (state, (_, stability, difficulty, days)) in zip(states, golden) {
            expectClose(state.memory, stability, difficulty)
            #expect(state.phase == .review)
            #expect(state.dueDay?.number == (state.lastReview?.day.number ?? 0) + days)
        }
        #expect(states.last?.lapses == 1)
        #expect(states.last?.reviews == 5)
    }

    @Test("a new card is offered its steps, and Easy the first stability")
    func newCard() {
        let intervals = plain.intervals(CardState(), at: noon(0), seed: 1)
        #expect(intervals == [.seconds(60), .seconds(330), .seconds(600), .days(8)])
    }

    @Test("learning goes by steps, in milliseconds from the answer")
    func learning() {
        let first = plain.next(CardState(), after: .good, at: noon(0), seed: 1)
        #expect(first.phase == .learning && first.step == 1)
        #expect(first.dueAt == noon(0, 600).milliseconds && first.dueDay == nil)
        expectClose(first.memory, 2.3065, 2.118104)
        let second = plain.next(first, after: .good, at: noon(0, 600), seed: 1)
        #expect(second.phase == .review && second.step == 0)
        #expect(second.dueAt == nil && second.dueDay == CollectionDay(2))
        #expect(second.reviews == 2 && second.lapses == 0)
    }

    @Test("Again in learning goes back to the first step and is no lapse")
    func againInLearning() {
        let first = plain.next(CardState(), after: .good, at: noon(0), seed: 1)
        let again = plain.next(first, after: .again, at: noon(0, 600), seed: 1)
        #expect(again.phase == .learning && again.step == 0 && again.lapses == 0)
        #expect(again.dueAt == noon(0, 660).milliseconds)
    }

    @Test("a learning card answered on a later day has slept on it")
    func learningOverNight() {
        let first = plain.next(CardState(), after: .again, at: noon(0), seed: 1)
        let sameDay = plain.next(first, after: .good, at: noon(0, 60), seed: 1)
        let nextDay = plain.next(first, after: .good, at: noon(1), seed: 1)
        expectClose(sameDay.memory, 0.246689, 6.402115)
        #expect(nextDay.phase == .learning && nextDay.step == 1)
        #expect(nextDay.memory == first.memory.map { plain.parameters.nextState($0, after: .good, days: 1) })
    }

    @Test("the day rolls over at its hour, not at midnight")
    func rollOver() {
        let late = Moment(milliseconds: 23 * 3_600_000, utcOffset: 0, rollOverHour: 4)
        let afterMidnight = Moment(milliseconds: 26 * 3_600_000, utcOffset: 0, rollOverHour: 4)
        let first = plain.next(CardState(), after: .again, at: late, seed: 1)
        let second = plain.next(first, after: .good, at: afterMidnight, seed: 1)
        expectClose(second.memory, 0.246689, 6.402115)
    }

    @Test("Again in review is a lapse, by way of the relearning step")
    func lapse() {
        let states = whenDue(plain, [.easy, .good])
        let due = states[1].dueDay.map { noon($0.number) } ?? noon(0)
        let lapsed = plain.next(states[1], after: .again, at: due, seed: 1)
        #expect(lapsed.phase == .relearning && lapsed.step == 0 && lapsed.lapses == 1)
        #expect(lapsed.dueAt == due.milliseconds + 600_000 && lapsed.dueDay == nil)
        #expect((lapsed.memory?.stability ?? .infinity) < (states[1].memory?.stability ?? 0))
        let back = plain.next(lapsed, after: .good, at: due, seed: 1)
        #expect(back.phase == .review && back.lapses == 1 && back.dueAt == nil)
        #expect(plain.intervals(lapsed, at: due, seed: 1).prefix(2) == [.seconds(600), .seconds(900)])
        let again = plain.next(lapsed, after: .again, at: due, seed: 1)
        #expect(again.phase == .relearning && again.lapses == 1)
    }

    @Test("no interval passes the maximum", arguments: [1, 2, 30])
    func maximum(_ days: Int) {
        let state = CardState(
            phase: .review, memory: MemoryState(stability: 9000, difficulty: 3), lastReview: noon(0),
            dueDay: CollectionDay(1), reviews: 9)
        for seed: UInt64 in 0..<50 {
            for fuzzes in [true, false] {
                let scheduler = Scheduler(maximumInterval: days, fuzzes: fuzzes)
                for case .days(let interval) in scheduler.intervals(state, at: noon(9000), seed: seed) {
                    #expect((1...days).contains(interval))
                }
            }
        }
    }

    @Test("a lower retention waits longer")
    func retention() {
        let intervals = [0.95, 0.9, 0.8, 0.7].map { retention in
            whenDue(Scheduler(desiredRetention: retention, learningSteps: [], fuzzes: false), [.good])[0].dueDay?.number
                ?? 0
        }
        #expect(intervals == intervals.sorted())
        #expect(intervals.first ?? 9 < intervals.last ?? 0)
    }

    @Test("recall is told for a day, and not before the first review")
    func retrievability() {
        #expect(plain.retrievability(CardState(), on: CollectionDay(3)) == nil)
        let state = CardState(
            phase: .review, memory: MemoryState(stability: 10, difficulty: 5), lastReview: noon(0), reviews: 3)
        #expect(isClose(plain.retrievability(state, on: CollectionDay(5)) ?? 0, 0.940344))
        #expect(plain.retrievability(state, on: CollectionDay(-5)) == 1)
    }

    @Test("a clock set back counts as the same day")
    func clockSetBack() {
        let state = CardState(
            phase: .review, memory: MemoryState(stability: 10, difficulty: 5), lastReview: noon(50), reviews: 3)
        let back = plain.next(state, after: .good, at: noon(3), seed: 1)
        #expect(
            back.memory == plain.parameters.nextState(MemoryState(stability: 10, difficulty: 5), after: .good, days: 0))
    }
}

@Suite struct SchedulerInvariantTests {
    /// Walks of random grades at random moments, checked after each answer.
    private func check(_ scheduler: Scheduler, _ holds: (CardState, Moment, UInt64) -> Bool) {
        var draws = Draws(seed: 77)
        for seed: UInt64 in 0..<300 {
            var state = CardState()
            var moment = noon(0)
            for _ in 0..<12 {
                guard holds(state, moment, seed) else {
                    Issue.record("\(state) at \(moment.day.number), seed \(seed)")
                    return
                }
                state = scheduler.next(state, after: draws.grade(), at: moment, seed: seed)
                let due = state.dueDay?.number ?? moment.day.number
                moment = noon(due + draws.below(3) * draws.below(40))
            }
        }
    }

    private let schedulers = [
        Scheduler(), Scheduler(fuzzes: false), Scheduler(learningSteps: [], relearningSteps: []),
        Scheduler(desiredRetention: 0.7, learningSteps: [60], maximumInterval: 120),
        Scheduler(desiredRetention: 0.99, relearningSteps: [60, 600]),
    ]

    @Test("always Hard at most Good, and Good under Easy")
    func order() {
        for scheduler in schedulers {
            check(scheduler) { state, moment, seed in
                let days = scheduler.intervals(state, at: moment, seed: seed).map { interval in
                    if case .days(let days) = interval { days } else { 0 }
                }
                return days[1] <= days[2] && days[2] < days[3]
            }
        }
    }

    @Test("the interval shown before the answer is the one given")
    func shownIsGiven() {
        for scheduler in schedulers {
            check(scheduler) { state, moment, seed in
                let shown = scheduler.intervals(state, at: moment, seed: seed)
                let given = Grade.allCases.map { grade -> Interval in
                    let next = scheduler.next(state, after: grade, at: moment, seed: seed)
                    if let dueAt = next.dueAt { return .seconds(Int((dueAt - moment.milliseconds) / 1000)) }
                    return .days(next.dueDay?.days(since: moment.day) ?? 0)
                }
                return shown == given
            }
        }
    }

    @Test("a card is due at a moment in its steps, on a later day in review, and never both")
    func due() {
        for scheduler in schedulers {
            check(scheduler) { state, _, _ in
                switch state.phase {
                case .new: state.dueAt == nil && state.dueDay == nil && state.memory == nil
                case .learning, .relearning: state.dueAt != nil && state.dueDay == nil && state.memory != nil
                case .review:
                    state.dueAt == nil && state.memory != nil && state.step == 0
                        && (state.dueDay?.number ?? 0) > (state.lastReview?.day.number ?? .max)
                }
            }
        }
    }

    @Test("lapses never outnumber reviews")
    func counts() {
        for scheduler in schedulers {
            check(scheduler) { state, _, _ in state.lapses >= 0 && state.lapses <= state.reviews }
        }
    }
}

@Suite struct ReplayTests {
    @Test("a replay of the log gives the state that the answers gave")
    func replay() {
        var draws = Draws(seed: 13)
        let scheduler = Scheduler()
        for seed: UInt64 in 0..<100 {
            var state = CardState()
            var log: [(Moment, Grade)] = []
            for index in 0..<10 {
                log.append((noon(index * 3 + draws.below(3)), draws.grade()))
                state = scheduler.next(state, after: log[index].1, at: log[index].0, seed: seed)
            }
            #expect(scheduler.replay(log, seed: seed) == state)
            #expect(scheduler.replay(log[5...], seed: seed, from: scheduler.replay(log[..<5], seed: seed)) == state)
        }
    }

    @Test("an empty log leaves a new card")
    func empty() { #expect(Scheduler().replay([], seed: 4) == CardState()) }
}
