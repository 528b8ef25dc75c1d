import FSRS
import KnowledgeBase
import Quiz
package import Records

extension Workspace {
    /// Takes the last answer of this machine back, by a row of its own, and gives its card as it stood before. Throws
    /// `nothingToUndo`.
    package func undo() throws -> StoredCard {
        let settings = try keptSettings()
        let moment = moment(settings)
        let id = newBirthID()
        let card = try stored { () throws(StoreError) in
            let sources = try database.sources()
            return try database.undo(id: id, machine: surroundings.machine, at: moment) { reviews in
                guard let last = reviews.last else { return CardState() }
                // The file is ours during the replay, so the deck is told by its path and not by a query.
                let path = last.question.source.path
                let deck = sources.first { path == $0.path || path.hasPrefix($0.path + "/") }?.title ?? ""
                return settings.scheduler(deck: deck).replay(
                    reviews.map { ($0.moment, $0.grade) }, seed: last.card.high ^ last.card.low)
            }
        }
        guard let card else { throw Failure.nothingToUndo }
        return card
    }
}
