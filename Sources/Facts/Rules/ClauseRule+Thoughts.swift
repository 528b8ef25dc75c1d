import Notes

// The thoughts of a line that nothing else asks for.

extension ClauseRule {
    /// `Spongy lever? air in the line`: what the learner answers to a few words of her own.
    static func answer(_ phrase: Phrase, to question: Phrase) -> [Gap] {
        let said = phrase.text.dropping(suffix: ".").dropping(suffix: "!")
        guard question.text.ends(in: "?"), (2...5).contains(question.words.count), (2...9).contains(said.wordCount),
            !said.ends(in: "?"), !said.holds("..."), let first = said.words.first?.lowered,
            !EnglishReference.leans(question.text.dropping(suffix: "?")), !EnglishReference.leans(said),
            !SentenceRule.standIns.contains(first), !doubts.contains(first.dropping(suffix: ",")),
            !askers.contains(question.words[0].lowered), !phrase.hasHangul, phrase.colon == nil
        else { return [] }
        return [Gap(frame: "\(question.text) \(Fact.gap)", value: said)]
    }

    private static let doubts: WordList = [
        "yes", "no", "yeah", "maybe", "probably", "not", "check", "ask", "see", "hm", "well", "so", "then", "ok",
    ]
    /// With these a question is whole, and asked as it stands elsewhere.
    private static let askers: WordList = [
        "which", "what", "who", "when", "where", "how", "why", "whose", "is", "are", "does", "do", "can", "ready",
        "really", "still", "ok", "right",
    ]

    /// `To centre the caliper: loosen the bolts, …`, `How to choose a Region: compliance, latency, …`, `Wheel wobbles to the
    /// left: tighten the spoke …`: an aim or a case before a colon, and no name.
    static func isAim(_ head: Phrase, _ tail: Phrase) -> Bool {
        guard head.words.count >= 3, !head.hasHangul, tail.words.count >= 3, let first = head.words.first?.lowered
        else {
            return false
        }
        return ["to", "how", "when", "if", "before", "after"].contains(first)
            || (head.words.count >= 4 && EnglishVerbs.isCommand(tail.words))
    }

    /// What is done for an aim, or in a case, behind its colon.
    static func aims(_ phrase: Phrase) -> [Gap] {
        guard let cut = phrase.colon, isAim(cut.head, cut.tail), cut.head.words.count <= 9,
            !EnglishReference.leans(cut.head.text), !Naming.pointsElsewhere(cut.head.words.last ?? "")
        else { return [] }
        let said = cut.tail.text.dropping(suffix: ".")
        guard (3...22).contains(said.wordCount), !EnglishReference.leans(said) else { return [] }
        return [Gap(frame: "\(cut.head.text): \(Fact.gap)", value: said)]
    }

    /// `root user: has full access, cannot be restricted -> lock it away`: what comes of what is said of a name.
    static func outcome(_ phrase: Phrase) -> [Gap] {
        guard let cut = phrase.colon, cut.head.words.count <= 4, let arrow = cut.tail.arrow, arrow.tail.arrow == nil,
            arrow.head.words.count >= 5, tells(arrow.head.text), (1...10).contains(arrow.tail.words.count)
        else { return [] }
        let value = arrow.tail.text.dropping(suffix: ".")
        return [Gap(value, in: phrase.text)].compactMap { $0 }
    }

    /// Whether what stands behind a name begins with its verb, or is a sentence.
    static func tells(_ said: String) -> Bool {
        guard let first = said.words.first?.lowered else { return false }
        return EnglishVerbs.isPredicate(first) || EnglishVerbs.isCommand(said.words) || EnglishClause(said.words) != nil
    }

