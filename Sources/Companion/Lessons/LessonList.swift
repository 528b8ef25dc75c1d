import ContentPacks
import FSRS
import Facts
import KnowledgeBase
import Notes
import Quiz
package import Records

/// A lesson as a list shows it.
package struct LessonLine: Sendable, Hashable {
    /// From 1, in its group.
    package var number: Int
    package var record: LessonRecord
    /// What its note says that it takes; nil where it does not.
    package var minutes: Int?
    /// The one that was read last, and not to its end.
    package var isHere: Bool
}

/// The lessons of a pack, or of a path that was added.
package struct LessonGroup: Sendable, Hashable {
    package var title: String
    package var lines: [LessonLine]

    /// Cards of all its lessons, and those of them that are known.
    package var cards: Int { lines.reduce(0) { $0 + $1.record.cards } }
    package var known: Int { lines.reduce(0) { $0 + $1.record.known } }
}

/// What there is to learn where nothing was begun.
package struct NoCourse: Sendable, Hashable {
    /// The id of a course that comes with the program and can be installed.
    package var course: String?
    /// The title of the sample, which can be read meanwhile.
    package var sample: String?
}

/// What `learn` begins with.
package enum LearningStart {
    case lesson(LessonWalk)
    /// Neither a pack nor a note of her own is there.
    case noCourse(NoCourse)
    /// Every lesson was read.
    case allDone
}

/// Notes that are read as lessons, one after the other.
struct LessonSeries: Sendable, Hashable {
    var source: NoteSource
    var isSample: Bool
    var lessons: [LessonRecord]
}

