import ArgumentParser
import Companion
import Figures

/// Programs of others that read, ask, calculate or export: listed, made, checked, trusted, put in and taken out.
struct PluginCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        subcommands: [
            List.self, New.self, Check.self, Install.self, Trust.self, Remove.self, Export.self,
        ], defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    /// What is built in and what plugins add, in one list.
    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let shelf = session.plugins
            let rows = shelf.plugins.map { ($0, shelf.standing(of: $0)) }
            if session.options.json {
                for offer in session.builtInOffers { session.write(json: offer.json(standing: nil)) }
                for (plugin, standing) in rows {
                    session.write(json: plugin.json(standing, room: shelf.roomKind))
                    for offer in plugin.offered { session.write(json: offer.json(standing: standing)) }
                }
            } else {
                session.write(
                    pluginListScreen(
                        rows, builtIn: session.builtInOffers, shipped: shelf.shippedNames, room: shelf.roomKind,
                        sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    /// A running copy of a template.
    struct New: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "new")
        @Argument var name: String
        @Option var kind: String = PluginTemplate.calculator.rawValue
        @Option var language: String = PluginLanguage.python.rawValue
        @Option var into: String = "."

        func run(in session: Session) throws -> Status {
            guard let template = PluginTemplate(rawValue: kind) else {
                throw UsageProblem.notOneOf(
                    option: "--kind", found: kind, expected: PluginTemplate.allCases.map(\.rawValue))
            }
            guard let written = PluginLanguage(rawValue: language) else {
                throw UsageProblem.notOneOf(
                    option: "--language", found: language, expected: PluginLanguage.allCases.map(\.rawValue))
            }
            let folder = try session.plugins.make(
                name, template, in: written, into: into, from: session.workingDirectory)
            if session.options.json {
                session.write(json: .object([("folder", .string(folder))]))
            } else {
                session.write(pluginMadeScreen(name, folder, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    /// All problems of a plugin's folder, and its recorded talk once more.
    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "check")
        @Argument var path: String
        @Flag var run = false
        @Flag var record = false

        func run(in session: Session) throws -> Status {
            let trial: PluginTrial = record ? .record : run ? .run : .ifTrusted
            let checked = try session.plugins.check(path, from: session.workingDirectory, trial)
            if session.options.json {
                for problem in checked.problems {
                    session.write(json: session.sentences.complaint(problem, in: checked.folder).json)
                }
            } else {
                session.write(pluginCheckScreen(checked, sentences: session.sentences, paper: session.paper))
            }
            return checked.problems.isEmpty ? .done : .problems
        }
    }

    /// Copies a plugin into the data home.
    struct Install: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "install")
        @Argument var path: String
        @Flag var trust = false
        @Option var grant: [String] = []

        func run(in session: Session) throws -> Status {
            let installed = try session.plugins.install(path, from: session.workingDirectory)
            session.forgetPriceBooks()
            if !session.options.json { session.write([" " + session.sentences.installed(installed)]) }
            if trust { return try Trust.trust(installed.id, says: true, grant, in: session) }
            if session.options.json {
                let standing = session.plugins.standing(of: installed)
                session.write(json: installed.json(standing, room: session.plugins.roomKind))
            } else if session.plugins.standing(of: installed) != .trusted {
                session.write([" " + session.sentences.trustNext(installed.id)])
            }
            return .done
        }
    }

    /// Says that this very content may run.
    struct Trust: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "trust")
        @Argument var name: String
        @Flag var yes = false
        @Option var grant: [String] = []

        func run(in session: Session) throws -> Status { try Self.trust(name, says: yes, grant, in: session) }

        static func trust(_ name: String, says yes: Bool, _ grant: [String], in session: Session) throws -> Status {
            let introduction = try session.plugins.introduce(name)
            if !session.options.json {
                session.write(
                    pluginIntroductionScreen(introduction, sentences: session.sentences, paper: session.paper))
            }
            if !yes {
                guard session.terminal.input.isInteractive else {
                    throw UsageProblem.needsYes(command: "plugin trust \(name)")
                }
                guard session.confirms(session.sentences.mayItRun) else { return .failed }
            }
            let granted = grants(introduction, yes: yes, grant, in: session)
            let trusted = try session.plugins.trust(introduction, granting: granted)
            session.forgetPriceBooks()
            if trusted.offered.contains(where: { $0.kind == .skill }) { try session.workspace().adoptPluginSkills() }
            if session.options.json {
                session.write(json: trusted.json(.trusted, room: introduction.room))
            } else {
                session.write(pluginTrustedScreen(trusted, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }

        /// What it asks for is given one by one, or by `--grant`.
        private static func grants(
            _ introduction: PluginIntroduction, yes: Bool, _ grant: [String], in session: Session
        ) -> PluginWants {
            let wants = introduction.plugin.manifest.wants
            var granted = PluginWants(
                network: grant.contains("network"), folders: grant.filter { $0 != "network" })
            guard !yes else { return granted }
            if wants.network, !granted.network { granted.network = session.confirms(session.sentences.mayUseNetwork) }
            for folder in wants.folders where !granted.folders.contains(folder) {
                if session.confirms(session.sentences.mayUse(folder)) { granted.folders.append(folder) }
            }
            return granted
        }
    }

    struct Remove: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "remove")
        @Argument var name: String

        func run(in session: Session) throws -> Status {
            let removed = try session.plugins.remove(name)
            try session.workspace().releasePluginSkills(of: name)
            session.forgetPriceBooks()
            if session.options.json {
                session.write(json: .object([("removed", .string(removed.id))]))
            } else {
                session.write([" " + session.sentences.removedPlugin(removed.id)])
            }
            return .done
        }
    }

    /// A deck's questions through a plugin's exporter.
    struct Export: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "export")
        @Argument var exporter: String
        @Argument var file: String
        @Argument var deck: [String] = []
        @Option var limit: Int?

        func run(in session: Session) throws -> Status {
            try session.finishSync()
            let count = try session.workspace().export(
                exporter, deck: deck.isEmpty ? nil : deck.joined(separator: " "), limit: limit, to: file,
                from: session.workingDirectory)
            if session.options.json {
                session.write(json: .object([("questions", .integer(count)), ("path", .string(file))]))
            } else {
                session.write([" " + session.sentences.exported(count, file)])
            }
            return .done
        }
    }
}

extension Session {
    var builtInOffers: [PluginOffer] {
        PluginShelf.builtIn(calculators: (try? calculators().ownNames) ?? [])
    }
}
