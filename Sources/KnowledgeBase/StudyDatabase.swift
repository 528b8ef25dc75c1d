internal import CSQLiteShim
package import FSRS
internal import GRDB
internal import Glibc
package import Records

/// The data home's `gongbu.sqlite`: WAL, synchronous FULL, foreign keys, defensive mode, STRICT tables.
///
/// One user, one writer: a queue of one connection. Another process may hold the same file; each waits for the other.
package final class StudyDatabase: Sendable {
    let queue: DatabaseQueue
    let path: String
    /// Who writes the log here; every row of it says so.
    let machine: String
    let random: @Sendable () -> UInt64

    /// How long one process waits for another's transaction, in seconds.
    static let patience = 20.0

    /// Opens, or makes, the file in `directory` (0700, the file 0600), migrating after a backup into `backups/`.
    /// - Parameter random: 64 random bits a call; two make a birth id.
    package init(
        opening directory: String, at moment: Moment, machine: String, random: @escaping @Sendable () -> UInt64
    ) throws(StoreError) {
        path = directory + "/gongbu.sqlite"
        self.machine = machine
        self.random = random
        do {
            try Self.makeFile(path, in: directory)
            _ = Self.sqliteIsSet
            let turn = try OpeningTurn(in: directory)
            defer { turn.end() }
            var configuration = Configuration()
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(Self.patience)
            configuration.maximumReaderCount = 1
            configuration.prepareDatabase { database in
                database.add(tokenizer: SearchTokenizer.self)
                database.add(function: bytesOfHex)
                // A sync writes to every index: 16 MB of pages, taken as needed, keep them at hand.
                try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16384")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { database in
                try Self.harden(database)
                try Migrations.bringUpToDate(database, path: self.path, at: moment)
            }
        } catch {
            throw StoreError(error, path: directory + "/gongbu.sqlite")
        }
    }

    /// What is set once for the process.
    private static let sqliteIsSet: Void = { _ = gongbu_sqlite_count_no_memory() }()

    /// WAL and FULL are read back: a power cut after an answer must not lose it.
    private static func harden(_ database: Database) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        guard mode == "wal", level == 2 else {
            throw StoreError.other(detail: "journal_mode \(mode ?? "?"), synchronous \(level ?? -1)")
        }
        if let connection = database.sqliteConnection { gongbu_sqlite_set_defensive(connection) }
    }

    /// The folder is ours alone from its first moment, and so is the file, before SQLite makes others beside it.
    private static func makeFile(_ path: String, in directory: String) throws {
        if mkdir(directory, 0o700) != 0, errno != EEXIST {
            try makeParents(of: directory)
            if mkdir(directory, 0o700) != 0, errno != EEXIST {
                throw StoreError.cannotOpen(path: directory, detail: String(cString: strerror(errno)))
            }
        }
        var status = stat()
        guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw StoreError.cannotOpen(path: directory, detail: String(cString: strerror(ENOTDIR)))
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = errno
            if reason == EROFS || reason == EACCES { throw StoreError.readOnly(path: path) }
            if reason == ENOSPC { throw StoreError.diskFull(path: path) }
            throw StoreError.cannotOpen(path: path, detail: String(cString: strerror(reason)))
        }
        close(descriptor)
    }

    private static func makeParents(of directory: String) throws {
        var parent = ""
        for part in directory.split(separator: "/", omittingEmptySubsequences: true).dropLast() {
            parent += "/" + part
            _ = mkdir(parent, 0o700)
        }
    }

    /// Reads outside a transaction.
    func reading<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        do { return try queue.inDatabase(body) } catch { throw StoreError(error, path: path) }
    }

    /// One durable transaction.
    @discardableResult
    func writing<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        do {
            return try queue.inDatabase { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw StoreError.other(detail: "no result") }
                return result
            }
        } catch { throw StoreError(error, path: path) }
    }

    func newBirthID() -> BirthID { BirthID(high: random(), low: random()) }
}
