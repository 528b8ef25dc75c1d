/// Sentences that name a thing without `X is …` at their beginning: what is called so, what stands between commas behind it,
/// what is said before its name.
extension EnglishSentence {
    /// `X, also called Y, is …` and `X, or Y, have …` without the other name, which is given apart.
    static func withoutAlias(_ text: String) -> (String, String?) {
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
    static func called(_ words: [String]) -> (Phrase, String)? {
        guard let place = words.firstIndex(where: { ["called", "termed", "named"].contains($0.lowered) }), place >= 3,
            place + 1 < words.count,
            // `are named by grain size`
            !["by", "after", "for", "in", "with", "to"].contains(words[place + 1].lowered),
            ["is", "are", "was", "were"].contains(words[place - 1].lowered)
        else { return nil }
        var start = 0
        // The clause right before: `…, so O negative is called …`.
        if let so = words[..<place].lastIndex(where: { $0.lowered == "so" || $0.ends(in: ",") }) {
            start = so + (words[so].lowered == "so" || words[so].ends(in: ",") ? 1 : 0)
            if start < place, words[start].lowered == "so" { start += 1 }
        }
        guard place - 1 > start else { return nil }
        // `A valve that …, one that leaks is called …`: another valve.
        let isOther =
            start > 2 && words[start].lowered == "one" && ["A", "An"].contains(words[0])
            && ["that", "which", "who"].contains(words[start + 1])
        let noun = isOther ? [words[0].lowered, words[1]] : []
        let meaning = (noun + words[(isOther ? start + 1 : start)..<(place - 1)]).joined(separator: " ")
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
    static func apposed(_ text: String) -> (Phrase, String)? {
        let words = text.words
        guard let open = words.prefix(5).firstIndex(where: { $0.ends(in: ",") }), open + 3 < words.count,
            ["the", "a", "an"].contains(words[open + 1].lowered),
            let close = words[(open + 1)...].firstIndex(where: { $0.ends(in: ",") }), close - open >= 3,
            close + 1 < words.count
        else { return nil }
        let name = Phrase(withoutArticle(words[...open].joined(separator: " ").dropping(suffix: ",")))
        guard name.bare.isName, name.words.count <= 4,
            // `Hamlet stages a play, the …`
            !name.words.contains(where: {
                // `A nail is about 2.5, a knife 5.5`
                ["a", "an", "the", "of"].contains($0) || EnglishVerbs.auxiliaries.contains($0)
            })
        else { return nil }
        return (name, words[(open + 1)...close].joined(separator: " ").dropping(suffix: ","))
    }

    /// `Reduced blood flow to the myocardium is **ischemia**`: what a stressed name ends is its meaning, however it is put.
    static func named(_ words: [String], _ known: (Phrase) -> Bool) -> (Phrase, String)? {
        guard let place = words.lastIndex(where: { ["is", "are", "was", "were"].contains($0.lowered) }), place >= 1,
            place + 1 < words.count, words.count - place <= 6
        else { return nil }
        let term = Phrase(withoutArticle(words[(place + 1)...].joined(separator: " ")))
        let meaning = words[..<place].joined(separator: " ").dropping(suffix: ",")
        // What is one of a kind does not tell what the kind is.
        guard !["a", "an"].contains(words[place + 1].lowered), term.isName, term.words.count <= 4, known(term),
            !known(Phrase(withoutArticle(meaning))),
            !Naming.pointsElsewhere(words[0]), meaning.typingLength >= 4,
            // `…, so intrusive rocks are phaneritic`: what comes of the clause before.
            !meaning.holds(", so "),
            !words[..<place].dropFirst().contains(where: { ["is", "are", "it", "they"].contains($0.lowered) }),
            // `chest pain that results is …`: from what, the clause before tells.
            !EnglishVerbs.isPredicate(words[place - 1].lowered)
                || EnglishVerbs.isPlural(words[place - 1])
                    && !words[..<place].contains(where: { ["that", "which", "who"].contains($0.lowered) })
        else { return nil }
        return (term, meaning)
    }

    static func nameSaid(_ said: String, known: (Phrase) -> Bool) -> Phrase? {
        let head = said.range(ofFirst: ", ").map { said.slice(0..<$0.lowerBound) } ?? said
        let phrase = Phrase(head)
        guard phrase.words.count <= 4, phrase.isName, known(phrase) || phrase.isProperName, !phrase.hasDigit,
            !isParticiple(phrase.text)
        else { return nil }
        return phrase
    }
}
