// A Korean sentence often says several things one after another: `A는 …이고, B는 …이다`, `A는 …하고 B는 …한다`, `…하면 C,
// …하면 D`. Each is a thought of its own where it has a topic or a condition of its own; a comma between nouns, or after a
// verb that goes on about the same thing, parts nothing.

extension KoreanSentence {
    /// The parts of a sentence that have a topic or a condition of their own, their connecting endings closed; the sentence
    /// itself where it says one thing. Linear in the sentence.
    static func clauses(of phrase: Phrase) -> [Phrase] {
        let sentence = spelledOut(phrase)
        // A comma parts thoughts, or a verb that joins them; most lines have neither.
        guard sentence.hasHangul,
            sentence.letters.marks.holds(",") || sentence.words.contains(where: lastSyllables.matches)
        else { return [sentence] }
        let parts = splitOutsideBrackets(sentence.text, at: [","]).flatMap(joined)
        guard parts.count > 1 else { return [sentence] }
        var clauses: [String] = []
        for part in parts {
            if let before = clauses.last, !begins(part, after: before) {
                clauses[clauses.count - 1] = before + ", " + part
            } else {
                clauses.append(part)
            }
        }
        guard clauses.count > 1 else { return [sentence] }
        let last = clauses[clauses.count - 1]
        return clauses.enumerated().map { index, clause in
            Phrase(index + 1 == clauses.count ? clause : completed(clause, by: last) ?? closedClause(clause))
        }
    }

    /// `갑은 왼쪽으로, 을은 오른쪽으로 돈다` as `갑은 왼쪽으로 돈다`: the verb stands behind the second alone.
    private static func completed(_ clause: String, by next: String) -> String? {
        guard let alike = shared.first(where: { $0.matches(clause) }) else { return nil }
        let words = next.words
        guard words.indices.prefix(4).contains(where: { isTopic(at: $0, of: words) }),
            let place = words.lastIndex(where: { alike.matches($0) && $0.utf8.count >= 6 })
        else { return nil }
        return clause + " " + words[(place + 1)...].joined(separator: " ")
    }

    private static let shared: [EndingList] = [["을", "를"], ["에게"], ["에서"], ["으로"], ["는지", "은지", "인지", "같은지"]]

    /// Whether a part between commas is a thought of its own, and not what goes on with the one before.
    private static func begins(_ part: String, after before: String) -> Bool {
        let words = part.words
        // `3년 이상이면 예약을, 아니면 …`: the verb comes at the end of both.
        if gapped.matches(before) { return completed(before, by: part) != nil }
        // `ISA, 연금저축은 …`: a name before the comma is one more of which it is said.
        let lead = before.words
        if lead.count <= 2, !lead.indices.contains(where: { isTopic(at: $0, of: lead) }), Phrase(before).isName,
            !KoreanEnding(words: lead).closesDefinition
        {
            return false
        }
        if copulas.matches(before.holds("(") ? Phrase(before).bare.text : before) { return true }
        // `…하는 재화는 정상재, …하는 재화는 열등재`
        if described(before.words) != nil, described(part.dropping(suffix: ".").words) != nil { return true }
        if words.indices.prefix(4).contains(where: { isTopic(at: $0, of: words) }) { return true }
        if words.prefix(8).contains(where: { $0.isSame(as: "것이") || $0.isSame(as: "것은") }) { return true }
        // `…하면 C, …하면 D`
        return !isCondition(before.words.last ?? "") && words.dropLast().prefix(5).contains(where: isCondition)
            && before.words.dropLast().contains(where: isCondition)
    }

