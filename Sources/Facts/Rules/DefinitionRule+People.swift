// Whose a thing is, and of which year: `water frame: Arkwright (1769), powered by water`.

extension DefinitionRule {
    /// A person, a year and what else is said, behind the name of a thing; nil for any other line.
    func attributed(_ head: Phrase, _ tail: Phrase, of reading: TermReading, _ line: Line) -> [Fact]? {
        guard !line.isHeading, !tail.hasHangul, !head.isProperName, head.bare.isName, head.words.count <= 4,
            head.words.contains(where: \.beginsWithSmall)
        else { return nil }
        let found = Attribution(tail) ?? (isAmongPeople(line) ? Attribution(name: tail) : nil)
        guard let found else { return nil }
        var term = reading.term
        term.owner = owner(of: term, at: line.node, in: line.outline) ?? term.owner
        var facts = [line.fact(term, .property, [Value(found.person)], label: "person")]
        if let year = found.year { facts.append(line.fact(term, .property, [Value(year)], label: "date")) }
        if let rest = found.rest { facts.append(line.fact(term, .property, [Value(rest)])) }
        return facts
    }

    /// `1391년, 관리에게 수조권 지급`, `Stephenson's locomotive, 1829`: a year beside what is said, and the rest.
    static func dated(_ tail: Phrase) -> (year: Value, rest: Phrase)? {
        guard tail.hasDigit, tail.text.holds(", ") else { return nil }
        let parts = splitOutsideBrackets(tail.text, at: [","])
        // `4 July 1776, written by Jefferson`
        if !tail.hasHangul, (2...3).contains(parts.count), DateRule.isDate(parts[0].words), Attribution(tail) == nil {
            return (Value(parts[0]), Phrase(parts.dropFirst().joined(separator: ", ")))
        }
        guard parts.count == 2 else { return nil }
        if tail.hasHangul {
            let digits = parts[0].dropping(suffix: "년")
            guard parts[0].ends(in: "년"), let year = Int(digits), (100...2100).contains(year), parts[1].wordCount >= 2
            else {
                return nil
            }
            return (Value(parts[0], aliases: [digits]), Phrase(parts[1]))
        }
        guard parts[1].isYear, parts[0].wordCount >= 2, Attribution(tail) == nil else { return nil }
        return (Value(parts[1]), Phrase(parts[0]))
    }

    /// Whether two lines beside it give a person and a year.
    private func isAmongPeople(_ line: Line) -> Bool {
        let outline = line.outline
        guard outline.nodes[line.node].isItem, let list = outline.nodes[line.node].parent else { return false }
        return outline.nodes[list].children.prefix(12).count { item in
            let phrase = outline.nodes[item].phrase
            return (phrase.colon ?? phrase.dash).flatMap { Attribution($0.tail) } != nil
        } >= 2
    }
}

/// `Arkwright (1769), powered by water`, `Crompton 1779, combined the two`, `Hargreaves, 1764`.
struct Attribution {
    var person: String
    var year: String?
    var rest: String?

    init?(_ phrase: Phrase) {
        guard phrase.hasDigit, !phrase.hasHangul else { return nil }
        let words = phrase.text.words
        let name = words.prefix { Self.isName($0) || Self.particles.contains($0) }
        let end = name.count
        guard (1...3).contains(end), end < words.count, let year = Self.year(words[end]) else { return nil }
        let person = name.joined(separator: " ").dropping(suffix: ",")
        guard !person.holds(",") else { return nil }
        self.person = person
        self.year = year
        let rest = words[(end + 1)...].joined(separator: " ").dropping(suffix: ".")
        self.rest = rest.wordCount >= 2 ? rest : nil
    }

    /// A person alone.
    init?(name: Phrase) {
        let words = name.bare.words
        guard (1...3).contains(words.count), words.allSatisfy(Self.isName) else { return nil }
        person = words.joined(separator: " ")
    }

    /// A capital with small letters behind it, and no acronym.
    private static func isName(_ word: String) -> Bool {
        let bare = word.dropping(suffix: ",").dropping(suffix: ".")
        return bare.utf8.count >= 2 && bare.beginsWithCapital
            && bare.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 || $0 == 0x2D || $0 == 0x27 }
            && !DateRule.months.contains(bare.lowered) && !leads.contains(bare.lowered)
    }

    private static func year(_ word: String) -> String? {
        let bare = word.dropping(prefix: "(").dropping(suffix: ",").dropping(suffix: ")").dropping(suffix: ".")
        return bare.isYear ? bare : nil
    }

    private static let particles: WordList = ["von", "van", "de", "da", "di", "&"]
    /// Words before a year, of which none is a name.
    private static let leads: WordList = ["in", "since", "until", "about", "circa", "founded", "born", "died"]
}
