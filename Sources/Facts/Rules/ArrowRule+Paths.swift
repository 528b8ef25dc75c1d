import Notes

// Arrows between names: what follows what, and what stands between two.

extension ArrowRule {
    /// Names that follow each other (물리 -> 데이터 링크 -> 네트워크).
    static func isPath(_ parts: [Phrase]) -> Bool {
        parts.count >= 3 && parts.allSatisfy { isPlace($0) || isCode($0) } && parts.contains(where: isPlace)
    }

    /// `G1 → S (DNA is copied) → G2`: a letter, with what its bracket tells.
    private static func isCode(_ part: Phrase) -> Bool {
        !part.hasHangul && (1...2).contains(part.bare.text.utf8.count) && part.bare.text.beginsWithCapital
    }

    /// A name on a path, not a clause: no noun of doing, no verb.
    static func isPlace(_ part: Phrase) -> Bool {
        guard part.bare.isName, part.bare.words.count <= 4, part.words.count <= 6 else { return false }
        if !part.bare.hasHangul { return !part.text.holds(",") && (part.isProperName || part.words.count <= 3) }
        switch part.ending {
        case .noun: return part.words.count <= 3
        case .doing: return part.words.count == 1
        default: return false
        }
    }

    /// Three names with one in the middle: what stands between the ends. More: the order.
    func path(
        _ parts: [Phrase], _ phrase: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline,
        isDashed: Bool = false
    ) -> [Fact] {
        guard parts.count >= 3 else { return [] }
        let above = outline.subjects(above: node).first
        // `Root - OU - 계정`: each belongs to the one before it.
        if isDashed, outline.nodes[node].language == .korean {
            return [
                Fact(
                    subject: Term(parts[0].text, owner: above?.name), relation: .steps, label: "-",
                    values: parts.dropFirst().map { Value($0.text) }, isOrdered: true, statement: phrase.text,
                    place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
            ]
        }
        if parts.count == 3, parts[1].isProperName, !parts[0].isProperName {
            return [
                Fact(
                    subject: Term("\(parts[0].text) → \(parts[2].text)", owner: above?.name), relation: .cause,
                    label: "→", values: [Value(parts[1].bare.text, aliases: aliases(of: parts[1]))],
                    statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: outline.nodes[node].language)
            ]
        }
        // `과정 : A → B → C`: of what, stands above.
        if let head = phrase.colon?.head.unnumbered.bare, head.isGeneric, head.hasHangul,
            let owner = Labels.owner(of: node, in: outline)
        {
            return [
                Fact(
                    subject: owner, relation: .steps, label: head.text, values: parts.map { Value($0.text) },
                    isOrdered: true, statement: phrase.text, place: outline.place(of: node, lines: sentence.lines),
                    rule: name, language: .korean)
            ]
        }
        guard var term = phrase.colon?.head.unnumbered.term(outline.pairs)?.term ?? above else { return [] }
        // `… → tar (falling price)`: by what the names stand in their order.
        var names = parts.map { ($0.hasHangul ? Self.withoutRemark($0) : $0.text).dropping(suffix: ".") }
        if outline.nodes[node].language == .english, let last = parts.last,
            let group = last.brackets.groups.last(where: \.isLast), !last.bare.isEmpty
        {
            names[names.count - 1] = last.bare.text
            term.owner = group.content.text
        } else if phrase.colon == nil, !isAlone(node, in: outline) {
            // A chain without a name of its own is asked from where it begins.
            return [
                Fact(
                    subject: Term(names[0], owner: above?.name), relation: .steps, label: Fact.onward,
                    values: names.dropFirst().map { Value($0) }, isOrdered: true, statement: phrase.text,
                    place: outline.place(of: node, lines: sentence.lines), rule: name,
                    language: outline.nodes[node].language)
            ]
        }
        return [
            Fact(
                subject: term, relation: .steps, label: "→", values: names.map { Value($0) }, isOrdered: true,
                statement: phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// Whether a line is all that its section says: the heading names it.
    private func isAlone(_ node: Int, in outline: Outline) -> Bool {
        guard let section = outline.nodes[node].headings.last else { return false }
        let children = outline.nodes[section].children
        guard children.count == 1, let only = children.first else { return false }
        return only == node || outline.nodes[only].children == [node]
    }

    /// `Ack (DORA로 외움)` without what the learner says of it.
    private static func withoutRemark(_ part: Phrase) -> String {
        guard let group = part.brackets.groups.last(where: \.isLast), group.content.hasHangul, !part.bare.isEmpty else {
            return part.text
        }
        return switch group.content.ending {
        case .nominal, .sentence: part.bare.text
        default: part.text
        }
    }

    func aliases(of part: Phrase) -> [String] {
        let short = withoutMaker(part.bare.text)
        return short == part.bare.text ? [] : [short]
    }
}
