import Facts

/// What an English note says of a name, and the question that asks from it for the name: a predicate makes one with
/// 'what' before it, a noun phrase is what something is called, and anything else is set in quotes.
struct EnglishDescription {
    private let text: String
    private let first: String
    private let kind: Saying

    init(_ text: String, as kind: Saying = .meaning) {
        let text = Self.decapitalised(text)
        self.text = text
        self.kind = kind
        first = text.words.first?.lowered ?? ""
    }

    /// The question for the name, without what places it (in routing policies).
    var question: String {
        switch kind {
        case .noted(let kind): return "which \(kind) is this noted of? “\(text)”"
        case .predicate(let isProper):
            if EnglishVerbs.isPast(first) {
                // `proclaimed at Versailles in 1871`: what was done to it.
                if let plain = EnglishVerbs.plainForm(ofPast: first), first.ends(in: "ed"), text.words.count > 2,
                    first != "showed", !text.holds(" that "),
                    ["at", "in", "on", "as", "from"].contains(text.words[1]), !EnglishVerbs.actsOnNothing(plain)
                {
                    return "what was \(text)?"
                }
                return text.words.count > 1 && text.words[1] == "by" ? "what is \(text)?" : "who or what \(text)?"
            }
            if isProper, ["was", "were", "had"].contains(first) { return "who or what \(singular)?" }
        case .meaning, .property:
            if isDone { return "what is \(text)?" }
            if isPast { return "who or what \(text)?" }
        }
        // `have to update the tables on both sides` is what its user must do.
        if case .property = kind, isDuty { return "what is this true of? “\(text)”" }
        for word in ["when", "where"] where text.begins(with: "is \(word) ") {
            return "what is it called \(text.dropping(prefix: "is "))?"
        }
        // `Friedrich's speciality`
        if text.wordCount <= 5, text.holds("'s "), let last = text.words.last, Self.roles.contains(last) {
            return "what is \(text)?"
        }
        // `is how long the system may be down`, `is what is left for the owners`
        let said = text.dropping(prefix: "is ")
        if said.begins(with: "how "), text.wordCount >= 5 || said != text { return "what is the name for \(said)?" }
        if said.begins(with: "what "), said != text { return "what is the name for \(said)?" }
        if isPredicate { return "what \(singular)?" }
        // `the more unusual the clause, the greater the notice`
        let isCorrelation = text.begins(with: "the more ") || text.begins(with: "the less ")
        if Self.articles.contains(first), !isCorrelation, !holdsSentence, !EnglishReference.holdsClause(text) {
            return "what do you call \(lowercased)?"
        }
        if Self.askers.contains(first) { return "what is this? “\(text)”" }
        var isTrueOf = EnglishDegree.areAdjectives(text)
        if case .property = kind { isTrueOf = true }
        return isTrueOf || Self.remarks.contains(first) || first.hasDigit
            ? "what is this true of? “\(text)”" : "what is this? “\(text)”"
    }

