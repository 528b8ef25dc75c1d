import Archives
import Exchange
import FSRS
import Foundation
import GRDB
import Records
import TestSupport
import Testing

/// Packages as newer Ankis write them, made here piece by piece; scripts/outside reads those of the real one.
@Suite("The variants of packages")
struct VariantTests {
    private let calendar = GeneratedCollection.seoul
    private let dummy = ArchiveMember(
        "collection.anki2", .bytes(Array("Please update to the latest Anki version".utf8)))

    private func read(_ members: [ArchiveMember], in folder: TemporaryFolder) throws -> AnkiPackage {
        let path = folder.path + "/a.apkg"
        try writeArchive(members, as: .zip, to: path)
        return try AnkiPackage(reading: path, into: folder.path + "/scratch", calendar: calendar)
    }

    @Test("Legacy2 is read from its own collection and never from the dummy", arguments: [true, false])
    func legacy2(hasMeta: Bool) throws {
        let folder = try TemporaryFolder()
        let cards = GeneratedCollection(seed: 9, count: 12).cards
        let first = folder.path + "/first.apkg"
        try writeAnkiPackage(cards, media: [], to: first, at: GeneratedCollection.moment, calendar: calendar)
        try unpackArchive(first, to: folder.path + "/first")
        var members = [
            dummy, ArchiveMember("collection.anki21", .file(folder.path + "/first/collection.anki2")),
            ArchiveMember("media", .bytes(Array("{}".utf8))),
        ]
        if hasMeta { members.append(ArchiveMember("meta", .bytes([8, 2]))) }
        let package = try read(members, in: folder)
        #expect(package.variant == .legacy2)
        #expect(Set(package.cards) == Set(cards))
    }

    @Test("Latest is read through zstd and schema 18, with decks, templates, clozes, states and media")
    func latest() throws {
        let folder = try TemporaryFolder()
        try Schema18.write(to: folder.path + "/collection")
        let collection = try #require(folder.readBytes("collection"))
        try compressZstd(collection, to: folder.path + "/collection.zst")
        try compressZstd([7, 7], to: folder.path + "/0.zst")
        // Two entries: { 1: "b.png" } and { 1: "../evil" }.
        let list: [UInt8] = [10, 7, 10, 5] + Array("b.png".utf8) + [10, 9, 10, 7] + Array("../evil".utf8)
        try compressZstd(list, to: folder.path + "/media.zst")
        let package = try read(
            [
                dummy, ArchiveMember("meta", .bytes([8, 3])),
                ArchiveMember("collection.anki21b", .file(folder.path + "/collection.zst")),
                ArchiveMember("media", .file(folder.path + "/media.zst")),
                ArchiveMember("0", .file(folder.path + "/0.zst")), ArchiveMember("1", .file(folder.path + "/0.zst")),
            ], in: folder)
        #expect(package.variant == .latest)
        #expect(package.leftOut == [.badMedia: 1, .manualEntries: 1, .imageOcclusion: 1, .brokenCards: 1])
        #expect(package.media.map(\.name) == ["b.png"])
        #expect(package.media.first.flatMap { FileManager.default.contents(atPath: $0.path) } == Data([7, 7]))
        #expect(
            package.cards.map(\.face) == [
                .basic(front: "수도는?\n[그림: b.png]", back: "서울 & <경기>"),
                .basic(front: "서울 & <경기>", back: "수도는?\n[그림: b.png]"),
                .cloze(text: "\u{FFFC} (나라) 의 수도는 서울이다", answers: ["한국"], extra: "지리"),
                .cloze(text: "한국 의 수도는 \u{FFFC}이다", answers: ["서울"], extra: "지리"),
            ])
        #expect(package.cards[0].deck == ["지리", "수도"])
        #expect(package.cards[0].tags == ["one", "two"])
        #expect(package.cards[0].state.memory == MemoryState(stability: 12.5, difficulty: 4.25))
        #expect(package.cards[0].state.dueDay == calendar.moment((Schema18.created + 30 * 86_400 + 43_200) * 1000).day)
        #expect(package.cards[0].reviews.map(\.grade) == [.good, .hard])
        #expect(package.cards[3].isSuspended)
        #expect(Set(package.cards.map(\.id)).count == 4)
    }

    @Test("a newer kind of package, and a zip that is none, are told apart")
    func notReadable() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.apkg"
        #expect(throws: ExchangeProblem.newerAnki(path: path, version: 4)) {
            try read([dummy, ArchiveMember("meta", .bytes([8, 4]))], in: folder)
        }
        let other = try TemporaryFolder()
        #expect(throws: ExchangeProblem.notAnkiPackage(path: other.path + "/a.apkg")) {
            try read([ArchiveMember("a.md", .bytes([]))], in: other)
        }
        let third = try TemporaryFolder()
        let error = #expect(throws: ExchangeProblem.self) { try read([dummy], in: third) }
        guard case .damagedCollection = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
}

