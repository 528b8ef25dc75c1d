import Exchange
import Facts
import Files
import Foundation
import Glibc
import KnowledgeBase
import Notes
import Quiz
package import Records

// Cards from other programs. They lie in the data home's folder `imports`, a table for each of their outermost decks,
// and each table is a source like a note: its rows are cards of the learner's, known by their ids. What was learned of
// them lies in the knowledge base as with any other card.

extension NoteSource {
    /// A table of imported cards, and not a note.
    package var isImported: Bool { kind == .file && path.hasSuffix(".tsv") && path.contains("/imports/") }
}

/// The tables of the data home.
struct ImportedDecks {
    private let folder: String
    /// By their file's name.
    private(set) var tables: [String: [ExchangedCard]] = [:]
    private var placeOf: [BirthID: (name: String, index: Int)] = [:]
    /// Tables that are not as they lie on the disk.
    private(set) var changed: Set<String> = []

    init(home: String) throws(Failure) {
        folder = home + "/imports"
        for name in Self.names(in: folder) {
            let bytes = try readFile(folder + "/" + name)
            let cards = CardTable(reading: bytes, deck: Self.title(of: name)).rows.map(\.card)
            tables[name] = cards
            for (index, card) in cards.enumerated() { placeOf[card.id] = (name, index) }
        }
    }

    /// Where a table of the data home lies, wherever it was when it was added.
    static func place(of path: String, home: String) -> String {
        path.split(separator: "/").last.map { "\(home)/imports/\($0)" } ?? path
    }

    /// A card with its words as it was imported, line breaks and all; nil for one that was not.
    func card(_ id: BirthID) -> ExchangedCard? { placeOf[id].map { tables[$0.name, default: []][$0.index] } }

    enum Taking { case new, changed, same }

    /// Takes a card in, or its new words, deck and tags; a card keeps the table that it is in.
    mutating func take(_ card: ExchangedCard) -> Taking {
        let bare = ExchangedCard(id: card.id, face: card.face, deck: card.deck, tags: card.tags)
        if let place = placeOf[card.id] {
            if tables[place.name, default: []][place.index] == bare { return .same }
            tables[place.name, default: []][place.index] = bare
            changed.insert(place.name)
            return .changed
        }
        let name = Self.name(of: card.deck.first ?? "")
        placeOf[card.id] = (name, tables[name, default: []].count)
        tables[name, default: []].append(bare)
        changed.insert(name)
        return .new
    }

    /// Writes what changed, decks of one table beside each other, and returns the paths and titles of all tables that did.
    func write() throws(Failure) -> [(path: String, title: String)] {
        guard !changed.isEmpty else { return [] }
        makeFolder(folder)
        var written: [(path: String, title: String)] = []
        for name in changed.sorted() {
            let cards = tables[name, default: []].enumerated().sorted { a, b in
                let (first, second) = (
                    a.element.deck.joined(separator: "\u{1}"), b.element.deck.joined(separator: "\u{1}")
                )
                return (first, a.offset) < (second, b.offset)
            }.map(\.element)
            let path = folder + "/" + name
            try writeWhole(CardTable.text(of: cards), to: path)
            written.append((path, Self.title(of: name)))
        }
        return written
    }

    private static func names(in folder: String) -> [String] {
        (entryNames(in: folder) ?? []).filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }
    }

    private static func title(of name: String) -> String { String(name.dropLast(".tsv".count)) }

    /// A deck's name as a file's.
    private static func name(of deck: String) -> String {
        var name = ""
        for character in deck where name.utf8.count < 120 {
            let isControl = character.unicodeScalars.contains {
                $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
            }
            name.append(character == "/" || isControl ? "·" : character)
        }
        while name.first == "." || name.first == " " { name.removeFirst() }
        return (name.isEmpty ? "Anki" : name) + ".tsv"
    }
}

/// An imported card's words as a line of a data home: a table of its one row.
struct ImportedLine: Codable {
    var type = "imported"
    var table: String

