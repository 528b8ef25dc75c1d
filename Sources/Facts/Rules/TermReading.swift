import Hangul

/// A term as it stands at the head of a line: its name, its other names, and what its brackets say of it.
struct TermReading {
    var term: Term
    /// Meanings that stood in brackets after the name.
    var meanings: [String]
    /// The acronym and its long form, where the bracket holds one.
    var expansion: (short: String, long: String)?

    private static let closing = ["“": "”", "‘": "’"]

    /// A term that is set as code, whatever it looks like.
    init(code: String, owner: String?) {
        term = Term(code, owner: owner)
        meanings = []
    }

    /// nil where `phrase` is no name: a sentence, a question, a marker, a generic label, too long.
    init?(_ phrase: Phrase, pairs: Set<NamePair>) {
        var name = strippedName(phrase.bare)
        // `AWS - 소프트웨어`: a part of what stands before the dash.
        if name.hasHangul, let cut = name.dash, cut.head.isName { name = Phrase("\(cut.head.text)의 \(cut.tail.text)") }
        for mark in ["\"", "“", "”", "'", "‘", "’"] where name.text.begins(with: mark) {
            let closing = Self.closing[mark] ?? mark
            // `"free" wrappers`: only a word of it is quoted.
            let inner = name.text.dropping(prefix: mark)
            if inner.holds(closing), !inner.ends(in: closing) { continue }
            name = Phrase(inner.dropping(suffix: closing))
        }
        // `권리 청원 1628`, `1783 파리 조약`: the year is told apart from the name.
        if name.hasHangul, name.hasDigit, let plain = DateRule.withoutYear(name.words) { name = Phrase(plain) }
        var aliases: [String] = []
        // `박제가 『북학의』`: someone, and the book by which he is known.
        if name.text.ends(in: "』"), let book = name.text.range(ofFirst: " 『"), book.lowerBound > 3 {
            aliases = [name.text, name.text.slice((book.lowerBound + 1)..<name.text.utf8.count)]
            name = Phrase(name.text.slice(0..<book.lowerBound))
        }
        guard name.isName, !isMaker(name.text) else { return nil }
        meanings = []
        for group in phrase.brackets.groups
        where group.isLast || name.form == group.before.form || isInitials(group.content.text, of: group.before.text) {
            switch Gloss(group.content, after: name, pairs: pairs) {
            case .alias(let other):
                aliases.append(other)
                if isInitials(other, of: name.text) { expansion = (other, name.text) }
                if isInitials(name.text, of: other) { expansion = (name.text, other) }
            case .meaning(let clause): meanings.append(clause)
            case .value, .remark: break
            }
        }
        let short = withoutMaker(name.text)
        if short != name.text { aliases.append(short) }
        term = Term(name.text, aliases: aliases)
    }
}

/// A name without the particle or the words with which a note turns it into a question (`인스턴스란?` → `인스턴스`).
func strippedName(_ phrase: Phrase) -> Phrase {
    let text = phrase.text
    var name = text.trimmed
    while let last = name.utf8.last,
        last == 0x3F || last == 0x3A || last == 0x2E || last == 0x21 || name.ends(in: "？")
    {
        name.unicodeScalars.removeLast()
    }
    name = name.trimmed
    if let ending = askingEndings.ending(of: name), name.utf8.count > ending.utf8.count + 3,
        !ending.begins(with: "란") || FinalSound(of: name.dropping(suffix: ending)) == .vowel
    {
        return Phrase(name.dropping(suffix: ending).trimmed)
    }
    let lower = name.lowered
    for start in ["what is an ", "what is a ", "what is the ", "what is ", "what are ", "what's "]
    where lower.begins(with: start) {
        return Phrase(name.slice(start.utf8.count..<name.utf8.count).trimmed)
    }
    // A question that asks for more than a meaning is no name.
    return name == text || text.ends(in: "?") ? phrase : Phrase(name)
}

private let askingEndings: EndingList = ["이란 무엇인가", "란 무엇인가", "은 무엇인가", "는 무엇인가", "이란", "이 뭐야", "란"]

