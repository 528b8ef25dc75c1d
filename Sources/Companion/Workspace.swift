package import FSRS
package import KnowledgeBase
package import Notes
package import Quiz

/// An opened data home with everything that can be done in it.
package final class Workspace {
    package let surroundings: Surroundings

    /// Opens the data home; on an empty one the sample pack is made ready. Reads no note of the learner's.
    package init(opening surroundings: Surroundings) throws { fatalError("to be written") }

    /// What the first screen says. One or two queries.
    package func overview() throws -> Overview { fatalError("to be written") }
}

package struct Overview: Sendable, Hashable {
    /// The sample pack's title while it is what is studied; nil once the learner has notes of her own.
    package var samplePack: String?
    package var notes: Int
    package var questions: Int
    package var dueReviews: Int
    /// New cards that today's limit still allows.
    package var newToday: Int
}

/// What stands in the way, as a case with its values. The program says it in the learner's language.
package enum Failure: Error, Sendable, Hashable {
    case store(StoreError)
    case noSuchPath(String)
    /// A folder in which no note was found; how many files it has.
    case noNotes(path: String, files: Int)
    case notANote(path: String)
    case unreadable(path: String, detail: String)
    /// The data home itself cannot be made or written.
    case homeNotWritable(path: String, detail: String)
    case noSuchDeck(String, suggestions: [String])
    case noSuchSetting(String, suggestions: [String])
    case badSetting(key: String, found: String, expected: SettingKind)
    case noSuchCard(String)
    case nothingToUndo
    case notTracked(String)
}

// MARK: Notes

package struct SyncReport: Sendable, Hashable {
    package struct NoteProblem: Sendable, Hashable {
        package var path: String
        package var problem: Problem
    }
    package var notes = 0
    package var questions = 0
    package var rejected = 0
    package var read = 0
    package var removed = 0
    package var outcome = SyncOutcome()
    package var problems: [NoteProblem] = []
    /// Files of the folder that were passed over because they cannot be read.
    package var unreadable: [String] = []
}

/// A sync in slices: each `step` reads and applies a little, a few tens of milliseconds, and yields.
package final class NoteSync {
    package struct Progress: Sendable, Hashable {
        package var bytesDone: Int64
        package var bytesTotal: Int64
        package var notesDone: Int
        package var notesTotal: Int
    }
    /// False when all is done.
    package func step() throws -> Bool { fatalError("to be written") }
    package var progress: Progress { fatalError("to be written") }
    package var report: SyncReport { fatalError("to be written") }

    init() {}
}

package struct SourceSummary: Sendable, Hashable {
    package var source: NoteSource
    package var notes: Int
    package var questions: Int
}

extension Workspace {
    /// Remembers the paths (absolute from then on) and returns the sync that reads them.
    package func addNotes(_ paths: [String], from workingDirectory: String) throws -> NoteSync {
        fatalError("to be written")
    }
    /// The sync of all sources: only what changed by size and time, then digest, or an older reader or rules read.
    package func syncNotes() throws -> NoteSync { fatalError("to be written") }
    package func removeNotes(_ path: String, from workingDirectory: String) throws -> SourceSummary {
        fatalError("to be written")
    }
    package func noteSources() throws -> [SourceSummary] { fatalError("to be written") }
}

// MARK: Preview

/// The questions that notes would give, without touching the data home. No workspace is opened.
package struct Preview: Sendable {
    package struct NotePreview: Sendable {
        package var path: String
        package var cards: NoteCards
        package var problems: [Problem]
    }

    /// Reads each note under `paths` in turn and hands it over.
    package static func read(
        _ paths: [String], from workingDirectory: String, each: (NotePreview) throws -> Void
    ) throws { fatalError("to be written") }
}

// MARK: Search, show, statistics, settings, undo

package struct Statistics: Sendable, Hashable {
    package var counts: StudyCounts
    package var today: CollectionDay
    package var studiedToday: (new: Int, reviews: Int)
    package var dueTomorrow: Int

    package static func == (a: Statistics, b: Statistics) -> Bool {
        a.counts == b.counts && a.today == b.today && a.dueTomorrow == b.dueTomorrow
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(counts) }
}

