import ContentPacks
import Facts
import Quiz
package import Records

/// The packs at hand, those that the learner installed first; of two of one id the first.
package func packsAtHand(in surroundings: Surroundings) -> [Pack] {
    var seen: Set<String> = []
    return surroundings.packShelves.flatMap { findPacks(in: $0).packs }.filter { seen.insert($0.id).inserted }
}

/// What the packs at hand know of names and changed values: it holds for the learner's own notes too.
func packLexicon(in surroundings: Surroundings?) -> Lexicon {
    guard let surroundings else { return Lexicon() }
    return Lexicon.merged(packsAtHand(in: surroundings).map { readLexicon(of: $0).lexicon })
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
