// Lines whose head is more than a name: a condition, a restatement, a count, an order; or that tell of several things.

extension DefinitionRule {
    /// What such a line says; nil for any other. `used` is the head without the words for its use (`MFA 사용`).
    func beyondName(_ used: Phrase, _ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        if let told = conditioned(used, tail, line) ?? restated(used, tail, line) { return told }
        guard used.hasHangul else { return eachTold(of: used, tail, line) }
        // `TCP/IP 모델은 4계층 : …`: the count is no part of the name.
        let words = used.words
        if words.count >= 2, words[words.count - 1].beginsWithDigit,
            KoreanSentence.isTopic(at: words.count - 2, of: words),
            let particle = KoreanSentence.topics.ending(of: words[words.count - 2])
        {
            return facts(Phrase(words.dropLast().joined(separator: " ").dropping(suffix: particle)), tail, line)
        }
        // `결제 방식 : 전체 / 부분 / 없음 → 전체가 제일 큼`: the list, and a remark on it.
        if let cut = tail.arrow, cut.tail.arrow == nil, cut.head.text.parts(between: " / ").count >= 3 {
            return facts(head, cut.head, line)
        }
        return chained(used, tail, line) ?? eachTold(of: used, tail, line)
    }

    /// `Without oxygen: …`: under what condition it is so, and no name.
    private func conditioned(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard !head.hasHangul, !line.isHeading, head.words.count >= 2, !head.isProperName,
            Self.conditions.contains(head.words[0].lowered), let about = line.outline.about(line.node),
            let said = meaning(tail)
        else { return nil }
        var fact = line.fact(about, .property, [Value(said)])
        fact.frame = "\(head.text): \(Fact.gap)"
        return [fact]
    }

    private static let conditions: WordList = ["without", "during", "under", "despite", "unlike"]

    /// `TCO = total cost of ownership: …`, `기아 해결책 = 에이징(aging) : …`: two names before the colon, of which the one is what the
    /// other stands for or asks for.
    private func restated(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard let both = head.equals else { return nil }
        if isInitials(both.head.bare.text, of: both.tail.bare.text),
            let term = both.head.term(line.outline.pairs)?.term
        {
            return facts(both.head, tail, line) + [line.fact(term, .expansion, [Value(both.tail.bare.text)])]
        }
        guard head.hasHangul, both.tail.bare.isName, both.head.bare.isName, both.tail.words.count <= 3 else {
            return nil
        }
        let name = Value(both.tail.bare.text, aliases: both.tail.brackets.groups.map(\.content.text))
        let words = both.head.bare.words
        let owner = line.outline.about(line.node)?.name
        let asked =
            words.count == 2
            ? line.fact(Term(words[0], owner: owner), .property, [name], label: words[1])
            : line.fact(Term(both.head.bare.text, owner: owner), .definition, [name])
        return facts(both.tail, tail, line) + [asked]
    }

    /// `순서 : 병인박해-셔먼호-병인양요`: the order of what stands above.
    private func chained(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        let chain = tail.hasHangul && tail.words.count <= 2 ? tail.text.parts(between: "-").map(\.trimmed) : []
        guard chain.count >= 3, ["순서", "과정", "단계", "흐름", "절차"].contains(head.bare.text),
            let about = line.outline.about(line.node)
        else { return nil }
        var fact = line.fact(about, .steps, chain.map { Value($0) }, label: head.bare.text)
        fact.isOrdered = true
        return [fact]
    }

    /// `디스크 스케줄링: SSTF는 …, SCAN은 …`: what is told is told of each, under the name before the colon; nil for any other
    /// line.
    private func eachTold(of head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard tail.hasHangul, !line.isHeading else { return nil }
        let parts = splitOutsideBrackets(tail.text, at: [","]).map { Phrase($0) }
        guard parts.count >= 2,
            parts.allSatisfy({ $0.words.count >= 2 && KoreanSentence.isTopic(at: 0, of: $0.words) }),
            let owner = head.term(line.outline.pairs)?.term
        else { return nil }
        let facts = parts.compactMap { part -> Fact? in
            guard let particle = KoreanSentence.topics.ending(of: part.words[0]),
                var term = Phrase(part.words[0].dropping(suffix: particle)).term(line.outline.pairs)?.term
                    ?? codeTerm(Phrase(part.words[0].dropping(suffix: particle)), line)?.term
            else { return nil }
            term.owner = owner.name
            let said = part.words.dropFirst().joined(separator: " ").dropping(suffix: ".")
            return line.fact(term, .definition, [Value(Phrase(said).bare.text, aliases: [said])])
        }
        return facts.count == parts.count ? facts : nil
    }
}
