import Notes

/// A sentence of a block, with its lines and the words that the learner set in bold.
struct Sentence {
    var phrase: Phrase
    var lines: ClosedRange<Int>
    /// Bold, marked and code words in it, in order.
    var stressed: [String]
    /// The term before the colon or dash that began this line, for a sentence that goes on about it.
    var lineTerm: Phrase?
    /// The English sentence before it in its paragraph, where it leans on that one (`This …`, `… the latter …`).
    var before: String?
}

/// The stressed name with which the first of a paragraph's sentences begins (`**Business** starts at …`): what a later one without
/// a subject of its own is said of; nil where a colon follows it, or none stands there.
func leadingName(of sentences: [Sentence]) -> String? {
    guard let first = sentences.first, let name = first.stressed.first, first.phrase.colon == nil,
        first.phrase.text.begins(with: name) || first.phrase.text.begins(with: "The \(name)")
    else { return nil }
    return name
}

/// Cuts a block's words into sentences. A line break ends one only where the line could end there: prose is wrapped
/// anywhere, but a learner's own lines stop with their thought. `byLine` ends one at every break; `whole` is the block's
/// phrase, where it is made already. Linear in the text.
func sentences(of block: Block, byLine: Bool = false, whole: Phrase? = nil) -> [Sentence] {
    let text = block.text.string
    let marks = ByteMarks(text)
    guard marks.holds("\n") || marks.holds(".") || marks.holds("?") || marks.holds("!") else {
        let phrase = whole ?? Phrase(cleaning: text)
        return phrase.isEmpty
            ? []
            : [Sentence(phrase: phrase, lines: block.textLines, stressed: block.text.stressed(in: 0..<text.utf8.count))]
    }
    return text.withBytes { bytes in
        var result: [Sentence] = []
        var line = block.textLines.lowerBound
        var start = 0
        let byLine = byLine || hasShortLines(bytes) || areOwnLines(bytes) || areArrowLines(bytes)
        for end in sentenceCuts(bytes, byLine: byLine, heads: headwords(block.text, bytes)) {
            while start < end, bytes[start] == 0x20 || bytes[start] == 0x0A {
                if bytes[start] == 0x0A { line += 1 }
                start += 1
            }
            let first = line
            line += bytes[start..<end].count { $0 == 0x0A }
            // Two dots say no more than one.
            let isDoubled =
                end - start > 2 && bytes[end - 1] == 0x2E && bytes[end - 2] == 0x2E && bytes[end - 3] != 0x2E
            let phrase = Phrase(
                cleaning: String(decoding: bytes[start..<(isDoubled ? end - 1 : end)], as: UTF8.self))
            if !phrase.isEmpty {
                let before = result.last.flatMap { $0.lines.upperBound == first ? $0 : nil }
                let term = before.flatMap {
                    $0.lineTerm
                        ?? ($0.phrase.colon ?? $0.phrase.dash ?? equated($0.phrase)).flatMap {
                            isSentence($0.head) ? nil : $0.head.unnumbered
                        }
                }
                result.append(
                    Sentence(
                        phrase: phrase, lines: first...line, stressed: block.text.stressed(in: start..<end),
                        lineTerm: term))
            }
            start = end
        }
        return result
    }
}

/// `대항력 = …`, `…하는 것 = 대항력`: the name that a Korean line explains.
private func equated(_ phrase: Phrase) -> Phrase.Cut? {
    guard phrase.hasHangul, let cut = phrase.equals, cut.tail.equals == nil else { return nil }
    return DefinitionRule.namedBehind(phrase) ?? (cut.head.bare.isName && cut.head.words.count <= 4 ? cut : nil)
}

/// Whether what stands before a colon is an English sentence (`The Diet had two chambers: …`), and names nothing.
private func isSentence(_ head: Phrase) -> Bool { !head.hasHangul && EnglishClause(head.bare.words) != nil }

/// Whether most of the lines hold an arrow: each is a thought of its own, however long.
private func areArrowLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(0x0A), bytes.contains(0x3E) || bytes.contains(0x86) else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let arrows = lines.count { $0.holds(" → ") || $0.holds(" -> ") }
    return lines.count >= 2 && arrows * 4 >= lines.count * 3
}

/// The letters of the longest line.
private func longestLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (longest, length) = (0, 0)
    for byte in bytes {
        if byte == 0x0A { length = 0 } else if byte & 0xC0 != 0x80 { length += 1 }
        longest = max(longest, length)
    }
    return longest
}

