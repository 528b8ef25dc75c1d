// A note is read in sittings of a minute or two. Its headings part it: those of the first two levels that it has begin a
// part each, and what stands under deeper ones belongs to the part above. Neighbours of a line or two go together, up to
// a screenful, since a learner who keeps one fact under each heading does not turn a page for each.

/// A part of a note that is read in one go.
package struct NotePart: Sendable, Hashable {
    /// Its first heading; empty for what stands before any.
    package var title: String
    /// The lines that it takes, headings included.
    package var lines: ClosedRange<Int>
    package var blocks: [PageBlock]
    /// All that it holds is questions of the note's own with their answers.
    package var asksItself: Bool

    package init(title: String, lines: ClosedRange<Int>, blocks: [PageBlock], asksItself: Bool = false) {
        self.title = title
        self.lines = lines
        self.blocks = blocks
        self.asksItself = asksItself
    }
}

extension Note {
    /// The note's parts in their order; none where it has no words. Linear in the blocks.
    package var parts: [NotePart] {
        var stretches = stretches
        while let index = stretches.indices.dropLast().first(where: { stretches[$0].joins(stretches[$0 + 1]) }) {
            stretches[index].take(stretches.remove(at: index + 1))
        }
        return stretches.map { stretch in
            NotePart(
                title: stretch.title, lines: stretch.lines, blocks: stretch.blocks,
                asksItself: stretch.leaves > 0 && stretch.leaves == stretch.questions)
        }
    }

    private var stretches: [Stretch] {
        let levels = Set(blocks.compactMap { block in block.level }).sorted().prefix(2)
        var found: [Stretch] = []
        for (index, block) in blocks.enumerated() {
            if let level = block.level {
                let own = children(of: index).contains { !blocks[$0].isSection }
                if levels.contains(level) || found.isEmpty {
                    found.append(Stretch(title: block.text.string, level: level, lines: block.textLines))
                }
                found[found.count - 1].add(heading: block, hasWords: own, pageOf: self)
            } else if block.parent.map({ blocks[$0].isSection }) ?? true {
                if found.isEmpty { found.append(Stretch(title: "", level: 0, lines: block.lines)) }
                found[found.count - 1].add(page(of: index), lines: block.lines)
            }
        }
        return found
    }
}

/// A heading with what stands right under it, on the way to being a part.
private struct Stretch {
    var title: String
    var level: Int
    var lines: ClosedRange<Int>
    var blocks: [PageBlock] = []
    /// Lines with words, headings left out.
    var words = 0
    /// Headings with words of their own under them, and those of them that ask.
    var leaves = 0
    var questions = 0

    /// How many lines are so few that a neighbour may stand beside them, and how many are a screenful.
    private static let (few, many) = (2, 12)

    mutating func add(heading: Block, hasWords: Bool, pageOf note: Note) {
        blocks.append(.heading(level: heading.level ?? 1, PageText(heading.text.string)))
        lines = lines.lowerBound...max(lines.upperBound, heading.textLines.upperBound)
        guard hasWords else { return }
        leaves += 1
        let title = heading.text.string
        if title.hasSuffix("?") || title.hasSuffix("？") { questions += 1 }
    }

    mutating func add(_ page: [PageBlock], lines: ClosedRange<Int>) {
        blocks += page
        words += lines.count
        self.lines = self.lines.lowerBound...max(self.lines.upperBound, lines.upperBound)
    }

    /// A heading alone goes with what follows it; two that say little each stand together.
    func joins(_ next: Stretch) -> Bool {
        if words == 0 { return next.level > level || blocks.isEmpty }
        guard next.words <= Stretch.few, words + next.words <= Stretch.many, level == next.level else { return false }
        return isSmall && (questions == leaves) == (next.questions == next.leaves)
    }

    /// Made of parts that are all small.
    private var isSmall: Bool { words <= Stretch.few * max(1, leaves) }

    mutating func take(_ next: Stretch) {
        if words == 0, next.level > level, title.isEmpty { title = next.title }
        if words == 0 { level = next.level }
        blocks += next.blocks
        words += next.words
        leaves += next.leaves
        questions += next.questions
        lines = lines.lowerBound...max(lines.upperBound, next.lines.upperBound)
    }
}

extension Block {
    /// Of a heading.
    fileprivate var level: Int? { if case .section(let level) = kind { level } else { nil } }
}
