// What stands after a colon as a list: the members of its head, and not what the head means.

extension DefinitionRule {
    /// The names behind a count and a colon, as many as the head says, where it says so: the last comma may have left two
    /// together (`three duties: writing, keeping and reading`).
    static func names(in tail: Phrase, counting head: Phrase) -> [String] {
        if tail.hasHangul { return names(in: tail) }
        let parts = names(in: tail).map { $0.dropping(prefix: "and ") }
        guard let last = parts.last, let range = last.range(ofOnly: " and "),
            let count = head.words.first.flatMap(EnglishWords.count), parts.count == count - 1
        else { return parts }
        return parts.dropLast() + [last.slice(0..<range.lowerBound), last.slice(range.upperBound..<last.utf8.count)]
    }

    /// The names between commas or, of two in English, around the word between.
    static func names(in tail: Phrase) -> [String] {
        let parts = splitOutsideBrackets(tail.bare.text, at: [",", "、"])
        guard parts.count == 1, !tail.hasHangul, let range = tail.bare.text.range(ofOnly: " and ") else { return parts }
        let text = tail.bare.text
        return [text.slice(0..<range.lowerBound), text.slice(range.upperBound..<text.utf8.count)]
    }

    /// Labels whose values are their kinds.
    private static let lists: EndingList = ["방식", "방법", "종류", "유형", "옵션", "모드", "단계", "등급", "플랜", "구성", "요소", "형식"]

    /// `AWS - 소프트웨어 : 운영체제, 라이선스`: what stands behind a dash and a colon are its parts, be they two. `산화 : 산소를
    /// 얻음 / 전자를 잃음`: several ways to say what it is.
    func listed(_ head: Phrase, _ tail: Phrase, of reading: TermReading, _ line: Line) -> Fact? {
        guard head.hasHangul, tail.arrow == nil else { return nil }
        if let pair = pair(head, tail), standsAmongLists(line) { return list((pair, false), of: reading, line) }
        if tail.text.holds(" / ") {
            let ways = tail.text.parts(between: " / ").map(\.trimmed)
            // `전체 선결제 / 부분 선결제 / 선결제 없음`
            let areNames = ways.count >= 3 && ways.allSatisfy { $0.wordCount <= 3 && !$0.hasDigit && Phrase($0).isName }
            if areNames, Self.lists.matches(head.bare.text) { return list((ways, false), of: reading, line) }
            let areClauses = ways.allSatisfy { $0.wordCount >= 2 && KoreanEnding(of: $0).closesDefinition }
            return ways.count >= 2 && areClauses
                ? line.fact(reading.term, .enumeration, ways.map { Value($0) }, label: "정의") : nil
        }
        let names = splitOutsideBrackets(tail.text, at: [",", "、"])
        guard head.dash != nil, names.count >= 2, names.allSatisfy({ $0.wordCount <= 5 && Phrase($0).bare.isName })
        else { return nil }
        return list((names, false), of: reading, line)
    }

    /// `` 기호 : `+` 추가, `-` 제거 ``: each sign with what it means, which the head names.
    func signs(_ tail: Phrase, of reading: TermReading, _ line: Line) -> [Fact]? {
        let parts = splitOutsideBrackets(tail.text, at: [",", "、"]).map(\.words)
        guard tail.hasHangul, parts.count >= 2,
            parts.allSatisfy({
                (2...4).contains($0.count) && $0[0].typingLength <= 3 && !$0[0].hasHangul && $0[1].hasHangul
            }),
            // `SMB 프로토콜, AD 연동`: letters with a noun of their own are one thing each.
            !parts.contains(where: { $0.count == 2 && isCode($0[0]) && $0[0].utf8.count >= 2 })
        else { return nil }
        let owner = [Labels.lead(of: line.node, in: line.outline), reading.term.name].compactMap { $0 }
        return parts.map { words in
            line.fact(
                Term(words[0], owner: owner.joined(separator: "의 ")), .definition,
                [Value(words.dropFirst().joined(separator: " "))])
        }
    }

    /// `Advanced : 유료`: in a Korean line, a grade of what stands above.
    func isGrade(_ head: Phrase, _ tail: Phrase) -> Bool {
        tail.hasHangul && ["advanced", "basic", "standard", "premium"].contains(head.bare.lower)
    }

