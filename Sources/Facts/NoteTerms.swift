import Notes

/// The terms that a note itself names (headings, terms before a colon, stressed words), to be found again in its other
/// lines: a line's term that the note explains elsewhere is what is worth leaving out of it.
struct NoteTerms {
    /// By the first two syllables or the first Latin word: what to compare at a place costs the same in any note.
    private var byStart: [Form: [String]] = [:]

    init(_ names: [String]) {
        var seen: Set<Form> = []
        for name in names {
            let phrase = Phrase(name)
            guard phrase.typingLength >= 2, phrase.words.count <= 4, !phrase.isGeneric, phrase.isName, !isMaker(name),
                !Labels.areAttributes(name), !Self.light.contains(phrase.lower), seen.insert(phrase.form).inserted,
                let start = Self.start(name)
            else { continue }
            // Names that begin alike are many only where they were made up.
            if byStart[start, default: []].count < 48 { byStart[start, default: []].append(name) }
        }
    }

    /// The longest term that stands in `text` exactly once as words of its own, other than `subject`'s names; its UTF-8
    /// range. Linear in the text.
    func term(in text: String, besides subject: Term) -> (name: String, range: Range<Int>)? {
        // Most lines hold no term, and need none of these.
        lazy var own = ([subject.name] + subject.aliases + [subject.owner ?? ""]).map { $0.comparable }
        var best: (name: String, range: Range<Int>)?
        var offset = 0
        for word in text.words {
            // The rules' texts are folded: one blank between words.
            defer { offset += word.utf8.count + 1 }
            guard let start = Self.start(ofWord: word), let names = byStart[start] else { continue }
            for name in names where name.utf8.count > (best?.name.utf8.count ?? 0) {
                let form = name.comparable
                guard !own.contains(where: { $0.holds(form) || (!$0.isEmpty && form.holds($0)) }),
                    let range = text.range(ofOnly: name), range.lowerBound == offset,
                    Self.endsWord(text, at: range.upperBound, name), !Self.isPartOfName(text, range)
                else { continue }
                best = (name, range)
            }
        }
        return best
    }

    private static let light: WordList = [
        "default", "max", "min", "maximum", "minimum", "reserved", "standard", "none", "기본", "최대", "최소",
    ]

    private static func start(_ text: String) -> Form? { start(ofWord: text.words.first ?? "") }

    private static func start(ofWord first: String) -> Form? {
        let length = first.withBytes { bytes -> Int in
            if let lead = bytes.first, (0xEA...0xED).contains(lead) { return bytes.count >= 6 ? 6 : 0 }
            let latin = bytes.prefix { $0 < 0x80 && $0 != 0x2C && $0 != 0x2E }.count
            return latin >= 2 ? latin : 0
        }
        return length > 0 ? Form(first.slice(0..<length).lowered) : nil
    }

    /// Latin words with capitals beside it make one name with it (Amazon EC2 Auto Scaling).
    private static func isPartOfName(_ text: String, _ range: Range<Int>) -> Bool {
        let isCapital: (String?) -> Bool = { word in
            word?.beginsWithCapital == true
        }
        let before = text.slice(0..<range.lowerBound)
        let after = text.slice(range.upperBound..<text.utf8.count)
        // `기억 B세포`: a noun right before it makes another name.
        if let word = before.words.last, before.ends(in: " "), word.hasHangul, word.utf8.count >= 6,
            !Self.behindNames.matches(word), !KoreanEnding.isAdnominal(word), Phrase(word).isName, text.hasHangul,
            text.slice(range).hasHangul
        {
            return true
        }
        return isCapital(text.slice(range))
            && (isCapital(before.words.last) || (after.begins(with: " ") && isCapital(after.words.first)))
    }

    /// A blank, a mark or a particle follows.
    private static func endsWord(_ text: String, at end: Int, _ name: String) -> Bool {
        let rest = text.slice(end..<text.utf8.count)
        guard let word = rest.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).first, !word.isEmpty
        else { return true }
        let tail = String(word)
        if !tail.hasHangul { return !tail.hasLatin && !tail.hasDigit }
        return particles.contains(tail.dropping(suffix: ",").dropping(suffix: "."))
    }

    /// How a word ends that is no noun before another: a particle, an adverb, a verb that goes on.
    private static let behindNames: EndingList = [
        "은", "는", "이", "가", "을", "를", "에", "의", "로", "와", "과", "도", "만", "고", "며", "서", "게", "히", "면", "여", "해", ",",
        "및", "또는", "모든", "각", "여러", "다른", "같은", "새", "어", "아",
    ]

    private static let particles: WordList = [
        "은", "는", "이", "가", "을", "를", "에", "의", "로", "으로", "와", "과", "에서", "에게", "부터", "까지", "도", "만", "보다", "처럼", "나",
        "이나", "란",
    ]
}
