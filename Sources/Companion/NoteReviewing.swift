package import Facts
import Notes
import Quiz

/// A note's lines with what asks about them.
package struct NoteCoverage: Sendable {
    package struct Line: Sendable, Hashable {
        package var number: Int
        package var text: String
        /// It says something that could be asked about.
        package var hasWords: Bool
        package var questions: Int
    }

    package var path: String
    package var lines: [Line]

    /// Lines with words, and those of them that a question touches.
    package var counts: (told: Int, asked: Int) {
        let told = lines.filter(\.hasWords)
        return (told.count, told.count { $0.questions > 0 })
    }
}

/// What a tutor would query in one note.
package struct NoteDoubts: Sendable {
    package var path: String
    package var doubts: [Doubt]
}

extension Preview {
    /// Each note under `paths` with its lines and how many questions touch each.
    package static func coverage(
        _ paths: [String], from workingDirectory: String, in surroundings: Surroundings?,
        each: (NoteCoverage) throws -> Void
    ) throws {
        let lexicon = packLexicon(in: surroundings)
        try notes(paths, from: workingDirectory, in: surroundings) { note, bytes in
            let cards = makeCards(from: noteFacts(in: note, knowing: lexicon), of: note)
            let coverage = LineCoverage(of: cards.cards, in: note)
            let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            try each(
                NoteCoverage(
                    path: note.name,
                    lines: text.enumerated().map { index, line in
                        NoteCoverage.Line(
                            number: index + 1, text: line.hasSuffix("\r") ? String(line.dropLast()) : String(line),
                            hasWords: coverage.told.contains(index + 1),
                            questions: index + 1 < coverage.questions.count ? coverage.questions[index + 1] : 0)
                    }))
        }
    }

    /// What a tutor would query in each note under `paths`.
    package static func doubts(
        _ paths: [String], from workingDirectory: String, in surroundings: Surroundings?,
        each: (NoteDoubts) throws -> Void
    ) throws {
        let lexicon = packLexicon(in: surroundings)
        try notes(paths, from: workingDirectory, in: surroundings) { note, _ in
            try each(NoteDoubts(path: note.name, doubts: findDoubts(in: note, knowing: lexicon)))
        }
    }
}
