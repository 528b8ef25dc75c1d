import Notes

/// When something happened: `1392년 조선 건국`, `14 July: storming of the Bastille`, `무오사화(1498)`.
struct DateRule: FactRule {
    let name = Rule(rawValue: "date")
    static let needs: [LineMarks] = [[.line, .digit]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), outline.nodes[node].phrase.hasDigit,
            !outline.isInWalkthrough(node)
        else { return [] }
        return outline.sentences(of: node).flatMap { sentence -> [Fact] in
            let dated = Self.dated(sentence.phrase)
            let event = outline.nodes[node].isItem ? EventDate(line: sentence.phrase).map { ($0.date, $0.event) } : nil
            let found =
                (dated ?? Self.bracketed(sentence.phrase) ?? event).map { [$0] } ?? Self.yeared(sentence.phrase)
            return found.flatMap {
                facts(date: $0.date, event: $0.event, isDated: dated != nil, sentence, at: node, outline)
            }
        }
    }

    private func facts(
        date: String, event: String, isDated: Bool, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> [Fact] {
        // `Cheka, Dec 1917, head = …` without its date.
        let phrase = Phrase(event.replacing(",,", with: ",").replacing(" ,", with: ","))
        // `1880년대 이만손 : 영남 만인소`: the line is about him.
        if phrase.hasHangul, phrase.colon != nil || phrase.text.begins(with: "→") || phrase.text.begins(with: "->") {
            return []
        }
        guard phrase.typingLength >= 3, phrase.typingLength <= 80,
            !Naming.pointsElsewhere(phrase.words.first ?? ""),
            !phrase.text.ends(in: "?")
        else { return [] }
        let isKorean = outline.nodes[node].language == .korean
        // `처음 시행 (1608)` under the law that was put into force.
        let named = isKorean ? Labels.lead(of: node, in: outline) : nil
        let isUnder = named.map { phrase.hasHangul && !phrase.text.holds($0) } ?? false
        let owner = isUnder ? named : outline.subjects(above: node).first?.name
        let happened = Fact(
            subject: Term(date, owner: owner), relation: .property,
            label: isKorean ? "사건" : "event", values: [Value(phrase.text)], statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: outline.nodes[node].language)
        // A year in a bracket of English prose is one of several things of that year.
        let isAsked = phrase.words.count >= 3 && (isKorean || isDated)
        return (isAsked ? [happened] : []) + [
            Fact(
                subject: Term(
                    phrase.bare.text,
                    owner: isUnder || phrase.words.count <= 2 && !phrase.isProperName ? owner : nil),
                relation: .property, label: isKorean ? "시기" : "date",
                values: [Value(date, aliases: Self.shorter(date))], statement: sentence.phrase.text,
                place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: outline.nodes[node].language)
        ]
    }

    /// A date before what happened then.
    static func dated(_ phrase: Phrase) -> (date: String, event: String)? {
        if let cut = phrase.colon ?? phrase.dash, isDate(cut.head.words) { return (cut.head.text, cut.tail.text) }
        let words = phrase.words
        guard words.prefix(4).contains(where: \.hasDigit) else { return nil }
        // English needs its `In 1789,`; a number before a noun may be anything.
        let isMarked = words[0].lowered.isSame(as: "in") || words[0].lowered.isSame(as: "on")
        guard let first = words.dropFirst(isMarked ? 1 : 0).first, isPart(first.dropping(suffix: "에")) else {
            return nil
        }
        for count in stride(from: min(4, words.count - 2), to: 0, by: -1) {
            var date = Array(words.prefix(count))
            if let last = date.last {
                date[date.count - 1] = last.dropping(suffix: "에").dropping(suffix: ",")
                if isMarked { date.removeFirst() }
                guard !date.isEmpty, isDate(date), isMarked || date[date.count - 1].hasHangul else { continue }
                // `7월 혁명`: a name.
                if count == 1, date[0].ends(in: "월"), upheavals.matches(Phrase(words[1]).bare.text) { return nil }
                return (
                    date.joined(separator: " "), words.dropFirst(count).joined(separator: " ").dropping(suffix: ".")
                )
            }
        }
        return nil
    }

    /// `설탕법 1764, 인지세법 1765`, `1781 요크타운 전투에서 항복`: a Korean name with a bare year before or behind it.
    private static func yeared(_ phrase: Phrase) -> [(date: String, event: String)] {
        guard phrase.hasHangul, phrase.hasDigit, phrase.equals == nil else { return [] }
        let head = (phrase.colon ?? phrase.dash ?? phrase.arrow)?.head ?? phrase
        return splitOutsideBrackets(head.unnumbered.bare.text, at: [","]).compactMap { part in
            let words = part.words
            guard let event = withoutYear(words), event.hasHangul, !event.ends(in: "적"), event.wordCount <= 8,
                let date = [words.first, words.last].compactMap({ $0 }).first(where: isBareDate)
            else { return nil }
            return (date, event)
        }
    }

    /// What is left of words that begin or end in a bare year; nil where there is none, or nothing else.
    static func withoutYear(_ words: [String]) -> String? {
        guard words.count >= 2 else { return nil }
        if isBareDate(words[0]) { return words.dropFirst().joined(separator: " ") }
        return isBareDate(words[words.count - 1]) ? words.dropLast().joined(separator: " ") : nil
    }

    /// `1628`, `1776.7.4`
    static func isBareDate(_ word: String) -> Bool {
        let parts = word.dropping(suffix: ".").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (1...3).contains(parts.count), word.utf8.count <= 10, parts[0].isYear else { return false }
        return parts.dropFirst().allSatisfy { Int($0).map { (1...31).contains($0) } ?? false }
    }

    /// A year in the bracket behind the name of an event.
    private static func bracketed(_ phrase: Phrase) -> (date: String, event: String)? {
        let head = phrase.head
        guard let group = head.brackets.groups.first(where: { isYears($0.content.text) }),
            group.before.isName || group.before.words.count <= 6,
            !group.before.isEmpty, !group.before.text.utf8.contains(0x2C),
            !QuantityRule.isCount(group.before)
        else { return nil }
        // `협상 결렬 -> 재침(1597)`: the year is of what stands right before it.
        let event = (group.before.parts(at: .arrow).last ?? group.before).unnumbered.text
        return (group.content.text, event)
    }

    /// `1498`, `1592~1598`, `1789-1792`
    private static func isYears(_ text: String) -> Bool {
        if isBareDate(text) { return true }
        let parts = text.dropping(suffix: "년").split { $0 == "~" || $0 == "-" || $0 == "–" }
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                let digits = String(part).trimmed.dropping(suffix: "년")
                return (3...4).contains(digits.utf8.count) && (100...2100).contains(Int(digits) ?? 0)
            }
    }

    /// `1392년`, `1592년 4월`, `14 July 1789`, `April 1792`, `1789`
    static func isDate(_ words: [String]) -> Bool {
        guard !words.isEmpty, words.count <= 4, words.contains(where: \.hasDigit) else { return false }
        guard words.allSatisfy(isPart) else { return false }
        // `7월 혁명`, `30년 전쟁`: a month or a span alone is part of a name.
        if words.count == 1, words[0].ends(in: "월") || words[0].ends(in: "일") { return false }
        if words.count == 1, words[0].ends(in: "년"), let number = Int(words[0].dropping(suffix: "년")), number < 100 {
            return false
        }
        let hasNumber = !words.allSatisfy(isMonthOrEra)
        // A bare number is a year, or a day beside its month.
        if words.count == 1, Int(words[0]) != nil { return words[0].isYear }
        return hasNumber && words.contains { $0.hasHangul || months.contains($0.dropping(suffix: ",").lowered) }
    }

    /// Whether a word can stand in a date: a month, an era, or a number with or without its unit.
    private static func isPart(_ word: String) -> Bool {
        if isMonthOrEra(word) { return true }
        let bare = word.dropping(suffix: ",").lowered
        guard bare.beginsWithDigit else { return false }
        return isNumber(units.ending(of: bare).map { bare.dropping(suffix: $0) } ?? bare)
    }

    private static func isMonthOrEra(_ word: String) -> Bool {
        let bare = word.dropping(suffix: ",").lowered
        return months.contains(bare) || eras.contains(bare)
    }

    private static let units: EndingList = ["년대", "년", "월", "일", "세기", "th", "st", "nd", "rd"]

    private static func isNumber(_ text: String) -> Bool {
        (1...9).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x7E }
            && text.beginsWithDigit
    }

    /// `1392년` is 1392 to someone who types.
    private static func shorter(_ date: String) -> [String] {
        date.words.count == 1 && date.ends(in: "년") ? [date.dropping(suffix: "년")] : []
    }

    private static let upheavals: EndingList = ["혁명", "항쟁", "봉기", "유신", "왕정", "사태", "위기", "운동"]
    private static let eras: WordList = ["기원전", "bc", "ad"]
    static let months: WordList = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
}
