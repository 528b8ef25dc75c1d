import FSRS
import Facts
import Quiz
import Records
import Testing

@testable import KnowledgeBase

@Suite("Applying a sync")
struct SyncTests {
    let home = Home()
    let database: StudyDatabase
    let source: NoteSource

    init() throws {
        database = try home.open()
        source = try database.addFolder()
    }

    private func apply(_ path: String, _ cards: [[DraftedCard]], day: Int = 100) throws -> SyncOutcome {
        try database.apply([reading(source, path, cards)], removing: [], at: moment(day))
    }

    private func note(_ path: String) throws -> Int64? {
        try database.noteRecords(of: source.id).first { $0.path == path }?.id
    }

    @Test("a source is added once; a path that is known gives the same one")
    func sources() throws {
        #expect(try database.addFolder() == source)
        #expect(try database.sources() == [source])
    }

    @Test("a note's record keeps what change detection needs, 64-bit digest and all")
    func record() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75")])
        let record = try #require(try database.noteRecords(of: nil).first)
        #expect(record.digest == .max)
        #expect(record.questions == 1)
        try database.touchNote(record.id, path: "/notes/b.md", size: 11, modified: 2)
        let touched = try #require(try database.noteRecords(of: source.id).first)
        #expect((touched.path, touched.size, touched.modified) == ("/notes/b.md", 11, 2))
    }

    @Test("read again without a change, every card is kept")
    func again() throws {
        let cards = [definition("온디맨드", "쓴 만큼 낸다", line: 3), quantity("예약", "75", line: 9)]
        #expect(try apply("/notes/a.md", cards).new == 3)
        let second = try apply("/notes/a.md", cards)
        #expect((second.kept, second.new, second.aside) == (3, 0, 0))
    }

    @Test("a card comes back as it was written, with the place it has now")
    func wholeCard() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75", line: 9)])
        let drafted = quantity("예약", "75", line: 12)
        _ = try apply("/notes/a.md", [drafted])
        let card = try database.needed(try database.newIDs().first)
        #expect(card.card == drafted.first?.card)
        #expect(card.source == Question.Source(path: "/notes/a.md", firstLine: 12, lastLine: 12))
        #expect((card.deckTitle, card.origin, card.isChanged) == ("노트", .fact, false))
    }

    @Test("the same fact in two notes is one card, and stays when one of them goes")
    func twoPlaces() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75")])
        let second = try apply("/notes/b.md", [quantity("예약", "75", line: 4)])
        #expect((second.kept, second.new) == (1, 0))
        let id = try #require(try database.newIDs().first)
        _ = try database.apply([], removing: [try #require(try note("/notes/a.md"))], at: moment(100))
        #expect(try database.card(id)?.source.path == "/notes/b.md")
        #expect(try database.newIDs() == [id])
    }

    @Test("a card that nobody answered goes with its fact; one with a history stays aside and comes back")
    func aside() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75"), quantity("스팟", "90", line: 2)])
        let ids = try database.newIDs()
        let studied = try #require(ids.first)
        try database.study(studied, on: 100)
        let birth = try database.card(studied)?.birthID
        let gone = try apply("/notes/a.md", [])
        #expect(gone.aside == 1)
        #expect(try database.card(ids[1]) == nil)
        #expect(try database.reviewEntries(in: .everything, on: CollectionDay(200), limit: 9).isEmpty)
        _ = try apply("/notes/elsewhere.md", [quantity("예약", "75", line: 30)])
        let back = try database.reviewEntries(in: .everything, on: CollectionDay(200), limit: 9)
        #expect(back.map(\.id) == [studied])
        #expect(try database.card(studied)?.birthID == birth)
    }

    @Test(
        "a mended typo keeps the history and is no change",
        arguments: [
            ("온디맨드", "쓴 만큼만 돈을 내는 방싱", "쓴 만큼만 돈을 내는 방식"),
            ("온디맨듯", "쓴 만큼만 돈을 내는 방식이다", "쓴 만큼만 돈을 내는 방식이다"),
        ])
    func typo(name: String, before: String, after: String) throws {
        _ = try apply("/notes/a.md", [definition(name, before)])
        let id = try #require(try database.newIDs().first)
        try database.study(id, on: 100)
        let birth = try database.card(id)?.birthID
        _ = try apply("/notes/a.md", [definition("온디맨드", after)])
        _ = try database.reconcile(at: moment(101))
        let due = try database.reviewEntries(in: .everything, on: CollectionDay(104), limit: 9)
        #expect(due.count == 1)
        let card = try database.needed(due.first?.id)
        #expect(card.birthID == birth)
        #expect(card.card.fact.values.first?.text == after)
        #expect(!card.isChanged)
        #expect(card.state.dueDay == CollectionDay(104))
    }

    @Test("another number keeps the history, is marked as changed, and is due at once")
    func changedNumber() throws {
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "75")])
        let id = try #require(try database.newIDs().first)
        try database.study(id, on: 100, days: 40)
        let birth = try database.card(id)?.birthID
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "72")])
        let outcome = try database.reconcile(at: moment(101))
        #expect(outcome.changed == 1)
        let due = try database.reviewEntries(in: .everything, on: CollectionDay(101), limit: 9)
        let card = try database.needed(due.first?.id)
        #expect(card.birthID == birth)
        #expect(card.isChanged)
        #expect(card.card.fact.values.first?.text == "72%")
        #expect(card.state.reviews == 1)
        #expect(try database.newIDs().isEmpty)
        #expect(try database.reviews(of: card.birthID).count == 1)
        let same = try database.reading {
            try $0.prepared("SELECT other FROM reviews WHERE entry = 'same_card'").all { $0.birthID(0) }
        }
        #expect(same == [birth])
    }

    @Test("an answer takes the mark of a changed value away")
    func changedThenAnswered() throws {
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "75")])
        let id = try #require(try database.newIDs().first)
        try database.study(id, on: 100, days: 40)
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "72")])
        _ = try database.reconcile(at: moment(101))
        let due = try database.reviewEntries(in: .everything, on: CollectionDay(101), limit: 9)
        try database.study(try #require(due.first).id, on: 101)
        #expect(try database.needed(due.first?.id).isChanged == false)
    }

    @Test("reconciling twice does nothing the second time")
    func reconcileTwice() throws {
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "75")])
        try database.study(try #require(try database.newIDs().first), on: 100)
        _ = try apply("/notes/a.md", [quantity("예약 인스턴스", "72")])
        _ = try database.reconcile(at: moment(101))
        #expect(try database.reconcile(at: moment(101)) == SyncOutcome())
    }

    @Test("a renamed note keeps every history, whichever way the slices fall", arguments: [true, false])
    func renamed(together: Bool) throws {
        let cards = [definition("온디맨드", "쓴 만큼 낸다"), quantity("예약", "75", line: 2)]
        _ = try apply("/notes/a.md", cards)
        let ids = try database.newIDs()
        for id in ids { try database.study(id, on: 100) }
        let old = try #require(try note("/notes/a.md"))
        if together {
            _ = try database.apply([reading(source, "/notes/b.md", cards)], removing: [old], at: moment(101))
        } else {
            _ = try database.apply([], removing: [old], at: moment(101))
            _ = try apply("/notes/b.md", cards, day: 101)
        }
        for id in ids {
            let card = try #require(try database.card(id))
            #expect(card.state.reviews == 1)
            #expect(card.source.path == "/notes/b.md")
        }
    }

    @Test("an inactive source's cards are in no queue, and come back with it")
    func inactive() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75")])
        let ids = try database.newIDs()
        try database.setSource(source.id, active: false)
        #expect(try database.newIDs().isEmpty)
        try database.setSource(source.id, active: true)
        #expect(try database.newIDs() == ids)
    }

    @Test("a fact that another, active source holds too stays in the queue")
    func sharedWithActive() throws {
        let pack = try database.addSource(kind: .pack, path: "/pack", title: "맛보기", packID: "sample")
        _ = try database.apply([reading(pack, "/pack/a.md", [quantity("예약", "75")])], removing: [], at: moment(100))
        _ = try apply("/notes/a.md", [quantity("예약", "75")])
        try database.setSource(pack.id, active: false)
        #expect(try database.newIDs().count == 1)
        #expect(try database.newIDs(in: .source(source.id, title: "노트")).count == 1)
    }

    @Test("a removed source takes its notes along and leaves histories aside")
    func removedSource() throws {
        _ = try apply("/notes/a.md", [quantity("예약", "75"), quantity("스팟", "90", line: 2)])
        let id = try #require(try database.newIDs().first)
        try database.study(id, on: 100)
        try database.removeSource(source.id)
        #expect(try database.sources().isEmpty)
        #expect(try database.noteRecords(of: nil).isEmpty)
        let counts = try database.studyCounts(on: CollectionDay(100), horizon: 1)
        #expect((counts.cards, counts.aside) == (0, 1))
        #expect(try database.card(id)?.state.reviews == 1)
    }

    @Test("of a name that stands in too many facts nothing is said to be certain")
    func crowded() throws {
        _ = try apply("/notes/a.md", (1...60).map { definition("요금", "뜻 \($0)번째", line: $0) })
        #expect(database.index.facts(named: normalized("요금")) == nil)
    }

    @Test("names are held while a fact says them, and no longer")
    func names() throws {
        _ = try apply("/notes/a.md", [definition("온디맨드", "쓴 만큼 낸다"), definition("AURI", "모두 선불", line: 2)])
        #expect(database.index.holds(name: normalized("auri")))
        #expect(!database.index.holds(name: normalized("PURI")))
        #expect(database.index.facts(named: normalized("auri"))?.map(\.values.first?.text) == ["모두 선불"])
        #expect(database.index.facts(named: normalized("PURI")) == [])
        _ = try apply("/notes/a.md", [definition("온디맨드", "쓴 만큼 낸다")])
        #expect(!database.index.holds(name: normalized("AURI")))
        #expect(database.index.holds(name: normalized("온디맨드")))
    }
}
