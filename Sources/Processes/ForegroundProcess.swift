import Glibc

/// A program that could not be started, with errno.
package struct StartFailure: Error, Sendable, Hashable {
    package var code: CInt
}

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
    guard let program = arguments.first else { throw StartFailure(code: EINVAL) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if silenced {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var entries: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + entries).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, &words, &entries)
    guard code == 0 else { throw StartFailure(code: code) }
    return child
}
