import TestSupport
import Testing

// What is found in a note, for tests that say which facts stand in it and which do not.

func expect(_ expected: [String], in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    expect(expected, among: facts(markdown), location)
}

func refuse(_ part: String, in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    refuse(part, among: facts(markdown), location)
}
