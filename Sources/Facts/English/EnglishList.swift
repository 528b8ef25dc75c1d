/// Names that a sentence lists behind its verb: `has two layers: parietal and visceral`, `splits into the A and the B`,
/// `receives blood from A, B and C`, `goes to S3 / CloudWatch`.
struct EnglishList {
    var names: [String]
    /// What the names are called (layers), or the words that lead to them (receives blood from).
    var label: String
    /// Whether the label is such words, and no noun.
    var isPredicate: Bool

    init?(_ clause: EnglishClause) {
        let words = clause.rest
        guard words.count >= 2 else { return nil }
        if let counted = Self.counted(clause.verb, words) {
            self = counted
            return
        }
        // The earliest place behind which all the rest is names.
        let places = words.indices.filter { Self.leads.contains(words[$0].lowered) }
        for place in places where place + 1 < words.count {
            let names = Self.names(words[(place + 1)...].joined(separator: " "))
            let isPair = names.count == 2 && Self.parting.contains(words[place].lowered)
            guard names.count >= 3 || isPair else { continue }
            // `by bomb, March 1881, St Petersburg`: how, when and where.
            if names.contains(where: { $0.words.last?.isYear == true }), !names.allSatisfy(\.hasDigit) { return nil }
            let lead = ([EnglishVerbs.singular(clause.verb.lowered)] + words[...place]).joined(separator: " ")
            guard lead.words.count <= 7, !lead.holds(",") else { return nil }
            self.init(names: names, label: lead, isPredicate: true)
            return
        }
        let names = Self.names(words.joined(separator: " "))
        // `strong acids ionize completely: …`
        if names.count >= 3, let colon = words.prefix(4).firstIndex(where: { $0.ends(in: ":") }) {
            let lead = ([EnglishVerbs.singular(clause.verb.lowered)] + words[...colon]).joined(separator: " ")
            self.init(names: names, label: lead, isPredicate: true)
            return
        }
        guard names.count >= 3, !EnglishVerbs.auxiliaries.contains(clause.verb.lowered) || clause.verb.lowered == "has"
        else { return nil }
        self.init(names: names, label: EnglishVerbs.singular(clause.verb.lowered), isPredicate: true)
    }

    private init(names: [String], label: String, isPredicate: Bool) {
        self.names = names
        self.label = label
        self.isPredicate = isPredicate
    }

    /// `has two layers: parietal and visceral`: a count, what is counted, and as many names.
    static func counted(_ verb: String, _ rest: [String]) -> EnglishList? {
        let said = Phrase(rest.joined(separator: " "))
        let comma = said.text.range(ofFirst: ", ").map {
            Phrase.Cut(
                head: Phrase(said.text.slice(0..<$0.lowerBound)),
                tail: Phrase(said.text.slice($0.upperBound..<said.text.utf8.count)))
        }
        guard let cut = said.colon ?? comma, let noun = noun(counted: cut.head.words),
            let count = cut.head.words.lazy.compactMap(EnglishWords.count).first
        else { return nil }
        // `has three uses: it is a toy, a tool and a sign`
        let lead = ["it is ", "they are ", "these are ", "namely "].first { cut.tail.text.begins(with: $0) } ?? ""
        let names = names(cut.tail.text.dropping(prefix: lead))
        guard names.count == count else { return nil }
        // What someone described are no parts of him.
        let isOwned = owning.contains(verb.lowered)
        // `rises slowly for three reasons: …`
        let before = cut.head.words.prefix { EnglishWords.count($0) == nil }
        return isOwned
            ? EnglishList(names: names, label: noun, isPredicate: false)
            : EnglishList(names: names, label: ([verb.lowered] + before).joined(separator: " "), isPredicate: true)
    }

    private static let owning: WordList = [
        "has", "have", "had", "includes", "include", "comprises", "comprise", "contains", "contain", "consists",
        "consist",
        "takes", "take", "uses", "use", "needs", "need", "knows", "comes", "exists", "is", "are",
    ]

    /// The noun behind a count (`three layers`, `of two main parts`).
    static func noun(counted words: [String]) -> String? {
        guard let place = words.firstIndex(where: { EnglishWords.count($0) != nil }), place <= 2,
            place + 1 < words.count, words.count - place <= 4
        else { return nil }
        let noun = words[(place + 1)...].joined(separator: " ")
        return Phrase(noun).isName ? noun : nil
    }

    /// Names between commas, slashes or joining words, each of five words at most and without a verb; none otherwise.
    static func names(_ text: String) -> [String] {
        var body = text.dropping(suffix: ".")
        // `…, which lines the chambers`: what is said of the last one.
        for mark in [", which ", ", who ", ", where ", " because ", " so that "] {
            if let range = body.range(ofFirst: mark) { body = body.slice(0..<range.lowerBound) }
        }
        // `100,000 men`
        let hasNumber = body.words.contains { $0.hasDigit && $0.dropping(suffix: ",").utf8.contains(0x2C) }
        if hasNumber { return [] }
        // `DNS or NTP, small request`: what joins two before the end joins no list.
        let chunks = splitOutsideBrackets(body, at: [","])
        if chunks.count >= 2, chunks.dropLast().contains(where: { $0.holds(" and ") || $0.holds(" or ") }) { return [] }
        if body.holds(" / ") { body = body.replacing(" / ", with: ", ") }
        guard case .members(let names, _, _)? = EnglishSentence.members(Phrase(body).bare.text),
            names.allSatisfy({ name in
                let words = name.words
                return !words.contains { EnglishVerbs.auxiliaries.contains($0) } && !leads.contains(words[0].lowered)
                    && EnglishClause(words) == nil && !EnglishVerbs.isPredicate(words[0])
                    && !light.contains(name.lowered)
            })
        else { return [] }
        return names
    }

    private static let leads: WordList = [
        "from", "into", "to", "by", "of", "on", "with", "for", "in", "through", "via", "at", "as", "between", "both",
        "like",
    ]
    /// Behind these two names are a list as well.
    private static let parting: WordList = ["into", "between", "both"]
    private static let light: WordList = [
        "left", "right", "forward", "back", "down", "up", "out", "more", "less", "so on",
    ]
}
