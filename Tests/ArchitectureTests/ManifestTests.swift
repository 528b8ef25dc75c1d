import Testing

@Suite("The manifest is read")
struct ManifestTests {
    private static let text = """
        let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
        let package = Package(
            targets: [
                .systemLibrary(name: "CMD4C"),
                .target(name: "CShim"),
                floor("Hangul"),
                floor("Notes", ["CMD4C"]),
                floor(
                    "Base",
                    ["Notes", "CShim", grdb]),
                .executableTarget(
                    name: "gongbu",
                    dependencies: [
                        "Base", "Hangul",
                    ],
                    swiftSettings: manner),
                .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: manner),
                tests("HangulTests", ["Hangul"]),
            ]
        )
        """

    let manifest = Manifest(text: text)

    @Test(
        "each kind of target gives its dependencies",
        arguments: [
            ("CMD4C", [String]()), ("CShim", []), ("Hangul", []), ("Notes", ["CMD4C"]),
            ("Base", ["Notes", "CShim", "GRDB"]), ("gongbu", ["Base", "Hangul"]), ("TestSupport", []),
        ])
    func check(name: String, expect: [String]) {
        #expect(manifest.target(name)?.dependencies == expect)
    }

    @Test("a target's own folder is read, and a test target is none of ours")
    func folders() {
        #expect(manifest.target("TestSupport")?.path == "Tests/TestSupport")
        #expect(manifest.target("Notes")?.path == nil)
        #expect(manifest.target("HangulTests") == nil)
    }

    @Test(
        "a table that names more or less than the manifest is told",
        arguments: [
            ("| 1 | `Notes` | `CMD4C` | | |", true),
            ("| 1 | `Notes` | – | | |", false),
            ("| 1 | `Notes` | `CMD4C`, `Yams` | | |", false),
            ("| 1 | `Notes` | `CMD4C`, `Later` | | |\n| 0 | `Later` (later) | – | | |", true),
            ("| 1 | `Absent` | – | | |", false),
        ])
    func checkAgreement(page: String, expect: Bool) {
        #expect(manifestBreaches(manifest, table: FloorTable(page: page)).isEmpty == expect)
    }
}
