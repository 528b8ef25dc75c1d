import Notes

// The members of what a heading names.

extension EnumerationRule {
    /// Terms over their meanings amid prose: some words of the matter, and not what it consists of.
    private func isGlossary(_ list: Int, under section: Int, in outline: Outline) -> Bool {
        guard let first = outline.nodes[list].children.first, case .item(let marker, _) = outline.nodes[first].kind,
            marker.isEmpty, outline.nodes[list].children.allSatisfy({ outline.nodes[$0].phrase.colon != nil })
        else { return false }
        return outline.nodes[section].children.contains { outline.nodes[$0].kind.isParagraph }
    }

    func underHeading(_ node: Int, in outline: Outline) -> [Fact] {
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
                && !isGlossary($0, under: node, in: outline)
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
        // Many lines under a heading that each tell of something are no list, unless the heading says how many.
        if label == nil, counted == nil, !TableRule.areWhole(heading.name), members.count > 6, let list = source,
            outline.nodes[list].children.contains(where: { outline.nodes[$0].phrase.colon != nil })
        {
            members = []
            source = nil
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
        if label == nil, members.contains(where: { Self.areFacets($0.phrase) }) { return [] }
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

    /// `특징`, `리전 선택 기준`: what is told of a thing.
    private static func areFacets(_ phrase: Phrase) -> Bool {
        if Labels.areFacets(phrase.text) { return true }
        return phrase.hasHangul && phrase.words.count >= 2 && facets.contains(phrase.words[phrase.words.count - 1])
    }

    private static let facets: WordList = ["기준", "특징", "장점", "단점", "종류", "차이", "차이점", "주의점", "주의사항", "순서", "이유", "예시"]

    /// `나라별 수도`, `유형별 특징`: what the members sort is told of each of them.
    func isSorted(_ name: String) -> Bool {
        let words = name.words
        return words.count >= 2 && words.dropLast().contains { $0.ends(in: "별") && $0.utf8.count >= 6 }
    }

    /// Small Latin words under a Korean heading, which the note calls commands.
    func areCommands(_ members: [Member], in list: Int, _ outline: Outline) -> Bool {
        guard outline.nodes[list].language == .korean else { return false }
        return members.allSatisfy { member in
            member.phrase.words.count == 1 && member.text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        } && outline.nodes[list].children.contains { outline.nodes[$0].phrase.text.holds("명령") }
    }

    /// `호란과 그 뒤`, `왕권 다지기`: a heading that joins or does things is no class with members.
    func tellsStory(_ name: String) -> Bool {
        let phrase = Phrase(name)
        // `Auto Scaling / ELB`: two names are no class.
        if phrase.text.holds(" / ") { return true }
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
    func isRepeated(_ members: [Member], in node: Int, _ outline: Outline) -> Bool {
        outline.items(in: node).contains { item in
            let below = outline.items(in: item).compactMap { Member($0, in: outline) }
            return below.count >= 2
                && below.filter { one in members.contains { alike($0.text, one.text) } }.count * 2 >= below.count
        }
    }

    /// A numbered list, or bullets that all are names.
    func isMemberList(_ list: Int, in outline: Outline) -> Bool {
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
    func isCompared(_ list: Int, in outline: Outline) -> Bool {
        guard let above = outline.nodes[list].previous, outline.nodes[above].kind.isParagraph,
            let last = outline.sentences(of: above).last?.phrase
        else { return false }
        return last.words.count <= 6 && last.words.contains { ["vs", "vs."].contains($0.lowered) }
    }

    /// Whether lines right above a list name and explain things: what the heading calls for stands there.
    func definesAbove(_ list: Int?, in outline: Outline) -> Bool {
        guard let list, let above = outline.nodes[list].previous, outline.nodes[above].kind.isParagraph,
            outline.nodes[above].language == .korean,
            outline.nodes[list].children.contains(where: { outline.nodes[$0].phrase.colon != nil })
        else { return false }
        return outline.sentences(of: above).count {
            $0.phrase.colon.map { $0.head.bare.isName && !$0.tail.isEmpty } ?? false
        } >= 2
    }

    /// Under `나무로 만드는 것` every bullet that ends in a thing is one, however long.
    func areThings(_ list: Int, of subject: Term, in outline: Outline) -> Bool {
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

    func numberedSubheadings(of node: Int, in outline: Outline) -> [Member] {
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

    func union(_ listed: [Member], _ headed: [Member]) -> [Member] {
        var result = listed
        for (position, member) in headed.enumerated()
        where !result.contains(where: { alike($0.text, member.text) }) {
            // A list and its subheadings count alike: the third of one is the third of the other, said again.
            if position < listed.count, share(listed[position].text, member.text) { continue }
            result.append(member)
        }
        return result
    }

    func lists(in node: Int, of subject: Term, label: String?, in outline: Outline) -> [Fact] {
        let lists = outline.nodes[node].children.filter { outline.nodes[$0].kind.isListKind }
        guard let list = lists.first(where: { isMemberList($0, in: outline) }) else { return [] }
        let members = outline.nodes[list].children.compactMap { Member($0, in: outline) }
        guard members.filter({ !$0.isEmpty }).count >= 2 else { return [] }
        return [make(subject: subject, label: label, members: members, at: node, source: list, in: outline)]
    }
}
