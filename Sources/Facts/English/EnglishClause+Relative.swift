/// A subject with a clause about it: what is said of it stands behind the second verb.
extension EnglishClause {
    /// `The oxygen that plants release comes from water`: the clause about the noun ends at the second verb behind it.
    static func behindRelative(at index: Int, of words: [String]) -> EnglishClause? {
        guard ["that", "which", "who"].contains(words[index]), words[0].beginsWithCapital, index <= 4,
            let inner = words.indices.first(where: {
                $0 > index && isVerb(at: $0, of: words) || $0 > index + 1 && EnglishVerbs.isPlainVerb(words[$0])
            }),
            let outer = words.indices.first(where: {
                $0 > inner && EnglishVerbs.isPredicate(words[$0]) && isVerb(at: $0, of: words)
            }),
            outer <= index + 5, outer + 1 < words.count,
            !words[..<outer].contains(where: {
                $0.ends(in: ",") || $0.ends(in: ";") || ["and", "or", "to"].contains($0)
            })
        else { return nil }
        return EnglishClause(subject: Array(words[..<outer]), verb: words[outer], rest: Array(words[(outer + 1)...]))
    }
}

extension EnglishClause {
    /// Nouns in the plural that are verbs behind a name: `Shimano uses mineral oil`, `Blueschist forms under high pressure`.
    static func isVerbBehindName(at index: Int, of words: [String]) -> Bool {
        guard index == 1, index + 1 < words.count else { return false }
        let next = words[2].lowered
        if words[1].begins(with: "form") { return ["under", "when", "where"].contains(next) }
        return words[1] == "uses" && words[0].beginsWithCapital && !EnglishVerbs.isPlural(words[0])
            && !EnglishVerbs.behindNouns.contains(next) && !EnglishVerbs.auxiliaries.contains(next)
            && !EnglishVerbs.isPlainVerb(next)
    }
}
