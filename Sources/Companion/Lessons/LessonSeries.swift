import ContentPacks
import KnowledgeBase
import Records

/// Notes that are read as lessons, one after the other.
struct LessonSeries: Sendable, Hashable {
    var source: NoteSource
    var isSample: Bool
    var lessons: [LessonRecord]
}

/// A lesson among all series.
struct LessonSpot: Sendable, Hashable {
    var series: Int
    var lesson: Int
    /// The line of the part that is meant; nil for the one where the learner is.
    var line: Int?
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
            let notes = try stored { () throws(StoreError) in try database.lessons(of: source.id) }
            let lessons = source.kind == .pack ? inPackOrder(notes) : notes
            if lessons.isEmpty { continue }
            let isSample = source.kind == .pack && !installed.contains(source.packID ?? "")
            series.append(LessonSeries(source: source, isSample: isSample, lessons: lessons))
        }
        return series.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element)
    }

    /// A pack's notes in the pack's order. What is asked just as it stands is no lesson.
    private func inPackOrder(_ notes: [LessonRecord]) -> [LessonRecord] {
        let lessons = notes.filter { !isHandWritten($0.path) }
        guard let folder = lessons.first?.packFolder else { return lessons }
        let byPath = Dictionary(lessons.map { ($0.path, $0) }) { first, _ in first }
        return arranged(lessons.map(\.path), order: packOrder(in: folder)).compactMap { byPath[$0] }
    }
}

extension LessonSeries {
    fileprivate var rank: Int { isSample ? 2 : source.kind == .pack ? 0 : 1 }

    /// The first lesson that was not read, behind one or from the beginning; nil where all were.
    func next(after index: Int? = nil) -> Int? {
        let rest = lessons.indices.filter { $0 > index ?? -1 } + lessons.indices.filter { $0 <= index ?? -1 }
        return rest.first { lessons[$0].place?.isDone != true }
    }

    /// The lesson that she left last and has not read to its end. One that she looked up again is none.
    var open: Int? { newest { $0.isOpen } }

    /// The lesson that she reads once more after all were done.
    var again: Int? { next() == nil ? newest { $0.place?.isAtEnd == false } : nil }

    /// Where the learner goes on: at the lesson that she left, else the first that she has not read.
    var start: Int { open ?? next() ?? again ?? 0 }

    private func newest(_ isMeant: (LessonRecord) -> Bool) -> Int? {
        lessons.indices.filter { isMeant(lessons[$0]) }.max { lessons[$0].changed < lessons[$1].changed }
    }
}

extension [LessonSeries] {
    func spot(where isMeant: (LessonRecord) -> Bool) -> LessonSpot? {
        for (home, one) in enumerated() {
            if let index = one.lessons.firstIndex(where: isMeant) { return LessonSpot(series: home, lesson: index) }
        }
        return nil
    }

    /// The lesson that was read last, to its end or not; nil where none was.
    var lastRead: LessonSpot? {
        let last = flatMap(\.lessons).filter { $0.place != nil }.max { $0.changed < $1.changed }
        return last.flatMap { last in spot { $0.noteID == last.noteID } }
    }

    /// Where to go on without a name: in the lesson that was left, else behind the last one, else at the first lesson that
    /// was not read. The sample is gone on with, and not begun.
    var whereToGoOn: LessonSpot? {
        if let last = lastRead {
            let home = self[last.series]
            // A lesson that was only looked up again is not where she goes on from.
            let behind = home.lessons[last.lesson].place?.isAtEnd == true ? last.lesson : nil
            let open = home.lessons[last.lesson].isOpen ? last.lesson : behind == nil ? home.open : nil
            if let lesson = open ?? home.next(after: behind) ?? home.again {
                return LessonSpot(series: last.series, lesson: lesson)
            }
        }
        for (home, one) in enumerated() where !one.isSample {
            if let first = one.next() { return LessonSpot(series: home, lesson: first) }
        }
        return nil
    }
}

extension LessonRecord {
    /// Begun, and never read to its end.
    fileprivate var isOpen: Bool { place?.isDone == false }

    fileprivate var changed: Int64 { place?.changed ?? 0 }

    /// The folder of the pack that it stands in; nil for a note that is in none.
    var packFolder: String? { path.range(ofLast: "/notes/").map { String(path[..<$0]) } }
}

extension LessonPlace {
    /// Read to its end, and not begun again.
    var isAtEnd: Bool { isDone && position == 0 && heading.isEmpty }
}
