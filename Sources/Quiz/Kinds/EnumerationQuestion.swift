import Facts

/// The members of a list, in order where the order is part of the fact: all, a part of a long one, or some of one that
/// has no end.
enum EnumerationQuestion {
    /// Members of so many letters on average are sentences, of which nobody writes all.
    static let longMember = 18
    /// Of five or more, members of so many syllables are phrases, of which nobody writes all.
    static let longOfMany = 9

    static func make(_ asking: Asking) -> Question {
        if let group = asking.card.aspect.group, let list = LongList(asking.fact), group < list.groups.count {
            return part(list.groups[group], asking)
        }
        let fact = asking.fact
        let answers = fact.values.map { [$0.text] + $0.aliases }
        let length = answers.reduce(0) { $0 + $1[0].typingLength }
        // Of four or more phrases nobody writes all.
        let isRow = answers.count >= 5 && LongList.arePhrases(fact) || answers.count == 4 && LongList.areLong(fact)
        let isLong = answers.count >= 3 && !fact.isOrdered && (length > longMember * answers.count || isRow)
        let isWhole = !fact.isOpen && !fact.isIncomplete && !isLong && fact.relation != .example
        let some = isRow && !fact.isOrdered && answers.count >= 5 ? 3 : min(2, answers.count)
        let wanted = isWhole || fact.isIncomplete ? answers.count : some
        return question(asking, answers: answers, wanted: wanted) { fact in
            wording(for: fact.language).askMembers(of: fact, count: isWhole ? answers.count : nil, wanted: wanted)
        }
    }

    /// The members of one group, beside all that the other groups hold.
    private static func part(_ group: Range<Int>, _ asking: Asking) -> Question {
        let answers = asking.fact.values[group].map { [$0.text] + $0.aliases }
        return question(asking, answers: answers, wanted: answers.count) { fact in
            wording(for: fact.language).askMembers(of: fact, missing: group)
        }
    }

    private static func question(
        _ asking: Asking, answers: [[String]], wanted: Int, prompt: (Fact) -> String
    ) -> Question {
        var fact = asking.fact
        let secret = asking.secret(of: answers, isSentence: true)
        // A heading that shows a member (서버비용 before 서버) is not said.
        // A word that says little alone (주장) keeps it, and is not asked.
        let needsOwner =
            fact.subject.name.wordCount == 1 && fact.subject.name.typingLength <= 3 && fact.subject.name.hasHangul
        if let owner = fact.subject.owner, !needsOwner, secret.isMemberVisible(in: owner) { fact.subject.owner = nil }
        // Lines of several words each nobody words alike.
        let words = answers.reduce(0) { $0 + $1[0].wordCount }
        let typed = wanted <= LongList.most && words <= 3 * answers.count && answers.allSatisfy { isTypable($0[0]) }
        return Question(
            kind: fact.isOrdered ? .order : .enumeration, response: typed ? .list : .recall, prompt: prompt(fact),
            context: asking.context(hiding: secret), answers: answers, wanted: wanted, isOrdered: fact.isOrdered,
            statement: fact.statement, source: asking.source, rule: fact.rule, language: fact.language)
    }
}
