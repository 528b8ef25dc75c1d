import Facts

/// From the name to what is said of it, or what its letters stand for.
enum DefinitionQuestion {
    static func make(_ asking: Asking) -> Question {
        var fact = asking.fact
        let value = Self.whole(fact)
        let answers = [[value.text] + value.aliases + Self.parts(of: value.text)]
        let secret = asking.secret(of: answers, isSentence: true)
        let words = wording(for: fact.language)
        if let owner = fact.subject.owner, secret.sharesWords(withHeading: owner) { fact.subject.owner = nil }
        let prompt =
            switch fact.relation {
            case .expansion: words.askExpansion(of: fact.subject.name, long: value.text)
            case .purpose: words.askPurpose(of: fact.subject)
            case .cause: words.askEffect(of: fact)
            case .formula: words.askFormula(of: fact.subject)
            case .property: words.askAttribute(fact)
            default: words.askMeaning(of: fact)
            }
        return Question(
            kind: value.quantity == nil ? .definition : .quantity,
            response: isTyped(value.text, of: fact) ? .typed : .recall, prompt: prompt,
            context: asking.context(hiding: secret), answers: answers, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }

    /// A name, a number or a few words are typed. What describes a thing, or says two things of it, nobody words alike: it is
    /// recalled.
    private static func isTyped(_ text: String, of fact: Fact) -> Bool {
        guard isTypable(text), fact.relation != .formula else { return false }
        if fact.relation == .expansion || isProperName(text) { return true }
        if joints.contains(where: text.holds) { return false }
        return text.wordCount <= (fact.label == nil ? 2 : 3)
    }

    /// `OpEx(운영 지출)`: a name, and what it is called in the other script behind it. Either is right.
    private static func parts(of text: String) -> [String] {
        let halves = text.dropping(suffix: ")").parts(between: "(").map(\.trimmed)
        guard text.ends(in: ")"), halves.count == 2 else { return [] }
        let (name, other) = (halves[0], halves[1])
        guard name.hasHangul != other.hasHangul, name.wordCount <= 4, other.wordCount <= 4, !other.hasDigit,
            name.hasLatin || other.hasLatin
        else { return [] }
        return [name, other]
    }

    private static let joints = [", ", " + ", " / ", " > ", "→", "->", "; ", "·", "≥", "≤", "<", "±"]

    /// What the note says in several sentences is told whole, and any of them will do.
    private static func whole(_ fact: Fact) -> Value {
        guard let first = fact.values.first else { return Value("") }
        if fact.values.count == 1 || fact.rule != .callout { return first }
        return Value(
            fact.values.map(\.text).joined(separator: Descriptions.separator),
            aliases: fact.values.flatMap { [$0.text] + $0.aliases })
    }
}
