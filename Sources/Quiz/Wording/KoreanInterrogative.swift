import Facts
import Hangul

/// A Korean statement turned into a question of the polite plain kind (…나요, …ㄴ가요).
enum KoreanInterrogative {
    /// `물 온도는 몇 도가 적당하다` → `물 온도는 몇 도가 적당한가요`; nil where the line ends as no statement does, or where
    /// its ending does not tell a verb from an adjective.
    static func asked(_ statement: String) -> String? {
        var words = statement.dropping(suffix: ".").words
        guard let last = words.popLast(), let ending = asked(word: last, behind: words.last) else { return nil }
        return (words + [ending]).joined(separator: " ")
    }

    /// A sentence whose gap (`____을`) is asked for where it stands; nil where that would be no good question: the gap
    /// lies in a clause before the last, or what fills it can't be told from how it stands.
    static func asked(gap: String, in sentence: String, isPerson: Bool) -> String? {
        let words = sentence.dropping(suffix: ".").words
        let places = words.indices.filter { words[$0].holds(gap) }
        guard places.count == 1, let place = places.first, words.count <= 16, words.last?.ends(in: "것") == false,
            !sentence.utf8.contains(where: { marks.contains($0) }), !sentence.holds("→"),
            isInLastClause(words[(place + 1)...]), place == 0 || isApart(words[place - 1]),
            let asking = wh(words[place], gap: gap, before: place + 1 < words.count ? words[place + 1] : nil, isPerson)
        else { return nil }
        var asked = words
        asked[place] = asking
        if place == words.count - 1 { return asking.ends(in: "인가요") ? asked.joined(separator: " ") : nil }
        return self.asked(asked.joined(separator: " "))
    }

    /// Whether a word is no part of the name behind it, as `아세틸콜린` is of `수용체`.
    private static func isApart(_ word: String) -> Bool { apart.matches(word) || KoreanEnding.isAdnominal(word) }

    private static let apart: EndingList = [
        "의", "을", "를", "이", "가", "은", "는", "에", "로", "와", "과", "만", "도", "서", "고", "며", "면", "게", "대한", "위한", "통한", ",",
        "아", "어", "여", "러", "려", "져",
        "해", "다시", "직접", "항상", "가장", "더", "각각", "함께", "모두", "바로", "먼저", "주로", "보통", "대개", "처음", "곧", "또는", "및",
    ]

    /// Whether nothing after a gap ends a clause but the sentence itself, which says no more than what it is.
    static func isInLastClause(_ rest: ArraySlice<String>) -> Bool {
        rest.count <= (rest.last.map { copulas.matches($0) } == true ? 1 : 5)
            && !rest.dropLast().contains { ($0.ends(in: ",") || connectives.matches($0)) && !$0.isSame(as: "또는") }
    }

    /// `____을` → `무엇을`; before a noun that says of what kind it is, `어떤`.
    private static func wh(_ word: String, gap: String, before next: String?, _ isPerson: Bool) -> String? {
        guard word.begins(with: gap) else { return nil }
        let what = isPerson ? "누구" : "무엇"
        switch word.dropping(prefix: gap) {
        case "": return next.flatMap(asked(before:))
        case "을", "를": return what + (isPerson ? "를" : "을")
        case "이", "가", "이(가)", "가(이)": return isPerson ? "누가" : "무엇이"
        case "로", "으로": return isPerson ? nil : "무엇으로"
        case "라고", "이라고": return "무엇이라고"
        case "라", "이라": return "무엇이라"
        case "에게": return "누구에게"
        case "와", "과": return what + (isPerson ? "와" : "과")
        case "까지": return what + "까지"
        case "보다": return what + "보다"
        case "이다", "다", "입니다", "임": return next == nil ? what + "인가요" : nil
        default: return nil
        }
    }

