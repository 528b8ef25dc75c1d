import Notes
import Quiz
import Testing

// What the questions of a note are, for tests that say what is asked and what is not.

/// `prompt → answers` of what passes.
func asked(_ markdown: String) -> [String] {
    cards(markdown).cards.map(\.question).map { question in
        question.prompt + " → " + question.answers.map { $0[0] }.joined(separator: " ; ")
    }
}

func expect(_ expected: [String], in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    let found = asked(markdown)
    for one in expected { #expect(found.contains(one), "\(found)", sourceLocation: location) }
}

func refuse(_ part: String, in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    let found = asked(markdown)
    #expect(!found.contains { $0.contains(part) }, "\(found)", sourceLocation: location)
}
