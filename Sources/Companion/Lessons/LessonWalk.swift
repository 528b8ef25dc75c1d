import FSRS
import KnowledgeBase
package import Notes
package import Quiz
package import Records

/// A lesson on the screen: its parts, and how many questions each has.
package struct Lesson: Sendable {
    package var title: String
    /// From 1, of the lessons of its series.
    package var number: Int
    package var total: Int
    package var minutes: Int?
    /// Absolute.
    package var path: String
    package var parts: [NotePart]
}

/// What a lesson came to.
package struct LessonVerdict: Sendable, Hashable {
    package var asked: Int
    package var right: Int
    package var outlook: LessonOutlook
    /// New cards that were answered today, and how many the learner wants in a day.
    package var newToday: Int
    package var newPerDay: Int
    /// UTC milliseconds.
    package var now: Int64
    /// The next lesson's title; nil after the last.
    package var next: String?
}

/// The way through lessons: a part is read, its cards are asked, and the next one comes. Where the learner is goes to
/// the disk before she sees it, so that she finds it again however she leaves.
///
///     while true { draw(walk.part); if let sitting = try walk.questions() { … }; guard try walk.advance() else { break } }
package final class LessonWalk {
    private let workspace: Workspace
    private let series: LessonSeries
    private var index: Int
    package private(set) var lesson: Lesson
    /// Of the part at hand, from 0.
    package private(set) var position = 0
    /// The same lines as cards have them: those of the file that a plugin made the note of.
    private var lines: [ClosedRange<Int>] = []
    private var notePictures: [NotePicture] = []
    private var hasBeenDone: Bool
    /// The part at hand is where the learner stopped, and not the beginning nor one that she named.
    package private(set) var isResumed = false
    private var asked = 0
    private var right = 0

    /// More questions than these are not asked about one part; the others come in the daily quiz.
    static let mostQuestions = 6

    init(_ series: LessonSeries, at index: Int, part line: Int?, in workspace: Workspace) throws {
        self.workspace = workspace
        self.series = series
        self.index = index
        hasBeenDone = false
        lesson = Lesson(title: "", number: 0, total: 0, path: "", parts: [])
        try open(index, at: line)
    }

    private var record: LessonRecord { series.lessons[index] }
    package var part: NotePart { lesson.parts[position] }
    package var isLastPart: Bool { position + 1 == lesson.parts.count }

    /// Reads the note as it is now.
    private func open(_ index: Int, at line: Int?) throws {
        self.index = index
        let record = series.lessons[index]
        var bytes = try readFile(record.path)
        let converted: ConvertedNote?
        do { converted = try workspace.noteReaders?.convert(bytes, path: record.path) } catch {
            throw Failure.plugin(error)
        }
        if let converted { bytes = converted.markdown }
        let note = Note(reading: bytes, named: record.path)
        var parts = note.parts
        if parts.isEmpty {
            parts = [NotePart(title: record.title, lines: 1...max(1, note.lineCount), blocks: [])]
        }
        notePictures = note.pictures
        lines = parts.map { part in converted?.lines(behind: part.lines) ?? part.lines }
        lesson = Lesson(
            title: record.title, number: index + 1, total: series.lessons.count,
            minutes: note.frontMatter.minutes, path: record.path, parts: parts)
        hasBeenDone = record.place?.isDone ?? false
        (asked, right, isResumed) = (0, 0, false)
        if let line {
            try go(to: lines.lastIndex { $0.lowerBound <= line } ?? 0)
        } else {
            try go(to: record.place.map { self.position(of: $0) } ?? 0)
            isResumed = position > 0
        }
    }

    /// Where a place is in the note as it reads now: at its heading, of several the nearest, else where it was.
    private func position(of place: LessonPlace) -> Int {
        let parts = lesson.parts
        guard !place.heading.isEmpty else { return min(place.position, parts.count - 1) }
        let named = parts.indices.filter { parts[$0].title == place.heading }
        return named.min { abs($0 - place.position) < abs($1 - place.position) }
            ?? min(place.position, parts.count - 1)
    }

    // MARK: Moving

    /// Goes to a part, from 0. Nothing happens for one that there is not.
    package func go(to position: Int) throws {
        guard lesson.parts.indices.contains(position) else { return }
        self.position = position
        try keep(LessonPlace(heading: part.title, position: position, isDone: hasBeenDone, changed: now))
    }

    /// To the next part; false after the last.
    package func advance() throws -> Bool {
        guard !isLastPart else { return false }
        try go(to: position + 1)
        return true
    }

    /// The lesson's end.
    package func finish() throws -> LessonVerdict {
        hasBeenDone = true
        try keep(LessonPlace(heading: "", position: 0, isDone: true, changed: now))
        let settings = try workspace.keptSettings()
        let moment = workspace.moment(settings)
        let (outlook, studied) = try stored { () throws(StoreError) in
            (
                try workspace.database.outlook(ofNote: record.noteID, on: moment.day),
                try workspace.database.studied(on: moment.day)
            )
        }
        let next = index + 1 < series.lessons.count ? series.lessons[index + 1].title : nil
        return LessonVerdict(
            asked: asked, right: right, outlook: outlook, newToday: studied.new, newPerDay: settings.newPerDay,
            now: moment.milliseconds, next: next)
    }

    /// Opens the lesson behind this one; false where it was the last.
    package func openNext() throws -> Bool {
        guard index + 1 < series.lessons.count else { return false }
        try open(index + 1, at: nil)
        return true
    }

    private var now: Int64 { workspace.surroundings.now() }

    private func keep(_ place: LessonPlace) throws(Failure) {
        let note = record.noteID
        try stored { () throws(StoreError) in try workspace.database.keep(place, ofNote: note) }
    }

    // MARK: Asking

    /// A quiz of what the part at hand says, as far as it is new or due; nil where there is nothing to ask.
    package func questions() throws -> QuizSession? {
        var options = QuizOptions()
        options.part = .section(noteID: record.noteID, lines: lines[position], title: part.title)
        options.limit = Self.mostQuestions
        let session = try QuizSession(options, in: workspace)
        return session.planned > 0 ? session : nil
    }

    /// Counts what a quiz of a part came to.
    package func count(_ summary: SessionSummary) {
        asked += summary.asked
        right += summary.right
    }

    /// The pictures of the part at hand that are there as files.
    package var pictures: [NotePicture] {
        let lines = part.lines
        return notePictures.filter { $0.isThere && lines.overlaps($0.lines) }
    }

    /// Where the part at hand stands in its note.
    package var source: Question.Source {
        Question.Source(
            path: lesson.path, firstLine: lines[position].lowerBound, lastLine: lines[position].upperBound)
    }
}
