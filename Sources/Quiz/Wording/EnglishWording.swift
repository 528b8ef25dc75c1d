import Facts

/// Questions in English.
struct EnglishWording: Wording {
    func askTerm(_ description: String, of subject: Term, as kind: Saying) -> String {
        let question = EnglishDescription(description, as: kind).question
        return (subject.owner.map { "In \($0), \(question)" } ?? question).capitalisedFirst
    }

    func askTerm(properties: [String], of subject: Term) -> String {
        "What are all of these true of? \(properties.joined(separator: " / "))"
    }

    func askMeaning(of subject: Term, meaning: String) -> String {
        let lead = subject.owner.map { "In \($0), " } ?? ""
        let words = meaning.words
        let first = words.first?.lowered ?? ""
        let does = isPlural(subject.name) ? "do" : "does"
        if ["happens", "occurs"].contains(first), words.count > 2, words[1].lowered == "when" {
            return "\(lead)when \(does) \(subject.name) \(first.dropping(suffix: "s"))?".capitalisedFirst
        }
        // What is done to a thing is nothing that it does.
        if first == "can", words.count > 2, words[1] == "be" {
            return "\(lead)what can be done with \(subject.name)?".capitalisedFirst
        }
        if first == "can", words.count > 2 { return "\(lead)what can \(subject.name) do?".capitalisedFirst }
        let description = EnglishDescription(meaning)
        if description.isPredicate, words.count > 2,
            words.prefix(2).contains(where: { EnglishVerbs.plainForm(of: $0) != nil })
        {
            return "\(lead)what \(does) \(theName(subject.name)) do?".capitalisedFirst
        }
        if Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26) {
            return "What is there to remember about \(named(subject))?"
        }
        let hasArticle = ["a", "an"].contains(first) || (first == "the" && subject.name.words.count >= 2)
        if isCommonNoun(subject.name), !hasArticle, !isPlural(subject.name) {
            return "\(lead)what is meant by “\(subject.name)”?".capitalisedFirst
        }
        let verb = isPlural(subject.name) ? "are" : "is"
        return "\(lead)what \(verb) \(article(subject.name, first))\(subject.name)?".capitalisedFirst
    }

    /// Whether a name is an ordinary noun, whose article its note does not tell: `pod`, `Container runtime`.
    private func isCommonNoun(_ name: String) -> Bool {
        guard let last = name.words.last, !name.hasDigit else { return false }
        return last.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } && !name.utf8.contains(0x2D)
    }

    /// `the Liveness probe`: a name of several words that ends in an ordinary noun.
    private func theName(_ name: String) -> String {
        name.words.count >= 2 && isCommonNoun(name) && !isPlural(name) && !name.holds("git ") && !name.holds("kubectl ")
            ? "the \(name)" : name
    }

    /// The article that a common noun needs: `What is a murmur?` where a murmur is an abnormal sound.
    private func article(_ name: String, _ first: String) -> String {
        guard name.utf8.first.map({ (0x61...0x7A).contains($0) }) == true, !isPlural(name), !name.utf8.contains(0x2D)
        else {
            return ""
        }
        if first == "a" || first == "an" { return "aeio".contains(name.prefix(1)) ? "an " : "a " }
        return first == "the" && name.words.count >= 2 ? "the " : ""
    }

    /// A predicate as it goes with a name: `is read in by` with implied terms is `are read in by`.
    private func agreeing(_ predicate: String, with name: String) -> String {
        guard isPlural(name), let verb = predicate.words.first else { return predicate }
        let plain =
            ["is": "are", "was": "were", "has": "have", "does": "do"][verb] ?? EnglishVerbs.plainForm(of: verb) ?? verb
        return plain + predicate.dropping(prefix: verb)
    }

    /// Whether a name or label stands for several things.
    private func isPlural(_ name: String) -> Bool {
        guard let last = EnglishVerbs.headNoun(of: name.words), last.utf8.last == UInt8(ascii: "s") else {
            return false
        }
        return EnglishVerbs.isPlural(last)
    }

    /// Of a limit (`min 30 days, retrieval fee`) the number is asked, or whose it is.
    func asksOneThing(of subject: Term, meaning: String) -> Bool {
        let first = meaning.words.first?.lowered ?? ""
        if first == "can", meaning.wordCount > 2 { return true }
        return !(Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26))
    }

    private static let remarks: WordList = ["note", "notes", "remark", "remarks", "comment", "comments", "description"]
    private static let times: WordList = ["years", "dates", "hours", "days"]
    private static let openEnds: WordList = ["from", "to", "by", "for", "with", "on", "in", "at", "of", "as", "into"]

    /// A header that asks by itself.
    private static let asking: WordList = ["how", "when", "where", "why", "who", "what", "which"]

    /// Labels that are no nouns.
    private static let events: WordList = [
        "born", "died", "founded", "discovered", "invented", "introduced", "released", "known for",
    ]

    /// Words with which a limit or a remark begins, not what a thing is.
    private static let limits: WordList = [
        "between", "not", "only", "always", "never", "no", "up", "at", "in", "on", "by", "with", "without", "from",
        "for", "to", "max", "min",
        "maximum", "minimum", "several", "need", "needs", "must", "can", "cannot", "under", "over", "after", "before",
        "about", "same", "all", "more",
        "less", "use", "used", "usually", "mostly", "works", "hardest", "added", "free", "many", "better", "it", "they",
        "so", "because", "even",
    ]

    func askExpansion(of short: String, long: String) -> String { "What does \(short) stand for?" }

    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String {
        let number = Self.numbers[count ?? wanted] ?? String(count ?? wanted)
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        let name = "\(fact.subject.name)\(owner)"
        if fact.label == "→" { return "In \(name), what follows what? Name the \(number) in order." }
        if fact.isOrdered { return "In order, what are the steps of \(ofName(name))?" }
        if fact.isIncomplete {
            return fact.label.map { "Name the \($0.lowercased()) of \(name) that you know." }
                ?? "Name what belongs to \(name)."
        }
        if fact.relation == .example { return "Give \(number) examples of \(name)." }
        if let label = fact.label {
            let verb = label.words.first ?? ""
            let isNoun = label.words.count == 1 && fact.rule != .sentence && fact.rule != .object
            if !isNoun, EnglishVerbs.isPredicate(verb) || EnglishVerbs.isPast(verb) {
                return "\(theName(name)) \(agreeing(label, with: fact.subject.name)) which \(number)?".capitalisedFirst
            }
            let kinds = plural(label.lowercased())
            // The classes of S3 storage classes are just that.
            let what = fact.subject.name.lowered.ends(in: kinds) ? name : "\(kinds) of \(ofName(name))"
            return count == nil ? "Name \(number) of the \(what)." : "What are the \(number) \(what)?"
        }
        if isPlural(fact.subject.name), fact.subject.name.words.first?.lowered.ends(in: "ing") == false,
            !fact.subject.name.holds(" of ")
        {
            return count == nil ? "Name \(number) of the \(name)." : "What are the \(number) \(name)?"
        }
        return count == nil ? "Name \(number) that belong to \(name)." : "Which \(number) belong to \(name)?"
    }

    func askMembers(of fact: Fact, missing group: Range<Int>) -> String {
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        let label = fact.label.flatMap { $0 == "→" ? nil : "\($0.lowercased()) of " } ?? ""
        let name = "\(label)\(fact.subject.name)\(owner)"
        let all = fact.values.map(\.text)
        let number = Self.numbers[group.count] ?? String(group.count)
        if fact.isOrdered {
            return group.lowerBound == 0
                ? "\(name) has \(all.count) steps. In order, what are the first \(number)?".capitalisedFirst
                : "\(name) has \(all.count) steps. In order, which \(number) follow “\(all[group.lowerBound - 1])”?"
                    .capitalisedFirst
        }
        let others = (all[..<group.lowerBound] + all[group.upperBound...]).joined(separator: ", ")
        return "\(name): which \(number) of the \(all.count) are missing here? \(others)".capitalisedFirst
    }

    func askClass(of members: [String]) -> String {
        "What do all of these belong to: \(members.joined(separator: ", "))?"
    }

    func askAttribute(_ fact: Fact) -> String {
        if fact.label == "event" {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            return "\(lead)what happened \(fact.subject.name.words.count > 1 ? "on" : "in") \(fact.subject.name)?"
                .capitalisedFirst
        }
        if fact.label == "date" { return "When was this? “\(fact.subject.name)”" }
        let name = named(fact.subject)
        if Self.events.contains((fact.label ?? "").lowered) { return "\(name): \((fact.label ?? "").lowered)?" }
        let label = (fact.label ?? "").lowercasedFirst
        if Self.asking.contains(label.words.first?.lowered ?? "") { return "\(name): \(label.dropping(suffix: "?"))?" }
        if fact.rule == .table {
            let value = fact.values.first?.text ?? ""
            if label == "short" || label == "abbreviation" { return "What is the short form of \(name)?" }
            if Self.times.contains(label) { return "\(name): what are the \(label)?" }
            if ["use when", "when to use"].contains(label) { return "When is \(name) used?" }
            if label.ends(in: "s"), !label.ends(in: "ss"), value.utf8.first.map({ (0x30...0x39).contains($0) }) == true
            {
                return "How many \(label) does \(name) have?"
            }
            if Self.remarks.contains(label) { return "What is noted of \(name)?" }
            if Self.openEnds.contains(label.words.last ?? "") { return "\(name): \(label) what?" }
            return isProperName(label)
                ? "What is said of \(name) under “\(label)”?"
                : label.ends(in: "?")
                    ? "\(name): \(label)" : "\(name): what \(isPlural(label) ? "are" : "is") the \(label)?"
        }
        if isPlural(label) { return "What are the \(label) of \(ofName(name))?" }
        return "What is the \(label) of \(ofName(name))?"
    }

    /// A name behind `of`: the transport layer, the wall.
    private func ofName(_ name: String) -> String {
        isCommonNoun(name) && !isPlural(name) && name.words.first != "the" ? "the \(name)" : name
    }

    func askPurpose(of subject: Term) -> String {
        "What \(isPlural(subject.name) ? "are" : "is") \(named(subject)) used for?"
    }

    func askUser(of use: String, _ subject: Term) -> String {
        let lead = subject.owner.map { "In \($0), what" } ?? "What"
        let words = use.words
        let first = words.first?.lowered ?? ""
        if EnglishVerbs.isPlainVerb(first) { return "\(lead) is used to \(use)?" }
        return first.ends(in: "ing") ? "\(lead) is used for \(use)?" : "\(lead) is this the use of? “\(use)”"
    }

    func askEffect(of fact: Fact) -> String {
        let lead = fact.subject.owner.map { "\($0): " } ?? ""
        if fact.relation == .definition {
            return "\(lead)what follows the arrow? “\(fact.subject.name) → ____”".capitalisedFirst
        }
        if fact.label == "→" {
            let ends = fact.subject.name.split(separator: "→").map { String($0).folded }
            return "\(lead)what stands between \(ends.first ?? "") and \(ends.last ?? "")?".capitalisedFirst
        }
        if fact.rule == .arrow {
            return "\(lead)what follows the arrow? “\(fact.subject.name) → ____”".capitalisedFirst
        }
        let isCondition = ["if ", "when ", "once "].contains { fact.subject.name.lowered.begins(with: $0) }
        return isCondition
            ? "\(lead)what happens \(fact.subject.name.decapitalised)?".capitalisedFirst
            : "\(lead)what does this lead to? “\(fact.subject.name)”".capitalisedFirst
    }

    func askFormula(of subject: Term) -> String { "How is \(named(subject)) calculated?" }

    func askContrast(_ fact: Fact) -> String {
        if let cure = fact.label, fact.choices.isEmpty {
            let problem = fact.subject.owner?.lowered ?? "problem"
            return "Which \(singular(cure.lowered)) answers this \(singular(problem)): \(fact.subject.name)?"
        }
        if fact.values.count > 1 || fact.label != nil {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            return "\(lead)which of these have “\(fact.subject.name)”: \(fact.choices.joined(separator: ", "))?"
                .capitalisedFirst
        }
        if let owner = fact.subject.owner { return "On which side of \(owner) does this stand: \(fact.subject.name)?" }
        return "Which one does this belong to: \(fact.subject.name)?"
    }

    func askTruth(of subject: Term, said: String) -> String { "Is this true of \(named(subject)): \(said)?" }

    var truths: [String] { ["true", "false"] }

    func askMatching(_ names: [String]) -> String {
        "Match names and meanings (like 1b 2a 3c): "
            + names.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "  ")
    }

    func askGap(in sentence: String, of subject: Term?) -> String {
        "\(subject.map { "\(named($0)): what" } ?? "What") fills the gap? “\(sentence)”"
    }

    private func named(_ subject: Term) -> String { subject.owner.map { "\(subject.name) (\($0))" } ?? subject.name }

    /// A column's head (`Class`, `Option`) as what its cells are.
    private func plural(_ label: String) -> String {
        if label.ends(in: "s"), !label.ends(in: "ss") { return label }
        if label.hasHangul || label.words.count > 2 { return label }
        if ["ss", "x", "ch", "sh"].contains(where: { label.ends(in: $0) }) { return label + "es" }
        if label.ends(in: "y"), !["ay", "ey", "oy"].contains(where: { label.ends(in: $0) }) {
            return label.dropping(suffix: "y") + "ies"
        }
        return label + "s"
    }

    private func singular(_ label: String) -> String {
        label.ends(in: "s") && !label.ends(in: "ss") ? label.dropping(suffix: "s") : label
    }

    func askQuantity(_ fact: Fact) -> String {
        guard let frame = fact.frame else { return "" }
        let subject = fact.subject.owner.map { "\($0), \(fact.subject.name)" } ?? fact.subject.name
        let unit = fact.values.first?.quantity?.unit ?? ""
        if frame == String(Fact.gap) {
            let lead = fact.subject.owner.map { "In \($0), what" } ?? "What"
            return "\(lead) is the \(fact.subject.name)\(unit.isEmpty ? "" : " in \(unit)")?"
        }
        let blank = unit.isEmpty ? "___" : unit == "%" ? "___ %" : "___ \(unit)"
        let lead = fact.isWholeSentence ? "Which" : "\(subject): which"
        return "\(lead) number fits? “\(frame.replacing(String(Fact.gap), with: blank).folded)”"
    }

    private static let numbers: [Int: String] = [
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    ]
}

extension String {
    /// With its first letter a capital one.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With its first letter a small one.
    fileprivate var decapitalised: String { prefix(1).lowercased() + dropFirst() }

    /// With its first letter a small one, unless its first word is a code or a name (AZs, Trusted Advisor).
    fileprivate var lowercasedFirst: String {
        guard let first = words.first, first.utf8.dropFirst().allSatisfy({ !(0x41...0x5A).contains($0) }),
            !words.dropFirst().contains(where: { $0.utf8.first.map { (0x41...0x5A).contains($0) } == true })
        else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
