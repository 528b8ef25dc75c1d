import TestSupport
import Testing

/// What a learner's disk can hold instead of what is expected: each ends in a sentence, and the file stays as it was.
@Suite("Files that are not what they should be")
struct DamagedHomeTests {
    /// Where SQLite keeps `user_version`, big-endian: https://www.sqlite.org/fileformat.html#the_database_header.
    private static let userVersion = 60..<64

    /// Runs `stats --json` on a home whose data file is `bytes`, and checks what is said and that nothing was touched.
    private func check(_ bytes: [UInt8], of learner: Learner, code: String) throws {
        learner.folder.write(bytes, to: "home/gongbu.sqlite")
        let outcome = try learner.run("stats", "--json")
        #expect(outcome.errors.hasPrefix(#"{"error":{"code":"\#(code)""#), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
        #expect(outcome.status == 1)
        #expect(learner.folder.readBytes("home/gongbu.sqlite") == bytes)
        let spoken = try learner.run("stats")
        #expect(spoken.errors.contains("→"), "\(spoken.errors)")
        #expect(spoken.status == 1)
    }

    @Test("data of a newer version is left alone")
    func newer() throws {
        let learner = try Learner().withNotes()
        var bytes = try #require(learner.folder.readBytes("home/gongbu.sqlite"))
        bytes.replaceSubrange(Self.userVersion, with: [0, 0, 0, 99])
        try check(bytes, of: learner, code: "newer_database")
    }

    @Test("a file that is no database is left alone")
    func notADatabase() throws {
        let learner = try Learner().withNotes()
        try check(Array("이것은 쪽지이지 데이터베이스가 아니다.\n".utf8), of: learner, code: "not_a_database")
    }

    @Test("a damaged data file is left alone, and the way back named")
    func corrupt() throws {
        let learner = try Learner().withNotes()
        var bytes = try #require(learner.folder.readBytes("home/gongbu.sqlite"))
        for index in 100..<bytes.count { bytes[index] = 0xA5 }
        try check(bytes, of: learner, code: "corrupt_database")
    }

    @Test("a program is no note")
    func binary() throws {
        let learner = try Learner()
        let path = learner.folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF], to: "photo.md")
        let outcome = try learner.run("notes", "add", path)
        #expect(outcome.errors.contains("글이 아니라서 노트로 읽을 수 없습니다"))
        #expect(outcome.status == 1)
    }

    @Test("a note in another encoding gives what can be read, and no crash")
    func otherEncoding() throws {
        let learner = try Learner()
        // 'library : a house of books' with its Korean in EUC-KR.
        let korean: [UInt8] = [0xB5, 0xB5, 0xBC, 0xAD, 0x0A]
        let path = learner.folder.write(Array("# Terms\n- library : ".utf8) + korean, to: "old.md")
        #expect(try learner.run("notes", "add", path).status == 0)
    }

    @Test("a shell that cannot open its data says so and ends")
    func shell() throws {
        let learner = try Learner()
        learner.folder.write("쪽지", to: "home/gongbu.sqlite")
        let terminal = try PseudoTerminal(running: BuiltProgram.path, learner.arguments([]))
        try terminal.expect("gongbu의 자료가 아닙니다")
        #expect(terminal.process.wait() == 1)
    }
}
