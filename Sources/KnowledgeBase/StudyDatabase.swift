package import FSRS
package import Quiz

/// What can go wrong with the file that holds everything.
package enum StoreError: Error, Sendable, Hashable {
    /// A newer program's database: its version, and the newest that this program knows.
    case newer(found: Int, known: Int)
    case corrupt(path: String, detail: String)
    case notADatabase(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case cannotOpen(path: String, detail: String)
    case backupFailed(path: String, detail: String)
    /// Another program held the file for longer than the waiting time.
    case busy(path: String)
    case other(detail: String)
}

/// The data home's `gongbu.sqlite`: WAL, synchronous FULL, foreign keys, defensive mode, STRICT tables.
package final class StudyDatabase: Sendable {
    /// Opens, or makes, the file in `directory` (0700, the file 0600), migrating after a backup into `backups/`.
    package init(opening directory: String, at moment: Moment, random: @escaping @Sendable () -> UInt64)
        throws(StoreError)
    { fatalError("to be written") }
}

// MARK: Settings

extension StudyDatabase {
    package func setting(_ key: String) throws(StoreError) -> String? { fatalError("to be written") }
    package func settings() throws(StoreError) -> [String: String] { fatalError("to be written") }
    /// nil takes the setting away.
    package func set(_ key: String, to value: String?) throws(StoreError) { fatalError("to be written") }
}

// MARK: Sources and notes

/// Where notes come from: a path that was added, or a pack.
package struct NoteSource: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case file, folder, pack }

    package var id: Int64
    package var kind: Kind
    /// Absolute path.
    package var path: String
    /// The deck's name: the file's or folder's name without its ending, or the pack's title.
    package var title: String
    /// A pack's id.
    package var packID: String?
    /// Its cards are in the queue.
    package var isActive: Bool

    package init(id: Int64, kind: Kind, path: String, title: String, packID: String? = nil, isActive: Bool) {
        self.id = id
        self.kind = kind
        self.path = path
        self.title = title
        self.packID = packID
        self.isActive = isActive
    }
}

/// A note as it was last read.
package struct NoteRecord: Sendable, Hashable {
    package var id: Int64
    package var sourceID: Int64
    /// Absolute.
    package var path: String
    package var size: Int64
    /// Nanoseconds since 1970.
    package var modified: Int64
    /// 64-bit digest of the bytes, for change detection only.
    package var digest: UInt64
    package var readerVersion: Int
    package var rulesVersion: Int
    package var questions: Int
    package var rejected: Int

    package init(
        id: Int64, sourceID: Int64, path: String, size: Int64, modified: Int64, digest: UInt64, readerVersion: Int,
        rulesVersion: Int, questions: Int, rejected: Int
    ) {
        self.id = id
        self.sourceID = sourceID
        self.path = path
        self.size = size
        self.modified = modified
        self.digest = digest
        self.readerVersion = readerVersion
        self.rulesVersion = rulesVersion
        self.questions = questions
        self.rejected = rejected
    }
}

/// A note as it was just read, to be applied.
package struct NoteReading: Sendable {
    package struct Section: Sendable {
        package var title: String
        package var level: Int
        package var lines: ClosedRange<Int>

        package init(title: String, level: Int, lines: ClosedRange<Int>) {
            self.title = title
            self.level = level
            self.lines = lines
        }
    }
    package struct Passage: Sendable {
        package var text: String
        package var lines: ClosedRange<Int>

        package init(text: String, lines: ClosedRange<Int>) {
            self.text = text
            self.lines = lines
        }
    }

    package var sourceID: Int64
    package var path: String
    package var size: Int64
    package var modified: Int64
    package var digest: UInt64
    package var readerVersion: Int
    package var rulesVersion: Int
    package var title: String
    package var tags: [String]
    package var sections: [Section]
    /// What search finds: a passage per block with words.
    package var passages: [Passage]
    package var cards: NoteCards

    package init(
        sourceID: Int64, path: String, size: Int64, modified: Int64, digest: UInt64, readerVersion: Int,
        rulesVersion: Int, title: String, tags: [String], sections: [Section], passages: [Passage], cards: NoteCards
    ) {
        self.sourceID = sourceID
        self.path = path
        self.size = size
        self.modified = modified
        self.digest = digest
        self.readerVersion = readerVersion
        self.rulesVersion = rulesVersion
        self.title = title
        self.tags = tags
        self.sections = sections
        self.passages = passages
        self.cards = cards
    }
}

/// What applying a sync did to cards.
package struct SyncOutcome: Sendable, Hashable {
    package var kept = 0
    package var moved = 0
    package var reworded = 0
    /// The value changed: due at once.
    package var changed = 0
    package var new = 0
    package var aside = 0

    package init() {}
}

