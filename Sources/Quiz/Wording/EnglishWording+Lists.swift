import Facts

/// Lists, steps and their members, in English.
extension EnglishWording {
    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String {
        let number = Self.numbers[count ?? wanted] ?? String(count ?? wanted)
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        // A sentence's capital is not the name's.
        let isFirst = fact.rule == .sentence && fact.statement.begins(with: fact.subject.name)
        // `3 cost drivers`: the question counts them itself.
        let words = fact.subject.name.words
        let isCounted = words.count >= 2 && (Int(words[0]) != nil || EnglishVerbs.isNumeral(words[0])) && count != nil
        let subject = Self.plainName(isCounted ? words.dropFirst().joined(separator: " ") : fact.subject.name)
        let isOrdinary =
            isFirst && subject.wordCount >= 2 && Self.isOrdinary(subject.words[0]) && isCommonNoun(subject.lowercased())
        let name = "\(isOrdinary ? subject.decapitalised : subject)\(owner)"
        // `Thomas Paine - plain rights: …`: a label that has a name before it.
        if subject.holds(" - ") || subject.holds(" – "), fact.label == nil { return "\(name): which \(number)?" }
        if fact.label == Fact.onward { return "What comes after “\(fact.subject.name)”? Name the \(number) in order." }
        if fact.label == "→" { return "In \(name), what follows what? Name the \(number) in order." }
        if fact.isOrdered { return askSteps(fact, name) }
        if fact.isIncomplete {
            return fact.label.map { "Name the \($0.lowercased()) of \(name) that you know." }
                ?? "Name what belongs to \(name)."
        }
        if fact.relation == .example { return "Give \(number) examples of \(name)." }
        if let label = fact.label {
            let verb = label.words.first ?? ""
            let isCounted = fact.statement.lowered.holds(" \(number) \(label.lowered)")
            let isNoun = isCounted || (label.words.count == 1 && ![.sentence, .object, .fragment].contains(fact.rule))
            if !isNoun, EnglishVerbs.isPredicate(verb) || EnglishVerbs.isPast(verb) {
                let isBare = fact.statement.begins(with: fact.subject.name)
                return
                    "\(isBare ? name : theName(name)) \(agreeing(label, with: fact.subject.name)) which \(number)\(counted(number, in: fact.statement))?"
                    .capitalisedFirst
            }
            // `Good for`
            if Self.openEnds.contains(label.words.last?.lowered ?? ""), label.wordCount >= 2 {
                return "\(name): \(label.lowercased()) which \(number)?".capitalisedFirst
            }
            let kinds = plural(label.lowercased())
            // The classes of S3 storage classes are just that.
            let isSaid = fact.subject.name.words.allSatisfy { kinds.words.contains($0.lowered) }
            let what =
                fact.subject.name.lowered.ends(in: kinds) || fact.subject.name.lowered.begins(with: kinds + " of ")
                ? name : isSaid ? kinds : "\(kinds) of \(isFirst ? name : ofName(name))"
            return count == nil ? "Name \(number) of the \(what)." : "What are the \(number) \(what)?"
        }
        // `disaster recovery strategies, cheapest first`
        if isPlural(subject.parts(between: ", ").first ?? subject),
            fact.subject.name.words.first?.lowered.ends(in: "ing") == false
        {
            // `Benefits of consolidated billing`: a heading's capital.
            let isLabel = subject.holds(" of ") && Self.isOrdinary(subject.words[0])
            let what = (isLabel ? subject.decapitalised : subject) + owner
            return count == nil ? "Name \(number) of the \(what)." : "What are the \(number) \(what)?"
        }
        if fact.rule == .sentence, fact.statement.holds(" consists of "), count != nil {
            return "Which \(number) does \(isFirst ? name : ofName(name)) consist of?"
        }
        return count == nil ? "Name \(number) that belong to \(name)." : "Which \(number) belong to \(name)?"
    }

    /// The noun behind the number that a sentence counts with: `described four types: …`.
    func counted(_ number: String, in statement: String) -> String {
        let words = statement.words
        guard let place = words.firstIndex(where: { $0.lowered == number }), place + 1 < words.count,
            words[place + 1].ends(in: ":") || words[place + 1].ends(in: ",")
        else { return "" }
        return " " + String(words[place + 1].dropLast())
    }

    /// What a list in its order is called: by its label, by its heading where that calls it steps or a sequence.
    func askSteps(_ fact: Fact, _ name: String) -> String {
        if let label = fact.label?.lowercased(), isPlural(label) {
            return "In order, what are the \(label) of \(ofName(name))?"
        }
        let words = fact.subject.name.words
        let head = EnglishVerbs.headNoun(of: words)?.lowered ?? ""
        if words.first?.lowered == "how", words.count > 2, words[1].lowered == "to" {
            return "In order, what are the steps to \(words.dropFirst(2).joined(separator: " "))?"
        }
        let rest = name.dropping(prefix: "The ").dropping(prefix: "the ").decapitalised
        if isPlural(head) { return "In order, what are the \(rest)?" }
        if Self.rows.contains(head) { return "In order, what is the \(rest)?" }
        return "In order, what are the steps of \(ofName(name))?"
    }

    static let rows: WordList = [
        "sequence", "order", "process", "procedure", "cycle", "lifecycle", "pipeline", "workflow", "hierarchy", "path",
        "chain", "method", "recipe",
    ]

    func askMembers(of fact: Fact, missing group: Range<Int>) -> String {
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        let label =
            fact.label.flatMap { label in
                label == "→" || fact.subject.name.lowered.ends(in: plural(label.lowercased()))
                    ? nil : "\(label.lowercased()) of "
            } ?? ""
        let name = "\(label)\(fact.subject.name)\(owner)"
        let all = fact.values.map(\.text)
        let number = Self.numbers[group.count] ?? String(group.count)
        if fact.isOrdered {
            return group.lowerBound == 0
                ? "\(name) has \(all.count) steps. In order, what are the first \(number)?".capitalisedFirst
                : "\(name) has \(all.count) steps. In order, which \(number) follow “\(all[group.lowerBound - 1])”?"
                    .capitalisedFirst
        }
        let others = (all[..<group.lowerBound] + all[group.upperBound...]).joined(separator: ", ")
        return "\(name): which \(number) of the \(all.count) are missing here? \(others)".capitalisedFirst
    }

    func askClass(of members: [String]) -> String {
        "What do all of these belong to: \(members.joined(separator: ", "))?"
    }
}
