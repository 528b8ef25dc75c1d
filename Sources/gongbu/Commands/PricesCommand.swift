import ArgumentParser
import Companion
import Figures
import Pricing

/// The price books: listed, looked into, checked, and made from AWS's own price lists.
struct PricesCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "prices", subcommands: [List.self, Show.self, Check.self, Import.self, Total.self],
        defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let files = PriceBookFiles(session.surroundings)
            let books = files.all()
            if session.options.json {
                for book in books { session.write(json: book.json) }
            } else {
                session.write(
                    bookListScreen(books, today: files.today, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    /// A book's rows: all, or those of some services and types.
    struct Show: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "show")
        @Argument var book: String
        @Argument var item: [String] = []

        func run(in session: Session) throws -> Status {
            let files = PriceBookFiles(session.surroundings)
            let file = try files.book(named: book)
            guard let found = file.book else { return try Check.show([file.path], in: session) }
            let rows = found.rows(matching: item)
            if session.options.json {
                for row in rows { session.write(json: row.json(in: found)) }
            } else {
                session.write(
                    bookScreen(
                        file, found, rows: rows, words: item, today: files.today, sentences: session.sentences,
                        paper: session.paper))
            }
            return rows.isEmpty ? .failed : .done
        }
    }

    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "check")
        @Argument var path: [String]

        func run(in session: Session) throws -> Status { try Check.show(path, in: session) }

        static func show(_ paths: [String], in session: Session) throws -> Status {
            let checked = try PriceBookFiles(session.surroundings).check(paths, from: session.workingDirectory)
            for (file, problems) in checked {
                if session.options.json {
                    for problem in problems {
                        session.write(json: problem.json(in: file.path, session.sentences))
                    }
                } else {
                    session.write(
                        bookCheckScreen(file, problems, sentences: session.sentences, paper: session.paper))
                }
            }
            return checked.allSatisfy(\.problems.isEmpty) ? .done : .problems
        }
    }

    /// Reads an offer file of AWS into a book of the data home.
    struct Import: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "import")
        @Argument var file: String
        @Option var region: String?
        @Option var location: String?
        @Option var types: String?
        @Option var name: String?
        @Flag var replace = false

        func run(in session: Session) throws -> Status {
            let region = try region ?? session.calculators().settings.region
            let selection = OfferSelection(
                region: region, location: location, types: types.map { TypePattern.list($0) })
            do {
                return try run(selection, replaces: replace, in: session)
            } catch Failure.priceBookExists(let name) where session.terminal.input.isInteractive {
                guard session.confirms(session.sentences.replaceBook(name)) else { return .failed }
                return try run(selection, replaces: true, in: session)
            }
        }

        private func run(_ selection: OfferSelection, replaces: Bool, in session: Session) throws -> Status {
            let importing = try PriceImport(
                file, selection: selection, name: name, replaces: replaces, in: session.surroundings,
                from: session.workingDirectory)
            let draft = try read(importing, in: session)
            let made = try importing.keep(draft)
            session.forgetPriceBooks()
            if session.options.json {
                session.write(json: made.json(problems: draft.problems, session.sentences))
            } else {
                session.write(
                    importScreen(made, draft, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }

        private func read(_ importing: PriceImport, in session: Session) throws -> PriceImport.Draft {
            var bar = SyncBar(terminal: session.terminal, label: session.sentences.readingPrices)
            defer { bar.clear() }
            return try importing.read { done, total in
                bar.show(done: done >> 20, total: total >> 20)
                try session.checkInterruption()
            }
        }
    }

    /// Prices a file of use, line by line.
    struct Total: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "total")
        @Argument var file: String
        @Option var region: String?
        @Option var book: String?

        func run(in session: Session) throws -> Status {
            let region = try region ?? session.calculators().settings.region
            let priced = try UsageFile(file, from: session.workingDirectory)
                .priced(region: region, book: book, in: session.surroundings)
            if session.options.json {
                session.write(json: priced.json)
            } else {
                session.write(usageScreen(priced, sentences: session.sentences, paper: session.paper))
            }
            return priced.total.refused == 0 ? .done : .problems
        }
    }
}
