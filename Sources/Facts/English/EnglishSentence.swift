/// What an English sentence states of its subject: `X is …`, `X refers to …`, `X consists of A, B and C`, `X is used for …`.
///
/// The subject is what stands before the first verb that the reader knows; it must be a name, not a pronoun or a clause.
/// What follows is and are is read in `EnglishSentence+Copula`, sentences that name a thing otherwise in
/// `EnglishSentence+Naming`.
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
        case .meaning: statement = .definition(meaning: said.dropping(prefix: "that "))
        case .members:
            guard let members = Self.members(said) else { return nil }
            statement = members
        case .doing(let word):
            // `has two chambers, the House and the Senate` is asked by the list.
            if EnglishList.counted(word, rest) != nil { return nil }
            let rest = Self.ownThought(rest)
            // `A taint repels pods from a node` tells what any taint does.
            let isAny = subject.begins(with: "A ") || subject.begins(with: "An ")
            guard rest.count >= 2 || said.typingLength + word.typingLength >= 8, isAny || Self.isSpecific(name, known),
                !rest.prefix(2).contains(where: { ["it", "them"].contains($0.lowered) })
            else { return nil }
            statement = .property(EnglishVerbs.singular(predicate: [word] + rest).joined(separator: " "))
        }
    }

    /// Up to the comma behind which something else is thought of: `…, and if one is blocked`, `…, but not here`.
    private static func ownThought(_ rest: [String]) -> [String] {
        for (index, word) in rest.enumerated() where word.ends(in: ",") && index + 2 < rest.count && index >= 1 {
            let (first, second) = (rest[index + 1].lowered, rest[index + 2].lowered)
            // `has a reverse thread, you undo it clockwise`, `…, and that happens at sea`
            if ["you", "it's", "i", "there's", "that's"].contains(first)
                || (first == "and" && ["that", "this", "it"].contains(second))
            {
                return rest[..<index] + [word.dropping(suffix: ",")]
            }
            if ["but", "while", "whereas"].contains(first)
                || (first == "and" && ["if", "when", "once", "so"].contains(second))
            {
                return rest[..<index] + [word.dropping(suffix: ",")]
            }
        }
        return rest
    }

    /// Without the place or time before the subject: `In the trace, the P wave …`.
    static func withoutAdverbial(_ text: String) -> String {
        let words = text.words
        guard let first = words.first?.lowered,
            ["in", "at", "on", "during", "after", "from", "by", "since", "until", "before"].contains(first),
            let end = words.prefix(6).firstIndex(where: { $0.ends(in: ",") }) ?? bareAdverbial(words),
            end + 3 < words.count
        else { return text }
        return words[(end + 1)...].joined(separator: " ")
    }

    /// `In most people the node …`, `After 1945 the centre …`, `In RNA uracil …`: where a place or time ends that has no
    /// comma behind it, before an article or behind one code.
    private static func bareAdverbial(_ words: [String]) -> Int? {
        guard words.count >= 6, !["the", "a", "an"].contains(words[1].lowered) else { return nil }
        let isCode = words[1].utf8.count >= 3 && words[1].utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if isCode, words[2].beginsWithSmall, !EnglishVerbs.isPredicate(words[2]) { return 1 }
        return [2, 3].first {
            ["the", "a", "an"].contains(words[$0]) && words[$0 - 1] != "of" && words[$0 - 1] != "in"
        }
        .map { $0 - 1 }
    }

    /// `If X, Y`, `When X, Y`, `X, so Y`.
    private static func condition(_ text: String) -> (Phrase, String)? {
        let lower = text.lowered
        if ["if ", "when ", "once "].contains(where: { lower.begins(with: $0) }) {
            guard let comma = text.range(ofFirst: " → ") ?? text.range(ofFirst: " -> ") ?? text.range(ofFirst: ", ")
            else { return nil }
            let cause = text.slice(0..<comma.lowerBound)
            let effect = text.slice(comma.upperBound..<text.utf8.count).dropping(prefix: "then ")
            guard cause.words.count >= 3, effect.words.count >= 3, cause.words.count <= 14,
                !Naming.pointsElsewhere(effect.words[0]),
                // `If the hole's too big you stick in a plug, looks like a worm`: a remark.
                !["looks", "is", "means", "says"].contains(effect.words[0].lowered)
            else { return nil }
            return (Phrase(cause), effect)
        }
        guard let so = text.range(ofFirst: ", so ") else { return nil }
        let cause = text.slice(0..<so.lowerBound)
        let effect = text.slice(so.upperBound..<text.utf8.count).dropping(prefix: "that ")
        guard cause.words.count >= 3, cause.words.count <= 16, effect.words.count >= 2,
            !Naming.pointsElsewhere(cause.words[0]),
            // `…, so are 0 and the empty string`
            !EnglishVerbs.auxiliaries.contains(effect.words[0].lowered),
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
        case "means", "denotes": return (subject, .meaning, rest)
        // `Velocity describes how fast …`; `CloudFormation describes the resources in a file` is what it does.
        case "describes" where ["how", "what", "when", "where", "why"].contains(next): return (subject, .meaning, rest)
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
    static func isSpecific(_ name: Phrase, _ known: (Phrase) -> Bool) -> Bool {
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
        "without", "from", "by", "to", "their", "among", "between", "only",
    ]

    private static let pronouns: WordList = [
        "its", "their", "this", "these", "his", "her", "our", "your", "one", "it", "i",
    ]

    static func withoutArticle(_ text: String) -> String {
        for article in ["The ", "A ", "An ", "the ", "a ", "an "] where text.begins(with: article) {
            return text.dropping(prefix: article)
        }
        return text
    }

    /// Whether a line is a sentence with a subject of its own (`permissions come from …`); that subject.
    static func subject(of words: [String]) -> String? {
        EnglishClause(words).map { withoutArticle($0.subject.joined(separator: " ")) }
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
