/// What an English sentence states of its subject: `X is …`, `X refers to …`, `X consists of A, B and C`, `X is used for …`.
///
/// The subject is what stands before the first verb that the reader knows; it must be a name, not a pronoun or a clause.
struct EnglishSentence {
    var topic: Phrase
    var statement: Statement
    /// `X, also called Y, is …`
    var alias: String?

    init?(_ line: Phrase, known: (Phrase) -> Bool) {
        // A dash sets a name before its meaning; a bracket holds a remark or another name.
        guard line.dash == nil else { return nil }
        let sentence = line.bare
        guard !sentence.hasHangul, sentence.words.count >= 3, sentence.text.utf8.count < 600 else { return nil }
        var text = sentence.text.dropping(suffix: ".").trimmed
        if text.ends(in: "?") || text.ends(in: ":") { return nil }
        text = Self.withoutAdverbial(EnglishClause.withoutJoint(text))
        if let (term, meaning) = Self.called(text.words) ?? Self.apposed(text) ?? Self.named(text.words, known) {
            topic = term
            statement = .definition(meaning: meaning)
            return
        }
        if let (cause, effect) = Self.condition(text) {
            topic = cause
            statement = .effect(effect)
            return
        }
        let (plain, other) = Self.withoutAlias(text)
        alias = other.map(Self.withoutArticle)
        guard let (subject, verb, rest) = Self.parts(of: plain.words), !rest.isEmpty else { return nil }
        let verbWord = plain.words.dropFirst(subject.words.count).first?.lowered ?? ""
        let name = Phrase(Self.withoutArticle(subject))
        guard name.bare.isName, name.words.count <= 6, !name.text.utf8.contains(0x2C), Self.isSubject(name) else {
            return nil
        }
        topic = name
        let said = rest.joined(separator: " ")
        switch verb {
        case .copula(let isPast):
            guard var made = Self.afterCopula(said, rest, name: name, known: known) else { return nil }
            // What a thing was, not what it is.
            if case .property(let said) = made.1, ["are", "were"].contains(verbWord), said.begins(with: "is ") {
                let words = EnglishVerbs.singular(predicate: ["are"] + said.words.dropFirst())
                made.1 = .property(words.joined(separator: " "))
            }
            if isPast { made.1 = Self.inThePast(made.1, of: made.0, name) }
            // The article that belongs to what is said of the name: `the capital of the shogunate`.
            if case .definition(let meaning) = made.1, meaning == name.text {
                made.1 = .definition(meaning: subject.begins(with: "The ") ? "t" + subject.dropFirst() : subject)
            }
            (topic, statement) = made
        case .meaning: statement = .definition(meaning: said)
        case .members:
            guard let members = Self.members(said) else { return nil }
            statement = members
        case .doing(let word):
            // `A taint repels pods from a node` tells what any taint does.
            let isAny = subject.begins(with: "A ") || subject.begins(with: "An ")
            guard rest.count >= 2 || said.typingLength + word.typingLength >= 8, isAny || Self.isSpecific(name, known),
                !rest.prefix(2).contains(where: { ["it", "them"].contains($0.lowered) })
            else { return nil }
            statement = .property(EnglishVerbs.singular(predicate: [word] + rest).joined(separator: " "))
        }
    }

    /// Without the place or time before the subject: `In the trace, the P wave …`.
    static func withoutAdverbial(_ text: String) -> String {
        let words = text.words
        guard let first = words.first?.lowered,
            ["in", "at", "on", "during", "after", "from", "by", "since", "until", "before"].contains(first),
            let comma = words.prefix(6).firstIndex(where: { $0.ends(in: ",") }), comma + 3 < words.count
        else { return text }
        return words[(comma + 1)...].joined(separator: " ")
    }

