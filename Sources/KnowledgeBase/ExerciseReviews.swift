internal import FSRS
internal import Quiz
package import Records

extension StudyDatabase {
    /// Adds an answer to the log, durably. A skill has no row among the cards: its state is what a replay of its rows in the
    /// log gives, and a note's limits for new cards do not count it, so the row has no phase.
    package func log(_ review: Review) throws(StoreError) {
        try writing { database in
            try database.prepared(
                """
                INSERT INTO reviews(id, entry, machine, card, ms, utc_offset, day, grade, suggested, kind, hint_used, typed,
                duration, question) VALUES (?, 'review', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
            ).run(
                review.id, review.machine, review.card, review.moment.milliseconds, review.moment.utcOffset,
                review.moment.day.number, review.grade.rawValue, review.suggested?.rawValue, review.kind.rawValue,
                review.hintUsed, review.typed, review.duration, JSONBytes(bytes: RecordWriter(review.question).bytes))
        }
    }
}
