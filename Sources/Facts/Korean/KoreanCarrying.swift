// What a Korean sentence leaves to the one before it.

extension KoreanSentence {
    /// The sentences, each that leans on the one before it made to stand alone: what is named by a pronoun (`이것을 … 반사라고
    /// 한다`) is told with the sentence that says what it is, and a short remark (`전사인자는 …`) behind a stressed name is
    /// of that name. Linear in the text.
    static func carried(_ sentences: [Sentence]) -> [Sentence] {
        guard sentences.count > 1, sentences.contains(where: { $0.phrase.hasHangul }) else { return sentences }
        var result = sentences
        // The last stressed name that a sentence was about, and the last name of any.
        var topic: Phrase?
        var plain: Phrase?
        for index in sentences.indices {
            let sentence = sentences[index]
            let words = sentence.phrase.words
            if index > 0, !sentence.stressed.isEmpty, let first = words.first, pronouns.contains(first),
                saysName(sentence.phrase), sentences[index - 1].phrase.typingLength <= 60,
                sentences[index - 1].phrase.colon == nil
            {
                let before = sentences[index - 1].phrase.text
                result[index].before = sequels.first(where: before.begins).map { before.dropping(prefix: $0) } ?? before
                topic = nil
                continue
            }
            guard let first = words.first else { continue }
            if let before = plain, sentence.lineTerm == nil, isTopic(at: 0, of: words),
                let particle = topics.ending(of: first), isGenericLabel(first.dropping(suffix: particle))
            {
                // `… 조약은 1882년. 배경은 …`: of what was told before.
                result[index].lineTerm = before
            } else if words.indices.prefix(6).contains(where: { isTopic(at: $0, of: words) }) {
                let read = KoreanSentence(sentence.phrase)
                plain = read.flatMap { if case .effect = $0.statement { nil } else { $0.topic.bare } }
            }
            if let name = sentence.stressed.first, let particle = topics.ending(of: first) ?? topics.ending(of: name),
                sentence.phrase.text.begins(with: name) || first.dropping(suffix: particle) == name
            {
                topic = Phrase(name).bare
            } else if let topic, index > 0, sentence.lineTerm == nil, (2...4).contains(words.count),
                isTopic(at: 0, of: words), sentences[index - 1].lines.upperBound == sentence.lines.lowerBound
            {
                result[index].lineTerm = topic
            } else if words.indices.prefix(4).contains(where: { isTopic(at: $0, of: words) }) {
                topic = nil
            }
        }
        return result
    }

    /// The sentences, each without a topic or subject of its own behind one that says what something is: it goes on about
    /// that (`묵시적 갱신은 … 경우. 똑같은 조건으로 2년 연장된다`). Linear in the text.
    static func about(_ sentences: [Sentence]) -> [Sentence] {
        guard sentences.count > 1, sentences.contains(where: { $0.phrase.hasHangul }) else { return sentences }
        var result = sentences
        var topic: Phrase?
        // The last stressed name that a sentence was about.
        var named: Phrase?
        for index in sentences.indices {
            let words = sentences[index].phrase.words
            if let first = words.first, let particle = topics.ending(of: first), sentences[index].lineTerm == nil {
                let name = first.dropping(suffix: particle)
                if let stressed = sentences[index].stressed.first, sentences[index].phrase.text.begins(with: stressed) {
                    named = Phrase(stressed).bare
                } else if let named, isQuality(name) {
                    result[index].lineTerm = named
                }
            }
            if index > 0, sentences[index - 1].lines.upperBound != sentences[index].lines.lowerBound { topic = nil }
            let own = words.indices.prefix(7).contains {
                // `기본으로는`, `앞으로는`: how, and no topic.
                isTopic(at: $0, of: words) && !words[$0].ends(in: "로는") && !words[$0].ends(in: "에는")
                    || (owns.matches(words[$0]) && words[$0].utf8.count >= 6)
            }
            let found = KoreanSentence(sentences[index].phrase)
            // `비용을 그래프로 보는 건 Cost Explorer다`: the name stands at the end.
            let isNamed = found.map { sentences[index].stressed.contains($0.topic.text) } ?? false
            if own || isNamed || sentences[index].phrase.colon != nil || sentences[index].phrase.arrow != nil {
                topic = found.flatMap { if case .effect = $0.statement { nil } else { $0.topic } }
            } else if let topic, sentences[index].lineTerm == nil, words.count >= 3 {
                result[index].lineTerm = topic.bare
            }
        }
        return result
    }

    /// What is told of a thing rather than a thing (내구성은, 요금은).
    private static func isQuality(_ name: String) -> Bool {
        Labels.areAttributes(name) || name.hasHangul && name.typingLength == 3 && name.ends(in: "성")
    }

    /// Of what a sentence is about, or where it is so.
    private static let owns: EndingList = ["이", "가", "에서", "에서는", "이면", "라면"]

    private static func saysName(_ phrase: Phrase) -> Bool {
        let last = phrase.text.dropping(suffix: ".")
        return calls.matches(last)
    }

    private static let sequels = ["그러면 ", "그래서 ", "그 결과 ", "이때 ", "또한 ", "그리고 ", "따라서 "]
    private static let pronouns: WordList = ["이것을", "이를", "이것이", "이런", "이러한"]
    /// The particles of a topic.
    static let topics: EndingList = ["은", "는"]
    private static let calls: EndingList = ["라고 한다", "라 한다", "라고 부른다", "라 부른다", "라고 함", "라고 합니다"]
}
