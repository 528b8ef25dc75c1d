/// An English event with its date behind it: `Storming of the Bastille 14 July 1789`, `Republic declared, Sept 1792`.
struct EventDate {
    let event: String
    let date: String

    /// Of the beginning of a line, up to its first mark.
    init?(line: Phrase) {
        guard !line.hasHangul, line.hasDigit, line.colon == nil else { return nil }
        let text = Self.marks.reduce(line.text) { text, mark in
            text.range(ofFirst: mark).map { text.slice(0..<$0.lowerBound) } ?? text
        }
        let parts = splitOutsideBrackets(text.dropping(suffix: "."), at: [","]).map { String($0).trimmed }
        guard let first = parts.first else { return nil }
        if parts.count > 1, let whole = EventDate("\(first), \(parts[1])".words) {
            self = whole
        } else if let whole = EventDate(first.words) {
            self = whole
        } else {
            return nil
        }
        // `depth 1200` may be anything.
        guard event.wordCount >= 2 || isProperName(event) else { return nil }
    }

    /// Of a name alone, which its date follows.
    init?(_ words: [String]) {
        let count = min(4, words.count - 1)
        guard count >= 1, words.count <= 12, words[words.count - 1].hasDigit else { return nil }
        for length in stride(from: count, to: 0, by: -1) {
            let date = Array(words.suffix(length))
            guard DateRule.isDate(date) || (length == 1 && date[0].isYearSpan) else { continue }
            var name = Array(words.dropLast(length))
            if let last = name.last, Self.fillers.contains(last.lowered) { name.removeLast() }
            guard let last = name.last, !Self.joints.contains(last.lowered), !last.hasDigit else { return nil }
            name[name.count - 1] = last.dropping(suffix: ",")
            let event = name.joined(separator: " ")
            guard event.typingLength >= 4, !event.holds(","), !Naming.pointsElsewhere(name[0]) else {
                return nil
            }
            self.event = event
            self.date = date.joined(separator: " ")
            return
        }
        return nil
    }

    private static let marks = [
        " (", " ->", " →", " - ", " – ", " — ", ". ", ";", " = ", " when ", " because ", " in the ", " at the ",
        " for ",
    ]
    private static let fillers: WordList = ["also", "about", "around", "c.", "ca.", "circa", "approx"]
    /// Behind these a date is part of a name or of a sentence.
    private static let joints: WordList = [
        "of", "in", "on", "by", "since", "from", "until", "till", "before", "after", "to", "and", "than", "the", "at",
        "during", "between", "for", "over", "under", "about", "is", "was", "are", "were", "page", "chapter", "layer",
        "version", "port", "type", "level", "no", "no.", "max", "min", "up", "per",
    ]
}