extension StudyDatabase {
    @discardableResult
    package func addSource(kind: NoteSource.Kind, path: String, title: String, packID: String?) throws(StoreError)
        -> NoteSource
    { fatalError("to be written") }
    package func removeSource(_ id: Int64) throws(StoreError) { fatalError("to be written") }
    package func setSource(_ id: Int64, active: Bool) throws(StoreError) { fatalError("to be written") }
    package func sources() throws(StoreError) -> [NoteSource] { fatalError("to be written") }
    package func noteRecords(of sourceID: Int64?) throws(StoreError) -> [NoteRecord] { fatalError("to be written") }
    /// Same bytes, another time or place on disk.
    package func touchNote(_ id: Int64, path: String, size: Int64, modified: Int64) throws(StoreError) {
        fatalError("to be written")
    }
    /// Writes some readings and takes some notes away, in one transaction. A card whose identity is known, in this
    /// note or any other or set aside, keeps its row and history.
    package func apply(_ readings: [NoteReading], removing: [Int64], at moment: Moment) throws(StoreError)
        -> SyncOutcome
    { fatalError("to be written") }
    /// At a sync's end: cards set aside that have a history, against cards without any, by likeness (`matchCards`);
    /// a matched new card takes over the old one's birth id, state and log.
    package func reconcile(at moment: Moment) throws(StoreError) -> SyncOutcome { fatalError("to be written") }
}

// MARK: Cards and the queue

package struct StoredCard: Sendable, Hashable {
    package var id: Int64
    package var birthID: BirthID
    package var origin: Origin
    package var card: Card
    package var state: CardState
    /// The fact's siblings share it.
    package var factID: Int64
    package var source: Question.Source
    package var deckTitle: String
    /// The value in the note is another than the one learned.
    package var isChanged: Bool
    package var isSuspended: Bool

    package init(
        id: Int64, birthID: BirthID, origin: Origin, card: Card, state: CardState, factID: Int64,
        source: Question.Source, deckTitle: String, isChanged: Bool, isSuspended: Bool
    ) {
        self.id = id
        self.birthID = birthID
        self.origin = origin
        self.card = card
        self.state = state
        self.factID = factID
        self.source = source
        self.deckTitle = deckTitle
        self.isChanged = isChanged
        self.isSuspended = isSuspended
    }
}

/// Which cards: all, or those of a source, a note, a heading in it, or a tag.
package enum Deck: Sendable, Hashable {
    case everything
    case source(Int64, title: String)
    case note(Int64, title: String)
    case section(noteID: Int64, lines: ClosedRange<Int>, title: String)
    case tag(String)
}

package struct QueueCounts: Sendable, Hashable {
    package var learning = 0
    package var reviews = 0
    package var new = 0
}

/// A card of the queue with what picking needs; the card itself is fetched when it is asked.
package struct QueueEntry: Sendable, Hashable {
    package var id: Int64
    package var factID: Int64
    package var state: CardState
    /// The normal form of the answer, and of all that showing the card reveals.
    package var answer: String
    package var revealed: String

    package init(id: Int64, factID: Int64, state: CardState, answer: String, revealed: String) {
        self.id = id
        self.factID = factID
        self.state = state
        self.answer = answer
        self.revealed = revealed
    }
}

extension StudyDatabase {
    /// Decks that a name fits: title, path, heading (섹션3, 섹션 3), or #tag; best first.
    package func decks(named name: String) throws(StoreError) -> [Deck] { fatalError("to be written") }
    package func deckTitles() throws(StoreError) -> [String] { fatalError("to be written") }
    /// Learning and relearning cards due at or before `until` (UTC ms), soonest first.
    package func learningEntries(in deck: Deck, until: Int64, limit: Int) throws(StoreError) -> [QueueEntry] {
        fatalError("to be written")
    }
    /// Review cards due on or before `day`, changed ones first, then longest overdue relative to their interval;
    /// none whose sibling was studied on `day`, none buried or suspended.
    package func reviewEntries(in deck: Deck, on day: CollectionDay, limit: Int) throws(StoreError) -> [QueueEntry] {
        fatalError("to be written")
    }
    /// New cards in note order; none whose sibling was studied on `day`, and a second direction only once the first
    /// is in review.
    package func newEntries(in deck: Deck, on day: CollectionDay, limit: Int) throws(StoreError) -> [QueueEntry] {
        fatalError("to be written")
    }
    /// Any cards for practice, in note order.
    package func practiceEntries(in deck: Deck, after id: Int64, limit: Int) throws(StoreError) -> [QueueEntry] {
        fatalError("to be written")
    }
    /// What is left for `day`, uncapped by daily limits.
    package func counts(in deck: Deck, on day: CollectionDay, until: Int64) throws(StoreError) -> QueueCounts {
        fatalError("to be written")
    }
    /// First answers to new cards and answers to review cards on `day`, over all decks.
    package func studied(on day: CollectionDay) throws(StoreError) -> (new: Int, reviews: Int) {
        fatalError("to be written")
    }
    package func card(_ id: Int64) throws(StoreError) -> StoredCard? { fatalError("to be written") }
    package func siblings(of id: Int64) throws(StoreError) -> [Int64] { fatalError("to be written") }
    package func bury(_ id: Int64, until day: CollectionDay, at moment: Moment) throws(StoreError) {
        fatalError("to be written")
    }
    package func suspend(_ id: Int64, _ suspended: Bool, at moment: Moment) throws(StoreError) {
        fatalError("to be written")
    }
    /// The wording is accepted as an answer of this card from now on.
    package func accept(_ wording: String, for id: Int64, expected: String, at moment: Moment) throws(StoreError) {
        fatalError("to be written")
    }
    /// Names and wordings for grading.
    package var index: any FactIndex { fatalError("to be written") }
}

