// A line that holds several definitions, or leaves its subject to the sentence before, made ready to be read.

extension DefinitionRule {
    /// `갑은 …이다. 예: …`: what the examples are of stands in the sentence before.
    static func exemplified(_ sentences: [Sentence]) -> [Sentence] {
        guard sentences.count > 1, sentences.contains(where: { $0.phrase.text.begins(with: "예") }) else {
            return sentences
        }
        var result = sentences
        for index in result.indices.dropFirst() where result[index].lineTerm == nil {
            guard let label = result[index].phrase.colon?.head.bare.text, label.hasHangul, Labels.areExamples(label)
            else { continue }
            result[index].lineTerm = KoreanSentence(result[index - 1].phrase)?.topic
        }
        return result
    }

    /// `장점: … / 단점: …`: each label with what it tells.
    static func labelled(_ sentence: Sentence) -> [Sentence] {
        guard sentence.phrase.text.holds(" / "), let cut = sentence.phrase.colon, cut.tail.text.holds(":") else {
            return [sentence]
        }
        let parts = sentence.phrase.text.parts(between: " / ").map { Phrase($0.trimmed) }
        guard parts.allSatisfy({ $0.colon?.head.words.count ?? 9 <= 3 }) else { return [sentence] }
        return parts.map {
            var part = sentence
            part.phrase = $0
            return part
        }
    }

    /// `AWS side: …; on-prem side: …`: two lines in one, where both halves have a colon.
    static func parted(_ sentence: Sentence) -> [Sentence] {
        guard !sentence.phrase.hasHangul else { return koreanEquations(sentence) }
        var parts = splitOutsideBrackets(sentence.phrase.text, at: [";"]).map { Phrase($0) }
        if parts.count < 2 || !parts.allSatisfy({ ($0.colon ?? $0.equals)?.head.words.count ?? 9 <= 5 }) {
            parts = equations(in: sentence.phrase)
        }
        guard parts.count >= 2 else { return [sentence] }
        return parts.map { part in
            var cut = sentence
            cut.phrase = part
            return cut
        }
    }

    /// `납작한 주머니 = 틸라코이드, 그것이 쌓인 것 = 그라나`: two lines in one.
    private static func koreanEquations(_ sentence: Sentence) -> [Sentence] {
        guard sentence.phrase.text.holds(" = "), sentence.phrase.text.holds(", "), sentence.phrase.colon == nil else {
            return [sentence]
        }
        let parts = splitOutsideBrackets(sentence.phrase.text, at: [","]).map { Phrase($0) }
        guard parts.count >= 2, parts.allSatisfy({ $0.equals.map { $0.tail.equals == nil } == true }) else {
            return [sentence]
        }
        return parts.map { part in
            var cut = sentence
            cut.phrase = part
            return cut
        }
    }

    /// `Tags: light = a name, annotated = a full object`: the halves of a line, each with its sign of equality.
    static func equations(in phrase: Phrase) -> [Phrase] {
        let text = phrase.colon.flatMap { $0.head.equals == nil ? $0.tail.text : nil } ?? phrase.text
        guard text.holds(", ") else { return [] }
        if !text.holds(" = ") { return labels(in: phrase) }
        var parts: [String] = []
        for part in splitOutsideBrackets(text, at: [","]) {
            if part.holds(" = ") || parts.isEmpty { parts.append(part) } else { parts[parts.count - 1] += ", " + part }
        }
        guard parts.count >= 2, parts.allSatisfy({ $0.holds(" = ") && $0.words[0].hasLatin }) else { return [] }
        let label = phrase.colon?.head.bare
        let kind = label.flatMap { $0.text.holds(" = ") ? nil : EnglishNoun.oneOf($0) }
        return parts.map { part in
            // Of `Tags` the one that is annotated is an annotated tag.
            let name = Phrase(part).equals?.head
            guard let kind, let name, name.bare.words.count == 1, let word = name.words.first,
                word.lowered == word, !word.holds(kind)
            else { return Phrase(part) }
            return Phrase("\(word) \(kind)\(part.dropping(prefix: word))")
        }
    }
}
