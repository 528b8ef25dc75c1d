import Facts

/// An English sentence with a gap turned into a question: `The pump moves ____ uphill` asks what the pump moves uphill.
struct EnglishInterrogative {
    private let subject: [String]
    private let verb: String
    /// What follows the verb, with the gap in it.
    private let rest: [String]
    private let answer: String

    /// The question; nil where the sentence is not simple enough to be sure of it, and its gap stays.
    static func asked(gap: String, in sentence: String, answer: String) -> String? {
        let text = sentence.dropping(suffix: ".")
        let words = text.words
        guard (3...18).contains(words.count), words.count(where: { $0.holds(gap) }) == 1,
            !text.utf8.contains(where: { marks.contains($0) }), !text.holds("→"), !text.holds("–"), !text.holds("—"),
            !text.holds("“"), !words.contains(where: { unsure.contains($0.lowered) })
        else { return nil }
        if words[0].holds(gap) || (words[1] == gap && articles.contains(words[0].lowered)) {
            return asked(subject: words.drop { $0 != gap }.dropFirst(), answer)
        }
        // `In RNA, uracil replaces ____`: the place or time stands before the question.
        if let comma = words.prefix(6).firstIndex(where: { $0.ends(in: ",") }) {
            guard leads.contains(words[0].lowered), !words[...comma].contains(where: { $0.holds(gap) }) else {
                return nil
            }
            let own = words[(comma + 1)...].joined(separator: " ")
            if comma + 1 >= words.count || joints.contains(words[comma + 1].lowered) { return nil }
            return asked(gap: gap, in: own, answer: answer).map {
                "\(words[...comma].joined(separator: " ")) \($0.decapitalised)".capitalisedFirst
            }
        }
        let plain = EnglishReference.withoutAdverbial(text)
        if plain.wordCount < words.count, plain.holds(gap) {
            let lead = words.prefix(words.count - plain.wordCount).joined(separator: " ")
            return asked(gap: gap, in: plain, answer: answer).map { "\(lead), \($0.decapitalised)" }
        }
        guard !text.holds(","), let parts = EnglishReference.parts(of: text, gap: gap),
            let place = parts.rest.firstIndex(of: gap),
            !parts.subject.contains(where: { $0.holds(gap) }), parts.subject.count <= 8,
            let first = parts.subject.first?.lowered, !isPreposition(first), !noSubjects.contains(first),
            !EnglishVerbs.isPredicate(first) || parts.subject[0].beginsWithCapital
        else { return nil }
        return EnglishInterrogative(
            subject: parts.subject, verb: parts.verb.lowered, rest: parts.rest, answer: answer
        ).question(gapAt: place)
    }

    /// `____ moves the blood`, `____ processors are …`: the gap is what the sentence is about.
    private static func asked(subject rest: ArraySlice<String>, _ answer: String) -> String? {
        let words = Array(rest)
        guard let first = words.first?.lowered, !words.contains(where: { $0.ends(in: ",") }), words.count >= 2 else {
            return nil
        }
        let who = wh(for: answer, isAgent: true)
        if EnglishVerbs.isPredicate(first) || EnglishVerbs.isPast(first) {
            if first == "are" || first == "were" || first == "have" { return "\(who) \(rest.joined(separator: " "))?" }
            return "\(who) \(EnglishVerbs.singular(predicate: words).joined(separator: " "))?"
        }
        // `____ processors are built on …`: which ones.
        let isVerb =
            EnglishVerbs.auxiliaries.contains(words[1].lowered)
            || EnglishVerbs.isPlural(first) && EnglishVerbs.isPlainVerb(words[1])
        guard words.count >= 4, isVerb, first == words[0], words[0].hasLatin, !EnglishVerbs.isPlainVerb(first)
        else { return nil }
        return "Which \(words.joined(separator: " "))?"
    }

    // MARK: A gap behind the verb

