import Facts

/// Whether what an English card shows can be understood with the note closed: nothing in it points outside, a name is no
/// sentence, and what is said of it is more than numbers.
struct EnglishReading {
    private let card: Card
    private var fact: Fact { card.fact }

    init(_ card: Card) { self.card = card }

    /// nil where it reads well.
    var reason: Rejection.Reason? {
        if fact.relation == .authored || fact.relation == .skill { return nil }
        if shown.contains(where: leans) || fact.frame?.begins(with: ":") == true { return .noSubject }
        // `the 53`
        if !EnglishVerbs.hasLetters(fact.subject.name), [.definition, .property].contains(fact.relation),
            fact.label == nil,
            fact.frame == nil, fact.rule == .sentence || fact.subject.name.begins(with: "the ")
        {
            return .noSubject
        }
        if let words = fact.frame?.words, words.count > 2, words[0].lowered == "the", Int(words[1]) != nil {
            return .noSubject
        }
        // `.2 → DNS`: the end of a number whose beginning stands elsewhere.
        if fact.rule == .arrow, beginning.begins(with: ".") { return .noSubject }
        if isLetters(fact.subject.name), card.aspect == .term { return .noSubject }
        if [.term, .meaning, .value].contains(card.aspect), isCircular { return .answerVisible }
        if card.aspect == .term && (namesThePage || isLabel) || isCounted || isCaveat { return .trivial }
        if card.aspect == .term, fact.relation == .property, fact.rule == .sentence,
            Self.owned.contains(fact.subject.name.lowered) || fact.subject.name.lowered.begins(with: "default in ")
                || (fact.subject.name.wordCount == 2
                    && (Int(fact.subject.name.words[0]) != nil || EnglishVerbs.isNumeral(fact.subject.name.words[0])))
                || (fact.values.first?.text).map({ $0.begins(with: "isn't ") || $0.begins(with: "is not a") }) == true
        {
            return .noSubject
        }
        if card.aspect == .term, fact.rule == .table, fact.subject.owner == nil,
            holdsObject(fact.values.first?.text ?? "")
        {
            return .noSubject
        }
        // `Max 2 keys per user`: a limit is asked as a number.
        if card.aspect == .term, fact.rule == .property || fact.rule == .fragment,
            ["max", "min"].contains(fact.values.first?.text.words.first?.lowered ?? "")
        {
            return .trivial
        }
        // `Not in a clever order` under the page's title.
        if fact.rule == .fragment, fact.values.first?.text.words.first?.isSame(as: "not") == true,
            fact.place.headings.first?.begins(with: fact.subject.name) == true
        {
            return .trivial
        }
        if card.aspect == .quantity, fact.frame?.holds("≈") == true { return .trivial }
        if speaksOfHerself { return .trivial }
        if asksHalfAName || asksVerb { return .trivial }
        // `not a DB really`: so is many a thing.
        if card.aspect == .term, let said = fact.values.first?.text.words, said.count <= 5,
            said.first?.isSame(as: "not") == true
        {
            return .twoRightAnswers
        }
        if card.aspect == .meaning, isStatement || isExample { return .noSubject }
        if sharesItsMeaning { return .twoRightAnswers }
        if isSentence { return .trivial }
        if card.aspect == .term, isEmptyTerm { return .trivial }
        if fact.relation == .enumeration, fact.values.contains(where: isClause), !isSide { return .tooLong }
        return EnglishRemark(card).reason
    }

    /// Whether the words that are shown point outside. What a name means may hold an `it` for what its clause is about, where
    /// the name is shown and the words are not.
    private func leans(_ text: String) -> Bool {
        let isTold = card.aspect == .meaning && fact.relation == .definition && fact.rule != .sentence
        let words = text.words
        let isLong = words.count >= 6 && words.contains { $0 == "it" || $0 == "them" }
        guard EnglishReference.leans(text) else { return false }
        // `Going concern: we assume …`, `double-blind: neither … nor …`: whom it means is plain.
        let first = words.first?.lowered ?? ""
        // `another name for the same inode`
        if fact.relation == .definition, text.lowered.begins(with: "another name for ") { return false }
        // `both alleles show`: of what kind the two are is said.
        if fact.relation == .definition, first == "both", words.count >= 3, EnglishVerbs.isPlural(words[1]) {
            return false
        }
        if fact.relation == .definition, first == "we" || (first == "neither" && words.contains("nor")),
            words.count >= 4
        {
            return false
        }
        return !(isTold && isLong) || EnglishReference.leans(words.prefix(2).joined(separator: " "))
    }

