/// A stretch of an English sentence with a subject and a verb of its own.
struct EnglishClause {
    var subject: [String]
    /// As written: `arise`, `is`, `doesn't`.
    var verb: String
    /// What follows the verb.
    var rest: [String]

    /// The clause that begins with the first of `words`; nil where no verb follows a subject of nine words at most, or a
    /// clause inside the clause (which, that, if) comes before it.
    init?(_ words: [String]) {
        // `As electrons move along`, `Once a policy selects a pod`: what depends on the clause behind it.
        if let first = words.first?.lowered,
            Self.dependent.contains(first) || EnglishVerbs.auxiliaries.contains(first) || Self.isOrder(words)
        {
            return nil
        }
        for (index, word) in words.enumerated().prefix(10) where index > 0 {
            let lower = word.lowered
            if Self.openings.contains(lower) {
                guard let clause = Self.behindRelative(at: index, of: words) else { return nil }
                self = clause
                return
            }
            if Self.isVerb(at: index, of: words) {
                var subject = words[..<index]
                var verb = word
                var rest = words[(index + 1)...]
                // `Commits usually carry …`, `it never sleeps`: the word between belongs to what is said.
                while let last = subject.last, subject.count > 1, Self.isAdverb(last.lowered) {
                    rest = [verb] + rest
                    verb = last
                    subject = subject.dropLast()
                }
                if Self.isRelative(Array(subject)) || words[0] == ":" { return nil }
                // `only affects new files`: the subject stands elsewhere.
                if subject.allSatisfy({ Self.isAdverb($0.lowered) }) { return nil }
                // `Only text encoded by default`: a participle behind a remark.
                let isRemark = subject.count > 1 && ["only", "not", "no"].contains(subject[0].lowered)
                if isRemark, EnglishVerbs.isPast(verb.lowered), !EnglishVerbs.isFinite(verb.lowered) { return nil }
                // `resists changes in pH`: the first word is the verb, and what follows its object.
                let isFragment = subject.count == 1 && subject.first.map(EnglishVerbs.isPredicate) == true
                if isFragment, !EnglishVerbs.auxiliaries.contains(verb.lowered) { return nil }
                self.subject = Array(subject)
                self.verb = verb
                self.rest = Array(rest)
                return
            }
            if word.ends(in: ",") || word.ends(in: ";") || word.ends(in: ":") { return nil }
        }
        return nil
    }

    init(subject: [String], verb: String, rest: [String]) {
        self.subject = subject
        self.verb = verb
        self.rest = rest
    }

    /// What is said of a subject that stands elsewhere: `goes to S3`.
    init?(predicate words: [String]) {
        guard let first = words.first, EnglishVerbs.isPredicate(first.lowered), words.count >= 2 else { return nil }
        subject = []
        verb = first
        rest = Array(words.dropFirst())
    }

