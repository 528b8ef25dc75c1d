import Notes
import Quiz
import TestSupport
import Testing

// What the questions of a note are, for tests that say what is asked and what is not.

/// `prompt → answers` of what passes.
func asked(_ markdown: String) -> [String] {
    cards(markdown).cards.map(\.question).map { question in
        question.prompt + " → " + question.answers.map { $0[0] }.joined(separator: " ; ")
    }
}

func expect(_ expected: [String], in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    expect(expected, among: asked(markdown), location)
}

func refuse(_ part: String, in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    refuse(part, among: asked(markdown), location)
}
