package import FSRS
import KnowledgeBase
package import Records

/// How much is known, and what comes.
package struct Statistics: Sendable, Hashable {
    package var counts: StudyCounts
    package var today: CollectionDay
    package var studiedToday: (new: Int, reviews: Int)
    package var dueTomorrow: Int

    package static func == (a: Statistics, b: Statistics) -> Bool {
        a.counts == b.counts && a.today == b.today && a.dueTomorrow == b.dueTomorrow
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(counts) }
}

extension Workspace {
    /// Counts by index; a fortnight's forecast.
    package func statistics() throws -> Statistics {
        let settings = try keptSettings()
        let moment = moment(settings)
        let apart = try exercisesApart().map(\.id)
        return try stored { () throws(StoreError) in
            let counts = try database.studyCounts(leavingOut: apart, on: moment.day, horizon: 14)
            return Statistics(
                counts: counts, today: moment.day, studiedToday: try database.studied(on: moment.day),
                dueTomorrow: counts.forecast.count > 1 ? counts.forecast[1] : 0)
        }
    }

    /// Reviews that will be due on the next day.
    func dueTomorrow(in deck: Deck, _ settings: StudySettings) throws(Failure) -> Int {
        let moment = moment(settings)
        let tomorrow = CollectionDay(moment.day.number + 1)
        let counts = try stored { () throws(StoreError) in
            try database.counts(in: deck, on: tomorrow, until: moment.milliseconds + 86_400_000)
        }
        return counts.reviews + counts.learning
    }
}
