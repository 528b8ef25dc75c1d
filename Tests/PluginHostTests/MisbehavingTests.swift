import Glibc
import PluginHost
import Processes
import TestSupport
import Testing

/// `Plugins/_misbehaving`: each ends in its own failure, and nothing of it is left.
@Suite("Plugins that misbehave")
struct MisbehavingTests {
    enum Expected: Sendable {
        case timedOut, ended(Processes.ChildProcess.Ending, said: String), garbled, tooMuch, otherProtocol, answers

        func matches(_ failure: PluginFailure?) -> Bool {
            switch (self, failure) {
            case (.timedOut, .timedOut), (.garbled, .garbled), (.tooMuch, .tooMuch), (.answers, nil): true
            case (.otherProtocol, .otherProtocol(found: 99, known: 1)): true
            case (.ended(let ending, let said), .ended(let found, let text)): ending == found && said == text
            default: false
            }
        }
    }

    static let rooms = [testSandbox(), Sandbox.none(.notInstalled)]

    private func failure(of plugin: Plugin) -> PluginFailure? {
        do throws(PluginFailure) {
            let _: CalculateResult = try plugin.call(
                .calculate, CalculateParameters(calculator: "x", inputs: [:], language: "en"))
            return nil
        } catch { return error }
    }

    @Test(
        "each costs one failure of its own kind, and leaves no process",
        arguments: [
            ("silent", Expected.timedOut), ("slow", .timedOut), ("huge", .tooMuch), ("chatty", .tooMuch),
            ("garbled", .garbled), ("wrong-id", .garbled), ("newer", .otherProtocol), ("fork-bomb", .timedOut),
            ("crashing", .ended(.exited(3), said: "division by zero\n")), ("stubborn", .timedOut),
            ("outside", .answers),
        ], rooms)
    func each(_ misbehaving: (name: String, expected: Expected), in room: Sandbox) throws {
        let word = "\(misbehaving.name)-\(room.isThere)-\(getpid())"
        // Outside the sandbox nothing keeps a program from writing: only trust does.
        if misbehaving.name == "outside", !room.isThere { return }
        let program = try misbehavingProgram(misbehaving.name, word: word, in: room)
        var limits = PluginLimits()
        // Where the answer is never to come, the wait is short; where it is, a busy machine gets its time.
        limits.helloMilliseconds = ["silent", "fork-bomb"].contains(misbehaving.name) ? 700 : 30_000
        limits.callMilliseconds = ["slow", "stubborn"].contains(misbehaving.name) ? 300 : 30_000
        limits.lineBytes = 1 << 20
        let plugin = Plugin(program, language: "en", version: "0", limits: limits)
        let failure = failure(of: plugin)
        #expect(misbehaving.expected.matches(failure), "\(String(describing: failure))")
        plugin.close()
        #expect(processesLeft(with: word) == 0)
    }

    @Test("a process that leaves the group does not leave the sandbox", .enabled(if: testSandbox().isThere))
    func runaway() throws {
        let word = "runaway-\(getpid())"
        let program = try misbehavingProgram("runaway", word: word, in: testSandbox())
        let plugin = Plugin(program, language: "en", version: "0")
        _ = try plugin.hello()
        plugin.close()
        #expect(processesLeft(with: word) == 0)
    }

    @Test(
        "in the sandbox nothing is written outside, nor in the plugin's own folder", .enabled(if: testSandbox().isThere)
    )
    func outside() throws {
        let folder = try TemporaryFolder()
        var program = try misbehavingProgram("outside", word: "outside-\(getpid())", in: testSandbox())
        program.environment["OUTSIDE"] = folder.path
        program.environment["HOME"] = folder.path
        let plugin = Plugin(program, language: "en", version: "0")
        #expect(failure(of: plugin) == nil)
        plugin.close()
        let places = [
            program.folder, program.folder + "/..", program.folder + "/../..", "/tmp", "/var/tmp", folder.path,
        ]
        #expect(places.filter { access($0 + "/escaped", F_OK) == 0 } == [])
    }

    @Test("a granted folder can be written")
    func granted() throws {
        let folder = try TemporaryFolder()
        var program = try misbehavingProgram("outside", word: "granted-\(getpid())", in: testSandbox())
        program.environment["OUTSIDE"] = folder.path
        program.grants = Grants(folders: [folder.path])
        let plugin = Plugin(program, language: "en", version: "0")
        guard program.sandbox.isThere else { return }
        #expect(failure(of: plugin) == nil)
        #expect(folder.read("escaped") == "")
    }

    @Test("after three failures in a row it is not started any more, until the learner says so")
    func disabled() throws {
        let program = try misbehavingProgram("garbled", word: "disabled-\(getpid())", in: .none(.notInstalled))
        let noted = Noted()
        let plugin = Plugin(program, language: "en", version: "0") { noted.add($0) }
        for _ in 0..<3 { #expect(failure(of: plugin)?.isFault == true) }
        #expect(failure(of: plugin) == .disabled(failures: 3))
        #expect(noted.all == [1, 2, 3])
        let later = Plugin(program, language: "en", version: "0", failures: 3)
        #expect(failure(of: later) == .disabled(failures: 3))
    }
}