    /// `My old course says …`, `mine are 3 off`: of the learner and her notes.
    private var speaksOfHerself: Bool {
        let told = fact.frame.map { [$0] } ?? [fact.subject.name, fact.values.first?.text ?? ""]
        return told.contains { text in
            let words = text.words
            // The `I` of `angiotensin I` is a number.
            return words.indices.contains { index in
                ["my", "i'm", "i've", "i'd"].contains(words[index].lowered)
                    || words[index].lowered == "mine" && index + 1 < words.count
                        && ["is", "are", "was", "were"].contains(words[index + 1])
                    || words[index] == "I" && (index == 0 || words[index - 1] == words[index - 1].lowercased())
                        && index + 1 < words.count && !Self.joints.contains(words[index + 1])
            }
        }
    }

    /// The words of a gapped line, and which of them is the gap.
    private var gapped: (words: [String], gap: Int)? {
        guard let words = fact.frame?.words, let gap = words.firstIndex(where: { $0.contains(Fact.gap) }) else {
            return nil
        }
        return (words, gap)
    }

    /// `Route ____`: the number of a name.
    private var asksHalfAName: Bool {
        guard let (words, gap) = gapped, gap > 1, let said = fact.values.first?.text, !said.isYear else { return false }
        let before = words[gap - 1]
        return said.utf8.allSatisfy { (0x30...0x39).contains($0) } && before.beginsWithCapital && before.utf8.count > 3
            && before.allSatisfy(\.isLetter)
    }

    /// `can only ____ to one organization`: a verb is filled in from the grammar.
    private var asksVerb: Bool {
        guard let (words, gap) = gapped, gap > 0, let said = fact.values.first?.text, said.wordCount == 1,
            !said.hasDigit
        else { return false }
        let before = words[gap - 1].lowered
        if before == "only", gap > 1 { return Self.modals.contains(words[gap - 2].lowered) }
        return Self.modals.contains(before)
    }

    private static let modals: WordList = [
        "do", "does", "did", "can", "could", "will", "would", "may", "might", "must", "should", "cannot", "can't",
        "don't",
        "doesn't",
    ]
    private static let joints: WordList = [
        "and", "or", "to", "into", "in", "of", "from", "is", "was", "by", "at", "on", "with", "for", "binds", "acts",
    ]

    /// A list of what speaks for a thing or against it: its lines are sentences.
    private var isSide: Bool {
        fact.values.count <= 4
            && fact.label.map { ["pros", "cons", "advantages", "disadvantages"].contains($0) } == true
    }

    /// `Lambda: a function can run 15 minutes at most`, `Single quotes: nothing is expanded`: a sentence about it, and no
    /// meaning.
    private var isStatement: Bool {
        guard fact.rule == .definition, fact.relation == .definition, fact.frame == nil, fact.label == nil,
            let said = fact.values.first?.text, let parts = EnglishReference.parts(of: said, gap: "____")
        else { return false }
        let first = parts.subject.first?.lowered ?? ""
        return ["can", "must", "may"].contains(parts.verb.lowered) && parts.subject.count <= 3
            && ["a", "an", "the"].contains(first)
            || (first == "nothing" && ["is", "are", "was", "happens"].contains(parts.verb))
    }

