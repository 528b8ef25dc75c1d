package import Processes

/// Everything that a plugin is bounded by. Plugins/PROTOCOL.md lists the same figures.
package struct PluginLimits: Sendable, Hashable {
    /// For the start and the answer to `hello`.
    package var helloMilliseconds = 10_000
    /// For the answer to any other request.
    package var callMilliseconds = 10_000
    /// To leave in once its input has ended.
    package var leaveMilliseconds = 500
    /// The longest line that it may write.
    package var lineBytes = 16 << 20
    /// What it may write beside its answer during one call: notifications.
    package var asideLines = 1_000
    /// How much of standard error is kept, its end.
    package var errorBytes = 4_096
    /// Failures in a row after which it is not started any more.
    package var failures = 3
    /// Processes and threads, where the sandbox has numbers of its own.
    package var processes = 64
    package var system = ProcessLimits(
        memory: 2 << 30, processorSeconds: 300, fileSize: 64 << 20, openFiles: 256)

    package init() {}

    package static let standard = PluginLimits()
    /// The version of the protocol, which is not the program's.
    package static let protocolVersion = 1
}
