import CSpawn
import Glibc

/// A pipe's two ends, both closed on exec.
struct Pipe {
    var reading: Descriptor
    var writing: Descriptor

    init() throws(StartFailure) {
        var ends: [CInt] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw StartFailure(code: errno) }
        reading = Descriptor(ends[0])
        writing = Descriptor(ends[1])
    }
}

/// An open file of this process, closed once: by hand, or when the last reference goes.
final class Descriptor {
    private(set) var number: CInt

    init(_ number: CInt) { self.number = number }

    deinit { close() }

    var isOpen: Bool { number >= 0 }

    func close() {
        guard number >= 0 else { return }
        _ = Glibc.close(number)
        number = -1
    }

    func makeNonBlocking() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }

    enum Transfer {
        case bytes(Int)
        /// Nothing just now.
        case wait
        /// The other end is closed, or nothing more can be moved.
        case ended
    }

    /// Reads what is there, up to the buffer's size.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
        if count > 0 { return .bytes(count) }
        return count < 0 && [EAGAIN, EINTR].contains(errno) ? .wait : .ended
    }

    /// Writes what there is room for. A reader that is gone is an answer here and not the end of this program, whatever
    /// it does about SIGPIPE: the signal is held back for the one call and taken off this thread.
    func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
        var pipeSignal = sigset_t()
        sigemptyset(&pipeSignal)
        sigaddset(&pipeSignal, SIGPIPE)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let count = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
        let code = errno
        if count >= 0 { return .bytes(count) }
        if code == EPIPE, sigismember(&before, SIGPIPE) == 0 {
            var none = timespec()
            sigtimedwait(&pipeSignal, nil, &none)
        }
        return [EAGAIN, EINTR].contains(code) ? .wait : .ended
    }
}
