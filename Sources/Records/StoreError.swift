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
}
