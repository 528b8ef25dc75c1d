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
            if Self.skipped.contains(word) || EnglishClause.isAdverb(word) || EnglishVerbs.isPredicate(words[index])
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
            if isClause || Self.set.contains(where: { $0.0 == before && $0.1 == word }) {
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
            if let score = Self.score(phrase, afterPreposition: afterPreposition, shown) {
                let weight = score - (isListed ? 3 : 0) - (["with", "w/"].contains(words[index - 1]) ? 1 : 0)
                if weight > (best?.score ?? 0) { best = (index..<end, weight) }
            }
            afterPreposition = false
            index = max(end, index + 1)
        }
        guard let best else { return nil }
        let name = words[best.range].joined(separator: " ").dropping(suffix: ".").dropping(suffix: ",")
        guard let range = text.range(ofOnly: name), text.typingLength - name.typingLength >= 8 else { return nil }
        self.name = name
        self.range = range
    }

    /// Where the noun phrase that begins at `start` is over.
    private static func end(of words: [String], from start: Int) -> Int {
        var index = start
        while index < words.count {
            let word = words[index].lowered
            let isOver =
                index > start
                && (ends.contains(word) || (prepositions.contains(word) && word != "of") || word == "and" || word == "&"
                    || word == "or" || (["the", "a", "an"].contains(word) && words[index - 1] != "of")
                    || word == "/" || word == "+" || EnglishClause.isAdverb(word)
                    || EnglishVerbs.auxiliaries.contains(word))
            if isOver { return index }
            index += 1
            if let last = words[index - 1].utf8.last, last == 0x2C || last == 0x2E || last == 0x3B || last == 0x3A {
                return index
            }
        }
        return index
    }

    private static func score(_ phrase: Phrase, afterPreposition: Bool, _ shown: [String]) -> Int? {
        let words = phrase.words
        guard (1...5).contains(words.count), phrase.typingLength >= 3, phrase.hasLatin, !phrase.hasDigit,
            !words.contains(where: { light.contains($0.lowered) }), !phrase.text.holds("("), !phrase.text.holds("\""),
            !shown.contains(where: { Form($0.comparable).holds(phrase.form) }),
            !words.dropFirst().contains(where: {
                EnglishVerbs.isPredicate($0.lowered) && !EnglishVerbs.isNounLike($0.lowered)
                    && !EnglishVerbs.nounLike.contains($0.lowered)
            }),
            words.count < 4 || EnglishClause(words) == nil, !cutShort.contains(words[words.count - 1].lowered),
            !phrase.text.utf8.contains(UInt8(ascii: "=")), phrase.isName, words.count > 1 || !isVerbal(words[0].lowered)
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
        (word.ends(in: "ed") || word.ends(in: "ing")) && word.utf8.count >= 6
    }

    /// Adverbs that belong to the verb.
    private static let cutShort: WordList = [
        "back", "first", "only", "again", "away", "together", "apart", "alone", "directly", "once", "later", "either",
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
        "read",
    ]
    /// After these a plain verb stands.
    private static let infinitive: WordList = [
        "to", "not", "can", "can't", "cannot", "must", "may", "might", "should", "will", "would", "could", "doesn't",
        "don't", "didn't", "won't", "shouldn't",
    ]
    private static let prepositions: WordList = [
        "from", "into", "to", "by", "of", "on", "with", "for", "in", "through", "via", "at", "as", "between", "across",
        "over", "under", "against", "above", "below", "behind", "before", "after", "during", "without", "onto", "per",
        "within", "around", "like", "toward", "towards", "along", "until", "since", "than", "about", "among", "inside",
        "outside", "w/", "w/o",
    ]
    private static let skipped: WordList = [
        "the", "a", "an", "its", "their", "your", "from", "into", "to", "by", "of", "on", "with", "for", "in",
        "through",
        "via", "at", "as", "between", "across", "over", "under", "against", "above", "below", "behind", "before",
        "after",
        "during", "without", "onto", "per", "within", "around", "like", "toward", "towards", "along", "and", "or", "up",
        "down", "out", "back", "be", "been", "being", "about", "roughly", "exactly", "every", "each", "any", "all",
        "no",
        "w/", "w/o", "+", "/", "&",
    ]
    /// What is said in addition begins with these.
    private static let ends: WordList = [
        "which", "that", "who", "because", "when", "where", "while", "if", "so", "but", "although", "since", "whereas",
        "unless", "until", "why", "how", "->", "→", "=", "-", "–", "—",
    ]
    private static let light: WordList = [
        "it", "them", "they", "this", "these", "those", "him", "her", "us", "one", "ones", "way", "thing", "things",
        "part", "number", "lot", "kind", "everything", "something", "anything", "nothing", "other", "others", "same",
        "such", "place", "time", "times", "example", "us", "itself", "themselves", "each", "what", "how", "very",
        "more",
        "less", "most", "many", "two", "three", "both", "use", "you", "not", "able", "several", "various", "different",
        "there", "here", "home", "people",
    ]
}
