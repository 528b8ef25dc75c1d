import Facts

// Whether what a Korean card shows says of its thing what the question asks for.

extension KoreanReading {
    /// A warning asked as a use, a reason asked as a description, a use asked as a consequence, a heading as the trouble.
    var isWronglyRelated: Bool {
        switch fact.relation {
        case .definition where card.aspect == .meaning && fact.label == nil && isDeedOfDeed: return true
        // `그늘은 약 20도`: how much of what, the sentence says of others.
        case .definition where card.aspect == .meaning && fact.rule == .sentence && isAmountOfThing: return true
        case .purpose:
            // `체로 밀가루를 쓰면`: two things, of which neither is what is used.
            let before = name.words.dropLast()
            if before.contains(where: { $0.hasHangul && $0.ends(in: "로") }) { return true }
            return Self.warnings.matches(said) || Self.risks.contains(where: said.holds)
        case .definition where isParty && (card.aspect == .term || fact.rule == .sentence): return true
        case .property where card.aspect == .term && isParty: return true
        // `"잔금일까지 새 권리를 설정하지 않는다"`: what is to be written describes nothing.
        case .property where card.aspect == .term && (said.begins(with: "\"") || said.begins(with: "“")): return true
        // `앞 폴더로 돌아가기: cd -`: a command does not describe what it is for.
        case .definition
        where card.aspect == .term && fact.rule == .definition && name.ends(in: "기") && name.wordCount >= 3
            && !said.words[0].hasHangul:
            return true
        case .definition
        where card.aspect == .term && (isNamedDoer || fact.isBriefArrow || fact.isNameOfThing || fact.isTurn):
            return true
        case .definition, .property:
            if fact.label.map(Self.cures.contains) == true, fact.place.headings.contains(name) {
                return !Self.troubles.matches(name)
            }
            return card.aspect == .term && isOfName && fact.rule == .sentence && Self.reasons.matches(said)
        case .cause:
            if Self.doubts.contains(where: said.holds) { return true }
            // `자주 열면 안 됨 — 샌다`: a warning tells of no consequence.
            if said.begins(with: "안 됨") || said.begins(with: "안 된다") { return true }
            // `방마다 창문 5개 → 늘릴 수 있음`: the number is asked as such.
            let isCounted = name.words.last.map { $0.hasDigit && Self.counters.matches($0) } ?? false
            return fact.rule == .arrow && (Self.occasions.matches(said) || name.holds(" = ") || isCounted)
        default: return false
        }
    }

    /// Someone in what is told, be it by the part that he plays.
    private var isParty: Bool {
        isOfName && (Self.parties.contains(name) || KoreanWording.persons.matches(name))
    }

    /// `초안 작성 : 토머스 제퍼슨`: who or what is known for a doing does not describe it.
    private var isNamedDoer: Bool {
        guard fact.rule == .definition, fact.label == nil, case .doing = KoreanEnding(of: name),
            (2...3).contains(name.wordCount), !name.hasLatin, said.wordCount <= 3, case .noun = KoreanEnding(of: said)
        else { return false }
        return true
    }

    private var isAmountOfThing: Bool {
        KoreanWording.MeaningForm(of: fact.subject, meaning: said) == .amount
            && !KoreanWording.measurable.matches(name)
    }

    /// `서당 설치: 향교 계승`: one doing is not another.
    private var isDeedOfDeed: Bool {
        guard case .doing = KoreanEnding(of: name), case .doing = KoreanEnding(of: said) else { return false }
        return name.wordCount == 2 && said.wordCount == 2 && name.hasHangul && !name.hasLatin && fact.rule != .arrow
    }

    /// Who does or has something: a role in what is told, and no name to be found from it.
    private static let parties: WordList = [
        "고객", "사용자", "관리자", "세입자", "집주인", "임차인", "임대인", "판매자", "구매자", "매도인", "매수인", "채권자", "채무자", "소비자", "생산자",
        "부모", "자식", "본인", "상대방", "학생", "환자", "의사",
    ]
    static let warnings: EndingList = ["말 것", "안 됨", "안됨", "안 된다", "금지", "않음", "위험", "수 없음", "수 없다"]
    static let risks = ["오류가", "에러가", "깨질 수", "꼬일 수", "망가", "위험이"]
    static let reasons: EndingList = ["때문", "때문이다", "때문임", "때문에"]
    static let counters: EndingList = ["개", "명", "회", "번", "가지", "대", "곳"]
    private static let occasions: EndingList = ["때 사용", "때 씀", "때 쓴다", "때 이용", "때 활용"]
    static let cures: WordList = ["해결", "해결책", "해결 방법", "대책", "대처", "방지"]
    static let troubles: EndingList = [
        "문제", "오류", "현상", "장애", "부족", "충돌", "에러", "고장", "누수", "버그", "갈등", "위기", "오염",
    ]
}