extension Workspace {
    /// All lessons in use: of installed packs in the order in which these were installed, of notes of one's own, and of the
    /// sample at the end, each in its own order.
    func lessonSeries() throws(Failure) -> [LessonSeries] {
        let (sources, installed) = try stored { () throws(StoreError) in
            try database.findLessonPlaces()
            return (try database.sources(), Set(try database.packs().map(\.id)))
        }
        var series: [LessonSeries] = []
        for source in sources where source.isActive && !source.isExercises && !source.isImported {
            let isPack = source.kind == .pack
            let lessons = try ordered(
                try stored { () throws(StoreError) in try database.lessons(of: source.id) }, of: source)
            if lessons.isEmpty { continue }
            series.append(
                LessonSeries(
                    source: source, isSample: isPack && !installed.contains(source.packID ?? ""), lessons: lessons))
        }
        func rank(_ one: LessonSeries) -> Int { one.isSample ? 2 : one.source.kind == .pack ? 0 : 1 }
        return series.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    /// A pack's notes in the pack's order, others as their paths come. What is asked just as it stands is no lesson.
    private func ordered(_ lessons: [LessonRecord], of source: NoteSource) throws(Failure) -> [LessonRecord] {
        guard source.kind == .pack else { return lessons }
        let notes = lessons.filter { !isHandWritten($0.path) }
        guard let folder = notes.first?.path.range(ofFolder: "/notes/") else { return notes }
        let byPath = Dictionary(notes.map { ($0.path, $0) }) { first, _ in first }
        return arranged(notes.map(\.path), order: packOrder(in: folder)).compactMap { byPath[$0] }
    }

    /// The lessons that a name means, or all.
    package func lessonGroups(of name: String?, from workingDirectory: String) throws -> [LessonGroup] {
        var series = try lessonSeries()
        if let name {
            let found = try lesson(named: name, from: workingDirectory, among: series)
            series = [series[found.series]]
        }
        let here = try stopped(in: series)
        return series.map { one in
            LessonGroup(
                title: one.source.title,
                lines: one.lessons.enumerated().map { index, record in
                    LessonLine(
                        number: index + 1, record: record, minutes: frontMatter(of: record.path)?.minutes,
                        isHere: record.noteID == here)
                })
        }
    }

    /// The note that was read last, where it was not read to its end.
    private func stopped(in series: [LessonSeries]) throws(Failure) -> Int64? {
        let last = series.flatMap(\.lessons).filter { $0.place != nil }
            .max { ($0.place?.changed ?? 0) < ($1.place?.changed ?? 0) }
        return last.flatMap { $0.place?.isAtEnd == false ? $0.noteID : nil }
    }

    /// Begins where the learner stopped, at what she named, or at the first lesson of all.
    ///
    /// - Parameter language: the learner's, `ko` or `en`, in which a course is told of where there is none.
    ///
    /// Throws `noSuchLesson` for a name that is none, `notInstalledCourse` for a pack that is at hand but not installed.
    package func startLearning(
        at name: String?, from workingDirectory: String, language: String
    ) throws -> LearningStart {
        let series = try lessonSeries()
        if let name {
            let found = try lesson(named: name, from: workingDirectory, among: series)
            return .lesson(try LessonWalk(series[found.series], at: found.lesson, part: found.line, in: self))
        }
        if let last = series.flatMap(\.lessons).filter({ $0.place != nil })
            .max(by: { ($0.place?.changed ?? 0) < ($1.place?.changed ?? 0) }),
            let home = series.firstIndex(where: { $0.source.id == last.sourceID }),
            let index = series[home].lessons.firstIndex(of: last)
        {
            if last.place?.isAtEnd == false {
                return .lesson(try LessonWalk(series[home], at: index, part: nil, in: self))
            }
            if let next = series[home].next(after: index) {
                return .lesson(try LessonWalk(series[home], at: next, part: nil, in: self))
            }
        }
        let own = series.filter { !$0.isSample }
        guard !own.isEmpty else {
            return .noCourse(NoCourse(course: try courseAtHand(in: language), sample: series.first?.source.title))
        }
        for one in own {
            if let first = one.next(after: nil) {
                return .lesson(try LessonWalk(one, at: first, part: nil, in: self))
            }
        }
        return .allDone
    }

    /// A pack that comes with the program, is no sample and puts its lessons in order, in a language where there is one.
    func courseAtHand(in language: String) throws(Failure) -> String? {
        let installed = try stored { () throws(StoreError) in Set(try database.packs().map(\.id)) }
        let courses = packsAtHand(in: surroundings).filter { pack in
            pack.hasNotes && !pack.order.isEmpty && !pack.isSample && !installed.contains(pack.id)
        }
        return (courses.first { $0.language == language } ?? courses.first)?.id
    }

    /// A lesson by its number in the series at hand, by a path, a pack, a note or a heading in one.
    private func lesson(
        named name: String, from workingDirectory: String, among series: [LessonSeries]
    ) throws(Failure) -> (series: Int, lesson: Int, line: Int?) {
        if let number = Int(name) {
            let here = try stopped(in: series)
            let home = series.firstIndex { one in one.lessons.contains { $0.noteID == here } } ?? 0
            if series.indices.contains(home), series[home].lessons.indices.contains(number - 1) {
                return (home, number - 1, nil)
            }
        }
        func place(of note: Int64) -> (series: Int, lesson: Int)? {
            for (home, one) in series.enumerated() {
                if let index = one.lessons.firstIndex(where: { $0.noteID == note }) { return (home, index) }
            }
            return nil
        }
        let path = absolutePath(name, from: workingDirectory)
        for (home, one) in series.enumerated() {
            if let index = one.lessons.firstIndex(where: { $0.path == path }) { return (home, index, nil) }
        }
        for deck in try stored({ () throws(StoreError) in try database.decks(named: name) }) {
            switch deck {
            case .source(let id, _):
                guard let home = series.firstIndex(where: { $0.source.id == id }) else { continue }
                return (home, series[home].start, nil)
            case .note(let id, _):
                if let found = place(of: id) { return (found.series, found.lesson, nil) }
            case .section(let note, let lines, _):
                if let found = place(of: note) { return (found.series, found.lesson, lines.lowerBound) }
            case .everything, .everythingBut, .sources, .tag: continue
            }
        }
        if let pack = packNamed(name, in: surroundings), pack.hasNotes { throw .notInstalledCourse(pack.id) }
        let titles = series.flatMap { [$0.source.title] + $0.lessons.map(\.title) }
        throw .noSuchLesson(name, suggestions: nearest(to: name, among: titles))
    }

    /// The keys at the head of a note, without reading the rest of it.
    func frontMatter(of path: String) -> FrontMatter? {
        guard let bytes = try? readFile(path) else { return nil }
        return Note(reading: Array(bytes.prefix(2048)), named: path).frontMatter
    }
}

extension LessonSeries {
    /// The first lesson that was not read, behind one or from the beginning; nil where all were.
    func next(after index: Int?) -> Int? {
        let rest = lessons.indices.filter { $0 > index ?? -1 } + lessons.indices.filter { $0 <= index ?? -1 }
        return rest.first { lessons[$0].place?.isDone != true }
    }

    /// Where the learner goes on: at the lesson that she left, else the first that she has not read.
    var start: Int {
        let open = lessons.indices.filter { lessons[$0].place?.isAtEnd == false }
        return open.max { (lessons[$0].place?.changed ?? 0) < (lessons[$1].place?.changed ?? 0) } ?? next(after: nil)
            ?? 0
    }
}

extension LessonPlace {
    /// Read to its end, and not begun again.
    var isAtEnd: Bool { isDone && position == 0 && heading.isEmpty }
}

extension FrontMatter {
    /// How many minutes a note says that it takes.
    var minutes: Int? { entries["minutes"]?.first.flatMap { Int($0) } }
}

extension String {
    /// What stands before a folder in a path: the pack's own folder before `/notes/`.
    func range(ofFolder name: String) -> String? {
        guard let range = firstRange(of: name) else { return nil }
        return String(self[..<range.lowerBound])
    }
}
