import Testing

@Suite("Korean lines are read as their writers meant them")
struct KoreanLinesTests {
    @Test("a verb before its noun is no topic; a noun that ends so is none of a particle")
    func topics() {
        refuse("얼마나 실을지 모르", in: "## 배\n- 얼마나 실을지 모르는 새 화물선")
        refuse("증명 곤 ", in: "## 시효\n- 쓰는 이유\n\t- 증명 곤란 구제\n\t- 다툼 줄임")
        refuse("착한 아 ", in: "## 수준\n- 3단계 착한 아이 지향")
    }

    @Test("what a condition leads to has a verb, and a thing that is defined is no outcome")
    func conditions() {
        refuse("cause", in: "## 표\n- 석 달 이상이면 정기권을, 그보다 짧으면 회수권을 고른다")
        expect(["property 소멸 시효 = 권리를 오래 쓰지 않으면 권리가 사라지는 제도"], in: "## 소멸 시효\n- 권리를 오래 쓰지 않으면 권리가 사라지는 제도")
    }

    @Test("what a clause points at is the clause")
    func pointers() {
        expect(
            ["definition 굳힘 = 물이 마르면 흙 알갱이가 엉겨 붙음"],
            in: "# 흙\n\n물이 마르면 흙 알갱이가 엉겨 붙는데 이것을 **굳힘**이라고 한다.")
    }

    @Test("what an arrow leads to under a service tells of the service")
    func deeds() {
        expect(
            ["property Tide Board = 여러 부두를 한 표로 통합하여 한곳에서 관리"],
            in: "## Tide Board\n- 여러 부두를 한 표로 통합 -> 한곳에서 관리")
        expect(["property Name Board = 뱃사람 이름을 부두 번호로 변환"], in: "## Name Board\n- 뱃사람 이름 -> 부두 번호로 변환")
    }

    @Test("a course of doings is no list of members")
    func courses() {
        refuse(
            "enumeration 경보 자동화", in: "## 경보 자동화\n1. Tide Watch : 높은 물결 감지\n2. Horn Caller가 자동으로 뱃고동 재시작\n3. 항만장에게 알람")
        expect(
            ["property 경보 자동화 = Horn Caller"],
            in: "## 경보 자동화\n1. Tide Watch : 높은 물결 감지\n2. Horn Caller가 자동으로 뱃고동을 다시 시작")
    }

    @Test("what is done to a thing, and facets of it, are no members")
    func members() {
        refuse("enumeration 굵은소금", in: "## 재료\n1. 굵은소금\n\t- 배추 숨 조절\n\t- 잡균 번식 억제\n\t- 물기 제거")
        refuse("enumeration 효모 =", in: "## 효모\n1. 특징\n\t- 단맛을 먹음\n\t- 따뜻함을 좋아함\n2. 종류\n\t- 빵효모\n\t- 술효모")
        expect(
            ["enumeration 나무로 만드는 것 = 물에 뜨는 작은 배 | 바람을 담는 돛대 | 그물을 말리는 널"],
            in: "## 나무로 만드는 것\n- 물에 뜨는 작은 배\n- 바람을 담는 돛대\n- 그물을 말리는 널")
        expect(
            ["enumeration 무료 시설 = 부두 | 통합 검표 | 등대"],
            in: "## 무료 시설\n1. 부두 : 배를 대는 곳\n2. Gate Scaling(통합 검표) : 여러 부두의 검표를 통합\n3. 등대 : 밤길을 비추는 탑")
    }

    @Test("a label that stands under several headings tells of each of them")
    func labels() {
        let note = "# 시\n## 파도 소리\n- 여운: 떠난 배를 그림\n## 갈대밭\n- 여운: 저무는 가을을 아낌"
        expect(["property 파도 소리/여운 = 떠난 배를 그림", "property 갈대밭/여운 = 저무는 가을을 아낌"], in: note)
    }

    @Test("a sentence turned round is a choice, and no gap")
    func turned() {
        expect(["contrast 알맞은 돛대 선택 = 돛대를 바람에 맞춤"], in: "## 알맞은 돛대 선택\n- 바람을 돛대에 맞추는 것이 아니라 돛대를 바람에 맞춤")
    }

    @Test("a number that orders or counts a name is no quantity")
    func ordinals() {
        refuse("quantity", in: "## 수준\n1. 앞 수준\n\t- 1단계 벌을 피함 지향\n\t- 2단계 상을 바람 지향")
        refuse("quantity", in: "# 돛\n\n돛배의 3대 부품은 돛, 키, 닻이다.")
    }

