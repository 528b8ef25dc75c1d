internal import FSRS
internal import Facts
internal import GRDB
internal import Quiz
internal import Records

/// Writes readings of notes inside one transaction: facts stand once, places say where, cards keep their rows.
struct SyncWriter {
    let database: Database
    let newBirthID: () -> BirthID
    let now: Int64
    var outcome = SyncOutcome()
    /// Whether cards that have no place any more are set aside with their history, or go for good.
    var keepsHistory = true
    /// Facts whose places changed: their cards' homes are settled at the end.
    private var touched: Set<Int64> = []
    /// Facts that the note at hand brought.
    private var newFacts: Set<Int64> = []
    /// Whether a source's cards are asked, by source.
    private var isActive: [Int64: Bool] = [:]
    private var exported: Int64?

    init(database: Database, newBirthID: @escaping () -> BirthID, now: Int64) {
        self.database = database
        self.newBirthID = newBirthID
        self.now = now
    }

    // MARK: Notes

    mutating func remove(note: Int64) throws {
        try clear(note: note)
        try database.prepared("DELETE FROM notes WHERE id = ?").run(note)
    }

    mutating func apply(_ reading: NoteReading) throws {
        let note = try noteID(of: reading)
        try clear(note: note)
        for tag in Set(reading.tags) {
            try database.prepared("INSERT INTO note_tags(tag, note_id) VALUES (?, ?)").run(tag, note)
        }
        for (position, section) in reading.sections.enumerated() {
            try database.prepared("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?)").run(
                note, position, section.level, section.title, section.lines.lowerBound, section.lines.upperBound)
        }
        for passage in reading.passages {
            let id = try database.prepared(
                "INSERT INTO passages(note_id, first_line, last_line, text) VALUES (?, ?, ?, ?)"
            ).insert(note, passage.lines.lowerBound, passage.lines.upperBound, passage.text)
            try index(passage.text, as: id * 2)
        }
        if isActive[reading.sourceID] == nil {
            isActive[reading.sourceID] =
                try database.prepared("SELECT is_active FROM sources WHERE id = ?").first(reading.sourceID) {
                    $0.bool(0)
                }
        }
        try place(reading.cards.cards, in: note, of: reading.sourceID)
    }

