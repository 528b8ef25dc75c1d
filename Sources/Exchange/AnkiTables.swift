// The tables of a collection. Schema 11 keeps note types and decks as JSON in `col`; schema 18 has a table for each, with
// blobs of protobuf: a note type's kind is field 1 (1 is cloze), a template's two formats are fields 1 and 2. Its names
// use the collation `unicase`, which SQLite must know to open the tables at all.
internal import FSRS
internal import Foundation
internal import GRDB
internal import Records

struct AnkiTables {
    struct Note {
        var guid: String
        var type: Int64
        var tags: [String]
        var fields: [String]
    }

    struct CardRow {
        var id: Int64
        var note: Int64
        var deck: Int64
        var ordinal: Int
        var schedule: AnkiSchedule
    }

    struct LogRow {
        var id: Int64
        var card: Int64
        var ease: Int
        var duration: Int
        var type: Int
    }

    /// Milliseconds of a moment some two thousand years from now; what a foreign file has beyond it is no moment.
    private static let latest: Int64 = 1 << 46

    private var created: Int64 = 0
    private var types: [Int64: AnkiNoteType] = [:]
    private var decks: [Int64: [String]] = [:]
    private var notes: [Int64: Note] = [:]
    private var cardRows: [CardRow] = []
    private var log: [LogRow] = []

    init(reading path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { database in
            database.add(collation: DatabaseCollation("unicase") { $0.caseInsensitiveCompare($1) })
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.inDatabase { try read($0) }
        try queue.close()
    }

    /// A table that is missing, or that a foreign file made a view, whose reading might never end.
    struct NoTable: Error, CustomStringConvertible {
        var description: String
    }

    private mutating func read(_ database: Database) throws {
        let tables = Set(
            try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"))
        for name in ["col", "notes", "cards", "revlog"] where !tables.contains(name) {
            throw NoTable(description: "no table \(name)")
        }
        created = (try Int64.fetchOne(database, sql: "SELECT crt FROM col") ?? 0).clamped(to: 0...Self.latest / 1000)
        if tables.isSuperset(of: ["notetypes", "fields", "templates", "decks"]) {
            try readTypes(database)
            try readDecks(database)
        } else {
            try readModels(database)
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, guid, mid, tags, flds FROM notes") {
            let fields = text(row, 4).split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
            let tags = text(row, 3).split(separator: " ").map(String.init)
            notes[number(row, 0)] = Note(guid: text(row, 1), type: number(row, 2), tags: tags, fields: fields)
        }
        let columns = "id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, data"
        for row in try Row.fetchAll(database, sql: "SELECT \(columns) FROM cards ORDER BY id") {
            let home = number(row, 13)
            let schedule = AnkiSchedule(
                type: Int(number(row, 4)), queue: Int(number(row, 5)),
                due: home != 0 && number(row, 12) != 0 ? number(row, 12) : number(row, 6), interval: number(row, 7),
                factor: number(row, 8), repetitions: Int(number(row, 9).clamped(to: 0...1_000_000)),
                lapses: Int(number(row, 10).clamped(to: 0...1_000_000)), left: Int(clamping: number(row, 11)),
                data: text(row, 14))
            cardRows.append(
                CardRow(
                    id: number(row, 0), note: number(row, 1), deck: home != 0 ? home : number(row, 2),
                    ordinal: Int(number(row, 3).clamped(to: 0...1_000_000)), schedule: schedule))
        }
        log = try Row.fetchAll(database, sql: "SELECT id, cid, ease, time, type FROM revlog ORDER BY id").map { row in
            LogRow(
                id: number(row, 0), card: number(row, 1), ease: Int(clamping: number(row, 2)),
                duration: Int(clamping: number(row, 3)), type: Int(clamping: number(row, 4)))
        }
    }

    // A foreign file may hold any type in any column.
    private func number(_ row: Row, _ column: Int) -> Int64 { Int64.fromDatabaseValue(row[column]) ?? 0 }
    private func text(_ row: Row, _ column: Int) -> String {
        switch (row[column] as DatabaseValue).storage {
        case .string(let text): text
        case .blob(let data): String(decoding: data, as: UTF8.self)
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .null: ""
        }
    }

    // MARK: Schema 11

    private struct Model: Decodable {
        struct Field: Decodable { var name: String }
        struct Template: Decodable {
            var ord: Int?
            var qfmt: String
            var afmt: String
        }

        var name: String
        var type: Int?
        var flds: [Field]
        var tmpls: [Template]
    }

    private struct NamedDeck: Decodable { var name: String }

    private mutating func readModels(_ database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT models, decks FROM col") else { return }
        let models = try JSONDecoder().decode([String: Model].self, from: Data(text(row, 0).utf8))
        for (key, model) in models {
            let templates = model.tmpls.enumerated().map { ($1.ord ?? $0, (question: $1.qfmt, answer: $1.afmt)) }
            types[Int64(key) ?? 0] = AnkiNoteType(
                name: model.name, isCloze: model.type == 1, fields: model.flds.map(\.name),
                templates: Dictionary(templates) { first, _ in first })
        }
        for (key, deck) in try JSONDecoder().decode([String: NamedDeck].self, from: Data(text(row, 1).utf8)) {
            decks[Int64(key) ?? 0] = Self.parts(of: deck.name, by: "::")
        }
    }

    // MARK: Schema 18

    private mutating func readTypes(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT id, name, config FROM notetypes") {
            let config = ProtocolBuffer(blob(row, 2)[...])
            types[number(row, 0)] = AnkiNoteType(
                name: text(row, 1), isCloze: config?.number(1) == 1, fields: [], templates: [:])
        }
        for row in try Row.fetchAll(database, sql: "SELECT ntid, name FROM fields ORDER BY ntid, ord") {
            let (type, name) = (number(row, 0), text(row, 1))
            types[type]?.fields.append(name)
        }
        for row in try Row.fetchAll(database, sql: "SELECT ntid, ord, config FROM templates") {
            guard let config = ProtocolBuffer(blob(row, 2)[...]) else { continue }
            let (type, ordinal) = (number(row, 0), Int(clamping: number(row, 1)))
            types[type]?.templates[ordinal] = (config.text(1) ?? "", config.text(2) ?? "")
        }
    }

    private mutating func readDecks(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT id, name FROM decks") {
            decks[number(row, 0)] = Self.parts(of: text(row, 1), by: "\u{1F}")
        }
    }

