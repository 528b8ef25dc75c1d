import FSRS
import Facts
import Glibc
import Quiz
import Records
import Synchronization
import Testing

@testable import KnowledgeBase

/// A data home in a temporary folder, gone when it is let go of.
final class Home: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/gongbu-base-XXXXXX".utf8CString)
        path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/gongbu-base"
    }

    deinit {
        Home.empty(path)
        rmdir(path)
    }

    var file: String { path + "/gongbu.sqlite" }

    func open(on day: Int = 100) throws -> StudyDatabase {
        return try StudyDatabase(opening: path, at: moment(day), machine: "책상") {
            UInt64(Home.counter.wrappingAdd(1, ordering: .relaxed).newValue)
        }
    }

    /// Bits that no two calls in this process share.
    private static let counter = Atomic<Int>(0)

    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func empty(_ folder: String) {
        for name in names(in: folder) {
            let path = folder + "/" + name
            if unlink(path) != 0 {
                empty(path)
                rmdir(path)
            }
        }
    }
}

/// Noon UTC of a collection day.
func moment(_ day: Int, minute: Int = 0) -> Moment {
    Moment(milliseconds: Int64(day) * 86_400_000 + 43_200_000 + Int64(minute) * 60_000, utcOffset: 0, rollOverHour: 4)
}

func definition(_ name: String, _ meaning: String, line: Int = 1, blockID: String? = nil) -> [DraftedCard] {
    let fact = Fact(
        subject: Term(name), relation: .definition, values: [Value(meaning)], statement: "\(name) : \(meaning)",
        place: Place(headings: ["기초"], firstLine: line, lastLine: line, blockID: blockID),
        rule: Rule(rawValue: "colon"), language: .korean)
    return [Aspect.term, .meaning].map { aspect in
        let (prompt, answer) = aspect == .term ? (meaning, name) : (name, meaning)
        return draft(Card(fact: fact, aspect: aspect), prompt: prompt, answer: answer)
    }
}

func quantity(_ subject: String, _ number: String, line: Int = 1) -> [DraftedCard] {
    let fact = Fact(
        subject: Term(subject), relation: .quantity,
        values: [Value("\(number)%", quantity: Quantity(number: number, unit: "%"))],
        frame: "\(subject) 할인은 최대 \(Fact.gap)", isOpen: false, statement: "\(subject) 할인은 최대 \(number)%",
        place: Place(headings: ["요금"], firstLine: line, lastLine: line), rule: Rule(rawValue: "number"),
        language: .korean)
    return [draft(Card(fact: fact, aspect: .quantity), prompt: "\(subject)는 얼마까지 깎아 주나요?", answer: "\(number)%")]
}

private func draft(_ card: Card, prompt: String, answer: String) -> DraftedCard {
    DraftedCard(
        card: card,
        question: Question(
            kind: .definition, response: .typed, prompt: prompt, context: card.fact.place.headings,
            answers: [[answer]], statement: card.fact.statement,
            source: Question.Source(
                path: "n.md", firstLine: card.fact.place.firstLine, lastLine: card.fact.place.lastLine),
            rule: card.fact.rule, language: .korean))
}

func reading(
    _ source: NoteSource, _ path: String, _ cards: [[DraftedCard]], tags: [String] = [],
    sections: [NoteReading.Section] = [], passages: [String] = []
) -> NoteReading {
    NoteReading(
        sourceID: source.id, path: path, size: 10, modified: 1, digest: .max, readerVersion: 1, rulesVersion: 1,
        title: "제목", tags: tags, sections: sections,
        passages: passages.enumerated().map { .init(text: $1, lines: ($0 + 1)...($0 + 1)) },
        cards: NoteCards(cards: cards.flatMap { $0 }))
}

/// The state that a test gives after an answer: in review, due `days` later.
func reviewed(_ old: CardState, at moment: Moment, days: Int = 4) -> CardState {
    CardState(
        phase: .review, memory: MemoryState(stability: Double(days), difficulty: 5), lastReview: moment,
        dueDay: CollectionDay(moment.day.number + days), reviews: old.reviews + 1, lapses: old.lapses)
}

func answer(_ card: StoredCard, grade: Grade = .good, at moment: Moment, id: UInt64) -> Review {
    Review(
        id: BirthID(high: 7, low: id), machine: "책상", card: card.birthID, moment: moment, grade: grade,
        suggested: .good, kind: .term, hintUsed: false, typed: "온디맨드", duration: 3_200,
        question: Question(
            kind: .term, response: .typed, prompt: "쓴 만큼 내는 \"방식\"은?", context: ["요금"], answers: [["온디맨드"]],
            statement: "온디맨드 : 쓴 만큼", source: card.source, rule: Rule(rawValue: "colon"), language: .korean))
}

extension StudyDatabase {
    func addFolder(_ path: String = "/notes", title: String = "노트") throws -> NoteSource {
        try addSource(kind: .folder, path: path, title: title, packID: nil)
    }

    /// Answers card `id` well on `day` and leaves it in review.
    func study(_ id: Int64, on day: Int, days: Int = 4) throws {
        guard let card = try card(id) else { return }
        let at = moment(day)
        _ = try record(
            answer(card, at: at, id: UInt64(id) << 32 | UInt64(day)), for: id, from: card.state,
            to: reviewed(card.state, at: at, days: days))
    }

    /// The card of an id that must be there.
    func needed(_ id: Int64?) throws -> StoredCard {
        try #require(try id.flatMap { try card($0) })
    }

    func newIDs(on day: Int = 100, in deck: Deck = .everything) throws -> [Int64] {
        try newEntries(in: deck, on: CollectionDay(day), limit: 100).map(\.id)
    }
}
