import Facts

/// People whom notes of general subjects name by one word, as they are written in Korean.
enum KoreanPersons {
    /// Whether a name is a person's alone.
    static func areOne(_ name: String) -> Bool { name.wordCount <= 2 && surnames.contains(name.words.last ?? "") }

    /// Whether a term is someone: by the name, or by the book that stands behind it.
    static func isOne(_ term: Term) -> Bool {
        areOne(term.name) || term.aliases.contains { $0.begins(with: "『") }
    }

    private static let surnames: WordList = [
        // Philosophy and letters
        "소크라테스", "플라톤", "아리스토텔레스", "데카르트", "스피노자", "라이프니츠", "로크", "흄", "칸트", "헤겔", "니체", "쇼펜하우어", "키르케고르", "하이데거",
        "사르트르", "비트겐슈타인", "홉스", "루소", "볼테르", "몽테스키외", "디드로", "벤담", "마르크스", "엥겔스", "공자", "맹자", "순자", "노자", "장자", "한비자",
        "셰익스피어", "괴테", "단테", "톨스토이", "도스토옙스키", "카프카", "헤밍웨이",
        // Psychology and education
        "프로이트", "융", "아들러", "분트", "티치너", "왓슨", "스키너", "파블로프", "손다이크", "반두라", "피아제", "비고츠키", "콜버그", "에릭슨", "매슬로", "로저스",
        "볼비", "에인스워스", "할로우", "로프터스", "에빙하우스", "밀그램", "애쉬", "짐바르도", "베르트하이머", "쾰러", "촘스키", "가드너", "듀이", "길리건",
        // Economics
        "스미스", "리카도", "맬서스", "케인스", "하이에크", "프리드먼", "슘페터", "마셜", "파레토", "코즈", "내시",
        // Science and mathematics
        "갈릴레이", "코페르니쿠스", "케플러", "뉴턴", "패러데이", "맥스웰", "돌턴", "아보가드로", "라부아지에", "멘델레예프", "퀴리", "러더퍼드", "보어", "플랑크",
        "아인슈타인",
        "하이젠베르크", "슈뢰딩거", "페르미", "허블", "다윈", "멘델", "파스퇴르", "코흐", "제너", "플레밍", "훅", "레이우엔훅", "크릭", "린네", "라마르크",
        "유클리드", "피타고라스", "아르키메데스", "가우스", "오일러", "페르마", "파스칼", "튜링", "다익스트라", "노이만", "섀넌", "허프만",
        // History
        "나폴레옹", "로베스피에르", "비스마르크", "링컨", "제퍼슨", "크롬웰", "볼리바르", "산마르틴", "레닌", "스탈린", "히틀러", "처칠", "루스벨트", "간디", "쑨원",
        "마오쩌둥",
        "콜럼버스", "마젤란", "루터", "칼뱅", "구텐베르크", "카보우르", "가리발디", "메테르니히",
    ]
}
