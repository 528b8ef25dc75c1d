import Glibc
import PluginHost
import Processes
import Synchronization
import TestSupport
import Testing

@Suite("Talking with a plugin")
struct PluginTests {
    /// Greets, and answers each call with its own number of process as the result `x`; says no to `no`, and crashes on
    /// `die`.
    private static let script = #"""
        while IFS= read -r line; do
            id=${line#*'"id":'}
            id=${id%%[!0-9]*}
            case $line in
            *'"method":"hello"'*) answer='"result":{"protocol":1,"name":"t","later":[1],"capabilities":{"dreams":true}}' ;;
            *'"calculator":"no"'*) answer='"error":{"code":1,"message":"아니요","data":{"input":"cidr","more":0}}' ;;
            *'"calculator":"die"'*) exit 9 ;;
            *'"calculator":"chat"'*) echo '{"jsonrpc":"2.0","method":"log"}'; answer='"result":{"results":{}}' ;;
            *) answer='"result":{"results":{"x":"'$$'"},"unheard_of":{}}' ;;
            esac
            echo '{"jsonrpc":"2.0","id":'$id','"$answer"'}'
        done
        """#

    private func plugin(_ folder: TemporaryFolder, script: String = script) -> Plugin {
        folder.write(script, to: "plugin.sh")
        let program = PluginProgram(
            id: "t", folder: folder.path, words: ["/bin/sh", "plugin.sh"], environment: ["PATH": "/usr/bin:/bin"],
            sandbox: testSandbox())
        var limits = PluginLimits()
        (limits.helloMilliseconds, limits.callMilliseconds) = (30_000, 30_000)
        return Plugin(program, language: "ko", version: "0", limits: limits)
    }

    private func call(_ plugin: Plugin, _ name: String = "x") throws(PluginFailure) -> CalculateResult {
        try plugin.call(.calculate, CalculateParameters(calculator: name, inputs: [:], language: "ko"))
    }

    @Test("fields that nobody knows are passed over")
    func unknownFields() throws {
        let folder = try TemporaryFolder()
        let plugin = plugin(folder)
        let hello = try plugin.hello()
        #expect(hello.name == "t")
        #expect(hello.capabilities == Capabilities())
        #expect(try call(plugin).remarks == nil)
    }

    @Test("it stays alive between calls, and comes back after a crash")
    func restart() throws {
        let folder = try TemporaryFolder()
        let plugin = plugin(folder)
        let first = try call(plugin).results["x"]
        #expect(try call(plugin).results["x"] == first)
        #expect(throws: PluginFailure.ended(.exited(9), said: "")) { try call(plugin, "die") }
        #expect(try call(plugin).results["x"] != nil)
    }

    @Test("a no is no fault, and the plugin goes on")
    func refusal() throws {
        let folder = try TemporaryFolder()
        let plugin = plugin(folder)
        let first = try call(plugin).results["x"]
        let refusal = Refusal(code: 1, message: "아니요", data: .init(input: "cidr"))
        for _ in 0..<5 { #expect(throws: PluginFailure.refused(refusal)) { try call(plugin, "no") } }
        #expect(try call(plugin).results["x"] == first)
    }

    @Test("a notification before the answer is passed over")
    func notification() throws {
        let folder = try TemporaryFolder()
        #expect(try call(plugin(folder), "chat").results == [:])
    }

    @Test("a learner who does not want to wait ends the call, which is no fault")
    func stopped() throws {
        let folder = try TemporaryFolder()
        let plugin = plugin(folder, script: "exec sleep 777")
        #expect(throws: PluginFailure.stopped) { try plugin.hello(isStopped: { true }) }
    }

    @Test("a program that is not there is a failure with its errno")
    func missing() throws {
        let program = PluginProgram(
            id: "t", folder: "/", words: ["/nowhere/python3"], environment: [:], sandbox: .none(.notInstalled))
        #expect(throws: PluginFailure.cannotStart(code: ENOENT)) {
            try Plugin(program, language: "ko", version: "0").hello()
        }
    }

    @Test("many threads call by turns")
    func threads() async throws {
        let folder = try TemporaryFolder()
        let plugin = plugin(folder)
        let first = try call(plugin).results["x"]
        let answers = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<20 { group.addTask { try self.call(plugin).results["x"] } }
            return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(answers == [first])
    }
}

@Suite("Recorded talks")
struct TranscriptTests {
    @Test(
        "what is wrong with a transcript is told with its line",
        arguments: [
            ("", Transcript.Fault.empty), ("{", .notJSON(line: 1)), ("# a\n\n{\"id\":1}", .noRequest(line: 3)),
            ("{\"method\":\"dance\"}", .unknownMethod("dance", line: 1)),
            ("{\"method\":\"hello\"}\n", .noAnswer(line: 1)),
            ("{\"method\":\"hello\"}\n{\"id\":1}\n", .noAnswer(line: 1)),
        ])
    func faults(text: String, expected: Transcript.Fault) {
        #expect(throws: expected) { try Transcript(text) }
    }

    @Test(
        "an answer has what was recorded, and may have more",
        arguments: [
            (#"{"a":1}"#, #"{"a":1,"b":2}"#, nil), (#"{"a":[1,{"b":null}]}"#, #"{"a":[1,{"b":null,"c":0}]}"#, nil),
            (#"{"a":1}"#, #"{"a":2}"#, "a"), (#"{"a":{"b":"x"}}"#, #"{"a":{}}"#, "a.b"),
            (#"{"a":[1,2]}"#, #"{"a":[1]}"#, "a"), (#"{"a":[{"b":1}]}"#, #"{"a":[{"b":"1"}]}"#, "a[0].b"),
        ] as [(String, String, String?)])
    func differences(recorded: String, found: String, path: String?) throws {
        let wanted = try #require(JSONValue(json: recorded))
        let other = try #require(JSONValue(json: found))
        #expect(wanted.difference(in: other)?.path == path)
    }
}

/// The sandbox of this machine, looked for once.
func testSandbox() -> Sandbox { Room.found }

private enum Room {
    static let found: Sandbox = {
        let paths: [String] = ["/usr/bin/bwrap", "/usr/local/bin/bwrap"]
        let path = paths.first { access($0, X_OK) == 0 }
        return Sandbox.trying(path, environment: ["PATH": "/usr/bin:/bin"])
    }()
}

/// A plugin of `Plugins/_misbehaving`, whose processes all bear `word` in their environment.
func misbehavingProgram(_ name: String, word: String, in room: Sandbox) throws -> PluginProgram {
    let top = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return PluginProgram(
        id: name, folder: "/" + top + "/Plugins/_misbehaving/" + name, words: ["/bin/sh", "plugin.sh"],
        environment: ["PATH": "/usr/bin:/bin", "GONGBU_TEST_WORD": word], sandbox: room)
}

/// How many processes with `word` in their environment there are, once those that were killed had time to go.
func processesLeft(with word: String) -> Int {
    var left = 0
    for _ in 0..<300 {
        left = names(in: "/proc").count { name in
            guard pid_t(name) != nil, let entries = bytes(of: "/proc/\(name)/environ") else { return false }
            return entries.split(separator: 0).contains(Array("GONGBU_TEST_WORD=\(word)".utf8)[...])
        }
        if left == 0 { return 0 }
        usleep(10_000)
    }
    return left
}

/// Numbers as they were noted.
final class Noted: Sendable {
    private let numbers = Mutex<[Int]>([])
    func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    var all: [Int] { numbers.withLock { $0 } }
}
