import TestSupport
import Testing

@Suite("A home of version 0.1 keeps its histories")
struct FixtureHomeTests {
    /// Answered cards in the fixture's log; see Fixtures/home-0.1/README.md.
    static let answers = 85
    static let studiedCards = 33

    @Test("its notes read again by this version leave at least 99 % of the studied cards in the queue")
    func synced() throws {
        let fixture = try #require(Self.folder())
        let temporary = try TemporaryFolder()
        for name in ["gongbu.sqlite", "notes/coffee.md", "notes/network.md"] {
            let bytes = try #require(fixture.bytes(of: name))
            temporary.write(bytes, to: name == "gongbu.sqlite" ? "home/gongbu.sqlite" : name)
        }
        let common = ["--home", temporary.path + "/home", "--now", "2026-11-17T10:00:00Z"]
        // The folder it knew is gone; the same notes stand elsewhere.
        let added = try BuiltProgram.run(common + ["notes", "add", temporary.path + "/notes"])
        #expect(added.status == 0, "\(added.errors)")
        let synced = try BuiltProgram.run(common + ["notes", "sync"])
        #expect(synced.status == 0, "\(synced.errors)")
        let stats = try BuiltProgram.run(common + ["stats", "--json"]).output
        #expect(number("reviews", in: stats) == Self.answers)
        let aside = try #require(number("aside", in: stats))
        #expect(aside * 100 <= Self.studiedCards, "\(aside) of \(Self.studiedCards) set aside: \(stats)")
        let young = try #require(number("young", in: stats))
        let mature = try #require(number("mature", in: stats))
        #expect((young + mature) * 100 >= Self.studiedCards * 99)
    }

    /// The fixture beside this file.
    private static func folder() -> FixtureFolder? {
        let here = #filePath
        guard let slash = here.lastIndex(of: "/") else { return nil }
        return FixtureFolder(path: String(here[..<slash]) + "/Fixtures/home-0.1")
    }

    private func number(_ key: String, in json: String) -> Int? {
        guard let range = json.firstRange(of: "\"\(key)\":") else { return nil }
        return Int(json[range.upperBound...].prefix(while: \.isNumber))
    }
}
