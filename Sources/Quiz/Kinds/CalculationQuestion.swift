import Facts

/// Something to be worked out. Here it is only named: the numbers, the right answer and what mistakes come to are made
/// by a calculator at the moment of asking, and put in by whoever asks.
enum CalculationQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        return Question(
            kind: .calculation, response: .recall, prompt: fact.subject.name, context: fact.place.headings, answers: [],
            statement: "", source: asking.source, rule: fact.rule, language: fact.language)
    }
}