    /// `tag`: annotated tag object. What is said of a word in few words, of which it is one, goes round in a circle.
    private var isCircular: Bool {
        // `RUN` runs at build time: a command, and no word.
        if card.aspect == .meaning, fact.subject.name.utf8.count >= 2,
            fact.subject.name.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        {
            return false
        }
        guard fact.relation == .definition || fact.relation == .cause, fact.subject.name.words.count == 1,
            let said = fact.values.first?.text.words,
            said.count <= 7
        else { return false }
        let name = fact.subject.name.lowered
        // `isolated from other regions` tells a region from the others.
        return name.utf8.count >= 3
            && said.indices.contains { index in
                [name, name + "s", name + "'s"].contains(said[index].lowered.dropping(suffix: ","))
                    && (index == 0 || said[index - 1].lowered != "other")
            }
    }

    /// `A-B and B-C`: letters that stand for things of another line.
    private func isLetters(_ name: String) -> Bool {
        name.words.contains { $0.utf8.contains(0x2D) }
            && name.words.allSatisfy { word in
                ["and", "or"].contains(word) || word.split(separator: "-").allSatisfy { $0.utf8.count == 1 }
            }
    }

    /// Whether the name is what the whole page is about: `Git` under `Git notes`, of which all could be asked.
    private var namesThePage: Bool {
        guard fact.relation == .property, fact.frame == nil, fact.rule == .sentence, fact.place.headings.count >= 2,
            let title = fact.place.headings.first
        else { return false }
        return title.words.count <= 4 && title.lowered.words.prefix(2).contains(fact.subject.name.lowered)
    }

    /// `4 classes: …`, `capital dadu = …`: a count, or an attribute's word before its value, is no name.
    private var isCounted: Bool {
        let words = fact.subject.name.words
        guard fact.relation == .definition, words.count >= 2, fact.rule != .arrow else { return false }
        let isCount = Int(words[0]) != nil || EnglishVerbs.isNumeral(words[0])
        return (isCount && EnglishVerbs.isPlural(words[words.count - 1]))
            || (["capital", "founder", "author"].contains(words[0]) && fact.values.first?.text.wordCount == 1)
    }

    /// `golden rule`, `key idea`: it calls what is said important, and names nothing.
    private var isLabel: Bool {
        let words = fact.subject.name.lowered.words
        guard words.count == 2 else { return fact.subject.name.lowered == "rule of thumb" }
        return Self.praises.contains(words[0]) && Self.labels.contains(words[1])
    }

    /// `Big gotcha: …`
    private var isCaveat: Bool {
        guard fact.relation == .definition, fact.frame == nil else { return false }
        let words = fact.subject.name.lowered.words
        return words.count == 2 && Self.praises.contains(words[0]) && Self.caveats.contains(words[1])
    }

    /// `Name comes from …`: of what, is not said.
    private static let owned: WordList = [
        "name", "term", "title", "word", "result", "effect", "purpose", "goal", "aim", "cause", "reason", "origin",
        "meaning",
        "default", "people", "person", "someone", "idea", "problem", "solution", "advantage", "disadvantage",
        "difference", "example", "price", "cost", "size",
    ]
    private static let praises: WordList = [
        "golden", "key", "main", "big", "basic", "important", "general", "simple", "common", "typical", "final",
        "first",
    ]
    private static let labels: WordList = [
        "rule", "idea", "point", "tip", "takeaway", "lesson", "issue", "problem", "mistake", "thing", "reason",
        "question",
        "principle", "fact", "advice", "trick", "step",
    ]
    private static let caveats: WordList = ["gotcha", "catch", "trap", "caveat", "warning", "pitfall"]

    /// The words of the note that stand in the prompt.
    private var shown: [String] {
        if let frame = fact.frame {
            return frame == String(Fact.gap) ? [] : [frame.replacing(String(Fact.gap), with: ClozeQuestion.blank)]
        }
        switch fact.relation {
        case .cause: return [fact.subject.name]
        case .definition, .property, .purpose:
            // What is said of a name is shown, or else wanted.
            let said = fact.values.first?.text ?? ""
            if fact.label == "date" { return [fact.subject.name] }
            if fact.label != nil { return [] }
            // What a cell says is told of its row.
            return fact.rule != .table ? [said] : []
        default: return []
        }
    }

