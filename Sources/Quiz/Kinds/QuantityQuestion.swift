import Facts

/// The number of a sentence.
enum QuantityQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let value = fact.values.first ?? Value("")
        let answers = [[value.text] + value.aliases + (value.quantity.map { [$0.number] } ?? [])]
        let secret = Secret([[value.text]], isSentence: true)
        return Question(
            kind: .quantity, response: .typed, prompt: wording(for: fact.language).askQuantity(fact),
            context: asking.context(hiding: secret), answers: answers, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }
}