// MARK: Reviews

/// One answer, as the log keeps it.
package struct Review: Sendable, Hashable, Codable {
    package var id: BirthID
    package var machine: String
    package var card: BirthID
    package var moment: Moment
    package var grade: Grade
    package var suggested: Grade?
    package var kind: Question.Kind
    package var hintUsed: Bool
    package var typed: String
    /// From question to answer, in milliseconds.
    package var duration: Int
    package var question: Question

    package init(
        id: BirthID, machine: String, card: BirthID, moment: Moment, grade: Grade, suggested: Grade? = nil,
        kind: Question.Kind, hintUsed: Bool, typed: String, duration: Int, question: Question
    ) {
        self.id = id
        self.machine = machine
        self.card = card
        self.moment = moment
        self.grade = grade
        self.suggested = suggested
        self.kind = kind
        self.hintUsed = hintUsed
        self.typed = typed
        self.duration = duration
        self.question = question
    }
}

extension StudyDatabase {
    package enum Recording: Sendable, Hashable {
        case recorded
        /// Another shell graded this card since it was shown: nothing was written.
        case alreadyGraded
    }

    /// Log row and card state in one durable transaction, if the card still stands as it was shown.
    package func record(_ review: Review, for id: Int64, from old: CardState, to new: CardState) throws(StoreError)
        -> Recording
    { fatalError("to be written") }
    /// Voids the newest review of this machine that is not void, by a row of its own, and sets the card's state to a
    /// replay of what is left. Returns the card, or nil when there is none.
    package func undo(
        id: BirthID, machine: String, at moment: Moment, replay: ([Review]) -> CardState
    ) throws(StoreError) -> StoredCard? { fatalError("to be written") }
    /// The reviews of a card that are not void, oldest first.
    package func reviews(of card: BirthID) throws(StoreError) -> [Review] { fatalError("to be written") }
}

// MARK: Statistics and search

package struct StudyCounts: Sendable, Hashable {
    package struct Day: Sendable, Hashable {
        package var day: CollectionDay
        package var reviews: Int
        package var right: Int
        package var milliseconds: Int
    }
    package var notes = 0
    package var cards = 0
    package var new = 0
    package var learning = 0
    package var young = 0
    package var mature = 0
    package var suspended = 0
    package var aside = 0
    package var reviews = 0
    /// Newest last; only days with answers.
    package var days: [Day] = []
    /// Reviews due by day from today on, `horizon` long.
    package var forecast: [Int] = []
}

package struct SearchHit: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case passage
        case card(id: Int64, prompt: String, answer: String)
    }
    package var kind: Kind
    package var path: String
    package var lines: ClosedRange<Int>
    package var heading: String
    /// Pieces of the snippet, the matching ones marked.
    package var snippet: [(text: String, isMatch: Bool)]
    package var score: Double

    package static func == (a: SearchHit, b: SearchHit) -> Bool {
        a.kind == b.kind && a.path == b.path && a.lines == b.lines
    }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(path)
        hasher.combine(lines)
    }

    package init(
        kind: Kind, path: String, lines: ClosedRange<Int>, heading: String, snippet: [(text: String, isMatch: Bool)],
        score: Double
    ) {
        self.kind = kind
        self.path = path
        self.lines = lines
        self.heading = heading
        self.snippet = snippet
        self.score = score
    }
}

extension StudyDatabase {
    package func studyCounts(on day: CollectionDay, horizon: Int) throws(StoreError) -> StudyCounts {
        fatalError("to be written")
    }
    /// Any text is a legal query: words must all occur; two-syllable Korean inside longer words; bm25, best first.
    package func search(_ query: String, limit: Int) throws(StoreError) -> [SearchHit] { fatalError("to be written") }
}
