import Quiz
import TestSupport
import Testing

@Suite("A Korean line is asked as what it says, of what it speaks of")
struct KoreanSenseTests {
    @Test(
        "tables, headings and lists lend their words to what is asked",
        arguments: [
            ("| 효소 | 나오는 곳 |\n|---|---|\n| 가나아제 | 침샘 |\n| 다라아제 | 위 |", "가나아제가 나오는 곳은 어디인가요? → 침샘"),
            ("| 성질 | 재는 단위 |\n|---|---|\n| 무게 | 그램 |\n| 길이 | 미터 |", "무게를 재는 단위는 무엇인가요? → 그램"),
            ("| 부품 | 주된 재료 |\n|---|---|\n| 가나축 | 구리 |\n| 다라축 | 주석 |", "가나축의 주된 재료는 무엇인가요? → 구리"),
            ("| 키 | 하는 일 |\n|---|---|\n| HALT | 벨트를 멈춤 |\n| WIND | 태엽을 감아 둠 |", "다음이 설명하는 것은 무엇인가요? — 태엽을 감아 둠 → WIND"),
            (
                "| 하중 | 등급 |\n|---|---|\n| 5kg 미만 | 소형 |\n| 5kg 이상 | 대형 |",
                "하중이 5kg 미만일 때의 등급은 무엇인가요? → 소형"
            ),
            ("| 모양 | 색 |\n|---|---|\n| A | 하늘색 |\n| B | 연두색 |", "모양 A의 색은 무엇인가요? → 하늘색"),
            ("| 원소 | 색 |\n|---|---|\n| Xa | 하늘색 |\n| Yo | 연두색 |", "Xa의 색은 무엇인가요? → 하늘색"),
            ("| 정렬 | 평균 |\n|---|---|\n| 거품 | O(n²) |\n| 빗 | O(n) |", "거품 정렬의 평균은 무엇인가요? → O(n²)"),
            (
                "- 보증의 방식 3가지\n\t- 인적 보증\n\t- 물적 보증\n\t- 혼합 보증",
                "보증의 방식 3가지를 쓰세요. → 인적 보증 ; 물적 보증 ; 혼합 보증"
            ),
            ("- 침전 : 물보다 무거운 알갱이가 가라앉는 일. 예) 흙탕물", "장에서 침전이란 무엇인가요? → 물보다 무거운 알갱이가 가라앉는 일"),
        ])
    func lent(markdown: String, expected: String) { expect([expected], in: "## 장\n\n" + markdown) }

    @Test(
        "signs of a heading or a line are no part of what it names",
        arguments: [
            ("## ■ 도르래\n- 고정 도르래 : 힘의 방향만 바꾸는 도르래", "도르래"),
            ("## Ⅱ. 도르래\n- 고정 도르래 : 힘의 방향만 바꾸는 도르래", "도르래"),
            ("## 도르래\n◎ 고정 도르래 : 힘의 방향만 바꾸는 도르래", "도르래"),
        ])
    func signs(markdown: String, name: String) {
        let found = asked("# 힘\n\n" + markdown)
        #expect(found.contains { $0.contains("힘의 방향만 바꾸는") }, "\(found)")
        #expect(!found.contains { $0.contains("■") || $0.contains("◎") || $0.contains("Ⅱ") }, "\(found)")
    }

    @Test(
        "a question has the words that its answer calls for",
        arguments: [
            ("- 모의 신호 : 상대와 짜고 거짓으로 한 표시", "모의 신호란 무엇인가요? → 상대와 짜고 거짓으로 한 표시"),
            ("- 허가 조건 위반 → 정지", "허가 조건 위반의 결과는 무엇인가요? → 정지"),
            ("- `tar -x -v -f box.tar out` -> 묶음을 풀어 늘어놓음", "tar -x -v -f box.tar out은 무엇을 하나요? → 묶음을 풀어 늘어놓음"),
            ("- 가나별의 수명: 약 30억 년", "가나별의 수명은 얼마인가요? → 약 30억 년"),
            ("- 감기 검사는 모두 면제", "감기 검사는 어떻게 되나요? → 모두 면제"),
            ("- Rope Lock : 매듭 되돌리기", "Rope Lock은 무엇을 하나요? → 매듭 되돌리기"),
        ])
    func worded(markdown: String, expected: String) {
        let found = asked("## 장\n\n" + markdown)
        #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
    }

