package import Testing

// For tests that say what is found in a text, and what is not: a failure shows all that was.

/// Each of `expected` is one of `found`.
package func expect(_ expected: [String], among found: [String], _ location: SourceLocation = #_sourceLocation) {
    for one in expected { #expect(found.contains(one), "\(found)", sourceLocation: location) }
}

/// None of `found` holds `part`.
package func refuse(_ part: String, among found: [String], _ location: SourceLocation = #_sourceLocation) {
    #expect(!found.contains { $0.contains(part) }, "\(found)", sourceLocation: location)
}

/// One of `found` holds `part`.
package func expect(part: String, among found: [String], _ location: SourceLocation = #_sourceLocation) {
    #expect(found.contains { $0.contains(part) }, "\(found)", sourceLocation: location)
}
