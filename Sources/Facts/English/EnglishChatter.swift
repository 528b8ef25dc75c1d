/// What people put into their notes beside what the notes say: `lol`, `imo`, `tbh`.
enum EnglishChatter {
    /// `text` without it, and without the brackets that held nothing else. A look at each word only where one may stand.
    static func removed(from text: String) -> String {
        guard looks.contains(where: text.holds) else { return text }
        var kept: [String] = []
        for word in text.words {
            let bare = word.lowered.filter { $0.isLetter }
            if words.contains(bare), bare.utf8.count + 2 >= word.utf8.count {
                // The bracket or the comma goes with the word that opened or closed it.
                if word.ends(in: ")"), !word.begins(with: "("), let last = kept.last {
                    kept[kept.count - 1] = last + ")"
                }
                if word.begins(with: "("), !word.ends(in: ")") { kept.append("(") }
                continue
            }
            if kept.last == "(" { kept[kept.count - 1] = "(" + word } else { kept.append(word) }
        }
        return kept.filter { $0 != "(" && $0 != "()" }.joined(separator: " ")
    }

    /// `she repeated this 3 times`, `don't mix up with …`, `came up in the last exam`: what the learner tells herself of a line.
    /// What someone was or did (`he was shot in 1911`), or what a letter stands for (`I = V/R`), is told of the thing.
    static func isAside(_ text: String) -> Bool {
        let words = text.lowered.words.map { $0.filter { $0.isLetter || $0 == "'" } }
        guard words.count >= 2 else { return false }
        if speakers.contains(words[0]) {
            return says.contains(words[1]) || says.contains(words[min(2, words.count - 1)])
        }
        if words[0] == "i" { return feels.contains(words[1]) || feels.contains(words[min(2, words.count - 1)]) }
        if ["don't", "dont", "never", "not"].contains(words[0]) {
            return ["mix", "confuse", "forget"].contains(words[1])
        }
        return ["exam", "quiz", "midterm"].contains(words[words.count - 1])
            && words.dropLast().contains {
                ["the", "our", "last", "every", "past", "for", "fave", "likely"].contains($0)
            }
    }

    private static let speakers: WordList = ["she", "he", "prof", "lecturer", "teacher"]
    private static let says: WordList = [
        "repeated", "said", "says", "told", "tells", "asked", "asks", "stressed", "mentioned", "insisted", "loves",
        "likes", "keeps",
    ]
    private static let feels: WordList = [
        "always", "keep", "forgot", "forget", "mixed", "mix", "love", "like", "think", "guess", "never", "got",
        "confused", "confuse", "had", "need", "should", "must",
    ]

    private static let words: WordList = [
        "lol", "lmao", "haha", "hahaha", "imo", "imho", "tbh", "btw", "ugh", "smh", "iirc", "afaik", "xd", "omg", "idk",
    ]
    /// One of these stands in every such word.
    private static let looks = [
        "lol", "LOL", "Lol", "lmao", "aha", "imo", "IMO", "imho", "IMHO", "tbh", "btw", "BTW", "ugh", "smh", "iirc",
        "IIRC", "afaik",
        "AFAIK", "xD", "XD", "omg", "OMG", "idk",
    ]
}
