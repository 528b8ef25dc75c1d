package import Facts
package import Notes

/// One thing to remember about a fact: what is scheduled and what history belongs to.
package struct Card: Sendable, Hashable, Codable {
    package var fact: Fact
    package var aspect: Aspect

    package init(fact: Fact, aspect: Aspect) {
        self.fact = fact
        self.aspect = aspect
    }
}

/// Which part of its fact a card asks for.
package enum Aspect: String, Sendable, Hashable, Codable, CaseIterable {
    /// From what is said about it to the name.
    case term
    /// From the name to what is said about it.
    case meaning
    /// All members of a list.
    case members
    /// A part of a list that is too long to be named in one go.
    case group1, group2, group3, group4
    /// The number.
    case quantity
    /// The value of any other relation.
    case value

    /// The order in which siblings are learned, from 0.
    package var order: Int {
        switch self {
        case .term, .quantity, .value, .group1: 0
        case .meaning, .group2: 1
        case .group3: 2
        case .group4: 3
        // The whole of a long list comes after its groups.
        case .members: 4
        }
    }

    /// The groups of a long list, in its order.
    static let groups: [Aspect] = [.group1, .group2, .group3, .group4]

    /// From 0; nil for what is no group.
    var group: Int? { Self.groups.firstIndex(of: self) }
}

/// What makes a card the same card after its note was edited: normal forms, without case, spaces and marks.
package struct CardIdentity: Sendable, Hashable, Codable {
    package var subject: String
    package var relation: Relation
    package var value: String
    package var aspect: Aspect
    package var blockID: String?

    package init(subject: String, relation: Relation, value: String, aspect: Aspect, blockID: String?) {
        self.subject = subject
        self.relation = relation
        self.value = value
        self.aspect = aspect
        self.blockID = blockID
    }
}

extension CardIdentity {
    /// All of it in one text, but for the block id.
    var form: Form { Form("\(subject)\u{1F}\(relation.rawValue)\u{1F}\(value)\u{1F}\(aspect.rawValue)") }
}

/// A card with the question that stands for it in lists, search and preview.
package struct DraftedCard: Sendable, Hashable {
    package var card: Card
    package var question: Question
    /// The card's, worked out once.
    package let identity: CardIdentity

    package init(card: Card, question: Question, identity: CardIdentity? = nil) {
        self.card = card
        self.question = question
        self.identity = identity ?? card.identity
    }
}

/// A card whose question was not worth asking, with the reason.
package struct Rejection: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, Codable {
        case noSubject
        case answerVisible
        case twoRightAnswers
        case trivial
        case tooLong
        case duplicate

        /// As `--json` names it.
        package var code: String {
            switch self {
            case .noSubject: "no_subject"
            case .answerVisible: "answer_visible"
            case .twoRightAnswers: "two_right_answers"
            case .trivial: "trivial"
            case .tooLong: "too_long"
            case .duplicate: "duplicate"
            }
        }
    }

    package var card: Card
    package var source: Question.Source
    package var reason: Reason

    package init(card: Card, source: Question.Source, reason: Reason) {
        self.card = card
        self.source = source
        self.reason = reason
    }

    /// Worded when it is asked for: most of what is rejected is counted and never read.
    package var question: Question {
        ask(Asking(card: card, source: source, headings: card.fact.place.headings.map { Shown(heading: $0) }))
    }
}

/// What a note gives, in its order.
package struct NoteCards: Sendable {
    package var cards: [DraftedCard]
    package var rejected: [Rejection]
    /// What the rules found odd in the note.
    package var problems: [Problem]

    package init(cards: [DraftedCard] = [], rejected: [Rejection] = [], problems: [Problem] = []) {
        self.cards = cards
        self.rejected = rejected
        self.problems = problems
    }
}
