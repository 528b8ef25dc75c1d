import CSpawn
import Glibc

/// A program that could not be started, with errno.
package struct StartFailure: Error, Sendable, Hashable {
    package var code: CInt

    package init(code: CInt) { self.code = code }
}

/// Starts a program as the leader of a process group of its own. Signals are as a shell gives them: nothing ignored,
/// nothing blocked. Whatever descriptor this process holds above the first three is closed in the child, marked or not.
func spawn(
    _ arguments: [String], environment: [String: String], folder: String? = nil,
    files: (inout posix_spawn_file_actions_t) -> Void
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
    files(&actions)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var entries: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + entries).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, &words, &entries)
    guard code == 0 else { throw StartFailure(code: code) }
    return child
}
