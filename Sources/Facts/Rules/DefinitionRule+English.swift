import Notes

/// What stands before the colon of an English line: an option of a command, a count, a name with its year, an adjective that
/// wants its noun.
extension DefinitionRule {
    /// A term that is an adjective beside others, with the noun that stands above.
    func withNoun(_ term: Term, _ line: Line) -> Term? {
        guard EnglishAdjective.isOne(term.name), adjectives(beside: line) >= 2 else { return nil }
        return EnglishAdjective.named(term, at: line.node, in: line.outline)
    }

    /// `# Kitchens: stoves, pots and pans`: what the page goes through stands behind its title's colon, and no meaning.
    func isSubtitle(_ tail: Phrase, at node: Int, in outline: Outline) -> Bool {
        guard !tail.hasHangul, outline.heading(above: node) == nil else { return false }
        // `# World history: the Age of Sail`
        if Phrase(EnglishSentence.withoutArticle(tail.text)).isProperName { return true }
        guard
            !["a", "an", "the"].contains(tail.words.first?.lowered ?? "")
        else { return false }
        return tail.text.holds(", ") || ["and", "&", "+"].contains(where: tail.words.contains)
    }

    /// `volatile: petrol, acetone`: names behind an adjective, which kind they are of, are its examples.
    func examples(_ head: Phrase, _ tail: Phrase, of reading: TermReading, _ line: Line) -> Fact? {
        guard !line.isHeading, line.outline.nodes[line.node].language == .english, tail.arrow == nil,
            let hyphen = head.bare.text.lowered.split(separator: "-").last.map(String.init), head.bare.words.count == 1,
            EnglishAdjective.isOne(hyphen),
            let named = EnglishAdjective.named(reading.term, at: line.node, in: line.outline)
        else { return nil }
        let names = splitOutsideBrackets(tail.text.dropping(suffix: "."), at: [","])
        let areNames = names.allSatisfy { name in
            let phrase = Phrase(name).bare
            return (1...2).contains(phrase.words.count) && phrase.isName && !phrase.hasDigit
                && !EnglishAdjective.isOne(phrase.text) && !EnglishVerbs.isPredicate(phrase.words[0].lowered)
                && !EnglishVerbs.behindNouns.contains(phrase.words[0].lowered)
                && phrase.text.lowered == phrase.text && !Self.comparatives.contains(phrase.words[0].lowered)
                && !phrase.words.contains { $0.ends(in: "est") || $0.ends(in: "ly") || $0 == "no" || $0 == "not" }
        }
        guard names.count >= 2, areNames else { return nil }
        var fact = line.fact(named, .example, names.map { Value(Phrase($0).bare.text) })
        fact.isOpen = true
        return fact
    }

    /// How many of the lines beside it begin with an adjective before their colon.
    private func adjectives(beside line: Line) -> Int {
        let outline = line.outline
        let items =
            outline.nodes[line.node].isItem ? outline.nodes[line.node].parent.map { outline.nodes[$0].children } : nil
        let phrases =
            items.map { $0.map { outline.nodes[$0].phrase } } ?? outline.sentences(of: line.node).map(\.phrase)
        return phrases.count { phrase in
            (phrase.colon ?? phrase.dash ?? phrase.equals).map { EnglishAdjective.isOne($0.head.bare.text) } ?? false
        }
    }

    /// Whether what stands behind an attribute's word explains it as a term: `Job – runs to completion`, `blended rate : the
    /// average …`, `trunk port: …` beside `access port: …`.
    func isExplained(_ head: Phrase, _ tail: Phrase, _ line: Line) -> Bool {
        guard !head.hasHangul, !tail.hasHangul, let first = tail.words.first?.lowered else { return false }
        let words = head.bare.words
        if tail.words.count >= 2, EnglishVerbs.isPredicate(first), !EnglishVerbs.isNounLike(first) { return true }
        let isMeaning =
            (tail.words.count >= 4 && ["a", "an", "the"].contains(first))
            || (words.count == 2 && tail.words.count >= 3 && (tail.words[1] == "of" || tail.words.count >= 6))
        let isGlossary = line.outline.heading(above: line.node).map { Labels.areGlossaries($0.name) } ?? false
        if isMeaning, words.count >= 2 || isGlossary { return true }
        // `half-life: time for half of the atoms to decay`: of what kind it is.
        if tail.words.count >= 5, Self.measured.contains(first),
            ["for", "of", "from", "that", "between", "after"].contains(tail.words[1].lowered)
        {
            return true
        }
        guard words.count >= 2, let last = words.last, let list = line.outline.nodes[line.node].parent else {
            return false
        }
        return line.outline.nodes[list].children.contains { item in
            let other = line.outline.nodes[item].phrase
            let head = (other.colon ?? other.dash)?.head.bare
            return item != line.node && head?.words.last == last && (head?.words.count ?? 0) >= 2
        }
    }

    /// `` `git push -u origin main` - `-u` sets the upstream branch ``: what one option of a command does.
    func flag(of head: Phrase, _ tail: Phrase, _ line: Line) -> Fact? {
        let words = tail.words
        guard !line.isHeading, words.count >= 3, words[0].begins(with: "-"), head.words.contains(words[0]),
            head.words.count >= 2, EnglishVerbs.isPredicate(words[1].lowered)
        else { return nil }
        let said = words.dropFirst().joined(separator: " ").dropping(suffix: ".")
        return line.fact(Term(words[0], owner: head.text), .definition, [Value(said)])
    }

