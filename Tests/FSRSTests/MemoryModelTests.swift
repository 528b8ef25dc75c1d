import Testing

@testable import FSRS

@Suite struct MemoryModelTests {
    private let parameters = Parameters.default

    /// Source: fsrs-rs, its test of memory states, with the default parameters of FSRS-6.
    @Test("a history of same-day and later reviews leaves the reference's states")
    func history() {
        let golden: [(Grade, Int, Double, Double)] = [
            (.again, 0, 0.212, 6.4133), (.good, 0, 0.246689, 6.402115), (.good, 1, 2.021477, 6.390941),
            (.good, 3, 7.863699, 6.379779), (.good, 8, 21.917713, 6.368627), (.good, 21, 53.62691, 6.3574867),
        ]
        var state: MemoryState?
        for (grade, days, stability, difficulty) in golden {
            state = state.map { parameters.nextState($0, after: grade, days: days) } ?? parameters.firstState(grade)
            expectClose(state, stability, difficulty)
        }
    }

    @Test("with the same-day weights at 0 the same history ends a little lower")
    func withoutSameDay() {
        var weights = parameters.weights
        for index in 17...19 { weights[index] = 0 }
        // Past the bounds, which raise w19 to 0.01, as the reference's test goes.
        let neutral = Parameters(unbounded: weights)
        var state = neutral.firstState(.again)
        for days in [0, 1, 3, 8, 21] { state = neutral.nextState(state, after: .good, days: days) }
        expectClose(state, 53.335106, 6.3574867)
    }

    @Test("19 old weights give the reference's next state")
    func migrated() throws {
        let state = MemoryState(stability: 20.925528, difficulty: 7.005062)
        expectClose(try Parameters(fsrs5).nextState(state, after: .good, days: 21), 40.87456, 6.9913807)
    }

    @Test(
        "a first review leaves w0…w3, and a difficulty that falls with the grade",
        arguments: [
            (.again, 0.212, 6.4133), (.hard, 1.2931, 5.1121706), (.good, 2.3065, 2.118104), (.easy, 8.2956, 1),
        ] as [(Grade, Double, Double)])
    func first(_ grade: Grade, _ stability: Double, _ difficulty: Double) {
        expectClose(parameters.firstState(grade), stability, difficulty)
    }

    /// Source: fsrs-rs, its test of memory states from SM-2.
    @Test("an SM-2 history at 90 % keeps its interval as stability")
    func fromSM2() {
        let state = parameters.state(interval: 10, ease: 2.5, retention: 0.9)
        #expect(isClose(state.stability, 10))
        #expect(isClose(state.difficulty, 6.9140563))
    }

    @Test("an SM-2 history of any numbers stays within bounds")
    func fromAnySM2() {
        for interval in [-5, 0, 0.5, 1, 30, 1e6] {
            for ease in [1.3, 2.5, 5, 100] {
                for retention in [0.5, 0.8, 0.9, 0.99] {
                    let state = parameters.state(interval: interval, ease: ease, retention: retention)
                    #expect(Parameters.stabilityBounds.contains(state.stability))
                    #expect(Parameters.difficultyBounds.contains(state.difficulty))
                }
            }
        }
    }

    @Test("a lower ease makes a harder card")
    func easeAndDifficulty() {
        let difficulties = [1.3, 1.7, 2.1, 2.5, 3].map {
            parameters.state(interval: 20, ease: $0, retention: 0.9).difficulty
        }
        #expect(difficulties == difficulties.sorted(by: >))
    }
}

@Suite struct MemoryModelInvariantTests {
    private let parameters = Parameters.default

    private func check(_ holds: (MemoryState, Int) -> Bool) {
        var draws = Draws(seed: 42)
        for _ in 0..<2000 {
            let state = draws.memory()
            let days = draws.below(4) * draws.below(400)
            guard holds(state, days) else {
                Issue.record("S \(state.stability) D \(state.difficulty) after \(days) days")
                return
            }
        }
    }

    private func stability(_ state: MemoryState, _ grade: Grade, _ days: Int) -> Double {
        parameters.nextState(state, after: grade, days: days).stability
    }

    @Test("a lapse never raises stability")
    func lapse() {
        check { state, days in days == 0 || stability(state, .again, days) <= state.stability }
    }

    @Test("a recall never lowers stability, on the same day either")
    func recall() {
        check { state, days in
            [.hard, .good, .easy].allSatisfy { stability(state, $0, days) >= min(state.stability, 36_500) }
        }
    }

    @Test("a better grade never leaves less stability, and never more difficulty")
    func gradesInOrder() {
        check { state, days in
            let states = Grade.allCases.map { parameters.nextState(state, after: $0, days: days) }
            return zip(states, states.dropFirst()).allSatisfy {
                $0.stability <= $1.stability && $0.difficulty >= $1.difficulty
            }
        }
    }

    @Test("a later recall gains more stability than an earlier one")
    func spacing() {
        check { state, days in stability(state, .good, days + 2) >= stability(state, .good, days + 1) }
    }

    @Test("states stay within their bounds")
    func bounded() {
        check { state, days in
            Grade.allCases.allSatisfy {
                let next = parameters.nextState(state, after: $0, days: days)
                return Parameters.stabilityBounds.contains(next.stability)
                    && Parameters.difficultyBounds.contains(next.difficulty)
            }
        }
    }

    @Test("Good draws difficulty towards that of a first Easy, and Again and Easy move it apart")
    func difficulty() {
        check { state, days in
            let next = Grade.allCases.map { parameters.nextState(state, after: $0, days: days).difficulty }
            return next[2] <= state.difficulty && next[0] >= next[2] && next[3] <= next[2]
        }
    }
}
