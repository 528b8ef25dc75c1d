import TestSupport
import Testing

@Suite("What a Korean line tells of a thing is asked of that thing, and in the direction that has one answer")
struct KoreanAspectTests {
    @Test(
        "a line is asked as a tutor would",
        arguments: [
            // A term over one indented line, amid lines of other kinds.
            (
                "## 나루\n뱃사공 : 배를 젓는 사람\n사공패\n  물때를 알려 주는 나무 조각\n뱃삯 기간\n    기본 3일, 최대 9일",
                "나루에서 물때를 알려 주는 나무 조각은 무엇인가요? → 사공패"
            ),
            (
                "## 나루\n뱃사공 : 배를 젓는 사람\n뱃삯 기간\n    기본 3일, 최대 9일",
                "나루의 뱃삯 기간에 대한 다음 말의 빈칸에 들어갈 수는 무엇인가요? — 기본 3일, 최대 ___일 → 9일"
            ),
            // A quality belongs to the stressed name before it, a number to the stressed title over its list.
            ("## 곳간\n**돌곳간**은 물건을 오래 두는 곳. 내구성은 98%이다.", "돌곳간에서 내구성은 몇 %인가요? → 98%"),
            ("## 벌\n**과태**(고을법)\n- 열네 살 미만이면 면함\n- 소멸시효 5년", "과태의 소멸시효는 몇 년인가요? → 5년"),
            // Lists as long as they say.
            (
                "## 다섯 기둥\n- 3개 기둥\n  - 보안(Guard) : 문을 잠금\n  - 안정(Firm) : 버팀\n  - 비용(Cost) : 아낌",
                "3개 기둥에는 무엇이 있나요? 3가지를 쓰세요. → 보안 ; 안정 ; 비용"
            ),
            (
                "## 배\n- 배의 장점 4가지\n  1. 짐을 가볍게 나름\n  2. 물길\n  3. 값을 낮춤\n  4. 하루 만에 건넘",
                "배의 장점 4가지를 쓰세요. → 짐을 가볍게 나름 ; 물길 ; 값을 낮춤 ; 하루 만에 건넘"
            ),
            ("## 배\n- 배의 꼴\n  - 뗏목(나무), 나룻배, 돛배(= 바람배)", "배에서 배의 꼴에는 무엇이 있나요? 3가지를 쓰세요. → 뗏목 ; 나룻배 ; 돛배"),
            (
                "## 배\n- 배의 됨됨이: 뜨는힘(물에 잘 떠 있음), 버팀힘(물결에 뒤집히지 않음)",
                "배의 됨됨이에서 다음이 설명하는 것은 무엇인가요? — 물결에 뒤집히지 않음 → 버팀힘"
            ),
            // Bounds, and what lies beyond them.
            ("## 맥\n- 물살 : 하루 60~100번. 100회 초과 → 센물살, 60회 미만 → 여린물살", "물살이 몇 회 초과이면 센물살인가요? → 100회"),
            // Headers that say when.
            (
                "# 갈피\n\n| 갈피 | 안 날부터 | 주로 |\n|---|---|---|\n| 물음갈피 | 90일 | 나무 |\n| 다툼갈피 | 30일 | 돌 |",
                "물음갈피는 안 날부터 며칠인가요? → 90일"
            ),
            (
                "# 갈피\n\n| 갈피 | 안 날부터 | 주로 |\n|---|---|---|\n| 물음갈피 | 90일 | 나무 |\n| 다툼갈피 | 30일 | 돌 |",
                "물음갈피는 주로 무엇인가요? → 나무"
            ),
            // Rows that are numbered are called by their names.
            (
                "# 물길\n\n| 계층 | 이름 | PDU |\n|---|---|---|\n| 3 | 나름 | 보따리 |\n| 2 | 이음 | 꾸러미 |\n| 1 | 바탕 | 알갱이 |",
                "나름의 PDU는 무엇인가요? → 보따리"
            ),
            (
                "# 물길\n\n| 계층 | 이름 | PDU |\n|---|---|---|\n| 3 | 나름 | 보따리 |\n| 2 | 이음 | 꾸러미 |\n| 1 | 바탕 | 알갱이 |",
                "물길의 나름은 몇 계층인가요? → 3"
            ),
            // Headers of the learner's own stand for no aspect.
            (
                "# 연장\n\n| 연장 | 한줄 정리 |\n|---|---|\n| 자귀 | 나무를 깎아 다듬는 연장 |\n| 끌 | 홈을 파는 연장 |",
                "나무를 깎아 다듬는 연장은 무엇인가요? → 자귀"
            ),
            // What a sentence says of an aspect is asked of the aspect.
            ("## 나루\n물골 나루 코드는 `mg-1`이고 배는 4척 있다.", "물골 나루 코드는 무엇인가요? → mg-1"),
            ("## 나루\n- 다섯뜻의 원칙 : 제12조", "나루에서 다섯뜻의 원칙의 근거 조문은 제몇 조인가요? → 제12조"),
            // Each of what is told behind a colon, under the name before it.
            (
                "## 물레\n- 물레 순서: 첫째틀은 가까운 쪽부터, 둘째틀은 오르내리기",
                "물레 순서에서 다음이 설명하는 것은 무엇인가요? — 가까운 쪽부터 → 첫째틀"
            ),
            // A name that answers the words before it.
            ("## 물레\n- 굶주림 해결책 = 나이 올리기(aging) : 오래 기다릴수록 앞에 세움", "굶주림의 해결책은 무엇인가요? → 나이 올리기"),
            // A chain without a name is asked from where it begins, steps of a sentence by their own word.
            ("## 배탈\n- 물을 마신다\n- 설사 → 소금기 손실 → 산성 피", "설사 다음에 차례로 오는 것 2가지를 순서대로 쓰세요. → 소금기 손실 ; 산성 피"),
            (
                "## 거둠\n**대거둠**은 고을이 스스로 거두는 것. 절차는 알림 → 다시 알림 → 거둠.",
                "대거둠의 절차 3단계를 순서대로 쓰세요. → 알림 ; 다시 알림 ; 거둠"
            ),
            (
                "## 배움\n물골의 **되짚기 설계**는 바라는 결과 확인 → 알맞은 표시 결정 → 배움 계획.",
                "물골의 되짚기 설계에서 차례로 이어지는 것 3가지를 순서대로 쓰세요. → 바라는 결과 확인 ; 알맞은 표시 결정 ; 배움 계획"
            ),
            // Where and what, right before the verb.
            ("## 서랍\n- 꾸러미에는 이름표가 없음!! 이름은 목록 서랍에 저장됨", "서랍에 대한 다음 빈칸에 들어갈 말은 무엇인가요? — 이름은 ____에 저장됨 → 목록 서랍"),
            // A heading that joins a walkthrough with other matters.
            ("# 벼리\n\n## 앞\n글\n\n## 고을절차 · 알림 숫자 모음\n- 알림 기간 40일 이상", "고을절차 · 알림 숫자 모음의 알림 기간은 며칠 이상인가요? → 40일"),
            ("## 쓰임\n- 예정 늘리기 : 미리 알 수 있을 때", "예정 늘리기는 언제 쓰나요? → 미리 알 수 있을 때"),
            // A bracket that tells of the thing stays with it, whatever words it has.
            ("## 머리\n- 갈고리 : 오래된 일을 새기는 곳", "머리에서 오래된 일을 새기는 곳은 무엇인가요? → 갈고리"),
            ("## 돈\n- 위험 : 돈을 잃을 수 있는 정도", "돈에서 돈을 잃을 수 있는 정도는 무엇인가요? → 위험"),
            // A remark behind an arrow or in a bracket is none of it.
            ("## 더미\n- 더미: 빈칸 없는 나무. 쌓기는 O(n) ← 헷갈림 주의", "더미의 쌓기는 무엇인가요? → O(n)"),
        ])
    func expected(markdown: String, question: String) { expect([question], among: asked(markdown)) }

