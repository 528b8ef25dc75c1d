import Facts

/// What follows from what, and how it is calculated, in English.
extension EnglishWording {
    func askEffect(of fact: Fact) -> String {
        let lead = fact.subject.owner.map { "\($0): " } ?? ""
        let whatFollows = "\(lead)what follows the arrow? “\(fact.subject.name) → ____”".capitalisedFirst
        if fact.relation == .definition { return whatFollows }
        if fact.label == "→" {
            let ends = fact.subject.name.split(separator: "→").map { String($0).folded }
            return "\(lead)what stands between \(ends.first ?? "") and \(ends.last ?? "")?".capitalisedFirst
        }
        if fact.rule == .arrow, let place = fact.subject.name.words.firstIndex(of: "of"), place > 0,
            Self.attributes.contains(fact.subject.name.words[place - 1].lowered)
        {
            return "What is the \(fact.subject.name.decapitalised)?"
        }
        if fact.rule == .arrow { return whatFollows }
        let isCondition = ["if ", "when ", "once "].contains { fact.subject.name.lowered.begins(with: $0) }
        return isCondition
            ? "\(lead)what happens \(fact.subject.name.decapitalised)?".capitalisedFirst
            : "\(lead)what does this lead to? “\(fact.subject.name)”".capitalisedFirst
    }

    private static let attributes: WordList = [
        "balance", "capital", "number", "size", "name", "colour", "color", "price", "place", "date", "unit", "symbol",
        "value", "source", "port", "default", "order", "site", "temperature", "age", "abbreviation",
        "height", "length", "weight", "depth", "width", "speed", "rate",
    ]

    /// `(cost − residual value) / years`
    static func isCalculation(_ meaning: String) -> Bool {
        let isQuotient = meaning.begins(with: "(") && meaning.holds(") / ")
        return isQuotient || (meaning.wordCount <= 10 && [" − ", " ÷ "].contains(where: meaning.holds))
    }

    func askFormula(of subject: Term) -> String {
        let isMany = isPlural(subject.name)
        var whole = subject
        if subject.name.wordCount >= 2, !isMany { whole.name = ofName(subject.name) }
        return "How \(isMany ? "are" : "is") \(named(whole)) calculated?"
    }
}
