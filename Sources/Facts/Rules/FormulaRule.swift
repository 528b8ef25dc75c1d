import Notes

/// `총 비용 = 선불 + 월별 × 개월`: a formula, if an operator stands between quantities; any other `=` restates.
struct FormulaRule: FactRule {
    let name = Rule(rawValue: "formula")
    static let needs: [LineMarks] = [[.line, .equals]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node) else { return [] }
        return outline.sentences(of: node).flatMap { facts(of: $0, at: node, in: outline) }
    }

    private func facts(of sentence: Sentence, at node: Int, in outline: Outline) -> [Fact] {
        let phrase = sentence.phrase
        let line = phrase.colon.flatMap { $0.tail.equals == nil ? nil : $0.tail } ?? phrase
        // `address = number + offset; the table maps …`: what follows is another thought.
        let thought = line.text.range(ofFirst: "; ").map { Phrase(line.text.slice(0..<$0.lowerBound)) }
        let own = line.hasHangul ? line : thought.flatMap { $0.equals == nil ? nil : $0 } ?? line
        guard let cut = own.equals, Self.hasOperator(cut.tail.bare.text), cut.tail.typingLength <= 120,
            !Self.isNumber(cut.tail.bare.text), !Self.isRemark(cut.tail), !Self.areAlternatives(cut.tail),
            var term = cut.head.unnumbered.term(outline.pairs)?.term, !isGenericLabel(term.name)
        else { return [] }
        // `TCO = total cost of ownership: direct + indirect costs`
        if let long = cut.tail.colon?.head, isInitials(cut.head.bare.text, of: long.text) { return [] }
        // `perpetuity: PV = C / r`: of which value, the label says.
        if let label = phrase.colon?.head.bare, line !== phrase, !label.hasHangul, label.isName, !label.isGeneric {
            term.owner = label.text
        }
        // `글루텐 = 글리아딘 + 글루테닌`: things put together, not numbers.
        // `log(x)`: what stands in brackets belongs to the formula.
        let isCall = cut.tail.brackets.groups.contains { group in
            cut.tail.text.holds("\(group.before.words.last ?? " ")(") || isFactor(group, in: cut.tail.text)
        }
        let parts = (isCall ? cut.tail : cut.tail.bare).text.parts(between: " + ").map {
            Phrase(EnglishSentence.withoutArticle($0.trimmed.dropping(prefix: "its ")))
        }
        let isTotal = Self.totals.matches(term.name.lowered) || term.name.begins(with: "총")
        let isMixed = parts.contains { Self.hasOperator($0.text) }
        if !isTotal, !isCall, !isMixed, parts.count >= 2,
            parts.allSatisfy({ $0.isName && !$0.hasDigit && $0.words.count <= 4 })
        {
            return [
                Fact(
                    subject: term, relation: .enumeration, values: parts.map { Value($0.text) },
                    statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: outline.nodes[node].language)
            ]
        }
        return [
            Fact(
                subject: term, relation: .formula,
                values: [Value(isCall ? cut.tail.text : cut.tail.bare.text, aliases: [cut.tail.text])],
                statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `a ÷ (1 + b)^n`: a bracket with an operator before it or a power behind it is a part of the expression.
    private func isFactor(_ group: Brackets.Group, in text: String) -> Bool {
        let last = group.before.words.last ?? ""
        return text.begins(with: "(") || ["÷", "×", "*", "/", "+", "-", "−", "x"].contains(last) || text.holds(")^")
    }

    /// `stateless, allow + deny`, `persistence + replication, Memcached = …`: words beside each other, no expression.
    private static func isRemark(_ tail: Phrase) -> Bool {
        guard !tail.hasHangul, tail.bare.text.holds(", ") else { return false }
        // `smallest unit, 1+ containers, share IP + volumes`
        return !tail.hasDigit || tail.words.count >= 6 && !["×", "÷", "^", " * "].contains(where: tail.text.holds)
    }

    /// `a break from frost / no rain`: words of which either is meant, with no quantity on both sides of the stroke.
    static func areAlternatives(_ tail: Phrase) -> Bool {
        guard !tail.hasHangul, !tail.hasDigit, let stroke = tail.text.range(ofOnly: " / "),
            ![" + ", " - ", " − ", "×", " * ", "÷", "^"].contains(where: tail.text.holds)
        else { return false }
        let before = tail.text.slice(0..<stroke.lowerBound).words.map(\.lowered)
        let after = tail.text.slice(stroke.upperBound..<tail.text.utf8.count).words.first?.lowered ?? ""
        return ["no", "not", "or", "without", "lack"].contains(after)
            || before.dropFirst().contains { ["from", "due", "because", "by", "which", "that"].contains($0) }
    }

    private static let totals: EndingList = [
        "비용", "금액", "요금", "합계", "수", "률", "율", "값", "가격", "점수", "량", "액", "소득", "이자", "잉여", "에너지", "시간", "부피", "길이",
        "압력", "원가",
        "이익", "자산", "자본", "부채", "매출", "지출", "cost", "price", "total", "rate", "sum", "score",
        "amount", "number",
    ]

    /// `1.8 × 10^-5` is a number.
    private static func isNumber(_ text: String) -> Bool {
        !text.hasLatin && !text.hasHangul && ["10^", "10⁻", "×10", "× 10"].contains(where: text.holds)
    }

    static func hasOperator(_ text: String) -> Bool {
        // `1/r`
        if let stroke = text.range(ofOnly: "/"), text.wordCount == 1, stroke.lowerBound > 0,
            text.slice(0..<stroke.lowerBound).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.slice(stroke.upperBound..<text.utf8.count).hasLatin
        {
            return true
        }
        // `peace that made trade + travel safe`: words that a sentence joins.
        let isProse = text.words.contains {
            ["that", "which", "who", "where", "with", "w/", "or"].contains($0.lowered)
        }
        return (isProse ? ["×", "÷", "^"] : [" + ", " - ", " − ", "×", " * ", " / ", "÷", "^", " x "]).contains {
            mark in
            guard let range = text.range(ofFirst: mark) else { return false }
            return range.lowerBound > 0 && range.upperBound < text.utf8.count
        }
    }
}

extension String {
    /// The UTF-8 range of the first `part`.
    func range(ofFirst part: String) -> Range<Int>? {
        position(of: part, from: 0).map { $0..<($0 + part.utf8.count) }
    }
}
