// The formulas of FSRS-6, as the reference implementation fsrs-rs has them. G is the grade, 1…4; R the recall
// probability at the moment of the review; every line uses the difficulty from before it.
//
// First review           S = w[G−1]         D = w4 − e^(w5 (G−1)) + 1
// Difficulty after       D' = w7 · D(first, Easy) + (1 − w7) · (D + (10 − D)/9 · (−w6 (G − 3)))
// Recalled, a later day  S' = S · (1 + e^w8 (11 − D) S^−w9 (e^(w10 (1−R)) − 1) · (w15 if Hard) · (w16 if Easy))
// Forgotten, a later day S' = min(w11 D^−w12 ((S+1)^w13 − 1) e^(w14 (1−R)),  S / e^(w17 w18))
// The same day           S' = S · e^(w17 (G − 3 + w18)) S^−w19, where the factor is 1 at least from Hard on

import Glibc

extension Parameters {
    /// The bounds of a stability, in days: about a minute and a half to a hundred years.
    package static let stabilityBounds: ClosedRange<Double> = 0.001...36_500
    package static let difficultyBounds: ClosedRange<Double> = 1...10

    /// The memory that a first review leaves.
    package func firstState(_ grade: Grade) -> MemoryState {
        MemoryState(
            stability: weights[grade.rawValue - 1].clamped(to: Parameters.stabilityBounds),
            difficulty: firstDifficulty(grade).clamped(to: Parameters.difficultyBounds))
    }

    /// The memory after a review `days` whole collection days after the one that left `state`; 0 is the same day.
    package func nextState(_ state: MemoryState, after grade: Grade, days: Int) -> MemoryState {
        let stability: Double
        if days <= 0 {
            stability = sameDayStability(state, grade)
        } else {
            let recall = retrievability(days: Double(days), stability: state.stability)
            stability =
                grade == .again
                ? forgottenStability(state, recall: recall) : recalledStability(state, grade, recall: recall)
        }
        return MemoryState(
            stability: stability.clamped(to: Parameters.stabilityBounds), difficulty: difficulty(state, after: grade))
    }

    /// The memory that an SM-2 history stands for.
    /// - Parameters:
    ///   - interval: the last interval in days.
    ///   - ease: as a factor, 2.5 where the history has never changed it.
    ///   - retention: the share of due reviews that were recalled under SM-2, 0…1 exclusive.
    package func state(interval: Double, ease: Double, retention: Double) -> MemoryState {
        let stability = (max(interval, 0.001) * factor / (pow(retention, 1 / decay) - 1))
            .clamped(to: Parameters.stabilityBounds)
        let gain = exp(weights[8]) * pow(stability, -weights[9]) * (exp((1 - retention) * weights[10]) - 1)
        let difficulty = (11 - (ease - 1) / gain).clamped(to: Parameters.difficultyBounds)
        return MemoryState(stability: stability, difficulty: difficulty)
    }

    private func firstDifficulty(_ grade: Grade) -> Double {
        weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1
    }

    /// The step shrinks as D nears 10 (linear damping), and D is drawn towards that of a first Easy (mean reversion),
    /// which is taken here without its bounds.
    private func difficulty(_ state: MemoryState, after grade: Grade) -> Double {
        let step = -weights[6] * Double(grade.rawValue - 3)
        let moved = state.difficulty + (10 - state.difficulty) / 9 * step
        let reverted = weights[7] * firstDifficulty(.easy) + (1 - weights[7]) * moved
        return reverted.clamped(to: Parameters.difficultyBounds)
    }

    private func recalledStability(_ state: MemoryState, _ grade: Grade, recall: Double) -> Double {
        var gain =
            exp(weights[8]) * (11 - state.difficulty) * pow(state.stability, -weights[9])
            * (exp(weights[10] * (1 - recall)) - 1)
        if grade == .hard { gain *= weights[15] }
        if grade == .easy { gain *= weights[16] }
        return state.stability * (1 + gain)
    }

    /// The ceiling keeps a lapse from leaving more than the same day's reviews could have taken away.
    private func forgottenStability(_ state: MemoryState, recall: Double) -> Double {
        let left =
            weights[11] * pow(state.difficulty, -weights[12]) * (pow(state.stability + 1, weights[13]) - 1)
            * exp(weights[14] * (1 - recall))
        return min(left, state.stability / exp(weights[17] * weights[18]))
    }

    private func sameDayStability(_ state: MemoryState, _ grade: Grade) -> Double {
        let increase =
            exp(weights[17] * (Double(grade.rawValue - 3) + weights[18])) * pow(state.stability, -weights[19])
        return state.stability * (grade == .again ? increase : max(increase, 1))
    }
}
