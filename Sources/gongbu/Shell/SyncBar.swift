import Companion
import Figures
import Glibc
import Records

/// The progress of a long sync or import on a terminal: shown once it has taken a moment, gone when it ends.
struct SyncBar {
    let terminal: Terminal
    let label: String
    private let start = milliseconds()
    private var shownAt: Int64 = 0

    init(terminal: Terminal, label: String) {
        self.terminal = terminal
        self.label = label
    }

    mutating func show(_ progress: NoteSync.Progress) { show(done: progress.notesDone, total: progress.notesTotal) }

    mutating func show(done: Int, total: Int) {
        let now = milliseconds()
        guard terminal.isTerminal, terminal.paper.hasColour, now - start > 300, now - shownAt > 100 else { return }
        shownAt = now
        let bar = ProgressBar(Styled(" \(label)"), done: done, total: total)
        terminal.write("\r\u{1B}[K" + terminal.paper.line(bar))
        terminal.flush()
    }

    func clear() {
        guard shownAt > 0 else { return }
        terminal.write("\r\u{1B}[K")
        terminal.flush()
    }
}

/// Milliseconds of a clock that never goes back.
func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
