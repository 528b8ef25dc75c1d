import Hangul
import Notes

// A word that the learner stressed in a sentence is what she wants to know.

extension SentenceRule {
    /// The name that a condition leads to: said to be called so (…라고 한다), or stressed.
    func called(_ effect: String, in sentence: Sentence) -> String? {
        guard effect.hasHangul || effect.hasLatin else { return nil }
        let saying = Self.callings.ending(of: effect)
        let name = saying.map { effect.dropping(suffix: $0) } ?? effect
        let phrase = Phrase(name)
        guard phrase.isName, phrase.words.count <= 3, phrase.typingLength >= 2 else { return nil }
        let isStressed = sentence.stressed.contains { Form($0.comparable) == phrase.form }
        let isCalled = saying.map { !Self.becomings.matches($0) } ?? false
        return isStressed || isCalled || (saying != nil && phrase.hasLatin) ? name : nil
    }

    private static let callings: EndingList = [
        "이라고 한다", "라고 한다", "이라 한다", "라 한다", "이라고 부른다", "라고 부른다", "이라고 함", "라고 함", "이 된다", "가 된다", "이 됨", "가 됨",
        "이다",
    ]

    static let becomings: EndingList = ["된다", "됨", "이다"]

    /// Whether a sentence begins with what stands before it; `Most veins …` and `On the left …` do not.
    func pointsElsewhere(_ phrase: Phrase) -> Bool {
        if phrase.hasHangul { return Naming.pointsElsewhere(phrase.words[0]) }
        // `to delete a file you need …`
        if phrase.words[0].isSame(as: "to"), phrase.words.count >= 8, phrase.words.contains("you") { return false }
        return Self.standIns.contains(phrase.words[0].lowered)
    }

    /// `만족스러운 결과가 따르는 행동이 반복된다는 **효과의 법칙**을 내놓았다`: the clause right before a stressed name says what it is.
    func apposed(_ name: Phrase, in sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        guard name.hasHangul, name.bare.isName, name.words.count <= 3, sentence.phrase.colon == nil,
            let place = sentence.phrase.text.range(ofOnly: name.text), let term = name.term(outline.pairs)?.term
        else { return nil }
        let before = sentence.phrase.text.slice(0..<place.lowerBound).words
        // `관리하는 **무료** 서비스`: what is stressed only says what kind of it.
        let behind = sentence.phrase.text.slice(place.upperBound..<sentence.phrase.text.utf8.count)
        if behind.begins(with: " "), name.words.count == 1, name.typingLength <= 2 { return nil }
        guard let last = before.last, last.ends(in: "는"), last.utf8.count >= 9 || KoreanEnding.isClearAdnominal(last),
            KoreanEnding.isAdnominal(last) || last.ends(in: "다는"), !KoreanSentence.isTopic(at: 0, of: [last])
        else { return nil }
        let start = before.indices.dropLast().last { index in
            before[index].ends(in: ",") || KoreanSentence.isTopic(at: index, of: before)
        }
        let clause = Array(before[(start.map { $0 + 1 } ?? 0)...])
        guard (3...12).contains(clause.count), !Naming.pointsElsewhere(clause[0]), !Naming.leans(clause) else {
            return nil
        }
        return Fact(
            subject: term, relation: .definition, values: [Value(clause.joined(separator: " ") + " 것")],
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: self.name,
            language: .korean)
    }

    /// `**없애서**`: a verb that the learner stressed, and no name.
    static func isVerbal(_ phrase: Phrase) -> Bool {
        phrase.hasHangul && !phrase.hasLatin && phrase.words.count == 1 && phrase.text.utf8.count >= 9
            && verbal.matches(phrase.text)
    }

    private static let verbal: EndingList = ["애서", "어서", "아서", "해서", "려고", "지만", "면서", "하게", "하면"]

