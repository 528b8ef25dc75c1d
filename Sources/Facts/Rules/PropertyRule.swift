import Notes

/// A bullet under a term says something of it: what stands below an item with a meaning, or in bullets under a heading
/// that names something.
struct PropertyRule: FactRule {
    let name = Rule.property
    static let needs: [LineMarks] = [.item]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let phrase = outline.nodes[node].phrase
        guard outline.nodes[node].isItem, !outline.isInWalkthrough(node), phrase.colon == nil, phrase.arrow == nil,
            phrase.equals == nil, !outline.isStory(node), !outline.isContrasted(node),
            let subject = subject(of: node, in: outline),
            phrase.dash == nil || outline.facts(of: DefinitionRule(), at: node).isEmpty,
            outline.facts(of: HeadwordRule(), at: node).isEmpty, phrase.use == nil, !states(node, in: outline),
            outline.facts(of: QuantityRule(), at: node).isEmpty, outline.facts(of: DateRule(), at: node).isEmpty,
            !hasOtherTopic(phrase, subject, at: node, in: outline)
        else { return [] }
        let text = Self.withoutConnective(phrase.bare)
        if let row = row(text, of: subject, at: node, in: outline) { return [row] }
        if let counted = counted(text, of: subject, at: node, in: outline) { return [counted] }
        guard says(text), outline.items(in: node).count < 2 || !text.isName else { return [] }
        // A sentence with a subject of its own is no property of the heading above it, and neither is a bare name.
        if !text.hasHangul {
            if EnglishSentence.subject(of: text.words) != nil || EnglishLine.isCorrelation(text) { return [] }
            if EnglishLine.bound(text) != nil { return [] }
            // `message retention default 4 d` under `Decoupling` tells of the retention, not of the heading.
            let isHeadings =
                outline.parentItem(of: node) == nil && outline.leadIn(of: node) == nil
                && outline.title(above: node) == nil
            // `default route 0.0.0.0/0` is a thing of its own.
            // `Never crush tablets` and `Turn the patient` are advice.
            let first = text.words[0].lowered
            let isAdvice =
                (["never", "always", "don't", "do"].contains(first) && EnglishVerbs.isPlainVerb(text.words[1].lowered))
                || EnglishVerbs.isCommand(text.words)
            let isThing = isAdvice || ["default", "best", "good", "same", "max", "min"].contains(first)
            let tells = (EnglishLine.isFragment(text) && !isThing) || EnglishVerbs.isPast(text.words[0])
            if isHeadings, !tells || EnglishVerbs.isPlural(subject.name) { return [] }
            let isBare = text.isName && text.words.count <= 3 && !EnglishLine.isStatement(text)
            if isBare, outline.parentItem(of: node) == nil || !outline.items(in: node).isEmpty { return [] }
        }
        let said = text.text.dropping(suffix: ".")
        let fact = Fact(
            subject: subject, relation: .property, values: [Value(said)], statement: phrase.text,
            place: outline.place(of: node), rule: name, language: outline.nodes[node].language)
        return [fact] + (gapped(fact, said, in: outline).map { [$0] } ?? []) + clozed(fact, at: node, in: outline)
    }

    /// A bullet that holds a word of its name (고정 크기의 블록 under 블록 스토리지) cannot be asked for the name: its key noun is left
    /// out.
    private func clozed(_ fact: Fact, at node: Int, in outline: Outline) -> [Fact] {
        guard fact.language == .korean, fact.values.first.map({ share($0.text, fact.subject.name) }) == true else {
            return []
        }
        return outline.sentences(of: node).prefix(1).compactMap {
            ClozeRule().fact(of: $0, fact.subject, at: node, outline)
        }
    }

    /// `사용자 / 그룹 / 역할 / 정책`: the parts of what stands above.
    private func row(_ text: Phrase, of subject: Term, at node: Int, in outline: Outline) -> Fact? {
        let names = text.text.parts(between: " / ").map { Phrase($0.trimmed) }
        guard (3...8).contains(names.count), EnumerationRule.areNames(names), names.allSatisfy({ $0.words.count <= 3 })
        else {
            return nil
        }
        return Fact(
            subject: subject, relation: .enumeration, values: names.map { Value($0.text) }, statement: text.text,
            place: outline.place(of: node), rule: name, language: outline.nodes[node].language)
    }

    /// `Consistency, Availability, Partition Tolerance 세 가지를 다 만족할 수 없음`: names that the line itself counts.
    private func counted(_ text: Phrase, of subject: Term, at node: Int, in outline: Outline) -> Fact? {
        guard text.hasHangul, let place = text.words.firstIndex(where: { $0.begins(with: "가지") }), place >= 2,
            let count = ["두": 2, "세": 3, "네": 4, "다섯": 5][text.words[place - 1]]
        else { return nil }
        let names = splitOutsideBrackets(text.words[..<(place - 1)].joined(separator: " "), at: [",", "·"])
        guard names.count == count, names.allSatisfy({ Phrase($0).isName && $0.wordCount <= 3 }) else { return nil }
        return Fact(
            subject: subject, relation: .enumeration, values: names.map { Value($0) }, statement: text.text,
            place: outline.place(of: node), rule: name, language: .korean)
    }

    /// The line with a term that the note explains elsewhere left out of it.
    private func gapped(_ fact: Fact, _ said: String, in outline: Outline) -> Fact? {
        guard let (term, range) = outline.terms.term(in: said, besides: fact.subject),
            said.typingLength - term.typingLength >= 6
        else { return nil }
        // `지속적인 ____ 및 절감`: of too few words left, many would fill the gap.
        let rest = said.slice(0..<range.lowerBound).words + said.slice(range.upperBound..<said.utf8.count).words
        if said.hasHangul, rest.count(where: { $0.typingLength >= 2 }) < 3 { return nil }
        var gapped = fact
        gapped.values = [Value(term)]
        gapped.frame =
            said.slice(0..<range.lowerBound) + String(Fact.gap) + said.slice(range.upperBound..<said.utf8.count)
        return gapped
    }

    /// `이로 인해 자금 확보 가능`: what the line before leads to is true of the same thing.
    private static func withoutConnective(_ text: Phrase) -> Phrase {
        guard text.hasHangul, let lead = connectives.first(where: { text.text.begins(with: $0) }) else { return text }
        return Phrase(text.text.slice(lead.utf8.count..<text.text.utf8.count).trimmed)
    }

    private static let kinds: WordList = [
        "타입", "종류", "유형", "옵션", "명령어", "명령", "방식", "방법", "도구", "서비스", "용어", "정리", "예시",
    ]
    private static let arguments: EndingList = ["을", "를", "에", "로"]
    private static let connectives = [
        "이로 인해 ", "이로인해 ", "이를 통해 ", "이 때문에 ", "그 결과 ", "따라서 ", "그래서 ", "그러므로 ", "덕분에 ", "또한 ", "그리고 ", "즉 ", "즉, ",
        "단, ", "단 ",
    ]

    /// A whole thought, long enough to know its owner by.
    private func says(_ text: Phrase) -> Bool {
        // `지리적 영역`: a noun with what kind of it, where a clause would be longer.
        let least = text.hasHangul ? (text.words.count >= 2 ? 4 : 5) : 7
        guard (least...120).contains(text.typingLength), !text.text.utf8.contains(UInt8(ascii: ")")),
            text.words.count >= 2, !text.text.ends(in: "?"), text.letters.strayJamo == 0, !text.isProperName
        else { return false }
        // `각 계정의 요금`: of each, which points nowhere.
        let points = Naming.pointsElsewhere(text.words[0]) && !text.words[0].isSame(as: "각")
        return !points && !isExample(text) && !KoreanWords.warnings.contains(text.words.last ?? "")
    }

    /// Whether the line is a sentence about a topic of its own.
    private func states(_ node: Int, in outline: Outline) -> Bool {
        !outline.facts(of: SentenceRule(), at: node).isEmpty
    }

    /// `백신은 기억 세포를 만든다` under 방어 작용: the line speaks of another thing than its heading.
    private func hasOtherTopic(_ phrase: Phrase, _ subject: Term, at node: Int, in outline: Outline) -> Bool {
        guard phrase.hasHangul, outline.parentItem(of: node) == nil, !isProperName(subject.name) else { return false }
        return KoreanSentence.isTopic(at: 0, of: phrase.words) && !Labels.areAspects(String(phrase.words[0].dropLast()))
    }

    /// The items of one list all tell of the same.
    func subject(of node: Int, in outline: Outline) -> Term? {
        let list = outline.nodes[node].parent
        if let told = outline.memo.told, told.list == list { return told.subject }
        let found = findSubject(of: node, in: outline)
        outline.memo.told = (list, found)
        return found
    }

    private func findSubject(of node: Int, in outline: Outline) -> Term? {
        if let parent = outline.parentItem(of: node) { return subject(ofItem: parent, in: outline) }
        // Under `pros:` the list tells of what stands above that line.
        if let lead = outline.leadIn(of: node) {
            if lead.label.isGeneric || EnglishLine.announcesList(lead.label) { return nil }
            return lead.label.isProperName ? lead.label.term(outline.pairs)?.term : nil
        }
        if let title = outline.title(above: node) {
            if let list = outline.nodes[node].parent, case .list(true, _) = outline.nodes[list].kind { return nil }
            return title.term(outline.pairs)?.term
        }
        if let callout = outline.calloutSubject(of: node) { return callout }
        guard let section = outline.nodes[node].headings.last,
            let list = outline.nodes[node].parent
        else { return nil }
        // A numbered list under a heading is its members.
        if case .list(true, _) = outline.nodes[list].kind { return nil }
        if let heading = outline.headings[section], Labels.areTools(heading.name),
            let above = outline.subjects(above: node).first
        {
            return Term(heading.name, owner: above.name)
        }
        guard let term = outline.sectionSubjects[section] else { return nil }
        // What stands under a comparison tells of neither side alone.
        if outline.headings[section].map({ ContrastRule.compares($0.title) }) == true { return nil }
        // `Service 타입`, `볼륨/네트워크`: kinds or two things, of which each line tells one.
        if term.name.hasHangul, term.name.holds("/") || Self.kinds.contains(term.name.words.last ?? "") { return nil }
        let isKnown =
            isProperName(term.name)
            || (term.name.words.count <= 3
                && (term.name.hasLatin || !term.aliases.isEmpty || isThing(term.name, at: section, in: outline)))
        return isKnown ? term : nil
    }

    /// A Korean name of a thing (결제 대시보드), where the heading is no principle of a numbered row and no doing.
    private func isThing(_ name: String, at section: Int, in outline: Outline) -> Bool {
        guard outline.headings[section]?.isNumbered == false, name.words.count >= 2 || name.typingLength >= 4,
            outline.nodes[section].children.allSatisfy({ !outline.note.blocks[$0].isSection })
        else { return false }
        guard case .noun(let noun) = KoreanEnding(of: name) else { return false }
        return !KoreanWords.labelEndings.matches(noun)
    }

    /// `VPC의 범위를 나눈 조각` first below 서브넷: it says what that is, whatever stands below it.
    private func describes(_ item: Int?, in outline: Outline) -> Bool {
        guard let item else { return false }
        let phrase = outline.nodes[item].phrase
        guard phrase.hasHangul, phrase.colon == nil, phrase.words.count >= 3, case .described = phrase.ending else {
            return false
        }
        return true
    }

    private func isExplained(_ item: Int, in outline: Outline) -> Bool {
        guard let cut = outline.nodes[item].phrase.colon else { return false }
        return !cut.head.isGeneric && !Labels.areAttributes(cut.head.bare.text) && cut.head.bare.isName
            && soleQuantity(of: cut.tail.bare.text, language: outline.nodes[item].language) == nil
    }

    /// The term of an item with a meaning, or a label whose bullets say things and name nothing.
    private func subject(ofItem parent: Int, in outline: Outline) -> Term? {
        let phrase = outline.nodes[parent].phrase
        let head = (phrase.hasHangul ? phrase.head : phrase.named).unnumbered
        if let cut = phrase.colon {
            if mergesTwoThings(head: head, tail: cut.tail), let group = head.brackets.groups.last {
                return group.content.term(outline.pairs)?.term
            }
            if cut.tail.isProperName, !head.isProperName { return cut.tail.term(outline.pairs)?.term }
        } else {
            guard head.bare.isNounPhrase, head.bare.words.count <= 3, !outline.namingItems.contains(parent) else {
                return nil
            }
            if head.hasHangul, case .doing = head.ending,
                head.words.count == 1 || head.words.dropLast().contains(where: Self.arguments.matches)
            {
                return nil
            }
            // Beside lines that name and explain, a bullet is one more of them and says nothing of the label (문화).
            if head.hasHangul, outline.items(in: parent).contains(where: { isExplained($0, in: outline) }),
                !describes(outline.items(in: parent).first, in: outline)
            {
                return nil
            }
            // `버킷에 객체를 저장`: what is done, no thing.
            if head.words.dropLast().contains(where: { $0.ends(in: "을") || $0.ends(in: "를") }) { return nil }
        }
        guard var term = head.term(outline.pairs)?.term, !isGenericLabel(term.name) else { return nil }
        term.owner = owner(of: term, at: parent, in: outline)
        return term
    }
}

/// Whether a line announces itself as an example.
func isExample(_ text: Phrase) -> Bool {
    // They begin with E, with F or with 예.
    guard let first = text.text.utf8.first, first | 0x20 == 0x65 || first | 0x20 == 0x66 || first == 0xEC else {
        return false
    }
    // `연습) 취득원가 1,000만이면 …`
    if let lead = ["연습", "연습문제", "예제"].first(where: text.text.begins),
        [")", ":", " :", "."].contains(where: text.text.dropping(prefix: lead).begins)
    {
        return true
    }
    let lower = text.lower
    return announcements.contains { lower.begins(with: $0) }
}

private let announcements = [
    "ex)", "ex_)", "ex.", "ex ", "예)", "예:", "예 :", "예를", "e.g", "for example", "example", "예제", "예문",
]
