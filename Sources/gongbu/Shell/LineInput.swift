import Glibc

/// What a line is read for.
enum LineKind: Sendable { case command, answer, grade }

/// How reading a line ended.
enum LineEvent: Sendable, Hashable {
    case line(String)
    /// Ctrl-C; whether there was something on the line, which is dropped.
    case interrupted(hadText: Bool)
    case endOfInput
    /// The terminal is gone, or the program is asked to end.
    case hangup
}

/// Where lines come from: a terminal through readline, or a pipe.
protocol LineInput: AnyObject {
    /// Whether a person is there to be prompted.
    var isInteractive: Bool { get }
    /// Reads a line. `idle` does a slice of work while nothing is typed and says whether there is more.
    func read(_ kind: LineKind, prompt: String, idle: (() -> Bool)?) -> LineEvent
    /// Whether Ctrl-C was pressed since the last line; asking forgets it.
    func wasInterrupted() -> Bool
}

/// Lines of a pipe or a file on standard input; no prompt is shown.
final class PipedInput: LineInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var ended = false

    init(descriptor: Int32 = 0) { self.descriptor = descriptor }

    var isInteractive: Bool { false }

    func wasInterrupted() -> Bool { false }

    func read(_ kind: LineKind, prompt: String, idle: (() -> Bool)?) -> LineEvent {
        while true {
            if let newline = buffer[start...].firstIndex(of: 0x0A) {
                let line = text(buffer[start..<newline])
                start = newline + 1
                return .line(line)
            }
            if ended { return last() }
            fill()
        }
    }

    private func last() -> LineEvent {
        guard start < buffer.count else { return .endOfInput }
        let line = text(buffer[start...])
        start = buffer.count
        return .line(line)
    }

    private func fill() {
        buffer.removeFirst(start)
        start = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        if count > 0 {
            buffer.append(contentsOf: chunk[..<count])
        } else if count == 0 || errno != EINTR {
            ended = true
        }
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        let trimmed = bytes.last == 0x0D ? bytes.dropLast() : bytes
        return String(decoding: trimmed, as: UTF8.self)
    }
}
