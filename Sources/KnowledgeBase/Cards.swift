package import FSRS
internal import Facts
internal import GRDB
package import Quiz
package import Records

extension StudyDatabase {
    package func card(_ id: Int64) throws(StoreError) -> StoredCard? {
        try reading { try Self.card(id, in: $0) }
    }

    static func card(_ id: Int64, in database: Database) throws -> StoredCard? {
        try database.prepared(
            """
            SELECT c.id, c.fact_id, c.birth_id, c.origin, c.aspect, f.json, n.path, p.first_line, p.last_line,
            p.headings, p.block_id, s.title, c.is_changed, c.is_suspended, \(stateColumns)
            FROM cards c JOIN facts f ON f.id = c.fact_id
            LEFT JOIN fact_places p ON p.fact_id = c.fact_id AND p.note_id = c.note_id
            LEFT JOIN notes n ON n.id = c.note_id LEFT JOIN sources s ON s.id = c.source_id
            WHERE c.id = ? LIMIT 1
            """
        ).first(id) { row in
            var fact = try row.withBytes(5) { try Fact(json: $0) }
            if let first = row.optionalInt(7) {
                fact.place = Place(
                    headings: row.text(9).split(separator: "\n").map(String.init), firstLine: first,
                    lastLine: row.int(8), blockID: row.optionalText(10))
            }
            return StoredCard(
                id: row.integer(0), birthID: row.birthID(2), origin: Origin(rawValue: row.text(3)) ?? .fact,
                card: Card(fact: fact, aspect: Aspect(rawValue: row.text(4)) ?? .value),
                state: CardState(row: row, from: 14),
                factID: row.integer(1),
                source: Question.Source(
                    path: row.optionalText(6) ?? "", firstLine: fact.place.firstLine, lastLine: fact.place.lastLine),
                deckTitle: row.optionalText(11) ?? "", isChanged: row.bool(12), isSuspended: row.bool(13))
        }
    }

    package func siblings(of id: Int64) throws(StoreError) -> [Int64] {
        try reading {
            try $0.prepared(
                "SELECT id FROM cards WHERE fact_id = (SELECT fact_id FROM cards WHERE id = ?1) AND id <> ?1"
            ).all(id) { $0.integer(0) }
        }
    }

    /// Not asked before `day`.
    package func bury(_ id: Int64, until day: CollectionDay, at moment: Moment) throws(StoreError) {
        try writing { try $0.prepared("UPDATE cards SET buried_until = ? WHERE id = ?").run(day.number, id) }
    }

    package func suspend(_ id: Int64, _ suspended: Bool, at moment: Moment) throws(StoreError) {
        try writing { database in
            try database.prepared("UPDATE cards SET is_suspended = ? WHERE id = ?").run(suspended, id)
            try Self.requeue("id = ?", id, in: database)
            try log(suspended ? "suspend" : "resume", of: id, typed: nil, at: moment, in: database)
        }
    }

    /// A bad question: out of every queue, and listed among the doubtful.
    package func doubt(_ id: Int64, at moment: Moment) throws(StoreError) {
        try writing { database in
            try database.prepared("UPDATE cards SET is_doubtful = 1 WHERE id = ?").run(id)
            try Self.requeue("id = ?", id, in: database)
            try log("doubt", of: id, typed: nil, at: moment, in: database)
        }
    }

    /// The wording is accepted as an answer of this card from now on.
    package func accept(_ wording: String, for id: Int64, expected: String, at moment: Moment) throws(StoreError) {
        try writing { database in
            for (name, other) in [(normalized(expected), normalized(wording))] {
                try database.prepared("INSERT INTO wordings(name, other) VALUES (?, ?) ON CONFLICT DO NOTHING").run(
                    name, other)
            }
            try log("wording", of: id, typed: wording, at: moment, in: database)
        }
    }

    /// - Parameter condition: on `cards`, with `id` as its one argument.
    static func requeue(_ condition: String, _ id: Int64, in database: Database) throws {
        try database.prepared(
            """
            UPDATE cards SET queue = CASE WHEN (SELECT is_active FROM sources WHERE id = cards.source_id)
            THEN \(CardQueue.expression) END WHERE \(condition)
            """
        ).run(id)
    }

    /// A row of the log that is no answer.
    private func log(_ entry: String, of id: Int64, typed: String?, at moment: Moment, in database: Database) throws {
        try database.prepared(
            """
            INSERT INTO reviews(id, entry, machine, card, ms, utc_offset, day, typed)
            SELECT ?, ?, ?, birth_id, ?, ?, ?, ? FROM cards WHERE id = ?
            """
        ).run(newBirthID(), entry, machine, moment.milliseconds, moment.utcOffset, moment.day.number, typed, id)
    }

    /// Names and wordings for grading; each question to it is one look-up.
    package var index: any FactIndex { StoredIndex(database: self) }
}

/// The fact index over the whole knowledge base.
struct StoredIndex: FactIndex {
    let database: StudyDatabase

    /// What cannot be read is not known: grading goes on without it.
    func holds(name: String) -> Bool {
        let found = try? database.reading {
            try $0.prepared("SELECT 1 FROM names WHERE name = ? LIMIT 1").first(NameDigest.of(name)) { _ in true }
        }
        return (found ?? nil) ?? false
    }

    func otherNames(of name: String) -> [String] {
        let found = try? database.reading {
            try $0.prepared("SELECT other FROM wordings WHERE name = ?1").all(name) { $0.text(0) }
        }
        return found ?? []
    }
}
