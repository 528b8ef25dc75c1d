// A label that names the thing it tells of, and what it tells of it.

extension DefinitionRule {
    /// `PrivateLink를 쓰는 이유 : …`, `Why use PrivateLink: …`, `Advantages of CloudFront: …`: an aspect of a thing, which is
    /// asked of the thing; nil where a head has no such form.
    func aspect(of head: Phrase, _ tail: Phrase, _ line: Line) -> [Fact]? {
        guard !line.isHeading, let aspect = head.hasHangul ? Self.korean(head) : Self.english(head),
            aspect.thing.isName, var term = aspect.thing.term(line.outline.pairs)?.term, !isGenericLabel(term.name),
            let said = meaning(tail)
        else { return nil }
        term.owner = owner(of: term, at: line.node, in: line.outline)
        let isPurpose = Labels.arePurposes(aspect.label)
        if head.hasHangul, !isPurpose {
            let (body, isOpen) = withoutOpenEnding(said)
            let names = splitOutsideBrackets(body, at: [","])
            guard (2...6).contains(names.count), tail.arrow == nil else { return nil }
            var fact = line.fact(term, .enumeration, names.map { Value($0) }, label: aspect.label)
            fact.isOpen = isOpen
            return [fact]
        }
        if head.hasHangul {
            return tail.arrow == nil && namesBetweenCommas(said) == nil
                ? [line.fact(term, .purpose, [Value(said)])] : nil
        }
        if let points = Self.points(tail.text) {
            var fact = line.fact(term, .enumeration, points.names.map { Value($0) }, label: aspect.label)
            fact.isOpen = points.isOpen
            return [fact]
        }
        return isPurpose
            ? [line.fact(term, .purpose, [Value(said)])]
            : [line.fact(term, .property, [Value(said)], label: aspect.label)]
    }

    /// `50% : 필수 지출` under the rule that shares out: the number is no name, and stands in the question.
    func share(_ head: Phrase, _ tail: Phrase, _ line: Line) -> Fact? {
        let outline = line.outline
        guard !line.isHeading, head.hasDigit, head.words.count <= 2, tail.words.count <= 6,
            soleQuantity(of: head.text, language: outline.nodes[line.node].language) != nil,
            let parent = outline.parentItem(of: line.node),
            let about = outline.nodes[parent].phrase.unnumbered.bare.term(outline.pairs)?.term,
            !isGenericLabel(about.name),
            let said = meaning(tail), !said.hasDigit
        else { return nil }
        var fact = line.fact(about, .property, [Value(said)])
        fact.frame = "\(head.text): \(Fact.gap)"
        return fact
    }

    /// `종합소득세 신고 : 매년 5월`, `Tax return: every May`: when it is, and not what.
    func time(_ head: Phrase, _ tail: Phrase, _ line: Line) -> Fact? {
        let words = tail.bare.words
        guard !line.isHeading, (1...3).contains(words.count), let first = words.first?.lowered,
            Self.recurrences.contains(first), words.count > 1, head.bare.isName, !head.isGeneric,
            var term = head.term(line.outline.pairs)?.term
        else { return nil }
        term.owner = owner(of: term, at: line.node, in: line.outline)
        return line.fact(term, .property, [Value(tail.bare.text)], label: head.hasHangul ? "시기" : "date")
    }

    private static let recurrences: WordList = ["매년", "매월", "매달", "매주", "매일", "해마다", "달마다", "every", "each"]

    private static func korean(_ head: Phrase) -> (label: String, thing: Phrase)? {
        for ending in purposes where head.bare.text.ends(in: ending) {
            let thing = head.text.slice(0..<(head.bare.text.utf8.count - ending.utf8.count))
            return ("쓰는 이유", Phrase(thing))
        }
        guard let cut = head.bare.text.range(ofOnly: "의 ") else { return nil }
        let label = head.bare.text.slice(cut.upperBound..<head.bare.text.utf8.count)
        return EnumerationRule.isListNoun(label) && label.wordCount <= 2
            ? (label, Phrase(head.bare.text.slice(0..<cut.lowerBound))) : nil
    }

    private static let purposes = ["를", "을"].flatMap { particle in
        ["쓰는 이유", "쓰는 목적", "사용하는 이유", "사용하는 목적", "도입하는 이유", "이용하는 이유", "두는 이유"].map { "\(particle) \($0)" }
    }

    private static func english(_ head: Phrase) -> (label: String, thing: Phrase)? {
        let words = head.bare.words
        if words.count >= 2, words[0].isSame(as: "Why") || words[0].isSame(as: "why") {
            let rest = words.dropFirst(["use", "we", "you"].contains(words[1].lowered) ? 2 : 1)
            return rest.isEmpty ? nil : ("why", Phrase(rest.joined(separator: " ")))
        }
        guard let place = words.firstIndex(of: "of"), (1...2).contains(place), place + 1 < words.count else {
            return nil
        }
        let label = words[..<place].joined(separator: " ").lowered
        guard EnumerationRule.isListNoun(label) || Labels.arePurposes(label) else { return nil }
        return (label, Phrase(EnglishSentence.withoutArticle(words[(place + 1)...].joined(separator: " "))))
    }

    /// What stands between commas behind a label that calls for a list: longer than names may be, but no sentences.
    private static func points(_ text: String) -> (names: [String], isOpen: Bool)? {
        let (body, isOpen) = withoutOpenEnding(text)
        var names = splitOutsideBrackets(body, at: [",", ";"])
        // `…, and what comes last`
        if let last = names.last, names.count >= 2, last.begins(with: "and ") {
            names[names.count - 1] = last.dropping(prefix: "and ")
        }
        guard (2...8).contains(names.count),
            names.allSatisfy({ $0.wordCount <= 6 && !EnglishLine.isStatement(Phrase($0)) })
        else { return nil }
        return (names, isOpen)
    }
}
