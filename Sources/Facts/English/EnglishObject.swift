/// What in a sentence is worth leaving out where it states nothing else: the noun phrase that its verb leads to.
struct EnglishObject {
    var name: String
    /// Where it stands in the sentence, in UTF-8.
    var range: Range<Int>

    /// - Parameters:
    ///   - text: The sentence, or a line that begins with its verb.
    ///   - start: The position of the verb among its words.
    ///   - shown: Names that stand above it, and would give nothing to know.
    init?(in text: String, from start: Int, hiding shown: [String]) {
        let words = text.words
        var best: (range: Range<Int>, score: Int)?
        var index = start + 1
        // `plasmids often carry genes`: the verb stands behind its adverb.
        if words.indices.contains(start), EnglishClause.isAdverb(words[start].lowered), index < words.count,
            EnglishVerbs.isPlainVerb(words[index].lowered)
        {
            index += 1
        }
        var afterPreposition = false
        while index < words.count {
            let word = words[index].lowered
            if Self.ends.contains(word) { break }
            let before = words[index - 1].lowered
            let isInfinitive =
                Self.infinitive.contains(before)
                && (EnglishVerbs.isPlainVerb(word) || (before != "to" && before != "not"))
            let isParticiple =
                (EnglishVerbs.isPast(word) || Self.participles.contains(word)) && !["the", "a", "an"].contains(before)
            // `is not ____`, `must not be ____` give nothing to go by.
            let isDenied = before == "not" || (before == "be" && index > 1 && words[index - 2] == "not")
            if isDenied, !Self.skipped.contains(word) {
                index = max(Self.end(of: words, from: index), index + 1)
                continue
            }
            if Self.skipped.contains(word) || Self.prepositions.contains(word) || EnglishClause.isAdverb(word)
                || EnglishVerbs.isPredicate(words[index])
                || isInfinitive || isParticiple
            {
                // `with private IP` goes with what is named before it.
                afterPreposition =
                    (afterPreposition || Self.prepositions.contains(word)) && !["with", "w/"].contains(word)
                index += 1
                continue
            }
            let end = Self.end(of: words, from: index)
            // `a toleration lets a pod ignore the taint`: another verb.
            let isClause =
                end - index >= 2 && end < words.count && EnglishVerbs.isPlainVerb(words[end - 1].lowered)
                && ["the", "a", "an"].contains(words[end].lowered)
            let bare = word.dropping(suffix: ",").dropping(suffix: ".")
            if isClause || Self.set.contains(where: { $0.0 == before && $0.1 == bare }) {
                index = max(end, index + 1)
                continue
            }
            let phrase = Phrase(words[index..<end].joined(separator: " ").dropping(suffix: ".").dropping(suffix: ","))
            // `takes place in the cytosol and does not need oxygen`: another verb follows, and no other noun.
            let next = end + 1 < words.count ? words[end + 1].lowered : ""
            let goesOn =
                end < words.count && words[end] == "and"
                && (EnglishVerbs.isPredicate(next) || EnglishVerbs.isPast(next))
            let isListed =
                ["and", "or", "/"].contains(words[index - 1])
                || (end < words.count && !goesOn && ["and", "or", "/"].contains(words[end]))
                || Self.isListed(words, index..<end) || words[index - 1].ends(in: ",")
            if let score = Self.score(phrase, afterPreposition: afterPreposition, shown) {
                let weight = score - (isListed ? 3 : 0) - (["with", "w/"].contains(words[index - 1]) ? 1 : 0)
                if weight > (best?.score ?? 0) { best = (index..<end, weight) }
            }
            afterPreposition = false
            index = max(end, index + 1)
        }
        guard let best else { return nil }
        var name = words[best.range].joined(separator: " ").dropping(suffix: ".").dropping(suffix: ",")
        while name.ends(in: "!") { name = name.dropping(suffix: "!") }
        // `the likes of you`: what it is of stands outside.
        guard !name.ends(in: " of"), let range = text.range(ofOnly: name), text.typingLength - name.typingLength >= 8
        else { return nil }
        self.name = name
        self.range = range
    }

