import Facts

// What a line says too little with to be asked.

extension QuestionFilter {
    /// 'What is X?' wants one answer of a size that someone would give: not a whole section, and not one of many lines.
    func unanswerable(_ fact: Fact, _ name: Form) -> Rejection.Reason? {
        let meaning = fact.values.first?.text ?? ""
        switch fact.bareForm {
        case .arrow, .turn, .thing: return nil
        case .word, nil: break
        }
        if meaning.typingLength > (fact.language == .korean ? 55 : 110) { return .tooLong }
        if fact.language == .korean {
            // How a thing is billed, or what it is used for, is one answer, whatever else is said of it.
            if wording(for: .korean).asksOneAspect(of: fact.subject, meaning: meaning) { return nil }
            // `9기압, 25초`: numbers are asked as such.
            if meaning.hasDigit, meaning.split(separator: ",").allSatisfy({ String($0).isMeasure }) { return .trivial }
            // A chain of events is no meaning.
            if meaning.replacing("->", with: "→").split(separator: "→").count >= 3 { return .tooLong }
            // `밀리초 단위 검색, 최소 90일`: two things, of which the name asks for neither.
            if meaning.hasDigit, meaning.holds(","),
                !wording(for: .korean).asksOneThing(of: fact.subject, meaning: meaning)
            {
                return .tooLong
            }
        }
        // How a thing is tells it from the others; asked for from its name, it is one of many things to say.
        if fact.language == .english, fact.label == nil, saidOf[Said(name: name, aspect: .term)]?.isEmpty == false,
            EnglishBearing(meaning, of: fact.subject.name) != .nature || Self.isLooseName(fact.subject)
        {
            return .duplicate
        }
        // `Cavour = brain`: a short word is no meaning.
        if fact.language == .english, fact.rule == .definition, fact.label == nil, fact.relation == .definition,
            meaning.wordCount == 1,
            meaning.typingLength < 6 || EnglishAdjective.isOne(meaning, among: true) || meaning.ends(in: "al"),
            meaning == meaning.lowercased(), meaning.hasLatin
        {
            return .twoRightAnswers
        }
        // `What is noted of X?` asks for too much where a word or two would do.
        if fact.language == .english, fact.label == nil, meaning.wordCount <= 3, fact.relation == .definition,
            fact.rule != .table, fact.rule != .arrow, EnglishBearing(meaning, of: fact.subject.name) != .nature
        {
            return .twoRightAnswers
        }
        if fact.language == .korean || fact.rule != .arrow,
            !wording(for: fact.language).asksOneThing(of: fact.subject, meaning: meaning)
        {
            if fact.language == .english { return .twoRightAnswers }
            // A word that its section alone explains (심각도 → 높음): many things could be said of it. Where its meaning shows its
            // name, there is no other way to ask.
            let isAsked = saidOf[Said(name: name, aspect: .term)]?.isEmpty == false
            let isWhole = meaning.wordCount >= 3 && meaning.typingLength <= 40 && fact.values.count == 1
            if fact.subject.owner != nil, isAsked || !isWhole || (saidCount[name] ?? 0) > 1 { return .twoRightAnswers }
            if fact.subject.owner != nil, !meaning.holds("->"), !meaning.holds("→") { return nil }
            if meaning.typingLength > 20 || meaning.holds("->") || meaning.holds("→") { return .tooLong }
        }
        guard (saidCount[name] ?? 0) > 1 else { return nil }
        switch fact.language {
        case .korean:
            // One of several kinds of people is one of several right answers.
            if case .described(let noun) = KoreanEnding(of: meaning) {
                return ["고객", "사용자", "사람", "기업", "조직"].contains(noun) ? .twoRightAnswers : nil
            }
            return .twoRightAnswers
        case .english:
            let first = meaning.words.first?.lowered ?? ""
            return ["a", "an", "the"].contains(first) || meaning.words.count <= 2
                ? nil : (saidCount[name] ?? 0) > 2 ? .twoRightAnswers : nil
        }
    }

