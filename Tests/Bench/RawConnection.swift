import CSQLiteShim
import Glibc

/// A connection by SQLite's own C functions, with the same durability as the knowledge base: what an answer would cost
/// if there were nothing but SQL.
final class RawConnection {
    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]

    init(path: String) throws {
        var handle: OpaquePointer?
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let handle else {
            throw Complaint(description: "\(path) does not open")
        }
        self.handle = handle
        for pragma in ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000"] {
            try run("PRAGMA \(pragma)")
        }
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close(handle)
    }

    /// Runs a statement, which is prepared once, with values in order; its first row, if it gives one.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws -> [(name: String, value: SQLValue)]? {
        let statement = try prepared(sql)
        defer { sqlite3_reset(statement) }
        for (offset, value) in values.enumerated() { value.bind(to: statement, at: Int32(offset + 1)) }
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            return (0..<sqlite3_column_count(statement)).map { column in
                (String(cString: sqlite3_column_name(statement, column)), SQLValue(statement, column: column))
            }
        case SQLITE_DONE: return nil
        default: throw Complaint(description: "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
        }
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let known = statements[sql] { return known }
        var statement: OpaquePointer?
        guard sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
            let statement
        else { throw Complaint(description: "\(String(cString: sqlite3_errmsg(handle))): \(sql)") }
        statements[sql] = statement
        return statement
    }
}

/// A value in one of SQLite's five types.
enum SQLValue: Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    init(_ statement: OpaquePointer, column: Int32) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT: self = .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(statement, column))
            self = .blob(
                Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)))
        default: self = .null
        }
    }

    func bind(to statement: OpaquePointer, at position: Int32) {
        // SQLITE_TRANSIENT: SQLite makes a copy of its own.
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: sqlite3_bind_null(statement, position)
        case .integer(let value): sqlite3_bind_int64(statement, position, value)
        case .real(let value): sqlite3_bind_double(statement, position, value)
        case .text(let value): sqlite3_bind_text(statement, position, value, Int32(value.utf8.count), copies)
        case .blob(let value): sqlite3_bind_blob(statement, position, value, Int32(value.count), copies)
        }
    }
}
