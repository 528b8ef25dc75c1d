// How recall fades, and when it will have faded to a wanted level.
//
//     R(t, S) = (1 + FACTOR · t / S) ^ DECAY       DECAY = −w20, FACTOR = 0.9 ^ (1 / DECAY) − 1
//
// FACTOR is chosen so that R(S, S) = 0.9: stability is the time in days after which nine of ten are still recalled.

import Glibc

extension Parameters {
    /// The exponent of the curve, −0.8…−0.1.
    package var decay: Double { -weights[20] }

    /// What scales time in the curve, so that R(S, S) = 0.9.
    package var factor: Double { pow(0.9, 1 / decay) - 1 }

    /// The probability of recall `days` after a review that left `stability`; 1 at once.
    package func retrievability(days: Double, stability: Double) -> Double {
        pow(1 + factor * days / stability, decay)
    }

    /// Days until recall has faded to `retention`, 0…1: the inverse of `retrievability`. Neither rounded nor bounded.
    package func interval(stability: Double, retention: Double) -> Double {
        stability / factor * (pow(retention, 1 / decay) - 1)
    }
}
