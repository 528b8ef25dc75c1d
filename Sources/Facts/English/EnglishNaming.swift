/// What an English sentence says in passing of a name: `a sac called the **pericardium**`, `a depression, the **fossa**,`,
/// `the **node**, the natural pacemaker,`, `the **endocardium**, which lines …`, `gap junctions (let ions pass)`.
struct EnglishNaming {
    var term: Phrase
    var said: String
    /// Something that is true of it, and not what it is.
    var isProperty: Bool

    /// All that stand in a sentence; `stressed` are the words that the learner set in bold.
    static func all(in sentence: Phrase, stressed: [String]) -> [EnglishNaming] {
        let words = sentence.bare.text.dropping(suffix: ".").words
        guard words.count >= 4 else { return [] }
        let names = stressed.map(Phrase.init).filter { $0.isName && !$0.isGeneric && $0.words.count <= 4 }
        return [called(words)].compactMap { $0 }
            + names.flatMap { name in
                [before(name, words, names), behind(name, words, names), relative(name, words)].compactMap { $0 }
                    .prefix(1)
            } + bracketed(in: sentence, names)
    }

    // MARK: Called

    /// `… in a double-walled sac called the pericardium`
    private static func called(_ words: [String]) -> EnglishNaming? {
        guard
            let place = words.indices.dropFirst(2).first(where: { index in
                let word = words[index].lowered
                return ["called", "termed", "named", "nicknamed"].contains(word)
                    || (word == "known" && index + 1 < words.count && words[index + 1].lowered == "as")
            }),
            !["is", "are", "was", "were", "be", "also", "been", "commonly", "sometimes", "often", "so"]
                .contains(words[place - 1].lowered),
            let start = words[..<place].lastIndex(where: { ["a", "an", "the"].contains($0.lowered) }),
            place - start >= 2, place - start <= 9,
            !words[start..<place].contains(where: { $0.ends(in: ",") && $0 != words[place - 1] })
        else { return nil }
        let from = words[place].lowered == "known" ? place + 2 : place + 1
        guard from < words.count, let term = name(words[from...]) else { return nil }
        let meaning = words[start..<place].joined(separator: " ").dropping(suffix: ",")
        // `a wasteful process called …`: too little to know it by.
        guard meaning.words.count >= 4 || meaning.utf8.contains(0x2D) else { return nil }
        return EnglishNaming(term: term, said: meaning, isProperty: false)
    }

    /// The name that begins with the first of `words`: up to a mark or a joining word.
    private static func name(_ words: ArraySlice<String>) -> Phrase? {
        var taken: [String] = []
        for word in words.prefix(6) {
            if taken.isEmpty, ["the", "a", "an"].contains(word.lowered) { continue }
            if !taken.isEmpty, stops.contains(word.lowered) || EnglishVerbs.isPredicate(word.lowered) { break }
            taken.append(word)
            if let last = word.utf8.last, [0x2C, 0x2E, 0x3B, 0x3A].contains(last) { break }
        }
        let phrase = Phrase(cleaned(taken.joined(separator: " ")).dropping(suffix: ".").dropping(suffix: ":"))
        return phrase.isName && phrase.words.count <= 4 ? phrase : nil
    }

    // MARK: Beside commas

    /// `tied down by tendinous cords, the **chordae tendineae**, that …`
    private static func before(_ name: Phrase, _ words: [String], _ names: [Phrase]) -> EnglishNaming? {
        guard let place = position(of: name, in: words), place >= 3,
            ["the", "a", "an"].contains(words[place - 1].lowered),
            words[place - 2].ends(in: ",")
        else { return nil }
        var start = place - 2
        while start > 0, !stops.contains(words[start - 1].lowered), !words[start - 1].ends(in: ","),
            !EnglishVerbs.isPredicate(words[start - 1].lowered)
        {
            start -= 1
        }
        let phrase = words[start..<(place - 1)].joined(separator: " ").dropping(suffix: ",")
        guard phrase.words.count >= 2, phrase.words.count <= 8, !Naming.pointsElsewhere(phrase.words[0]),
            !isListed(phrase, beside: words[place - 1], names)
        else { return nil }
        var said = phrase
        let rest = words[(place + name.words.count)...].map { $0 }
        if rest.prefix(3).map(\.lowered) == ["which", "is", "what"] {
            said += ", " + rest.dropFirst(2).joined(separator: " ")
        }
        return EnglishNaming(term: name, said: said, isProperty: false)
    }

