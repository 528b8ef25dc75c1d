import Notes

/// An English sentence without a subject, which stands above: what a line goes on to say after its definition
/// (`VPC Flow Logs: metadata of traffic. Goes to S3 / CloudWatch Logs`), or a paragraph after what its heading is.
///
/// In a list under a name, where the whole line is a property, only what its verb leads to is asked in addition.
struct FragmentRule: FactRule {
    let name = Rule.fragment
    static let needs: [LineMarks] = [.line]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        if outline.nodes[node].language == .korean { return korean(node, in: outline) }
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node), !outline.isContrasted(node)
        else { return [] }
        let sentences = outline.sentences(of: node)
        return sentences.enumerated().flatMap { index, sentence -> [Fact] in
            guard !sentence.phrase.text.ends(in: "?"), sentence.phrase.typingLength <= 200 else { return [] }
            // A sentence with a subject of its own is no fragment, however its verb looks.
            let isStated = outline.facts(of: SentenceRule(), at: node).contains {
                $0.statement == sentence.phrase.text && $0.rule == .sentence
                    && sentence.phrase.text.lowered.holds($0.subject.name.lowered)
            }
            if isStated { return [] }
            let bare = sentence.phrase.bare
            // `since 2.23, throws away …`
            let whole = Phrase(EnglishSentence.withoutAdverbial(bare.text))
            return EnglishClause.clauses(of: whole).flatMap { phrase -> [Fact] in
                guard isRead(phrase),
                    let subject = subject(
                        of: sentence, isFirst: index == 0 && whole.text == bare.text, at: node, in: outline)
                else { return [] }
                let isWhole = outline.nodes[node].isItem && sentences.count == 1 && phrase.text == bare.text
                return said(phrase, of: subject, sentence, isWhole: isWhole, at: node, outline)
            }
        } + measured(node, in: outline) + coded(node, in: outline)
    }

    /// `수소 결합: … 인력. 물의 끓는점이 높은 이유`: what a Korean line goes on to say of its term.
    private func korean(_ node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node), !outline.isContrasted(node)
        else { return [] }
        return outline.sentences(of: node).compactMap { sentence in
            let phrase = Phrase(sentence.phrase.bare.text.dropping(suffix: "."))
            guard let term = sentence.lineTerm?.term(outline.pairs)?.term, !isGenericLabel(term.name), phrase.hasHangul,
                (3...14).contains(phrase.words.count), phrase.typingLength >= 8, phrase.colon == nil,
                phrase.dash == nil,
                phrase.arrow == nil, phrase.equals == nil, !phrase.hasDigit, !phrase.text.ends(in: "?"),
                !phrase.text.ends(in: "!"), !phrase.text.ends(in: " 아님"),
                phrase.ending.closesDefinition || isNoun(phrase), !isExample(phrase),
                !Naming.pointsElsewhere(phrase.words[0]),
                !Naming.leans(phrase.words),
                !phrase.words.indices.contains(where: { KoreanSentence.isTopic(at: $0, of: phrase.words) }),
                !outline.facts(of: SentenceRule(), at: node).contains(where: { $0.statement == sentence.phrase.text })
            else { return nil }
            return Fact(
                subject: term, relation: .property, values: [Value(phrase.text)], statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
        }
    }

    /// `rRNA 합성 장소`: what it is, in nouns alone.
    private func isNoun(_ phrase: Phrase) -> Bool {
        phrase.ending.isName && phrase.isNounPhrase && !phrase.text.holds(",") && !phrase.text.holds("+")
            && !phrase.text.ends(in: "로") && !phrase.text.ends(in: "만") && !phrase.text.ends(in: "에서")
    }

    private func isRead(_ phrase: Phrase) -> Bool {
        let isAsked =
            ["does", "do", "did", "is", "are"].contains(phrase.words.first?.lowered ?? "") && phrase.text.holds("...")
        guard !phrase.hasHangul, EnglishLine.isFragment(phrase), !isAsked, phrase.colon == nil, phrase.dash == nil,
            phrase.arrow == nil, phrase.equals == nil
        else { return false }
        guard let clause = EnglishClause(phrase.words) else { return true }
        return EnglishVerbs.isPredicate(phrase.words[0].lowered)
            && !EnglishVerbs.auxiliaries.contains(clause.verb.lowered) && !EnglishVerbs.isFinite(clause.verb.lowered)
    }

    /// `private physical line, takes over a month`: beside the number, what it is.
    private func measured(_ node: Int, in outline: Outline) -> [Fact] {
        let phrase = outline.nodes[node].phrase.bare
        guard outline.parentItem(of: node) != nil, !phrase.hasHangul, phrase.hasDigit, phrase.colon == nil,
            phrase.arrow == nil, phrase.equals == nil, phrase.dash == nil,
            !outline.facts(of: QuantityRule(), at: node).isEmpty,
            let first = splitOutsideBrackets(phrase.text, at: [","]).first.map(Phrase.init), !first.hasDigit,
            first.text != phrase.text, first.words.count >= 3, first.isName, EnglishClause(first.words) == nil,
            let subject = Labels.owner(of: node, in: outline)
        else { return [] }
        return [
            Fact(
                subject: subject, relation: .property, values: [Value(first.text)], statement: phrase.text,
                place: outline.place(of: node), rule: name, language: .english)
        ]
    }

    /// `well-known 0-1023` under `ports`: the number behind its label. `< 60 bradycardia` under `pulse`: what such a one is.
    private func coded(_ node: Int, in outline: Outline) -> [Fact] {
        let phrase = outline.nodes[node].phrase.bare
        if let place = EnglishLine.bound(phrase), outline.nodes[node].isItem,
            let subject = Labels.owner(of: node, in: outline)
        {
            let value = phrase.words[place...].joined(separator: " ")
            return [
                Fact(
                    subject: subject, relation: .property, values: [Value(value)],
                    frame: "\(phrase.words[..<place].joined(separator: " ")) \(Fact.gap)", statement: phrase.text,
                    place: outline.place(of: node), rule: .object, language: .english)
            ]
        }
        guard outline.nodes[node].isItem, EnglishLine.isCoded(phrase), let last = phrase.words.last,
            let subject = Labels.owner(of: node, in: outline) ?? outline.about(node),
            outline.facts(of: QuantityRule(), at: node).isEmpty
        else { return [] }
        let label = phrase.words.dropLast().joined(separator: " ")
        return [
            Fact(
                subject: subject, relation: .property, values: [Value(last)], frame: "\(label) \(Fact.gap)",
                statement: phrase.text, place: outline.place(of: node), rule: .object, language: .english)
        ]
    }

    private func said(
        _ phrase: Phrase, of subject: Term, _ sentence: Sentence, isWhole: Bool, at node: Int, _ outline: Outline
    ) -> [Fact] {
        let text = phrase.text.dropping(suffix: ".")
        func make(_ relation: Relation, _ values: [Value], label: String? = nil, frame: String? = nil) -> Fact {
            Fact(
                subject: subject, relation: relation, label: label, values: values, frame: frame,
                statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines),
                rule: frame == nil ? name : .object, language: .english)
        }
        var made: [Fact] = []
        if !isWhole, phrase.typingLength >= 8 { made.append(make(.property, [Value(text.trimmingMarks)])) }
        if let reason = EnglishReason(text) {
            return made + [make(.property, [Value(reason.value)], frame: reason.frame)]
        }
        let clause = EnglishClause(predicate: phrase.words)
        if let clause, let list = EnglishList(clause) {
            made.append(make(.enumeration, list.names.map { Value($0) }, label: list.label))
        } else if let object = EnglishObject(in: text, from: 0, hiding: [subject.name]) {
            let frame =
                text.slice(0..<object.range.lowerBound) + String(Fact.gap)
                + text.slice(object.range.upperBound..<text.utf8.count)
            made.append(make(.property, [Value(object.name)], frame: frame))
        }
        return made
    }

    /// The term that began the line, the item above, or, for what follows a paragraph's first sentence, the heading.
    private func subject(of sentence: Sentence, isFirst: Bool, at node: Int, in outline: Outline) -> Term? {
        if let term = sentence.lineTerm?.term(outline.pairs)?.term, !isGenericLabel(term.name),
            Labels.withoutCount(term.name.words) == nil
        {
            return term
        }
        if outline.nodes[node].isItem {
            let isOrdered = outline.nodes[node].parent.map { list in
                if case .list(true, _) = outline.nodes[list].kind { true } else { false }
            }
            guard outline.parentItem(of: node) != nil || (outline.title(above: node) != nil && isOrdered == false)
            else {
                return nil
            }
            return Labels.owner(of: node, in: outline)
        }
        // `Turn the patient every two hours` is advice, and says nothing of the heading.
        guard !isFirst, !EnglishVerbs.isCommand(sentence.phrase.words), let section = outline.nodes[node].parent,
            outline.nodes[section].isSection,
            let term = outline.sectionSubjects[section], term.name.words.count <= 4
        else { return nil }
        return term
    }
}

extension String {
    /// Without the marks of a cry at its end.
    fileprivate var trimmingMarks: String {
        var text = self
        while let last = text.utf8.last, last == UInt8(ascii: "!") || last == UInt8(ascii: ".") { text.removeLast() }
        return text
    }
}