    private func noteID(of reading: NoteReading) throws -> Int64 {
        let digest = Int64(bitPattern: reading.digest)
        let counts = (reading.cards.cards.count, reading.cards.rejected.count)
        let known = try database.prepared("SELECT id FROM notes WHERE source_id = ? AND path = ?")
            .first(reading.sourceID, reading.path) { $0.integer(0) }
        if let known {
            try database.prepared(
                """
                UPDATE notes SET title = ?, size = ?, modified = ?, digest = ?, reader_version = ?, rules_version = ?,
                questions = ?, rejected = ? WHERE id = ?
                """
            ).run(
                reading.title, reading.size, reading.modified, digest, reading.readerVersion, reading.rulesVersion,
                counts.0, counts.1, known)
            return known
        }
        return try database.prepared(
            """
            INSERT INTO notes(source_id, path, title, size, modified, digest, reader_version, rules_version, questions,
            rejected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).insert(
            reading.sourceID, reading.path, reading.title, reading.size, reading.modified, digest,
            reading.readerVersion, reading.rulesVersion, counts.0, counts.1)
    }

    private mutating func clear(note: Int64) throws {
        let passages = try database.prepared("SELECT id, text FROM passages WHERE note_id = ?")
            .all(note) { ($0.integer(0), $0.text(1)) }
        for (id, text) in passages { try unindex(text, as: id * 2) }
        try database.prepared("DELETE FROM passages WHERE note_id = ?").run(note)
        try database.prepared("DELETE FROM sections WHERE note_id = ?").run(note)
        try database.prepared("DELETE FROM note_tags WHERE note_id = ?").run(note)
        touched.formUnion(
            try database.prepared("SELECT fact_id FROM fact_places WHERE note_id = ?").all(note) { $0.integer(0) })
        try database.prepared("DELETE FROM fact_places WHERE note_id = ?").run(note)
    }

    // MARK: Facts and cards

    private mutating func place(_ cards: [DraftedCard], in note: Int64, of source: Int64) throws {
        var position = 0
        var aspects: [Int64: Set<Aspect>] = [:]
        var last: (fact: Fact, place: FactPlace)?
        for card in cards {
            // A fact's cards follow each other.
            let fact: FactPlace
            if let last, last.fact == card.card.fact {
                fact = last.place
            } else {
                fact = try factPlace(of: card, note: note, source: source)
                last = (card.card.fact, fact)
            }
            let made = aspects[fact.id, default: []]
            if made.isEmpty {
                let place = card.card.fact.place
                try database.prepared("INSERT INTO fact_places VALUES (?, ?, ?, ?, ?, ?, ?)").run(
                    note, position, fact.id, place.firstLine, place.lastLine,
                    place.headings.joined(separator: "\n"), place.blockID)
                position += 1
            }
            guard aspects[fact.id, default: []].insert(card.card.aspect).inserted else { continue }
            if fact.isNew {
                try insert(card, of: fact, waits: made.contains { $0.order < card.card.aspect.order })
            } else {
                try write(card, of: fact)
            }
        }
        for (fact, made) in aspects where !newFacts.contains(fact) {
            touched.insert(fact)
            let known = try database.prepared("SELECT id, aspect FROM cards WHERE fact_id = ?")
                .all(fact) { ($0.integer(0), $0.text(1)) }
            for (id, aspect) in known where !made.contains(where: { $0.rawValue == aspect }) {
                // What was answered stays asked while its fact stands, whatever today's rules would ask.
                try database.prepared("UPDATE cards SET is_made = 0 WHERE id = ? AND reviews = 0").run(id)
            }
        }
        newFacts = []
    }

    /// A fact's row, and the home that its cards get at once where the fact is new. Cards of a known fact, which may
    /// stand in several places, are settled at the end.
    private struct FactPlace {
        var id: Int64
        var isNew: Bool
        var note: Int64
        var source: Int64
        var line: Int
    }

    private mutating func factPlace(of drafted: DraftedCard, note: Int64, source: Int64) throws -> FactPlace {
        let card = drafted.card
        let identity = FactDigest(drafted.identity)
        let json = JSONBytes(bytes: RecordWriter(card.fact).bytes)
        var place = FactPlace(id: 0, isNew: false, note: note, source: source, line: card.fact.place.firstLine)
        if let known = try database.prepared("SELECT id, json FROM facts WHERE identity = ?")
            .first(identity.id, read: { ($0.integer(0), $0.bytes(1)) })
        {
            if known.1 != json.bytes {
                try database.prepared("UPDATE facts SET json = ? WHERE id = ?").run(json, known.0)
            }
            place.id = known.0
            place.isNew = newFacts.contains(known.0)
            return place
        }
        place.id = try database.prepared("INSERT INTO facts(identity, json) VALUES (?, ?)").insert(identity.id, json)
        place.isNew = true
        newFacts.insert(place.id)
        for name in names(of: card.fact) {
            try database.prepared("INSERT INTO names(name, fact_id) VALUES (?, ?) ON CONFLICT DO NOTHING").run(
                NameDigest.of(name), place.id)
        }
        return place
    }

    private func names(of fact: Fact) -> [String] {
        var names = [fact.subject.name] + fact.subject.aliases
        if fact.relation == .enumeration || fact.relation == .steps {
            for value in fact.values { names += [value.text] + value.aliases }
        }
        return names.map(normalized)
    }

    private mutating func write(_ card: DraftedCard, of fact: FactPlace) throws {
        let prompt = card.question.prompt
        let answer = card.question.answers.compactMap(\.first).joined(separator: ", ")
        let aspect = card.card.aspect
        if let known = try database.prepared(
            "SELECT id, prompt, answer, note_id, is_made FROM cards WHERE fact_id = ? AND aspect = ?"
        )
        .first(
            fact.id, aspect.rawValue,
            read: { ($0.integer(0), $0.text(1), $0.text(2), $0.optionalInteger(3), $0.bool(4)) })
        {
            outcome.kept += 1
            if known.1 != prompt || known.2 != answer {
                try unindex(known.1 + "\n" + known.2, as: known.0 * 2 + 1)
                try index(prompt + "\n" + answer, as: known.0 * 2 + 1)
                try database.prepared("UPDATE cards SET prompt = ?, answer = ?, is_made = 1 WHERE id = ?").run(
                    prompt, answer, known.0)
                outcome.reworded += 1
            } else if !known.4 {
                try database.prepared("UPDATE cards SET is_made = 1 WHERE id = ?").run(known.0)
            }
            return
        }
        try insert(card, of: fact, waits: false)
    }

    /// A card that was never there. `waits`: for its fact's first direction.
    private mutating func insert(_ card: DraftedCard, of fact: FactPlace, waits: Bool) throws {
        let prompt = card.question.prompt
        let answer = card.question.answers.compactMap(\.first).joined(separator: ", ")
        let aspect = card.card.aspect
        let origin = Origin(of: card.card.fact)
        let birth = birthID(of: card.card.fact, origin)
        if origin == .imported, try move(imported: birth, to: fact, prompt: prompt, answer: answer, aspect) { return }
        let isAsked = fact.isNew && isActive[fact.source] == true
        outcome.new += 1
        let id = try database.prepared(
            """
            INSERT INTO cards(birth_id, fact_id, aspect, sibling_order, origin, created_ms, prompt, answer, note_id,
            first_line, source_id, queue) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).insert(
            birth, fact.id, aspect.rawValue, aspect.order, origin.rawValue, now, prompt, answer, fact.note,
            fact.line, fact.source, isAsked ? (waits ? 3 : 0) : nil as Int?)
        try index(prompt + "\n" + answer, as: id * 2 + 1)
        if let schedule = card.card.fact.schedule { try take(schedule, for: id) }
    }

