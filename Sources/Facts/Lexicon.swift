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
        if places.isEmpty { return [] }
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

    /// The words that packs spell.
    var spelled: [String] { Array(words.values) }

    func spells(_ word: String) -> Bool { words[Form(word.lowered)] != nil }

    static func canBeMisspelled(_ word: String) -> Bool {
        isSpelled(word) && word.beginsWithCapital
    }

    /// How often each Latin word of six letters or more stands in some phrases.
    static func counts(in phrases: [Phrase]) -> [Form: Int] {
        var counts: [Form: Int] = [:]
        for phrase in phrases where phrase.letters.latin >= 6 {
            phrase.text.withBytes { bytes in
                var index = 0
                while let word = Blanks.word(in: bytes, from: index) {
                    index = word.upperBound
                    guard word.count >= 6 else { continue }
                    let bare = smallLetters(of: UnsafeBufferPointer(rebasing: bytes[word]))
                    if bare.utf8.count >= 6 { counts[Form(bare), default: 0] += 1 }
                }
            }
        }
        return counts
    }

    /// A word's Latin letters alone, as small ones.
    private static func smallLetters(of word: UnsafeBufferPointer<UInt8>) -> String {
        String(capacity: word.count) { room in
            var length = 0
            for byte in word where (0x61...0x7A).contains(byte | 0x20) {
                room[length] = byte | 0x20
                length += 1
            }
            return length
        }
    }
}

/// Finds the right spelling of words that are no one's name but for a slip (Organiztions, OpsWokrs): as the packs, or the
/// rest of the note, spell them.
///
/// Right words are kept by what is left of them when one letter is taken (Garbe's symmetric deletes, 2012), so that
/// looking a word up costs its own length, however many are known.
final class Speller {
    private let lexicon: Lexicon
    private let counts: [Form: Int]
    private var byDelete: [Form: [String]] = [:]
    private var known: [String: String?] = [:]

    init(_ lexicon: Lexicon, of phrases: [Phrase]) {
        self.lexicon = lexicon
        counts = Lexicon.counts(in: phrases)
        for word in lexicon.spelled { add(word) }
        for (form, count) in counts where count >= 3 && !lexicon.spells(form.text) {
            add(form.text.prefix(1).uppercased() + form.text.dropFirst())
        }
    }

    private func add(_ word: String) {
        for key in Self.deletes(word.lowered) { byDelete[key, default: []].append(word) }
    }

    /// `name` with its misspelled words mended; nil where there is none.
    func respelled(_ name: String) -> String? {
        guard name.hasLatin else { return nil }
        var changed = false
        let mended = name.words.map { word -> String in
            guard let right = right(word) else { return word }
            changed = true
            return right
        }
        return changed ? mended.joined(separator: " ") : nil
    }

    private func right(_ word: String) -> String? {
        guard Lexicon.canBeMisspelled(word), !lexicon.spells(word) else { return nil }
        if let found = known[word] { return found }
        let bare = word.lowered
        let own = counts[Form(bare)] ?? 0
        var best: String?
        for key in Self.deletes(bare) {
            for candidate in byDelete[key] ?? [] where Self.isSlip(bare, of: candidate.lowered) {
                // What the note itself spells otherwise must stand there more than twice as often.
                let isKnown = lexicon.spells(candidate) || (counts[Form(candidate.lowered)] ?? 0) > own * 2
                if isKnown, best.map({ candidate < $0 }) ?? true { best = candidate }
            }
        }
        known[word] = .some(best)
        return best
    }

    /// The word itself and what is left when one of its letters is taken.
    private static func deletes(_ word: String) -> Set<Form> {
        let bytes = Array(word.utf8)
        var keys: Set<Form> = [Form(word)]
        guard bytes.count <= 24 else { return keys }
        for index in bytes.indices {
            var left = bytes
            left.remove(at: index)
            keys.insert(Form(String(decoding: left, as: UTF8.self)))
        }
        return keys
    }

    /// One letter lost, added, changed, or two next to each other swapped; the first letter is right. A plural is no slip.
    private static func isSlip(_ word: String, of right: String) -> Bool {
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
