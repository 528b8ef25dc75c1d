import Facts

/// Questions in English.
struct EnglishWording: Wording {
    func askTerm(_ description: String, of subject: Term, as kind: Saying) -> String {
        // `strongest` under `Forces`
        if let degree = EnglishDegree(description), degree.isHighest, let owner = subject.owner, isPlural(owner) {
            return "Which of the \(owner) is \(degree.word)?"
        }
        // `Deglaze`: loosen the browned bits. What is done is told, and nothing does it.
        let isDone = isCommand(verb: subject.name, description)
        if case .noted = kind { return EnglishDescription(description, as: kind).question.capitalisedFirst }
        if kind == .meaning, EnglishBearing(description, of: subject.name) == .company,
            EnglishBearing.isRow(description)
        {
            return belonging(description, to: subject)
        }
        let bearing = kind == .meaning ? EnglishBearing(description, of: subject.name) : .nature
        let question =
            switch bearing {
            case .company: "who or what is this told of? “\(description)”"
            case .person: "who is this? “\(description)”"
            default: isDone ? "what is this? “\(description)”" : EnglishDescription(description, as: kind).question
            }
        return (subject.owner.map { "In \($0), \(question)" } ?? question).capitalisedFirst
    }

    /// A row of things, asked for the one of those above that it belongs to.
    private func belonging(_ things: String, to subject: Term) -> String {
        guard let owner = subject.owner else { return "What do these belong to? “\(things)”" }
        return isPlural(owner)
            ? "Which of the \(owner) do these belong to? “\(things)”"
            : "In \(owner), what do these belong to? “\(things)”"
    }

    func askTerm(properties: [String], of subject: Term) -> String {
        "What are all of these true of? \(properties.joined(separator: " / "))"
    }

    func askMeaning(of fact: Fact) -> String {
        if fact.rule == .table, fact.label != nil { return askAttribute(fact) }
        if fact.rule == .arrow { return askEffect(of: fact) }
        return askMeaning(of: fact.subject, meaning: fact.values.first?.text ?? "", in: fact.statement)
    }

    /// `statement` is the line that says it: it may show the name's article.
    func askMeaning(of subject: Term, meaning: String, in statement: String) -> String {
        let name = subject.name
        // `Sociology is …` takes no article, whatever kind of noun it is.
        if Self.isOrdinary(name), statement.begins(with: "\(name) is "),
            EnglishVerbs.plainForm(of: meaning.words[0]) == nil
        {
            return (subject.owner.map { "In \($0), what" } ?? "What") + " is \(name)?"
        }
        // A sentence's capital is not the name's.
        let isLine = [":", " :", " –", " -", " =", " —"].contains { statement.begins(with: name + $0) }
        let isSentence = statement.begins(with: name) && statement.ends(in: ".") && !isLine
        var written = subject
        if isSentence, name.words.count >= 2, isCommonNoun(name), Self.isOrdinary(name.words[0]), !isPlural(name) {
            written.name = name.decapitalised
            // `Stroke volume is …`: it takes no article.
            if EnglishVerbs.plainForm(of: meaning.words.first ?? "") == nil {
                let lead = subject.owner.map { "In \($0), " } ?? ""
                return "\(lead)what is meant by “\(written.name)”?".capitalisedFirst
            }
        }
        // `A Spot Instance is …`
        for article in ["A", "An", "The"] where statement.begins(with: "\(article) \(name) is ") {
            let lead = subject.owner.map { "In \($0), " } ?? ""
            return "\(lead)what is \(article.lowercased()) \(name)?".capitalisedFirst
        }
        return askMeaning(of: written, meaning: meaning)
    }

