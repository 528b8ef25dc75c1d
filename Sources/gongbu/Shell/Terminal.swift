import CReadline
import Figures
import Glibc

/// Where output goes and lines come from, with what is known of both.
final class Terminal {
    let input: any LineInput
    private let environment: [String: String]
    private let collects: Bool
    private var buffer: [UInt8] = []
    /// Everything written, where it is collected instead.
    private(set) var collected = ""
    private let fixedPaper: Paper?

    init(input: any LineInput, environment: [String: String]) {
        self.input = input
        self.environment = environment
        collects = false
        fixedPaper = nil
    }

    /// Collects what is written: for tests.
    init(input: any LineInput, collectingOn paper: Paper) {
        self.input = input
        environment = [:]
        collects = true
        fixedPaper = paper
    }

    var isTerminal: Bool { !collects && isatty(1) == 1 }

    /// Its lines now; nil where nobody sees what is written, or nothing can be told.
    var height: Int? {
        guard isTerminal else { return nil }
        let rows = Int(terminal_rows(1))
        return rows > 0 ? rows : nil
    }

    /// Its width now, and whether it takes colour.
    var paper: Paper {
        if let fixedPaper { return fixedPaper }
        return paper(of: 1)
    }

    /// The same for standard error.
    var errorPaper: Paper { fixedPaper ?? paper(of: 2) }

    private func paper(of descriptor: Int32) -> Paper {
        guard isatty(descriptor) == 1 else { return Paper(width: 80, hasColour: false) }
        let columns = Int(terminal_columns(descriptor))
        let width = columns > 0 ? columns : environment["COLUMNS"].flatMap { Int($0) } ?? 80
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        return Paper(width: max(width, 20), hasColour: !isPlain)
    }

    func write(_ lines: [String]) {
        for line in lines { write(line + "\n") }
    }

    func write(_ text: String) {
        if collects {
            collected += text
            return
        }
        buffer.append(contentsOf: text.utf8)
        if buffer.count > 32_768 { flush() }
    }

    func flush() {
        writeAll(buffer, to: 1)
        buffer.removeAll(keepingCapacity: true)
    }

    func writeError(_ text: String) {
        if collects {
            collected += text
            return
        }
        flush()
        writeAll(Array(text.utf8), to: 2)
    }

    private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                done += count
            } else if errno == EAGAIN {
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wait, 1, 1000)
            } else if errno != EINTR {
                return
            }
        }
    }

    /// Reads a line behind keys that may be pressed. Where these take more room than the terminal is wide they stand above
    /// the prompt. Nothing is shown where nobody is there.
    func read(_ kind: LineKind, keys: String, _ style: Style) -> LineEvent {
        guard input.isInteractive else { return read(kind, prompt: []) }
        let paper = paper
        if displayWidth(keys) + 3 <= paper.width { return read(kind, prompt: [Piece(" " + keys + " ", style)]) }
        write(paper.wrapped([Piece(" " + keys, .dim)], indent: 1))
        return read(kind, prompt: [Piece(" [Enter] ", style)])
    }

    /// Shows the prompt and reads a line, after all that was written is out.
    func read(_ kind: LineKind, prompt: [Piece], idle: (() -> Bool)? = nil) -> LineEvent {
        flush()
        return input.read(kind, prompt: paper.prompt(prompt), idle: idle)
    }
}
