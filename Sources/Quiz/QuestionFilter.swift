import Facts

/// Rejects what a tutor would not ask, with its reason. It remembers what it let pass in this note.
struct QuestionFilter {
    /// By what is said: the names it is said of.
    private var subjectsByValue: [Form: Set<Form>] = [:]
    /// How many other things are said of a name: what it means is then one of several right answers.
    var saidCount: [Form: Int] = [:]
    /// What is asked one by one: on which side it stands.
    private var contrasted: Set<Form> = []
    private var passed: Set<Form> = []
    private var prompts: Set<Form> = []
    /// Lines asked from what they say to what they speak of: a gap in one asks nothing more.
    private var askedLines: Set<Form> = []
    /// Lines that are asked with what stands around their value.
    private var framedLines: Set<Form> = []
    /// Members of the lists that are asked.
    private var askedMembers: Set<Form> = []
    /// Meanings that passed, by subject and aspect.
    var saidOf: [Said: [Form]] = [:]

    let telling: Telling

    /// What is said of a name, to be held against what is said of the others under its heading.
    private struct Spoken {
        var value: Form
        var subject: Form
        /// Of a Korean line.
        var words: [Telling.Description]
        var isAskedAlone: Bool
    }

    struct Said: Hashable {
        var name: Form
        var aspect: Aspect
    }

    init(facts: [Fact], forms: [FactForms]) {
        // Facts of one section follow each other.
        var section: [String] = []
        var said: [Spoken] = []
        telling = Telling(facts, forms)
        for (fact, forms) in zip(facts, forms) {
            let subject = forms.subject
            if [.definition, .property, .purpose].contains(fact.relation), fact.frame == nil,
                fact.label == nil || (fact.relation == .definition && fact.language == .korean)
            {
                saidCount[subject, default: 0] += Telling.describes(fact) ? fact.values.count : 1
            }
            // The lines of two opposites are a list of their own as well (금전적 이점 세 가지).
            let isOpposed = fact.language == .korean && fact.rule == .contrast && fact.subject.owner != nil
            if fact.relation == .contrast, !isOpposed || fact.choices.isEmpty {
                contrasted.insert(subject)
                contrasted.formUnion(fact.values.map { Form(normalized($0.text)) })
            }
            guard aspects(of: fact).contains(.term) else { continue }
            if fact.place.headings != section {
                compare(said)
                section = fact.place.headings
                said = []
            }
            let value = forms.said
            subjectsByValue[value, default: []].insert(subject)
            if fact.relation != .enumeration {
                // What a definition's other direction asks may be left to it.
                let isAskedAlone =
                    Telling.describes(fact) && fact.values.count == 1 && fact.rule != .sentence
                    && (fact.relation != .definition || Self.isMeaningAsked(fact))
                said.append(
                    Spoken(
                        value: value, subject: subject,
                        words: fact.language == .korean ? fact.values.map { Telling.Description($0.text) } : [],
                        isAskedAlone: isAskedAlone))
            }
        }
        compare(said)
    }

    /// Under one heading, what is said of one name may be part of what is said of another: then it fits both.
    static func isMeaningAsked(_ fact: Fact) -> Bool {
        wording(for: .korean).asksOneThing(of: fact.subject, meaning: fact.values.first?.text ?? "")
    }

    private mutating func compare(_ said: [Spoken]) {
        guard said.count > 1, said.count <= Self.mostCompared else { return }
        for one in said where !one.value.isEmpty {
            for other in said where other.subject != one.subject && other.value.holds(one.value) {
                // `a bilayer. Cholesterol buffers …` says it of cholesterol as well.
                if one.words.isEmpty, other.value.holds(one.subject) { continue }
                subjectsByValue[one.value, default: []].insert(other.subject)
                // `주문의 중요 기능 중단` and `중요 기능 중단`: the longer only says of what, and fits both as well.
                if isOwned(other.value.text, one.value.text) {
                    subjectsByValue[other.value, default: []].insert(one.subject)
                }
            }
            guard one.isAskedAlone, let words = one.words.first else { continue }
            for other in said where other.subject != one.subject {
                if other.words.contains(where: words.fits) {
                    subjectsByValue[one.value, default: []].insert(other.subject)
                }
            }
        }
    }

    /// Whether `long` is `short` with nothing but its owner (…의) before it.
    private func isOwned(_ long: String, _ short: String) -> Bool {
        long.utf8.count > short.utf8.count && long.ends(in: short) && long.dropping(suffix: short).ends(in: "의")
    }

    /// Pairs are compared only in sections of a human size, so that the cost stays linear in the note.
    private static let mostCompared = 80

