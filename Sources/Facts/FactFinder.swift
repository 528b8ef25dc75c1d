package import Notes

/// What was found in a note.
package struct FoundFacts: Sendable {
    package var facts: [Fact]
    /// What was odd: a question without an answer.
    package var problems: [Problem] = []
}

/// The version of the rules; a note row keeps it, and a newer program reads again.
package let rulesVersion = 2

/// The facts of a note, in its order. Linear in the note's size.
package func findFacts(in note: Note) -> FoundFacts {
    let outline = Outline(note)
    let exam = ExamRule().facts(in: outline)
    var facts = DialectRule().facts(in: outline) + exam.facts
    for node in outline.nodes.indices {
        let before = facts.count
        for rule in outline.isExam(node) ? FactRules.bySentence : FactRules.all {
            facts.append(contentsOf: rule.facts(at: node, in: outline))
        }
        if facts.count == before { facts.append(contentsOf: SectionRule().facts(at: node, in: outline)) }
        // What says nothing else may still say who did it.
        if facts.count == before { facts.append(contentsOf: ActorRule().facts(at: node, in: outline)) }
    }
    return FoundFacts(facts: facts, problems: exam.problems + outline.dialect.problems)
}

/// One way in which notes state facts.
protocol FactRule: Sendable {
    /// What `preview` shows.
    var name: Rule { get }
    /// The facts that the block `node` itself states; what it holds has its own turn.
    func facts(at node: Int, in outline: Outline) -> [Fact]
}

enum FactRules {
    /// Those that look at one sentence of a block at a time.
    static let bySentence: [any FactRule] = [DefinitionRule(), SentenceRule()]

    static let all: [any FactRule] = [
        DefinitionRule(), LayoutRule(), CalloutRule(), TableRule(), SentenceRule(), GlossRule(), EnumerationRule(),
        ContrastRule(), ArrowRule(), FormulaRule(), DateRule(), PropertyRule(), QuantityRule(),
    ]
}
