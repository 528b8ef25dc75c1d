/// What English sentences take from those before them.
enum EnglishProse {
    /// Sentences with what they leave to the one before put in: the subject for which `It` or `He` stands, and the count for which a list goes on (`The wall has three layers. From outside in: …`).
    static func joined(_ sentences: [Sentence]) -> [Sentence] {
        let sentences = sentences.map(withoutLead)
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
                var sentence = named(sentence, after: before)
                let ahead = before.phrase.text
                if EnglishReference.leans(sentence.phrase.text), !EnglishReference.leans(ahead),
                    before.phrase.words.count >= 4, before.phrase.typingLength <= 140, !ahead.ends(in: "?")
                {
                    sentence.before = ahead.ends(in: ".") ? ahead : ahead + "."
                }
                result.append(sentence)
            }
        }
        return led(result)
    }

    /// `**Business** starts at $100. … System down: 1 hour.`: a line without a subject of its own is said of the stressed name with
    /// which its paragraph begins.
    private static func led(_ sentences: [Sentence]) -> [Sentence] {
        guard !sentences[0].phrase.hasHangul, let name = leadingName(of: sentences).map({ Phrase($0) }),
            name.isName, name.words.count <= 4
        else { return sentences }
        return sentences.enumerated().map { index, sentence in
            guard index > 0, sentence.lineTerm == nil, sentence.before == nil, sentence.phrase.colon == nil,
                !sentence.phrase.text.begins(with: sentence.stressed.first ?? "\u{0}"),
                EnglishClause(EnglishSentence.withoutAdverbial(sentence.phrase.text).words) == nil
            else { return sentence }
            var sentence = sentence
            sentence.lineTerm = name
            return sentence
        }
    }

    /// A sentence without what it only adds: the remark behind its dash (`The dome was closed in 1436 – a double shell`),
    /// and the words between commas that tie it to the one before or date its subject (`A replica, on the other hand, …`,
    /// `The Raft, 1818–19, …`).
    static func plain(_ phrase: Phrase) -> Phrase {
        var phrase = phrase
        // `…, I'd say.`
        let said = phrase.text.dropping(suffix: ".")
        if let end = asides.first(where: said.ends) { phrase = Phrase(said.dropping(suffix: end)) }
        if let cut = phrase.dash, phrase.colon == nil, cut.head.words.count >= 5, !cut.head.text.holds("→"),
            let clause = EnglishClause(EnglishSentence.withoutAdverbial(cut.head.bare.text).words),
            clause.rest.count >= 2
        {
            phrase = cut.head
        }
        guard let open = phrase.text.range(ofFirst: ", ") else { return phrase }
        let rest = phrase.text.slice(open.upperBound..<phrase.text.utf8.count)
        guard let close = rest.range(ofFirst: ", "), case let between = rest.slice(0..<close.lowerBound),
            ties.contains(between.lowered) || between.isYear || between.isYearSpan
        else { return phrase }
        let before = phrase.text.slice(0..<open.lowerBound)
        let after = rest.slice(close.upperBound..<rest.utf8.count)
        // `David, 1504, marble`: a row, and no sentence.
        guard EnglishClause("\(before) \(after)".words) != nil else { return phrase }
        return Phrase("\(before) \(after)")
    }

    /// The clause of a long English sentence in which a word stands, where it is a sentence by itself.
    static func clause(of phrase: Phrase, holding word: String) -> String? {
        guard !phrase.hasHangul, phrase.words.count >= 12 else { return nil }
        let clauses = EnglishClause.clauses(of: phrase)
        guard clauses.count > 1, var clause = clauses.first(where: { $0.text.range(ofOnly: word) != nil }) else {
            return nil
        }
        if let cut = clause.colon, cut.tail.text.range(ofOnly: word) != nil { clause = cut.tail }
        guard
            clause.words.count >= 5, EnglishClause(EnglishSentence.withoutAdverbial(clause.bare.text).words) != nil,
            !EnglishReference.leans(clause.text)
        else { return nil }
        return clause.text
    }

    private static let asides = [
        ", I'd say", ", I think", ", I guess", ", honestly", ", imo", ", seriously", ", apparently", " by the way",
    ]

    private static let ties: WordList = [
        "on the other hand", "however", "by contrast", "in contrast", "for example", "for instance", "of course",
        "in turn", "in fact", "therefore", "by the way", "too", "as a rule", "in general",
    ]

    /// `the first sound (S1, "lub") is …` as `S1 is …`: an order's number with the code that its bracket gives it.
    static func coded(_ clause: Phrase) -> Phrase {
        guard !clause.hasHangul, let group = clause.brackets.groups.first,
            let first = EnglishSentence.withoutArticle(group.before.text).words.first?.lowered,
            orders.contains(first), group.before.words.count <= 4,
            let code = splitOutsideBrackets(group.content.text, at: [","]).first, (1...2).contains(code.wordCount),
            code.hasDigit, code.hasLatin, code.utf8.count <= 6,
            let place = clause.text.range(ofOnly: group.content.text)
        else { return clause }
        let rest = clause.text.slice(place.upperBound..<clause.text.utf8.count).dropping(prefix: ")")
        return Phrase(code + rest)
    }

    private static let orders: WordList = ["first", "second", "third", "fourth", "fifth", "last"]

    /// A fact of a sentence that leans on the one before it, with that one carried over into the gapped sentence. What the
    /// sentence says of a name is asked as a gap where the name stood.
    static func carried(_ fact: Fact, behind before: String?) -> Fact {
        guard let before, fact.rule != .aside else { return fact }
        var carried = fact
        if fact.frame == nil {
            guard fact.label == nil, [.definition, .property].contains(fact.relation),
                EnglishReference.leans(fact.values.first?.text ?? ""),
                let range = fact.statement.range(ofOnly: fact.subject.name)
            else { return fact }
            let text = fact.statement
            carried.relation = .property
            carried.rule = .object
            carried.values = [Value(fact.subject.name, aliases: fact.subject.aliases)]
            carried.subject = Term(fact.place.headings.last ?? fact.subject.name)
            carried.frame =
                text.slice(0..<range.lowerBound) + String(Fact.gap) + text.slice(range.upperBound..<text.utf8.count)
        }
        let value = carried.values.first?.text.lowered ?? ""
        guard let frame = carried.frame, frame != String(Fact.gap), EnglishReference.leans(frame),
            !before.lowered.holds(value)
        else { return fact }
        carried.frame = "\(before) \(frame.prefix(1).uppercased())\(frame.dropFirst())"
        return carried
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

    /// `It empties into the aorta` after `The left ventricle has …`, `He was murdered` after `Okubo Toshimichi was …`.
    ///
    /// The subject of the sentence before is what a pronoun at the beginning stands for, as long as it is of the same number
    /// and no pronoun itself. Where the learner stressed another name in that sentence, the pronoun may be that one's.
    private static func named(_ sentence: Sentence, after before: Sentence) -> Sentence {
        guard let first = sentence.phrase.words.first, ["It", "They", "He", "She"].contains(first),
            let clause = EnglishClause(EnglishSentence.withoutAdverbial(before.phrase.bare.text).words),
            case let name = Phrase(EnglishSentence.withoutArticle(clause.subject.joined(separator: " "))),
            isStressed(name, in: before) || (before.stressed.isEmpty && stands(first, for: name, clause))
        else { return sentence }
        var subject = clause.subject
        if subject[0] != name.words.first { subject[0] = "The" }
        var named = sentence
        let rest = sentence.phrase.words.dropFirst().joined(separator: " ")
        named.phrase = Phrase("\(subject.joined(separator: " ")) \(rest)")
        return named
    }

    private static func isStressed(_ name: Phrase, in sentence: Sentence) -> Bool {
        sentence.stressed.contains { Form($0.comparable) == name.form }
    }

    private static func stands(_ pronoun: String, for name: Phrase, _ clause: EnglishClause) -> Bool {
        guard name.isName, name.words.count <= 5, let head = EnglishVerbs.headNoun(of: name.words),
            !EnglishReference.leans(clause.subject.joined(separator: " "))
        else { return false }
        let isPlural = ["are", "were", "have"].contains(clause.verb.lowered) || EnglishVerbs.isPlural(head)
        switch pronoun {
        case "They": return isPlural
        case "It": return !isPlural
        default: return !isPlural && name.isProperName && name.words.count <= 3
        }
    }

    /// `The first of them, **glycolysis**, takes place in the cytosol` with the name in place of what points back.
    private static func withoutLead(_ sentence: Sentence) -> Sentence {
        guard !sentence.phrase.hasHangul, !sentence.stressed.isEmpty else { return sentence }
        let words = sentence.phrase.words
        guard let open = words.prefix(6).firstIndex(where: { $0.ends(in: ",") }),
            EnglishReference.leans(words[...open].joined(separator: " ")),
            let name = sentence.stressed.first(where: { name in
                words[(open + 1)...].joined(separator: " ").begins(with: name + ", ")
            })
        else { return sentence }
        var named = sentence
        let rest = words[(open + 1 + name.words.count)...].joined(separator: " ")
        named.phrase = Phrase("\(name.prefix(1).uppercased())\(name.dropFirst()) \(rest)")
        return named
    }
}
