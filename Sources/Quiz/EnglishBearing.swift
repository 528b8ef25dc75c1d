import Facts

/// How what an English line says bears on its name: it says what the thing is, or only how it is (`balanced, good for …`), or
/// what goes with it (`volcanic rocks`). 'What is X?' asks for the first alone.
enum EnglishBearing {
    /// What it is, or what it does.
    case nature
    /// How it is, or what was done with it.
    case manner
    /// Things that go with it: its examples, its materials.
    case company
    /// What someone was or did, of a person's name.
    case person

    init(_ said: String, of name: String) {
        let words = said.words
        if EnglishPerson.isOne(name) {
            self = .person
            return
        }
        guard let first = words.first?.lowered, words.count <= 16 else {
            self = .nature
            return
        }
        if words.count == 2, words.allSatisfy(EnglishWording.isOrdinary),
            name.utf8.first.map({ $0 >= 0x61 }) == true
        {
            // `functionalism: William James`
            self = .company
        } else if EnglishWording.isWork(said, of: name) || Self.isTitle(words) || Self.areNames(said) {
            self = .company
        } else if Self.isPlaced(name, words) || Self.isNamed(words, said, name) {
            self = .company
        } else if Self.isDated(said) || Self.isDuty(words) || Self.isBrief(name, words)
            || EnglishWording().isPlural(name) && words.count >= 4 && EnglishReference.isWhole(said)
        {
            self = .manner
        } else if Self.isManner(first, words, said) || Self.isDeed(said, of: name) {
            self = .manner
        } else if Self.areThings(words, said) || Self.isRow(said), !EnglishWording().isPlural(name) {
            self = .company
        } else {
            self = .nature
        }
    }

    /// `Marinetti's manifesto, 1909, printed in …`: loose facts of a year, which no name means.
    private static func isDated(_ said: String) -> Bool {
        guard said.hasDigit, !articles.contains(said.words[0].lowered) else { return false }
        // `pointillism, dots of pure colour, La Grande Jatte 1884–86`
        let parts = said.split(whereSeparator: { $0 == "," || $0 == ";" })
        return (said.beginsWithCapital ? parts.prefix(2) : parts.dropFirst()).contains { part in
            let words = String(part).words
            if let last = words.last, words.count >= 2, last.isYearSpan { return true }
            // `Hadley v Baxendale (1854)`
            return words.last?.filter(\.isNumber).isYear == true || words.contains { $0 == "v" || $0 == "v." }
        }
    }

    /// `Krebs cycle: mitochondrial matrix`: of a process that few words tell its place.
    private static func isPlaced(_ name: String, _ words: [String]) -> Bool {
        guard words.count <= 3, let head = name.words.last?.lowered, processes.contains(head) else { return false }
        return words.allSatisfy { $0 == $0.lowercased() && !$0.hasDigit } && !articles.contains(words[0])
            && !EnglishVerbs.isPredicate(words[0]) && !words.contains { links.contains($0) || $0.ends(in: "ing") }
    }

    private static let processes: WordList = ["cycle", "chain", "reaction", "reactions", "pathway"]

    /// `De Stijl: Mondrian, primary colours`: a name beside other things.
    private static func isNamed(_ words: [String], _ said: String, _ name: String) -> Bool {
        guard words.count >= 2, words[0].ends(in: ","), name.beginsWithCapital else { return false }
        let first = words[0].dropping(suffix: ",")
        return first.utf8.count >= 4 && EnglishWording.isOrdinary(first) && !EnglishAdjective.isOne(first)
            && EnglishVerbs.plainForm(of: first.lowered) == nil && !EnglishVerbs.isPlural(first)
    }

    /// `occipital lobe: vision`, `Attachment: Ainsworth's Strange Situation`: a word or two that go with a longer name, or
    /// someone's doing.
    private static func isBrief(_ name: String, _ words: [String]) -> Bool {
        if words[0].beginsWithCapital, words.count <= 7, words.prefix(3).contains(where: { $0.ends(in: "'s") }) {
            return true
        }
        // `actual or presumed`
        if words.count == 3, words[1] == "or",
            [words[0], words[2]].allSatisfy({ EnglishAdjective.isOne($0, among: true) })
        {
            return true
        }
        return name.wordCount >= 2 && name.words.last?.beginsWithSmall == true && words.count <= 2
            && words.allSatisfy(isPlainWord)
            && !articles.contains(words[0]) && !EnglishVerbs.isPredicate(words[0])
    }