    /// An adjective under its noun (`regional` under `Metamorphic`), or one word that its year stood beside, a person as often
    /// as a battle: what it means is no question of its own.
    private static func isLooseName(_ subject: Term) -> Bool {
        guard subject.name.wordCount == 1 else { return false }
        if subject.owner != nil, EnglishAdjective.isOne(subject.name, among: true) { return true }
        return subject.aliases.contains { $0.hasDigit && $0.begins(with: subject.name + " ") }
    }

    /// What a Korean line says too little with: the name taken apart, a comparison without the other side, a condition said
    /// again, how a thing is paid for where that is asked as such.
    func thin(_ card: Card, _ value: Form, _ name: Form) -> Rejection.Reason? {
        let fact = card.fact
        guard fact.language == .korean, let text = fact.values.first?.text else { return nil }
        switch card.aspect {
        case .term, .meaning:
            guard LongList(fact) == nil, fact.relation != .expansion else { return nil }
            // `파동 있는 게 정상`: how something is judged, and no name.
            if fact.rule == .sentence, Self.verdicts.contains(name.text) { return .noSubject }
            // `공짜지만 이걸로 …`, `복원력을 위해 AWS`: what the line says of something before it, or why.
            if text.words.contains(where: Self.standIns.contains) || fact.subject.name.words.contains("위해") {
                return .noSubject
            }
            // Several lines tell together what none tells alone.
            if card.aspect == .term, fact.values.count > 1 { return nil }
            // Two short words fit many a thing.
            let isBrief = fact.relation == .property && fact.rule != .sentence
            let isDoing = if case .doing = KoreanEnding(of: text) { true } else { false }
            let least = fact.rule == .property && isDoing ? 7 : fact.relation == .purpose || isBrief ? 6 : 0
            if card.aspect == .term, text.typingLength < least, text.wordCount <= 2 { return .trivial }
            if card.aspect == .term, let reason = vague(fact, text) { return reason }
            // `몰질량: 1몰의 질량`
            let bare = value.text.filter { !$0.isNumber }
            if bare == name.text || bare.replacing("의", with: "") == name.text { return .answerVisible }
            // `정책의 한 유형`: there are others of that kind.
            if card.aspect == .term, KoreanSentence.classed(text) != nil { return .twoRightAnswers }
            // `(원가 − 잔존가치) ÷ 연수`: a formula is asked of what it gives.
            if card.aspect == .term, text.holds(" ÷ ") || text.holds(" × ") { return .trivial }
            let first = text.words.first ?? ""
            if first == "더" || (card.aspect == .term && Self.pointers.contains(first)) { return .noSubject }
            // `시간당 청구`: many things are billed so; the other way round it is one question.
            if card.aspect == .term, case .doing("청구") = KoreanEnding(of: text), text.typingLength < 10 {
                return .twoRightAnswers
            }
        case .value:
            if fact.relation == .purpose, fact.rule == .use, text.typingLength < 6, text.wordCount == 2 {
                return .trivial
            }
            guard fact.relation == .cause, text.wordCount <= 2, let last = fact.subject.name.words.last,
                let first = text.words.first, last.hasHangul
            else { return nil }
            // `많으면 많이 …`
            if last.unicodeScalars.first == first.unicodeScalars.first { return .trivial }
        case .members, .group1, .group2, .group3, .group4, .quantity: break
        }
        return nil
    }

