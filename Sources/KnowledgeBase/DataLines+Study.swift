internal import GRDB

// Lessons and exams among the lines: see DataLines.swift.
extension StudyDatabase {
    /// Each gives an ascending key and a line; the parameters are the last key seen and how many.
    static let studyWriting = [
        """
        SELECT id, json_object('type', 'lesson', 'path', path, 'title', title, 'heading', heading,
        'position', position, 'done', is_done, 'changed_ms', changed_ms)
        FROM lesson_places WHERE id > ?1 ORDER BY id LIMIT ?2
        """,
        """
        SELECT e.id, json_object('type', 'exam', 'id', lower(hex(birth_id)), 'pack', pack, 'title', title,
        'name', name, 'seed', seed, 'limit_ms', limit_ms, 'pass', pass, 'began_ms', began_ms,
        'utc_offset', utc_offset, 'day', day, 'spent_ms', spent_ms, 'place', place, 'ended_ms', ended_ms,
        'ending', ending, 'topics', json((SELECT json_group_array(json_object('name', name, 'weight', weight))
            FROM (SELECT * FROM exam_topics WHERE exam_id = e.id ORDER BY position))),
        'questions', json((SELECT json_group_array(json_object('card', lower(hex(card)), 'topic', topic,
            'question', json(question), 'reasons', json(reasons), 'picked', json(picked), 'flagged', is_flagged,
            'review', iif(review IS NULL, NULL, lower(hex(review)))))
            FROM (SELECT * FROM exam_questions WHERE exam_id = e.id ORDER BY position))))
        FROM exams e WHERE e.id > ?1 ORDER BY e.id LIMIT ?2
        """,
    ]

    /// Where a place in the same note is here already, the newer one stands.
    func addLesson(_ line: String, in database: Database) throws -> Int {
        let taken = try database.prepared(
            """
            UPDATE lesson_places SET heading = ?1 ->> 'heading', position = ?1 ->> 'position', is_done = ?1 ->> 'done',
            changed_ms = ?1 ->> 'changed_ms'
            WHERE path = ?1 ->> 'path' AND changed_ms < CAST(?1 ->> 'changed_ms' AS INTEGER)
            """
        ).run(line)
        if taken > 0 { return taken }
        return try database.prepared(
            """
            INSERT INTO lesson_places(path, title, heading, position, is_done, changed_ms)
            SELECT ?1 ->> 'path', ?1 ->> 'title', ?1 ->> 'heading', ?1 ->> 'position', ?1 ->> 'done', ?1 ->> 'changed_ms'
            WHERE NOT EXISTS (SELECT 1 FROM lesson_places WHERE path = ?1 ->> 'path')
            """
        ).run(line)
    }

    /// An exam comes in whole or not at all: it is known by its id.
    func addExam(_ line: String, in database: Database) throws -> Int {
        let added = try database.prepared(
            """
            INSERT INTO exams(birth_id, pack, title, name, seed, limit_ms, pass, began_ms, utc_offset, day, spent_ms,
            place, ended_ms, ending)
            SELECT bytes_of_hex(?1 ->> 'id'), ?1 ->> 'pack', ?1 ->> 'title', ?1 ->> 'name', ?1 ->> 'seed',
            ?1 ->> 'limit_ms', ?1 ->> 'pass', ?1 ->> 'began_ms', ?1 ->> 'utc_offset', ?1 ->> 'day', ?1 ->> 'spent_ms',
            ?1 ->> 'place', ?1 ->> 'ended_ms', ?1 ->> 'ending' WHERE true ON CONFLICT DO NOTHING
            """
        ).run(line)
        guard added == 1 else { return 0 }
        let exam = "(SELECT id FROM exams WHERE birth_id = bytes_of_hex(?1 ->> 'id'))"
        try database.prepared(
            """
            INSERT INTO exam_topics(exam_id, position, name, weight)
            SELECT \(exam), key, value ->> 'name', value ->> 'weight' FROM json_each(?1, '$.topics')
            """
        ).run(line)
        try database.prepared(
            """
            INSERT INTO exam_questions(exam_id, position, card, topic, question, reasons, picked, is_flagged, review)
            SELECT \(exam), key, bytes_of_hex(value ->> 'card'), value ->> 'topic', value -> 'question',
            value -> 'reasons', value -> 'picked', value ->> 'flagged', bytes_of_hex(value ->> 'review')
            FROM json_each(?1, '$.questions')
            """
        ).run(line)
        return 1
    }
}
