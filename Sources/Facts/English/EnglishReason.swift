/// Why something is so: `Safe on shared branches because history isn't rewritten`.
struct EnglishReason {
    /// The sentence with its reason left out.
    var frame: String
    var value: String

    init?(_ text: String) {
        guard let mark = text.range(ofOnly: " because ") ?? text.range(ofOnly: ", since ") else { return nil }
        let value = text.slice(mark.upperBound..<text.utf8.count).dropping(suffix: ".")
        let before = text.slice(0..<mark.upperBound)
        let words = value.words
        guard (2...14).contains(words.count), before.words.count >= 3,
            before.words.count >= 4 || !EnglishWords.pronouns.contains(before.words[0].lowered),
            !["it", "they", "of", "this", "that"].contains(words[0].lowered)
        else { return nil }
        frame = before + String(Fact.gap)
        self.value = value
    }
}
