package import Processes

/// Why a call came to nothing.
package enum PluginFailure: Error, Sendable, Hashable {
    /// The program is not there or may not be run, with errno.
    case cannotStart(code: CInt)
    case timedOut(Method, milliseconds: Int)
    /// It ended in the middle, with the last that it said on standard error.
    case ended(ChildProcess.Ending, said: String)
    /// A line that is no JSON-RPC, or no answer to what was asked; its beginning.
    case garbled(line: String)
    /// A line, or more lines beside the answer, than it may write.
    case tooMuch
    case otherProtocol(found: Int, known: Int)
    /// It said no, in its own words. Not a fault of the plugin.
    case refused(Refusal)
    /// It failed this many times in a row and is not started any more.
    case disabled(failures: Int)
    /// The learner did not want to wait.
    case stopped

    /// Whether it counts against the plugin.
    package var isFault: Bool {
        switch self {
        case .refused, .disabled, .stopped: false
        case .cannotStart, .timedOut, .ended, .garbled, .tooMuch, .otherProtocol: true
        }
    }
}
