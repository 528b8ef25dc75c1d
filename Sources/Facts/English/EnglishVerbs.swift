/// The verbs of English sentences: which words are one after a subject, and the form that goes with one thing.
///
/// English marks its verbs poorly (`stores`, `forms` and `results` are nouns too), so they are listed by their plain form;
/// the third person is made from it.
package enum EnglishVerbs {
    /// Whether `word`, in small letters, is the verb of a subject that ends with `last`.
    static func isVerb(_ word: String, after last: String) -> Bool {
        if auxiliaries.contains(word) || third.contains(word) || isPast(word) { return true }
        return (isPlural(last) || ["they", "we", "you"].contains(last.lowered)) && plain.contains(word)
    }

    /// Whether a line that begins with this word says something of what stands above it: is, has, lets, can, doesn't.
    package static func isPredicate(_ first: String) -> Bool { auxiliaries.contains(first) || third.contains(first) }

    /// Whether a word is a past form: one of the irregular ones, or a plain verb with -ed.
    package static func isPast(_ word: String) -> Bool { past.contains(word) || regularPast.contains(word) }

    /// Past forms that are never participles: whatever follows, they are the verb.
    static func isFinite(_ word: String) -> Bool { finite.contains(word) }

    /// Whether a word begins what a verb acts on.
    static func beginsObject(_ word: String) -> Bool {
        determiners.contains(word.lowered) || isPlural(word)
            || ["how", "what", "why", "whether", "which", "that"].contains(word.lowered)
            || word.beginsWithDigit || word.beginsWithCapital || word.begins(with: "$")
    }

    /// Whether words begin with a command (`copy a commit onto the branch`): a plain verb before an article or its like,
    /// since many plain verbs are nouns as well (`log files`).
    package static func isCommand(_ words: [String]) -> Bool {
        // `EXPOSE only documents …` begins with a name.
        guard words.count >= 3, words[0].utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        return plain.contains(words[0].lowered) && determiners.contains(words[1].lowered)
    }

    /// Whether a name is more than a number with its article: `Route 53`, but not `the 53`.
    package static func hasLetters(_ name: String) -> Bool {
        EnglishSentence.withoutArticle(name).hasLatin
    }

    /// Whether a word counts: two, ten.
    package static func isNumeral(_ word: String) -> Bool { EnglishWords.count(word) != nil }

    /// Whether a word can be a verb in its plain form.
    package static func isPlainVerb(_ word: String) -> Bool { plain.contains(word) }

    /// A verb as it goes with one thing: need → needs, are → is, don't → doesn't. Words that are no plain verb stay.
    package static func singular(_ verb: String) -> String {
        if let irregular = irregulars[verb] { return irregular }
        return plain.contains(verb) ? thirdPerson(verb) : verb
    }

    /// A predicate as it goes with one thing: `reach the heart and slow it down` → reaches, slows.
    package static func singular(predicate: [String]) -> [String] {
        var words = predicate
        // `never leave` → never leaves
        let place = predicate.count > 1 && EnglishClause.isAdverb(predicate[0].lowered) ? 1 : 0
        guard words.indices.contains(place), case let verb = words[place].lowered, singular(verb) != verb,
            // `need not be adequate` is so for one thing and for many.
            verb != "need" || words.count < 2 || words[1].lowered != "not"
        else { return predicate }
        words[place] = singular(verb)
        for index in words.indices.dropFirst()
        where (plain.contains(words[index]) || irregulars[words[index]] != nil) && index + 1 < words.count {
            // `perforin, which makes holes and enters …` tells of something else.
            if words[..<index].contains(where: { ["which", "who"].contains($0) }) { break }
            let isJoined = ["and", "but"].contains(words[index - 1]) && words[index + 1] != "of"
            let isNext =
                words[index - 1].ends(in: ",")
                && (determiners.contains(words[index + 1].lowered) || !isNounLike(words[index]))
            if isJoined || isNext { words[index] = singular(words[index]) }
        }
        return words
    }

    /// The plain form of a verb in the third person; nil for any other word.
    package static func plainForm(of verb: String) -> String? { plainByThird[verb] }

    /// The noun that a noun phrase is about: barriers in `barriers to entry`.
    package static func headNoun(of words: [String]) -> String? {
        let place = words.firstIndex { behindNouns.contains($0.lowered) }
        return place.map { $0 > 0 ? words[$0 - 1] : words[0] } ?? words.last
    }

    /// Whether a plain verb is a noun as often: access, form.
    package static func isNounLike(_ word: String) -> Bool {
        nounLike.contains(word) || (plain.contains(word) && nounLike.contains(thirdPerson(word)))
    }

    /// Whether a name in small letters stands for several things: gap junctions, but not class, bus, DNS.
    package static func isPlural(_ word: String) -> Bool {
        // `AZs`, `SGs`
        let isCode =
            word.utf8.count >= 3 && word.ends(in: "s") && word.utf8.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
        guard word.utf8.count >= 4 || isCode, word.utf8.last == UInt8(ascii: "s") else {
            return [
                "people", "men", "women", "children", "data", "supernovae", "bacteria", "criteria", "phenomena",
                "nuclei",
                "fungi", "stimuli", "vertebrae", "larvae", "algae", "mitochondria", "media", "teeth", "feet", "mice",
            ].contains(word.lowered)
        }
        return !["ss", "us", "is", "'s", "ics"].contains { word.lowered.ends(in: $0) }
            && !singularInS.contains(word.lowered)
    }

    static func thirdPerson(_ verb: String) -> String {
        if ["s", "x", "ch", "sh", "o"].contains(where: { verb.ends(in: $0) }) { return verb + "es" }
        if verb.ends(in: "y"), !["ay", "ey", "oy", "uy"].contains(where: { verb.ends(in: $0) }) {
            return verb.dropping(suffix: "y") + "ies"
        }
        return verb + "s"
    }

    private static let plainByThird: [String: String] = Dictionary(
        verbs.map { (thirdPerson($0), $0) }, uniquingKeysWith: { first, _ in first })

    private static let regularPast = WordList(verbs.map(pastForm))

    private static func pastForm(_ verb: String) -> String {
        if verb.ends(in: "e") { return verb + "d" }
        if verb.ends(in: "y"), !["ay", "ey", "oy"].contains(where: { verb.ends(in: $0) }) {
            return verb.dropping(suffix: "y") + "ied"
        }
        return verb + "ed"
    }

    private static let third = WordList(verbs.map(thirdPerson) + thirdAlone)
    static let plain = WordList(verbs)
}
