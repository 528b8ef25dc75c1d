import Notes

/// A line that says what someone or something did (`김종서가 6진을 개척`) and states nothing else: who or what was it?
struct ActorRule: FactRule {
    let name = Rule.actor
    static let needs: [LineMarks] = [[.line, .hangul]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node),
            !outline.isContrasted(node), let owner = outline.subjects(above: node).first
        else { return [] }
        // What follows a term's own line speaks of that term.
        return outline.sentences(of: node).prefix(4).filter { $0.lineTerm == nil }.compactMap {
            fact(of: $0, at: node, owner, outline)
        }
    }

    private func fact(of sentence: Sentence, at node: Int, _ owner: Term, _ outline: Outline) -> Fact? {
        let phrase = sentence.phrase.bare
        let words = phrase.words
        guard phrase.hasHangul, (3...14).contains(words.count), phrase.colon == nil, phrase.arrow == nil,
            phrase.equals == nil,
            !phrase.text.ends(in: "?"), !isExample(phrase), !Naming.pointsElsewhere(words[0]), !Naming.leans(words),
            phrase.ending.closesDefinition,
            let place = words.prefix(4).firstIndex(where: { Self.subjects.matches($0) }), place + 2 <= words.count,
            let particle = Self.subjects.ending(of: words[place])
        else { return nil }
        // The name is the word with the particle, alone: what stands before it places it. A Latin name is not torn.
        // `산소가 없을 때 …`: when, and not who.
        let clause = words[(place + 1)...].prefix(3)
        if clause.contains(where: { Self.times.matches($0) }) { return nil }
        // `수는 절반이 된다`: what becomes of something.
        if Self.becomings.contains(where: words[place + 1].begins) { return nil }
        var name = words[place].dropping(suffix: particle)
        var start = place
        // `Amazon EC2 Auto Scaling이`
        if name.hasLatin {
            while start > 0, words[start - 1].hasLatin, !words[start - 1].hasHangul { start -= 1 }
            name = (words[start..<place] + [name]).joined(separator: " ")
        }
        // `최우 정권이`: the noun before it belongs to the name.
        if start == place, place > 0, !Self.placings.matches(words[place - 1]),
            !KoreanEnding.isAdnominal(words[place - 1])
        {
            return nil
        }
        let actor = Phrase(name)
        guard actor.isName, actor.letters.hangul >= 2 || actor.hasLatin, !Self.light.contains(name), !actor.isGeneric,
            !KoreanEnding.isAdnominal(name), Form(owner.name.comparable) != actor.form, !owner.name.holds(name)
        else { return nil }
        if case .sentence = actor.ending { return nil }
        var gapped = words
        gapped.replaceSubrange(start...place, with: [String(Fact.gap) + "이(가)"])
        return Fact(
            subject: owner, relation: .property, values: [Value(name)], frame: gapped.joined(separator: " "),
            statement: sentence.phrase.text, place: outline.place(of: node, lines: sentence.lines), rule: self.name,
            language: .korean)
    }

    private static let subjects: EndingList = ["이", "가"]
    private static let becomings = ["되", "된", "됨", "아니", "아님", "아닌"]
    private static let times: EndingList = ["때", "때는", "때,", "때에는", "경우", "경우에", "면", "후", "뒤", "전", "동안"]
    /// Of what stands before a name and is no part of it.
    private static let placings: EndingList = [
        "에", "에서", "의", "은", "는", "을", "를", "로", "때", "후", "뒤", "와", "과", "고", "며", ",", "면", "서", "도", "까지", "부터",
    ]
    private static let light: WordList = [
        "경우", "때문", "사람", "것", "데이터", "크기", "개수", "내용", "결과", "문제", "필요", "차이", "관계", "방법", "시간", "종류", "정도", "모두",
        "하나",
        "둘", "여러", "자신", "자기", "우리", "사용자", "부분", "이유", "가운데", "사이", "수", "양", "값", "효과", "변화", "온도", "물", "속도", "비용",
        "가격",
    ]
}