    /// What a bullet says that stands alone and tells too little: what it is for, or what is true of it, is true of others.
    private func vague(_ fact: Fact, _ text: String) -> Rejection.Reason? {
        // `90~96도가 적당하다`: the number is asked of what has it.
        if fact.rule == .sentence, fact.relation == .property, text.hasDigit, text.wordCount <= 2, !text.startsWithYear
        {
            return .twoRightAnswers
        }
        // `…은 내부 요인이다`: two words that a sentence gives tell what it is, and are told of others.
        if fact.rule == .sentence, fact.relation == .definition, text.wordCount <= 2, text.hasHangul {
            if case .described = KoreanEnding(of: text) { return nil }
            return Self.isMeaningAsked(fact) ? .twoRightAnswers : nil
        }
        if fact.rule == .sentence, fact.relation == .property || fact.relation == .definition, fact.values.count == 1 {
            if let reason = loose(fact, text) { return reason }
        }
        guard fact.rule == .property || fact.rule == .use, !text.hasDigit else { return nil }
        let weight = telling.weight(of: text, under: fact.place.headings)
        if fact.relation == .property, !telling.hasOwnWord(text) { return .twoRightAnswers }
        return weight < (fact.relation == .purpose ? 2.5 : 1.5) ? .twoRightAnswers : nil
    }

    /// What a sentence says of an aspect (버킷 이름, 실업률의 분모), or says in a word or two of anything (리전에 만들어진다), names nothing.
    private func loose(_ fact: Fact, _ text: String) -> Rejection.Reason? {
        let name = fact.subject.name
        let isNoun = if case .described = KoreanEnding(of: text) { true } else { false }
        if !isNoun, text.wordCount <= 3, KoreanWording.isAspect(name) { return .noSubject }
        let hasObject = text.words.contains { $0.ends(in: "을") || $0.ends(in: "를") }
        if !isNoun, !hasObject, !text.startsWithYear, text.wordCount <= 2, text.hasHangul { return .twoRightAnswers }
        return text.wordCount <= 3 && ["있음", "있다", "없음", "없다"].contains(where: text.ends) ? .twoRightAnswers : nil
    }

    private static let standIns: WordList = ["이걸로", "이것으로", "이거로", "그걸로", "이걸", "그걸"]
    private static let verdicts: WordList = ["정상", "비정상", "가능", "불가능", "불가", "필수", "선택", "주의", "금기", "위험", "중요", "기본"]
    private static let pointers: WordList = ["그", "이", "저", "해당", "위의", "아래의"]

    func trivial(_ card: Card) -> Rejection.Reason? {
        let fact = card.fact
        switch card.aspect {
        case .term, .meaning, .value:
            if LongList(fact) != nil { return nil }
            let text = fact.values.first?.text ?? ""
            // A number, a name or a side may be short; what a thing means is not.
            let least =
                fact.label != nil || fact.frame != nil || fact.relation == .contrast || fact.relation == .authored
                ? 1 : 2
            let isRow = card.aspect == .term && Telling.describes(fact) && fact.values.count > 1
            if !isRow, text.typingLength < (card.aspect == .term ? 4 : least) { return .trivial }
            if !isRow, card.aspect == .term, text.words.count < 2, text.typingLength < 6 { return .trivial }
            // The limits of a thing are asked of by its name.
            // In a Korean list a word such as Advanced is a grade of what stands above.
            let isGrade = fact.language == .korean && fact.relation == .definition && isProperName(fact.subject.name)
            let isOwned = (card.aspect == .value && fact.label != nil || isGrade) && fact.subject.owner != nil
            if isGenericLabel(fact.subject.name), !isOwned { return .noSubject }
        case .members, .group1, .group2, .group3, .group4:
            if fact.values.count < 2 || fact.values.contains(where: { normalized($0.text).isEmpty }) { return .trivial }
        case .quantity:
            if fact.subject.name.words.count > 8 { return .noSubject }
        }
        return nil
    }
}

extension String {
    /// `2021-12에 더해졌다`
    fileprivate var startsWithYear: Bool {
        String(prefix { $0.isNumber }).isYear
    }

    /// A number with its unit, and a word at most that bounds it.
    fileprivate var isMeasure: Bool {
        let words = folded.words
        return words.count <= 2 && words.contains { $0.beginsWithDigit }
    }
}
