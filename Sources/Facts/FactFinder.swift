package import Notes

/// What was found in a note.
package struct FoundFacts: Sendable {
    package var facts: [Fact]
}

/// The version of the rules; a note row keeps it, and a newer program reads again.
package let rulesVersion = 1

/// The facts of a note, in its order. Linear in the note's size.
package func findFacts(in note: Note) -> FoundFacts {
    let outline = Outline(note)
    var facts: [Fact] = []
    for node in outline.nodes.indices {
        for rule in FactRules.all { facts.append(contentsOf: rule.facts(at: node, in: outline)) }
    }
    return FoundFacts(facts: facts)
}

/// One way in which notes state facts.
protocol FactRule: Sendable {
    /// What `preview` shows.
    var name: Rule { get }
    /// The facts that the block `node` itself states; what it holds has its own turn.
    func facts(at node: Int, in outline: Outline) -> [Fact]
}

enum FactRules {
    static let all: [any FactRule] = [
        DefinitionRule(), CalloutRule(), GlossRule(), EnumerationRule(), PropertyRule(), QuantityRule(),
    ]
}
