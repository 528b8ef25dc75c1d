/// A heading as a name: without its number, with what stands in brackets after it.
///
/// `섹션 3 : AWS Organizations` is `AWS Organizations`; `### 2. 예약시 더 적은 비용 지불(RI : Reserved Instance)` is
/// `예약시 더 적은 비용 지불`. An ordinal is never a name: a heading that is nothing else has the name "".
package struct Heading: Hashable, Sendable {
    /// As a context shows it.
    package var title: String
    /// What facts call it: the title up to its colon, without brackets.
    package var name: String
    package var aliases: [String]
    /// Alone it says nothing: the heading above goes with it.
    package var isGeneric: Bool
    /// It numbered itself among its like (`1.`, `Step 2`).
    package var isNumbered: Bool
    /// What stands under it is done step by step: its numbers are of that doing, not limits.
    var isWalkthrough: Bool

    init(_ phrase: Phrase, pairs: Set<NamePair>) {
        isNumbered = phrase.isNumbered
        let whole = Phrase(joiningName(phrase.unnumbered.words))
        title = whole.text
        let bare = whole.head.bare
        // `DHCP?` names what it asks about.
        let plain = bare.text.ends(in: "?") ? Phrase(bare.text.dropping(suffix: "?").trimmed) : bare
        name = plain.isProperName && plain.words.count <= 2 ? plain.text : bare.text
        aliases = whole.head.brackets.groups.flatMap { group -> [String] in
            // `(RI : Reserved Instance)`: an acronym with its long form, which names the heading's thing.
            if let inner = group.content.colon, isInitials(inner.head.text, of: inner.tail.text) {
                return [inner.head.text, inner.tail.text]
            }
            if case .alias(let other) = Gloss(group.content, after: group.before, pairs: pairs) { return [other] }
            return []
        }
        isGeneric = bare.isEmpty || bare.isGeneric
        let words = whole.lower.words
        isWalkthrough =
            KoreanWords.orderWords.contains {
                !$0.isSame(as: "심각도") && whole.text.holds($0) && !isJoined($0, in: words)
            }
            || words.contains { !$0.begins(with: "severit") && englishOrderWords.contains($0) }
    }
}

/// `조직의 설정과 한도`: one of two matters, and no doing.
private func isJoined(_ order: String, in words: [String]) -> Bool {
    words.indices.contains { index in
        words[index].holds(order)
            && (words[index].ends(in: order + "과") || words[index].ends(in: order + "와")
                || (index + 1 < words.count && ["및", "·", "/"].contains(words[index + 1]))
                || (index > 0 && ["및", "·", "/"].contains(words[index - 1])))
    }
}

private let englishOrderWords = WordList(EnglishWords.orderWords)

/// Takes `1.`, `2)`, `섹션 3 :`, `제2장`, `Day 1:`, `Step 2 -`, `IV.` from the front, and says whether one stood there.
func withoutOrdinal(words line: [String]) -> (String, Bool) {
    var words = line
    guard let first = words.first else { return ("", false) }
    func rest(_ from: Int) -> String {
        var tail = Array(words[min(from, words.count)...])
        while let mark = tail.first, marksBehindOrdinals.contains(mark) { tail.removeFirst() }
        return tail.joined(separator: " ")
    }
    // 1.  1)  1.2  1.2.3  (1)  ①
    let marks = first.unicodeScalars
    let lead = first.utf8.first ?? 0
    // Most lines begin with a word that is no ordinal, which its first byte shows.
    if (0x30...0x39).contains(lead) || lead == UInt8(ascii: "(") || lead == 0xE2 {
        var digits = 0
        var index = marks.startIndex
        if marks[index] == "(" { index = marks.index(after: index) }
        while index < marks.endIndex,
            marks[index].isDigit || marks[index] == "." || marks[index] == ")" || marks[index] == "-"
                || ("①"..."⑳").contains(marks[index]) || ("Ⅰ"..."Ⅻ").contains(marks[index])
        {
            if marks[index] != "-" { digits += 1 }
            index = marks.index(after: index)
        }
        let remainder = String(marks[index...])
        let ordinal = String(marks[..<index])
        let closes = ordinal.ends(in: ".") || ordinal.ends(in: ")") || ordinal.utf8.count > ordinal.unicodeScalars.count
        if remainder.isEmpty && (closes || ordinal.contains(".")) && digits > 0 { return (rest(1), true) }
        if !remainder.isEmpty && closes && remainder.unicodeScalars.first.map({ $0.isHangul || $0.isLatin }) == true {
            words[0] = remainder
            return (words.joined(separator: " "), true)
        }
        // `3강`, `2장:`
        if let unit = ordinalUnit(remainder), unit { return (rest(1), true) }
    }
    // All others have a number, in digits or capitals, in their first two words.
    guard words.prefix(2).contains(where: \.mayBeNumber) else { return ("", false) }
    // 섹션 3 : …, Day 1, Lecture 4:, 제2장, 제 2 장
    let bare = first.dropping(prefix: "제")
    let lower = first.lowered
    if words.count >= 2, KoreanWords.ordinalWords.contains(first) || EnglishWords.ordinalWords.contains(lower) {
        let number = words[1]
        if isNumberWord(number) { return (rest(2), true) }
    }
    if lower.isSame(as: "step") || lower.isSame(as: "단계"), words.count >= 2, isNumberWord(words[1]) {
        return (rest(2), true)
    }
    if bare.utf8.count != first.utf8.count, ordinalUnit(String(bare.unicodeScalars.drop { $0.isDigit })) == true,
        bare.hasDigit
    {
        return (rest(1), true)
    }
    for word in KoreanWords.longOrdinalWords where first.begins(with: word) {
        let number = first.dropping(prefix: word)
        if !number.isEmpty, isNumberWord(number) { return (rest(1), true) }
    }
    return ("", false)
}

private let marksBehindOrdinals: WordList = [":", "-", "–", "—", ".", "：", "|", "·"]

/// Whether what follows the digits of a word is a course's unit (강, 장:, 주차), and so the word an ordinal.
private func ordinalUnit(_ text: String) -> Bool? {
    var unit = text
    while let last = unit.unicodeScalars.last, last == ":" || last == "." || last == "-" {
        unit.unicodeScalars.removeLast()
    }
    return unit.isEmpty ? nil : KoreanWords.ordinalWords.contains(unit)
}

extension String {
    /// Whether a digit or a capital of ASCII stands in it.
    fileprivate var mayBeNumber: Bool {
        withBytes { $0.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) } }
    }
}

private func isNumberWord(_ word: String) -> Bool {
    var digits = word
    while let last = digits.unicodeScalars.last, last == ":" || last == "." || last == ")" || last == "-" {
        digits.unicodeScalars.removeLast()
    }
    guard !digits.isEmpty else { return false }
    if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return true }
    return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].contains(digits)
        || (digits.unicodeScalars.count == 1 && digits.unicodeScalars.allSatisfy(\.isLatinCapital))
}

/// `Well - Architected` → `Well-Architected`: between two Latin words of a heading a spaced hyphen is a slip.
private func joiningName(_ line: [String]) -> String {
    var words = line
    var index = 1
    while index + 1 < words.count {
        if words[index] == "-", words[index - 1].unicodeScalars.last?.isLatin == true,
            words[index + 1].unicodeScalars.first?.isLatinCapital == true
        {
            words[index - 1] += "-" + words[index + 1]
            words.removeSubrange(index...(index + 1))
        } else {
            index += 1
        }
    }
    return words.joined(separator: " ")
}
