import Facts

/// What of an answer must not stand in anything shown before it: its names, and the words in them that would give it
/// away.
struct Secret {
    private var names: [String]
    private var keyWords: [String]

    init(_ answers: [[String]], isSentence: Bool) {
        names = answers.flatMap { $0 }.map(normalized).filter { $0.unicodeScalars.count >= 2 }
        names += names.map(withoutMakerNormalized).filter { $0.unicodeScalars.count >= 2 }
        keyWords = []
        guard !isSentence else { return }
        for name in answers.compactMap(\.first) {
            let words = name.words.map(normalized)
            for word in words where isTelling(word, of: words.count) { keyWords.append(word) }
        }
    }

    /// Whether `text` shows it. Latin names count as whole words only, so that `AI` hides in no `available`.
    func isVisible(in text: String) -> Bool {
        let form = normalized(text)
        let words = Set(
            text.split { !($0.isLetter || $0.isNumber) || $0.isHangulSyllable }.map { normalized(String($0)) })
        for name in names + keyWords {
            if name.unicodeScalars.allSatisfy(\.isASCII), name.unicodeScalars.count <= 5 {
                if words.contains(name) { return true }
            } else if contains(form, name) {
                return true
            }
        }
        return false
    }

    private func isTelling(_ word: String, of count: Int) -> Bool {
        if Self.plain.contains(word) { return false }
        let length = word.unicodeScalars.count
        return word.unicodeScalars.allSatisfy(\.isASCII) ? length >= 3 : length >= (count == 1 ? 2 : 3)
    }

    /// Words of so many names that they give none away.
    private static let plain: Set<String> = [
        "aws", "amazon", "the", "and", "for", "service", "services", "서비스", "support", "system", "management",
    ]
}

/// Whether the bytes of `part` stand in `text`.
func contains(_ text: String, _ part: String) -> Bool { !part.isEmpty && text.holds(part) }

extension Character {
    fileprivate var isHangulSyllable: Bool {
        unicodeScalars.first.map { (0xAC00...0xD7A3).contains($0.value) } ?? false
    }
}
