import Facts

/// Whether what a Korean card asks for is a thing that can be named, and what it shows is said of that thing: no torn
/// clause, no pointer, no sign that stands for a verb, no remark of who wrote the note.
struct KoreanReading {
    private let card: Card
    private var fact: Fact { card.fact }
    private var name: String { fact.subject.name }
    private var said: String { fact.values.first?.text ?? "" }

    init(_ card: Card) { self.card = card }

    /// nil where it reads well.
    var reason: Rejection.Reason? {
        if fact.relation == .authored || fact.relation == .skill { return nil }
        if isPlan || isFront { return .trivial }
        // `창고 열기: make open`: how it is done is asked by the command alone.
        if card.aspect == .meaning, isOfName, !said.hasHangul, said.hasLatin, name.hasHangul, said.wordCount >= 3,
            KoreanWording.MeaningForm(of: fact.subject, meaning: said) == .explained
        {
            return .trivial
        }
        // `4가지 유형으로 나눈다`: so does many a thing, and which they are is told elsewhere.
        if countsOnly { return .trivial }
        // `회사 쪽: …`: whose it is, not what.
        if card.aspect == .term, fact.rule == .definition, name.ends(in: "쪽") { return .trivial }
        if pointsElsewhere || isTornName || isTornValue { return .noSubject }
        if holdsMarks { return .tooLong }
        if showsOtherName { return .answerVisible }
        return isWronglyRelated ? .trivial : nil
    }

    /// Whether the card shows the name and asks for what is said of it, or the other way round.
    private var isOfName: Bool {
        [.definition, .property, .purpose].contains(fact.relation) && fact.frame == nil && fact.label == nil
    }

    /// Whether a line tells how many kinds there are and nothing else.
    private var countsOnly: Bool {
        guard card.aspect == .term || fact.rule == .object else { return false }
        let line = card.aspect == .term ? said : fact.frame ?? ""
        let words = card.aspect == .term ? line.words : Array(line.words.dropFirst())
        return words.count <= 4 && words.first.map { $0.ends(in: "가지") || $0.ends(in: "가지로") } == true
            && Self.divisions.contains { line.ends(in: $0) }
    }

    private static let divisions = ["나눈다", "나뉜다", "나눔", "나뉨", "있다", "있음", "구분한다", "구분된다", "분류한다"]

    // MARK: Marks

    /// `자극 ↔ 반응` as what is said of a thing; `홍문관 → 언론 기능` as a member, `찬성 ↔ 반대` as a name: a sign that is read as a verb.
    private var holdsMarks: Bool {
        if isMarked(name) || (isOfName && Self.holdsTurn(name)) || (fact.frame ?? "").begins(with: ":") { return true }
        switch card.aspect {
        case .term:
            let isPair = fact.rule == .property && fact.values.count == 1 && Self.holdsTurn(said) && said.wordCount <= 4
            return isOfName && Self.holdsArrow(name) || isPair
        case .meaning:
            return Self.holdsTurn(said) || isMarked(said)
                || (fact.rule == .definition && Self.holdsArrow(said))
        case .quantity: return Self.holdsArrow(fact.frame ?? "") || (fact.frame ?? "").holds("≈")
        case .value:
            if fact.relation == .formula { return !isFormula }
            return fact.relation != .contrast && Self.holdsTurn(said)
        case .members, .group1, .group2, .group3, .group4:
            return fact.relation != .steps && fact.values.contains { Self.holdsArrow($0.text) }
        }
    }

    private func isMarked(_ text: String) -> Bool { [":", "→", "↔", "←", "=", "≈"].contains { text.begins(with: $0) } }

    private static func holdsArrow(_ text: String) -> Bool {
        holdsTurn(text) || text.holds("→") || text.holds("->") || text.holds("⇒")
    }

    /// An arrow that leads back, or both ways.
    private static func holdsTurn(_ text: String) -> Bool {
        ["←", "↔", "<->", "<-", "⇄", "⇔", "⟷"].contains(where: text.holds)
    }

    /// One side of an equation, with no other in it and no words that a sign of equality merely puts side by side.
    private var isFormula: Bool { !said.holds("=") || !said.hasHangul }

    // MARK: Torn words

