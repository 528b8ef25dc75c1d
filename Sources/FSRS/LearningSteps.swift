// The short steps that a card takes before it is scheduled by days, and again after a lapse, as Anki has them:
// Again goes back to the first, Hard repeats, Good goes on, and past the last step, or at once with Easy, the card is
// in review. Without steps it is in review from the first answer on.

/// A row of learning or relearning steps.
struct LearningSteps {
    /// In seconds.
    var seconds: [Int]

    enum Outcome: Equatable {
        /// Due again after `delay` seconds, at `step`.
        case again(step: Int, delay: Int)
        case review
    }

    /// What `grade` does to a card at `step`. A step that a change of settings took away counts as the last.
    func outcome(_ grade: Grade, at step: Int) -> Outcome {
        guard let first = seconds.first else { return .review }
        let step = step.clamped(to: 0...seconds.count - 1)
        switch grade {
        case .again: return .again(step: 0, delay: first)
        case .hard: return .again(step: step, delay: hardDelay(at: step))
        case .good: return step + 1 < seconds.count ? .again(step: step + 1, delay: seconds[step + 1]) : .review
        case .easy: return .review
        }
    }

    /// Between Again and Good: half as long again as an only step, the mean of the first two, else the step itself.
    private func hardDelay(at step: Int) -> Int {
        if step > 0 { return seconds[step] }
        return seconds.count > 1 ? (seconds[0] + seconds[1]) / 2 : seconds[0] * 3 / 2
    }
}
