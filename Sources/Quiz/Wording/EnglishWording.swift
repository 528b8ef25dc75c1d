import Facts

/// Questions in English.
struct EnglishWording: Wording {
    func askTerm(_ description: String, of subject: Term) -> String {
        let lead = subject.owner.map { "In \($0), what" } ?? "What"
        return "\(lead) is described here: \(description)?"
    }

    func askTerm(properties: [String]) -> String {
        "What do all of these describe: \(properties.joined(separator: " / "))?"
    }

    func askMeaning(of subject: Term, meaning: String) -> String {
        let lead = subject.owner.map { "In \($0), what" } ?? "What"
        let first = meaning.words.first ?? ""
        if first.unicodeScalars.first.map({ (0x61...0x7A).contains($0.value) }) == true, first.ends(in: "s"),
            !first.ends(in: "ss"),
            meaning.words.count > 2
        {
            return "\(lead) does \(subject.name) do?"
        }
        return "\(lead) is \(subject.name)?"
    }

    func askExpansion(of short: String) -> String { "What does \(short) stand for?" }

    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String {
        let number = Self.numbers[count ?? wanted] ?? String(count ?? wanted)
        let owner = fact.subject.owner.map { " (\($0))" } ?? ""
        let name = "\(fact.subject.name)\(owner)"
        if fact.isOrdered { return "In order, what are the steps of \(name)?" }
        if fact.isIncomplete {
            return fact.label.map { "Name the \($0.lowercased()) of \(name) that you know." }
                ?? "Name what belongs to \(name)."
        }
        if let label = fact.label {
            return count == nil
                ? "Name \(number) of the \(label.lowercased()) of \(name)."
                : "What are the \(number) \(label.lowercased()) of \(name)?"
        }
        return count == nil ? "Name \(number) that belong to \(name)." : "Which \(number) belong to \(name)?"
    }

    func askQuantity(_ fact: Fact) -> String {
        guard let frame = fact.frame else { return "" }
        let subject = fact.subject.owner.map { "\($0), \(fact.subject.name)" } ?? fact.subject.name
        let unit = fact.values.first?.quantity?.unit ?? ""
        let blank = unit.isEmpty ? "___" : unit == "%" ? "___ %" : "___ \(unit)"
        return "\(subject): which number fits? “\(frame.replacing(String(Fact.gap), with: blank).folded)”"
    }

    private static let numbers: [Int: String] = [
        1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    ]
}
