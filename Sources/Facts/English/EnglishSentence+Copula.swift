/// What follows is and are: a meaning, a use, members, a name, or something that is true of the subject.
extension EnglishSentence {
    /// `was the capital` as it goes with a name in the singular.
    static func inThePast(_ statement: Statement, of topic: Phrase, _ name: Phrase) -> Statement {
        switch statement {
        case .property(let said) where said.begins(with: "is "): .property("was " + said.dropping(prefix: "is "))
        case .definition(let meaning) where topic.text == name.text && topic.isProperName && meaning != name.text:
            .property("was " + meaning)
        default: statement
        }
    }

    static func afterCopula(
        _ said: String, _ rest: [String], name: Phrase, known: (Phrase) -> Bool
    ) -> (Phrase, Statement)? {
        let lower = said.lowered
        for start in [
            "used for ", "used to ", "used in ", "used as ", "designed for ", "designed to ", "meant for ",
            "responsible for ",
        ]
        where lower.begins(with: start) {
            // `is used in the US`: where, and not what for.
            if start == "used in ", lower.begins(with: "used in the ") { continue }
            return (name, .purpose(said.slice(start.utf8.count..<said.utf8.count)))
        }
        for start in [
            "made up of ", "made of ", "composed of ", "divided into ", "split into ", "grouped into ", "either ",
        ]
        where lower.begins(with: start) {
            return members(said.slice(start.utf8.count..<said.utf8.count)).map { (name, $0) }
        }
        for start in ["called ", "known as ", "also called ", "also known as ", "named "]
        where lower.begins(with: start) {
            let term = Phrase(withoutArticle(said.slice(start.utf8.count..<said.utf8.count)))
            // `are named by grain size`
            if let first = term.words.first, EnglishVerbs.behindNouns.contains(first.lowered) { return nil }
            guard term.bare.isName, term.words.count <= 4, name.words.count >= 2 else { return nil }
            return (term, .definition(meaning: name.text))
        }
        // `is merely an indication that …`
        if rest.count >= 3, Self.softeners.contains(rest[0].lowered), ["a", "an", "the"].contains(rest[1].lowered) {
            return (name, .definition(meaning: firstThought(rest.dropFirst().joined(separator: " "))))
        }
        guard let first = rest.first?.lowered else { return nil }
        // `The most abundant plasma protein is albumin, which …`: the name is what is said.
        if name.words.count >= 3, let named = Self.nameSaid(said, known: known) {
            return (named, .definition(meaning: name.text))
        }
        // One of a kind that the note explains elsewhere.
        if ["a", "an"].contains(first), known(Phrase(withoutArticle(said))) { return nil }
        if ["a", "an", "the", "one", "any", "another"].contains(first), rest.count >= 3 {
            if let pair = Self.pair(of: name, said) { return pair }
            // `Goods displayed in a window are an invitation`: one of many things that are.
            if name.words.count >= 3, name.words.dropFirst().contains(where: { isParticiple($0.lowered) }) {
                return nil
            }
            // `… chambers, which receive blood, and the two ventricles are …`: the second half speaks of something else.
            return (name, .definition(meaning: Self.firstThought(said)))
        }
        // `The **T wave** is ventricular repolarization`: a noun phrase says what a name of the note's is.
        let phrase = Phrase(said)
        if known(name), rest.count >= 2, phrase.isName, !EnglishClause.isAdverb(first), !isParticiple(first),
            !Self.relations.contains(first), first != "not"
        {
            return (name, .definition(meaning: said))
        }
        // `Minors are people under 18`
        let noun = rest.prefix { !["that", "which", "who", "where", "whose"].contains($0.lowered) }
        let head = EnglishVerbs.headNoun(of: noun.map { $0.dropping(suffix: ",") })
        let isKind =
            rest.count <= 3 && rest.last.map(EnglishVerbs.isPlural) == true && !rest.contains { relations.contains($0) }
        if name.words.count <= 3, name.words.last.map(EnglishVerbs.isPlural) == true, let head,
            EnglishVerbs.isPlural(head), isKind || !isParticiple(first), !EnglishClause.isAdverb(first),
            !Self.relations.contains(first), first != "not", rest.count >= 2
        {
            return (name, .definition(meaning: said))
        }
        if isCodeLike(phrase), name.words.count <= 2 { return (name, .value(said)) }
        let isDone = rest.count >= 2 && isParticiple(first)
        if rest.count >= 3 || isDone, isSpecific(name, known) {
            let own = withoutParallel(said)
            return own.words.count >= 2 || isDone ? (name, .property("is " + own)) : nil
        }
        return nil
    }

