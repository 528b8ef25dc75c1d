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
        found(at: node, in: outline).filter { fact in
            fact.language == .korean ? KoreanLine.areMembers(fact) : EnglishLine.areMembers(fact)
        }
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
        // `### 조건 4가지`, `### Four conditions`: of what stands above, and as many as it says.
        let counted = Labels.withoutCount(heading.name.words)
        let isCounted = counted.map { $0.isGeneric || !$0.hasHangul && $0.words.count == 1 } ?? false
        if isCounted, let counted, let above = outline.subjects(above: node).first {
            subject = above
            label = counted.lower
        } else if let named = outline.subject(of: heading) {
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
                && outline.title(over: $0) == nil && !isCompared($0, in: outline)
        }
        if definesAbove(lists.first, in: outline) { return [] }
        var members: [Member] = []
        var source: Int?
        if let list = lists.first(where: { isMemberList($0, in: outline) || areThings($0, of: subject, in: outline) }) {
            members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
            source = list
        }
        // A label that calls for a list (Causes, 특징) has its lines as members, whatever they look like.
        if source == nil, let label, isCounted || Self.isListNoun(label) || Labels.areTools(label),
            let list = lists.first,
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
        // `EFS / FSx` over the two: the heading names them all.
        if members.allSatisfy({ $0.isEmpty || subject.name.holds($0.text) }) { return [] }
        // `저울` under 저울, beside what belongs to it: the things of a section are no members of the first.
        if label == nil, subject.name.hasHangul || outline.nodes[node].language == .korean,
            members.contains(where: { $0.text == subject.name })
        {
            return []
        }
        // `왕별 업적` over the kings: they are whose, not what.
        if label == nil, isSorted(subject.name) { return [] }
        // `특징`, `종류`: what is told under them is no part of the thing.
        if label == nil, members.contains(where: { Labels.areFacets($0.text) }) { return [] }
        if label == nil, areCommands(members, in: source, outline) { label = "명령" }
        // 보안, 비용 … head a list of remarks as well as a list of names; only names are members.
        if let label, !isCounted, !Self.isListNoun(label), !Labels.areTools(label), !areNames(members) { return [] }
        let made = make(subject: subject, label: label, members: members, at: node, source: source, in: outline)
        // `장치가 자동으로 다시 시작`: what happens one after the other is no list of members.
        if label == nil, !made.isOrdered, members.contains(where: \.tells),
            members.contains(where: \.phrase.isProperName)
        {
            return []
        }
        // `환경 자동화` over what is done: no list, unless it says that the order counts.
        if label == nil, !made.isOrdered, case .doing = KoreanEnding(of: subject.name), !areNames(members) { return [] }
        return [made]
    }

    /// `나라별 수도`, `유형별 특징`: what the members sort is told of each of them.
    private func isSorted(_ name: String) -> Bool {
        let words = name.words
        return words.count >= 2 && words.dropLast().contains { $0.ends(in: "별") && $0.utf8.count >= 6 }
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
        // `요금 용어`: a glossary is no class.
        if phrase.words.count > 1, let last = phrase.words.last, ["용어", "용어들", "단어", "낱말"].contains(last) {
            return true
        }
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

    /// `세마포어 vs 뮤텍스` on a line right above a list: two things of which each line tells one.
    private func isCompared(_ list: Int, in outline: Outline) -> Bool {
        guard let above = outline.nodes[list].previous, outline.nodes[above].kind.isParagraph,
            let last = outline.sentences(of: above).last?.phrase
        else { return false }
        return last.words.count <= 6 && last.words.contains { ["vs", "vs."].contains($0.lowered) }
    }

    /// Whether lines right above a list name and explain things: what the heading calls for stands there.
    private func definesAbove(_ list: Int?, in outline: Outline) -> Bool {
        guard let list, let above = outline.nodes[list].previous, outline.nodes[above].kind.isParagraph,
            outline.nodes[above].language == .korean,
            outline.nodes[list].children.contains(where: { outline.nodes[$0].phrase.colon != nil })
        else { return false }
        return outline.sentences(of: above).count {
            $0.phrase.colon.map { $0.head.bare.isName && !$0.tail.isEmpty } ?? false
        } >= 2
    }

    /// Under `나무로 만드는 것` every bullet that ends in a thing is one, however long.
    private func areThings(_ list: Int, of subject: Term, in outline: Outline) -> Bool {
        let items = outline.nodes[list].children.map { outline.nodes[$0].phrase }
        guard case .described = KoreanEnding(of: subject.name), (2...8).contains(items.count) else { return false }
        return items.allSatisfy { item in
            guard item.hasHangul, item.colon == nil, item.arrow == nil, item.typingLength <= 40 else { return false }
            return switch item.bare.ending {
            case .described, .noun: true
            case .doing, .nominal, .sentence, .question: false
            }
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
        let all = items.filter { !Self.isRow(outline.nodes[$0].phrase) && !isFacet($0, in: outline) }.compactMap {
            Member($0, in: outline)
        }
        // `제공` beside other lines that tell what is given as well.
        if ["제공", "지원"].contains(label.text), let list = outline.nodes[node].parent,
            outline.nodes[list].children.count > 2
        {
            return []
        }
        // A remark among names is no member.
        let explained = items.count { outline.nodes[$0].phrase.colon != nil }
        let named = all.filter { member in
            if member.phrase.hasHangul, explained >= 2, !member.isEmpty {
                return switch member.phrase.ending {
                case .nominal, .sentence, .question: false
                case .described, .doing, .noun: true
                }
            }
            return member.phrase.hasHangul || member.isEmpty || !EnglishLine.isStatement(member.phrase)
        }
        let listed = named.count >= 2 ? named : all
        let members = KoreanLine.withoutLabels(listed, of: items, in: outline)
        guard members.filter({ !$0.isEmpty }).count >= 2, !members.contains(where: \.isQuestion) else {
            return examples(below: node, outline)
        }
        let above = outline.subjects(above: node).first
        if members.allSatisfy({ soleQuantity(of: $0.text, language: outline.nodes[node].language) != nil }) {
            return []
        }
        if ContrastRule.areCompared(in: node, outline) { return [] }
        // `인스턴스 수준`, `허용 규칙만 있음`: what is true of the thing above.
        if label.hasHangul, !label.isGeneric, !Self.isListNoun(label.text),
            named.contains(where: { if case .nominal = $0.phrase.ending { $0.phrase.hasHangul } else { false } })
        {
            return []
        }
        let areOccasions = label.words.count >= 2 && ["경우", "상황"].contains(label.words[label.words.count - 1])
        if !areOccasions, !label.isGeneric || !Self.isListNoun(label.text), !areNames(listed) { return [] }
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
            // `약속의 방식 3가지`: the question says how many.
            let counted = label.hasHangul ? Labels.withoutCount(label.words)?.text : nil
            subject = Term(counted ?? reading.term.name, aliases: reading.term.aliases, owner: above?.name)
        }
        var made = make(subject: subject, label: relationLabel, members: members, at: node, source: node, in: outline)
        if items.contains(where: { Self.isRow(outline.nodes[$0].phrase) }) { made.isOpen = true }
        return [made]
    }

    /// `배경: …`, `result: …`: what of the thing is told, and no member of it.
    private func isFacet(_ item: Int, in outline: Outline) -> Bool {
        guard let head = outline.nodes[item].phrase.colon?.head.unnumbered.bare else { return false }
        // `침투 가격` is a price, 가격 what is told.
        let isAttribute = Labels.areAttributes(head.text) && (head.words.count == 1 || !head.hasHangul)
        return Labels.areFacets(head.text) || isAttribute || (head.isGeneric && !head.hasHangul)
    }

    /// `EFS, FSx`: an item that is itself a row of names.
    private static func isRow(_ phrase: Phrase) -> Bool {
        guard phrase.colon == nil, phrase.text.holds(",") else { return false }
        // `이외 ONTAP, OpenZFS`
        let rest = others.first(where: phrase.text.begins).map { phrase.text.dropping(prefix: $0) } ?? phrase.text
        let names = splitOutsideBrackets(rest, at: [","]).map { Phrase($0) }
        return names.count >= 2 && names.allSatisfy(\.isProperName)
    }

    private static let others = ["이외 ", "그 외 ", "이 외에 ", "기타 ", "그 밖에 "]

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
                    && !words.dropLast().contains { topics.matches($0) || places.matches($0) && $0.utf8.count >= 9 }
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

    private static let topics: EndingList = ["은", "는"]
    /// Where something is: no part of a name.
    private static let places: EndingList = ["에", "에서"]
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
            KoreanWords.orderWords.contains { order in
                // `원가흐름 가정` is no flow.
                order.isSame(as: "흐름") ? word.ends(in: order) : word.holds(order)
            }
                || EnglishWords.orderWords.contains(where: word.lowered.holds)
        }
    }
}
