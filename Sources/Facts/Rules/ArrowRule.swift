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
            let parts = whole.parts(at: .arrow)
            if parts.contains(where: { $0.bare.isEmpty }) { return [] }
            guard parts.count >= 2, parts.count <= 10, !isExample(phrase), phrase.use == nil,
                !outline.isInWalkthrough(node)
            else { return [] }
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

    /// `대기열을 채우는 공격 → SYN flooding`: a description, and the name of what it describes.
    private func named(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard phrase.hasHangul, phrase.colon == nil, parts.count == 2, (3...14).contains(parts[0].words.count),
            case .described(let noun) = parts[0].bare.ending, !["것", "때", "경우", "쪽"].contains(noun), noun.hasHangul,
            !parts[0].words.indices.contains(where: { KoreanSentence.isTopic(at: $0, of: parts[0].words) }),
            parts[1].bare.isName, parts[1].bare.words.count <= 3, parts[1].bare.ending.isName,
            !Naming.pointsElsewhere(parts[0].words[0]), let term = parts[1].bare.term(outline.pairs)?.term
        else { return nil }
        return Fact(
            subject: term, relation: .definition, values: [Value(parts[0].bare.text)], statement: phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: .sentence, language: .korean)
    }

    /// `젊은 관리를 재교육 → 초계문신제`: a few words behind an arrow, whatever they are to what stands before it.
    private func pointed(
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

    /// `user -> long-term keys, role -> temporary ones`: two arrows that lead from two things.
    private static func parted(_ sentence: Sentence) -> [Sentence] {
        let phrase = sentence.phrase
        // `CapEx → bought at once; OpEx → ongoing, pay for use`: a semicolon parts what a comma may not.
        let isStrong = phrase.text.holds("; ")
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

    /// Names that follow each other (물리 -> 데이터 링크 -> 네트워크).
    static func isPath(_ parts: [Phrase]) -> Bool { parts.count >= 3 && parts.allSatisfy(isPlace) }

    /// A name on a path, not a clause: no noun of doing, no verb.
    private static func isPlace(_ part: Phrase) -> Bool {
        guard part.bare.isName, part.bare.words.count <= 4, part.words.count <= 6 else { return false }
        if !part.bare.hasHangul { return !part.text.holds(",") && (part.isProperName || part.words.count <= 3) }
        switch part.ending {
        case .noun: return part.words.count <= 3
        case .doing: return part.words.count == 1
        default: return false
        }
    }

    /// `출시 기간 단축 = 민첩성 높아짐` on one side of a comparison: what the one means for the other.
    private func equated(_ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
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
    private func shared(_ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
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
    private func asked(
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
        let owner = Labels.lead(of: node, in: outline) ?? outline.subjects(above: node).first?.name
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
    private func happens(_ part: Phrase) -> Bool {
        if case .doing = part.bare.ending { part.bare.words.count == 2 } else { false }
    }

    /// `사용량 합산 -> volume discount`: what is done, not what is.
    private func isDoing(_ head: Phrase) -> Bool { if case .doing = head.bare.ending { true } else { false } }

    /// `성벽 축조 -> 완공(1796)`: one doing leads to the next.
    private func bothHappen(_ head: Phrase, _ tail: Phrase) -> Bool {
        guard case .doing = head.bare.ending, case .doing = tail.bare.ending else { return false }
        return tail.bare.words.count == 1
    }

    /// Something that happens, not something that is.
    private func isClause(_ part: Phrase) -> Bool {
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

    // MARK: Paths

    /// Three names with one in the middle: what stands between the ends. More: the order.
    private func path(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline,
        isDashed: Bool = false
    ) -> [Fact] {
        guard parts.count >= 3 else { return [] }
        let above = outline.subjects(above: node).first
        // `Root - OU - 계정`: each belongs to the one before it.
        if isDashed, outline.nodes[node].language == .korean {
            return [
                Fact(
                    subject: Term(parts[0].text, owner: above?.name), relation: .steps, label: "-",
                    values: parts.dropFirst().map { Value($0.text) }, isOrdered: true, statement: phrase.text,
                    place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
            ]
        }
        if parts.count == 3, parts[1].isProperName, !parts[0].isProperName {
            return [
                Fact(
                    subject: Term("\(parts[0].text) → \(parts[2].text)", owner: above?.name), relation: .cause,
                    label: "→", values: [Value(parts[1].bare.text, aliases: aliases(of: parts[1]))],
                    statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: outline.nodes[node].language)
            ]
        }
        // `과정 : A → B → C`: of what, stands above.
        if let head = phrase.colon?.head.unnumbered.bare, head.isGeneric, head.hasHangul,
            let owner = Labels.owner(of: node, in: outline)
        {
            return [
                Fact(
                    subject: owner, relation: .steps, label: head.text, values: parts.map { Value($0.text) },
                    isOrdered: true, statement: phrase.text, place: outline.place(of: node, lines: sentence.lines),
                    rule: name, language: .korean)
            ]
        }
        guard var term = phrase.colon?.head.unnumbered.term(outline.pairs)?.term ?? above else { return [] }
        // `… → tar (falling price)`: by what the names stand in their order.
        var names = parts.map(\.text)
        if outline.nodes[node].language == .english, let last = parts.last,
            let group = last.brackets.groups.last(where: \.isLast), !last.bare.isEmpty
        {
            names[names.count - 1] = last.bare.text
            term.owner = group.content.text
        }
        return [
            Fact(
                subject: term, relation: .steps, label: "→", values: names.map { Value($0) }, isOrdered: true,
                statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    private func aliases(of part: Phrase) -> [String] {
        let short = withoutMaker(part.bare.text)
        return short == part.bare.text ? [] : [short]
    }

    // MARK: Effects

    /// Each step leads to the next; what the last one is, is asked.
    private func effects(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> [Fact] {
        // A term's own line is asked as its definition.
        if let head = phrase.colon?.head, !head.isGeneric { return [] }
        guard parts.count <= 5, let first = parts.first, let last = parts.last, says(first), says(last), !isTorn(last),
            first.typingLength <= 60,
            !Naming.pointsElsewhere(first.words[0]) || first.lower.begins(with: "for "), !isListOfNames(first)
        else { return [] }
        // `1작은술 = 5mL -> …` measures, and leads to nothing.
        if phrase.hasHangul, let cut = parts.first?.equals, cut.head.hasDigit, cut.tail.hasDigit { return [] }
        if let deed = deed(parts, phrase, sentence, at: node, outline) { return [deed] }
        // A doing that needs its place: `API 사용 -> …` under a heading; a clause of its own speaks for itself.
        let story = phrase.colon.map(\.head.bare).flatMap { Labels.areStories($0.text) ? $0.text : nil }
        let owner =
            story ?? outline.parentItem(of: node).flatMap { parent in
                let phrase = outline.nodes[parent].phrase
                let head = phrase.head.unnumbered
                // What the bracket names is what the words are about.
                if let cut = phrase.colon, mergesTwoThings(head: head, tail: cut.tail) {
                    return head.brackets.groups.last?.content.text
                }
                return head.isName && !head.isGeneric && head.isNounPhrase && !head.text.holds(",")
                    ? DateRule.withoutYear(head.bare.words) ?? head.bare.text : nil
            } ?? outline.subjects(above: node).first?.name
        // `없으면 → page fault → 디스크에서 가져옴`: the first step is asked as well.
        var steps: [Fact] = []
        if phrase.hasHangul, parts.count == 3, first.words.last.map(KoreanSentence.isCondition) == true,
            parts[1].bare.isName, parts[1].typingLength >= 3
        {
            steps.append(
                Fact(
                    subject: Term(first.text, owner: owner), relation: .cause, values: [Value(parts[1].bare.text)],
                    statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: .korean))
        }
        let causes = parts.dropLast().map { phrase.hasHangul ? DateRule.withoutYear($0.words) ?? $0.text : $0.text }
        return steps + [
            Fact(
                subject: Term(causes.joined(separator: " → "), owner: owner), relation: .cause,
                label: story, values: [Value(last.text.dropping(suffix: "."))], statement: phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `계정을 조직으로 통합 -> 중앙에서 관리` under a service: what it does and to what end, which many things lead to; it tells of the
    /// service. What changes by it (비용 감소) is an outcome to be asked for.
    private func deed(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard parts.count == 2, phrase.hasHangul, phrase.colon == nil, outline.nodes[node].isItem,
            case .doing(let end) = parts[1].ending, !Self.changes.contains(end), let said = said(parts),
            let subject = PropertyRule().subject(of: node, in: outline), isProperName(subject.name)
        else { return nil }
        return Fact(
            subject: subject, relation: .property, values: [Value(said)],
            statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: .property,
            language: .korean)
    }

    /// The two sides in one line.
    private func said(_ parts: [Phrase]) -> String? {
        let words = parts[0].words
        if case .doing(let noun) = parts[0].ending, words.last == noun,
            words.dropLast().contains(where: Self.objects.matches)
        {
            return "\(parts[0].text)하여 \(parts[1].text)"
        }
        // `도메인 이름 -> IP 주소로 변환`
        guard case .noun = parts[0].ending, words.count <= 3, parts[0].hasHangul, isChange(parts[1]) else { return nil }
        return "\(Particle.object.attached(to: parts[0].text)) \(parts[1].text)"
    }

    /// `IP 주소로 변환`
    private func isChange(_ part: Phrase) -> Bool {
        if case .doing = part.ending {
            part.hasHangul && part.words.dropLast().contains { $0.ends(in: "로") }
        } else {
            false
        }
    }

    private static let happenings: WordList = [
        "실패", "성공", "발생", "부족", "초과", "손상", "종료", "중단", "장애", "충돌", "과다", "결핍", "미달", "누락",
    ]
    private static let objects: EndingList = ["을", "를"]
    /// What becomes more, less or better.
    private static let changes: WordList = [
        "감소", "증가", "상승", "향상", "개선", "절감", "절약", "단축", "확대", "축소", "강화", "완화", "경감", "최소화", "최대화", "최적화", "촉진", "억제",
        "중단", "발생", "충족",
    ]

    /// An end without a predicate (n번째 요청에서 지연 시간과 비용).
    private func isTorn(_ part: Phrase) -> Bool {
        guard part.hasHangul, part.words.count > 3, !part.text.holds(" + "), !part.hasDigit, case .noun = part.ending
        else { return false }
        return true
    }

    /// `S3, EFS -> …`: things, not what happens.
    private func isListOfNames(_ part: Phrase) -> Bool {
        splitOutsideBrackets(part.text, at: [","]).allSatisfy { Phrase($0).isProperName }
    }

    private func says(_ part: Phrase) -> Bool {
        part.typingLength >= 4 && part.typingLength <= 80 && (part.words.count >= 2 || !part.hasHangul)
            && !part.text.ends(in: "?") && part.letters.strayJamo == 0
    }
}
