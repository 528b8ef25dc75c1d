import Notes

/// A callout whose title is a term (`> [!note] 온디맨드`, `> [!note] 인스턴스란?`), or a heading that asks for one, and whose
/// text says what it means.
struct CalloutRule: FactRule {
    let name = Rule.callout
    static let needs: [LineMarks] = [.callout, [.item, .question], [.section, .question]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard let title = title(of: node, in: outline) else { return [] }
        if let asked = authored(node, title, in: outline) { return [asked] }
        guard let reading = title.term(outline.pairs), !isGenericLabel(reading.term.name),
            !KoreanWords.warnings.contains(title.words.last ?? ""),
            // `Pain is the fifth vital sign` is a sentence, and no name.
            title.hasHangul || title.isNounPhrase || title.words.count < 4
        else { return [] }
        let block = outline.note.blocks[node]
        // `> [!example] Mendel` over a worked cross: an example of it is no meaning.
        if case .callout(let kind, _) = block.kind, kind.lowered == "example", !title.hasHangul { return [] }
        let words = outline.nodes[node].children.filter { outline.nodes[$0].kind.isParagraph }
        guard let first = words.first else { return [] }
        let lines = outline.sentences(of: first)
        // A callout whose lines are definitions of their own is a frame about them (인바운드와 아웃바운드).
        let opening = lines.first?.phrase
        // `Changed by heat: limestone → marble`: what is done, with an example of it.
        let done = opening?.colon.flatMap {
            !$0.head.hasHangul && EnglishVerbs.isPast($0.head.words.first?.lowered ?? "") ? $0.head : nil
        }
        guard let meaning = done ?? opening, meaning.colon == nil else {
            return lines.flatMap { definition($0.phrase, at: first, lines: $0.lines, in: outline) }
        }
        // `> [!tip] 심음` over a sentence about things of its own.
        if meaning.hasHangul, KoreanSentence.isTopic(at: 0, of: meaning.words), meaning.words.count >= 4,
            !meaning.words[0].begins(with: reading.term.name)
        {
            return []
        }
        // `> [!tip] Exam` over a sentence with a subject of its own: no meaning of the title.
        if !meaning.hasHangul, EnglishSentence.subject(of: meaning.words) != nil { return [] }
        let more = lines.dropFirst().prefix(2).compactMap { line -> Value? in
            let text = Phrase(line.phrase.text.dropping(suffix: "."))
            guard text.hasHangul, text.ending.closesDefinition, (10...60).contains(text.typingLength),
                text.colon == nil,
                text.arrow == nil, text.equals == nil, !text.text.begins(with: "="), !text.text.begins(with: "-"),
                !Naming.pointsElsewhere(text.words[0]), !Naming.leans(text.words), !isExample(text),
                !text.words.indices.contains(where: { KoreanSentence.isTopic(at: $0, of: text.words) })
            else { return nil }
            return Value(text.text)
        }
        if let told = aspect(of: reading.term, meaning, at: first, lines: lines[0].lines, in: outline) { return [told] }
        if let listed = listed(meaning, of: reading.term, at: first, lines: lines[0].lines, in: outline) {
            return listed
        }
        // `1몰에 들어 있는 입자 수 = 6.02 × 10^23`: the number is asked as such.
        let term =
            EnglishAdjective.isOne(reading.term.name)
            ? EnglishAdjective.named(reading.term, at: node, in: outline) ?? reading.term : reading.term
        let said = meaning.equals.flatMap { $0.tail.hasDigit && !$0.tail.hasHangul ? $0.head : nil } ?? meaning
        // `> [!warning] 원두 보관` over what is done about it: no meaning of the title.
        let isAdvice = if case .sentence = KoreanEnding(of: closed(said.text)) { said.hasHangul } else { false }
        return [
            Fact(
                subject: term, relation: isAdvice && more.isEmpty ? .property : .definition,
                values: [Value(closed(said.text))] + more,
                statement: lines.map(\.phrase.text).joined(separator: " "),
                place: outline.place(of: node, lines: block.isSection ? block.textLines : block.lines),
                rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `> [!tip] 3사의 역할`: what is told of the thing, which the title names before its aspect.
    private func aspect(
        of title: Term, _ meaning: Phrase, at node: Int, lines: ClosedRange<Int>, in outline: Outline
    ) -> Fact? {
        guard meaning.hasHangul, let cut = title.name.range(ofOnly: "의 ") else { return nil }
        let label = title.name.slice(cut.upperBound..<title.name.utf8.count)
        let thing = title.name.slice(0..<cut.lowerBound)
        guard label.wordCount == 1, Labels.areAttributes(label), Phrase(thing).isName else { return nil }
        return Fact(
            subject: Term(thing), relation: .property, label: label, values: [Value(closed(meaning.text))],
            statement: meaning.text, place: outline.place(of: node, lines: lines), rule: name, language: .korean)
    }

    /// `사헌부(관리 감찰), 사간원(간언), 홍문관(자문)` under 삼사: its members, each with what its bracket says of it.
    private func listed(
        _ meaning: Phrase, of term: Term, at node: Int, lines: ClosedRange<Int>, in outline: Outline
    ) -> [Fact]? {
        let parts = splitOutsideBrackets(meaning.text, at: [",", "、"]).map { Phrase($0) }
        guard meaning.hasHangul, (3...8).contains(parts.count),
            parts.allSatisfy({ part in
                if case .noun = part.bare.ending { part.bare.isName && part.bare.words.count <= 2 } else { false }
            })
        else { return nil }
        func make(_ term: Term, _ relation: Relation, _ values: [Value]) -> Fact {
            Fact(
                subject: term, relation: relation, values: values, statement: meaning.text,
                place: outline.place(of: node, lines: lines), rule: name, language: .korean)
        }
        let glosses = parts.compactMap { part -> Fact? in
            guard let content = part.brackets.groups.last?.content, content.hasHangul, content.words.count >= 2 else {
                return nil
            }
            return make(Term(part.bare.text), .definition, [Value(content.text)])
        }
        return [make(term, .enumeration, parts.map { Value($0.bare.text) })] + glosses
    }

    /// A callout's title, or a heading that asks (`What is an AMI?`, `인스턴스란?`); nil for any other block.
    private func title(of node: Int, in outline: Outline) -> Phrase? {
        if case .callout = outline.nodes[node].kind { return outline.nodes[node].phrase }
        // `- B+Tree를 쓰는 이유?` with what answers it below.
        if outline.nodes[node].isItem, !outline.isExam(node), !outline.items(in: node).isEmpty {
            let phrase = outline.nodes[node].phrase
            return phrase.text.ends(in: "?") && phrase.words.count >= 3 ? phrase : nil
        }
        guard outline.nodes[node].isSection, !outline.isExam(node), let heading = outline.headings[node] else {
            return nil
        }
        let title = Phrase(heading.title)
        let asks = title.text.ends(in: "?") || title.text.ends(in: "？")
        // An exam's stem may be a heading too: what stands under it are its options.
        guard asks, let first = outline.nodes[node].children.first, !outline.isExam(first) else { return nil }
        return title
    }

    private static let asking: EndingList = [
        "나", "까", "가", "지", "요", "은", "는", "란", "니", "유", "점", "차이", "법", "뭐", "무엇", "것",
    ]

    /// A title that is a question of the learner's own (`Who wrote …?`): it is asked as it stands.
    private func authored(_ node: Int, _ title: Phrase, in outline: Outline) -> Fact? {
        guard title.text.ends(in: "?") || title.text.ends(in: "？"),
            title.words.count >= 3 || (title.hasHangul || title.words[0].isSame(as: "Why")) && title.words.count >= 2,
            // `재결에 불복?` is a title with a mark of doubt.
            title.words.count >= 3 || !title.hasHangul || Self.asking.matches(title.text.dropping(suffix: "?")),
            Self.asksDifference(title) || !strippedName(title.bare).isName || isListed(node, in: outline)
                || title.words[0].isSame(as: "Why"),
            !pointsElsewhere(title) || title.words[0].isSame(as: "사용자가")
        else { return nil }
        guard let child = outline.nodes[node].children.first else { return nil }
        let block = outline.note.blocks[child]
        let items = outline.nodes[child].children
        var values: [Value] = []
        if block.kind == .paragraph, let sentence = outline.sentences(of: child).first {
            // A sentence before a list does not answer what the whole section asks.
            let hasList = outline.nodes[node].children.contains { outline.nodes[$0].kind.isListKind }
            if outline.nodes[node].isSection, hasList { return nil }
            // `Milgram (1963): …`: the line tells of something of its own.
            if !title.hasHangul, sentence.phrase.colon != nil, !Self.asksDifference(title) { return nil }
            // Two things differ in what is said of either.
            let said =
                Self.asksDifference(title)
                ? outline.sentences(of: child).map(\.phrase.text).joined(separator: " ") : sentence.phrase.text
            values = [Value(said.dropping(suffix: "."))]
        } else if outline.nodes[child].kind.isListKind, (1...6).contains(items.count) {
            values = items.map { Value(outline.nodes[$0].phrase.text) }.filter { !$0.text.isEmpty }
            // Lines that each tell something of their own are no answer that anyone would give.
            let isLong =
                values.reduce(0, { $0 + $1.text.typingLength }) > 320 || values.contains { $0.text.utf8.count > 100 }
            if !title.hasHangul, isLong, !Self.asksDifference(title) { return nil }
        }
        guard let first = values.first, !first.text.isEmpty else { return nil }
        return Fact(
            subject: Term(title.text), relation: .authored, values: values,
            statement: outline.note.blocks[child].text.string.folded,
            place: outline.place(
                of: node,
                lines: outline.note.blocks[node].textLines.lowerBound...outline.note.blocks[child].lines.upperBound),
            rule: name,
            language: outline.nodes[node].language)
    }

    /// `## 조수 간만의 원인은 무엇인가?` over a list: what is listed is the answer, and no meaning.
    private func isListed(_ node: Int, in outline: Outline) -> Bool {
        guard outline.nodes[node].isSection, let first = outline.nodes[node].children.first,
            outline.nodes[node].phrase.text.holds("무엇인가"), outline.nodes[first].kind.isListKind
        else { return false }
        return outline.nodes[first].children.allSatisfy { outline.nodes[$0].phrase.colon == nil }
    }

    /// `What is the difference between A and B?`
    static func asksDifference(_ title: Phrase) -> Bool {
        !title.hasHangul && title.lower.holds("difference") && title.text.ends(in: "?")
    }

    /// `In which Region …?`, `When …?` ask by themselves; `Which of these …?` does not.
    private func pointsElsewhere(_ title: Phrase) -> Bool {
        guard Naming.pointsElsewhere(title.words[0]) else { return false }
        let isPlaced = ["in", "on", "at", "for", "with", "when", "above", "below"].contains(title.words[0].lowered)
        return title.hasHangul || title.words.count < 4 || !isPlaced
            || EnglishReference.leans(title.text.dropping(suffix: "?"))
    }

    private func definition(_ phrase: Phrase, at node: Int, lines: ClosedRange<Int>, in outline: Outline) -> [Fact] {
        guard let cut = phrase.colon, let reading = cut.head.term(outline.pairs),
            !isGenericLabel(reading.term.name)
        else { return [] }
        let meaning = (cut.tail.brackets.groups.contains(where: \.isLast) ? cut.tail.bare : cut.tail).text
        return [
            Fact(
                subject: reading.term, relation: .definition, values: [Value(closed(meaning))], statement: phrase.text,
                place: outline.place(of: node, lines: lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }
}

/// A definition's words without what closes the sentence (`…를 말함`, `…이다.`, `…을 의미한다`).
func closed(_ meaning: String) -> String {
    var text = meaning.trimmed
    while let last = text.utf8.last, last == 0x2E || last == 0x2C { text.unicodeScalars.removeLast() }
    if let ending = sayingEndings.ending(of: text) { return text.dropping(suffix: ending).trimmed }
    return text.trimmed
}

private let sayingEndings: EndingList = [
    "를 가리킨다", "을 가리킨다", "를 가리킴", "을 가리킴", "를 말합니다", "을 말합니다", "를 말한다", "을 말한다", "를 말함", "을 말함", "를 의미한다", "을 의미한다",
    "를 의미함", "을 의미함", "를 뜻한다", "을 뜻한다", "를 뜻함", "을 뜻함",
]
