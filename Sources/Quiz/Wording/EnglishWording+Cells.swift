import Facts

/// What a cell of an English table says of its row, asked by the header of its column.
extension EnglishWording {
    /// - Parameters:
    ///   - name: What the row is about, with its owner.
    ///   - label: The header, with a small first letter where it is no name.
    func askCell(of fact: Fact, _ name: String, _ label: String) -> String {
        let value = fact.values.first?.text ?? ""
        if label == "short" || label == "abbreviation" { return "What is the short form of \(name)?" }
        if Self.times.contains(label) { return "\(name): what are the \(label)?" }
        if ["use when", "when to use"].contains(label) { return "When is \(name) used?" }
        if counts(label, value) {
            return "How many \(label) does \(name.decapitalised == name ? ofName(name) : name) have?"
        }
        let header = "What is said of \(name) under “\(fact.label ?? label)”?"
        let last = label.words.last?.lowered ?? ""
        let isDone = label.wordCount >= 2 && last.ends(in: "ed")
        let isModal = ["must", "can", "should", "may", "is", "are", "has", "does"].contains(label.words.first ?? "")
        if isModal || isDone || EnglishVerbs.plainForm(of: last) != nil && !isPlural(last) || label.words.contains("it")
            || ["means", "answers", "stands"].contains(last)
        {
            return header
        }
        if label == "normal" || label == "usual" || label == "default" { return "\(name): what is the \(label) value?" }
        // `Evicts`: what the row does to what stands there.
        if let verb = Self.doings[label] ?? (label.wordCount == 1 ? EnglishVerbs.plainForm(of: label) : nil),
            Self.doings[label] != nil || !EnglishVerbs.isNounLike(label)
        {
            return "What \(isPlural(fact.subject.name) ? "do" : "does") \(theName(fact.subject.name)) \(verb)?"
        }
        // `Too low`
        if label.begins(with: "too "), label.wordCount == 2 { return "\(name): what happens when it is \(label)?" }
        if label.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return "\(name): what is the \(label)?" }
        if Self.remarks.contains(label) { return "What is noted of \(name)?" }
        // `to a directory`
        if label.wordCount >= 2, Self.openEnds.contains(label.words[0]) { return header }
        // `rising prices`: under what, and not what.
        if label.wordCount >= 2, label.words[0].ends(in: "ing") { return header }
        // `price from`: what it is at least.
        if label.wordCount == 2, label.ends(in: " from"), Self.amounts.contains(label.words[0]) {
            return "\(name): what is the lowest \(label.words[0])?"
        }
        if Self.openEnds.contains(label.words.last ?? "") { return "\(name): \(label) what?" }
        if label.wordCount == 1, label.ends(in: "ful") || EnglishAdjective.isOne(label) || Self.grades.contains(label) {
            return "\(name): what stands under “\(label)”?"
        }
        if isHappening(label, value) { return "\(name): what happens to the \(label)?" }
        if isProperName(label) || isClause(label, value) { return header }
        if label.ends(in: "?") { return "\(name): \(label)" }
        // `A typical reason` brings its article with it.
        let hasArticle = ["a", "an", "the"].contains(label.words.first ?? "")
        return "\(name): what \(isPlural(label) ? "are" : "is") \(hasArticle ? "" : "the ")\(label)?"
    }

    /// A header that asks by itself, about a row: `Where it sits` is where it does sit.
    func askHeader(_ label: String, of name: String) -> String {
        let words = label.words
        if words.count == 3, words[1] == "it" || words[1] == "they", let verb = EnglishVerbs.plainForm(of: words[2]) {
            return "\(name): \(words[0].lowercased()) \(words[1] == "it" ? "does" : "do") \(words[1]) \(verb)?"
        }
        return "\(name): \(label)?"
    }

    /// Whether a plural stands over a number; a header with a number in it, or of many words, counts nothing (`Charge for
    /// 730 hours`).
    private func counts(_ label: String, _ value: String) -> Bool {
        guard label.ends(in: "s"), !label.ends(in: "ss"), !label.hasDigit, label.words.count <= 2 else { return false }
        return value.beginsWithDigit
            || (value.wordCount == 1 && isPlural(label)
                && Self.numerals.contains(value.lowered.filter(\.isLetter)))
    }

    /// `animal cell` over `swells`, `stays the same`: what becomes of it, and not what it is.
    private func isHappening(_ label: String, _ value: String) -> Bool {
        guard label.wordCount == 2, !isPlural(label), label == label.lowercased(),
            let first = value.words.first.map({ $0.dropping(suffix: ",") }), first == first.lowercased()
        else { return false }
        return EnglishVerbs.plainForm(of: first) != nil && !EnglishVerbs.isNounLike(first)
    }

    /// `water moves` over `into the cell`, `membranes` over `single`: a header that is no name of what its cells hold.
    private func isClause(_ label: String, _ value: String) -> Bool {
        guard isPlural(label) else { return false }
        // `breach gives`
        if label.wordCount == 2, let last = label.words.last, EnglishVerbs.plainForm(of: last) != nil,
            !EnglishVerbs.isNounLike(last)
        {
            return true
        }
        let first = value.words.first?.lowered ?? ""
        if label.wordCount == 2, Self.openEnds.contains(first) || ["out", "no", "up", "down"].contains(first) {
            return EnglishVerbs.plainForm(of: label.words[1]) != nil
        }
        return value.wordCount == 1 && value == value.lowercased() && !isPlural(value) && value.hasLatin
    }

    /// Headers that are verbs, with what the question asks by.
    private static let doings = [
        "measures": "measure", "starts": "start with", "ends": "end with", "returns": "return", "contains": "contain",
        "requires": "require", "produces": "produce", "protects": "protect", "evicts": "evict", "removes": "remove",
        "replaces": "replace", "gives": "give", "needs": "need", "stores": "store", "holds": "hold",
        "handles": "handle", "covers": "cover", "causes": "cause", "prevents": "prevent", "inhibits": "inhibit",
        "targets": "target", "uses": "use", "guarantees": "guarantee", "allows": "allow", "blocks": "block",
    ]

    /// What is said in money or years.
    private static let amounts: WordList = ["price", "cost", "fee", "rate", "age", "salary"]
    private static let numerals: WordList = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
}
