import Notes

// Lines that give one number for a name: behind a sign of equality, a label, an arrow or in a bracket.

extension QuantityRule {
    /// `0℃에서 기체 1몰의 부피 = 22.4L`: what the line says of its left side, numbers and all.
    func equated(in sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let phrase = (sentence.phrase.colon?.tail ?? sentence.phrase).bare
        guard let cut = phrase.equals, cut.tail.equals == nil, cut.head.words.count >= 2, cut.head.typingLength <= 60,
            !FormulaRule.hasOperator(cut.head.text), cut.head.hasHangul || cut.head.hasLatin
        else { return nil }
        let language = outline.nodes[node].language
        let isNumber = cut.tail.hasDigit && !cut.tail.hasHangul && !cut.tail.hasLatin
        guard
            let value = soleQuantity(of: cut.tail.text, language: language).map({ ($0.text, $0.quantity) })
                ?? (isNumber ? (cut.tail.text, Quantity(number: cut.tail.text, unit: "")) : nil)
        else { return nil }
        let owner = outline.subjects(above: node).first?.name
        return fact(
            Term(cut.head.unnumbered.text, owner: owner), value.0, value.1, frame: String(Fact.gap), sentence, at: node,
            outline)
    }

    /// `숫자 4000`, `포트 22`, `파일의 최대 기본 권한 666`: a number without a unit behind what it is.
    func labelled(in sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let line = sentence.phrase.bare.words
        let words = Array(line[((line.lastIndex { $0.ends(in: ",") } ?? -1) + 1)...])
        guard (2...6).contains(words.count), let number = words.last, number.hasDigit,
            number.utf8.allSatisfy({ (0x30...0x3A).contains($0) || $0 == 0x2C || $0 == 0x2E }),
            number.utf8.last != 0x3A, number.beginsWithDigit, !number.holds(".") || !DateRule.isBareDate(number),
            sentence.phrase.colon == nil,
            sentence.phrase.arrow == nil, sentence.phrase.equals == nil, sentence.phrase.hasHangul
        else { return nil }
        var label = words.dropLast().joined(separator: " ")
        if let particle = Self.labelParticles.ending(of: label) { label = label.dropping(suffix: particle) }
        guard number.holds(":") ? Self.ratios.matches(label) : Self.numbered.matches(label),
            let subject = subject(of: sentence, at: node, in: outline),
            Form(subject.name.comparable) != Form(label.comparable)
        else { return nil }
        return Fact(
            subject: subject, relation: .property, label: label,
            values: [Value(number, quantity: Quantity(number: number.filter { $0 != "," }, unit: ""))],
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: .korean)
    }

    private static let labelParticles: EndingList = ["으로", "로", "은", "는"]

    private static let ratios: EndingList = ["비", "비율", "분리비", "표현형비", "유전자형비"]

    /// What a bare number is given for.
    static let numbered: EndingList = [
        "숫자", "번호", "포트", "권한", "크기", "값", "개수", "수", "한도", "UID", "GID", "레벨", "코드", "기본값", "최댓값", "최솟값", "최대값", "최소값",
        "상한", "하한", "우선순위", "점수", "pH", "PID", "원자 번호", "차수", "적재율", "비율", "효율", "계수", "지수", "상수", "승수",
    ]

    /// `Round robin - slices of 100 ms`: the name before the dash has the number.
    func dashed(_ phrase: Phrase) -> Phrase.Cut? {
        guard let cut = phrase.dash, cut.head.bare.isName, cut.head.bare.words.count <= 3, cut.tail.words.count >= 2,
            // `memory 128 MB - 10,240 MB` is a span.
            phrase.hasHangul || quantities(in: cut.head.text, language: .english).isEmpty
        else { return nil }
        return cut
    }

    /// `시스템 손상 → 12시간 이내`: the name before the arrow has the number.
    static func pointed(_ phrase: Phrase) -> Phrase.Cut? {
        guard phrase.colon == nil, let cut = phrase.arrow, phrase.hasHangul, cut.tail.arrow == nil, !cut.head.hasDigit,
            cut.head.bare.isName, cut.head.bare.words.count <= 4, cut.tail.words.count <= 3
        else { return nil }
        let found = quantities(in: cut.tail.text, language: .korean)
        guard let only = found.first, found.count == 1, let place = cut.tail.text.range(ofOnly: only.text) else {
            return nil
        }
        let rest =
            cut.tail.text.slice(0..<place.lowerBound).words
            + cut.tail.text.slice(place.upperBound..<cut.tail.text.utf8.count).words
        return rest.allSatisfy { spans.contains($0) || ["최대", "최소", "약", "보통"].contains($0) } ? cut : nil
    }

