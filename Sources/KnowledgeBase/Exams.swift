package import FSRS
internal import Foundation
internal import GRDB
internal import Quiz
package import Records

extension StudyDatabase {
    /// Keeps an exam that begins, whole.
    package func add(_ exam: Exam) throws(StoreError) {
        try writing { database in
            let key = try database.prepared(
                """
                INSERT INTO exams(birth_id, pack, title, name, seed, limit_ms, pass, began_ms, utc_offset, day,
                spent_ms, place, ended_ms, ending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
            ).insert(
                exam.id, exam.pack, exam.title, exam.name, String(exam.seed), exam.limit, exam.pass.description,
                exam.began.milliseconds, exam.began.utcOffset, exam.began.day.number, exam.spent, exam.place,
                exam.ended, exam.ending?.rawValue)
            for (position, topic) in exam.topics.enumerated() {
                try database.prepared("INSERT INTO exam_topics VALUES (?, ?, ?, ?)").run(
                    key, position, topic.name, topic.weight)
            }
            for (position, item) in exam.items.enumerated() {
                try database.prepared(
                    """
                    INSERT INTO exam_questions(exam_id, position, card, topic, question, reasons, picked, is_flagged)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """
                ).run(
                    key, position, item.card, item.topic, JSONBytes(bytes: RecordWriter(item.question).bytes),
                    JSONBytes(bytes: RecordWriter(item.reasons).bytes), json(of: item.picked), item.isFlagged)
            }
        }
    }

    /// What was done in an exam that runs: one question's answer and flag, where the learner is, and the time so far.
    package func keep(_ exam: Exam, answering position: Int?) throws(StoreError) {
        try writing { database in
            try database.prepared(
                "UPDATE exams SET spent_ms = ?2, place = ?3 WHERE birth_id = ?1 AND ended_ms IS NULL"
            ).run(exam.id, exam.spent, exam.place)
            guard let position, exam.items.indices.contains(position) else { return }
            try database.prepared(
                """
                UPDATE exam_questions SET picked = ?3, is_flagged = ?4 WHERE position = ?2
                AND exam_id = (SELECT id FROM exams WHERE birth_id = ?1 AND ended_ms IS NULL)
                """
            ).run(exam.id, position, json(of: exam.items[position].picked), exam.items[position].isFlagged)
        }
    }

    /// What an answer of an exam does to its card's schedule.
    package struct ExamReview: Sendable {
        package var position: Int
        package var review: Review
        /// The card, as it stood and as it stands from then on.
        package var card: Int64
        package var old: CardState
        package var new: CardState

        package init(position: Int, review: Review, card: Int64, old: CardState, new: CardState) {
            self.position = position
            self.review = review
            self.card = card
            self.old = old
            self.new = new
        }
    }

    /// Ends an exam, and puts its answers into the log, in one transaction. False where it had ended already, in another
    /// shell: then nothing is written. A card that was answered meanwhile keeps what that answer made of it.
    package func end(_ exam: Exam, reviews: [ExamReview]) throws(StoreError) -> Bool {
        try writing { database in
            let changed = try database.prepared(
                "UPDATE exams SET spent_ms = ?2, place = ?3, ended_ms = ?4, ending = ?5 WHERE birth_id = ?1 AND ended_ms IS NULL"
            ).run(exam.id, exam.spent, exam.place, exam.ended, exam.ending?.rawValue)
            guard changed == 1 else { return false }
            for one in reviews {
                guard
                    try Self.record(one.review, for: one.card, from: one.old, to: one.new, in: database) == .recorded
                else { continue }
                try database.prepared(
                    """
                    UPDATE exam_questions SET review = ?3 WHERE position = ?2
                    AND exam_id = (SELECT id FROM exams WHERE birth_id = ?1)
                    """
                ).run(exam.id, one.position, one.review.id)
            }
            return true
        }
    }

    /// The exam that was not ended; of several, as two shells may have begun them, the last.
    package func runningExam() throws(StoreError) -> Exam? {
        try reading { try ExamReader(database: $0).exams("ended_ms IS NULL", limit: 1).first }
    }

    /// Exams that came to their end, the newest first.
    package func endedExams(limit: Int) throws(StoreError) -> [Exam] {
        try reading { try ExamReader(database: $0).exams("ending IN ('handed', 'time')", limit: limit) }
    }

    /// The cards of a note that can be asked, in the order of its lines.
    package func askableCards(ofNote note: Int64) throws(StoreError) -> [Int64] {
        try reading {
            try $0.prepared("SELECT id FROM cards WHERE note_id = ? AND queue IS NOT NULL ORDER BY first_line, id")
                .all(note) { $0.integer(0) }
        }
    }

    /// The card of a birth id; nil where there is none any more.
    package func card(born id: BirthID) throws(StoreError) -> StoredCard? {
        try reading { database in
            try database.prepared("SELECT id FROM cards WHERE birth_id = ?").first(id) { $0.integer(0) }
                .flatMap { try Self.card($0, in: database) }
        }
    }

    private func json(of picked: [Int]) -> JSONBytes { JSONBytes(bytes: RecordWriter(picked.map(String.init)).bytes) }
}

private struct ExamReader {
    let database: Database

    func exams(_ condition: String, limit: Int) throws -> [Exam] {
        let found = try database.prepared(
            """
            SELECT id, birth_id, pack, title, name, seed, limit_ms, pass, began_ms, utc_offset, day, spent_ms, place,
            ended_ms, ending FROM exams WHERE \(condition) ORDER BY coalesce(ended_ms, began_ms) DESC, id DESC LIMIT ?
            """
        ).all(limit) { row in (row.integer(0), exam(row)) }
        return try found.map { key, exam in
            var whole = exam
            whole.topics = try database.prepared(
                "SELECT name, weight FROM exam_topics WHERE exam_id = ? ORDER BY position"
            ).all(key) { Exam.Topic(name: $0.text(0), weight: $0.int(1)) }
            whole.items = try items(ofExam: key)
            return whole
        }
    }

    private func exam(_ row: ResultRow) -> Exam {
        var began = Moment(milliseconds: row.integer(8), utcOffset: row.int(9), rollOverHour: 0)
        began.day = CollectionDay(row.int(10))
        return Exam(
            id: row.birthID(1), pack: row.text(2), title: row.text(3), name: row.text(4),
            seed: UInt64(row.text(5)) ?? 0, limit: row.optionalInteger(6),
            pass: PassMark(row.text(7)) ?? .percent(50), topics: [], items: [], began: began,
            spent: row.integer(11), place: row.int(12), ended: row.optionalInteger(13),
            ending: row.optionalText(14).flatMap { Exam.Ending(rawValue: $0) })
    }

    private func items(ofExam key: Int64) throws -> [ExamItem] {
        try database.prepared(
            """
            SELECT card, topic, question, reasons, picked, is_flagged FROM exam_questions
            WHERE exam_id = ? ORDER BY position
            """
        ).all(key) { row in
            ExamItem(
                card: row.birthID(0), topic: row.text(1),
                question: try JSONDecoder().decode(Question.self, from: Data(row.text(2).utf8)),
                reasons: try row.withBytes(3) { try RecordReader.node($0).texts },
                picked: try row.withBytes(4) { try RecordReader.node($0).texts }.compactMap { Int($0) },
                isFlagged: row.bool(5))
        }
    }
}
