/// What can be a name: the questions behind `Phrase.isName` and its like.
enum Naming {
    /// Whether a phrase can be a term: short, no sentence, no marker, nothing that points elsewhere.
    static func isName(_ phrase: Phrase) -> Bool {
        let letters = phrase.letters
        guard letters.typingLength >= 2 || letters.hangul == 1, letters.hangul <= 24, letters.typingLength <= 60,
            letters.hangul + letters.latin > 0, letters.strayJamo == 0,
            !letters.marks.holds("?"), !letters.marks.holds("="), !letters.marks.holds(">"),
            !phrase.text.holds("≠")
        else { return false }
        // `// TODO`
        if letters.marks.holds("/"), phrase.text.begins(with: "//") { return false }
        let words = phrase.words
        guard (1...8).contains(words.count) else { return false }
        let lower = phrase.lower
        if KoreanWords.markers.contains(lower) || EnglishWords.markers.contains(lower) { return false }
        if letters.marks.holds(")") || letters.marks.holds(".") {
            for marker in ["ex)", "예)", "ex_)", "e.g.", "q.", "a."] where lower.begins(with: marker) { return false }
        }
        if pointsElsewhere(words[0]), !isCapitalPair(words) { return false }
        if notAtTheEnd.matches(phrase.text) { return false }
        if phrase.unnumbered.isEmpty { return false }
        if letters.latin >= 2, words.contains(where: versus.contains) { return false }
        guard letters.hangul > 0 else { return words.count <= 6 }
        if words.count >= 3, words.indices.dropLast().contains(where: { KoreanSentence.isTopic(at: $0, of: words) }) {
            return false
        }
        switch phrase.ending {
        case .sentence: return words.count == 1
        case .question: return false
        case .nominal: return words.count <= 2
        default: return true
        }
    }

    /// `All Upfront`: two capitals make a name of words that point elsewhere in small letters.
    private static func isCapitalPair(_ words: [String]) -> Bool {
        words.count == 2 && ["All", "Both", "Most", "Each"].contains(words[0])
            && words[1].beginsWithCapital
    }

    /// Whether a line that begins so speaks of something outside itself.
    static func pointsElsewhere(_ word: String) -> Bool {
        // `IT 인건비`, `SO 전략`: capitals are a name.
        if word.utf8.count >= 2, word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return false }
        return KoreanWords.pointing.contains(word) || EnglishWords.pointing.contains(word.lowered)
    }

    /// Whether a line speaks of something outside itself anywhere in it (… 여기에 속한다).
    static func leans(_ words: [String]) -> Bool { words.contains { leaning.contains($0) } }

    private static let leaning: WordList = [
        "여기에", "여기서", "여기에서", "이것", "이것이", "이것은", "이것을", "이것도", "그것", "그것이", "그것을", "이를", "이때", "이와", "이에", "이런", "이러한",
        "그런", "그러한", "둘을", "둘은", "둘이", "둘다", "위에서", "아래에서", "앞에서",
    ]

    private static let versus: WordList = ["vs", "vs.", "VS", "versus"]
    private static let notAtTheEnd: EndingList = ["출처", "기준일", "참고"]

    /// A name in Latin letters, each word of weight capitalised: of a colon's two sides, this one is the term.
    static func isProperName(_ bare: Phrase) -> Bool {
        guard !bare.hasHangul, bare.text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return false }
        let words = bare.words
        // `1, 10, 100, 400 Gbps`
        if let first = words.first, first.ends(in: ","), !first.hasLatin { return false }
        return words.count <= 7
            && words.allSatisfy { word in
                word.beginsWithCapital || word.beginsWithDigit
                    || EnglishWords.small.contains(word)
            }
    }

    /// A name of a thing, not a sentence cut to a heading (예약시 더 적은 비용 지불).
    static func isNounPhrase(_ phrase: Phrase) -> Bool {
        guard phrase.hasHangul else {
            // `flow control protects the receiver` is a sentence.
            return phrase.isName && (phrase.words.count < 3 || EnglishClause(phrase.words) == nil)
        }
        let words = phrase.words
        switch phrase.ending {
        case .noun: return words.count <= 5
        case .doing: return words.count <= 3 && !words.contains(where: KoreanEnding.isAdnominal)
        case .described: return words.count <= 3
        case .sentence, .nominal, .question: return false
        }
    }

    /// Whether a label needs an owner to mean anything.
    static func isGenericLabel(_ bare: Phrase) -> Bool {
        isGenericLabel(bare.text, hasHangul: bare.hasHangul, hasLatin: bare.hasLatin)
    }

    /// `bare` has no bracket, and its blanks are folded.
    static func isGenericLabel(_ bare: String, hasHangul: Bool, hasLatin: Bool) -> Bool {
        if KoreanWords.genericLabels.contains(bare) { return true }
        if hasLatin, EnglishWords.genericLabels.contains(bare.lowered) { return true }
        guard hasHangul else { return false }
        // 주요 이점들, 고려사항들
        let singular = bare.dropping(suffix: "들").trimmed
        if singular.utf8.count < bare.utf8.count, KoreanWords.genericLabels.contains(singular) { return true }
        guard singular.wordCount == 2 else { return false }
        let words = singular.words
        return attributes.contains(words[0]) && KoreanWords.genericLabels.contains(words[1])
    }

    private static let attributes: WordList = ["주요", "기타", "핵심", "추가", "일반", "공통"]
}

/// Whether a label needs an owner to mean anything.
package func isGenericLabel(_ label: String) -> Bool {
    let letters = Letters(label)
    if letters.marks.holds("(") || letters.marks.holds(0xEF) || !label.isFolded { return Phrase(label).isGeneric }
    return Naming.isGenericLabel(label, hasHangul: letters.hangul > 0, hasLatin: letters.latin > 0)
}

/// A name in Latin letters, each word of weight capitalised.
package func isProperName(_ text: String) -> Bool {
    text.utf8.contains { (0x41...0x5A).contains($0) } && Phrase(text).isProperName
}
