import Facts

/// Whether what an English card shows can be understood with the note closed: nothing in it points outside, a name is no
/// sentence, and what is said of it is more than numbers.
struct EnglishReading {
    private let card: Card
    private var fact: Fact { card.fact }

    init(_ card: Card) { self.card = card }

    /// nil where it reads well.
    var reason: Rejection.Reason? {
        if fact.relation == .authored || fact.relation == .skill { return nil }
        if shown.contains(where: EnglishReference.leans) || fact.frame?.begins(with: ":") == true { return .noSubject }
        // `the 53`
        if !EnglishVerbs.hasLetters(fact.subject.name), [.definition, .property].contains(fact.relation),
            fact.label == nil,
            fact.frame == nil, fact.rule == .sentence
        {
            return .noSubject
        }
        // `.2 → DNS`: the end of a number whose beginning stands elsewhere.
        if fact.rule == .arrow, beginning.begins(with: ".") { return .noSubject }
        if sharesItsMeaning { return .twoRightAnswers }
        if isSentence { return .trivial }
        if card.aspect == .term, isEmptyTerm { return .trivial }
        if fact.relation == .enumeration, fact.values.contains(where: isClause) { return .tooLong }
        return nil
    }

    /// The words of the note that stand in the prompt.
    private var shown: [String] {
        if let frame = fact.frame {
            return frame == String(Fact.gap) ? [] : [frame.replacing(String(Fact.gap), with: ClozeQuestion.blank)]
        }
        switch fact.relation {
        case .cause: return [fact.subject.name]
        case .definition, .property, .purpose:
            // What is said of a name is shown, or else wanted.
            return fact.label == nil && fact.rule != .table ? [fact.values.first?.text ?? ""] : []
        default: return []
        }
    }

    /// What an arrow starts from.
    private var beginning: String { fact.frame?.words.first ?? fact.subject.name }

    /// `also resets the index`: something else does, too.
    private var sharesItsMeaning: Bool {
        card.aspect == .term && fact.values.first?.text.words.prefix(2).contains { $0.isSame(as: "also") } == true
    }

    /// What a name means is a sentence about something else (`Leftovers: the ductus joined …`), or goes on behind an arrow.
    private var isSentence: Bool {
        guard fact.frame == nil, fact.label == nil, fact.rule != .arrow, let said = fact.values.first?.text else {
            return false
        }
        switch fact.relation {
        case .property: return said.holds("->") || said.holds("→")
        case .definition:
            return fact.rule.rawValue == "definition" && EnglishReference.isStory(said)
        default: return false
        }
    }

    /// `gives 36 to 38`: nothing but numbers behind the verb; or an answer that is a whole sentence.
    private var isEmptyTerm: Bool {
        if fact.relation == .definition, let said = fact.values.first?.text.words, said.count == 2,
            said[0] == "the",
            ["default", "same", "other", "best", "worst", "main", "rest", "first", "last"].contains(said[1])
        {
            return true
        }
        guard fact.relation == .property, let said = fact.values.first?.text else { return false }
        let rest = said.words.dropFirst()
        // `is 10 seconds and …` is asked as a number.
        if let first = rest.first, first.hasDigit, ["is", "are", "was", "were"].contains(said.words[0]) { return true }
        return !rest.isEmpty && rest.allSatisfy { $0.hasDigit || ["to", "or", "and", "about", "is"].contains($0) }
    }
}

/// A member of a list that goes on to tell something: `fermentation depending on the conditions`.
private func isClause(_ value: Value) -> Bool {
    value.text.words.dropFirst().contains { ["depending", "which", "when", "because", "while"].contains($0) }
}

extension Fact {
    /// An English sentence under a heading that says what it speaks of by itself: it is asked without the heading's name
    /// before it, which is a page's title as often.
    var isWholeSentence: Bool {
        guard language == .english, let frame, frame != String(Fact.gap) else { return false }
        let sentence = frame.replacing(String(Fact.gap), with: ClozeQuestion.blank)
        guard place.headings.contains(subject.name) || subject.owner.map(place.headings.contains) == true else {
            return false
        }
        let isClosed = sentence.ends(in: ".") && sentence.utf8.first.map { (0x41...0x5A).contains($0) } == true
        return isClosed || sentence.begins(with: ClozeQuestion.blank) || EnglishReference.isWhole(sentence)
    }
}