    init(_ card: ExchangedCard) { table = CardTable.text(of: [card]) }

    /// nil for another kind of line.
    init?(line: String) {
        guard Self.begins(line), let kept = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
            return nil
        }
        self = kept
    }

    static func begins(_ line: String) -> Bool { line.hasPrefix("{\"type\":\"imported\"") }

    var cards: [ExchangedCard] { CardTable(reading: Array(table.utf8), deck: "").rows.map(\.card) }

    var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(table)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        return "{\"type\":\"imported\",\"table\":\(body)}"
    }
}

// MARK: As a source

extension NoteReading {
    /// The cards of a table: one for each row, under the headings of its deck.
    init(ofImported bytes: [UInt8], file: FoundFile, source: Int64, digest: UInt64) {
        let title = String((file.path.split(separator: "/").last ?? "").dropLast(".tsv".count))
        let rows = CardTable(reading: bytes, deck: title).rows
        let shared = rows.dropFirst().reduce(Set(rows.first?.card.tags ?? [])) { $0.intersection($1.card.tags) }
        self.init(
            sourceID: source, path: file.path, size: file.size, modified: file.modified, digest: digest,
            readerVersion: Note.readerVersion, rulesVersion: Facts.rulesVersion, title: title, tags: shared.sorted(),
            sections: Self.sections(of: rows), passages: [],
            cards: NoteCards(cards: rows.map { DraftedCard($0, path: file.path) }))
    }

    /// A heading for each deck inside the outermost, over its rows and those of the decks in it, which follow each other.
    private static func sections(of rows: [CardTable.Row]) -> [Section] {
        var ranges: [[String]: ClosedRange<Int>] = [:]
        var order: [[String]] = []
        for row in rows {
            for depth in row.card.deck.indices.dropFirst() {
                let deck = Array(row.card.deck[...depth])
                if let known = ranges[deck] {
                    ranges[deck] = known.lowerBound...row.lines.upperBound
                } else {
                    ranges[deck] = row.lines
                    order.append(deck)
                }
            }
        }
        return order.map {
            Section(title: $0.last ?? "", level: min(6, $0.count - 1), lines: ranges[$0] ?? 1...1)
        }
    }
}

extension DraftedCard {
    fileprivate init(_ row: CardTable.Row, path: String) {
        let card = Card(fact: Fact(row.card, lines: row.lines), aspect: .value)
        let source = Question.Source(path: path, firstLine: row.lines.lowerBound, lastLine: row.lines.upperBound)
        self.init(card: card, question: ask(card, source: source, seed: 0, index: EmptyIndex()))
    }
}

extension Fact {
    /// A card of another program as a fact of the learner's own. Its lines become one, parted by slashes, since a
    /// question is asked in a line.
    fileprivate init(_ card: ExchangedCard, lines: ClosedRange<Int>) {
        func line(_ text: String) -> String { text.replacing("\n", with: " / ") }
        let front: String
        let back: String
        var frame: String?
        var statement: String
        switch card.face {
        case .basic(let question, let answer):
            (front, back) = (line(question), line(answer))
            statement = "\(front) — \(back)"
        case .cloze(let text, let answers, let extra):
            (front, back) = (line(text).replacing(String(Fact.gap), with: "…"), line(answers.joined(separator: ", ")))
            frame = line(text)
            var rest = answers[...]
            statement = line(text).split(separator: Fact.gap, omittingEmptySubsequences: false)
                .reduce(into: "") { $0 += String($1) + line(rest.popFirst() ?? "") }
            if !extra.isEmpty { statement += " — " + line(extra) }
        }
        let isKorean = (front + back).unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
        self.init(
            subject: Term(front, owner: card.id.hexadecimal), relation: .authored, values: [Value(back)], frame: frame,
            statement: statement,
            place: Place(
                headings: Array(card.deck.dropFirst()), firstLine: lines.lowerBound, lastLine: lines.upperBound),
            rule: .imported, language: isKorean ? .korean : .english)
    }
}
