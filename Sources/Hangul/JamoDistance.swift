// How far two words lie apart in keystrokes: the distance of Damerau and Levenshtein in its restricted form (optimal
// string alignment: no place is edited twice), over jamo rather than syllables, since 관라 for 관리 is one wrong key.
//
// Only the cells within `limit` of the diagonal can hold a value up to `limit`, so only they are computed, and the
// search ends with the first row that has none: time is O(limit × length), memory three rows (Ukkonen, 'Algorithms
// for approximate string matching', 1985).

/// Edits (insert, delete, replace, swap of neighbours) between the jamo of `a` and `b`; nil when over `limit`.
/// Letters count as they are: fold case first where it should not matter.
package func jamoDistance(_ a: String, _ b: String, limit: Int) -> Int? {
    editDistance(jamo(a), jamo(b), limit: limit)
}

/// The restricted Damerau-Levenshtein distance of two sequences; nil when over `limit`.
func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element], limit: Int) -> Int? {
    guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a[head...].reversed(), b[head...].reversed()).prefix { $0 == $1 }.count
    if head + tail == min(a.count, b.count) { return abs(a.count - b.count) }
    return bandedDistance(Array(a[head..<a.count - tail]), Array(b[head..<b.count - tail]), limit: limit)
}

/// Of two sequences that are both not empty and whose lengths differ by `limit` at most.
private func bandedDistance<Element: Equatable>(_ a: [Element], _ b: [Element], limit: Int) -> Int? {
    let beyond = limit + 1
    var older = [Int](repeating: beyond, count: b.count + 1)
    var old = (0...b.count).map { min($0, beyond) }
    var row = old
    for i in a.indices {
        let columns = max(0, i - limit)..<min(b.count, i + limit + 1)
        row[columns.lowerBound] = columns.lowerBound == 0 ? min(i + 1, beyond) : beyond
        var best = row[columns.lowerBound]
        for j in columns {
            var cost = min(old[j + 1] + 1, row[j] + 1, old[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
            row[j + 1] = min(cost, beyond)
            best = min(best, row[j + 1])
        }
        // The next row reads one cell beyond this row's band.
        if columns.upperBound < b.count { row[columns.upperBound + 1] = beyond }
        guard best <= limit else { return nil }
        (older, old, row) = (old, row, older)
    }
    return old[b.count] <= limit ? old[b.count] : nil
}
