package import FSRS
internal import GRDB
internal import Quiz
package import Records

extension Deck {
    /// A condition on `cards`, with its arguments written in: they are integers, or bound as `?9`.
    var condition: String {
        switch self {
        case .everything: "1"
        case .everythingBut(let ids): "source_id NOT IN (\(ids.map(String.init).joined(separator: ", ")))"
        case .sources(let ids): "source_id IN (\(ids.map(String.init).joined(separator: ", ")))"
        case .source(let id, _): "source_id = \(id)"
        case .note(let id, _): "note_id = \(id)"
        case .section(let id, let lines, _):
            "note_id = \(id) AND first_line BETWEEN \(lines.lowerBound) AND \(lines.upperBound)"
        case .tag: "note_id IN (SELECT note_id FROM note_tags WHERE tag = ?4)"
        }
    }

    var tag: String? { if case .tag(let name) = self { name } else { nil } }
}

/// The columns of a card's state, in the order that `CardState.init(row:)` reads them.
let stateColumns =
    "phase, step, stability, difficulty, last_ms, last_offset, last_day, due_at, due_day, reviews, lapses"

extension CardState {
    init(row: ResultRow, from column: CInt) {
        self.init(
            phase: Phase(rawValue: row.int(column)) ?? .new, step: row.int(column + 1),
            dueAt: row.optionalInteger(column + 7),
            dueDay: row.optionalInt(column + 8).map(CollectionDay.init), reviews: row.int(column + 9),
            lapses: row.int(column + 10))
        if let stability = row.optionalDouble(column + 2), let difficulty = row.optionalDouble(column + 3) {
            memory = MemoryState(stability: stability, difficulty: difficulty)
        }
        if let milliseconds = row.optionalInteger(column + 4) {
            var moment = Moment(milliseconds: milliseconds, utcOffset: row.int(column + 5), rollOverHour: 0)
            moment.day = CollectionDay(row.int(column + 6))
            lastReview = moment
        }
    }
}

extension StudyDatabase {
    /// Learning and relearning cards due at or before `until` (UTC ms), soonest first.
    package func learningEntries(in deck: Deck, until: Int64, limit: Int) throws(StoreError) -> [QueueEntry] {
        try entries(
            "queue = 1 AND due_at <= ?1 AND (buried_until IS NULL OR buried_until * 86400000 < ?3) AND \(deck.condition) ORDER BY due_at",
            until, limit, until, deck.tag)
    }

    /// Review cards due on or before `day`, changed ones first, then the longest due; none whose sibling was studied on
    /// `day`, none buried or suspended.
    package func reviewEntries(in deck: Deck, on day: CollectionDay, limit: Int) throws(StoreError) -> [QueueEntry] {
        let unstudied = "sibling_day IS NOT ?1 AND (buried_until IS NULL OR buried_until <= ?3) AND \(deck.condition)"
        let changed = try entries(
            "queue = 2 AND is_changed = 1 AND due_day <= ?1 AND \(unstudied) ORDER BY due_day", Int64(day.number),
            limit,
            Int64(day.number), deck.tag)
        guard changed.count < limit else { return changed }
        return changed
            + (try entries(
                "queue = 2 AND due_day <= ?1 AND is_changed = 0 AND \(unstudied) ORDER BY due_day, last_day",
                Int64(day.number), limit - changed.count, Int64(day.number), deck.tag))
    }

    /// New cards in note order; none whose sibling was studied on `day`, and a second direction only once the first
    /// is in review.
    package func newEntries(in deck: Deck, on day: CollectionDay, limit: Int) throws(StoreError) -> [QueueEntry] {
        try entries(
            """
            queue = 0 AND sibling_day IS NOT ?1 AND (buried_until IS NULL OR buried_until <= ?3) AND \(deck.condition)
            ORDER BY source_id, note_id, first_line, id
            """, Int64(day.number), limit, Int64(day.number), deck.tag)
    }

