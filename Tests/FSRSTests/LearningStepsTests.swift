import Testing

@testable import FSRS

@Suite struct LearningStepsTests {
    private func check(_ seconds: [Int], _ step: Int, _ expect: [LearningSteps.Outcome]) {
        let steps = LearningSteps(seconds: seconds)
        #expect(Grade.allCases.map { steps.outcome($0, at: step) } == expect)
    }

    @Test("two steps: Hard is their mean at the first and repeats at the second")
    func two() {
        check(
            [60, 600], 0,
            [.again(step: 0, delay: 60), .again(step: 0, delay: 330), .again(step: 1, delay: 600), .review])
        check([60, 600], 1, [.again(step: 0, delay: 60), .again(step: 1, delay: 600), .review, .review])
    }

    @Test("one step: Hard is half as long again")
    func one() {
        check([600], 0, [.again(step: 0, delay: 600), .again(step: 0, delay: 900), .review, .review])
    }

    @Test("no steps: every grade goes to review")
    func none() { check([], 0, [.review, .review, .review, .review]) }

    @Test("three steps are taken one by one")
    func three() {
        check(
            [60, 300, 900], 1,
            [.again(step: 0, delay: 60), .again(step: 1, delay: 300), .again(step: 2, delay: 900), .review])
    }

    @Test("a step that is no longer there counts as the last", arguments: [2, 9, Int.max])
    func lost(_ step: Int) {
        check([60, 600], step, [.again(step: 0, delay: 60), .again(step: 1, delay: 600), .review, .review])
    }
}
