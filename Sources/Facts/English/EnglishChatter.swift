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

    /// `she repeated this 3 times`, `don't mix up with …`: what the learner tells herself of a line.
    static func isAside(_ text: String) -> Bool {
        let words = text.lowered.words.map { $0.dropping(suffix: ",").dropping(suffix: ":") }
        guard let first = words.first, words.count >= 2 else { return false }
        if ["she", "he", "prof", "i", "dr."].contains(first) { return true }
        if ["don't", "dont", "never", "not"].contains(first), ["mix", "confuse", "forget"].contains(words[1]) {
            return true
        }
        return words.contains { ["exam!", "exam!!", "quiz!", "exam", "asked"].contains($0) }
            && !words.contains(where: \.hasDigit)
    }

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