    /// `X, also called Y, is …` and `X, or Y, have …` without the other name, which is given apart.
    private static func withoutAlias(_ text: String) -> (String, String?) {
        let words = text.words
        guard let open = words.prefix(6).firstIndex(where: { $0.ends(in: ",") }), open + 2 < words.count else {
            return (text, nil)
        }
        let rest = words[(open + 1)...]
        let starts = [["also", "called"], ["also", "known", "as"], ["or"], ["called"], ["known", "as"]]
        guard let start = starts.first(where: { start in rest.map(\.lowered).starts(with: start) }),
            let close = rest.prefix(start.count + 4).firstIndex(where: { $0.ends(in: ",") }), close + 1 < words.count
        else { return (text, nil) }
        let alias = rest[(rest.startIndex + start.count)...close].joined(separator: " ").dropping(suffix: ",")
        let kept = words[..<open] + [words[open].dropping(suffix: ",")] + words[(close + 1)...]
        return (kept.joined(separator: " "), alias)
    }

    /// `Priests who refused the oath were called refractory`: what stands before the verb is the meaning.
    private static func called(_ words: [String]) -> (Phrase, String)? {
        guard let place = words.firstIndex(where: { ["called", "termed", "named"].contains($0.lowered) }), place >= 3,
            place + 1 < words.count,
            ["is", "are", "was", "were"].contains(words[place - 1].lowered)
        else { return nil }
        var start = 0
        // The clause right before: `…, so O negative is called …`.
        if let so = words[..<place].lastIndex(where: { $0.lowered == "so" || $0.ends(in: ",") }) {
            start = so + (words[so].lowered == "so" || words[so].ends(in: ",") ? 1 : 0)
            if start < place, words[start].lowered == "so" { start += 1 }
        }
        guard place - 1 > start else { return nil }
        let meaning = words[start..<(place - 1)].joined(separator: " ")
        let named = withoutArticle(words[(place + 1)...].joined(separator: " "))
        // `is called incompetent or regurgitant`: the first of two names.
        let term = Phrase(named.range(ofFirst: " or ").map { named.slice(0..<$0.lowerBound) } ?? named)
        guard term.bare.isName, term.words.count <= 4, Phrase(meaning).typingLength >= 4,
            !Naming.pointsElsewhere(words[start])
        else {
            return nil
        }
        return (term, meaning)
    }

    /// `The taille, the main direct tax, was …`: what stands between the commas says what the name is.
    private static func apposed(_ text: String) -> (Phrase, String)? {
        let words = text.words
        guard let open = words.prefix(5).firstIndex(where: { $0.ends(in: ",") }), open + 3 < words.count,
            ["the", "a", "an"].contains(words[open + 1].lowered),
            let close = words[(open + 1)...].firstIndex(where: { $0.ends(in: ",") }), close - open >= 3,
            close + 1 < words.count
        else { return nil }
        let name = Phrase(withoutArticle(words[...open].joined(separator: " ").dropping(suffix: ",")))
        guard name.bare.isName, name.words.count <= 4 else { return nil }
        return (name, words[(open + 1)...close].joined(separator: " ").dropping(suffix: ","))
    }

    /// `If X, Y`, `When X, Y`, `X, so Y`.
    private static func condition(_ text: String) -> (Phrase, String)? {
        let lower = text.lowered
        if ["if ", "when ", "once "].contains(where: { lower.begins(with: $0) }) {
            guard let comma = text.range(ofFirst: ", ") else { return nil }
            let cause = text.slice(0..<comma.lowerBound)
            let effect = text.slice(comma.upperBound..<text.utf8.count).dropping(prefix: "then ")
            guard cause.words.count >= 3, effect.words.count >= 3, cause.words.count <= 14,
                !Naming.pointsElsewhere(effect.words[0])
            else { return nil }
            return (Phrase(cause), effect)
        }
        guard let so = text.range(ofFirst: ", so ") else { return nil }
        let cause = text.slice(0..<so.lowerBound)
        let effect = text.slice(so.upperBound..<text.utf8.count).dropping(prefix: "that ")
        guard cause.words.count >= 3, cause.words.count <= 16, effect.words.count >= 2,
            !Naming.pointsElsewhere(cause.words[0]),
            !effect.lowered.holds(" called ")
        else { return nil }
        return (Phrase(cause), effect)
    }

    private enum Verb {
        case copula(isPast: Bool)
        case meaning, members
        case doing(String)
    }

    // MARK: Parts

