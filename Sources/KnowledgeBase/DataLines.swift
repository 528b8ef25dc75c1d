// The whole data home as lines of JSON, one object a line: settings, sources, facts, cards, log, wordings, estimates,
// lessons and exams.
// docs/data-lines.md names every member. SQLite itself writes and reads them, so nothing is held in memory but a line.
//
// Merging. A row of the log, a card and an estimate are known by their 128 bits, a fact by its digest, a source by its
// path, a setting by its key. What is here stays; what is not is added. Where both have a card, the state whose last
// review is newer stands. A card that another machine made of the same fact under another id becomes this one by a row
// of the log, 'this card is that card'. Reading the same lines twice adds nothing.
//
// Notes are not carried: they are the learner's files. Cards come in set aside, with their histories, and take their
// places when the notes that say their facts are read.
internal import Foundation
internal import GRDB
package import Records

/// What reading lines added.
package struct DataLinesOutcome: Sendable, Hashable {
    package var settings = 0
    package var sources = 0
    package var cards = 0
    package var reviews = 0
    package var estimates = 0
    package var lessons = 0
    package var exams = 0
    /// Lines that are no JSON, or of a kind that this program does not know.
    package var unreadable = 0

    package init() {}
}

extension StudyDatabase {
    /// Hands every line to `take`, each without its line break, in an order that can be read from the first to the last.
    package func lines(_ take: (String) throws -> Void) throws {
        for statement in Self.writing + Self.studyWriting {
            // The rows are read in pages, so that `take` may take its time.
            var last: Int64 = -1
            while true {
                let page = try reading { database in
                    try database.prepared(statement).all(last, 500) { ($0.integer(0), $0.text(1)) }
                }
                for (_, line) in page { try take(line) }
                guard let end = page.last else { break }
                last = end.0
            }
        }
    }

    /// Reads lines, some hundred in one transaction.
    package func add(lines: some Sequence<String>) throws(StoreError) -> DataLinesOutcome {
        try writing { database in
            var outcome = DataLinesOutcome()
            for line in lines {
                do { try add(line, to: &outcome, in: database) } catch let error as DatabaseError
                    where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT
                {
                    // It lacks what such a line must have.
                    outcome.unreadable += 1
                }
            }
            return outcome
        }
    }

    private func add(_ line: String, to outcome: inout DataLinesOutcome, in database: Database) throws {
        let type = try database.prepared("SELECT CASE WHEN json_valid(?1) THEN ?1 ->> 'type' END")
            .first(line) { $0.optionalText(0) }
        guard line.contains(where: { !$0.isWhitespace }) else { return }
        switch type.flatMap({ $0 }) {
        case "gongbu": break
        case "setting": outcome.settings += try database.prepared(Self.addSetting).run(line)
        case "source": outcome.sources += try database.prepared(Self.addSource).run(line)
        case "wording": _ = try database.prepared(Self.addWording).run(line)
        case "card": outcome.cards += try addCard(line, in: database)
        case "entry": outcome.reviews += try database.prepared(Self.addEntry).run(line)
        case "estimate": outcome.estimates += try database.prepared(Self.addEstimate).run(line)
        case "estimate_group": _ = try database.prepared(Self.addGroup).run(line)
        case "estimate_line": _ = try database.prepared(Self.addLine).run(line)
        case "lesson": outcome.lessons += try addLesson(line, in: database)
        case "exam": outcome.exams += try addExam(line, in: database)
        default: outcome.unreadable += 1
        }
    }

    private func addCard(_ line: String, in database: Database) throws -> Int {
        let fact = try database.prepared("SELECT id FROM facts WHERE identity = bytes_of_hex(?1 ->> 'fact_id')")
            .first(line) { $0.integer(0) }
        if fact == nil { try database.prepared(Self.addFact).run(line) }
        let added = try database.prepared(Self.addCard).run(line)
        if added == 1 {
            let card = try database.prepared(
                "SELECT id, prompt, answer FROM cards WHERE birth_id = bytes_of_hex(?1 ->> 'id')"
            )
            .first(line) { ($0.integer(0), $0.text(1), $0.text(2)) }
            if let card {
                try database.prepared("INSERT INTO search_index(rowid, text) VALUES (?, ?)").run(
                    card.0 * 2 + 1, card.1 + "\n" + card.2)
            }
        } else {
            try joinCard(line, in: database)
        }
        try database.prepared(Self.addEdit).run(line)
        return added
    }

