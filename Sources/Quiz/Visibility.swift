import Facts

/// Text that a learner sees before the answer, in the form that answers are looked for in.
struct Shown {
    let text: String
    fileprivate let form: String
    /// Digests of its words' stems; of a heading alone, which is looked through for many answers.
    fileprivate let stems: [UInt64]
    /// Its words' normal forms; of a heading alone.
    fileprivate let words: [String]

    init(_ text: String) {
        self.text = text
        form = normalized(text)
        stems = []
        words = []
    }

    init(heading: String) {
        text = heading
        form = normalized(heading)
        let parts = heading.words
        words = parts.map(normalized)
        stems = parts.compactMap { stemDigest($0) }
    }
}

/// What of an answer must not stand in anything shown before it: its names, and the words in them that would give it
/// away. A class, since what few ask for is found out when it is asked.
final class Secret {
    private var names: [String] = []
    /// The words of Korean names of several, each of two syllables or more.
    private var wordSets: [[String]] = []
    /// Answers that are sentences.
    private var sentences: [String] = []
    /// Their words, by their beginnings.
    private lazy var sentenceStems = sentences.flatMap(\.words).compactMap { stemDigest($0) }
    private let answers: [[String]]
    /// Names of Hangul alone, of three syllables or more, without 의.
    private var compounds: [String] = []
    /// Words of Korean names of several, those aside that the headings show.
    private var ownWords: [String] = []
    /// The halves of a name of two codes (SSE-KMS), in small letters.
    private var ownCodes: [String] = []
    /// Capitals of three letters or more in names of several words.
    private var acronyms: [String] = []
    /// Latin names of one word, in small letters: they count as whole words only, so that `AI` hides in no `available`.
    private var codes: [[UInt8]] = []