    private func birthID(of fact: Fact, _ origin: Origin) -> BirthID {
        switch origin {
        case .skill: BirthID(skill: fact.subject.name)
        case .imported: fact.subject.owner.flatMap(BirthID.init(hexadecimal:)) ?? newBirthID()
        case .fact, .authored: newBirthID()
        }
    }

    /// An imported card is known by its id alone: with other words it is the same card, whose fact is another. False where
    /// it was never there.
    private mutating func move(
        imported birth: BirthID, to fact: FactPlace, prompt: String, answer: String, _ aspect: Aspect
    ) throws -> Bool {
        guard
            let known = try database.prepared("SELECT id, fact_id, prompt, answer FROM cards WHERE birth_id = ?")
                .first(birth, read: { ($0.integer(0), $0.integer(1), $0.text(2), $0.text(3)) })
        else { return false }
        try unindex(known.2 + "\n" + known.3, as: known.0 * 2 + 1)
        try index(prompt + "\n" + answer, as: known.0 * 2 + 1)
        try database.prepared(
            """
            UPDATE cards SET fact_id = ?, aspect = ?, prompt = ?, answer = ?, note_id = ?, first_line = ?, source_id = ?,
            is_made = 1 WHERE id = ?
            """
        ).run(fact.id, aspect.rawValue, prompt, answer, fact.note, fact.line, fact.source, known.0)
        touched.formUnion([fact.id, known.1])
        outcome.reworded += 1
        return true
    }

