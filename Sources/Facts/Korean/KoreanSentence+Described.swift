import Hangul

// A description as the topic of a sentence, and the name as what is said of it.

extension KoreanSentence {
    /// `…하는 사람은 피르호이다`: a description as the topic, and the name as what is said of it.
    static func described(_ words: [String]) -> (Phrase, String)? {
        words.indices.lazy.dropFirst(2).compactMap { described(words, at: $0) }.first
    }

    static func described(_ words: [String], at place: Int) -> (Phrase, String)? {
        let word = words[place]
        guard let particle = descriptiveTopics.ending(of: word), word.utf8.count > particle.utf8.count,
            !KoreanEnding.isClearAdnominal(word), particle != "는" || !isVerb(word),
            !words[(place + 1)...].contains(where: { objectEndings.matches($0) && $0.utf8.count >= 6 }),
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
        let copula = nameEndings.ending(of: name).flatMap { name.utf8.count > $0.utf8.count ? $0 : nil }
        if let copula { name = name.dropping(suffix: copula) }
        // `부과한 것은 징수한다`: behind a consonant 다 is a verb's.
        if copula == "다", FinalSound(of: name) != .vowel { return nil }
        let term = Phrase(name.trimmed)
        guard term.bare.isName, term.words.count <= 3, !bounds.matches(term.text),
            !term.words.dropLast().contains(where: { $0.ends(in: "을") || $0.ends(in: "를") }),
            !term.text.beginsWithDigit, quantities(in: term.text, language: .korean).isEmpty,
            isNamed(term, copula != nil || isNamer), !Naming.pointsElsewhere(words[0]), !term.isGeneric
        else { return nil }
        let meaning = (words[..<place] + [word.dropping(suffix: particle)]).joined(separator: " ")
        return Phrase(meaning).typingLength >= 6 ? (term, meaning) : nil
    }

    /// What bounds a name or gives a reason: `Enterprise뿐`, `규모의 경제 덕분`.
    private static let bounds: EndingList = [
        "뿐", "부터", "까지", "덕분", "덕", "때문", "정도", "부터다", "뿐이", "인데", "는데", "지만", "만", "에서", "으로",
    ]

    /// A noun; one of doing (부적 강화) where a copula makes it a name.
    static func isNamed(_ term: Phrase, _ hasCopula: Bool) -> Bool {
        if case .doing = KoreanEnding(words: term.words), hasCopula, term.words.count == 2 { return true }
        return !KoreanEnding(words: term.words).closesDefinition
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
        "입니다", "다", "임", "이었다", "였다",
    ]
}