    /// `have to be activated first`: what is to be done about it.
    private static func isDuty(_ words: [String]) -> Bool {
        words.count >= 3 && ["have", "has", "need", "needs", "must"].contains(words[0])
            && (words[1] == "to" || words[0] == "must")
    }

    /// `disks, switches, admin staff`: a row of things of few words each, up to an arrow.
    static func isRow(_ said: String) -> Bool {
        guard said.holds(", ") || said.holds(" + "), !said.holds("; "), !said.hasDigit else { return false }
        let head = (said.parts(between: " → ").first ?? said).replacing(" + ", with: ", ")
        let parts = head.parts(between: ", ").map(\.words)
        guard parts.count >= 2, let first = parts.first?.first else { return false }
        return !articles.contains(first.lowered) && !isAdjective(first) && !adverbs.contains(first.lowered)
            && parts.allSatisfy { words in
                guard (1...3).contains(words.count), let first = words.first?.lowered else { return false }
                // `disks`, `racks`: a plural alone is a thing, whatever verb looks like it.
                let isVerb =
                    EnglishVerbs.isPredicate(first)
                    // `load balancer` is a thing, `load goods` a deed.
                    || EnglishVerbs.isPlainVerb(first)
                        && !(words.count == 2 && ["er", "or"].contains(where: words[1].ends(in:)))
                // `chromosomes condense`
                let tells = words.count == 2 && EnglishVerbs.isPlural(first) && EnglishVerbs.isPlainVerb(words[1])
                return !links.contains(first) && (words.count == 1 || !isVerb) && !tells
                    && !EnglishVerbs.isPast(first) && !["no", "not", "and", "or", "only", "often"].contains(first)
                    && !isAdjective(words[words.count - 1])
                    && !words.contains { links.contains($0) || $0.ends(in: "ing") }
                    && !words.dropLast().contains { EnglishVerbs.isPredicate($0) }
            }
    }

    /// `The Social Contract (1762), the general will`: what someone made.
    private static func isTitle(_ words: [String]) -> Bool {
        words.count >= 3 && words[0] == "The" && words[1].beginsWithCapital
            && words.prefix(6).contains { $0.hasDigit || $0.ends(in: ",") }
    }

    /// `religious peace, attacked the guild` of one name: what someone stood for and did.
    private static func isDeed(_ said: String, of name: String) -> Bool {
        let names = name.words
        // `Watson & Crick`
        if names.count == 3, names[1] == "&", EnglishWording.isOrdinary(names[0]), EnglishWording.isOrdinary(names[2]) {
            return true
        }
        guard names.count <= 2, names.allSatisfy(EnglishWording.isOrdinary) else { return false }
        // `mapped the coast by canoe`; `dedicated line` is a thing.
        let words = said.words
        if words.count >= 3, words[0].ends(in: "ed"), ["the", "a", "an", "his", "her"].contains(words[1].lowered) {
            return true
        }
        // `reimposed taxes` of one name
        if names.count == 1, words.count >= 2, words[0].ends(in: "ed"), !EnglishDescription(said).isDone,
            EnglishVerbs.isPast(words[0]) || EnglishAdjective.isOne(words[0])
        {
            return true
        }
        return said.split(separator: ",").dropFirst().contains { part in
            let words = String(part).words
            return words.count >= 2 && EnglishVerbs.isPast(words[0].lowered)
                && ["the", "a", "an", "his", "her"].contains(words[1].lowered)
        }
    }

    /// `Argentina, Chile, Peru`
    private static func areNames(_ said: String) -> Bool {
        let parts = said.split(separator: ",").map { String($0).trimmed }
        return parts.count >= 2
            && parts.first.map { EnglishWording.isOrdinary($0.words.first ?? "") && $0.wordCount <= 2 } == true
            && parts.allSatisfy { part in
                // `Watson, later Skinner`, `Bandura, Bobo doll, 1961`
                part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                    || part.wordCount == 2 && part.words.last.map { EnglishWording.isOrdinary($0) } == true
                    || part.words.first.map { EnglishWording.isOrdinary($0) } == true
                        && !EnglishReference.holdsClause(part)
            }
    }

