import Archives
import TestSupport
import Testing

@Suite("Packing and unpacking")
struct UnpackingTests {
    private let members = [
        ArchiveMember("notes/하나.md", .bytes(Array("# 하나\n".utf8))),
        ArchiveMember("pack.yaml", .bytes(Array("id: a\n".utf8))),
        ArchiveMember("empty", .bytes([])),
        ArchiveMember("images/noise.png", .bytes(noise(300_000))),
    ]

    @Test("what was packed comes out the same, for its owner alone", arguments: ArchiveFormat.allCases)
    func roundTrip(format: ArchiveFormat) throws {
        let folder = try TemporaryFolder()
        let digests = try writeArchive(members, as: format, to: folder.path + "/archive")
        let listed = try unpackArchive(folder.path + "/archive", to: folder.path + "/out")
        #expect(listed.map(\.name.path) == ["empty", "images/noise.png", "notes/하나.md", "pack.yaml"])
        #expect(listed.map(\.size) == [0, 300_000, 9, 6])
        for member in members {
            guard case .bytes(let bytes) = member.source else { continue }
            #expect(folder.readBytes("out/" + member.name) == bytes)
            #expect(digests[member.name] == SHA256(of: bytes))
            #expect(folder.mode(of: "out/" + member.name) == 0o600)
        }
        #expect(folder.mode(of: "out") == 0o700)
        #expect(folder.mode(of: "out/notes") == 0o700)
        #expect(folder.mode(of: "archive") == 0o600)
    }

    @Test("the same members give the same bytes, in any order, from memory or files", arguments: ArchiveFormat.allCases)
    func reproducible(format: ArchiveFormat) throws {
        let folder = try TemporaryFolder()
        try writeArchive(members, as: format, to: folder.path + "/one")
        let files = members.reversed().map { member -> ArchiveMember in
            guard case .bytes(let bytes) = member.source else { return member }
            return ArchiveMember(member.name, .file(folder.write(bytes, to: "in/" + member.name)))
        }
        try writeArchive(files, as: format, to: folder.path + "/two")
        let one = try #require(folder.readBytes("one"))
        #expect(one == folder.readBytes("two"))
        // No moment of this century stands in a zip: its times are those of 1980.
        if format == .zip { #expect(Array(one[10..<14]) == [0, 0, 0x21, 0]) }
    }

    @Test("a name in NFD is unpacked in NFC, and folders may be named or not")
    func normalForm() throws {
        let folder = try TemporaryFolder()
        let path = folder.write(TarBytes.of("./", "\u{1100}\u{1161}/", "\u{1100}\u{1161}/a", "b/c"), to: "archive")
        try unpackArchive(path, to: folder.path + "/out")
        #expect(folder.read("out/가/a") == "x")
        #expect(folder.read("out/b/c") == "x")
    }

    @Test("what is there already is not touched")
    func exists() throws {
        let folder = try TemporaryFolder()
        let path = folder.write(TarBytes.of("a"), to: "archive")
        folder.write("mine", to: "out/a")
        #expect(throws: ArchiveProblem.exists(path: folder.path + "/out")) {
            try unpackArchive(path, to: folder.path + "/out")
        }
        #expect(throws: ArchiveProblem.exists(path: path)) { try writeArchive([], as: .zip, to: path) }
        #expect(folder.read("out/a") == "mine")
        #expect(folder.tree() == ["archive", "out", "out/a"])
    }

    @Test("names that would not be unpacked are not packed, and nothing is left")
    func badMembers() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ArchiveProblem.badName("../a", .leavesFolder)) {
            try writeArchive([ArchiveMember("../a", .bytes([]))], as: .zip, to: folder.path + "/archive")
        }
        #expect(throws: ArchiveProblem.sameName("A", as: "a")) {
            try writeArchive(
                [ArchiveMember("a", .bytes([])), ArchiveMember("A", .bytes([]))], as: .zip, to: folder.path + "/archive"
            )
        }
        let error = #expect(throws: ArchiveProblem.self) {
            try writeArchive(
                [ArchiveMember("a", .file(folder.path + "/none"))], as: .tarZstd, to: folder.path + "/archive")
        }
        guard case .cannotRead = error else { return #expect(Bool(false), "\(String(describing: error))") }
        #expect(folder.tree() == [])
    }

    @Test("a stream of zstd comes out as it went in", arguments: [0, 1, 100_000, 1_000_000])
    func stream(count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = noise(count)
        try compressZstd(bytes, to: folder.path + "/packed")
        #expect(try expandedZstd(folder.path + "/packed") == bytes)
        try expandZstd(folder.path + "/packed", to: folder.path + "/out")
        #expect(folder.readBytes("out") == bytes)
    }

    @Test("what is no zstd is no stream of it")
    func noStream() throws {
        let folder = try TemporaryFolder()
        let path = folder.write("plain", to: "plain")
        #expect(throws: ArchiveProblem.notAnArchive(path: path)) { try expandedZstd(path) }
    }
}

@Suite("SHA-256")
struct SHA256Tests {
    // FIPS 180-4's own examples, and the digest of nothing.
    @Test(
        "the digests of the standard",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
        ])
    func standard(text: String, expected: String) { #expect(SHA256(of: Array(text.utf8)).hexadecimal == expected) }

    @Test("a million times a, in uneven pieces")
    func pieces() {
        var running = SHA256.Running()
        var left = 1_000_000
        var piece = 1
        while left > 0 {
            let count = min(piece, left)
            running.update([UInt8](repeating: UInt8(ascii: "a"), count: count))
            left -= count
            piece = piece * 7 % 1009 + 1
        }
        #expect(
            running.finished().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
}