/// Whether the line before `end` stops well before the longest one does: no editor wrapped it there.
private func stopsShort(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, of longest: Int) -> Bool {
    var length = 0
    var index = end - 1
    while index >= 0, bytes[index] != 0x0A {
        if bytes[index] & 0xC0 != 0x80 { length += 1 }
        index -= 1
    }
    return longest > 58 && length * 2 < longest
}

/// Whether the Latin line before `end` was wrapped there: it is full, ends no sentence, and the next goes on in small letters.
private func isWrapped(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int, of longest: Int) -> Bool {
    guard longest > 58, end > 0, end + 1 < bytes.count, (0x61...0x7A).contains(bytes[end + 1]) else { return false }
    let start = (bytes[..<end].lastIndex(of: 0x0A) ?? -1) + 1
    let next = bytes[(end + 1)...].prefix { $0 != 0x20 && $0 != 0x0A }
    let isFull = end - start + 1 + next.count + 10 > longest
    return isFull && ![0x2E, 0x3F, 0x21, 0x3A, 0x3B].contains(bytes[end - 1])
        && !bytes[start..<end].contains { (0xEA...0xED).contains($0) }
}

/// Whether the paragraphs of a note are lines of their own and no wrapped prose: most of their breaks stand where the next
/// word would have had room on the note's longest line.
func hasOwnLines(_ note: Note) -> Bool {
    var longest = 0
    var lines: [(line: Substring, next: Substring)] = []
    for block in note.blocks where block.kind == .paragraph && block.text.string.utf8.contains(0x0A) {
        let parts = block.text.string.split(separator: "\n")
        longest = max(longest, parts.map(\.utf8.count).max() ?? 0)
        lines += zip(parts, parts.dropFirst()).map { ($0, $1) }
        // A sample is enough.
        if lines.count > 200 { break }
    }
    guard longest > 58, lines.count >= 4, !lines.contains(where: { String($0.line).hasHangul }) else { return false }
    let early = lines.count { line, next in
        let hadRoom = line.utf8.count + 11 + next.prefix { $0 != " " }.utf8.count <= longest && !line.hasSuffix(",")
        return hadRoom || String(next).withBytes { beginsTerm($0, 0) }
    }
    return early * 4 >= lines.count * 3
}

/// Whether every line is so short that no editor wrapped it: then each is a thought of its own.
private func hasShortLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    for byte in bytes {
        if byte == 0x0A { length = 0 } else if byte & 0xC0 != 0x80 { length += 1 }
        if length > 58 { return false }
    }
    return true
}

/// Whether most of the lines of a Latin paragraph end where the next word would have had room: each is a thought of its own,
/// since no editor wrapped them.
private func areOwnLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !bytes.contains(where: { (0xEA...0xED).contains($0) }) else { return false }
    let lines = bytes.split(separator: 0x0A)
    guard lines.count >= 2, let longest = lines.map(\.count).max(), longest > 58 else { return false }
    let early = zip(lines, lines.dropFirst()).count { line, next in
        let words = String(decoding: line, as: UTF8.self).words
        let first = String(decoding: next.prefix { $0 != 0x20 }, as: UTF8.self).lowered
        guard let last = words.last,
            line.count + 1 + first.utf8.count + 10 <= longest || beginsTerm(bytes, next.startIndex)
        else { return false }
        return !last.ends(in: ",") && !EnglishWords.small.contains(last.lowered) && !EnglishWords.small.contains(first)
            && !["but", "which", "that", "who", "because"].contains(first)
    }
    return early * 2 >= lines.count - 1
}

/// Where lines begin with a word in bold or in code, if the first one and others do: headwords, a line each. Prose that is
/// wrapped before a bold word begins its other lines otherwise.
private func headwords(_ text: InlineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    let heads = Set(
        text.runs.compactMap { run -> Int? in
            switch run.style {
            case .bold, .code: run.range.lowerBound
            default: nil
            }
        })
    guard heads.contains(0) else { return [] }
    let starts = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    let found = starts.filter(heads.contains)
    return found.count * 2 > starts.count ? Set(starts) : []
}

