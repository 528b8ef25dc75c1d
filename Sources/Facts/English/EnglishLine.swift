/// How an English line of a list reads beside the line above it.
enum EnglishLine {
    /// Whether it says something of what stands above (`only S3 and DynamoDB`, `one per VPC`, `puts an ENI in your subnet`),
    /// and so is no member of it.
    static func isStatement(_ phrase: Phrase) -> Bool {
        let words = phrase.words
        guard let first = words.first?.lowered, words.count >= 2 else { return false }
        if remarks.contains(first) || EnglishVerbs.isPredicate(first) || EnglishVerbs.isCommand(words) { return true }
        if phrase.text.holds(", ") && words.count > 3 { return true }
        if first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
        return EnglishClause(words) != nil
    }

    /// Whether what stands under a name are members of it: names, and not lines that tell something, dates, or labels that
    /// stand among names (`job: …`, `two functions: …`).
    static func areMembers(_ fact: Fact) -> Bool {
        let isCalled = fact.label != nil || fact.isOrdered || announcesList(Phrase(fact.subject.name))
        // `mux/demux via port numbers`, `congestion control protects the network`: no name of a class.
        let subject = Phrase(fact.subject.name)
        if Labels.areGlossaries(fact.label ?? fact.subject.name) { return false }
        let isLoose = subject.words.contains { ["via", "with", "by", "w/"].contains($0.lowered) }
        if isLoose || (subject.words.count >= 3 && EnglishClause(subject.words) != nil) { return false }
        return fact.values.allSatisfy { value in
            let phrase = Phrase(value.text)
            if DateRule.isDate(phrase.words) || phrase.arrow != nil || phrase.equals != nil { return false }
            // `well-known 0-1023`: a number with its label is asked as one.
            if isCoded(phrase) { return false }
            if isCalled { return true }
            if value.text.holds(", ") { return false }
            let isTelling = phrase.words.count >= 3 && isStatement(phrase)
            return !isTelling && !phrase.isGeneric && !Labels.areAttributes(phrase.text)
                && Labels.withoutCount(phrase.words) == nil && !EnglishWords.markers.contains(phrase.lower)
        }
    }

    /// `Duties of a manager`, `Precautions against charges`: a plural with what belongs to it is a list's label.
    static func announcesList(_ label: Phrase) -> Bool {
        let words = label.words
        guard !label.hasHangul, words.count >= 3, let head = EnglishVerbs.headNoun(of: words), head != words.last,
            let place = words.firstIndex(of: head), place <= 2
        else { return false }
        return EnglishVerbs.isPlural(head.lowered)
    }

    /// `well-known 0-1023`, `default route 0.0.0.0/0`: up to three words and a number or code behind them.
    static func isCoded(_ phrase: Phrase) -> Bool {
        let words = phrase.words
        guard (2...4).contains(words.count), let last = words.last, last.hasDigit, !phrase.hasHangul,
            last.beginsWithDigit, !last.hasLatin,
            last.utf8.contains(where: { $0 == 0x2D || $0 == 0x2E || $0 == 0x2F || $0 == 0x3A }) || last.utf8.count >= 5,
            words.dropLast().allSatisfy({ !$0.hasDigit && $0.hasLatin && !EnglishVerbs.isPredicate($0.lowered) })
        else { return false }
        return phrase.colon == nil && phrase.equals == nil && phrase.arrow == nil && !Naming.pointsElsewhere(words[0])
    }

    /// `< 60 bradycardia`, `over 100 fever`: where behind a bound the word begins that names what lies there; nil otherwise.
    static func bound(_ phrase: Phrase) -> Int? {
        let words = phrase.words
        guard (2...5).contains(words.count), !phrase.hasHangul, let first = words.first,
            ["<", ">", "≤", "≥"].contains(where: first.begins)
        else { return nil }
        let place = first.hasDigit ? 1 : 2
        guard place < words.count, first.hasDigit || words[1].hasDigit, words[place...].allSatisfy({ !$0.hasDigit }),
            words[place].utf8.count >= 4
        else { return nil }
        return place
    }

