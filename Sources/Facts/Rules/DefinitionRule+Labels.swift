import Notes

// Labels before a colon, which tell what of the thing above is told.

extension DefinitionRule {
    /// `용도: …`, `수도: 한양`, `Purpose: …`: the label says what of the thing above, which is the subject.
    func labelled(_ head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact] {
        // `CSRF: … Defence: …`: the label of what began the line.
        let begun = line.sentence?.lineTerm?.term(line.outline.pairs)?.term
        guard !line.isHeading,
            let subject = begun.flatMap({ isGenericLabel($0.name) ? nil : $0 })
                ?? Labels.owner(of: line.node, in: line.outline), let said = meaning(tail)
        else { return [] }
        // `두 옵션의 차이`: which two stands in the heading.
        let whole = head.bare.text
        // `Not for: databases`: the line itself is asked.
        if let first = head.words.first?.lowered, first == "not", head.words.count <= 3 {
            var fact = line.fact(subject, .property, [Value(said)])
            fact.frame = "\(head.text): \(Fact.gap)"
            return [fact]
        }
        let label = whole.begins(with: "두") || whole.begins(with: "둘의 ") ? whole.words.last ?? whole : whole
        if Labels.arePurposes(label), !said.hasDigit || !["목표", "goal"].contains(label.lowered) {
            return [line.fact(subject, .purpose, [Value(said)])]
        }
        if Labels.areExamples(label) {
            let names = splitOutsideBrackets(withoutOpenEnding(tail.text).0, at: [",", "、"])
            guard names.count >= 2, names.allSatisfy({ Phrase($0).bare.isName && $0.words.count <= 5 }) else {
                return []
            }
            var fact = line.fact(subject, .example, names.map { Value($0) })
            fact.isOpen = true
            return [fact]
        }
        // `Next time: vessels` is told to the class.
        if !head.hasHangul, EnglishWords.markers.contains(head.lower) { return [] }
        // A story told under a label (안티 패턴 : …) is no attribute of the thing above.
        if tail.arrow != nil || Labels.areStories(label) { return [] }
        // `INSERT, UPDATE 느려짐 + 저장공간`: the plus parts them, not the comma.
        if subject.name != label, label.hasHangul, EnumerationRule.isListNoun(label), said.holds(" + ") {
            let points = said.parts(between: " + ").map(\.trimmed)
            if points.count <= 6 { return [line.fact(subject, .enumeration, points.map { Value($0) }, label: label)] }
        }
        if let list = namesBetweenCommas(said) {
            var fact = line.fact(subject, .enumeration, list.names.map { Value($0) }, label: label)
            fact.isOpen = list.isOpen
            return [fact]
        }
        let found = quantities(in: said, language: line.outline.nodes[line.node].language)
        // A number with its unit is asked as such.
        if found.count == 1, found[0].text == said, !found[0].quantity.unit.isEmpty { return [] }
        let quantity = found.count == 1 && found[0].text == said ? found[0].quantity : nil
        return [line.fact(subject, .property, [Value(said, quantity: quantity)], label: label)]
    }

    /// Whether most lines beside it name things of their own: latency among the routing policies is one of them.
    func standsAmongTerms(_ line: Line) -> Bool {
        let outline = line.outline
        guard outline.note.blocks[line.node].isItem, line.sentence?.lineTerm == nil,
            let list = outline.nodes[line.node].parent
        else { return false }
        let heads = outline.nodes[list].children.compactMap { item -> String? in
            let phrase = outline.nodes[item].phrase
            return (phrase.colon ?? phrase.dash)?.head.unnumbered.bare.text
        }
        let attributes = heads.count { Labels.areAttributes($0) || isGenericLabel($0) }
        return heads.count >= 4 && attributes * 3 <= heads.count
    }

    /// `` `l` : 심볼릭 링크 ``: a letter or a sign is a name where it is set as code.
    func codeTerm(_ head: Phrase, _ line: Line) -> TermReading? {
        guard let sentence = line.sentence, sentence.stressed.first == head.text, head.text.utf8.count <= 12,
            line.outline.note.blocks[line.node].text.runs.contains(where: { $0.style == .code })
        else { return nil }
        let owner = Labels.lead(of: line.node, in: line.outline) ?? line.outline.heading(above: line.node)?.name
        return TermReading(code: head.text, owner: owner)
    }
}
