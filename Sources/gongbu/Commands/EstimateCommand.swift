import ArgumentParser
import Companion
import Figures
import Records

/// Estimates: named lines of calculators with what they come to upfront, each month, and over the term.
struct EstimateCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "estimate",
        subcommands: [
            List.self, New.self, Open.self, Show.self, Add.self, Edit.self, Remove.self, Copy.self, Rename.self,
            Term.self, Compare.self, Refresh.self, Export.self, Import.self,
        ], defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            let estimates = try desk.all()
            if session.options.json {
                for estimate in estimates { session.write(json: JSONText(try desk.document(of: estimate))) }
            } else {
                session.write(estimateListScreen(estimates, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    struct New: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "new")
        @Argument var name: String
        @Option var months: Int = Estimate.usualMonths

        func run(in session: Session) throws -> Status {
            session.show(try session.estimates().make(name, months: months), saying: session.sentences.estimateMade)
        }
    }

    /// What `estimate NAME` is: work on it line by line at a terminal, a look at it elsewhere.
    struct Open: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "open", shouldDisplay: false)
        @Argument var name: String

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            guard session.terminal.input.isInteractive, !session.options.json else {
                return session.show(try desk.estimate(named: name))
            }
            return try EstimateDialogue(session: session, desk: desk).run(name)
        }
    }

    struct Show: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "show")
        @Argument var name: String

        func run(in session: Session) throws -> Status {
            session.show(try session.estimates().estimate(named: name))
        }
    }

    /// `add NAME [--group G] [--label L] CALCULATOR …`
    struct Add: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "add")
        @Argument(parsing: .captureForPassthrough) var words: [String] = []

        func run(in session: Session) throws -> Status {
            var line = try EstimateWords(words)
            let name = try line.name()
            let options = try line.options()
            guard !line.rest.isEmpty else { throw UsageProblem.missingArgument("CALCULATOR") }
            let (estimate, number) = try session.estimates().add(line.rest, options, to: name)
            if session.options.json { return session.show(estimate) }
            session.write(
                addedLineScreen(estimate, number: number, sentences: session.sentences, paper: session.paper))
            return .done
        }
    }

    /// `edit NAME LINE [--group G] [--label L] [CALCULATOR …|--INPUT VALUE …]`
    struct Edit: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "edit")
        @Argument(parsing: .captureForPassthrough) var words: [String] = []

        func run(in session: Session) throws -> Status {
            var line = try EstimateWords(words)
            let name = try line.name()
            let number = try line.number()
            let options = try line.options()
            return session.show(
                try session.estimates().edit(line: number, of: name, words: line.rest, options))
        }
    }

    struct Remove: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "remove")
        @Argument var name: String
        @Argument var line: Int?

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            if let line { return session.show(try desk.removeLine(line, of: name)) }
            try desk.remove(name)
            if !session.options.json { session.write([" " + session.sentences.estimateRemoved(name)]) }
            return .done
        }
    }

    struct Copy: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "copy")
        @Argument var name: String
        @Argument var newName: String

        func run(in session: Session) throws -> Status {
            session.show(try session.estimates().copy(name, as: newName), saying: session.sentences.estimateMade)
        }
    }

    struct Rename: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "rename")
        @Argument var name: String
        @Argument var newName: String

        func run(in session: Session) throws -> Status {
            session.show(try session.estimates().rename(name, to: newName))
        }
    }

    struct Term: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "term")
        @Argument var name: String
        @Argument var months: Int

        func run(in session: Session) throws -> Status {
            session.show(try session.estimates().setMonths(months, of: name))
        }
    }

    struct Compare: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "compare")
        @Argument var name: String
        @Argument var other: String

        func run(in session: Session) throws -> Status {
            let table = EstimateComparisonTable(
                try session.estimates().compare(name, with: other), sentences: session.sentences)
            if session.options.json {
                session.write(json: table.table.json())
            } else {
                session.write(session.paper.lines(table.table))
            }
            return .done
        }
    }

    /// Prices all lines by the books at hand.
    struct Refresh: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "refresh")
        @Argument var name: String
        @Flag var preview = false

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            let refresh = try desk.refresh(name, isPreview: preview)
            if session.options.json {
                session.write(
                    json: .object([
                        ("changed", .bool(refresh.isChanged)), ("kept", .bool(!preview)),
                        ("before", JSONText(try desk.document(of: refresh.before))),
                        ("after", JSONText(try desk.document(of: refresh.after))),
                    ]))
            } else {
                session.write(refreshScreen(refresh, sentences: session.sentences, paper: session.paper))
            }
            return refresh.lines.allSatisfy { $0.failure == nil } ? .done : .problems
        }
    }

    /// To a file in the form that its ending says, or to standard output.
    struct Export: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "export")
        @Argument var name: String
        @Argument var file: String?
        @Option var format: EstimateFormat?

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            let byName = file.flatMap { EstimateFormat(path: $0) }
            guard let form = format ?? byName ?? (file == nil ? (session.options.json ? .json : .csv) : nil) else {
                throw UsageProblem.missingArgument("--format")
            }
            guard let file else {
                session.terminal.write(try desk.exported(name, as: form))
                return .done
            }
            try desk.export(name, as: form, to: file, from: session.workingDirectory)
            if !session.options.json { session.write([" " + session.sentences.estimateExported(name, file)]) }
            return .done
        }
    }

    struct Import: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "import")
        @Argument var file: String
        @Option var name: String?
        @Flag var replace = false

        func run(in session: Session) throws -> Status {
            let desk = try session.estimates()
            let read = { (replaces: Bool) throws in
                try desk.importFile(file, named: name, replacing: replaces, from: session.workingDirectory)
            }
            do {
                return session.show(try read(replace), saying: session.sentences.estimateMade)
            } catch Failure.estimate(.exists(let name)) where session.terminal.input.isInteractive {
                guard session.confirms(session.sentences.replaceEstimate(name)) else { return .failed }
                return session.show(try read(true), saying: session.sentences.estimateMade)
            }
        }
    }
}