    /// A card that comes with a schedule goes on with it: in review, as stable as its last interval was long. It has no
    /// log here, so its difficulty is the middle one until it is answered.
    private func take(_ schedule: CarriedSchedule, for card: Int64) throws {
        let last = schedule.dueDay - schedule.interval
        try database.prepared(
            """
            UPDATE cards SET phase = 2, stability = ?, difficulty = 5.0, due_day = ?, last_day = ?, last_ms = ?,
            last_offset = 0, queue = CASE WHEN queue IS NULL THEN NULL ELSE 2 END WHERE id = ?
            """
        ).run(Double(schedule.interval), schedule.dueDay, last, Int64(last) * 86_400_000, card)
    }

    // MARK: Settling

    /// The facts of a source, to be settled anew.
    mutating func touch(source: Int64) throws {
        touched.formUnion(
            try database.prepared(
                "SELECT fact_id FROM fact_places WHERE note_id IN (SELECT id FROM notes WHERE source_id = ?)"
            ).all(source) { $0.integer(0) })
    }

    /// The facts of a source that are set aside, to be settled anew.
    mutating func touch(asideOf source: Int64) throws {
        touched.formUnion(
            try database.prepared("SELECT DISTINCT fact_id FROM cards WHERE source_id = ? AND note_id IS NULL").all(
                source
            ) { $0.integer(0) })
    }

    /// Gives each touched fact's cards their home and queue, or sets them aside, or lets them go where nobody ever
    /// answered them.
    mutating func settle() throws {
        for fact in touched.sorted() {
            let home = try database.prepared(
                """
                SELECT p.note_id, p.first_line, n.source_id, s.is_active FROM fact_places p
                JOIN notes n ON n.id = p.note_id JOIN sources s ON s.id = n.source_id
                WHERE p.fact_id = ? ORDER BY s.is_active DESC, n.id, p.position LIMIT 1
                """
            ).first(fact) { ($0.integer(0), $0.int(1), $0.integer(2), $0.bool(3)) }
            if let home {
                try database.prepared("UPDATE facts SET aside_path = NULL WHERE id = ? AND aside_path IS NOT NULL").run(
                    fact)
                try database.prepared(
                    """
                    UPDATE cards SET note_id = ?, first_line = ?, source_id = ? WHERE fact_id = ?
                    AND (note_id, first_line, source_id) IS NOT (?, ?, ?)
                    """
                ).run(home.0, home.1, home.2, fact, home.0, home.1, home.2)
                try database.prepared(
                    "UPDATE cards SET queue = CASE WHEN ? THEN \(CardQueue.expression) END WHERE fact_id = ?"
                ).run(home.3, fact)
            } else {
                try setAside(fact)
            }
        }
        touched = []
    }

    /// The moment of the last export in milliseconds; −1 where there was none. A card that went out is known there by its
    /// id, and so kept as one that was answered is.
    private mutating func exportedUntil() throws -> Int64 {
        if let exported { return exported }
        let kept = try database.prepared("SELECT value FROM settings WHERE key = ?")
            .first(StudyDatabase.exportedKey) { Int64($0.text(0)) }
        let moment = (kept ?? nil) ?? -1
        exported = moment
        return moment
    }

    private mutating func setAside(_ fact: Int64) throws {
        let cards = try database.prepared(
            """
            SELECT id, reviews, is_suspended OR is_doubtful OR created_ms <= ?2, prompt, answer FROM cards
            WHERE fact_id = ?1
            """
        ).all(fact, try exportedUntil()) { ($0.integer(0), $0.int(1), $0.bool(2), $0.text(3), $0.text(4)) }
        var kept = 0
        for (id, reviews, judged, prompt, answer) in cards {
            if keepsHistory, reviews > 0 || judged {
                kept += 1
                try database.prepared("UPDATE cards SET note_id = NULL, queue = NULL WHERE id = ?").run(id)
            } else {
                try unindex(prompt + "\n" + answer, as: id * 2 + 1)
                try database.prepared("DELETE FROM cards WHERE id = ?").run(id)
            }
        }
        outcome.aside += kept
        if kept > 0 {
            try database.prepared("UPDATE facts SET aside_path = '' WHERE id = ?").run(fact)
        } else {
            try forget(fact)
        }
    }

