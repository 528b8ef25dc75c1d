import Notes

/// A work whose title is set in italics beside its date: `Masaccio – *Holy Trinity*, c. 1427, Santa Maria Novella`, `Monet's
/// *Impression, Sunrise* (1872)`. Asked are its date, whose it is, and what else is told of it.
struct WorkRule: FactRule {
    let name = Rule.work
    static let needs: [LineMarks] = [[.line, .styled, .digit]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].language == .english, outline.isLine(node), !outline.isStory(node) else { return [] }
        let text = outline.note.blocks[node].text
        let titles = text.runs.filter { $0.style == .italic }.map { text.text(of: $0).folded }.filter(Self.isTitle)
        guard !titles.isEmpty else { return [] }
        let sentences = outline.sentences(of: node)
        let lead = Self.lead(of: sentences)
        return sentences.flatMap { sentence -> [Fact] in
            var maker = lead
            return titles.flatMap { title -> [Fact] in
                guard let work = Work(title, in: sentence.phrase.text, maker: maker) else { return [] }
                maker = work.maker
                return facts(of: work, sentence, at: node, outline)
            }
        }
    }

    private func facts(of work: Work, _ sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        func fact(_ label: String?, _ value: String, owner: String? = nil) -> Fact {
            Fact(
                subject: Term(work.title, owner: owner), relation: .property, label: label, values: [Value(value)],
                statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
                language: .english)
        }
        return [fact("date", work.date, owner: work.maker)] + [work.maker.map { fact("maker", $0) }].compactMap { $0 }
            + [work.rest.map { fact(nil, $0, owner: work.maker.map { "work of \($0)" } ?? "work") }].compactMap { $0 }
    }

    /// A title begins with a capital; a word in italics for its weight seldom does.
    private static func isTitle(_ text: String) -> Bool {
        text.beginsWithCapital && text.typingLength >= 3 && text.wordCount <= 8
    }

    /// `**Raphael** (1483–1520).`: a name alone before its works.
    private static func lead(of sentences: [Sentence]) -> String? {
        guard sentences.count > 1, let first = sentences.first?.phrase else { return nil }
        let name = first.text.range(ofFirst: " (").map { first.text.slice(0..<$0.lowerBound) } ?? first.text
        return Work.person(name.dropping(suffix: "."))
    }

    /// Whether a line is about works of its own: its sides are no name and meaning.
    static func names(_ head: Phrase, at node: Int, in outline: Outline) -> Bool {
        outline.facts(of: WorkRule(), at: node).contains { fact in
            fact.label == "maker"
                && (fact.values.contains { $0.text == head.bare.text } || head.text.holds(fact.subject.name))
                || fact.label == "date" && head.bare.text == fact.subject.name
        }
    }
}

/// A title with what a sentence tells beside it.
private struct Work {
    let title: String
    let date: String
    let maker: String?
    /// What follows the date.
    let rest: String?

    init?(_ title: String, in sentence: String, maker known: String?) {
        guard let place = sentence.range(ofOnly: title) else { return nil }
        let before = sentence.slice(0..<place.lowerBound).trimmed
        let after = sentence.slice(place.upperBound..<sentence.utf8.count)
        self.title = title
        let own = Self.maker(before: before)
        if let (date, rest) = Self.date(after) {
            (self.date, self.rest) = (date, Self.remark(rest))
            maker = own ?? (Self.goesOn(before) ? known : nil)
        } else if let (name, date, rest) = Self.signed(after) {
            (self.date, maker, self.rest) = (date, name, Self.remark(rest))
        } else if let date = Self.dateOfKind(after) ?? Self.dateAtEnd(of: after) {
            (self.date, rest) = (date, nil)
            maker = own ?? (Self.goesOn(before) ? known : nil)
        } else {
            return nil
        }
    }

    /// Whether a work stands where another of the same maker may: at the beginning, or behind one with its date.
    private static func goesOn(_ before: String) -> Bool {
        before.isEmpty || before.ends(in: "),") || before.ends(in: "; the") || before.ends(in: ";")
            || (before.ends(in: ",") && before.dropping(suffix: ",").words.last.map(isDate) == true)
    }

    /// The name right before a title: `Monet's`, `Jan van Eyck,`, `Albrecht Dürer of Nuremberg:`, `Masaccio –`.
    private static func maker(before: String) -> String? {
        for ending in ["'s", "’s", "s'", "s’"] where before.ends(in: ending) {
            let words = before.dropping(suffix: ending.begins(with: "s") ? String(ending.dropFirst()) : ending).words
            let count = words.reversed().prefix { word in
                (word.beginsWithCapital || joints.contains(word)) && !word.ends(in: ":") && !word.ends(in: ",")
            }.count
            return person(words.suffix(count).drop { joints.contains($0) }.joined(separator: " "))
        }
        guard let mark = [",", ":", " –", " —", " -"].first(where: before.ends(in:)) else { return nil }
        let head = before.dropping(suffix: mark)
        let start = [", ", ": ", "; ", " – ", " — ", "("].compactMap { head.range(ofLast: $0)?.upperBound }.max() ?? 0
        return person(head.slice(start..<head.utf8.count))
    }

