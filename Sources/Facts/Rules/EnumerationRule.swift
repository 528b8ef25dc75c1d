import Notes

/// A heading or an item and its members.
///
/// Under a heading a numbered list is its members, or a list of bullets of which each is a name; subheadings that
/// number themselves are members too, and a list that repeats them is one list with them. Under an item any list of
/// two or more is its members.
struct EnumerationRule: FactRule {
    let name = Rule(rawValue: "enumeration")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[node]
        if block.isSection { return underHeading(node, in: outline) }
        if block.isItem { return underItem(node, in: outline) }
        return []
    }

    // MARK: Under a heading

    private func underHeading(_ node: Int, in outline: Outline) -> [Fact] {
        guard let heading = outline.headings[node], !heading.name.isEmpty else { return [] }
        let subject: Term
        var label: String?
        if let named = outline.subject(of: heading) {
            subject = named
        } else if heading.isGeneric {
            guard let above = outline.subjects(above: node).first else { return [] }
            subject = above
            label = heading.name
        } else {
            return []
        }
        let lists = outline.nodes[node].children.filter { outline.nodes[$0].kind.isListKind }
        var members: [Member] = []
        var source: Int?
        if let list = lists.first(where: { isMemberList($0, in: outline) }) {
            members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
            source = list
        }
        let numbered = numberedSubheadings(of: node, in: outline)
        if numbered.count >= 2 {
            if source == nil, isRepeated(numbered, in: node, outline) { return [] }
            let repeats = members.filter { member in numbered.contains { alike(member.text, $0.text) } }
            if source == nil || repeats.count * 2 >= members.count {
                members = union(members, numbered)
                source = source ?? node
            }
        }
        guard let source, members.filter({ !$0.isEmpty }).count >= 2 else { return [] }
        // 보안, 비용 … head a list of remarks as well as a list of names; only names are members.
        if let label, !isListNoun(label), !areNames(members) { return [] }
        return [make(subject: subject, label: label, members: members, at: node, source: source, in: outline)]
    }

    /// An item below names the same members: it asks for them by their label.
    private func isRepeated(_ members: [Member], in node: Int, _ outline: Outline) -> Bool {
        outline.items(in: node).contains { item in
            let below = outline.items(in: item).compactMap { Member($0, in: outline) }
            return below.count >= 2
                && below.filter { one in members.contains { alike($0.text, one.text) } }.count * 2 >= below.count
        }
    }

    /// A numbered list, or bullets that all are names.
    private func isMemberList(_ list: Int, in outline: Outline) -> Bool {
        let items = outline.nodes[list].children
        guard items.count >= 2 else { return false }
        if case .list(let ordered, _) = outline.nodes[list].kind, ordered { return true }
        return items.allSatisfy { item in
            let phrase = outline.nodes[item].phrase
            let name = Bracketed(phrase.head).bare
            guard !phrase.text.isEmpty else { return true }
            guard isName(name), name.words.count <= 4, !isGenericLabel(name) else { return false }
            if phrase.separator == .colon { return true }
            return name.hasHangul ? !KoreanEnding(of: name).closesDefinition : isProperName(name)
        }
    }

    private func numberedSubheadings(of node: Int, in outline: Outline) -> [Member] {
        outline.nodes[node].children.filter { outline.note.blocks[$0].isSection }.compactMap { child in
            guard let heading = outline.headings[child], heading.isNumbered, !heading.name.isEmpty else { return nil }
            return Member(text: heading.name, aliases: heading.aliases, isEmpty: false, isQuestion: false)
        }
    }

    private func union(_ listed: [Member], _ headed: [Member]) -> [Member] {
        var result = listed
        for (position, member) in headed.enumerated()
        where !result.contains(where: { alike($0.text, member.text) }) {
            // A list and its subheadings count alike: the third of one is the third of the other, said again.
            if position < listed.count, share(listed[position].text, member.text) { continue }
            result.append(member)
        }
        return result
    }

    // MARK: Under an item

    private func underItem(_ node: Int, in outline: Outline) -> [Fact] {
        let items = outline.items(in: node)
        guard items.count >= 2 else { return [] }
        let phrase = outline.nodes[node].phrase
        // An item with a meaning of its own has properties below it, not members.
        guard phrase.separator == nil, !phrase.text.isEmpty else { return [] }
        let label = Bracketed(withoutOrdinal(phrase.text).0).bare
        guard isLabel(label), let reading = TermReading(phrase.text, pairs: outline.pairs) else { return [] }
        let members = items.compactMap { Member($0, in: outline) }
        guard members.filter({ !$0.isEmpty }).count >= 2, !members.contains(where: \.isQuestion) else { return [] }
        let above = outline.subjects(above: node).first
        if !isGenericLabel(label) || !isListNoun(label), !areNames(members) { return [] }
        let subject: Term
        var relationLabel: String?
        if isGenericLabel(label) {
            let parent = outline.parentItem(of: node).map { outline.nodes[$0].phrase.head }
            if let parent, isName(parent), !isGenericLabel(parent) {
                subject = Term(parent)
            } else if let above {
                subject = above
            } else {
                return []
            }
            relationLabel = label
        } else {
            subject = Term(reading.term.name, aliases: reading.term.aliases, owner: above?.name)
        }
        return [make(subject: subject, label: relationLabel, members: members, at: node, source: node, in: outline)]
    }

    /// Words that can stand over a list: a noun phrase, not a sentence.
    private func isLabel(_ text: String) -> Bool {
        guard isName(text) || isGenericLabel(text), text.words.count <= 5 else { return false }
        if !text.hasHangul || isGenericLabel(text) { return true }
        switch KoreanEnding(of: text) {
        case .sentence, .question, .nominal: return false
        case .described: return text.words.count <= 3
        case .doing: return text.words.count > 1
        case .noun: return true
        }
    }

    /// A label that announces a list whatever its members look like (이점, 고려 사항, 안티 패턴).
    private func isListNoun(_ label: String) -> Bool {
        let bare = label.dropping(suffix: "들")
        if KoreanWords.labelEndings.contains(where: bare.ends(in:)) { return true }
        return !label.hasHangul
            && (EnglishWords.genericLabels.contains(label.lowercased()) && label.lowercased().ends(in: "s"))
    }

    /// Whether most members are names, not things said of the label.
    private func areNames(_ members: [Member]) -> Bool { Self.areNames(members.filter { !$0.isEmpty }.map(\.text)) }

    static func areNames(_ texts: [String]) -> Bool {
        let names = texts.filter { text in
            guard isName(text), Phrase.cut(text, at: .arrow) == nil else { return false }
            guard text.hasHangul else { return true }
            switch KoreanEnding(of: text) {
            case .noun:
                return text.words.count <= 4 && !text.words.dropLast().contains { $0.ends(in: "은") || $0.ends(in: "는") }
            case .doing:
                return text.words.count <= 3
                    && !text.words.dropLast().contains {
                        $0.ends(in: "은") || $0.ends(in: "는") || $0.ends(in: "하여") || $0.ends(in: "에")
                    }
            case .described: return text.words.count <= 4
            case .sentence, .nominal, .question: return false
            }
        }
        return names.count * 3 >= texts.count * 2
    }

    // MARK: The fact

    private func make(
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
        let lines = outline.note.blocks[node].lines
        let listLines = outline.note.blocks[source].isSection ? lines : outline.note.blocks[source].lines
        return Fact(
            subject: subject, relation: isOrdered ? .steps : .enumeration, label: label, values: values,
            isOpen: isOpen, isOrdered: isOrdered, isIncomplete: members.contains(where: \.isEmpty),
            statement: values.map(\.text).joined(separator: " · "), place: outline.place(of: node, lines: listLines),
            rule: name, language: outline.nodes[node].language)
    }

    private func isInOrder(subject: Term, label: String?, at node: Int, source: Int, in outline: Outline) -> Bool {
        let list =
            outline.nodes[source].kind.isListKind
            ? source : outline.nodes[node].children.first { outline.nodes[$0].kind.isListKind }
        guard let list, case .list(let ordered, _) = outline.nodes[list].kind, ordered else { return false }
        let words = [subject.name, label ?? ""]
        return words.contains { word in
            KoreanWords.orderWords.contains(where: word.holds)
                || EnglishWords.orderWords.contains(where: word.lowercased().holds)
        }
    }
}

