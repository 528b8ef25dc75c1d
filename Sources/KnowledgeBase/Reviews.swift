package import FSRS
internal import Foundation
internal import GRDB
package import Quiz
package import Records

extension StudyDatabase {
    /// Log row and card state in one durable transaction, if the card still stands as it was shown.
    package func record(_ review: Review, for id: Int64, from old: CardState, to new: CardState) throws(StoreError)
        -> Recording
    {
        try writing { try Self.record(review, for: id, from: old, to: new, in: $0) }
    }

    static func record(
        _ review: Review, for id: Int64, from old: CardState, to new: CardState, in database: Database
    ) throws -> Recording {
        guard try Self.move(id, from: old, to: new, in: database) else { return .alreadyGraded }
        try database.prepared(
            """
            INSERT INTO reviews(id, entry, machine, card, ms, utc_offset, day, phase, grade, suggested, kind,
            hint_used, typed, duration, question) VALUES (?, 'review', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run(
            review.id, review.machine, review.card, review.moment.milliseconds, review.moment.utcOffset,
            review.moment.day.number, old.phase.rawValue, review.grade.rawValue, review.suggested?.rawValue,
            review.kind.rawValue, review.hintUsed, review.typed, review.duration,
            JSONBytes(bytes: RecordWriter(review.question).bytes))
        try database.prepared(
            "UPDATE cards SET sibling_day = ?1 WHERE fact_id = (SELECT fact_id FROM cards WHERE id = ?2) AND id <> ?2"
        ).run(review.moment.day.number, id)
        if (old.phase == .review) != (new.phase == .review) {
            try Self.requeue(
                "fact_id = (SELECT fact_id FROM cards WHERE id = ?) AND phase = 0", id, in: database)
        }
        return .recorded
    }

    /// False where the card is no longer as `old` says.
    static func move(_ id: Int64, from old: CardState, to new: CardState, in database: Database) throws -> Bool {
        try database.prepared(
            """
            UPDATE cards SET phase = ?2, step = ?3, stability = ?4, difficulty = ?5, last_ms = ?6, last_offset = ?7,
            last_day = ?8, due_at = ?9, due_day = ?10, reviews = ?11, lapses = ?12, is_changed = 0, buried_until = NULL,
            queue = CASE WHEN queue IS NULL THEN NULL WHEN ?2 = 0 THEN 0 WHEN ?2 = 2 THEN 2 ELSE 1 END
            WHERE id = ?1 AND reviews = ?13 AND phase = ?14 AND last_ms IS ?15
            """
        ).run(
            id, new.phase.rawValue, new.step, new.memory?.stability, new.memory?.difficulty,
            new.lastReview?.milliseconds, new.lastReview?.utcOffset, new.lastReview?.day.number, new.dueAt,
            new.dueDay?.number, new.reviews, new.lapses, old.reviews, old.phase.rawValue,
            old.lastReview?.milliseconds) == 1
    }

    /// Voids the newest review of this machine that is not void, by a row of its own, and sets the card's state to a
    /// replay of what is left. An exam's answers, which were given as one, are voided as one. Returns the card whose
    /// answer was the newest, how many were taken back, and whether they were an exam's; nil when there is none.
    package func undo(
        machine: String, at moment: Moment, replay: ([Review]) -> CardState
    ) throws(StoreError) -> (card: StoredCard, answers: Int, isExam: Bool)? {
        try writing { database in
            let unvoided = Self.unvoided
            let read: (ResultRow) -> (review: BirthID, card: BirthID) = { ($0.birthID(0), $0.birthID(1)) }
            guard
                let last = try database.prepared(
                    "SELECT r.id, r.card FROM reviews r WHERE \(unvoided) AND r.machine = ? ORDER BY r.sequence DESC LIMIT 1"
                ).first(machine, read: read)
            else { return nil }
            let others = try database.prepared(
                """
                SELECT r.id, r.card FROM reviews r JOIN exam_questions q ON q.review = r.id WHERE \(unvoided) AND r.id <> ?1
                AND q.exam_id = (SELECT exam_id FROM exam_questions WHERE review = ?1)
                """
            ).all(last.review, read: read)
            for one in [last] + others { try void(one.review, of: one.card, at: moment, replay, in: database) }
            let card = try database.prepared("SELECT id FROM cards WHERE birth_id = ?").first(last.card) {
                $0.integer(0)
            }
            let isExam = try database.prepared("SELECT 1 FROM exam_questions WHERE review = ?")
                .first(last.review) { _ in true }
            return try card.flatMap { try Self.card($0, in: database) }
                .map { ($0, others.count + 1, isExam ?? false) }
        }
    }

    /// A row `r` that is a review and was not taken back.
    private static let unvoided = """
        r.entry = 'review' AND NOT EXISTS
        (SELECT 1 FROM reviews v WHERE v.entry = 'void' AND v.other = r.id)
        """

    /// Whether what `undo` would take back is an exam's.
    package func lastAnswerIsExam(machine: String) throws(StoreError) -> Bool {
        try reading { database in
            try database.prepared(
                """
                SELECT EXISTS (SELECT 1 FROM exam_questions q WHERE q.review = r.id) FROM reviews r
                WHERE \(Self.unvoided) AND r.machine = ? ORDER BY r.sequence DESC LIMIT 1
                """
            ).first(machine) { $0.integer(0) } == 1
        }
    }

    private func void(
        _ review: BirthID, of birthID: BirthID, at moment: Moment, _ replay: ([Review]) -> CardState,
        in database: Database
    ) throws {
        guard
            let card = try database.prepared("SELECT id, \(stateColumns) FROM cards WHERE birth_id = ?")
                .first(birthID, read: { ($0.integer(0), CardState(row: $0, from: 1)) })
        else { return }
        try database.prepared(
            """
            INSERT INTO reviews(id, entry, machine, card, other, ms, utc_offset, day)
            VALUES (?, 'void', ?, ?, ?, ?, ?, ?)
            """
        ).run(newBirthID(), machine, birthID, review, moment.milliseconds, moment.utcOffset, moment.day.number)
        let state = replay(try Self.reviews(of: birthID, in: database))
        _ = try Self.move(card.0, from: card.1, to: state, in: database)
        try database.prepared(
            """
            UPDATE cards SET sibling_day = (SELECT max(s.last_day) FROM cards s WHERE s.fact_id = cards.fact_id
            AND s.id <> cards.id) WHERE fact_id = (SELECT fact_id FROM cards WHERE id = ?1) AND id <> ?1
            """
        ).run(card.0)
        try Self.requeue("fact_id = (SELECT fact_id FROM cards WHERE id = ?)", card.0, in: database)
    }

    /// The reviews of a card that are not void, oldest first.
    package func reviews(of card: BirthID) throws(StoreError) -> [Review] {
        try reading { try Self.reviews(of: card, in: $0) }
    }

    /// As what a card was asked last, whether or not that answer was taken back; nil where it never was.
    package func lastQuestion(of card: BirthID) throws(StoreError) -> Question? {
        try reading { database in
            try database.prepared(
                """
                SELECT question FROM reviews WHERE card = ? AND entry = 'review' ORDER BY ms DESC, sequence DESC LIMIT 1
                """
            ).first(card) { try JSONDecoder().decode(Question.self, from: Data($0.text(0).utf8)) }
        }
    }

    private static func reviews(of card: BirthID, in database: Database) throws -> [Review] {
        try database.prepared(
            """
            SELECT id, machine, card, ms, utc_offset, day, grade, suggested, kind, hint_used, typed, duration, question
            FROM reviews r WHERE card = ? AND entry = 'review'
            AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.entry = 'void' AND v.other = r.id) ORDER BY ms, sequence
            """
        ).all(card) { row in
            var moment = Moment(milliseconds: row.integer(3), utcOffset: row.int(4), rollOverHour: 0)
            moment.day = CollectionDay(row.int(5))
            return Review(
                id: row.birthID(0), machine: row.text(1), card: row.birthID(2), moment: moment,
                grade: Grade(rawValue: row.int(6)) ?? .again,
                suggested: row.optionalInt(7).flatMap(Grade.init(rawValue:)),
                kind: Question.Kind(rawValue: row.text(8)) ?? .definition, hintUsed: row.bool(9), typed: row.text(10),
                duration: row.int(11),
                question: try JSONDecoder().decode(Question.self, from: Data(row.text(12).utf8)))
        }
    }
}