    private static func asked(before noun: String) -> String? {
        if noun.begins(with: "때문") { return "무엇" }
        return kinds.contains(noun)
            || particles.ending(of: noun).map { kinds.contains(noun.dropping(suffix: $0)) } == true
            ? "어떤" : nil
    }

    private static let particles: EndingList = ["을", "를", "이", "가", "에", "로", "으로", "이다"]

    /// Nouns that say of what kind the name before them is.
    private static let kinds: WordList = [
        "문제", "관계", "현상", "효과", "법칙", "원리", "방식", "방법", "상태", "단계", "형태", "이론", "정책", "제도", "모델", "구조", "전략", "서비스",
        "플랜", "요금제", "운동", "사건", "조약", "반응", "세포", "기관", "프로토콜", "알고리즘",
    ]

    private static let copulas: EndingList = ["이다", "입니다", "이다.", "입니다."]
    private static let connectives: EndingList = [
        "고", "며", "면", "면서", "서", "지만", "는데", "은데", "니까", "므로", "거나", "으나", "도록", "려고", "는지", "다가", "여", "이자",
    ]

    /// `:`, `=`, `>`, `(` and `"`: the line is no plain sentence.
    private static let marks: Set<UInt8> = [0x3A, 0x3D, 0x3E, 0x28, 0x22, 0x3F]

    /// `너무 뜨거우면`: a state that a thing is in, without the thing; what belongs before it is the thing itself.
    static func state(_ clause: String) -> String? {
        let words = clause.words
        guard let last = words.last, words.count <= 2, words.count == 1 || degrees.contains(words[0]),
            let stem = conditional(last), isAdjective(stem)
        else { return nil }
        return clause
    }

    private static func conditional(_ word: String) -> String? {
        if word.ends(in: "으면") { return word.dropping(suffix: "으면") }
        guard word.ends(in: "면") else { return nil }
        let stem = word.dropping(suffix: "면")
        return softened.first { $0.value == adding(nieun, to: stem) }?.key ?? stem
    }

    private static let degrees: WordList = ["너무", "더", "덜", "아주", "매우", "지나치게", "조금", "많이"]

    // MARK: Endings

    private static func asked(word: String, behind before: String?) -> String? {
        if word.ends(in: "습니다") { return formal(word.dropping(suffix: "습니다"), before) }
        if word.ends(in: "니다") {
            return stem(word.dropping(suffix: "니다"), without: bieup).flatMap { formal($0, before) }
        }
        if word.ends(in: "다") { return plain(word.dropping(suffix: "다"), before) }
        return nominals.first { word.ends(in: $0.nominal) }.map { word.dropping(suffix: $0.nominal) + $0.asked }
    }

    /// …다 of the written style, where a verb in the present ends in ㄴ다 or 는다 and an adjective does not.
    private static func plain(_ stem: String, _ before: String?) -> String? {
        if stem.ends(in: "이") { return stem.dropping(suffix: "이") + "인가요" }
        if stem.ends(in: "는") { return stem.dropping(suffix: "는") + "나요" }
        if let verb = self.stem(stem, without: nieun) { return verb + "나요" }
        if stem.ends(in: "하") { return adding(nieun, to: stem) + "가요" }
        return predicate(stem, before)
    }

    /// …ㅂ니다, which verbs and adjectives share.
    private static func formal(_ stem: String, _ before: String?) -> String? {
        if stem.ends(in: "이") { return stem.dropping(suffix: "이") + "인가요" }
        if stem.ends(in: "하"), adjectiveRoots.matches(stem.dropping(suffix: "하")) {
            return adding(nieun, to: stem) + "가요"
        }
        return predicate(stem, before) ?? stem + "나요"
    }

    /// The stem of an adjective, or of a verb in the past, with the ending that asks.
    private static func predicate(_ stem: String, _ before: String?) -> String? {
        if self.stem(stem, without: ssangSiot) != nil || pastLike.matches(stem) { return stem + "나요" }
        if stem.isSame(as: "않") { return before.map { isAdjective($0) } == true ? "않은가요" : "않나요" }
        if adjectivesInVowels.contains(stem) { return adding(nieun, to: stem) + "가요" }
        if let softened = softened[stem] { return softened + "가요" }
        return adjectivesInConsonants.matches(stem) ? stem + "은가요" : nil
    }

