import Notes

// What the clauses of a Korean sentence leave to one another, and to the line that they stand in.

extension SentenceRule {
    /// `**도덕적 해이**다`: a name that ends in 이, as the learner stressed it.
    static func restored(_ fact: Fact, by stressed: [String]) -> Fact {
        var fact = fact
        if stressed.contains(fact.subject.name + "이") { fact.subject.name += "이" }
        if let said = fact.values.first?.text, stressed.contains(said + "이") { fact.values[0].text += "이" }
        return fact
    }

    /// `페이징은 안쪽 조각, 뜻나눔은 ____`: what a clause stands against shows what is asked for.
    static func whole(_ fact: Fact, _ clause: Phrase, in sentence: Phrase) -> Fact {
        guard fact.rule == .object, let frame = fact.frame, frame.ends(in: String(Fact.gap)), sentence.colon == nil,
            sentence.typingLength <= 60,
            clause.text.utf8.count < sentence.text.utf8.count, let value = fact.values.first?.text,
            frame.replacing(String(Fact.gap), with: value) == clause.text.dropping(suffix: "."),
            let place = sentence.text.range(ofOnly: clause.text.dropping(suffix: "."))
        else { return fact }
        var fact = fact
        fact.frame =
            sentence.text.slice(0..<place.lowerBound) + frame
            + sentence.text.slice(place.upperBound..<sentence.text.utf8.count).dropping(suffix: ".")
        return fact
    }

    /// `RNA는 …, 당은 리보스`: an aspect behind a clause that tells what something is, is an aspect of that.
    func owned(_ fact: Fact, by named: Term?) -> Fact {
        guard let named, let label = fact.label, named.name != fact.subject.name, !named.name.holds(label),
            Labels.areAspects(label) || Labels.areAttributes(label) || isGenericLabel(label) || label.typingLength <= 2
        else { return fact }
        var fact = fact
        fact.subject = named
        return fact
    }

    /// `…는 것이 비교우위이며 리카도가 주장했다`: who did it, of what the clause before names.
    func doer(of term: Term, in clause: Sentence, at node: Int, _ outline: Outline) -> Fact? {
        let words = clause.phrase.bare.text.dropping(suffix: ".").words
        guard (2...5).contains(words.count), let particle = Self.subjects.ending(of: words[0]),
            KoreanEnding(words: words).closesDefinition
        else { return nil }
        let name = words[0].dropping(suffix: particle)
        guard Phrase(name).isName, name.typingLength >= 2, !Naming.pointsElsewhere(name), !term.name.holds(name) else {
            return nil
        }
        return Fact(
            subject: term, relation: .property, values: [Value(name)],
            frame: ([String(Fact.gap) + "이(가)"] + words.dropFirst()).joined(separator: " "),
            statement: clause.phrase.text, place: outline.place(of: node, lines: clause.lines), rule: Rule.actor,
            language: .korean)
    }

    static let subjects: EndingList = ["이", "가"]

    /// `… 음운 고리, … 잡기장, 그리고 … 집행기로 이루어진다` behind `작업 기억 : …`: of what the line explains, of what it consists.
    static func continued(_ sentence: Sentence) -> (topic: Phrase, statement: Statement, alias: String?)? {
        guard sentence.phrase.hasHangul, let topic = sentence.lineTerm, sentence.phrase.colon == nil,
            sentence.phrase.arrow == nil, sentence.phrase.text.holds(","),
            let statement = KoreanSentence.statement(
                sentence.phrase.bare.words.map { $0.dropping(suffix: ".") }, of: topic)
        else { return nil }
        switch statement {
        case .members, .steps: return (topic, statement, nil)
        default: return nil
        }
    }
}