/// One member as its line names it.
struct Member {
    var text: String
    var aliases: [String]
    var isEmpty: Bool
    var isQuestion: Bool

    init(text: String, aliases: [String], isEmpty: Bool, isQuestion: Bool) {
        self.text = text
        self.aliases = aliases
        self.isEmpty = isEmpty
        self.isQuestion = isQuestion
    }

    init?(_ item: Int, in outline: Outline) {
        let phrase = outline.nodes[item].phrase
        guard outline.note.blocks[item].isItem else { return nil }
        // A stray bullet is a slip; a number left empty says that there is one more.
        if phrase.text.isEmpty {
            guard case .item(let marker, _) = outline.nodes[item].kind, marker.hasDigit else { return nil }
            self.init(text: "", aliases: [], isEmpty: true, isQuestion: false)
            return
        }
        let head = phrase.separator == .colon ? phrase.head : phrase.text
        var bracketed = Bracketed(head)
        if phrase.separator == .colon, isProperName(phrase.tail), !isProperName(head) {
            bracketed = Bracketed(phrase.tail)
        }
        var aliases = bracketed.groups.filter(\.isLast).compactMap { group -> String? in
            if case .alias(let other) = Gloss(group.content, after: bracketed.bare, pairs: outline.pairs) {
                return other
            }
            return nil
        }
        let short = withoutMaker(bracketed.bare)
        if short != bracketed.bare { aliases.append(short) }
        self.init(text: bracketed.bare, aliases: aliases, isEmpty: false, isQuestion: phrase.text.ends(in: "?"))
    }
}

/// Whether two wordings name one thing.
func alike(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.comparable, b.comparable)
    return x == y || (min(x.utf8.count, y.utf8.count) >= 6 && (x.holds(y) || y.holds(x)))
}

/// Whether two phrases share a word of two letters or more, particles aside.
func share(_ a: String, _ b: String) -> Bool {
    let stems = Set(a.words.map { String($0.prefix(2)) }.filter { $0.count == 2 })
    return b.words.contains { stems.contains(String($0.prefix(2))) }
}
