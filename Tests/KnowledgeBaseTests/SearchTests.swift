import Quiz
import Records
import Testing

@testable import KnowledgeBase

@Suite("Search")
struct SearchTests {
    let home = Home()
    let database: StudyDatabase
    let source: NoteSource

    init() throws {
        database = try home.open()
        source = try database.addFolder()
        _ = try database.apply(
            [
                reading(
                    source, "/notes/a.md", [definition("온디맨드", "쓴 만큼 낸다", line: 3)],
                    sections: [.init(title: "섹션 3 : 요금 기본", level: 1, lines: 1...9)],
                    passages: [
                        "요금제는 세 가지이고 Reserved Instance가 그중 하나", "EC2의 값을 0.25달러로 셈한다", "통합 결제",
                        "“LTE”와 3G·VoLTE, A→Beta 🙂단말🙂",
                    ])
            ], removing: [], at: moment(100))
    }

    private func lines(_ query: String) throws -> [Int] {
        try database.search(query, limit: 10).filter { $0.kind == .passage }.map(\.lines.lowerBound).sorted()
    }

    @Test(
        "words are found inside longer ones, in any case, and all of them must occur",
        arguments: [
            ("요금", [1]), ("금제", [1]), ("요금제는", [1]), ("요제", []), ("RESERVED", [1]), ("reserved instance", [1]),
            ("reserv", [1]), ("요금 reserved", [1]), ("요금 결제", []), ("ec2", [2]), ("EC2의", [2]), ("값", [2]),
            ("0.25달러", [2]), ("결제", [3]), ("lte", [4]),
            ("volte", [4]), ("Beta", [4]), ("“단말” 🙂", [4]), ("3G", [4]),
        ])
    func words(query: String, expected: [Int]) throws { #expect(try lines(query) == expected) }

    @Test("text in another normal form finds the same")
    func decomposed() throws { #expect(try lines("\u{110B}\u{116D}\u{1100}\u{1173}\u{11B7}") == [1]) }

    @Test(
        "any text is a legal query",
        arguments: [
            "", "   ", "\"", "\"요금", "요금\"\"", "NOT", "AND OR", "text:요금", "요금*", "^요금", "(", "NEAR(요금 결제)", "-요금",
            "😀", "{a b}", "a+b", "';--", "\0", "ㅇ", "\\",
        ])
    func hostile(query: String) throws { _ = try database.search(query, limit: 5) }

    @Test("ten thousand characters are a query too")
    func long() throws { #expect(try database.search(String(repeating: "요금 결제 ", count: 2_000), limit: 5).isEmpty) }

    @Test("a card is found by its answer, with its prompt and place")
    func card() throws {
        let hit = try #require(try database.search("온디맨드", limit: 5).first)
        guard case .card(_, let prompt, let answer) = hit.kind else {
            Issue.record("\(hit.kind)")
            return
        }
        #expect(Set([prompt, answer]) == ["온디맨드", "쓴 만큼 낸다"])
        #expect((hit.path, hit.lines) == ("/notes/a.md", 3...3))
    }

    @Test("the snippet is the passage with the matches marked, under its heading")
    func snippet() throws {
        let hit = try #require(try database.search("요금 RESERVED", limit: 5).first)
        #expect(hit.heading == "섹션 3 : 요금 기본")
        #expect(hit.snippet.map(\.text).joined() == "요금제는 세 가지이고 Reserved Instance가 그중 하나")
        #expect(hit.snippet.filter(\.isMatch).map(\.text) == ["요금", "Reserved"])
    }

    @Test("a long passage is cut around its first match")
    func longSnippet() {
        let text = String(repeating: "앞말 ", count: 100) + "요금" + String(repeating: " 뒷말", count: 100)
        let pieces = Snippet(of: text, around: searchTerms(of: "요금")).pieces
        #expect(pieces.filter(\.isMatch).map(\.text) == ["요금"])
        #expect(pieces.first?.text == "…")
        #expect(pieces.last?.text == "…")
        #expect(pieces.map(\.text.count).reduce(0, +) < 90)
    }

    @Test("what is no longer in the notes is no longer found")
    func forgotten() throws {
        _ = try database.apply([reading(source, "/notes/a.md", [], passages: ["통합 청구"])], removing: [], at: moment(101))
        #expect(try database.search("요금", limit: 5).isEmpty)
        #expect(try database.search("온디맨드", limit: 5).isEmpty)
        #expect(try lines("청구") == [1])
        let note = try #require(try database.noteRecords(of: nil).first)
        _ = try database.apply([], removing: [note.id], at: moment(101))
        #expect(try database.search("청구", limit: 5).isEmpty)
    }

    @Test(
        "a deck is named by folder, file or heading, without regard to spaces",
        arguments: [
            ("노트", "노트"), ("a", "a"), ("섹션3", "섹션 3 : 요금 기본"), ("섹션 3", "섹션 3 : 요금 기본"), ("요금기본", "섹션 3 : 요금 기본"),
        ])
    func decks(name: String, title: String) throws {
        let found = try #require(try database.decks(named: name).first)
        switch found {
        case .source(_, let has), .note(_, let has), .section(_, _, let has): #expect(has == title)
        case .everything, .everythingBut, .sources, .tag: Issue.record("\(found)")
        }
    }

    @Test("a name that fits nothing gives no deck")
    func noDeck() throws {
        for name in ["없는 것", "", "…", "#없는것"] { #expect(try database.decks(named: name).isEmpty, "\(name)") }
        #expect(try database.deckTitles() == ["노트", "a", "섹션 3 : 요금 기본"])
    }
}