    /// `깊지` of 깊지 않다.
    private static func isAdjective(_ word: String) -> Bool {
        let stem = word.dropping(suffix: "지")
        return adjectivesInConsonants.matches(stem) || adjectivesInVowels.contains(stem) || softenedStems.contains(stem)
            || (stem.ends(in: "하") && adjectiveRoots.matches(stem.dropping(suffix: "하")))
    }

    private static func stem(_ text: String, without final: Int) -> String? {
        var scalars = Array(text.unicodeScalars)
        guard let last = scalars.popLast(), var syllable = Syllable(last), syllable.final == final else { return nil }
        syllable.final = 0
        scalars.append(syllable.scalar)
        return String(String.UnicodeScalarView(scalars))
    }

    private static func adding(_ final: Int, to text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        guard let last = scalars.popLast(), var syllable = Syllable(last) else { return text }
        syllable.final = final
        scalars.append(syllable.scalar)
        return String(String.UnicodeScalarView(scalars))
    }

    private static let nieun = 4
    private static let bieup = 17
    private static let ssangSiot = 20

    private static let pastLike: EndingList = ["있", "없"]
    private static let nominals: [(nominal: String, asked: String)] = [
        ("있음", "있나요"), ("없음", "없나요"), ("해야 함", "해야 하나요"), ("않음", "않나요"), ("된 것", "된 것인가요"), ("됨", "되나요"),
        ("였음", "였나요"), ("었음", "었나요"), ("았음", "았나요"), ("했음", "했나요"), ("때문임", "때문인가요"), ("필요함", "필요한가요"),
        ("가능함", "가능한가요"), ("중요함", "중요한가요"), ("해야함", "해야 하나요"), ("씀", "쓰나요"),
    ]
    /// What 하다 makes an adjective of.
    private static let adjectiveRoots: EndingList = [
        "필요", "중요", "가능", "적당", "충분", "동일", "유사", "비슷", "다양", "강", "약", "적합", "유리", "불리", "안전", "위험", "편리", "불편", "간단",
        "복잡",
        "단순", "명확", "정확", "유용", "무한", "유한", "풍부", "부족", "저렴", "독특", "특별", "일정", "균일", "뚜렷", "투명", "활발", "민감", "둔감",
        "신속",
        "완전", "안정", "건조", "따뜻", "시원", "단단", "유명", "적절", "당연", "확실", "불가피", "해당 안", "저조", "심", "흔", "순", "급", "진", "연",
    ]
    private static let adjectivesInVowels: WordList = [
        "크", "빠르", "느리", "다르", "아니", "비싸", "싸", "나쁘", "어리", "세", "짜", "차", "희", "푸르", "바쁘", "아프", "예쁘", "흐리", "뛰어나",
    ]
    private static let adjectivesInConsonants: EndingList = [
        "많", "적", "높", "낮", "작", "좋", "같", "깊", "얕", "넓", "좁", "짧", "굵", "얇", "밝", "맑", "붉", "검", "짙", "옅", "늦", "낫",
    ]
    private static let softened: [String: String] = [
        "길": "긴", "멀": "먼", "쉽": "쉬운", "어렵": "어려운", "가깝": "가까운", "무겁": "무거운", "가볍": "가벼운", "뜨겁": "뜨거운", "차갑": "차가운",
        "두껍": "두꺼운", "어둡": "어두운", "춥": "추운", "덥": "더운", "맵": "매운", "새롭": "새로운", "부드럽": "부드러운", "까다롭": "까다로운",
        "해롭": "해로운",
        "이롭": "이로운", "달": "단",
    ]
    private static let softenedStems = Set(softened.keys)
}