    private static func parts(of words: [String]) -> (String, Verb, [String])? {
        guard let clause = EnglishClause(words) else { return nil }
        let subject = clause.subject.joined(separator: " ")
        let rest = clause.rest
        let next = rest.first?.lowered ?? ""
        switch clause.verb.lowered {
        case "is", "are", "was", "were":
            return (subject, .copula(isPast: clause.verb.lowered.begins(with: "w")), rest)
        case "means", "denotes", "describes": return (subject, .meaning, rest)
        case "refers" where next == "to", "stands" where next == "for":
            return (subject, .meaning, Array(rest.dropFirst()))
        case "consists" where next == "of", "consist" where next == "of":
            return (subject, .members, Array(rest.dropFirst()))
        case "comprises", "comprise": return (subject, .members, rest)
        case "includes", "include":
            return members(rest.joined(separator: " ")) == nil
                ? (subject, .doing(clause.verb), rest) : (subject, .members, rest)
        default: return (subject, .doing(clause.verb), rest)
        }
    }

    /// Whether a subject names one thing or a kind of thing: a name of the note's, a proper name, several words, or a plural.
    /// Of a single common noun (`the impulse`) a sentence tells a story.
    private static func isSpecific(_ name: Phrase, _ known: (Phrase) -> Bool) -> Bool {
        if known(name) || name.isProperName { return true }
        guard let last = name.words.last, !name.words.contains(where: { pronouns.contains($0.lowered) }) else {
            return false
        }
        return name.words.count >= 2 || EnglishVerbs.isPlural(last)
    }

    /// Whether words before a verb can be what a sentence is about: they begin with no preposition or pronoun, and end with no
    /// adjective that leaves its noun to the sentence before (`the four largest`).
    private static func isSubject(_ name: Phrase) -> Bool {
        guard let first = name.words.first?.lowered, let last = name.words.last?.lowered else { return false }
        let isCut = last.ends(in: "est") && name.words.count >= 2 && EnglishWords.count(name.words[0]) != nil
        let isOrdinal =
            name.words.count == 1 && ["first", "second", "third", "last", "latter", "former"].contains(first)
        return !isOrdinal && !pronouns.contains(first) && !leading.contains(first) && !isCut && last != "itself"
    }

    private static let leading: WordList = [
        "as", "over", "under", "during", "despite", "through", "within", "once", "before", "after", "until", "such",
        "without", "from", "by", "to", "their", "among", "between",
    ]

    /// `was the capital` as it goes with a name in the singular.
    private static func inThePast(_ statement: Statement, of topic: Phrase, _ name: Phrase) -> Statement {
        switch statement {
        case .property(let said) where said.begins(with: "is "): .property("was " + said.dropping(prefix: "is "))
        case .definition(let meaning) where topic.text == name.text && topic.isProperName && meaning != name.text:
            .property("was " + meaning)
        default: statement
        }
    }

    private static let pronouns: WordList = [
        "its", "their", "this", "these", "his", "her", "our", "your", "one", "it", "i",
    ]

    static func withoutArticle(_ text: String) -> String {
        for article in ["The ", "A ", "An ", "the ", "a ", "an "] where text.begins(with: article) {
            return text.dropping(prefix: article)
        }
        return text
    }

    // MARK: After is and are

