package import Facts
package import Notes

extension Card {
    /// Two cards with one identity are one card: computed from names and values, never from wording or rule.
    package var identity: CardIdentity { FactForms(fact).identity(of: aspect) }
}

/// The cards of a note, each with its question, and what was rejected. Linear in the number of facts.
package func makeCards(from found: FoundFacts, of note: Note) -> NoteCards {
    let facts = Descriptions.joined(found.facts)
    let forms = facts.map { FactForms($0) }
    var filter = QuestionFilter(facts: facts, forms: forms)
    var result = NoteCards(problems: found.problems)
    var headings: [String] = []
    var shown: [Shown] = []
    for (fact, forms) in zip(facts, forms) {
        // Facts of one section follow each other.
        let above = fact.place.headings
        if above != headings {
            headings = above
            shown = headings.map { Shown(heading: $0) }
        }
        let place = fact.place
        let source = Question.Source(path: note.name, firstLine: place.firstLine, lastLine: place.lastLine)
        for aspect in aspects(of: fact) {
            let card = Card(fact: fact, aspect: aspect)
            if let reason = filter.reason(against: card, forms) {
                result.rejected.append(Rejection(card: card, source: source, reason: reason))
                continue
            }
            let asking = Asking(card: card, source: source, headings: shown)
            let question = ask(asking)
            let identity = forms.identity(of: aspect)
            if let reason = filter.reason(against: question, asking, forms, identity) {
                result.rejected.append(Rejection(card: card, source: source, reason: reason))
            } else {
                result.cards.append(DraftedCard(card: card, question: question, identity: identity))
            }
        }
    }
    return result
}

/// What is worth remembering about a fact, in the order of learning.
func aspects(of fact: Fact) -> [Aspect] {
    switch fact.relation {
    case .definition: [.term, .meaning]
    case .expansion: [.meaning]
    case .enumeration, .steps: LongList(fact)?.aspects ?? [.members]
    case .quantity: [.quantity]
    case .property: fact.frame == nil && fact.label == nil ? [.term] : [.value]
    case .purpose: fact.language == .korean ? [.term, .value] : [.value, .term]
    case .example: [.members]
    case .cause, .formula, .contrast, .authored, .skill: [.value]
    }
}

/// The question that asks `card` now. The same card, seed and index give the same question.
package func ask(_ card: Card, source: Question.Source, seed: UInt64, index: any FactIndex) -> Question {
    ask(Asking(card: card, source: source, headings: card.fact.place.headings.map { Shown(heading: $0) }))
}

func ask(_ asking: Asking) -> Question {
    switch asking.card.aspect {
    case .term: TermQuestion.make(asking)
    case .meaning: DefinitionQuestion.make(asking)
    case .value: valueQuestion(asking)
    case .members, .group1, .group2, .group3, .group4: EnumerationQuestion.make(asking)
    case .quantity: QuantityQuestion.make(asking)
    }
}

/// A fact with one value is asked after the kind of that value.
private func valueQuestion(_ asking: Asking) -> Question {
    switch asking.fact.relation {
    case .contrast: ContrastQuestion.make(asking)
    case .property where asking.fact.frame != nil: ClozeQuestion.make(asking)
    case .authored: AuthoredQuestion.make(asking)
    case .skill: CalculationQuestion.make(asking)
    default: DefinitionQuestion.make(asking)
    }
}

/// A card about to be asked, with the headings above it made ready to be looked through.
final class Asking {
    let card: Card
    let source: Question.Source
    private let headings: [Shown]
    private var known: (answers: [[String]], isSentence: Bool, secret: Secret)?

    init(card: Card, source: Question.Source, headings: [Shown]) {
        var card = card
        // A heading stands in the context: it need not be said again.
        if card.fact.language == .english, let owner = card.fact.subject.owner,
            card.fact.place.headings.contains(where: { $0 == owner || $0.begins(with: owner + " (") }),
            card.aspect != .term || card.fact.values.first.flatMap({ EnglishDegree($0.text) }) == nil
        {
            card.fact.subject.owner = nil
        }
        if card.fact.language == .korean, let owner = card.fact.subject.owner, !KoreanTitle.isName(owner),
            card.fact.place.headings.contains(owner)
        {
            card.fact.subject.owner = nil
        }
        self.card = card
        self.source = source
        self.headings = headings
    }

    var fact: Fact { card.fact }

    /// What must not be seen before the answer. The question and the filter look for the same: the last is kept.
    func secret(of answers: [[String]], isSentence: Bool) -> Secret {
        if let known, known.isSentence == isSentence, known.answers == answers { return known.secret }
        let secret = Secret(answers, isSentence: isSentence, under: headings)
        known = (answers, isSentence, secret)
        return secret
    }

    /// The headings above, each that shows the answer cut to '…'.
    func context(hiding secret: Secret) -> [String] {
        headings.map { secret.isSeen(in: $0) || secret.sharesWords(with: $0) ? "…" : $0.text }
    }
}

/// Up to 15 syllables or 5 words are typed; more is recalled.
func isTypable(_ answer: String) -> Bool {
    answer.typingLength <= 15 || (answer.words.count <= 5 && answer.typingLength <= 40)
}