    /// Any cards for practice, in the order of their ids.
    package func practiceEntries(in deck: Deck, after id: Int64, limit: Int) throws(StoreError) -> [QueueEntry] {
        try entries(
            "queue IS NOT NULL AND id > ?1 AND ?3 = ?3 AND \(deck.condition) ORDER BY id", id, limit, 0, deck.tag)
    }

    private func entries(_ condition: String, _ first: Int64, _ limit: Int, _ third: Int64, _ tag: String?)
        throws(StoreError) -> [QueueEntry]
    {
        try reading { database in
            try database.prepared(
                "SELECT id, fact_id, answer, prompt, \(stateColumns) FROM cards WHERE \(condition) LIMIT ?2"
            ).run(first, limit, third, tag) { row in
                let answer = row.text(2)
                return QueueEntry(
                    id: row.integer(0), factID: row.integer(1), state: CardState(row: row, from: 4),
                    answer: normalized(answer), revealed: normalized(row.text(3) + answer))
            }
        }
    }

    /// What is left for `day`, uncapped by daily limits.
    package func counts(in deck: Deck, on day: CollectionDay, until: Int64) throws(StoreError) -> QueueCounts {
        try reading { database in
            func count(_ condition: String, _ first: Int64) throws -> Int {
                try database.prepared(
                    "SELECT count(*) FROM cards WHERE \(condition) AND \(deck.condition) AND ?2 = ?2 AND ?3 = ?3"
                )
                .run(first, 0, 0, deck.tag) { $0.int(0) }.first ?? 0
            }
            let free = "sibling_day IS NOT ?1 AND (buried_until IS NULL OR buried_until <= ?1)"
            return QueueCounts(
                learning: try count("queue = 1 AND due_at <= ?1", until),
                reviews: try count("queue = 2 AND due_day <= ?1 AND \(free)", Int64(day.number)),
                new: try count("queue = 0 AND \(free)", Int64(day.number)))
        }
    }

    /// First answers to new cards and answers to review cards on `day`, over all decks.
    package func studied(on day: CollectionDay) throws(StoreError) -> (new: Int, reviews: Int) {
        var tally = DayTally(day: day)
        try update(&tally)
        return (tally.new, tally.reviews)
    }

    /// Counts what was added to the log since `tally` was made or last brought up to date, by any shell. A row that is
    /// voided is taken back, whichever day it is voided on. Linear in the rows added; a new tally counts its whole day.
    package func update(_ tally: inout DayTally) throws(StoreError) {
        let known = tally
        tally = try reading { database in
            var tally = known
            let added: (ResultRow) -> (phase: Int?, change: Int) = { ($0.optionalInt(0), $0.int(1)) }
            let last = try database.prepared("SELECT max(sequence) FROM reviews").first { $0.integer(0) } ?? 0
            guard last > tally.sequence else { return tally }
            let rows =
                tally.sequence == 0
                ? try database.prepared(
                    """
                    SELECT phase, 1 FROM reviews AS r WHERE entry = 'review' AND day = ?1 AND NOT EXISTS (
                        SELECT 1 FROM reviews v WHERE v.entry = 'void' AND v.other = r.id)
                    """
                ).all(tally.day.number, read: added)
                : try database.prepared(
                    """
                    SELECT phase, 1 FROM reviews WHERE sequence > ?2 AND entry = 'review' AND day = ?1
                    UNION ALL SELECT r.phase, -1 FROM reviews v JOIN reviews r ON r.id = v.other
                    WHERE v.sequence > ?2 AND v.entry = 'void' AND r.day = ?1
                    """
                ).all(tally.day.number, tally.sequence, read: added)
            for row in rows where row.phase == 0 { tally.new += row.change }
            for row in rows where row.phase == 2 { tally.reviews += row.change }
            tally.sequence = last
            return tally
        }
    }
}

extension PreparedStatement {
    /// Binds the four arguments of a queue query; the tag only where the deck is one.
    fileprivate func run<Result>(
        _ first: Int64, _ second: Int, _ third: Int64, _ tag: String?, read: (ResultRow) throws -> Result
    ) throws -> [Result] {
        if let tag { return try all(first, second, third, tag, read: read) }
        return try all(first, second, third, read: read)
    }
}
