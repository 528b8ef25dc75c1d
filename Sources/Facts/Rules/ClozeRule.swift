import Notes

/// A line that no other rule reads, with its key noun left out: how (으로), what (을), by what (에 따라). The last resort, and
/// only where enough is left to know the line by.
struct ClozeRule: FactRule {
    let name = Rule.cloze
    static let needs: [LineMarks] = [[.line, .hangul]]

    func facts(at node: Int, in outline: Outline) -> [Fact] {
        guard outline.isLine(node), !outline.isInWalkthrough(node), !outline.isStory(node), !outline.isPreface(node),
            !outline.isContrasted(node), !outline.isMeaning(node)
        else { return [] }
        guard let about = outline.about(node), !isExample(outline.nodes[node].phrase) else { return [] }
        var topic: Term?
        return outline.sentences(of: node).prefix(4).compactMap { sentence in
            let words = sentence.phrase.words
            let isOwn = words.prefix(6).contains { word in
                Self.subjects.matches(word)
                    || KoreanSentence.topics.matches(word) && !KoreanSentence.isVerb(word)
                        && !KoreanEnding.isClearAdnominal(word)
            }
            let found = fact(of: sentence, isOwn ? about : topic ?? about, at: node, outline)
            if isOwn {
                let read = KoreanSentence(sentence.phrase)?.topic
                topic = read.flatMap { $0.isNounPhrase ? $0.term(outline.pairs)?.term : nil }
            }
            return found
        }
    }

    private static let subjects: EndingList = ["이", "가"]

    func fact(of sentence: Sentence, _ about: Term, at node: Int, _ outline: Outline) -> Fact? {
        let phrase = sentence.phrase.bare
        let words = phrase.words
        guard phrase.hasHangul, (4...16).contains(words.count), phrase.typingLength <= 80, phrase.colon == nil,
            !phrase.text.holds("->"), !phrase.text.begins(with: "="), phrase.arrow == nil, phrase.equals == nil,
            phrase.dash == nil, !sentence.phrase.text.begins(with: "("), !phrase.text.ends(in: "?"),
            phrase.letters.strayJamo == 0, !isExample(phrase), !phrase.text.ends(in: " 이유"),
            !phrase.text.ends(in: "니까"),
            !Naming.pointsElsewhere(words[0]), !Naming.leans(words),
            !words.prefix(3).contains(where: { ["이", "그", "저"].contains($0) }),
            phrase.ending.closesDefinition || Self.meanings.matches(phrase.text),
            let value = kind(of: words, about) ?? noun(of: words, about)
        else { return nil }
        guard value.utf8.count(where: { $0 == 0x27 }) % 2 == 0, let place = phrase.text.range(ofOnly: value),
            phrase.typingLength - value.typingLength >= (value.wordCount > 1 ? 6 : 8)
        else {
            return nil
        }
        let frame =
            phrase.text.slice(0..<place.lowerBound) + String(Fact.gap)
            + phrase.text.slice(place.upperBound..<phrase.text.utf8.count).dropping(suffix: ".")
        let lead = KoreanSentence.leads.first(where: { frame.begins(with: $0) }) ?? ""
        return Fact(
            subject: about, relation: .property, values: [Value(value)], frame: frame.dropping(prefix: lead),
            statement: sentence.phrase.text,
            place: outline.place(of: node, lines: sentence.lines), rule: name, language: .korean)
    }

    /// The noun that is left out, without its particle.
    private func noun(of words: [String], _ about: Term) -> String? {
        guard let range = measure(of: words, about) ?? keyNoun(of: words, about) else { return nil }
        let noun = words[range].joined(separator: " ")
        let particle = (Self.roles + [["에", "만"]]).compactMap { $0.ending(of: noun) }.first ?? ""
        let bare = noun.dropping(suffix: particle)
        // `행동만을`: how far it goes is no part of the name.
        return bare.ends(in: "만") && bare.utf8.count >= 9 ? bare.dropping(suffix: "만") : bare
    }

