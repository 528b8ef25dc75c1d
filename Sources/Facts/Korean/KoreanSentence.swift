/// What a Korean sentence states of its topic: `X는 Y이다`, `X란 …을 말한다`, `X는 A, B, C로 나뉜다`.
///
/// Only sentences whose topic is a name are read; a sentence that points elsewhere (이는, 두 방식은) states nothing that
/// could be asked alone.
package struct KoreanSentence {
    var topic: Phrase
    var statement: Statement

    init?(_ line: Phrase) {
        // What stands in brackets is a remark, or another name that is found elsewhere.
        let sentence = line.bare
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

    /// What a learner adds to a line that she must not forget.
    private static let warnings: EndingList = [" 주의!", " 주의!!", " 주의", " 중요!", " 중요!!", " 조심!", " 조심"]

    /// Words that lead from the sentence before.
    static let leads = [
        "반면 ", "반면에 ", "하지만 ", "그러나 ", "한편 ", "그런데 ", "또한 ", "또 ", "그리고 ", "즉 ", "결국 ", "따라서 ", "다만 ", "단, ", "특히 ",
    ]

    /// `…하는 사람은 피르호이다`: a description as the topic, and the name as what is said of it.
    static func described(_ words: [String]) -> (Phrase, String)? {
        words.indices.lazy.dropFirst(2).compactMap { described(words, at: $0) }.first
    }

    private static func described(_ words: [String], at place: Int) -> (Phrase, String)? {
        let word = words[place]
        guard let particle = descriptiveTopics.ending(of: word), word.utf8.count > particle.utf8.count,
            !KoreanEnding.isClearAdnominal(word), particle != "는" || !isVerb(word),
            !words[(place + 1)...].contains(where: { objects.matches($0) && $0.utf8.count >= 6 }),
            !ofNouns.contains(word), (1...4).contains(words.count - place - 1)
        else { return nil }
        // `가격이 오를 때 수요가 늘면 두 재화는 …`: what the condition leads to, no name.
        if let condition = words[..<place].lastIndex(where: isCondition),
            !words[(condition + 1)..<place].contains(where: KoreanEnding.isAdnominal)
        {
            return nil
        }
        let isThing = word.begins(with: "것")
        guard isThing || words[..<place].contains(where: KoreanEnding.isAdnominal) else { return nil }
        // `시장가격보다 높게 정하는 것`: what is set, the sentence before says.
        if isThing,
            !words[..<place].contains(where: { roles.matches($0) && !KoreanEnding.isAdnominal($0) && $0.utf8.count > 3 }
            )
        {
            return nil
        }
        // Any noun is described by a verb's form right before it, where nothing before that is the topic.
        let isNamer = nounsThatName.matches(word)
        guard
            isNamer
                || (KoreanEnding.isAdnominal(words[place - 1]) && !KoreanEnding.isAdnominal(word)
                    && !words[..<place].indices.contains { isTopic(at: $0, of: words) })
        else { return nil }
        var name = words[(place + 1)...].joined(separator: " ")
        // Behind any noun 다 is a verb's (수산이 빠진다) unless it is the copula's.
        if !isNamer || ["이", "가"].contains(particle), name.ends(in: "다"), !clearCopulas.matches(name) { return nil }
        if let copula = nameEndings.ending(of: name), name.utf8.count > copula.utf8.count {
            name = name.dropping(suffix: copula)
        }
        let term = Phrase(name.trimmed)
        guard term.bare.isName, term.words.count <= 3,
            !term.words.dropLast().contains(where: { $0.ends(in: "을") || $0.ends(in: "를") }),
            term.text.utf8.first.map({ (0x30...0x39).contains($0) }) == false,
            !KoreanEnding(words: term.words).closesDefinition, !Naming.pointsElsewhere(words[0]), !term.isGeneric
        else { return nil }
        let meaning = (words[..<place] + [word.dropping(suffix: particle)]).joined(separator: " ")
        return Phrase(meaning).typingLength >= 6 ? (term, meaning) : nil
    }

    /// Of whom, to what, where.
    private static let roles: EndingList = [
        "을", "를", "이", "가", "은", "는", "에", "에서", "에서만", "에게", "로", "로만", "와", "과", "의",
    ]
    private static let clearCopulas: EndingList = ["이다", "입니다", "라고 한다", "라 한다", "이라 부른다", "라고 부른다"]

    /// What a description ends in before its particle: 사람, 곳, 것 …
    private static let nounsThatName: EndingList = EndingList(
        [
            "사람", "곳", "것", "학자", "인물", "왕", "시기", "단계", "과정", "현상", "세포", "기관", "물질", "장치", "장비", "서비스", "기능", "도구",
            "프로토콜",
            "단백질", "효소", "호르몬", "혈관", "구조", "계층", "방식", "방법", "기술", "공격", "제도", "법", "법률", "전쟁", "사건", "나라", "도시", "지역",
            "정책", "작품", "책", "재화", "비용", "상품", "시장", "기업", "소득", "가격", "세금", "실업", "효과", "곡선", "문제", "관계", "점", "금액",
            "비율",
            "지수", "수요", "공급", "권리", "의무", "계약", "상황", "형태", "반응", "힘", "열", "온도", "압력", "성질", "분자", "원자", "이온", "결합",
            "용액",
            "명령", "파일", "함수", "변수", "알고리즘", "자료구조", "컬럼", "키", "테이블", "인덱스",
            "이론", "법칙", "원리", "원소", "값", "단위", "지표", "플랜", "모델", "유형", "종류", "요금제", "소기관", "부위", "영역", "층", "막",
        ].flatMap { [$0 + "은", $0 + "는", $0 + "이", $0 + "가"] })

    private static let descriptiveTopics: EndingList = ["은", "는", "이", "가"]
    private static let nameEndings: EndingList = [
        "이라고 하고", "라고 하고", "이라고 하며", "라고 하며", "이라 하고", "라 하고", "이라 하며", "라 하며", "이라고 한다", "라고 한다", "이고", "이며", "이다",
        "입니다", "다", "임", "이었다", "였다", "이라고 한다", "라고 한다",
    ]

    /// `X의 법칙이란 … 많아질수록 … 는다는 것이다`: what a name means, though a condition stands in it.
    private static func essence(_ words: [String]) -> (Phrase, String)? {
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
        let ending = sayings.ending(of: rest) ?? copulas.ending(of: rest) ?? ""
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
    private static func condition(_ words: [String]) -> (Phrase, String)? {
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
        if objects.matches(effect) { return nil }
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
    private static func according(_ words: [String]) -> (Phrase, String)? {
        guard let place = words.prefix(6).firstIndex(where: { ["따르면", "의하면", "따르면,", "의하면,"].contains($0) }), place > 0,
            words[place - 1].ends(in: "에"), words.count - place >= 4
        else { return nil }
        let name = Phrase(words[..<place].joined(separator: " ").dropping(suffix: "에"))
        guard name.isName, name.isNounPhrase, name.words.count <= 4, !name.isGeneric else { return nil }
        return (name, words[(place + 1)...].joined(separator: " "))
    }

    // MARK: Topic

    /// The name before the first topic particle, and the words after it.
    private static func topic(of words: [String]) -> (Phrase, [String])? {
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
            guard name.utf8.count(where: { $0 == 0x22 }) % 2 == 0 else { return nil }
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
        "곤란", "혼란", "논란", "반란", "소란", "요란", "문란", "호란", "왜란", "동란",
    ]
    private static let clauseEndings: EndingList = [
        "면", "면서", "지만", "고", "서", "며", "때", "때는", "경우", "경우에는", "으로", "에서", "에서는",
    ]

    // MARK: What is said

    private static func statement(_ rest: [String], of topic: Phrase) -> Statement? {
        let text = rest.joined(separator: " ")
        if text.ends(in: "?") || text.holds("다는 것이") { return nil }
        if text.begins(with: "반대로 ") { return statement(Array(rest.dropFirst()), of: topic) }
        // `A, B, C 세 가지이고 모두 …`: what they are comes first.
        if let count = text.range(ofFirst: " 가지이고 ") { return members(text.slice(0..<count.lowerBound) + " 가지이다") }
        // `크레마가 있는 반면`: what is so, before what is so of another.
        if let turn = turns.ending(of: text.dropping(suffix: ",")) {
            return rest.count >= 3
                ? .property(text.dropping(suffix: ",").dropping(suffix: turn) + turn.slice(0..<3) + "다") : nil
        }
        if text.ends(in: "반면") || text.ends(in: "반면에") || text.ends(in: "반면,") { return nil }
        // `손님은 못 하고 주인만 …`: what another can do tells of that one.
        if text.begins(with: "못 하고 ") || text.begins(with: "안 되고 ") { return nil }
        // `욕구는 무한한데 …`: the verb that goes on tells that the sentence is about more than its topic.
        if let first = rest.first, turning.matches(first) {
            let isThing = if case .described = KoreanEnding(words: rest) { true } else { false }
            if isThing || topic.words.count == 1 && !topic.hasLatin && topic.typingLength <= 3 { return nil }
        }
        if let ending = sayings.ending(of: text) { return .definition(meaning: text.dropping(suffix: ending).trimmed) }
        if let steps = steps(text) { return steps }
        if let members = members(text) { return members }
        if let use = uses.ending(of: text) {
            return .purpose(text.dropping(suffix: use).trimmed)
        }
        if classes.matches(text), rest.count >= 3 { return .definition(meaning: text) }
        if let copula = copulas.ending(of: text) {
            let said = text.dropping(suffix: copula).trimmed
            // `X는 Y의 한 종류이다`: said of X as it stands.
            guard said.words.count >= 2 || said.typingLength >= 2 else { return nil }
            return .definition(meaning: said)
        }
        // `페이지 테이블의 캐시다`: 다 behind a vowel, where no verb can be.
        if rest.count >= 2, text.ends(in: "다"), endsInVowel(text.dropping(suffix: "다")),
            rest[rest.count - 2].ends(in: "의") || KoreanEnding.isAdnominal(rest[rest.count - 2])
        {
            return .definition(meaning: text.dropping(suffix: "다"))
        }
        let ending = KoreanEnding(words: rest)
        // `프로세스 안의 실행 단위`
        if case .noun = ending, (3...8).contains(rest.count), rest.dropLast().contains(where: { $0.ends(in: "의") }),
            !text.holds(",")
        {
            return .definition(meaning: text)
        }
        if rest.count >= 2, ending.closesDefinition { return .property(text) }
        // `인바운드 요금은 무료`, `PDU는 프레임`: a noun alone is a value.
        let value = Phrase(text.dropping(suffix: "다"))
        if case .noun = ending {
            // `나머지는 핵심 검사만`
            if text.ends(in: "만") { return nil }
            if topic.isProperName, rest.count >= 2 { return .definition(meaning: text) }
            return rest.count <= 3 && value.typingLength >= 1 ? .value(text) : nil
        }
        return nil
    }

    private static let turns: EndingList = ["있는 반면", "없는 반면", "있는 반면에", "없는 반면에"]
    /// Whether the last syllable is open: `캐시`, and not the `않는` of 않는다.
    private static func endsInVowel(_ text: String) -> Bool {
        text.unicodeScalars.last.map { $0.isHangul ? ($0.value - 0xAC00) % 28 == 0 : true } ?? false
    }

    private static let turning: EndingList = ["지만", "지만,", "는데", "는데,", "한데", "한데,", "은데", "은데,"]
    private static let sayings: EndingList = [
        "을 말한다", "를 말한다", "을 의미한다", "를 의미한다", "을 뜻한다", "를 뜻한다", "을 가리킨다", "를 가리킨다", "을 말함", "를 말함", "을 의미함",
        "를 의미함", "을 뜻함", "를 뜻함", "을 말합니다", "를 말합니다", "을 의미합니다", "를 의미합니다", "을 일컫는다", "를 일컫는다", "을 말해요",
    ]
    /// `X는 Y의 한 유형`, without the verb.
    private static let classes: EndingList = ["의 한 유형", "의 한 종류", "의 일종", "의 한 형태", "의 하나", " 중 하나", " 가운데 하나"]
    /// `제어 정책의 한 유형` → `제어 정책`: what it is one of; nil for any other meaning.
    package static func classed(_ meaning: String) -> String? {
        classes.ending(of: meaning).map { meaning.dropping(suffix: $0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let copulas: EndingList = [
        "이다", "입니다", "이에요", "예요", "이었다", "였다", "임", "이며", "이라고 할 수 있다", "이라 할 수 있다",
    ]
    /// `가상 네트워크를 나눈 구역이다.`, without a topic: the thing that it says something is; nil for any other sentence.
    static func thing(in phrase: Phrase) -> String? {
        let text = phrase.text.dropping(suffix: ".")
        guard phrase.hasHangul, (3...24).contains(phrase.words.count), phrase.colon == nil, phrase.arrow == nil,
            !phrase.words.prefix(6).contains(where: definingTopics.matches),
            let copula = ["이다", "입니다"].first(where: text.ends), !Naming.pointsElsewhere(phrase.words[0]),
            !phrase.words.indices.prefix(6).contains(where: { isTopic(at: $0, of: phrase.words) })
        else { return nil }
        let said = text.dropping(suffix: copula)
        guard case .described(let noun) = KoreanEnding(of: said), !noun.isSame(as: "때문") else { return nil }
        return said
    }

    private static let definingTopics: EndingList = ["이란", "란", "이라는", "라는"]
    private static let uses: EndingList = [
        "에 사용된다", "에 쓰인다", "에 이용된다", "에 사용한다", "에 쓴다", "에 사용됨", "에 쓰임", "에 사용", "를 위해 사용한다", "을 위해 사용한다",
        "를 위해 사용된다", "을 위해 사용된다", "를 위해 쓴다", "을 위해 쓴다", "기 위해 사용한다", "기 위해 쓴다", "기 위해 사용된다", "데 쓰인다", "데 사용된다", "데 쓴다",
        "데 사용한다", "에 사용합니다", "데 사용합니다",
    ]

    /// `전기, 중기, 후기 순서로 일어난다`
    private static func steps(_ text: String) -> Statement? {
        guard let place = text.range(ofFirst: " 순서로") ?? text.range(ofFirst: " 순으로") else { return nil }
        let names = splitOutsideBrackets(text.slice(0..<place.lowerBound), at: [",", "→", "·"]).map { Phrase($0).bare }
        guard (3...10).contains(names.count), names.allSatisfy({ $0.isName && $0.words.count <= 4 }) else { return nil }
        return .steps(names.map(\.text))
    }

    /// `A, B, C로 구성된다`, `A, B, C가 있다`, `A와 B로 나뉜다`.
    private static func members(_ text: String) -> Statement? {
        guard let ending = dividing.ending(of: text) else { return nil }
        var body = text.dropping(suffix: ending).trimmed
        // `크게 …`, `다음의 …`
        for lead in ["크게 ", "보통 ", "일반적으로 ", "흔히 ", "대표적으로 ", "다시 ", "각각 ", "주로 "] {
            body = body.dropping(prefix: lead)
        }
        var isOpen = false
        if let cut = openMark.ending(of: body) {
            body = body.dropping(suffix: cut).trimmed
            isOpen = true
        }
        // `A, B, C의 세 가지로`, `A, B, C 세 층으로`
        if let last = body.words.last, countWords.matches(last) {
            var words = body.words
            words.removeLast()
            if let number = words.last, numerals.contains(number) || number.hasDigit { words.removeLast() }
            body =
                words.joined(separator: " ").dropping(suffix: "의").dropping(suffix: "라는").dropping(suffix: "이라는")
                .trimmed
        }
        // `느린 무리로 거북, 달팽이가 있다`: as what they are.
        let first = body.range(ofFirst: ",").map { body.slice(0..<$0.lowerBound).words } ?? []
        if let role = first.dropLast().lastIndex(where: { $0.ends(in: "로") && $0.utf8.count >= 9 }) {
            body = body.words.dropFirst(role + 1).joined(separator: " ")
        }
        // `…이 정착된 것으로, A, B가 있다`: what they are stands before them.
        let parts = splitOutsideBrackets(body, at: [",", "、", "·"]).filter { !$0.ends(in: "것으로") }.flatMap(splitAtAnd)
        guard parts.count >= 2, parts.count <= 12 else { return nil }
        // `…에서 생기는 마찰적 실업, …로 생기는 구조적 실업`: the name is what the clause describes.
        let names = parts.map { part in
            let words = Phrase(part).bare.words
            let start =
                words.count > 3 ? words.dropLast().lastIndex(where: KoreanEnding.isAdnominal).map { $0 + 1 } : nil
            let own = words[(start ?? 0)...]
            // `…하는 즉시형으로 천식, …`: what they are is no part of the first.
            let isLed = own.count >= 2 && own.first.map { $0.ends(in: "으로") && $0.utf8.count >= 12 } == true
            return Phrase((isLed ? own.dropFirst() : own).joined(separator: " "))
        }
        guard names.allSatisfy({ $0.isName && $0.words.count <= 4 && !$0.isEmpty }) else { return nil }
        return .members(names.map(\.text), isOpen: isOpen)
    }

    private static let dividing: EndingList = [
        " 두 가지이다", " 세 가지이다", " 네 가지이다", " 다섯 가지이다", " 두 가지다", " 세 가지다", " 네 가지다", "으로 구성된다", "로 구성된다", "으로 구성", "로 구성",
        "으로 구성됨", "로 구성됨", "으로 구성되어 있다", "로 구성되어 있다", "으로 나뉜다", "로 나뉜다", "으로 나눈다",
        "로 나눈다", "으로 나뉨", "로 나뉨", "으로 나눌 수 있다", "로 나눌 수 있다", "으로 이루어진다", "로 이루어진다", "으로 이루어져 있다", "로 이루어져 있다",
        "으로 구분된다", "로 구분된다",
        "으로 분류된다", "로 분류된다", "으로 구분한다", "로 구분한다", "으로 분류한다", "로 분류한다", "이 있다", "가 있다", "이 있음", "가 있음", "이 포함된다",
        "가 포함된다", "을 포함한다",
        "를 포함한다", "으로 구성됩니다", "로 구성됩니다", "이 있습니다", "가 있습니다", "으로 나뉩니다", "로 나뉩니다",
    ]
    private static let openMark: EndingList = [" 등", " 등등", " 따위"]
    private static let countWords: EndingList = [
        "가지", "종류", "단계", "층", "부분", "계층", "요소", "유형", "방식", "개",
    ]
    private static let numerals: WordList = ["두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"]

    /// `A와 B`, `A 및 B`, `A 그리고 B` as two; `A과 B` only where A is a whole word.
    private static func splitAtAnd(_ part: String) -> [String] {
        var parts: [[String]] = [[]]
        for word in part.words {
            if ["및", "그리고", "또는", "혹은"].contains(word) {
                parts.append([])
            } else if let and = ands.ending(of: word),
                word.utf8.count > and.utf8.count + 2 || !parts[parts.count - 1].isEmpty
            {
                parts[parts.count - 1].append(word.dropping(suffix: and))
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private static let ands: EndingList = ["와", "과"]

    /// `…하는 것을 X라고 한다`: the name stands before the verb.
    private static func named(_ text: String) -> (Phrase, String)? {
        guard let ending = naming.ending(of: text) else { return nil }
        let body = text.dropping(suffix: ending).trimmed
        let words = body.words
        guard let place = words.lastIndex(where: { objects.matches($0) || $0.ends(in: "은") || $0.ends(in: "는") }),
            place + 1 < words.count, let particle = objectParticles.ending(of: words[place])
        else { return nil }
        let term = Phrase(words[(place + 1)...].joined(separator: " "))
        // The clause right before the name; what an earlier one names is another matter.
        let start = words[..<place].lastIndex { $0.ends(in: ",") }.map { $0 + 1 } ?? 0
        let meaning = (words[start..<place] + [words[place].dropping(suffix: particle)]).joined(separator: " ")
        guard term.bare.isName, term.words.count <= 4, let said = whole(meaning), said.typingLength >= 4 else {
            return nil
        }
        return (term, said)
    }

    /// `… 기능을 잃는데 이것` as what it points at: `… 기능을 잃음`; nil where it points at more than its own clause.
    private static func whole(_ meaning: String) -> String? {
        let words = meaning.words
        guard let last = words.last, ["이것", "이", "그것"].contains(last) else { return meaning }
        let clause = words.dropLast().joined(separator: " ").dropping(suffix: ",")
        for ending in ["는데", "하고", "되고"] where clause.ends(in: ending) {
            let stem = clause.dropping(suffix: ending) + (ending.ends(in: "고") ? String(ending.prefix(1)) : "")
            return said(inCondition: stem)
        }
        return nil
    }

    private static let naming: EndingList = [
        "이라고 하고", "라고 하고", "이라고 하며", "라고 하며", "이라 하고", "라 하고", "이라 하며", "라 하며",
        "이라고 한다", "라고 한다", "이라 한다", "라 한다", "이라고 부른다", "라고 부른다", "이라 부른다", "라 부른다", "이라고 함", "라고 함", "이라고 합니다",
        "라고 합니다", "이라고도 한다",
    ]
    private static let objects: EndingList = ["을", "를"]
    private static let objectParticles: EndingList = ["을", "를", "은", "는"]
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