    /// `good for DNS, calls, games`: one of a row of names, of which each would fit.
    private static func isListed(_ words: [String], _ range: Range<Int>) -> Bool {
        guard words[range.upperBound - 1].ends(in: ","), range.upperBound < words.count else { return false }
        let rest = words[range.upperBound...].prefix(4)
        let close = rest.firstIndex { $0.ends(in: ",") || $0.ends(in: ".") } ?? words.count - 1
        guard let first = rest.first?.lowered, close - range.upperBound < 3,
            close == words.count - 1 || words[close].ends(in: ",")
        else { return false }
        return !EnglishVerbs.isPredicate(first) && !EnglishVerbs.isPast(first) && !prepositions.contains(first)
            && !ends.contains(first) && !EnglishClause.isAdverb(first) && !skipped.contains(first)
    }

    /// Where the noun phrase that begins at `start` is over.
    private static func end(of words: [String], from start: Int) -> Int {
        var index = start
        while index < words.count {
            let word = words[index].lowered
            if let pair = endOfPair(words, start, at: index) { return pair }
            let isOver =
                index > start
                && (ends.contains(word) || (prepositions.contains(word) && word != "of") || word == "and" || word == "&"
                    || word == "or" || (["the", "a", "an"].contains(word) && words[index - 1] != "of")
                    || word == "/" || word == "+" || word == "every" || word == "each" || EnglishClause.isAdverb(word)
                    || EnglishVerbs.auxiliaries.contains(word) || subjects.contains(word)
                    || cutShort.contains(word.dropping(suffix: ".")))
            if isOver { return index }
            index += 1
            let isInitial =
                words[index - 1] == "v."
                || words[index - 1].utf8.count == 2
                    && words[index - 1].beginsWithCapital
            if let last = words[index - 1].utf8.last,
                last == 0x2C || (last == 0x2E && !isInitial) || last == 0x3B || last == 0x3A
            {
                return index
            }
        }
        return index
    }

    /// `covers Fargate + Lambda`, `written in JSON or YAML`: two names at the end of a sentence are one answer.
    private static func endOfPair(_ words: [String], _ start: Int, at index: Int) -> Int? {
        guard index == start + 1, index + 2 == words.count, ["+", "and", "or"].contains(words[index]),
            words[start].beginsWithCapital, words[index + 1].beginsWithCapital
        else { return nil }
        return words.count
    }

    private static func score(_ phrase: Phrase, afterPreposition: Bool, _ shown: [String]) -> Int? {
        let words = phrase.words
        guard (1...5).contains(words.count), phrase.typingLength >= 3, phrase.hasLatin, !phrase.hasDigit,
            !words.contains(where: { light.contains($0.lowered) || ["been", "being"].contains($0) }),
            !phrase.text.holds("("), !phrase.text.holds("\""),
            !shown.contains(where: { Form($0.comparable).holds(phrase.form) }),
            !words.dropFirst().contains(where: {
                EnglishVerbs.isPredicate($0.lowered) && !EnglishVerbs.isNounLike($0.lowered)
                    && !EnglishVerbs.nounLike.contains($0.lowered)
            }),
            words.count < 4 || EnglishClause(words) == nil,
            // `obligate anaerobes die`
            !words.indices.dropFirst().contains(where: {
                EnglishVerbs.isPlural(words[$0 - 1]) && EnglishVerbs.plain.contains(words[$0])
                    && !EnglishVerbs.isNounLike(words[$0])
            }),
            !cutShort.contains(words[words.count - 1].lowered),
            // `found their hall locked`, `templates written in`
            words.count < 2 || !words[words.count - 1].lowered.ends(in: "ed") || words[words.count - 1].utf8.count < 5,
            words.count < 2 || !participles.contains(words[words.count - 1].lowered),
            !phrase.text.utf8.contains(UInt8(ascii: "=")), phrase.isName,
            words.count > 1 || !(isVerbal(words[0].lowered) || isAdjective(words[0]) || thin.contains(words[0].lowered))
        else { return nil }
        var score = 2
        if afterPreposition { score += 1 }
        if words.count >= 2 { score += 2 }
        if phrase.isProperName {
            score += 3
        } else if phrase.text.utf8.contains(where: { (0x41...0x5A).contains($0) }) {
            score += 1
        }
        return score
    }

    /// A participle is no noun.
    private static func isVerbal(_ word: String) -> Bool {
        (word.ends(in: "ed") && word.utf8.count >= 6) || (word.ends(in: "ing") && word.utf8.count >= 5)
    }