    private func question(gapAt place: Int) -> String? {
        guard let (inverted, after) = inverted(upTo: place) else { return nil }
        var before = Array(rest[after..<place])
        var behind = Array(rest[(place + 1)...])
        if let last = before.last, Self.articles.contains(last.lowered) { before.removeLast() }
        if before.contains(where: { Self.joints.contains($0.lowered) })
            || behind.contains(where: { Self.joints.contains($0.lowered) })
        {
            return nil
        }
        // `with ____ keys`: of what kind they are.
        var asking = Self.wh(for: answer, isAgent: before.last == "by")
        if let noun = behind.first, !Self.isPreposition(noun), !Self.ways.contains(noun.lowered) {
            guard behind.count == 1 || Self.prepositions.contains(behind[1].lowered), noun == noun.lowercased(),
                noun.hasLatin, EnglishVerbs.isPlural(noun) || before.last.map(Self.isPreposition) == true
            else { return nil }
            asking = "Which \(noun)"
            behind.removeFirst()
        } else if let counted {
            asking = "How many \(counted)"
        }
        guard let last = before.last, Self.isPreposition(last) else {
            // Nothing may stand between the verb and what it acts on; and 'What does it have?' asks for too much.
            guard before.isEmpty, !isVague || asking.begins(with: "How many") || behind.count >= 2 else { return nil }
            return sentence(isTime ? "When" : asking, inverted, behind)
        }
        let first = rest.first?.lowered ?? ""
        // `Empire proclaimed at ____`: a participle whose verb was left out.
        if inverted.first == "did", Self.isPreposition(first), let plain = inverted.last,
            !Self.motions.contains(plain), !EnglishVerbs.actsOnNothing(plain)
        {
            return nil
        }
        // `forced to move to ____`: a participle whose verb was left out.
        if verb.ends(in: "ed"), first == "to" || first == "by", inverted.last.map(Self.motions.contains) != true {
            return nil
        }
        if isTime, ["in", "on", "at"].contains(last) { return sentence("When", inverted, before.dropLast() + behind) }
        if isTime || Self.times.contains(last.lowered) { return nil }
        if last == "to", before.count == 1, inverted.last.map(Self.motions.contains) == true {
            return sentence("Where", inverted, behind)
        }
        if Self.isVagueLead(before.dropLast()) { return nil }
        // `comes from convection in the ____`: part of what is named before.
        if ["from", "by", "of"].contains(before[0].lowered), before.count >= 3,
            ["in", "of", "on", "at"].contains(last)
        {
            return nil
        }
        if last == "at", answer.words.allSatisfy(EnglishWording.isOrdinary) {
            return sentence("Where", inverted, before.dropLast() + behind)
        }
        if behind.isEmpty { return sentence(asking, inverted, before) }
        let whom = asking.begins(with: "Who") ? "whom" : asking.decapitalised
        return sentence("\(last.capitalisedFirst) \(whom)", inverted, before.dropLast() + behind)
    }

    private func sentence(_ asking: String, _ inverted: [String], _ rest: some Sequence<String>) -> String {
        ([asking] + inverted + Array(rest)).joined(separator: " ") + "?"
    }

    /// The verb before its subject, and where in `rest` what it leads to begins: `does the pump move`, `was Troy built`.
    private func inverted(upTo place: Int) -> (words: [String], after: Int)? {
        var subject = subject
        subject[0] = decapitalised(subject)
        if ["is", "are", "was", "were"].contains(verb) {
            // `is the ____` says what the subject is.
            guard place >= 2, let next = rest.first?.lowered, !Self.articles.contains(next), next != "not" else {
                return nil
            }
            return ([verb] + subject, 0)
        }
        if Self.modals.contains(verb) {
            guard place >= 1, let next = rest.first?.lowered, next == "be" || EnglishVerbs.isPlainVerb(next) else {
                return nil
            }
            let count = next == "be" ? 2 : 1
            return place >= count ? ([verb] + subject + rest[..<count], count) : nil
        }
        if EnglishReference.isAdverb(verb) {
            guard let next = rest.first?.lowered, place >= 1, let (helper, plain) = helped(next) else { return nil }
            return ([helper] + subject + [verb, plain], 1)
        }
        return helped(verb).map { ([$0.helper] + subject + [$0.plain], 0) }
    }

    /// `moves` as does move, `built` as did build; nil for a form that may be of either time.
    private func helped(_ verb: String) -> (helper: String, plain: String)? {
        if verb == "has" { return ("does", "have") }
        if verb == "have" { return ("do", "have") }
        if let plain = EnglishVerbs.plainForm(of: verb) { return ("does", plain) }
        let isMany = subject.last.map { EnglishVerbs.isPlural($0) } == true || subject.contains("and")
        if EnglishVerbs.isPlainVerb(verb), isMany { return ("do", verb) }
        if EnglishVerbs.isPlainVerb(verb) { return nil }
        return EnglishVerbs.plainForm(ofPast: verb).map { ("did", $0) }
    }

