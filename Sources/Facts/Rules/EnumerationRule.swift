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
        found(at: node, in: outline).filter { $0.language == .korean || EnglishLine.areMembers($0) }
    }

    private func found(at node: Int, in outline: Outline) -> [Fact] {
        if outline.nodes[node].isSection { return underHeading(node, in: outline) }
        if outline.nodes[node].isItem { return underItem(node, in: outline) }
        if case .callout = outline.nodes[node].kind, let term = outline.calloutSubjects[node] {
            return lists(in: node, of: term, label: nil, in: outline)
        }
        if outline.nodes[node].kind.isListKind { return underLeadIn(node, in: outline) }
        return []
    }

    // MARK: Under a heading

    private func underHeading(_ node: Int, in outline: Outline) -> [Fact] {
        guard let heading = outline.headings[node], !heading.name.isEmpty, !tellsStory(heading.name),
            !Labels.areGlossaries(heading.name)
        else { return [] }
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
        let lists = outline.nodes[node].children.filter {
            outline.nodes[$0].kind.isListKind && !outline.isExam($0) && outline.leadIn(over: $0) == nil
                && outline.title(over: $0) == nil
        }
        var members: [Member] = []
        var source: Int?
        if let list = lists.first(where: { isMemberList($0, in: outline) }) {
            members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
            source = list
        }
        // A label that calls for a list (Causes, 특징) has its lines as members, whatever they look like.
        if source == nil, let label, Self.isListNoun(label), let list = lists.first,
            (2...8).contains(outline.nodes[list].children.count),
            outline.nodes[list].children.allSatisfy({
                outline.nodes[$0].phrase.colon == nil && outline.nodes[$0].phrase.typingLength <= 70
            })
        {
            members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
            source = list
        }
        let isTitle =
            outline.nodes[node].parent == nil && outline.topLevel.count { outline.nodes[$0].isSection } == 1
        // The headings of a page are its contents, no list.
        let numbered = isTitle ? [] : numberedSubheadings(of: node, in: outline)
        if numbered.count >= 2 {
            if source == nil, isRepeated(numbered, in: node, outline) { return [] }
            let repeats = members.filter { member in numbered.contains { alike(member.text, $0.text) } }
            if source == nil || repeats.count * 2 >= members.count {
                members = union(members, numbered)
                source = source ?? node
            }
        }
        guard let source, members.filter({ !$0.isEmpty }).count >= 2 else { return [] }
        // Two opposites are no list: each has one of its own.
        if ContrastRule.areCompared(in: node, outline) || ContrastRule.areCompared(in: source, outline) { return [] }
        if label == nil, areCommands(members, in: source, outline) { label = "명령" }
        // 보안, 비용 … head a list of remarks as well as a list of names; only names are members.
        if let label, !Self.isListNoun(label), !areNames(members) { return [] }
        let made = make(subject: subject, label: label, members: members, at: node, source: source, in: outline)
        // `환경 자동화` over what is done: no list, unless it says that the order counts.
        if label == nil, !made.isOrdered, case .doing = KoreanEnding(of: subject.name), !areNames(members) { return [] }
        return [made]
    }

    /// Small Latin words under a Korean heading, which the note calls commands.
    private func areCommands(_ members: [Member], in list: Int, _ outline: Outline) -> Bool {
        guard outline.nodes[list].language == .korean else { return false }
        return members.allSatisfy { member in
            member.phrase.words.count == 1 && member.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        } && outline.nodes[list].children.contains { outline.nodes[$0].phrase.text.holds("명령") }
    }

    /// `호란과 그 뒤`, `왕권 다지기`: a heading that joins or does things is no class with members.
    private func tellsStory(_ name: String) -> Bool {
        let phrase = Phrase(name)
        guard phrase.hasHangul else {
            // Two names joined are no class.
            return phrase.text.holds(" and ") || phrase.text.holds(" & ") || phrase.text.holds(" + ")
        }
        if case .nominal = phrase.ending { return true }
        return phrase.words.dropLast().contains { ($0.ends(in: "와") || $0.ends(in: "과")) && $0.utf8.count >= 6 }
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
        // `Born: 1969`: aspects of one thing are no members of it.
        let aspects = items.count { item in
            let phrase = outline.nodes[item].phrase
            return phrase.colon != nil && Labels.areAttributes(phrase.head.bare.text)
        }
        if aspects * 2 > items.count { return false }
        return items.allSatisfy { item in
            let phrase = outline.nodes[item].phrase
            let name = phrase.head.bare
            guard !phrase.isEmpty else { return true }
            if isCodeLike(name) { return true }
            // An item that heads a list of its own names it.
            if !outline.items(in: item).isEmpty, name.isName, name.words.count <= 4, phrase.colon == nil { return true }
            guard name.isName, name.words.count <= 4, !name.isGeneric else { return false }
            if phrase.colon != nil { return true }
            return name.hasHangul ? !name.ending.closesDefinition : name.isProperName
        }
    }

    private func numberedSubheadings(of node: Int, in outline: Outline) -> [Member] {
        let sections = outline.nodes[node].children.filter {
            outline.nodes[$0].isSection && outline.headings[$0]?.isNumbered == true
        }
        // `3. … 4. …` alone: the rest of the row is missing, or no row was meant.
        let numbers = sections.compactMap { Int(String(outline.nodes[$0].phrase.text.prefix { $0.isNumber })) }
        if numbers.count == sections.count, numbers != Array(1...max(1, numbers.count)) { return [] }
        return sections.compactMap { child in
            guard let heading = outline.headings[child], heading.isNumbered, !heading.name.isEmpty else { return nil }
            return Member(phrase: Phrase(heading.name), aliases: heading.aliases)
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

    private func lists(in node: Int, of subject: Term, label: String?, in outline: Outline) -> [Fact] {
        let lists = outline.nodes[node].children.filter { outline.nodes[$0].kind.isListKind }
        guard let list = lists.first(where: { isMemberList($0, in: outline) }) else { return [] }
        let members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
        guard members.filter({ !$0.isEmpty }).count >= 2 else { return [] }
        return [make(subject: subject, label: label, members: members, at: node, source: list, in: outline)]
    }

    // MARK: Under a line that ends in a colon

    private func underLeadIn(_ list: Int, in outline: Outline) -> [Fact] {
        guard let (label, above) = outline.leadIn(over: list) ?? outline.title(over: list).map({ ($0, nil) }) else {
            return []
        }
        let members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
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
        return [
            make(
                subject: Term(bare.text, owner: bare.isProperName ? nil : owner), label: nil, members: members,
                at: list, source: list, in: outline)
        ]
    }

    // MARK: Under an item

    private func underItem(_ node: Int, in outline: Outline) -> [Fact] {
        let items = outline.items(in: node)
        // The two lists of a comparison are asked line by line.
        guard items.count >= 2, !outline.isContrasted(items[0]) || outline.nodes[node].phrase.isGeneric else {
            return []
        }
        let phrase = outline.nodes[node].phrase
        // An item with a meaning of its own has properties below it, not members.
        guard phrase.colon == nil, !phrase.isEmpty else { return [] }
        let label = phrase.named.unnumbered.bare
        guard isLabel(label), let reading = phrase.named.term(outline.pairs) else {
            return examples(below: node, outline)
        }
        // `온프레미스 - 하드웨어 : 서버, 랙`: labels whose values are the members.
        if items.allSatisfy({ outline.nodes[$0].phrase.hasHangul && outline.nodes[$0].phrase.head.dash != nil }) {
            return []
        }
        let all = items.filter { !Self.isRow(outline.nodes[$0].phrase) }.compactMap { Member($0, in: outline) }
        // `제공` beside other lines that tell what is given as well.
        if ["제공", "지원"].contains(label.text), let list = outline.nodes[node].parent,
            outline.nodes[list].children.count > 2
        {
            return []
        }
        // A remark among names is no member.
        let named = all.filter { $0.phrase.hasHangul || $0.isEmpty || !EnglishLine.isStatement($0.phrase) }
        let members = named.count >= 2 ? named : all
        guard members.filter({ !$0.isEmpty }).count >= 2, !members.contains(where: \.isQuestion) else {
            return examples(below: node, outline)
        }
        let above = outline.subjects(above: node).first
        if ContrastRule.areCompared(in: node, outline) { return [] }
        if !label.isGeneric || !Self.isListNoun(label.text), !areNames(members) { return [] }
        let subject: Term
        var relationLabel: String?
        if label.isGeneric {
            let parent = outline.parentItem(of: node).map { outline.nodes[$0].phrase.head }
            if let parent, parent.isName, !parent.isGeneric {
                subject = Term(parent.text)
            } else if let doing = doingHeading(above: node, in: outline) {
                subject = doing
            } else if let above {
                subject = above
            } else {
                return []
            }
            relationLabel = label.text
        } else {
            subject = Term(reading.term.name, aliases: reading.term.aliases, owner: above?.name)
        }
        var made = make(subject: subject, label: relationLabel, members: members, at: node, source: node, in: outline)
        if items.contains(where: { Self.isRow(outline.nodes[$0].phrase) }) { made.isOpen = true }
        return [made]
    }

    /// `EFS, FSx`: an item that is itself a row of names.
    private static func isRow(_ phrase: Phrase) -> Bool {
        guard phrase.colon == nil, phrase.text.holds(",") else { return false }
        let names = splitOutsideBrackets(phrase.text, at: [","]).map { Phrase($0) }
        return names.count >= 2 && names.allSatisfy(\.isProperName)
    }

    /// A row of names below an item that is no list's label: examples of what the item names.
    private func examples(below node: Int, _ outline: Outline) -> [Fact] {
        guard outline.nodes[node].language == .korean, outline.nodes[node].phrase.colon == nil,
            let term = outline.nodes[node].phrase.unnumbered.term(outline.pairs)?.term, !isGenericLabel(term.name),
            let item = outline.items(in: node).first(where: { Self.isRow(outline.nodes[$0].phrase) })
        else { return [] }
        let names = splitOutsideBrackets(outline.nodes[item].phrase.text, at: [","])
        return [
            Fact(
                subject: term, relation: .example, values: names.map { Value($0) }, isOpen: true,
                statement: outline.nodes[item].phrase.text, place: outline.place(of: item), rule: name,
                language: .korean)
        ]
    }

    /// The nearest heading, where it tells what is done (적합한 솔루션 선택) and so is no thing of its own.
    private func doingHeading(above node: Int, in outline: Outline) -> Term? {
        guard let heading = outline.namedHeading(above: node), !Labels.arePageTitles(heading.name),
            outline.subject(of: heading) == nil
        else { return nil }
        let phrase = Phrase(heading.name)
        guard phrase.isName, (2...5).contains(phrase.words.count) else { return nil }
        switch phrase.ending {
        case .doing, .described: break
        case .noun, .nominal, .sentence, .question: return nil
        }
        return Term(heading.name, aliases: heading.aliases)
    }

    /// Words that can stand over a list: a noun phrase, not a sentence.
    private func isLabel(_ text: Phrase) -> Bool {
        guard text.isName || text.isGeneric, text.words.count <= 5,
            !EnglishWords.dangling.contains(text.words.last?.lowered ?? "")
        else { return false }
        if !text.hasHangul || text.isGeneric { return true }
        switch text.ending {
        case .sentence, .question, .nominal: return false
        case .described: return text.words.count <= 3
        case .doing: return text.words.count > 1
        case .noun: return true
        }
    }

    /// A label that announces a list whatever its members look like (이점, 고려 사항, 안티 패턴).
    static func isListNoun(_ label: String) -> Bool {
        let bare = label.dropping(suffix: "들")
        if KoreanWords.labelEndings.matches(bare) { return true }
        return !label.hasHangul
            && (EnglishWords.genericLabels.contains(label.lowered) && label.lowered.ends(in: "s"))
    }

    /// Whether most members are names, not things said of the label.
    private func areNames(_ members: [Member]) -> Bool {
        Self.areNames(members.filter { !$0.isEmpty }.map(\.phrase))
    }

    static func areNames(_ phrases: [Phrase]) -> Bool {
        let names = phrases.filter { phrase in
            if isCodeLike(phrase) { return true }
            guard phrase.isName, phrase.arrow == nil, !isRow(phrase) else { return false }
            // `최소 보관 기간 30일`: a measure is no member.
            if !quantities(in: phrase.text, language: .korean).isEmpty { return false }
            guard phrase.hasHangul else { return !EnglishLine.isStatement(phrase) }
            let words = phrase.words
            switch phrase.ending {
            case .noun: return words.count <= 4 && !words.dropLast().contains(where: topics.matches)
            case .doing: return words.count <= 3 && !words.dropLast().contains(where: clauses.matches)
            case .described: return words.count <= 3
            case .sentence, .nominal, .question: return false
            }
        }
        return names.count * 3 >= phrases.count * 2
    }

    private static let topics: EndingList = ["은", "는"]
    private static let clauses: EndingList = ["은", "는", "하여", "에", "에서", "을", "를", "으로"]

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
        let listLines = outline.nodes[source].isSection ? lines : outline.note.blocks[source].lines
        return Fact(
            subject: subject, relation: isOrdered ? .steps : .enumeration, label: label, values: values,
            isOpen: isOpen, isOrdered: isOrdered, isIncomplete: members.contains(where: \.isEmpty),
            statement: values.map(\.text).joined(separator: " · "), place: outline.place(of: node, lines: listLines),
            rule: name,
            // English names in a Korean list are still asked about in Korean.
            language: subject.name.hasHangul ? .korean : outline.nodes[node].language)
    }

    private func isInOrder(subject: Term, label: String?, at node: Int, source: Int, in outline: Outline) -> Bool {
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
            KoreanWords.orderWords.contains(where: word.holds)
                || EnglishWords.orderWords.contains(where: word.lowered.holds)
        }
    }
}

