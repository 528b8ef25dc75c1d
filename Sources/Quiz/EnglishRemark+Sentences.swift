import Facts

// What is left of an English sentence where its words were cut, or a noun of it is left out.

extension EnglishRemark {
    /// A predicate that goes on with another subject (`… and TLR3 binds RNA`, `… and they live for days`), that counts and no
    /// more (`needs two signals`), or a participle taken for a verb (`declared Sept 1792`, `forced to move`).
    func isBroken(_ words: [String]) -> Bool {
        if said.holds(" and they ") || said.holds(" and it ") || said.holds(" but they ") { return true }
        // `is lymphocytes but belongs …`
        if words.count > 1, ["is", "was"].contains(words[0]), words[1].utf8.count >= 5,
            words[1] == words[1].lowercased(),
            EnglishVerbs.isPlural(words[1]), !Self.adverbs.contains(words[1])
        {
            return true
        }
        if words.count == 3, ["has", "have", "needs", "need"].contains(words[0]), !words[1].hasDigit,
            EnglishVerbs.isNumeral(words[1].lowered) || ["several", "many"].contains(words[1])
        {
            return true
        }
        if runsOn { return true }
        for index in words.indices.dropLast(2) where words[index] == "and" {
            let name = words[index + 1]
            let isName = name.hasDigit || (name.utf8.count >= 2 && name == name.uppercased())
            if isName, EnglishVerbs.plainForm(of: words[index + 2]) != nil { return true }
        }
        guard words[0].ends(in: "ed"), words.count >= 2 else { return false }
        if words.count <= 3, words[words.count - 1].hasDigit, words[1].utf8.first.map({ $0 < 0x5B }) == true {
            return true
        }
        return words[1] == "to" && ["forced", "allowed", "required", "ordered", "supposed"].contains(words[0])
    }

    /// `uses the Otto cycle, diesel engines reach higher compression`: two sentences with a comma between them.
    private var runsOn: Bool {
        said.holds(", ")
            && said.parts(between: ", ").dropFirst().contains { part in
                let words = part.words
                guard words.count >= 5, let first = words.first, first == first.lowercased(), first.hasLatin,
                    !Self.links.contains(first), !EnglishVerbs.isPredicate(first), !EnglishVerbs.isPlainVerb(first),
                    !EnglishVerbs.isPast(first), !first.ends(in: "ing"), !first.ends(in: "ly")
                else { return false }
                return EnglishReference.isWhole(part)
            }
    }

    /// `the energy to warm 1 kg by 1 K`: one of a unit, by which something is measured.
    var isUnitOfMeasure: Bool {
        guard fact.values.first?.quantity?.number == "1", let words = fact.frame?.words,
            let place = words.firstIndex(where: { $0.contains(Fact.gap) }), place > 0
        else { return false }
        return ["of", "by"].contains(words[place - 1]) && fact.statement.holds(" is the ")
    }

    /// `signal 2 leads to`: the number belongs to the name before it.
    var isVerbUnit: Bool {
        guard let unit = fact.values.first?.quantity?.unit, let verb = unit.words.last?.lowered,
            EnglishVerbs.plainForm(of: verb) != nil
        else { return false }
        // `PEP 8 says`
        if !EnglishVerbs.isNounLike(verb), !EnglishVerbs.isPlural(verb) || verb == "says" { return true }
        guard let words = fact.frame?.words,
            let place = words.firstIndex(where: { $0.contains(Fact.gap) }), place > 0
        else { return false }
        return Self.numbered.contains(words[place - 1].lowered)
    }

    private static let numbered: WordList = [
        "signal", "type", "layer", "level", "phase", "stage", "step", "class", "group", "version", "chapter", "figure",
        "table", "port", "chromosome", "factor", "rule", "law", "world", "war",
    ]

    /// `attached to the hull`: what is done with a thing, no member of it.
    static func isDone(_ member: String) -> Bool {
        let words = member.words
        return words.count >= 3 && words[0].ends(in: "ed") && words[0] == words[0].lowercased()
            && ["to", "by", "in", "at", "on", "from"].contains(words[1])
    }

    private static let links: WordList = [
        "which", "who", "whose", "where", "when", "while", "and", "but", "or", "so", "because", "since", "that", "if",
        "as", "after", "before", "until", "unless", "although", "though", "whereas", "e.g.", "i.e.", "for", "with",
        "in", "on", "at", "by", "to", "from", "like", "such",
    ]

