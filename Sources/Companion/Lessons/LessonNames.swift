import ContentPacks
import KnowledgeBase
import Quiz
import Records

// What a learner types for a lesson: its number in the course that she is in, a path, a pack, a note or a heading.
// A name may fit lessons of several courses. Then a title that is the whole name counts before a file's name or a
// heading, and these before a title that only holds it; of what counts the same, the course that she is in. Where that
// does not tell, she is told of them all.

/// A lesson that a name may mean.
package struct LessonChoice: Sendable, Hashable {
    /// The course's title, and the lesson's.
    package var course: String
    package var title: String
    /// What stands behind `learn` so that it is this very lesson.
    package var name: String
}

/// How well a name fits; the better stands first.
private enum NameFit: Int, Comparable {
    case title, file, part

    static func < (a: NameFit, b: NameFit) -> Bool { a.rawValue < b.rawValue }
}

extension Workspace {
    /// The lesson that a name means.
    func lessonSpot(
        named name: String, from workingDirectory: String, among series: [LessonSeries]
    ) throws(Failure) -> LessonSpot {
        if let number = Int(name) {
            let home = series.lastRead?.series ?? 0
            if series.indices.contains(home), series[home].lessons.indices.contains(number - 1) {
                return LessonSpot(series: home, lesson: number - 1)
            }
        }
        let path = absolutePath(name, from: workingDirectory)
        if let spot = series.spot(where: { $0.path == path }) { return spot }
        let decks = try stored { () throws(StoreError) in try database.decks(named: name) }
        let found = decks.compactMap { series.spot(of: $0, named: name) }
        if let best = found.map(\.fit).min() {
            return try one(of: found.filter { $0.fit == best }.map(\.spot), named: name, among: series)
        }
        if let pack = packNamed(name, in: surroundings), pack.hasNotes { throw .notInstalledCourse(pack.id) }
        let titles = series.flatMap { [$0.source.title] + $0.lessons.map(\.title) }
        throw .noSuchLesson(name, suggestions: nearest(to: name, among: titles))
    }

    /// The first in the course that the learner is in, or in the only one; the sample counts where nothing else does.
    private func one(
        of spots: [LessonSpot], named name: String, among series: [LessonSeries]
    ) throws(Failure) -> LessonSpot {
        if let home = series.lastRead?.series, let spot = spots.first(where: { $0.series == home }) { return spot }
        let courses = spots.filter { !series[$0.series].isSample }
        let left = courses.isEmpty ? spots : courses
        if let first = left.first, left.allSatisfy({ $0.series == first.series }) { return first }
        var seen: Set<LessonSpot> = []
        let lessons = left.map { LessonSpot(series: $0.series, lesson: $0.lesson) }.filter { seen.insert($0).inserted }
        throw .severalLessons(name, lessons.map { series.choice(of: $0) })
    }
}

extension [LessonSeries] {
    /// Where a deck's lesson is, and how well its name fits; nil for a deck that is no lesson.
    fileprivate func spot(of deck: Deck, named name: String) -> (spot: LessonSpot, fit: NameFit)? {
        let wanted = normalized(name)
        switch deck {
        case .source(let id, let title):
            guard let home = firstIndex(where: { $0.source.id == id }) else { return nil }
            let source = self[home].source
            let isWhole = normalized(title) == wanted || [source.path, source.packID].contains(name)
            return (LessonSpot(series: home, lesson: self[home].start), isWhole ? .title : .part)
        case .note(let id, let file):
            guard let spot = spot(where: { $0.noteID == id }) else { return nil }
            let title = self[spot.series].lessons[spot.lesson].title
            return (spot, normalized(title) == wanted ? .title : normalized(file) == wanted ? .file : .part)
        case .section(let id, let lines, let title):
            guard var spot = spot(where: { $0.noteID == id }) else { return nil }
            spot.line = lines.lowerBound
            return (spot, normalized(title) == wanted ? .file : .part)
        case .everything, .everythingBut, .sources, .tag: return nil
        }
    }

    /// A lesson with its title for a name where no other has the same, else with its path.
    fileprivate func choice(of spot: LessonSpot) -> LessonChoice {
        let lesson = self[spot.series].lessons[spot.lesson]
        let same = flatMap(\.lessons).count { normalized($0.title) == normalized(lesson.title) }
        return LessonChoice(
            course: self[spot.series].source.title, title: lesson.title, name: same == 1 ? lesson.title : lesson.path)
    }
}
