// A statement of GRDB's cache, bound and stepped through SQLite's own calls.
//
// GRDB boxes each argument and each column in a `DatabaseValue`; at tens of thousands of rows a second that is most
// of the cost (facts/stack.md: a cached statement takes 1.5 times the raw calls, a record 4 times). GRDB still opens,
// prepares, caches and closes; only binding, stepping and reading columns go past it, which its documentation
// provides for through `Statement.sqliteStatement`.
internal import CSQLiteShim
internal import GRDB
internal import Records

/// What a statement's parameter can be.
protocol Bindable {
    /// Binds self to parameter `index`, from 1, and returns an SQLite result code. Text and blobs are copied.
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt
}

/// SQLite copies what is bound with this destructor.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt { sqlite3_bind_int64(statement, index, self) }
}

extension Int: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt { sqlite3_bind_int64(statement, index, Int64(self)) }
}

extension Bool: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt { sqlite3_bind_int(statement, index, self ? 1 : 0) }
}

extension Double: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt { sqlite3_bind_double(statement, index, self) }
}

extension String: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
        var copy = self
        return copy.withUTF8 { JSONBytes.bind($0, to: statement, at: index) }
    }
}

extension BirthID: Bindable {
    /// Sixteen bytes, the most significant first.
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes in
            sqlite3_bind_blob(statement, index, bytes.baseAddress, 16, transient)
        }
    }
}

extension Optional: Bindable where Wrapped: Bindable {
    func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
        if let self { self.bind(to: statement, at: index) } else { sqlite3_bind_null(statement, index) }
    }
}

/// UTF-8 that was built as bytes, bound as text.
struct JSONBytes: Bindable {
    var bytes: [UInt8]

    func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
        bytes.withUnsafeBufferPointer { JSONBytes.bind($0, to: statement, at: index) }
    }

    /// An empty buffer is empty text, not NULL.
    static func bind(_ bytes: UnsafeBufferPointer<UInt8>, to statement: OpaquePointer, at index: CInt) -> CInt {
        guard let base = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, transient) }
        return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_bind_text(statement, index, $0, CInt(bytes.count), transient)
        }
    }
}

/// One statement of a connection, for as long as the database is held. Not re-entrant: a statement whose rows are
/// being read must not be run again inside the reading.
struct PreparedStatement {
    private let owner: Statement
    private let pointer: OpaquePointer

    init(_ sql: String, in database: Database) throws {
        owner = try database.cachedStatement(sql: sql)
        pointer = owner.sqliteStatement
    }

    /// Runs a statement that gives no rows and returns how many rows it changed.
    @discardableResult
    func run<each Value: Bindable>(_ values: repeat each Value) throws -> Int {
        defer { sqlite3_reset(pointer) }
        try bind(repeat each values)
        while try step() {}
        return Int(sqlite3_changes(sqlite3_db_handle(pointer)))
    }

    /// Runs an INSERT and returns the row's integer key.
    func insert<each Value: Bindable>(_ values: repeat each Value) throws -> Int64 {
        defer { sqlite3_reset(pointer) }
        try bind(repeat each values)
        while try step() {}
        return sqlite3_last_insert_rowid(sqlite3_db_handle(pointer))
    }

    /// What `read` makes of each row, in order.
    func all<Result, each Value: Bindable>(
        _ values: repeat each Value, read: (ResultRow) throws -> Result
    ) throws -> [Result] {
        defer { sqlite3_reset(pointer) }
        try bind(repeat each values)
        var results: [Result] = []
        while try step() { results.append(try read(ResultRow(statement: pointer))) }
        return results
    }

    /// What `read` makes of the first row; nil where there is none.
    func first<Result, each Value: Bindable>(
        _ values: repeat each Value, read: (ResultRow) throws -> Result
    ) throws -> Result? {
        defer { sqlite3_reset(pointer) }
        try bind(repeat each values)
        return try step() ? try read(ResultRow(statement: pointer)) : nil
    }

    private func bind<each Value: Bindable>(_ values: repeat each Value) throws {
        var index: CInt = 0
        for value in repeat each values {
            index += 1
            let code = value.bind(to: pointer, at: index)
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    private func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    private func failure(_ code: CInt) -> DatabaseError {
        let message = sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

/// The row that a statement stands on; valid until its next step.
struct ResultRow {
    let statement: OpaquePointer

    func integer(_ column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }
    func int(_ column: CInt) -> Int { Int(sqlite3_column_int64(statement, column)) }
    func bool(_ column: CInt) -> Bool { sqlite3_column_int64(statement, column) != 0 }
    func double(_ column: CInt) -> Double { sqlite3_column_double(statement, column) }
    func isNull(_ column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    func optionalInteger(_ column: CInt) -> Int64? { isNull(column) ? nil : integer(column) }
    func optionalInt(_ column: CInt) -> Int? { isNull(column) ? nil : int(column) }
    func optionalDouble(_ column: CInt) -> Double? { isNull(column) ? nil : double(column) }
    func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

    func text(_ column: CInt) -> String {
        withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }

    func bytes(_ column: CInt) -> [UInt8] { withBytes(column) { Array($0) } }

    func birthID(_ column: CInt) -> BirthID {
        guard let blob = sqlite3_column_blob(statement, column), sqlite3_column_bytes(statement, column) == 16 else {
            return BirthID(high: 0, low: 0)
        }
        return BirthID(
            high: UInt64(bigEndian: blob.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: blob.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    /// The column's text as UTF-8, without a copy.
    func withBytes<Result>(_ column: CInt, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let base = sqlite3_column_text(statement, column)
        return try body(UnsafeBufferPointer(start: base, count: Int(sqlite3_column_bytes(statement, column))))
    }
}

extension Database {
    func prepared(_ sql: String) throws -> PreparedStatement { try PreparedStatement(sql, in: self) }
}