    /// `What are the goals of the Age of Discovery?`: a label in a line below a page's headings is not the page's.
    var isOfPage: Bool {
        guard fact.label != nil, fact.frame == nil, fact.rule == .definition, fact.label != "date",
            fact.place.headings.count >= 2, let title = fact.place.headings.first
        else { return false }
        return title.begins(with: fact.subject.name) && EnglishWording().isPlural(fact.label ?? "")
    }

    /// `is therefore borrowing abroad`: it follows from what stands before.
    func isConclusion(_ words: [String]) -> Bool {
        fact.rule == .sentence && words.prefix(2).contains { Self.conclusions.contains($0.lowered) }
    }

    /// `is ____ for one antigen`, `are at ____ from`, `lets ____ talk`, `A and ____ are on the other hand`: a gap that
    /// grammar fills, or that no one could.
    func isEmptyGap(_ frame: String, _ answer: String) -> Bool {
        let words = frame.words
        guard let place = words.firstIndex(where: { $0.contains(Fact.gap) }) else { return false }
        let before = place > 0 ? words[place - 1].lowered : ""
        // `…, e.g. serverless or ____`: one of several examples.
        let ahead = words[..<place].joined(separator: " ").lowered
        if ["e.g.", "for instance", "for example", "such as"].contains(where: ahead.holds) { return true }
        // `Two numbers have to be ____`: which two, the next sentence tells.
        if words.count > 2, EnglishVerbs.isNumeral(words[0].lowered), Self.counted.contains(words[1]) { return true }
        // `blocks its ____`, `published ____ only book`
        if Self.owners.contains(answer) || (Self.owners.contains(before) && answer.wordCount == 1 && place <= 4) {
            return true
        }
        if ["lets", "let", "makes", "helps", "per"].contains(before) { return true }
        if answer == "anything" { return true }
        // `e.g. in a dev environment one may save ____`: an example without its rule.
        if frame.lowered.begins(with: "e.g.") { return true }
        let behind = place + 1 < words.count ? words[place + 1].lowered : ""
        if ["of", "with", "for", "to", "in"].contains(answer.words.last ?? "") || behind == "it" { return true }
        if ["few", "some", "many", "several", "certain"].contains(answer.words.first ?? "") { return true }
        if answer.wordCount == 1, Self.fillers.contains(answer) { return true }
        return ["is", "are", "was", "were"].contains(before) && answer.wordCount == 1
            && (EnglishAdjective.isOne(answer) || EnglishDegree.isPlainAdjective(answer))
    }

    /// `Week 4: header ____ bytes`: what a page is called by its number is nothing that a line speaks of.
    var isOfTitle: Bool {
        guard let title = fact.place.headings.first, title.holds(fact.subject.name), !fact.isWholeSentence else {
            return false
        }
        let words = fact.subject.name.lowered.words
        return words.count >= 2
            && words.contains {
                ["wk", "week", "notes", "lecture", "chapter", "ch", "revision", "session"].contains($0)
            }
    }

    /// `G with C (3)`: the number of what, its line leaves out.
    var isOfRelation: Bool {
        fact.frame == String(Fact.gap) && fact.subject.name.wordCount == 3
            && fact.subject.name.words.dropFirst().contains { ["with", "to", "from"].contains($0) }
    }

    private static let counted: WordList = [
        "numbers", "things", "ways", "kinds", "types", "points", "rules", "factors", "reasons", "steps", "names",
        "ideas",
    ]
    private static let owners: WordList = ["its", "his", "her", "their", "it", "them"]
    private static let fillers: WordList = [
        "risk", "count", "number", "amount", "part", "way", "kind", "type", "enzyme", "process", "thing", "use",
        "order",
    ]

    /// `A ____ is replicated and is meant for reads` (read replica): each word of the answer stands near it in another form.
    func isSpelled(_ answer: String, in frame: String) -> Bool {
        let words = answer.words
        guard words.count >= 2 else { return false }
        let others = frame.lowered.words.filter { !$0.contains(Fact.gap) }
        return words.allSatisfy { word in
            let stem = word.utf8.count >= 6 ? String(word.dropLast()) : word
            return word.utf8.count >= 4 && others.contains { $0.begins(with: stem) }
        }
    }

    static let adverbs: WordList = [
        "too", "also", "together", "always", "sometimes", "perhaps", "across", "besides", "indoors", "outdoors",
        "nowadays", "overseas", "towards",
    ]
    static let conclusions: WordList = ["therefore", "thus", "hence", "consequently", "accordingly"]
}
