import Notes

/// Pairs in one line: `개성 - 송상, 의주 - 만상`, `대동법=쌀, 균역법=군포`. What belongs to each first half is its second.
struct PairRule: FactRule {
    let name = Rule(rawValue: "pair")
    static let needs: [LineMarks] = [[.line, .dash], [.line, .equals], [.line, .colon]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node) else { return [] }
        return outline.sentences(of: node).flatMap { sentence -> [Fact] in
            guard let pairs = Self.pairs(in: sentence.phrase), let about = outline.about(node) else { return [] }
            let lead = Self.led(sentence.phrase).map { $0.head.text + ": " } ?? ""
            // Of two, the other shows what is asked for.
            let isContrast = pairs.count == 2 && sentence.phrase.hasHangul
            return pairs.indices.map { index in
                let pair = pairs[index]
                let other = isContrast ? pairs[1 - index] : nil
                let own = "\(pair.head.text) \(pair.mark) \(Fact.gap)"
                let shown = other.map { "\($0.head.text) \($0.mark) \($0.tail.text)" }
                let both = index == 0 ? [own, shown] : [shown, own]
                return Fact(
                    subject: about, relation: .property, values: [Value(pair.tail.text)],
                    frame: lead + both.compactMap { $0 }.joined(separator: ", "), statement: sentence.phrase.text,
                    place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: outline.nodes[node].language)
            }
        }
    }

    struct Pair {
        var head: Phrase
        var tail: Phrase
        var mark: String
    }

    /// The pairs between commas, each of two names with the same sign between; nil for any other line. Other rules leave
    /// such a line alone.
    static func pairs(in phrase: Phrase) -> [Pair]? {
        if let led = led(phrase) { return pairs(in: led.tail) }
        let isSlashed = phrase.hasHangul && phrase.text.holds(" / ")
        guard isSlashed || phrase.text.holds(","), phrase.arrow == nil else { return nil }
        let parts =
            isSlashed
            ? phrase.text.parts(between: " / ").map(\.trimmed)
            : splitOutsideBrackets(phrase.text, at: [",", ";"])
        guard (2...8).contains(parts.count) else { return nil }
        let pairs = parts.compactMap { pair(in: Phrase($0)) }
        // `KMS : … / CloudHSM : …`: two names, each with its meaning.
        if pairs.allSatisfy({ $0.mark == ":" && $0.head.isProperName }) { return nil }
        guard pairs.count == parts.count, Set(pairs.map(\.mark)).count == 1,
            Set(pairs.map { $0.head.form }).count == pairs.count, Set(pairs.map { $0.tail.form }).count == pairs.count
        else { return nil }
        return pairs
    }

    /// `세포벽 성분: 세균 = 펩티도글리칸, 식물 = 셀룰로스 ← 서술형`: what the pairs are about, before them; a remark behind them.
    private static func led(_ phrase: Phrase) -> Phrase.Cut? {
        guard phrase.hasHangul, phrase.text.holds(" = ") || phrase.text.holds(" / "), let cut = phrase.colon,
            cut.head.equals == nil, cut.head.dash == nil, cut.head.words.count <= 5, cut.tail.colon == nil
        else { return nil }
        let body = Phrase(KoreanLine.withoutOrigin(cut.tail.text))
        let isSlashed = body.text.holds(" / ") && body.text.parts(between: " - ").count >= 3
        return body.text.parts(between: " = ").count >= 3 || isSlashed ? Phrase.Cut(head: cut.head, tail: body) : nil
    }

    private static func pair(in part: Phrase) -> Pair? {
        let found: (cut: Phrase.Cut, mark: String)?
        if let cut = part.dash {
            found = (cut, "–")
        } else if part.hasHangul, let cut = part.equals ?? tight(part) {
            found = (cut, "=")
        } else if part.hasHangul, let cut = part.colon {
            found = (cut, ":")
        } else {
            found = nil
        }
        guard let (cut, mark) = found, isHalf(cut.head) || isCode(cut.head), isHalf(cut.tail) || isCode(cut.head)
        else { return nil }
        return Pair(head: cut.head, tail: cut.tail, mark: mark)
    }

    /// `대동법=쌀`
    private static func tight(_ part: Phrase) -> Phrase.Cut? {
        let sides = part.text.split(separator: "=").map { Phrase(String($0).trimmed) }
        return sides.count == 2 ? Phrase.Cut(head: sides[0], tail: sides[1]) : nil
    }

    /// `304 = 캐시를 그대로 써라`: a number that something is known by.
    private static func isCode(_ side: Phrase) -> Bool {
        side.hasDigit && side.words.count <= 3
            && side.words.last?.utf8.allSatisfy { (0x30...0x39).contains($0) } == true
            && side.words.last?.utf8.count == 3
    }

    /// A name of a few words, with no further sign in it.
    private static func isHalf(_ side: Phrase) -> Bool {
        guard side.bare.isName, side.words.count <= 3, side.dash == nil, side.equals == nil, side.colon == nil,
            !side.isGeneric, !FormulaRule.hasOperator(side.text)
        else { return false }
        guard side.hasHangul else { return true }
        return switch side.ending {
        case .noun, .doing: true
        case .described, .nominal, .sentence, .question: false
        }
    }
}
