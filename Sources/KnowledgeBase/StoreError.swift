internal import CSQLiteShim
internal import GRDB

/// What can go wrong with the file that holds everything.
package enum StoreError: Error, Sendable, Hashable {
    /// A newer program's database: its version, and the newest that this program knows.
    case newer(found: Int, known: Int)
    /// The file's pages contradict each other; `detail` is SQLite's own word for it.
    case corrupt(path: String, detail: String)
    /// There is a file, but not one of ours: no SQLite header, or another program's tables.
    case notADatabase(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case cannotOpen(path: String, detail: String)
    case backupFailed(path: String, detail: String)
    /// Another program held the file for longer than the waiting time.
    case busy(path: String)
    case other(detail: String)

    /// What SQLite reported, with the file it speaks of.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError:
            self.init(code: error.resultCode.rawValue, detail: error.message ?? error.resultCode.description, path: path)
        default:
            self = .other(detail: String(describing: error))
        }
    }

    /// - Parameter code: SQLite's primary result code (https://sqlite.org/rescode.html).
    init(code: CInt, detail: String, path: String) {
        switch code {
        case SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
        case SQLITE_NOTADB: self = .notADatabase(path: path)
        case SQLITE_READONLY: self = .readOnly(path: path)
        case SQLITE_FULL: self = .diskFull(path: path)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_IOERR: self = .cannotOpen(path: path, detail: detail)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: self = .busy(path: path)
        default: self = .other(detail: detail)
        }
    }
}
