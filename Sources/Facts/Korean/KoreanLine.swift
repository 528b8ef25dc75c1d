/// What a Korean line says that stands in a list.
enum KoreanLine {
    /// Whether the values of a list are things to name. Lines that each tell something are asked one by one.
    static func areMembers(_ fact: Fact) -> Bool {
        guard fact.relation == .enumeration, fact.label == nil else { return true }
        // `허용만 있음` and `기본값`: a remark and a label are told of the thing, whatever stands beside them.
        let remarks = fact.values.contains { value in
            if case .nominal = KoreanEnding(of: value.text) { value.text.wordCount >= 2 } else { false }
        }
        // `$5,500~`, `담당은 재무과`: measures and sentences among them are told of the thing as well.
        if fact.values.contains(where: {
            isMeasured($0.text) || isSentence($0.text) || isRow($0.text) || isOnly($0.text)
        }) {
            return false
        }
        if remarks, fact.values.contains(where: { Labels.areAttributes($0.text) }) { return false }
        return fact.values.count { tells($0.text) } * 2 < fact.values.count
    }

    /// `값을 저장, 바뀌어도 알리지 않음`, `노드에 접근할 때 사용`: a clause, be it cut to a noun.
    private static func tells(_ text: String) -> Bool {
        let words = text.words
        guard text.hasHangul, words.count >= 4 else { return false }
        switch KoreanEnding(words: words) {
        case .sentence, .nominal: return true
        case .doing:
            return words.dropLast().contains { objects.matches($0) && $0.utf8.count >= 6 || $0.isSame(as: "때") }
        case .described(let noun): return noun.isSame(as: "것") && words[words.count - 2].isSame(as: "말")
        case .noun, .question: return false
        }
    }

    /// Units of what is told of a thing, in which no name has its number.
    private static let told: WordList = ["%", "원", "달러", "시간", "분", "개월", "일", "GB", "TB"]

    private static func isMeasured(_ text: String) -> Bool {
        // `온디맨드 대비 최대 72% 할인`
        if text.hasDigit, text.wordCount >= 3,
            quantities(in: text, language: .korean).contains(where: { told.contains($0.quantity.unit) })
        {
            return true
        }
        let first = text.unicodeScalars.first
        if first == "$" || first == "₩" || first == "€" { return true }
        return first?.isDigit == true && quantities(in: text, language: .korean).first?.range.lowerBound == 0
            && text.wordCount <= 2
    }

    /// `허용 규칙만`: a bound of what it is.
    private static func isOnly(_ text: String) -> Bool {
        text.wordCount >= 2 && (text.ends(in: "만") || text.ends(in: " X"))
    }

    /// `IAM, VPC, CloudFormation`: a list of its own.
    private static func isRow(_ text: String) -> Bool {
        text.holds(", ") && (namesBetweenCommas(text)?.names.count ?? 0) >= 3
    }

    /// A topic of its own with what is said of it.
    private static func isSentence(_ text: String) -> Bool {
        let words = text.words
        return words.count >= 3 && words.indices.dropLast().contains { KoreanSentence.isTopic(at: $0, of: words) }
    }

    private static let objects: EndingList = ["을", "를"]

    /// Without those that only head a row of their own (`저서: …, …`, `즉위: …`) among others that are what the list is of.
    static func withoutLabels(_ members: [Member], of items: [Int], in outline: Outline) -> [Member] {
        guard members.count >= 4 else { return members }
        let labels = Set(items.filter { isRowLabel($0, in: outline) }.compactMap { Member($0, in: outline)?.text })
        guard !labels.isEmpty, labels.count * 2 < members.count else { return members }
        return members.filter { !labels.contains($0.text) }
    }

    /// A head of one word with names behind it or below it, or one that tells only what was done.
    private static func isRowLabel(_ item: Int, in outline: Outline) -> Bool {
        let phrase = outline.nodes[item].phrase
        let head = phrase.head.unnumbered.bare
        guard head.hasHangul, !head.hasLatin, head.words.count == 1 else { return false }
        guard let tail = phrase.colon?.tail else {
            let below = outline.items(in: item)
            return below.count >= 2 && below.allSatisfy { outline.nodes[$0].phrase.colon != nil }
        }
        if case .doing = head.ending { return true }
        let names = splitOutsideBrackets(withoutOrigin(tail.text), at: [",", "、", "·"])
        return names.count >= 3 && names.allSatisfy { $0.wordCount <= 3 }
    }

    /// `해시계 ← 장인들`: what a thing came from is no part of its name.
    static func withoutOrigin(_ text: String) -> String {
        text.range(ofFirst: " ← ").map { text.slice(0..<$0.lowerBound) } ?? text
    }
}
