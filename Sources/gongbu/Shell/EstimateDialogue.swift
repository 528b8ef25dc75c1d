import Companion
import Figures
import Records

/// Work on one estimate, a line at a time: a calculator's line is added, and a few words change what is there.
struct EstimateDialogue {
    let session: Session
    let desk: EstimateDesk

    /// What a line may begin with beside a calculator's name.
    static let words = ["group", "edit", "remove", "term", "refresh", "show", "help", "done"]

    private var sentences: Sentences { session.sentences }

    func run(_ name: String) throws -> Status {
        guard let estimate = try opened(name) else { return .failed }
        session.show(estimate)
        session.write(session.paper.wrapped([Piece(" " + sentences.estimateKeys, .dim)], indent: 1))
        Completion.prefix = "estimate add \(shellWord(estimate.name)) "
        defer { Completion.prefix = "" }
        var group = ""
        while let words = line(estimate.name) {
            do {
                if try !act(words, on: estimate.name, &group) { return .done }
            } catch is Interrupted {
                continue
            } catch {
                _ = session.report(error, of: .estimate)
            }
        }
        return .done
    }

    private func opened(_ name: String) throws -> Estimate? {
        do { return try desk.estimate(named: name) } catch Failure.estimate(.missing) {
            return session.confirms(sentences.makeEstimate(name)) ? try desk.make(name) : nil
        }
    }

    /// The words of the next line that is not empty or interrupted; nil at the end.
    private func line(_ name: String) -> [String]? {
        while true {
            switch session.terminal.read(.command, prompt: [Piece(" " + name, .bold), Piece("> ", .plain)]) {
            case .line(let line):
                let words = shellWords(line, homeFolder: nil)
                return words.isEmpty ? nil : words
            case .interrupted: continue
            case .endOfInput, .hangup: return nil
            }
        }
    }

    /// False where the work is done.
    private func act(_ words: [String], on name: String, _ group: inout String) throws -> Bool {
        let first = layoutKeys(words[0]).lowercased()
        let rest = Array(words.dropFirst())
        switch EstimateDialogue.words.contains(first) ? first : words[0].lowercased() {
        case "done", "quit", "exit", "q", ":q": return false
        case "help", "?": session.write(session.paper.wrapped([Piece(" " + sentences.estimateKeys, .dim)], indent: 1))
        case "show": session.show(try desk.estimate(named: name))
        case "group":
            group = rest.joined(separator: " ")
            session.write([session.paper.line([Piece(" " + sentences.inGroup(group), .dim)])])
        case "edit", "remove", "term", "refresh":
            _ = try CommandRunner(session: session).command(["estimate", first, name] + rest).run(in: session)
        default: try add(words, to: name, group)
        }
        return true
    }

    private func add(_ words: [String], to name: String, _ group: String) throws {
        var words = words
        if words.count == 1 {
            let calculator = try desk.calculators.calculator(named: words[0])
            words += try InputDialogue(desk: desk.calculators, session: session).words(for: calculator)
        }
        let (estimate, number) = try desk.add(words, EstimateLineOptions(group: group), to: name)
        session.write(addedLineScreen(estimate, number: number, sentences: sentences, paper: session.paper))
    }
}
