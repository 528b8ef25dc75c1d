import Companion
import Figures
import Glibc
import Records

/// The loop that reads commands: from a person at a terminal, or from a script on standard input.
struct Shell {
    let session: Session
    let runner: CommandRunner

    init(session: Session) {
        self.session = session
        runner = CommandRunner(session: session)
    }

    /// Ends with the status of the first command of a script that failed; a person's mistakes are none of the shell's.
    func run() -> Status {
        // Nothing may hold the session longer: the data file is whole, without a log beside it, once it is closed.
        defer { Completion.source = nil }
        do {
            let workspace = try session.workspace()
            Completion.source = session
            if session.terminal.input.isInteractive {
                var overview = try workspace.overview()
                if overview.samplePack != nil, overview.questions == 0 {
                    // The very first start: the sample is small, and the first screen shall say what there is.
                    try session.readSample()
                    overview = try workspace.overview()
                }
                session.write(welcomeScreen(overview, sentences: session.sentences, paper: session.paper))
            }
        } catch {
            return session.report(error)
        }
        return session.terminal.input.isInteractive ? converse() : follow()
    }

    private func converse() -> Status {
        while !session.isLeaving {
            let name = session.sentences.promptName
            let event = session.terminal.read(.command, prompt: [Piece(name, .bold), Piece("> ", .plain)]) { idle() }
            switch event {
            case .line(let text):
                for line in text.split(whereSeparator: \.isNewline) where !session.isLeaving { _ = run(String(line)) }
            case .interrupted: continue
            case .endOfInput:
                session.write([""])
                session.isLeaving = true
            case .hangup: session.isLeaving = true
            }
        }
        session.terminal.flush()
        return .done
    }

    private func follow() -> Status {
        var first = Status.done
        while !session.isLeaving, case .line(let line) = session.terminal.read(.command, prompt: []) {
            let status = run(line)
            if status != .done, first == .done { first = status }
            if first != .done, !session.options.keepGoing { break }
        }
        session.terminal.flush()
        return first
    }

    private func idle() -> Bool {
        let slice = session.syncSlice()
        if let line = slice.line, let input = session.terminal.input as? ReadlineInput {
            input.writeAbovePrompt(session.paper.line([Piece(line, .dim)]))
        }
        return slice.more
    }

    /// Runs one line; `#` begins a comment, as in any script.
    private func run(_ line: String) -> Status {
        let words = shellWords(line, homeFolder: session.surroundings.environment["HOME"])
        guard let first = words.first, !first.hasPrefix("#") else { return .done }
        let kept = session.options
        let language = session.language
        defer {
            session.options = kept
            session.terminal.flush()
        }
        do {
            if line.trimmingBlanks().hasPrefix("=") { return try session.calculate(line) }
            let (given, rest) = try GlobalOptions.split(words[0] == "gongbu" ? Array(words.dropFirst()) : words)
            if let name = given.onlyAtStart { throw UsageProblem.onlyAtStart("--\(name.rawValue)") }
            session.options.json = kept.json || given.json
            if let other = given.language {
                session.language = other
                defer { session.language = language }
                return runner.run(rest)
            }
            return runner.run(rest)
        } catch {
            return session.report(error)
        }
    }
}