/// One member as its line names it.
struct Member {
    var phrase: Phrase
    var aliases: [String]
    var isQuestion = false

    var text: String { phrase.text }
    /// A number left empty: there is one more.
    var isEmpty: Bool { phrase.isEmpty }

    init(phrase: Phrase, aliases: [String]) {
        self.phrase = phrase
        self.aliases = aliases
    }

    init?(_ item: Int, in outline: Outline) {
        let whole = outline.nodes[item].phrase
        guard outline.nodes[item].isItem else { return nil }
        // A stray bullet is a slip; a number left empty says that there is one more.
        if whole.isEmpty {
            guard case .item(let marker, _) = outline.nodes[item].kind, marker.hasDigit else { return nil }
            self.init(phrase: whole, aliases: [])
            return
        }
        var named = whole.head
        if whole.colon == nil, let cut = whole.dash, cut.head.bare.isName, cut.head.bare.words.count <= 4,
            !cut.tail.hasHangul || cut.tail.ending.closesDefinition || cut.head.isProperName
                || (cut.head.hasHangul && cut.head.words.count == 1 && cut.tail.words.count >= 2)
        {
            named = cut.head
        }
        if let cut = whole.colon, cut.tail.isProperName, !cut.head.isProperName { named = cut.tail }
        // What an arrow leads to is more than the member, and may be given with it.
        let led =
            whole.colon == nil && whole.hasHangul ? whole.arrow.flatMap { $0.head.words.count >= 2 ? $0 : nil } : nil
        if let led { named = led.head }
        var aliases = named.brackets.groups.filter(\.isLast).compactMap { group -> String? in
            if case .alias(let other) = Gloss(group.content, after: named.bare, pairs: outline.pairs) { return other }
            return nil
        }
        let short = withoutMaker(named.bare.text)
        if short != named.bare.text { aliases.append(short) }
        if let led { aliases += [whole.text, led.tail.text] }
        self.init(phrase: named.bare, aliases: aliases)
        isQuestion = whole.text.ends(in: "?")
    }
}

/// An address, a version, a number with signs: `10.0.0.0/8`.
func isCodeLike(_ phrase: Phrase) -> Bool {
    phrase.words.count == 1 && phrase.letters.digits >= 2 && !phrase.hasHangul && phrase.letters.latin <= 3
        && phrase.text.utf8.count <= 24
}

/// Whether two wordings name one thing.
func alike(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Form(a.comparable), Form(b.comparable))
    return x == y || (min(x.text.utf8.count, y.text.utf8.count) >= 6 && (x.holds(y) || y.holds(x)))
}

/// Whether two phrases share a word of two letters or more, particles aside.
func share(_ a: String, _ b: String) -> Bool {
    let stems = Set(a.words.map { String($0.prefix(2)) }.filter { $0.count == 2 })
    return b.words.contains { stems.contains(String($0.prefix(2))) }
}
