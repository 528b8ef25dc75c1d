import Notes

// The members of what an item names.

extension EnumerationRule {
    func underItem(_ node: Int, in outline: Outline) -> [Fact] {
        let items = outline.items(in: node)
        if items.count == 1, let row = row(items[0], below: node, in: outline) { return [row] }
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
        // `데이터 사본: 3개 AZ에 6개`, `복제본: 최대 15개`: how much there is of each is told of the item.
        let measured = items.count { item in
            outline.nodes[item].phrase.colon.map {
                $0.head.hasHangul && $0.tail.hasHangul && $0.tail.hasDigit && $0.tail.words.count <= 4
            }
                == true
        }
        if measured * 2 >= items.count { return [] }
        let all = items.filter {
            !EnglishLine.isReminder(outline.nodes[$0].phrase.text) && !Self.isRow(outline.nodes[$0].phrase)
                && !isFacet($0, in: outline)
        }.compactMap {
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
        // `6개 pillar` over six lines: each is one, whatever it looks like.
        let whole = Self.count(in: phrase) == items.count ? items.compactMap { Member($0, in: outline) } : []
        let members = whole.isEmpty ? KoreanLine.withoutLabels(listed, of: items, in: outline) : whole
        guard members.filter({ !$0.isEmpty }).count >= 2, !members.contains(where: \.isQuestion) else {
            return examples(below: node, outline)
        }
        let above = outline.subjects(above: node).first
        if members.allSatisfy({ soleQuantity(of: $0.text, language: outline.nodes[node].language) != nil }) {
            return []
        }
        if ContrastRule.areCompared(in: node, outline) { return [] }
        // `인스턴스 수준`, `허용 규칙만 있음`: what is true of the thing above.
        let isCounted = !whole.isEmpty && Labels.withoutCount(label.words).map { Self.isListNoun($0.text) } == true
        if label.hasHangul, !label.isGeneric, !isCounted, !Self.isListNoun(label.text),
            named.contains(where: { if case .nominal = $0.phrase.ending { $0.phrase.hasHangul } else { false } })
        {
            return []
        }
        let areOccasions = label.words.count >= 2 && ["경우", "상황"].contains(label.words[label.words.count - 1])
        if !areOccasions, !isCounted, !label.isGeneric || !Self.isListNoun(label.text), !areNames(listed) { return [] }
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
            // `클라우드의 장점 6가지`: so many of them, whatever they look like.
            if isCounted, let words = counted?.words, words.count >= 2 {
                subject = Term(words.dropLast().joined(separator: " ").dropping(suffix: "의"))
                relationLabel = words.last
            } else {
                subject = Term(counted ?? reading.term.name, aliases: reading.term.aliases, owner: above?.name)
            }
        }
        var made = make(subject: subject, label: relationLabel, members: members, at: node, source: node, in: outline)
        if items.contains(where: { Self.isRow(outline.nodes[$0].phrase) }) { made.isOpen = true }
        return [made]
    }

    /// `배포 모델` over `클라우드, 하이브리드, 온프레미스`: one item that is the whole list.
    private func row(_ item: Int, below node: Int, in outline: Outline) -> Fact? {
        let (label, line) = (outline.nodes[node].phrase.named.unnumbered.bare, outline.nodes[item].phrase)
        guard outline.nodes[node].phrase.colon == nil, label.isName, !label.isGeneric, label.words.count <= 4,
            line.colon == nil, line.dash == nil, line.arrow == nil, line.equals == nil,
            case let names = splitOutsideBrackets(line.text, at: [","]).map({ Phrase($0.trimmed).bare }),
            (3...8).contains(names.count),
            names.allSatisfy({ $0.isName && $0.words.count <= 3 && !$0.hasDigit && $0.hasHangul == names[0].hasHangul }
            ),
            Self.areNames(names), let term = label.term(outline.pairs)?.term
        else { return nil }
        let above = outline.subjects(above: node).first
        return Fact(
            subject: Term(term.name, aliases: term.aliases, owner: above?.name), relation: .enumeration,
            values: names.map { Value($0.text) }, statement: line.text, place: outline.place(of: item), rule: name,
            language: outline.nodes[item].language)
    }

    /// `배경: …`, `result: …`: what of the thing is told, and no member of it.
    func isFacet(_ item: Int, in outline: Outline) -> Bool {
        guard let head = outline.nodes[item].phrase.colon?.head.unnumbered.bare else { return false }
        // `침투 가격` is a price, 가격 what is told.
        let isAttribute = Labels.areAttributes(head.text) && (head.words.count == 1 || !head.hasHangul)
        return Labels.areFacets(head.text) || isAttribute || (head.isGeneric && !head.hasHangul)
    }

    /// `EFS, FSx`: an item that is itself a row of names.
    static func isRow(_ phrase: Phrase) -> Bool {
        guard phrase.colon == nil, phrase.text.holds(",") else { return false }
        // `이외 ONTAP, OpenZFS`
        let rest = others.first(where: phrase.text.begins).map { phrase.text.dropping(prefix: $0) } ?? phrase.text
        let names = splitOutsideBrackets(rest, at: [","]).map { Phrase($0) }
        return names.count >= 2 && names.allSatisfy(\.isProperName)
    }

    private static let others = ["이외 ", "그 외 ", "이 외에 ", "기타 ", "그 밖에 "]

    /// A row of names below an item that is no list's label: examples of what the item names.
    func examples(below node: Int, _ outline: Outline) -> [Fact] {
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
    func doingHeading(above node: Int, in outline: Outline) -> Term? {
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
    func isLabel(_ text: Phrase) -> Bool {
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
}
