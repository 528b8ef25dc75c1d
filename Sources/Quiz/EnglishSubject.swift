import Facts

/// Whether what stands before a colon or an arrow, or above a bullet, is a name of which something can be asked: neither a
/// way of parting (`clastic, by grain size`), nor an event (`lower the cut-off`), nor the heading of a collection.
struct EnglishSubject {
    private let card: Card
    private var fact: Fact { card.fact }
    private var said: String { fact.values.first?.text ?? "" }

    init(_ card: Card) { self.card = card }

    /// nil where it can be asked of.
    var reason: Rejection.Reason? {
        let name = fact.subject.name
        let words = name.words
        guard let first = words.first?.lowered else { return nil }
        if isCutOff(name) || name.holds("e.g.") || words.count <= 2 && Self.measures.contains(first) {
            return .noSubject
        }
        if [" his", " her", " its", " their", " the", " a"].contains(where: name.ends(in:)) { return .noSubject }
        // `Barred by: lapse of time`
        if words.count >= 2, let last = words.last?.lowered, ["by", "for", "with", "from", "of"].contains(last) {
            return .noSubject
        }
        // `patching the hypervisor is AWS's`: whose it is, and no name.
        if name.ends(in: "'s") || name.ends(in: "’s") { return .noSubject }
        // `Besides Regions there are …`
        if words.count >= 2, words[words.count - 1].lowered == "there" { return .noSubject }
        if fact.relation == .definition, isTorn(words, first) { return .noSubject }
        if card.aspect == .term, fact.rule == .arrow, isEvent(words, first) { return .trivial }
        if card.aspect == .term, fact.relation == .property, fact.rule != .sentence, isCollection(words) {
            return .noSubject
        }
        if fact.rule == .callout, holdsOthers { return .noSubject }
        // A whole sentence under a heading tells of its own subject.
        if fact.rule == .fragment, said.wordCount >= 9, fact.statement.ends(in: "."),
            fact.place.headings.contains(where: { $0.ends(in: name) }), EnglishReference.hasVerb(said)
        {
            return .noSubject
        }
        if fact.relation == .definition, Self.isLabel(name) { return .noSubject }
        // `Hypersensitivity` over `Type I is immediate`: the line tells of its own subject.
        if fact.rule == .layout, fact.relation == .definition, tellsOfOthers { return .noSubject }
        return nil
    }

    /// A name that holds an arrow or half a bracket, or ends in a sign.
    private func isCutOff(_ name: String) -> Bool {
        name.holds("→") || name.holds("->") || name.holds(" on the other hand") || name.begins(with: "or ")
            || name.begins(with: "our ") || name.begins(with: "my ")
            || [" =", ":", " -", " –", "["].contains(where: name.ends(in:))
    }

    /// `clastic, by grain size` says by what it is parted, and `changed by heat` is no noun.
    private func isTorn(_ words: [String], _ first: String) -> Bool {
        guard words.count >= 2 else { return false }
        for (word, next) in zip(words, words.dropFirst()) where word.ends(in: ",") && Self.ways.contains(next) {
            return true
        }
        let isLower = words[0].beginsWithSmall
        if isLower, EnglishVerbs.isPast(first), ["by", "with", "from"].contains(words[1].lowered) { return true }
        // `fix in design`
        return words.count == 3 && fact.rule == .definition && isLower
            && EnglishVerbs.isPlainVerb(first) && !EnglishVerbs.isNounLike(first)
            && ["in", "at", "during"].contains(words[1].lowered)
    }

    /// `oceanic denser → …`, `+1 step → …`, `lower the cut-off → …`: something happens, and nothing has its name.
    private func isEvent(_ words: [String], _ first: String) -> Bool {
        if words.count >= 2, EnglishDegree.isComparative(words[words.count - 1].lowered) { return true }
        if words.count >= 2, EnglishDegree.isComparative(first) { return true }
        if first.begins(with: "+") || first.begins(with: "−") { return true }
        if EnglishVerbs.isCommand(words) || Self.askers.contains(first) { return true }
        // `private instances → internet`: where they go.
        return said.wordCount == 1 && said == said.lowercased()
    }

    /// `Evidence for drift` over what befell it.
    private func isCollection(_ words: [String]) -> Bool {
        if words.count == 1, Self.heads.contains(words[0].lowered) { return true }
        guard words.count >= 2, let place = words.firstIndex(where: { Self.joints.contains($0) }), place > 0 else {
            return false
        }
        return Self.collections.contains(words[place - 1].lowered)
    }

    /// A callout that tells what one of several does: `kubelet talks to …` under `Node components`.
    private var holdsOthers: Bool {
        fact.relation == .definition && EnglishWording().isPlural(fact.subject.name)
            && EnglishReference.holdsClause(said)
    }

    /// The first line under a heading, with a name of its own before its verb.
    private var tellsOfOthers: Bool {
        let words = said.words
        guard let first = words.first, first.beginsWithCapital else {
            return false
        }
        if ["A", "An", "The"].contains(first) { return EnglishReference.holdsClause(said) }
        return words.dropFirst().prefix(3).contains { ["is", "are", "was", "were", "has", "have", "can"].contains($0) }
    }

    static func isLabel(_ name: String) -> Bool { labels.contains(name.lowered) }

    /// `too little`: how much, and of what the words before say.
    private static let measures: WordList = ["too", "more", "less", "fewer", "otherwise", "instead"]
    private static let labels: WordList = [
        "use case", "use cases", "trigger", "turning point", "customer", "provider", "watch out", "careful", "today",
        "nowadays", "later", "earlier", "evidence", "proof", "good", "bad", "mistake", "common mistake", "pitfall",
        "exam", "quote", "plus", "minus", "before", "after", "now", "then",
    ]
    private static let askers: WordList = ["how", "why", "when", "where", "what", "which", "who"]
    private static let heads: WordList = [
        "events", "causes", "consequences", "effects", "results", "reasons", "dates", "people", "figures", "battles",
        "facts", "details", "points", "features", "basics", "tips", "examples", "steps", "rules", "problems",
        "methods", "aims", "goals", "notes",
    ]
    private static let ways: WordList = ["by", "in", "from", "with", "for", "per"]
    private static let joints: WordList = ["for", "of", "against", "in", "to", "with"]
    private static let collections: WordList = [
        "evidence", "example", "examples", "reason", "reasons", "cause", "causes", "type", "types", "kinds", "history",
        "problems", "rules", "steps", "facts", "effects", "results", "methods", "ways", "factors", "arguments",
    ]
}
