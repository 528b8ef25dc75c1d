import Glibc

/// A program at a terminal of its own, and what stands on that terminal's screen.
///
/// The child is a session leader and opens the terminal, which makes it its controlling one: Ctrl-C and Ctrl-Z reach
/// it as they would from a keyboard.
package final class PseudoTerminal {
    /// What was waited for, and what came instead.
    package struct Missing: Error, CustomStringConvertible {
        package var wanted: String
        package var seen: String
        package var description: String { "waited for '\(wanted)', saw:\n\(seen)" }
    }
    package struct NoTerminal: Error {}

    /// TIOCSPTLCK and TIOCGPTN of linux/tty: what unlockpt and ptsname do, which Swift's Glibc does not show.
    private enum Request {
        static let unlock: UInt = 0x4004_5431
        static let number: UInt = 0x8004_5430
    }

    package let process: ChildProcess
    private let master: Int32
    private var bytes: [UInt8] = []
    /// How much of the plain text earlier expectations have used up.
    private var read = 0

    /// - Parameter columns: the width of the terminal.
    package init(
        running path: String, _ arguments: [String], environment: [String: String] = [:], columns: Int = 80
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var unlocked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, Request.unlock, &unlocked) == 0, ioctl(master, Request.number, &number) == 0
        else { throw NoTerminal() }
        let slave = "/dev/pts/\(number)"
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        let whole = ["TERM": "xterm"].merging(environment) { $1 }
        process = try ChildProcess(path, arguments, environment: whole) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
    }

    deinit { close(master) }

    /// Presses keys; `\u{03}` is Ctrl-C, `\u{04}` Ctrl-D, `\t` Tab.
    package func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = Glibc.write(master, bytes, bytes.count)
    }

    /// Gives the terminal another width, as dragging its window would.
    package func resize(columns: Int) {
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Waits until `text` shows after what was expected before, and returns what came up to its end.
    @discardableResult
    package func expect(_ text: String, within seconds: Int = 20) throws -> String {
        let deadline = now() + Int64(seconds) * 1000
        while true {
            let plain = plainText(bytes)
            let fresh = String(decoding: Array(plain.utf8).dropFirst(read), as: UTF8.self)
            if let range = firstRange(of: text, in: fresh) {
                let upTo = String(fresh[..<range.upperBound])
                read += upTo.utf8.count
                return upTo
            }
            guard now() < deadline, receive(until: deadline) else { throw Missing(wanted: text, seen: fresh) }
        }
    }

    /// Reads until the program closes the terminal, and returns what came since the last expectation.
    package func rest() -> String {
        let deadline = now() + 20_000
        while now() < deadline, receive(until: deadline) {}
        return String(decoding: Array(plainText(bytes).utf8).dropFirst(read), as: UTF8.self)
    }

    private func receive(until deadline: Int64) -> Bool {
        var waits = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        let left = Int32(max(0, deadline - now()))
        guard poll(&waits, 1, left) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        bytes += chunk[..<count]
        return true
    }

    private func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private func firstRange(of text: String, in whole: String) -> Range<String.Index>? {
        let needle = Array(text.utf8)
        let hay = Array(whole.utf8)
        guard !needle.isEmpty, hay.count >= needle.count else { return nil }
        for start in 0...(hay.count - needle.count) where hay[start..<(start + needle.count)].elementsEqual(needle) {
            let lower = whole.utf8.index(whole.startIndex, offsetBy: start)
            return lower..<whole.utf8.index(lower, offsetBy: needle.count)
        }
        return nil
    }
}

/// `bytes` without escape sequences, carriage returns, bells and the markers of a bracketed paste.
package func plainText(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x1B, index < bytes.count {
            let kind = bytes[index]
            index += 1
            if kind == 0x5B {
                while index < bytes.count, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
                index += 1
            } else if kind == 0x5D {
                while index < bytes.count, bytes[index] != 0x07 { index += 1 }
                index += 1
            }
        } else if byte == 0x0A || byte == 0x09 || byte >= 0x20 {
            result.append(byte)
        }
    }
    return String(decoding: result, as: UTF8.self)
}
