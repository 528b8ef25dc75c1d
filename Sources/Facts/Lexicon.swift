/// What packs know of names: which of them are one thing, how they are spelled, and which values have changed.
package struct Lexicon: Sendable, Hashable {
    /// A value that was true once: what notes say, what is true now, since when and by whom.
    package struct Correction: Sendable, Hashable {
        package var subject: String
        package var old: String
        package var new: String
        /// `2026-08` or `2026-08-31`.
        package var asOf: String
        package var source: String

        package init(subject: String, old: String, new: String, asOf: String, source: String) {
            self.subject = subject
            self.old = old
            self.new = new
            self.asOf = asOf
            self.source = source
        }
    }

    /// Names of one thing each: 총 소유 비용, TCO, Total Cost of Ownership.
    package private(set) var groups: [[String]] = []
    package private(set) var corrections: [Correction] = []
    /// Positions in `groups`, by a name's comparable form.
    private var places: [Form: Int] = [:]
    /// Latin words of six letters or more that names are made of, in small letters, as they are spelled.
    private var words: [Form: String] = [:]

    package init() {}

    package init(groups: [[String]], corrections: [Correction]) {
        self.corrections = corrections
        for group in groups {
            for name in group {
                places[Form(name.comparable)] = self.groups.count
                for word in name.words where Self.isSpelled(word) { words[Form(word.lowered)] = word }
            }
            self.groups.append(group)
        }
    }

    package var isEmpty: Bool { groups.isEmpty && corrections.isEmpty }

    /// The names of the same thing, `name` itself left out.
    package func otherNames(of name: String) -> [String] {
        let form = Form(name.comparable)
        guard let place = places[form] ?? places[Form(withoutMaker(name).comparable)] else { return [] }
        return groups[place].filter { Form($0.comparable) != form }
    }

    /// Korean/English pairs, which make a bracket a second name.
    var pairs: Set<NamePair> {
        var pairs: Set<NamePair> = []
        for group in groups {
            for (index, one) in group.enumerated() {
                for other in group[(index + 1)...] { pairs.insert(NamePair(Phrase(one), Phrase(other))) }
            }
        }
        return pairs
    }

    /// All of several lexicons; the first correction of a subject's old value holds.
    package static func merged(_ lexicons: [Lexicon]) -> Lexicon {
        Lexicon(groups: lexicons.flatMap(\.groups), corrections: lexicons.flatMap(\.corrections))
    }

    /// The correction of a value that a fact still has as it was; nil where none applies. The subject must be one of the
    /// fact's names, its owner or a heading above it.
    package func correction(of fact: Fact) -> Correction? {
        guard !corrections.isEmpty else { return nil }
        let names =
            [fact.subject.name, fact.subject.owner ?? "", fact.label ?? ""] + fact.subject.aliases + fact.place.headings
        let forms = names.flatMap { [$0] + otherNames(of: $0) }.map(\.comparable).filter { !$0.isEmpty }
        return corrections.first { correction in
            let subject = ([correction.subject] + otherNames(of: correction.subject)).map(\.comparable)
            guard fact.values.contains(where: { holds($0.text, correction.old) }) else { return false }
            return subject.contains { one in forms.contains { $0 == one || (one.utf8.count >= 6 && $0.holds(one)) } }
        }
    }

    /// Whether a value says `old`: as it stands, and a number not inside a longer one.
    private func holds(_ text: String, _ old: String) -> Bool {
        guard let range = text.range(ofFirst: old) else { return text.comparable == old.comparable }
        let bytes = Array(text.utf8)
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        return !(0x30...0x39).contains(before) && !(0x30...0x39).contains(after)
    }

    // MARK: Spelling

    private static func isSpelled(_ word: String) -> Bool {
        word.utf8.count >= 6 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    }

    /// `name` with words that are no one's name but for a slip (Organiztions, OpsWokrs) spelled as the packs, or the rest
    /// of the note, spell them; nil where nothing is to be mended.
    func respelled(_ name: String, counts: [Form: Int]) -> String? {
        var changed = false
        let mended = name.words.map { word -> String in
            let bare = word.lowered
            guard Self.isSpelled(word), word.utf8.first.map({ (0x41...0x5A).contains($0) }) == true,
                words[Form(bare)] == nil
            else { return word }
            let own = counts[Form(bare)] ?? 0
            if let right = words.values.filter({ isSlip(bare, of: $0.lowered) }).sorted().first {
                changed = true
                return right
            }
            // What the note itself spells otherwise more than twice as often.
            let often = counts.filter { $0.value > own * 2 && $0.value >= 2 && isSlip(bare, of: $0.key.text) }
            guard own > 0, let right = often.max(by: { ($0.value, $1.key.text) < ($1.value, $0.key.text) }) else {
                return word
            }
            changed = true
            return right.key.text.prefix(1).uppercased() + right.key.text.dropFirst()
        }
        return changed ? mended.joined(separator: " ") : nil
    }

    /// How often each Latin word of six letters or more stands in some phrases.
    static func counts(in phrases: [Phrase]) -> [Form: Int] {
        var counts: [Form: Int] = [:]
        for phrase in phrases where phrase.letters.latin >= 6 {
            for word in phrase.words {
                let bare = word.lowered.filter { ("a"..."z").contains($0) }
                if bare.utf8.count >= 6 { counts[Form(bare), default: 0] += 1 }
            }
        }
        return counts
    }

    /// One letter lost, added, changed, or two next to each other swapped; the first letter is right. A plural is no slip.
    private func isSlip(_ word: String, of right: String) -> Bool {
        let (a, b) = (Array(word.utf8), Array(right.utf8))
        guard a.first == b.first, a != b, abs(a.count - b.count) <= 1, a + [0x73] != b, b + [0x73] != a else {
            return false
        }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (left, other) = (a.count - start - end, b.count - start - end)
        if max(left, other) <= 1 { return true }
        return left == 2 && other == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    }
}
