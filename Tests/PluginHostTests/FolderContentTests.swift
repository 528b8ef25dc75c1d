import TestSupport
import Testing

@testable import PluginHost

@Suite("The digest of a plugin's folder")
struct FolderContentTests {
    /// FIPS 180-4's own examples, and the empty text.
    @Test(
        "SHA-256 gives what the standard's examples give",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
        ])
    func standard(text: String, expected: String) {
        var digest = SHA256()
        digest.update(text.utf8)
        #expect(digest.hexadecimal() == expected)
    }

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
