package import Glibc

/// The program that SwiftPM built beside the tests.
package enum BuiltProgram {
    /// The test bundle stands in the folder of products, whether it is run by swift-test or by hand.
    package static var path: String { productsFolder() + "/gongbu" }

    private static func productsFolder() -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let candidates = [own] + CommandLine.arguments
        for candidate in candidates where candidate.contains("/.build/") {
            var folder = candidate
            while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
                folder = String(folder[..<slash])
                if access(folder + "/gongbu", X_OK) == 0 { return folder }
            }
        }
        return currentFolder() + "/.build/debug"
    }

    private static func currentFolder() -> String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }

    /// What a run left behind.
    package struct Outcome {
        package var output: String
        package var errors: String
        /// The exit code; 128 and the signal's number where a signal ended it.
        package var status: Int32
    }

    /// Runs it once with `input` piped in, and waits for its end.
    package static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws
        -> Outcome
    {
        try run(path, arguments, input: input, environment: environment)
    }

    /// A program of the system did not do what a test needs.
    package struct ToolFailed: Error {
        package var outcome: Outcome
    }

    /// Runs a program of the system for a test, and returns what it wrote.
    @discardableResult
    package static func tool(_ path: String, _ arguments: [String]) throws -> String {
        let outcome = try run(path, arguments, environment: ["GIT_CONFIG_NOSYSTEM": "1"])
        guard outcome.status == 0 else { throw ToolFailed(outcome: outcome) }
        return outcome.output
    }

    @discardableResult
    package static func git(_ arguments: [String]) throws -> String { try tool("/usr/bin/git", arguments) }

    /// Runs a line by the system's shell in a folder.
    package static func shell(_ line: String, in folder: String, environment: [String: String]) throws -> Outcome {
        try run("/bin/sh", ["-c", "cd '\(folder)' && " + line], environment: environment)
    }

    private static func run(_ path: String, _ arguments: [String], input: String = "", environment: [String: String])
        throws -> Outcome
    {
        let folder = try TemporaryFolder()
        let inputPath = folder.write(input, to: "input")
        let process = try ChildProcess(path, arguments, environment: environment) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, inputPath, O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/output", O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/errors", O_WRONLY | O_CREAT, 0o600)
        }
        let status = process.wait()
        return Outcome(output: folder.read("output") ?? "", errors: folder.read("errors") ?? "", status: status)
    }
}

/// A process started by posix_spawn, in a session of its own.
package final class ChildProcess {
    package struct CannotStart: Error { package var code: Int32 }

    package let id: pid_t
    private var ended: Int32?

    package init(
        _ path: String, _ arguments: [String], environment: [String: String],
        files: (inout posix_spawn_file_actions_t) -> Void
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        files(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The runtime's worker threads block signals, and a child would inherit that: it gets none blocked and none
        // ignored. SETSID is a macro with a cast that Swift does not see.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
        var whole = ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "TZ": "Asia/Seoul"]
        whole.merge(environment) { $1 }
        let words = ([path] + arguments).map { strdup($0) }
        let pairs = whole.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + pairs { free(text) } }
        var started: pid_t = 0
        let code = posix_spawn(&started, path, &actions, &attributes, words + [nil], pairs + [nil])
        guard code == 0 else { throw CannotStart(code: code) }
        id = started
    }

    deinit {
        guard ended == nil else { return }
        kill(id, SIGKILL)
        _ = wait()
    }

    /// Waits for its end; the exit code, or 128 and the signal's number.
    @discardableResult
    package func wait() -> Int32 {
        if let ended { return ended }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        ended = code
        return code
    }

    package func signal(_ number: Int32) { kill(id, number) }
}
