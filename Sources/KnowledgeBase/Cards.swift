package import FSRS
package import Facts
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
            p.headings, p.block_id, s.title, c.is_changed, c.is_suspended, e.prompt, e.answer, \(stateColumns)
            FROM cards c JOIN facts f ON f.id = c.fact_id
            LEFT JOIN fact_places p ON p.fact_id = c.fact_id AND p.note_id = c.note_id
            LEFT JOIN notes n ON n.id = c.note_id LEFT JOIN sources s ON s.id = c.source_id
            LEFT JOIN card_edits e ON e.card_id = c.id WHERE c.id = ? LIMIT 1
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
                state: CardState(row: row, from: 16),
                factID: row.integer(1),
                source: Question.Source(
                    path: row.optionalText(6) ?? "", firstLine: fact.place.firstLine, lastLine: fact.place.lastLine),
                deckTitle: row.optionalText(11) ?? "", isChanged: row.bool(12), isSuspended: row.bool(13),
                editedPrompt: row.optionalText(14), editedAnswer: row.optionalText(15))
        }
    }

    package func siblings(of id: Int64) throws(StoreError) -> [Int64] {
        try reading {
            try $0.prepared(
                "SELECT id FROM cards WHERE fact_id = (SELECT fact_id FROM cards WHERE id = ?1) AND id <> ?1"
            ).all(id) { $0.integer(0) }
        }
    }

    /// The learner's own words for a card; nil leaves the one that stands.
    package func edit(_ id: Int64, prompt: String?, answer: String?) throws(StoreError) {
        try writing {
            try $0.prepared(
                """
                INSERT INTO card_edits(card_id, prompt, answer) VALUES (?1, ?2, ?3) ON CONFLICT (card_id)
                DO UPDATE SET prompt = coalesce(?2, prompt), answer = coalesce(?3, answer)
                """
            ).run(id, prompt, answer)
        }
    }

    /// Cards whose question or answer holds all the words of `text`, best first.
    package func cards(matching text: String, limit: Int) throws(StoreError) -> [CardLine] {
        let terms = searchTerms(of: text)
        guard !terms.isEmpty else { return [] }
        return try reading { database in
            try database.prepared(
                """
                SELECT c.id, coalesce(e.prompt, c.prompt), coalesce(e.answer, c.answer), c.is_suspended, c.is_doubtful, e.card_id IS NOT NULL
                FROM search_index JOIN cards c ON c.id = search_index.rowid / 2 LEFT JOIN card_edits e ON e.card_id = c.id
                WHERE search_index MATCH ? AND search_index.rowid % 2 = 1 AND c.note_id IS NOT NULL
                ORDER BY bm25(search_index) LIMIT ?
                """
            ).all(terms.map(\.expression).joined(separator: " AND "), limit) { CardLine(row: $0) }
        }
    }

    /// Cards that the learner suspended, set aside as bad, or edited.
    package func judgedCards() throws(StoreError) -> [CardLine] {
        try reading { database in
            try database.prepared(
                """
                SELECT c.id, coalesce(e.prompt, c.prompt), coalesce(e.answer, c.answer), c.is_suspended, c.is_doubtful, e.card_id IS NOT NULL
                FROM cards c LEFT JOIN card_edits e ON e.card_id = c.id
                WHERE c.is_suspended OR c.is_doubtful OR e.card_id IS NOT NULL ORDER BY c.id
                """
            ).all { CardLine(row: $0) }
        }
    }

    /// Asked again: neither suspended nor doubted.
    package func resume(_ id: Int64, at moment: Moment) throws(StoreError) {
        try writing { database in
            try database.prepared("UPDATE cards SET is_suspended = 0, is_doubtful = 0 WHERE id = ?").run(id)
            try Self.requeue("id = ?", id, in: database)
            try log("resume", of: id, typed: nil, at: moment, in: database)
        }
    }

    /// Facts that stand within `distance` places of a fact in its note, nearest first, itself left out: what wrong
    /// choices are made of. New cards come in the order of their notes, so `known` holds most of them already.
    package func neighbours(of fact: Int64, within distance: Int, known: inout [Int64: Fact]) throws(StoreError)
        -> [Fact]
    {
        let before = known
        let found = try reading { database -> [(id: Int64, fact: Fact)] in
            let place = try database.prepared("SELECT note_id, position FROM fact_places WHERE fact_id = ? LIMIT 1")
                .first(fact) { ($0.integer(0), $0.int(1)) }
            guard let place else { return [] }
            let near = try database.prepared(
                """
                SELECT fact_id FROM fact_places WHERE note_id = ?1 AND position BETWEEN ?2 - ?3 AND ?2 + ?3
                AND fact_id <> ?4 ORDER BY abs(position - ?2), position
                """
            ).all(place.0, place.1, distance, fact) { $0.integer(0) }
            return try near.compactMap { id in
                if let fact = before[id] { return (id, fact) }
                return try database.prepared("SELECT json FROM facts WHERE id = ?")
                    .first(id) { row in try row.withBytes(0) { (id, try Fact(glancing: $0)) } }
            }
        }
        known = Dictionary(found.map { ($0.id, $0.fact) }, uniquingKeysWith: { first, _ in first })
        return found.map(\.fact)
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

    /// More than this are not read between two questions.
    private static let readable = 48

    func facts(named name: String) -> [Fact]? {
        let found = try? database.reading { database in
            try database.prepared(
                "SELECT f.json FROM names n JOIN facts f ON f.id = n.fact_id WHERE n.name = ? LIMIT ?"
            ).all(NameDigest.of(name), Self.readable + 1) { row in try row.withBytes(0) { try Fact(glancing: $0) } }
        }
        return found.flatMap { $0.count > Self.readable ? nil : $0 }
    }
}

extension CardLine {
    init(row: ResultRow) {
        self.init(
            id: row.integer(0), prompt: row.text(1), answer: row.text(2), isSuspended: row.bool(3),
            isDoubtful: row.bool(4), isEdited: row.bool(5))
    }
}