    /// `독립된 구성 요소로 …` under a heading that names 구성 요소: of what kind they are is what the line tells.
    private func kind(of words: [String], _ about: Term) -> String? {
        guard let place = words.indices.first(where: { Self.roles[0].ending(of: words[$0]) != nil }), place > 0,
            let particle = Self.roles[0].ending(of: words[place])
        else { return nil }
        let last = words[place].dropping(suffix: particle)
        for start in Array(max(0, place - 2)..<place).reversed() {
            guard let ending = Self.kinds.ending(of: words[start]) else { continue }
            let noun = (words[(start + 1)..<place] + [last]).joined(separator: " ")
            let value = words[start].dropping(suffix: ending)
            let isNamed = Form(about.name.comparable).holds(Form(noun.comparable))
            return isNamed && Letters(value).hangul >= 2 && !about.name.holds(value) ? value : nil
        }
        return nil
    }

    private static let kinds: EndingList = ["된", "되는", "화된"]

    /// What is asked first: the manner or means, then the object.
    private static let roles: [EndingList] = [["으로", "로"], ["을", "를"], ["에서", "에"], ["이", "가"]]

    /// What something is done by or without: the noun before 따라, 맞춰 or 없이.
    private func measure(of words: [String], _ about: Term) -> Range<Int>? {
        // `주인만 문을 열 수 있음`: who alone.
        if let place = words.indices.dropLast(2).first(where: { words[$0].ends(in: "만") && words[$0].utf8.count >= 6 }),
            words[place + 1].ends(in: "을") || words[place + 1].ends(in: "를"), words.contains("수"),
            Phrase(words[place].dropping(suffix: "만")).isName, !about.name.holds(words[place].dropping(suffix: "만"))
        {
            return place..<(place + 1)
        }
        guard let place = words.indices.dropFirst().first(where: { Self.measures.contains(words[$0]) }) else {
            return nil
        }
        let last = words[place - 1]
        let isBare = words[place].isSame(as: "없이")
        guard isBare || last.ends(in: "에") else { return nil }
        let stem = isBare ? last : last.dropping(suffix: "에")
        guard Letters(stem).hangul >= 2, !KoreanEnding.isAdnominal(last), Phrase(stem).isName else { return nil }
        var start = place - 1
        if start > 0, isBareNoun(words[start - 1]) { start -= 1 }
        let whole = (words[start..<(place - 1)] + [stem]).joined(separator: " ")
        if start == place - 1, Self.light.contains(stem) { return nil }
        return Form(about.name.comparable).holds(Form(whole.comparable)) ? nil : start..<place
    }

    private static let measures: WordList = ["따라", "맞춰", "맞추어", "맞게", "없이", "의해", "의하여", "비례하여", "비례해"]
    private static let meanings: EndingList = ["다는 의미", "라는 의미", "다는 뜻", "라는 뜻"]

    /// The noun, with the nouns right before it, that plays the first role found, from the end.
    private func keyNoun(of words: [String], _ about: Term) -> Range<Int>? {
        for role in Self.roles {
            for index in words.indices.reversed().dropFirst() {
                guard let particle = role.ending(of: words[index]) else { continue }
                // `알 수 있었을 때`: the ending of a verb.
                if particle == "로", Self.nounsInRo.matches(words[index]) || words[index].ends(in: "므로") { continue }
                // `여러 최댓값과 최솟값이 있음`: its pair fills the gap.
                if ["이", "가"].contains(particle), index > 0,
                    words[index - 1].ends(in: "과") || words[index - 1].ends(in: "와")
                {
                    continue
                }
                if ["이", "가"].contains(particle), ["함", "한다", "합니다"].contains(words[index + 1]) { continue }
                // `디렉터리 엔트리에 저장됨`, `파일 이름이 없음`: right before the verb, where nothing else is left to ask.
                if ["에", "에서", "이", "가"].contains(particle),
                    index + 2 != words.count || Self.whens.matches(words[index])
                {
                    continue
                }
                if particle == "을", Self.behindVerbs.matches(words[index + 1]) { continue }
                let stem = words[index].dropping(suffix: particle)
                // A word that says little alone says enough behind another noun (운영 비용).
                let isCompound = index > 0 && isBareNoun(words[index - 1])
                guard Letters(stem).hangul >= 2 || Letters(stem).latin >= 3, isCompound || !Self.light.contains(stem),
                    !KoreanEnding.isAdnominal(words[index]), !Self.manners.contains(words[index]), Phrase(stem).isName
                else { continue }
                var start = index
                // A compound: nouns without particles before it, two at most.
                while start > 0, index - start < 1, isBareNoun(words[start - 1]) { start -= 1 }
                // `규제는 물량 부족과 암시장을 …`: both, where the topic is left to know the line by.
                if start > 1, KoreanSentence.isTopic(at: 0, of: words),
                    words[start - 1].ends(in: "과") || words[start - 1].ends(in: "와"),
                    isBareNoun(String(words[start - 1].dropLast())), !KoreanEnding.isAdnominal(words[start - 2])
                {
                    start -= 1
                    if start > 1, isBareNoun(words[start - 1]) { start -= 1 }
                }
                let whole = (words[start..<index] + [stem]).joined(separator: " ")
                if Form(about.name.comparable).holds(Form(whole.comparable)) { continue }
                return start..<(index + 1)
            }
        }
        return nil
    }

