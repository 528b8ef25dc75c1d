import Testing

@Suite("The table of floors is read")
struct FloorTableTests {
    private static let page = """
        Text with a | in it.

        | floor | module | imports | holds | never |
        |---|---|---|---|---|
        | 2 | `Facts` | `Hangul`, `Notes` | facts | files |
        | 1 | `Notes` | `CMD4C` | blocks | files |
        | 1 | `Hangul` | – | sounds | notes |
        | 1 | `Pricing` (later) | – | money | network |
        | 0 | `CMD4C` | – | md4c | – |

        Beside its row, any module may import `Glibc` and `Foundation`.
        """

    let table = FloorTable(page: page)

    @Test("a row gives floor, name and imports")
    func rows() {
        #expect(table.rows.map(\.module) == ["Facts", "Notes", "Hangul", "Pricing", "CMD4C"])
        #expect(table.row(of: "Facts")?.imports == ["Hangul", "Notes"])
        #expect(table.row(of: "Hangul")?.imports == [])
        #expect(table.row(of: "Facts")?.floor == 2)
        #expect(table.breaches == [])
    }

    @Test("a module marked '(later)' is not expected yet")
    func later() {
        #expect(table.row(of: "Pricing")?.isLater == true)
        #expect(!table.present.contains { $0.module == "Pricing" })
    }

    @Test("what every module may import stands in a sentence")
    func platform() {
        #expect(table.platform == ["Glibc", "Foundation"])
    }

    @Test(
        "a table that looks up or repeats itself is told",
        arguments: [
            ("| 1 | `A` | `B` | | |\n| 1 | `B` | – | | |", [Breach.Kind.upwards(module: "A", imported: "B")]),
            ("| 1 | `A` | `B` | | |\n| 2 | `B` | – | | |", [.upwards(module: "A", imported: "B")]),
            ("| 1 | `A` | `A` | | |", [.upwards(module: "A", imported: "A")]),
            ("| 2 | `A` | `B` | | |\n| 1 | `B` | – | | |\n| 1 | `B` | – | | |", [.rowTwice(module: "B")]),
            ("| 2 | `A` | `B` | | |\n| 1 | `B` | – | | |", []),
        ])
    func check(page: String, expect: [Breach.Kind]) {
        #expect(FloorTable(page: page).breaches.map(\.kind) == expect)
    }

    @Test(
        "folders and rows that disagree are told",
        arguments: [
            (["CMD4C", "Facts", "Hangul", "Notes"], [Breach.Kind]()),
            (["CMD4C", "Facts", "Hangul", "Notes", "Extra"], [.moduleWithoutRow("Extra")]),
            (["CMD4C", "Facts", "Hangul", "Notes", "Pricing"], [.laterModuleIsThere("Pricing")]),
            (["CMD4C", "Facts", "Notes"], [.rowWithoutSources("Hangul")]),
        ])
    func checkLayout(folders: [String], expect: [Breach.Kind]) {
        #expect(layoutBreaches(folders: folders, table: table).map(\.kind) == expect)
    }
}
