// Showing where an answer slips from the expected one: 관[라→리]. The alignment is by characters, since that is what
// is shown, and among alignments of equally many edits it takes the one whose replaced characters are nearest in
// jamo, so that 라 faces 리 and not a neighbour that has nothing to do with it.

/// A place where `typed` differs from `expected`, by syllable.
package struct Slip: Sendable, Hashable, Codable {
    package var typed: String
    package var expected: String
    /// Character offset in what was typed.
    package var offset: Int

    package init(typed: String, expected: String, offset: Int) {
        self.typed = typed
        self.expected = expected
        self.offset = offset
    }
}

/// Where `typed` slips from `expected`, left to right, by a shortest alignment of characters; neighbouring
/// differences are one slip. Case, spaces and punctuation (bar %) are no slips. Quadratic in the length.
package func slips(in typed: String, expected: String) -> [Slip] {
    let a = Array(typed.nfc).enumerated().filter { counts($0.element) }
    let b = Array(expected.nfc).filter(counts)
    return merged(alignment(a.map(\.element), b), typed: a.map { ($0.offset, $0.element) }, expected: b)
}

private func counts(_ character: Character) -> Bool {
    character == "%" || !(character.isWhitespace || character.isPunctuation)
}

/// One column of an alignment: indices of the two characters that face each other, nil for none.
private struct Facing {
    var typed: Int?
    var expected: Int?
    var isSame: Bool
}

/// An edit outweighs any difference in jamo that a whole answer can have.
private let editCost = 4096

private func alignment(_ a: [Character], _ b: [Character]) -> [Facing] {
    let keys = (a.map(AlignedCharacter.init), b.map(AlignedCharacter.init))
    let costs = alignmentCosts(keys.0, keys.1)
    var facing: [Facing] = []
    var (i, j) = (a.count, b.count)
    while i > 0 || j > 0 {
        if i > 0, j > 0, costs[i][j] == costs[i - 1][j - 1] + keys.0[i - 1].cost(of: keys.1[j - 1]) {
            (i, j) = (i - 1, j - 1)
            facing.append(Facing(typed: i, expected: j, isSame: keys.0[i].folded == keys.1[j].folded))
        } else if i > 0, costs[i][j] == costs[i - 1][j] + keys.0[i - 1].costAlone {
            i -= 1
            facing.append(Facing(typed: i, expected: nil, isSame: false))
        } else {
            j -= 1
            facing.append(Facing(typed: nil, expected: j, isSame: false))
        }
    }
    return facing.reversed()
}

private func alignmentCosts(_ a: [AlignedCharacter], _ b: [AlignedCharacter]) -> [[Int]] {
    var costs = [b.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.costAlone) }]
    for i in a.indices {
        let above = costs[i]
        var row = [above[0] + a[i].costAlone]
        for j in b.indices {
            row.append(min(above[j] + a[i].cost(of: b[j]), above[j + 1] + a[i].costAlone, row[j] + b[j].costAlone))
        }
        costs.append(row)
    }
    return costs
}

private struct AlignedCharacter {
    var folded: String
    var jamo: [Unicode.Scalar]

    init(_ character: Character) {
        folded = character.lowercased()
        jamo = Hangul.jamo(folded)
    }

    /// Of facing nothing.
    var costAlone: Int { editCost + jamo.count }

    func cost(of other: AlignedCharacter) -> Int {
        if folded == other.folded { return 0 }
        let longest = max(jamo.count, other.jamo.count)
        return editCost + (editDistance(jamo, other.jamo, limit: longest) ?? longest)
    }
}

private func merged(_ facing: [Facing], typed: [(offset: Int, element: Character)], expected: [Character]) -> [Slip] {
    var slips: [Slip] = []
    var open = false
    var offset = 0
    for column in facing {
        if let index = column.typed { offset = typed[index].offset }
        defer { if column.typed != nil { offset += 1 } }
        if column.isSame {
            open = false
            continue
        }
        if !open { slips.append(Slip(typed: "", expected: "", offset: offset)) }
        open = true
        if let index = column.typed { slips[slips.count - 1].typed.append(typed[index].element) }
        if let index = column.expected { slips[slips.count - 1].expected.append(expected[index]) }
    }
    return slips
}
