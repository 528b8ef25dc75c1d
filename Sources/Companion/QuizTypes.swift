package import Calculators
package import FSRS
package import Facts
import KnowledgeBase
package import Quiz
package import Records

/// What a sitting is to be.
package struct QuizOptions: Sendable, Hashable {
    package var deck: String?
    /// All exercises, in place of a deck.
    package var exercises = false
    /// New cards for this sitting, in place of what is left of the day's.
    package var new: Int?
    /// Questions at most.
    package var limit: Int?
    /// Asks without touching the schedule.
    package var practice = false
    /// A part of a lesson, in place of a deck.
    var part: Deck?

    package init() {}
}

/// A question as it is put.
package struct Asked: Sendable {
    /// From 1.
    package var number: Int
    package var total: Int
    /// nil in a lesson, which asks what it says.
    package var remainingReviews: Int?
    package var question: Question
    package var card: StoredCard
    package var isNew: Bool
    /// The numbers that a skill is asked with; nil for any other card.
    package var exercise: Exercise?
}

/// What an answer was worth, and what each grade would lead to.
package struct Answered: Sendable {
    package var verdict: Verdict
    /// A value in the note that packs call out of date.
    package var correction: Lexicon.Correction?
    /// In the order of `Grade.allCases`.
    package var intervals: [Interval]
    package var suggested: Grade?
    /// What became of an exercise.
    package var exercise: JudgedExercise?
    /// Whether it can be an answer at all: a number for an exercise, a choice where there are choices. What cannot is
    /// not graded.
    package var isAnswer = true
}

/// What a sitting came to.
package struct SessionSummary: Sendable {
    package struct Miss: Sendable {
        package var prompt: String
        package var answer: String
        package var source: Question.Source
        package var exercise: Exercise?
    }
    package var asked: Int
    package var right: Int
    package var wrong: Int
    package var misses: [Miss]
    /// Cards between two learning steps, due within the hour.
    package var learning: Int
    package var dueTomorrow: Int
    package var seconds: Int
    /// Exercises that are due, where they are asked only by name and were not.
    package var exercisesDue = 0
}

/// What a session offers when nothing is due.
package struct NothingDue: Sendable, Hashable {
    /// New cards beyond today's limit.
    package var newLeft: Int
    /// Cards that could be practised.
    package var practice: Int
    /// UTC milliseconds of the next learning step; nil without one.
    package var nextLearning: Int64?
    package var dueTomorrow: Int
    /// Exercises, due and new, where they are asked only by name and were not.
    package var exercises = 0
}
