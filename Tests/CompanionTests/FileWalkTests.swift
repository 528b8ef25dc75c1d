import TestSupport
import Testing

@testable import Companion

@Suite("A walk finds the notes of a folder and passes over the rest")
struct FileWalkTests {
    /// The names that a walk over these files gives, relative to the folder.
    private func check(_ files: [String], ignore: String? = nil, expect: [String]) throws {
        let folder = try TemporaryFolder()
        for file in files { folder.write("글", to: file) }
        if let ignore { folder.write(ignore, to: ".gongbuignore") }
        let walk = FileWalk(of: folder.path)
        #expect(walk.notes.map { String($0.path.dropFirst(folder.path.count + 1)) } == expect)
        #expect(walk.unreadable == [])
    }

    @Test("Markdown is found at any depth, whatever the case of its ending")
    func endings() throws {
        try check(
            ["b.md", "a.markdown", "c.MD", "d.txt", "md", "e.mdx", "깊은/곳/f.md"],
            expect: ["a.markdown", "b.md", "c.MD", "깊은/곳/f.md"])
    }

    @Test("Obsidian's own folders, the bin and every dot-folder are passed over")
    func dotFolders() throws {
        try check([".obsidian/a.md", ".trash/b.md", ".git/c.md", "d.md", ".e.md"], expect: ["d.md"])
    }

    @Test("names come by their code points in NFC, however the disk spells them")
    func order() throws {
        // 가 in NFD would come before every composed syllable, and 각 after 갂, were bytes compared.
        let decomposed = "\u{1100}\u{1161}\u{11A8}.md"
        let folder = try TemporaryFolder()
        for name in ["갂.md", decomposed, "가.md", "B.md", "a.md"] { folder.write("글", to: name) }
        let names = FileWalk(of: folder.path).notes.map { String($0.path.dropFirst(folder.path.count + 1)) }
        #expect(names == ["B.md", "a.md", "가.md", "각.md", "갂.md"])
    }

    @Test(
        "a .gongbuignore takes out and puts back",
        arguments: [
            ("b.md", ["a.md", "c/a.md"]),
            ("c/", ["a.md", "b.md"]),
            ("*.md\n!a.md", ["a.md", "c/a.md"]),
            ("/b.md", ["a.md", "c/a.md", "c/b.md"]),
            ("c/*.md", ["a.md", "b.md"]),
            ("?.md\n# 설명\n\n!c/b.md", ["c/b.md"]),
            ("**/b.md", ["a.md", "c/a.md"]),
        ])
    func ignoring(patterns: String, expected: [String]) throws {
        try check(["a.md", "b.md", "c/a.md", "c/b.md"], ignore: patterns, expect: expected)
    }

    @Test("a folder's own .gongbuignore holds below it alone")
    func nestedIgnore() throws {
        try check(["a.md", "c/a.md", "c/.gongbuignore"], expect: ["a.md", "c/a.md"])
        let folder = try TemporaryFolder()
        for name in ["a.md", "c/a.md", "c/b.md"] { folder.write("글", to: name) }
        folder.write("a.md", to: "c/.gongbuignore")
        #expect(FileWalk(of: folder.path).notes.map(\.path) == [folder("a.md"), folder("c/b.md")])
    }

    @Test("links that lead in a circle end")
    func circle() throws {
        let folder = try TemporaryFolder()
        folder.write("글", to: "a/b.md")
        folder.link("a/again", to: folder.path)
        folder.link("a/self", to: folder("a"))
        #expect(FileWalk(of: folder.path).notes.map(\.path) == [folder("a/b.md")])
    }

    @Test("a link to nowhere is told of, and ends nothing")
    func brokenLink() throws {
        let folder = try TemporaryFolder()
        folder.write("글", to: "a.md")
        folder.link("b.md", to: folder("nowhere.md"))
        let walk = FileWalk(of: folder.path)
        #expect(walk.notes.map(\.path) == [folder("a.md")])
        #expect(walk.unreadable == [folder("b.md")])
    }

    @Test("size and time are those of the file")
    func status() throws {
        let folder = try TemporaryFolder()
        folder.write("여섯", to: "a.md")
        folder.setTime(of: "a.md", to: 1_700_000_000)
        #expect(
            FileWalk(of: folder.path).notes == [
                FoundFile(path: folder("a.md"), size: 6, modified: 1_700_000_000_000_000_000)
            ])
    }

    @Test("what hides a path is itself or above it")
    func hiding() {
        let found = FoundFiles(files: [], unreadable: ["/n/a"])
        #expect(found.hides("/n/a/b.md"))
        #expect(found.hides("/n/a"))
        #expect(!found.hides("/n/ab.md"))
    }
}

@Suite("Paths and bytes")
struct FileTests {
    @Test(
        "a path is absolute, without dots",
        arguments: [
            ("a.md", "/w/a.md"), ("./a.md", "/w/a.md"), ("../a.md", "/a.md"), ("/x//y/./z/", "/x/y/z"),
            ("../../../..", "/"), (".", "/w"),
        ])
    func absolute(path: String, expected: String) { #expect(absolutePath(path, from: "/w") == expected) }

    @Test("one other byte, one more or one less gives another digest")
    func digests() {
        let bytes = Array("요금은 쓴 만큼만 낸다. 예약하면 싸다.".utf8)
        var seen: Set<UInt64> = [digest(of: bytes), digest(of: [])]
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(seen.insert(digest(of: other)).inserted)
        }
        #expect(seen.insert(digest(of: bytes + [0])).inserted)
        #expect(seen.insert(digest(of: Array(bytes.dropLast()))).inserted)
        #expect(digest(of: bytes) == digest(of: Array(bytes)))
    }

    @Test("a file's title is its name without a note's ending")
    func titles() {
        #expect(fileTitle("/n/요금 v1.2.md") == "요금 v1.2")
        #expect(fileTitle("/n/a.markdown") == "a")
        #expect(fileTitle("/n/v1.2") == "v1.2")
    }

    @Test("an empty file is read, a missing one is unreadable")
    func reading() throws {
        let folder = try TemporaryFolder()
        folder.write("", to: "a.md")
        #expect(try readFile(folder("a.md")) == [])
        #expect(throws: Failure.self) { try readFile(folder("b.md")) }
        #expect(throws: Failure.self) { try readFile(folder.path) }
    }
}
