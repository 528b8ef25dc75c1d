import GRDB
import Glibc
import Records
import Testing

@testable import KnowledgeBase

@Suite("Opening the database")
struct OpeningTests {
    let home = Home()

    @Test("WAL, FULL, foreign keys and an untrusted schema are what the connection says of itself")
    func pragmas() throws {
        let database = try home.open()
        func check(_ pragma: String, _ expected: String) throws {
            let value = try database.reading { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
            #expect(value == expected, "\(pragma)")
        }
        try check("journal_mode", "wal")
        try check("synchronous", "2")
        try check("foreign_keys", "1")
        try check("trusted_schema", "0")
        try check("user_version", "5")
        try check("application_id", String(0x676F_6E67))
    }

    @Test("defensive mode refuses to write the index's own tables")
    func defensive() throws {
        let database = try home.open()
        #expect(throws: StoreError.self) {
            try database.writing { try $0.execute(sql: "DELETE FROM search_index_data") }
        }
    }

    @Test("folder 0700, every file 0600, whatever the umask")
    func modes() throws {
        let inner = home.path + "/deep/home"
        let database = try StudyDatabase(opening: inner, at: moment(1), machine: "책상") { 1 }
        try database.set("new", to: "5")
        func mode(_ path: String) -> mode_t {
            var status = stat()
            stat(path, &status)
            return status.st_mode & 0o777
        }
        #expect(mode(inner) == 0o700)
        let names = Home.names(in: inner)
        #expect(names.contains("gongbu.sqlite-wal"))
        for name in names { #expect(mode(inner + "/" + name) == 0o600, "\(name)") }
    }

    @Test("a newer program's database is refused with both versions")
    func newer() throws {
        try home.open().writing { try $0.execute(sql: "PRAGMA user_version = 9") }
        #expect(throws: StoreError.newer(found: 9, known: 5)) { try home.open() }
    }

    @Test("a text file in its place is no database")
    func notADatabase() throws {
        try write(Array(repeating: 0x61, count: 5_000))
        #expect(throws: StoreError.notADatabase(path: home.file)) { try home.open() }
    }

    @Test("another program's database is left alone")
    func othersDatabase() throws {
        try DatabaseQueue(path: home.file).inDatabase { try $0.execute(sql: "CREATE TABLE theirs(x)") }
        #expect(throws: StoreError.notADatabase(path: home.file)) { try home.open() }
        let tables = try DatabaseQueue(path: home.file).inDatabase {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
        }
        #expect(tables == ["theirs"])
    }

    @Test("a damaged file is reported as corrupt, with its path")
    func corrupt() throws {
        try autoreleasing { try home.open().set("new", to: "5") }
        let descriptor = Glibc.open(home.file, O_RDWR)
        let noise = [UInt8](repeating: 0xA5, count: 4_000)
        pwrite(descriptor, noise, noise.count, 100)
        close(descriptor)
        for name in ["-wal", "-shm"] { unlink(home.file + name) }
        do {
            _ = try home.open()
            Issue.record("opened")
        } catch {
            guard case StoreError.corrupt(let path, _) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(path == home.file)
        }
    }

    @Test("a file where the home should be cannot be opened")
    func homeIsAFile() throws {
        try write([1])
        #expect(throws: StoreError.self) { try StudyDatabase(opening: home.file, at: moment(1), machine: "책상") { 1 } }
    }

    @Test("a file system that is read-only is said to be so", .enabled(if: access("/sys/kernel", F_OK) == 0))
    func readOnly() {
        do {
            _ = try StudyDatabase(opening: "/sys/kernel", at: moment(1), machine: "책상") { 1 }
            Issue.record("opened")
        } catch {
            switch error {
            case .readOnly, .cannotOpen: break
            default: Issue.record("\(error)")
            }
        }
    }

    @Test("a full disk is reported and loses nothing of what was there")
    func full() throws {
        let database = try home.open()
        try database.set("kept", to: "yes")
        let pages = try database.reading { try Int.fetchOne($0, sql: "PRAGMA page_count") } ?? 0
        try database.reading { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 1)") }
        #expect(throws: StoreError.diskFull(path: home.file)) {
            try database.set("big", to: String(repeating: "가", count: 100_000))
        }
        #expect(try database.settings() == ["kept": "yes"])
    }

    @Test("a backup is a whole database, 0600, in a folder of its own")
    func backup() throws {
        let database = try home.open()
        try database.set("new", to: "7")
        try database.reading { try Migrations.backUp($0, path: home.file, version: 1, at: moment(3)) }
        let name = try #require(Home.names(in: home.path + "/backups").first)
        let copy = home.path + "/backups/" + name
        var status = stat()
        stat(copy, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        let value = try DatabaseQueue(path: copy).inDatabase {
            try String.fetchOne($0, sql: "SELECT value FROM settings")
        }
        #expect(value == "7")
    }

    @Test("what one connection wrote the other reads, and neither waits in vain")
    func twoShells() async throws {
        let (one, other) = (try home.open(), try home.open())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (name, database) in [("a", one), ("b", other)] {
                group.addTask { for turn in 0..<50 { try database.set("\(name)\(turn)", to: "x") } }
            }
            try await group.waitForAll()
        }
        #expect(try one.settings().count == 100)
        #expect(try other.settings().count == 100)
    }

    @Test("homes that open at the same moment make one database")
    func openedTogether() async throws {
        let home = home
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<6 { group.addTask { try home.open().set("\(turn)", to: "x") } }
            try await group.waitForAll()
        }
        #expect(try home.open().settings().count == 6)
    }

    @Test("the review log refuses to be changed or shortened")
    func appendOnly() throws {
        let database = try home.open()
        let source = try database.addFolder()
        _ = try database.apply(
            [reading(source, "/notes/a.md", [definition("온디맨드", "쓴 만큼 낸다")])], removing: [], at: moment(100))
        try database.study(try #require(try database.newIDs().first), on: 100)
        for statement in ["UPDATE reviews SET grade = 4", "DELETE FROM reviews"] {
            #expect(throws: StoreError.self, "\(statement)") {
                try database.writing { try $0.execute(sql: statement) }
            }
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        let descriptor = Glibc.open(home.file, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    private func autoreleasing(_ body: () throws -> Void) rethrows { try body() }
}
