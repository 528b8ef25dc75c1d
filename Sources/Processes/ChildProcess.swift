// A child that is talked with through pipes.
//
// It leads a process group of its own, and its end is the end of the group: whatever it started and did not put into
// another group goes with it. The order is what makes that safe. The leader's end is waited for without taking it up
// (WNOWAIT), then the group is killed, and only then is the leader reaped: as long as it is not, no other process or
// group can have its number.
//
// Reading and writing never block by themselves. `exchange` waits on all three pipes at once, so a child that writes
// much before it has read all cannot hold us up, nor can what it says on standard error.

package import Glibc

/// A started program with its three pipes. It is killed and reaped when the value goes, if not before.
package final class ChildProcess {
    package let id: pid_t
    private let input: Descriptor
    private let output: Descriptor
    private let errors: Descriptor
    private var ended: Ending?

    /// Why a child is no more.
    package enum Ending: Sendable, Hashable {
        case exited(CInt)
        case signalled(CInt)
    }

    /// What one wait brought.
    package struct Portion: Sendable {
        /// How many of the bytes to be written were.
        package var written = 0
        package var output: [UInt8] = []
        package var errors: [UInt8] = []
        /// The child reads no more, or has closed its output.
        package var inputEnded = false
        package var outputEnded = false
        package var errorsEnded = false
    }

    /// Throws the errno of a program that is not there or may not be run.
    package init(_ launch: Launch) throws(StartFailure) {
        guard let program = launch.arguments.first else { throw StartFailure(code: EINVAL) }
        // Where the shell comes first it would be the one to complain.
        guard access(program, X_OK) == 0 else { throw StartFailure(code: errno) }
        let (toChild, fromChild, said) = (try Pipe(), try Pipe(), try Pipe())
        id = try spawn(
            launch.limits.wrapping(launch.arguments), environment: launch.environment, folder: launch.folder
        ) { actions in
            posix_spawn_file_actions_adddup2(&actions, toChild.reading.number, STDIN_FILENO)
            posix_spawn_file_actions_adddup2(&actions, fromChild.writing.number, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, said.writing.number, STDERR_FILENO)
        }
        (input, output, errors) = (toChild.writing, fromChild.reading, said.reading)
        for own in [input, output, errors] { own.makeNonBlocking() }
    }

    deinit { kill() }

    /// Of our ends of the pipes; below nought for those that are closed.
    var descriptors: [CInt] { [input.number, output.number, errors.number] }

    /// Waits until some of `bytes` could be written or something was said, the deadline has passed, or all is closed.
    /// Reads at most `most` bytes of each output.
    package func exchange(writing bytes: ArraySlice<UInt8>, until deadline: Deadline, most: Int = 65_536) -> Portion {
        var exchange = Portion()
        exchange.inputEnded = !input.isOpen
        exchange.outputEnded = !output.isOpen
        exchange.errorsEnded = !errors.isOpen
        let wants = input.isOpen && !bytes.isEmpty
        // A descriptor below nought is passed over by poll.
        var waits = [
            pollfd(fd: wants ? input.number : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors.number, events: Int16(POLLIN), revents: 0),
        ]
        guard waits.contains(where: { $0.fd >= 0 }) else { return exchange }
        guard poll(&waits, nfds_t(waits.count), CInt(clamping: deadline.left)) > 0 else { return exchange }
        if waits[0].revents != 0 {
            switch input.write(bytes) {
            case .bytes(let count): exchange.written = count
            case .wait: break
            case .ended:
                input.close()
                exchange.inputEnded = true
            }
        }
        if waits[1].revents != 0 { exchange.outputEnded = take(from: output, into: &exchange.output, most: most) }
        if waits[2].revents != 0 { exchange.errorsEnded = take(from: errors, into: &exchange.errors, most: most) }
        return exchange
    }

    /// Whether it has ended.
    private func take(from pipe: Descriptor, into bytes: inout [UInt8], most: Int) -> Bool {
        var hasEnded = false
        bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            switch pipe.read(into: UnsafeMutableRawBufferPointer(buffer)) {
            case .bytes(let read): count = read
            case .wait: break
            case .ended: hasEnded = true
            }
        }
        if hasEnded { pipe.close() }
        return hasEnded
    }

    /// Tells the child that nothing more comes.
    package func closeInput() { input.close() }

    /// Whether its leader has ended. Its pipes can still be read.
    package var hasEnded: Bool {
        if ended != nil { return true }
        var information = siginfo_t()
        let found = waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT | WNOHANG)
        return found == 0 && information.si_signo == SIGCHLD
    }

    /// Waits for its end; nil where the deadline comes first, and then it still runs.
    package func wait(until deadline: Deadline) -> Ending? {
        var pause = 1
        while true {
            if hasEnded { return kill() }
            let left = deadline.left
            if left == 0 { return nil }
            usleep(UInt32(min(pause, left)) * 1000)
            pause = min(pause * 2, 16)
        }
    }

    /// Ends it and its group at once. What it ended by, which is its own way if it was quicker.
    @discardableResult
    package func kill() -> Ending {
        if let ended { return ended }
        // The group goes before its leader is taken up.
        Glibc.kill(-id, SIGKILL)
        for own in [input, output, errors] { own.close() }
        var status: CInt = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let number = status & 0x7F
        let ending = number == 0 ? Ending.exited((status >> 8) & 0xFF) : .signalled(number)
        ended = ending
        return ending
    }

    /// Closes the input and gives it until the deadline to leave by itself.
    @discardableResult
    package func leave(until deadline: Deadline) -> Ending {
        input.close()
        return wait(until: deadline) ?? kill()
    }
}
