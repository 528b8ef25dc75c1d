import ArgumentParser
import Companion
import Records

/// One card, corrected by the learner: other words, another answer, not asked any more.
struct CardCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "card", subcommands: [List.self, Edit.self, Reword.self, Suspend.self, Resume.self],
        defaultSubcommand: List.self)

    func run(in session: Session) throws -> Status { try List().run(in: session) }

    /// Cards that the learner suspended, set aside or edited.
    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list")

        func run(in session: Session) throws -> Status {
            let cards = try session.workspace().judgedCards()
            if session.options.json {
                for card in cards { session.write(json: card.json) }
            } else {
                session.write(cardsScreen(cards, sentences: session.sentences, paper: session.paper))
            }
            return .done
        }
    }

    struct Edit: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "edit")
        @Argument var text: [String]
        @Option var answer: String

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let card = try workspace.oneCard(text.joined(separator: " "))
            try workspace.editCard(card, prompt: nil, answer: answer)
            return session.tell(card, session.sentences.cardEdited)
        }
    }

    struct Reword: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "reword")
        @Argument var text: [String]
        @Option var prompt: String

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let card = try workspace.oneCard(text.joined(separator: " "))
            try workspace.editCard(card, prompt: prompt, answer: nil)
            return session.tell(card, session.sentences.cardReworded)
        }
    }

    struct Suspend: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "suspend")
        @Argument var text: [String]

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let card = try workspace.oneCard(text.joined(separator: " "))
            try workspace.suspendCard(card)
            return session.tell(card, session.sentences.cardSuspended)
        }
    }

    struct Resume: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "resume")
        @Argument var text: [String]

        func run(in session: Session) throws -> Status {
            let workspace = try session.workspace()
            let card = try workspace.oneCard(text.joined(separator: " "))
            try workspace.resumeCard(card)
            return session.tell(card, session.sentences.cardResumed)
        }
    }
}

extension Session {
    /// The card and what became of it.
    fileprivate func tell(_ card: CardLine, _ sentence: String) -> Status {
        if options.json {
            write(json: card.json)
        } else {
            write([" \(sentences.listed(card.prompt))", " \(sentence)"])
        }
        return .done
    }
}