/// Where sentences end, the end of the text last.
private func sentenceCuts(_ bytes: UnsafeBufferPointer<UInt8>, byLine: Bool, heads: Set<Int>) -> [Int] {
    var cuts: [Int] = []
    var index = 0
    var depth = 0
    let longest = byLine ? 0 : longestLine(bytes)
    while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x28 { depth += 1 }
        if byte == 0x29 || byte == 0x0A { depth = max(0, depth - 1) }
        if depth > 0, byte != 0x0A {
            index += 1
        } else if byte == 0x2E || byte == 0x3F || byte == 0x21 {
            var end = index + 1
            while end < bytes.count, [0x2E, 0x22, 0x29, 0x27, 0x3F, 0x21].contains(bytes[end]) { end += 1 }
            // `! negates a pattern`: a mark on its own is what the line is about.
            let isWord = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A
            if isWord, end - index == 1 {
                index = end
                continue
            }
            let atBlank = end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A
            // Two dots (`and the like.. but not here`) end a thought as one does; three leave it open.
            if atBlank, end - index <= 2 || byte != 0x2E, !isAbbreviation(bytes, index), !isAnswered(bytes, end) {
                cuts.append(end)
            }
            index = end
        } else {
            if byte == 0x0A, !goesOn(bytes, index),
                byLine || heads.contains(index + 1) || stopsShort(bytes, at: index, of: longest)
                    || endsThought(bytes, index)
                    || (beginsTerm(bytes, index + 1) && !isWrapped(bytes, at: index, of: longest))
                    || isLabel(bytes, endingAt: index)
            {
                cuts.append(index)
            }
            index += 1
        }
    }
    if cuts.last != bytes.count { cuts.append(bytes.count) }
    return cuts
}

/// Whether this line stops at a comma, or names things that the next tells of behind an arrow: the thought is not at its
/// end.
private func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 { before -= 1 }
    var after = index + 1
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    guard before >= 0 else { return false }
    let isArrow =
        after + 2 < bytes.count && (bytes[after] == 0x2D || bytes[after] == 0x3D) && bytes[after + 1] == 0x3E
    if bytes[before] == 0x2C { return isArrow || isName(bytes, endingAt: before) }
    return isArrow && isName(bytes, endingAt: before)
}

/// Whether the line that ends at `end` is of Latin letters alone, and no line of an outline that goes on in Korean.
private func isName(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    var index = end
    while index >= 0, bytes[index] != 0x0A {
        if (0xEA...0xED).contains(bytes[index]) { return false }
        index -= 1
    }
    return true
}

/// `… one bad IP? -> NACL`: an arrow behind a question leads to its answer.
private func isAnswered(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end + 3 < bytes.count, bytes[end - 1] == 0x3F, bytes[end] == 0x20 else { return false }
    let isArrow = (bytes[end + 1] == 0x2D || bytes[end + 1] == 0x3D) && bytes[end + 2] == 0x3E
    return isArrow || (bytes[end + 1] == 0xE2 && bytes[end + 2] == 0x86 && bytes[end + 3] == 0x92)
}

/// `e.g.`, `i.e.`, `etc.` inside a sentence, `vs.`, `Dr.`, a single letter, or a number before the dot.
private func isAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ dot: Int) -> Bool {
    guard bytes[dot] == 0x2E else { return false }
    var start = dot
    while start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x28 { start -= 1 }
    let word = String(decoding: bytes[start..<dot], as: UTF8.self).lowered
    if [
        "e.g", "i.e", "vs", "dr", "mr", "ms", "mrs", "st", "approx", "cf", "no", "fig", "ex", "ca", "c", "v", "al",
        "prof", "jr", "vol", "ch", "pp",
    ].contains(word) {
        return true
    }
    // `max. 60 seconds`, `at 3 a.m. is`: cut short, where no capital begins the next sentence.
    if shortened.contains(word) {
        let isBare = start >= 2 && bytes[start - 2] == 0x3D
        return !isBare && dot + 2 < bytes.count && bytes[dot + 1] == 0x20 && !(0x41...0x5A).contains(bytes[dot + 2])
    }
    if word.utf8.count == 1, isInitial(bytes, start, dot) || isGenus(bytes, start, dot) { return true }
    // `5 mg i.v. is enough`
    let small = bytes[start..<dot]
    if small.count == 3, small[start + 1] == 0x2E, (0x61...0x7A).contains(small[start]),
        (0x61...0x7A).contains(small[start + 2])
    {
        return dot + 2 < bytes.count && bytes[dot + 1] == 0x20 && !(0x41...0x5A).contains(bytes[dot + 2])
    }
    // `H.M. lost his hippocampus`: the letters of a name.
    let letters = bytes[start..<dot]
    if letters.count >= 3, letters.count % 2 == 1,
        letters.enumerated().allSatisfy({ $0.offset % 2 == 0 ? (0x41...0x5A).contains($0.element) : $0.element == 0x2E }
        )
    {
        return dot + 2 < bytes.count && (0x61...0x7A).contains(bytes[dot + 2])
    }
    let isOrdinal = !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let startsLine = start == 0 || bytes[start - 1] == 0x0A
    return isOrdinal && startsLine
}

