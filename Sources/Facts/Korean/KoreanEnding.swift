import Hangul

/// How a Korean phrase ends, which decides what can be asked about it and how.
package enum KoreanEnding: Sendable, Hashable {
    /// A noun with a clause before it (…하는 회사, …된 인스턴스), or joined by 의: it says what a thing is.
    case described(noun: String)
    /// A noun that 하다 makes a verb of (배포, 관리): it says what a thing does.
    case doing(noun: String)
    /// A noun phrase without a clause (전체 선불 지급 예약 인스턴스).
    case noun(String)
    /// …다, …요
    case sentence
    /// …함, …됨, …있음, …기
    case nominal
    /// …인가?, …하나?
    case question

    package init(of phrase: String) { self.init(words: phrase.words) }

    init(words: [String]) {
        guard var last = words.last else {
            self = .noun("")
            return
        }
        if last.ends(in: "?") || last.ends(in: "？") {
            self = .question
            return
        }
        while let mark = last.unicodeScalars.last, !(mark.isHangul || mark.isLatin || mark.isDigit || mark == "%") {
            last.unicodeScalars.removeLast()
        }
        if last.utf8.count >= 9, Self.colloquial.matches(last) {
            self = .described(noun: "것")
            return
        }
        if Self.sentenceEndings.matches(last) && !Self.nounsLikeSentences.contains(last) {
            self = .sentence
        } else if Self.isNominal(last) || Self.endsClause(words, last) {
            self = .nominal
        } else if let noun = KoreanWords.actionNoun(ending: last) {
            // `서버가 대신 보내는 요청`: a verb right before it makes it a thing.
            let isThing = words.count >= 3 && Self.isVerb(at: words.count - 2, of: words)
            self = isThing ? .described(noun: last) : .doing(noun: noun)
        } else if words.count >= 2, Self.isAdnominal(words[words.count - 2]) {
            self = .described(noun: last)
        } else if words.dropLast().contains(where: { Self.isAdnominal($0) || $0.isSame(as: "위한") }) {
            self = .described(noun: last)
        } else {
            self = .noun(last)
        }
    }

    /// Whether a phrase that ends so can be what a term means.
    package var closesDefinition: Bool {
        switch self {
        case .described, .doing, .nominal, .sentence: true
        case .noun, .question: false
        }
    }

    /// Whether a phrase that ends so is a name and nothing said.
    package var isName: Bool { if case .noun = self { true } else { false } }

    /// `나누는거`: 것 as people write it.
    private static let colloquial: EndingList = ["는거", "는것", "은거", "은것", "한거", "된거", "한것", "된것"]

    private static let sentenceEndings: EndingList = [
        "다", "까", "죠", "해요", "세요", "어요", "아요", "예요", "에요", "지요", "네요", "나요", "군요", "데요", "래요", "하라", "해라", "이라", "말라",
        "으라", "여라", "하자", "되자", "보자", "가자", "쓰자", "두자", "말자", "우자", "알자", "읽자", "먹자", "놓자", "넣자", "찾자",
    ]
    private static let nounsLikeSentences: WordList = ["하자", "캐나다", "판다", "소다", "바다", "가우자"]

    /// A word that ends in the sound ㅁ after its object or subject (`거품이 안 올라옴`, `고기를 자름`) closes a clause.
    private static func endsClause(_ words: [String], _ last: String) -> Bool {
        guard words.count >= 2, words.count <= 12, let scalar = last.unicodeScalars.last,
            (0xAC00...0xD7A3).contains(scalar.value),
            (scalar.value - 0xAC00) % 28 == 16, !isAdnominal(words[words.count - 2])
        else { return false }
        // `나눠 풀고 합침`
        if words[words.count - 2].ends(in: "고"), words[words.count - 2].utf8.count >= 6, words.count >= 3 {
            return true
        }
        guard !nounsInM.matches(last) else { return false }
        return words.dropLast().contains { arguments.matches($0) && $0.utf8.count > 3 }
    }

    private static let arguments: EndingList = ["을", "를", "이", "가", "에", "로", "에서", "에게", "하게"]
    private static let nounsInM: EndingList = [
        "사람", "이름", "그림", "게임", "시스템", "프로그램", "알고리즘", "플랫폼", "메커니즘", "팀", "폼", "댐", "힘", "꿈", "봄", "여름", "구름", "감",
        "점", "범", "금", "검", "담", "남", "암", "침", "심", "경험", "위험", "시험", "실험", "보험", "모험", "지점", "시점", "관점", "단점", "장점",
        "초점", "논점", "책임", "모임", "처음", "다음", "마음", "얼음", "소음", "발음", "녹음", "화음", "웃음", "울음", "걸음", "믿음", "졸음", "죽음",
        "모음", "자음", "복음",
    ]

    private static func isNominal(_ word: String) -> Bool {
        guard let last = word.unicodeScalars.last, last.isHangul, word.unicodeScalars.count >= 2 else { return false }
        if Self.nounsInIm.matches(word) { return false }
        return Self.nominalEndings.matches(word) || word.isSame(as: "내기")
    }

    /// Nouns that end as `…임` does.
    private static let nounsInIm: EndingList = [
        "타임", "게임", "프레임", "네임", "책임", "모임", "위임", "선임", "담임", "후임", "취임", "부임", "역임", "방임",
    ]
    private static let nominalEndings: EndingList = [
        "함", "됨", "였음", "었음", "았음", "있음", "없음", "않음", "아님", "씀", "같음", "높음", "낮음", "많음", "적음", "좋음", "나쁨", "빠름", "느림",
        "쉬움",
        "어려움",
        "큼", "임", "줌",
        "듦", "남", "춤", "짐",
        "킴", "버림", "올림", "내림", "걸림", "열림", "풀림", "잘림", "밀림", "필요", "하기", "되기", "말기", "보기", "받기", "다지기", "외우기", "찾기",
        "줄이기", "늘리기", "않기", "두기", "줄임",
        "열기", "닫기", "만들기", "지우기", "고르기", "바꾸기", "따라가기", "가져오기", "내보내기", "되돌리기", "합치기",
        "나옴", "들어옴", "돌아옴", "가져옴", "나감", "들어감", "올라감", "내려감", "돌아감", "넘어감", "높임", "바꿈", "가능", "불가", "불가능",
    ]

    /// Whether a word ends in 는 as a verb does, with its object or its place before it.
    private static func isVerb(at index: Int, of words: [String]) -> Bool {
        let word = words[index]
        return word.ends(in: "는") && word.utf8.count >= 6 && !caseTopics.matches(word)
            && (isClearAdnominal(word) || KoreanSentence.isVerb(word) || !KoreanSentence.isTopic(at: index, of: words))
    }

    /// 는 behind another particle, or of no verb.
    private static let caseTopics: EndingList = [
        "에서는", "에는", "으로는", "로는", "까지는", "부터는", "보다는", "에게는", "와는", "과는", "만은", "또는", "때는", "라는",
    ]

    /// …는, …ㄴ, …ㄹ before a noun, or 의.
    package static func isAdnominal(_ word: String) -> Bool {
        if Self.isClearAdnominal(word) || Self.wholeAdnominals.contains(word) { return true }
        if Self.shortAdnominals.matches(word) {
            return word.utf8.count >= 6 && !Self.notAdnominal.contains(word) && !Self.substances.matches(word)
        }
        return word.ends(in: "는") && word.utf8.count >= 6 && !word.isSame(as: "또는")
    }

    /// A verb's or adjective's form that no noun with a particle looks like.
    static func isClearAdnominal(_ word: String) -> Bool {
        clearAdnominals.matches(word) && !topicsLikeAdnominals.matches(word)
    }

    /// A verb's form that stands in the list of those that look like a noun with 은.
    static func isWholeAdnominal(_ word: String) -> Bool { word.ends(in: "은") && wholeAdnominals.contains(word) }

    private static let clearAdnominals: EndingList = [
        "하는", "되는", "있는", "없는", "주는", "받는", "오는", "가는", "나가는", "쓰는", "않는", "맞는", "드는", "들어오는", "같은", "높은", "낮은",
        "많은", "적은", "작은", "좋은", "깊은", "넓은", "짧은", "좁은", "얕은", "굵은", "짙은", "옅은", "검은", "붉은", "밝은", "얻은", "받은", "찾은",
        "않은", "닮은",
    ]

    /// Nouns with their particle that end as such a form does: 스레드는, 목적은, 국가는, 시나리오는.
    private static let topicsLikeAdnominals: EndingList = [
        "코드는", "노드는", "카드는", "우드는", "로드는", "레드는", "필드는", "키워드는", "패스워드는", "밴드는", "모드는", "브랜드는", "보드는", "그리드는",
        "브리드는", "맨드는", "소드는", "서드는", "엔드는", "렌드는", "펀드는", "본드는", "오드는", "폴드는", "홀드는", "윈드는", "목적은", "실적은",
        "견적은", "면적은", "업적은", "누적은", "체적은", "흔적은", "표적은", "시작은", "동작은", "조작은", "제작은", "창작은", "국가는", "물가는", "원가는",
        "단가는", "평가는", "추가는", "증가는", "정가는", "주가는", "대가는", "인가는", "허가는", "작가는", "문가는", "업가는", "자가는", "화가는", "우주는",
        "위주는", "공주는", "군주는", "영주는", "디오는", "리오는", "지하는", "이하는",
    ]

    private static let wholeAdnominals: WordList = [
        "뺀", "쓴", "준", "큰", "긴", "낸", "든", "센", "짠", "갖는", "쓸", "낼", "뺄", "만든", "나눈", "바꾼", "모은", "묶은", "남은", "담은",
        "붙은", "끊은", "꺾은", "깎은", "닦은", "엮은", "겪은", "찍은", "걷은", "쏟은", "뜯은", "믿은", "묻은", "닫은", "뻗은",
        "넘은", "읽은", "낮춘", "갖춘", "늦춘", "이은", "적은", "심은", "뽑은", "낡은", "늙은", "젊은", "굳은", "녹은", "익은", "썩은", "죽은", "입은",
        "잃은", "잊은", "밝은", "얇은", "두꺼운", "굵은", "맑은", "묽은", "묵은", "먹은", "잡은", "맺은", "맞은", "쌓은", "놓은", "넣은", "얹은", "섞은",
        "볶은", "삶은", "끓은",
    ]

    private static let shortAdnominals: EndingList = [
        "한", "된", "할", "될", "던", "인", "진", "친", "린", "른", "킨", "둔", "운", "낸", "춘",
    ]

    /// Names from chemistry that end as a verb before its noun does.
    private static let substances: EndingList = [
        "토카인", "카페인", "코카인", "도파민", "테인", "슐린", "날린", "실린", "루킨", "세린", "파린", "페린", "트린", "졸린", "콜린", "놀린",
    ]
    private static let notAdnominal: WordList = [
        "촉진", "증진", "전진", "후진", "행진", "순진", "권한", "제한", "기한", "무한", "상한", "하한", "역할", "분할", "할인", "확인", "승인", "개인",
        "법인", "귀인", "원인", "요인", "체인",
        "이진", "직진", "주인", "상인", "군인", "시인", "타인", "본인", "성인", "증인", "유인", "무인", "디자인", "북한", "남한", "유한", "행운", "불운",
        "어른", "청춘",
        "도메인", "라인", "로그인", "온라인", "사진", "추진", "기대한", "대한", "관한", "위한", "또한", "버전", "오픈인",
    ]
}
