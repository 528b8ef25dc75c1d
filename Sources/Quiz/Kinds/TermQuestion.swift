import Facts

/// From what is said to the name.
enum TermQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let answers = [[fact.subject.name] + fact.subject.aliases]
        let secret = Secret(answers, isSentence: false)
        let said = description(fact.values.first?.text ?? "", hiding: secret)
        var subject = fact.subject
        if let owner = subject.owner, secret.isVisible(in: owner) { subject.owner = nil }
        return Question(
            kind: .term, response: .typed, prompt: wording(for: fact.language).askTerm(said, of: subject),
            context: asking.context(hiding: secret), answers: answers, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }

    /// Without the clauses that show the answer, as long as enough is left to know it by.
    private static func description(_ text: String, hiding secret: Secret) -> String {
        guard secret.isVisible(in: text) else { return text }
        let kept = text.split(separator: ",").map { String($0).folded }.filter { !secret.isVisible(in: $0) }
        let rest = kept.joined(separator: ", ")
        return rest.typingLength * 2 >= text.typingLength ? rest : text
    }
}
