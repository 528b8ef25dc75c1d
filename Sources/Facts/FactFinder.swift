package import Notes

/// What was found in a note.
package struct FoundFacts: Sendable {
    package var facts: [Fact]
    /// What was odd: a question without an answer.
    package var problems: [Problem] = []
}

/// The version of the rules; a note row keeps it, and a newer program reads again.
package let rulesVersion = 7

/// The facts of a note, in its order. Linear in the note's size.
/// - Parameter lexicon: what packs know of names: other names are accepted, slips of spelling mended.
package func findFacts(in note: Note, knowing lexicon: Lexicon = Lexicon()) -> FoundFacts {
    let outline = Outline(note, lexicon: lexicon)
    let exam = ExamRule().facts(in: outline)
    var facts = DialectRule().facts(in: outline) + exam.facts
    // The last line of what answers a question of the learner's own.
    var answered = 0
    var answers: [String] = []
    for node in outline.nodes.indices {
        let before = facts.count
        for rule in outline.isExam(node) ? FactRules.bySentence : FactRules.all {
            facts.append(contentsOf: outline.facts(of: rule, at: node))
        }
        for rule in FactRules.lastResorts {
            let stated = StatedLines(facts[before...], at: node, in: outline)
            if stated.isWhole { break }
            facts.append(contentsOf: outline.facts(of: rule, at: node).filter { !stated.covers($0) })
        }
        if note.blocks[node].lines.upperBound <= answered {
            // The question asks for it already: a number or a word taken out of its answer would ask again.
            facts.removeLast(from: before) { fact in
                [.quantity, .property, .cause].contains(fact.relation)
                    && (fact.language == .korean || answers.contains { $0.holds(fact.statement.dropping(suffix: ".")) })
            }
        }
        if let asked = facts[before...].first(where: { $0.relation == .authored && $0.rule == .callout }) {
            answered = max(answered, asked.place.lastLine)
            answers = asked.values.map(\.text)
        }
        outline.leave(node)
    }
    let names = NameMending(lexicon, of: outline)
    for index in facts.indices { names.mend(&facts[index]) }
    return FoundFacts(facts: facts, problems: exam.problems + outline.dialect.problems)
}

extension [Fact] {
    /// Without those from `start` on of which `isAsked` holds.
    fileprivate mutating func removeLast(from start: Int, where isAsked: (Fact) -> Bool) {
        let kept = self[start...].filter { !isAsked($0) }
        replaceSubrange(start..., with: kept)
    }
}

/// One way in which notes state facts.
protocol FactRule: Sendable {
    /// What `preview` shows.
    var name: Rule { get }
    /// What a block must have to be worth a look: one of these sets of marks, as a whole.
    static var needs: [LineMarks] { get }
    /// The facts that the block `node` itself states; what it holds has its own turn.
    func facts(at node: Int, in outline: Outline) -> [Fact]
}

enum FactRules {
    /// Those that look at one sentence of a block at a time.
    static let bySentence: [any FactRule] = [DefinitionRule(), SentenceRule()]

    static let all: [any FactRule] = [
        PairRule(), SelfQuestionRule(), WorkRule(), DefinitionRule(), LayoutRule(), CalloutRule(), TableRule(),
        HeadwordRule(), UseRule(),
        SentenceRule(),
        GlossRule(), BracketRule(),
        EnumerationRule(), ContrastRule(), ArrowRule(), FormulaRule(), DateRule(), PropertyRule(), FragmentRule(),
        QuantityRule(), ClauseRule(),
    ]

    /// For a block that says nothing to the others, each only where those before it found nothing.
    static let lastResorts: [any FactRule] = [SectionRule(), RatherRule(), ActorRule(), ClozeRule()]
}

/// What of a block's sentences is stated already: a sentence that says nothing to the other rules is the last resorts',
/// whatever stands beside it in a paragraph.
private struct StatedLines {
    private var statements: Set<Form> = []
    private var lines: [ClosedRange<Int>] = []
    /// Nothing is left for the last resorts.
    let isWhole: Bool

    init(_ facts: ArraySlice<Fact>, at node: Int, in outline: Outline) {
        let sentences = outline.sentences(of: node)
        isWhole = !facts.isEmpty && (sentences.count < 2 || outline.isExam(node))
        guard !facts.isEmpty, !isWhole else { return }
        let own = Set(sentences.map { Form($0.phrase.text) })
        for fact in facts {
            let statement = Form(fact.statement)
            // A fact made of more than one sentence takes their lines.
            if own.contains(statement) {
                statements.insert(statement)
            } else {
                lines.append(fact.place.firstLine...fact.place.lastLine)
            }
        }
    }

    func covers(_ fact: Fact) -> Bool {
        (!statements.isEmpty && statements.contains(Form(fact.statement)))
            || lines.contains { $0.overlaps(fact.place.firstLine...fact.place.lastLine) }
    }
}

/// Gives facts the right spelling of their names, and the other names that packs know; what the note wrote is accepted too.
private struct NameMending {
    let lexicon: Lexicon
    let speller: Speller

    init(_ lexicon: Lexicon, of outline: Outline) {
        self.lexicon = lexicon
        speller = Speller(lexicon, of: outline.nodes.map(\.phrase))
    }

    func mend(_ fact: inout Fact) {
        guard fact.relation != .authored else { return }
        var subject = fact.subject
        mend(&subject.name, aliases: &subject.aliases)
        fact.subject = subject
        if let owner = fact.subject.owner, let right = speller.respelled(owner) {
            fact.subject.owner = right
        }
        guard fact.frame == nil else { return }
        for index in fact.values.indices where fact.values[index].text.wordCount <= 6 {
            var value = fact.values[index]
            mend(&value.text, aliases: &value.aliases)
            if value.aliases.isEmpty {
                fact.values[index].text = value.text
                continue
            }
            // What is asked about is no answer: RI is not what RI stands for.
            let asked = ([fact.subject.name] + fact.subject.aliases).map(\.comparable)
            value.aliases.removeAll { asked.contains($0.comparable) }
            fact.values[index] = value
        }
    }

    private func mend(_ name: inout String, aliases: inout [String]) {
        if let right = speller.respelled(name) {
            aliases.append(name)
            name = right
        }
        for other in lexicon.otherNames(of: name) where !aliases.contains(other) && other != name {
            aliases.append(other)
        }
    }
}
