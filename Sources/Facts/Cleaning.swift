/// Text without decoration, list crumbs at its ends and doubled marks; blanks folded.
func cleaned(_ raw: String) -> String {
    var text = raw
    let marks = ByteMarks(raw)
    // Every decoration begins with one of these bytes in UTF-8.
    if marks.holds(0xE2) || marks.holds(0xF0) || marks.holds(0xEF) {
        var view = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars where !scalar.isDecoration { view.append(scalar) }
        text = String(view)
    }
    text = EnglishChatter.removed(from: text.folded)
    if marks.holds(0xE2), let bullet = bullets.first(where: text.begins) {
        text = text.dropping(prefix: bullet).trimmed
    }
    if marks.holds(":") || marks.holds("(") || marks.holds("[") {
        for prefix in importance where text.begins(with: prefix) { text = text.dropping(prefix: prefix).trimmed }
    }
    if marks.holds(":") || marks.holds("-") || marks.holds(0xE2) || marks.holds(0xEF) { text = withoutRemark(text) }
    if text.hasHangul, text.hasLatin { text = joiningParticles(text) }
    // Letters of Hangul begin with this byte.
    if marks.holds(0xE3) { text = withoutLaughs(text) }
    // `… 혜택 있음!!`
    if marks.holds("!") { text = withoutCries(text) }
    // `특수 권한 ★★★ 매회 출제`: stars weigh what stands before them, and a remark follows.
    if marks.holds(0xE2), let star = raw.firstIndex(where: { $0 == "★" || $0 == "⭐" }), raw[..<star].utf8.count >= 6 {
        let before = String(raw[..<star]).folded
        if !before.isEmpty, !text.holds(":") { text = before }
    }
    if marks.holds(")") || marks.holds(0xE2) || text.hasHangul { text = withoutAside(text) }
    if marks.holds(",") || marks.holds(";") || marks.holds(0xC2) {
        while let crumb = [",", ";", "·"].first(where: text.ends(in:)) { text = text.dropping(suffix: crumb).trimmed }
    }
    if marks.holds("["), text.hasHangul { text = withRoundBrackets(text) }
    if marks.holds(")") { text = openingBrackets(text) }
    if marks.holds("\\") {
        for (sign, mark) in mathSigns where text.holds(sign) { text = text.replacing(sign, with: mark).folded }
    }
    if marks.holds("{"), marks.holds("^") {
        text = text.replacing("^{", with: "^").replacing("}", with: "")
    }
    // `Month -to-Date` is one word with a slip before its hyphen.
    return marks.holds("-") && text.holds(" -") ? joiningHyphens(text) : text
}

/// `… O(n) ← 헷갈림 주의`, `… (작년 기출)`, `… (she repeated this 3 times)`, `사절단 헷갈림 주의`: a line without what the learner tells
/// herself at its end, behind an arrow that points back, in a bracket or bare.
private func withoutAside(_ text: String) -> String {
    if let arrow = text.range(ofOnly: "←"), arrow.lowerBound >= 6,
        case let aside = text.slice(arrow.upperBound..<text.utf8.count).trimmed,
        aside.wordCount <= 5, aside.hasHangul, asides.matches(aside) || aside.ends(in: "!")
    {
        return text.slice(0..<arrow.lowerBound).trimmed
    }
    if let bare = bareAsides.first(where: text.ends), text.utf8.count > bare.utf8.count + 6 {
        return text.dropping(suffix: bare).trimmed
    }
    let line = text.dropping(suffix: ".")
    guard line.ends(in: ")"), let open = line.range(ofLast: " ("), open.lowerBound >= 6 else { return text }
    let content = line.slice(open.upperBound..<line.utf8.count).dropping(suffix: ")")
    guard !content.holds("("), !content.holds(")") else { return text }
    let isAside =
        content.hasHangul ? content.wordCount <= 5 && asides.matches(content) : EnglishChatter.isAside(content)
    return isAside ? line.slice(0..<open.lowerBound).trimmed : text
}

/// How such words end; a bracket that only speaks of danger or memory (저혈당 주의, 장기 기억) tells of the thing.
private let asides: EndingList = [
    "헷갈림", "헷갈림 주의", "헷갈리지 말기", "헷갈리지 말 것", "틀림", "틀렸음", "틀렸다", "외우기", "외울 것", "외워야 함", "외웠음", "암기", "암기 필수", "기출",
    "단골",
    "시험에 나옴", "시험에 나온다", "자주 나옴", "별표", "복습하기",
]
private let bareAsides = [" 헷갈림 주의", " 헷갈림 주의!", " 헷갈림!", " 헷갈림"]

/// `예약 IP 5개 [앞 4개 + 마지막 1개]`: a remark is a remark in either bracket.
private func withRoundBrackets(_ text: String) -> String {
    guard let open = text.range(ofOnly: " ["), let close = text.range(ofOnly: "]"),
        open.upperBound + 3 < close.lowerBound
    else { return text }
    let content = text.slice(open.upperBound..<close.lowerBound)
    guard content.hasHangul || content.hasLatin, !content.holds("(") else { return text }
    return text.slice(0..<open.lowerBound) + " (" + content + ")" + text.slice(close.upperBound..<text.utf8.count)
}

