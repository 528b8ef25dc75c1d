package import Facts
package import Notes

extension Card {
    package var identity: CardIdentity {
        CardIdentity(subject: "", relation: fact.relation, value: "", aspect: aspect, blockID: fact.place.blockID)
    }
}

/// The cards of a note, each with its question, and what was rejected. Linear in the number of facts.
package func makeCards(from found: FoundFacts, of note: Note) -> NoteCards {
    NoteCards()
}

/// The question that asks `card` now. The same card, seed and index give the same question.
package func ask(_ card: Card, source: Question.Source, seed: UInt64, index: any FactIndex) -> Question {
    fatalError("to be written")
}

/// A line that helps without giving the answer away: the first sound and the length of a name, the size of a list.
package func hint(for question: Question) -> String { "" }

/// `text` as answers are compared: NFC, lower case, no spaces, no punctuation.
package func normalized(_ text: String) -> String { text }
