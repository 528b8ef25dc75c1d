package import Notes

/// What was found in a note.
package struct FoundFacts: Sendable {
    package var facts: [Fact]
}

/// The version of the rules; a note row keeps it, and a newer program reads again.
package let rulesVersion = 1

/// The facts of a note, in its order. Linear in the note's size.
package func findFacts(in note: Note) -> FoundFacts {
    FoundFacts(facts: [])
}
