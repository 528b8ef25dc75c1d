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

    init(_ raw: String, pairs: Set<NamePair>) {
        var text = cleaned(raw)
        (text, isNumbered) = withoutOrdinal(text)
        title = joiningName(text)
        let phrase = Phrase(title)
        let bracketed = Bracketed(phrase.head)
        name = bracketed.bare
        aliases = bracketed.groups.flatMap { group -> [String] in
            // `(RI : Reserved Instance)`: an acronym with its long form, which names the heading's thing.
            let inner = Phrase(group.content)
            if inner.separator == .colon, isInitials(inner.head, of: inner.tail) { return [inner.head, inner.tail] }
            if case .alias(let other) = Gloss(group.content, after: group.before, pairs: pairs) { return [other] }
            return []
        }
        isGeneric = name.isEmpty || isGenericLabel(name)
        let title = title
        let words = title.lowercased().words
        isWalkthrough =
            KoreanWords.orderWords.contains { $0 != "심각도" && title.holds($0) }
            || EnglishWords.orderWords.contains { !$0.begins(with: "severit") && words.contains($0) }
    }
}

/// Whether a label needs an owner to mean anything.
package func isGenericLabel(_ label: String) -> Bool {
    let bare = Bracketed(label).bare
    if KoreanWords.genericLabels.contains(bare) || EnglishWords.genericLabels.contains(bare.lowercased()) {
        return true
    }
    // 주요 이점들, 고려사항들
    let singular = bare.dropping(suffix: "들").trimmed
    if KoreanWords.genericLabels.contains(singular) { return true }
    let words = singular.words
    if words.count == 2, ["주요", "기타", "핵심", "추가", "일반", "공통"].contains(words[0]) {
        return KoreanWords.genericLabels.contains(words[1])
    }
    return false
}

/// Takes `1.`, `2)`, `섹션 3 :`, `제2장`, `Day 1:`, `Step 2 -`, `IV.` from the front, and says whether one stood there.
func withoutOrdinal(_ text: String) -> (String, Bool) {
    var words = text.words
    guard let first = words.first else { return ("", false) }
    func rest(_ from: Int) -> String {
        var tail = Array(words[min(from, words.count)...])
        while let mark = tail.first, [":", "-", "–", "—", ".", "：", "|"].contains(mark) { tail.removeFirst() }
        return tail.joined(separator: " ")
    }
    // 1.  1)  1.2  1.2.3  (1)  ①
    let marks = first.unicodeScalars
    if marks.first.map({ $0.isDigit || $0 == "(" || ("①"..."⑳").contains($0) }) == true {
        var digits = 0
        var index = marks.startIndex
        if marks[index] == "(" { index = marks.index(after: index) }
        while index < marks.endIndex,
            marks[index].isDigit || marks[index] == "." || marks[index] == ")" || marks[index] == "-"
                || ("①"..."⑳").contains(marks[index])
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
    // 섹션 3 : …, Day 1, Lecture 4:, 제2장, 제 2 장
    let bare = first.dropping(prefix: "제")
    let lower = first.lowercased()
    if words.count >= 2, KoreanWords.ordinalWords.contains(first) || EnglishWords.ordinalWords.contains(lower) {
        let number = words[1]
        if isNumberWord(number) { return (rest(2), true) }
    }
    if lower == "step" || lower == "단계", words.count >= 2, isNumberWord(words[1]) { return (rest(2), true) }
    if bare != first, ordinalUnit(String(bare.unicodeScalars.drop { $0.isDigit })) == true, bare.hasDigit {
        return (rest(1), true)
    }
    for word in KoreanWords.ordinalWords where first.begins(with: word) && word.unicodeScalars.count >= 2 {
        let number = first.dropping(prefix: word)
        if !number.isEmpty, isNumberWord(number) { return (rest(1), true) }
    }
    return (text, false)
}

/// Whether what follows the digits of a word is a course's unit (강, 장:, 주차), and so the word an ordinal.
private func ordinalUnit(_ text: String) -> Bool? {
    var unit = text
    while let last = unit.unicodeScalars.last, last == ":" || last == "." || last == "-" {
        unit.unicodeScalars.removeLast()
    }
    return unit.isEmpty ? nil : KoreanWords.ordinalWords.contains(unit)
}

private func isNumberWord(_ word: String) -> Bool {
    var digits = word
    while let last = digits.unicodeScalars.last, last == ":" || last == "." || last == ")" || last == "-" {
        digits.unicodeScalars.removeLast()
    }
    guard !digits.isEmpty else { return false }
    if digits.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." }) { return true }
    return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].contains(digits)
        || (digits.unicodeScalars.count == 1 && digits.unicodeScalars.allSatisfy(\.isLatinCapital))
}

/// `Well - Architected` → `Well-Architected`: between two Latin words of a heading a spaced hyphen is a slip.
private func joiningName(_ text: String) -> String {
    var words = text.words
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
