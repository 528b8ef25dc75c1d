import FSRS
import Facts
import GRDB
import Quiz
import Records
import Testing

@testable import KnowledgeBase

@Suite("Where the learner is in a lesson")
struct LessonPlaceTests {
    private let home = Home()
    private let database: StudyDatabase
    private let source: NoteSource

    init() throws {
        database = try home.open()
        source = try database.addFolder()
        try read("/notes/a.md")
    }

    private func read(_ path: String, removing: [Int64] = []) throws {
        _ = try database.apply(
            [reading(source, path, [definition("온디맨드", "쓴 만큼 내는 방식")])], removing: removing, at: moment(100))
    }

    private func lesson() throws -> LessonRecord { try #require(try database.lessons(of: source.id).first) }

    private let place = LessonPlace(heading: "요금", position: 2, isDone: false, changed: 5)

    @Test("it is kept once a note, and the newer one stands")
    func kept() throws {
        let note = try lesson().noteID
        try database.keep(LessonPlace(heading: "", position: 0, isDone: false, changed: 1), ofNote: note)
        try database.keep(place, ofNote: note)
        #expect(try lesson().place == place)
    }

    @Test("it survives that the note is read again, renamed, or taken away and put back")
    func survives() throws {
        try database.keep(place, ofNote: try lesson().noteID)
        try read("/notes/a.md")
        #expect(try lesson().place == place)
        try database.touchNotes([NoteTouch(id: try lesson().noteID, path: "/notes/b.md", size: 1, modified: 1)])
        #expect(try lesson().place == place)
        _ = try database.apply([], removing: [try lesson().noteID], at: moment(100))
        try read("/notes/a.md")
        #expect(try lesson().place == nil)
        try database.findLessonPlaces()
        #expect(try lesson().place == place)
    }

    @Test("a note that was renamed and edited at once is known by its title, where one alone bears it")
    func title() throws {
        let old = try lesson().noteID
        try database.keep(place, ofNote: old)
        try read("/notes/other.md", removing: [old])
        try database.findLessonPlaces()
        #expect(try lesson().place == place)
        let now = try lesson().noteID
        try read("/notes/third.md", removing: [now])
        try read("/notes/fourth.md")
        try database.findLessonPlaces()
        #expect(try database.lessons(of: source.id).allSatisfy { $0.place == nil })
    }

    @Test("a card is known once it has come to review")
    func known() throws {
        #expect(try (lesson().cards, lesson().known) == (2, 0))
        try database.study(try #require(try database.newIDs().first), on: 100)
        #expect(try (lesson().cards, lesson().known) == (2, 1))
        let outlook = try database.outlook(ofNote: try lesson().noteID, on: CollectionDay(103))
        #expect((outlook.tomorrow, outlook.later, outlook.new) == (1, 0, 1))
    }

    @Test("it goes to another data home by the lines, whose later place stands")
    func lines() throws {
        try database.keep(place, ofNote: try lesson().noteID)
        var lines: [String] = []
        try database.lines { lines.append($0) }
        let other = try Home().open()
        #expect(try other.add(lines: lines).lessons == 1)
        #expect(try other.add(lines: lines).lessons == 0)
        let folder = try other.addFolder()
        _ = try other.apply(
            [reading(folder, "/notes/a.md", [definition("온디맨드", "쓴 만큼 내는 방식")])], removing: [], at: moment(100))
        try other.findLessonPlaces()
        #expect(try other.lessons(of: folder.id).first?.place == place)
        let later = lines.map { $0.replacing(#""changed_ms":5"#, with: #""changed_ms":6"#).replacing("요금", with: "셈") }
        #expect(try other.add(lines: later.filter { $0.contains(#""lesson""#) }).lessons == 1)
        #expect(try other.lessons(of: folder.id).first?.place?.heading == "셈")
    }

    @Test("a database of version 4 gets the tables after a backup")
    func migration() throws {
        let home = Home()
        try DatabaseQueue(path: home.file).inDatabase { database in
            database.add(tokenizer: SearchTokenizer.self)
            try database.execute(sql: Schema.version1 + Schema.version2 + Schema.version3 + Schema.version4)
            try database.execute(sql: "INSERT INTO settings VALUES ('new', '7'); PRAGMA user_version = 4")
        }
        let database = try home.open()
        #expect(try database.settings() == ["new": "7"])
        #expect(try database.runningExam() == nil)
        #expect(Home.names(in: home.path + "/backups").first?.hasPrefix("gongbu-v4-") == true)
    }
}

@Suite("Exams that are kept")
struct KeptExamTests {
    private let home = Home()
    private let database: StudyDatabase
    private let card: StoredCard

    init() throws {
        database = try home.open()
        let source = try database.addFolder()
        _ = try database.apply(
            [reading(source, "/notes/a.md", [definition("온디맨드", "쓴 만큼 내는 방식")])], removing: [], at: moment(100))
        card = try database.needed(try database.newIDs().first)
    }

    private func exam(_ id: UInt64 = 1) -> Exam {
        let question = Question(
            kind: .choice, response: .choice, prompt: "어느 것?", context: [], answers: [["나"]], choices: ["가", "나"],
            statement: "나 · 까닭", source: card.source, rule: card.card.fact.rule, language: .korean)
        return Exam(
            id: BirthID(high: 3, low: id), pack: "kit", title: "꾸러미", name: "시험", seed: .max, limit: 60_000,
            pass: .score(700, of: 1000), topics: [.init(name: "앞", weight: 40), .init(name: "뒤", weight: 60)],
            items: [
                ExamItem(card: card.birthID, topic: "뒤", question: question, reasons: ["틀림", "맞음"]),
                ExamItem(card: card.birthID, topic: "앞", question: question, reasons: []),
            ], began: moment(100))
    }

    private func end(_ exam: Exam, at day: Int = 100) throws -> Exam {
        var exam = exam
        exam.ended = moment(day).milliseconds
        exam.ending = .handedIn
        let wrong = StudyDatabase.ExamReview(
            position: 0, review: answer(card, grade: .again, at: moment(day), id: 50), card: card.id, old: card.state,
            new: reviewed(card.state, at: moment(day)))
        #expect(try database.end(exam, reviews: [wrong]))
        return exam
    }

    @Test("every answer is there when the database is opened again")
    func kept() throws {
        var exam = exam()
        try database.add(exam)
        exam.items[1].picked = [1]
        exam.items[1].isFlagged = true
        exam.spent = 12
        exam.place = 1
        try database.keep(exam, answering: 1)
        #expect(try home.open().runningExam() == exam)
    }

    @Test("one that ended runs no more, and is ended once")
    func ended() throws {
        try database.add(exam())
        let ended = try end(exam())
        #expect(try database.runningExam() == nil)
        #expect(try database.endedExams(limit: 9) == [ended])
        #expect(try !database.end(ended, reviews: []))
        var late = ended
        late.items[0].picked = [0]
        try database.keep(late, answering: 0)
        #expect(try database.endedExams(limit: 9) == [ended])
    }

    @Test("its answers in the log are taken back as one")
    func undone() throws {
        try database.add(exam())
        _ = try end(exam())
        #expect(try database.card(card.id)?.state.phase == .review)
        let undone = try database.undo(machine: "책상", at: moment(101)) { _ in CardState() }
        #expect(undone?.answers == 1 && undone?.isExam == true)
        #expect(try database.card(card.id)?.state == CardState())
        #expect(try database.endedExams(limit: 9).count == 1)
    }

    @Test("it goes to another data home by the lines, once")
    func lines() throws {
        try database.add(exam())
        let ended = try end(exam())
        var lines: [String] = []
        try database.lines { lines.append($0) }
        let other = try Home().open()
        #expect(try other.add(lines: lines).exams == 1)
        #expect(try other.add(lines: lines).exams == 0)
        #expect(try other.endedExams(limit: 9) == [ended])
    }
}
