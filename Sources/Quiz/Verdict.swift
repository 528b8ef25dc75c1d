package import Hangul

/// What an answer was worth.
package struct Verdict: Sendable, Hashable, Codable {
    package enum Outcome: String, Sendable, Hashable, Codable {
        case right
        /// Right but for a slip of the fingers, marked in `parts`.
        case rightWithSlip
        /// Some of a list.
        case partly
        case wrong
        /// Nothing was typed: the answer is shown.
        case unknown
        /// A recall question: the learner judges.
        case shown
    }

    /// One required answer and what was given for it.
    package struct Part: Sendable, Hashable, Codable {
        /// The note's own words for it.
        package var expected: String
        /// What was typed; nil where it is missing.
        package var given: String?
        package var isRight: Bool
        package var slips: [Slip]

        package init(expected: String, given: String?, isRight: Bool, slips: [Slip] = []) {
            self.expected = expected
            self.given = given
            self.isRight = isRight
            self.slips = slips
        }
    }

    /// The grade that Enter takes; nothing is suggested for an empty line or a recall. Never 쉬움.
    package enum Suggestion: Int, Sendable, Hashable, Codable {
        case again = 1
        case hard = 2
        case good = 3
    }

    package var outcome: Outcome
    /// What was required, one by one: the answers, or the key points of one that was recalled.
    package var parts: [Part]
    /// Things typed that belong to no answer.
    package var extra: [String]
    package var suggestion: Suggestion?

    package init(outcome: Outcome, parts: [Part], extra: [String] = [], suggestion: Suggestion?) {
        self.outcome = outcome
        self.parts = parts
        self.extra = extra
        self.suggestion = suggestion
    }
}