    private static func afterCopula(
        _ said: String, _ rest: [String], name: Phrase, known: (Phrase) -> Bool
    ) -> (Phrase, Statement)? {
        let lower = said.lowered
        for start in [
            "used for ", "used to ", "used in ", "used as ", "designed for ", "designed to ", "meant for ",
            "responsible for ",
        ]
        where lower.begins(with: start) {
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
        if isCodeLike(phrase), name.words.count <= 2 { return (name, .value(said)) }
        let isDone = rest.count >= 2 && isParticiple(first)
        if rest.count >= 3 || isDone, isSpecific(name, known) { return (name, .property("is " + said)) }
        return nil
    }

    private static let softeners: WordList = [
        "merely", "just", "simply", "basically", "usually", "essentially", "really",
    ]
    private static let relations: WordList = [
        "in", "on", "at", "from", "by", "with", "to", "for", "between", "under", "over", "about", "like", "as", "of",
    ]

    private static func isParticiple(_ word: String) -> Bool { word.ends(in: "ed") || word.ends(in: "en") }

    /// `The two semilunar valves are the pulmonary and the aortic valve`: as many names as the subject counts.
    private static func pair(of name: Phrase, _ said: String) -> (Phrase, Statement)? {
        guard let counted = Labels.withoutCount(name.words), counted.isName,
            case .members(let names, let isOpen, _)? = members(said), !isOpen,
            EnglishWords.count(name.words[0]) == names.count
        else { return nil }
        return (counted, .members(names, isOpen: false))
    }

    /// `Reduced blood flow to the myocardium is **ischemia**`: what a stressed name ends is its meaning, however it is put.
    private static func named(_ words: [String], _ known: (Phrase) -> Bool) -> (Phrase, String)? {
        guard let place = words.lastIndex(where: { ["is", "are", "was", "were"].contains($0.lowered) }), place >= 1,
            place + 1 < words.count, words.count - place <= 6
        else { return nil }
        let term = Phrase(withoutArticle(words[(place + 1)...].joined(separator: " ")))
        let meaning = words[..<place].joined(separator: " ")
        // What is one of a kind does not tell what the kind is.
        guard !["a", "an"].contains(words[place + 1].lowered), term.isName, term.words.count <= 4, known(term),
            !known(Phrase(withoutArticle(meaning))),
            !Naming.pointsElsewhere(words[0]), meaning.typingLength >= 4,
            !words[..<place].dropFirst().contains(where: { ["is", "are", "it", "they"].contains($0.lowered) })
        else { return nil }
        return (term, meaning)
    }

    /// Up to the comma after which something else is spoken of: `…, and lymphocytes are …`, `…, Neptune a graph database`.
    private static func firstThought(_ said: String) -> String {
        let words = said.words
        for (index, word) in words.enumerated()
        where (word.ends(in: ",") || word.ends(in: ";")) && index + 2 < words.count {
            if word.ends(in: ";") { return words[...index].joined(separator: " ").dropping(suffix: ";") }
            let rest = words[(index + 1)...].prefix(5).map(\.lowered)
            let isClause =
                rest.first == "and" && rest.contains { ["is", "are", "was", "were", "has", "have"].contains($0) }
            let isName =
                words[index + 1].utf8.first.map { (0x41...0x5A).contains($0) } == true
                && ["a", "an", "the"].contains(rest[1])
            if isClause || isName { return words[...index].joined(separator: " ").dropping(suffix: ",") }
        }
        return said
    }

    /// Whether a line is a sentence with a subject of its own (`permissions come from …`); that subject.
    static func subject(of words: [String]) -> String? {
        EnglishClause(words).map { withoutArticle($0.subject.joined(separator: " ")) }
    }

    private static func nameSaid(_ said: String, known: (Phrase) -> Bool) -> Phrase? {
        let head = said.range(ofFirst: ", ").map { said.slice(0..<$0.lowerBound) } ?? said
        let phrase = Phrase(head)
        guard phrase.words.count <= 4, phrase.isName, known(phrase) || phrase.isProperName, !phrase.hasDigit,
            !isParticiple(phrase.text)
        else { return nil }
        return phrase
    }

    static func members(_ said: String) -> Statement? {
        var body = said
        if let colon = Phrase(said).colon { body = colon.tail.text }
        let (closed, isOpen) = withoutOpenEnding(body)
        let parts = splitOutsideBrackets(closed, at: [","]).flatMap { part -> [String] in
            let words = part.words
            guard let place = words.firstIndex(where: { $0 == "and" || $0 == "or" || $0 == "&" }) else { return [part] }
            return [words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " ")]
        }.map(withoutArticle).filter { !$0.isEmpty }
        guard parts.count >= 2, parts.count <= 12 else { return nil }
        let names = parts.map { Phrase($0).bare }
        guard names.allSatisfy({ $0.words.count <= 5 && $0.isName }) else { return nil }
        return .members(names.map(\.text), isOpen: isOpen)
    }
}
