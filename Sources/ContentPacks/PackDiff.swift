import Facts
import Quiz
package import Records

extension PackDiff {
    /// Pairs the cards of two versions as a learner's sync will.
    package init(from old: [PackNote], to new: [PackNote]) {
        self.init()
        let (before, after) = (Side(old), Side(new))
        let matching = matchCards(old: before.candidates, new: after.candidates)
        for pair in matching.pairs {
            let both = Pair(old: before.cards[pair.old], new: after.cards[pair.new])
            if pair.valueChanged {
                changed.append(both)
            } else if both.old.prompt == both.new.prompt, both.old.answer == both.new.answer {
                kept += 1
            } else {
                reworded.append(both)
            }
        }
        self.new = matching.fresh.map { after.cards[$0] }
        gone = matching.gone.map { before.cards[$0] }
    }
}

/// The cards of one version, each once.
private struct Side {
    var candidates: [MatchCandidate] = []
    var cards: [PackDiff.Card] = []

    init(_ notes: [PackNote]) {
        var seen: Set<CardIdentity> = []
        for note in notes {
            // Two notes that say the same give one card.
            for drafted in note.cards.cards where seen.insert(drafted.identity).inserted {
                let fact = drafted.card.fact
                candidates.append(
                    MatchCandidate(
                        identity: drafted.identity, path: note.path, section: fact.place.headings.last ?? "",
                        rule: fact.rule.rawValue))
                let question = drafted.question
                cards.append(
                    PackDiff.Card(
                        prompt: question.prompt,
                        answer: question.answers.compactMap(\.first).joined(separator: ", "), path: note.path,
                        line: question.source.firstLine))
            }
        }
    }
}