    @Test("an answer to a question of the learner's own is not asked again by its number")
    func answers() {
        refuse("quantity", in: "## 밀물은 하루에 몇 번 드는가?\n\n하루에 2번")
        refuse("property", in: "## 그물은 왜 말리는가?\n\n젖은 그물을 두면 실을 좀먹는 곰팡이가 피므로")
    }

    @Test("a question heading over a list has the list as its answer")
    func questions() {
        expect(
            ["authored 밀물을 일으키는 것은 무엇인가? = 달이 당기는 힘 | 해가 당기는 힘"],
            in: "## 밀물을 일으키는 것은 무엇인가?\n\n- 달이 당기는 힘\n- 해가 당기는 힘")
        expect(["authored 사용자가 먼저 볼 것은? = 물때표"], in: "## 사용자가 먼저 볼 것은?\n\n물때표")
    }

    @Test("what a rule says, and who said it, is told of the rule")
    func theories() {
        expect(
            ["property 느린 물 법칙 = 물살이 느리면 고운 흙이 먼저 가라앉는다"],
            in: "# 흙\n\n느린 물 법칙에 따르면 물살이 느리면 고운 흙이 먼저 가라앉는다.")
        expect(
            ["property 나눔 물길 = 한결쇠"],
            in: "# 물길\n\n물을 세 갈래로 나누면 둑이 오래 간다는 것이 **나눔 물길**이며 한결쇠가 주장했다.")
    }

    @Test("signs with their meanings are names of their own, and grades belong to what stands above")
    func signs() {
        expect(["definition +@기호 = 올림", "definition -@기호 = 내림"], in: "- 기호 : + 올림, - 내림")
        expect(
            ["definition Advanced@Harbor Pass = 유료, 밤에도 열림"],
            in: "## 표\n- Harbor Pass : 부두에 드나드는 표\n\t- Advanced : 유료, 밤에도 열림")
    }

    @Test("two nouns are a list where the line beside them is one")
    func pairs() {
        expect(["enumeration 잔돛@돛 = 뒷돛 | 옆돛"], in: "## 돛\n\n큰돛: 앞돛, 가운데돛, 중심돛\n잔돛: 뒷돛, 옆돛")
        refuse("enumeration 여름", in: "## 바람\n- 여름 : 남동풍, 고온다습\n- 겨울 : 북서풍, 한랭건조")
    }

    @Test("a chapter is no choice, and neither is a heading under which the line fits as well")
    func sections() {
        let chapters = "# 섹션 1 : 밀물\n- 하루에 두 번 차오르는 바닷물\n# 섹션 2 : 썰물\n- 뱃길을 막는 낮은 물\n# 섹션 3 : 조금\n- 물이 덜 드나듦"
        refuse("contrast", in: chapters)
        func note(_ other: String) -> String {
            "# 배 몰기\n## 1. 돛을 미리 살펴 둔다\n- 매듭마다 밧줄 굵기 맞추기\n## 2. 닻을 내려 둔다\n- \(other)\n## 3. 짐을 고루 싣는다\n- 무거운 짐은 바닥에 실음"
        }
        expect(["contrast 매듭마다 밧줄 굵기 맞추기 = 돛을 미리 살펴 둔다"], in: note("물 밑바닥이 무른지 알아봄"))
        refuse("contrast 매듭마다", in: note("닻줄 매듭마다 밧줄 굵기 살핌"))
    }

    @Test("a unit in a bracket is no other name, and a bracket of an expression belongs to it")
    func brackets() {
        refuse("expansion", in: "| 부두 | 시간당 요금(USD) |\n|---|---|\n| 동쪽 | 3 |\n| 서쪽 | 4 |")
        expect(["formula 현재 값 = 뒷날 값 ÷ (1 + 이율)^햇수"], in: "- 현재 값 = 뒷날 값 ÷ (1 + 이율)^햇수")
    }

    @Test("the year in a bracket is of what stands right before it")
    func years() {
        expect(["property 재침략/시기 = 1597"], in: "- 협상 결렬 -> 재침략(1597)")
    }

    @Test("names that a Latin line goes on with behind a break are told of by the next")
    func breaks() {
        expect(
            ["contrast 오래 댈수록 시간당 요금 절감 = Salt Berth | Iron Berth"],
            in: "- Salt Berth(SB),\n  Iron Berth(IB)\n  -> 오래 댈수록 시간당 요금 절감")
    }
}
