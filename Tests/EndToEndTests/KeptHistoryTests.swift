import TestSupport
import Testing

/// The homes that earlier versions left, in Fixtures; make-home.sh there says how each was made.
///
/// A home's notes were added from `recordedPlace`. The test makes a folder with a path of the same length and writes it
/// over the recorded one: to the program these are the same notes at their place.
@Suite("What earlier versions wrote")
struct KeptHistoryTests {
    private static let recordedPlace = "/tmp/gongbu-home-0.1-" + String(repeating: "0", count: 43)
    /// The answers that make-home.sh graded.
    private static let answers = 32
    /// The cards that they went to.
    private static let cards = 13

    private let learner: Learner
    private let notes: [String: String]
    /// The folder in the test's own that stands where the notes were recorded; with its slash.
    private let place: String

    init() throws {
        learner = try Learner()
        let fixture = try #require(Fixture(named: "home-0.1"))
        var notes: [String: String] = [:]
        for name in ["notes/천문.md", "notes/baking.md"] { notes[name] = fixture.read(name) }
        try #require(notes.count == 2)
        self.notes = notes
        let data = try #require(fixture.readBytes("gongbu.sqlite"))
        let folder = learner.folder.path + "/"
        try #require(folder.utf8.count < Self.recordedPlace.utf8.count)
        let name = String(repeating: "0", count: Self.recordedPlace.utf8.count - folder.utf8.count)
        place = name + "/"
        for (note, text) in notes { learner.folder.write(text, to: place + note) }
        learner.folder.write(
            data.replacing(Array(Self.recordedPlace.utf8), with: Array((folder + name).utf8)), to: "home/gongbu.sqlite")
    }

    /// The number of a member of `stats --json`.
    private func count(_ member: String, in statistics: String) throws -> Int {
        let parts = statistics.split(separator: "\"\(member)\":", maxSplits: 1)
        let digits = try #require(parts.last).prefix { $0.isNumber }
        return try #require(Int(digits))
    }

    /// The cards with a history that stand in their notes: how many of those that ever had one.
    private func kept() throws -> (inNotes: Int, ever: Int) {
        let outcome = try learner.run("stats", "--json", now: "2026-03-20T09:00:00+09:00")
        try #require(outcome.status == 0, "\(outcome.errors)")
        let inNotes = try ["learning", "young", "mature"].reduce(0) { $0 + (try count($1, in: outcome.output)) }
        #expect(try count("reviews", in: outcome.output) == Self.answers)
        return (inNotes, inNotes + (try count("aside", in: outcome.output)))
    }

    private func sync() throws -> String {
        let outcome = try learner.run("notes", "sync", now: "2026-03-20T08:00:00+09:00")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test("a home of 0.1 opens, and a sync keeps every history")
    func unchanged() throws {
        let before = try kept()
        #expect(before == (Self.cards, Self.cards))
        _ = try sync()
        let after = try kept()
        #expect(after == before)
    }

    @Test("an ordinary afternoon of editing keeps 99 of 100 histories")
    func edited() throws {
        let before = try kept()
        for (name, text) in notes { learner.folder.write(Self.edited(text), to: place + name) }
        let report = try sync()
        #expect(report.contains("노트가 바뀌었습니다"), "\(report)")
        let after = try kept()
        #expect(after.inNotes * 100 >= before.inNotes * 99, "\(after) of \(before)")
    }

    /// A section comes before the others, a definition gets a better ending, and a term its name in English.
    private static func edited(_ text: String) -> String {
        text.replacing("\n## ", with: "\n## 준비\n\n천천히 시작한다.\n\n## ", maxReplacements: 1)
            .replacing("빛을 모으는 망원경", with: "빛을 모아 보는 망원경")
            .replacing("- 펀칭 : 부푼 반죽을 눌러", with: "- 펀칭 : 부풀어 오른 반죽을 눌러")
            .replacing("- 적도의 :", with: "- 적도의(Equatorial mount) :")
    }

    @Test("a history that has lost its note is counted as lost, and waits aside")
    func removed() throws {
        learner.folder.delete(place + "notes/천문.md")
        _ = try sync()
        let after = try kept()
        #expect(after.inNotes < Self.cards)
        #expect(after.ever == Self.cards)
    }

    @Test("the renamed file of a note keeps its histories")
    func renamed() throws {
        let before = try kept()
        learner.folder.delete(place + "notes/천문.md")
        learner.folder.write(try #require(notes["notes/천문.md"]), to: place + "notes/밤하늘/입문.md")
        _ = try sync()
        #expect(try kept() == before)
    }

    @Test("what was answered a version ago can be looked up")
    func shown() throws {
        _ = try sync()
        let found = try learner.run("search", "반사망원경").output
        #expect(found.contains("천문.md"), "\(found)")
    }
}
