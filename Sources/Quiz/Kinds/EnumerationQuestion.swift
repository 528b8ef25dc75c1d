import Facts

/// The members of a list, in order where the order is part of the fact.
enum EnumerationQuestion {
    /// More names than this are shown, not typed.
    static let most = 6
    /// Members of so many letters on average are sentences, of which nobody writes all.
    static let longMember = 18

    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let answers = fact.values.map { [$0.text] + $0.aliases }
        let secret = Secret(answers, isSentence: true)
        let isLong =
            answers.count >= 3 && !fact.isOrdered
            && answers.reduce(0) { $0 + $1[0].typingLength } > longMember * answers.count
        let isWhole = !fact.isOpen && !fact.isIncomplete && !isLong && fact.relation != .example
        let wanted = isWhole || fact.isIncomplete ? answers.count : min(2, answers.count)
        let typed = answers.count <= most && answers.allSatisfy { isTypable($0[0]) }
        return Question(
            kind: fact.isOrdered ? .order : .enumeration, response: typed ? .list : .recall,
            prompt: wording(for: fact.language).askMembers(
                of: fact, count: isWhole ? answers.count : nil, wanted: wanted),
            context: asking.context(hiding: secret), answers: answers, wanted: wanted, isOrdered: fact.isOrdered,
            statement: fact.statement, source: asking.source, rule: fact.rule, language: fact.language)
    }
}
