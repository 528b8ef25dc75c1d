import Facts
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
        for index in note.blocks.indices where says(note.blocks[index], at: index, in: note) {
            told.formUnion(note.blocks[index].textLines)
        }
    }

    /// Whether a block says something that could be asked: no heading, no aim of a lesson, no row of questions, no sources, and
    /// no header of a table whose rows are asked.
    private func says(_ block: Block, at index: Int, in note: Note) -> Bool {
        if block.text.isEmpty || block.isSection || Self.isAim(block) { return false }
        if let parent = block.parent {
            if Self.isAim(note.blocks[parent]) { return false }
            if case .row(true) = note.blocks[parent].kind, let table = note.blocks[parent].parent {
                return !note.blocks[table].lines.contains { questions.indices.contains($0) && questions[$0] > 0 }
            }
        }
        guard case .paragraph = block.kind else { return true }
        let text = block.text.string
        return !Self.areQuestions(text) && !Self.areSources(text)
    }

    /// `> [!goal]`
    private static func isAim(_ block: Block) -> Bool {
        if case .callout(let kind, _) = block.kind { return kind.lowered == "goal" }
        return false
    }

    private static func areQuestions(_ text: String) -> Bool {
        let sentences = text.replacing("？", with: "?").split { $0 == "\n" || $0 == "." || $0 == "!" }
        return text.contains("?")
            && sentences.allSatisfy { String($0).folded.ends(in: "?") || String($0).folded.isEmpty }
    }

    /// `출처: …`
    private static func areSources(_ text: String) -> Bool {
        let start = text.split(separator: ":", maxSplits: 1).first.map { String($0).folded.lowered } ?? ""
        return text.contains(":") && ["출처", "참고 자료", "참고 문헌", "sources", "source", "references"].contains(start)
    }

    /// Lines that say something, and those of them that a question touches.
    package var counts: (told: Int, asked: Int) {
        (told.count, told.count { $0 < questions.count && questions[$0] > 0 })
    }
}