    /// `to delete a file you need write permission on the directory`: what an aim takes.
    func needed(_ phrase: Phrase) -> [Gap] {
        let text = phrase.bare.text.dropping(suffix: "!").dropping(suffix: "!").dropping(suffix: ".")
        guard phrase.words[0].isSame(as: "to"), phrase.colon == nil, phrase.arrow == nil,
            let mark = text.range(ofFirst: " you need ") ?? text.range(ofFirst: " you must "),
            mark.lowerBound >= 9, !EnglishReference.leans(text)
        else { return [] }
        let rest = text.slice(mark.upperBound..<text.utf8.count)
        let value = rest.range(ofFirst: ", ").map { rest.slice(0..<$0.lowerBound) } ?? rest
        guard (1...8).contains(value.wordCount) else { return [] }
        return [Gap(frame: text.slice(0..<mark.upperBound) + String(Fact.gap), value: value)]
    }

    /// `Starvation cure = aging`: a word behind a sign of equality that is asked by nothing else.
    func equated(_ phrase: Phrase, at node: Int, _ outline: Outline) -> [Gap] {
        guard let cut = phrase.equals, cut.tail.equals == nil, phrase.colon == nil, phrase.arrow == nil,
            phrase.dash == nil, (2...5).contains(cut.head.words.count), !cut.head.text.holds(", "),
            case let said = cut.tail.bare.text.dropping(suffix: "."),
            case let isClause = EnglishClause(cut.head.words) != nil,
            isClause || (cut.head.bare.isName && !said.holds(", ")), let value = said.parts(between: ", ").first,
            (1...(isClause ? 7 : 3)).contains(value.wordCount),
            value.hasLatin, !FormulaRule.hasOperator(value),
            !outline.facts(of: DefinitionRule(), at: node).contains(where: { fact in
                fact.statement == phrase.text && (fact.values.first?.text.typingLength ?? 0) >= 6
            }),
            !outline.facts(of: FormulaRule(), at: node).contains(where: { $0.statement == phrase.text })
        else { return [] }
        return [Gap(frame: "\(cut.head.bare.text) = \(Fact.gap)", value: value)]
    }

    /// The clauses of a line that nothing else asks for, each with what its verb leads to left out.
    func thoughts(of sentence: Sentence, _ about: Term, at node: Int, _ outline: Outline) -> [Gap] {
        let phrase = sentence.phrase
        guard phrase.arrow == nil, phrase.equals == nil else { return [] }
        if let cut = phrase.colon, cut.head.text.holds(" vs ") { return compared(cut.tail) }
        if let gap = Self.behindDash(phrase) { return [gap] }
        let parts = splitOutsideBrackets(phrase.text, at: [";"])
        return parts.enumerated().compactMap { index, part in
            let text = Phrase(part).bare.text.dropping(suffix: ".")
            guard (4...22).contains(text.wordCount), phrase.colon == nil || index > 0,
                phrase.dash == nil || index > 0, let clause = EnglishClause(text.words),
                let first = clause.subject.first?.lowered, !SentenceRule.standIns.contains(first),
                first == text.words[0].lowered, !EnglishReference.leans(text),
                case let part = Self.ofPart(text),
                part != nil || !text.words.contains(where: { Self.persons.contains($0.lowered) })
            else { return nil }
            if let part, !sentence.stressed.contains(where: { $0.holds(part.value) }) {
                return part
            }
            if isAsked(text, at: node, outline) { return nil }
            let subject = clause.subject.joined(separator: " ")
            let stressed = sentence.stressed.first { word in
                (1...4).contains(word.wordCount) && !subject.holds(word) && !about.name.holds(word)
            }
            if let gap = stressed.flatMap({ Gap($0, in: text) }) { return gap }
            // `Rotor bolts are Torx T25`
            let rest = clause.rest.joined(separator: " ")
            if ["is", "are"].contains(clause.verb), clause.rest.count <= 3, rest.hasDigit, rest.hasLatin {
                return Gap(rest, in: text)
            }
            let object = EnglishObject(in: text, from: clause.subject.count, hiding: [subject, about.name])
            return object.flatMap { Gap($0.name, in: text) }
        }
    }

