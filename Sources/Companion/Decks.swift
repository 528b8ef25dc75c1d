import Hangul
package import KnowledgeBase
import Records

extension Deck {
    /// Its name as screens show it.
    package var title: String {
        switch self {
        case .everything, .everythingBut, .sources: ""
        case .source(_, let title), .note(_, let title), .section(_, _, let title): title
        case .tag(let tag): "#" + tag
        }
    }

    /// The title that per-deck settings are kept under.
    var sourceTitle: String { title }
}

extension Workspace {
    package func deckNames() throws -> [String] {
        try stored { () throws(StoreError) in try database.deckTitles() }
    }

    /// The deck that a name fits best; without a name everything that is asked unasked for.
    func deck(named name: String?) throws(Failure) -> Deck {
        guard let name, !name.isEmpty else { return try usualDeck() }
        let found = try stored { () throws(StoreError) in try database.decks(named: name) }
        if let first = found.first { return first }
        let titles = try stored { () throws(StoreError) in try database.deckTitles() }
        throw .noSuchDeck(name, suggestions: nearest(to: name, among: titles))
    }
}

/// The words that `word` may have been meant for, nearest first, three at most: those that begin with it, and those
/// within two edits of letters (jamo in Hangul), or one where the word is short.
func nearest(to word: String, among words: [String]) -> [String] {
    let typed = word.lowercased()
    let limit = typed.utf8.count > 4 ? 2 : 1
    return words.compactMap { candidate -> (word: String, distance: Int)? in
        let lower = candidate.lowercased()
        if let distance = jamoDistance(typed, lower, limit: limit) { return (candidate, distance) }
        return lower.hasPrefix(typed) ? (candidate, limit + 1) : nil
    }
    .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
}
