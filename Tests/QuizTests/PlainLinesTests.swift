import Testing

@Suite("Plain lines of both languages: what they are asked, and what they are not")
struct PlainLinesTests {
    @Test(
        "what a line says is asked in the words that its kind calls for",
        arguments: [
            // A quote or a sentence without a subject, first under its heading, says what the heading is.
            ("## 회전문\n> 사람이 드나들어도 바람을 막아 주는 원통형 문", "회전문이란 무엇인가요? → 사람이 드나들어도 바람을 막아 주는 원통형 문"),
            ("## 구획\n넓은 밭을 나눈 구역이다.", "구획이란 무엇인가요? → 넓은 밭을 나눈 구역"),
            (
                "## Revolving door\n> A door that keeps out the wind",
                "What is meant by “Revolving door”? → A door that keeps out the wind"
            ),
            // A label that names its thing.
            ("## 문\n- 회전문을 쓰는 이유: 바람이 들지 않게 하려고", "회전문은 무엇을 위해 쓰나요? → 바람이 들지 않게 하려고"),
            ("## 문\n- 자동문의 장점: 두 손에 짐을 들고 지나감, 저절로 닫힘 등", "자동문의 장점 두 가지를 쓰세요. → 두 손에 짐을 들고 지나감 ; 저절로 닫힘"),
            (
                "## Doors\n- Advantages of Slidetrack: less noise, less wear on the door frame, safety, etc.",
                "Name two of the advantages of Slidetrack. → less noise ; less wear on the door frame ; safety"
            ),
            (
                "## Slidetrack\n- Not for: heavy gates, fire exits",
                "Slidetrack: what fills the gap? “Not for: ____” → heavy gates, fire exits"
            ),
            // A count that names no class of its own.
            ("## 굳음\n### 조건 3가지\n- 낮은 온도\n- 마른 공기\n- 시간", "굳음의 조건 3가지를 쓰세요. → 낮은 온도 ; 마른 공기 ; 시간"),
            (
                "## Drying\n### Three conditions\n- low temperature\n- dry air\n- time",
                "What are the three conditions of Drying? → low temperature ; dry air ; time"
            ),
            // A dash names the line, and a later colon does not.
            ("## 매듭 종류\n1. 옭매듭 – 가장 쉬운 것. 단점: 잘 안 풀림\n2. 나비매듭 – 양쪽으로 당기는 것", "매듭 종류에는 무엇이 있나요? 2가지를 쓰세요. → 옭매듭 ; 나비매듭"),
            ("## 분쇄기 종류\n1. 맷돌 - 균일하게 갈림\n2. 칼날 분쇄기 - 싸지만 고르지 않음", "분쇄기 종류에는 무엇이 있나요? 2가지를 쓰세요. → 맷돌 ; 칼날 분쇄기"),
            // The word that compares is no part of a name.
            ("## 우리는 방식 비교\n- 냉침: 찬물에 오래 담가 두는 것\n- 전침: 끓여서 내리는 것", "우리는 방식에서 찬물에 오래 담가 두는 것은 무엇인가요? → 냉침"),
            // Numbers.
            ("## 차\n- 우리는 시간은 2분 30초", "차에서 우리는 시간은 몇 분 몇 초인가요? → 2분 30초"),
            ("## 서가\n- 예약 좌석 5개", "서가의 예약 좌석은 몇 개인가요? → 5개"),
            (
                "## Tea\nThe water should be between 70 and 80 °C.",
                "Which number fits? “The water should be between ___ °C.” → 70 and 80 °C"
            ),
            ("## 다리\n- 큰 다리(최대 40톤, 차량 300대)\n- 돌다리(최대 12명)", "돌다리는 최대 몇 명인가요? → 12명"),
            ("## 살림\n- 6/4 규칙\n\t- 60%: 꼭 쓸 돈\n\t- 40%: 모을 돈", "6/4 규칙에 대한 다음 빈칸에 들어갈 말은 무엇인가요? — 60%: ____ → 꼭 쓸 돈"),
            (
                "## Household\n- 60/40 rule\n\t- 60 %: needs\n\t- 40 %: savings",
                "60/40 rule: what fills the gap? “60 %: ____” → needs"
            ),
            ("## 세금\n- 소득 신고: 매년 5월", "세금의 소득 신고는 언제인가요? → 매년 5월"),
            ("## 점수 올리는 법\n1. 한도의 30% 이하로 사용\n2. 늦지 않기", "점수 올리는 법에서 한도의 몇 % 이하로 사용하나요? → 30%"),
            // What a thing does with what the line begins with.
            ("## ABC 문\n- 외부 방문은 허용하지 않음", "ABC 문에 대한 다음 빈칸에 들어갈 말은 무엇인가요? — ____은(는) 허용하지 않음 → 외부 방문"),
            // Copulas and nouns without one; nouns that end as a verb does.
            ("## 가구\n서랍장은 옷장의 친척이다. 걸상은 의자의 동생이다.", "서랍장은 무엇인가요? → 옷장의 친척"),
            ("## 나라 살림\n국가는 주권을 가진 사람들의 모임을 말한다.", "국가란 무엇인가요? → 주권을 가진 사람들의 모임"),
            ("## 물\n센물 -> 쓴맛이 강조됨, 단물 -> 신맛이 강조됨", "물에서 다음이 설명하는 것은 무엇인가요? — 쓴맛이 강조됨 → 센물"),
            // Why.
            ("## 날씨\n겨울은 해가 낮게 뜨기 때문에 춥고 밤이 길다.", "겨울은 왜 춥고 밤이 긴가요? → 해가 낮게 뜨기 때문"),
            ("## 차\n> [!tip] 차 보관\n> 냉장고에 넣지 않는다. 냄새를 빨아들이기 때문이다.", "차 보관에서 왜 냉장고에 넣지 않나요? → 냄새를 빨아들이기 때문"),
            (
                "## Weather\nWinters freeze because the sun stands low.",
                "Why is this so? “Winters freeze” → the sun stands low"
            ),
            // A blank holds whole words.
            (
                "## 식물\n잎사귀는 에너지를 써서 비탈을 거슬러 물방울을 옮긴다.",
                "잎사귀는 에너지를 써서 비탈을 거슬러 무엇을 옮기나요? → 물방울"
            ),
            // Years apart from names.
            ("## 바다 이야기\n- 등대 조례 1628 – 밤마다 불을 켜게 한 법", "바다 이야기의 등대 조례는 언제인가요? → 1628"),
            ("## 바다 이야기\n- 1783 항구 조약 : 배의 자유 인정", "바다 이야기에서 다음이 설명하는 조약은 무엇인가요? — 배의 자유 인정 → 항구 조약"),
            ("## 바다 이야기\n- 소금법 1764, 그물법 1765", "바다 이야기의 그물법은 언제인가요? → 1765"),
            ("## 바다 이야기\n- 등대 사건 : 1773년, 등대의 불을 바다에 던짐", "바다 이야기의 등대 사건은 언제인가요? → 1773년"),
            ("## 바다 이야기\n- 방파제\n  - 항구에 처음 쌓음 (1608)", "방파제에서 다음은 언제의 일인가요? — 항구에 처음 쌓음 → 1608"),
            // Whose a thing is.
            (
                "## Looms\n1. flying shuttle - Kay, 1733\n2. warp frame: Ashby (1769), powered by oxen\n3. pattern loom: Carder",
                "Which person goes with this? “pattern loom” → Carder"
            ),
            (
                "## Looms\n1. flying shuttle - Kay, 1733\n2. warp frame: Ashby (1769), powered by oxen",
                "When was this? “warp frame” → 1769"
            ),
            // Pairs, rows, shared verbs.
            ("## 장터\n동쪽 – 생선 장수, 서쪽 – 옹기 장수", "장터에 대한 다음 빈칸에 들어갈 말은 무엇인가요? — 동쪽 – ____, 서쪽 – 옹기 장수 → 생선 장수"),
            ("## 누각\n### ABC 누각\n- 기둥 / 들보 / 서까래 / 기와", "ABC 누각에는 무엇이 있나요? 4가지를 쓰세요. → 기둥 ; 들보 ; 서까래 ; 기와"),
            ("## 병충해\n갈반병은 잎사귀를, 뿌리혹병은 뿌리를 공격한다.", "다음이 설명하는 것은 무엇인가요? — 잎사귀를 공격한다 → 갈반병"),
            ("질문: 제비가 낮게 나는 까닭은?\n답: 벌레가 낮게 날아서", "제비가 낮게 나는 까닭은? → 벌레가 낮게 날아서"),
            ("## 벼\n이삭이 늦게 패는 가장 큰 이유는 여름이 서늘하기 때문이다.", "이삭이 늦게 패는 가장 큰 이유는 무엇인가요? → 여름이 서늘하기 때문"),
            ("## 병\n둘째 갈래는 껍질에 붙는 갈래이다. 예: 흰가루병, 녹병.", "둘째 갈래의 예를 두 가지 드세요. → 흰가루병 ; 녹병"),
            // A function's bracket is no remark.
            ("## 자료\n줄꾸러미: 이어진 칸에 저장, 자리 접근 O(1)", "다음이 설명하는 것은 무엇인가요? — 이어진 칸에 저장, 자리 접근 O(1) → 줄꾸러미"),
            (
                "## 자료\n\n| 연산 | 줄꾸러미 | 고리 |\n|---|---|---|\n| 자리 접근 | O(1) | O(n) |\n| 앞 삽입 | O(n) | O(1) |",
                "줄꾸러미의 자리 접근은 무엇인가요? → O(1)"
            ),
            ("## 정리\n이중 나눔 더미(DND): 둘로 나눠 쌓은 더미", "DND는 우리말로 무엇이라고 하나요? → 이중 나눔 더미"),
            // People.
            ("## 마음의 학문\n- 콜버그 - 도덕성 발달 3수준 6단계", "마음의 학문에서 다음과 관련된 인물은 누구인가요? — 도덕성 발달 3수준 6단계 → 콜버그"),
            // What is done is described, and what is so is not asked what it is.
            ("## 머릿속\n- 조개뼈 : 새로운 소리 형성", "머릿속에서 다음이 설명하는 것은 무엇인가요? — 새로운 소리 형성 → 조개뼈"),
            ("## 밭 세금\n토지는 상각 안 함", "밭 세금의 토지는 어떻게 되나요? → 상각 안 함"),
            ("## 물레방아 점검\n- 물받이 점검 실패 → 방아 다시 돌림", "물레방아 점검에서 다음의 결과는 무엇인가요? — 물받이 점검 실패 → 방아 다시 돌림"),
            // A particle apart from its word.
            ("## 신호\n- ABA 는 대표적인 억제 물질이다.", "대표적인 억제 물질은 무엇인가요? → ABA"),
            // Names with letters and dots; whom `we` means.
            (
                "## Memory\nPatient K.L. lost his sense of time after the fall.",
                "Who or what lost his sense of time after the fall? → Patient K.L"
            ),
            (
                "## Principles\n3. Steady shop: we assume the shop will stay open for years",
                "What is meant by “Steady shop”? → we assume the shop will stay open for years"
            ),
            (
                "## Prices\n\n| | rising prices |\n|---|---|\n| barter | fewer goods |\n| coin | more coins |",
                "What is said of coin under “rising prices”? → more coins"
            ),
            (
                "## Spending\nCapEx -> upfront purchase of kilns; OpEx -> ongoing, pay for use",
                "What is this? “upfront purchase of kilns” → CapEx"
            ),
            // Definition lists.
            ("## 부엌\n가마\n: 밥을 짓는 큰 솥\n단지\n: 장을 담는 독", "부엌에서 밥을 짓는 큰 솥은 무엇인가요? → 가마"),
            // Numbers: thousands, what an arrow leads to, and what costs so much.
            ("## 장터\n자릿값은 700원, 짐값은 1,000원", "장터의 짐값은 몇 원인가요? → 1,000원"),
            ("## 창구\n- 큰손\n\t- 문이 잠김 → 15분 이내", "큰손의 문이 잠김은 몇 분 이내인가요? → 15분"),
            ("## 이용권\n- 나루표\n\t- $29~/월", "나루표의 월당 요금은 얼마부터인가요? → $29"),
            // A name that ends as a question does.
            ("## 옛일\n1882 가나군란 : 밀린 쌀 때문에 병사들이 일으킨 난리", "밀린 쌀 때문에 병사들이 일으킨 난리는 무엇인가요? → 가나군란"),
            // A title that is no name stands above the question alone.
            ("## 배 사러 가기 전에\n- 밑바닥은 판자 12장", "밑바닥은 판자 몇 장인가요? → 12장"),
            // A remark that asks for attention.
            ("## Cups\n> Careful: boiling water cracks the glass", "What cracks the glass? → boiling water"),
        ])
    func expected(markdown: String, question: String) {
        expect([question], in: markdown)
    }

