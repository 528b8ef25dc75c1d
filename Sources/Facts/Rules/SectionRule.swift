import Notes

/// A line under one of several numbered headings that are no names (principles, ways of paying): which of them does it
/// belong to? The headings themselves are the choices.
struct SectionRule: FactRule {
    let name = Rule.section
    static let needs: [LineMarks] = [.item]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].isItem, outline.parentItem(of: node) == nil, outline.items(in: node).isEmpty,
            !isTask(node, in: outline),
            !outline.isInWalkthrough(node),
            let section = outline.nodes[node].headings.last, let heading = outline.headings[section],
            heading.isNumbered, !heading.isGeneric, !heading.name.isEmpty, outline.sentences(of: node).count == 1,
            !isChapter(section, in: outline)
        else { return [] }
        let phrase = outline.nodes[node].phrase
        guard phrase.colon == nil, phrase.equals == nil, phrase.dash == nil,
            ((Phrase(heading.name).isNounPhrase ? 10 : 8)...80).contains(phrase.typingLength),
            phrase.words.count >= 3,
            !phrase.text.ends(in: "?"), phrase.letters.strayJamo == 0, !isExample(phrase),
            !Naming.pointsElsewhere(phrase.words[0]), !sharesWord(phrase, heading.name)
        else { return [] }
        let numbered = outline.numberedSections(in: outline.nodes[section].parent)
        if numbered.contains(where: { isTopic($0, in: outline) }) { return [] }
        guard let place = numbered.firstIndex(of: section), numbered.count >= 3 else { return [] }
        // The headings after it, round to the first: three wrong ones at most.
        let others = (1..<min(numbered.count, 8)).map { numbered[(place + $0) % numbered.count] }
            .filter {
                outline.headings[$0].map {
                    !$0.name.isEmpty && !$0.isGeneric && !Labels.areNoThings($0.name) && $0.name != heading.name
                } ?? false
            }.prefix(3)
        guard others.count >= 2, !fits(phrase, under: Array(others), in: outline) else { return [] }
        var choices = others.compactMap { outline.headings[$0]?.name }
        choices.insert(heading.name, at: Int(phrase.form.text.utf8.count) % (choices.count + 1))
        return [
            Fact(
                subject: Term(phrase.bare.text), relation: .contrast, values: [Value(heading.name)], choices: choices,
                statement: phrase.text, place: outline.place(of: node), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// `- [ ] …`: to be done.
    private func isTask(_ node: Int, in outline: Outline) -> Bool {
        if case .item(_, .some) = outline.nodes[node].kind { true } else { false }
    }

    /// `섹션 4 :`, `Week 2`: the note's own chapters are no choice that a learner would have to make.
    private func isChapter(_ section: Int, in outline: Outline) -> Bool {
        outline.nodes[section].phrase.words.first.map { $0.hasHangul || $0.hasLatin } ?? false
    }

    /// `3.2 …`, `낮과 밤`: a part of a course, under which many a line may stand.
    private func isTopic(_ section: Int, in outline: Outline) -> Bool {
        let words = outline.nodes[section].phrase.words
        if let number = words.first, number.dropping(suffix: ".").holds("."), number.hasDigit, !number.hasHangul {
            return true
        }
        let name = Phrase(outline.headings[section]?.name ?? "").words
        return name.count >= 2 && name.dropLast().contains { Self.joints.matches($0) && $0.utf8.count >= 6 }
    }

    private static let joints: EndingList = ["와", "과"]

    /// Whether most of what a Korean line speaks of is spoken of under the other headings as well: it fits there too.
    private func fits(_ phrase: Phrase, under sections: [Int], in outline: Outline) -> Bool {
        guard phrase.hasHangul else { return false }
        let own = Set(phrase.bare.words.compactMap(lead))
        let shared = own.count { word in sections.contains { outline.leads(in: $0).contains(word) } }
        return shared * 3 >= own.count * 2
    }

    /// A line that says its heading again gives itself away.
    private func sharesWord(_ phrase: Phrase, _ heading: String) -> Bool {
        let stems = heading.words.filter { $0.utf8.count >= 6 }.map { $0.hasHangul ? $0.slice(0..<6) : $0.lowered }
        return phrase.words.contains { word in stems.contains { word.lowered.begins(with: $0) } }
    }
}

extension Outline {
    /// How the words begin that stand under a heading.
    fileprivate func leads(in section: Int) -> Set<String> {
        if let known = memo.leads[section] { return known }
        let blocks = note.blocks[section]
        let found = Set(
            (section + 1..<max(section + 1, min(blocks.end, nodes.count))).flatMap { node in
                nodes[node].phrase.bare.words.compactMap(lead)
            })
        memo.leads[section] = found
        return found
    }
}

/// The first two syllables of a Korean word, or a Latin word; nil for what is shorter.
private func lead(_ word: String) -> String? {
    guard word.utf8.count >= 6 || word.hasLatin else { return nil }
    return word.hasHangul ? String(word.prefix(2)) : word.lowered
}
