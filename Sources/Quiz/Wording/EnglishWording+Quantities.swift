import Facts

/// Numbers taken out of their sentences, in English.
extension EnglishWording {
    func askQuantity(_ fact: Fact) -> String {
        guard let frame = fact.frame else { return "" }
        let subject = fact.subject.owner.map { "\($0), \(fact.subject.name)" } ?? fact.subject.name
        let value = fact.values.first
        let unit = counted(value?.quantity)
        // A line that is nothing but the number (`128 bits`) names nothing but its unit.
        if frame == String(Fact.gap), fact.statement.dropping(suffix: ".") != value?.text {
            let lead = fact.subject.owner.map { "In \($0), what" } ?? "What"
            let name = fact.subject.name.dropping(prefix: "The ").dropping(prefix: "the ")
            // `Free tier - 3 kinds`
            if Self.kinds.contains(unit) { return "\(subject): how many \(plural(unit)) are there?".capitalisedFirst }
            let isSaid = name.lowered.words.contains { $0 == unit.lowered || $0 + "s" == unit.lowered }
            return "\(lead) \(isPlural(name) ? "are" : "is") the \(name)\(unit.isEmpty || isSaid ? "" : " in \(unit)")?"
        }
        let blank = unit.isEmpty ? "___" : unit == "%" ? "___ %" : "___ \(unit)"
        let lead = fact.isWholeSentence ? "Which" : "\(subject): which"
        return "\(lead) number fits? “\(frame.replacing(String(Fact.gap), with: blank).folded)”"
    }

    private static let kinds: WordList = [
        "kinds", "types", "levels", "layers", "tiers", "steps", "stages", "parts", "plans", "members", "copies",
        "phases",
    ]

    /// The unit as it stands before a number that is not known: of one month, too, months are asked.
    func counted(_ quantity: Quantity?) -> String {
        guard let quantity else { return "" }
        let unit = quantity.unit
        return quantity.number == "1" && Self.spans.contains(unit) ? plural(unit) : unit
    }

    static let spans: WordList = [
        "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "page", "byte", "bit", "hop",
        "step",
        "time", "layer", "copy",
    ]

    static let numbers: [Int: String] = [
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    ]
}