    /// Without the marks of a cry at its end, and with its verb in small letters (a cell's `Assigns new pods to nodes`).
    private static func decapitalised(_ said: String) -> String {
        var text = said
        while text.ends(in: "!") { text.removeLast() }
        let words = text.words
        guard words.count >= 3, EnglishVerbs.isPredicate(words[0].lowered),
            words[1].beginsWithSmall
        else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    /// `states keep changing`: a noun that looks like a verb, and its verb behind it.
    private var isNounWithVerb: Bool {
        let words = text.words
        guard words.count >= 3, words[0].ends(in: "s") else { return false }
        return EnglishVerbs.isNounLike(words[0].lowered) && EnglishVerbs.isPlainVerb(words[1].lowered)
            && !EnglishVerbs.isNounLike(words[1].lowered)
    }

    /// Whether it says what a thing does: lets …, is …, can …, copy the ….
    var isPredicate: Bool {
        if isNounWithVerb { return false }
        // A capital begins a name: `Lists`, `States`.
        guard text.beginsWithSmall || isCommand else { return false }
        let words = text.words
        let next = words.count > 1 ? words[1].lowered : ""
        if ["of", "and", "+", "/"].contains(next) || ["do", "don't"].contains(first) { return false }
        // `changes are written to a log`: a noun before its verb.
        if ["are", "is", "was", "were", "have", "has", "can", "must", "will"].contains(next),
            EnglishVerbs.plainForm(of: first) != nil
        {
            return false
        }
        // `contracts for minors bind them`, `damages put the claimant …`: a sentence about a noun.
        if first.ends(in: "s"), words.count >= 3, tellsOfNoun(words) { return false }
        if Self.adverbs.contains(first), words.count >= 2 { return EnglishVerbs.plainForm(of: next) != nil }
        if first == "need" && next == "not" { return true }
        // `rules checked in order`: a noun and what is done to it.
        if words.count > 2, next.ends(in: "ed"), Self.prepositions.contains(words[2].lowered),
            EnglishVerbs.plainForm(of: first) != nil
        {
            return false
        }
        if EnglishVerbs.isPredicate(first) { return !first.ends(in: ",") && words.count >= 2 }
        return isCommand
    }

    private func tellsOfNoun(_ words: [String]) -> Bool {
        guard EnglishVerbs.plainForm(of: first) != nil, !["helps", "lets", "makes"].contains(first) else {
            return false
        }
        if EnglishVerbs.isPlainVerb(words[1]), !EnglishVerbs.isNounLike(words[1]), Self.articles.contains(words[2]) {
            return true
        }
        // `functions with yield`
        if words[1] == "with", EnglishVerbs.isNounLike(first), !["works", "deals", "starts", "ends"].contains(first) {
            return true
        }
        return ["for", "of", "in"].contains(words[1]) && EnglishReference.isWhole(text)
    }

    /// `limited the army to 100,000 men`; before a preposition it is a participle (`limited to five`).
    private var isPast: Bool {
        let words = text.words
        guard EnglishVerbs.isPast(first), words.count >= 3, first == words[0] else { return false }
        // `managed NFS` is a noun with its participle.
        return Self.articles.contains(words[1].lowered) || ["its", "their", "his", "her"].contains(words[1].lowered)
    }

    /// A participle with what it goes with: `used by DNS`, `based on the RTT`, `mounted read-write by a single node`.
    var isDone: Bool {
        let words = text.words
        guard words.count >= 3, first == words[0], EnglishVerbs.isPast(first) || Self.participles.contains(first),
            first.ends(in: "ed") || Self.participles.contains(first)
        else { return false }
        return Self.prepositions.contains(words[1].lowered) && !["and", "or", "per", "of"].contains(words[1].lowered)
            || words.dropFirst(2).contains("by")
    }

    private static let participles: WordList = [
        "built", "made", "sent", "kept", "held", "known", "given", "written", "used",
    ]

    private static let prepositions: WordList = [
        "by", "in", "to", "at", "on", "from", "with", "for", "of", "as", "into", "under", "over", "and", "or",
        "through", "via",
        "per", "after", "before", "when", "until", "since", "during",
    ]

    /// A plain verb before what it is done to; `share across accounts` is something that is done with the thing.
    private var isCommand: Bool {
        let words = text.words
        return EnglishVerbs.isCommand(words)
            && !["across", "into", "onto", "through", "only"].contains(words[1].lowered)
    }

    private var isDuty: Bool {
        let words = text.words
        guard words.count >= 3 else { return false }
        if ["have", "has", "need", "needs"].contains(first), words[1] == "to" { return true }
        return ["must", "should"].contains(first) && EnglishVerbs.isPlainVerb(words[1].lowered) && words[1] != "be"
    }

    /// With its verb as it goes with 'what': `copy the file` is what copies the file.
    private var singular: String {
        let words = text.words
        // `are lymphocytes`: what they are is many.
        if ["are", "were"].contains(first), words.count > 1, EnglishVerbs.isPlural(words[1]) { return text }
        return EnglishVerbs.singular(predicate: words).joined(separator: " ")
    }

    /// A clause of its own behind the noun phrase: `a file, it is …; and …`.
    private var holdsSentence: Bool { text.holds("; ") || text.holds(". ") || text.typingLength > 140 }

    private var lowercased: String { text.prefix(1).lowercased() + text.dropFirst() }

    private static let roles: WordList = [
        "speciality", "specialty", "capital", "name", "term", "symbol", "motto", "discovery", "invention", "title",
        "nickname", "home", "goal", "trademark", "hallmark",
    ]
    private static let adverbs: WordList = [
        "only", "also", "just", "always", "never", "automatically", "still", "often", "usually", "sometimes", "mainly",
        "mostly", "typically", "generally", "rarely",
    ]
    private static let articles: WordList = ["a", "an", "the"]
    private static let askers: WordList = ["who", "how", "when", "where", "what", "why", "which"]
    /// Words with which a remark begins, not what a thing is.
    private static let remarks: WordList = [
        "between", "not", "only", "always", "never", "no", "up", "at", "in", "on", "by", "with", "without", "from",
        "for",
        "to", "max", "min", "maximum", "minimum", "under", "over", "after", "before", "about", "all", "more", "less",
        "one", "two", "three", "several", "many", "also", "mostly", "usually", "needs", "free", "cheaper", "better",
        "same",
        "w/", "w/o", "per", "via",
    ]
}
