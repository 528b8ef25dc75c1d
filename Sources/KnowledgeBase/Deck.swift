package import FSRS

/// Which cards: all, or those of a source, a note, a heading in it, or a tag.
package enum Deck: Sendable, Hashable {
    case everything
    /// All but those of some sources, which are asked only when they are named.
    case everythingBut(sources: [Int64])
    case source(Int64, title: String)
    case sources([Int64])
    case note(Int64, title: String)
    case section(noteID: Int64, lines: ClosedRange<Int>, title: String)
    case tag(String)
}

package struct QueueCounts: Sendable, Hashable {
    package var learning = 0
    package var reviews = 0
    package var new = 0
}

/// A card of the queue with what picking needs; the card itself is fetched when it is asked.
package struct QueueEntry: Sendable, Hashable {
    package var id: Int64
    package var factID: Int64
    package var state: CardState
    /// The normal form of the answer, and of all that showing the card reveals.
    package var answer: String
    package var revealed: String

    package init(id: Int64, factID: Int64, state: CardState, answer: String, revealed: String) {
        self.id = id
        self.factID = factID
        self.state = state
        self.answer = answer
        self.revealed = revealed
    }
}
