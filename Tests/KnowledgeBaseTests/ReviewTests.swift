import FSRS
import Quiz
import Records
import Testing

@testable import KnowledgeBase

@Suite("The review log")
struct ReviewTests {
    let home = Home()
    let database: StudyDatabase
    let id: Int64

    init() throws {
        database = try home.open()
        let source = try database.addFolder()
        _ = try database.apply(
            [reading(source, "/notes/a.md", [definition("온디맨드", "쓴 만큼 낸다"), quantity("예약", "75", line: 2)])],
            removing: [], at: moment(100))
        id = try #require(try database.newIDs().first)
    }

    private func card(_ database: StudyDatabase? = nil) throws -> StoredCard {
        try #require(try (database ?? self.database).card(id))
    }

    @Test("an answer reads back as it was written, and the card stands where it was put")
    func roundTrip() throws {
        let shown = try card()
        let review = answer(shown, at: moment(100), id: 1)
        let state = reviewed(shown.state, at: moment(100))
        #expect(try database.record(review, for: id, from: shown.state, to: state) == .recorded)
        #expect(try database.reviews(of: shown.birthID) == [review])
        #expect(try card().state == state)
        #expect(try StudyDatabase(opening: home.path, at: moment(100), machine: "책상") { 3 }.card(id)?.state == state)
    }

    @Test("one showing is graded once, however many shells showed it")
    func twice() throws {
        let other = try home.open()
        let (mine, theirs) = (try card(), try card(other))
        let state = reviewed(mine.state, at: moment(100))
        #expect(
            try database.record(answer(mine, at: moment(100), id: 1), for: id, from: mine.state, to: state) == .recorded
        )
        let late = answer(theirs, at: moment(100, minute: 1), id: 2)
        #expect(try other.record(late, for: id, from: theirs.state, to: state) == .alreadyGraded)
        #expect(try other.reviews(of: mine.birthID).count == 1)
        #expect(try card(other).state == state)
    }

    @Test("a log row cannot be written twice, and the card does not move when it fails")
    func sameRow() throws {
        try database.study(id, on: 100)
        let before = try card()
        let again = answer(before, at: moment(104), id: UInt64(id) << 32 | 100)
        #expect(throws: StoreError.self) {
            try database.record(again, for: id, from: before.state, to: reviewed(before.state, at: moment(104)))
        }
        #expect(try card() == before)
    }

    @Test("studied tells first answers from reviews, by collection day")
    func studied() throws {
        try database.study(id, on: 100)
        try database.study(id, on: 104)
        #expect(try database.studied(on: CollectionDay(100)) == (1, 0))
        #expect(try database.studied(on: CollectionDay(104)) == (0, 1))
        #expect(try database.studied(on: CollectionDay(101)) == (0, 0))
    }

    @Test("undo voids this machine's newest answer, and one more each time")
    func undo() throws {
        let start = try card().state
        try database.study(id, on: 100)
        let between = try card().state
        try database.study(id, on: 104)
        func undo(machine: String = "책상") throws -> StoredCard? {
            try database.undo(machine: machine, at: moment(104)) { left in
                left.reduce(start) { state, review in reviewed(state, at: review.moment) }
            }?.card
        }
        var tally = DayTally(day: CollectionDay(104))
        try database.update(&tally)
        #expect((tally.new, tally.reviews) == (0, 1))
        var firstDay = DayTally(day: CollectionDay(100))
        try database.update(&firstDay)
        #expect(try undo(machine: "다른 컴퓨터") == nil)
        #expect(try undo()?.state == between)
        #expect(try database.studied(on: CollectionDay(104)) == (0, 0))
        try database.update(&tally)
        #expect((tally.new, tally.reviews) == (0, 0))
        #expect(try undo()?.state == start)
        // What is voided on a later day is taken from the day on which it was answered.
        try database.update(&firstDay)
        #expect((firstDay.new, firstDay.reviews) == (0, 0))
        #expect(try undo() == nil)
        #expect(try database.reviews(of: try card().birthID).isEmpty)
        #expect(try database.newIDs().contains(id))
    }

    @Test("undo lets the sibling that another answer of the day holds back stay back")
    func undoSibling() throws {
        try database.study(id, on: 100)
        let sibling = try #require(try database.siblings(of: id).first)
        try database.study(sibling, on: 101)
        let due = CollectionDay(104)
        let state = try card().state
        _ = try database.record(
            answer(try card(), at: moment(104), id: 77), for: id, from: state, to: reviewed(state, at: moment(104)))
        try database.study(sibling, on: 105)
        _ = try database.undo(machine: "책상", at: moment(105)) { left in
            left.reduce(CardState()) { reviewed($0, at: $1.moment) }
        }
        let entries = try database.reviewEntries(in: .everything, on: CollectionDay(105), limit: 9)
        #expect(entries.map(\.id) == [sibling])
        #expect(try database.reviewEntries(in: .everything, on: due, limit: 9).isEmpty)
    }

    @Test("an accepted wording is another name of the answer")
    func wording() throws {
        try database.accept("주문형", for: id, expected: "온디맨드", at: moment(100))
        #expect(database.index.otherNames(of: normalized("온디맨드")) == [normalized("주문형")])
        #expect(database.index.otherNames(of: normalized("예약")) == [])
    }

    @Test("counts follow the answers")
    func counts() throws {
        let before = try database.studyCounts(on: CollectionDay(100), horizon: 7)
        #expect((before.notes, before.cards, before.new, before.reviews) == (1, 3, 3, 0))
        try database.study(id, on: 100, days: 4)
        try database.study(id, on: 104, days: 30)
        let after = try database.studyCounts(on: CollectionDay(104), horizon: 40)
        #expect((after.new, after.young, after.mature, after.reviews) == (2, 0, 1, 2))
        #expect(after.days.map(\.day.number) == [100, 104])
        #expect(after.days.map(\.milliseconds) == [3_200, 3_200])
        #expect(after.forecast.firstIndex(of: 1) == 30)
    }

    @Test("what is overdue counts for today in the forecast")
    func overdue() throws {
        try database.study(id, on: 100, days: 4)
        #expect(try database.studyCounts(on: CollectionDay(120), horizon: 3).forecast == [1, 0, 0])
    }

    @Test("settings are kept, replaced and taken away")
    func settings() throws {
        try database.set("new", to: "20")
        try database.set("new", to: "15")
        try database.set("language", to: "ko")
        #expect(try database.setting("new") == "15")
        try database.set("language", to: nil)
        #expect(try database.settings() == ["new": "15"])
        #expect(try database.setting("없는 것") == nil)
    }
}
