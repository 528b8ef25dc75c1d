internal import GRDB
package import Records

/// A note that a deck takes cards from.
package struct DeckNote: Sendable, Hashable {
    package var path: String
    /// The folder or file that the learner added, or the pack's folder.
    package var sourcePath: String
    /// The lines of the section that is meant; nil for the whole note.
    package var lines: ClosedRange<Int>?
}

extension StudyDatabase {
    /// The notes of a deck by source and path.
    package func notes(of deck: Deck) throws(StoreError) -> [DeckNote] {
        let (condition, lines): (String, ClosedRange<Int>?) =
            switch deck {
            case .everything: ("1", nil)
            case .everythingBut(let ids): ("source_id NOT IN (\(listed(ids)))", nil)
            case .sources(let ids): ("source_id IN (\(listed(ids)))", nil)
            case .source(let id, _): ("source_id = \(id)", nil)
            case .note(let id, _): ("notes.id = \(id)", nil)
            case .section(let id, let lines, _): ("notes.id = \(id)", lines)
            case .tag: ("1", nil)
            }
        return try reading {
            try $0.prepared(
                """
                SELECT notes.path, sources.path FROM notes JOIN sources ON sources.id = source_id
                WHERE \(condition) AND is_active
                    AND (?1 IS NULL OR notes.id IN (SELECT note_id FROM note_tags WHERE tag = ?1))
                ORDER BY source_id, notes.path
                """
            ).all(deck.tag) { DeckNote(path: $0.text(0), sourcePath: $0.text(1), lines: lines) }
        }
    }

    /// The paths of notes that end in these names of folders and file (`aws.md`, `week1/aws.md`), the first added first.
    package func notes(ending path: String) throws(StoreError) -> [String] {
        try reading {
            try $0.prepared("SELECT DISTINCT path FROM notes WHERE substr(path, -length(?1)) = ?1 ORDER BY id")
                .all("/" + path) { $0.text(0) }
        }
    }

    private func listed(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: ", ") }
}
