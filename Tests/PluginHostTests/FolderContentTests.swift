import TestSupport
import Testing

@testable import PluginHost

@Suite("The digest of a plugin's folder")
struct FolderContentTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        folder.write("id: a", to: "plugin.yaml")
        folder.write("print(1)", to: "lib/run.py")
        return folder
    }

    @Test("any change of a name, a byte or the right to run gives another digest, and the same content the same")
    func changes() throws {
        let folder = try folder()
        let first = try FolderContent(of: folder.path)
        #expect(first.files.map(\.path) == ["lib/run.py", "plugin.yaml"])
        let twin = try self.folder()
        #expect(try FolderContent(of: twin.path).digest == first.digest)
        var digests: Set<String> = [first.digest]
        folder.makeRunnable("lib/run.py")
        #expect(try digests.insert(FolderContent(of: folder.path).digest).inserted)
        folder.write("print(2)", to: "lib/run.py")
        #expect(try digests.insert(FolderContent(of: folder.path).digest).inserted)
        folder.move("lib/run.py", to: "lib/runs.py")
        #expect(try digests.insert(FolderContent(of: folder.path).digest).inserted)
        folder.write("", to: "empty")
        #expect(try digests.insert(FolderContent(of: folder.path).digest).inserted)
    }

    @Test("what Python and editors leave behind is no part of a plugin, yet is seen where it runs")
    func leftovers() throws {
        let folder = try folder()
        let before = try FolderContent(of: folder.path, leavingOut: true).digest
        #expect(try FolderContent(of: folder.path).digest == before)
        folder.write("x", to: "__pycache__/run.pyc")
        folder.write("x", to: ".run.py.swp")
        #expect(try FolderContent(of: folder.path, leavingOut: true).digest == before)
        // Where it is run, Python would take them.
        #expect(try FolderContent(of: folder.path).digest != before)
    }

    @Test("a link is refused: what is behind it could change unseen")
    func link() throws {
        let folder = try folder()
        folder.link("lib/out.py", to: "/etc/passwd")
        #expect(throws: FolderContent.Fault.notAFile(path: "lib/out.py")) { try FolderContent(of: folder.path) }
    }
}
