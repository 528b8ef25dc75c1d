import Facts

/// Which side does this belong to, which ones have it, or what cures it.
enum ContrastQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let answers = fact.values.map { [$0.text] + $0.aliases }
        let secret = asking.secret(of: answers, isSentence: true)
        let words = wording(for: fact.language)
        let isSide = !fact.choices.isEmpty && answers.count == 1
        let response: Question.Response =
            isSide ? .choice : answers.count > 1 ? .list : isTypable(fact.values.first?.text ?? "") ? .typed : .recall
        return Question(
            kind: .contrast, response: response, prompt: words.askContrast(fact),
            context: asking.context(hiding: secret), answers: answers,
            choices: fact.choices.isEmpty ? nil : fact.choices, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }
}