    /// Whether it begins with what something does, or is, without saying what does: its subject stands above.
    static func isFragment(_ phrase: Phrase) -> Bool {
        let words = phrase.words
        guard let first = words.first?.lowered, words.count >= 2,
            !Naming.pointsElsewhere(first) || remarks.contains(first)
        else { return false }
        if EnglishVerbs.isPredicate(first) || EnglishVerbs.isCommand(words) { return true }
        if remarks.contains(first) || adjectives.contains(first) { return true }
        return EnglishClause.isAdverb(first) && words.count >= 3 && EnglishVerbs.isPredicate(words[1].lowered)
    }

    /// `the smaller the pKa, the stronger the acid`
    static func isCorrelation(_ phrase: Phrase) -> Bool {
        guard phrase.lower.begins(with: "the "), phrase.lower.holds(", the ") else { return false }
        let halves = phrase.text.range(ofFirst: ", the ").map {
            [phrase.text.slice(4..<$0.lowerBound), phrase.text.slice($0.upperBound..<phrase.text.utf8.count)]
        }
        return halves?.allSatisfy { half in
            let first = half.words.first?.lowered ?? ""
            return first.ends(in: "er") || ["more", "less", "fewer", "worse"].contains(first)
        } ?? false
    }

    /// `less spend on compute, storage, network`, `make frequent, small changes`: commas inside one thought.
    static func isTornList(_ parts: [Phrase]) -> Bool {
        guard let first = parts.first, first.words.count >= 2, let verb = first.words.first?.lowered else {
            return false
        }
        let rest = parts.dropFirst()
        if first.words.count >= 3, rest.allSatisfy({ $0.words.count == 1 }) {
            return first.words.dropFirst().dropLast().contains { ["on", "of", "in", "for", "with", "to"].contains($0) }
        }
        let isOrder = EnglishVerbs.isPlainVerb(verb) && !EnglishVerbs.isNounLike(verb)
        return isOrder && rest.dropLast().allSatisfy { $0.words.count == 1 }
    }

    /// `!! exam: …`, `TODO …`: what the learner tells herself.
    static func isReminder(_ text: String) -> Bool {
        ["!", "TODO", "??"].contains(where: text.begins) || text.lowered.begins(with: "ask ")
            || reminders.contains { text.lowered.begins(with: $0) }
    }

    /// `redo log` and `look-up table` are things.
    private static let reminders = [
        "todo", "to do:", "still missing", "still to ", "still need to ", "revise again", "revise this", "re-read ",
        "reread ", "redo this", "redo the ", "look up again", "look this up", "check again", "open points",
        "open questions", "come back to ", "go over this", "go over again", "don't forget to ",
    ]

    /// `"A map is a promise, and a promise is a map."`: someone's words, and no statement of the note's.
    static func isQuotation(_ text: String) -> Bool {
        if text.begins(with: "("), text.ends(in: ")"), text.utf8.count(where: { $0 == 0x28 }) == 1 { return true }
        guard text.begins(with: "\"") || text.begins(with: "“") else { return false }
        let marks = text.unicodeScalars.count { $0 == "\"" || $0 == "“" || $0 == "”" }
        let end = text.dropping(suffix: ".")
        return marks == 2 && (end.ends(in: "\"") || end.ends(in: "”"))
    }

    /// Words with which a remark on something begins.
    private static let remarks: WordList = [
        "only", "no", "not", "one", "must", "free", "always", "never", "up", "can", "can't", "cannot", "max", "min",
        "without",
        "with", "w/", "w/o", "per", "needs", "uses", "comes", "cheaper", "cheapest", "faster", "slower", "good", "best",
        "bad", "safe", "safer", "used", "powered", "based", "also", "mostly", "usually", "default", "has", "same",
        "ideal",
        "great", "requires", "supports", "have",
    ]
    private static let adjectives: WordList = [
        "safe", "safer", "cheaper", "faster", "slower", "free", "useful", "ideal", "powered", "based", "built",
        "stored",
        "located", "made", "caused", "treated", "managed", "charged", "billed", "limited", "named", "supported",
    ]
}