extension VariantTests {
    @Test("a collection whose notes are a view without an end is refused, and nothing hangs")
    func endless() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.path + "/collection")
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE col(crt); CREATE TABLE cards(id); CREATE TABLE revlog(id);
                    CREATE VIEW notes AS WITH RECURSIVE endless(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM endless)
                        SELECT id, '' AS guid, 1 AS mid, '' AS tags, '' AS flds FROM endless;
                    """)
        }
        try queue.close()
        let path = folder.path + "/a.apkg"
        try writeArchive(
            [ArchiveMember("collection.anki2", .file(folder.path + "/collection"))], as: .zip, to: path)
        #expect(throws: ExchangeProblem.damagedCollection(path: path, detail: "no table notes")) {
            try AnkiPackage(
                reading: path, into: folder.path + "/scratch", calendar: GeneratedCollection.seoul)
        }
    }
}

extension VariantTests {
    @Test(
        "numbers beyond all bounds, and of the wrong type, do no harm",
        arguments: ["9223372036854775807", "-9223372036854775808", "'x'", "NULL", "1e300", "x'00ff'"])
    func nonsense(number: String) throws {
        let folder = try TemporaryFolder()
        let cards = GeneratedCollection(seed: 3, count: 12).cards
        try writeAnkiPackage(
            cards, media: [], to: folder.path + "/first.apkg", at: GeneratedCollection.moment,
            calendar: GeneratedCollection.seoul)
        try unpackArchive(folder.path + "/first.apkg", to: folder.path + "/first")
        let queue = try DatabaseQueue(path: folder.path + "/first/collection.anki2")
        try queue.write { database in
            // Without types and constraints, as anyone may write it.
            for table in ["col", "cards", "revlog", "notes"] {
                try database.execute(
                    sql:
                        "CREATE TABLE t AS SELECT * FROM \(table); DROP TABLE \(table); ALTER TABLE t RENAME TO \(table)"
                )
            }
            try database.execute(
                sql: """
                    UPDATE col SET crt = \(number);
                    UPDATE cards SET ord = \(number), due = \(number), ivl = \(number), factor = \(number), reps = \(number),
                        lapses = \(number), left = \(number), odue = \(number), odid = \(number), data = \(number);
                    UPDATE revlog SET id = \(number), time = \(number);
                    """)
        }
        try queue.close()
        let path = folder.path + "/a.apkg"
        try writeArchive(
            [ArchiveMember("collection.anki2", .file(folder.path + "/first/collection.anki2"))], as: .zip, to: path)
        let package = try AnkiPackage(
            reading: path, into: folder.path + "/scratch", calendar: GeneratedCollection.seoul)
        #expect(package.cards.count + package.leftOut.values.reduce(0, +) >= cards.count)
    }
}

/// A collection of schema 18 with one note of each kind.
private enum Schema18 {
    /// 2026-01-01T04:00 in Seoul.
    static let created: Int64 = 1_767_207_600

    static func write(to path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase {
            $0.add(collation: DatabaseCollation("unicase") { $0.caseInsensitiveCompare($1) })
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            try database.execute(sql: tables)
            let basic = template("{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}")
            let reversed = template("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}")
            let cloze = template("{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}")
            try database.execute(
                sql: """
                    INSERT INTO notetypes VALUES (1, '기본', ?), (2, 'Cloze', ?);
                    INSERT INTO templates VALUES (1, 0, '1', ?), (1, 1, '2', ?), (2, 0, '1', ?);
                    """, arguments: StatementArguments([[], [8, 1], basic, reversed, cloze].map { Data($0) }))
            try database.execute(sql: rows)
        }
        try queue.close()
    }

    private static func template(_ question: String, _ answer: String) -> [UInt8] {
        [10, UInt8(question.utf8.count)] + Array(question.utf8) + [18, UInt8(answer.utf8.count)] + Array(answer.utf8)
    }

    private static let tables = """
        CREATE TABLE col(id INTEGER PRIMARY KEY, crt INTEGER, ver INTEGER, models TEXT, decks TEXT);
        CREATE TABLE notetypes(id INTEGER PRIMARY KEY, name TEXT COLLATE unicase, config BLOB);
        CREATE UNIQUE INDEX idx_notetypes_name ON notetypes(name);
        CREATE TABLE fields(ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE TABLE templates(ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, config BLOB,
            PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE TABLE decks(id INTEGER PRIMARY KEY, name TEXT COLLATE unicase);
        CREATE TABLE notes(id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT);
        CREATE TABLE cards(id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, type INTEGER, queue INTEGER,
            due INTEGER, ivl INTEGER, factor INTEGER, reps INTEGER, lapses INTEGER, left INTEGER, odue INTEGER,
            odid INTEGER, data TEXT);
        CREATE TABLE revlog(id INTEGER PRIMARY KEY, cid INTEGER, ease INTEGER, time INTEGER, type INTEGER);
        """

    private static let rows = """
        INSERT INTO col VALUES (1, \(created), 18, '', '');
        INSERT INTO fields VALUES (1, 0, 'Front'), (1, 1, 'Back'), (2, 0, 'Text'), (2, 1, 'Extra');
        INSERT INTO decks VALUES (1, 'Default'), (5, '지리' || char(31) || '수도'), (6, '시험 전');
        INSERT INTO notes VALUES
            (1, 'g~1', 1, ' one two ', '<p>수도는?</p><img src="b.png">' || char(31) || '서울 &amp; &lt;경기&gt;'),
            (2, 'g~2', 2, '', '{{c1::한국::나라}} 의 수도는 <b>{{c2::서울}}</b>이다' || char(31) || '지리'),
            (3, 'g~3', 2, '', '{{c1::image-occlusion:rect:left=.1}}' || char(31) || '');
        INSERT INTO cards VALUES
            (1, 1, 6, 0, 2, 2, 3, 9, 2500, 2, 0, 0, 30, 5, '{"s":12.5,"d":4.25}'),
            (2, 1, 5, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, ''),
            (3, 2, 5, 0, 2, -2, 7, 10, 2300, 4, 1, 0, 0, 0, ''),
            (4, 2, 5, 1, 1, -1, 1772000000, 0, 0, 1, 0, 1002, 0, 0, '{}'),
            (5, 3, 5, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, ''),
            (6, 99, 5, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, '');
        INSERT INTO revlog VALUES (1770000000000, 1, 3, 4000, 0), (1770900000000, 1, 2, 5000, 1),
            (1770900000001, 1, 0, 0, 4);
        """
}
