import KnowledgeBase
package import Records

extension Workspace {
    /// How many cards a search for one to change may find before it must be narrower.
    static let fewCards = 9

    /// The one card whose question or answer holds all the words of `text`. Throws `noSuchCard`, or `manyCards` with some
    /// of them.
    package func oneCard(_ text: String) throws -> CardLine {
        let found = try stored { () throws(StoreError) in try database.cards(matching: text, limit: Self.fewCards + 1) }
        guard let first = found.first else { throw Failure.noSuchCard(text) }
        // The whole question names its card, whatever others hold its words.
        if let exact = found.first(where: { $0.prompt == text }) { return exact }
        guard found.count == 1 else { throw Failure.manyCards(text, found.prefix(Self.fewCards).map(\.prompt)) }
        return first
    }

    /// Suspended, set aside, or edited.
    package func judgedCards() throws -> [CardLine] {
        try stored { () throws(StoreError) in try database.judgedCards() }
    }

    /// Throws `notEdited` for a skill, which has no words of its own.
    package func editCard(_ card: CardLine, prompt: String?, answer: String?) throws {
        let kept = try stored { () throws(StoreError) in try database.card(card.id) }
        if kept?.origin == .skill { throw Failure.notEdited(skill: card.prompt) }
        try stored { () throws(StoreError) in try database.edit(card.id, prompt: prompt, answer: answer) }
    }

    package func suspendCard(_ card: CardLine) throws {
        let moment = moment(try keptSettings())
        try stored { () throws(StoreError) in try database.suspend(card.id, true, at: moment) }
    }

    package func resumeCard(_ card: CardLine) throws {
        let moment = moment(try keptSettings())
        try stored { () throws(StoreError) in try database.resume(card.id, at: moment) }
    }
}