    /// Whether the word at `index` is a verb there, and neither a noun in the plural (`access points are`) nor a participle
    /// (`commits made here can`).
    static func isVerb(at index: Int, of words: [String]) -> Bool {
        // Behind the first word a capital begins a name: CloudWatch Logs.
        if words[index].beginsWithCapital { return false }
        let word = words[index].lowered
        // `a wasteful process called photorespiration`: a name is given, and nothing said.
        if ["called", "termed", "named", "nicknamed"].contains(word) { return false }
        // `keys never leave …`: the noun stands before the adverb.
        let last = words[..<index].last { !isAdverb($0.lowered) } ?? words[index - 1]
        // A capital behind the first word is a letter: haemophilia A is ….
        if EnglishVerbs.auxiliaries.contains(word) {
            return !["the", "a", "an", "of", "to"].contains(index == 1 ? last.lowered : last)
        }
        // `clipping means lost highlights`, but not `by means of`
        if word == "means", !noVerbAfter.contains(last.lowered) { return true }
        // `need not be adequate`
        if word == "need", index + 1 < words.count, words[index + 1].lowered == "not" { return true }
        guard !noVerbAfter.contains(last.lowered),
            EnglishVerbs.isVerb(word, after: last) || isPluralVerb(word, after: words[..<index])
        else { return false }
        guard index + 1 < words.count else {
            return !EnglishVerbs.nounLike.contains(word) && !nounsAtTheEnd.contains(word)
                && (EnglishVerbs.isPredicate(word) || EnglishVerbs.isPast(word))
        }
        let next = words[index + 1].lowered
        // `Inbound data transfer is free`: the verb is still to come.
        if ["is", "are", "was", "were"].contains(next) { return false }
        if isVerbBehindName(at: index, of: words) { return true }
        if EnglishVerbs.isNounLike(word), !EnglishVerbs.beginsObject(words[index + 1]) { return false }
        if next == "of", word != "consists", word != "consist" { return false }
        let isNoun =
            EnglishVerbs.isVerb(next, after: words[index]) && word.ends(in: "s") && !EnglishVerbs.isNounLike(next)
            && !(index == 1 && nounsToo.contains(next))
            && !adjectives.contains(next)
        if isNoun { return false }
        if EnglishVerbs.isFinite(word) { return true }
        // `carved from one block`, `founded by monks`: what was done to it.
        if EnglishVerbs.isPast(word), next == "by" || (next == "from" && making.contains(word)) {
            return words[(index + 1)...].prefix(8).contains { EnglishVerbs.auxiliaries.contains($0.lowered) } == false
                && EnglishVerbs.isFinite(word)
        }
        // `a change in quantity demanded is a movement`: a participle before the verb.
        if EnglishVerbs.isPast(word), !EnglishVerbs.isFinite(word), ["is", "are", "was", "were"].contains(next) {
            return false
        }
        // `AWS managed keys rotate`: a participle before a noun that has a verb of its own.
        if EnglishVerbs.isPast(word), index + 2 < words.count, isVerb(at: index + 2, of: words) { return false }
        if !word.ends(in: "s"), afterParticiples.contains(next) {
            return !words[(index + 1)...].prefix(8).contains { EnglishVerbs.auxiliaries.contains($0.lowered) }
        }
        return true
    }

    /// `electrons from NADH enter`: the noun that the verb goes with stands before a preposition.
    private static func isPluralVerb(_ word: String, after subject: ArraySlice<String>) -> Bool {
        guard EnglishVerbs.plain.contains(word), !EnglishVerbs.isNounLike(word), subject.count >= 3,
            let place = subject.firstIndex(where: { ["from", "in", "of", "on"].contains($0.lowered) }),
            place > subject.startIndex
        else { return false }
        return EnglishVerbs.isPlural(subject[place - 1])
    }

    /// `compose controls start order`: nouns that are verbs as well.
    private static let nounsToo: WordList = [
        "start", "stop", "change", "release", "support", "supply", "demand", "return", "rise", "fall", "control",
    ]
    /// Adjectives that are verbs as well: `reduces empty responses`.
    private static let adjectives: WordList = [
        "empty", "free", "open", "clean", "cool", "double", "separate", "secure", "correct", "direct", "slow", "live",
        "complete", "smooth", "thin",
    ]
    /// `the files you` see, `the router a host` sends to: a clause about a noun, with a subject of its own behind it.
    private static func isRelative(_ subject: [String]) -> Bool {
        guard subject.count >= 2, let last = subject.last?.lowered, let first = subject.first?.lowered,
            // `In most people the node is …`
            !EnglishVerbs.behindNouns.contains(first), !isAdverb(first)
        else { return false }
        if ["you", "we", "they", "he", "she", "it", "i"].contains(last) { return true }
        return subject.indices.dropFirst().contains { index in
            ["a", "an", "the"].contains(subject[index]) && !subject[index - 1].ends(in: ",")
                && !noVerbAfter.contains(subject[index - 1].lowered)
                && !EnglishVerbs.behindNouns.contains(subject[index - 1].lowered)
                && !["both", "all", "like", "not", "about", "around", "than", "as"].contains(subject[index - 1].lowered)
                && !subject[index - 1].ends(in: "ing")
        }
    }

