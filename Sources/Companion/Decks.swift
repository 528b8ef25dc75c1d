package import KnowledgeBase
import Records

extension Deck {
    /// Its name as screens show it.
    package var title: String {
        switch self {
        case .everything: ""
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

    /// The deck that a name fits best; everything without a name.
    func deck(named name: String?) throws(Failure) -> Deck {
        guard let name, !name.isEmpty else { return .everything }
        let found = try stored { () throws(StoreError) in try database.decks(named: name) }
        if let first = found.first { return first }
        let titles = try stored { () throws(StoreError) in try database.deckTitles() }
        throw .noSuchDeck(name, suggestions: nearest(to: name, among: titles))
    }
}

/// The words within two edits of `word`, nearest first; three at most.
func nearest(to word: String, among words: [String]) -> [String] {
    let typed = word.lowercased()
    return words.map { (word: $0, distance: editDistance(typed, $0.lowercased())) }
        .filter { $0.distance <= 2 || $0.word.lowercased().hasPrefix(typed) }
        .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
}

/// Levenshtein's distance between characters.
private func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a)
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, right) in b.enumerated() {
            let substituted = diagonal + (left == right ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[b.count]
}