    /// What its fact alone says against a card, before it is worded; nil lets it pass.
    func reason(against card: Card, _ forms: FactForms) -> Rejection.Reason? {
        let name = forms.subject
        if name.isEmpty { return .noSubject }
        if card.aspect == .term, (subjectsByValue[forms.said]?.count ?? 0) > 1 { return .twoRightAnswers }
        if let reason = trivial(card) ?? thin(card, forms.said, name) { return reason }
        switch card.fact.language {
        case .english: if let reason = EnglishReading(card).reason { return reason }
        case .korean: if let reason = KoreanReading(card).reason { return reason }
        }
        if card.aspect == .members, card.fact.values.count < 2 { return .trivial }
        // `기타`: what belongs there only the note knows.
        if card.fact.language == .korean, LongList(card.fact) != nil || card.aspect == .members,
            ["기타", "그 외", "나머지", "이외", "etc"].contains(card.fact.label ?? card.fact.subject.name)
        {
            return .noSubject
        }
        guard card.aspect == .meaning, card.fact.relation == .definition else { return nil }
        return unanswerable(card.fact, name)
    }

    /// What its question says against a card that `reason(against:_:)` let pass; nil lets it pass.
    mutating func reason(
        against question: Question, _ asking: Asking, _ forms: FactForms, _ identity: CardIdentity
    ) -> Rejection.Reason? {
        let card = asking.card
        let fact = card.fact
        let name = forms.subject
        if question.prompt.isEmpty { return .noSubject }
        // `부____은`: a gap inside a word.
        if let frame = fact.frame, let gap = frame.firstIndex(of: Fact.gap), gap > frame.startIndex,
            card.aspect != .quantity, frame[frame.index(before: gap)].isLetter
        {
            return .answerVisible
        }
        if card.aspect == .term, fact.language == .english, EnglishRemark.isTorn(question.prompt) { return .noSubject }
        let value = forms.said
        let secret = asking.secret(of: question.answers, isSentence: card.aspect != .term)
        let isShown =
            question.answers.count > 1
            ? secret.isMemberVisible(in: question.prompt) : secret.isVisible(in: question.prompt)
        if isShown, question.choices == nil {
            return .answerVisible
        }
        // `운영 우수성 : 코드형 운영 …`
        if card.aspect == .term, fact.language == .korean, LongList(fact) == nil, Telling.describes(fact),
            fact.values.count == 1, secret.sharesFirstWord(with: fact.values[0].text)
        {
            return .answerVisible
        }
        if fact.relation == .quantity, Self.counts(fact.subject.name, fact.values.first?.quantity?.number) {
            return .answerVisible
        }
        if fact.relation == .contrast, !fact.choices.isEmpty, Senses.tells(fact.subject.name, of: fact.values) {
            return .answerVisible
        }
        if question.answers.contains(where: { $0.first.map { $0.typingLength > 160 } ?? true }) { return .tooLong }
        if card.aspect == .members, LongList(fact) == nil, question.answers.count > 8, question.response == .recall {
            return .tooLong
        }
        if card.aspect == .members, !fact.isOpen, isAskedOneByOne(fact),
            question.wanted < question.answers.count || areSentences(fact)
        {
            return .duplicate
        }
        let line = fact.relation == .property ? Form("\(name.text)|\(fact.statement)") : nil
        // What a sentence's verb leads to is asked beside what its subject is.
        if let line, fact.frame != nil, fact.rule != .object, askedLines.contains(line) { return .duplicate }
        // When something happened is asked once.
        if fact.language == .english, fact.label == "date" || fact.rule == .object, let said = fact.values.first?.text,
            said.hasDigit, !askedLines.insert(Form("\(fact.statement)|\(said)")).inserted
        {
            return .duplicate
        }
        // `prod system down: < 1 hour` is asked with what it belongs to.
        if fact.language == .english, fact.rule == .definition, fact.frame != nil {
            framedLines.insert(Form(fact.statement))
        }
        if fact.relation == .quantity, fact.language == .english, framedLines.contains(Form(fact.statement)) {
            return .duplicate
        }
        // `SJF is ____ for average waiting time`: how it is, where what is so was asked.
        if fact.language == .english, fact.rule == .object, let said = fact.values.first?.text, said.wordCount == 1,
            said == said.lowercased(), EnglishDegree.isPlainAdjective(said) || EnglishAdjective.isOne(said),
            askedLines.contains(Form(fact.statement))
        {
            return .duplicate
        }
        // What an arrow leads to is asked once.
        if fact.language == .english, card.aspect != .term, fact.rule == .object || fact.rule == .arrow,
            let said = fact.values.first?.text,
            fact.statement.holds("→ \(said)") || fact.statement.holds("-> \(said)"),
            !askedLines.insert(Form("→|\(fact.statement)|\(said.words.prefix(2).joined(separator: " "))")).inserted
        {
            return .duplicate
        }
        if Self.isPlainGap(fact), askedLines.contains(Form(fact.statement)) { return .duplicate }
        // A short plain word left out of a line that is asked for its subject asks little more.
        if let line, fact.rule == .object, fact.language == .korean, askedLines.contains(line),
            let word = fact.values.first?.text, word.hasHangul, word.typingLength <= 2
        {
            return .duplicate
        }
        // A gap is the last resort for a line: the list that it belongs to asks for it already.
        if fact.rule == .cloze || fact.rule == .actor, askedMembers.contains(Form(normalized(fact.statement))) {
            return .duplicate
        }
        // `최대 계약 기간은 12개월`: a sentence and the number in it ask the same.
        if question.kind == .quantity, fact.language == .korean, let said = fact.values.first?.text,
            !askedLines.insert(Form("\(name.text)|\(fact.statement)|\(said)")).inserted
        {
            return .duplicate
        }
        // A row of bullets that the list above asks for.
        if fact.rule == .property, fact.language == .korean, card.aspect == .term,
            fact.values.allSatisfy({ value in
                value.text.parts(between: ", ").allSatisfy { askedMembers.contains(Form(normalized($0))) }
            })
        {
            return .duplicate
        }
        if !passed.insert(identity.form).inserted || !prompts.insert(Form(question.prompt)).inserted {
            return .duplicate
        }
        // 'Explain X' asks nothing of its own, and a use is better asked for by what it is: where that passed, it is enough.
        if isSaidAgain(card, name, value) { return .duplicate }
        if fact.relation == .definition || fact.relation == .purpose {
            let key = Said(name: name, aspect: card.aspect)
            if saidOf[key]?.contains(where: { likeness($0.text, value.text) > 0.6 }) == true { return .duplicate }
            saidOf[key, default: []].append(value)
        }
        if card.aspect == .members { askedMembers.formUnion(fact.values.map { Form(normalized($0.text)) }) }
        if card.aspect == .term, line != nil || fact.values.count > 1 {
            let lines = fact.values.count > 1 ? fact.statement.parts(between: Descriptions.separator) : [fact.statement]
            for line in lines { askedLines.insert(Form("\(name.text)|\(line)")) }
            if fact.language == .english, fact.rule == .sentence { askedLines.insert(Form(fact.statement)) }
        }
        return nil
    }

