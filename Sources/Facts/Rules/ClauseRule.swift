import Notes

/// What an English line says that no other rule reads, asked by the line itself with one side left out: the second thought
/// behind a definition (`…; quartz shows conchoidal fracture`), rows of codes (`127 = not found, 126 = not executable`), a
/// number that its bracket explains (`from -20 (highest priority) to 19`), a bare number (`root's UID is always 0`), two
/// names with their brackets (`` `df` (free space) vs `du` (space used) ``).
struct ClauseRule: FactRule {
    let name = Rule(rawValue: "clause")
    static let needs: [LineMarks] = [.line, .callout]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.nodes[node].language == .english, !outline.isInWalkthrough(node), !outline.isStory(node),
            !outline.isContrasted(node)
        else { return [] }
        let sentences = sentences(at: node, in: outline)
        return sentences.indices.flatMap { index -> [Fact] in
            let sentence = sentences[index]
            guard let about = sentence.lineTerm?.term(outline.pairs)?.term ?? outline.about(node),
                !isGenericLabel(about.name)
            else { return [] }
            var gaps = index > 0 ? Self.answer(sentence.phrase, to: sentences[index - 1].phrase) : []
            if gaps.isEmpty, isRead(sentence.phrase) { gaps = self.gaps(in: sentence, about, at: node, outline) }
            return gaps.map { gap in
                Fact(
                    subject: about, relation: .property, values: [Value(gap.value)], frame: gap.frame,
                    statement: gap.part ?? gap.frame.replacing(String(Fact.gap), with: gap.value),
                    place: outline.place(of: node, lines: sentence.lines), rule: .object, language: .english)
            }
        }
    }

    /// The sentences of a line, or of a callout whose title says all that it holds.
    private func sentences(at node: Int, in outline: Outline) -> [Sentence] {
        if outline.isLine(node) { return EnglishProse.joined(outline.sentences(of: node)) }
        guard case .callout = outline.nodes[node].kind, outline.nodes[node].children.isEmpty else { return [] }
        let lines = outline.note.blocks[node].textLines
        return [Sentence(phrase: outline.nodes[node].phrase, lines: lines, stressed: [])]
    }

    private func isRead(_ phrase: Phrase) -> Bool {
        !phrase.hasHangul && phrase.words.count >= 3 && phrase.typingLength <= 180 && !isExample(phrase)
            && !phrase.text.holds("?") && !phrase.text.holds("...") && !phrase.text.begins(with: "\"")
            && !EnglishLine.isReminder(phrase.text)
            && !EnglishWords.dangling.contains(phrase.words.last?.lowered ?? "")
    }

    private func gaps(in sentence: Sentence, _ about: Term, at node: Int, _ outline: Outline) -> [Gap] {
        let phrase = sentence.phrase
        let rows =
            Self.versus(phrase) + Self.codes(phrase) + Self.numbered(phrase) + Self.explained(phrase)
            + Self.aims(phrase) + Self.outcome(phrase) + Self.arrows(phrase)
        if !rows.isEmpty { return rows }
        let found = needed(phrase) + equated(phrase, at: node, outline) + number(in: sentence, at: node, outline)
        return found.isEmpty ? thoughts(of: sentence, about, at: node, outline) : found
    }

    /// A text with a gap, and what fills it.
    struct Gap: Equatable {
        var frame: String
        var value: String
        /// What of the line it asks for, where the rest is asked apart.
        var part: String?

        init(frame: String, value: String) {
            self.frame = frame
            self.value = value
        }

        /// `value` left out of `text`, where it stands there once.
        init?(_ value: String, in text: String) {
            guard let range = text.range(ofOnly: value) else { return nil }
            frame =
                text.slice(0..<range.lowerBound) + String(Fact.gap)
                + text.slice(range.upperBound..<text.utf8.count).dropping(suffix: ".")
            self.value = value
        }
    }

    // MARK: Rows

    /// `` `df -h` (free space per filesystem) vs `du -sh dir` (space used by a directory) ``
    static func versus(_ phrase: Phrase) -> [Gap] {
        guard phrase.text.holds(") vs ") else { return [] }
        let sides = phrase.text.dropping(suffix: ".").parts(between: ") vs ")
        guard sides.count == 2 else { return [] }
        return [sides[0], sides[1].dropping(suffix: ")")].compactMap { side in
            guard let open = side.range(ofOnly: " ("), side.words.count >= 3 else { return nil }
            let meaning = side.slice(open.upperBound..<side.utf8.count)
            guard meaning.wordCount >= 2 else { return nil }
            return Gap(frame: "\(Fact.gap): \(meaning)", value: side.slice(0..<open.lowerBound))
        }
    }

    /// `127 = command not found, 126 = found but not executable`, `fd 0 = stdin, 1 = stdout`, `DNS (A = IPv4, MX = mail
    /// server)`, `H = high gear = the smallest cog`.
    static func codes(_ phrase: Phrase) -> [Gap] {
        guard phrase.text.holds(" = ") else { return [] }
        let chain = phrase.text.dropping(suffix: ".").parts(between: " = ")
        if chain.count == 3, !phrase.text.holds(","), let last = chain.last, (1...6).contains(last.wordCount),
            chain[1].wordCount <= 4, chain[0].wordCount <= 3
        {
            return [Gap(frame: "\(chain[0]) = \(chain[1]) = \(Fact.gap)", value: last)]
        }
        if let group = phrase.brackets.groups.first(where: { $0.content.text.parts(between: " = ").count >= 3 }),
            let name = group.before.words.last
        {
            return row(group.content.text, label: name)
        }
        let cut = phrase.colon.flatMap { $0.head.equals == nil && $0.head.words.count <= 4 ? $0 : nil }
        let text = cut?.tail.text ?? phrase.text
        guard let first = text.parts(between: " = ").first?.words.last, Int(first) != nil else { return [] }
        return row(text, label: cut?.head.bare.text)
    }

    private static func row(_ text: String, label: String?) -> [Gap] {
        let parts = splitOutsideBrackets(text.dropping(suffix: "."), at: [",", ";"]).map { $0.parts(between: " = ") }
        guard (2...6).contains(parts.count), parts.allSatisfy({ $0.count == 2 && !$0[0].isEmpty }) else { return [] }
        // `fd 0 = stdin, 1 = stdout`: the word goes with all of them.
        let kind = parts[0][0].words.dropLast().joined(separator: " ")
        return parts.compactMap { part in
            let value = Phrase(part[1]).bare.text
            guard part[0].wordCount <= 3, (1...6).contains(value.wordCount), value.typingLength >= 2 else { return nil }
            let head = part[0].wordCount == 1 && !kind.isEmpty && part[0].hasDigit ? "\(kind) \(part[0])" : part[0]
            return Gap(frame: (label.map { $0 + ": " } ?? "") + "\(head) = \(Fact.gap)", value: value)
        }
    }

    /// `Ctrl-C → SIGINT (2), Ctrl-Z → SIGTSTP, then bg or fg`: pairs, and what goes on behind them.
    static func arrows(_ phrase: Phrase) -> [Gap] {
        guard phrase.arrow != nil, phrase.colon == nil, phrase.equals == nil, phrase.text.holds(", ") else { return [] }
        let parts = splitOutsideBrackets(phrase.text.dropping(suffix: "."), at: [",", ";"]).map { Phrase($0) }
        let pairs = parts.compactMap(\.arrow)
        guard (2...6).contains(pairs.count), parts[0].arrow != nil,
            pairs.allSatisfy({ pair in
                pair.tail.arrow == nil && (1...3).contains(pair.head.words.count)
                    && (1...4).contains(pair.tail.bare.words.count) && pair.tail.bare.typingLength >= 2
            })
        else { return [] }
        return pairs.map { Gap(frame: "\($0.head.text) → \(Fact.gap)", value: $0.tail.bare.text) }
    }

    /// `RAID 0 striping / RAID 1 mirroring / RAID 5 striping with parity`: the same word with its numbers.
    static func numbered(_ phrase: Phrase) -> [Gap] {
        guard phrase.text.holds(" / "), phrase.colon == nil, phrase.hasDigit else { return [] }
        let parts = phrase.text.dropping(suffix: ".").parts(between: " / ").map(\.trimmed)
        guard (2...6).contains(parts.count),
            parts.allSatisfy({ part in
                part.wordCount >= 3 && part.words[0] == parts[0].words[0] && Int(part.words[1]) != nil
            })
        else { return [] }
        return parts.map { part in
            let said = part.words.dropFirst(2).joined(separator: " ")
            return Gap(frame: "\(part.words[0]) \(part.words[1]): \(Fact.gap)", value: said)
        }
    }

    // MARK: Numbers

    /// `goes from -20 (highest priority) to 19 (lowest)`: a number that the bracket behind it explains.
    static func explained(_ phrase: Phrase) -> [Gap] {
        let words = phrase.words
        guard phrase.hasDigit, phrase.text.holds(" ("), words.count >= 5, phrase.arrow == nil, phrase.equals == nil,
            EnglishReference.hasVerb(phrase.text)
        else { return [] }
        let places = words.indices.dropLast().dropFirst(2).filter { index in
            isNumber(words[index]) && !words[index].isYear && words[index + 1].begins(with: "(")
                && !words[index + 1].hasDigit && words[index + 1].utf8.count >= 4
        }
        guard let place = places.first, places.count <= 2 else { return [] }
        return [Gap(words[place], in: phrase.text)].compactMap { $0 }
    }

    /// `Most stem bolts say 5 Nm right on them`, `Max 2 access keys per user`: the one number of a line that is asked for
    /// nothing else.
    private func number(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Gap] {
        let phrase = sentence.phrase.bare
        let words = phrase.words
        let places = words.indices.filter { Self.isNumber(words[$0].dropping(suffix: ".").dropping(suffix: ",")) }
        guard places.count == 1, let place = places.first, place > 1 || ["max", "min"].contains(words[0].lowered),
            words.count(where: \.hasDigit) == 1, (5...22).contains(words.count) || (words.count == 4 && place == 3),
            phrase.colon == nil, phrase.equals == nil, phrase.arrow == nil, phrase.dash == nil,
            !isStated(sentence, at: node, by: [QuantityRule(), DateRule()], outline),
            EnglishClause(words) != nil || ["max", "min"].contains(words[0].lowered),
            !EnglishReference.leans(phrase.text), !Self.counters.contains(words[place - 1].lowered)
        else { return [] }
        let number = words[place].dropping(suffix: ".").dropping(suffix: ",")
        if number.isYear { return [] }
        let unit = place + 1 < words.count ? words[place + 1].dropping(suffix: ".").dropping(suffix: ",") : ""
        let isUnit =
            (1...3).contains(unit.utf8.count) && unit.beginsWithCapital
            && (unit.utf8.count == 1 || unit.uppercased() != unit)
        let value = isUnit ? "\(number) \(unit)" : number
        var frame = words
        frame[place] = String(Fact.gap) + words[place].dropping(prefix: number)
        if value != number { frame.remove(at: place + 1) }
        return [Gap(frame: frame.joined(separator: " ").dropping(suffix: "."), value: value)]
    }

    private static let counters: WordList = [
        "step", "chapter", "week", "page", "day", "part", "ch.", "act", "type", "phase", "stage", "signal", "at",
        "chromosome", "section", "figure", "no.",
    ]

    private static func isNumber(_ word: String) -> Bool {
        let bare = word.dropping(prefix: "-").dropping(prefix: "−")
        return !bare.isEmpty && bare.utf8.count <= 7 && bare.beginsWithDigit
            && bare.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
    }

    func isStated(_ sentence: Sentence, at node: Int, by rules: [any FactRule], _ outline: Outline) -> Bool {
        rules.contains { rule in
            outline.facts(of: rule, at: node).contains { $0.statement.holds(sentence.phrase.text) }
        }
    }
}
