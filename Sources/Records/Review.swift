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

    package init(
        id: BirthID, machine: String, card: BirthID, moment: Moment, grade: Grade, suggested: Grade? = nil,
        kind: Question.Kind, hintUsed: Bool, typed: String, duration: Int, question: Question
    ) {
        self.id = id
        self.machine = machine
        self.card = card
        self.moment = moment
        self.grade = grade
        self.suggested = suggested
        self.kind = kind
        self.hintUsed = hintUsed
        self.typed = typed
        self.duration = duration
        self.question = question
    }
}
