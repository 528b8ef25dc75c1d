import Facts

/// From the name to what is said of it, or what its letters stand for.
enum DefinitionQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let value = fact.values.first ?? Value("")
        let answers = [[value.text] + value.aliases]
        let secret = Secret(answers, isSentence: true)
        let words = wording(for: fact.language)
        let prompt =
            fact.relation == .expansion
            ? words.askExpansion(of: fact.subject.name) : words.askMeaning(of: fact.subject, meaning: value.text)
        return Question(
            kind: .definition, response: isTypable(value.text) ? .typed : .recall, prompt: prompt,
            context: asking.context(hiding: secret), answers: answers, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }
}