    /// The card is here already, by its id or by its fact: the newer state stands.
    private func joinCard(_ line: String, in database: Database) throws {
        try database.prepared(Self.joinIDs).run(line, newBirthID())
        let changed = try database.prepared(Self.takeState).run(line)
        guard changed > 0 else { return }
        let card = try database.prepared(Self.findCard).first(line) { $0.integer(0) }
        if let card { try Self.requeue("id = ?", card, in: database) }
    }
}

/// Hexadecimal digits as bytes, which SQLite learned only with 3.41; NULL for anything else.
let bytesOfHex = DatabaseFunction("bytes_of_hex", argumentCount: 1, pure: true) { values in
    guard let text = values.first.flatMap(String.fromDatabaseValue), let id = BirthID(hexadecimal: text) else {
        return nil
    }
    return withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { Data($0) }
}

// MARK: The statements

extension StudyDatabase {
    /// SQLite's own JSON rounds to 15 digits; 17 give a Double back as it was.
    private static func exact(_ column: String) -> String {
        "iif(\(column) IS NULL, NULL, json(printf('%!.17g', \(column))))"
    }

    private static let state = """
        'phase', phase, 'step', step, 'stability', \(exact("stability")), 'difficulty', \(exact("difficulty")), 'last_ms', last_ms,
        'last_offset', last_offset, 'last_day', last_day, 'due_at', due_at, 'due_day', due_day, 'reviews', c.reviews,
        'lapses', lapses, 'suspended', is_suspended, 'doubtful', is_doubtful, 'changed', is_changed,
        'created_ms', created_ms
        """

    /// Each gives an ascending key and a line; the parameters are the last key seen and how many.
    private static let writing = [
        "SELECT 1, json_object('type', 'gongbu', 'version', 1) WHERE ?1 < 1 AND ?2 > 0",
        """
        SELECT rank, json_object('type', 'setting', 'key', key, 'value', value) FROM
        (SELECT row_number() OVER (ORDER BY key) AS rank, key, value FROM settings) WHERE rank > ?1 ORDER BY rank LIMIT ?2
        """,
        """
        SELECT id, json_object('type', 'source', 'kind', kind, 'path', path, 'title', title, 'pack', pack_id,
        'active', is_active) FROM sources WHERE id > ?1 ORDER BY id LIMIT ?2
        """,
        """
        SELECT c.id, json_object('type', 'card', 'id', lower(hex(birth_id)), 'fact_id', lower(hex(identity)),
        'fact', json(f.json), 'aspect', aspect, 'sibling_order', sibling_order, 'origin', origin, 'prompt', c.prompt,
        'answer', c.answer, 'own_prompt', e.prompt, 'own_answer', e.answer, \(state))
        FROM cards c JOIN facts f ON f.id = c.fact_id LEFT JOIN card_edits e ON e.card_id = c.id
        WHERE c.id > ?1 ORDER BY c.id LIMIT ?2
        """,
        """
        SELECT sequence, json_object('type', 'entry', 'id', lower(hex(id)), 'entry', entry, 'machine', machine,
        'card', lower(hex(card)), 'other', iif(other IS NULL, NULL, lower(hex(other))), 'ms', ms,
        'utc_offset', utc_offset, 'day', day, 'phase', phase, 'grade', grade, 'suggested', suggested, 'kind', kind,
        'hint_used', hint_used, 'typed', typed, 'duration', duration, 'question', json(question))
        FROM reviews WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
        """,
        """
        SELECT rank, json_object('type', 'wording', 'name', name, 'other', other) FROM
        (SELECT row_number() OVER (ORDER BY name, other) AS rank, name, other FROM wordings)
        WHERE rank > ?1 ORDER BY rank LIMIT ?2
        """,
        """
        SELECT id, json_object('type', 'estimate', 'id', lower(hex(birth_id)), 'name', name, 'months', months)
        FROM estimates WHERE id > ?1 ORDER BY id LIMIT ?2
        """,
        """
        SELECT g.id, json_object('type', 'estimate_group', 'id', lower(hex(g.birth_id)),
        'estimate', lower(hex(e.birth_id)), 'position', position, 'name', g.name)
        FROM estimate_groups g JOIN estimates e ON e.id = g.estimate_id WHERE g.id > ?1 ORDER BY g.id LIMIT ?2
        """,
        """
        SELECT l.id, json_object('type', 'estimate_line', 'id', lower(hex(l.birth_id)), 'group', lower(hex(g.birth_id)),
        'position', l.position, 'label', label, 'calculator', calculator, 'words', json(words), 'upfront', upfront,
        'monthly', monthly, 'currency', currency, 'sources', json(sources))
        FROM estimate_lines l JOIN estimate_groups g ON g.id = l.group_id WHERE l.id > ?1 ORDER BY l.id LIMIT ?2
        """,
    ]