    /// - Parameter headings: those above. A word that an answer shares with one of them is what the section is about (the
    ///   `Index` of `Clustered Index`, the 스토리지 of 블록 스토리지), and tells no member of it apart.
    init(_ answers: [[String]], isSentence: Bool, under headings: [Shown] = []) {
        self.answers = answers
        for name in answers.joined() {
            let form = normalized(name)
            let isWord = name.withBytes { !$0.contains { $0 == 0x20 || $0 == 0x2D } }
            add(form, isWord: isWord)
            let bare = withoutMakerNormalized(form)
            if bare.utf8.count != form.utf8.count { add(bare, isWord: withoutMaker(name).words.count == 1) }
        }
        if isSentence {
            sentences = answers.compactMap(\.first).filter { $0.wordCount >= 3 }
            return
        }
        for name in answers.compactMap(\.first) {
            let words = name.words
            let forms = words.map(normalized)
            if name.hasHangul, !name.hasLatin, !name.hasDigit {
                let compound = words.map { $0.dropping(suffix: "의") }.map(normalized).joined()
                if compound.count >= 4 { compounds.append(compound) }
            }
            if words.count >= 2 {
                acronyms += words.filter { $0.utf8.count >= 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } }
            }
            if words.count >= 2, name.hasHangul, words.allSatisfy({ $0.utf8.count >= 6 }) { wordSets.append(forms) }
            // A heading that is the answer itself names no class of it.
            let whole = normalized(name)
            let classes = words.count > 1 ? headings.filter { !contains($0.form, whole) } : []
            if words.count >= 2, name.hasHangul {
                ownWords += forms.filter { word in
                    word.utf8.count >= 6 && !Self.plain.contains(word) && !classes.contains { contains($0.form, word) }
                }
            }
            // The `KMS` of `SSE-KMS`.
            if words.count == 1 {
                let parts = name.split(separator: "-").map(String.init)
                let codes = parts.filter { part in
                    part.utf8.count >= 3 && part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
                }
                if parts.count > 1, parts.count > codes.count {
                    for code in codes { add(normalized(code), isWord: true) }
                } else if parts.count == 2, codes.count == 2 {
                    ownCodes += codes.map(normalized)
                }
            }
            for word in forms where isTelling(word, of: words.count) {
                let isClass = classes.contains { $0.words.contains { isPlural($0, of: word) } }
                if !isClass { add(word, isWord: true) }
            }
        }
    }

    /// As the note spells them, the longest first.
    var spellings: [String] {
        answers.joined().filter { $0.typingLength >= 2 }.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// `isWord`: it was written as one word, and so counts as a whole word only.
    private func add(_ form: String, isWord: Bool) {
        let isLatin = isASCII(form)
        guard form.utf8.count >= (isLatin ? 2 : 6) else { return }
        if isLatin, isWord || form.utf8.count <= 5 { codes.append(Array(form.utf8)) } else { names.append(form) }
    }

    /// Whether a heading says much of what a sentence answers: half of its words, and two of them or all.
    func sharesWords(with heading: Shown) -> Bool { !sentences.isEmpty && sharesStems(heading.stems) }

    func sharesWords(withHeading heading: String) -> Bool {
        !sentences.isEmpty && sharesStems(heading.words.compactMap { stemDigest($0) })
    }

    private func sharesStems(_ stems: [UInt64]) -> Bool {
        guard stems.count >= 2 else { return false }
        let own = sentenceStems
        let shared = stems.count { own.contains($0) }
        return shared * 2 >= stems.count && shared >= 2
    }

    func isVisible(in text: String) -> Bool {
        // A code is looked for in the text itself.
        names.isEmpty && wordSets.isEmpty ? holdsCode(text) : isVisible(in: Shown(text))
    }

    /// Whether `text` shows a member of a list: one of two syllables inside a longer word (서버 in 서버비용) does not.
    func isMemberVisible(in text: String) -> Bool {
        let form = normalized(text)
        return names.contains { name in
            guard contains(form, name) else { return false }
            return name.utf8.count > 6
                || text.words.contains { word in
                    let word = normalized(word)
                    return word == name || Self.particles.contains { word == name + $0 }
                }
        }
    }

    private static let particles = ["은", "는", "이", "가", "을", "를", "의", "와", "과", "에"]

    /// Whether a heading shows an answer. A Korean name of two syllables at the beginning of a longer word (심각 in 심각도) is
    /// not shown by it.
    func isSeen(in heading: Shown) -> Bool {
        guard names.count == 1, let name = names.first, name.utf8.count == 6, codes.isEmpty, wordSets.isEmpty else {
            return isVisible(in: heading)
        }
        return isVisible(in: heading)
            && (isMemberVisible(in: heading.text)
                || !heading.words.contains { $0.ends(in: "도") && $0.begins(with: name) })
    }

    /// A word of a Korean name of several that `part` holds whole: 비용 of 비용 최적화.
    func sharesOwnWord(with part: String) -> Bool {
        let words = part.words.map(normalized)
        return ownWords.contains { own in
            words.contains { word in word == own || Self.particles.contains { word == own + $0 } }
        }
    }

    /// Whether `part` says the first of a Korean name's two words, or a half of a name of two codes.
    func sharesFirstWord(with part: String) -> Bool {
        let words = part.replacing("(", with: " ").words.map(normalized)
        if ownCodes.contains(where: words.contains) { return true }
        guard let name = answers.first?.first, name.wordCount == 2, let first = ownWords.first,
            first == normalized(name.words[0]), !KoreanEnding.isAdnominal(name.words[0])
        else { return false }
        if case .described = KoreanEnding(of: part) { return false }
        return words.contains { word in word == first || Self.particles.contains { word == first + $0 } }
    }

    /// Linear in the text for each name.
    func isVisible(in shown: Shown) -> Bool {
        if names.contains(where: { contains(shown.form, $0) }) { return true }
        if soundsLike(shown) || isComposed(of: shown) || isSpelled(by: shown) { return true }
        // The same words in another order (결제 통합 for 통합 결제) show it as well.
        if wordSets.contains(where: { words in words.allSatisfy { contains(shown.form, $0) } }) { return true }
        return holdsCode(shown.text)
    }

    private func holdsCode(_ text: String) -> Bool { !codes.isEmpty && text.withBytes(holdsCode) }

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
                || (end - start >= 5 && code.count == end - start + 3 && code.suffix(3) == [0x69, 0x6E, 0x67])
            {
                let length = min(code.count, end - start)
                if (0..<length).allSatisfy({ code[$0] == small(bytes[start + $0]) }) { return true }
            }
            start = end
        }
        return false
    }

    // MARK: Shown in other letters

    /// `그룹 정보` of /etc/group: every telling word of a short Korean answer, as it sounds in English.
    private func soundsLike(_ shown: Shown) -> Bool {
        guard shown.form.utf8.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        return answers.contains { names in
            guard let name = names.first, name.hasHangul, name.wordCount <= 2 else { return false }
            let telling = name.words.filter { !Self.plain.contains($0) }
            return !telling.isEmpty
                && telling.allSatisfy { word in Loanwords.english(of: word).map { contains(shown.form, $0) } ?? false }
        }
    }

    /// `수요의 가격탄력성` where 수요, 가격 and 탄력성 are all shown: a Korean name put together from words in sight.
    private func isComposed(of shown: Shown) -> Bool {
        guard !compounds.isEmpty else { return false }
        let words = shown.text.words.map(normalized).filter(\.hasHangul)
        return compounds.contains { compound in
            var rest = compound[...]
            var pieces = 0
            while !rest.isEmpty {
                // The longest beginning of two syllables or more that begins a word in sight as well.
                let length = (2...max(2, rest.count)).reversed().first { length in
                    length <= rest.count && words.contains { $0.begins(with: String(rest.prefix(length))) }
                }
                guard let length else { return false }
                rest = rest.dropFirst(length)
                pieces += 1
            }
            return pieces >= 2
        }
    }

    /// `CAP 이론` where its three long forms stand in a row.
    private func isSpelled(by shown: Shown) -> Bool {
        guard !acronyms.isEmpty else { return false }
        let initials = shown.text.words.map { word in
            word.utf8.first.map {
                (0x41...0x5A).contains($0) && word.utf8.count > 3 ? Character(Unicode.Scalar($0)) : " "
            }
                ?? " "
        }
        return acronyms.contains { contains(String(initials), $0) }
    }

    private func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private func isASCII(_ text: String) -> Bool { text.withBytes { $0.allSatisfy { $0 < 0x80 } } }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private func isPlural(_ a: String, of b: String) -> Bool {
        a.isSame(as: b)
            || (b.utf8.count >= 4 && a.utf8.count == b.utf8.count + 1 && a.begins(with: b) && a.ends(in: "s"))
    }

    private func isTelling(_ word: String, of count: Int) -> Bool {
        if Self.plain.contains(word) { return false }
        return isASCII(word) ? word.utf8.count >= 3 : word.utf8.count >= (count == 1 ? 6 : 9)
    }

    /// Words of so many names that they give none away.
    private static let plain: WordList = [
        "aws", "amazon", "the", "and", "for", "service", "services", "서비스", "support", "system", "management", "정보",
        "목록", "기능", "관리", "설정",
    ]
}

/// Whether the bytes of `part` stand in `text`.
func contains(_ text: String, _ part: String) -> Bool { !part.isEmpty && text.holds(part) }
