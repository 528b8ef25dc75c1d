package import Facts

/// Which name goes with which meaning: a card's own pair among two or three that stand near it.
package enum MatchingQuestion {
    /// nil where fewer than two neighbours are definitions of other names.
    package static func make(
        _ question: Question, of card: Card, neighbours: [Fact], seed: UInt64, index: any FactIndex
    ) -> Question? {
        guard card.aspect == .term, card.fact.relation == .definition, question.response == .typed,
            let own = card.fact.values.first?.text, own.typingLength <= 60
        else { return nil }
        var pairs = [(name: card.fact.subject.name, meaning: own)]
        for fact in neighbours
        where pairs.count < 4 && fact.relation == .definition && fact.language == card.fact.language {
            guard let meaning = fact.values.first?.text, meaning.typingLength <= 60,
                !pairs.contains(where: { pair in
                    let (a, b) = (normalized(pair.name), normalized(fact.subject.name))
                    return contains(a, b) || contains(b, a) || index.otherNames(of: a).contains(b)
                        || likeness(normalized(pair.meaning), normalized(meaning)) > 0.4
                }),
                !pairs.contains(where: {
                    contains(normalized(meaning), normalized($0.name))
                        || contains(normalized($0.meaning), normalized(fact.subject.name))
                }),
                !pairs.contains(where: {
                    Said(meaning).mayBeSaid(of: $0.name, index)
                        || Said($0.meaning).mayBeSaid(of: fact.subject.name, index)
                })
            else { continue }
            pairs.append((fact.subject.name, meaning))
        }
        guard pairs.count >= 3 else { return nil }
        let names = shuffled(pairs, seed: seed)
        let meanings = shuffled(pairs, seed: seed ^ 0x5DEE_CE66)
        let marks = Array("abcd").map(String.init)
        var result = question
        result.kind = .matching
        result.response = .list
        result.prompt = wording(for: card.fact.language).askMatching(names.map(\.name))
        result.choices = zip(marks, meanings).map { "\($0)) \($1.meaning)" }
        result.answers = names.enumerated().map { index, pair in
            let place = meanings.firstIndex { $0.meaning == pair.meaning } ?? 0
            return ["\(index + 1)\(marks[place])"]
        }
        result.wanted = result.answers.count
        return result
    }
}

/// An easier way to ask a card that is being learned: to choose, to match, to judge. nil where the card has none.
package func easier(
    _ question: Question, of card: Card, neighbours: [Fact], seed: UInt64, index: any FactIndex
) -> Question? {
    if seed % 4 == 3,
        let matching = MatchingQuestion.make(question, of: card, neighbours: neighbours, seed: seed, index: index)
    {
        return matching
    }
    return ChoiceQuestion.make(question, of: card, neighbours: neighbours, seed: seed, index: index)
        ?? TrueFalseQuestion.make(question, of: card, neighbours: neighbours, seed: seed, index: index)
}