    private static let functionWords: WordList = [
        "of", "in", "on", "at", "to", "for", "by", "from", "with", "without", "and", "or", "not", "no", "the", "a",
        "an",
        "is", "are", "before", "after", "over", "under", "all", "any", "each", "every", "both", "only", "always",
        "never",
        "must", "can", "cannot", "does", "do", "inside", "outside", "same", "different",
    ]

    /// A word that the learner stressed in a sentence is what she wants to know.
    func stressed(in sentence: Sentence, at node: Int, _ outline: Outline, besides made: [Fact]) -> [Fact] {
        // What is said in passing of a name leaves the sentence itself to be asked.
        let asked = made.filter { $0.rule != .aside || $0.relation == .definition }
            .flatMap { [$0.subject.name] + $0.subject.aliases + $0.values.map(\.text) }.map { Form($0.comparable) }
        let own = sentence.lineTerm?.term(outline.pairs)?.term
        guard let subject = own ?? outline.about(node), !isGenericLabel(subject.name), sentence.phrase.words.count >= 4,
            sentence.phrase.typingLength <= 200, !sentence.phrase.text.holds("..."),
            sentence.before != nil || !pointsElsewhere(sentence.phrase)
        else { return [] }
        // What stands before a colon, a dash or a sign of equality is asked by what follows it.
        let arrow = sentence.phrase.hasHangul ? sentence.phrase.arrow : nil
        let head = (sentence.phrase.colon ?? sentence.phrase.dash ?? sentence.phrase.equals ?? arrow)?.head.form
        return sentence.stressed.prefix(3).compactMap { word in
            let phrase = Phrase(word)
            if let head, head.holds(phrase.form) { return nil }
            // `**서버, 저장소, 망**`: a row of names is a list.
            if word.parts(between: ", ").count >= 3 { return nil }
            // `security **of** the cloud`: which of the two is meant, and no name.
            if !phrase.hasHangul, Self.functionWords.contains(phrase.lower) { return nil }
            // `숫자 모드 - chmod 755 a.sh`: all that stands behind the dash is asked by what stands before it.
            if let tail = sentence.phrase.dash?.tail, tail.bare.form == phrase.form { return nil }
            let text = EnglishProse.clause(of: sentence.phrase, holding: word) ?? sentence.phrase.text
            if let told = apposed(phrase, in: sentence, at: node, outline) { return told }
            guard phrase.bare.isName, phrase.words.count <= 4, !phrase.isGeneric, !Self.isVerbal(phrase),
                let range = text.range(ofOnly: word),
                !asked.contains(where: {
                    $0 == phrase.form || $0 == phrase.bare.form || (phrase.hasHangul && $0.holds(phrase.form))
                })
            else { return nil }
            // A word in a bracket is a remark on what stands before it.
            if text.slice(0..<range.lowerBound).utf8.count(where: { $0 == 0x28 })
                > text.slice(0..<range.lowerBound).utf8.count(where: { $0 == 0x29 })
            {
                return nil
            }
            // `P/wait decrements`: one of two names.
            if text.slice(0..<range.lowerBound).ends(in: "/")
                || text.slice(range.upperBound..<text.utf8.count).begins(with: "/")
            {
                return nil
            }
            // `atrioventricular node (AV node)`: the bracket beside the gap would fill it.
            var rest = text.slice(range.upperBound..<text.utf8.count)
            if rest.begins(with: " (") || rest.begins(with: "("), let close = rest.range(ofFirst: ")") {
                rest = rest.slice(close.upperBound..<rest.utf8.count)
            }
            var frame = text.slice(0..<range.lowerBound) + String(Fact.gap) + rest
            // `기술 지원 관리자(TAM)`: its other name in the rest of the sentence.
            if let code = phrase.brackets.groups.last?.content.text, code.hasLatin, frame.holds(code) { return nil }
            if sentence.phrase.hasHangul, let before = sentence.before { frame = "\(before) \(frame)" }
            return Fact(
                subject: subject, relation: .property, values: [Value(phrase.text)], frame: frame,
                statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: Rule(rawValue: "stressed"),
                language: outline.nodes[node].language)
        }
    }
}
