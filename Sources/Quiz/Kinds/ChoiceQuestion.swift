package import Facts

/// The question of a card with its answer among wrong ones: for the learning steps, when a name was just met.
///
/// Wrong options are names of the same script and kind of length, from facts that stand near; none is right by what any
/// of them says, under whichever of its names. Their order is the seed's.
package enum ChoiceQuestion {
    /// Options in all.
    static let options = 4

    /// nil where fewer than two wrong options can be found.
    package static func make(
        _ question: Question, of card: Card, neighbours: [Fact], seed: UInt64, index: any FactIndex
    ) -> Question? {
        guard question.response == .typed, question.answers.count == 1, let right = question.answers[0].first,
            card.aspect == .term || (card.aspect == .value && card.fact.label != nil)
        else { return nil }
        let forms = question.answers[0].map(normalized)
        let others = forms + forms.flatMap(index.otherNames)
        let said = Said(card.fact.values.first?.text ?? "")
        let prompt = normalized(question.prompt)
        var options: [String] = []
        for fact in neighbours {
            guard let name = candidate(fact, for: card), options.count < ChoiceQuestion.options - 1 else { continue }
            let form = normalized(name)
            let isOther = !others.contains { $0 == form || contains($0, form) || contains(form, $0) }
            guard isOther, isLike(name, right), !options.contains(where: { normalized($0) == form }),
                !contains(prompt, form), !said.isSaid(by: fact), !isRight(name, for: card, said, index)
            else { continue }
            options.append(name)
        }
        guard options.count >= 2 else { return nil }
        var choice = question
        choice.kind = .choice
        choice.response = .choice
        choice.choices = shuffled(options + [right], seed: seed)
        return choice
    }

    /// Whether another fact of the knowledge base makes a wrong option right, or might.
    private static func isRight(_ option: String, for card: Card, _ said: Said, _ index: any FactIndex) -> Bool {
        if card.aspect == .term { return said.mayBeSaid(of: option, index) }
        guard let facts = index.facts(named: normalized(card.fact.subject.name)) else { return true }
        let form = normalized(option)
        return facts.contains { fact in
            fact.label == card.fact.label && fact.values.contains { normalized($0.text) == form }
        }
    }

    /// What a neighbour would answer to the same kind of question.
    private static func candidate(_ fact: Fact, for card: Card) -> String? {
        if card.aspect == .term { return aspects(of: fact).contains(.term) ? fact.subject.name : nil }
        return fact.label == card.fact.label ? fact.values.first?.text : nil
    }

    /// Of the same script, and neither twice as long nor half.
    static func isLike(_ a: String, _ b: String) -> Bool {
        let (x, y) = (max(1, a.typingLength), max(1, b.typingLength))
        return a.hasHangul == b.hasHangul && x <= y * 2 + 2 && y <= x * 2 + 2
    }
}

/// `items` in an order that depends on the seed alone. Fisher and Yates's shuffle on SplitMix64 (Steele, Lea, Flood 2014).
package func shuffled<Item>(_ items: [Item], seed: UInt64) -> [Item] {
    var items = items
    var state = seed
    for index in stride(from: items.count - 1, to: 0, by: -1) {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        items.swapAt(index, Int((mixed ^ (mixed >> 31)) % UInt64(index + 1)))
    }
    return items
}