    /// `only reachable inside the cluster`: many a word of praise or blame would fit.
    private static func isAdjective(_ word: String) -> Bool {
        word.utf8.count >= 6 && ["able", "ible", "ous", "ful", "less"].contains { word.ends(in: $0) }
    }

    /// Alone they say a side or a span.
    private static let thin: WordList = [
        "mad", "free", "fast", "slow", "well", "left", "right", "top", "bottom", "day", "days", "month", "months",
        "week", "weeks", "year", "years", "hour",
        "hours",
        "minute", "minutes", "second", "seconds", "change", "effect", "role", "system", "state", "level", "amount",
        "process",
        "result", "value", "group",
    ]
    /// Behind these a clause begins.
    private static let subjects: WordList = ["he", "she", "they", "we", "it", "you"]
    /// Adverbs that belong to the verb.
    private static let cutShort: WordList = [
        "back", "first", "only", "again", "away", "down", "off", "out", "together", "apart", "alone", "directly",
        "once", "later", "either",
        "instead", "anyway", "well", "yet", "void",
    ]
    /// Words that stand together whatever is meant: the second of them is no answer.
    private static let set: [(String, String)] = [
        ("into", "force"), ("on", "purpose"), ("by", "default"), ("on", "demand"), ("in", "practice"), ("at", "rest"),
        ("in", "order"), ("in", "turn"), ("by", "hand"), ("in", "advance"), ("at", "once"), ("in", "general"),
        ("by", "accident"), ("at", "random"), ("in", "place"), ("within", "minutes"), ("over", "time"), ("at", "run"),
        ("for", "example"), ("for", "instance"), ("in", "fact"), ("in", "particular"), ("at", "least"), ("to", "end"),
        ("on", "top"), ("in", "theory"), ("in", "use"), ("to", "power"), ("by", "itself"), ("at", "first"),
    ]
    private static let participles: WordList = [
        "used", "set", "made", "built", "kept", "sent", "held", "known", "given", "taken", "written", "drawn", "seen",
        "done",
        "bound", "hidden", "driven", "broken", "chosen", "encoded", "worn", "born", "paid", "sold", "told", "put",
        "read", "gone", "done", "lost",
    ]
    /// After these a plain verb stands.
    private static let infinitive: WordList = [
        "to", "not", "can", "can't", "cannot", "must", "may", "might", "should", "will", "would", "could", "doesn't",
        "don't", "didn't", "won't", "shouldn't",
    ]
    private static let prepositions: WordList = [
        "from", "into", "to", "by", "of", "on", "with", "for", "in", "through", "via", "at", "as", "between", "across",
        "over", "under", "against", "above", "below", "behind", "before", "after", "during", "without", "onto", "per",
        "off", "within", "around", "like", "toward", "towards", "along", "until", "since", "than", "about", "among",
        "inside",
        "outside", "w/", "w/o",
    ]
    private static let skipped: WordList = [
        "the", "a", "an", "either", "its", "their", "your", "from", "into", "to", "by", "of", "on", "with", "for", "in",
        "through",
        "via", "at", "as", "between", "across", "over", "under", "against", "above", "below", "behind", "before",
        "after",
        "during", "without", "onto", "per", "within", "around", "like", "toward", "towards", "along", "and", "or", "up",
        "down", "out", "off", "back", "be", "been", "being", "about", "roughly", "exactly", "every", "each", "any",
        "all",
        "no",
        "w/", "w/o", "+", "/", "&",
    ]
    /// What is said in addition begins with these.
    private static let ends: WordList = [
        "which", "that", "who", "because", "when", "where", "while", "if", "so", "but", "although", "since", "whereas",
        "unless", "until", "why", "how", "what", "whatever", "whether", "whose", "->", "→", "=", "-", "–", "—",
    ]
    private static let light: WordList = [
        "it", "them", "they", "this", "these", "those", "him", "her", "us", "one", "ones", "way", "thing", "things",
        "part", "number", "lot", "bit", "while", "kind", "everything", "something", "anything", "nothing", "other",
        "others", "same",
        "such", "place", "time", "times", "example", "us", "itself", "themselves", "each", "what", "how", "very",
        "more",
        "less", "most", "many", "two", "three", "both", "use", "you", "not", "able", "several", "various", "different",
        "there", "here", "home", "people", "available", "possible", "next",
        "fewer", "better", "rather", "own",
    ]
}
