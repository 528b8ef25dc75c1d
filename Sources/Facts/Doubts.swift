package import Notes

/// Something in a note that a tutor would query: where it is thin, unclear or out of date.
package struct Doubt: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// An item with nothing in it.
        case emptyItem
        /// A line that stops in the middle of its sentence.
        case brokenOff
        /// Consonants and vowels on their own (ㅏㅈ기).
        case strayJamo
        /// One text under two names.
        case saidOfBoth(String, String)
        /// A name with something else in its bracket, which the words are about.
        case twoInOne(String, String)
        /// A name one letter away from a known one.
        case nearName(found: String, known: String)
        /// The learner's own question.
        case ownQuestion
        /// A value that packs call old.
        case outdated(Lexicon.Correction)

        /// As `--json` names it.
        package var code: String {
            switch self {
            case .emptyItem: "empty_item"
            case .brokenOff: "broken_off"
            case .strayJamo: "stray_jamo"
            case .saidOfBoth: "said_of_both"
            case .twoInOne: "two_in_one"
            case .nearName: "near_name"
            case .ownQuestion: "own_question"
            case .outdated: "outdated"
            }
        }
    }

    package var kind: Kind
    package var line: Int
    /// The line's own words.
    package var text: String
}

/// What a tutor would query in a note, in the order of its lines. Linear in the note.
package func findDoubts(in note: Note, knowing lexicon: Lexicon = Lexicon()) -> [Doubt] {
    let outline = Outline(note, lexicon: lexicon)
    let speller = Speller(lexicon, of: outline.nodes.map(\.phrase))
    var doubts = note.problems.compactMap { problem -> Doubt? in
        if case .emptyItem(let marker) = problem.kind {
            return Doubt(kind: .emptyItem, line: problem.line, text: marker)
        }
        return nil
    }
    for node in outline.nodes.indices {
        guard !outline.nodes[node].phrase.isEmpty, !outline.isExam(node) else { continue }
        for (phrase, line) in thoughts(of: node, in: outline) {
            doubts += queries(phrase, note.blocks[node], speller).map { Doubt(kind: $0, line: line, text: phrase.text) }
        }
    }
    let facts = findFacts(in: note, knowing: lexicon).facts
    var said: [Form: (subject: String, line: Int)] = [:]
    var seen: Set<Doubt> = []
    for fact in facts {
        let line = fact.place.firstLine
        if let correction = lexicon.correction(of: fact) {
            let doubt = Doubt(kind: .outdated(correction), line: line, text: fact.statement)
            if seen.insert(doubt).inserted { doubts.append(doubt) }
        }
        guard fact.relation == .definition, let value = fact.values.first?.text, value.typingLength >= 6 else {
            continue
        }
        let form = Form(value.comparable)
        if let other = said[form], Form(other.subject.comparable) != Form(fact.subject.name.comparable) {
            doubts.append(Doubt(kind: .saidOfBoth(other.subject, fact.subject.name), line: line, text: value))
        } else {
            said[form] = (fact.subject.name, line)
        }
    }
    return doubts.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
}

/// A block's phrase with its line; of a paragraph of several lines each sentence with its own.
private func thoughts(of node: Int, in outline: Outline) -> [(phrase: Phrase, line: Int)] {
    let block = outline.note.blocks[node]
    guard block.kind == .paragraph, block.textLines.count > 1 else {
        return [(outline.nodes[node].phrase, block.textLines.lowerBound)]
    }
    return outline.sentences(of: node).map { ($0.phrase, $0.lines.lowerBound) }
}

/// What is to be asked about a phrase alone.
private func queries(_ phrase: Phrase, _ block: Block, _ speller: Speller) -> [Doubt.Kind] {
    var found: [Doubt.Kind] = []
    if phrase.letters.strayJamo > 0 { found.append(.strayJamo) }
    if asks(phrase, block) { found.append(.ownQuestion) }
    if (block.isItem || block.kind == .paragraph) && breaksOff(phrase) { found.append(.brokenOff) }
    if let cut = phrase.colon, mergesTwoThings(head: cut.head.unnumbered, tail: cut.tail) {
        found.append(.twoInOne(cut.head.unnumbered.bare.text, cut.head.brackets.groups.last?.content.text ?? ""))
    }
    for word in phrase.words where word.utf8.count >= 6 {
        let bare = word.filter { $0.isASCII && $0.isLetter }
        if let known = speller.respelled(bare) { found.append(.nearName(found: bare, known: known)) }
    }
    return found
}

/// The learner asks herself: `??`, `… 빠를수도?)`, a line that ends in a question mark and is no callout's title.
private func asks(_ phrase: Phrase, _ block: Block) -> Bool {
    if case .callout = block.kind { return false }
    return phrase.text.ends(in: "?") || phrase.text.holds("??") || phrase.text.holds("?)")
        || phrase.text.begins(with: "? ")
}

/// A line that ends in a particle, a joining word or dots.
private func breaksOff(_ phrase: Phrase) -> Bool {
    guard phrase.words.count >= 2, let last = phrase.words.last else { return false }
    if last.ends(in: "...") && phrase.words.count <= 8 || last == "…" { return true }
    if phrase.hasHangul { return brokenKorean.matches(phrase.text) && !openWords.contains(last) }
    return brokenEnglish.contains(last.lowered)
}

private let brokenKorean: EndingList = ["을", "를", "에서의", "그리고", "및", "하여", "해서", "때문에", "으로써", " 과", " 와"]
private let openWords: WordList = ["마을", "가을", "노을", "고을"]
private let brokenEnglish: WordList = [
    "of", "the", "and", "to", "with", "for", "a", "an", "in", "by", "or", "from", "because", "than",
]
