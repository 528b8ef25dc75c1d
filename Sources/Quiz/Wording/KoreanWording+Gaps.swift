import Facts
import Hangul

// How a Korean question asks for what is left out of a sentence.

extension KoreanWording {
    func askGap(in sentence: String, of subject: Term?, for answer: String?) -> String {
        if sentence.ends(in: KoreanReason.joint + ClozeQuestion.blank) {
            let said = sentence.dropping(suffix: KoreanReason.joint + ClozeQuestion.blank)
            return askReason(of: said, subject)
        }
        if let answer, let asked = askSentence(sentence, of: subject, for: answer) { return asked }
        // A sentence that begins with what it is about needs no more than where that belongs.
        let isOwn = subject.map { sentence.begins(with: $0.name) } ?? false
        let lead = (isOwn ? subject?.owner.map(quoted) : subject.map(named)).map { "\($0)에 대한 " } ?? ""
        return "\(lead)다음 빈칸에 들어갈 말은 무엇인가요? — \(sentence)"
    }

    /// `그레이브스병은 왜 갑상샘 기능이 항진되나요?`
    private func askReason(of said: String, _ subject: Term?) -> String {
        let words = said.words
        let topic = words.prefix(4).firstIndex { ($0.ends(in: "은") || $0.ends(in: "는")) && $0.utf8.count > 3 }
        let lead = topic == nil ? subject.map { "\(named($0))에서 " } ?? "" : ""
        guard let question = KoreanInterrogative.asked(said) else { return "\(lead)다음은 왜 그런가요? — \(said)" }
        guard let topic, KoreanSentence.isTopic(at: topic, of: words),
            !words[...topic].contains(where: { $0.ends(in: ",") })
        else { return "\(lead)왜 \(question)?" }
        let asked = question.words
        return (asked[...topic] + ["왜"] + asked[(topic + 1)...]).joined(separator: " ") + "?"
    }

    /// A sentence that speaks of something of its own, with a word for what is asked in the place of its gap.
    private func askSentence(_ sentence: String, of subject: Term?, for answer: String) -> String? {
        guard !answer.hasDigit,
            let question = KoreanInterrogative.asked(
                gap: ClozeQuestion.blank, in: sentence, isPerson: KoreanPersons.areOne(answer))
        else { return nil }
        guard let subject else { return question + "?" }
        let words = question.words
        guard words.indices.prefix(6).contains(where: { KoreanSentence.isTopic(at: $0, of: words) }) else { return nil }
        let lead = sentence.holds(subject.name) ? subject.owner.map(quoted) : named(subject)
        return (lead.map { "\($0)에서 " } ?? "") + question + "?"
    }
}
