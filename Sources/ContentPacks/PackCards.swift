package import Facts
package import Notes
package import Quiz

/// A note of a pack, or a file of its hand-written questions, with what it gives.
package struct PackNote: Sendable {
    /// In the pack: `notes/01-pricing.md`.
    package var path: String
    package var isQuestions: Bool
    package var note: Note
    package var cards: NoteCards
}

extension PackTree {
    /// The notes and questions of a pack in the order in which they are learned, with what they give.
    package func notes(order: [String], knowing lexicon: Lexicon) -> [PackNote] {
        let paths =
            arranged(paths(in: "notes", ending: ".md"), order: order) + self.paths(in: "questions", ending: ".md")
        return paths.compactMap { path in
            guard let bytes = bytes(path) else { return nil }
            let note = Note(reading: bytes, named: path)
            let isQuestions = path.hasPrefix("questions/")
            let cards = makeCards(from: packFacts(in: note, isQuestions: isQuestions, knowing: lexicon), of: note)
            return PackNote(path: path, isQuestions: isQuestions, note: note, cards: cards)
        }
    }
}

/// The facts of a pack's note. In a file of questions what is asked stands there as it is: the prose around it explains,
/// and is not asked itself.
package func packFacts(in note: Note, isQuestions: Bool, knowing lexicon: Lexicon) -> FoundFacts {
    var found = findFacts(in: note, knowing: lexicon)
    if isQuestions { found.facts.removeAll { $0.relation != .authored } }
    return found
}

/// Paths by a pack's own order: those that it names first, the others as they come. A note is named by its file's name,
/// with its ending or without.
package func arranged(_ paths: [String], order: [String]) -> [String] {
    guard !order.isEmpty else { return paths }
    let places = Dictionary(order.enumerated().map { (noteName($0.element), $0.offset) }) { first, _ in first }
    let placed = paths.enumerated().map { index, path in
        (place: places[noteName(path)] ?? order.count, index: index, path: path)
    }
    return placed.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.path)
}

/// `notes/01-pricing.md` → `01-pricing`
func noteName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
}
