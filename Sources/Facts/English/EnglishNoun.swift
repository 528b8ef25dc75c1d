/// Nouns that stand over others.
enum EnglishNoun {
    /// What one of several things under a plural (`Tags`, `Routing policies`) is; nil for any other label.
    static func oneOf(_ label: Phrase) -> String? {
        guard (1...3).contains(label.words.count), !label.isGeneric, let last = label.words.last,
            EnglishVerbs.isPlural(last), last.lowered == last || label.words.count == 1
        else { return nil }
        let one =
            last.ends(in: "ies")
            ? last.dropping(suffix: "ies") + "y" : last.dropping(suffix: last.ends(in: "sses") ? "es" : "s")
        let words = Array(label.words.dropLast()) + [one]
        return words.map { isCode($0) ? $0 : $0.lowered }.joined(separator: " ")
    }
}
