/// Where a learner stopped in a note that she reads part by part.
package struct LessonPlace: Sendable, Hashable {
    /// The part's heading; empty for what stands before any.
    package var heading: String
    /// From 0: where the part stood, for the day when its heading is another.
    package var position: Int
    /// She came to its end, this time or earlier.
    package var isDone: Bool
    /// UTC milliseconds.
    package var changed: Int64

    package init(heading: String, position: Int, isDone: Bool, changed: Int64) {
        self.heading = heading
        self.position = position
        self.isDone = isDone
        self.changed = changed
    }
}

/// A note as a lesson: what is known of it, and where the learner is.
package struct LessonRecord: Sendable, Hashable {
    package var noteID: Int64
    package var sourceID: Int64
    /// Absolute.
    package var path: String
    package var title: String
    /// Cards that may be asked, and those of them that have come to review.
    package var cards: Int
    package var known: Int
    /// nil for a lesson that was never begun.
    package var place: LessonPlace?

    package init(
        noteID: Int64, sourceID: Int64, path: String, title: String, cards: Int, known: Int, place: LessonPlace?
    ) {
        self.noteID = noteID
        self.sourceID = sourceID
        self.path = path
        self.title = title
        self.cards = cards
        self.known = known
        self.place = place
    }
}

/// When the cards of a note come again.
package struct LessonOutlook: Sendable, Hashable {
    /// Cards in their learning steps, and when the first of them is due (UTC ms).
    package var learning = 0
    package var firstDue: Int64?
    /// Cards in review that are due on the next day, and on a later one.
    package var tomorrow = 0
    package var later = 0
    /// Cards that were never asked.
    package var new = 0

    package init() {}
}
