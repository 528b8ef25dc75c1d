/// Words of an English sentence that point outside it: `this step`, `the latter`, `of the same year`, `Google released it`.
/// Asked on its own, with the note closed, such a sentence cannot be understood.
package enum EnglishReference {
    /// Whether a sentence, what is said of a name, or a sentence with a gap leans on what stands before it.
    package static func leans(_ text: String) -> Bool {
        // What stands behind a sentence may lean on it.
        let whole = firstSentence(of: text).words
        let words = whole.map(letters)
        guard let first = words.first else { return false }
        // `one that leaks`, `same but slower`
        let second = words.count > 1 ? words[1] : ""
        if (first == "one" && ["that", "which", "who"].contains(second))
            || (first == "same" && ["but", "as", "except"].contains(second))
        {
            return true
        }
        // `the answer to it`: a noun that leans on the sentence before.
        if words.count <= 5, articles.contains(first), let last = words.last,
            ["it", "them", "him", "her"].contains(last)
        {
            return true
        }
        // `shared the prize with him`
        if words.count > 3, let last = words.last, ["him", "her"].contains(last), words[words.count - 2] == "with" {
            return true
        }
        if openings.contains(first) || (first == "both" && !words.contains("and")) { return true }
        if orders.contains(words.prefix(2).last ?? ""), words.count > 2,
            EnglishVerbs.auxiliaries.contains(words[2])
        {
            return true
        }
        // `All three meet at the bridge`
        if first == "all", EnglishWords.count(second) != nil, words.count > 2, EnglishVerbs.isPlainVerb(words[2]) {
            return true
        }
        // `all of them open or none do`: the verb stands before.
        let isPaired = words.suffix(3).joined(separator: " ").ends(in: "or none do")
        if let last = words.last, ["does", "do", "did", "so", "here"].contains(last), words.count > 2, !isPaired,
            // `what banks have to do`
            last != "do" || words[words.count - 2] != "to"
        {
            return true
        }
        let end = words.suffix(2).joined(separator: " ")
        let isRelative = words.contains { ["that", "which", "who"].contains($0) }
        if (end == "as well" && !isRelative) || end == "in between" { return true }
        // `In the long run it is vertical`
        let isPlaced = ["in", "on", "at", "during", "after", "before", "by", "from", "since", "until"].contains(first)
        if isPlaced, let place = words.prefix(7).firstIndex(where: { ["it", "they", "he", "she"].contains($0) }),
            place + 1 < words.count, EnglishVerbs.auxiliaries.contains(words[place + 1]),
            !words[..<place].contains(where: { EnglishVerbs.auxiliaries.contains($0) })
        {
            return true
        }
        return words.indices.contains { points(at: $0, words, whole) }
    }

    /// Whether a text is a sentence with a subject of its own, and needs no name before it.
    package static func isWhole(_ sentence: String) -> Bool {
        // A gap stands for what is acted on.
        EnglishClause(EnglishSentence.withoutAdverbial(sentence.replacing("____", with: "it")).words) != nil
    }

    /// The subject of a sentence, its verb and what follows, `gap` taken for a name.
    package static func parts(
        of sentence: String, gap: String
    ) -> (subject: [String], verb: String, rest: [String])? {
        let name = "X" + gap
        return EnglishClause(sentence.replacing(gap, with: name).words).map { clause in
            (clause.subject, clause.verb, clause.rest.map { $0.replacing(name, with: gap) })
        }
    }

    /// Without the place or time that a sentence begins with.
    package static func withoutAdverbial(_ sentence: String) -> String { EnglishSentence.withoutAdverbial(sentence) }

    package static func isAdverb(_ word: String) -> Bool { EnglishClause.isAdverb(word) }

    /// Whether a noun phrase has a verb of its own, in no relative clause: `an index on three columns can be used for one`.
    package static func holdsClause(_ said: String) -> Bool {
        if let clause = EnglishClause(said.words), !isParticiple(clause) { return true }
        let words = said.words.map(\.lowered)
        guard let place = words.firstIndex(where: { EnglishVerbs.auxiliaries.contains($0) }) else { return false }
        return !words[..<place].contains {
            ["that", "which", "who", "where", "when", "whose", "what", "how", "if"].contains($0)
        }
    }

    /// `a server rented in the cloud`, `the money expected each month`: a past form that acts on nothing.
    private static func isParticiple(_ clause: EnglishClause) -> Bool {
        let next = clause.rest.first?.lowered ?? ""
        return EnglishVerbs.isPast(clause.verb.lowered) && !EnglishVerbs.isFinite(clause.verb.lowered)
            && !["the", "a", "an", "its", "his", "her", "their", "all", "two", "that"].contains(next)
    }

    /// Whether a verb stands anywhere behind the first word.
    package static func hasVerb(_ sentence: String) -> Bool {
        let words = sentence.words
        return words.indices.dropFirst().contains { index in
            EnglishVerbs.isVerb(words[index].lowered, after: words[index - 1])
        }
    }

    /// Whether what stands behind a name is a sentence of the past about something else: `the duct joined the trunk to …`.
    package static func isStory(_ said: String) -> Bool {
        guard let clause = EnglishClause(said.words), EnglishVerbs.isPast(clause.verb.lowered), !isParticiple(clause)
        else { return false }
        return articles.contains(clause.subject[0].lowered)
            && !clause.subject.dropFirst().contains { articles.contains($0.lowered) || $0 == "that" }
    }

    private static let articles: WordList = ["the", "a", "an"]

    private static func points(at index: Int, _ words: [String], _ whole: [String]) -> Bool {
        let word = words[index]
        let before = index > 0 ? words[index - 1] : ""
        let next = index + 1 < words.count ? words[index + 1] : ""
        let isClosed = next.isEmpty || whole[index].utf8.last.map { [0x2C, 0x2E, 0x3B].contains($0) } == true
        switch word {
        case "two", "three", "both":
            // `the ratio of the two`, `the sum of the first two`
            return isClosed && (before == "the" || ["first", "last", "other"].contains(before))
        case "this", "these":
            // `…; these contain …` goes on about what stands before the mark.
            return index == 0 || ![0x2C, 0x3B].contains(whole[index - 1].utf8.last ?? 0)
        case "latter", "aforementioned": return true
        case "those": return !["who", "that", "which", "of", "from", "with", "in", "whose"].contains(next)
        case "former": return before == "the" && (isClosed || EnglishVerbs.isPredicate(next))
        case "same": return before == "the" && sames.contains(next) && !words[index...].prefix(5).contains("as")
        case "other": return before == "the" && (isClosed || EnglishWords.count(next) != nil)
        case "resulting": return index <= 1
        case "next", "following", "previous":
            return before == "the" && spans.contains(next) && !words[..<index].contains(where: \.hasDigit)
        case "after", "before": return isClosed && ["year", "day", "month", "decade"].contains(before)
        case "such": return next == "a" || next == "an"
        case "ones": return isClosed
        case "own":
            // `a machine has its own`
            return next.isEmpty && index >= 2 && ["its", "their", "his", "her"].contains(before)
                && ["has", "have", "had"].contains(words[index - 2])
        case "one":
            // `DB kills one`
            if next.isEmpty, index <= 2, EnglishVerbs.isPredicate(before) { return true }
            // `the most commonly blocked one, …`
            return isClosed && (isOneOfThose(before: words[..<index]) || words[0] == "the" && index <= 5)
        case "stage", "step", "half", "phase", "case": return ordinals.contains(before) && index <= 3
        case "it", "they", "them", "he", "she", "him", "his", "her", "its", "their":
            return isUnheralded(word, at: index, after: before)
        default:
            // `The four largest were …`
            return word.ends(in: "est") && word.utf8.count >= 5 && index <= 3 && words[0] == "the"
                && ["is", "are", "was", "were"].contains(next)
        }
    }

    /// `the inner one`, not `a public one`.
    private static func isOneOfThose(before words: ArraySlice<String>) -> Bool {
        for word in words.reversed().prefix(5) {
            if word == "the" { return true }
            if counting.contains(word) || word == "a" || word == "an" || EnglishVerbs.isPredicate(word) { return false }
        }
        return false
    }

    private static func firstSentence(of text: String) -> String {
        guard let range = text.range(ofFirst: ". ") else { return text }
        let isShort = text.slice(0..<range.lowerBound).words.last.map { $0.utf8.contains(0x2E) || $0.utf8.count == 1 }
        return isShort == false ? text.slice(0..<range.lowerBound) : text
    }

    /// Whether a pronoun stands before anything that it could stand for.
    private static func isUnheralded(_ word: String, at index: Int, after before: String) -> Bool {
        if index == 0 { return true }
        if ["of", "between", "among"].contains(before) {
            return (index <= 4 && word == "them") || (index <= 2 && word == "it")
        }
        let isObject = ["it", "them", "him", "her"].contains(word)
        if index == 1, conjunctions.contains(before) { return true }
        return isObject && index <= 3 && !lightVerbs.contains(before) && !conjunctions.contains(before)
    }

    private static func letters(_ word: String) -> String {
        String(word.lowered.unicodeScalars.filter { $0.isLatin || $0.isDigit || $0 == "'" || $0 == "-" || $0 == "_" })
    }

    /// Words with which only a sentence that goes on begins.
    private static let openings: WordList = [
        "another", "other", "others", "either", "neither", "such", "here", "likewise", "otherwise", "instead", "again",
        "similarly", "conversely", "meanwhile", "afterwards", "that", "thus", "hence", "nor", "this", "these", "those",
        "it", "they", "he", "she", "his", "her", "its", "their", "our", "my", "we", "it's", "they're", "he's", "she's",
        "that's",
    ]
    /// `The reason is …`: of what, the sentence before says.
    private static let orders: WordList = [
        "term", "name", "word", "phrase", "concept", "reason", "result", "effect", "answer", "problem", "exception",
        "idea", "first", "second", "third", "last",
        "next", "difference", "consequence", "catch", "goal", "aim", "latter", "former", "other", "others", "rest",
    ]
    private static let sames: WordList = [
        "thing", "year", "day", "month", "way", "reason", "mechanism", "process", "purpose", "period", "idea", "rule",
    ]
    private static let spans: WordList = ["year", "day", "month", "decade", "century", "week", "section", "chapter"]
    private static let counting: WordList = [
        "only", "least", "most", "to", "by", "with", "for", "just", "than", "or", "and", "of", "layer", "version",
        "per",
        "number", "plus", "into", "from", "exactly", "at",
    ]
    private static let ordinals: WordList = ["first", "second", "third", "fourth", "last", "final", "next", "previous"]
    private static let lightVerbs: WordList = ["make", "makes", "made", "making", "keep", "keeps", "is", "was", "find"]
    private static let conjunctions: WordList = [
        "if", "when", "once", "because", "until", "after", "before", "that", "where", "while", "as", "and", "or", "for",
        "with", "from", "to", "by", "on", "in", "around", "over", "than",
    ]
}
