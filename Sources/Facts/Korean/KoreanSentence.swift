/// What a Korean sentence states of its topic: `X는 Y이다`, `X란 …을 말한다`, `X는 A, B, C로 나뉜다`.
///
/// Only sentences whose topic is a name are read; a sentence that points elsewhere (이는, 두 방식은) states nothing that
/// could be asked alone.
package struct KoreanSentence {
    var topic: Phrase
    var statement: Statement

    init?(_ line: Phrase) {
        // What stands in brackets is a remark, or another name that is found elsewhere.
        let sentence = Self.spelledOut(line.bare)
        guard sentence.hasHangul, sentence.words.count >= 2, sentence.text.utf8.count < 600 else { return nil }
        var text = sentence.text.dropping(suffix: ".").trimmed
        if let warning = Self.warnings.ending(of: text) {
            text = text.dropping(suffix: warning).trimmed
            // `문을 열면 찬바람이 새니 조심`
            if text.ends(in: "니"), text.wordCount >= 3 { text = Self.nominal(text.dropping(suffix: "니")) }
        }
        if let lead = Self.leads.first(where: { text.begins(with: $0) }) {
            text = text.slice(lead.utf8.count..<text.utf8.count)
        }
        if let (term, meaning) = Self.named(text) {
            topic = term
            statement = .definition(meaning: meaning)
            return
        }
        let words = text.utf8.count == sentence.text.utf8.count ? sentence.words : text.words
        if let (term, meaning) = Self.described(words) {
            topic = term
            statement = .definition(meaning: meaning)
            return
        }
        if let (source, said) = Self.according(words) {
            topic = source
            statement = .property(said)
            return
        }
        if let (term, meaning) = Self.essence(words) {
            topic = term
            statement = .definition(meaning: meaning)
            return
        }
        if let (cause, effect) = Self.condition(words) {
            topic = cause
            statement = .effect(effect)
            return
        }
        guard let (topic, rest) = Self.topic(of: words), let statement = Self.statement(rest, of: topic) else {
            return nil
        }
        self.topic = topic
        self.statement = statement
    }

    /// `리보솜을 이루는 건 rRNA`: 것 with its particle, as people shorten it.
    static func spelledOut(_ phrase: Phrase) -> Phrase {
        guard phrase.hasHangul, phrase.words.count >= 3 else { return phrase }
        var words = phrase.words
        // `` `uniq` 는 ``: a particle that stands apart from its name.
        if words.count >= 3,
            let place = words.indices.dropFirst().first(where: {
                particles.contains(words[$0]) && !words[$0 - 1].hasHangul
            })
        {
            words[place - 1] += words[place]
            words.remove(at: place)
        }
        let isReported = words.last.map { reports.contains($0.dropping(suffix: ".")) } == true
        if isReported { withoutReport(&words) }
        guard isReported || words.count < phrase.words.count || words.contains(where: { shortened[$0] != nil }) else {
            return phrase
        }
        for index in words.indices.dropFirst() where modifiers.matches(words[index - 1]) {
            if let whole = shortened[words[index]] { words[index] = whole }
        }
        return Phrase(words.joined(separator: " "))
    }

    /// `… 구성된다고 AWS는 설명한다` as `… 구성된다`: what is so, without who says it.
    private static func withoutReport(_ words: inout [String]) {
        guard let place = words.indices.suffix(4).first(where: { words[$0].ends(in: "다고") }), place >= 2 else {
            if words.count >= 3, words[words.count - 2].isSame(as: "거라고") {
                words.removeLast(2)
                words.append("것이다")
            }
            return
        }
        words = Array(words[..<place]) + [words[place].dropping(suffix: "고")]
    }

    private static let reports: WordList = [
        "한다", "함", "들음", "봄", "설명한다", "말한다", "배웠다", "배움", "알려져 있다", "들었다", "들었음", "했다", "하더라", "해요", "합니다",
    ]
    /// Syllables that end a verb's form before 것.
    private static let modifiers: EndingList = [
        "는", "은", "한", "된", "인", "던", "린", "진", "친", "킨", "온", "운", "본", "쓴", "준", "난", "든", "른",
    ]

    private static let particles: WordList = ["은", "는", "이", "가", "을", "를", "의", "에", "로"]
    private static let shortened = ["건": "것은", "게": "것이", "걸": "것을"]

    /// What a learner adds to a line that she must not forget.
    private static let warnings: EndingList = [" 주의!", " 주의!!", " 주의", " 중요!", " 중요!!", " 조심!", " 조심"]

    /// Words that lead from the sentence before.
    static let leads = [
        "반면 ", "반면에 ", "하지만 ", "그러나 ", "한편 ", "그런데 ", "또한 ", "또 ", "그리고 ", "즉 ", "결국 ", "따라서 ", "다만 ", "단, ", "특히 ",
        "첫째, ", "둘째, ", "셋째, ", "넷째, ", "첫째로 ", "둘째로 ", "셋째로 ", "마지막으로 ",
        "반대로 ", "근데 ", "그럼 ", "그러면 ",
    ]

    /// `X의 법칙이란 … 많아질수록 … 는다는 것이다`: what a name means, though a condition stands in it.
    static func essence(_ words: [String]) -> (Phrase, String)? {
        guard
            let place = words.prefix(5).firstIndex(where: {
                essences.ending(of: $0) != nil && $0.utf8.count >= 9 && !nounsInRan.matches($0)
            }), let particle = essences.ending(of: words[place]), words.count - place >= 4
        else { return nil }
        let rest = words[(place + 1)...].joined(separator: " ")
        guard words[(place + 1)...].dropLast().contains(where: isCondition) || rest.ends(in: "다는 것이다") else {
            return nil
        }
        let name = Phrase((words[..<place] + [words[place].dropping(suffix: particle)]).joined(separator: " "))
        guard name.bare.isName, !name.isGeneric, !Naming.pointsElsewhere(words[0]) else { return nil }
        let ending = sayings.ending(of: rest) ?? closingCopulas.ending(of: rest) ?? ""
        return (name, rest.dropping(suffix: ending).trimmed)
    }

    private static let essences: EndingList = ["이란", "란"]

    /// Whether a word ends what leads to something else: …면, …수록.
    static func isCondition(_ word: String) -> Bool {
        let bare = word.dropping(suffix: ",")
        return conditions.matches(bare) && bare.utf8.count >= 6 && !faces.matches(bare) && !wholeFaces.contains(bare)
            && !sources.contains(bare)
    }

    /// `단백질이 많을수록 …`, `시금치를 데치면 …`: what leads to what.
    static func condition(_ words: [String]) -> (Phrase, String)? {
        guard
            let place = words.firstIndex(where: isCondition), place >= 1 || words[0].hasDigit, place <= 6,
            words.count - place - 1 >= 1, !(0..<place).contains(where: { isTopic(at: $0, of: words) })
        else { return nil }
        var last = place
        // `많을수록, 길수록 …`: what is left of the comma is a condition as well.
        while words[last].ends(in: ","),
            let next = words[(last + 1)...].firstIndex(where: { $0.ends(in: ",") || conditions.matches($0) }),
            next + 1 < words.count, conditions.matches(words[next].dropping(suffix: ","))
        {
            last = next
        }
        let cause = words[...last].joined(separator: " ").dropping(suffix: ",")
        var rest = words[(last + 1)...]
        // `… 많으면 …, … 적으면 …`: the second condition is another matter.
        if let comma = rest.firstIndex(where: { $0.ends(in: ",") }),
            rest[(comma + 1)...].contains(where: { conditions.matches($0) && $0.utf8.count >= 6 })
        {
            rest = rest[...comma]
        }
        var effect = rest.joined(separator: " ").trimmed.dropping(suffix: ",")
        // `낮으면 붉은빛을 띠고 높으면 …`: where the second condition begins, the first is told.
        if let verb = rest.indices.dropLast(2).first(where: { rest[$0].ends(in: "고") && isCondition(rest[$0 + 1]) }),
            verb > rest.startIndex
        {
            effect = nominal(rest[...verb].joined(separator: " ").dropping(suffix: "고"))
        }
        let says = KoreanEnding(of: effect).closesDefinition && effect.words.count >= 2
        // `… 계속되면 권리가 소멸하는 제도`: what the line defines, condition and all.
        if case .described(let noun) = KoreanEnding(of: effect), KoreanEnding.isAdnominal(words[words.count - 2]),
            !chances.contains(noun)
        {
            return nil
        }
        // `…이면 예약을`: its verb stands elsewhere.
        if objectEndings.matches(effect) { return nil }
        guard !Naming.pointsElsewhere(words[0]), !Naming.leans(words), effect.typingLength >= (says ? 4 : 2),
            cause.typingLength >= (cause.hasDigit ? 3 : 4),
            says || (Phrase(effect).isName && effect.words.count <= 3)
        else { return nil }
        return (Phrase(cause), effect)
    }

    /// Nouns that end a sentence as a verb would.
    private static let chances: WordList = ["것", "수", "경우", "셈", "편", "법", "때", "상태", "일", "점", "경향"]
    private static let conditions: EndingList = ["수록", "면"]
    private static let faces: EndingList = [
        "방면", "측면", "표면", "장면", "화면", "국면", "정면", "평면", "단면", "라면", "냉면", "전면", "후면", "지면", "도면", "양면", "반면",
    ]
    /// Nouns that are also a verb's ending (파일이면, 나가면).
    private static let wholeFaces: WordList = ["이면", "가면", "수면"]
    /// `X에 따르면` names who says so.
    private static let sources: WordList = ["따르면", "의하면", "비하면", "보면", "말하면", "정리하면", "요약하면", "예를들면", "들면"]

    /// `수확 체감의 법칙에 따르면 …`: what a theory or a rule says.
    static func according(_ words: [String]) -> (Phrase, String)? {
        guard let place = words.prefix(6).firstIndex(where: { ["따르면", "의하면", "따르면,", "의하면,"].contains($0) }), place > 0,
            words[place - 1].ends(in: "에"), words.count - place >= 4
        else { return nil }
        let name = Phrase(words[..<place].joined(separator: " ").dropping(suffix: "에"))
        guard name.isName, name.isNounPhrase, name.words.count <= 4, !name.isGeneric else { return nil }
        return (name, words[(place + 1)...].joined(separator: " "))
    }

    // MARK: Topic

    /// The name before the first topic particle, and the words after it.
    static func topic(of words: [String]) -> (Phrase, [String])? {
        for (index, word) in words.enumerated().prefix(7) {
            guard let particle = topicParticles.ending(of: word), word.utf8.count > particle.utf8.count + 1,
                !nounsInRan.matches(word),
                isTopic(at: index, of: words) || (particle != "은" && particle != "는"), index + 1 < words.count
            else {
                // A clause before the topic: `… 때문에 X는`.
                if word.ends(in: ",") || clauseEndings.matches(word) { return nil }
                continue
            }
            let name = (words[..<index] + [word.dropping(suffix: particle)]).joined(separator: " ")
            // A particle inside a quotation is the quotation's.
            guard name.utf8.count(where: { $0 == 0x22 }) % 2 == 0, name.utf8.count(where: { $0 == 0x27 }) % 2 == 0,
                !name.ends(in: "와 달리"), !name.ends(in: "과 달리")
            else { return nil }
            // `ISA, 연금저축은 …`: the last of a row, all of which it is said of.
            if index > 0, words[index - 1].ends(in: ",") { return nil }
            // `선천성 결핍 중 SCID는`: one of those.
            let own = name.range(ofOnly: " 중 ").map { name.slice($0.upperBound..<name.utf8.count) } ?? name
            let phrase = Phrase(own.dropping(suffix: "끼리"))
            // `모든 세포는 …`: true of each, and of what kind it is no name.
            if quantifiers.contains(words[0]) { return nil }
            // `디렉터리에서는`: where, not what.
            guard phrase.bare.isName, index < 5, !places.matches(name) else { return nil }
            // `OS에는 접속 못 함` tells of something done to it, unless it holds something.
            if particle == "에는",
                !words.contains(where: { $0.begins(with: "있") || $0.begins(with: "포함") || $0.begins(with: "속") })
            {
                return nil
            }
            return (phrase, Array(words[(index + 1)...]))
        }
        return nil
    }

    private static let quantifiers: WordList = ["모든", "각각의", "대부분의", "많은", "일부", "어떤", "여러", "두", "세", "이런", "그런"]

    private static let places: EndingList = [
        "에서", "에게", "으로", "까지", "부터", "보다", " 때", " 후", " 뒤", " 당시", " 중", " 동안", " 이후", " 이전", " 무렵", " 경우",
    ]
    private static let topicParticles: EndingList = ["은", "는", "이란", "란", "이라는 것은", "에는"]
    /// Nouns that end as `…란` does.
    private static let nounsInRan: EndingList = [
        "곤란", "혼란", "논란", "반란", "소란", "요란", "문란", "호란", "왜란", "동란", "군란", "변란", "환란", "피란",
    ]
    private static let clauseEndings: EndingList = [
        "면", "면서", "지만", "고", "서", "며", "때", "때는", "경우", "경우에는", "으로", "에서", "에서는",
    ]
}

/// What a sentence says of its topic.
enum Statement {
    case definition(meaning: String)
    /// `label` is what the sentence calls them (layers), where it does.
    case members([String], isOpen: Bool, label: String? = nil)
    case steps([String])
    case purpose(String)
    case property(String)
    /// A short value of the topic, which may be an aspect of something else (인바운드 요금은 무료).
    case value(String)
    /// What the topic, a condition, leads to.
    case effect(String)
}