    private func blob(_ row: Row, _ column: Int) -> [UInt8] {
        Data.fromDatabaseValue(row[column]).map { Array($0) } ?? []
    }

    private static func parts(of name: String, by mark: String) -> [String] {
        name.precomposedStringWithCanonicalMapping.split(separator: mark).map { $0.trimmed }.filter { !$0.isEmpty }
    }
}

// MARK: Cards

extension AnkiTables {
    /// The cards as they travel; what has no words or no note is counted in `leftOut`.
    func cards(calendar: StudyCalendar, leftOut: inout [LeftOut: Int]) -> [ExchangedCard] {
        var answers: [Int64: [LogRow]] = [:]
        for row in log {
            // Rescheduling by hand has no grade.
            if (1...4).contains(row.ease), row.type < 4, (0...Self.latest).contains(row.id) {
                answers[row.card, default: []].append(row)
            } else {
                leftOut[.manualEntries, default: 0] += 1
            }
        }
        // A collection begins at the roll-over hour of a place that we do not know: half a day on it is the same day.
        let firstDay = calendar.moment((created + 43_200) * 1000).day
        return cardRows.compactMap { row in
            guard let note = notes[row.note], let type = types[note.type] else {
                leftOut[.brokenCards, default: 0] += 1
                return nil
            }
            let deck = decks[row.deck] ?? []
            let names = [
                "Tags": note.tags.joined(separator: " "), "Type": type.name, "Deck": deck.joined(separator: "::"),
            ]
            let template = AnkiTemplate(type: type, values: note.fields, ordinal: row.ordinal, specials: names)
            guard let face = template.face(), face.hasWords else {
                leftOut[note.isOcclusion ? .imageOcclusion : .emptyCards, default: 0] += 1
                return nil
            }
            let reviews = Self.reviews(answers[row.id] ?? [], calendar: calendar)
            return ExchangedCard(
                id: BirthID(ankiNote: note.guid, ordinal: row.ordinal), face: face,
                deck: deck.isEmpty ? ["Anki"] : deck,
                tags: note.tags.map(\.precomposedStringWithCanonicalMapping),
                state: row.schedule.state(firstDay: firstDay, reviews: reviews, calendar: calendar),
                isSuspended: row.schedule.queue == -1, reviews: reviews)
        }
    }

    private static func reviews(_ rows: [LogRow], calendar: StudyCalendar) -> [ExchangedReview] {
        rows.enumerated().compactMap { index, row in
            guard let grade = Grade(rawValue: row.ease) else { return nil }
            let phase: CardState.Phase =
                switch row.type {
                case 0: index == 0 ? .new : .learning
                case 2: .relearning
                default: .review
                }
            return ExchangedReview(
                moment: calendar.moment(row.id), grade: grade, phase: phase, duration: max(0, row.duration))
        }
    }
}

extension AnkiTables.Note {
    var isOcclusion: Bool { fields.contains { $0.contains("image-occlusion:") } }
}

extension ExchangedCard.Face {
    /// A question and an answer, neither of them empty.
    var hasWords: Bool {
        switch self {
        case .basic(let front, let back): !front.isEmpty && !back.isEmpty
        case .cloze(let text, let answers, _):
            !answers.isEmpty && answers.allSatisfy { !$0.isEmpty && !$0.hasPrefix("image-occlusion:") }
                && text.contains(ExchangedCard.gap)
        }
    }
}

extension BirthID {
    /// Of a card of Anki's: a note's guid with the card's number in it. What we exported ourselves bears our own.
    init(ankiNote guid: String, ordinal: Int) {
        if ordinal == 0, let own = BirthID(hexadecimal: guid) {
            self = own
        } else {
            self.init(naming: "anki \(guid) \(ordinal)")
        }
    }
}
