internal import FSRS
internal import GRDB
internal import Glibc
internal import Records

/// Numbered steps from one version of the tables to the next, each after a backup.
enum Migrations {
    /// The version that this program writes.
    static let newest = 5

    static func bringUpToDate(_ database: Database, path: String, at moment: Moment) throws {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if version == newest { return }
        if version > newest { throw StoreError.newer(found: version, known: newest) }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        if version == 0, tables > 0 { throw StoreError.notADatabase(path: path) }
        if version > 0 { try backUp(database, path: path, version: version, at: moment) }
        try database.inTransaction(.immediate) {
            // Another process may have been quicker.
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == 0 {
                try database.execute(sql: Schema.version1)
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                try database.execute(sql: "PRAGMA user_version = 1")
            }
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 {
                try database.execute(sql: Schema.version2)
                try database.execute(sql: "PRAGMA user_version = 2")
            }
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == 2 {
                try database.execute(sql: Schema.version3)
                try database.execute(sql: "PRAGMA user_version = 3")
            }
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == 3 {
                try database.execute(sql: Schema.version4)
                try database.execute(sql: "PRAGMA user_version = 4")
            }
            if try Int.fetchOne(database, sql: "PRAGMA user_version") == 4 {
                try database.execute(sql: Schema.version5)
                try database.execute(sql: "PRAGMA user_version = 5")
            }
            return .commit
        }
    }

    /// A whole copy in `backups/`, 0600, named after the version and the moment.
    static func backUp(_ database: Database, path: String, version: Int, at moment: Moment) throws {
        let folder = String(path.prefix(path.count - "/gongbu.sqlite".count)) + "/backups"
        _ = mkdir(folder, 0o700)
        let file = "\(folder)/gongbu-v\(version)-\(moment.milliseconds).sqlite"
        let mask = umask(0o077)
        defer { umask(mask) }
        do {
            try database.execute(sql: "VACUUM INTO ?", arguments: [file])
        } catch {
            throw StoreError.backupFailed(path: file, detail: String(describing: error))
        }
    }
}