private let shortened: WordList = ["max", "min", "avg", "incl", "excl", "resp", "temp", "a.m", "p.m"]

/// `such as S. aureus`: a capital with its dot before a small word.
private func isGenus(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int) -> Bool {
    guard start >= 0, (0x41...0x5A).contains(bytes[start]), dot + 2 < bytes.count, bytes[dot + 1] == 0x20 else {
        return false
    }
    return (0x61...0x7A).contains(bytes[dot + 2])
}

/// `in N. Virginia`, `by J. S. Bach`, `signed R. Mutt`: a capital with its dot before a name, behind a small word, a verb of
/// the past or another such capital.
private func isInitial(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int) -> Bool {
    guard (0x41...0x5A).contains(bytes[start]), dot + 2 < bytes.count, bytes[dot + 1] == 0x20,
        (0x41...0x5A).contains(bytes[dot + 2])
    else { return false }
    guard start >= 2, bytes[start - 1] == 0x20 else { return start == 0 }
    if bytes[start - 2] == 0x2E { return true }
    var from = start - 1
    while from > 0, bytes[from - 1] != 0x20, bytes[from - 1] != 0x0A { from -= 1 }
    let before = String(decoding: bytes[from..<(start - 1)], as: UTF8.self)
    return EnglishWords.small.contains(before) || EnglishVerbs.isPast(before)
}

/// Whether the line that ends at `index` could end a thought: a Korean line that does not stop at a particle or comma.
private func endsThought(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index >= 3 else { return index > 0 && [0x2E, 0x3F, 0x21, 0x3A].contains(bytes[index - 1]) }
    if [0x2E, 0x3F, 0x21].contains(bytes[index - 1]) { return true }
    guard (0xEA...0xED).contains(bytes[index - 3]) else { return false }
    return lineEndings.matches(String(decoding: bytes[max(0, index - 12)..<index], as: UTF8.self))
}

/// Whether the line from `start` is a term with what is said of it: `A: …`, `A - …`, `A — …`, `A = …`, `A -> …`, or a
/// label that ends in a colon.
private func beginsTerm(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    for index in start..<min(start + 48, bytes.count) {
        let byte = bytes[index]
        if byte == 0x0A || byte == 0x2C { return false }
        let isEnd = index + 1 == bytes.count || bytes[index + 1] == 0x0A
        if byte == 0x3A, index > start { return isEnd || bytes[index + 1] == 0x20 }
        guard byte == 0x20, index > start, index + 2 < bytes.count else { continue }
        switch bytes[index + 1] {
        case 0x2D, 0x3D: if bytes[index + 2] == 0x20 || bytes[index + 2] == 0x3E { return true }
        case 0xE2 where bytes[index + 2] == 0x80 || bytes[index + 2] == 0x86:
            if index + 4 < bytes.count, bytes[index + 4] == 0x20 { return true }
        default: break
        }
    }
    return false
}

/// Whether the line before `end` is a label on its own: it ends in a colon.
private func isLabel(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    end > 0 && bytes[end - 1] == 0x3A
}

private let lineEndings: EndingList = [
    "다", "요", "음", "함", "됨", "임", "있음", "없음", "가능", "불가", "필요", "등", "것", "기",
]

extension InlineText {
    /// Bold, marked and code words that stand between two UTF-8 offsets.
    func stressed(in range: Range<Int>) -> [String] {
        guard !runs.isEmpty else { return [] }
        return runs.filter { run in
            switch run.style {
            case .bold, .mark, .code: range.contains(run.range.lowerBound) && !run.range.isEmpty
            default: false
            }
        }.map { text(of: $0).folded }
    }
}