    private static let addSetting = """
        INSERT INTO settings(key, value) SELECT ?1 ->> 'key', ?1 ->> 'value' WHERE true ON CONFLICT DO NOTHING
        """
    private static let addSource = """
        INSERT INTO sources(kind, path, title, pack_id, is_active)
        SELECT ?1 ->> 'kind', ?1 ->> 'path', ?1 ->> 'title', ?1 ->> 'pack', ?1 ->> 'active' WHERE true
        ON CONFLICT DO NOTHING
        """
    private static let addWording = """
        INSERT INTO wordings(name, other) SELECT ?1 ->> 'name', ?1 ->> 'other' WHERE true ON CONFLICT DO NOTHING
        """
    private static let addFact = """
        INSERT INTO facts(identity, json, aside_path) SELECT bytes_of_hex(?1 ->> 'fact_id'), ?1 -> 'fact', ''
        """
    private static let addCard = """
        INSERT INTO cards(birth_id, fact_id, aspect, sibling_order, origin, phase, step, stability, difficulty, last_ms,
        last_offset, last_day, due_at, due_day, reviews, lapses, is_suspended, is_doubtful, is_changed, created_ms,
        prompt, answer)
        SELECT bytes_of_hex(?1 ->> 'id'), f.id, ?1 ->> 'aspect', ?1 ->> 'sibling_order', ?1 ->> 'origin', ?1 ->> 'phase',
        ?1 ->> 'step', ?1 ->> 'stability', ?1 ->> 'difficulty', ?1 ->> 'last_ms', ?1 ->> 'last_offset',
        ?1 ->> 'last_day', ?1 ->> 'due_at', ?1 ->> 'due_day', ?1 ->> 'reviews', ?1 ->> 'lapses', ?1 ->> 'suspended',
        ?1 ->> 'doubtful', ?1 ->> 'changed', ?1 ->> 'created_ms', ?1 ->> 'prompt', ?1 ->> 'answer'
        FROM facts f WHERE f.identity = bytes_of_hex(?1 ->> 'fact_id') ON CONFLICT DO NOTHING
        """
    private static let addEdit = """
        INSERT INTO card_edits(card_id, prompt, answer) SELECT id, ?1 ->> 'own_prompt', ?1 ->> 'own_answer' FROM cards
        WHERE birth_id = bytes_of_hex(?1 ->> 'id') AND coalesce(?1 ->> 'own_prompt', ?1 ->> 'own_answer') IS NOT NULL
        ON CONFLICT DO NOTHING
        """
    /// The card that a line is: by its id, else by its fact.
    private static let findCard = """
        SELECT id FROM cards WHERE birth_id = bytes_of_hex(?1 ->> 'id') UNION ALL
        SELECT c.id FROM cards c JOIN facts f ON f.id = c.fact_id
        WHERE f.identity = bytes_of_hex(?1 ->> 'fact_id') AND c.aspect = ?1 ->> 'aspect' LIMIT 1
        """
    private static let joinIDs = """
        INSERT INTO reviews(id, entry, machine, card, other, ms, utc_offset, day)
        SELECT ?2, 'same_card', '', bytes_of_hex(?1 ->> 'id'), c.birth_id, ?1 ->> 'created_ms', 0, 0
        FROM cards c JOIN facts f ON f.id = c.fact_id
        WHERE f.identity = bytes_of_hex(?1 ->> 'fact_id') AND c.aspect = ?1 ->> 'aspect'
        AND c.birth_id <> bytes_of_hex(?1 ->> 'id') AND NOT EXISTS (SELECT 1 FROM cards WHERE birth_id = bytes_of_hex(?1 ->> 'id'))
        AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.entry = 'same_card' AND r.card = bytes_of_hex(?1 ->> 'id')
            AND r.other = c.birth_id)
        """
    private static let takeState = """
        UPDATE cards SET phase = ?1 ->> 'phase', step = ?1 ->> 'step', stability = ?1 ->> 'stability',
        difficulty = ?1 ->> 'difficulty', last_ms = ?1 ->> 'last_ms', last_offset = ?1 ->> 'last_offset',
        last_day = ?1 ->> 'last_day', due_at = ?1 ->> 'due_at', due_day = ?1 ->> 'due_day', reviews = ?1 ->> 'reviews',
        lapses = ?1 ->> 'lapses', is_suspended = ?1 ->> 'suspended', is_doubtful = ?1 ->> 'doubtful'
        WHERE id = (\(findCard)) AND (?1 ->> 'last_ms') > coalesce(last_ms, -1)
        """
    private static let addEntry = """
        INSERT INTO reviews(id, entry, machine, card, other, ms, utc_offset, day, phase, grade, suggested, kind, hint_used,
        typed, duration, question)
        SELECT bytes_of_hex(?1 ->> 'id'), ?1 ->> 'entry', ?1 ->> 'machine', bytes_of_hex(?1 ->> 'card'), bytes_of_hex(?1 ->> 'other'),
        ?1 ->> 'ms', ?1 ->> 'utc_offset', ?1 ->> 'day', ?1 ->> 'phase', ?1 ->> 'grade', ?1 ->> 'suggested',
        ?1 ->> 'kind', ?1 ->> 'hint_used', ?1 ->> 'typed', ?1 ->> 'duration', iif(?1 ->> 'question' IS NULL, NULL, ?1 -> 'question') WHERE true
        ON CONFLICT (id) DO NOTHING
        """
    private static let addEstimate = """
        INSERT INTO estimates(birth_id, name, months)
        SELECT bytes_of_hex(?1 ->> 'id'), ?1 ->> 'name', ?1 ->> 'months' WHERE true ON CONFLICT DO NOTHING
        """
    private static let addGroup = """
        INSERT INTO estimate_groups(birth_id, estimate_id, position, name)
        SELECT bytes_of_hex(?1 ->> 'id'), e.id, ?1 ->> 'position', ?1 ->> 'name' FROM estimates e
        WHERE e.birth_id = bytes_of_hex(?1 ->> 'estimate') ON CONFLICT DO NOTHING
        """
    private static let addLine = """
        INSERT INTO estimate_lines(birth_id, group_id, position, label, calculator, words, upfront, monthly, currency,
        sources)
        SELECT bytes_of_hex(?1 ->> 'id'), g.id, ?1 ->> 'position', ?1 ->> 'label', ?1 ->> 'calculator', ?1 -> 'words',
        ?1 ->> 'upfront', ?1 ->> 'monthly', ?1 ->> 'currency', ?1 -> 'sources' FROM estimate_groups g
        WHERE g.birth_id = bytes_of_hex(?1 ->> 'group') ON CONFLICT DO NOTHING
        """
}
