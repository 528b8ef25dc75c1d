internal import GRDB
internal import Quiz
package import Records

extension StudyDatabase {
    /// Decks that a name fits: title, path, heading (섹션3, 섹션 3), or #tag; best first.
    package func decks(named name: String) throws(StoreError) -> [Deck] {
        if name.hasPrefix("#") { return try taggedDeck(String(name.dropFirst())).map { [$0] } ?? [] }
        let wanted = normalized(name)
        guard !wanted.isEmpty else { return [] }
        var found: [(rank: Int, deck: Deck)] = []
        func offer(_ title: String, _ deck: Deck, rank: Int) {
            let form = normalized(title)
            if form == wanted {
                found.append((rank, deck))
            } else if form.hasPrefix(wanted) {
                found.append((rank + 10, deck))
            } else if wanted.unicodeScalars.count >= 2, form.contains(wanted) {
                found.append((rank + 20, deck))
            }
        }
        for source in try sources() {
            offer(source.title, .source(source.id, title: source.title), rank: 0)
            if source.path == name || source.packID == name {
                found.append((0, .source(source.id, title: source.title)))
            }
        }
        for (id, path, title) in try noteNames() {
            let file = baseName(path)
            offer(file, .note(id, title: file), rank: 1)
            offer(title, .note(id, title: file), rank: 2)
            if path == name { found.append((1, .note(id, title: file))) }
        }
        for section in try sectionNames() {
            offer(section.title, .section(noteID: section.note, lines: section.lines, title: section.title), rank: 3)
        }
        return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
            \.element.deck)
    }

    /// What `quiz` completes: sources, notes and their top headings.
    package func deckTitles() throws(StoreError) -> [String] {
        var titles: [String] = []
        for source in try sources() where source.isActive { titles.append(source.title) }
        titles += try noteNames().map { baseName($0.path) }
        titles += try sectionNames().filter { $0.level <= 2 }.map(\.title)
        var seen: Set<String> = []
        return titles.filter { seen.insert($0).inserted }
    }

    private func taggedDeck(_ tag: String) throws(StoreError) -> Deck? {
        try reading {
            try $0.prepared("SELECT tag FROM note_tags WHERE tag = ? OR tag LIKE ? ESCAPE '\\' LIMIT 1")
                .first(tag, tag.replacing("%", with: "\\%") + "/%") { _ in Deck.tag(tag) }
        }
    }

    private func noteNames() throws(StoreError) -> [(id: Int64, path: String, title: String)] {
        try reading {
            try $0.prepared("SELECT id, path, title FROM notes ORDER BY id").all {
                ($0.integer(0), $0.text(1), $0.text(2))
            }
        }
    }

    private func sectionNames() throws(StoreError) -> [(
        note: Int64, lines: ClosedRange<Int>, title: String, level: Int
    )] {
        try reading {
            try $0.prepared(
                "SELECT note_id, first_line, last_line, title, level FROM sections ORDER BY note_id, position"
            )
            .all { ($0.integer(0), $0.int(1)...max($0.int(1), $0.int(2)), $0.text(3), $0.int(4)) }
        }
    }

    private func baseName(_ path: String) -> String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".md", ".markdown", ".yaml"] where file.hasSuffix(ending) {
            return String(file.dropLast(ending.count))
        }
        return file
    }
}
