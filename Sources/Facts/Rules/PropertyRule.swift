import Notes

/// A bullet under a term says something of it: what stands below an item with a meaning, or in bullets under a heading
/// that names something.
struct PropertyRule: FactRule {
    let name = Rule(rawValue: "property")

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.note.blocks[node].isItem, !outline.isInWalkthrough(node),
            let subject = subject(of: node, in: outline)
        else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.colon == nil, !outline.isStory(node), !outline.isContrasted(node), phrase.arrow == nil,
            !states(node, in: outline), phrase.equals == nil,
            QuantityRule().facts(at: node, in: outline).isEmpty
        else { return [] }
        let text = phrase.bare
        guard says(text), outline.items(in: node).count < 2 || !text.isName else { return [] }
        // A sentence about something else is no property of the heading above it.
        if !text.hasHangul, let own = EnglishSentence.subject(of: text.words),
            !subject.name.lowered.holds(own.lowered), !own.lowered.holds(subject.name.lowered)
        {
            return []
        }
        let said = text.text.dropping(suffix: ".")
        let fact = Fact(
            subject: subject, relation: .property, values: [Value(said)], statement: phrase.text,
            place: outline.place(of: node), rule: name, language: outline.nodes[node].language)
        return [fact] + (gapped(fact, said, in: outline).map { [$0] } ?? [])
    }

    /// The line with a term that the note explains elsewhere left out of it.
    private func gapped(_ fact: Fact, _ said: String, in outline: Outline) -> Fact? {
        guard let (term, range) = outline.terms.term(in: said, besides: fact.subject),
            said.typingLength - term.typingLength >= 6
        else { return nil }
        var gapped = fact
        gapped.values = [Value(term)]
        gapped.frame =
            said.slice(0..<range.lowerBound) + String(Fact.gap) + said.slice(range.upperBound..<said.utf8.count)
        return gapped
    }

    /// A whole thought, long enough to know its owner by.
    private func says(_ text: Phrase) -> Bool {
        guard (7...120).contains(text.typingLength), !text.text.utf8.contains(UInt8(ascii: ")")),
            text.words.count >= 2, !text.text.ends(in: "?"), text.letters.strayJamo == 0, !text.isProperName
        else { return false }
        return !Naming.pointsElsewhere(text.words[0]) && !isExample(text)
    }

    /// Whether the line is a sentence about a topic of its own.
    private func states(_ node: Int, in outline: Outline) -> Bool {
        !SentenceRule().facts(at: node, in: outline).isEmpty
    }

    private func subject(of node: Int, in outline: Outline) -> Term? {
        if let parent = outline.parentItem(of: node) { return subject(ofItem: parent, in: outline) }
        // Under `pros:` the list tells of what stands above that line.
        if let lead = outline.leadIn(of: node) {
            if lead.label.isGeneric { return nil }
            return lead.label.isProperName ? lead.label.term(outline.pairs)?.term : nil
        }
        if let callout = outline.calloutSubject(of: node) { return callout }
        guard let section = outline.nodes[node].headings.last,
            let list = outline.nodes[node].parent
        else { return nil }
        // A numbered list under a heading is its members.
        if case .list(true, _) = outline.nodes[list].kind { return nil }
        guard let term = outline.sectionSubjects[section] else { return nil }
        let isKnown =
            isProperName(term.name) || (term.name.words.count <= 3 && (term.name.hasLatin || !term.aliases.isEmpty))
        return isKnown ? term : nil
    }

    /// The term of an item with a meaning, or a label whose bullets say things and name nothing.
    private func subject(ofItem parent: Int, in outline: Outline) -> Term? {
        let phrase = outline.nodes[parent].phrase
        let head = phrase.head.unnumbered
        if let cut = phrase.colon {
            if mergesTwoThings(head: head, tail: cut.tail), let group = head.brackets.groups.last {
                return group.content.term(outline.pairs)?.term
            }
            if cut.tail.isProperName, !head.isProperName { return cut.tail.term(outline.pairs)?.term }
        } else {
            guard head.bare.isNounPhrase, head.words.count <= 3, !outline.namingItems.contains(parent) else {
                return nil
            }
            if head.hasHangul, head.words.count == 1, case .doing = head.ending { return nil }
        }
        guard var term = head.term(outline.pairs)?.term, !isGenericLabel(term.name) else { return nil }
        term.owner = owner(of: term, at: parent, in: outline)
        return term
    }
}

/// Whether a line announces itself as an example.
func isExample(_ text: Phrase) -> Bool {
    ["ex)", "ex_)", "ex.", "ex ", "예)", "예:", "예 :", "예를", "e.g", "for example", "example"]
        .contains { text.lower.begins(with: $0) }
}