    /// A gap far into an English sentence for a plain noun, neither a name nor a number: where the sentence is asked from what
    /// it says to what it speaks of, such a gap asks for the note's words.
    private static func isPlainGap(_ fact: Fact) -> Bool {
        guard fact.language == .english, fact.rule == .object, let frame = fact.frame,
            let text = fact.values.first?.text, !text.hasDigit, text == text.lowercased(),
            let place = frame.words.firstIndex(where: { $0.contains(Fact.gap) })
        else { return false }
        let isReason = [" because ", ", since "].contains { frame.ends(in: $0 + String(Fact.gap)) }
        let near = text.wordCount > 1 ? 10 : frame.ends(in: String(Fact.gap)) ? 8 : 6
        return place >= near && text.wordCount <= 3 && !isReason
    }

    /// Whether a name says its number: `One Zone`.
    private static func counts(_ name: String, _ number: String?) -> Bool {
        let numerals = [
            "one": "1", "single": "1", "two": "2", "dual": "2", "double": "2", "three": "3", "triple": "3", "four": "4",
        ]
        return number.map { number in name.words.contains { numerals[$0.lowered] == number } } ?? false
    }

    /// Whether a Korean meaning that has no question of its own was asked the other way round.
    private func isSaidAgain(_ card: Card, _ name: Form, _ value: Form) -> Bool {
        let fact = card.fact
        guard fact.language == .korean, let meaning = fact.values.first?.text else { return false }
        let isWeak =
            switch card.aspect {
            case .meaning: !KoreanWording.saysWhatItIs(meaning, of: fact.subject)
            case .value: fact.relation == .purpose && fact.rule == .use
            default: false
            }
        return isWeak && saidOf[Said(name: name, aspect: .term)]?.contains(value) == true
    }

    /// Whether nobody would name the members: lines, not names.
    private func areSentences(_ fact: Fact) -> Bool {
        fact.values.reduce(0) { $0 + $1.text.typingLength } > 10 * fact.values.count
    }

    /// Whether most members of a list are questions of their own.
    private func isAskedOneByOne(_ fact: Fact) -> Bool {
        let known = fact.values.count { contrasted.contains(Form(normalized($0.text))) }
        return known * 4 >= fact.values.count * 3
    }

}

/// Dice's coefficient over two-letter windows, 0…1.
func likeness(_ a: String, _ b: String) -> Double {
    let x = letterWindows(a)
    let y = letterWindows(b)
    guard !x.isEmpty, !y.isEmpty else { return a == b ? 1 : 0 }
    return 2 * Double(x.intersection(y).count) / Double(x.count + y.count)
}

func letterWindows(_ text: String) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var last: UInt32?
    for scalar in text.unicodeScalars {
        if let last { result.insert(UInt64(last) << 32 | UInt64(scalar.value)) }
        last = scalar.value
    }
    return result
}
