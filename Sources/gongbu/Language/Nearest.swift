import Hangul

/// The names within two edits of `word`, nearest first; a name typed in Hangul layout (벼ㅑㅋ) comes first of all.
/// Linear in the number of names.
func nearest(to word: String, among names: [String]) -> [String] {
    let lowered = word.lowercased()
    let keys = latinKeys(word).lowercased()
    if keys != lowered, names.contains(keys) { return [keys] }
    var found: [(name: String, distance: Int)] = []
    for name in names {
        if name.hasPrefix(lowered), lowered.count >= 2 {
            found.append((name, 0))
        } else if let distance = jamoDistance(lowered, name, limit: 2), distance < max(lowered.count, 2) {
            found.append((name, distance))
        }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
}

/// `word` in lower-case Latin keys: what it would have been without the Hangul layout on.
func layoutKeys(_ word: String) -> String { latinKeys(word).lowercased() }
