// Packages of the variant Legacy1, which every Anki imports: schema 11 in a zip.
//
// Each card is a note of its own, whose guid is the card's birth id: the same card updates the same note at the next
// import, whatever became of its words. Anki takes an update only from a newer `mod`, which is the moment of the export.
// Scheduling and the review log are in the package; Anki asks whether to take them. Without `schedVer` it would hold the
// grades for those of its first scheduler, which had three in learning, and move Hard and Good up by one.
internal import Archives
package import FSRS
internal import Foundation
internal import GRDB
internal import Glibc
internal import Records

/// Writes `cards`, and those of `media` that their words name, as a package to `path`, in place of what is there.
/// Returns the names of the media that went in.
@discardableResult
package func writeAnkiPackage(
    _ cards: [ExchangedCard], media: [AnkiMedia], to path: String, at moment: Moment, calendar: StudyCalendar
) throws(ExchangeProblem) -> [String] {
    let collection = path + ".collection"
    let draft = path + ".new"
    for left in [collection, collection + "-journal", draft] { unlink(left) }
    defer { for left in [collection, collection + "-journal", draft] { unlink(left) } }
    let named = Set(cards.flatMap { $0.face.mediaNames })
    let used = media.filter { named.contains($0.name) }.sorted { $0.name < $1.name }
    let writer = AnkiWriter(moment: moment, calendar: calendar, media: Set(used.map(\.name)))
    do { try writer.write(cards, to: collection) } catch {
        throw .cannotWrite(path: path, detail: String(describing: error))
    }
    var members = [ArchiveMember("collection.anki2", .file(collection))]
    let map = Dictionary(uniqueKeysWithValues: used.enumerated().map { (String($0), $1.name) })
    members.append(ArchiveMember("media", .bytes(json(map))))
    members += used.enumerated().map { ArchiveMember(String($0), .file($1.path)) }
    try unpacking { () throws(ArchiveProblem) in try writeArchive(members, as: .zip, to: draft) }
    guard rename(draft, path) == 0 else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
    return used.map(\.name)
}

/// With sorted keys, so that the same value gives the same bytes.
private func json(_ value: Any) -> [UInt8] {
    (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])).map {
        Array($0)
    } ?? []
}

private struct AnkiWriter {
    let moment: Moment
    let calendar: StudyCalendar
    let media: Set<String>

    /// Names for the two kinds of note that are written. Fixed, so that Anki knows them again.
    private static let basic: Int64 = 1_735_689_600_001
    private static let cloze: Int64 = 1_735_689_600_002

    private var seconds: Int64 { moment.milliseconds / 1000 }

