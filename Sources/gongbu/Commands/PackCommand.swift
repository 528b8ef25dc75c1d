import ArgumentParser
import Calculators
import Companion
import Facts
import Figures
import Records

/// Packs in their author's hands: made, checked, shown, compared, built. Those of the learner's are in
/// `PackKeeping.swift`.
struct PackCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        subcommands: [
            List.self, New.self, Check.self, Preview.self, Diff.self, Build.self, Install.self, Update.self,
            Remove.self, Pin.self, Trust.self,
        ],
        defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    /// A copy of the template under an id of its own.
    struct New: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "new")
        @Argument var id: String
        @Option var into: String?

        func run(in session: Session) throws -> Status {
            let folder = try session.authoring.makePack(id, in: into, language: session.language.rawValue)
            if session.options.json {
                session.write(json: .object([("id", .string(id)), ("path", .string(folder))]))
            } else {
                let lines = session.sentences.packMade(session.nearPath(folder))
                session.write(
                    session.paper.wrapped([Piece(" " + lines[0], .good)], indent: 3)
                        + session.paper.wrapped([Piece("   " + lines[1], .dim)], indent: 3))
            }
            return .done
        }
    }

    /// All that is wrong with a pack.
    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "check")
        @Argument var folder: String
        @Flag var watch = false

        func run(in session: Session) throws -> Status {
            let place = try session.authoring.folder(of: folder)
            return try session.looking(at: place, again: watch) {
                let check = session.authoring.check(place, drawing: session.drawing)
                let shown = session.nearPath(place)
                if session.options.json {
                    for finding in check.findings { session.write(json: finding.json(in: shown, session.sentences)) }
                    for note in check.coverage { session.write(json: note.json(in: shown)) }
                } else {
                    session.write(
                        packCheckScreen(check, folder: shown, sentences: session.sentences, paper: session.paper))
                }
                return check.findings.isEmpty ? .done : .problems
            }
        }
    }

    /// What learners of a pack will be asked.
    struct Preview: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "preview")
        @Argument var folder: String
        @Flag var rejected = false
        @Flag var watch = false

        func run(in session: Session) throws -> Status {
            let place = try session.authoring.folder(of: folder)
            return try session.looking(at: place, again: watch) {
                let groups = try session.authoring.preview(place) { note in
                    try session.checkInterruption()
                    session.show(note, rejected: rejected)
                }
                if session.options.json {
                    for skill in groups.flatMap(\.skills) { session.write(json: .object([("skill", .string(skill))])) }
                } else {
                    session.write(skillsScreen(groups, sentences: session.sentences, paper: session.paper))
                }
                return .done
            }
        }
    }

    /// What a new version does to the cards of its learners.
    struct Diff: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "diff")
        @Argument var old: String
        @Argument var new: String

        func run(in session: Session) throws -> Status {
            let diff = try session.authoring.diff(old, new)
            if session.options.json {
                for line in diff.json { session.write(json: line) }
            } else {
                session.write(diffScreen(diff, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    /// One file of a pack, to be given to learners.
    struct Build: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "build")
        @Argument var folder: String
        @Option var output: String?
        @Option var sign: String?

        func run(in session: Session) throws -> Status {
            let place = try session.authoring.folder(of: folder)
            let built = try session.authoring.build(place, to: output, key: sign, drawing: session.drawing)
            if session.options.json {
                session.write(json: built.json)
            } else {
                let sentences = session.sentences
                session.write(session.paper.wrapped([Piece(" " + sentences.built(built), .good)], indent: 3))
                let more = [sentences.digest(built.digest)] + (built.signer.map { [sentences.signedBy($0)] } ?? [])
                session.write(more.flatMap { session.paper.wrapped([Piece("   " + $0, .dim)], indent: 3) })
            }
            return .done
        }
    }
}

extension Session {
    var authoring: PackAuthoring { PackAuthoring(surroundings, from: workingDirectory) }

    /// A path as it is shortest typed from here.
    func nearPath(_ path: String) -> String {
        if path == workingDirectory { return "." }
        return path.hasPrefix(workingDirectory + "/") ? String(path.dropFirst(workingDirectory.count + 1)) : path
    }

    /// A calculation as learners of a pack see it, with and without its working, on lines that never break: a note may
    /// show any of them.
    var drawing: PackAuthoring.Drawing {
        { [surroundings, language] calculation, calculator, packLanguage in
            let own = packLanguage.flatMap { Language(rawValue: $0) } ?? language
            let screen = CalculationScreen(
                calculation: calculation, desk: CalculatorDesk(surroundings),
                sentences: Sentences(language: own).calling(calculator), paper: Paper(width: 2000, hasColour: false))
            return screen.lines() + screen.explained()
        }
    }

    /// Runs `look`, and with `again` once more whenever something in a folder was saved, until Ctrl-C. Each look has a
    /// screen of its own on a terminal, and elsewhere a line with the time above it.
    func looking(at folder: String, again: Bool, _ look: () throws -> Status) throws -> Status {
        guard again else { return try look() }
        var seen: FolderState?
        while true {
            try checkInterruption()
            let state = FolderState(of: folder)
            if state != seen {
                seen = state
                if terminal.isTerminal { terminal.write("\u{1B}[H\u{1B}[2J") }
                write([paper.line([Piece(" " + sentences.watching(clockTime), .dim)])])
                _ = try look()
                terminal.flush()
            }
            FolderState.wait(milliseconds: 200)
        }
    }

    private var clockTime: String {
        let now = surroundings.now()
        let seconds = (now / 1000 + Int64(surroundings.utcOffset(now))) % 86_400
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}
