package import FSRS
package import Quiz

/// A card with its state and where it stands.
package struct StoredCard: Sendable, Hashable {
    package var id: Int64
    package var birthID: BirthID
    package var origin: Origin
    package var card: Card
    package var state: CardState
    /// The fact's siblings share it.
    package var factID: Int64
    package var source: Question.Source
    package var deckTitle: String
    /// The value in the note is another than the one learned.
    package var isChanged: Bool
    package var isSuspended: Bool
    /// The learner's own words for the question and its answer; nil where the card's own stand.
    package var editedPrompt: String?
    package var editedAnswer: String?

    package init(
        id: Int64, birthID: BirthID, origin: Origin, card: Card, state: CardState, factID: Int64,
        source: Question.Source, deckTitle: String, isChanged: Bool, isSuspended: Bool,
        editedPrompt: String? = nil, editedAnswer: String? = nil
    ) {
        self.id = id
        self.birthID = birthID
        self.origin = origin
        self.card = card
        self.state = state
        self.factID = factID
        self.source = source
        self.deckTitle = deckTitle
        self.isChanged = isChanged
        self.isSuspended = isSuspended
        self.editedPrompt = editedPrompt
        self.editedAnswer = editedAnswer
    }
}
