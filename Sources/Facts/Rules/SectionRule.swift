import Notes

/// A line under one of several numbered headings that are no names (principles, ways of paying): which of them does it
/// belong to? The headings themselves are the choices.
struct SectionRule: FactRule {
    let name = Rule(rawValue: "section")
    static let needs: [LineMarks] = [.item]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].isItem, outline.parentItem(of: node) == nil, !outline.isInWalkthrough(node),
            let section = outline.nodes[node].headings.last, let heading = outline.headings[section],
            heading.isNumbered, !heading.isGeneric, !heading.name.isEmpty, outline.sentences(of: node).count == 1
        else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.colon == nil, phrase.equals == nil,
            ((Phrase(heading.name).isNounPhrase ? 10 : 8)...80).contains(phrase.typingLength),
            phrase.words.count >= 3,
            !phrase.text.ends(in: "?"), phrase.letters.strayJamo == 0, !isExample(phrase),
            !Naming.pointsElsewhere(phrase.words[0]), !sharesWord(phrase, heading.name)
        else { return [] }
        let numbered = outline.numberedSections(in: outline.nodes[section].parent)
        guard let place = numbered.firstIndex(of: section), numbered.count >= 3 else { return [] }
        // The headings after it, round to the first: three wrong ones at most.
        let others = (1..<min(numbered.count, 8)).map { numbered[(place + $0) % numbered.count] }
            .compactMap { outline.headings[$0]?.name }.filter { !$0.isEmpty && $0 != heading.name }
        guard others.count >= 2 else { return [] }
        var choices = Array(others.prefix(3))
        choices.insert(heading.name, at: Int(phrase.form.text.utf8.count) % (choices.count + 1))
        return [
            Fact(
                subject: Term(phrase.bare.text), relation: .contrast, values: [Value(heading.name)], choices: choices,
                statement: phrase.text, place: outline.place(of: node), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// A line that says its heading again gives itself away.
    private func sharesWord(_ phrase: Phrase, _ heading: String) -> Bool {
        let stems = heading.words.filter { $0.utf8.count >= 6 }.map { $0.hasHangul ? $0.slice(0..<6) : $0.lowered }
        return phrase.words.contains { word in stems.contains { word.lowered.begins(with: $0) } }
    }
}
