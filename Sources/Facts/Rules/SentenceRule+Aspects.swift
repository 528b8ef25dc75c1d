// What a sentence in a list tells of an aspect of the thing above, or of a name of its own there.

extension SentenceRule {
    /// `할인률은 낮지만 …`, `Hash index는 … 불가` in a list: of a name it describes that name, of an aspect the thing above it;
    /// how something is done (`실행 계획은 EXPLAIN으로 확인`) is asked as an attribute.
    func remark(
        _ topic: Phrase, _ said: String, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard topic.dash == nil, !Naming.pointsElsewhere(topic.words[0]) else { return nil }
        if case .doing = KoreanEnding(of: said), (2...3).contains(said.words.count), !said.holds(",") {
            return attribute(topic, said, sentence, at: node, outline)
        }
        guard topic.bare.isName, let about = Labels.owner(of: node, in: outline) else { return nil }
        func make(_ term: Term, _ value: String) -> Fact {
            Fact(
                subject: term, relation: .property, values: [Value(value)], statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
        }
        if let first = said.words.first, said.words.count <= 3, Self.treatments.contains(where: first.begins),
            !said.hasDigit, !about.name.holds(topic.text)
        {
            var fact = make(about, topic.text)
            fact.frame = "\(Fact.gap)은(는) \(said)"
            return fact
        }
        // Under a name, one word is an aspect of it (선결제); under a subject matter, it is a thing of its own (백신).
        let isMatter = if case .noun = KoreanEnding(of: about.name) { !about.name.hasLatin } else { false }
        let least = isMatter ? 1 : 2
        let isTerm =
            topic.isProperName || topic.hasLatin
            || ((least...2).contains(topic.words.count) && topic.typingLength >= 2 && !Labels.areAspects(topic.text))
        if isTerm, var term = topic.term(outline.pairs)?.term, !isGenericLabel(term.name) {
            term.owner = topic.isProperName ? nil : about.name
            return make(term, said)
        }
        let isThing = isProperName(about.name) || (about.name.hasLatin && about.name.words.count <= 3)
        // `창틀은 기름으로 닦는다` under a heading tells of the frame; an aspect (요금은 …) is the heading's own.
        let isOwn = outline.parentItem(of: node) != nil || Labels.areAspects(topic.text)
        return isThing && isOwn ? make(about, sentence.phrase.text.dropping(suffix: ".")) : nil
    }

    /// What a thing does with what a line begins with: `인바운드 연결은 허용하지 않음` tells of what allows it, not of what is allowed.
    private static let treatments = ["허용", "지원", "제공", "보장", "금지", "차단", "포함하", "포함되", "부과하", "부과되", "부과 "]

    /// `PDU는 프레임` behind a term's own line, `인바운드 요금은 무료` under an item: the topic is an aspect of what stands above.
    func attribute(
        _ topic: Phrase, _ value: String, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        // `1787 헌법 제정 : … 초대 대통령은 …`: the year is no part of the name.
        let line = sentence.lineTerm.map { term in
            term.hasDigit ? DateRule.withoutYear(term.bare.words).map { Phrase($0) } ?? term : term
        }
        let own = line?.term(outline.pairs)?.term
        guard topic.bare.isName, topic.words.count <= 4, topic.dash == nil, !Naming.pointsElsewhere(topic.words[0]),
            !isMaker(topic.bare.text), !topic.text.beginsWithDigit, !value.begins(with: "여기"), topic.text != "기본",
            !Self.plans.contains(value)
        else { return nil }
        guard var subject = own ?? Labels.owner(of: node, in: outline) else {
            return kind(topic, value, sentence, at: node, outline)
        }
        guard Form(subject.name.comparable) != topic.form
        else { return nil }
        // Under 제한 a line tells what must be, and of what, the heading above.
        if own == nil, outline.parentItem(of: node) == nil, let near = outline.heading(above: node),
            Labels.areBounds(near.name) || (near.isGeneric && !near.name.isEmpty)
        {
            subject = Term(near.name, owner: subject.name)
        }
        let found = quantities(in: value, language: outline.nodes[node].language)
        let quantity = found.count == 1 && found[0].text == value ? found[0].quantity : nil
        // Numbers among words are asked as numbers.
        if quantity == nil, value.hasDigit, !isCodeLike(Phrase(value)) { return nil }
        return Fact(
            subject: subject, relation: .property, label: topic.bare.text,
            values: [Value(value, aliases: Self.short(value), quantity: quantity)],
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: outline.nodes[node].language)
    }

    /// `선급비용은 자산` with nothing above that names anything: what it is.
    private func kind(_ topic: Phrase, _ value: String, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact?
    {
        guard value.hasHangul, value.wordCount == 1, !value.ends(in: "만"), case .noun = KoreanEnding(of: value),
            topic.hasHangul,
            topic.typingLength >= 3,
            let term = topic.term(outline.pairs)?.term, !isGenericLabel(term.name)
        else { return nil }
        return Fact(
            subject: term, relation: .definition, values: [Value(value)], statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
    }

    /// `페이징은 내부 단편화`, `효력은 다음 날 0시부터`: of what kind the value is, the line does not tell; it is left out.
    func bare(_ topic: Phrase, _ value: String, _ sentence: Sentence, _ node: Int, _ outline: Outline) -> Fact? {
        let whole = sentence.phrase.bare.text.dropping(suffix: ".").dropping(suffix: "!").dropping(suffix: "!")
        guard sentence.phrase.hasHangul, topic.bare.isName, topic.words.count <= 4,
            value.wordCount >= 2 || value.hasDigit || value.ends(in: "만"),
            !topic.text.beginsWithDigit, !Naming.pointsElsewhere(topic.words[0]), whole.ends(in: value),
            value.typingLength >= 2,
            quantities(in: value, language: .korean).isEmpty || sentence.lineTerm != nil
        else { return nil }
        let subject = sentence.lineTerm?.term(outline.pairs)?.term ?? outline.about(node) ?? Term(topic.bare.text)
        if DateRule.isDate(value.words), let term = topic.term(outline.pairs)?.term, !isGenericLabel(term.name) {
            return Fact(
                subject: term, relation: .property, label: "시기", values: [Value(value)],
                statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: .korean)
        }
        // `권한은 600으로`: the particle is the sentence's.
        let particle = value.hasDigit || value.hasLatin ? ["으로", "로"].first(where: value.ends(in:)) ?? "" : ""
        return Fact(
            subject: subject, relation: .property,
            values: [Value(value.dropping(suffix: particle), aliases: particle.isEmpty ? [] : [value])],
            frame: whole.dropping(suffix: value) + String(Fact.gap) + particle, statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: .object, language: .korean)
    }

    /// When the learner means to look at it.
    private static let plans: WordList = ["나중에", "다음에", "추후", "다음주에", "다음 주에", "이따가", "내일", "미정"]
    private static let adverbs: WordList = ["항상", "모두", "전부", "거의", "매우", "아주", "대체로", "보통", "언제나", "기본"]

    /// What answers `어떤 백업인가요?` and `어떻게 확인하나요?` as well: 증분 백업 without 백업, EXPLAIN으로 확인 without 확인.
    private static func short(_ value: String) -> [String] {
        let words = value.words
        guard words.count == 2, value.hasHangul else { return [] }
        switch KoreanEnding(words: words) {
        // `항상 무료`: the adverb alone says nothing.
        case .noun where adverbs.contains(words[0]): return [words[1]]
        case .noun: return [words[0]]
        case .doing:
            let bare = ["으로", "로"].first { words[0].ends(in: $0) && words[0].utf8.count > $0.utf8.count + 3 }
            return [words[0]] + (bare.map { [words[0].dropping(suffix: $0)] } ?? [])
        default: return []
        }
    }

    /// `…에서 생기는 마찰적 실업, …로 생기는 구조적 실업`: what describes each member right before its name.
    func described(_ names: [String], in sentence: Sentence) -> [(name: String, said: String)] {
        guard sentence.phrase.hasHangul else { return [] }
        return splitOutsideBrackets(sentence.phrase.bare.text, at: [","]).compactMap { part in
            guard let name = names.first(where: { part.range(ofOnly: $0) != nil }),
                let range = part.range(ofOnly: name), let last = name.words.last, name.wordCount > 1
            else { return nil }
            var words = part.slice(0..<range.lowerBound).words
            if !words.isEmpty, KoreanSentence.isTopic(at: 0, of: words) { words.removeFirst() }
            guard words.count >= 3, let verb = words.last, KoreanEnding.isAdnominal(verb),
                !Naming.pointsElsewhere(words[0])
            else { return nil }
            return (name, (words + [last]).joined(separator: " "))
        }
    }
}