    /// A name in capitals that no movement has.
    static func person(_ text: String) -> String? {
        let name = text.trimmed
        let capitals = name.words.filter { !joints.contains($0) }.joined(separator: " ")
        guard (1...5).contains(name.wordCount), isProperName(capitals), name.beginsWithCapital, !name.hasDigit,
            name.hasLatin,
            !isMovement(name.words.last?.lowered ?? "")
        else { return nil }
        return name
    }

    /// `, c. 1427, …`, ` (1872), …`, ` 1501–04, …`: a date right behind the title, and what follows it.
    private static func date(_ after: String) -> (date: String, rest: String)? {
        let text = after.trimmed.dropping(prefix: ",").dropping(prefix: "(").trimmed
        var words: [String] = []
        for word in text.words.prefix(3) {
            let bare = word.trimmingMarks
            words.append(bare)
            if isDate(bare) {
                let end = words.joined(separator: " ")
                let rest = text.slice(min(text.utf8.count, end.utf8.count)..<text.utf8.count)
                return (end, rest)
            }
            guard bare == word || word == "c." || word == "ca.", leads.contains(bare.lowered) else { return nil }
            if word != bare { words[words.count - 1] = word }
        }
        return nil
    }

    /// `, an engraving of 1514`: what it is, and when.
    private static func dateOfKind(_ after: String) -> String? {
        let words = after.trimmed.dropping(prefix: ",").words
        guard after.begins(with: ", "), let first = words.first, ["a", "an", "the"].contains(first.lowered),
            let place = words.prefix(6).firstIndex(where: { isDate($0.trimmingMarks) }), place >= 2,
            ["of", "from"].contains(words[place - 1])
        else { return nil }
        return words[place].trimmingMarks
    }

    /// ` — Picasso, 1937, for …`: the maker behind a dash.
    private static func signed(_ after: String) -> (name: String, date: String, rest: String)? {
        guard let mark = [" – ", " — ", " - ", ": "].first(where: after.begins), let comma = after.range(ofFirst: ", "),
            let name = person(after.slice(mark.utf8.count..<max(comma.lowerBound, mark.utf8.count))),
            let found = date(after.slice(comma.lowerBound..<after.utf8.count))
        else { return nil }
        return (name, found.date, found.rest)
    }

    /// `… on the altar wall came much later, 1536–41.`
    private static func dateAtEnd(of after: String) -> String? {
        let clause = after.range(ofFirst: ";").map { after.slice(0..<$0.lowerBound) } ?? after
        guard let last = clause.range(ofLast: ", ").map({ clause.slice($0.upperBound..<clause.utf8.count) }) else {
            return nil
        }
        let date = last.trimmingMarks
        return isDate(date) ? date : nil
    }

    /// What else is told, up to the next thought.
    private static func remark(_ rest: String) -> String? {
        var text = rest
        while let first = text.utf8.first, [0x29, 0x2C, 0x20].contains(first) { text = text.slice(1..<text.utf8.count) }
        for mark in ["; ", ". ", " – ", " ("] {
            if let cut = text.range(ofFirst: mark) { text = text.slice(0..<cut.lowerBound) }
        }
        text = text.dropping(suffix: ".").trimmed
        guard (2...14).contains(text.wordCount), !text.hasDigit, !rest.begins(with: ":"), !rest.begins(with: ";"),
            !EnglishReference.leans(text), !EnglishVerbs.isPredicate(text.words[0].lowered), text.beginsWithSmall
        else { return nil }
        return text
    }

    /// `1434`, `1495–98`, `1480s`, `mid-1480s`
    private static func isDate(_ word: String) -> Bool {
        let digits = word.dropping(prefix: "mid-").dropping(prefix: "late-").dropping(suffix: "s")
        return digits.isYear || digits.isYearSpan
    }

    private static let leads = WordList(
        ["c", "ca", "circa", "about", "around", "early", "late", "june", "july", "march", "may", "april"]
            + ["january", "february", "august", "september", "october", "november", "december", "spring", "summer"])
    private static let joints: WordList = ["van", "de", "da", "von", "der", "del", "di", "la", "le", "of"]

    /// `Cubism`, `High Renaissance`: by its last word.
    private static func isMovement(_ word: String) -> Bool {
        movements.contains(word) || word.ends(in: "ism") || word.ends(in: "isme")
    }

    private static let movements: WordList = [
        "art", "school", "renaissance", "baroque", "rococo", "gothic", "mannerist",
    ]
}

extension String {
    /// Without the comma, the stop or the bracket behind a word.
    fileprivate var trimmingMarks: String {
        var text = trimmed
        while let last = text.utf8.last, [0x2C, 0x2E, 0x29, 0x3B, 0x3A].contains(last) { text.removeLast() }
        return text
    }

    /// The UTF-8 range of the last `part`.
    func range(ofLast part: String) -> Range<Int>? {
        var found: Range<Int>?
        var start = 0
        while let place = position(of: part, from: start) {
            found = place..<(place + part.utf8.count)
            start = place + 1
        }
        return found
    }
}
