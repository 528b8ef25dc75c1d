internal import CSQLiteShim

/// The settings of a data home's file, read without opening it for studying, which takes four times as long: a
/// calculation needs nothing else of it. Nil where there is no file, or none that can be read so; opening it tells why.
package func settingsAtHand(in directory: String) -> [String: String]? {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    // To be read only, but the last to close a file has to be able to take its log away.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(directory + "/gongbu.sqlite", &connection, flags, nil) == SQLITE_OK else { return nil }
    sqlite3_busy_timeout(connection, 1000)
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, "SELECT key, value FROM settings", -1, &statement, nil) == SQLITE_OK else {
        return nil
    }
    var settings: [String: String] = [:]
    while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
            guard let key = sqlite3_column_text(statement, 0), let value = sqlite3_column_text(statement, 1) else {
                continue
            }
            settings[String(cString: key)] = String(cString: value)
        case SQLITE_DONE: return settings
        default: return nil
        }
    }
}