    func write(_ cards: [ExchangedCard], to path: String) throws {
        let mask = umask(0o077)
        let queue = try DatabaseQueue(path: path)
        umask(mask)
        let earliest = cards.compactMap { $0.reviews.first?.moment.day }.min()
        let firstDay = min(moment.day, earliest ?? moment.day)
        var decks = DeckTable()
        try queue.inTransaction { database in
            try database.execute(sql: Self.schema)
            var ids = FreeNumbers()
            var log = FreeNumbers()
            for (position, card) in cards.enumerated() {
                let id = ids.take(1_000_000_000_000 + Int64(card.id.low % 500_000_000_000))
                try insert(card, id: id, position: position, deck: decks.number(of: card.deck), firstDay, database)
                try insertLog(of: card, id: id, &log, database)
            }
            let arguments: StatementArguments = [
                calendar.start(of: firstDay), moment.milliseconds, moment.milliseconds, text(json(models)),
                text(json(decks.rows(seconds))),
            ]
            try database.execute(
                sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, '{\"schedVer\":2}', ?, ?, '{}', '{}')",
                arguments: arguments)
            return .commit
        }
        try queue.close()
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func insert(
        _ card: ExchangedCard, id: Int64, position: Int, deck: Int64, _ firstDay: CollectionDay, _ database: Database
    ) throws {
        let field = { html(ofPlainText: $0, media: media) }
        let fields: [String]
        switch card.face {
        case .basic(let front, let back): fields = [field(front), field(back)]
        case .cloze(_, _, let extra): fields = [card.face.ankiCloze(field) ?? "", field(extra)]
        }
        let isCloze = card.face.isCloze
        let tags = card.tags.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: "_") }
        try database.execute(
            sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')",
            arguments: [
                id, card.id.hexadecimal, isCloze ? Self.cloze : Self.basic, seconds,
                tags.isEmpty ? "" : " \(tags.joined(separator: " ")) ", fields.joined(separator: "\u{1F}"), fields[0],
            ])
        let state = card.state
        let place = place(of: state, position: position, firstDay)
        try database.execute(
            sql: "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, 2500, ?, ?, ?, 0, 0, 0, ?)",
            arguments: [
                id, id, deck, seconds, state.phase.rawValue, card.isSuspended ? -1 : place.queue, place.due,
                interval(of: state), state.reviews, state.lapses, place.left, data(of: state),
            ])
    }

    private func place(of state: CardState, position: Int, _ firstDay: CollectionDay) -> (
        queue: Int, due: Int64, left: Int
    ) {
        switch state.phase {
        case .new: return (0, Int64(position), 0)
        case .review: return (2, Int64((state.dueDay ?? moment.day).days(since: firstDay)), 0)
        case .learning, .relearning:
            let left = max(1, (AnkiSchedule.steps[state.phase] ?? 1) - state.step)
            return (1, (state.dueAt ?? moment.milliseconds) / 1000, left)
        }
    }

    private func interval(of state: CardState) -> Int {
        guard state.phase == .review, let due = state.dueDay, let last = state.lastReview else {
            return state.phase == .relearning ? 1 : 0
        }
        return max(1, due.days(since: last.day))
    }

    private func data(of state: CardState) -> String {
        guard let memory = state.memory else { return "" }
        var kept: [String: Any] = ["s": memory.stability, "d": memory.difficulty]
        if let last = state.lastReview { kept["lrt"] = last.milliseconds / 1000 }
        return text(json(kept))
    }

    /// Intervals are those that a replay gives: our log keeps answers and no plans.
    private func insertLog(of card: ExchangedCard, id: Int64, _ ids: inout FreeNumbers, _ database: Database) throws {
        let scheduler = Scheduler(fuzzes: false)
        var state = CardState()
        var last = 0
        for review in card.reviews {
            let type =
                switch review.phase {
                case .new, .learning: 0
                case .review: 1
                case .relearning: 2
                }
            state = scheduler.next(state, after: review.grade, at: review.moment, seed: 0)
            let days = state.dueDay.map { $0.days(since: review.moment.day) }
            let interval = days ?? -Int(((state.dueAt ?? 0) - review.moment.milliseconds) / 1000)
            try database.execute(
                sql: "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, 2500, ?, ?)",
                arguments: [
                    ids.take(review.moment.milliseconds), id, review.grade.rawValue, interval, last, review.duration,
                    type,
                ])
            last = interval
        }
    }
}

/// Numbers that were taken are given once; the next free one stands in.
private struct FreeNumbers {
    private var taken: Set<Int64> = []

    mutating func take(_ wanted: Int64) -> Int64 {
        var number = wanted
        while !taken.insert(number).inserted { number += 1 }
        return number
    }
}

/// Decks by their whole name, with those above them.
private struct DeckTable {
    private var numbers: [String: Int64] = ["Default": 1]
    private var free = FreeNumbers()

    mutating func number(of path: [String]) -> Int64 {
        var name = ""
        var number: Int64 = 1
        for part in path {
            let safe = part.replacing("::", with: ":").trimmed
            name += (name.isEmpty ? "" : "::") + (safe.isEmpty ? "…" : safe)
            number = numbers[name] ?? free.take(1_600_000_000_000 + Int64(BirthID(naming: name).low % 100_000_000_000))
            numbers[name] = number
        }
        return number
    }

    func rows(_ seconds: Int64) -> [String: Any] {
        Dictionary(
            uniqueKeysWithValues: numbers.map { name, number in
                let today = [0, 0]
                let row: [String: Any] = [
                    "id": number, "name": name, "mod": seconds, "usn": -1, "lrnToday": today, "revToday": today,
                    "newToday": today, "timeToday": today, "collapsed": false, "browserCollapsed": false, "desc": "",
                    "dyn": 0, "conf": 1, "extendNew": 0, "extendRev": 0,
                ]
                return (String(number), row)
            })
    }
}

