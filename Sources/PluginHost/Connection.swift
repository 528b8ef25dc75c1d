import Foundation
import Glibc
import Processes

/// A running plugin and the lines that go to and fro. Whoever holds it calls it by turns.
final class Connection {
    private let child: ChildProcess
    private let limits: PluginLimits
    private var waiting: [UInt8] = []
    /// How much of `waiting` is known to have no end of line.
    private var searched = 0
    private var said: [UInt8] = []
    private var outputHasEnded = false
    private var lastID = 0

    init(_ program: PluginProgram, limits: PluginLimits) throws(PluginFailure) {
        do { child = try ChildProcess(program.launch(limits)) } catch { throw .cannotStart(code: error.code) }
        self.limits = limits
    }

    var isAlive: Bool { !child.hasEnded }

    /// Sends one request and waits for its answer. After a failure that is a fault the connection is of no use.
    func call<Parameters: Encodable, Result: Decodable>(
        _ method: Method, _ parameters: Parameters, within milliseconds: Int, isStopped: () -> Bool
    ) throws(PluginFailure) -> Result {
        lastID += 1
        let request = Request(id: lastID, method: method.rawValue, params: parameters)
        guard let line = try? request.line() else { throw .garbled(line: "") }
        let answer = try ask(line, method, within: milliseconds, isStopped: isStopped)
        guard let response = try? JSONDecoder().decode(Response<Result>.self, from: Data(answer)) else {
            throw .garbled(line: shortened(answer))
        }
        return response.result
    }

    /// The line that answers the request just numbered.
    private func ask(
        _ request: [UInt8], _ method: Method, within milliseconds: Int, isStopped: () -> Bool
    ) throws(PluginFailure) -> ArraySlice<UInt8> {
        let deadline = Deadline.after(milliseconds: milliseconds)
        var rest = request[...]
        var aside = 0
        while true {
            while let line = nextLine() {
                guard let head = try? JSONDecoder().decode(Head.self, from: Data(line)), head.jsonrpc == "2.0" else {
                    throw .garbled(line: shortened(line))
                }
                if head.method != nil {
                    // A notification: nothing of ours listens to any.
                    aside += 1
                    if aside > limits.asideLines { throw .tooMuch }
                    continue
                }
                guard head.id == lastID else { throw .garbled(line: shortened(line)) }
                if let refusal = head.error { throw .refused(refusal) }
                return line
            }
            if outputHasEnded { throw ended() }
            if deadline.hasPassed { throw .timedOut(method, milliseconds: milliseconds) }
            if isStopped() { throw .stopped }
            let part = child.exchange(writing: rest, until: deadline.earlier(.after(milliseconds: 50)))
            rest = part.inputEnded ? [] : rest.dropFirst(part.written)
            waiting += part.output
            said = (said + part.errors).suffix(limits.errorBytes)
            outputHasEnded = part.outputEnded
            if waiting.count - searched > limits.lineBytes || waiting.count > 2 * limits.lineBytes { throw .tooMuch }
        }
    }

    /// Takes the next whole line from what has come.
    private func nextLine() -> ArraySlice<UInt8>? {
        // memchr, since a line may be as long as a file.
        let found = waiting[searched...].withUnsafeBytes { bytes -> Int? in
            guard let start = bytes.baseAddress, let end = memchr(start, 0x0A, bytes.count) else { return nil }
            return UnsafeRawPointer(end) - start
        }
        guard let found else {
            searched = waiting.count
            return nil
        }
        let end = searched + found
        let line = waiting[..<end]
        waiting = Array(waiting[(end + 1)...])
        searched = 0
        return line
    }

    private func shortened(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: line.prefix(80), as: UTF8.self)
    }

    /// Its output is closed: it has ended, or is about to.
    private func ended() -> PluginFailure {
        let last = child.exchange(writing: [], until: .after(milliseconds: 20))
        said = (said + last.errors).suffix(limits.errorBytes)
        let ending = child.leave(until: .after(milliseconds: limits.leaveMilliseconds))
        return .ended(ending, said: String(decoding: said, as: UTF8.self))
    }

    func leave() { child.leave(until: .after(milliseconds: limits.leaveMilliseconds)) }

    func kill() { child.kill() }
}