    /// `the **sinoatrial node**, the natural pacemaker, …`
    private static func behind(_ name: Phrase, _ words: [String], _ names: [Phrase]) -> EnglishNaming? {
        guard let place = position(of: name, in: words), place > 0 else { return nil }
        let end = place + name.words.count
        guard words[end - 1].ends(in: ","), end + 2 <= words.count,
            ["the", "a", "an"].contains(words[end].lowered)
        else { return nil }
        let close = words[end...].firstIndex { $0.ends(in: ",") || $0.ends(in: ";") } ?? words.count - 1
        let said = words[end...close].joined(separator: " ").dropping(suffix: ",").dropping(suffix: ";")
        let isList = words[(close + 1)...].first.map { ["and", "or"].contains($0.lowered) } == true
        guard said.words.count >= 2, said.words.count <= 10, !said.words.contains("and"), !isList,
            !isListed(said, beside: words[place - 1], names)
        else { return nil }
        // `a, the b and the c`: one of a list has neighbours of its kind.
        return EnglishNaming(term: name, said: said, isProperty: false)
    }

    /// `an **offer**, an **acceptance** and …`: names beside each other, of which none says what another is.
    private static func isListed(_ said: String, beside article: String, _ names: [Phrase]) -> Bool {
        let bare = Phrase(EnglishSentence.withoutArticle(said))
        if names.contains(where: { $0.form == bare.form }) { return true }
        let indefinite: WordList = ["a", "an"]
        return indefinite.contains(article.lowered) && indefinite.contains(said.words[0].lowered)
    }

    /// `… and **endocardium**, which lines the chambers`
    private static func relative(_ name: Phrase, _ words: [String]) -> EnglishNaming? {
        guard let place = position(of: name, in: words) else { return nil }
        let end = place + name.words.count
        guard words[end - 1].ends(in: ","), end + 3 < words.count, words[end] == "which",
            EnglishVerbs.isPredicate(EnglishVerbs.singular(words[end + 1].lowered))
        else { return nil }
        let close = words[end...].firstIndex { $0.ends(in: ",") || $0.ends(in: ";") } ?? words.count - 1
        var clause = Array(words[(end + 1)...close])
        clause[0] = EnglishVerbs.singular(clause[0].lowered)
        let said = clause.joined(separator: " ").dropping(suffix: ",").dropping(suffix: ";")
        guard clause.count >= 3, !clause.contains(where: { pronouns.contains($0.lowered) }) else { return nil }
        return EnglishNaming(term: name, said: said, isProperty: true)
    }

    private static func position(of name: Phrase, in words: [String]) -> Int? {
        let wanted = name.words
        guard words.count >= wanted.count else { return nil }
        return (0...(words.count - wanted.count)).first { start in
            zip(wanted, words[start..<(start + wanted.count)]).enumerated().allSatisfy { offset, pair in
                pair.0 == pair.1 || (offset == wanted.count - 1 && cleaned(pair.1).dropping(suffix: ".") == pair.0)
            }
        }
    }

    // MARK: In brackets

    /// `gap junctions (let ions pass from cell to cell)`, `myocardium (the muscle, thickest layer)`
    private static func bracketed(in sentence: Phrase, _ stressed: [Phrase]) -> [EnglishNaming] {
        sentence.brackets.groups.compactMap { group in
            var content = group.content.words
            guard content.count >= 2, !group.content.hasDigit, group.content.equals == nil,
                !["says", "see", "say", "use"].contains(content[0].lowered), group.content.colon == nil,
                let first = content.first?.lowered,
                !content.contains(where: { pronouns.contains($0.lowered) })
            else { return nil }
            let isNoun = ["the", "a", "an"].contains(first)
            let isVerb =
                content.count >= 3 && content[1] != "of"
                && (EnglishVerbs.isPredicate(first) || EnglishVerbs.plain.contains(first))
            guard isNoun || isVerb, let term = last(of: group.before.words, stressed) else { return nil }
            if isVerb { content[0] = EnglishVerbs.singular(first) }
            return EnglishNaming(term: term, said: content.joined(separator: " "), isProperty: !isNoun)
        }
    }

    /// The name right before a bracket: a stressed one, or the words back to a verb or a joining word.
    private static func last(of words: [String], _ stressed: [Phrase]) -> Phrase? {
        if let name = stressed.first(where: { words.suffix($0.words.count).elementsEqual($0.words) }) { return name }
        var taken: [String] = []
        for word in words.reversed().prefix(4) {
            let isStop =
                stops.contains(word.lowered) || EnglishVerbs.isPredicate(word.lowered) || word.ends(in: ",")
                || word.ends(in: ":")
                || ["the", "a", "an"].contains(word.lowered)
                || (!taken.isEmpty && EnglishVerbs.plain.contains(word.lowered))
            if isStop { break }
            taken.insert(word, at: 0)
        }
        let phrase = Phrase(taken.joined(separator: " "))
        return phrase.isName && (1...3).contains(phrase.words.count) ? phrase : nil
    }

    private static let stops: WordList = [
        "and", "or", "which", "that", "who", "in", "on", "from", "to", "for", "at", "by", "where", "with", "into", "is",
        "are", "was", "were", "because", "when", "as", "but", "through", "there", "between", "under", "over",
    ]
    private static let pronouns: WordList = [
        "it", "them", "they", "this", "these", "that", "its", "their", "you", "we",
    ]
}