    /// Whether a line beside it holds three names or more: then two are a list as well.
    private func standsAmongLists(_ line: Line) -> Bool {
        let outline = line.outline
        let items =
            outline.nodes[line.node].isItem
            ? outline.nodes[line.node].parent.map { outline.nodes[$0].children } ?? [] : []
        let beside =
            items.isEmpty ? outline.sentences(of: line.node).map(\.phrase) : items.map { outline.nodes[$0].phrase }
        return beside.contains { phrase in
            guard let cut = phrase.colon ?? phrase.dash, !Labels.areAttributes(cut.head.bare.text),
                let list = namesBetweenCommas(cut.tail.text)
            else { return false }
            return list.names.count >= 3 && list.names.allSatisfy { $0.wordCount == 1 }
        }
    }

    /// `용언 – 동사, 형용사`: two nouns that a noun holds.
    private func pair(_ head: Phrase, _ tail: Phrase) -> [String]? {
        let names = splitOutsideBrackets(tail.bare.text, at: [",", "、"])
        guard names.count == 2, case .noun = head.bare.ending,
            names.allSatisfy({ name in
                guard name.wordCount == 1, name.typingLength >= 2, name.hasHangul else { return false }
                return if case .noun = KoreanEnding(of: name) { Phrase(name).isName } else { false }
            })
        else { return nil }
        return names
    }

    /// Whether words between commas are members of the head, not what it does (암호화, 압축, 변환) or what goes with one thing
    /// (`Latent learning: Tolman, rats in a maze, cognitive map`).
    func listsMembers(_ head: Phrase, _ names: [String], in language: Language) -> Bool {
        if head.hasHangul {
            // `비인적, 유료, 대중 대상`: how it is.
            let traits = names.count { name in
                // `메모리 O(n)`: a measure.
                if name.hasHangul, name.holds("("), name.hasLatin, name.ends(in: ")") { return true }
                return if case .doing = KoreanEnding(of: name) { true } else { Self.traits.matches(name) }
            }
            return traits * 2 < names.count
        }
        let last = EnglishVerbs.headNoun(of: head.bare.words)?.lowered ?? ""
        // `PMAT: prophase, metaphase, …`
        if isCode(head.text) {
            // Commands of a kind in a Korean note (`DDL : CREATE, ALTER, DROP`).
            return head.text.lowered == names.map { $0.prefix(1).lowercased() }.joined()
                || (language == .korean && names.allSatisfy { Phrase($0).isProperName })
        }
        return EnglishVerbs.isPlural(last) || names.allSatisfy { Phrase($0).isProperName }
            || last == "triad"
    }

    private static let traits: EndingList = ["적", "유료", "무료", " 대상", " 가능", " 필요", " 위주"]

    /// `deployment models: cloud / hybrid / on-prem`: behind a plural, the names of its kinds.
    static func namesBetweenSlashes(_ head: Phrase, _ tail: Phrase) -> [String]? {
        guard !head.hasHangul, tail.text.holds(" / "), tail.arrow == nil, tail.colon == nil,
            EnglishVerbs.headNoun(of: head.bare.words).map({ EnglishVerbs.isPlural($0.lowered) }) == true
        else { return nil }
        let names = tail.bare.text.dropping(suffix: ".").parts(between: " / ").map(\.trimmed)
        return (3...8).contains(names.count) && names.allSatisfy { (1...3).contains($0.wordCount) && Phrase($0).isName }
            ? names : nil
    }

    /// `하드웨어 : 서버, 랙, 스위치 등`
    func list(_ list: (names: [String], isOpen: Bool), of reading: TermReading, _ line: Line) -> Fact {
        var term = reading.term
        term.owner =
            line.outline.parentItem(of: line.node).flatMap { parent in
                let name = line.outline.nodes[parent].phrase.head
                return name.isName ? name.bare.text : nil
            } ?? line.outline.namedHeading(above: line.node)?.name
        let names = list.names.map { name in
            name.hasHangul ? KoreanLine.withoutOrigin(name) : Phrase(name).bare.text.dropping(suffix: ".")
        }
        var fact = line.fact(term, .enumeration, names.map { Value($0) })
        fact.isOpen = list.isOpen
        return fact
    }
}
