package import FSRS
internal import Facts
internal import GRDB
internal import Quiz
package import Records

extension StudyDatabase {
    /// Same bytes, another time or place on disk.
    package func touchNote(_ id: Int64, path: String, size: Int64, modified: Int64) throws(StoreError) {
        try touchNotes([NoteTouch(id: id, path: path, size: size, modified: modified)])
    }

    /// The same for many, in one transaction.
    package func touchNotes(_ touches: [NoteTouch]) throws(StoreError) {
        try writing { database in
            for touch in touches {
                try database.prepared("UPDATE notes SET path = ?, size = ?, modified = ? WHERE id = ?").run(
                    touch.path, touch.size, touch.modified, touch.id)
            }
        }
    }

    /// Writes some readings and takes some notes away, in one transaction. A card whose fact is known, in this note or
    /// any other or set aside, keeps its row and history.
    package func apply(_ readings: [NoteReading], removing: [Int64], at moment: Moment) throws(StoreError)
        -> SyncOutcome
    {
        try writing { database in
            var sync = SyncWriter(database: database, newBirthID: newBirthID, now: moment.milliseconds)
            for reading in readings { try sync.apply(reading) }
            for note in removing { try sync.remove(note: note) }
            try sync.settle()
            return sync.outcome
        }
    }

    /// At a sync's end: cards set aside that have a history, against young cards without any, by likeness; an old card
    /// takes the new one's place in the notes and keeps its birth id, state and log.
    package func reconcile(at moment: Moment) throws(StoreError) -> SyncOutcome {
        try writing { database in
            var outcome = SyncOutcome()
            let old = try candidates("f.aside_path IS NOT NULL", in: database)
            guard !old.isEmpty else { return outcome }
            var sync = SyncWriter(database: database, newBirthID: newBirthID, now: moment.milliseconds)
            // A day back: an interrupted sync ends in the next one.
            let young = moment.milliseconds - 86_400_000
            let new = try candidates(
                "c.reviews = 0 AND c.note_id IS NOT NULL AND c.created_ms >= \(young)", in: database)
            let pairs = matchCards(old: old.map(\.candidate), new: new.map(\.candidate)).pairs
            for pair in pairs {
                try adopt(new[pair.new].id, by: old[pair.old].id, changed: pair.valueChanged, at: moment, sync: sync)
                if pair.valueChanged { outcome.changed += 1 } else { outcome.reworded += 1 }
                // They were counted as one that went and one that came.
                outcome.aside -= 1
                outcome.new -= 1
            }
            // What a card asks may still be said, though today's rules would not ask it.
            let paired = Set(pairs.map(\.old))
            var restored: Set<Int64> = []
            for index in old.indices where !paired.contains(index) && !restored.contains(old[index].fact) {
                guard try sync.restore(old[index].fact, saying: old[index].statement) else { continue }
                restored.insert(old[index].fact)
                outcome.aside -= 1
            }
            try sync.settle()
            return outcome
        }
    }

    private func candidates(_ condition: String, in database: Database) throws -> [(
        id: Int64, fact: Int64, statement: String, candidate: MatchCandidate
    )] {
        try database.prepared(
            """
            SELECT c.id, c.aspect, f.json, n.path, f.id FROM cards c JOIN facts f ON f.id = c.fact_id
            LEFT JOIN notes n ON n.id = c.note_id WHERE \(condition) ORDER BY c.id
            """
        ).all { row in
            let fact = try row.withBytes(2) { try Fact(json: $0) }
            let card = Card(fact: fact, aspect: Aspect(rawValue: row.text(1)) ?? .value)
            return (
                row.integer(0), row.integer(4), fact.statement,
                MatchCandidate(
                    identity: card.identity, path: row.optionalText(3) ?? "",
                    section: fact.place.headings.last ?? "", rule: fact.rule.rawValue)
            )
        }
    }

    private func adopt(_ new: Int64, by old: Int64, changed: Bool, at moment: Moment, sync: SyncWriter) throws {
        let database = sync.database
        let columns = "fact_id, aspect, sibling_order, source_id, note_id, first_line, prompt, answer"
        let read: (ResultRow) -> (Int64, String, Int, Int64?, Int64?, Int?, String, String) = { row in
            (
                row.integer(0), row.text(1), row.int(2), row.optionalInteger(3), row.optionalInteger(4),
                row.optionalInt(5), row.text(6), row.text(7)
            )
        }
        guard let from = try database.prepared("SELECT \(columns) FROM cards WHERE id = ?").first(old, read: read),
            let to = try database.prepared("SELECT \(columns) FROM cards WHERE id = ?").first(new, read: read)
        else { return }
        // 'This card is that card', so that the log alone tells it to another machine.
        try database.prepared(
            """
            INSERT INTO reviews(id, entry, machine, card, other, ms, utc_offset, day)
            SELECT ?, 'same_card', ?, n.birth_id, o.birth_id, ?, ?, ? FROM cards n, cards o WHERE n.id = ? AND o.id = ?
            """
        ).run(newBirthID(), machine, moment.milliseconds, moment.utcOffset, moment.day.number, new, old)
        try sync.unindex(to.6 + "\n" + to.7, as: new * 2 + 1)
        try database.prepared("DELETE FROM cards WHERE id = ?").run(new)
        try sync.unindex(from.6 + "\n" + from.7, as: old * 2 + 1)
        try sync.index(to.6 + "\n" + to.7, as: old * 2 + 1)
        try database.prepared(
            """
            UPDATE cards SET fact_id = ?, aspect = ?, sibling_order = ?, source_id = ?, note_id = ?, first_line = ?,
            prompt = ?, answer = ?, is_made = 1 WHERE id = ?
            """
        ).run(to.0, to.1, to.2, to.3, to.4, to.5, to.6, to.7, old)
        if changed {
            try database.prepared(
                """
                UPDATE cards SET is_changed = 1, due_day = CASE phase WHEN 2 THEN ? END,
                due_at = CASE WHEN phase IN (1, 3) THEN ? END WHERE id = ?
                """
            ).run(moment.day.number, moment.milliseconds, old)
        }
        try database.prepared(
            """
            UPDATE cards SET queue = CASE WHEN (SELECT is_active FROM sources WHERE id = cards.source_id)
            THEN \(CardQueue.expression) END WHERE fact_id = ?
            """
        ).run(to.0)
        let left = try database.prepared("SELECT count(*) FROM cards WHERE fact_id = ?").first(from.0) { $0.int(0) }
        if left == 0, from.0 != to.0 { try sync.forget(from.0) }
    }
}
