package import FSRS
package import Quiz

/// One answer, as the log keeps it.
package struct Review: Sendable, Hashable, Codable {
    package var id: BirthID
    package var machine: String
    package var card: BirthID
    package var moment: Moment
    package var grade: Grade
    package var suggested: Grade?
    package var kind: Question.Kind
    package var hintUsed: Bool
    package var typed: String
    /// From question to answer, in milliseconds.
    package var duration: Int
    package var question: Question
}
