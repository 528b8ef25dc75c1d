import Facts

/// Whether an English line says something beside the matter: what is noted of a name is no meaning of it (`strongest`,
/// `because …`, `x = useless`), or the line is about the course and not about what is taught.
struct EnglishRemark {
    private let card: Card
    var fact: Fact { card.fact }
    var said: String { fact.values.first?.text ?? "" }

    init(_ card: Card) { self.card = card }

    /// nil where it tells what can be asked.
    var reason: Rejection.Reason? {
        if isFurniture { return .trivial }
        if isGivenAway { return .answerVisible }
        switch fact.relation {
        case .definition, .property:
            if fact.label != nil || fact.frame != nil { return cutShort }
            return EnglishSubject(card).reason ?? reasonAgainstMeaning
        case .formula: return fact.language == .english && isEnumerated ? .trivial : nil
        case .quantity:
            return isVerbUnit || isUnitOfMeasure || isOfRelation || isOfTitle || fact.subject.name.holds(";")
                || fact.subject.name.holds("→") || fact.subject.name.holds("->")
                ? .noSubject : nil
        case .contrast where fact.rule == .section: return Self.isDefined(fact.subject.name) ? .trivial : nil
        case .cause where [" his", " her", " its", " their"].contains(where: fact.subject.name.ends(in:)):
            return .noSubject
        case .cause: return said.ends(in: "?") ? .noSubject : isCut(fact.subject.name) ? .noSubject : nil
        case .enumeration, .steps: return reasonAgainstList
        default: return nil
        }
    }

    /// Whether a question shows no more than the end of its sentence, what stood before being hidden: `because …`.
    static func isTorn(_ prompt: String) -> Bool {
        prompt.ends(in: ", that is?") || prompt.holds("this? “because ") || prompt.holds("this? “since ")
            || prompt.holds(" true of? “because ")
    }

    // MARK: What is said of a name

    private var reasonAgainstMeaning: Rejection.Reason? {
        if isCut(said) || said.ends(in: "?") { return .noSubject }
        // `Ctrl-C → SIGINT, Ctrl-Z → SIGTSTP`: the line goes on with another.
        if fact.rule == .arrow,
            said.parts(between: ", ").dropFirst().contains(where: { $0.holds(" → ") || $0.holds(" -> ") })
        {
            return .noSubject
        }
        // `doesn't grant a thing! still needs a policy`: two thoughts.
        if said.holds("! ") || said.holds("? ") { return .noSubject }
        // `collects the names, **kwargs collects the rest`: the line goes on with another name.
        if said.holds(", "), said.parts(between: ", ").dropFirst().contains(where: Self.beginsWithCode) {
            return .noSubject
        }
        // `opioids → naloxone, heparin → protamine` is asked pair by pair.
        if fact.relation == .definition, said.parts(between: " → ").count >= 3, said.holds(", ") { return .trivial }
        // `hardware (racks) + software (systems)` is asked part by part.
        if fact.relation == .definition, said.holds(" + "), !said.holds("("), fact.statement.holds(") + ") {
            return .trivial
        }
        // `has mitochondria too`: what else has them stands elsewhere.
        if card.aspect == .term, said.ends(in: " too") || said.ends(in: " as well"),
            EnglishVerbs.isPredicate(said.words.first ?? "")
        {
            return .noSubject
        }
        // `missense, Glu` before its arrow.
        if fact.relation == .definition, let last = said.parts(between: ", ").last, last != said, last.wordCount == 1,
            last.beginsWithCapital, fact.statement.holds(said + " →")
        {
            return .noSubject
        }
        let words = said.words
        guard let first = words.first?.lowered else { return nil }
        if Self.reasons.contains(first) || first == "then" { return .noSubject }
        // `felsic vs mafic` is a topic, and says nothing.
        if Self.isTopic(said) || (fact.rule == .sentence && said.holds(" = ") && words.count > 6) { return .trivial }
        // `was a 7`; `weakens and upwelling stops` tells of another at its end.
        if fact.rule == .sentence, words.count <= 3, words.dropFirst().allSatisfy({ $0 == "a" || $0.beginsWithDigit }) {
            return .noSubject
        }
        if words.count == 4, words[1] == "and", EnglishVerbs.isPredicate(words[3]), !EnglishVerbs.isPredicate(words[2])
        {
            return .noSubject
        }
        // `Average salinity 35 g/kg` under `Oceans`
        if fact.rule == .layout, fact.relation == .definition, said.hasDigit, words.count <= 5, !words[0].hasDigit,
            !["a", "an", "the"].contains(first)
        {
            return .noSubject
        }
        // `began 1738, Pompeii 1748`
        if words.count <= 5, Self.years(in: said) >= 2 { return .noSubject }
        if isOrders { return .noSubject }
        if isConclusion(words) { return .noSubject }
        if card.aspect == .term, fact.rule == .sentence, isBroken(words) { return .noSubject }
        if card.aspect == .term ? isBareKind(words) : words.count == 1 && Self.things.contains(first) {
            return .noSubject
        }
        // `is a poor measure of …`: a judgement, which fits many.
        if ["a", "an"].contains(first), words.count >= 2, Self.judgements.contains(words[1].lowered) {
            return .trivial
        }
        guard fact.relation == .definition else { return nil }
        if said.holds(" = ") || first == fact.subject.name.lowered { return .trivial }
        if EnglishDegree(said) != nil, card.aspect == .meaning || !isAskedByDegree { return .twoRightAnswers }
        if EnglishDegree.areAdjectives(said), card.aspect == .meaning || said.wordCount == 1 { return .twoRightAnswers }
        return tellsOfExpansion(first) ? .trivial : nil
    }

