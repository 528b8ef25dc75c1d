import Facts

/// Whether what a Korean card asks for is a thing that can be named, and what it shows is said of that thing: no torn
/// clause, no pointer, no sign that stands for a verb, no remark of who wrote the note.
struct KoreanReading {
    let card: Card
    var fact: Fact { card.fact }
    var name: String { fact.subject.name }
    var said: String { fact.values.first?.text ?? "" }

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
        // `90일은 불변기간`: the number is what the line is about.
        if card.aspect == .quantity, let first = fact.frame?.words.first, first.contains(Fact.gap),
            first.ends(in: "은") || first.ends(in: "는")
        {
            return .noSubject
        }
        if showsOtherName { return .answerVisible }
        return isWronglyRelated ? .trivial : nil
    }

    /// Whether the card shows the name and asks for what is said of it, or the other way round.
    var isOfName: Bool {
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
}

extension String {
    /// Runs of Latin letters and digits, in small letters.
    fileprivate var latinWords: [String] {
        split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { String($0).lowered }.filter(\.hasLatin)
    }
}
