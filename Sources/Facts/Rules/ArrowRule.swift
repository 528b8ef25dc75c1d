import Hangul
import Notes

/// `A -> B`: a cause between clauses, a purpose or result after a doing, a path between names.
///
/// A formula is no arrow's business; a walkthrough's arrows lead from menu to menu and state nothing.
struct ArrowRule: FactRule {
    let name = Rule.arrow
    static let needs: [LineMarks] = [[.line, .arrow], [.line, .dash], [.line, .equals, .hangul]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), outline.facts(of: PairRule(), at: node).isEmpty else { return [] }
        return outline.sentences(of: node).flatMap(Self.parted).flatMap { sentence -> [Fact] in
            let phrase = sentence.phrase
            let dashed = phrase.dash == nil || phrase.colon != nil ? [] : phrase.parts(at: .dash)
            if dashed.count >= 3, dashed.allSatisfy({ Self.isPlace($0) && $0.words.count <= 3 }) {
                return path(dashed, phrase, sentence, at: node, outline, isDashed: true)
            }
            if let fact = equated(phrase, sentence, at: node, outline) { return [fact] }
            if let fact = shared(phrase, sentence, at: node, outline) { return [fact] }
            guard phrase.text.holds(">") || phrase.text.holds("→") || phrase.text.holds("⇒") else { return [] }
            let whole =
                phrase.colon.flatMap { $0.head.arrow == nil ? $0.tail : $0.head.text.holds("』 ") ? $0.head : nil }
                ?? phrase
            let parts = Self.withoutOrder(whole).parts(at: .arrow)
            if parts.contains(where: { $0.bare.isEmpty }) { return [] }
            guard parts.count >= 2, parts.count <= 10, !isExample(phrase), phrase.use == nil,
                !outline.isInWalkthrough(node)
            else { return [] }
            if let steps = ordered(parts, sentence, at: node, outline) ?? course(parts, sentence, at: node, outline) {
                return [steps]
            }
            if Self.isPath(parts) {
                return path(parts, phrase, sentence, at: node, outline)
            }
            // A name with a number behind the arrow is asked for the number.
            if QuantityRule.pointed(phrase) != nil { return [] }
            if let fact = asked(parts, phrase, sentence, at: node, outline) { return [fact] }
            if let fact = mapped(parts, phrase, sentence, at: node, outline) { return [fact] }
            if let named = named(parts, phrase, sentence, at: node, outline) { return [named] }
            let found = effects(parts, phrase, sentence, at: node, outline)
            return found.isEmpty ? pointed(parts, phrase, sentence, at: node, outline) : found
        }
    }

    /// `A → B → C 순으로 말하기`: that the names stand in their order.
    private static func withoutOrder(_ phrase: Phrase) -> Phrase {
        guard phrase.hasHangul, let place = phrase.text.range(ofFirst: " 순으로") ?? phrase.text.range(ofFirst: " 순서로")
        else {
            return phrase
        }
        return Phrase(phrase.text.slice(0..<place.lowerBound))
    }

    /// `대기열을 채우는 공격 → SYN flooding`: a description, and the name of what it describes.
    func named(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard phrase.hasHangul, phrase.colon == nil, parts.count == 2, (3...14).contains(parts[0].words.count),
            case .described(let noun) = parts[0].bare.ending, !["것", "때", "경우", "쪽"].contains(noun), noun.hasHangul,
            !parts[0].words.indices.contains(where: { KoreanSentence.isTopic(at: $0, of: parts[0].words) })
        else { return nil }
        // `자기를 가리키는 주소 → 127.0.0.1`
        let tail = parts[1].bare
        if !tail.hasHangul, !tail.isName, tail.words.count == 1, tail.hasDigit {
            return Fact(
                subject: Term("\(Particle.topic.attached(to: parts[0].bare.text)) 무엇인가요?"), relation: .authored,
                values: [Value(tail.text)], statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
        }
        guard parts[1].bare.isName, parts[1].bare.words.count <= 3, parts[1].bare.ending.isName,
            !Naming.pointsElsewhere(parts[0].words[0]), let term = parts[1].bare.term(outline.pairs)?.term
        else { return nil }
        return Fact(
            subject: term, relation: .definition, values: [Value(parts[0].bare.text)], statement: phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: .sentence, language: .korean)
    }

    /// `젊은 관리를 재교육 → 초계문신제`: a few words behind an arrow, whatever they are to what stands before it.
    func pointed(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> [Fact] {
        guard phrase.hasHangul, phrase.colon == nil, parts.count == 2,
            sentence.lines.lowerBound != sentence.lines.upperBound
                || outline.sentences(of: node).first?.phrase.text.begins(with: parts[0].text) == true,
            let about = outline.about(node) ?? parts[0].bare.term(outline.pairs)?.term,
            (2...12).contains(parts[0].words.count), !Naming.pointsElsewhere(parts[0].words[0]),
            !parts[0].text.ends(in: "?"), !Naming.leans(parts[0].words), parts[1].words.count <= 3,
            parts[1].bare.isName,
            parts[1].typingLength >= 2
        else { return [] }
        switch parts[1].bare.ending {
        case .noun, .doing: break
        default: return []
        }
        return [
            Fact(
                subject: about, relation: .property, values: [Value(parts[1].bare.text)],
                frame: "\(parts[0].text) → \(Fact.gap)", statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: .object, language: .korean)
        ]
    }

    /// `절차는 계고 → 대집행영장 통지 → 실행`: the sentence itself says that these are steps, of what the line or its heading is about.
    private func ordered(
        _ parts: [Phrase], _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard parts.count >= 3, sentence.phrase.hasHangul, sentence.phrase.colon == nil,
            let first = parts[0].words.first, let particle = KoreanSentence.topics.ending(of: first),
            KoreanWords.orderWords.contains(where: { $0.isSame(as: first.dropping(suffix: particle)) }),
            parts[0].words.count >= 2, parts.allSatisfy({ $0.words.count <= 5 }),
            let about = sentence.lineTerm?.term(outline.pairs)?.term
                ?? leadingName(of: outline.sentences(of: node)).flatMap({ Phrase($0).term(outline.pairs)?.term })
                ?? outline.about(node)
        else { return nil }
        var names = parts.map { $0.text.dropping(suffix: ".") }
        names[0] = parts[0].words.dropFirst().joined(separator: " ")
        return Fact(
            subject: about, relation: .steps, label: first.dropping(suffix: particle), values: names.map { Value($0) },
            isOrdered: true, statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
    }

    /// `**되짚기 설계**는 바라는 결과 → 증거 결정 → 경험 계획`: of what goes so, one after the other, the topic tells.
    private func course(
        _ parts: [Phrase], _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        let words = parts[0].words
        guard parts.count >= 3, sentence.phrase.hasHangul, sentence.phrase.colon == nil,
            let place = words.indices.prefix(4).first(where: { KoreanSentence.isTopic(at: $0, of: words) }),
            let particle = KoreanSentence.topics.ending(of: words[place]), place + 1 < words.count,
            case let name = words[...place].joined(separator: " ").dropping(suffix: particle),
            sentence.stressed.contains(where: { name.ends(in: $0) || name.begins(with: $0) }),
            let term = Phrase(name).term(outline.pairs)?.term,
            case let names = [words[(place + 1)...].joined(separator: " ")]
                + parts.dropFirst().map({ $0.bare.text.dropping(suffix: ".") }),
            names.allSatisfy({ (1...5).contains($0.wordCount) && !$0.hasDigit })
        else { return nil }
        return Fact(
            subject: term, relation: .steps, label: "→", values: names.map { Value($0) }, isOrdered: true,
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: self.name,
            language: .korean)
    }

    /// `user -> long-term keys, role -> temporary ones`: two arrows that lead from two things.
    static func parted(_ sentence: Sentence) -> [Sentence] {
        let phrase = sentence.phrase
        // `CapEx → bought at once; OpEx → ongoing, pay for use`: a semicolon parts what a comma may not.
        let isStrong = phrase.text.holds("; ")
        // `무인가행위 → 무효 / 무허가행위 → 유효하나 처벌 대상`
        if phrase.colon == nil, phrase.hasHangul, phrase.text.holds(" / ") {
            let parts = phrase.text.parts(between: " / ").map { Phrase($0.trimmed) }
            let areAll =
                parts.count >= 2
                && parts.allSatisfy { part in
                    let sides = part.parts(at: .arrow)
                    return sides.count == 2 && sides[0].bare.isName && sides[0].words.count <= 4
                }
            if areAll {
                return parts.map { part in
                    var cut = sentence
                    cut.phrase = part
                    return cut
                }
            }
        }
        // `Antidotes: opioids → naloxone, heparin → protamine`: what the pairs are, the label says.
        if let cut = phrase.colon, !phrase.hasHangul, cut.head.arrow == nil, cut.head.isName, cut.tail.text.holds(", ")
        {
            var tail = sentence
            tail.phrase = cut.tail
            let pairs = parted(tail)
            return pairs.count < 2
                ? [sentence]
                : pairs.map { pair in
                    var pair = pair
                    pair.lineTerm = cut.head.unnumbered
                    return pair
                }
        }
        guard phrase.colon == nil, isStrong || phrase.text.holds(", "), phrase.parts(at: .arrow).count >= 3 else {
            return [sentence]
        }
        let parts = splitOutsideBrackets(phrase.text, at: isStrong ? [";"] : [","]).map { Phrase($0) }
        guard parts.count >= 2,
            parts.allSatisfy({ part in
                let sides = part.parts(at: .arrow)
                return sides.count == 2 && (!part.hasHangul || sides[0].bare.isName && sides[0].words.count <= 3)
            })
        else { return [sentence] }
        return parts.map { part in
            var cut = sentence
            cut.phrase = part
            return cut
        }
    }

    /// `출시 기간 단축 = 민첩성 높아짐` on one side of a comparison: what the one means for the other.
    func equated(_ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        guard outline.isContrasted(node), phrase.hasHangul, let cut = phrase.equals, cut.tail.equals == nil,
            case .nominal = cut.tail.ending, case .doing = cut.head.ending, says(cut.head), says(cut.tail)
        else { return nil }
        let owner = outline.parentItem(of: node).map { outline.nodes[$0].phrase.head.unnumbered.bare.text }
        return Fact(
            subject: Term(cut.head.text, owner: owner), relation: .cause, values: [Value(cut.tail.text)],
            statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean
        )
    }

    /// `S3, EFS -> 쓸수록 단가가 내려감`: which things are so.
    func shared(_ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        guard phrase.hasHangul, phrase.colon == nil, let cut = phrase.arrow, cut.tail.arrow == nil, says(cut.tail),
            cut.tail.ending.closesDefinition, cut.tail.words.count >= 3
        else { return nil }
        let names = splitOutsideBrackets(cut.head.text, at: [","]).map { Phrase($0) }
        guard (2...4).contains(names.count), names.allSatisfy(\.isProperName) else { return nil }
        return Fact(
            subject: Term(cut.tail.text), relation: .contrast,
            values: names.map { name in
                Value(name.bare.text, aliases: name.brackets.groups.filter(\.isLast).map(\.content.text))
            },
            statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean
        )
    }

    // MARK: Questions

    /// `blocking one bad IP? -> NACL, because …`: a question of the learner's own, with its answer.
    func asked(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard parts.count == 2, parts[0].text.ends(in: "?"), parts[0].words.count >= 2, phrase.colon == nil else {
            return nil
        }
        let reason = parts[1].text.range(ofFirst: ", because ") ?? parts[1].text.range(ofFirst: " because ")
        let answer = reason.map { parts[1].text.slice(0..<$0.lowerBound) } ?? parts[1].text
        guard answer.typingLength >= 2 else { return nil }
        return Fact(
            subject: Term(parts[0].text), relation: .authored, values: [Value(answer)], statement: phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: outline.nodes[node].language)
    }

    // MARK: Names

    /// `Spread -> different hardware, …`, `22 -> SSH`: what stands before the arrow is a name of the list above, and what
    /// follows it is said of the name.
    private func mapped(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard phrase.colon == nil || phrase.colon?.head.arrow != nil, let first = parts.first else { return nil }
        let whole = (first.equals?.tail ?? first).unnumbered
        let head = whole.hasHangul ? whole : Phrase(EnglishClause.withoutJoint(whole.text))
        guard head.words.count <= 4, first.equals == nil, !isClause(head), !head.text.ends(in: "면"),
            outline.nodes[node].isItem || head.words.count <= 3
        else { return nil }
        let tail = parts.dropFirst().map(\.text).joined(separator: " → ").dropping(suffix: ".")
        // `livenessProbe 실패 -> 재시작`: what comes of it.
        if head.hasHangul, head.words.count >= 2, Self.happenings.contains(head.words[head.words.count - 1]) {
            return nil
        }
        // `포도당 + 산소 -> …`, `사병 혁파 -> 왕권 강화`: what comes of it.
        if head.hasHangul,
            head.text.holds(" + ")
                || (head.words.count > 1 && !head.hasLatin
                    && (happens(parts[1]) || isChange(parts[1]) || bothHappen(head, parts[1])
                        || (isDoing(head) && !parts[1].hasHangul)))
        {
            return nil
        }
        let label = phrase.hasHangul ? nil : sentence.lineTerm.flatMap { $0.isName ? $0.bare.text : nil }
        let owner = label ?? Labels.lead(of: node, in: outline) ?? outline.subjects(above: node).first?.name
        let isCode = head.typingLength <= 6 && (head.hasDigit || head.words.count == 1)
        // `MX → 메일 서버`: capitals name themselves.
        let isCapital =
            !head.hasHangul && head.words.count == 1 && head.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        guard (head.isName && (head.typingLength > 2 || owner != nil || isCapital)) || (isCode && owner != nil),
            Phrase(tail).typingLength >= 2, !EnglishWords.markers.contains(head.lower),
            !KoreanWords.markers.contains(head.lower)
        else { return nil }
        // `.2 -> resolver` under `Five addresses of a subnet are kept, eg in 10.0.0.0/24:`
        if head.text.begins(with: "."), head.words.count == 1 {
            guard let parent = outline.parentItem(of: node), outline.nodes[parent].language == .english,
                outline.nodes[parent].phrase.words.count >= 3
            else { return nil }
            let lead = outline.nodes[parent].phrase.text.dropping(suffix: ":")
            return Fact(
                subject: outline.about(node) ?? Term(owner ?? lead), relation: .property,
                values: [Value(Phrase(tail).bare.text)],
                frame: "\(lead): \(head.text) → \(Fact.gap)", statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: .object, language: .english)
        }
        var term = head.term(outline.pairs)?.term ?? Term(head.text)
        if isGenericLabel(term.name) { return nil }
        // `default 는?` over `MySQL -> …`: what the item above asks for.
        if let parent = outline.parentItem(of: node), outline.nodes[parent].phrase.text.ends(in: "?"),
            outline.nodes[parent].phrase.hasHangul, outline.nodes[parent].phrase.words.count <= 2
        {
            let asked = outline.nodes[parent].phrase.words[0].dropping(suffix: "?")
            let label = ["은", "는"].first(where: asked.ends(in:)).map { asked.dropping(suffix: $0) } ?? asked
            return Fact(
                subject: term, relation: .property, label: label, values: [Value(tail)], statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
        }
        let isKnown = head.isProperName && head.typingLength > 6
        term.owner =
            isKnown ? nil : owner.flatMap { head.typingLength > 2 && Form($0.comparable).holds(head.form) ? nil : $0 }
        return Fact(
            subject: term, relation: .definition, values: [Value(tail)], statement: phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: outline.nodes[node].language)
    }

    /// A doing of two words, which follows from what stands before it.
    func happens(_ part: Phrase) -> Bool {
        if case .doing = part.bare.ending { part.bare.words.count == 2 } else { false }
    }

    /// `사용량 합산 -> volume discount`: what is done, not what is.
    func isDoing(_ head: Phrase) -> Bool { if case .doing = head.bare.ending { true } else { false } }

    /// `성벽 축조 -> 완공(1796)`: one doing leads to the next.
    private func bothHappen(_ head: Phrase, _ tail: Phrase) -> Bool {
        guard case .doing = head.bare.ending, case .doing = tail.bare.ending else { return false }
        return tail.bare.words.count == 1
    }

    /// Something that happens, not something that is.
    func isClause(_ part: Phrase) -> Bool {
        if part.hasHangul {
            // `서경을 중시`: what is done, not what is.
            if part.bare.words.dropLast().contains(where: {
                ($0.ends(in: "을") || $0.ends(in: "를")) && $0.utf8.count > 6
            }) {
                return true
            }
            switch part.ending {
            case .noun: return part.words.count > 3
            case .doing: return part.words.count > 1
            case .described: return false
            case .sentence, .nominal, .question: return true
            }
        }
        // `No Upfront`, `All Upfront`: capitals make a name.
        if part.words.count == 2, part.words.allSatisfy(\.beginsWithCapital) { return false }
        let doings = [
            "exceeding", "deleting", "adding", "removing", "creating", "changing", "using", "running", "reaching",
            "losing",
        ]
        if part.words.count >= 2, let first = part.words.first,
            doings.contains(first.lowered) || EnglishClause.isAdverb(first.lowered)
                || ["already", "not"].contains(first.lowered)
        {
            return true
        }
        return part.words.contains { EnglishWords.clauseWords.contains($0.lowered) }
    }

}