    @Test(
        "what says too little, or of nobody, is no question",
        arguments: [
            ("## 나루\n- 목록 (장점 3가지 중에 자주 나오는 것)\n- 장점 4가지 중에 나오는 것\n  - 빠름\n  - 가벼움", "4가지 → "),
            ("## 곳\n콘솔에서는 모두 보이지만 버킷은 나루에 만들어진다.", "나루에 만들어진다 →"),
            ("## 방\n밀봉병에 물결이 있는 게 정상이다.", "→ 정상"),
            ("## 거둠\n일을 다 하면 이미 부과한 것은 징수한다.", "→ 징수한"),
            ("# 벼리\n\n기본서 문장을 내 말로 줄여서 씀\n\n## 앞\n글", "내 말로"),
            ("## 기둥\n- 운영 우수 : 코드형 운영(IaC), 작은 변경", "→ 운영 우수"),
            ("## 거둠\n> [!tip] 재결에 불복?\n> 나중에는 불복 못 함.", "불복? →"),
            ("# 두 이름\n\n## 물레 / 방아\n- 하나 : 물\n- 둘 : 불\n- 셋 : 흙\n- 넷 : 쇠\n- 다섯 : 나무\n- 여섯 : 해\n- 일곱 : 달", "7가지"),
        ])
    func refused(markdown: String, part: String) { refuse(part, among: asked(markdown)) }
}
