import Hangul
import Notes

// Arrows between what happens: what leads to what.

extension ArrowRule {
    /// Each step leads to the next; what the last one is, is asked.
    func effects(
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
    func deed(
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
    func said(_ parts: [Phrase]) -> String? {
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
    func isChange(_ part: Phrase) -> Bool {
        if case .doing = part.ending {
            part.hasHangul && part.words.dropLast().contains { $0.ends(in: "로") }
        } else {
            false
        }
    }

    static let happenings: WordList = [
        "실패", "성공", "발생", "부족", "초과", "손상", "종료", "중단", "장애", "충돌", "과다", "결핍", "미달", "누락",
    ]

    static let objects: EndingList = ["을", "를"]

    /// What becomes more, less or better.
    static let changes: WordList = [
        "감소", "증가", "상승", "향상", "개선", "절감", "절약", "단축", "확대", "축소", "강화", "완화", "경감", "최소화", "최대화", "최적화", "촉진", "억제",
        "중단", "발생", "충족",
    ]

    /// An end without a predicate (n번째 요청에서 지연 시간과 비용).
    func isTorn(_ part: Phrase) -> Bool {
        guard part.hasHangul, part.words.count > 3, !part.text.holds(" + "), !part.hasDigit, case .noun = part.ending
        else { return false }
        return true
    }

    /// `S3, EFS -> …`: things, not what happens.
    private func isListOfNames(_ part: Phrase) -> Bool {
        splitOutsideBrackets(part.text, at: [","]).allSatisfy { Phrase($0).isProperName }
    }

    func says(_ part: Phrase) -> Bool {
        part.typingLength >= 4 && part.typingLength <= 80 && (part.words.count >= 2 || !part.hasHangul)
            && !part.text.ends(in: "?") && part.letters.strayJamo == 0
    }
}
