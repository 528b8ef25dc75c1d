import Files
import Glibc
import TestSupport
import Testing

@Suite("The file system in a line")
struct FilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        folder.write("나", to: "tree/b.txt")
        folder.write("가", to: "tree/.a")
        folder.write("속", to: "tree/inner/deep/c.txt")
    }

    @Test("a folder's names come sorted, hidden ones too; what is no folder has none")
    func names() {
        #expect(entryNames(in: folder("tree")) == [".a", "b.txt", "inner"])
        #expect(entryNames(in: folder("tree/b.txt")) == nil)
        #expect(entryNames(in: folder("gone")) == nil)
    }

    @Test("a file is read whole; a folder, and what is not there, are not")
    func bytes() {
        #expect(readBytes(folder("tree/b.txt")) == Array("나".utf8))
        folder.write("", to: "empty")
        #expect(readBytes(folder("empty")) == [])
        #expect(readBytes(folder("tree")) == nil && readBytes(folder("gone")) == nil)
        #expect(isFolder(folder("tree")) && !isFolder(folder("tree/b.txt")) && !isFolder(folder("gone")))
    }

    @Test("a tree goes with all in it, and what a link in it points at stays")
    func remove() {
        folder.write("밖", to: "outside/kept.txt")
        #expect(symlink(folder("outside"), folder("tree/link")) == 0)
        removeTree(folder("tree"))
        #expect(entryNames(in: folder("tree")) == nil)
        #expect(readBytes(folder("outside/kept.txt")) == Array("밖".utf8))
        removeTree(folder("gone"))
    }
}
