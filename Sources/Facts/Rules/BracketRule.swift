import Notes

/// What an English bracket adds to the name before it: another name (`master account` in `management account (formerly:
/// master account)`), or what each name of a row is (`silent / missense (other amino acid) / nonsense (premature stop)`).
struct BracketRule: FactRule {
    let name = Rule(rawValue: "bracket")
    static let needs: [LineMarks] = [[.line, .bracket]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isStory(node) else { return [] }
        if outline.nodes[node].language == .korean {
            return outline.sentences(of: node).flatMap { koreanRow($0, at: node, outline) }
        }
        return outline.sentences(of: node).flatMap { sentence in
            sentence.phrase.brackets.groups.compactMap {
                renamed($0, sentence, at: node, outline) ?? author(in: $0, sentence, at: node, outline)
            }
                + row(sentence, at: node, outline) + stressed(sentence, at: node, outline)
        }
    }

    // MARK: Other names

    private func renamed(
        _ group: Brackets.Group, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        let content = group.content.text
        if let joint = [" aka ", " a.k.a. "].lazy.compactMap({ content.range(ofFirst: $0) }).first {
            return fact(
                of: content.slice(0..<joint.lowerBound), "other name",
                content.slice(joint.upperBound..<content.utf8.count), sentence, at: node, outline)
        }
        guard let (lead, label) = Self.leads.first(where: { content.lowered.begins(with: $0.lead) }) else { return nil }
        let part = splitOutsideBrackets(group.before.text, at: [",", ";", ":"]).last ?? ""
        return fact(
            of: EnglishSentence.withoutArticle(part.trimmed), label,
            content.slice(lead.utf8.count..<content.utf8.count), sentence, at: node, outline)
    }

    private func fact(
        of thing: String, _ label: String, _ other: String, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        let subject = Phrase(thing).unnumbered
        let value = Phrase(other.trimmed)
        guard subject.isName, subject.words.count <= 4, value.isName, value.words.count <= 4,
            EnglishClause(subject.words) == nil, !isGenericLabel(subject.text)
        else { return nil }
        return Fact(
            subject: Term(subject.text), relation: .property, label: label, values: [Value(value.text)],
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: .english)
    }

    private static let leads: [(lead: String, label: String)] = [
        ("formerly: ", "former name"), ("formerly ", "former name"), ("previously ", "former name"),
        ("once called ", "former name"), ("now called ", "present name"), ("renamed ", "present name"),
        ("aka ", "other name"), ("a.k.a. ", "other name"), ("also called ", "other name"),
        ("also known as ", "other name"), ("or: ", "other name"),
    ]

    // MARK: Authors