    /// `six pillars`: how many there are.
    private var counted: String? {
        let words = answer.words
        guard (2...3).contains(words.count), EnglishVerbs.isNumeral(words[0]),
            EnglishVerbs.isPlural(words[words.count - 1])
        else { return nil }
        return words.dropFirst().joined(separator: " ")
    }

    private var isTime: Bool {
        answer.words.last?.isYear == true || ["end", "beginning", "start"].contains(answer.words.first ?? "")
    }

    private var isVague: Bool { Self.vague.contains(verb) || Self.vague.contains(rest.first?.lowered ?? "") }

    /// A preposition whose noun is left out far from its verb is hard to follow.
    private static func isVagueLead(_ before: ArraySlice<String>) -> Bool { before.count > 8 }

    private static func isPreposition(_ word: String) -> Bool { prepositions.contains(word.lowered) }

    /// A sentence's capital is not its first word's, unless that may be a name.
    private func decapitalised(_ words: [String]) -> String {
        let first = words[0]
        if Self.determiners.contains(first.lowered) { return first.decapitalised }
        let isName = ["ans", "eks", "ese"].contains { first.ends(in: $0) }
        return words.count == 1 && EnglishWording.isOrdinary(first) && EnglishVerbs.isPlural(first) && !isName
            ? first.decapitalised : first
    }

    private static func wh(for answer: String, isAgent: Bool) -> String {
        if EnglishPerson.isOne(answer) { return "Who" }
        let isName = answer.words.allSatisfy(EnglishWording.isOrdinary) && (1...3).contains(answer.wordCount)
        return isAgent && isName ? "Who or what" : "What"
    }

    private static let articles: WordList = ["the", "a", "an"]
    private static let determiners: WordList = [
        "the", "a", "an", "every", "each", "most", "some", "all", "its", "this", "these", "no", "many", "both", "any",
        "one", "two", "three", "modern", "early", "only",
    ]
    /// Of these nothing can be asked without them.
    private static let noSubjects: WordList = [
        "about", "nothing", "none", "nobody", "no", "not", "neither", "both", "only", "as", "here", "name",
    ]
    private static let times: WordList = ["during", "after", "before", "until", "since"]
    private static let motions: WordList = [
        "go", "move", "flee", "come", "travel", "sail", "return", "emigrate", "march", "escape", "retreat",
    ]
    /// Adverbs that a noun may stand before.
    private static let ways: WordList = [
        "uphill", "downhill", "back", "away", "forward", "home", "apart", "out", "up", "down", "off", "again", "once",
        "twice", "directly", "automatically", "only",
    ]
    private static let leads: WordList = [
        "in", "at", "on", "during", "after", "from", "by", "since", "until", "before",
    ]
    private static let modals: WordList = [
        "can", "could", "must", "may", "might", "should", "will", "would", "cannot", "can't", "doesn't", "don't",
        "didn't", "won't",
    ]
    private static let vague: WordList = [
        "has", "have", "had", "contains", "contain", "includes", "include", "gives", "give", "shows", "show", "makes",
        "make", "gets", "get", "does", "uses", "use", "needs", "need",
    ]
    /// What would make another clause, or another gap, of what stands around the one.
    private static let joints: WordList = [
        "and", "or", "but", "which", "that", "who", "whose", "because", "when", "if", "while", "where", "so", "since",
        "than", "not", "+", "/", "as", "like", "whereas", "how", "what", "why",
    ]
    private static let unsure: WordList = [
        "e.g.", "i.e.", "etc.", "->", "there", "it", "they", "he", "she", "this", "these", "you", "we", "i", "then",
        "too", "therefore", "thus", "hence", "however", "though",
    ]
    private static let prepositions: WordList = [
        "to", "from", "in", "on", "with", "by", "for", "into", "of", "at", "through", "under", "over", "between",
        "against", "across", "around", "via", "without", "within", "inside", "onto", "during", "after", "before",
        "until", "along", "toward", "towards", "among",
    ]
    /// `"`, `(`, `:`, `;`, `=`, `>` and `?`: the line is no plain sentence.
    private static let marks: Set<UInt8> = [0x22, 0x28, 0x3A, 0x3B, 0x3D, 0x3E, 0x3F]
}
