import Facts

/// Questions in English.
struct EnglishWording: Wording {
    func askTerm(_ description: String, of subject: Term, as kind: Saying) -> String {
        if Self.isWork(description, of: subject.name) {
            return (subject.owner.map { "In \($0), what goes" } ?? "What goes") + " with this? “\(description)”"
        }
        // `Deglaze`: loosen the browned bits. What is done is told, and nothing does it.
        let isDone = isCommand(verb: subject.name, description)
        let question = isDone ? "what is this? “\(description)”" : EnglishDescription(description, as: kind).question
        return (subject.owner.map { "In \($0), \(question)" } ?? question).capitalisedFirst
    }

    func askTerm(properties: [String]) -> String {
        "What are all of these true of? \(properties.joined(separator: " / "))"
    }

    func askMeaning(of subject: Term, meaning: String, in statement: String) -> String {
        let name = subject.name
        // A sentence's capital is not the name's.
        let isSentence = statement.begins(with: name) && statement.ends(in: ".")
        var written = subject
        if isSentence, name.words.count >= 2, isCommonNoun(name), Self.isOrdinary(name.words[0]), !isPlural(name) {
            written.name = name.decapitalised
            // `Stroke volume is …`: it takes no article.
            if EnglishVerbs.plainForm(of: meaning.words.first ?? "") == nil {
                let lead = subject.owner.map { "In \($0), " } ?? ""
                return "\(lead)what is meant by “\(written.name)”?".capitalisedFirst
            }
        }
        // `A Spot Instance is …`
        for article in ["A", "An", "The"] where statement.begins(with: "\(article) \(name) is ") {
            let lead = subject.owner.map { "In \($0), " } ?? ""
            return "\(lead)what is \(article.lowercased()) \(name)?".capitalisedFirst
        }
        return askMeaning(of: written, meaning: meaning)
    }

    /// `Botticelli: Birth of Venus, tempera on canvas`: a name behind a name tells what goes with it, not what it is.
    private static func isWork(_ said: String, of name: String) -> Bool {
        let part = String(said.prefix { $0 != "," })
        guard part.utf8.count < said.utf8.count, part.words.count >= 2, isProperName(part), !part.hasDigit,
            isProperName(name)
        else { return false }
        return name.words.allSatisfy { isOrdinary($0) }
    }

    /// Whether a name that is a verb is told by an order.
    private func isCommand(verb name: String, _ description: String) -> Bool {
        let first = description.words.first ?? ""
        return EnglishVerbs.isPlainVerb(name.lowered) && EnglishVerbs.isPlainVerb(first.lowered)
            && !EnglishVerbs.isPredicate(first.lowered)
    }