extension AnkiWriter {
    private var models: [String: Any] {
        [
            String(Self.basic): model(
                Self.basic, "gongbu", type: 0, fields: ["Front", "Back"], question: "{{Front}}",
                answer: "{{FrontSide}}<hr id=answer>{{Back}}"),
            String(Self.cloze): model(
                Self.cloze, "gongbu cloze", type: 1, fields: ["Text", "Back Extra"], question: "{{cloze:Text}}",
                answer: "{{cloze:Text}}<br>{{Back Extra}}"),
        ]
    }

    private func model(
        _ id: Int64, _ name: String, type: Int, fields: [String], question: String, answer: String
    ) -> [String: Any] {
        let template: [String: Any] = [
            "name": "Card 1", "ord": 0, "qfmt": question, "afmt": answer, "did": NSNull(), "bqfmt": "", "bafmt": "",
        ]
        let columns = fields.enumerated().map { ordinal, field -> [String: Any] in
            [
                "name": field, "ord": ordinal, "sticky": false, "rtl": false, "font": "Arial", "size": 20,
                "media": [String](),
            ]
        }
        return [
            "id": id, "name": name, "type": type, "mod": seconds, "usn": -1, "sortf": 0, "did": 1, "tmpls": [template],
            "flds": columns, "css": ".card { font-size: 20px; text-align: center; }\n.cloze { font-weight: bold; }",
            "latexPre": "\\documentclass[12pt]{article}\n\\begin{document}\n", "latexPost": "\\end{document}",
            "req": [[0, "any", [0]] as [Any]], "tags": [String](), "vers": [String](),
        ]
    }

    private static let schema = """
        CREATE TABLE col(id INTEGER PRIMARY KEY, crt INTEGER NOT NULL, mod INTEGER NOT NULL, scm INTEGER NOT NULL,
            ver INTEGER NOT NULL, dty INTEGER NOT NULL, usn INTEGER NOT NULL, ls INTEGER NOT NULL, conf TEXT NOT NULL,
            models TEXT NOT NULL, decks TEXT NOT NULL, dconf TEXT NOT NULL, tags TEXT NOT NULL);
        CREATE TABLE notes(id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL,
            usn INTEGER NOT NULL, tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL,
            flags INTEGER NOT NULL, data TEXT NOT NULL);
        CREATE TABLE cards(id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL,
            mod INTEGER NOT NULL, usn INTEGER NOT NULL, type INTEGER NOT NULL, queue INTEGER NOT NULL,
            due INTEGER NOT NULL, ivl INTEGER NOT NULL, factor INTEGER NOT NULL, reps INTEGER NOT NULL,
            lapses INTEGER NOT NULL, left INTEGER NOT NULL, odue INTEGER NOT NULL, odid INTEGER NOT NULL,
            flags INTEGER NOT NULL, data TEXT NOT NULL);
        CREATE TABLE revlog(id INTEGER PRIMARY KEY, cid INTEGER NOT NULL, usn INTEGER NOT NULL, ease INTEGER NOT NULL,
            ivl INTEGER NOT NULL, lastIvl INTEGER NOT NULL, factor INTEGER NOT NULL, time INTEGER NOT NULL,
            type INTEGER NOT NULL);
        CREATE TABLE graves(usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL);
        CREATE INDEX ix_notes_usn ON notes(usn);
        CREATE INDEX ix_cards_usn ON cards(usn);
        CREATE INDEX ix_revlog_usn ON revlog(usn);
        CREATE INDEX ix_cards_nid ON cards(nid);
        CREATE INDEX ix_cards_sched ON cards(did, queue, due);
        CREATE INDEX ix_revlog_cid ON revlog(cid);
        CREATE INDEX ix_notes_csum ON notes(csum);
        """
}

extension ExchangedCard.Face {
    /// The pictures and sounds that its words name.
    package var mediaNames: [String] {
        switch self {
        case .basic(let front, let back): [front, back].flatMap { Exchange.mediaNames(in: $0) }
        case .cloze(let text, let answers, let extra):
            ([text, extra] + answers).flatMap { Exchange.mediaNames(in: $0) }
        }
    }

    var isCloze: Bool { if case .cloze = self { true } else { false } }
}
