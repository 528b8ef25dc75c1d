import Exchange
import Files
import Notes
import Quiz
import Records

/// The pictures that stand in the lines of cards, for going out with them. A note is read once.
struct NotePictures {
    private var found: [String: [NotePicture]] = [:]
    /// The name that each picture goes by outside, where all lie in one folder.
    private var names: [String: String] = [:]

    /// Those that the exported cards named.
    var media: [AnkiMedia] { names.map { AnkiMedia(name: $0.value, path: $0.key) } }

    /// The pictures between a card's lines that are there as files, by their names outside.
    mutating func names(for card: StoredCard) -> [String] {
        let lines = card.source.lines
        return pictures(of: card.source.path).filter { $0.isThere && $0.lines.overlaps(lines) }.map {
            name(of: $0.path)
        }
    }

    private mutating func pictures(of path: String) -> [NotePicture] {
        if let known = found[path] { return known }
        let pictures = readBytes(path).map { Note(reading: $0, named: path).pictures } ?? []
        found[path] = pictures
        return pictures
    }

    /// Two pictures of one name in two folders go by their folders' names too.
    private mutating func name(of place: String) -> String {
        if let name = names[place] { return name }
        let parts = place.split(separator: "/").filter { $0 != "." && $0 != ".." }
        let taken = Set(names.values)
        let candidates = (1...max(parts.count, 1)).map { parts.suffix($0).joined(separator: "-") }
        let name = candidates.first { !taken.contains($0) } ?? "\(taken.count)-\(candidates[0])"
        names[place] = name
        return name
    }
}
