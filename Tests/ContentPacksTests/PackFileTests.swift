import ContentPacks
import Records
import TestSupport
import Testing

@Suite("A pack as one file")
struct PackFileTests {
    private func build(_ pack: PackFolder, to path: String, signature: [UInt8]? = nil) throws {
        try writePack(pack.tree, PackDigests(of: pack.tree), signature: signature, to: path)
    }

    @Test("the same pack gives the same bytes, wherever it stands and whenever it was saved")
    func reproducible() throws {
        let (one, two) = (try PackFolder(["images/a.png": "그림"]), try PackFolder(["images/a.png": "그림"]))
        one.folder.setTime(of: "kit/notes/a.md", to: 1_000_000_000)
        try build(one, to: one.folder("a.gongbu"))
        try build(two, to: two.folder("b.gongbu"))
        let bytes = try #require(one.folder.readBytes("a.gongbu"))
        #expect(bytes == two.folder.readBytes("b.gongbu"))
        two.folder.write("# 다른 말\n", to: "kit/notes/a.md")
        try build(two, to: two.folder("b.gongbu"))
        #expect(bytes != two.folder.readBytes("b.gongbu"))
    }

    @Test("what was built of a pack inside its own folder is not packed again")
    func again() throws {
        let pack = try PackFolder()
        try build(pack, to: pack.path + "/kit-1.0.0.gongbu")
        let first = pack.folder.readBytes("kit/kit-1.0.0.gongbu")
        try build(pack, to: pack.path + "/kit-1.0.0.gongbu")
        #expect(first != nil && first == pack.folder.readBytes("kit/kit-1.0.0.gongbu"))
        #expect(pack.check().findings.isEmpty)
    }

    @Test("files that begin with a byte order mark are read as those without")
    func marked() throws {
        let pack = try PackFolder()
        for (name, text) in PackFolder.files { pack.folder.write("\u{FEFF}" + text, to: "kit/" + name) }
        #expect(pack.check().findings.isEmpty, "\(pack.check().findings)")
    }

    @Test("what is unpacked is what was packed, with its digests beside it")
    func roundTrip() throws {
        let pack = try PackFolder(["images/그림.png": "x"])
        try build(pack, to: pack.folder("a.gongbu"), signature: Array("sig".utf8))
        try unpackPack(pack.folder("a.gongbu"), into: pack.folder("out"))
        let tree = PackTree(of: pack.folder("out"))
        #expect(
            tree.files.map(\.path) == [
                "SHA256SUMS", "SHA256SUMS.sig", "images/그림.png", "notes/a.md", "pack.yaml",
            ])
        let digests = try PackDigests(of: tree)
        #expect(try digests == PackDigests(of: pack.tree))
        try digests.check(against: try #require(tree.text("SHA256SUMS")))
        // sha256sum's own form: 64 digits, two blanks, a path.
        #expect(digests.text.split(separator: "\n").allSatisfy { $0.prefix(64).allSatisfy(\.isHexDigit) })
        #expect(digests.text.hasSuffix("  pack.yaml\n"))
    }

    @Test("a file that was changed, added or taken away after the digests were made is named")
    func changed() throws {
        let pack = try PackFolder()
        let told = try PackDigests(of: pack.tree).text
        pack.folder.write("# 다른 말\n", to: "kit/notes/a.md")
        #expect(throws: PackFileProblem.changed(path: "notes/a.md")) {
            try PackDigests(of: pack.tree).check(against: told)
        }
        pack.folder.write(PackFolder.files["notes/a.md"] ?? "", to: "kit/notes/a.md")
        pack.folder.write("a", to: "kit/images/more.png")
        #expect(throws: PackFileProblem.changed(path: "images/more.png")) {
            try PackDigests(of: pack.tree).check(against: told)
        }
    }

    @Test("a zip of something else is no pack, and nothing is unpacked")
    func other() throws {
        let pack = try PackFolder(["pack.yaml": nil])
        try build(pack, to: pack.folder("a.zip"))
        #expect(throws: PackFileProblem.notAPack) { try unpackPack(pack.folder("a.zip"), into: pack.folder("out")) }
        #expect(!pack.folder.tree().contains("out"))
        pack.folder.write("no archive at all", to: "b.zip")
        #expect(throws: PackFileProblem.self) { try unpackPack(pack.folder("b.zip"), into: pack.folder("out")) }
    }
}

@Suite("A pack's signature")
struct PackSignatureTests {
    // Made by `ssh-keygen -t ed25519` and `ssh-keygen -Y sign -n gongbu-pack` of OpenSSH 9.2 over the text "abc\n"; the
    // fingerprint is that of `ssh-keygen -l`.
    private static let signature = """
        -----BEGIN SSH SIGNATURE-----
        U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgYEoLxdSZ/oiKLvba4gPXGDV8Cl
        ySxcxiO2QEGQtokOAAAAALZ29uZ2J1LXBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
        LWVkMjU1MTkAAABA5BgKbDaPgMPM62J5KREEUxGHpwe2inFniROLRsRF8Tye643YRxT+9K
        6sq4UHrMdhDtRYEOYoon5bbAKNv44cAA==
        -----END SSH SIGNATURE-----
        """
    private static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGBKC8XUmf6Iii722uID1xg1fApcksXMYjtkBBkLaJDg"
    private static let fingerprint = "SHA256:AFsboguCBINti4jmnEs0jq8kNNAU4/JxMFX3P3Zr378"

    @Test("tells whose it is")
    func signer() throws {
        let signature = try #require(PackSignature(armored: Self.signature))
        #expect(signature.signer == Self.key)
        #expect(PackSignature.fingerprint(of: signature.signer) == Self.fingerprint)
    }

    @Test("is nothing else, and none for another purpose")
    func others() {
        #expect(PackSignature(armored: "") == nil)
        #expect(PackSignature(armored: Self.signature.replacing("U1NIU0lH", with: "AAAAAAAA")) == nil)
        #expect(PackSignature(armored: Self.signature.replacing("SSH SIGNATURE", with: "PGP SIGNATURE")) == nil)
        #expect(PackSignature.fingerprint(of: "ssh-ed25519") == nil)
        #expect(PackSignature.fingerprint(of: "ssh-ed25519 !!!!") == nil)
        let lines = Self.signature.split(separator: "\n")
        #expect(PackSignature(armored: (lines.prefix(2) + lines.suffix(1)).joined(separator: "\n")) == nil)
    }
}