    /// A word with no capital but its first.
    private static func isOrdinary(_ word: String) -> Bool {
        word.utf8.first.map { (0x41...0x5A).contains($0) } == true
            && word.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) } && word.utf8.count >= 3
    }

    func askMeaning(of subject: Term, meaning: String) -> String {
        let lead = subject.owner.map { "In \($0), " } ?? ""
        if Self.isWork(meaning, of: subject.name) { return "\(lead)what is noted of \(subject.name)?".capitalisedFirst }
        let words = meaning.words
        let first = words.first?.lowered ?? ""
        let does = isPlural(subject.name) ? "do" : "does"
        if ["happens", "occurs"].contains(first), words.count > 2, words[1].lowered == "when" {
            return "\(lead)when \(does) \(subject.name) \(first.dropping(suffix: "s"))?".capitalisedFirst
        }
        // What is done to a thing is nothing that it does.
        if first == "can", words.count > 2, words[1] == "be" {
            return "\(lead)what can be done with \(subject.name)?".capitalisedFirst
        }
        if first == "can", words.count > 2 { return "\(lead)what can \(subject.name) do?".capitalisedFirst }
        let description = EnglishDescription(meaning)
        let isDoing =
            description.isPredicate && words.count >= 2
            && words.prefix(2).contains { EnglishVerbs.plainForm(of: $0) != nil }
        // `git stash`: save dirty work for later
        if isDoing || (isCommand(subject.name) && EnglishVerbs.isPlainVerb(first) && words.count >= 2) {
            return "\(lead)what \(does) \(theName(subject.name)) do?".capitalisedFirst
        }
        // `Braise`: sear first, then …
        if EnglishVerbs.isPlainVerb(first), !subject.name.hasDigit, Self.isOrdinary(subject.name.capitalisedFirst),
            words.count >= 2
        {
            return "\(lead)what is meant by “\(subject.name)”?".capitalisedFirst
        }
        if Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26) {
            return "What is there to remember about \(named(subject))?"
        }
        let isSmall = subject.name.utf8.first.map { (0x61...0x7A).contains($0) } == true
        let hasArticle =
            isSmall && !EnglishReference.holdsClause(meaning)
            && (["a", "an"].contains(first)
                || (first == "the" && subject.name.words.count >= 2 && !Self.isUncounted(subject.name)))
        if isCommonNoun(subject.name) || Self.isCapitalNoun(subject.name), !hasArticle, !isPlural(subject.name) {
            return "\(lead)what is meant by “\(subject.name)”?".capitalisedFirst
        }
        let verb = isPlural(subject.name) ? "are" : "is"
        return "\(lead)what \(verb) \(article(subject.name, first))\(subject.name)?".capitalisedFirst
    }

    /// Whether a name is an ordinary noun, whose article its note does not tell: `pod`, `Container runtime`.
    private func isCommonNoun(_ name: String) -> Bool {
        guard let last = name.words.last, !name.hasDigit, !isCommand(name) else { return false }
        return last.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    /// `Deployment`, `Controller`: an ordinary noun that its line began with, which may want an article and may not.
    private static func isCapitalNoun(_ name: String) -> Bool {
        guard isOrdinary(name) else { return false }
        return nounEndings.contains { name.ends(in: $0) } || shortNouns.contains(name.lowercased())
    }

    private static let nounEndings = [
        "er", "or", "ment", "tion", "sion", "ory", "ure", "ance", "ence", "ity", "ness", "ship", "ing", "age", "ism",
        "set",
        "ess", "ork", "ice", "ide", "map", "ass", "ode",
    ]
    private static let shortNouns: WordList = [
        "pod", "index", "job", "secret", "case", "root", "lens", "quota", "branch", "tree", "commit", "tag", "volume",
        "image",
        "host", "port", "route", "subnet", "bucket", "object", "key", "role", "user", "group", "policy", "term",
        "offer",
        "queue", "topic", "thread", "lock", "table", "view", "cursor", "block", "frame", "packet", "cell", "gene",
        "scale",
        "chord", "beat", "clause", "title", "deed", "tort", "trust", "will", "budget", "bond", "stock", "share", "tax",
        "event",
        "alarm", "metric", "plan", "account", "state", "step", "stage", "phase", "cycle", "mode", "sauce", "stack",
        "heap",
    ]

    /// What is not counted takes no article, whatever its meaning begins with: operational excellence.
    private static func isUncounted(_ name: String) -> Bool {
        guard let last = name.words.last else { return false }
        return [
            "ence", "ance", "tion", "sion", "ity", "ness", "ing", "ship", "cy", "ism", "work", "age", "sis", "ment",
        ]
        .contains { last.ends(in: $0) }
    }

    /// What is typed at a prompt: `git stash`, `ss -tlnp`, `--hard`.
    private func isCommand(_ name: String) -> Bool {
        guard let first = name.words.first else { return false }
        return first.begins(with: "-") || Self.programs.contains(first)
            || name.words.dropFirst().contains { $0.begins(with: "-") && $0.utf8.count >= 2 }
    }

    private static let programs: WordList = [
        "git", "kubectl", "docker", "npm", "aws", "ssh", "curl", "systemctl", "apt", "pip", "cargo", "chmod", "netstat",
        "helm", "terraform", "sudo", "tar", "psql", "redis-cli", "ip", "dig", "ps", "vim", "tmux", "make", "brew",
    ]

    /// `the Liveness probe`: a name of several words that ends in an ordinary noun.
    private func theName(_ name: String) -> String {
        isCommonNoun(name) && !isPlural(name) && !["the", "a", "an"].contains(name.words[0].lowered)
            && (name.words.count >= 2 && !Self.isUncounted(name)
                || Self.isCapitalNoun(name.capitalisedFirst) && !Self.isUncounted(name))
            ? "the \(name)" : name
    }

    /// The article that a common noun needs: `What is a murmur?` where a murmur is an abnormal sound.
    private func article(_ name: String, _ first: String) -> String {
        guard name.utf8.first.map({ (0x61...0x7A).contains($0) }) == true, !isPlural(name), !name.utf8.contains(0x2D)
        else {
            return ""
        }
        if first == "a" || first == "an" { return Self.beginsWithVowel(name) ? "an " : "a " }
        return first == "the" && name.words.count >= 2 ? "the " : ""
    }

    /// As it is spoken: an unclear item, a unit, a European port.
    private static func beginsWithVowel(_ name: String) -> Bool {
        let lower = name.lowercased()
        guard "aeiou".contains(lower.prefix(1)) else { return false }
        return !["uni", "use", "usu", "util", "eu", "one", "once", "ubi"].contains { lower.begins(with: $0) }
    }

    /// A predicate as it goes with a name: `is read in by` with implied terms is `are read in by`.
    private func agreeing(_ predicate: String, with name: String) -> String {
        guard isPlural(name), let verb = predicate.words.first else { return predicate }
        let plain =
            ["is": "are", "was": "were", "has": "have", "does": "do"][verb] ?? EnglishVerbs.plainForm(of: verb) ?? verb
        return plain + predicate.dropping(prefix: verb)
    }

    /// Whether a name or label stands for several things.
    private func isPlural(_ name: String) -> Bool {
        // `AWS Budgets` is one service.
        let isProduct =
            ["AWS", "Amazon", "Azure", "Google"].contains(name.words.first ?? "") && name.words.count == 2
            && isProperName(name)
        // A name in code has no plural: `*args`.
        if isProduct || name.utf8.contains(where: { Self.signs.contains($0) }) { return false }
        return EnglishVerbs.headNoun(of: name.words).map { $0.lowered != "data" && EnglishVerbs.isPlural($0) } ?? false
    }

    /// Of a limit (`min 30 days, retrieval fee`) the number is asked, or whose it is.
    func asksOneThing(of subject: Term, meaning: String) -> Bool {
        let first = meaning.words.first?.lowered ?? ""
        if first == "can", meaning.wordCount > 2 { return true }
        return !(Self.limits.contains(first) || first.hasDigit || meaning.utf8.contains(0x26))
    }

    private static let remarks: WordList = ["note", "notes", "remark", "remarks", "comment", "comments", "description"]
    private static let times: WordList = ["years", "dates", "hours", "days"]
    /// `*@_./<$`
    private static let signs: Set<UInt8> = [0x2A, 0x40, 0x5F, 0x2E, 0x2F, 0x3C, 0x24]
    private static let openEnds: WordList = [
        "when", "where", "why", "how", "if", "from", "to", "by", "for", "with", "on", "in", "at", "of", "as", "into",
    ]

    /// A header that asks by itself.
    private static let asking: WordList = ["how", "when", "where", "why", "who", "what", "which"]

    /// Labels that are no nouns.
    private static let events: WordList = [
        "born", "died", "founded", "discovered", "invented", "introduced", "released", "known for",
    ]

    /// Words with which a limit or a remark begins, not what a thing is.
    private static let limits: WordList = [
        "between", "not", "only", "always", "never", "no", "up", "at", "in", "on", "by", "with", "without", "from",
        "for", "to", "max", "min",
        "maximum", "minimum", "several", "need", "needs", "must", "can", "cannot", "under", "over", "after", "before",
        "about", "same", "all", "more",
        "less", "use", "used", "usually", "mostly", "works", "hardest", "added", "free", "many", "better", "it", "they",
        "so", "because", "even",
    ]

    func askExpansion(of short: String, long: String) -> String { "What does \(short) stand for?" }

    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String {
        let number = Self.numbers[count ?? wanted] ?? String(count ?? wanted)
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        // A sentence's capital is not the name's.
        let isFirst = fact.rule == .sentence && fact.statement.begins(with: fact.subject.name)
        let subject = Self.plainName(fact.subject.name)
        let isOrdinary =
            isFirst && subject.wordCount >= 2 && Self.isOrdinary(subject.words[0]) && isCommonNoun(subject.lowercased())
        let name = "\(isOrdinary ? subject.decapitalised : subject)\(owner)"
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
            let isNoun = isCounted || (label.words.count == 1 && fact.rule != .sentence && fact.rule != .object)
            if !isNoun, EnglishVerbs.isPredicate(verb) || EnglishVerbs.isPast(verb) {
                let isBare = fact.statement.begins(with: fact.subject.name)
                return
                    "\(isBare ? name : theName(name)) \(agreeing(label, with: fact.subject.name)) which \(number)\(counted(number, in: fact.statement))?"
                    .capitalisedFirst
            }
            let kinds = plural(label.lowercased())
            // The classes of S3 storage classes are just that.
            let isSaid = fact.subject.name.words.allSatisfy { kinds.words.contains($0.lowered) }
            let what =
                fact.subject.name.lowered.ends(in: kinds)
                ? name : isSaid ? kinds : "\(kinds) of \(isFirst ? name : ofName(name))"
            return count == nil ? "Name \(number) of the \(what)." : "What are the \(number) \(what)?"
        }
        if isPlural(fact.subject.name), fact.subject.name.words.first?.lowered.ends(in: "ing") == false,
            !fact.subject.name.holds(" of ")
        {
            return count == nil ? "Name \(number) of the \(name)." : "What are the \(number) \(name)?"
        }
        if fact.rule == .sentence, fact.statement.holds(" consists of "), count != nil {
            return "Which \(number) does \(isFirst ? name : ofName(name)) consist of?"
        }
        return count == nil ? "Name \(number) that belong to \(name)." : "Which \(number) belong to \(name)?"
    }

    /// The noun behind the number that a sentence counts with: `described four types: …`.
    private func counted(_ number: String, in statement: String) -> String {
        let words = statement.words
        guard let place = words.firstIndex(where: { $0.lowered == number }), place + 1 < words.count,
            words[place + 1].ends(in: ":") || words[place + 1].ends(in: ",")
        else { return "" }
        return " " + String(words[place + 1].dropLast())
    }

    /// What a list in its order is called: by its label, by its heading where that calls it steps or a sequence.
    private func askSteps(_ fact: Fact, _ name: String) -> String {
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

    private static let rows: WordList = [
        "sequence", "order", "process", "procedure", "cycle", "lifecycle", "pipeline", "workflow", "hierarchy", "path",
        "chain", "method", "recipe",
    ]

    /// A heading's article in the middle of a question.
    private static func plainName(_ name: String) -> String {
        name.begins(with: "The ") ? "the " + name.dropping(prefix: "The ") : name
    }

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

    func askAttribute(_ fact: Fact) -> String {
        if fact.label == "event" {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            return "\(lead)what happened \(fact.subject.name.words.count > 1 ? "on" : "in") \(fact.subject.name)?"
                .capitalisedFirst
        }
        if fact.label == "date" { return "When was this? “\(fact.subject.name)”" }
        let name = named(fact.subject)
        if Self.events.contains((fact.label ?? "").lowered) { return "\(name): \((fact.label ?? "").lowered)?" }
        let label = (fact.label ?? "").lowercasedFirst
        if Self.asking.contains(label.words.first?.lowered ?? "") { return "\(name): \(label.dropping(suffix: "?"))?" }
        if fact.rule == .table {
            let value = fact.values.first?.text ?? ""
            if label == "short" || label == "abbreviation" { return "What is the short form of \(name)?" }
            if Self.times.contains(label) { return "\(name): what are the \(label)?" }
            if ["use when", "when to use"].contains(label) { return "When is \(name) used?" }
            // A header with a number in it, or of many words, counts nothing (`Charge for 730 hours`).
            if label.ends(in: "s"), !label.ends(in: "ss"), !label.hasDigit, label.words.count <= 2,
                value.utf8.first.map({ (0x30...0x39).contains($0) }) == true
            {
                return "How many \(label) does \(name.decapitalised == name ? ofName(name) : name) have?"
            }
            let last = label.words.last?.lowered ?? ""
            if EnglishVerbs.plainForm(of: last) != nil && !isPlural(last) || label.words.contains("it")
                || ["means", "answers", "stands"].contains(last)
            {
                return "What is said of \(name) under “\(fact.label ?? label)”?"
            }
            if label.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return "\(name): what is the \(label)?" }
            if Self.remarks.contains(label) { return "What is noted of \(name)?" }
            if Self.openEnds.contains(label.words.last ?? "") { return "\(name): \(label) what?" }
            return isProperName(label)
                ? "What is said of \(name) under “\(label)”?"
                : label.ends(in: "?")
                    ? "\(name): \(label)" : "\(name): what \(isPlural(label) ? "are" : "is") the \(label)?"
        }
        if isPlural(label) { return "What are the \(label) of \(ofName(name))?" }
        return "What is the \(label) of \(ofName(name))?"
    }

    /// A name behind `of`: the transport layer, the wall.
    private func ofName(_ name: String) -> String {
        let plain = Self.plainName(name)
        return isCommonNoun(plain) && !isPlural(plain) && plain.words.first != "the" ? "the \(plain)" : plain
    }

    func askPurpose(of subject: Term) -> String {
        "What \(isPlural(subject.name) ? "are" : "is") \(named(subject)) used for?"
    }

    func askUser(of use: String, _ subject: Term) -> String {
        let lead = subject.owner.map { "In \($0), what" } ?? "What"
        let words = use.words
        let first = words.first?.lowered ?? ""
        if EnglishVerbs.isPlainVerb(first) { return "\(lead) is used to \(use)?" }
        return first.ends(in: "ing") ? "\(lead) is used for \(use)?" : "\(lead) is this the use of? “\(use)”"
    }

    func askEffect(of fact: Fact) -> String {
        let lead = fact.subject.owner.map { "\($0): " } ?? ""
        if fact.relation == .definition {
            return "\(lead)what follows the arrow? “\(fact.subject.name) → ____”".capitalisedFirst
        }
        if fact.label == "→" {
            let ends = fact.subject.name.split(separator: "→").map { String($0).folded }
            return "\(lead)what stands between \(ends.first ?? "") and \(ends.last ?? "")?".capitalisedFirst
        }
        if fact.rule == .arrow {
            return "\(lead)what follows the arrow? “\(fact.subject.name) → ____”".capitalisedFirst
        }
        let isCondition = ["if ", "when ", "once "].contains { fact.subject.name.lowered.begins(with: $0) }
        return isCondition
            ? "\(lead)what happens \(fact.subject.name.decapitalised)?".capitalisedFirst
            : "\(lead)what does this lead to? “\(fact.subject.name)”".capitalisedFirst
    }

    func askFormula(of subject: Term) -> String { "How is \(named(subject)) calculated?" }

    func askContrast(_ fact: Fact) -> String {
        if let cure = fact.label, fact.choices.isEmpty {
            let problem = fact.subject.owner?.lowered ?? "problem"
            return "Which \(singular(cure.lowered)) answers this \(singular(problem)): \(fact.subject.name)?"
        }
        if fact.values.count > 1 || fact.label != nil {
            let lead = fact.subject.owner.map { "\($0): " } ?? ""
            return "\(lead)which of these have “\(fact.subject.name)”: \(fact.choices.joined(separator: ", "))?"
                .capitalisedFirst
        }
        if let owner = fact.subject.owner { return "On which side of \(owner) does this stand: \(fact.subject.name)?" }
        return "Which one does this belong to: \(fact.subject.name)?"
    }

    func askTruth(of subject: Term, said: String) -> String { "Is this true of \(named(subject)): \(said)?" }

    var truths: [String] { ["true", "false"] }

    func askMatching(_ names: [String]) -> String {
        "Match names and meanings (like 1b 2a 3c): "
            + names.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "  ")
    }

    func askGap(in sentence: String, of subject: Term?) -> String {
        "\(subject.map { "\(named($0)): what" } ?? "What") fills the gap? “\(sentence)”"
    }

    private func named(_ subject: Term) -> String { subject.owner.map { "\(subject.name) (\($0))" } ?? subject.name }

    /// A column's head (`Class`, `Option`) as what its cells are.
    private func plural(_ label: String) -> String {
        if label.ends(in: "s"), !label.ends(in: "ss") { return label }
        if label.hasHangul || label.words.count > 2 { return label }
        if ["ss", "x", "ch", "sh"].contains(where: { label.ends(in: $0) }) { return label + "es" }
        if label.ends(in: "y"), !["ay", "ey", "oy"].contains(where: { label.ends(in: $0) }) {
            return label.dropping(suffix: "y") + "ies"
        }
        return label + "s"
    }

    private func singular(_ label: String) -> String {
        label.ends(in: "s") && !label.ends(in: "ss") ? label.dropping(suffix: "s") : label
    }

    func askQuantity(_ fact: Fact) -> String {
        guard let frame = fact.frame else { return "" }
        let subject = fact.subject.owner.map { "\($0), \(fact.subject.name)" } ?? fact.subject.name
        let value = fact.values.first
        let unit = counted(value?.quantity)
        // A line that is nothing but the number (`128 bits`) names nothing but its unit.
        if frame == String(Fact.gap), fact.statement.dropping(suffix: ".") != value?.text {
            let lead = fact.subject.owner.map { "In \($0), what" } ?? "What"
            let name = fact.subject.name.dropping(prefix: "The ").dropping(prefix: "the ")
            let isSaid = name.lowered.words.contains(unit.lowered)
            return "\(lead) \(isPlural(name) ? "are" : "is") the \(name)\(unit.isEmpty || isSaid ? "" : " in \(unit)")?"
        }
        let blank = unit.isEmpty ? "___" : unit == "%" ? "___ %" : "___ \(unit)"
        let lead = fact.isWholeSentence ? "Which" : "\(subject): which"
        return "\(lead) number fits? “\(frame.replacing(String(Fact.gap), with: blank).folded)”"
    }

    /// The unit as it stands before a number that is not known: of one month, too, months are asked.
    private func counted(_ quantity: Quantity?) -> String {
        guard let quantity else { return "" }
        let unit = quantity.unit
        return quantity.number == "1" && Self.spans.contains(unit) ? plural(unit) : unit
    }

    private static let spans: WordList = [
        "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "page", "byte", "bit", "hop",
        "step",
        "time", "layer", "copy",
    ]

    private static let numbers: [Int: String] = [
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    ]
}

extension String {
    /// With its first letter a capital one.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// With its first letter a small one.
    fileprivate var decapitalised: String { prefix(1).lowercased() + dropFirst() }

    /// With its first letter a small one, unless its first word is a code or a name (AZs, Trusted Advisor).
    fileprivate var lowercasedFirst: String {
        guard let first = words.first, first.utf8.dropFirst().allSatisfy({ !(0x41...0x5A).contains($0) }),
            !words.dropFirst().contains(where: { $0.utf8.first.map { (0x41...0x5A).contains($0) } == true })
        else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
