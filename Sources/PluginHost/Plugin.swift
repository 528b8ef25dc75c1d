import Synchronization

/// A plugin as it is used: started by the first call, kept alive, started anew after a failure, and given up after
/// several in a row. Any thread may call; one call goes on at a time.
package final class Plugin: Sendable {
    private struct State {
        var connection: Connection?
        var hello: Hello?
        var failures: Int
    }

    package let program: PluginProgram
    private let limits: PluginLimits
    private let language: String
    private let version: String
    private let noteFailures: @Sendable (Int) -> Void
    private let turn = Mutex<Void>(())
    /// Touched only by whoever has the turn.
    nonisolated(unsafe) private var state: State

    /// `failures` are those in a row so far; `noteFailures` is told each new number, 0 after a success that ended a row.
    package init(
        _ program: PluginProgram, language: String, version: String, failures: Int = 0,
        limits: PluginLimits = .standard, noteFailures: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.program = program
        self.language = language
        self.version = version
        self.limits = limits
        self.noteFailures = noteFailures
        state = State(failures: failures)
    }

    deinit { close() }

    /// What it says of itself, asked once in a life.
    package func hello(isStopped: () -> Bool = { false }) throws(PluginFailure) -> Hello {
        try turn.withLock { _ throws(PluginFailure) in
            try counting { () throws(PluginFailure) in
                _ = try greeted(isStopped)
                guard let hello = state.hello else { throw .garbled(line: "") }
                return hello
            }
        }
    }

    /// Asks it something. Throws `refused` where it says no, which leaves it running.
    package func call<Parameters: Encodable & Sendable, Result: Decodable & Sendable>(
        _ method: Method, _ parameters: Parameters, isStopped: () -> Bool = { false }
    ) throws(PluginFailure) -> Result {
        try turn.withLock { _ throws(PluginFailure) in
            try counting { () throws(PluginFailure) in
                try greeted(isStopped).call(
                    method, parameters, within: limits.callMilliseconds, isStopped: isStopped)
            }
        }
    }

    /// Lets it leave by itself and ends it where it does not. The next call starts it again.
    package func close() {
        turn.withLock { _ in
            state.connection?.leave()
            state.connection = nil
        }
    }

    /// The running plugin, started and greeted where it is not.
    private func greeted(_ isStopped: () -> Bool) throws(PluginFailure) -> Connection {
        if let connection = state.connection, connection.isAlive { return connection }
        state.connection = nil
        let connection = try Connection(program, limits: limits)
        state.connection = connection
        let parameters = HelloParameters(program: "gongbu \(version)", language: language)
        let hello: Hello = try connection.call(
            .hello, parameters, within: limits.helloMilliseconds, isStopped: isStopped)
        guard hello.protocol == PluginLimits.protocolVersion else {
            throw .otherProtocol(found: hello.protocol, known: PluginLimits.protocolVersion)
        }
        state.hello = hello
        return connection
    }

    /// Does it, and keeps count of the failures in a row. After a fault, or a call broken off, nothing is known of what
    /// the plugin would say next: it is ended.
    private func counting<Result>(_ body: () throws(PluginFailure) -> Result) throws(PluginFailure) -> Result {
        guard state.failures < limits.failures else { throw .disabled(failures: state.failures) }
        let result: Result
        do { result = try body() } catch {
            if error.isFault {
                state.failures += 1
                noteFailures(state.failures)
            }
            if error.isFault || error == .stopped {
                state.connection?.kill()
                state.connection = nil
            }
            throw error
        }
        if state.failures > 0 {
            state.failures = 0
            noteFailures(0)
        }
        return result
    }
}
