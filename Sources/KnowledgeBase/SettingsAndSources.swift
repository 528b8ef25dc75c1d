internal import GRDB
package import Records

extension StudyDatabase {
    package func setting(_ key: String) throws(StoreError) -> String? {
        try reading { try $0.prepared("SELECT value FROM settings WHERE key = ?").first(key) { $0.text(0) } }
    }

    package func settings() throws(StoreError) -> [String: String] {
        try reading { database in
            let pairs = try database.prepared("SELECT key, value FROM settings").all { ($0.text(0), $0.text(1)) }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    /// nil takes the setting away.
    package func set(_ key: String, to value: String?) throws(StoreError) {
        try writing { database in
            if let value {
                try database.prepared(
                    "INSERT INTO settings(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"
                ).run(key, value)
            } else {
                try database.prepared("DELETE FROM settings WHERE key = ?").run(key)
            }
        }
    }

    /// Adds a source, or returns the one that has this path already.
    @discardableResult
    package func addSource(kind: NoteSource.Kind, path: String, title: String, packID: String?) throws(StoreError)
        -> NoteSource
    {
        try writing { database in
            try database.prepared(
                "INSERT INTO sources(kind, path, title, pack_id) VALUES (?, ?, ?, ?) ON CONFLICT(path) DO NOTHING"
            ).run(kind.rawValue, path, title, packID)
            guard
                let source = try database.prepared("SELECT \(Self.sourceColumns) FROM sources WHERE path = ?")
                    .first(path, read: Self.source)
            else { throw StoreError.other(detail: "source") }
            return source
        }
    }

    package func sources() throws(StoreError) -> [NoteSource] {
        try reading {
            try $0.prepared("SELECT \(Self.sourceColumns) FROM sources ORDER BY id").all(read: Self.source)
        }
    }

    /// The notes go, the cards with a history stay aside.
    package func removeSource(_ id: Int64) throws(StoreError) {
        try writing { database in
            let notes = try database.prepared("SELECT id FROM notes WHERE source_id = ?").all(id) { $0.integer(0) }
            var sync = SyncWriter(database: database, newBirthID: newBirthID, now: 0)
            for note in notes { try sync.remove(note: note) }
            try sync.settle()
            try database.prepared("DELETE FROM sources WHERE id = ?").run(id)
        }
    }

    package func setSource(_ id: Int64, title: String) throws(StoreError) {
        try writing { database in
            try database.prepared("UPDATE sources SET title = ? WHERE id = ?").run(title, id)
        }
    }

    /// An inactive source's cards are in no queue, unless an active one says the same.
    package func setSource(_ id: Int64, active: Bool) throws(StoreError) {
        try writing { database in
            try database.prepared("UPDATE sources SET is_active = ? WHERE id = ?").run(active, id)
            var sync = SyncWriter(database: database, newBirthID: newBirthID, now: 0)
            try sync.touch(source: id)
            try sync.settle()
        }
    }

    package func noteRecords(of sourceID: Int64?) throws(StoreError) -> [NoteRecord] {
        try reading { database in
            let columns =
                "id, source_id, path, size, modified, digest, reader_version, rules_version, questions, rejected"
            return try database.prepared("SELECT \(columns) FROM notes WHERE ?1 IS NULL OR source_id = ?1 ORDER BY id")
                .all(sourceID) { row in
                    NoteRecord(
                        id: row.integer(0), sourceID: row.integer(1), path: row.text(2), size: row.integer(3),
                        modified: row.integer(4), digest: UInt64(bitPattern: row.integer(5)),
                        readerVersion: row.int(6), rulesVersion: row.int(7), questions: row.int(8),
                        rejected: row.int(9))
                }
        }
    }

    /// How many notes each source has, and how many questions they give. One pass over the notes, without their paths.
    package func noteTotals() throws(StoreError) -> [Int64: (notes: Int, questions: Int)] {
        try reading { database in
            let rows = try database.prepared("SELECT source_id, count(*), sum(questions) FROM notes GROUP BY source_id")
                .all { ($0.integer(0), (notes: $0.int(1), questions: $0.int(2))) }
            return Dictionary(rows) { first, _ in first }
        }
    }

    private static let sourceColumns = "id, kind, path, title, pack_id, is_active"

    private static func source(_ row: ResultRow) -> NoteSource {
        NoteSource(
            id: row.integer(0), kind: NoteSource.Kind(rawValue: row.text(1)) ?? .file, path: row.text(2),
            title: row.text(3), packID: row.optionalText(4), isActive: row.bool(5))
    }
}

/// Which queue a card stands in, by its own columns alone: see Schema.swift.
enum CardQueue {
    static let expression = """
        CASE WHEN is_suspended OR is_doubtful OR NOT is_made OR note_id IS NULL THEN NULL
             WHEN phase = 0 THEN CASE WHEN sibling_order > 0 AND EXISTS (
                 SELECT 1 FROM cards AS first WHERE first.fact_id = cards.fact_id
                 AND first.sibling_order < cards.sibling_order AND first.phase <> 2 AND first.is_made
                 AND NOT first.is_suspended AND NOT first.is_doubtful) THEN 3 ELSE 0 END
             WHEN phase = 2 THEN 2
             ELSE 1 END
        """
}
