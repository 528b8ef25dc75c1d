import ContentPacks
import Facts
import Quiz

/// What the packs of a content folder know of names and changed values: it holds for the learner's own notes too.
func packLexicon(in content: String?) -> Lexicon {
    guard let content else { return Lexicon() }
    return Lexicon.merged(findPacks(in: content).packs.map { readLexicon(of: $0).lexicon })
}

/// The knowledge base's names together with the other names that packs know.
struct KnowingIndex: FactIndex {
    let base: any FactIndex
    let lexicon: Lexicon

    func holds(name: String) -> Bool { base.holds(name: name) }

    func facts(named name: String) -> [Fact]? { base.facts(named: name) }

    func otherNames(of name: String) -> [String] {
        base.otherNames(of: name) + lexicon.otherNames(of: name).map(normalized)
    }
}
