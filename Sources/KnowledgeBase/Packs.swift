internal import GRDB
package import Records

extension StudyDatabase {
    /// The packs that were installed, by id.
    package func packs() throws(StoreError) -> [InstalledPack] {
        try reading { try $0.prepared("SELECT \(Self.packColumns) FROM packs ORDER BY id").all(read: Self.pack) }
            .compactMap { $0 }
    }

    package func pack(_ id: String) throws(StoreError) -> InstalledPack? {
        try reading {
            try $0.prepared("SELECT \(Self.packColumns) FROM packs WHERE id = ?").first(id, read: Self.pack) ?? nil
        }
    }

    /// Remembers a pack in place of what was known of it.
    package func keep(_ pack: InstalledPack) throws(StoreError) {
        try writing { database in
            try database.prepared(
                "INSERT OR REPLACE INTO packs(\(Self.packColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            ).run(
                pack.id, pack.title, pack.version, pack.digest, pack.origin.kind, pack.origin.place, pack.signer,
                pack.refusedSigner, pack.isPinned, pack.installed)
        }
    }

    /// Forgets a pack with its sources. Cards with a history are set aside, or with `forgetting` go for good; the log
    /// keeps its rows, since it is the record of what was done on each day.
    package func removePack(_ id: String, forgetting: Bool) throws(StoreError) {
        try writing { database in
            var sync = SyncWriter(database: database, newBirthID: newBirthID, now: 0)
            sync.keepsHistory = !forgetting
            let sources = try database.prepared("SELECT id FROM sources WHERE pack_id = ?").all(id) { $0.integer(0) }
            for source in sources {
                let notes = try database.prepared("SELECT id FROM notes WHERE source_id = ?").all(source) {
                    $0.integer(0)
                }
                for note in notes { try sync.remove(note: note) }
                // What an earlier version of the pack taught is aside already.
                if forgetting { try sync.touch(asideOf: source) }
            }
            try sync.settle()
            for source in sources { try database.prepared("DELETE FROM sources WHERE id = ?").run(source) }
            try database.prepared("DELETE FROM packs WHERE id = ?").run(id)
        }
    }

    private static let packColumns =
        "id, title, version, digest, origin_kind, origin, signer, refused_signer, is_pinned, installed_ms"

    private static func pack(_ row: ResultRow) -> InstalledPack? {
        InstalledPack.Origin(kind: row.text(4), place: row.text(5)).map { origin in
            InstalledPack(
                id: row.text(0), title: row.text(1), version: row.optionalText(2), digest: row.text(3),
                origin: origin, signer: row.optionalText(6), refusedSigner: row.optionalText(7),
                isPinned: row.bool(8), installed: row.integer(9))
        }
    }
}
