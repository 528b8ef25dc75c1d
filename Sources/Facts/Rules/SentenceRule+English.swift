import Notes

/// What an English clause says beside what it states of its subject: the names that it mentions in passing, the list at its
/// end, and, where it states no more than that its subject does something, what it does that to.
extension SentenceRule {
    func beside(
        _ stated: [Fact], in clause: Sentence, _ isProse: Bool, at node: Int, _ outline: Outline
    ) -> [Fact] {
        let phrase = clause.phrase
        guard phrase.dash == nil, phrase.arrow == nil, phrase.equals == nil, !phrase.text.ends(in: "?"),
            phrase.text.utf8.count < 400
        else { return [] }
        var made = EnglishNaming.all(in: phrase, stressed: clause.stressed).compactMap { naming -> Fact? in
            // `US (set by FASB)`: done by another.
            if naming.isProperty, naming.said.words.dropFirst().first == "by" { return nil }
            guard !stated.contains(where: { Form($0.subject.name.comparable) == naming.term.form }) else { return nil }
            let statement: Statement =
                naming.isProperty ? .property(naming.said) : .definition(meaning: naming.said)
            var made = fact(naming.term, statement, clause, true, at: node, in: outline).first
            made?.rule = .aside
            return made
        }
        made += [bracketed(clause, at: node, outline), year(clause, at: node, outline)].compactMap { $0 }
        if EnglishLine.isCorrelation(phrase), let about = about(clause, at: node, outline),
            let comma = phrase.text.range(ofFirst: ", the ")
        {
            let value = phrase.text.slice((comma.lowerBound + 2)..<phrase.text.utf8.count).dropping(suffix: ".")
            return [
                Fact(
                    subject: about, relation: .property, values: [Value(value)],
                    frame: "\(phrase.text.slice(0..<comma.lowerBound)), \(Fact.gap)", statement: phrase.text,
                    place: outline.place(of: node, lines: clause.lines), rule: .object, language: .english)
            ]
        }
        let isWhole = stated.contains { [.definition, .enumeration, .steps, .purpose, .cause].contains($0.relation) }
        let text = EnglishClause.withoutJoint(phrase.bare.text)
        if text != Self.known(text), let why = reason(clause, at: node, outline) { return made + [why] }
        guard !isWhole, let own = EnglishClause(EnglishSentence.withoutAdverbial(text).words),
            // `in the cloud you begin on the day`: advice to the reader.
            !own.subject.contains(where: { ["you", "we", "i"].contains($0.lowered) })
        else { return made }
        if let why = reason(clause, at: node, outline) { made.append(why) }
        if let list = listed(own, stated, clause, isProse, at: node, outline) {
            made.append(list)
        } else if phrase.colon == nil, let gap = object(of: own, clause, stated, at: node, outline) {
            made.append(gap)
        }
        return made
    }

    /// `The right atrium receives blood from A, B and C`: from which three?
    private func listed(
        _ own: EnglishClause, _ stated: [Fact], _ clause: Sentence, _ isProse: Bool, at node: Int, _ outline: Outline
    ) -> Fact? {
        guard let list = EnglishList(own) else { return nil }
        let topic = Phrase(EnglishSentence.withoutArticle(own.subject.joined(separator: " ")))
        guard topic.bare.isName, topic.words.count <= 6, !Naming.pointsElsewhere(own.subject[0]) else { return nil }
        return fact(
            topic, .members(list.names, isOpen: false, label: list.label), clause, isProse, at: node, in: outline
        ).first
    }

    /// `The most specific route wins (longest prefix match)`, `… for return traffic (1024-65535)`: what the bracket behind a
    /// sentence adds to it.
    private func bracketed(_ clause: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let phrase = clause.phrase
        guard let group = phrase.brackets.groups.last, group.isLast, phrase.brackets.groups.count == 1,
            EnglishClause(group.before.words) != nil, group.before.words.count >= 3,
            (1...4).contains(group.content.words.count), group.content.typingLength >= 3,
            !["set", "or", "ignore", "led", "found", "named", "made", "damaged"].contains(
                group.content.words[0].lowered),
            EnglishClause(group.content.words) == nil, !group.content.text.holds(","), group.content.colon == nil,
            !EnglishReference.leans(group.content.text),
            let about = about(clause, at: node, outline),
            !Self.standIns.contains(phrase.words[0].lowered),
            case .remark = Gloss(group.content, after: lastName(of: group.before), pairs: outline.pairs),
            // `(Miller 1956)`: who says so, and when.
            !group.content.words.contains(where: \.isYear),
            quantities(in: group.content.text, language: .english).isEmpty, !isExample(group.content),
            !Self.isMonth(group.content.text),
            !Self.remarks.contains(String(group.content.words[0].lowered.filter(\.isLetter)))
        else { return nil }
        return Fact(
            subject: about, relation: .property, values: [Value(group.content.text)],
            frame: "\(group.before.text) (\(Fact.gap))", statement: phrase.text,
            place: outline.place(of: node, lines: clause.lines), rule: .object, language: .english)
    }

