import Facts

/// A question that the learner wrote herself, with her answer: as it stands, with her choices or her gap.
enum AuthoredQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let answers = fact.values.map { [$0.text] + $0.aliases }
        let secret = asking.secret(of: answers, isSentence: true)
        let isChoice = !fact.choices.isEmpty
        let kind: Question.Kind =
            isChoice ? .choice : fact.frame != nil ? .cloze : answers.count > 1 ? .enumeration : .definition
        let isTyped = answers.allSatisfy { isTypable($0.first ?? "") }
        let response: Question.Response = isChoice ? .choice : !isTyped ? .recall : answers.count > 1 ? .list : .typed
        let prompt =
            fact.frame.map { $0.replacing(String(Fact.gap), with: ClozeQuestion.blank).folded } ?? fact.subject.name
        return Question(
            kind: kind, response: response, prompt: prompt, context: asking.context(hiding: secret), answers: answers,
            isOrdered: fact.isOrdered, choices: isChoice ? fact.choices : nil, statement: fact.statement,
            source: asking.source, rule: fact.rule, language: fact.language)
    }
}