    @Test(
        "what names nothing, or belongs to another line, is not asked",
        arguments: [
            ("## 문\n- 회전문을 쓰는 이유: 바람이 들지 않게 하려고", "→ 회전문을 쓰는 이유"),
            ("## Slidetrack\n- Not for: heavy gates, fire exits", "→ Not for"),
            ("## 살림\n- 6/4 규칙\n\t- 60%: 꼭 쓸 돈\n\t- 40%: 모을 돈", "→ 60% ; 40%"),
            ("## 화분\n- 창가마다 하나씩 두는 것을 권장", "것을 권장"),
            ("## 혜택\n- 적금, 연금저축은 세금 혜택이 있다", "→ 연금저축"),
            ("## 매듭\n세모매듭 vs 네모매듭\n- 세모매듭: 잘 풀림\n- 네모매듭: 잘 안 풀림", "매듭에는 무엇이 있나요"),
            ("## 추출\n- 첫째 방식: 9기압, 25초\n- 둘째 방식: 중력, 3분", "무엇인가요? → 9기압, 25초"),
            ("## 요금\n### ABC 문\n- 시간당 요금 + 통과한 사람당 요금", "사람당 요금은 무엇인가요"),
            ("## 바다 이야기\n- 등대지기 찰스 2세", "몇 세"),
            ("## 바다 이야기\n- 7월 축제(1830) : 그물을 태움", "7월에 무슨 일"),
            ("## 바다 이야기\n- 국민 의회 → 모래밭의 서약 (6.20)", "얼마인가요"),
            ("## 방앗간\n- 물레\n\t- 마을 수준\n\t- 허가 규칙만 있음\n\t- 기본값: 모두 닫음", "물레에는 무엇이 있나요"),
            ("## 방앗간\n### ABC 방앗간\n- 옮겨 타기 X : A-B 여도 A-C 안됨", "→ 옮겨 타기 X"),
            ("## 그 뒤\n- 나루 체제 : 뱃사공이 이끎", "그 뒤에서"),
            ("## 표\n- 나루표 최대 72% 할인 (옛날 책엔 75%라고 나옴)", "옛날 책"),
            ("## 이용권\n- 나루표\n\t- $29~\n\t- 문이 잠김 → 15분 이내\n\t- 전담 사공", "에는 무엇이 있나요"),
            ("## 잔치\n힌트: 떡은 뜨겁게, 술은 차갑게", "힌트"),
            ("## 곳간\n쌀은 가을에 사서 봄에 파는 거라고 함.", "→ 거"),
            ("## 방앗간\n- 물세 합산 -> volume discount", "무엇의 예인가요"),
            ("## 계산\n연습) 쟁기값 1,000만, 5년이면 매년 200만", "연습"),
            ("## 방앗간\n- 그걸로 만들어진 떡 같은 물건은 값을 치른다", "→ 그걸"),
            ("## 곳간\n- 해 닳음법: (쟁기값 − 남은 값) × 남은 해 ÷ 해의 합계", "→ 해 닳음법"),
            ("## Parcel\n- Pod = smallest parcel, 1+ letters, share stamp + string", "How is Pod calculated"),
            ("## Craft\nGuild rules are used in the north (set by Oskar).", "used for"),
            ("## Craft\nGuild rules are used in the north (set by Oskar).", "→ set by Oskar"),
            ("## Craft\n- glaze - colour, shine. too little: cracks", "→ too little"),
            (
                "## How do potters learn?\nThey sit beside a master.\n- first year: clay\n- second year: wheel",
                "How do potters learn? →"
            ),
            ("## Free\n- 12 months free: ABC 5 jars, DEF 3 jars", "belong to months free"),
            ("## Free\n- trials: short, e.g. Jar, Lid", "three trials"),
            ("# Jars + lids\n\nquick notes from the workshop, clean up later", "quick notes"),
            ("## 나무\n모든 나무는 껍질로 둘러싸여 있다.", "→ 모든 나무"),
            ("## 보관\n> [!warning] 차 보관\n> 냉장고에 넣지 않는다.", "차 보관이란"),
        ])
    func refused(markdown: String, part: String) {
        refuse(part, in: markdown)
    }
}