/// `GABA 는 억제성`, `` `ENV` 는 남음 ``: a particle that stands apart from its Latin word.
private func joiningParticles(_ text: String) -> String {
    var words = text.words
    guard words.dropFirst().contains(where: particlesApart.contains) else { return text }
    var index = 1
    while index < words.count {
        let before = words[index - 1].unicodeScalars.last
        if particlesApart.contains(words[index]), before.map({ $0.isLatin || $0.isDigit || $0 == ")" }) == true {
            words[index - 1] += words[index]
            words.remove(at: index)
        } else {
            index += 1
        }
    }
    return words.joined(separator: " ")
}

private let particlesApart: WordList = ["은", "는", "이", "가", "을", "를", "의", "에", "에서", "로", "으로", "와", "과", "도", "만"]

/// `어렵다 ㅠㅠ`, `중요 ㅎㅎ`: how the learner feels about it.
private func withoutLaughs(_ text: String) -> String {
    let words = text.words
    let kept = words.filter { word in
        guard let first = word.unicodeScalars.first, "ㅋㅎㅠㅜㅇ".unicodeScalars.contains(first) else { return true }
        return word.unicodeScalars.count < 2 || !word.unicodeScalars.allSatisfy { $0 == first }
    }
    return kept.count == words.count ? text : kept.joined(separator: " ")
}

/// Two marks of exclamation and more at the end weigh a line and are no part of it.
private func withoutCries(_ text: String) -> String {
    guard text.ends(in: "!!") else { return text }
    var said = text
    while said.ends(in: "!") { said = said.dropping(suffix: "!") }
    return said.trimmed
}

/// `참고 - 만점은 1000점이다`, `Careful: …` without the word that asks for attention, where a whole thought follows.
private func withoutRemark(_ text: String) -> String {
    guard let lead = remarks.first(where: { text.begins(with: $0) }) else { return text }
    let rest = text.dropping(prefix: lead).trimmed
    guard let mark = [":", "：", "- ", "– ", "— "].first(where: rest.begins) else { return text }
    let said = rest.dropping(prefix: mark).trimmed
    return said.wordCount >= 3 && !said.holds(":") ? said : text
}

private let remarks = [
    "참고로", "참고", "주의할 점", "주의", "Careful", "careful", "Caution", "caution", "Remember", "remember", "Note", "note",
    "NB", "FYI",
]
/// Signs that only mark where a line or a heading begins.
private let bullets = ["■ ", "□ ", "▣ ", "◆ ", "◇ ", "● ", "○ ", "◎ ", "▶ ", "▷ ", "► ", "▸ ", "※ ", "• ", "▪ ", "☞ "]

/// What TeX writes for signs of arithmetic.
private let mathSigns = [
    ("\\times", "×"), ("\\cdot", "·"), ("\\div", "÷"), ("\\pm", "±"), ("\\rightarrow", "→"), ("\\to", "→"),
    ("\\leq", "≤"),
    ("\\geq", "≥"), ("\\,", " "),
]

/// `Elastic Cloud)EC2) …`: the first of two closing brackets was meant to open.
private func openingBrackets(_ text: String) -> String {
    text.withBytes { bytes in
        let closing = bytes.indices.filter { bytes[$0] == UInt8(ascii: ")") }
        guard closing.count >= 2, let first = closing.first,
            !bytes[..<closing[1]].contains(UInt8(ascii: "(")), first + 1 < bytes.count,
            (0x41...0x5A).contains(bytes[first + 1])
        else { return text }
        var mended = Array(bytes)
        mended[first] = UInt8(ascii: "(")
        return mended.withUnsafeBufferPointer { String(wellFormed: $0) }
    }
}

/// What says of a line that it matters, and nothing else.
private let importance = ["중요:", "중요 :", "(중요)", "[중요]", "Important:", "IMPORTANT:"]

private func joiningHyphens(_ text: String) -> String {
    text.withBytes { bytes in
        func isSmall(_ index: Int) -> Bool { (0x61...0x7A).contains(bytes[index]) }
        func isLatin(_ index: Int) -> Bool { (0x61...0x7A).contains(bytes[index] | 0x20) }
        // The blank of ` -a` between two words; `usermod -aG` has options.
        let slips = bytes.indices.filter { blank in
            guard bytes[blank] == 0x20, blank > 0, blank + 3 < bytes.count, bytes[blank + 1] == UInt8(ascii: "-"),
                isLatin(blank - 1), isSmall(blank + 2), isSmall(blank + 3)
            else { return false }
            // `netstat -rn` has an option: only a word with another hyphen is one that was torn.
            let word = bytes[(blank + 2)...].prefix { $0 != 0x20 }
            return word.contains(UInt8(ascii: "-"))
        }
        if slips.isEmpty { return text }
        let kept = bytes.indices.filter { !slips.contains($0) }.map { bytes[$0] }
        return kept.withUnsafeBufferPointer { String(wellFormed: $0) }
    }
}
