import Glibc

/// Runs a program with the terminal in its hands and waits for its end; its exit code, or 128 and the signal's number.
///
/// The child is a process group of its own and gets the terminal, so that Ctrl-C and Ctrl-Z reach it alone; the terminal
/// comes back whatever way it ends. Signals are as a shell gives them: nothing ignored, nothing blocked.
/// `arguments` begins with the program's path.
package func runInForeground(
    _ arguments: [String], environment: [String: String]
) throws(StartFailure) -> CInt {
    let child = try spawn(arguments, environment: environment, silenced: false)
    let terminal = STDIN_FILENO
    let hasTerminal = isatty(terminal) == 1
    let own = tcgetpgrp(terminal)
    // Giving the terminal away from a background group would stop us: SIGTTOU is not for us now.
    let before = signal(SIGTTOU, SIG_IGN)
    defer { signal(SIGTTOU, before) }
    if hasTerminal { tcsetpgrp(terminal, child) }
    defer { if hasTerminal { tcsetpgrp(terminal, own) } }
    return wait(for: child, terminal: hasTerminal ? terminal : nil)
}

/// Starts a program that goes on by itself, without the terminal and with nothing to read or write.
package func launchDetached(_ arguments: [String], environment: [String: String]) throws(StartFailure) {
    _ = try spawn(arguments, environment: environment, silenced: true)
}

/// Waits for the end. A child that stops itself (Ctrl-Z in an editor) is sent on, since there is no job to come back to.
private func wait(for child: pid_t, terminal: CInt?) -> CInt {
    var status: CInt = 0
    while true {
        let got = waitpid(child, &status, WUNTRACED)
        if got < 0 && errno == EINTR { continue }
        guard got == child else { return 127 }
        if status & 0xFF == 0x7F {
            if let terminal { tcsetpgrp(terminal, child) }
            kill(-child, SIGCONT)
            continue
        }
        let signalNumber = status & 0x7F
        return signalNumber == 0 ? (status >> 8) & 0xFF : 128 + signalNumber
    }
}

private func spawn(
    _ arguments: [String], environment: [String: String], silenced: Bool
) throws(StartFailure) -> pid_t {
    try spawn(arguments, environment: environment) { actions in
        guard silenced else { return }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
    }
}