    private static func isManner(_ first: String, _ words: [String], _ said: String) -> Bool {
        guard words.count >= 2 else { return false }
        // `equality only`
        if words.count <= 3, words[words.count - 1].lowered == "only" { return true }
        let next = words[1].lowered
        // `only possible`, `process keeps it`, `has three states`
        if first == "only", words.count <= 3 { return true }
        if words.count <= 4, ["it", "them"].contains(words[words.count - 1].lowered) { return true }
        if ["has", "have"].contains(first), words.count <= 4 { return true }
        // `virtual and physical`
        if words.count == 3, next == "and", isAdjective(words[0].lowered), isAdjective(words[2].lowered) { return true }
        // `really a risk`, `mostly peridotite`
        if adverbs.contains(first) { return EnglishVerbs.plainForm(of: next) == nil }
        // `started 1948`, `debated how much`
        let isPast = EnglishVerbs.isPast(first) || EnglishAdjective.isOne(first) && first.ends(in: "ed")
        if isPast, next.hasDigit || next == "by" || askers.contains(next) { return true }
        // `usable for filters`, `good for range queries`; `formed from magma` tells what it is.
        if isAdjective(first) { return !first.ends(in: "ed") && links.contains(next) }
        guard first.ends(in: ","), isAdjective(first.dropping(suffix: ",")) else { return false }
        // `rigid, outer layer` ends in what it is.
        let parts = said.split(separator: ",").dropFirst().map { String($0).words }
        return parts.allSatisfy { part in
            guard let head = part.first?.lowered else { return false }
            let isLoose = part.count >= 2 && links.contains(part[1].lowered)
            return (part.count == 1 && isAdjective(head)) || isLoose || links.contains(head)
                || EnglishVerbs.plainForm(of: head) != nil
        }
    }

    /// `volcanic rocks`, `marble, quartzite`: names of things without an article, of one name.
    private static func areThings(_ words: [String], _ said: String) -> Bool {
        guard words.count <= 5, words.allSatisfy({ isPlainWord($0.dropping(suffix: ",")) }),
            !articles.contains(words[0].lowered)
        else { return false }
        let parts = said.split(separator: ",").map { String($0).words }
        if parts.count >= 2 {
            return parts.allSatisfy { part in
                part.count <= 2 && !isAdjective(part[0]) && !EnglishVerbs.isPredicate(part[0])
                    // `chromosomes condense`
                    && (part.count == 1 || !EnglishVerbs.isPlainVerb(part[1]) || !EnglishVerbs.isPlural(part[0]))
            }
        }
        guard words.count <= 2, let last = words.last else { return false }
        return EnglishVerbs.isPlural(last) && (words.count == 1 || isAdjective(words[0]))
    }

    private static func isPlainWord(_ word: String) -> Bool {
        word.utf8.count >= 3 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }

    private static func isAdjective(_ word: String) -> Bool {
        EnglishAdjective.isOne(word) || EnglishDegree.isPlainAdjective(word) || qualities.contains(word)
    }

    private static let qualities: WordList = [
        "firm", "raw", "sweet", "sour", "bitter", "salty", "ripe", "round", "square", "liquid", "solid", "stiff",
        "brittle", "ductile", "fragile", "stable", "fertile", "mobile", "smooth", "rough", "clear", "blunt", "sharp",
        "red", "blue", "green", "yellow", "white", "black", "brown", "grey", "gray", "purple", "pink", "orange", "able",
        "unable", "likely", "similar", "ideal", "present", "absent", "visible", "painful", "harmful", "useful", "real",
    ]

    private static let adverbs: WordList = ["really", "mostly", "mainly", "partly", "largely", "nearly"]
    private static let askers: WordList = ["how", "when", "where", "why", "whether"]
    private static let links: WordList = [
        "for", "to", "in", "on", "at", "by", "with", "without", "from", "until", "because", "b/c", "since", "but", "if",
        "when", "how", "than", "of",
    ]
    private static let articles: WordList = ["a", "an", "the"]
}
