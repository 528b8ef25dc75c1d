import Facts
import Notes
import Quiz
import Testing

@Suite("Korean questions ask what a tutor would ask")
struct KoreanWordingTests {
    @Test("what an arrow leads to is asked in words, of its last link")
    func arrows() {
        expect(["냉동고에서 문을 자주 열면 어떻게 되나요? → 온도가 오른다"], in: "## 냉동고\n- 문을 자주 열면 온도가 오른다")
        expect(
            ["냉동고에서 내용물을 고르게 배치하면 어떻게 되나요? → 전력 소비 감소"], in: "## 냉동고\n- 내용물을 고르게 배치 -> 전력 소비 감소")
        expect(["냉동고에서 서리 증가는 무엇으로 이어지나요? → 냉각 효율 감소"], in: "## 냉동고\n- 서리 증가 -> 냉각 효율 감소")
        expect(
            ["냉동고에서 다음은 끝에 무엇으로 이어지나요? — 문틈 발생 → 습기가 들어옴 → 성에가 낌"],
            in: "## 냉동고\n- 문틈 발생 -> 습기가 들어옴 -> 성에가 낌")
        refuse("화살표", in: "## 냉동고\n- 서리 증가 -> 냉각 효율 감소\n- 내용물을 고르게 배치 -> 전력 소비 감소")
    }

    @Test(
        "a value is asked for by its kind",
        arguments: [
            (
                "| 지시약 | 산성 | 염기성 |\n|---|---|---|\n| 리트머스 | 붉은색 | 푸른색 |\n| BTB | 노란색 | 파란색 |",
                "BTB는 산성에서 무슨 색인가요? → 노란색"
            ),
            ("| 입자 | 발견한 사람 |\n|---|---|\n| 양전자 | 앤더슨 |\n| 중간자 | 파월 |", "양전자를 발견한 사람은 누구인가요? → 앤더슨"),
            ("| 분자 | 결합각 |\n|---|---|\n| SO₂ | 119° |\n| H₂S | 92° |", "SO₂의 결합각은 몇 도인가요? → 119°"),
            ("- Transit Hub\n\t- 설정값은 콘솔로 확인", "Transit Hub의 설정값은 어떻게 확인하나요? → 콘솔로 확인"),
            ("- Draft Store\n\t- 복사본은 차등 백업", "Draft Store의 복사본은 어떤 백업인가요? → 차등 백업"),
            ("- Read Lock : 읽기용", "Read Lock은 무엇에 쓰나요? → 읽기용"),
            ("- Cold Tier : 거의 꺼내지 않을 때", "Cold Tier는 언제 쓰나요? → 거의 꺼내지 않을 때"),
            ("- Cold Tier : 거의 꺼내지 않는 데이터", "Cold Tier는 어떤 데이터를 위한 것인가요? → 거의 꺼내지 않는 데이터"),
            ("- Cold Tier : 거의 꺼내지 않는 데이터", "다음에 해당하는 것은 무엇인가요? — 거의 꺼내지 않는 데이터 → Cold Tier"),
            ("- Cold Tier\n\t- 최소 보관 기간 45일", "Cold Tier의 최소 보관 기간은 며칠인가요? → 45일"),
            ("- Fan Out : 최대 9개 노드에 동시 연결", "Fan Out은 최대 몇 개 노드에 동시에 연결하나요? → 9개"),
        ])
    func kinds(markdown: String, expected: String) { expect([expected], in: "## 장\n\n" + markdown) }

    @Test("a list of many phrases wants three of them; a list of names wants all")
    func lists() {
        expect(
            [
                "Paper Mill의 고려 사항 세 가지를 쓰세요. → 깨끗한 물을 얻기 쉬운 위치 ; 통나무를 나를 도로의 폭 ; 소음을 줄일 담장의 높이 ; 폐수를 거를 시설의 용량 ; 일꾼들이 묵을 숙소의 수"
            ],
            in: """
                ## Paper Mill
                - 고려 사항
                	- 깨끗한 물을 얻기 쉬운 위치
                	- 통나무를 나를 도로의 폭
                	- 소음을 줄일 담장의 높이
                	- 폐수를 거를 시설의 용량
                	- 일꾼들이 묵을 숙소의 수
                """)
        expect(
            ["현악기에는 무엇이 있나요? 5가지를 쓰세요. → 바이올린 ; 비올라 ; 첼로 ; 하프 ; 류트"], in: "## 현악기\n1. 바이올린\n2. 비올라\n3. 첼로\n4. 하프\n5. 류트"
        )
    }

    @Test("what shows its answer in other words is not asked")
    func givenAway() {
        refuse("→ 그룹 정보", in: "- /etc/group : 그룹 정보")
        refuse("→ 말무게", in: "- 말무게 : 1말의 무게")
        refuse("→ ABC 이론", in: "## ABC 이론\n- Activating, Belief, Consequence 순으로 감정을 설명할 수 있음")
        refuse("→ Batching", in: "Batching : 요청을 batch 단위로 모아서 보냄")
        refuse(
            "— 관리 비용 절감",
            in: "## Night Shift\n- 금전적 이점\n\t- 관리 비용 절감\n\t- 상여 증가\n- 비금전적 이점\n\t- 여유 있는 낮\n\t- 조용한 일터")
        let hidden = cards("## 마찰력\n정지 마찰력은 수직 항력에 계수를 곱한 힘이다.").cards.map(\.question)
        #expect(hidden.allSatisfy { $0.answers[0][0] != "정지 마찰력" || !$0.prompt.contains("정지 마찰력") })
    }

    @Test("where the note gives a term two lines, one line does not stand for it")
    func twoLines() {
        let made = cards("> [!note] 가마란?\n> 그릇을 굽는 시설\n> 불을 때서 높은 온도를 유지하게 만든 구조물을 말함").cards
        let meaning = made.map(\.question).first { $0.prompt.hasPrefix("가마란") }
        #expect((meaning?.answers[0].count ?? 0) > 1)
        refuse("→ Night Pass", in: "- Night Pass : 더 싼 요금제\n- Day Pass : 종일 쓰는 요금제")
        refuse("핵심 기능 정지 → 높음", in: "## 등급\n1. 높음 : 장비의 핵심 기능 정지\n2. 중간 : 핵심 기능 정지")
    }
}
