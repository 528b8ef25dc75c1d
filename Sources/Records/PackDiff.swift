/// What a new version of a pack does to the cards of those who learn by the old one.
package struct PackDiff: Sendable {
    package struct Card: Sendable, Hashable {
        package var prompt: String
        package var answer: String
        /// In its own version of the pack.
        package var path: String
        package var line: Int

        package init(prompt: String, answer: String, path: String, line: Int) {
            self.prompt = prompt
            self.answer = answer
            self.path = path
            self.line = line
        }
    }

    package struct Pair: Sendable, Hashable {
        package var old: Card
        package var new: Card

        package init(old: Card, new: Card) {
            self.old = old
            self.new = new
        }
    }

    /// Cards with the same question and answer as before.
    package var kept = 0
    /// The history stays, the words are others.
    package var reworded: [Pair] = []
    /// The history stays, and the card is due at once, since its value is another.
    package var changed: [Pair] = []
    package var new: [Card] = []
    /// Set aside with their history.
    package var gone: [Card] = []

    package init() {}
}