    /// `바뀔 때`, `무조건 쓰면 안 됨`, `검` of 검은: a clause or a stem is no name.
    private var isTornName: Bool {
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
    private var isTornValue: Bool {
        if isOfName {
            if ["그리고", "및", "또는", "하지만"].contains(said.words.last ?? "") { return true }
            if fact.relation == .definition, said.ends(in: " O") || said.ends(in: " X"), said.wordCount <= 3 {
                return true
            }
            if isList { return true }
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
    private static let doubts = ["뭐였지", "뭐더라", "모르겠", "기억 안", "강사님", "교수님", "선생님이"]

    /// `비용을 정하는 3가지 요소 : 컴퓨팅, 스토리지, 전송`: what belongs to a label does not describe it.
    private var isList: Bool {
        guard fact.rule == .definition, fact.relation == .definition, !name.hasLatin, fact.values.count == 1 else {
            return false
        }
        let parts = said.split(separator: ",").map { String($0).folded }
        return parts.count >= 3 && parts.allSatisfy { $0.wordCount <= 3 && KoreanEnding(of: $0).isName }
    }

    /// `총재를 포함해 7명`: how many of them there are describes none.
    private var isCountOnly: Bool {
        guard fact.rule == .sentence || fact.rule == .fragment, said.wordCount <= 4, let last = said.words.last else {
            return false
        }
        return last.beginsWithDigit && Self.counters.matches(last)
    }

    private static let closings: EndingList = [
        "하면", "되면", "으면", "려면", "므로", "수 없음", "수 있음", "안 됨", "안됨", "안 함", "안 된다", "말 것", "말기", "기 때문",
        "해야 함", "어야 함", "아야 함", "기 위해", "기 위함", " 주의", " X", " O", " 하나",
    ]
    private static let places: EndingList = ["에는", "에서는"]
    private static let whens: WordList = ["때", "때는", "때에는", "때도", "때만", "때의"]
    private static let tornEndings: EndingList = ["것이 기본", "것이 좋", "것이 중요", "므", "지 않기", "않기", "지키", "시키", "하지", "되지"]

    /// Adjectives that look like a noun before 은.
    private static let stems: WordList = [
        "검", "붉", "밝", "얇", "넓", "좁", "높", "낮", "깊", "얕", "굵", "많", "적", "작", "짧", "굳", "곧", "젊", "늙", "같", "좋", "싫",
        "옳",
        "맑", "묽", "낡", "굽", "무르익", "하얗", "까맣", "노랗", "빨갛",
    ]

    // MARK: Pointers

    /// `이 셋의 관계`, `이보다 빠르게 하면`, `나`: it speaks of something that stands in another line.
    private var pointsElsewhere: Bool {
        if Self.pronouns.contains(name) { return true }
        if Self.comparing.contains(name.words.first ?? "") { return true }
        if let frame = fact.frame {
            if card.aspect == .quantity { return false }
            // `____이 이 원리를 이용한다`
            return Self.comparing.contains(frame.words.first ?? "")
                || frame.words.prefix(3).contains { ["이", "그", "저"].contains($0) }
        }
        switch card.aspect {
        case .term, .meaning:
            guard isOfName, let first = said.words.first else { return false }
            // `세 가지를 주로 쓴다`: which, the next line tells.
            if Self.comparing.contains(first) || Self.leaning.contains(first) || isAnnounced { return true }
            return ["이", "그", "저"].contains(first)
                && Self.counts.contains(String(said.words.dropFirst().first?.prefix(1) ?? ""))
        default: return false
        }
    }

    private var isAnnounced: Bool {
        let words = said.words
        return words.count >= 2 && words.count <= 5 && Self.numerals.contains(words[0]) && words[1].begins(with: "가지")
    }

    private static let pronouns: WordList = [
        "나", "너", "우리", "저", "그", "이", "둘", "셋", "이것", "그것", "저것", "여기", "거기", "모두", "본인", "내", "제", "나도", "이들", "그들",
    ]
    private static let comparing: WordList = [
        "이보다", "그보다", "이외에", "이렇게", "그렇게", "이러면", "그러면", "이처럼", "그처럼", "이에", "이를", "이것보다",
        "이것을", "이것이", "이것은", "그것을", "그것이", "이때", "이로",
    ]
    /// `둘의 차이`: of which two, another line says.
    private static let leaning: WordList = ["둘의", "셋의", "이들의", "그들의", "이것의", "그것의", "양자의", "앞의"]
    private static let counts: WordList = ["둘", "셋", "넷", "두", "세", "네"]
    private static let numerals: WordList = ["두", "세", "네", "다섯", "여섯", "여러", "몇", "2", "3", "4", "5", "6"]

    // MARK: Furniture

    /// `다음에는 정렬을 볼 예정`, `주말에 다시 풀어 보기!`: what the writer means to do.
    private var isPlan: Bool {
        let line = fact.statement.trimmed.dropping(suffix: ".").dropping(suffix: "!").trimmed
        if Self.plans.matches(line) { return true }
        return line.ends(in: "예정") || line.ends(in: "예정이다")
            ? Self.later.contains { line.begins(with: $0) } : false
    }

    private static let plans: EndingList = [
        "해 보기", "해보기", "풀어 보기", "해봐야지", "해야겠다", "봐야겠다", "야겠다", "라고 하심", "복습하기", "물어보기", " 나중에", " 다음에", " 추후에", "하심",
        "하셨다", "하셨음",
    ]
    private static let later = ["다음", "이번", "내일", "주말", "나중", "오늘", "추후", "곧"]

    /// `스터디 3회차 / 발표`, `5주차`: a page's front line says where and when it was written.
    private var isFront: Bool {
        guard isOfName || fact.relation == .quantity else { return false }
        return name.words.contains { word in
            word.beginsWithDigit && Self.sessions.matches(word)
        }
    }

    private static let sessions: EndingList = ["회차", "주차", "일차", "차시", "교시", "강의", "번째 모임", "번째 시간"]

    // MARK: Other names

    /// `파섹(pc)` of `1 pc = …`: what stands in brackets behind the name is in sight; `Hooks` of `custom Hook의 …`.
    private var showsOtherName: Bool {
        guard card.aspect == .term, isOfName else { return false }
        let shown = said.latinWords
        guard !shown.isEmpty else { return false }
        if let other = bracket(behind: name, in: fact.statement), shown.contains(other.lowered) { return true }
        return fact.rule == .property
            && name.latinWords.contains { word in
                word.utf8.count >= 4 && shown.contains { $0.dropping(suffix: "s") == word.dropping(suffix: "s") }
            }
    }

    /// A word of Latin letters in brackets right behind `name`.
    private func bracket(behind name: String, in line: String) -> String? {
        guard line.begins(with: name + "(") || line.begins(with: name + " (") else { return nil }
        let rest = line.dropping(prefix: name).trimmed.dropping(prefix: "(")
        let inside = String(rest.prefix { $0 != ")" })
        return inside.wordCount == 1 && inside.hasLatin && !inside.hasHangul ? inside : nil
    }

    // MARK: Relations

    /// A warning asked as a use, a reason asked as a description, a use asked as a consequence, a heading as the trouble.
    private var isWronglyRelated: Bool {
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
    private static let warnings: EndingList = ["말 것", "안 됨", "안됨", "안 된다", "금지", "않음", "위험", "수 없음", "수 없다"]
    private static let risks = ["오류가", "에러가", "깨질 수", "꼬일 수", "망가", "위험이"]
    private static let reasons: EndingList = ["때문", "때문이다", "때문임", "때문에"]
    private static let counters: EndingList = ["개", "명", "회", "번", "가지", "대", "곳"]
    private static let occasions: EndingList = ["때 사용", "때 씀", "때 쓴다", "때 이용", "때 활용"]
    private static let cures: WordList = ["해결", "해결책", "해결 방법", "대책", "대처", "방지"]
    private static let troubles: EndingList = [
        "문제", "오류", "현상", "장애", "부족", "충돌", "에러", "고장", "누수", "버그", "갈등", "위기", "오염",
    ]
}

extension String {
    /// Runs of Latin letters and digits, in small letters.
    fileprivate var latinWords: [String] {
        split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { String($0).lowered }.filter(\.hasLatin)
    }
}
