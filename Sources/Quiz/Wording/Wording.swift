import Facts

/// How questions are worded in one language. The language is the fact's, never the interface's.
protocol Wording: Sendable {
    /// From what is said of a name to the name.
    func askTerm(_ description: String, of subject: Term) -> String
    /// From several things said of a name to the name.
    func askTerm(properties: [String]) -> String
    /// From a name to what it means.
    func askMeaning(of subject: Term, meaning: String) -> String
    /// What an acronym stands for.
    func askExpansion(of short: String) -> String
    /// Members of a list: all, or `wanted` of them where the list is open or incomplete.
    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String
    /// The number that was taken out of a sentence.
    func askQuantity(_ fact: Fact) -> String
}

func wording(for language: Language) -> any Wording {
    switch language {
    case .korean: KoreanWording()
    case .english: EnglishWording()
    }
}
