import Notes

/// A heading or an item and its members.
///
/// Under a heading a numbered list is its members, or a list of bullets of which each is a name; subheadings that
/// number themselves are members too, and a list that repeats them is one list with them. Under an item any list of
/// two or more is its members.
struct EnumerationRule: FactRule {
    let name = Rule(rawValue: "enumeration")
    static let needs: [LineMarks] = [.parent]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        found(at: node, in: outline).compactMap { whole($0, at: node, in: outline) }.filter { fact in
            fact.language == .korean ? KoreanLine.areMembers(fact) : EnglishLine.areMembers(fact)
        }
    }

    /// A list with fewer members than the line above it says is open; one with more is another list.
    private func whole(_ fact: Fact, at node: Int, in outline: Outline) -> Fact? {
        guard !fact.isOpen, !fact.isIncomplete, let count = Self.count(in: outline.nodes[node].phrase),
            count != fact.values.count
        else { return fact }
        guard fact.values.count < count, fact.values.count >= 2, !fact.isOrdered else { return nil }
        var fact = fact
        fact.isOpen = true
        return fact
    }

    /// `6개 pillar`, `장점 세 가지`, `4 buckets`: how many members a line announces.
    static func count(in phrase: Phrase) -> Int? {
        let words = phrase.unnumbered.bare.words
        guard (2...6).contains(words.count) else { return nil }
        if let first = Int(words[0]), !words[1].hasHangul, EnglishVerbs.isPlural(words.last ?? "") { return first }
        return words.lazy.compactMap { word -> Int? in
            guard let unit = counters.ending(of: word) else { return nil }
            return Int(word.dropping(suffix: unit))
        }.first
    }

    private static let counters: EndingList = ["가지", "개", "단계", "종류", "대"]

    func found(at node: Int, in outline: Outline) -> [Fact] {
        if outline.nodes[node].isSection { return underHeading(node, in: outline) }
        if outline.nodes[node].isItem { return underItem(node, in: outline) }
        if case .callout = outline.nodes[node].kind, let term = outline.calloutSubjects[node] {
            return lists(in: node, of: term, label: nil, in: outline)
        }
        if outline.nodes[node].kind.isListKind { return underLeadIn(node, in: outline) }
        return []
    }

    // MARK: Under a line that ends in a colon

    func underLeadIn(_ list: Int, in outline: Outline) -> [Fact] {
        guard let (label, above) = outline.leadIn(over: list) ?? outline.title(over: list).map({ ($0, nil) }) else {
            return []
        }
        let all = outline.nodes[list].children.compactMap { Member($0, in: outline) }
        // A sentence with a topic among names goes on about one of them.
        let named = all.filter { member in
            let words = member.phrase.words
            return words.count < 4 || !(KoreanSentence.isTopic(at: 0, of: words) || words[0].ends(in: "란"))
        }
        let members = named.count >= 2 ? named : all
        guard members.filter({ !$0.isEmpty }).count >= 2, !members.contains(where: \.isQuestion) else { return [] }
        let words = label.words
        // `three steps of memory`, `세 가지 조건`
        let counts = words.count > 1 && (EnglishWords.numerals.contains(words[0].lowered) || words[0].hasDigit)
        let bare = counts ? Phrase(words.dropFirst().joined(separator: " ")) : label
        let owner = above?.text ?? outline.subjects(above: list).first?.name
        if bare.isGeneric {
            guard let owner else { return [] }
            return [make(subject: Term(owner), label: bare.text, members: members, at: list, source: list, in: outline)]
        }
        guard bare.isName, bare.words.count <= 5 else { return [] }
        // A bare name over a list: only names are its members, and not what is told of it.
        if outline.leadIn(over: list) == nil, label.hasHangul, !Self.isListNoun(bare.text), !areNames(members) {
            return []
        }
        return [
            make(
                subject: Term(bare.text, owner: bare.isProperName ? nil : owner), label: nil, members: members,
                at: list, source: list, in: outline)
        ]
    }

    /// A label that announces a list whatever its members look like (이점, 고려 사항, 안티 패턴).
    static func isListNoun(_ label: String) -> Bool {
        let bare = label.dropping(suffix: "들")
        if KoreanWords.labelEndings.matches(bare) { return true }
        return !label.hasHangul
            && (EnglishWords.genericLabels.contains(label.lowered) && label.lowered.ends(in: "s"))
    }

    /// Whether most members are names, not things said of the label.
    func areNames(_ members: [Member]) -> Bool {
        Self.areNames(members.filter { !$0.isEmpty }.map(\.phrase))
    }

    static func areNames(_ phrases: [Phrase]) -> Bool {
        let doings = phrases.count { phrase in
            if case .doing = phrase.ending { phrase.hasHangul && phrase.words.count >= 2 } else { false }
        }
        let areDoings = doings * 2 >= phrases.count
        let names = phrases.filter { phrase in
            if isCodeLike(phrase) { return true }
            guard phrase.isName, phrase.arrow == nil, !isRow(phrase) else { return false }
            // `최소 보관 기간 30일`: a measure is no member.
            if !quantities(in: phrase.text, language: .korean).isEmpty { return false }
            guard phrase.hasHangul else { return !EnglishLine.isStatement(phrase) }
            let words = phrase.words
            switch phrase.ending {
            case .noun:
                return words.count <= 4
                    && !words.dropLast().contains {
                        KoreanSentence.topics.matches($0) || places.matches($0) && $0.utf8.count >= 9
                    }
            // `글루텐 강화`, `맛` below an ingredient: what it does.
            case .doing:
                return words.count == 1
                    || !areDoings && words.count <= 3 && !words.dropLast().contains(where: clauses.matches)
            case .described: return words.count <= 3
            case .sentence, .nominal, .question: return false
            }
        }
        return names.count * 3 >= phrases.count * 2
    }

    /// Where something is: no part of a name.
    private static let places: EndingList = ["에", "에서"]
    private static let clauses: EndingList = ["은", "는", "하여", "에", "에서", "을", "를", "으로"]

    // MARK: The fact

    func make(
        subject: Term, label: String?, members: [Member], at node: Int, source: Int, in outline: Outline
    ) -> Fact {
        let named = members.filter { !$0.isEmpty }
        let open = named.last.map { withoutOpenEnding($0.text) }
        var values = named.map { Value($0.text, aliases: $0.aliases) }
        var isOpen = false
        if let open, open.1 {
            isOpen = true
            if open.0.isEmpty { values.removeLast() } else { values[values.count - 1].text = open.0 }
        }
        let isOrdered = isInOrder(subject: subject, label: label, at: node, source: source, in: outline)
        // Written twice, it is one member all the same; a step may come again.
        if !isOrdered {
            var seen: Set<String> = []
            values = values.filter { seen.insert($0.text.lowered).inserted }
        }
        let lines = outline.note.blocks[node].lines
        let listLines = outline.nodes[source].isSection ? lines : outline.note.blocks[source].lines
        return Fact(
            subject: subject, relation: isOrdered ? .steps : .enumeration, label: label, values: values,
            isOpen: isOpen, isOrdered: isOrdered, isIncomplete: members.contains(where: \.isEmpty),
            statement: values.map(\.text).joined(separator: " · "), place: outline.place(of: node, lines: listLines),
            rule: name,
            // English names in a Korean list are still asked about in Korean.
            language: subject.name.hasHangul ? .korean : outline.nodes[node].language)
    }

    func isInOrder(subject: Term, label: String?, at node: Int, source: Int, in outline: Outline) -> Bool {
        let list =
            outline.nodes[source].kind.isListKind
            ? source : outline.nodes[node].children.first { outline.nodes[$0].kind.isListKind }
        guard let list, case .list(let ordered, _) = outline.nodes[list].kind, ordered else { return false }
        // Commands in a numbered list are done one after the other.
        let items = outline.nodes[list].children.map { outline.nodes[$0].phrase }
        let commands = items.count { !$0.hasHangul && EnglishVerbs.isPlainVerb($0.words.first?.lowered ?? "") }
        if items.count >= 3, commands * 4 >= items.count * 3 { return true }
        let words = [subject.name, label ?? ""]
        return words.contains { word in
            KoreanWords.orderWords.contains { order in
                // `원가흐름 가정` is no flow.
                order.isSame(as: "흐름") ? word.ends(in: order) : word.holds(order)
            }
                || EnglishWords.orderWords.contains(where: word.lowered.holds)
        }
    }
}