    /// `Five: béchamel, velouté, …` under the heading whose members they are.
    func countAlone(_ head: Phrase, _ tail: Phrase, _ line: Line) -> Fact? {
        guard !line.isHeading, head.words.count == 1, let count = EnglishWords.count(head.text),
            let subject = line.outline.subjects(above: line.node).first
        else { return nil }
        let names = splitOutsideBrackets(tail.bare.text.dropping(suffix: "."), at: [","]).map {
            $0.dropping(prefix: "and ")
        }
        guard names.count == count, names.allSatisfy({ Phrase($0).isName && $0.wordCount <= 5 }) else { return nil }
        return line.fact(subject, .enumeration, names.map { Value($0) })
    }

    /// A name without the year that stands beside it in its head; with it, it is known as well.
    func undated(_ name: Phrase, _ head: Phrase, _ line: Line) -> TermReading? {
        var reading = name.term(line.outline.pairs)
        reading?.term.aliases.append(head.text)
        return reading
    }

    /// `Ain Jalut 1260: …`, `1922 Howard Carter: …`: the year at either end of an English head, and the name beside it.
    func year(of head: Phrase, _ line: Line) -> (date: String, name: Phrase)? {
        guard !line.isHeading, !head.hasHangul, head.hasDigit, head.words.count >= 2, head.words.count <= 10,
            !DateRule.isDate(head.words)
        else { return nil }
        if let dated = EventDate(head.words) {
            let name = Phrase(dated.event)
            return name.isName ? (dated.date, name) : nil
        }
        guard DateRule.isDate([head.words[0]]), isProperName(head.words[1]) else { return nil }
        let name = Phrase(head.words.dropFirst().joined(separator: " "))
        return name.isName ? (head.words[0], name) : nil
    }

    /// `**C3b** – opsonisation`, `Second Estate - nobility`, `Battle of Leipzig, Oct 1813 - first defeat`: few words behind the
    /// dash of a stressed or a proper name.
    func tells(_ cut: Phrase.Cut, _ stressed: String?) -> Bool {
        let dated = cut.head.hasDigit ? EventDate(cut.head.words).map { Phrase($0.event) } : nil
        let name = dated ?? cut.head.bare
        guard name.isName, name.words.count <= 6, (1...3).contains(cut.tail.words.count) || dated != nil,
            !cut.tail.isProperName, !cut.tail.hasHangul, let first = cut.tail.words.first,
            first == first.lowercased() || dated != nil, first.hasLatin, cut.tail.typingLength >= 5
        else { return false }
        if let stressed { return Form(stressed.comparable) == name.form }
        return name.isProperName && (dated != nil || !name.hasDigit)
    }

    /// `bow side: a long oar, stroke side: a short oar`: the halves of a line, each behind a label of the same last word.
    static func labels(in phrase: Phrase) -> [Phrase] {
        let parts = splitOutsideBrackets(phrase.text, at: [","]).map { Phrase(String($0).trimmed) }
        let kinds = Set(parts.map { $0.colon?.head.words.last?.lowered ?? "" })
        let areShort = parts.allSatisfy { (2...3).contains($0.colon?.head.words.count ?? 0) }
        return parts.count >= 2 && areShort && kinds.count == 1 ? parts : []
    }

    /// `core temperature 74 °C`: a number behind what it measures, and nothing else.
    func isMeasure(_ tail: Phrase, in language: Language) -> Bool {
        let phrase = tail.bare
        guard language == .english, !phrase.hasHangul, phrase.words.count <= 5, phrase.hasDigit else { return false }
        let found = quantities(in: phrase.text, language: language)
        guard found.count == 1, phrase.text.ends(in: found[0].text), !found[0].quantity.unit.isEmpty else {
            return false
        }
        let before = Phrase(phrase.text.dropping(suffix: found[0].text).trimmed)
        return (1...3).contains(before.words.count) && before.isName && !before.text.holds(",")
            && !before.words.contains {
                EnglishVerbs.behindNouns.contains($0.lowered) || EnglishVerbs.isPredicate($0.lowered)
            }
    }

    /// What an attribute's word is, where it is explained.
    private static let measured: WordList = [
        "time", "amount", "number", "distance", "share", "part", "ratio", "temperature", "point", "rate", "percentage",
    ]

    static let comparatives: WordList = [
        "higher", "lower", "more", "less", "fewer", "larger", "smaller", "longer", "shorter", "wider", "faster",
        "slower",
        "greater", "bigger", "stronger", "weaker", "deeper", "thicker", "thinner",
    ]

    /// `60–100 bpm`, `below 120/80 mmHg`: a span of numbers, with no more than a unit behind it and a bound before it.
    func isSpan(_ tail: Phrase) -> Bool {
        var words = tail.bare.words
        if let first = words.first?.lowered,
            ["below", "above", "under", "over", "up", "max", "min", "<", ">"].contains(first)
        {
            words.removeFirst()
            if words.first?.lowered == "to" { words.removeFirst() }
        }
        guard (1...2).contains(words.count), let number = words.first, number.hasDigit, !number.hasLatin,
            !tail.hasHangul
        else { return false }
        return words.count == 1 ? tail.bare.words.count > 1 : words[1].utf8.count <= 5 && !words[1].hasDigit
    }

    /// `keratin, 10 nm, strength`: a measure among words is no member beside them.
    func holdsMeasure(_ names: [String]) -> Bool {
        let measures = names.count { name in
            let first = name.words.first ?? ""
            return name.wordCount == 2 && !name.hasHangul && first.hasDigit && !first.hasLatin
        }
        return measures > 0 && measures < names.count
    }
}
