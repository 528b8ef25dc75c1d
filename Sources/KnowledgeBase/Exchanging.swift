package import FSRS
package import Facts
internal import GRDB
internal import Quiz
package import Records

extension Rule {
    /// Of facts that another program's cards became. Their subject's owner is the card's birth id in hexadecimal digits.
    package static let imported = Rule(rawValue: "imported")
}

/// What was learned of a card elsewhere.
package struct BroughtHistory: Sendable {
    package var card: BirthID
    package var state: CardState
    package var isSuspended: Bool
    /// Oldest first, each with the phase that the card was in before it.
    package var reviews: [(review: Review, phase: CardState.Phase)]

    package init(
        card: BirthID, state: CardState, isSuspended: Bool, reviews: [(review: Review, phase: CardState.Phase)]
    ) {
        self.card = card
        self.state = state
        self.isSuspended = isSuspended
        self.reviews = reviews
    }
}

/// What histories that were brought added.
package struct BroughtOutcome: Sendable, Hashable {
    package var reviews = 0
    /// Cards that stand where the other program had them.
    package var states = 0

    package init() {}
}

/// A card with its history, to be taken elsewhere.
package struct TakenCard: Sendable {
    package var card: StoredCard
    /// Of its note.
    package var tags: [String]
    /// Oldest first, none of them void, each with the phase that the card was in before it.
    package var reviews: [(moment: Moment, phase: CardState.Phase, grade: Grade, duration: Int)]
}

extension StudyDatabase {
    /// Those of `cards` that are known and were not imported.
    package func ownCards(among cards: [BirthID]) throws(StoreError) -> Set<BirthID> {
        try reading { database in
            try Set(
                cards.filter { card in
                    try database.prepared("SELECT 1 FROM cards WHERE birth_id = ? AND origin <> 'imported'")
                        .first(card) { _ in true } ?? false
                })
        }
    }

    /// Those of `cards` that are known, whatever they came from.
    package func knownCards(among cards: [BirthID]) throws(StoreError) -> Set<BirthID> {
        try reading { database in
            try Set(
                cards.filter { card in
                    try database.prepared("SELECT 1 FROM cards WHERE birth_id = ?").first(card) { _ in true } ?? false
                })
        }
    }

    /// Adds what other programs know of cards that are here, in one transaction: reviews that the log does not have, and
    /// the state where its last review is newer than the card's own. The same history twice adds nothing.
    package func bring(_ histories: [BroughtHistory]) throws(StoreError) -> BroughtOutcome {
        try writing { database in
            var outcome = BroughtOutcome()
            for history in histories {
                let known = try database.prepared("SELECT id, \(stateColumns) FROM cards WHERE birth_id = ?")
                    .first(history.card) { ($0.integer(0), CardState(row: $0, from: 1)) }
                guard let known else { continue }
                outcome.reviews += try addReviews(of: history, in: database)
                if try takeState(of: history, for: known.0, from: known.1, in: database) { outcome.states += 1 }
            }
            return outcome
        }
    }

    /// Nobody answers one card twice within a second: a review with the same grade as near as that is the same one, whose
    /// moment another program moved to have it for itself.
    private func addReviews(of history: BroughtHistory, in database: Database) throws -> Int {
        let here = try database.prepared("SELECT ms, grade FROM reviews WHERE card = ? AND entry = 'review'")
            .all(history.card) { ($0.integer(0), $0.int(1)) }
        var added = 0
        for (review, phase) in history.reviews {
            let isHere = here.contains {
                abs($0.0 - review.moment.milliseconds) < 1000 && $0.1 == review.grade.rawValue
            }
            if isHere { continue }
            added += try database.prepared(
                """
                INSERT INTO reviews(id, entry, machine, card, ms, utc_offset, day, phase, grade, suggested, kind,
                hint_used, typed, duration, question) VALUES (?, 'review', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """
            ).run(
                review.id, review.machine, review.card, review.moment.milliseconds, review.moment.utcOffset,
                review.moment.day.number, phase.rawValue, review.grade.rawValue, review.suggested?.rawValue,
                review.kind.rawValue, review.hintUsed, review.typed, review.duration,
                JSONBytes(bytes: RecordWriter(review.question).bytes))
        }
        return added
    }

    private func takeState(
        of history: BroughtHistory, for id: Int64, from old: CardState, in database: Database
    ) throws -> Bool {
        let new = history.state
        let isNewer =
            (new.lastReview?.milliseconds ?? Int64.min) / 1000 > (old.lastReview?.milliseconds ?? Int64.min) / 1000
        guard new.phase != .new, old.phase == .new || isNewer else { return false }
        guard try Self.move(id, from: old, to: new, in: database) else { return false }
        if history.isSuspended { try database.prepared("UPDATE cards SET is_suspended = 1 WHERE id = ?").run(id) }
        try Self.requeue("fact_id = (SELECT fact_id FROM cards WHERE id = ?)", id, in: database)
        return true
    }

    /// The setting with the moment of the last export.
    static let exportedKey = "exported"

    /// Remembers that all cards of now went out under their ids.
    package func noteExport(at moment: Moment) throws(StoreError) {
        try set(Self.exportedKey, to: String(moment.milliseconds))
    }

    /// The keys of all cards that stand in a note of a source in use, in the order of their notes.
    package func cardsInNotes() throws(StoreError) -> [Int64] {
        try reading {
            try $0.prepared(
                """
                SELECT id FROM cards WHERE note_id IS NOT NULL AND (is_made OR reviews > 0)
                AND source_id IN (SELECT id FROM sources WHERE is_active)
                ORDER BY source_id, note_id, first_line, fact_id, sibling_order
                """
            ).all { $0.integer(0) }
        }
    }

    /// A card with what is known of it; nil where it is gone.
    package func taken(_ id: Int64) throws(StoreError) -> TakenCard? {
        try reading { database in
            guard let card = try Self.card(id, in: database) else { return nil }
            let tags = try database.prepared(
                "SELECT tag FROM note_tags WHERE note_id = (SELECT note_id FROM cards WHERE id = ?) ORDER BY tag"
            ).all(id) { $0.text(0) }
            let reviews = try database.prepared(
                """
                SELECT ms, utc_offset, day, phase, grade, duration FROM reviews r WHERE card = ? AND entry = 'review'
                AND NOT EXISTS (SELECT 1 FROM reviews v WHERE v.entry = 'void' AND v.other = r.id) ORDER BY ms, sequence
                """
            ).all(card.birthID) { row in
                var moment = Moment(milliseconds: row.integer(0), utcOffset: row.int(1), rollOverHour: 0)
                moment.day = CollectionDay(row.int(2))
                return (
                    moment: moment, phase: CardState.Phase(rawValue: row.int(3)) ?? .review,
                    grade: Grade(rawValue: row.int(4)) ?? .again, duration: row.int(5)
                )
            }
            return TakenCard(card: card, tags: tags, reviews: reviews)
        }
    }
}
