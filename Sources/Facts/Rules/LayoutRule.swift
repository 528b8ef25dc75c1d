import Notes

/// A definition without a colon: the term stands on a line of its own and its meaning is an indented line, a quote, a
/// code span's line or a `: ` line under it.
struct LayoutRule: FactRule {
    let name = Rule.layout
    static let needs: [LineMarks] = [.line]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        switch outline.nodes[node].kind {
        case .paragraph:
            return twoLines(node, in: outline) ?? underHeading(node, in: outline) ?? underLine(node, in: outline)
        case .item: return twoLines(node, in: outline) ?? underItem(node, in: outline)
        default: return []
        }
    }

    // MARK: Term and meaning in one block

    /// `용어` and, on the next line, `: 설명` or its explanation.
    private func twoLines(_ node: Int, in outline: Outline) -> [Fact]? {
        let text = outline.note.blocks[node].text
        if let many = alternating(node, in: outline) { return many }
        guard let end = text.string.utf8.firstIndex(of: 0x0A) else { return nil }
        let first = Phrase(cleaning: String(text.string[..<end]))
        var second = String(text.string[text.string.utf8.index(after: end)...])
        let isMarked = second.trimmed.begins(with: ":")
        if isMarked { second = second.trimmed.dropping(prefix: ":") }
        // `22 ssh` over `23 telnet`: rows of a list.
        if first.text.beginsWithDigit, !first.hasHangul,
            second.trimmed.beginsWithDigit
        {
            return nil
        }
        let isBold = text.stressed(in: 0..<1).first.map { Form($0.comparable) == first.form } == true
        // Wrapped prose never breaks after a few words: such a line is a term.
        let isAlone =
            first.words.count <= 4 && first.text.utf8.count <= 40 && (first.isNounPhrase || first.isProperName)
        // `자산 = 부채 + 자본` is a line of its own.
        if first.hasHangul, !isMarked, second.holds(" = ") { return nil }
        // `Interest!` over lines of formulas is their heading.
        let isOver = !first.hasHangul && !isMarked && !isBold && second.utf8.contains(0x0A) && second.holds(" = ")
        guard isMarked || isBold || isAlone, !isOver, first.colon == nil, first.words.count <= 6,
            first.dash == nil, first.arrow == nil, first.equals == nil
        else { return nil }
        return fact(
            first.unnumbered, Phrase(cleaning: second), at: node, lines: outline.note.blocks[node].textLines,
            in: outline)
    }

    /// `용어`, its meaning, `용어`, its meaning, a line each.
    private func alternating(_ node: Int, in outline: Outline) -> [Fact]? {
        guard outline.note.blocks[node].textLines.count >= 4 else { return nil }
        let block = outline.note.blocks[node]
        let lines = block.text.string.split(separator: "\n").map { Phrase(cleaning: String($0)) }
        guard lines.count >= 4, lines.count % 2 == 0, block.textLines.count == lines.count else { return nil }
        // `22 ssh` over `23 telnet`: rows of a list.
        if lines.allSatisfy({ $0.text.beginsWithDigit && !$0.hasHangul }) {
            return nil
        }
        let heads = stride(from: 0, to: lines.count, by: 2).map { lines[$0] }
        guard
            heads.allSatisfy({
                $0.words.count <= 4 && $0.colon == nil && $0.dash == nil && $0.arrow == nil && $0.equals == nil
                    && ($0.isNounPhrase || $0.isProperName)
            })
        else { return nil }
        let facts = stride(from: 0, to: lines.count, by: 2).compactMap { index -> [Fact]? in
            let line = block.textLines.lowerBound + index
            return fact(lines[index], lines[index + 1], at: node, lines: line...(line + 1), in: outline)
        }
        return facts.count == heads.count ? facts.flatMap { $0 } : nil
    }

    // MARK: Meaning in the block below

    /// An item that is only a name, with one paragraph, quote or item of prose under it.
    private func underItem(_ node: Int, in outline: Outline) -> [Fact] {
        let children = outline.nodes[node].children
        guard children.count == 1, let child = children.first else { return [] }
        switch outline.nodes[child].kind {
        case .paragraph, .quote, .code:
            return below(child, term: outline.nodes[node].phrase.unnumbered, at: node, in: outline)
        default: return []
        }
    }

    /// A paragraph that is only a (stressed) name, with a quote or code right below it.
    private func underLine(_ node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[node]
        let next = block.end
        guard next < outline.note.blocks.count, outline.note.blocks[next].parent == block.parent else { return [] }
        switch outline.nodes[next].kind {
        case .quote: return below(next, term: outline.nodes[node].phrase.unnumbered, at: node, in: outline)
        default: return []
        }
    }

    /// The first paragraph under a heading that names something says what it is: `## HEAD` over `Pointer to the commit …`.
    /// So does a quote of one paragraph there.
    private func underHeading(_ node: Int, in outline: Outline) -> [Fact]? {
        guard let (section, isQuoted) = headed(node, in: outline),
            // `Three theories` over the first of them.
            outline.nodes[node].language == .korean
                || outline.headings[section].map({ Labels.withoutCount($0.name.words) == nil }) == true,
            let term = outline.sectionSubjects[section],
            outline.facts(of: HeadwordRule(), at: node).isEmpty,
            let sentence = outline.sentences(of: node).first,
            let said = isMeaning(sentence.phrase)
                ? sentence.phrase.text : KoreanSentence.thing(in: sentence.phrase),
            !saysOther(sentence.phrase, than: term), !said.lowered.holds(term.name.lowered),
            sentence.phrase.hasHangul || !said.lowered.words.contains("notes")
        else { return nil }
        let isMeant = if case .described = KoreanEnding(of: said) { sentence.phrase.hasHangul } else { false }
        let isKnown =
            isQuoted || isProperName(term.name) || (isMeant && term.name.words.count <= 3)
            || (term.name.words.count <= 3 && outline.headings[section]?.isNumbered == false)
        guard isKnown else { return nil }
        // `Rule of thirds, leading lines, framing` under `Composition`
        if !sentence.phrase.hasHangul, let list = namesBetweenCommas(sentence.phrase.text.dropping(suffix: ".")) {
            return [
                Fact(
                    subject: term, relation: .enumeration, values: list.names.map { Value($0) }, isOpen: list.isOpen,
                    statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: .english)
            ]
        }
        return [
            Fact(
                subject: term, relation: .definition, values: [Value(closed(said))],
                statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `일정 기간에 … 모두 더한 것이 국내총생산이다` under `국민소득과 물가`: what the sentence explains is another thing.
    private func saysOther(_ phrase: Phrase, than term: Term) -> Bool {
        guard phrase.hasHangul, let read = KoreanSentence(phrase), case .definition = read.statement else {
            return false
        }
        return read.topic.bare.form != Form(term.name.comparable)
    }

    /// The section that a paragraph stands first in, alone in a quote or not.
    private func headed(_ node: Int, in outline: Outline) -> (section: Int, isQuoted: Bool)? {
        guard let parent = outline.nodes[node].parent else { return nil }
        if outline.nodes[parent].isSection {
            return outline.nodes[parent].children.first == node ? (parent, false) : nil
        }
        guard case .quote = outline.nodes[parent].kind, outline.nodes[parent].children == [node],
            let section = outline.nodes[parent].parent, outline.nodes[section].isSection,
            outline.nodes[section].children.first == parent
        else { return nil }
        return (section, true)
    }

    /// A noun with what describes it, or what something does; no sentence with a subject of its own.
    private func isMeaning(_ phrase: Phrase) -> Bool {
        guard phrase.colon == nil, phrase.dash == nil, phrase.arrow == nil, phrase.equals == nil, !phrase.bare.isEmpty,
            (3...24).contains(phrase.words.count), phrase.typingLength >= 8, !phrase.text.ends(in: "?"),
            !Naming.pointsElsewhere(phrase.words[0]), phrase.hasHangul || !phrase.isProperName
        else { return false }
        if phrase.hasHangul {
            guard case .described(let noun) = phrase.ending, !noun.begins(with: "때문") else { return false }
            return !phrase.words.indices.contains { KoreanSentence.isTopic(at: $0, of: phrase.words) }
        }
        let first = phrase.words[0].lowered
        guard EnglishSentence.subject(of: phrase.words) == nil else { return false }
        if EnglishVerbs.isPredicate(first) { return true }
        // A sentence in the past with a verb that no list knows: `The Charter Oath of April 1868 promised …`.
        let isStory =
            first == "the" && phrase.words.prefix(8).dropFirst(2).contains { $0.ends(in: "ed") && $0.utf8.count >= 6 }
        return !EnglishWords.opening.contains(first) && !(isStory && phrase.text.ends(in: "."))
    }

    private func below(_ child: Int, term: Phrase, at node: Int, in outline: Outline) -> [Fact] {
        let block = outline.note.blocks[child]
        var text = block.text.string
        if text.isEmpty, let paragraph = outline.nodes[child].children.first,
            outline.nodes[paragraph].kind.isParagraph, outline.nodes[child].children.count == 1
        {
            text = outline.note.blocks[paragraph].text.string
        }
        if case .code = block.kind {
            guard block.lines.count <= 3 else { return [] }
            text = block.literal
        }
        let lines = outline.note.blocks[node].lines.lowerBound...block.lines.upperBound
        return fact(term, Phrase(cleaning: text), at: node, lines: lines, in: outline) ?? []
    }

    private func fact(
        _ name: Phrase, _ meaning: Phrase, at node: Int, lines: ClosedRange<Int>, in outline: Outline
    ) -> [Fact]? {
        guard name.colon == nil, name.bare.words.count <= 5, meaning.words.count >= 2, meaning.typingLength >= 6,
            meaning.typingLength <= 220, !meaning.text.ends(in: "?"), let reading = name.term(outline.pairs),
            !isGenericLabel(reading.term.name), name.isNounPhrase || name.isProperName
        else { return nil }
        var term = reading.term
        term.owner = owner(of: term, at: node, in: outline)
        return [
            Fact(
                subject: term, relation: .definition, values: [Value(closed(meaning.text))],
                statement: "\(name.text): \(meaning.text)", place: outline.place(of: node, lines: lines),
                rule: self.name,
                language: outline.nodes[node].language)
        ]
    }
}