    /// `We know the core is liquid because …` without those who know.
    private static func known(_ text: String) -> String {
        let starts = ["We know that ", "We know ", "we know that ", "we know "]
        guard let start = starts.first(where: text.begins) else { return text }
        let rest = text.dropping(prefix: start)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    private func reason(_ clause: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let text = Self.known(EnglishClause.withoutJoint(clause.phrase.bare.text))
        guard let reason = EnglishReason(text), let about = about(clause, at: node, outline), text.typingLength <= 180,
            !Self.standIns.contains(text.words[0].lowered)
        else { return nil }
        return Fact(
            subject: about, relation: .property, values: [Value(reason.value)], frame: reason.frame,
            statement: clause.phrase.text, place: outline.place(of: node, lines: clause.lines), rule: .object,
            language: .english)
    }

    /// `Germany joined the League of Nations in 1926`: when?
    private func year(_ clause: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let text = EnglishClause.withoutJoint(clause.phrase.bare.text).dropping(suffix: ".")
        let words = text.words
        let all = words.indices.filter { words[$0].dropping(suffix: ",").isYear }
        // `painted The Third of May 1808 in 1814`: the year of a name is no date of the sentence's.
        let years = all.count == 1 ? all : all.filter { $0 > 0 && words[$0 - 1] == "in" }
        guard years.count == 1, let place = years.first, place >= 3, words.count >= 5,
            let about = about(clause, at: node, outline),
            EnglishClause(EnglishSentence.withoutAdverbial(text).words) != nil,
            !Self.standIns.contains(words[0].lowered), clause.phrase.typingLength <= 160
        else { return nil }
        var start = place
        while start > 0,
            DateRule.isDate([words[start - 1], words[start]]) || Self.months.contains(words[start - 1].lowered)
        {
            start -= 1
        }
        if start < place, start > 0, words[start - 1].hasDigit, words[start - 1].utf8.count <= 2 { start -= 1 }
        let date = words[start...place].joined(separator: " ").dropping(suffix: ",")
        guard let range = text.range(ofOnly: date) else { return nil }
        let frame =
            text.slice(0..<range.lowerBound) + String(Fact.gap) + text.slice(range.upperBound..<text.utf8.count)
        return Fact(
            subject: about, relation: .property, values: [Value(date)], frame: frame, statement: clause.phrase.text,
            place: outline.place(of: node, lines: clause.lines), rule: .object, language: .english)
    }

    /// `2024-09`: when a figure was so.
    private static func isMonth(_ text: String) -> Bool {
        let parts = text.split(separator: "-")
        return (2...3).contains(parts.count) && parts.allSatisfy { Int($0) != nil } && String(parts[0]).isYear
            && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
    }

    private static let months: WordList = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "spring", "summer", "autumn", "winter",
    ]

    private static let remarks: WordList = [
        "see", "cf", "not", "default", "optional", "remember", "important", "exam", "aka", "also", "says", "new", "old",
        "but",
    ]

    /// The clause with what its verb leads to left out: `The coronary arteries arise from the ____`.
    private func object(
        of own: EnglishClause, _ clause: Sentence, _ stated: [Fact], at node: Int, _ outline: Outline
    ) -> Fact? {
        guard let about = about(clause, at: node, outline), !outline.isContrasted(node), !outline.isInWalkthrough(node),
            clause.before != nil || !Self.standIns.contains(own.subject[0].lowered),
            clause.phrase.letters.typingLength <= 160
        else { return nil }
        let text = EnglishClause.withoutJoint(clause.phrase.bare.text).dropping(suffix: ".")
        // What the learner stressed is left out before anything else.
        let isStressed = clause.stressed.contains { word in
            text.range(ofOnly: word) != nil
                && !stated.contains { Form($0.subject.name.comparable) == Form(word.comparable) }
        }
        // Behind the place or time that the sentence begins with.
        let start = text.words.count - EnglishSentence.withoutAdverbial(text).words.count + own.subject.count
        guard !isStressed,
            let object = EnglishObject(
                in: text, from: start, hiding: [own.subject.joined(separator: " "), about.name]),
            // `min(rwnd, cwnd)`: a call, whose brackets were taken for a remark.
            !clause.phrase.text.holds("\(object.name)("),
            !clause.phrase.text.holds("\(object.name) (")
                || object.name.words.count > 1 || object.name.typingLength > 4
        else { return nil }
        let frame =
            text.slice(0..<object.range.lowerBound) + String(Fact.gap)
            + text.slice(object.range.upperBound..<text.utf8.count)
        return Fact(
            subject: about, relation: .property, values: [Value(object.name)], frame: frame,
            statement: clause.phrase.text, place: outline.place(of: node, lines: clause.lines), rule: .object,
            language: .english)
    }

    /// What a sentence speaks of: the term that its line began with, else what its line does.
    private func about(_ clause: Sentence, at node: Int, _ outline: Outline) -> Term? {
        // A thought that breaks off, or a question of the learner's own, states nothing.
        if clause.phrase.text.holds("...") || clause.phrase.text.holds("…") || clause.phrase.text.holds("?") {
            return nil
        }
        guard let own = clause.lineTerm?.term(outline.pairs)?.term, !isGenericLabel(own.name) else {
            return outline.about(node)
        }
        return own
    }

    /// Words that stand for something said before.
    static let standIns: WordList = [
        "it", "they", "this", "these", "that", "those", "he", "she", "we", "you", "i", "here", "there", "such", "its",
        "their", "her", "his", "my", "our", "your", "both", "one", "another", "what", "who", "as", "to",
    ]
}