    /// Places a fact that today's rules do not find where its very words still stand in a note: its cards were answered,
    /// and stay. False where they stand nowhere.
    mutating func restore(_ fact: Int64, saying statement: String) throws -> Bool {
        let wanted = normalized(statement)
        let terms = searchTerms(of: statement).prefix(12)
        guard !terms.isEmpty, wanted.utf8.count >= 6 else { return false }
        let passages = try database.prepared(
            "SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid % 2 = 0 LIMIT 50"
        ).all(terms.map(\.expression).joined(separator: " AND ")) { $0.integer(0) / 2 }
        for passage in passages {
            let found = try database.prepared(
                "SELECT note_id, first_line, last_line, text FROM passages WHERE id = ?"
            ).first(passage) { ($0.integer(0), $0.int(1), $0.int(2), $0.text(3)) }
            guard let found, normalized(found.3).holds(wanted) else { continue }
            let headings = try database.prepared(
                "SELECT title FROM sections WHERE note_id = ? AND first_line <= ? AND last_line >= ? ORDER BY position"
            ).all(found.0, found.1, found.1) { $0.text(0) }
            try database.prepared(
                """
                INSERT INTO fact_places SELECT ?1, 1 + coalesce(max(position), -1), ?2, ?3, ?4, ?5, NULL
                FROM fact_places WHERE note_id = ?1
                """
            ).run(found.0, fact, found.1, found.2, headings.joined(separator: "\n"))
            try database.prepared("UPDATE cards SET is_made = 1 WHERE fact_id = ? AND reviews > 0").run(fact)
            touched.insert(fact)
            return true
        }
        return false
    }

    func forget(_ fact: Int64) throws {
        // By name and fact, which is the key: by fact alone every name would be looked at.
        let kept = try database.prepared("SELECT json FROM facts WHERE id = ?").first(fact) { row in
            try row.withBytes(0) { try Fact(json: $0) }
        }
        if let kept {
            for name in names(of: kept) {
                try database.prepared("DELETE FROM names WHERE name = ? AND fact_id = ?").run(NameDigest.of(name), fact)
            }
        }
        try database.prepared("DELETE FROM facts WHERE id = ?").run(fact)
    }

    // MARK: Search index

    func index(_ text: String, as rowID: Int64) throws {
        try database.prepared("INSERT INTO search_index(rowid, text) VALUES (?, ?)").run(rowID, text)
    }

    /// A contentless index forgets a row when it is told the row's words again.
    func unindex(_ text: String, as rowID: Int64) throws {
        try database.prepared("INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', ?, ?)").run(
            rowID, text)
    }
}

extension BirthID {
    /// A skill is one and the same on every machine.
    init(skill name: String) {
        self.init(high: stableDigest("skill " + name), low: stableDigest(name + " skill"))
    }
}

extension Origin {
    init(of fact: Fact) {
        switch fact.relation {
        case .authored: self = fact.rule == .imported ? .imported : .authored
        case .skill: self = .skill
        default: self = .fact
        }
    }
}

/// A fact's identity in 128 bits: subject, relation and value in normal form.
struct FactDigest {
    var id: BirthID

    init(_ identity: CardIdentity) {
        let text = "\(identity.subject)\u{1F}\(identity.relation.rawValue)\u{1F}\(identity.value)"
        id = BirthID(
            high: NameDigest.hash(text, seed: 0xCBF2_9CE4_8422_2325),
            low: NameDigest.hash(text, seed: 0x9E37_79B9_7F4A_7C15))
    }
}

/// 64 bits of FNV-1a.
enum NameDigest {
    static func of(_ name: String) -> Int64 { Int64(bitPattern: hash(name, seed: 0xCBF2_9CE4_8422_2325)) }

    static func hash(_ text: String, seed: UInt64) -> UInt64 {
        text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
