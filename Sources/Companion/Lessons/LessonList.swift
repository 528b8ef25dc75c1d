import ContentPacks
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
    /// The one that was begun, and is gone on with.
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

extension Workspace {
    /// The lessons that a name means, or all.
    package func lessonGroups(of name: String?, from workingDirectory: String) throws -> [LessonGroup] {
        var series = try lessonSeries()
        if let name { series = [series[try lessonSpot(named: name, from: workingDirectory, among: series).series]] }
        let here = series.whereToGoOn.map { series[$0.series].lessons[$0.lesson] }
        return series.map { one in
            LessonGroup(
                title: one.source.title,
                lines: one.lessons.enumerated().map { index, record in
                    LessonLine(
                        number: index + 1, record: record, minutes: frontMatter(of: record.path)?.minutes,
                        isHere: record == here && record.place != nil)
                })
        }
    }

    /// Begins where the learner stopped, at what she named, or at the first lesson of all.
    ///
    /// - Parameter language: the learner's, `ko` or `en`, in which a course is told of where there is none.
    ///
    /// Throws `noSuchLesson` for a name that is none, `severalLessons` for one that fits several courses,
    /// `notInstalledCourse` for a pack that is at hand but not installed.
    package func startLearning(
        at name: String?, from workingDirectory: String, language: String
    ) throws -> LearningStart {
        let series = try lessonSeries()
        let spot =
            try name.map { try lessonSpot(named: $0, from: workingDirectory, among: series) } ?? series.whereToGoOn
        if let spot {
            return .lesson(try LessonWalk(series[spot.series], at: spot.lesson, part: spot.line, in: self))
        }
        if series.contains(where: { !$0.isSample }) { return .allDone }
        return .noCourse(NoCourse(course: try courseAtHand(in: language), sample: series.first?.source.title))
    }

    /// A pack that comes with the program, is no sample and puts its lessons in order, in a language where there is one.
    func courseAtHand(in language: String) throws(Failure) -> String? {
        let installed = try stored { () throws(StoreError) in Set(try database.packs().map(\.id)) }
        let courses = packsAtHand(in: surroundings).filter { pack in
            pack.hasNotes && !pack.order.isEmpty && !pack.isSample && !installed.contains(pack.id)
        }
        return (courses.first { $0.language == language } ?? courses.first)?.id
    }

    /// The keys at the head of a note, without reading the rest of it.
    func frontMatter(of path: String) -> FrontMatter? {
        guard let bytes = try? readFile(path) else { return nil }
        return Note(reading: Array(bytes.prefix(2048)), named: path).frontMatter
    }
}

extension FrontMatter {
    /// How many minutes a note says that it takes.
    var minutes: Int? { entries["minutes"]?.first.flatMap { Int($0) } }
}
