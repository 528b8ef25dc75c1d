import Testing

@Suite("Pages name only what is there")
struct PageTests {
    @Test(
        "paths are found between backquotes and in links",
        arguments: [
            ("See `Sources/Notes/Note.swift`.", ["Sources/Notes/Note.swift"]),
            ("`scripts/run` and `scripts/test`", ["scripts/run", "scripts/test"]),
            ("[the licence](LICENSE) and [a site](https://example.org/a.md)", ["LICENSE"]),
            ("[below](#below), [there](docs/measuring.md#speed)", ["docs/measuring.md"]),
            ("`Sources/<Module>/<Module>.swift`, `Tests/*`, `docs/…`", []),
            ("`notes add PATH…`, `Notes`, `let a`", []), ("`README.ko.md`", ["README.ko.md"]),
            ("```\n`Sources/None.swift`\n```", []), ("", []),
        ])
    func check(text: String, expect: [String]) {
        #expect(Page(path: "A.md", text: text).namedPaths.map(\.path) == expect)
    }

    @Test("a path that is not there is told with its line")
    func absent() {
        let page = Page(path: "A.md", text: "\n`docs/none.md` and `docs/there.md`")
        #expect(
            page.breaches { $0 == "docs/there.md" } == [Breach(.noSuchPath("docs/none.md"), in: "A.md", line: 2)])
    }

    @Test("every path that a page of this repository names is there")
    func repository() throws {
        let repository = Repository.current
        for path in repository.pages() {
            let page = Page(path: path, text: try repository.text(path))
            // A link is relative to its page; a path in backquotes is from the top.
            let folder = path.contains("/") ? path.split(separator: "/").dropLast().joined(separator: "/") + "/" : ""
            #expect(page.breaches { repository.exists($0) || repository.exists(folder + $0) } == [])
        }
    }
}
