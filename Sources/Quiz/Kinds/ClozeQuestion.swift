import Facts

/// A sentence with a name or a number left out.
enum ClozeQuestion {
    /// What stands for the gap in a prompt.
    static let blank = "____"

    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let value = fact.values.first ?? Value("")
        let answers = [[value.text] + value.aliases]
        let secret = asking.secret(of: answers, isSentence: true)
        var subject = fact.subject
        if let owner = subject.owner, secret.isVisible(in: owner) { subject.owner = nil }
        let isAlone =
            fact.isWholeSentence || secret.isVisible(in: subject.name)
            || (fact.language == .korean && !KoreanTitle.isName(subject.name))
        let sentence = (fact.frame ?? "").replacing(String(Fact.gap), with: blank).folded
        return Question(
            kind: .cloze, response: isTypable(value.text) ? .typed : .recall,
            prompt: wording(for: fact.language).askGap(
                in: sentence, of: isAlone ? nil : subject, for: value.text),
            context: asking.context(hiding: secret), answers: answers, statement: fact.statement,
            source: asking.source, rule: fact.rule, language: fact.language)
    }
}
