// Where a line is cut into a name and what is said of it.

extension DefinitionRule {
    /// The two sides of the line's colon, or of a dash that stands for one.
    func sides(of sentence: Sentence) -> (Phrase, Phrase)? {
        guard let cut = dashedFirst(sentence) ?? sentence.phrase.colon ?? dashed(sentence) ?? equated(sentence.phrase)
        else { return nil }
        // `` `restart: no` ``: the colon is the code's.
        if sentence.stressed.first == sentence.phrase.text { return nil }
        // `name:x:uid:gid`: fields of a line.
        if cut.tail.words.first?.utf8.contains(UInt8(ascii: ":")) == true { return nil }
        // `region-level; subnet = lives in one AZ`: what stands before the semicolon is a thought of its own.
        let parted = cut.head.text.range(ofFirst: "; ").map {
            Phrase(cut.head.text.slice($0.upperBound..<cut.head.text.utf8.count))
        }
        let whole = (parted ?? cut.head).unnumbered
        let head =
            whole.hasHangul
            ? whole : Phrase(EnglishClause.withoutJoint(whole.text.dropping(prefix: "– ").dropping(prefix: "- ")))
        if !head.hasHangul {
            // `There are three cost drivers: …`
            if let range = ["There are ", "there are "].lazy.compactMap({ head.text.range(ofFirst: $0) }).first,
                case let counted = Phrase(head.text.slice(range.upperBound..<head.text.utf8.count)),
                Labels.withoutCount(counted.words) != nil, counted.words.count <= 6
            {
                return (counted, cut.tail)
            }
            // A sentence before a colon is no name.
            let first = head.words.first ?? ""
            if first.lowered == "from" || EnglishLine.isReminder(head.text) || EnglishVerbs.isPredicate(first)
                || EnglishClause(head.words) != nil
            {
                return nil
            }
        }
        // `race condition := its result depends on timing`
        if cut.tail.text.begins(with: "= ") { return (head, Phrase(cut.tail.text.dropping(prefix: "= "))) }
        // `find it: look at the list`
        if !head.hasHangul, head.words.count >= 2, head.words.last?.isSame(as: "it") == true { return nil }
        if !head.hasHangul, ClauseRule.isAim(head, cut.tail) { return nil }
        return head.isEmpty || DateRule.isDate(cut.head.words) ? nil : (head, cut.tail)
    }

    /// `**tree** – a directory: names and modes`: the dash behind the stressed word comes first.
    func dashedFirst(_ sentence: Sentence) -> Phrase.Cut? {
        guard let dash = sentence.phrase.colon?.head.dash, let stressed = sentence.stressed.first,
            Form(stressed.comparable) == dash.head.form
        else { return nil }
        return sentence.phrase.dash
    }

    /// `백혈구가 세균을 삼키는 것 = 식세포 작용`: the name stands behind what it means.
    static func namedBehind(_ phrase: Phrase) -> Phrase.Cut? {
        guard phrase.hasHangul, let cut = phrase.equals, cut.tail.equals == nil, cut.head.words.count >= 2,
            cut.head.colon == nil, cut.head.arrow == nil, case .described = cut.head.ending, !cut.tail.text.holds(","),
            cut.tail.bare.isName, cut.tail.bare.words.count <= 3, !cut.tail.hasDigit || cut.tail.hasHangul,
            !Naming.pointsElsewhere(cut.head.words[0]), !FormulaRule.hasOperator(cut.tail.bare.text)
        else { return nil }
        switch cut.tail.bare.ending {
        case .noun, .doing: return Phrase.Cut(head: cut.tail, tail: cut.head)
        default: return nil
        }
    }

    /// `손님 → 주인 : SYN`: what goes from the one to the other.
    func sent(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact] {
        guard tail.words.count <= 4, tail.typingLength >= 2, tail.arrow == nil,
            let about = line.outline.about(line.node) ?? head.arrow?.head.bare.term(line.outline.pairs)?.term
        else { return [] }
        var fact = line.fact(about, .property, [Value(tail.bare.text)])
        fact.frame = "\(head.text): \(Fact.gap)"
        fact.rule = .object
        return [fact]
    }

    /// `계약하고 마음이 바뀌면: …`: what it leads to, and no name.
    func conditional(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard head.hasHangul, head.words.count >= 2, let last = head.words.last, KoreanSentence.isCondition(last),
            tail.ending.closesDefinition || tail.words.count >= 2
        else { return nil }
        let owner = line.outline.subjects(above: line.node).first?.name
        return [line.fact(Term(head.text, owner: owner), .cause, [Value(tail.bare.text.dropping(suffix: "."))])]
    }

