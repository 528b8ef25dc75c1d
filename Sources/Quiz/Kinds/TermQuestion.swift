import Facts

/// From what is said to the name.
enum TermQuestion {
    static func make(_ asking: Asking) -> Question {
        let fact = asking.fact
        let answers = [[fact.subject.name] + fact.subject.aliases]
        let secret = asking.secret(of: answers, isSentence: false)
        if let list = LongList(fact) {
            return Question(
                kind: .term, response: .typed,
                prompt: wording(for: fact.language).askClass(of: list.examples(hiding: secret)),
                context: asking.context(hiding: secret), answers: answers, statement: fact.statement,
                source: asking.source, rule: fact.rule, language: fact.language)
        }
        var said = description(fact.values.first?.text ?? "", hiding: secret)
        var subject = fact.subject
        if let owner = subject.owner, secret.isVisible(in: owner) { subject.owner = nil }
        let words = wording(for: fact.language)
        let context = asking.context(hiding: secret)
        // With every heading hidden, a gap alone names nothing.
        let isGapped = said.holds(ClozeQuestion.blank) && !(context.allSatisfy { $0 == "…" } && !context.isEmpty)
        if said.holds(ClozeQuestion.blank), !isGapped { said = fact.values.first?.text ?? "" }
        let prompt =
            isGapped
            ? words.askGap(in: said, of: nil)
            : fact.relation == .purpose
                ? words.askUser(of: said, subject)
                : words.askTerm(said, of: subject, as: Saying(fact))
        return Question(
            kind: isGapped ? .cloze : .term, response: .typed, prompt: prompt,
            context: context, answers: answers, statement: fact.statement, source: asking.source,
            rule: fact.rule, language: fact.language)
    }

    /// Without the clauses that show the answer, as long as enough is left to know it by.
    private static func description(_ text: String, hiding secret: Secret) -> String {
        guard secret.isVisible(in: text) else { return text }
        let kept = text.split(separator: ",").map { String($0).folded }.filter { !secret.isVisible(in: $0) }
        let rest = kept.joined(separator: ", ")
        if rest.typingLength * 2 >= text.typingLength { return rest }
        return masked(text, hiding: secret) ?? text
    }

    /// With a gap where the name itself stands, as long as enough is left to know it by.
    private static func masked(_ text: String, hiding secret: Secret) -> String? {
        var result = text
        for name in secret.spellings where result.holds(name) {
            result = result.replacing(name, with: ClozeQuestion.blank)
        }
        guard !secret.isVisible(in: result), result.typingLength >= 10 else { return nil }
        return result
    }
}