    private func isBareNoun(_ word: String) -> Bool {
        Letters(word).hangul >= 2 && !KoreanEnding.isAdnominal(word) && !Self.particles.matches(word)
            && (!Self.connectives.matches(word) || Self.nounsInA.matches(word))
            && !Self.adverbs.contains(word) && Phrase(word).isName
    }

    private static let particles: EndingList = [
        "은", "는", "이", "가", "을", "를", "에", "의", "로", "와", "과", "도", "만", "고", "며", "서", "게", "히", "지", "면", "한", "된",
        ",", "적", "등",
    ]
    /// `잡아`, `이끌어`, `보내`: a verb that goes on.
    private static let connectives: EndingList = [
        "아", "어", "여", "해", "내", "려", "춰", "쳐", "져", "와", "슬러", "둘러", "흘러", "눌러", "불러", "올라", "골라", "야",
    ]
    private static let nounsInA: EndingList = [
        "단어", "용어", "언어", "제어", "방어", "영어", "국어", "한국어", "웨어", "미디어", "유아", "자아", "배아", "태아", "참여", "부여", "기여", "대여",
        "증여",
        "이해", "오해", "피해", "공해", "저해", "방해", "분해", "용해", "견해", "실내", "사내", "국내", "체내", "기와",
    ]
    private static let adverbs: WordList = [
        "모두", "전부", "모든", "여러", "다른", "가장", "매우", "항상", "언제든지", "다양한", "최대한", "자동", "직접", "함께", "바로", "이미", "동안", "때",
        "후", "뒤",
        "전", "중", "시", "경우",
    ]
    /// Adverbs that end as a noun with 로 does.
    private static let manners: WordList = [
        "연속으로", "반복적으로", "제대로", "그대로", "마음대로", "멋대로", "뜻대로", "따로", "새로", "서로", "스스로", "별도로", "주로", "바로", "때때로", "차례로",
        "함부로", "대체로",
        "실제로", "절대로", "진짜로", "참으로", "억지로", "저절로", "날로", "이대로", "반대로", "공짜로", "무료로", "앞으로", "뒤로", "위로", "아래로", "최초로",
    ]
    /// Nouns that end as a noun with 로 does.
    private static let nounsInRo: EndingList = [
        "경로", "도로", "회로", "진로", "통로", "미로", "선로", "항로", "수로", "활로", "난로", "피로", "기로", "프로", "제로",
    ]
    /// When, and not where.
    private static let whens: EndingList = [
        "때에", "전에", "후에", "뒤에", "만에", "중에", "동안에", "경우에", "안에", "밖에", "사이에", "이내에", "위에", "아래에", "다음에", "수가", "것이",
        "적이", "때가",
        "경우가", "일이", "점이", "차이가", "이가", "자가",
    ]
    /// What only a verb in ㄹ or 을 can stand before.
    private static let behindVerbs: EndingList = ["때", "때는", "때만", "때도", "때에", "때의", "수", "수도", "수는", "때까지", "뿐", "만큼"]
    private static let light: WordList = [
        "유형", "형태", "구조", "역할",
        "물질", "사람", "상태", "내용", "결과", "작업", "문제", "상황", "모습", "하나", "모두",
        "가지", "종류", "단계", "부분", "쪽", "개", "것", "경우", "때문", "정도", "이것", "그것", "이걸", "그걸", "이거", "그거", "여기", "거기", "방식",
        "방법", "자동으", "자동", "기반", "대상", "바탕",
        "중심", "통해", "추가", "별도", "주로",
        "서로", "스스로", "새로", "실제", "기본적", "일반적",
        "비용", "서비스", "데이터", "사용", "기능",
    ]
}
