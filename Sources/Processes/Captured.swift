/// What a program that ran to its end left.
package struct Captured: Sendable, Hashable {
    package var output: [UInt8]
    package var errors: [UInt8]
    package var ending: Ending

    /// Why it ended.
    package enum Ending: Sendable, Hashable {
        /// By itself, with this code.
        case exited(CInt)
        case signalled(CInt)
        /// The deadline came first, and it was killed.
        case timedOut
        /// It said more than it may, and was killed.
        case tooMuchOutput
        /// The learner did not want to wait.
        case stopped
    }

    package var isSuccess: Bool { ending == .exited(0) }
    package var text: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs a program with `input` to be read, and waits for its end with all that it says.
///
/// Blocks the thread that calls it; not for Swift's cooperative pool. `most` holds for each of the two outputs. A child
/// that leaves others behind with its output in their hands does not hold it up: they are of its group and go with it.
/// `isStopped` is asked some twenty times a second.
package func runCaptured(
    _ launch: Launch, input: [UInt8] = [], deadline: Deadline, most: Int = 16 << 20,
    isStopped: () -> Bool = { false }
) throws(StartFailure) -> Captured {
    let child = try ChildProcess(launch)
    var captured = Captured(output: [], errors: [], ending: .timedOut)
    var rest = input[...]
    if rest.isEmpty { child.closeInput() }
    func ended(_ ending: Captured.Ending) -> Captured {
        child.kill()
        captured.ending = ending
        return captured
    }
    while true {
        let part = child.exchange(writing: rest, until: deadline.earlier(.after(milliseconds: 50)))
        captured.output += part.output
        captured.errors += part.errors
        rest = part.inputEnded ? [] : rest.dropFirst(part.written)
        if rest.isEmpty { child.closeInput() }
        if captured.output.count > most || captured.errors.count > most {
            captured.output.removeLast(max(0, captured.output.count - most))
            captured.errors.removeLast(max(0, captured.errors.count - most))
            return ended(.tooMuchOutput)
        }
        if part.outputEnded, part.errorsEnded { break }
        // What it said before its end stands in the pipe still: the end counts once nothing more came.
        if part.output.isEmpty, part.errors.isEmpty, child.hasEnded { break }
        if isStopped() { return ended(.stopped) }
        if deadline.hasPassed { return ended(.timedOut) }
    }
    while child.wait(until: deadline.earlier(.after(milliseconds: 50))) == nil {
        if isStopped() { return ended(.stopped) }
        if deadline.hasPassed { return ended(.timedOut) }
    }
    switch child.kill() {
    case .exited(let code): captured.ending = .exited(code)
    case .signalled(let number): captured.ending = .signalled(number)
    }
    return captured
}