    /// `Endosymbiotic theory: … (Lynn Margulis, 1967)`: whose it is.
    private func author(
        in group: Brackets.Group, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> Fact? {
        let words = group.content.words
        guard words.count >= 2, let year = words.last, year.isYear, sentence.phrase.brackets.groups.count == 1,
            let head = (sentence.phrase.colon ?? sentence.phrase.dash)?.head.unnumbered,
            let kind = head.bare.words.last?.lowered, Self.ideas.contains(kind),
            let term = head.term(outline.pairs)?.term
        else { return nil }
        let name = words.dropLast().joined(separator: " ").dropping(suffix: ",")
        guard isProperName(name.replacing(" and ", with: " ").replacing(" & ", with: " ")), !name.hasDigit else {
            return nil
        }
        return Fact(
            subject: term, relation: .property, label: "person", values: [Value(name)],
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: self.name,
            language: .english)
    }

    private static let ideas: WordList = [
        "theory", "model", "law", "principle", "hypothesis", "experiment", "effect", "theorem", "equation", "rule",
        "paradox", "scale", "test", "method", "algorithm", "study", "doctrine", "conjecture",
    ]

    // MARK: Stressed names

    /// `It splits into **episodic** (personal events) and **semantic** (general knowledge)`: what each stressed name means.
    private func stressed(_ sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        guard sentence.phrase.colon == nil, sentence.phrase.dash == nil, sentence.phrase.equals == nil else {
            return []
        }
        return sentence.phrase.brackets.groups.compactMap { group in
            let content = group.content
            guard let name = sentence.stressed.first(where: { group.before.text.ends(in: $0) }),
                content.words.count >= 2, content.typingLength >= 8, !content.hasDigit, content.colon == nil,
                !isInitials(name, of: content.text),
                content.text.words.allSatisfy({ !$0.beginsWithCapital }), !EnglishReference.leans(content.text),
                !Self.asides.contains(content.words[0].lowered.dropping(suffix: ",").dropping(suffix: ":")),
                let term = Phrase(name).term(outline.pairs)?.term, !isGenericLabel(term.name)
            else { return nil }
            return Fact(
                subject: term, relation: .definition, values: [Value(content.text)], statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: self.name, language: .english)
        }
    }

    /// With what an aside begins that tells no meaning.
    private static let asides: WordList = [
        "e.g.", "eg", "i.e.", "ie", "see", "also", "like", "such", "as", "for", "not", "or", "and", "but", "with", "by",
        "from", "of", "in", "on", "at", "to", "so", "which", "who", "when", "because", "if", "about", "around", "both",
        "that", "this", "my", "we", "mostly", "usually", "often", "only", "always", "never", "remember", "ask", "exam",
    ]

    // MARK: Rows

    /// Names between slashes, plus signs or commas, some of them with their bracket.
    private func row(_ sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        let text = sentence.phrase.text
        guard text.holds(" / ") || text.holds(" + ") || text.holds("), "), sentence.phrase.brackets.groups.count >= 2,
            sentence.phrase.arrow == nil, sentence.phrase.equals == nil
        else { return [] }
        let cut = sentence.phrase.colon
        let row = (cut?.tail ?? sentence.phrase).text
        let isComma = !row.holds(" / ") && !row.holds(" + ")
        let parts = (isComma ? splitOutsideBrackets(row.dropping(suffix: "."), at: [","]) : Self.parts(of: row))
            .map { Phrase($0.trimmed) }
        let explained = parts.compactMap { part -> (name: String, said: String)? in
            guard let group = part.brackets.groups.first, part.brackets.groups.count == 1, group.isLast,
                (1...3).contains(group.before.words.count), group.before.isName, !group.before.hasDigit,
                group.content.typingLength >= 4, !group.content.hasDigit, !EnglishReference.leans(group.content.text)
            else { return nil }
            return (group.before.text, group.content.text)
        }
        guard parts.count >= 2, explained.count >= (isComma ? 2 : 1), parts.allSatisfy({ $0.bare.words.count <= 3 })
        else { return [] }
        let owner = cut?.head.unnumbered.term(outline.pairs)?.term.name ?? Labels.lead(of: node, in: outline)
        return explained.map { item in
            Fact(
                subject: Term(item.name, owner: owner), relation: .definition, values: [Value(item.said)],
                statement: text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: .english)
        }
    }

    /// `탄력성(동적으로 용량 조정), 내결함성(장애 나도 계속 작동)`: names between commas, each with what it means.
    private func koreanRow(_ sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        let cut = sentence.phrase.colon
        let row = (cut?.tail ?? sentence.phrase).text
        guard row.holds("), "), sentence.phrase.arrow == nil, sentence.phrase.equals == nil else { return [] }
        let parts = splitOutsideBrackets(row.dropping(suffix: "."), at: [","]).map { Phrase($0.trimmed) }
        let explained = parts.compactMap { part -> (name: Phrase, said: Phrase)? in
            guard let group = part.brackets.groups.first, part.brackets.groups.count == 1, group.isLast,
                (1...3).contains(group.before.words.count), group.before.isName, group.content.hasHangul,
                group.content.words.count >= 2, group.content.typingLength >= 4, !group.content.text.holds(","),
                !isInitials(group.before.text, of: group.content.text), !isGenericLabel(group.before.text)
            else { return nil }
            return (group.before, group.content)
        }
        guard parts.count >= 2, explained.count == parts.count else { return [] }
        let owner = cut?.head.unnumbered.term(outline.pairs)?.term.name ?? Labels.lead(of: node, in: outline)
        return explained.map { item in
            Fact(
                subject: Term(item.name.text, owner: owner), relation: .definition, values: [Value(item.said.text)],
                statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: .korean)
        }
    }

    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var words: [String] = []
        var depth = 0
        for word in text.dropping(suffix: ".").words {
            if depth == 0, word == "/" || word == "+" {
                parts.append(words.joined(separator: " "))
                words = []
                continue
            }
            depth += word.utf8.count { $0 == 0x28 } - word.utf8.count { $0 == 0x29 }
            words.append(word)
        }
        return parts + [words.joined(separator: " ")]
    }
}