    /// `distinguishes three kinds`: of what, the sentence before tells.
    private func isBareKind(_ words: [String]) -> Bool {
        guard words.count <= 3, let last = words.last?.lowered else { return false }
        // `doesn't change`, `a singleton`
        if words.count == 2, Self.denials.contains(words[0].lowered) || ["a", "an", "the"].contains(words[0].lowered) {
            return true
        }
        if words.count == 1 { return Self.things.contains(last) }
        return EnglishVerbs.isNumeral(words[words.count - 2].lowered) && Self.kinds.contains(last)
    }

    /// Which of several is the strongest can be asked where the line above calls them.
    private var isAskedByDegree: Bool {
        guard let degree = EnglishDegree(said), degree.isHighest, let owner = fact.subject.owner else { return false }
        return EnglishWording().isPlural(owner)
    }

    /// `randomise, restrict, match`: what to do, and for what is said elsewhere.
    private var isOrders: Bool {
        let parts = said.split(separator: ",").map { String($0).trimmed }
        return parts.count >= 2 && parts.contains { Self.isOrder($0.lowered) }
            && parts.allSatisfy { $0.wordCount == 1 && (Self.isOrder($0.lowered) || EnglishVerbs.isPlainVerb($0)) }
    }

    private static func isOrder(_ word: String) -> Bool {
        (EnglishVerbs.isPlainVerb(word) && !EnglishVerbs.isNounLike(word))
            || (word.utf8.count >= 6 && ["ise", "ize", "ify"].contains(where: word.ends(in:)))
    }

