internal import CSQLiteShim
internal import GRDB
internal import Records

extension StoreError {
    /// What SQLite reported, with the file it speaks of.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError:
            self.init(
                code: error.resultCode.rawValue, detail: error.message ?? error.resultCode.description, path: path)
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
