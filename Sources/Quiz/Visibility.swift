import Facts

/// Text that a learner sees before the answer, in the form that answers are looked for in.
struct Shown {
    let text: String
    fileprivate let form: String

    init(_ text: String) {
        self.text = text
        form = normalized(text)
    }
}

/// What of an answer must not stand in anything shown before it: its names, and the words in them that would give it
/// away.
struct Secret {
    private var names: [String] = []
    /// The words of Korean names of several, each of two syllables or more.
    private var wordSets: [[String]] = []
    /// The words of answers that are sentences, by their beginnings.
    private var sentenceStems: [Form] = []
    /// As the note spells them, the longest first.
    private(set) var spellings: [String]
    /// Latin names of one word, in small letters: they count as whole words only, so that `AI` hides in no `available`.
    private var codes: [[UInt8]] = []

    /// - Parameter headings: those above. A word that an answer shares with one of them is what the section is about (the
    ///   `Index` of `Clustered Index`, the 스토리지 of 블록 스토리지), and tells no member of it apart.
    init(_ answers: [[String]], isSentence: Bool, under headings: [String] = []) {
        spellings = answers.joined().filter { $0.typingLength >= 2 }.sorted { $0.utf8.count > $1.utf8.count }
        for name in answers.joined() {
            let form = normalized(name)
            let isWord = !name.utf8.contains { $0 == 0x20 || $0 == 0x2D }
            add(form, isWord: isWord)
            let bare = withoutMakerNormalized(form)
            if bare.utf8.count != form.utf8.count { add(bare, isWord: withoutMaker(name).words.count == 1) }
        }
        if isSentence {
            for name in answers.compactMap(\.first) where name.words.count >= 3 {
                sentenceStems += name.words.compactMap { stem($0) }
            }
            return
        }
        for name in answers.compactMap(\.first) {
            let words = name.words
            if words.count >= 2, name.hasHangul, words.allSatisfy({ $0.utf8.count >= 6 }) {
                wordSets.append(words.map(normalized))
            }
            // A heading that is the answer itself names no class of it.
            let headings = headings.filter { !contains(normalized($0), normalized(name)) }
            let classes = words.count > 1 ? headings.flatMap(\.words).map { normalized($0) } : []
            for word in words.lazy.map(normalized)
            where isTelling(word, of: words.count) && !classes.contains(where: { isPlural($0, of: word) }) {
                add(word, isWord: true)
            }
        }
    }

    /// `isWord`: it was written as one word, and so counts as a whole word only.
    private mutating func add(_ form: String, isWord: Bool) {
        let isLatin = form.utf8.allSatisfy { $0 < 0x80 }
        guard form.utf8.count >= (isLatin ? 2 : 6) else { return }
        if isLatin, isWord || form.utf8.count <= 5 { codes.append(Array(form.utf8)) } else { names.append(form) }
    }

    /// Whether a heading says much of what a sentence answers: half of its words, and two of them or all.
    func sharesWords(with heading: String) -> Bool {
        guard !sentenceStems.isEmpty else { return false }
        let stems = heading.words.compactMap { stem($0) }
        guard !stems.isEmpty else { return false }
        let shared = stems.count { stem in sentenceStems.contains { $0 == stem } }
        return shared * 2 >= stems.count && shared >= min(2, stems.count) && stems.count >= 2
    }

    func isVisible(in text: String) -> Bool { isVisible(in: Shown(text)) }

    /// Whether `text` shows a member of a list: one of two syllables inside a longer word (서버 in 서버비용) does not.
    func isMemberVisible(in text: String) -> Bool {
        let shown = Shown(text)
        let words = text.words.map(normalized)
        return names.contains { name in
            guard contains(shown.form, name) else { return false }
            return name.utf8.count > 6
                || words.contains { word in word == name || Self.particles.contains { word == name + $0 } }
        }
    }

    private static let particles = ["은", "는", "이", "가", "을", "를", "의", "와", "과", "에"]

    /// Linear in the text for each name.
    func isVisible(in shown: Shown) -> Bool {
        if names.contains(where: { contains(shown.form, $0) }) { return true }
        // The same words in another order (결제 통합 for 통합 결제) show it as well.
        if wordSets.contains(where: { words in words.allSatisfy { contains(shown.form, $0) } }) { return true }
        guard !codes.isEmpty else { return false }
        var copy = shown.text
        return copy.withUTF8(holdsCode)
    }

    /// Whether a run of Latin letters and digits is one of the codes.
    private func holdsCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < bytes.count {
            guard isLetter(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, isLetter(bytes[end]) { end += 1 }
            // The plural shows it as well.
            for code in codes
            where code.count == end - start
                || (code.count >= 4 && abs(code.count - (end - start)) == 1 && bytes[end - 1] | 0x20 == 0x73)
            {
                if zip(code, bytes[start..<end]).allSatisfy({ $0 == $1 | ($1 >= 0x41 && $1 <= 0x5A ? 0x20 : 0) }) {
                    return true
                }
            }
            start = end
        }
        return false
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private func isPlural(_ a: String, of b: String) -> Bool {
        a == b || (b.utf8.count >= 4 && a.utf8.count == b.utf8.count + 1 && a == b + "s")
    }

    private func isTelling(_ word: String, of count: Int) -> Bool {
        if Self.plain.contains(word) { return false }
        return word.utf8.allSatisfy { $0 < 0x80 } ? word.utf8.count >= 3 : word.utf8.count >= (count == 1 ? 6 : 9)
    }

    /// Words of so many names that they give none away.
    private static let plain: WordList = [
        "aws", "amazon", "the", "and", "for", "service", "services", "서비스", "support", "system", "management",
    ]
}

/// Whether the bytes of `part` stand in `text`.
func contains(_ text: String, _ part: String) -> Bool { !part.isEmpty && text.holds(part) }
