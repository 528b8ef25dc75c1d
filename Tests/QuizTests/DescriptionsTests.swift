import Facts
import Notes
import Quiz
import TestSupport
import Testing

@Suite("A Korean description tells its name from the others")
struct DescriptionsTests {
    @Test("thin bullets are asked together, three at most")
    func rows() {
        let note = "## Night Porter\n- 등불 밝기 조절\n- 손님 명부 작성\n- 새벽 순찰 기록\n- 열쇠 보관함 점검"
        expect(
            [
                "다음이 모두 설명하는 것은 무엇인가요? — 등불 밝기 조절 / 손님 명부 작성 → Night Porter",
                "다음이 모두 설명하는 것은 무엇인가요? — 새벽 순찰 기록 / 열쇠 보관함 점검 → Night Porter",
            ], in: note)
        refuse("설명하는 것은 무엇인가요? — 등불 밝기 조절 →", in: note)
    }

    @Test("a thin bullet goes with the meaning beside it, a telling one stands alone")
    func meanings() {
        let note = "## 등급\n1. 심각 : 항로 위험\n\t- 본선의 조타 장치 사용 불가\n2. 주의 : 갑판에 물이 조금 고임"
        expect(["등급에서 다음이 모두 설명하는 것은 무엇인가요? — 항로 위험 / 본선의 조타 장치 사용 불가 → 심각"], in: note)
        let telling = "## 선원\n- Night Porter\n\t- 자정부터 동틀 때까지 홀로 당직실을 지킴\n\t- 낮에는 항구 밖 숙소에서 쉬며 다음 배를 기다림"
        expect(["다음이 설명하는 것은 무엇인가요? — 자정부터 동틀 때까지 홀로 당직실을 지킴 → Night Porter"], in: telling)
    }

    @Test("a bullet that says nothing of its own among the others is not asked for its name alone")
    func vague() {
        let note = "## 창고\n- Dry Box\n\t- 습기 차단\n- Cold Box\n\t- 습기 제거, 온도 유지\n- Warm Box\n\t- 온도 차단"
        refuse("다음이 설명하는 것은 무엇인가요? — 습기 차단 →", in: note)
    }

    @Test("what fits a neighbour in other words is asked the other way round")
    func neighbours() {
        let note = "## 도구\n1. Swift Crane : 화물 신속 배치, 관리\n2. Harbor Crane : 온갖 크기와 무게의 화물 간편 배치 및 운영"
        refuse("화물 신속 배치, 관리 → Swift Crane", in: note)
        expect(["Swift Crane은 무엇을 하나요? → 화물 신속 배치, 관리"], in: note)
    }

    @Test("lines of one build differ in what counts")
    func parallels() {
        let note = "## 표\n1. AURT : 전체 선불 지급 정기권\n2. PURT : 부분 선불 지급 정기권"
        expect(["다음이 설명하는 것은 무엇인가요? — 전체 선불 지급 정기권 → AURT"], in: note)
    }

    @Test(
        "the kind of thing that a name ends in is said",
        arguments: [
            ("- 최소 대기 원칙 : 줄을 서는 동안 손님이 지치는 일을 막음", "다음이 설명하는 원칙은 무엇인가요?"),
            ("- 공동 항해 정책 사용 -> 배 사이의 거리와 신호를 자세히 정함", "다음을 위해 쓰는 정책은 무엇인가요?"),
        ])
    func kinds(line: String, expected: String) {
        expect(part: expected, among: asked("## 항구\n" + line))
    }

    @Test("a name's own kind does not describe it; what it is one of is asked")
    func classes() {
        let note = "## 항구 규정\n- 부두 이용 규정은 항만 질서 규정의 한 유형"
        refuse("한 유형 → 부두 이용 규정", in: note)
        expect(["부두 이용 규정은 무엇의 한 유형인가요? → 항만 질서 규정의 한 유형"], in: note)
    }

    @Test("an example and a row of names are asked as such")
    func examples() {
        expect(
            ["다음은 무엇의 예인가요? — Osprey → Raptor"],
            in: "## 새 종류\n- Raptor : Osprey\n- Wader : Heron")
        expect(["다음이 모두 속하는 것은 무엇인가요? — OPEN, CLOSE → DHL"], in: "## 명령\n- DHL: OPEN, CLOSE")
    }

    @Test("several sentences of a callout are one meaning")
    func callouts() {
        let note = "> [!note] 갯벌배란?\n> 널빤지 위에 한쪽 무릎을 꿇고 미는 작은 배. 물이 빠진 펄에서 조개를 나름."
        expect(
            [
                "갯벌배란 무엇인가요? → 널빤지 위에 한쪽 무릎을 꿇고 미는 작은 배 / 물이 빠진 펄에서 조개를 나름",
                "다음이 모두 설명하는 것은 무엇인가요? — 널빤지 위에 한쪽 무릎을 꿇고 미는 작은 배 / 물이 빠진 펄에서 조개를 나름 → 갯벌배",
            ], in: note)
    }

    @Test(
        "a value is asked for by what it is",
        arguments: [
            ("- 뱃멀미\n\t- 예방 : 먼 곳을 바라봄", "뱃멀미를 어떻게 예방하나요? → 먼 곳을 바라봄"),
            ("- Tide Lamp : 심지 젖음 주의", "Tide Lamp는 무엇을 주의해야 하나요? → 심지 젖음 주의"),
            ("- 조세미항 종 제작 : 이대영", "조세미항 종 제작은 누가 했나요? → 이대영"),
            ("- 가뭄: 번지는 속도가 느리고 범위가 넓다", "가뭄의 특징은 무엇인가요? → 번지는 속도가 느리고 범위가 넓다"),
            ("- Salt Gate\n\t- 최대 수심은 12m\n\t- 열림 시간 3분", "Salt Gate의 열림 시간은 몇 분인가요? → 3분"),
        ])
    func values(markdown: String, expected: String) {
        let found = asked("## 포구\n\n" + markdown)
        #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
    }

    @Test("a number that the name tells is not asked")
    func numbers() {
        refuse("___곳", in: "## 창고\n- North One Berth\n\t- 부두 1곳에만 댐 -> 요금 20% 저렴")
    }

    @Test("lines that cannot be asked do not count as untold")
    func coverage() {
        let text =
            "# 밀물\n\n> [!goal]\n> 물때 읽기\n\n왜 하루에 두 번일까? 누가 당길까?\n\n| 때 | 이름 |\n|---|---|\n| 보름 | 사리 |\n| 상현 | 조금 |\n\n출처: 물때표"
        let note = Note(reading: Array(text.utf8), named: "test.md")
        let told = LineCoverage(of: makeCards(from: findFacts(in: note), of: note).cards, in: note).told
        #expect(told.isDisjoint(with: [3, 4, 6, 13]) && told.contains(10), "\(told.sorted())")
    }
}
