import Notes

/// A number with a unit in a short line, and whose number it is.
///
/// Steps of a walkthrough, examples and captions of pictures state no quantity.
struct QuantityRule: FactRule {
    let name = Rule(rawValue: "quantity")
    static let needs: [LineMarks] = [[.line, .digit]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), outline.nodes[node].phrase.hasDigit,
            !isCaption(node, in: outline), !outline.isPreface(node), !outline.isInWalkthrough(node),
            !outline.isStory(node),
            !isWorked(node, in: outline)
        else { return [] }
        let found = KoreanSentence.about(EnglishProse.joined(outline.sentences(of: node))).flatMap {
            sentence -> [Fact] in
            let phrase = sentence.phrase
            guard phrase.hasDigit, phrase.typingLength <= 160, !isExample(phrase), !phrase.text.ends(in: "?"),
                !Self.isFurniture(phrase), !phrase.text.holds("연중무휴"), !phrase.text.holds("24/7"),
                phrase.colon == nil || !phrase.head.isGeneric && !KoreanWords.markers.contains(phrase.head.bare.text)
            else { return [] }
            if let only = equated(in: sentence, at: node, outline) ?? labelled(in: sentence, at: node, outline) {
                return [only]
            }
            return numbers(in: sentence, at: node, outline).map { EnglishProse.carried($0, behind: sentence.before) }
                + bracketed(in: sentence, at: node, outline) + remarked(in: sentence, at: node, outline)
        }
        return found.isEmpty ? [] : explaining(found, at: node, in: outline)
    }

    /// The lines behind a Korean term on a line of its own (`: 무게의 약 3배`) are about that term.
    private func explaining(_ found: [Fact], at node: Int, in outline: Outline) -> [Fact] {
        let defined = outline.facts(of: LayoutRule(), at: node)
        guard outline.nodes[node].language == .korean, outline.nodes[node].kind.isParagraph, defined.count == 1,
            let term = defined.first?.subject, defined.first?.relation == .definition
        else { return found }
        return found.map { fact in
            guard fact.place.firstLine > (defined.first?.place.firstLine ?? 0), let frame = fact.frame,
                frame != String(Fact.gap)
            else { return fact }
            var fact = fact
            fact.subject = term
            fact.frame = frame.dropping(prefix: ":").trimmed
            return fact
        }
    }

    /// Numbers with units, clause by clause. Of several each is asked with the others in sight.
    func numbers(in sentence: Sentence, at node: Int, _ outline: Outline) -> [Fact] {
        // `All zones lie within 100 km: far enough apart`: the number stands in the sentence before the colon.
        let colon = sentence.phrase.colon.map { cut in
            cut.tail.isEmpty || (!cut.tail.hasDigit && !cut.head.hasHangul && EnglishClause(cut.head.words) != nil)
                ? cut.head : cut.tail
        }
        let part = colon ?? dashed(sentence.phrase)?.tail ?? Self.pointed(sentence.phrase)?.tail ?? sentence.phrase
        // `층마다 방 5개 -> 늘릴 수 있음`: the number is of what stands before the arrow.
        let cause = part.hasHangul ? part.arrow?.head : nil
        if part.hasHangul, let found = conditions(in: part, sentence, at: node, outline) { return found }
        let whole = (cause.flatMap { $0.hasDigit && $0.words.count >= 2 ? $0 : nil } ?? part).bare
        // `2필 → 1필`: what it was and what it became, of which neither is what it is.
        if let turn = part.arrow, part.hasHangul, turn.head.words.last?.beginsWithDigit == true,
            turn.tail.text.beginsWithDigit
        {
            return []
        }
        // Of a long line the part with the number is enough.
        let clauses = KoreanSentence.clauses(of: whole).flatMap { clause in
            clause.typingLength <= 80
                ? [clause]
                : splitOutsideBrackets(clause.text, at: [",", "+", ";"]).map { Phrase($0) }.filter {
                    $0.words.count >= 3
                }
        }
        return clauses.flatMap { clause -> [Fact] in
            let text = clause.text
            let found = quantities(in: text, language: outline.nodes[node].language).filter { !isVerb($0, in: text) }
            // Two equal numbers would give each other away.
            guard (1...3).contains(found.count), text.typingLength <= 120, text.count(where: { $0 == "\"" }) % 2 == 0,
                !clause.words[0].ends(in: "자는") || !Naming.pointsElsewhere(clause.words[0]),
                Set(found.map { Form($0.text) }).count == found.count,
                let subject = subject(of: sentence, at: node, in: outline)
            else { return [] }
            if let both = alternatives(found, in: text, of: subject, sentence, at: node, outline) { return both }
            // `1, 10, 100, 400 Gbps`: of a row of numbers none is asked alone.
            if text.words.count(where: { $0.ends(in: ",") && $0.beginsWithDigit })
                >= 2
            {
                return []
            }
            let scalars = Array(text.unicodeScalars)
            let counted = found.filter {
                // `$0`: a name in code.
                !(sentence.stressed.contains($0.text) && $0.text.begins(with: "$")) && !isOrdinal($0, in: scalars)
                    && !counts($0, below: node, in: outline) && !isCounted($0, in: scalars)
            }
            let topic =
                topicBefore(clause, at: node, in: outline).map { $0 + " " }
                ?? unnamedHead(of: sentence.phrase, found, text, outline) ?? ""
            return counted.map { quantity in
                var frame = scalars
                frame.replaceSubrange(quantity.range, with: String(Fact.gap).unicodeScalars)
                return fact(
                    subject, quantity.text, quantity.quantity, frame: topic + String(String.UnicodeScalarView(frame)),
                    sentence, at: node, outline)
            }
        }
    }

    /// `100회 초과 → 빈맥, 60회 미만 → 서맥`: bounds, each with the name of what lies beyond it.
    private func conditions(
        in part: Phrase, _ sentence: Sentence, at node: Int, _ outline: Outline
    ) -> [Fact]? {
        let clauses = splitOutsideBrackets(part.text, at: [","]).map { Phrase($0) }
        var facts: [Fact] = []
        for clause in clauses {
            guard let cut = clause.arrow, let last = cut.head.words.last, Units.qualifiersAfter.contains(last),
                cut.tail.bare.words.count <= 3, cut.tail.bare.isName, cut.tail.bare.arrow == nil,
                case let found = quantities(in: cut.head.text, language: .korean), found.count == 1
            else { return nil }
            guard let subject = subject(of: sentence, at: node, in: outline) else { return nil }
            var frame = Array(cut.head.text.unicodeScalars)
            frame.replaceSubrange(found[0].range, with: String(Fact.gap).unicodeScalars)
            facts.append(
                fact(
                    subject, found[0].text, found[0].quantity,
                    frame: String(String.UnicodeScalarView(frame)) + "이면 " + cut.tail.bare.text, sentence, at: node,
                    outline))
        }
        return facts.isEmpty ? nil : facts
    }

    /// `hourly price of an m5.large in Seoul : 0.12 USD`: an English head that is too long or too full of numbers for a name
    /// stays with its number.
    private func unnamedHead(
        of phrase: Phrase, _ found: [FoundQuantity], _ text: String, _ outline: Outline
    ) -> String? {
        guard !phrase.hasHangul, found.count == 1, found[0].text == text, phrase.colon != nil,
            phrase.head.unnumbered.term(outline.pairs) == nil, phrase.head.words.count <= 12
        else { return nil }
        return phrase.head.unnumbered.text + ": "
    }

    /// `이름은 유니코드` on the line before `250자 초과 금지`: a line of limits that begins with its number goes on about the
    /// same thing.
    private func topicBefore(_ clause: Phrase, at node: Int, in outline: Outline) -> String? {
        guard clause.hasHangul, clause.text.beginsWithDigit,
            let near = outline.heading(above: node), Labels.areBounds(near.name),
            let before = outline.nodes[node].previous, outline.items(in: before).isEmpty,
            let first = outline.nodes[before].phrase.words.first,
            KoreanSentence.isTopic(at: 0, of: outline.nodes[before].phrase.words)
        else { return nil }
        return first
    }

    func fact(
        _ subject: Term, _ text: String, _ quantity: Quantity, frame: String, _ sentence: Sentence, at node: Int,
        _ outline: Outline
    ) -> Fact {
        Fact(
            subject: subject, relation: .quantity, values: [Value(text, quantity: quantity)], frame: frame,
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: name,
            language: outline.nodes[node].language)
    }

    func subject(of sentence: Sentence, at node: Int, in outline: Outline) -> Term? {
        let phrase = sentence.phrase
        if phrase.colon == nil, let head = dashed(phrase)?.head, let term = head.unnumbered.term(outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            return term
        }
        if var term = Self.pointed(phrase)?.head.unnumbered.term(outline.pairs)?.term, !isGenericLabel(term.name) {
            term.owner = Labels.lead(of: node, in: outline) ?? outline.subjects(above: node).first?.name
            return term
        }
        if let term = sentence.lineTerm?.term(outline.pairs)?.term, !isGenericLabel(term.name) { return term }
        let heading = outline.subjects(above: node).first
        if phrase.colon != nil, let term = phrase.head.unnumbered.term(outline.pairs)?.term,
            !isGenericLabel(term.name)
        {
            var owned = term
            owned.owner =
                term.name.hasLatin
                ? paragraphLead(of: sentence, at: node, in: outline) ?? owner(of: term, at: node, in: outline)
                : (phrase.hasHangul ? Labels.lead(of: node, in: outline) : nil) ?? heading?.name
            return owned
        }
        var above = outline.parentItem(of: node)
        while let parent = above {
            if outline.isMeasured(parent) {
                above = outline.parentItem(of: parent)
                continue
            }
            let head = outline.nodes[parent].phrase.named.unnumbered
            // `flow control protects the receiver`: what the line above speaks of.
            if !head.hasHangul, head.words.count >= 3, let name = EnglishSentence.subject(of: head.words) {
                return Term(name)
            }
            if let term = head.term(outline.pairs)?.term, !isGenericLabel(term.name) {
                var owned = term
                owned.owner = term.name.hasLatin ? owner(of: term, at: parent, in: outline) : heading?.name
                return owned
            }
            // The number of something that the line above calls by no name.
            if outline.nodes[parent].phrase.hasHangul, outline.nodes[parent].phrase.colon != nil, !head.isGeneric {
                return nil
            }
            above = outline.parentItem(of: parent)
        }
        if phrase.hasHangul, let title = outline.title(above: node)?.term(outline.pairs)?.term { return title }
        guard let subject = outline.subjects(above: node).first else {
            // Under a question (`왜 나누나?`) a sentence is about its own topic.
            guard phrase.hasHangul else { return nil }
            let topic = KoreanSentence.topic(of: phrase.bare.words)?.0.term(outline.pairs)?.term
            // Under a title (`숫자 모음`) a line that begins with what is measured needs no more.
            guard outline.nodes[node].headings.count >= 2 else { return topic }
            return topic ?? outline.heading(above: node).flatMap { $0.name.isEmpty ? nil : Term($0.name) }
        }
        // A generic heading in between goes along: AWS Organizations의 제한.
        if let near = outline.heading(above: node), near.isGeneric, !near.name.isEmpty {
            return Term(near.name, owner: subject.name)
        }
        return subject
    }

    /// The stressed name with which an English paragraph begins, of a later line in it (`System down: 1 hour`).
    private func paragraphLead(of sentence: Sentence, at node: Int, in outline: Outline) -> String? {
        let sentences = outline.sentences(of: node)
        guard outline.nodes[node].kind.isParagraph, !sentence.phrase.hasHangul,
            sentences.first?.phrase.text != sentence.phrase.text,
            !sentence.stressed.contains(where: sentence.phrase.text.begins)
        else { return nil }
        return leadingName(of: sentences)
    }

    private func isCaption(_ node: Int, in outline: Outline) -> Bool {
        let blocks = outline.note.blocks
        if blocks[node].text.runs.contains(where: \.style.isImage) { return true }
        // `거리 : 3km` is told, picture or not.
        guard outline.nodes[node].phrase.colon == nil, let list = blocks[node].parent,
            outline.nodes[list].kind.isListKind
        else { return false }
        // The picture stands right after the list, or in it.
        for index in list..<min(blocks[list].end + 1, blocks.count)
        where blocks[index].text.runs.contains(where: \.style.isImage) {
            return true
        }
        return false
    }
}

extension InlineText.Style {
    var isImage: Bool { if case .image = self { true } else { false } }
}