    func askMeaning(of subject: Term, meaning: String) -> String {
        let lead = subject.owner.map { "In \($0), " } ?? ""
        let bearing = EnglishBearing(meaning, of: subject.name)
        if bearing == .company, EnglishBearing.isRow(meaning) {
            return "\(lead)what belongs to \(subject.name)?".capitalisedFirst
        }
        if bearing != .nature {
            return "\(lead)what is noted of \(subject.name)?".capitalisedFirst
        }
        if Self.isCalculation(meaning) { return askFormula(of: subject) }
        let words = meaning.words
        let first = words.first?.lowered ?? ""
        let does = isPlural(subject.name) ? "do" : "does"
        // `compute: charged per hour`
        if ["charged", "billed", "priced", "metered"].contains(first), words.count >= 2 {
            return "\(lead)how \(isPlural(subject.name) ? "are" : "is") \(subject.name) \(first)?".capitalisedFirst
        }
        if ["happens", "occurs"].contains(first), words.count > 2, words[1].lowered == "when" {
            return "\(lead)when \(does) \(subject.name) \(first.dropping(suffix: "s"))?".capitalisedFirst
        }
        // What is done to a thing is nothing that it does.
        if first == "can", words.count > 2, words[1] == "be" {
            return "\(lead)what can be done with \(subject.name)?".capitalisedFirst
        }
        if first == "can", words.count > 2 { return "\(lead)what can \(subject.name) do?".capitalisedFirst }
        let description = EnglishDescription(meaning)
        let isDoing =
            description.isPredicate && words.count >= 2
            && words.prefix(2).contains { EnglishVerbs.plainForm(of: $0) != nil }
        // `git stash`: save dirty work for later
        if isDoing || (isCommand(subject.name) && EnglishVerbs.isPlainVerb(first) && words.count >= 2) {
            return "\(lead)what \(does) \(theName(subject.name)) do?".capitalisedFirst
        }
        // `Braise`: sear first, then …
        if EnglishVerbs.isPlainVerb(first), !subject.name.hasDigit, Self.isOrdinary(subject.name.capitalisedFirst),
            words.count >= 2
        {
            return "\(lead)what is meant by “\(subject.name)”?".capitalisedFirst
        }
        if !Self.isRule(meaning), Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26) {
            return "What is there to remember about \(named(subject))?"
        }
        let isSmall = subject.name.beginsWithSmall
        let hasArticle =
            isSmall && !EnglishReference.holdsClause(meaning)
            && (["a", "an"].contains(first)
                || (first == "the" && subject.name.words.count >= 2 && !Self.isUncounted(subject.name)))
        // `Worm`, `Deployment`: of one word at a line's beginning nobody knows whether it wants an article.
        let isWord =
            Self.isOrdinary(subject.name)
            && (subject.name.unicodeScalars.count >= 4 || Self.isCapitalNoun(subject.name))
        if isCommonNoun(subject.name) || isWord, !hasArticle, !isPlural(subject.name) {
            return "\(lead)what is meant by “\(subject.name)”?".capitalisedFirst
        }
        let verb = isPlural(subject.name) ? "are" : "is"
        // `rule of 72`
        let isOf =
            isSmall && subject.name.holds(" of ") && !isPlural(subject.name) && article(subject.name, first).isEmpty
        return "\(lead)what \(verb) \(isOf ? "the " : article(subject.name, first))\(subject.name)?".capitalisedFirst
    }

    /// Of a limit (`min 30 days, retrieval fee`) the number is asked, or whose it is.
    func asksOneThing(of subject: Term, meaning: String) -> Bool {
        let first = meaning.words.first?.lowered ?? ""
        if first == "can", meaning.wordCount > 2 { return true }
        if Self.isRule(meaning) { return true }
        return !(Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26))
    }

    /// `all doors open or none do`: a sentence that begins with a word of number says what is meant.
    static func isRule(_ meaning: String) -> Bool {
        ["all", "same", "several", "many"].contains(meaning.words.first?.lowered ?? "") && !meaning.hasDigit
            && meaning.wordCount >= 5 && EnglishReference.holdsClause(meaning)
    }

    static let remarks: WordList = [
        "note", "notes", "remark", "remarks", "comment", "comments", "description", "remember",
    ]
    static let grades: WordList = [
        "best", "worst", "average", "fast", "slow", "good", "bad", "pro", "con", "max", "min",
    ]
    static let times: WordList = ["years", "dates", "hours", "days"]
    /// `*@_./<$`
    static let signs: Set<UInt8> = [0x2A, 0x40, 0x5F, 0x2E, 0x2F, 0x3C, 0x24]
    static let openEnds: WordList = [
        "when", "where", "why", "how", "if", "from", "to", "by", "for", "with", "on", "in", "at", "of", "as", "into",
    ]

    /// A header that asks by itself.
    static let asking: WordList = ["how", "when", "where", "why", "who", "what", "which"]

    /// Labels that are no nouns.
    static let events: WordList = [
        "born", "died", "founded", "discovered", "invented", "introduced", "released", "known for",
    ]

    /// Words with which a limit or a remark begins, not what a thing is.
    static let limits: WordList = [
        "between", "not", "only", "always", "never", "no", "up", "at", "in", "on", "by", "with", "without", "from",
        "for", "to", "max", "min",
        "maximum", "minimum", "several", "need", "needs", "must", "can", "cannot", "under", "over", "after", "before",
        "about", "same", "all", "more",
        "less", "use", "used", "usually", "mostly", "works", "hardest", "added", "free", "many", "better", "it", "they",
        "so", "because", "even",
    ]

    func askExpansion(of short: String, long: String) -> String {
        "What \(short.ends(in: "s") ? "do" : "does") \(short) stand for?"
    }

    func askAttribute(_ fact: Fact) -> String {
        if fact.label == "event" {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            return "\(lead)what happened \(fact.subject.name.words.count > 1 ? "on" : "in") \(fact.subject.name)?"
                .capitalisedFirst
        }
        if fact.label == "date", ["every", "each"].contains(fact.values.first?.text.words.first ?? "") {
            return "When is this? “\(Self.event(of: fact))”"
        }
        if fact.label == "date", EnglishPerson.isOne(fact.subject.name),
            value(of: fact).holds("–") || value(of: fact).holds("-")
        {
            return "When did \(fact.subject.name) live?"
        }
        if fact.label == "date" { return "When was this? “\(Self.event(of: fact))”" }
        if fact.label == "maker" { return "Whose work is “\(fact.subject.name)”?" }
        if fact.label == "person" { return "Which person goes with this? “\(named(fact.subject))”" }
        let name = named(fact.subject)
        if Self.events.contains((fact.label ?? "").lowered) { return "\(name): \((fact.label ?? "").lowered)?" }
        let label = (fact.label ?? "").lowercasedFirst
        if Self.asking.contains(label.words.first?.lowered ?? "") {
            return askHeader(label.dropping(suffix: "?"), of: name)
        }
        if fact.rule == .table { return askCell(of: fact, name, label) }
        if isPlural(label) { return "What are the \(label) of \(ofName(name))?" }
        return "What is the \(label) of \(ofName(name))?"
    }

    private func value(of fact: Fact) -> String { fact.values.first?.text ?? "" }

    /// What happened at a date; of a single name, which may be a person's, what the line tells of it as well.
    private static func event(of fact: Fact) -> String {
        let name = fact.subject.name
        if fact.rule == .work { return EnglishWording().named(fact.subject) }
        guard let year = fact.values.first?.text, name.wordCount == 1 || name.words.contains("&") else { return name }
        let told = fact.statement.replacing("(\(year))", with: "").replacing(year, with: "").folded.replacing(
            " :", with: ":"
        ).replacing(" ,", with: ",")
        return told.begins(with: name) ? told.dropping(suffix: ".").trimmed : name
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

    func askContrast(_ fact: Fact) -> String {
        if let cure = fact.label, fact.choices.isEmpty {
            let problem = fact.subject.owner?.lowered ?? "problem"
            return "Which \(singular(cure.lowered)) answers this \(singular(problem)): \(fact.subject.name)?"
        }
        if fact.values.count > 1 || fact.label != nil {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            if let can = Self.possibility(in: fact.statement), fact.rule == .table {
                let verb = isPlural(fact.subject.name) ? "are" : "is"
                let name = fact.subject.name.decapitalised
                return "\(lead)with which of these \(verb) “\(name)” \(can): \(fact.choices.joined(separator: ", "))?"
                    .capitalisedFirst
            }
            return "\(lead)which of these have “\(fact.subject.name)”: \(fact.choices.joined(separator: ", "))?"
                .capitalisedFirst
        }
        if let owner = fact.subject.owner { return "On which side of \(owner) does this stand: \(fact.subject.name)?" }
        return "Which one does this belong to: \(fact.subject.name)?"
    }

    /// A table's word for yes that a question repeats.
    private static func possibility(in statement: String) -> String? {
        ["possible", "allowed", "permitted"].first { word in
            statement.lowered.holds(": \(word)") || statement.lowered.holds(": not \(word)")
        }
    }

    func askTruth(of subject: Term, said: String) -> String { "Is this true of \(named(subject)): \(said)?" }

    var truths: [String] { ["true", "false"] }

    func askMatching(_ names: [String]) -> String {
        "Match names and meanings (like 1b 2a 3c): "
            + names.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "  ")
    }

    func askGap(in sentence: String, of subject: Term?, for answer: String?) -> String {
        // A heading that asks is no name to speak of.
        let subject = subject.flatMap { $0.name.ends(in: "?") ? nil : $0 }
        for mark in [", because ", " because ", ", since "] where sentence.ends(in: mark + ClozeQuestion.blank) {
            let said = sentence.dropping(suffix: mark + ClozeQuestion.blank)
            return "\(subject.map { "\(named($0)): why" } ?? "Why") is this so? “\(said)”"
        }
        if let answer, let question = interrogative(sentence, of: subject, for: answer) { return question }
        return "\(subject.map { "\(named($0)): what" } ?? "What") fills the gap? “\(sentence)”"
    }

    /// A gap asked as a question; in a line that begins with its verb, of the name above.
    private func interrogative(_ sentence: String, of subject: Term?, for answer: String) -> String? {
        guard let subject else {
            return EnglishInterrogative.asked(gap: ClozeQuestion.blank, in: sentence, answer: answer)
        }
        guard subject.owner == nil, let first = sentence.words.first, EnglishVerbs.isPredicate(first),
            !isPlural(subject.name)
        else { return nil }
        let whole = "\(theName(subject.name)) \(sentence)"
        return EnglishInterrogative.asked(gap: ClozeQuestion.blank, in: whole, answer: answer)
    }

    func named(_ subject: Term) -> String { subject.owner.map { "\(subject.name) (\($0))" } ?? subject.name }
}