    private static let making: WordList = [
        "carved", "made", "built", "cast", "cut", "derived", "formed", "assembled", "extracted", "produced", "taken",
    ]

    /// Plurals that end a noun phrase (`Precautions against unexpected charges`) more often than they are its verb.
    private static let nounsAtTheEnd: WordList = [
        "charges", "types", "rates", "plans", "prices", "names", "stores", "changes", "increases", "decreases",
        "trades", "views", "tags", "ranks", "tests", "steps", "stages", "phases", "tools", "costs", "uses",
    ]

    /// `Ask whether the bill is right`, `Choose storage by its use`: an order has no subject; `The more you save, …` has none
    /// either.
    private static func isOrder(_ words: [String]) -> Bool {
        guard words.count >= 3, let first = words.first?.lowered else { return false }
        let second = words[1].lowered
        if first == "the", ["more", "less", "fewer"].contains(second) { return true }
        // `Always Free` is a name.
        let isName = words[1].beginsWithCapital
        return (orders.contains(first) && !isName && !EnglishVerbs.auxiliaries.contains(second))
            || EnglishVerbs.isCommand(words)
    }

    private static let orders: WordList = [
        "choose", "draw", "avoid", "keep", "make", "put", "take", "give", "let", "remember", "ensure", "add", "remove",
        "create", "delete", "enable", "disable", "select", "pick", "see", "explain", "describe",
        "compare", "get", "go", "learn", "think", "try", "prefer", "ask", "tell", "bring", "apply", "allow",
        "consider", "configure", "install", "execute", "verify", "never", "don't", "do", "always", "decide",
    ]
    private static let dependent: WordList = [
        "as", "once", "when", "if", "because", "since", "although", "though", "while", "whereas", "unless", "until",
        "whenever", "such", "what", "how", "why", "whether", "whatever", "whoever", "where",
    ]

    static func isAdverb(_ word: String) -> Bool {
        adverbs.contains(word)
            || (word.ends(in: "ly") && word.utf8.count >= 6 && !nounsInLy.contains(word))
    }

    private static let nounsInLy: WordList = [
        "family", "assembly", "anomaly", "supply", "monopoly", "oligopoly", "butterfly", "multiply", "comply",
        "doily", "homily", "melancholy",
    ]

    private static let adverbs: WordList = [
        "usually", "also", "then", "only", "often", "always", "never", "mainly", "mostly", "typically", "now", "still",
        "just", "not", "sometimes", "generally", "both", "all",
    ]
    /// Words with which a clause begins that has its own verb.
    private static let openings: WordList = [
        "which", "that", "who", "whose", "when", "where", "because", "if", "to", "while", "whereas", "although",
        "unless", "but",
    ]
    /// After these comes a noun, whatever it looks like.
    private static let noVerbAfter: WordList = [
        "the", "a", "an", "of", "in", "on", "at", "by", "for", "with", "from", "into", "its", "their", "your", "our",
        "and", "or", "to", "per", "as", "no", "any", "every", "each", "this", "these", "two", "three", "four", "new",
        "most", "more", "many", "some", "other", "same", "first", "second", "between", "via", "than", "w/o", "w/", "&",
    ]
    private static let afterParticiples: WordList = [
        "by", "here", "in", "on", "with", "from", "at", "as", "for", "under", "to", "out", "into", "through", "via",
    ]
}

