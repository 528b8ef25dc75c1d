import ContentPacks
import Files
import Glibc
import Processes

/// Signatures of packs, made and checked by OpenSSH's `ssh-keygen -Y`, as git does it.
struct PackSigning {
    private let tools: OutsideTools
    private let temporary: String

    init(_ surroundings: Surroundings) {
        tools = OutsideTools(surroundings)
        temporary = surroundings.environment["TMPDIR"] ?? "/tmp"
    }

    /// The armoured signature of a text. A key with a passphrase asks ssh-agent; ssh-keygen is never left to ask for one
    /// itself, since nobody could see it. Throws `noProgram`, `signing`.
    func sign(_ text: String, with key: String) throws(Failure) -> String {
        let folder = try PassingFolder(in: temporary, named: "gongbu-")
        let path = folder.path + "/" + PackDigests.fileName
        try writeNew(Array(text.utf8), to: path)
        let ran = try tools.run("ssh-keygen", ["-Y", "sign", "-q", "-f", key, "-n", PackSignature.namespace, path])
        guard ran.isSuccess, let bytes = readBytes(path + ".sig") else {
            throw .pack(.signing(key: key, detail: ran.errorText.trimmedLine))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The public key of a good signature over a text. Throws `badSignature` for any other, and `noProgram`.
    func signer(of text: String, signature: String, id: String) throws(Failure) -> String {
        guard let read = PackSignature(armored: signature) else { throw .pack(.badSignature(id: id)) }
        let folder = try PassingFolder(in: temporary, named: "gongbu-")
        let (allowed, made) = (folder.path + "/allowed", folder.path + "/signature")
        try writeNew(Array("pack \(read.signer)\n".utf8), to: allowed)
        try writeNew(Array(signature.utf8), to: made)
        let ran = try tools.run(
            "ssh-keygen",
            ["-Y", "verify", "-f", allowed, "-I", "pack", "-n", PackSignature.namespace, "-s", made],
            input: Array(text.utf8))
        guard ran.isSuccess else { throw .pack(.badSignature(id: id)) }
        return read.signer
    }
}

/// Programs of the system that packs need: git and ssh-keygen.
struct OutsideTools {
    private let environment: [String: String]

    /// What they may take from the learner's own environment: her keys, proxies and certificates, and nothing else.
    private static let passedOn: Set<String> = [
        "HOME", "PATH", "LANG", "LC_ALL", "USER", "LOGNAME", "TMPDIR", "SSH_AUTH_SOCK", "SSH_AGENT_PID",
        "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "SSL_CERT_FILE", "http_proxy", "https_proxy", "HTTPS_PROXY", "HTTP_PROXY",
        "no_proxy", "NO_PROXY", "XDG_CONFIG_HOME",
    ]

    init(_ surroundings: Surroundings) {
        environment = surroundings.environment.filter { OutsideTools.passedOn.contains($0.key) }
    }

    /// Runs a program to its end, two minutes at most. Throws `noProgram`.
    func run(
        _ name: String, _ arguments: [String], input: [UInt8] = [], adding: [String: String] = [:],
        isStopped: () -> Bool = { false }
    ) throws(Failure) -> Captured {
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let program = folders.map({ $0 + "/" + name }).first(where: { access($0, X_OK) == 0 }) else {
            throw .pack(.noProgram(name))
        }
        let launch = Launch(
            [program] + arguments, environment: environment.merging(adding) { $1 },
            folder: environment["HOME"].flatMap { access($0, X_OK) == 0 ? $0 : nil } ?? "/")
        do {
            return try runCaptured(launch, input: input, deadline: .after(milliseconds: 120_000), isStopped: isStopped)
        } catch { throw .pack(.noProgram(name)) }
    }
}

extension String {
    /// Its last line with words, without the blanks around it: what a program says before it gives up.
    var trimmedLine: String {
        let line = split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) } ?? ""
        return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