/// The items of a run of words between commas, each a name; nil where it reads as a clause.
func namesBetweenCommas(_ text: String) -> (names: [String], isOpen: Bool)? {
    let (body, isOpen) = withoutOpenEnding(text)
    // `10,000–30,000`
    if body.hasDigit, !body.hasHangul, body.holds(","), !body.holds(", ") { return nil }
    // A middle dot joins words inside a list that has commas.
    let texts = splitOutsideBrackets(body, at: body.holds(",") ? [",", "、"] : [",", "、", "·"])
    guard texts.count >= (isOpen ? 2 : 3), texts.count <= 12 else { return nil }
    let parts = texts.map { Phrase($0) }
    // `영업, 투자, 재무 활동별 현금 흐름`: the last one's noun belongs to all.
    if let last = parts.last, last.hasHangul, last.words.count >= 3, !isOpen,
        parts.dropLast().allSatisfy({ $0.words.count == 1 }),
        last.words[1].ends(in: "별")
    {
        return nil
    }
    // `short, e.g. Inspector, Lightsail`: examples of what stands before them.
    if parts.contains(where: { !$0.hasHangul && $0.lower.begins(with: "e.g") }) { return nil }
    if !body.hasHangul, EnglishLine.isTornList(parts) || parts.contains(where: { $0.arrow != nil }) { return nil }
    for part in parts {
        // `받침은 ㄱ`
        if part.hasHangul, part.words.count > 1, KoreanSentence.isTopic(at: 0, of: part.words) { return nil }
        guard part.words.count <= 4, !part.text.holds(" + "), part.typingLength >= 1, part.typingLength <= 30,
            !part.text.ends(in: "?")
        else {
            return nil
        }
        if part.hasHangul {
            // `환도에 반대하여 강화도, 진도, 제주도로 옮겨가며 항쟁`: one doing, whose commas part its places.
            if part.words.dropLast().contains(where: { clauseJoints.matches($0) && $0.utf8.count >= 9 }) { return nil }
            switch part.ending {
            case .sentence, .nominal, .question: return nil
            case .doing: if !isOpen && part.words.count > 2 { return nil }
            case .described: if !isOpen { return nil }
            case .noun: break
            }
        }
    }
    return (parts.map(\.text), isOpen)
}

/// Of a word that belongs to a verb, not to a name.
private let clauseJoints: EndingList = ["을", "를", "하여", "해서", "으며", "가며", "하며", "하고", "에서", "로", "에게"]

/// A list without 등, etc., …, and whether it had one.
func withoutOpenEnding(_ text: String) -> (String, Bool) {
    var body = text.trimmed
    var isOpen = false
    while let last = body.unicodeScalars.last, last == "," || last == "." || last == "…" {
        // The last of three may have been taken for a sentence's end.
        if last == "…" || body.ends(in: "..") { isOpen = true }
        body.unicodeScalars.removeLast()
        body = body.trimmed
    }
    for ending in KoreanWords.openEndings where body.ends(in: ending) {
        let before = body.dropping(suffix: ending)
        if before.ends(in: " ") || before.ends(in: ",") || ending.unicodeScalars.count > 1 {
            return (before.trimmed.dropping(suffix: ","), true)
        }
    }
    guard body.hasLatin else { return (body, isOpen) }
    for ending in ["etc", "and so on", "and more"] where body.lowered.ends(in: ending) {
        return (body.dropping(suffix: String(body.suffix(ending.count))).trimmed.dropping(suffix: ","), true)
    }
    return (body, isOpen)
}

/// The parts of `text` between `marks` that stand in no bracket, blanks folded, empty ones left out.
func splitOutsideBrackets(_ text: String, at marks: [String]) -> [String] {
    text.withBytes { bytes in
        var parts: [String] = []
        var start = 0
        func close(at end: Int) {
            let part = String(wellFormed: UnsafeBufferPointer(rebasing: bytes[start..<end])).folded
            if !part.isEmpty { parts.append(part) }
        }
        var depth = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            // Letters are neither marks nor brackets.
            if byte < 0x80 ? byte | 0x20 < 0x61 || byte | 0x20 > 0x7A : !(0xEA...0xED).contains(byte) {
                if let turn = bracket(bytes, index) {
                    depth = max(0, depth + turn)
                } else if depth == 0, marks.contains(where: { stands($0, in: bytes, at: index) }),
                    byte != 0x2C || !isInNumber(bytes, index)
                {
                    close(at: index)
                    start = index + length
                }
            }
            index += length
        }
        if start == 0 { return text.folded.isEmpty ? [] : [text.folded] }
        close(at: bytes.count)
        return parts
    }
}

/// Whether a comma stands between the thousands of a number (`1,000`).
private func isInNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ comma: Int) -> Bool {
    comma > 0 && comma + 3 < bytes.count && isDigit(bytes[comma - 1])
        && bytes[(comma + 1)...(comma + 3)].allSatisfy(isDigit)
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// 1 for an opening bracket at `index`, -1 for a closing one, nil for anything else.
func bracket(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return -1
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
        return bytes[index + 2] == 0x88 ? 1 : bytes[index + 2] == 0x89 ? -1 : nil
    case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        return bytes[index + 2] == 0x8C ? 1 : bytes[index + 2] == 0x8D ? -1 : nil
    default: return nil
    }
}

private func stands(_ mark: String, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    mark.withBytes { mark in
        bytes.count - index >= mark.count && mark.indices.allSatisfy { bytes[index + $0] == mark[$0] }
    }
}
