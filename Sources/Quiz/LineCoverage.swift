package import Notes

/// How much of a note is asked about, line by line.
package struct LineCoverage: Sendable, Hashable {
    /// Lines that say something, from 1.
    package private(set) var told: Set<Int> = []
    /// How many questions touch each line; the first is line 0, which there is not.
    package private(set) var questions: [Int]

    /// A list's question touches its lines; a whole section's would touch all, so no more than these.
    private static let reach = 30

    package init(of cards: [DraftedCard], in note: Note) {
        questions = Array(repeating: 0, count: note.lineCount + 2)
        for card in cards {
            let source = card.question.source
            let last = min(max(source.firstLine, source.lastLine), source.firstLine + LineCoverage.reach)
            for line in source.firstLine...last where line < questions.count { questions[line] += 1 }
        }
        for block in note.blocks where !block.text.isEmpty && !block.isSection { told.formUnion(block.textLines) }
    }

    /// Lines that say something, and those of them that a question touches.
    package var counts: (told: Int, asked: Int) {
        (told.count, told.count { $0 < questions.count && questions[$0] > 0 })
    }
}
