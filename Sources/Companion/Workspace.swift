import FSRS
import Facts
import Glibc
package import KnowledgeBase
import Quiz
import Records

/// An opened data home with everything that can be done in it.
package final class Workspace {
    package let surroundings: Surroundings
    package let database: StudyDatabase
    /// The plugins at hand; nil where none are wanted.
    let plugins: PluginShelf?
    /// What they do for notes.
    var noteReaders: NoteReaders? { NoteReaders(plugins) }
    private var knownLexicon: Lexicon?

    /// Opens the data home; on an empty one the sample pack is made ready. Reads no note of the learner's.
    ///
    /// Throws `Failure.store` for a file that cannot be used, `Failure.homeNotWritable` for a folder that cannot.
    package init(opening surroundings: Surroundings, plugins: PluginShelf? = nil) throws {
        self.surroundings = surroundings
        self.plugins = plugins
        let now = surroundings.now()
        // The roll-over hour is a setting inside the file; what opening writes needs no exact day.
        let moment = Moment(
            milliseconds: now, utcOffset: surroundings.utcOffset(now), rollOverHour: StudySettings.standard.rollOverHour
        )
        do {
            database = try StudyDatabase(
                opening: surroundings.home, at: moment, machine: surroundings.machine, random: surroundings.random)
        } catch {
            throw Failure.store(error)
        }
        try readySamplePack()
        try readyExercises()
    }

    /// Whether there is a data home to be opened.
    package static func exists(in surroundings: Surroundings) -> Bool {
        access(surroundings.home + "/gongbu.sqlite", F_OK) == 0
    }

    /// What the packs know of names and changed values; read when it is first asked for.
    var lexicon: Lexicon {
        if let knownLexicon { return knownLexicon }
        let lexicon = packLexicon(in: surroundings)
        knownLexicon = lexicon
        return lexicon
    }

    /// Packs came or went: what they know is read again when it is next asked for.
    func forgetLexicon() { knownLexicon = nil }

    /// Now, by the learner's own roll-over hour.
    func moment(_ settings: StudySettings) -> Moment {
        let now = surroundings.now()
        return Moment(
            milliseconds: now, utcOffset: surroundings.utcOffset(now), rollOverHour: settings.rollOverHour)
    }

    /// What grading may ask of all that is known.
    var index: any FactIndex { KnowingIndex(base: database.index, lexicon: lexicon) }

    func newBirthID() -> BirthID { BirthID(high: surroundings.random(), low: surroundings.random()) }

    /// What the first screen says. A few counts, each by an index.
    package func overview() throws -> Overview {
        let settings = try keptSettings()
        let moment = moment(settings)
        let deck = try usualDeck()
        let (counts, studied) = try stored { () throws(StoreError) in
            (
                try database.counts(in: deck, on: moment.day, until: moment.milliseconds),
                try database.studied(on: moment.day)
            )
        }
        let installed = try stored { () throws(StoreError) in Set(try database.packs().map(\.id)) }
        let active = try noteSources().filter { $0.source.isActive && !$0.source.isExercises }
        return Overview(
            samplePack: active.first { $0.source.kind == .pack && !installed.contains($0.source.packID ?? "") }?.source
                .title,
            notes: active.reduce(0) { $0 + $1.notes }, questions: active.reduce(0) { $0 + $1.questions },
            dueReviews: min(counts.reviews, max(0, settings.reviewsPerDay - studied.reviews)) + counts.learning,
            newToday: min(counts.new, max(0, settings.newPerDay - studied.new)))
    }
}

/// What the first screen says.
package struct Overview: Sendable, Hashable {
    /// The sample pack's title while it is what is studied; nil once the learner has notes of her own.
    package var samplePack: String?
    package var notes: Int
    package var questions: Int
    package var dueReviews: Int
    /// New cards that today's limit still allows.
    package var newToday: Int
}
