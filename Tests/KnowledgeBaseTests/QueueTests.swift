import FSRS
import Facts
import GRDB
import Quiz
import Records
import Testing

@testable import KnowledgeBase

@Suite("The queue")
struct QueueTests {
    let home = Home()
    let database: StudyDatabase
    let source: NoteSource

    init() throws {
        database = try home.open()
        source = try database.addFolder()
        _ = try database.apply(
            [
                reading(
                    source, "/notes/a.md",
                    [
                        definition("온디맨드", "쓴 만큼 낸다", line: 3), quantity("예약", "75", line: 12),
                        quantity("스팟", "90", line: 5),
                    ], tags: ["aws"], sections: [.init(title: "섹션 3 : 요금", level: 1, lines: 10...20)]),
                reading(source, "/notes/b.md", [definition("리전", "데이터 센터가 모인 곳")]),
            ], removing: [], at: moment(100))
    }

    private func prompts(_ entries: [QueueEntry]) throws -> [String] {
        try entries.map { try database.card($0.id)?.card.fact.subject.name ?? "" }
    }

    private func new(_ deck: Deck = .everything, on day: Int = 100, limit: Int = 10) throws -> [QueueEntry] {
        try database.newEntries(in: deck, on: CollectionDay(day), limit: limit)
    }

    private var noteID: Int64 { get throws { try #require(try database.noteRecords(of: nil).first).id } }

    @Test("new cards come in note order, first directions only, as many as asked for")
    func noteOrder() throws {
        #expect(try prompts(new()) == ["온디맨드", "스팟", "예약", "리전"])
        #expect(try prompts(new(limit: 2)) == ["온디맨드", "스팟"])
        #expect(try new(limit: 0).isEmpty)
        #expect(try new().first?.answer == normalized("온디맨드"))
    }

    @Test("a deck is a source, a note, a heading's lines or a tag")
    func decks() throws {
        let note = try noteID
        func check(_ deck: Deck, _ expected: [String]) throws { #expect(try prompts(new(deck)) == expected) }
        try check(.source(source.id, title: ""), ["온디맨드", "스팟", "예약", "리전"])
        try check(.source(source.id + 1, title: ""), [])
        try check(.note(note, title: ""), ["온디맨드", "스팟", "예약"])
        try check(.section(noteID: note, lines: 10...20, title: ""), ["예약"])
        try check(.tag("aws"), ["온디맨드", "스팟", "예약"])
        try check(.tag("gcp"), [])
    }

    @Test("every queue can be asked of a tag, and counted")
    func tagQueues() throws {
        let deck = Deck.tag("aws")
        #expect(try database.learningEntries(in: deck, until: .max / 2, limit: 5).isEmpty)
        #expect(try database.reviewEntries(in: deck, on: CollectionDay(500), limit: 5).isEmpty)
        #expect(try database.practiceEntries(in: deck, after: 0, limit: 50).count == 4)
        #expect(try database.counts(in: deck, on: CollectionDay(100), until: moment(100).milliseconds).new == 3)
    }

    @Test("a second direction waits for the first to be in review, and not on the same day")
    func secondDirection() throws {
        let first = try #require(try new().first)
        let waiting = try database.siblings(of: first.id)
        #expect(waiting.count == 1)
        try database.study(first.id, on: 100)
        #expect(try !new(on: 100).map(\.id).contains(waiting[0]))
        #expect(try new(on: 101).map(\.id).first == waiting[0])
    }

    @Test("a first direction that lapses takes the second one back")
    func lapse() throws {
        let first = try #require(try new().first)
        let waiting = try database.siblings(of: first.id)
        try database.study(first.id, on: 100)
        let card = try #require(try database.card(first.id))
        var lapsed = reviewed(card.state, at: moment(104))
        lapsed.phase = .relearning
        lapsed.dueDay = nil
        lapsed.dueAt = moment(104, minute: 10).milliseconds
        _ = try database.record(
            answer(card, grade: .again, at: moment(104), id: 5), for: first.id, from: card.state, to: lapsed)
        #expect(try !new(on: 105).map(\.id).contains(waiting[0]))
        let soon = try database.learningEntries(in: .everything, until: moment(104, minute: 10).milliseconds, limit: 9)
        #expect(soon.map(\.id) == [first.id])
        #expect(try database.learningEntries(in: .everything, until: moment(104).milliseconds, limit: 9).isEmpty)
    }

    @Test("reviews fall due on their day, the longest due first")
    func reviews() throws {
        let ids = try new().map(\.id)
        try database.study(ids[1], on: 100, days: 9)
        try database.study(ids[2], on: 100, days: 3)
        func due(_ day: Int) throws -> [Int64] {
            try database.reviewEntries(in: .everything, on: CollectionDay(day), limit: 9).map(\.id)
        }
        #expect(try due(102) == [])
        #expect(try due(103) == [ids[2]])
        #expect(try due(109) == [ids[2], ids[1]])
        let counts = try database.counts(in: .everything, on: CollectionDay(109), until: 0)
        #expect((counts.new, counts.reviews, counts.learning) == (2, 2, 0))
    }

    @Test("a buried card comes back on its day, a suspended or doubtful one not until it is freed")
    func outOfTheWay() throws {
        let ids = try new().map(\.id)
        try database.bury(ids[0], until: CollectionDay(101), at: moment(100))
        #expect(try new(on: 100).map(\.id) == Array(ids.dropFirst()))
        #expect(try new(on: 101).map(\.id) == ids)
        try database.suspend(ids[1], true, at: moment(100))
        try database.doubt(ids[2], at: moment(100))
        #expect(try new(on: 101).map(\.id) == [ids[0], ids[3]])
        #expect(try database.card(ids[1])?.isSuspended == true)
        try database.suspend(ids[1], false, at: moment(100))
        #expect(try new(on: 101).map(\.id) == [ids[0], ids[1], ids[3]])
    }

    @Test(
        "no question about the queue looks at every card",
        arguments: [
            "SELECT id FROM cards WHERE queue = 0 AND sibling_day IS NOT 1 ORDER BY source_id, note_id, first_line, id LIMIT 9",
            "SELECT id FROM cards WHERE queue = 1 AND due_at <= 5 ORDER BY due_at LIMIT 9",
            "SELECT id FROM cards WHERE queue = 2 AND due_day <= 5 AND is_changed = 0 ORDER BY due_day, last_day LIMIT 9",
            "SELECT id FROM cards WHERE queue = 2 AND is_changed = 1 AND due_day <= 5 ORDER BY due_day LIMIT 9",
        ])
    func plans(query: String) throws {
        let plan = try database.reading {
            try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + query).map { $0["detail"] as String }
        }
        #expect(plan.allSatisfy { $0.contains("INDEX cards_") && !$0.contains("TEMP B-TREE") }, "\(plan)")
    }
}