extension EstimateFormat: ExpressibleByArgument {}

/// The words behind `add` and `edit`: what is the estimate's comes first, the rest is the calculator's.
private struct EstimateWords {
    private(set) var rest: [String]

    init(_ words: [String]) throws { rest = words.first == "--" ? Array(words.dropFirst()) : words }

    mutating func name() throws(UsageProblem) -> String {
        guard let first = rest.first, !first.hasPrefix("--") else { throw .missingArgument("NAME") }
        rest.removeFirst()
        return first
    }

    mutating func number() throws(UsageProblem) -> Int {
        guard let first = rest.first else { throw .missingArgument("LINE") }
        guard let number = Int(first) else { throw .badValue(option: "LINE", found: first) }
        rest.removeFirst()
        return number
    }

    mutating func options() throws(UsageProblem) -> EstimateLineOptions {
        var options = EstimateLineOptions()
        while let word = rest.first {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let name = parts.first, name == "--group" || name == "--label" else { break }
            rest.removeFirst()
            let value: String
            if parts.count > 1 {
                value = parts[1]
            } else {
                guard !rest.isEmpty else { throw .missingValue(option: name) }
                value = rest.removeFirst()
            }
            if name == "--group" { options.group = value } else { options.label = value }
        }
        return options
    }
}

extension Session {
    func estimates() throws -> EstimateDesk { EstimateDesk(try workspace(), calculators: try calculators()) }

    /// An estimate with its sums, below a sentence about it.
    @discardableResult
    func show(_ estimate: Estimate, saying sentence: ((String) -> String)? = nil) -> Status {
        if options.json {
            if let document = try? estimates().document(of: estimate) { write(json: JSONText(document)) }
        } else {
            if let sentence { write([paper.line([Piece(" " + sentence(estimate.name), .good)])]) }
            write(estimateScreen(estimate, sentences: sentences, paper: paper))
        }
        return .done
    }
}
