import Facts

/// How questions are worded in one language. The language is the fact's, never the interface's.
protocol Wording: Sendable {
    /// From what is said of a name to the name.
    func askTerm(_ description: String, of subject: Term, as kind: Saying) -> String
    /// From several things said of a name to the name.
    func askTerm(properties: [String], of subject: Term) -> String
    /// From a name to what it means.
    func askMeaning(of fact: Fact) -> String
    /// Whether a meaning has a question of its own (무엇, 어떻게, 누구), and is not just to be explained.
    func asksOneThing(of subject: Term, meaning: String) -> Bool
    /// Whether it asks for one aspect alone (when, for what, how billed), whatever else is said of the name.
    func asksOneAspect(of subject: Term, meaning: String) -> Bool
    /// What an acronym stands for.
    func askExpansion(of short: String, long: String) -> String
    /// Members of a list: all, or `wanted` of them where the list is open or incomplete.
    func askMembers(of fact: Fact, count: Int?, wanted: Int) -> String
    /// Those members of a long list that stand at `group`, beside all others.
    func askMembers(of fact: Fact, missing group: Range<Int>) -> String
    /// What all of these belong to.
    func askClass(of members: [String]) -> String
    /// A named attribute of a thing: its capital, its size, its benefit.
    func askAttribute(_ fact: Fact) -> String
    /// What a thing is for.
    func askPurpose(of subject: Term) -> String
    /// From a use to what is used.
    func askUser(of use: String, _ subject: Term) -> String
    /// What something leads to, or what stands between two things.
    func askEffect(of fact: Fact) -> String
    /// How something is calculated.
    func askFormula(of subject: Term) -> String
    /// Which side, which ones, or which cure.
    func askContrast(_ fact: Fact) -> String
    /// What was left out of `sentence`; `subject` is what it speaks of, where that gives nothing away,
    /// and `answer` what fills the one gap.
    func askGap(in sentence: String, of subject: Term?, for answer: String?) -> String
    /// Whether what is said of a name is true.
    func askTruth(of subject: Term, said: String) -> String
    /// True and false.
    var truths: [String] { get }
    /// Which meaning belongs to which of these names.
    func askMatching(_ names: [String]) -> String
    /// The number that was taken out of a sentence.
    func askQuantity(_ fact: Fact) -> String
}

/// How what is said of a name belongs to it.
enum Saying: Equatable {
    /// It tells what the name means.
    case meaning
    /// It is true of the name.
    case property
    /// It is the predicate of a sentence whose subject the name is; one that may be a person's, or else not.
    case predicate(isProper: Bool)
    /// It is a table's remark on the name, which is one of what its column names.
    case noted(of: String)

    init(_ fact: Fact) {
        self =
            switch fact.relation {
            case .property
            where (fact.rule == .table || fact.rule == .work) && fact.language == .english && fact.subject.owner != nil:
                .noted(of: fact.subject.owner ?? "")
            case .property where fact.rule == .sentence: .predicate(isProper: isProperName(fact.subject.name))
            case .property: .property
            default: .meaning
            }
    }
}

extension Wording {
    func asksOneAspect(of subject: Term, meaning: String) -> Bool { false }
}

func wording(for language: Language) -> any Wording {
    switch language {
    case .korean: KoreanWording()
    case .english: EnglishWording()
    }
}