extension EnglishClause {
    /// A sentence cut where a new subject with a verb of its own begins: after a semicolon, or after a comma where the words
    /// behind it can be nothing else. A pronoun that begins a later clause stands for the subject before it.
    static func clauses(of sentence: Phrase) -> [Phrase] {
        let text = sentence.text
        guard !sentence.hasHangul,
            text.holds("; ") || text.holds(", ") || text.holds(" whereas ") || text.holds(": ")
        else { return [sentence] }
        // `The door leads outside: **outbound transfer** is the flow …`
        if let cut = sentence.colon, cut.tail.words.count >= 5, let head = EnglishClause(cut.head.bare.words),
            !head.rest.isEmpty, let tail = EnglishClause(cut.tail.bare.words),
            EnglishVerbs.auxiliaries.contains(tail.verb.lowered), let first = tail.subject.first, !first.hasDigit,
            !["any", "each", "every", "some", "no", "you", "it", "they", "there", "this"].contains(first.lowered)
        {
            return clauses(of: cut.head) + clauses(of: cut.tail)
        }
        let opening = sentence.words.first?.lowered ?? ""
        var parts: [String] = []
        let pieces = text.holds(", whereas ") ? text : text.replacing(" whereas ", with: "; ")
        for piece in splitOutsideBrackets(pieces, at: [";"]) {
            guard !subordinating.contains(opening) else {
                parts.append(piece)
                continue
            }
            var whole: [String] = []
            for part in splitOutsideBrackets(piece, at: [","]) {
                if let before = whole.last, stands(part, after: before) {
                    whole.append(withoutJoint(part))
                } else if whole.isEmpty {
                    whole = [part]
                } else {
                    whole[whole.count - 1] += ", " + part
                }
            }
            parts += whole
        }
        guard parts.count > 1 else { return [sentence] }
        var subject: [String]?
        return parts.map { part in
            var words = withoutJoint(part).words
            if let first = words.first?.lowered, ["it", "they"].contains(first), let subject {
                words.replaceSubrange(0..<1, with: subject)
            } else {
                subject = EnglishClause(Phrase(part).bare.words)?.subject
            }
            return Phrase(words.joined(separator: " "))
        }
    }

    /// Whether `part` is a clause of its own beside the clause `before` it.
    private static func stands(_ part: String, after before: String) -> Bool {
        // `…, so Y`: what the first half leads to.
        guard !part.lowered.begins(with: "so "), let own = EnglishClause(Phrase(withoutJoint(part)).bare.words),
            let other = EnglishClause(Phrase(before).bare.words), let first = own.subject.first?.lowered,
            !subordinating.contains(first), own.subject.count <= 6, !own.subject.contains(where: { $0.ends(in: ",") })
        else { return false }
        let isJoined =
            withoutJoint(part) != part && own.subject[0].beginsWithCapital
        return isJoined || EnglishVerbs.auxiliaries.contains(own.verb.lowered) || starts.contains(first)
            || own.verb == other.verb
    }

    /// Without the word that ties it to what stands before.
    static func withoutJoint(_ text: String) -> String {
        let lower = text.lowered
        for joint in joints where lower.begins(with: joint) {
            let rest = text.slice(joint.utf8.count..<text.utf8.count)
            return rest.isEmpty ? text : rest
        }
        return text
    }

    static let joints = [
        "and ", "but ", "so ", "thus, ", "thus ", "hence ", "hence, ", "then ", "then, ", "also ", "also, ",
        "therefore, ",
        "therefore ", "however, ", "while ", "whereas ", "in general, ", "generally, ", "in short, ", "basically, ",
    ]
    private static let starts: WordList = ["the", "a", "an", "it", "they", "its", "their", "these", "each", "one"]
    private static let subordinating: WordList = [
        "if", "when", "because", "since", "although", "though", "unless", "once", "after", "before", "until", "which",
        "that", "who", "where", "whenever", "so", "in", "on", "at", "with", "for", "by", "from", "to", "without", "as",
        "over", "under", "during", "despite", "through", "within", "while", "whereas",
    ]
}