    /// `양이온은 작아지고 음이온은 커진다` as its two halves: a connecting verb right before another topic or subject.
    private static func joined(_ part: String) -> [String] {
        let words = part.words
        guard words.count >= 4,
            let verb = words.indices.dropFirst().dropLast(2).first(where: { index in
                // Every ending looked for below ends so; most words do not.
                guard lastSyllables.matches(words[index]) else { return false }
                let next = words[index + 1]
                // `…이고 기회와 위협은 …`, `…이고 남쪽 바다는 …`: a topic of two words.
                let isPair =
                    index + 3 < words.count && next.utf8.count >= 6
                    && (next.ends(in: "와") || next.ends(in: "과") || !arguments.matches(next))
                    && !KoreanEnding.isAdnominal(next) && !isVerb(words[index + 2])
                let isNextTopic = isTopic(at: 0, of: [next]) || isPair && isTopic(at: 0, of: [words[index + 2]])
                guard isNextTopic || subjects.matches(next) || isCondition(next) else { return false }
                if words[index].utf8.count > 6 || index > 0,
                    copulas.matches(words[(max(0, index - 1))...index].joined(separator: " "))
                {
                    return true
                }
                return joining.matches(words[index]) && words[index].utf8.count >= 9 && isNextTopic
                    && words[..<index].indices.contains { isTopic(at: $0, of: words) }
            })
        else { return [part] }
        return [words[...verb].joined(separator: " "), words[(verb + 1)...].joined(separator: " ")]
    }

    /// A clause without the ending that joins it to the next: `작아지고` is `작아짐`, `학문이고` is `학문`.
    private static func closedClause(_ clause: String) -> String {
        if let copula = copulas.ending(of: clause) {
            let said = clause.dropping(suffix: copula)
            // `안쪽의 점은 낭비이고`: what it is, not what it does.
            return ["이고", "이며"].contains(copula) ? said + "이다" : said
        }
        guard let ending = connecting.ending(of: clause), !nounsInGo.matches(clause) else { return clause }
        return nominal(clause.dropping(suffix: ending))
    }

    /// `가격이 오르면` as what it says: `가격이 오름`.
    static func said(inCondition condition: String) -> String {
        nominal(condition.dropping(suffix: "면").dropping(suffix: "으"))
    }

    /// `줄을 기둥에 맞추는 것` as what is done: `줄을 기둥에 맞춤`.
    static func said(inDoing doing: String) -> String {
        let bare = doing.dropping(suffix: "것").trimmed
        return bare.utf8.count < doing.utf8.count && bare.ends(in: "는") ? nominal(bare.dropping(suffix: "는")) : doing
    }

    /// A verb's stem as a noun: 작아지 → 작아짐, 높 → 높음, 만들 → 만듦.
    static func nominal(_ stem: String) -> String {
        guard let last = stem.unicodeScalars.last, (0xAC00...0xD7A3).contains(last.value) else { return stem }
        let final = (last.value - 0xAC00) % 28
        let added: UInt32
        switch final {
        case 0: added = 16
        case 8: added = 2
        default: return stem + "음"
        }
        var scalars = Array(stem.unicodeScalars)
        guard let closed = Unicode.Scalar(last.value + added) else { return stem }
        scalars[scalars.count - 1] = closed
        return String(String.UnicodeScalarView(scalars))
    }

    private static let subjects: EndingList = ["이", "가"]
    private static let gapped: EndingList = ["을", "를"]
    /// What the copulas and the joining endings end in.
    private static let lastSyllables: EndingList = ["고", "며", "만"]
    private static let copulas: EndingList = [
        "이고", "이며", "이라고 하고", "라고 하고", "이라 하고", "라 하고", "이라고 하며", "라고 하며", "이라 하며", "라 하며",
    ]
    private static let joining: EndingList = [
        "하고", "되고", "지고", "이고", "않고", "꾸고", "리고", "우고", "추고", "누고", "막고", "잡고", "넣고", "갖고", "높고", "낮고", "많고", "적고",
        "크고",
        "작고", "좋고", "없고", "있고", "르고", "지만", "으며", "하며", "되며", "이며",
    ]
    private static let connecting: EndingList = ["으며", "고", "며"]
    private static let nounsInGo: EndingList = [
        "신고", "광고", "창고", "사고", "재고", "경고", "금고", "권고", "해고", "원고", "피고", "국고", "예고", "선고",
    ]
}
