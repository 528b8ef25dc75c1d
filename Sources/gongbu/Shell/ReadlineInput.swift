@preconcurrency import CReadline
import Glibc

/// Lines typed at a terminal, through GNU readline's callback interface.
///
/// Readline is told to catch no signal. Instead one poll waits for the keyboard and for `SignalPipe`, and every signal
/// is dealt with between two keys, when readline's state is whole:
/// - SIGINT drops the line. Removing and installing the handler is what ends a Ctrl-R search cleanly.
/// - SIGTSTP gives the terminal back, stops, and puts prompt and line back when the program is continued.
/// - SIGWINCH tells readline the new size; SIGHUP and SIGTERM end reading.
/// While no line is read, SIGTSTP, SIGHUP and SIGTERM do what they do anywhere: every answer is on disk by then.
///
/// Readline knows the width of Hangul only in a UTF-8 locale and reads the environment for it, so that LC_ALL is set
/// before it is first called. Child processes get the learner's own environment from `Surroundings`.
final class ReadlineInput: LineInput {
    private let history: CommandHistory
    private var interrupted = false

    /// - Parameter home: where the file `history` is kept; nil keeps none.
    init(home: String?) {
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_ALL, "")
        rl_readline_name = UnsafePointer(strdup("gongbu"))
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        rl_attempted_completion_function = { _, start, end in completionMatches(from: Int(start), to: Int(end)) }
        rl_basic_word_break_characters = UnsafePointer(strdup(" \t\n"))
        rl_completer_quote_characters = UnsafePointer(strdup("\"'"))
        rl_filename_quote_characters = UnsafePointer(strdup(" \t\n\"'"))
        SignalPipe.open()
        SignalPipe.catches(SIGINT)
        history = CommandHistory(home: home)
    }

    var isInteractive: Bool { true }

    func wasInterrupted() -> Bool {
        if SignalPipe.take().contains(SIGINT) { interrupted = true }
        defer { interrupted = false }
        return interrupted
    }

    func read(_ kind: LineKind, prompt: String, idle: (() -> Bool)?) -> LineEvent {
        _ = SignalPipe.take()
        interrupted = false
        Completion.isOn = kind != .grade
        Completion.onlyCalculations = kind != .command
        history.show(for: kind)
        for number in [SIGTSTP, SIGCONT, SIGWINCH, SIGHUP, SIGTERM] { SignalPipe.catches(number) }
        defer { for number in [SIGTSTP, SIGCONT, SIGWINCH, SIGHUP, SIGTERM] { SignalPipe.standard(number) } }
        install(prompt)
        let event = wait(prompt: prompt, idle: idle)
        if kind == .command, case .line(let line) = event { history.add(line) }
        return event
    }

    private func install(_ prompt: String) {
        TypedLine.isFinished = false
        TypedLine.text = nil
        // Readline forgets Ctrl-D only where it reads whole lines, and writes a newline behind each one until it does.
        rl_eof_found = 0
        rl_callback_handler_install(prompt) { line in
            // Removed at once: otherwise readline would show the prompt again before the line is acted upon.
            rl_callback_handler_remove()
            TypedLine.text = line.map { String(cString: $0) }
            TypedLine.isFinished = true
            free(line)
        }
    }

    private func wait(prompt: String, idle: (() -> Bool)?) -> LineEvent {
        var idle = idle
        while true {
            var waits = [
                pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
                pollfd(fd: SignalPipe.readEnd, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&waits, 2, idle == nil ? -1 : 0)
            if ready == 0, let work = idle {
                if !work() { idle = nil }
                continue
            }
            for number in SignalPipe.take() {
                if let event = deal(with: number, prompt: prompt) { return event }
            }
            guard ready > 0, waits[0].revents != 0 else { continue }
            if waits[0].revents & Int16(POLLIN) == 0 {
                rl_callback_handler_remove()
                return .hangup
            }
            rl_callback_read_char()
            if TypedLine.isFinished { return TypedLine.text.map { .line($0) } ?? .endOfInput }
        }
    }

    private func deal(with number: Int32, prompt: String) -> LineEvent? {
        switch number {
        case SIGINT:
            let hadText = rl_end > 0
            rl_callback_sigcleanup()
            rl_free_line_state()
            rl_replace_line("", 0)
            rl_callback_handler_remove()
            write("^C\n")
            return .interrupted(hadText: hadText)
        case SIGTSTP, SIGCONT:
            pause(stops: number == SIGTSTP, prompt: prompt)
            return nil
        case SIGWINCH:
            rl_resize_terminal()
            return nil
        case SIGHUP, SIGTERM:
            rl_callback_handler_remove()
            return .hangup
        default: return nil
        }
    }

    /// Gives the terminal back, stops where asked, and puts prompt and line back.
    private func pause(stops: Bool, prompt: String) {
        let line = rl_line_buffer.map { String(cString: $0) } ?? ""
        let point = rl_point
        rl_callback_handler_remove()
        if stops {
            SignalPipe.standard(SIGTSTP)
            raise(SIGTSTP)
            // Continued: the SIGCONT of this stop has been dealt with by being here.
            _ = SignalPipe.take()
            SignalPipe.catches(SIGTSTP)
        }
        install(prompt)
        rl_replace_line(line, 0)
        rl_point = point
        rl_redisplay()
    }

    private func write(_ text: String) {
        _ = text.utf8.withContiguousStorageIfAvailable { Glibc.write(1, $0.baseAddress, $0.count) }
    }

    /// Writes a line above the prompt while it stands there.
    func writeAbovePrompt(_ text: String) {
        rl_clear_visible_line()
        write(text + "\n")
        rl_on_new_line()
        rl_redisplay()
    }
}

/// What readline's handler leaves behind; readline itself is one for the whole process, and used by one thread.
private enum TypedLine {
    nonisolated(unsafe) static var text: String?
    nonisolated(unsafe) static var isFinished = false
}
