import Notes

/// A number with a unit in a short line, and whose number it is.
///
/// Steps of a walkthrough, examples and captions of pictures state no quantity.
struct QuantityRule: FactRule {
    let name = Rule(rawValue: "quantity")
    static let needs: [LineMarks] = [[.line, .digit]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), outline.nodes[node].phrase.hasDigit,
            !isCaption(node, in: outline), !outline.isInWalkthrough(node), !outline.isStory(node),
            !isWorked(node, in: outline)
        else { return [] }
        let found = KoreanSentence.about(EnglishProse.joined(outline.sentences(of: node))).flatMap {
            sentence -> [Fact] in
            let phrase = sentence.phrase
            guard phrase.hasDigit, phrase.typingLength <= 160, !isExample(phrase), !phrase.text.ends(in: "?"),
                !Self.isFurniture(phrase), !phrase.text.holds("연중무휴"), !phrase.text.holds("24/7"),
                phrase.colon == nil || !phrase.head.isGeneric && !KoreanWords.markers.contains(phrase.head.bare.text)
            else { return [] }
            if let only = equated(in: sentence, at: node, outline) ?? labelled(in: sentence, at: node, outline) {
                return [only]
            }
            return numbers(in: sentence, at: node, outline).map { EnglishProse.carried($0, behind: sentence.before) }
                + bracketed(in: sentence, at: node, outline) + remarked(in: sentence, at: node, outline)
        }
        return found.isEmpty ? [] : explaining(found, at: node, in: outline)
    }

    /// `시험 범위는 1장~7장`: of the course, and no fact.
    private static func isFurniture(_ phrase: Phrase) -> Bool {
        guard phrase.hasHangul,
            let place = phrase.words.prefix(2).firstIndex(where: { $0.ends(in: "는") || $0.ends(in: "은") })
        else { return false }
        let words = phrase.words[..<place] + [String(phrase.words[place].dropLast())]
        return KoreanWords.markers.contains(words.joined(separator: " "))
    }

    /// The lines behind a Korean term on a line of its own (`: 무게의 약 3배`) are about that term.
    private func explaining(_ found: [Fact], at node: Int, in outline: Outline) -> [Fact] {
        let defined = outline.facts(of: LayoutRule(), at: node)
        guard outline.nodes[node].language == .korean, outline.nodes[node].kind.isParagraph, defined.count == 1,
            let term = defined.first?.subject, defined.first?.relation == .definition
        else { return found }
        return found.map { fact in
            guard fact.place.firstLine > (defined.first?.place.firstLine ?? 0), let frame = fact.frame,
                frame != String(Fact.gap)
            else { return fact }
            var fact = fact
            fact.subject = term
            fact.frame = frame.dropping(prefix: ":").trimmed
            return fact
        }
    }

    /// Numbers with units, clause by clause. Of several each is asked with the others in sight.
    private func numbers(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        let colon = sentence.phrase.colon.map { $0.tail.isEmpty ? $0.head : $0.tail }
        let part = colon ?? dashed(sentence.phrase)?.tail ?? Self.pointed(sentence.phrase)?.tail ?? sentence.phrase
        // `층마다 방 5개 -> 늘릴 수 있음`: the number is of what stands before the arrow.
        let cause = part.hasHangul ? part.arrow?.head : nil
        let whole = (cause.flatMap { $0.hasDigit && $0.words.count >= 2 ? $0 : nil } ?? part).bare
        // `2필 → 1필`: what it was and what it became, of which neither is what it is.
        if let turn = part.arrow, part.hasHangul, turn.head.words.last?.beginsWithDigit == true,
            turn.tail.text.beginsWithDigit
        {
            return []
        }
        // Of a long line the part with the number is enough.
        let clauses = KoreanSentence.clauses(of: whole).flatMap { clause in
            clause.typingLength <= 80
                ? [clause]
                : splitOutsideBrackets(clause.text, at: [",", "+", ";"]).map { Phrase($0) }.filter {
                    $0.words.count >= 3
                }
        }
        return clauses.flatMap { clause -> [Fact] in
            let text = clause.text
            let found = quantities(in: text, language: outline.nodes[node].language).filter { !isVerb($0, in: text) }
            // Two equal numbers would give each other away.
            guard (1...3).contains(found.count), text.typingLength <= 120, text.count(where: { $0 == "\"" }) % 2 == 0,
                !clause.words[0].ends(in: "자는") || !Naming.pointsElsewhere(clause.words[0]),
                Set(found.map { Form($0.text) }).count == found.count,
                let subject = subject(of: sentence, at: node, in: outline)
            else { return [] }
            // `1, 10, 100, 400 Gbps`: of a row of numbers none is asked alone.
            if text.words.count(where: { $0.ends(in: ",") && $0.beginsWithDigit })
                >= 2
            {
                return []
            }
            let scalars = Array(text.unicodeScalars)
            let counted = found.filter {
                !isOrdinal($0, in: scalars) && !counts($0, below: node, in: outline) && !isCounted($0, in: scalars)
            }
            let topic =
                topicBefore(clause, at: node, in: outline).map { $0 + " " }
                ?? unnamedHead(of: sentence.phrase, found, text, outline) ?? ""
            return counted.map { quantity in
                var frame = scalars
                frame.replaceSubrange(quantity.range, with: String(Fact.gap).unicodeScalars)
                return fact(
                    subject, quantity.text, quantity.quantity, frame: topic + String(String.UnicodeScalarView(frame)),
                    sentence, at: node, outline)
            }
        }
    }

    /// `1단계 처벌 지향`, `협착의 3대 증상`: a number that orders or counts a name, and measures nothing.
    private func isOrdinal(_ found: FoundQuantity, in scalars: [Unicode.Scalar]) -> Bool {
        // `감수 1분열`: a number before another word.
        if found.quantity.unit == "분", found.range.upperBound < scalars.count,
            ["열", "해", "류", "의", "할"].contains(scalars[found.range.upperBound])
        {
            return true
        }
        // `루이 16세`: the one of that name.
        if found.quantity.unit == "세", found.range.lowerBound >= 2, scalars[found.range.lowerBound - 1] == " " {
            let before = String(String.UnicodeScalarView(scalars[..<(found.range.lowerBound - 1)])).words.last ?? ""
            if before.hasHangul, !Self.ages.matches(before) { return true }
        }
        let rest = String(String.UnicodeScalarView(scalars[found.range.upperBound...]))
        // `물 1kg에 녹은 양`: what it is measured by.
        if found.quantity.number == "1", ["에 ", "당 ", "의 "].contains(where: rest.begins) { return true }
        // `9,900원처럼 끝자리를 맞춤`: an example.
        if rest.begins(with: "처럼") || rest.begins(with: "짜리") || rest.begins(with: " 같은 ") { return true }
        guard found.range.upperBound + 1 < scalars.count, scalars[found.range.upperBound] == " ",
            scalars[found.range.upperBound + 1].isHangul
        else { return false }
        // `7년 전쟁`, `브뤼메르 18일 쿠데타`: part of a name.
        if ["년", "월", "일", "차"].contains(found.quantity.unit),
            Self.upheavals.matches(rest.words.first ?? "")
        {
            return true
        }
        // `1회 박출량`, `1분 동안`: the one that all is measured by.
        if found.quantity.number == "1", Self.rounds.contains(found.quantity.unit),
            !Self.spans.contains(rest.words.first ?? "")
        {
            return true
        }
        let start = found.range.lowerBound
        switch found.quantity.unit {
        case "단계", "차", "급", "종", "형", "장", "학년", "교시": return start == 0
        case "대": return start >= 2 && scalars[start - 1] == " " && scalars[start - 2] == "의"
        default: return false
        }
    }

    /// `보증의 방식 3가지` over the three: the list says how many.
    private func counts(_ found: FoundQuantity, below node: Int, in outline: Outline) -> Bool {
        guard Self.kinds.contains(found.quantity.unit), let count = Int(found.quantity.number) else { return false }
        if outline.items(in: node).count == count { return true }
        let next = outline.note.blocks[node].end
        return next < outline.nodes.count && outline.nodes[next].kind.isListKind
            && outline.nodes[next].children.count == count
    }

    /// `대립유전자 A, B, O 3가지`: the names right before the number give it away.
    private func isCounted(_ found: FoundQuantity, in scalars: [Unicode.Scalar]) -> Bool {
        guard Self.kinds.contains(found.quantity.unit) || found.quantity.unit == "개",
            let count = Int(found.quantity.number), count >= 2
        else { return false }
        let before = String(String.UnicodeScalarView(scalars[..<found.range.lowerBound]))
        return before.words.reversed().dropFirst().prefix { $0.ends(in: ",") }.count == count - 1
    }

    private static let kinds: WordList = ["가지", "종류", "단계"]
    private static let upheavals: EndingList = [
        "전쟁", "혁명", "쿠데타", "정변", "사변", "항쟁", "봉기", "운동", "사태", "사건", "왕정", "유신", "체제", "조약",
    ]
    private static let rounds: WordList = ["회", "분", "초", "시간", "일", "번"]
    /// What bounds a number, and so makes one count.
    private static let spans: WordList = [
        "이상", "이하", "이내", "미만", "초과", "전", "후", "뒤", "이전", "이후", "안에", "내", "내외", "정도",
    ]

    /// `hourly price of an m5.large in Seoul : 0.12 USD`: an English head that is too long or too full of numbers for a name
    /// stays with its number.
    private func unnamedHead(
        of phrase: Phrase, _ found: [FoundQuantity], _ text: String, _ outline: Outline
    ) -> String? {
        guard !phrase.hasHangul, found.count == 1, found[0].text == text, phrase.colon != nil,
            phrase.head.unnumbered.term(outline.pairs) == nil, phrase.head.words.count <= 12
        else { return nil }
        return phrase.head.unnumbered.text + ": "
    }

    /// `exit code 0 means success`: the word behind the number is a verb, and no unit.
    private func isVerb(_ found: FoundQuantity, in text: String) -> Bool {
        let unit = found.quantity.unit
        guard unit.ends(in: "s"), EnglishVerbs.plainForm(of: unit) != nil, let place = text.range(ofOnly: found.text)
        else {
            return false
        }
        let next = text.slice(place.upperBound..<text.utf8.count).words.first?.lowered ?? ""
        return !next.isEmpty && next.beginsWithSmall
            && !EnglishVerbs.behindNouns.contains(next) && !EnglishVerbs.auxiliaries.contains(next)
            && !["and", "or", "than", "a", "each"].contains(next) && !EnglishVerbs.isPast(next)
    }

    /// What a sum comes to, under a heading that announces an example: without its terms it is nothing to know.
    private func isWorked(_ node: Int, in outline: Outline) -> Bool {
        // A line with an id of its own is meant to be asked.
        guard outline.nodes[node].language == .english, outline.note.blocks[node].blockID == nil else { return false }
        return outline.context(of: node).contains { title in
            title.lowered.words.contains { ["example", "worked", "exercise", "example:"].contains($0) }
        }
    }

    /// `이름은 유니코드` on the line before `250자 초과 금지`: a line of limits that begins with its number goes on about the
    /// same thing.
    private func topicBefore(_ clause: Phrase, at node: Int, in outline: Outline) -> String? {
        guard clause.hasHangul, clause.text.beginsWithDigit,
            let near = outline.heading(above: node), Labels.areBounds(near.name),
            let before = outline.nodes[node].previous, outline.items(in: before).isEmpty,
            let first = outline.nodes[before].phrase.words.first,
            KoreanSentence.isTopic(at: 0, of: outline.nodes[before].phrase.words)
        else { return nil }
        return first
    }

    /// `0℃에서 기체 1몰의 부피 = 22.4L`: what the line says of its left side, numbers and all.
    private func equated(in sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
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
    private func labelled(in sentence: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let line = sentence.phrase.bare.words
        let words = Array(line[((line.lastIndex { $0.ends(in: ",") } ?? -1) + 1)...])
        guard (2...6).contains(words.count), let number = words.last, number.hasDigit,
            number.utf8.allSatisfy({ (0x30...0x3A).contains($0) || $0 == 0x2C }), number.utf8.last != 0x3A,
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
    private static let numbered: EndingList = [
        "숫자", "번호", "포트", "권한", "크기", "값", "개수", "수", "한도", "UID", "GID", "레벨", "코드", "기본값", "최댓값", "최솟값", "최대값", "최소값",
        "상한", "하한", "우선순위", "점수", "pH", "PID", "원자 번호", "차수",
    ]

    /// `Round robin - slices of 100 ms`: the name before the dash has the number.
    private func dashed(_ phrase: Phrase) -> Phrase.Cut? {
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
    private func bracketed(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
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
            if number.isYear, !Self.counted.matches(name.text) { return nil }
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
    private func remarked(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
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

    /// What stands before an age.
    private static let ages: EndingList = [
        "만", "평균", "약", "최소", "최대", "생후", "은", "는", "의", "에", "나이", "나이가", "연령", "연령이", "수명", "수명이",
    ]

    static let counted: EndingList = ["수", "개수", "갯수", "횟수", "인원", "크기", "한도", "최댓값", "number", "count", "limit"]

    private func fact(
        _ subject: Term, _ text: String, _ quantity: Quantity, frame: String, _ sentence: Sentence, at node: Int,
        _ outline: Outline
    ) -> Fact {
        Fact(
            subject: subject, relation: .quantity, values: [Value(text, quantity: quantity)], frame: frame,
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: outline.nodes[node].language)
    }

    private func subject(of sentence: Sentence, at node: Int, in outline: Outline) -> Term? {
        let phrase = sentence.phrase
        if phrase.colon == nil, let head = dashed(phrase)?.head, let term = head.unnumbered.term(outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            return term
        }
        if var term = Self.pointed(phrase)?.head.unnumbered.term(outline.pairs)?.term, !isGenericLabel(term.name) {
            term.owner = Labels.lead(of: node, in: outline) ?? outline.subjects(above: node).first?.name
            return term
        }
        if let term = sentence.lineTerm?.term(outline.pairs)?.term, !isGenericLabel(term.name) { return term }
        let heading = outline.subjects(above: node).first
        if phrase.colon != nil, let term = phrase.head.unnumbered.term(outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            var owned = term
            owned.owner = term.name.hasLatin ? owner(of: term, at: node, in: outline) : heading?.name
            return owned
        }
        var above = outline.parentItem(of: node)
        while let parent = above {
            if outline.isMeasured(parent) {
                above = outline.parentItem(of: parent)
                continue
            }
            let head = outline.nodes[parent].phrase.named.unnumbered
            // `flow control protects the receiver`: what the line above speaks of.
            if !head.hasHangul, head.words.count >= 3, let name = EnglishSentence.subject(of: head.words) {
                return Term(name)
            }
            if let term = head.term(outline.pairs)?.term, !isGenericLabel(term.name) {
                var owned = term
                owned.owner = term.name.hasLatin ? owner(of: term, at: parent, in: outline) : heading?.name
                return owned
            }
            // The number of something that the line above calls by no name.
            if outline.nodes[parent].phrase.hasHangul, outline.nodes[parent].phrase.colon != nil, !head.isGeneric {
                return nil
            }
            above = outline.parentItem(of: parent)
        }
        guard let subject = outline.subjects(above: node).first else {
            // Under a question (`왜 나누나?`) a sentence is about its own topic.
            return phrase.hasHangul ? KoreanSentence.topic(of: phrase.bare.words)?.0.term(outline.pairs)?.term : nil
        }
        // A generic heading in between goes along: AWS Organizations의 제한.
        if let near = outline.heading(above: node), near.isGeneric, !near.name.isEmpty {
            return Term(near.name, owner: subject.name)
        }
        return subject
    }

    private func isCaption(_ node: Int, in outline: Outline) -> Bool {
        let blocks = outline.note.blocks
        if blocks[node].text.runs.contains(where: \.style.isImage) { return true }
        // `거리 : 3km` is told, picture or not.
        guard outline.nodes[node].phrase.colon == nil, let list = blocks[node].parent,
            outline.nodes[list].kind.isListKind
        else { return false }
        // The picture stands right after the list, or in it.
        for index in list..<min(blocks[list].end + 1, blocks.count)
        where blocks[index].text.runs.contains(where: \.style.isImage) {
            return true
        }
        return false
    }
}

extension InlineText.Style {
    var isImage: Bool { if case .image = self { true } else { false } }
}
