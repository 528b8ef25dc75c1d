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
        var subject = fact.subject
        if let owner = subject.owner, secret.isVisible(in: owner) { subject.owner = nil }
        let words = wording(for: fact.language)
        let context = asking.context(hiding: secret)
        // What shows the name, however it is cut, is left out of a row.
        var row = fact.values.map { description($0.text, hiding: secret) }.filter { !secret.isVisible(in: $0) }
        let areGapped = row.allSatisfy { $0.holds(ClozeQuestion.blank) }
        if !areGapped { row.removeAll { $0.holds(ClozeQuestion.blank) } }
        if fact.values.count > 1, row.count > 1 {
            let prompt =
                areGapped
                ? words.askGap(in: row.joined(separator: Descriptions.separator), of: nil, for: nil)
                : words.askTerm(properties: row, of: subject)
            return Question(
                kind: areGapped ? .cloze : .term, response: .typed, prompt: prompt,
                context: without(context, besides: prompt, secret), answers: answers, statement: fact.statement,
                source: asking.source, rule: fact.rule,
                language: fact.language)
        }
        var said = row.first ?? description(fact.values.first?.text ?? "", hiding: secret)
        // With every heading hidden, a gap alone names nothing.
        let isGapped = said.holds(ClozeQuestion.blank) && !(context.allSatisfy { $0 == "…" } && !context.isEmpty)
        if said.holds(ClozeQuestion.blank), !isGapped { said = fact.values.first?.text ?? "" }
        // `other ____s`: an English plural shows what the gap hides.
        if fact.language == .english { said = said.replacing(ClozeQuestion.blank + "s", with: ClozeQuestion.blank) }
        let prompt =
            isGapped
            ? words.askGap(in: said, of: nil, for: nil)
            : fact.relation == .purpose
                ? words.askUser(of: said, subject)
                : words.askTerm(said, of: subject, as: Saying(fact))
        return Question(
            kind: isGapped ? .cloze : .term, response: .typed, prompt: prompt,
            context: without(context, besides: prompt, secret), answers: answers, statement: fact.statement,
            source: asking.source,
            rule: fact.rule, language: fact.language)
    }

    /// A heading that shows the answer together with the prompt (탄력성 above 수요량과 가격의 …) is not shown.
    private static func without(_ context: [String], besides prompt: String, _ secret: Secret) -> [String] {
        guard !secret.isVisible(in: prompt) else { return context }
        return context.map { $0 != "…" && secret.isVisible(in: "\(prompt) \($0)") ? "…" : $0 }
    }

    /// Without the clauses that show the answer, as long as enough is left to know it by.
    private static func description(_ text: String, hiding secret: Secret) -> String {
        guard secret.isVisible(in: text) else { return withoutOwnWords(text, secret) }
        let parts = text.split(separator: ",").map { String($0).folded }
        let rest = parts.filter { !secret.isVisible(in: $0) }.joined(separator: ", ")
        // A comma inside one thought (`F, O, N 사이의 힘`) parts nothing that could be left out.
        let areThoughts = !text.hasHangul || parts.allSatisfy { $0.wordCount >= 2 }
        if areThoughts, rest.typingLength * 2 >= text.typingLength { return rest }
        return masked(text, hiding: secret) ?? text
    }

    /// Of a Korean row of thoughts those that hold no word of the name (비용 최적화), as long as two thirds are left.
    private static func withoutOwnWords(_ text: String, _ secret: Secret) -> String {
        let parts = text.split(separator: ",").map { String($0).folded }
        guard parts.count >= 3, text.hasHangul, parts.allSatisfy({ $0.wordCount >= 2 }) else { return text }
        let kept = parts.filter { !secret.sharesOwnWord(with: $0) }
        return kept.count < parts.count && kept.count * 3 >= parts.count * 2 ? kept.joined(separator: ", ") : text
    }

    /// With a gap where the name itself stands, as long as enough is left to know it by.
    private static func masked(_ text: String, hiding secret: Secret) -> String? {
        var result = text
        for name in secret.spellings where result.holds(name) {
            result = result.replacing(name, with: ClozeQuestion.blank)
        }
        guard !secret.isVisible(in: result), result.typingLength >= 10, !tearsWord(result) else { return nil }
        return result
    }

    /// A gap inside a longer Korean word (`____수 증가`) would be another word.
    private static func tearsWord(_ text: String) -> Bool {
        // Behind each gap, up to the next blank.
        let rests = text.parts(between: ClozeQuestion.blank).dropFirst()
            .map { String($0.prefix { $0.isLetter }) }
        return rests.contains { $0.hasHangul && !particles.contains($0) }
    }

    private static let particles: WordList = [
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "로", "으로", "와", "과", "도", "만", "보다", "부터", "까지", "에게", "처럼", "이나",
        "나", "이라", "라",
    ]
}