    /// `RCT – randomisation balances …`: a sentence about what the first letter stands for.
    private func tellsOfExpansion(_ first: String) -> Bool {
        let name = fact.subject.name
        guard name.utf8.count >= 3, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), first.utf8.count >= 8,
            first.prefix(1) == name.prefix(1).lowercased()
        else { return false }
        return EnglishReference.holdsClause(said)
    }

    /// `C3b – opsonisation`: a name with its meaning is no member to be told by its side.
    private static func isDefined(_ name: String) -> Bool {
        [" – ", " - ", " — ", ": ", " = "].contains(where: name.holds)
    }

    /// `one or more data centers w/ own power + cooling`: words, and nothing to calculate.
    private var isEnumerated: Bool {
        let words = said.words.map(\.lowered)
        // `logarithmic, each step is ×10`
        if words.contains(where: { ["each", "is", "are"].contains($0) }) { return true }
        return words.contains { ["with", "w/", "or", "who", "which", "that"].contains($0) } && !said.holds("/ ")
            && !said.holds("×")
    }

    // MARK: Lists

    private var reasonAgainstList: Rejection.Reason? {
        let members = fact.values.map(\.text)
        if members.contains(where: { ["it's", "it", "they", "that's"].contains($0.words.first?.lowered ?? "") }) {
            return .noSubject
        }
        if members.contains(where: { Self.isTopic($0) || $0.begins(with: "or ") || $0 == "use case" || Self.isDone($0) }
        ) {
            return .trivial
        }
        if members.contains(where: { $0.words.contains("b/c") || ($0.holds("; ") && $0.holds(": ")) }) {
            return .tooLong
        }
        // `Metamorphic` over what is told of such things: an adjective names no class.
        if fact.label == nil, fact.relation == .enumeration, EnglishAdjective.isOne(fact.subject.name) {
            return .noSubject
        }
        return nil
    }

    // MARK: Words that give away, lines that are cut

    private var cutShort: Rejection.Reason? {
        if fact.label == "date", fact.rule == .definition, Self.years(in: fact.statement) >= 2 {
            return .twoRightAnswers
        }
        if fact.frame.map({ Self.isTopic($0.replacing(String(Fact.gap), with: ClozeQuestion.blank)) }) == true {
            return .trivial
        }
        // `Turning point = Saratoga 1777`: a label, and no idea of someone's.
        if fact.label == "person" || fact.label == "date", EnglishSubject.isLabel(fact.subject.name) {
            return .noSubject
        }
        if isOfPage { return .noSubject }
        // `Probably the hanger is ____`
        if fact.rule == .object, ["probably", "maybe", "perhaps", "i"].contains(fact.frame?.words.first?.lowered ?? "")
        {
            return .noSubject
        }
        // `A deficit is therefore ____`
        if fact.rule == .object, fact.frame?.words.prefix(8).contains(where: { Self.conclusions.contains($0) }) == true
        {
            return .noSubject
        }
        // `managed by ____ = you manage it]`
        if fact.frame != nil, fact.rule == .object, said.utf8.contains(where: { $0 == 0x5B || $0 == 0x5D }) {
            return .noSubject
        }
        return fact.frame.map { isCut($0.replacing(String(Fact.gap), with: ClozeQuestion.blank)) } == true
            ? .noSubject : nil
    }

    /// A text that ends before what it leads to.
    private func isCut(_ text: String) -> Bool {
        let text = text.dropping(suffix: ".")
        // `Followers of C.`: a name cut to its letter.
        let last = text.words.suffix(2).joined(separator: " ")
        if last.begins(with: "of "), last.utf8.count == 4, last.words[1].beginsWithCapital { return true }
        return [", that is", ", i.e", ", e.g", "/", "=", "≈", "×"].contains(where: text.ends(in:))
    }

    /// `50 per ____`, and `ecological … → ecological fallacy`.
    private var isGivenAway: Bool {
        if let frame = fact.frame, fact.relation == .property {
            if isOfTitle { return true }
            let answer = said.lowered
            if Self.adverbs.contains(answer) || isSpelled(answer, in: frame) { return true }
            if fact.rule == .object || fact.rule == .property, isEmptyGap(frame, answer) { return true }
            // `Hess's law was stated by ____`
            if fact.rule == .object, said.words.contains(where: { frame.holds($0 + "'s") }) { return true }
            return Self.percents.contains(answer)
                || (answer.words.first == "cent" && frame.lowered.holds("per \(Fact.gap)"))
        }
        let words = said.words.map(\.lowered)
        guard fact.rule == .arrow, fact.relation == .cause, (2...3).contains(words.count), let first = words.first,
            first.utf8.count >= 6
        else { return false }
        return fact.subject.name.words.contains { $0.lowered == first }
    }

    // MARK: Lines that go on

    private static func beginsWithCode(_ part: String) -> Bool {
        let words = part.words
        guard words.count >= 3, let sign = words[0].utf8.first else { return false }
        return [0x2A, 0x5F, 0x40, 0x3D, 0x2D].contains(sign) && EnglishVerbs.isPredicate(words[1])
    }

    /// `A vs B`, and nothing else.
    private static func isTopic(_ text: String) -> Bool {
        let words = text.words.map { $0.lowered.dropping(suffix: ".") }
        return words.count <= 7 && words.dropFirst().dropLast().contains { $0 == "vs" || $0 == "versus" }
    }

    private static func years(in text: String) -> Int {
        text.words.count { word in word.filter { $0.isASCII && $0.isNumber }.isYear }
    }

    private static let reasons: WordList = ["because", "since", "b/c", "bc", "cos"]
    private static let denials: WordList = [
        "doesn't", "don't", "didn't", "isn't", "aren't", "can't", "won't", "cannot",
    ]
    private static let percents: WordList = ["percent", "per cent", "percentage", "%"]
    private static let judgements: WordList = [
        "poor", "good", "bad", "great", "nice", "useful", "useless", "handy", "terrible", "excellent", "reasonable",
        "popular", "favourite", "favorite", "tricky", "difficult", "easy",
    ]
    private static let kinds: WordList = [
        "kinds", "types", "forms", "things", "ways", "groups", "classes", "categories", "cases", "sorts",
    ]
    private static let things: WordList = [
        "object", "thing", "person", "place", "process", "number", "method", "group", "way", "tool", "value", "word",
    ]
}
