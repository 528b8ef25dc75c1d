import Notes

/// What a bracket says of the name before it, wherever in a line it stands: what it means (`내결함성(시스템이 일부
/// 고장나도 정상적으로 작동하는 능력) 갖도록 설계`) or what its letters stand for (`ODM(Original Device Manufacturer)`).
struct GlossRule: FactRule {
    let name = Rule(rawValue: "gloss")
    static let needs: [LineMarks] = [.bracket]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        // Lines of one paragraph are no phrase: what stands before a bracket begins with its own.
        let sentences = outline.nodes[node].language == .korean ? outline.sentences(of: node) : []
        let phrases = sentences.count > 1 ? sentences.map(\.phrase) : [outline.nodes[node].phrase]
        return phrases.flatMap(\.brackets.groups).flatMap { group in facts(of: group, at: node, in: outline) }
    }

    private func facts(of group: Brackets.Group, at node: Int, in outline: Outline) -> [Fact] {
        let short = nameBefore(group)
        // The acronym may stand before its bracket, in it (`Name (ACR)`), or in it with its long form (`RI : Reserved …`).
        for (code, long) in expansions(group, name: short) {
            return [fact(Term(code, aliases: []), .expansion, long, at: node, in: outline)]
        }
        if let said = said(of: group, at: node, in: outline) { return [said] }
        let before = group.before.words
        // `Linux 전용 (Windows는 …)`: the last of several words is no name alone, unless a particle parts it.
        guard before.count == 1 || before.dropLast().last.map(Self.breaks.matches) == true,
            let last = before.last.map({ Phrase($0) }), last.isName, !last.isGeneric, !last.text.ends(in: "다"),
            case .meaning(let clause) = Gloss(group.content, after: last, pairs: outline.pairs),
            !group.before.text.utf8.contains(UInt8(ascii: ":")), case .described = group.content.ending,
            group.content.hasHangul
        else { return [] }
        return [fact(Term(last.text), .definition, clause, at: node, in: outline)]
    }

    /// `HDD (부팅 볼륨으로 사용 불가)`: an item that is a name, with what is true of it in the bracket behind.
    private func said(of group: Brackets.Group, at node: Int, in outline: Outline) -> Fact? {
        let phrase = outline.nodes[node].phrase
        guard outline.nodes[node].isItem, group.isLast, phrase.colon == nil, phrase.dash == nil,
            phrase.arrow == nil, phrase.equals == nil, group.content.hasHangul, group.content.words.count >= 3,
            group.content.typingLength >= 8, let name = phrase.unnumbered.term(outline.pairs)?.term,
            phrase.unnumbered.bare.isNounPhrase || phrase.isProperName, !isGenericLabel(name.name),
            quantities(in: phrase.bare.text, language: .korean).isEmpty, !Self.hearsay.matches(group.content.text)
        else { return nil }
        switch group.content.ending {
        case .nominal, .doing:
            return fact(name, .property, group.content.text, at: node, in: outline)
        default: return nil
        }
    }

    /// What someone else said or wrote, and no part of what is.
    private static let hearsay: EndingList = ["라고 나옴", "다고 나옴", "라고 함", "다고 함", "라고 들음", "다고 들음"]

    private func expansions(_ group: Brackets.Group, name: String) -> [(String, String)] {
        if let inner = group.content.colon, isInitials(inner.head.text, of: inner.tail.text) {
            return [(inner.head.text, inner.tail.text)]
        }
        let content = group.content.text
        // `요금(USD)`: in what it is counted.
        if soleQuantity(of: "1 \(content)", language: .korean) != nil { return [] }
        if let last = group.before.words.last, isInitials(last, of: content) { return [(last, content)] }
        // `TAM(기술 지원 관리자)`, `서비스 제어 정책 (SCP)`
        if let last = group.before.words.last, isCode(last), group.content.hasHangul, group.content.isName,
            group.content.isNounPhrase, group.content.words.count >= max(2, last.utf8.count),
            group.content.words.count <= 6, !group.content.isGeneric,
            group.content.letters.latin <= 4, group.content.words[0].hasHangul
        {
            return [(last, content)]
        }
        if content.utf8.count <= 3, isCode(content, after: group.before) {
            let long = compound(before: group)
            // A letter for each word; `유전 정보(DNA)` is a remark.
            if long.isName, long.isNounPhrase, long.words.count >= 2, long.words.count == content.utf8.count {
                return [(content, long.text)]
            }
        }
        if isInitials(content, of: name) {
            let short = withoutMaker(name)
            return isInitials(withoutMaker(content), of: short) ? [(withoutMaker(content), short)] : [(content, name)]
        }
        return []
    }

    /// The Korean compound right before the bracket: back to a verb's form, a particle or a mark.
    private func compound(before group: Brackets.Group) -> Phrase {
        // `이진 탐색 트리(BST): …`: all that names the line.
        let whole = (group.before.colon?.tail ?? group.before).unnumbered
        let hasTopic = whole.words.dropLast().indices.contains { KoreanSentence.isTopic(at: $0, of: whole.words) }
        if !hasTopic, whole.words.count <= 4, whole.isName, whole.isNounPhrase, whole.words.allSatisfy({ $0.hasHangul })
        {
            return whole
        }
        var words: [String] = []
        for word in group.before.words.reversed().prefix(4) {
            let isBreak = KoreanEnding.isAdnominal(word) || (!words.isEmpty && Self.breaks.matches(word))
            if isBreak || !word.hasHangul { break }
            words.insert(word, at: 0)
        }
        return Phrase(words.joined(separator: " "))
    }

    private static let breaks: EndingList = [
        "은", "는", "을", "를", "에", "에서", "의", "로", "으로", "와", "과", ",", ":", "·", "-", "고", "며", "등",
    ]

    /// The Latin name right before the bracket.
    private func nameBefore(_ group: Brackets.Group) -> String {
        var name: [String] = []
        for word in group.before.words.reversed() {
            let isPart =
                word.unicodeScalars.first.map { $0.isLatinCapital || $0.isDigit } == true
                || EnglishWords.small.contains(word.lowered)
            guard isPart, !word.hasHangul else { break }
            name.append(word)
        }
        return name.reversed().joined(separator: " ")
    }

    private func fact(_ term: Term, _ relation: Relation, _ value: String, at node: Int, in outline: Outline) -> Fact {
        Fact(
            subject: term, relation: relation, values: [Value(value)], statement: outline.nodes[node].phrase.text,
            place: outline.place(of: node), rule: name, language: outline.nodes[node].language)
    }
}