    @Test(
        "each clause says its own, with the verb that stands behind the last",
        arguments: [
            ("**가나풀**은 어린 나무의 뿌리를, **다라풀**은 늙은 나무의 잎자루를 갉는다.", "어린 나무의 뿌리를 갉는다 → 가나풀"),
            ("왕당은 왕실에게, 민당은 시민에게 세금을 걷는다.", "왕실에게 세금을 걷는다 → 왕당"),
            ("가나점은 내부 요인이고 기회와 위험은 외부 요인이다.", "가나점은 무엇인가요? → 내부 요인"),
            ("앞쪽 막은 물이 먼저 스며드는 막이고 뒤쪽 막은 그 반대다.", "물이 먼저 스며드는 막은 무엇인가요? → 앞쪽 막"),
            ("색온도가 낮으면 붉은빛을 띠고 높으면 푸른빛을 띤다.", "색온도가 낮으면 어떻게 되나요? → 붉은빛을 띰"),
            ("가나 법칙이란 줄이 많이 늘어날수록 더 세게 당긴다는 것이다.", "가나 법칙이란 무엇인가요? → 줄이 많이 늘어날수록 더 세게 당긴다는 것"),
            ("창문을 열면 온실의 열이 빠져나가니 주의", "창문을 열면 어떻게 되나요? → 온실의 열이 빠져나감"),
        ])
    func clauses(markdown: String, expected: String) {
        expect(part: expected, among: asked("## 장\n\n" + markdown))
    }

    @Test("what leans on the sentence before is asked with it")
    func leaning() {
        let note = "## 장\n\n물이 얼면 부피가 늘어 바위틈이 벌어진다. 이것을 **얼음 쐐기**라고 한다."
        let found = asked(note)
        #expect(found.contains { $0.contains("바위틈이 벌어진다. 이것을 ____라고 한다") }, "\(found)")
        let stressed = asked("## 곰팡이\n\n**가나균**은 빵을 부풀려 반죽을 키운다. 직접 녹이지 않고 효소로 녹말을 잘게 쪼갠다.")
        #expect(stressed.contains { $0.hasPrefix("가나균에 대한") }, "\(stressed)")
    }

    @Test(
        "what goes on behind a term and its colon is said of the term",
        arguments: [
            ("- 완충제: 위산을 중화, 부작용은 복통", "완충제의 부작용은 무엇인가요? → 복통"),
            ("가나형은 껍질이 두꺼운 씨앗이다. 예: 돌콩, 새팥", "가나형의 예를 두 가지 드세요. → 돌콩 ; 새팥"),
        ])
    func ofTerm(markdown: String, expected: String) { expect([expected], in: "## 장\n\n" + markdown) }

    @Test(
        "what is torn, counted for its own sake, or told of another is not asked",
        arguments: [
            ("- 손님의 항의는 주인이 그 일을 알 수 있었을 때만 받아들인다", "→ 있었"),
            ("- 가격표는 9,900원처럼 끝자리를 맞춰 싸게 느끼게 함", "___원"),
            ("- 박동 한 번은 1회 박출량에 횟수를 곱한 값", "___회"),
            ("- 루이 16세 처형 뒤에 왕실 재산을 몰수", "몇 세"),
            ("- 소금물은 물 1kg에 녹은 소금의 양으로 잰다", "___kg"),
            ("- 7년 전쟁 뒤에 식민지의 세금을 올림", "___년"),
            ("- 자극 일반화 ↔ 변별", "자극 일반화"),
            ("가나점과 다라점이 있다. 간격은 둘의 차이를 말한다.", "→ 둘의 차이"),
            ("과민 반응은 4가지 유형으로 나눈다.", "→ 과민 반응"),
            ("- 성벽 설계 : 갑을 병정", "→ 성벽 설계"),
            ("**수지풀**은 이슬을 잡아 잎맥으로 옮겨 뿌리에 보내 준다.", "→ 잡아 잎맥"),
            ("이 길은 산길, 물길, 대체경로 세 가지이고 모두 성문에서 만난다.", "→ 대체경"),
            ("시험: 11월 3일, 객관식 40문항", "11월"),
            ("- 프라이빗 서랍 : 겉에서 안 보임 → 속옷, 겉옷 두는 곳", "두는 무엇"),
            ("depends_on은 시작 순서만 보장하고 기다리지는 않는다", "않는은"),
        ])
    func notAsked(markdown: String, part: String) { refuse(part, in: "## 장\n\n" + markdown) }

    @Test("a sentence with a topic of its own is no description of the heading above it")
    func ownTopic() {
        let note = "## Dockyard\n- 밧줄의 매듭은 부두 끝에서 새벽마다 다시 묶는다"
        #expect(!asked(note).contains { $0.hasSuffix("→ Dockyard") && $0.contains("새벽마다") }, "\(asked(note))")
    }
}