    /// `get it back`, `list all of them`: a cell that leans on the row before.
    private func holdsObject(_ said: String) -> Bool {
        let words = said.words.map { $0.lowered.dropping(suffix: ",") }
        return words.dropFirst().prefix(2).contains { ["it", "them"].contains($0) }
            || ["them", "one", "it"].contains(words.last ?? "")
    }

    /// What an arrow starts from.
    private var beginning: String { fact.frame?.words.first ?? fact.subject.name }

    /// `also resets the index`: something else does, too.
    private var sharesItsMeaning: Bool {
        card.aspect == .term && fact.values.first?.text.words.prefix(2).contains { $0.isSame(as: "also") } == true
    }

    /// What a name means is a sentence about something else (`Leftovers: the ductus joined …`), or goes on behind an arrow.
    private var isSentence: Bool {
        guard fact.frame == nil, fact.label == nil, fact.rule != .arrow, let said = fact.values.first?.text else {
            return false
        }
        switch fact.relation {
        case .property: return said.holds("->") || said.holds("→")
        case .definition:
            return fact.rule == .definition && EnglishReference.isStory(said)
        default: return false
        }
    }

    /// `passwd is the classic example`: of what, the sentence before tells.
    private var isExample: Bool {
        guard fact.relation == .definition, let said = fact.values.first?.text.words else { return false }
        return said.count <= 3 && ["example", "bit"].contains(said.last ?? "")
    }

    /// `gives 36 to 38`: nothing but numbers behind the verb; or an answer that is a whole sentence.
    private var isEmptyTerm: Bool {
        if fact.relation == .definition, let said = fact.values.first?.text.words, said.count == 2,
            said[0] == "the",
            ["default", "same", "other", "best", "worst", "main", "rest", "first", "last"].contains(said[1])
        {
            return true
        }
        if isExample { return true }
        // `the missing mechanism`: of what, the sentence before tells.
        if fact.relation == .definition, fact.rule == .sentence, let said = fact.values.first?.text.words,
            said.count <= 3,
            said[0].lowered == "the", said.count >= 2,
            Self.owned.contains(said[said.count - 1]) || said[said.count - 1] == "mechanism"
        {
            return true
        }
        guard fact.relation == .property, let said = fact.values.first?.text else { return false }
        let rest = said.words.dropFirst()
        // `is 10 seconds and …` is asked as a number.
        if let first = rest.first, first.hasDigit, ["is", "are", "was", "were"].contains(said.words[0]) { return true }
        return !rest.isEmpty && rest.allSatisfy { $0.hasDigit || ["to", "or", "and", "about", "is"].contains($0) }
    }
}

/// A member of a list that goes on to tell something: `fermentation depending on the conditions`.
private func isClause(_ value: Value) -> Bool {
    value.text.words.dropFirst().contains { ["depending", "which", "when", "because", "while", "b/c"].contains($0) }
}

extension Fact {
    /// An English sentence under a heading that says what it speaks of by itself: it is asked without the heading's name
    /// before it, which is a page's title as often.
    var isWholeSentence: Bool {
        guard language == .english, let frame, frame != String(Fact.gap) else { return false }
        let sentence = frame.replacing(String(Fact.gap), with: ClozeQuestion.blank)
        let isAbove = place.headings.contains { $0 == subject.name || $0.ends(in: " " + subject.name) }
        // `Type III is caused by ____` behind `Type II: …`
        let isCapital = frame.beginsWithCapital || frame.first == Fact.gap
        let isOwn = relation == .property && isCapital && EnglishReference.isWhole(sentence)
        guard isOwn || isAbove || subject.owner.map(place.headings.contains) == true else { return false }
        // `Max size ___ MiB.`, `___ bytes on the disk`: a number has no owner in such a line.
        if relation == .quantity {
            return EnglishReference.isWhole(sentence) || sentence.holds(" = ")
                || (sentence.ends(in: ".") && EnglishReference.hasVerb(sentence))
        }
        let isClosed = sentence.ends(in: ".") && sentence.beginsWithCapital
        return isClosed || sentence.begins(with: ClozeQuestion.blank) || EnglishReference.isWhole(sentence)
    }
}
