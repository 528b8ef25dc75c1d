import Testing

// What is found in a note, for tests that say which facts stand in it and which do not.

func expect(_ expected: [String], in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    let found = facts(markdown)
    for fact in expected { #expect(found.contains(fact), "\(found)", sourceLocation: location) }
}

func refuse(_ part: String, in markdown: String, _ location: SourceLocation = #_sourceLocation) {
    let found = facts(markdown)
    #expect(!found.contains { $0.contains(part) }, "\(found)", sourceLocation: location)
}