    /// `found at the top right, dwarfs at the bottom left`: without what is said of another, its verb left out.
    private static func withoutParallel(_ said: String) -> String {
        guard let comma = said.range(ofFirst: ", ") else { return said }
        let other = said.slice(comma.upperBound..<said.utf8.count).words
        guard (2...6).contains(other.count), let first = other.first?.lowered,
            // `…, in MySQL repeatable read`
            // `"cell eating", pinocytosis "cell drinking"`
            other[1].begins(with: "\"")
                ? true
                : relations.contains(first)
                    ? isProperName(other[1])
                    : other.prefix(2).contains(where: {
                        EnglishVerbs.isPlural($0.lowered) && EnglishVerbs.plainForm(of: $0) == nil
                    }),
            !isParticiple(first), !first.ends(in: "ing"), !EnglishClause.isAdverb(first),
            !["and", "or", "but", "which", "who", "not"].contains(first)
        else { return said }
        return said.slice(0..<comma.lowerBound)
    }

    private static let softeners: WordList = [
        "merely", "just", "simply", "basically", "usually", "essentially", "really",
    ]

    private static let relations: WordList = [
        "in", "on", "at", "from", "by", "with", "to", "for", "between", "under", "over", "about", "like", "as", "of",
    ]

    static func isParticiple(_ word: String) -> Bool { word.ends(in: "ed") || word.ends(in: "en") }

    /// `The two semilunar valves are the pulmonary and the aortic valve`: as many names as the subject counts.
    private static func pair(of name: Phrase, _ said: String) -> (Phrase, Statement)? {
        guard let counted = Labels.withoutCount(name.words), counted.isName,
            case .members(let names, let isOpen, _)? = members(said), !isOpen,
            EnglishWords.count(name.words[0]) == names.count
        else { return nil }
        return (counted, .members(names, isOpen: false))
    }

    /// Up to the comma after which something else is spoken of: `…, and lymphocytes are …`, `…, Neptune a graph database`.
    private static func firstThought(_ whole: String) -> String {
        // `a network and it uses the edge`
        let said = [" and it ", " and they "].reduce(whole) { said, joint in
            said.range(ofFirst: joint).map { said.slice(0..<$0.lowerBound) } ?? said
        }
        let words = said.words
        for (index, word) in words.enumerated()
        where (word.ends(in: ",") || word.ends(in: ";")) && index + 2 < words.count {
            if word.ends(in: ";") { return words[...index].joined(separator: " ").dropping(suffix: ";") }
            let rest = words[(index + 1)...].prefix(5).map(\.lowered)
            let isClause =
                rest.first == "and" && rest.contains { ["is", "are", "was", "were", "has", "have"].contains($0) }
            if rest.first == "but" { return words[...index].joined(separator: " ").dropping(suffix: ",") }
            let isName =
                words[index + 1].beginsWithCapital
                && ["a", "an", "the"].contains(rest[1])
            // `shallow, deepcopy copies nested objects`
            let isOther =
                EnglishClause(Array(words[(index + 1)...])).map { $0.subject.count <= 3 && !rest.isEmpty } ?? false
            if isClause || isName || isOther { return words[...index].joined(separator: " ").dropping(suffix: ",") }
        }
        return said
    }
}
