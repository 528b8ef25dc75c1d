/// What English sentences take from those before them.
enum EnglishProse {
    /// Sentences with what they leave to the one before put in: the subject for which `It` stands where that is a stressed
    /// name, and the count for which a list goes on (`The wall has three layers. From outside in: …`).
    static func joined(_ sentences: [Sentence]) -> [Sentence] {
        guard sentences.count > 1 else { return sentences }
        var result: [Sentence] = []
        for sentence in sentences {
            guard let before = result.last, !sentence.phrase.hasHangul else {
                result.append(sentence)
                continue
            }
            if let list = continued(before, by: sentence) {
                result[result.count - 1] = list
            } else {
                result.append(named(sentence, after: before))
            }
        }
        return result
    }

    private static func continued(_ before: Sentence, by sentence: Sentence) -> Sentence? {
        guard let cut = sentence.phrase.colon, cut.head.words.count <= 5, before.phrase.colon == nil,
            let clause = EnglishClause(before.phrase.text.dropping(suffix: ".").words),
            EnglishList.noun(counted: clause.rest) != nil,
            let count = clause.rest.lazy.compactMap(EnglishWords.count).first,
            EnglishList.names(cut.tail.text).count == count
        else { return nil }
        var joined = before
        joined.phrase = Phrase("\(before.phrase.text.dropping(suffix: ".")): \(cut.tail.text)")
        joined.lines = before.lines.lowerBound...sentence.lines.upperBound
        joined.stressed += sentence.stressed
        return joined
    }

    /// `It empties into the aorta` after `The **left ventricle** has …`.
    private static func named(_ sentence: Sentence, after before: Sentence) -> Sentence {
        guard let first = sentence.phrase.words.first, ["It", "They"].contains(first),
            let clause = EnglishClause(before.phrase.bare.words),
            case let name = EnglishSentence.withoutArticle(clause.subject.joined(separator: " ")),
            before.stressed.contains(where: { Form($0.comparable) == Form(name.comparable) })
        else { return sentence }
        var named = sentence
        let rest = sentence.phrase.words.dropFirst().joined(separator: " ")
        named.phrase = Phrase("\(clause.subject.joined(separator: " ")) \(rest)")
        return named
    }
}
