import Testing

@testable import FSRS

@Suite struct ForgettingCurveTests {
    private let parameters = Parameters.default

    @Test("the factor makes stability the time to 90 %")
    func factor() {
        #expect(isClose(parameters.factor, 0.9803464944))
        #expect(parameters.decay == -0.1542)
        for stability in [0.001, 1, 10, 36_500] {
            #expect(isClose(parameters.retrievability(days: stability, stability: stability), 0.9))
        }
    }

    @Test(
        "recall fades as in the reference",
        arguments: [(0, 1), (1, 0.985682), (5, 0.940344), (30, 0.809388)] as [(Double, Double)])
    func retrievability(_ days: Double, _ expect: Double) {
        #expect(isClose(parameters.retrievability(days: days, stability: 10), expect))
    }

    @Test(
        "intervals are those of the reference",
        arguments: [
            // In Double 3,116,769, where the reference's 32 bits give 3,116,766.
            (1, 0.1, 3_116_769), (1, 0.2, 34_793), (1, 0.3, 2508), (1, 0.4, 387), (1, 0.5, 90), (1, 0.6, 27),
            (1, 0.7, 9), (1, 0.8, 3), (1, 0.9, 1), (1, 1, 1), (10, 0.7, 93), (10, 0.8, 33), (10, 0.85, 19),
            (10, 0.95, 4), (10, 0.9, 10),
        ] as [(Double, Double, Int)])
    func interval(_ stability: Double, _ retention: Double, _ expect: Int) {
        let days = parameters.interval(stability: stability, retention: retention)
        #expect(max(1, Int(days.rounded())) == expect)
    }

    @Test("the interval is the inverse of the curve")
    func inverse() {
        var draws = Draws(seed: 1)
        for _ in 0..<1000 {
            let stability = draws.memory().stability
            let retention = 0.1 + 0.89 * draws.unit()
            let days = parameters.interval(stability: stability, retention: retention)
            #expect(isClose(parameters.retrievability(days: days, stability: stability), retention, within: 1e-9))
        }
    }

    @Test("recall only ever falls with time, and is higher for a higher stability")
    func monotone() {
        var draws = Draws(seed: 2)
        for _ in 0..<1000 {
            let stability = draws.memory().stability
            let days = 1 + draws.unit() * 1000
            let recall = parameters.retrievability(days: days, stability: stability)
            #expect(parameters.retrievability(days: days + 1, stability: stability) < recall)
            #expect(parameters.retrievability(days: days, stability: stability * 1.1) > recall)
            #expect(recall > 0 && recall < 1)
        }
    }
}
