import Glibc
import PluginHost
import Processes

/// What a plugin could not do, with its name.
package struct PluginTrouble: Error, Sendable, Hashable {
    package var plugin: String
    package var kind: Kind

    package enum Kind: Error, Sendable, Hashable {
        case notInstalled(suggestions: [String])
        case alreadyInstalled
        /// The learner has not said yet that it may run.
        case notTrusted
        /// Its files are not those that were trusted.
        case changed
        /// Its manifest or folder is faulty; the first problem.
        case faulty([PluginProblem])
        case noProgram(String)
        case cannotStart(detail: String)
        case timedOut(milliseconds: Int)
        /// It ended by itself, with the last that it said on standard error.
        case ended(code: Int, said: String)
        case killed(signal: Int, said: String)
        case garbled(line: String)
        case tooMuch
        case otherProtocol(found: Int, known: Int)
        /// It said no, in its own words.
        case refused(message: String, input: String?)
        case disabled(failures: Int)
        case stopped
        /// It does not offer what is wanted of it.
        case notOffered(String, suggestions: [String])
        /// An answer that is well formed and makes no sense, with the value.
        case senseless(String)
        /// A permission that its manifest does not ask for.
        case notAsked(String)
    }

    package init(_ plugin: String, _ kind: Kind) {
        self.plugin = plugin
        self.kind = kind
    }
}

extension PluginTrouble.Kind {
    init(_ failure: PluginFailure) {
        switch failure {
        case .cannotStart(let code): self = .cannotStart(detail: String(cString: strerror(code)))
        case .timedOut(_, let milliseconds): self = .timedOut(milliseconds: milliseconds)
        case .ended(.exited(let code), let said): self = .ended(code: Int(code), said: said)
        case .ended(.signalled(let number), let said): self = .killed(signal: Int(number), said: said)
        case .garbled(let line): self = .garbled(line: line)
        case .tooMuch: self = .tooMuch
        case .otherProtocol(let found, let known): self = .otherProtocol(found: found, known: known)
        case .refused(let refusal): self = .refused(message: refusal.message, input: refusal.data?.input)
        case .disabled(let failures): self = .disabled(failures: failures)
        case .stopped: self = .stopped
        }
    }
}