package enum SettingKind: Sendable, Hashable {
    case integer(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
    case oneOf([String])
    /// Durations such as `1m 10m`.
    case steps
}

package struct Setting: Sendable, Hashable {
    /// `new`, `reviews`, `retention`, `roll-over`, `learning-steps`, `relearning-steps`, `language`
    package var key: String
    package var value: String
    package var standard: String
    package var kind: SettingKind
    /// Per-deck values (retention).
    package var byDeck: [String: String]
}

/// What `show` finds for a name: a note's section, a card, or a deck.
package enum Shown: Sendable {
    case card(StoredCard, question: Question, reviews: [Review])
    /// The lines of a note around a place.
    case lines(path: String, first: Int, lines: [String])
}

extension Workspace {
    package func search(_ query: String, limit: Int) throws -> [SearchHit] { fatalError("to be written") }
    package func statistics() throws -> Statistics { fatalError("to be written") }
    package func settings() throws -> [Setting] { fatalError("to be written") }
    package func set(_ key: String, to value: String, deck: String?) throws -> Setting { fatalError("to be written") }
    /// A card by its id or the best search hit for `text`; a note's lines by `path:line`.
    package func show(_ text: String, from workingDirectory: String) throws -> Shown { fatalError("to be written") }
    package func undo() throws -> StoredCard { fatalError("to be written") }
    package func deckNames() throws -> [String] { fatalError("to be written") }
    /// Opens the file in the learner's editor at a line (`$VISUAL`, `$EDITOR`, else `nano` or `vi`), or an image in
    /// the system's viewer, and waits for an editor to end.
    package func open(_ path: String, line: Int) throws { fatalError("to be written") }
}

// MARK: The quiz

package struct QuizOptions: Sendable, Hashable {
    package var deck: String?
    package var new: Int?
    package var limit: Int?
    /// Asks without touching the schedule.
    package var practice = false

    package init() {}
}

package struct Asked: Sendable {
    /// From 1.
    package var number: Int
    package var total: Int
    package var remainingReviews: Int
    package var question: Question
    package var card: StoredCard
    package var isNew: Bool
}

package struct Answered: Sendable {
    package var verdict: Verdict
    /// In the order of `Grade.allCases`.
    package var intervals: [Interval]
    package var suggested: Grade?
}

package struct SessionSummary: Sendable {
    package struct Miss: Sendable {
        package var prompt: String
        package var answer: String
        package var source: Question.Source
    }
    package var asked: Int
    package var right: Int
    package var wrong: Int
    package var misses: [Miss]
    package var dueTomorrow: Int
    package var seconds: Int
}

/// What a session offers when nothing is due.
package struct NothingDue: Sendable, Hashable {
    /// New cards beyond today's limit.
    package var newLeft: Int
    package var practice: Int
    /// UTC milliseconds or day of what comes next.
    package var nextLearning: Int64?
    package var dueTomorrow: Int
}

/// One sitting: which card comes next, how it was answered, what the log keeps.
package final class QuizSession {
    /// The next card, or nil when nothing is left.
    package func next() throws -> Asked? { fatalError("to be written") }
    /// A hint for the card being asked; remembered, since it caps the suggestion at 어려움.
    package func hint() -> String { fatalError("to be written") }
    /// Grades what was typed; writes nothing.
    package func answer(_ typed: String) throws -> Answered { fatalError("to be written") }
    /// Records the grade, durably.
    package func grade(_ grade: Grade) throws -> StudyDatabase.Recording { fatalError("to be written") }
    /// 'Count my answer right' / 'wrong': the suggestion becomes good or again.
    package func overrule(right: Bool) -> Answered { fatalError("to be written") }
    /// From now on what was typed is right for this card.
    package func acceptWording() throws { fatalError("to be written") }
    /// Not now: it comes back later in this session.
    package func skip() { fatalError("to be written") }
    package func bury() throws { fatalError("to be written") }
    package func suspend() throws { fatalError("to be written") }
    /// A bad question: suspended and listed among the doubtful.
    package func setAside() throws { fatalError("to be written") }
    /// Takes back the last grade; that card is asked again next.
    package func undo() throws -> StoredCard { fatalError("to be written") }
    package func summary() throws -> SessionSummary { fatalError("to be written") }
    package func nothingDue() throws -> NothingDue { fatalError("to be written") }

    init() {}
}

extension Workspace {
    package func beginQuiz(_ options: QuizOptions) throws -> QuizSession { fatalError("to be written") }
}
