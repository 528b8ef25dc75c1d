internal import Facts
internal import Hangul

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
///
/// An inverted index on two-letter windows brings likely pairs together, so that the cost grows with the number of
/// cards that share rare windows, not with old × new.
package func matchCards(old: [MatchCandidate], new: [MatchCandidate]) -> CardMatching {
    var matcher = CardMatcher(old: old, new: new)
    matcher.pairByKey { $0.identity.blockID.map { "\($0)|" } }
    matcher.pairByKey { "\($0.identity.subject)|\($0.identity.relation.rawValue)|\($0.identity.value)|" }
    matcher.pairByLikeness()
    return matcher.matching
}

private struct CardMatcher {
    let old: [MatchCandidate]
    let new: [MatchCandidate]
    private var pairOfOld: [Int: Int] = [:]
    private var takenNew: Set<Int> = []

    /// Below this two cards are two facts: half of subject and half of value must stay.
    private static let threshold = 1.15
    /// A window in more cards than this brings nothing together.
    private static let common = 200

    init(old: [MatchCandidate], new: [MatchCandidate]) {
        self.old = old
        self.new = new
    }

    var matching: CardMatching {
        let pairs = pairOfOld.sorted { $0.key < $1.key }.map { old, new in
            CardMatching.Pair(
                old: old, new: new, valueChanged: hasChanged(self.old[old].identity.value, self.new[new].identity.value)
            )
        }
        return CardMatching(
            pairs: pairs, gone: old.indices.filter { pairOfOld[$0] == nil },
            fresh: new.indices.filter { !takenNew.contains($0) })
    }

    /// Pairs what has the same key and aspect, in order.
    mutating func pairByKey(_ key: (MatchCandidate) -> String?) {
        var places: [String: [Int]] = [:]
        for (index, candidate) in new.enumerated().reversed() where !takenNew.contains(index) {
            if let key = key(candidate) { places[key + candidate.identity.aspect.rawValue, default: []].append(index) }
        }
        for (index, candidate) in old.enumerated() where pairOfOld[index] == nil {
            guard let key = key(candidate),
                let found = places[key + candidate.identity.aspect.rawValue]?.popLast()
            else { continue }
            pair(index, found)
        }
    }

    mutating func pairByLikeness() {
        var posting: [UInt64: [Int]] = [:]
        for (index, candidate) in new.enumerated() where !takenNew.contains(index) {
            for window in windows(candidate) { posting[window, default: []].append(index) }
        }
        var scored: [(score: Double, old: Int, new: Int)] = []
        for (index, candidate) in old.enumerated() where pairOfOld[index] == nil {
            for other in candidates(windows(candidate).compactMap { posting[$0] }).sorted() {
                let score = score(candidate, new[other])
                if score >= Self.threshold { scored.append((score, index, other)) }
            }
        }
        for (_, old, new) in scored.sorted(by: { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) })
        where pairOfOld[old] == nil && !takenNew.contains(new) {
            pair(old, new)
        }
    }

    /// The new cards that share the rarest windows. Where all are common, the rarest still brings its cards together.
    private func candidates(_ places: [[Int]]) -> Set<Int> {
        var seen: Set<Int> = []
        for cards in places.sorted(by: { $0.count < $1.count }) {
            if cards.count > Self.common, !seen.isEmpty || cards.count > Self.common * 10 { break }
            seen.formUnion(cards)
            if seen.count > Self.common * 5 { break }
        }
        return seen
    }

    private mutating func pair(_ old: Int, _ new: Int) {
        pairOfOld[old] = new
        takenNew.insert(new)
    }

    /// Likeness of subject and of value, each 0…1, and a little for standing where it stood.
    private func score(_ a: MatchCandidate, _ b: MatchCandidate) -> Double {
        guard a.identity.aspect == b.identity.aspect, a.identity.relation == b.identity.relation else { return 0 }
        // A skill is known by its name alone; one that is spelled nearly so is another.
        guard a.identity.relation != .skill else { return 0 }
        var score = likeness(a.identity.subject, b.identity.subject) + likeness(a.identity.value, b.identity.value)
        if !a.path.isEmpty, a.path == b.path { score += 0.05 }
        if a.section == b.section { score += 0.1 }
        if a.rule == b.rule { score += 0.05 }
        return score
    }

    private func windows(_ candidate: MatchCandidate) -> Set<UInt64> {
        let identity = candidate.identity
        var windows = letterWindows(identity.subject + "|" + identity.value)
        // The whole of either side is a window too, of a range that pairs of characters never reach.
        for side in [identity.subject + "|", "|" + identity.value] { windows.insert(stableDigest(side) | 1 << 63) }
        return windows
    }
}

/// Whether two values mean another thing, and not only say it otherwise: another number, a negation lost or added, or
/// words that no mended typing slip explains.
func hasChanged(_ old: String, _ new: String) -> Bool {
    if old == new { return false }
    if old.filter(\.isNumber) != new.filter(\.isNumber) { return true }
    if negations(old) != negations(new) { return true }
    let isCode = { (form: String) in form.unicodeScalars.count <= 5 && form.unicodeScalars.allSatisfy(\.isASCII) }
    if isCode(old) || isCode(new) { return true }
    if jamoDistance(old, new, limit: max(2, old.unicodeScalars.count / 4)) != nil { return false }
    return likeness(old, new) < 0.5
}
