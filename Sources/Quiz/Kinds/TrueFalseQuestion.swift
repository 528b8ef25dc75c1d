package import Facts

/// Is this said of that? For meanings too long to type, while they are new.
///
/// The false twin says of the card's subject what a neighbour's subject means, and only where that is certain to be false:
/// both are definitions, of names that are not each other's, and their words are far apart.
package enum TrueFalseQuestion {
    /// nil where the card is no long meaning, or a false twin would be needed and none is certain.
    package static func make(
        _ question: Question, of card: Card, neighbours: [Fact], seed: UInt64, index: any FactIndex
    ) -> Question? {
        guard card.aspect == .meaning, card.fact.relation == .definition, question.response == .recall,
            let meaning = card.fact.values.first?.text
        else { return nil }
        let name = card.fact.subject.name
        let isTrue = seed & 1 == 0
        var said = meaning
        if !isTrue {
            guard let twin = neighbours.first(where: { isFalseTwin($0, of: card.fact, index) })?.values.first?.text
            else { return nil }
            said = twin
        }
        let words = wording(for: card.fact.language)
        var result = question
        result.kind = .truefalse
        result.response = .choice
        result.prompt = words.askTruth(of: card.fact.subject, said: said)
        result.choices = words.truths
        result.answers = [[isTrue ? words.truths[0] : words.truths[1]] + (isTrue ? Self.yes : Self.no)]
        result.statement = "\(name): \(meaning)"
        return result
    }

    private static func isFalseTwin(_ other: Fact, of fact: Fact, _ index: any FactIndex) -> Bool {
        guard other.relation == .definition, other.language == fact.language, let theirs = other.values.first?.text,
            let own = fact.values.first?.text, theirs.typingLength >= 6
        else { return false }
        let (a, b) = (normalized(fact.subject.name), normalized(other.subject.name))
        guard !contains(a, b), !contains(b, a), !index.otherNames(of: a).contains(b), ChoiceQuestion.isLike(theirs, own)
        else { return false }
        return likeness(normalized(theirs), normalized(own)) < 0.25 && !contains(normalized(theirs), a)
            && !Said(theirs).mayBeSaid(of: fact.subject.name, index)
    }

    static let yes = ["O", "ㅇ", "네", "예", "맞음", "yes", "true", "y", "t"]
    static let no = ["X", "ㄴ", "아니오", "아니요", "틀림", "no", "false", "n", "f"]
}
