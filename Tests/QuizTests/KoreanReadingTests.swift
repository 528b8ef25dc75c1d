import Facts
import Notes
import Quiz
import Testing

@Suite("A Korean card asks for a thing with a name, of a line that stands by itself")
struct KoreanReadingTests {
    @Test(
        "what is torn, points elsewhere or was never meant to be known is not asked",
        arguments: [
            // Signs.
            ("- 산성 ↔ 염기성 : 수소 이온 vs 수산화 이온", "↔"),
            ("- 항구 : 3개 부두 → 창고·시장·세관", "→ 창고"),
            ("- 곱셈 행렬 = 갑조·을조 / 덧셈 행렬 = 병조", "계산"),
            // Torn clauses and stems.
            ("- 자주 열면 안 됨 — 냉기와 전기가 샌다", "안 됨이란"),
            ("**잎맥**은 잎 속에서 물을 천천히 나누어 운반하므로 마르지 않는다.", "→ 나누어 운반하므"),
            ("높은 산을 오르면 평소보다 숨이 가쁘게 된다. 검은 돌을 만지면 손이 뜨겁게 느껴진다.", "→ 검"),
            ("작은 화분은 자주 말라서 여름에는 물을 매일 주는 것이 기본이다.", "→ 것이 기본"),
            // Pointers.
            ("## 엔진\n\n이보다 빠르게 돌리면 피스톤이 과열로 깨진다.", "이보다"),
            ("나는 올해부터 화분에 비료를 넣지 않기로 했다.", "→ 나"),
            // Furniture.
            ("> 독서 모임 3회차 / 진행: 다 같이 / 책은 도서관 판", "3회차"),
            ("## 화분\n\n다음에는 분갈이를 정리할 예정이다.", "예정"),
            ("- 암기법 : 빨주노초파남보 일곱 글자로", "암기법"),
            ("> 선생님: 뒤쪽 그림은 꼭 그려 보고 오라고 하심", "선생님"),
            // Relations.
            ("## Bow & String\n- 문제 : 줄이 늘어진다\n- 해결 : 줄을 다시 감거나 송진을 바른다", "어떻게 해결"),
            ("- 성곽 정비 : 산성 복구", "성곽 정비는"),
            ("- 물길에는 수문 : 논으로 드는 물을 막고 나눠 보냄", "→ 물길에는 수문"),
            ("- 7성 : 이몽룡", "7성은"),
            ("- 체로 밀가루를 쓰면 반죽이 덩어리로 뭉칠 수 있다", "→ 체로 밀가루"),
            // Shown in other letters.
        ])
    func refused(markdown: String, part: String) {
        let found = asked(markdown.hasPrefix("#") || markdown.hasPrefix(">") ? markdown : "## 장\n\n" + markdown)
        #expect(!found.contains { $0.contains(part) }, "\(found)")
    }

    @Test("one doing that leads to the next is not what the next is")
    func doings() {
        let found = asked("## 성곽\n- 성벽 설계 -> 완성(1796)")
        #expect(!found.contains { $0.contains("성벽 설계는 무엇인가요") || $0.hasSuffix("→ 성벽 설계") }, "\(found)")
    }

    @Test("a number in a term's own lines is the term's, not the heading's")
    func numbers() {
        let found = asked("## 3.1 바다의 끝\n\n잠김 한계\n: 배가 실을 수 있는 최대 무게. 배 무게의 약 3배")
        #expect(found.contains { $0.hasPrefix("잠김 한계는 배 무게의 약 몇 배") }, "\(found)")
        #expect(!found.contains { $0.contains("바다의 끝은") || $0.contains("— :") }, "\(found)")
    }

    @Test("a list leaves out the labels of rows, and never shows one half of what was done")
    func deeds() {
        let found = asked(
            "## 시장들\n- 김시장\n\t- 다리 건설\n\t- 시장 정비\n\t- 광장 확대\n\t- 도로 정비\n\t- 법령 : 세금법, 도로법, 시장법")
        #expect(!found.contains { $0.contains("여기 없는") }, "\(found)")
        #expect(!found.contains { $0.hasSuffix("법령") || $0.contains("; 법령") }, "\(found)")
    }

    @Test("what sorts a list is no member of its heading")
    func sorted() {
        #expect(!asked("## 나라별 수도\n1. 가람\n2. 나래\n3. 다솜").contains { $0.contains("나라별 수도에는") })
    }

    @Test("occasions are asked as a list")
    func occasions() {
        expect(
            ["수도의 물이 새는 경우에는 무엇이 있나요? 3가지를 쓰세요. → 관이 얼 때 ; 마개가 닳을 때 ; 압력이 높을 때"],
            in: "## 수도\n- 물이 새는 경우\n\t- 관이 얼 때\n\t- 마개가 닳을 때\n\t- 압력이 높을 때")
    }

    @Test("numbered parts of a course are no choice")
    func courses() {
        let note =
            "# 바다\n## 1.1 물때\n- 하루에 두 번 차오르는 깊은 바닷물\n## 1.2 뱃길\n- 암초를 돌아 나가는 좁은 길목\n## 1.3 항구\n- 짐을 부리고 배를 묶는 자리"
        #expect(!asked(note).contains { $0.contains("어느 쪽") })
    }
}
