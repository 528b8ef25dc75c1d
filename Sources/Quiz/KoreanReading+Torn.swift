import Facts

// Names and values that are a torn clause, a label or a remark.

extension KoreanReading {
    /// `바뀔 때`, `무조건 쓰면 안 됨`, `검` of 검은: a clause or a stem is no name.
    var isTornName: Bool {
        guard isOfName else { return false }
        let words = name.words
        guard let last = words.last, let first = words.first else { return true }
        if fact.rule == .sentence, words.count == 1, Self.stems.contains(name) { return true }
        if ["것", "것이", "것은", "것을", "게"].contains(first) { return true }
        if words[0].ends(in: "수록") { return true }
        guard words.count >= 2 else { return false }
        // `물길에는 수문`: where it is, is no part of its name.
        if Self.places.matches(first), first.utf8.count >= 12 { return true }
        if last.ends(in: "수록") || (words.count >= 2 && last == "달리") { return true }
        if ["때", "경우", "때문", "것"].contains(last) || Self.closings.matches(name) { return true }
        // `값을 바꿀 때는 …`: a clause of when, and the thing behind it.
        return words.count >= 4 && words.contains { Self.whens.contains($0) }
    }

    /// `종합해 계산하므`, `넘기지 않기`, `밝은 쪽을 지키`: what is left of a verb when its ending is taken for a particle.
    var isTornValue: Bool {
        if isOfName {
            if ["그리고", "및", "또는", "하지만"].contains(said.words.last ?? "") { return true }
            if fact.relation == .definition, said.ends(in: " O") || said.ends(in: " X"), said.wordCount <= 3 {
                return true
            }
            if fact.rule == .property, fact.values.count == 1, said.holds(" vs ") { return true }
            if isList || (card.aspect == .meaning && isRow) { return true }
            if said.holds("?") || isCountOnly || Self.doubts.contains(where: said.holds) { return true }
            // `Basic - 무료`: a line of its own, told of what stands above.
            if fact.rule == .property, said.holds(" - "), said.wordCount <= 4 { return true }
        }
        if fact.rule == .object || fact.rule == .cloze || fact.rule == .actor {
            if Self.tornEndings.matches(said) { return true }
            // `평균적으로`, `자동적으로`: how, and no thing.
            if said.ends(in: "적"), let frame = fact.frame, frame.holds("\(Fact.gap)으로") { return true }
        }
        // `ignore` of `ignore flag나 signal로 해결`: the name goes on.
        if fact.rule == .headword, let first = said.words.first, first.hasLatin,
            ["나", "와", "과"].contains(where: first.ends(in:))
        {
            return true
        }
        if card.aspect == .meaning, isOfName, said.ends(in: "마다") { return true }
        return isOfName && fact.rule == .sentence && fact.relation == .definition && Self.tornEndings.matches(said)
    }

    /// What a learner writes of what she does not remember.
    static let doubts = ["뭐였지", "뭐더라", "모르겠", "기억 안", "강사님", "교수님", "선생님이", "고 외웠", "고 외움"]

    /// `비용을 정하는 3가지 요소 : 컴퓨팅, 스토리지, 전송`: what belongs to a label does not describe it.
    var isList: Bool {
        guard fact.values.count == 1, name.hasDigit || Self.labels.matches(name) else { return false }
        return isRowOfThree { $0.wordCount <= 3 && KoreanEnding(of: $0).isName }
    }

    /// `보안: 자격 증명 기반, 추적 가능성, 위험 평가`: several things under a heading, which its name does not ask for.
    var isRow: Bool {
        guard fact.subject.owner != nil else { return false }
        return isRowOfThree { part in
            switch KoreanEnding(of: part) {
            case .noun, .doing: part.wordCount <= 5
            default: false
            }
        }
    }

    /// Whether a definition of a Korean name is three parts or more between commas, each of them such.
    private func isRowOfThree(_ isSuch: (String) -> Bool) -> Bool {
        guard fact.rule == .definition, fact.relation == .definition, !name.hasLatin else { return false }
        let parts = said.split(separator: ",").map { String($0).folded }
        return parts.count >= 3 && parts.allSatisfy(isSuch)
    }

    /// Last words of labels over a list.
    static let labels: EndingList = ["요소", "종류", "유형", "구성", "항목", "조건", "원칙", "단계", "장비", "대상", "방법", "도구"]

    /// `총재를 포함해 7명`: how many of them there are describes none.
    private var isCountOnly: Bool {
        guard fact.rule == .sentence || fact.rule == .fragment, said.wordCount <= 4, let last = said.words.last else {
            return false
        }
        return last.beginsWithDigit && Self.counters.matches(last)
    }

    static let closings: EndingList = [
        "하면", "되면", "으면", "려면", "므로", "수 없음", "수 있음", "안 됨", "안됨", "안 함", "안 된다", "말 것", "말기", "기 때문",
        "해야 함", "어야 함", "아야 함", "기 위해", "기 위함", " 주의", " X", " O", " 하나",
    ]
    static let places: EndingList = ["에는", "에서는"]
    private static let whens: WordList = ["때", "때는", "때에는", "때도", "때만", "때의"]
    private static let tornEndings: EndingList = ["것이 기본", "것이 좋", "것이 중요", "므", "지 않기", "않기", "지키", "시키", "하지", "되지"]

    /// Adjectives that look like a noun before 은.
    static let stems: WordList = [
        "검", "붉", "밝", "얇", "넓", "좁", "높", "낮", "깊", "얕", "굵", "많", "적", "작", "짧", "굳", "곧", "젊", "늙", "같", "좋", "싫",
        "옳",
        "맑", "묽", "낡", "굽", "무르익", "하얗", "까맣", "노랗", "빨갛",
    ]
}
