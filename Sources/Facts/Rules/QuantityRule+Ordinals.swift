import Notes

// Numbers that order, name or count what the note lists, and measure nothing.

extension QuantityRule {
    /// `시험 범위는 1장~7장`, `67회 기출 31번`: of the course, and no fact.
    static func isFurniture(_ phrase: Phrase) -> Bool {
        if phrase.text.holds("기출") { return true }
        guard phrase.hasHangul,
            let place = phrase.words.prefix(2).firstIndex(where: { $0.ends(in: "는") || $0.ends(in: "은") })
        else { return false }
        let words = phrase.words[..<place] + [String(phrase.words[place].dropLast())]
        return KoreanWords.markers.contains(words.joined(separator: " "))
    }

    /// `1단계 처벌 지향`, `협착의 3대 증상`: a number that orders or counts a name, and measures nothing.
    func isOrdinal(_ found: FoundQuantity, in scalars: [Unicode.Scalar]) -> Bool {
        // `감수 1분열`: a number before another word.
        if found.quantity.unit == "분", found.range.upperBound < scalars.count,
            ["열", "해", "류", "의", "할"].contains(scalars[found.range.upperBound])
        {
            return true
        }
        // `루이 16세`: the one of that name.
        if found.quantity.unit == "세", found.range.lowerBound >= 2, scalars[found.range.lowerBound - 1] == " " {
            let before = String(String.UnicodeScalarView(scalars[..<(found.range.lowerBound - 1)])).words.last ?? ""
            if before.hasHangul, !Self.ages.matches(before) { return true }
        }
        let rest = String(String.UnicodeScalarView(scalars[found.range.upperBound...]))
        // `물 1kg에 녹은 양`: what it is measured by.
        if found.quantity.number == "1", ["에 ", "당 ", "의 "].contains(where: rest.begins) { return true }
        // `9,900원처럼 끝자리를 맞춤`: an example.
        if rest.begins(with: "처럼") || rest.begins(with: "짜리") || rest.begins(with: " 같은 ") { return true }
        guard found.range.upperBound + 1 < scalars.count, scalars[found.range.upperBound] == " ",
            scalars[found.range.upperBound + 1].isHangul
        else { return false }
        // `7년 전쟁`, `브뤼메르 18일 쿠데타`: part of a name.
        if ["년", "월", "일", "차"].contains(found.quantity.unit),
            Self.upheavals.matches(rest.words.first ?? "")
        {
            return true
        }
        // `1회 박출량`, `1분 동안`: the one that all is measured by.
        if found.quantity.number == "1", Self.rounds.contains(found.quantity.unit),
            !Self.spans.contains(rest.words.first ?? "")
        {
            return true
        }
        let start = found.range.lowerBound
        switch found.quantity.unit {
        case "단계", "차", "급", "종", "형", "장", "학년", "교시": return start == 0
        case "대": return start >= 2 && scalars[start - 1] == " " && scalars[start - 2] == "의"
        default: return false
        }
    }

    /// `보증의 방식 3가지` over the three: the list says how many.
    func counts(_ found: FoundQuantity, below node: Int, in outline: Outline) -> Bool {
        guard let count = Int(found.quantity.number) else { return false }
        let below = outline.items(in: node).count
        // `장점 6가지 중에 자주 나오는 것` over some of them, `3개 기둥` over three.
        if below > 1, below == count || Self.kinds.contains(found.quantity.unit) { return true }
        if Self.englishKinds.contains(found.quantity.unit) { return true }
        guard Self.kinds.contains(found.quantity.unit) else { return false }
        let next = outline.note.blocks[node].end
        return next < outline.nodes.count && outline.nodes[next].kind.isListKind
            && outline.nodes[next].children.count == count
    }

    /// `대립유전자 A, B, O 3가지`: the names right before the number give it away.
    func isCounted(_ found: FoundQuantity, in scalars: [Unicode.Scalar]) -> Bool {
        guard Self.kinds.contains(found.quantity.unit) || found.quantity.unit == "개",
            let count = Int(found.quantity.number), count >= 2
        else { return false }
        let before = String(String.UnicodeScalarView(scalars[..<found.range.lowerBound]))
        return before.words.reversed().dropFirst().prefix { $0.ends(in: ",") }.count == count - 1
    }

    static let kinds: WordList = ["가지", "종류", "단계"]
    /// Of so many of these what they are is worth asking.
    private static let englishKinds: WordList = [
        "things", "reasons", "ways", "points", "conditions", "rules", "advantages", "disadvantages", "benefits",
    ]

    static let upheavals: EndingList = [
        "전쟁", "혁명", "쿠데타", "정변", "사변", "항쟁", "봉기", "운동", "사태", "사건", "왕정", "유신", "체제", "조약",
    ]

    static let rounds: WordList = ["회", "분", "초", "시간", "일", "번"]

    /// What bounds a number, and so makes one count.
    static let spans: WordList = [
        "이상", "이하", "이내", "미만", "초과", "전", "후", "뒤", "이전", "이후", "안에", "내", "내외", "정도",
    ]

    /// `exit code 0 means success`: the word behind the number is a verb, and no unit.
    func isVerb(_ found: FoundQuantity, in text: String) -> Bool {
        let unit = found.quantity.unit
        guard unit.ends(in: "s"), EnglishVerbs.plainForm(of: unit) != nil, let place = text.range(ofOnly: found.text)
        else {
            return false
        }
        let next = text.slice(place.upperBound..<text.utf8.count).words.first?.lowered ?? ""
        // `TLS 1.3 needs 1 round trip`, `HTTP/3 runs over QUIC`: the number of a name.
        if next.beginsWithDigit || text.slice(0..<place.lowerBound).ends(in: "/") { return true }
        return !next.isEmpty && next.beginsWithSmall
            && !EnglishVerbs.behindNouns.contains(next) && !EnglishVerbs.auxiliaries.contains(next)
            && !["and", "or", "than", "a", "each"].contains(next) && !EnglishVerbs.isPast(next)
    }

    /// What a sum comes to, under a heading that announces an example: without its terms it is nothing to know.
    func isWorked(_ node: Int, in outline: Outline) -> Bool {
        // A line with an id of its own is meant to be asked.
        guard outline.nodes[node].language == .english, outline.note.blocks[node].blockID == nil else { return false }
        return outline.context(of: node).contains { title in
            title.lowered.words.contains { ["example", "worked", "exercise", "example:"].contains($0) }
        }
    }

    /// What stands before an age.
    private static let ages: EndingList = [
        "만", "평균", "약", "최소", "최대", "생후", "은", "는", "의", "에", "나이", "나이가", "연령", "연령이", "수명", "수명이",
    ]
}
