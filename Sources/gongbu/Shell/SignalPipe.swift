import Glibc

/// Signals as bytes in a pipe, which poll can wait for beside the keyboard. A handler may do next to nothing; this one
/// writes the signal's number.
enum SignalPipe {
    // Written once before the first handler is installed, and only read after that.
    nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)

    static var readEnd: Int32 { ends.read }

    static func open() {
        guard ends.read < 0 else { return }
        var both: [Int32] = [-1, -1]
        guard pipe(&both) == 0 else { return }
        for end in both {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        ends = (both[0], both[1])
    }

    static func catches(_ number: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let kept = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = Glibc.write(SignalPipe.ends.write, &byte, 1)
            errno = kept
        }
        // Not SA_RESTART: a read that waits shall end.
        sigaction(number, &action, nil)
    }

    static func standard(_ number: Int32) { signal(number, SIG_DFL) }

    /// Whether one came since it was last taken. Takes nothing; any thread may ask.
    static var isWaiting: Bool {
        var waits = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
        return ends.read >= 0 && poll(&waits, 1, 0) > 0
    }

    /// The signals that came since it was last asked.
    static func take() -> [Int32] {
        guard ends.read >= 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(ends.read, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map { Int32($0) } : []
    }
}
