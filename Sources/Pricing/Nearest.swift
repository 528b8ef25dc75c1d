/// The names within `distance` edits of what was typed, nearest first, in the order given among equals.
package func nearest(to typed: String, among names: some Sequence<String>, within distance: Int) -> [String] {
    let typed = Array(typed.lowercased().utf8)
    return
        names.map { ($0, editDistance(typed, Array($0.lowercased().utf8), limit: distance)) }
        .filter { $0.1 <= distance && $0.1 < typed.count }
        .enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
}

/// Levenshtein's distance with neighbouring letters exchanged as one edit; beyond `limit` only known to be so.
func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
        var current = [i + 1]
        for j in b.indices {
            var best = min(previous[j + 1], current[j]) + 1
            best = min(best, previous[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
            current.append(best)
        }
        (before, previous) = (previous, current)
    }
    return previous[b.count]
}
