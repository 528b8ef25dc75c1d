import Facts

/// Words that only say how much of something a thing is: `strongest`, `weaker`, `slowest, most damage`.
struct EnglishDegree {
    /// The first of the words between commas, by which the thing is asked for.
    let word: String
    /// A superlative, which fits one of several alone.
    let isHighest: Bool

    /// nil where a line says more than its degree.
    init?(_ said: String) {
        let parts = said.split(separator: ",").map { String($0).trimmed }
        guard let first = parts.first, parts.count <= 3, parts.allSatisfy({ $0.wordCount <= 2 }) else { return nil }
        let word = first.words.last?.lowered ?? ""
        let isAlone = first.wordCount == 1 || (first.wordCount == 2 && first.words[0].lowered == "the")
        if isAlone, Self.isSuperlative(word) {
            (self.word, isHighest) = (word, true)
        } else if isAlone, Self.comparatives.contains(word) {
            (self.word, isHighest) = (word, false)
        } else if first.wordCount == 2, ["most", "least"].contains(first.words[0].lowered), parts.count == 1 {
            (self.word, isHighest) = (first, false)
        } else {
            return nil
        }
    }

    /// `shallow, small`: nothing but adjectives between commas.
    static func areAdjectives(_ said: String) -> Bool {
        let words = said.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        guard (1...3).contains(words.count), words.count == 1 || said.holds(",") else { return false }
        return words.allSatisfy { plain.contains($0.lowered) || (EnglishAdjective.isOne($0) && $0 == $0.lowered) }
    }

    static func isComparative(_ word: String) -> Bool { comparatives.contains(word) }

    /// An adjective that no ending tells.
    static func isPlainAdjective(_ word: String) -> Bool { plain.contains(word.lowered) }

    private static func isSuperlative(_ word: String) -> Bool {
        ["best", "worst"].contains(word)
            || (word.ends(in: "est") && word.utf8.count >= 6
                && comparatives.contains(word.dropping(suffix: "est") + "er"))
    }

    private static let comparatives: WordList = [
        "better", "bigger", "brighter", "broader", "cheaper", "colder", "cooler", "costlier", "darker", "deeper",
        "denser",
        "easier", "faster", "fewer", "finer", "greater", "harder", "heavier", "higher", "hotter", "larger", "later",
        "less", "lighter", "longer", "louder", "lower", "more", "narrower", "newer", "older", "poorer", "rarer",
        "richer", "safer", "shallower", "shorter", "simpler", "slower", "smaller", "softer", "steeper", "stricter",
        "stronger", "taller", "thicker", "thinner", "tighter", "warmer", "weaker", "wider", "worse", "younger",
    ]
    private static let plain: WordList = [
        "big", "bright", "broad", "cheap", "cold", "common", "cool", "dark", "deep", "dense", "dry", "easy",
        "expensive", "fast", "fine", "flat", "good", "hard", "heavy", "high", "hot", "large", "light", "long", "loud",
        "low", "narrow", "new", "old", "poor", "quiet", "rare", "rich", "rigid", "safe", "shallow", "short", "simple",
        "slow", "small", "soft", "steep", "strict", "strong", "tall", "thick", "thin", "tight", "warm", "weak", "wet",
        "wide", "young",
    ]
}
