import FSRS
import KnowledgeBase
import Quiz
package import Records

/// What was taken back.
package struct Undone: Sendable {
    /// Whose answer was the newest.
    package var card: StoredCard
    /// One, or those of a whole exam.
    package var answers: Int
    package var isExam: Bool
}

extension Workspace {
    /// Takes the last answer of this machine back, or those of an exam where it was of one, by rows of their own, and
    /// gives the card as it stood before. Throws `nothingToUndo`.
    ///
    /// - Parameter sparesExams: throws `lastAnswerIsExam` instead of taking an exam back.
    package func undo(sparesExams: Bool = false) throws -> Undone {
        let settings = try keptSettings()
        let moment = moment(settings)
        let machine = surroundings.machine
        if sparesExams, try stored({ () throws(StoreError) in try database.lastAnswerIsExam(machine: machine) }) {
            throw Failure.lastAnswerIsExam
        }
        let undone = try stored { () throws(StoreError) in
            let sources = try database.sources()
            return try database.undo(machine: machine, at: moment) { reviews in
                guard let last = reviews.last else { return CardState() }
                // The file is ours during the replay, so the deck is told by its path and not by a query.
                let path = last.question.source.path
                let deck = sources.first { path == $0.path || path.hasPrefix($0.path + "/") }?.title ?? ""
                return settings.scheduler(deck: deck).replay(
                    reviews.map { ($0.moment, $0.grade) }, seed: last.card.high ^ last.card.low)
            }
        }
        guard let undone else { throw Failure.nothingToUndo }
        return Undone(card: undone.card, answers: undone.answers, isExam: undone.isExam)
    }
}