    /// `전쟁 때 빼앗긴 것: 외규장각 의궤`: a description before the colon, and the name behind it.
    func describing(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard head.hasHangul, head.words.count >= 2, case .described(let noun) = head.ending,
            ["것", "곳", "사람", "인물", "나라", "기관", "관청"].contains(noun), !head.bare.isGeneric, tail.colon == nil,
            tail.arrow == nil, tail.equals == nil, !tail.text.holds(","), !tail.text.holds("/"), tail.bare.isName,
            tail.bare.words.count <= 4, tail.bare.ending.isName, !Naming.pointsElsewhere(head.words[0]),
            var term = tail.bare.term(line.outline.pairs)?.term
        else { return nil }
        term.owner = line.outline.about(line.node).flatMap { $0.name == term.name ? nil : $0.name }
        var fact = line.fact(term, .property, [Value(head.bare.text)])
        fact.rule = .sentence
        return [fact]
    }

    /// `AMI = template for an instance`: a restatement of a name. A formula is not one.
    func equated(_ phrase: Phrase) -> Phrase.Cut? {
        if let swapped = Self.namedBehind(phrase) { return swapped }
        guard let cut = phrase.equals, cut.head.unnumbered.bare.isName, cut.head.words.count <= 5,
            cut.head.arrow == nil,
            cut.tail.equals == nil, phrase.hasHangul || !cut.head.text.holds(","),
            !FormulaRule.hasOperator(cut.tail.bare.text) || FormulaRule.areAlternatives(cut.tail)
                || (!phrase.hasHangul && cut.tail.bare.text.holds(", ")),
            cut.head.isNounPhrase || cut.head.isProperName
        else { return nil }
        // `3년마다 정기 시험 = 식년시`: the name stands behind what it means.
        if cut.head.hasHangul, cut.head.words.count >= 3, cut.tail.words.count == 1, cut.tail.isName, !cut.tail.hasDigit
        {
            return Phrase.Cut(head: cut.tail, tail: cut.head)
        }
        // `서브넷 하나 = 가용 영역 하나`
        let one = cut.head.text.ends(in: " 하나") ? Phrase(cut.head.text.dropping(suffix: " 하나")) : cut.head
        // What follows an arrow is told apart from what the name means.
        return Phrase.Cut(head: one, tail: cut.tail.arrow?.head ?? cut.tail)
    }

    /// `**용어** - 설명`, `Term — meaning`: a dash after a stressed or short name, before what explains it. Between names
    /// it is a path or a part.
    func dashed(_ sentence: Sentence) -> Phrase.Cut? {
        guard let cut = sentence.phrase.dash, cut.tail.dash == nil else { return nil }
        // `**SIADH** - too much ADH → water kept`: what is stressed means all of it.
        if cut.tail.arrow != nil {
            let isStressed = sentence.stressed.first.map { Form($0.comparable) == cut.head.form } ?? false
            return isStressed && cut.head.bare.isName && cut.head.words.count <= 5 && cut.tail.words.count >= 5
                ? cut : nil
        }
        if !cut.head.hasHangul, tells(cut, sentence.stressed.first) { return cut }
        // `CUR (Cost and Usage Report) - …`: the bracket does not count.
        let count = (cut.head.hasHangul ? cut.head : cut.head.bare).words.count
        guard cut.head.bare.isName, count <= 5, cut.tail.words.count >= 2 else { return nil }
        if let stressed = sentence.stressed.first,
            Form(stressed.comparable) == cut.head.form || cut.head.form.holds(Form(stressed.comparable))
        {
            return cut
        }
        guard count <= 4, cut.head.hasHangul ? cut.head.isNounPhrase : cut.head.bare.isNounPhrase else { return nil }
        if cut.tail.hasHangul {
            let isNamed = cut.head.isProperName || !cut.head.brackets.groups.isEmpty
            // `리보솜 - 단백질 합성 장소`
            let isWord = cut.head.hasHangul && cut.head.words.count == 1 && cut.head.typingLength >= 2
            return cut.tail.ending.closesDefinition || (isNamed && cut.tail.words.count >= 2) || isWord ? cut : nil
        }
        return cut.tail.words.count >= 3 && !cut.tail.isProperName || Attribution(cut.tail) != nil ? cut : nil
    }
}
