/// What is to be started, and within which bounds.
package struct Launch: Sendable, Hashable {
    /// The program's absolute path first, then its arguments.
    package var arguments: [String]
    /// All of the child's environment: it inherits nothing.
    package var environment: [String: String]
    /// The working folder; nil for this process's own.
    package var folder: String?
    package var limits: ProcessLimits

    package init(
        _ arguments: [String], environment: [String: String] = [:], folder: String? = nil,
        limits: ProcessLimits = .none
    ) {
        self.arguments = arguments
        self.environment = environment
        self.folder = folder
        self.limits = limits
    }
}

/// Bounds of the system's own on one process and what it starts; nil leaves what this process has.
///
/// posix_spawn has no attribute for them, and setting them on the child afterwards leaves a moment in which it runs, and
/// may start others, without. So a child with limits is begun by the system's shell, whose `ulimit` (POSIX has it as a
/// built-in) sets them soft and hard before `exec` puts the program in its own place: the same process, no race, and
/// nothing to be installed. It costs under a millisecond at the start and nothing later.
package struct ProcessLimits: Sendable, Hashable {
    /// Bytes of address space, of each process.
    package var memory: Int?
    /// Seconds of processor time, of each process; the kernel then kills it.
    package var processorSeconds: Int?
    /// Bytes of the longest file that it may write.
    package var fileSize: Int?
    package var openFiles: Int?

    package init(memory: Int? = nil, processorSeconds: Int? = nil, fileSize: Int? = nil, openFiles: Int? = nil) {
        self.memory = memory
        self.processorSeconds = processorSeconds
        self.fileSize = fileSize
        self.openFiles = openFiles
    }

    package static let none = ProcessLimits()

    /// The shell's words that set them; empty where there are none. No core file is ever left.
    var shellCommand: String {
        let settings: [(option: Character, value: Int?, unit: Int)] = [
            ("v", memory, 1024), ("t", processorSeconds, 1), ("f", fileSize, 512), ("n", openFiles, 1),
        ]
        let words = settings.compactMap { setting in
            setting.value.map { "ulimit -\(setting.option) \(max($0 / setting.unit, 1))" }
        }
        // It only fails where a lower bound holds already.
        return words.isEmpty ? "" : (["ulimit -c 0"] + words).map { $0 + " 2>&- || :; " }.joined()
    }

    /// The arguments with the shell in front of them.
    func wrapping(_ arguments: [String]) -> [String] {
        let command = shellCommand
        return command.isEmpty ? arguments : ["/bin/sh", "-c", command + "exec \"$@\"", "sh"] + arguments
    }
}
