package import FSRS
internal import GRDB
package import Records

extension StudyDatabase {
    /// The notes of a source in the order of their paths, with what is known of each and where the learner is in it.
    /// A card is known once it has come to review. One pass over the source's cards.
    package func lessons(of source: Int64) throws(StoreError) -> [LessonRecord] {
        try reading { database in
            try database.prepared(
                """
                SELECT n.id, n.path, n.title, count(c.id), count(c.id) FILTER (WHERE c.phase = 2),
                l.heading, l.position, l.is_done, l.changed_ms
                FROM notes n LEFT JOIN cards c ON c.note_id = n.id AND c.queue IS NOT NULL
                LEFT JOIN lesson_places l ON l.note_id = n.id
                WHERE n.source_id = ? GROUP BY n.id ORDER BY n.path
                """
            ).all(source) { row in
                LessonRecord(
                    noteID: row.integer(0), sourceID: source, path: row.text(1), title: row.text(2),
                    cards: row.int(3), known: row.int(4),
                    place: row.optionalText(5).map { heading in
                        LessonPlace(
                            heading: heading, position: row.int(6), isDone: row.bool(7), changed: row.integer(8))
                    })
            }
        }
    }

    /// Remembers where the learner is in a note.
    package func keep(_ place: LessonPlace, ofNote note: Int64) throws(StoreError) {
        try writing { database in
            try database.prepared(
                """
                INSERT INTO lesson_places(note_id, path, title, heading, position, is_done, changed_ms)
                SELECT id, path, title, ?2, ?3, ?4, ?5 FROM notes WHERE id = ?1
                ON CONFLICT (note_id) DO UPDATE SET path = excluded.path, title = excluded.title,
                heading = excluded.heading, position = excluded.position, is_done = excluded.is_done,
                changed_ms = excluded.changed_ms
                """
            ).run(note, place.heading, place.position, place.isDone, place.changed)
        }
    }

    /// Finds places whose note was taken away and has come back, or was renamed and edited at once, or came from
    /// another data home: by the note's path, else by its title where one note alone bears it.
    package func findLessonPlaces() throws(StoreError) {
        let lost = try reading { database in
            try database.prepared("SELECT 1 FROM lesson_places WHERE note_id IS NULL LIMIT 1").first { _ in true }
        }
        guard lost != nil else { return }
        try writing { database in
            let free = "id NOT IN (SELECT note_id FROM lesson_places WHERE note_id IS NOT NULL)"
            for condition in [
                "path = lesson_places.path",
                "title = lesson_places.title AND (SELECT count(*) FROM notes t WHERE t.title = notes.title) = 1",
            ] {
                try database.prepared(
                    """
                    UPDATE OR IGNORE lesson_places SET note_id =
                    (SELECT id FROM notes WHERE \(condition) AND \(free) LIMIT 1) WHERE note_id IS NULL
                    """
                ).run()
            }
        }
    }

    /// When a note's cards come again.
    package func outlook(ofNote note: Int64, on day: CollectionDay) throws(StoreError) -> LessonOutlook {
        try reading { database in
            try database.prepared(
                """
                SELECT count(*) FILTER (WHERE queue = 1), min(due_at) FILTER (WHERE queue = 1),
                count(*) FILTER (WHERE queue = 2 AND due_day <= ?2 + 1),
                count(*) FILTER (WHERE queue = 2 AND due_day > ?2 + 1), count(*) FILTER (WHERE queue IN (0, 3))
                FROM cards WHERE note_id = ?1
                """
            ).first(note, day.number) { row in
                var outlook = LessonOutlook()
                outlook.learning = row.int(0)
                outlook.firstDue = row.optionalInteger(1)
                outlook.tomorrow = row.int(2)
                outlook.later = row.int(3)
                outlook.new = row.int(4)
                return outlook
            } ?? LessonOutlook()
        }
    }

    /// Passages under a folder of notes that hold any of the words, best first: each with its note, its line, and how
    /// well it fits (more is better, by bm25).
    package func passages(
        saying words: String, under folder: String, limit: Int
    ) throws(StoreError) -> [(note: Int64, path: String, line: Int, score: Double)] {
        let terms = searchTerms(of: words)
        guard !terms.isEmpty else { return [] }
        let expression = terms.map(\.expression).joined(separator: " OR ")
        return try reading { database in
            try database.prepared(
                """
                SELECT p.note_id, n.path, p.first_line, bm25(search_index) FROM search_index
                JOIN passages p ON p.id = search_index.rowid / 2 JOIN notes n ON n.id = p.note_id
                WHERE search_index MATCH ?1 AND search_index.rowid % 2 = 0 AND substr(n.path, 1, length(?2)) = ?2
                ORDER BY bm25(search_index), p.id LIMIT ?3
                """
            ).all(expression, folder + "/", limit) { ($0.integer(0), $0.text(1), $0.int(2), -$0.double(3)) }
        }
    }
}