    /// `ECS vs EKS: ECS is AWS's own orchestrator, EKS is managed Kubernetes`: what either is.
    private func compared(_ tail: Phrase) -> [Gap] {
        let parts = splitOutsideBrackets(tail.text.dropping(suffix: "."), at: [",", ";"])
        guard parts.count == 2 else { return [] }
        return parts.compactMap { part in
            let words = EnglishClause.withoutJoint(part).words
            guard let clause = EnglishClause(words), clause.subject.count <= 3, (1...6).contains(clause.rest.count),
                !SentenceRule.standIns.contains(clause.subject[0].lowered)
            else { return nil }
            let lead = (clause.subject + [clause.verb]).joined(separator: " ")
            return Gap(frame: "\(lead) \(Fact.gap)", value: clause.rest.joined(separator: " "))
        }
    }

    /// `Instance store is ephemeral - data is lost when the instance stops`: what happens in the case behind the dash.
    private static func behindDash(_ phrase: Phrase) -> Gap? {
        guard let cut = phrase.dash, phrase.colon == nil, EnglishClause(cut.head.words) != nil,
            let clause = EnglishClause(cut.tail.words), ["is", "are"].contains(clause.verb),
            let place = clause.rest.firstIndex(where: { ["when", "if", "once"].contains($0) }), (1...3).contains(place),
            !EnglishReference.leans(cut.tail.text)
        else { return nil }
        return Gap(clause.rest[..<place].joined(separator: " "), in: phrase.text)
    }

    /// `A breccia looks like conglomerate, but its clasts are angular`: what is said at the end of a part of the thing.
    private static func ofPart(_ text: String) -> Gap? {
        // `Blueschist forms …, and that happens in subduction zones`
        if let mark = text.range(ofOnly: ", and that happens ") ?? text.range(ofOnly: ", which happens "),
            case let rest = text.slice(mark.upperBound..<text.utf8.count).words, (2...6).contains(rest.count),
            EnglishVerbs.behindNouns.contains(rest[0].lowered)
        {
            var gap = Gap(EnglishSentence.withoutArticle(rest.dropFirst().joined(separator: " ")), in: text)
            gap?.part = rest.joined(separator: " ")
            return gap
        }
        // `…, you undo it clockwise`
        if let mark = text.range(ofOnly: ", you "),
            case let rest = text.slice(mark.upperBound..<text.utf8.count).words, (3...6).contains(rest.count),
            let last = rest.last, last.ends(in: "wise") || EnglishClause.isAdverb(last)
        {
            var gap = Gap(last, in: text)
            gap?.part = rest.joined(separator: " ")
            return gap
        }
        let joints = [", but its ", ", and its ", ", but their ", ", and their "]
        guard let joint = joints.lazy.compactMap({ text.range(ofOnly: $0) }).first,
            case let words = text.slice((joint.lowerBound + 2)..<text.utf8.count).words.dropFirst(),
            let clause = EnglishClause(Array(words)), (1...5).contains(clause.rest.count),
            EnglishVerbs.auxiliaries.contains(clause.verb.lowered), !clause.rest[0].hasDigit
        else { return nil }
        return Gap(EnglishSentence.withoutArticle(clause.rest.joined(separator: " ")), in: text)
    }

    private static let persons: WordList = ["they", "he", "she", "we", "you", "i", "me", "us"]

    /// Whether a rule asks for what a clause says, and not only for what stands beside it.
    private func isAsked(_ clause: String, at node: Int, _ outline: Outline) -> Bool {
        let rules: [any FactRule] = [
            SentenceRule(), DefinitionRule(), HeadwordRule(), EnumerationRule(), FragmentRule(), QuantityRule(),
            UseRule(), DateRule(),
        ]
        return rules.contains { rule in
            outline.facts(of: rule, at: node).contains { fact in
                let statement = Phrase(fact.statement).bare.text.dropping(suffix: ".")
                if statement == clause || (clause.holds(statement) && fact.relation != .definition) { return true }
                guard statement.holds(clause) else { return false }
                return fact.frame?.holds(clause.words.prefix(2).joined(separator: " ")) == true
                    || fact.values.contains { $0.text.holds(clause) || clause.holds($0.text) }
            }
        }
    }
}
