// Telling a noun with the topic particle from a verb before its noun.

extension KoreanSentence {
    /// Whether the word at `index` is a noun with 은 or 는, and not a verb before its noun (만드는 기관): a verb has its
    /// object or place before it, a noun has other nouns or nothing.
    package static func isTopic(at index: Int, of words: [String]) -> Bool {
        let word = words[index]
        guard word.ends(in: "은") || word.ends(in: "는"), word.utf8.count > 3, !KoreanEnding.isClearAdnominal(word),
            !isVerb(word)
        else { return false }
        // `하나씩 두는 것을`
        if index + 1 < words.count, isBound(words[index + 1]) { return false }
        let stem = word.dropping(suffix: "은").dropping(suffix: "는")
        if !stem.hasHangul || stem.ends(in: ")") { return true }
        return words[..<index].allSatisfy { before in !arguments.matches(before) || ofNouns.contains(before) }
    }

    /// Nouns that stand behind a verb and never behind a topic.
    private static func isBound(_ word: String) -> Bool {
        bound.contains(particlesBehind.ending(of: word).map { word.dropping(suffix: $0) } ?? word)
            || bound.contains(word)
    }

    private static let bound: WordList = ["것", "곳", "때", "데", "줄", "편", "셈", "듯"]
    private static let particlesBehind: EndingList = [
        "을", "를", "이", "가", "은", "는", "도", "에", "에서", "에는", "의", "만", "으로", "로",
    ]

    /// Whether a word in 는 or 은 can only be a verb's: a noun that ends in a consonant takes 은 (`남는`), and few nouns end as
    /// these verbs do (`모르는`).
    static func isVerb(_ word: String) -> Bool {
        if KoreanEnding.isWholeAdnominal(word) || briefVerbs.contains(word) { return true }
        guard word.ends(in: "는"), word.utf8.count >= 6, !word.isSame(as: "또는") else { return false }
        let stem = word.dropping(suffix: "는")
        if let last = stem.unicodeScalars.last, (0xAC00...0xD7A3).contains(last.value), (last.value - 0xAC00) % 28 != 0
        {
            return true
        }
        return verbs.matches(stem) && !nounsLikeVerbs.matches(stem)
    }

    /// Verbs of one syllable before 는.
    private static let briefVerbs: WordList = [
        "두는", "쓰는", "보는", "주는", "오는", "가는", "내는", "도는", "드는", "여는", "미는", "재는", "쏘는", "푸는", "끄는", "켜는", "지는", "치는",
        "타는",
        "따는", "빼는", "매는", "깨는", "새는", "쉬는", "뛰는", "쥐는", "사는", "파는", "꾸는", "추는", "이는", "떼는", "뜨는", "띠는",
    ]

    /// Stems of verbs before 는.
    private static let verbs: EndingList = [
        "모르", "오르", "흐르", "이르", "따르", "고르", "부르", "누르", "자르", "기르", "꺼내", "보내", "끝내", "나타내", "만드", "이끄", "일어나", "나타나",
        "늘어나", "생겨나", "벗어나", "지나가", "어지", "아지", "워지", "해지", "떨어지", "생기", "남기", "옮기", "숨기", "맡기", "바뀌", "움직이", "쓰이",
        "쌓이", "줄이", "높이", "붙이", "벌이", "걸리", "올리", "돌리", "알리", "빌리", "버리", "지키", "가르치", "미치", "거치", "고치", "합치", "나누",
        "배우", "채우", "세우", "키우", "지우", "멈추", "낮추", "맞추", "갖추", "다루", "이루", "바꾸", "거두", "모으", "줄어드", "받아들이", "들어가",
        "아끼", "느끼", "던지", "만지", "따지", "꾸리", "살리", "늘리", "흘리", "뿌리내리", "그리", "기다리", "거느리", "다스리", "견디", "마시", "모시",
        "돌아가", "빠지", "퍼지", "사라지", "가지",
    ]

    private static let nounsLikeVerbs: EndingList = [
        "길이", "높이", "넓이", "자르", "장르", "종이", "바운드", "클라우드", "로드", "코드", "모드", "노드", "필드", "키워드", "레코드", "엔드", "밴드",
        "그리드", "스레드",
    ]

    /// Endings of what a verb takes.
    static let arguments: EndingList = [
        "을", "를", "에", "에서", "에게", "로", "으로", "이", "가", "게", "히", "도록", "고", "며", "서", "하여", "해", "면", "부터", "까지", "처럼",
        "만", "도",
    ]

    /// Nouns that end so.
    static let ofNouns: WordList = [
        "데이터베이스", "메모", "경로", "스토리지", "정도", "온도", "속도", "밀도", "농도", "제도", "지도", "용도", "빈도", "강도", "국가", "평가", "증가",
        "추가", "물가", "원가", "정가", "인가", "허가", "보고", "광고", "사고", "창고", "재고", "원고", "문서", "순서", "부서", "센서", "프로세서", "종이",
        "사이", "차이", "나이", "길이", "높이", "깊이", "넓이", "놀이", "고양이", "어린이", "먹이", "풀이", "게이트웨이", "디스플레이", "로", "도로", "회로",
        "아이", "오이", "차이점", "진로", "미로", "통로", "섭취", "세포", "이",
    ]
}