    /// `루트 수(1), OU 수 (1000)`: a number in a bracket belongs to the name before it.
    func bracketed(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        let groups = (sentence.phrase.colon?.tail ?? sentence.phrase).brackets.groups
        guard
            groups.contains(where: {
                $0.content.hasDigit && $0.content.letters.typingLength == $0.content.letters.digits
            })
        else { return [] }
        guard let heading = outline.subjects(above: node).first else { return [] }
        return groups.compactMap { group in
            guard case .value(let number) = Gloss(group.content, after: group.before, pairs: outline.pairs),
                let last = splitOutsideBrackets(group.before.text, at: [",", "·", ":"]).last
            else { return nil }
            let name = Phrase(last)
            if DateRule.isBareDate(number) && number.holds(".") || Self.isDayOfMonth(number) { return nil }
            // A bare year tells when, not how many.
            if number.isYear, !Self.isCount(name) { return nil }
            guard name.isName, name.words.count <= 6, name.hasHangul || name.words.count <= 4 else { return nil }
            let digits = number.filter { $0 != "," }
            return fact(
                Term(name.text, owner: heading.name), number, Quantity(number: digits, unit: ""),
                frame: String(Fact.gap), sentence, at: node, outline)
        }
    }

    /// `6.20`
    private static func isDayOfMonth(_ number: String) -> Bool {
        let parts = number.split(separator: ".")
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return false }
        return (1...12).contains(month) && (10...31).contains(day) && parts[1].utf8.count == 2
    }

    /// `전송 게이트웨이(최대 5,000개 연결)`, `Snow family (up to 80 TB per device)`: a name alone, with its bound behind it.
    func remarked(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        guard sentence.phrase.colon == nil, let group = sentence.phrase.brackets.groups.last, group.isLast,
            sentence.phrase.brackets.groups.count == 1, group.content.hasDigit,
            (2...8).contains(group.content.words.count),
            sentence.phrase.bare.isName, sentence.phrase.bare.words.count <= 4,
            sentence.phrase.bare.isNounPhrase || sentence.phrase.isProperName,
            var term = sentence.phrase.bare.unnumbered.term(outline.pairs)?.term, !isGenericLabel(term.name)
        else { return [] }
        let found = quantities(in: group.content.text, language: outline.nodes[node].language)
        guard found.count == 1, let only = found.first, only.quantity.qualifier != nil else { return [] }
        term.owner = owner(of: term, at: node, in: outline)
        var frame = Array(group.content.text.unicodeScalars)
        frame.replaceSubrange(only.range, with: String(Fact.gap).unicodeScalars)
        return [
            fact(
                term, only.text, only.quantity, frame: String(String.UnicodeScalarView(frame)), sentence, at: node,
                outline)
        ]
    }

    /// Whether a name counts: `OU 수`; the 수 of 김기수 does not.
    static func isCount(_ name: Phrase) -> Bool {
        name.words.last.map { $0.isSame(as: "수") || counted.matches($0) } ?? false
    }

    private static let counted: EndingList = ["개수", "갯수", "횟수", "인원", "크기", "한도", "최댓값", "number", "count", "limit"]

    /// `1년 또는 3년`, `1년/3년`: one answer, of which neither number is half.
    func alternatives(
        _ found: [FoundQuantity], in text: String, of subject: Term, _ sentence: Sentence, at node: Int,
        _ outline: Outline
    ) -> [Fact]? {
        guard found.count == 2, found[0].quantity.unit == found[1].quantity.unit, !found[0].quantity.unit.isEmpty else {
            return nil
        }
        let scalars = Array(text.unicodeScalars)
        let between = String(String.UnicodeScalarView(scalars[found[0].range.upperBound..<found[1].range.lowerBound]))
            .trimmed
        guard ["또는", "/", "or", "혹은", "아니면"].contains(between.lowered) else { return nil }
        var frame = scalars
        let span = found[0].range.lowerBound..<found[1].range.upperBound
        frame.replaceSubrange(span, with: String(Fact.gap).unicodeScalars)
        let colon = sentence.phrase.colon?.head.bare.text
        // `약정 기간 : 1년 또는 3년` is what the label means.
        if span.count == scalars.count { return [] }
        let lead = colon.map { $0 == subject.name ? "" : "\($0): " } ?? ""
        let fact = Fact(
            subject: subject, relation: .property,
            values: [
                Value(String(String.UnicodeScalarView(scalars[span])), aliases: [found[0].text + ", " + found[1].text])
            ],
            frame: lead + String(String.UnicodeScalarView(frame)), statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: .object,
            language: outline.nodes[node].language)
        return [fact]
    }
}
