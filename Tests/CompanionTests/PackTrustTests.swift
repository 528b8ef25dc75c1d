import Companion
import Records
import TestSupport
import Testing

@Suite("A signed pack")
struct PackTrustTests {
    private let desk: Desk
    private let workspace: Workspace

    init() throws {
        desk = try Desk(environment: ["PATH": "/usr/bin:/bin", "HOME": "/tmp"])
        workspace = try desk.workspace()
        desk.pack()
        for key in ["one", "two"] {
            try BuiltProgram.tool(
                "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", desk.folder(key)])
        }
    }

    /// Builds the pack as it is now; the signer's fingerprint.
    @discardableResult
    private func build(_ file: String, key: String?) throws -> String? {
        let authoring = PackAuthoring(workspace.surroundings, from: desk.folder.path)
        return try authoring.build(
            authoring.folder(of: "packs-made/kit"), to: file, key: key, drawing: { _, _, _ in [] }
        ).signer
    }

    private func refusal(_ file: String) throws -> PackFailure? {
        do { try workspace.install(file, from: desk.folder.path) } catch Failure.pack(let failure) { return failure }
        return nil
    }

    @Test("shows its signer the first time, and is silent as long as that is the same")
    func first() throws {
        let signer = try #require(try build("a.gongbu", key: "one"))
        let installation = try workspace.beginInstalling("a.gongbu", from: desk.folder.path)
        #expect(installation.newSigner == signer)
        _ = try installation.finish().finish()
        #expect(try workspace.packs().first?.signer == signer)
        desk.pack(version: "1.1.0")
        try build("b.gongbu", key: "one")
        #expect(try workspace.beginInstalling("b.gongbu", from: desk.folder.path).newSigner == nil)
    }

    @Test("an unsigned one has no signer to be asked about")
    func unsigned() throws {
        try build("a.gongbu", key: nil)
        #expect(try workspace.beginInstalling("a.gongbu", from: desk.folder.path).newSigner == nil)
    }

    @Test("by someone else, or by nobody, is refused until that signer is trusted")
    func changed() throws {
        let one = try #require(try build("a.gongbu", key: "one"))
        let two = try #require(try build("b.gongbu", key: "two"))
        try build("c.gongbu", key: nil)
        try workspace.install("a.gongbu", from: desk.folder.path)
        #expect(try refusal("c.gongbu") == .otherSigner(id: "kit", kept: one, found: nil))
        #expect(try refusal("packs-made/kit") == .otherSigner(id: "kit", kept: one, found: nil))
        #expect(try refusal("b.gongbu") == .otherSigner(id: "kit", kept: one, found: two))
        let signers = try workspace.refusedSigner(of: "kit")
        #expect(signers.kept == one && signers.found == two)
        try workspace.trustSigner(of: "kit")
        #expect(try refusal("b.gongbu") == nil)
        #expect(try refusal("a.gongbu") == .otherSigner(id: "kit", kept: two, found: one))
        #expect(throws: Failure.pack(.nothingToTrust(id: "kit"))) {
            try workspace.trustSigner(of: "kit")
            try workspace.trustSigner(of: "kit")
        }
    }

    @Test("over other files is refused, whoever signed them")
    func forged() throws {
        try build("a.gongbu", key: "one")
        // Unpacked, changed, and with digests that fit the change but not the signature.
        try BuiltProgram.tool("/usr/bin/python3", ["-m", "zipfile", "-e", desk.folder("a.gongbu"), desk.folder("kit")])
        desk.folder.write(definitions(2, from: 40), to: "kit/notes/a.md")
        #expect(try refusal("kit") == .file(path: desk.folder("kit"), .changed(path: "notes/a.md")))
        let sums = try BuiltProgram.tool(
            "/bin/sh", ["-c", "cd '\(desk.folder("kit"))' && sha256sum notes/a.md pack.yaml"])
        desk.folder.write(sums, to: "kit/SHA256SUMS")
        #expect(try refusal("kit") == .badSignature(id: "kit"))
        desk.folder.write("no signature", to: "kit/SHA256SUMS.sig")
        #expect(try refusal("kit") == .badSignature(id: "kit"))
    }
}
