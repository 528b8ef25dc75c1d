import Facts
import Notes
import Testing

@Suite("What people really write, read as they mean it")
struct WritingHabitsTests {
    @Test(
        "a negation stays with what it denies, whatever its mark",
        arguments: [
            ("## 데이터 전송\n- 리전 안 전송 : 무료 아님", "무료 아님"),
            ("## 데이터 전송\n- 인바운드 요금은 부과되지 않음", "부과되지 않음"),
            ("## Transfer\n- Inbound: not billed", "not billed"),
            ("## Transfer\n- Cross-region: ✗ free", "✗ free"),
        ])
    func negations(markdown: String, part: String) {
        let said = findFacts(in: Note(reading: Array(markdown.utf8), named: "n.md")).facts
            .map { ($0.values.map(\.text) + [$0.frame ?? ""]).joined(separator: " ") }
        #expect(said.contains { $0.contains(part) }, "\(said)")
    }

    @Test("what is denied is never stated", arguments: ["## 이용\n- 요금제 옮겨 타기 X", "## 이용\n- 요금제 옮겨 타기 ✗"])
    func crosses(markdown: String) {
        let found = facts(markdown)
        #expect(found.allSatisfy { !$0.contains("옮겨 타기") || $0.contains("X") || $0.contains("✗") }, "\(found)")
    }

    @Test(
        "a number keeps what bounds it",
        arguments: [
            ("# S3\n- A bucket holds up to 5 TB", "5", "TB", "up to"),
            ("# S3\n- An object needs at least 3 copies", "3", "copies", "at least"),
            ("# S3\n- at most 20 accounts per org", "20", "accounts", "at most"),
            ("# 정책\n- 계정 하나에 정책 5개 이하", "5", "개", "이하"), ("# 정책\n- 암호는 12자 이상", "12", "자", "이상"),
            ("# 정책\n- 응답 시간 1시간 미만", "1", "시간", "미만"), ("# 예약\n- 최대 75% 절감", "75", "%", "최대"),
        ])
    func qualifiers(markdown: String, number: String, unit: String, qualifier: String) {
        let quantities = findFacts(in: Note(reading: Array(markdown.utf8), named: "n.md")).facts
            .flatMap(\.values).compactMap(\.quantity)
        #expect(
            quantities.contains { $0.number == number && $0.unit == unit && $0.qualifier == qualifier },
            "\(quantities)")
    }

    @Test(
        "a numbered list is in order where its heading says so",
        arguments: ["심각도", "배포 단계", "설치 절차", "계정 설정", "Boot steps"])
    func ordered(heading: String) {
        let found = facts("## \(heading)\n1. 첫째 일\n2. 둘째 일\n3. 셋째 일")
        #expect(found.first?.hasPrefix("steps ") == true, "\(found)")
    }

    @Test("a numbered list is a list where nothing says that its order counts")
    func unordered() {
        let found = facts("## 저장소의 종류\n1. 블록\n2. 파일\n3. 객체")
        #expect(found.first?.hasPrefix("enumeration ") == true, "\(found)")
    }

    @Test("a list and the subheadings that repeat it are one list: their union")
    func union() {
        let note = """
            # 시험 준비

            # 창고의 종류
            - 블록
            - 파일
            - 객체

            ## 1. 블록
            - 디스크처럼 씀
            ## 2. 파일
            - 통째로 저장
            ## 3. 테이프
            - 드물게 꺼냄
            """
        let lists = facts(note).filter { $0.hasPrefix("enumeration") }
        #expect(lists == ["enumeration 창고의 종류 = 블록 | 파일 | 객체 | 테이프"])
    }

    @Test("what is written twice in a list is one member; a step may come again")
    func repeated() {
        let names = facts("# 창고의 종류\n- 블록\n- 파일\n- 블록")
        #expect(names == ["enumeration 창고의 종류 = 블록 | 파일"], "\(names)")
        let steps = facts("# 설치 절차\n1. 저장\n2. 시험\n3. 저장")
        #expect(steps.first == "steps 설치 절차 = 저장 | 시험 | 저장", "\(steps)")
    }

    @Test("a colon, a dash or an arrow inside brackets splits nothing")
    func brackets() {
        expect(["definition 캐시 = 가까운 저장소"], in: "- 캐시(비고: 빠름 -> 비쌈) : 가까운 저장소")
        expect(["definition 큐 = 줄을 세우는 저장소"], in: "- 큐(순서 - 보장) : 줄을 세우는 저장소")
    }

    @Test("a hyphen between spaces inside a name splits nothing")
    func hyphen() {
        expect(
            ["definition 안정성@Well-Architected = 장애에서 회복하는 능력"],
            in: "# Well - Architected\n- 안정성 : 장애에서 회복하는 능력\n- 보안 : 자료를 지키는 능력")
    }

    @Test(
        "a list that says it goes on is open",
        arguments: ["서버, 랙, 스위치 등", "서버, 랙, 스위치 등등", "서버, 랙, 스위치, ...", "서버, 랙, 스위치, etc."])
    func open(members: String) {
        let found = facts("# 전산실\n- 준비물 : \(members)")
        #expect(found.contains("enumeration open 전산실/준비물 = 서버 | 랙 | 스위치"), "\(found)")
    }

    @Test(
        "questions without an answer, remarks and an exam's furniture are no facts",
        arguments: [
            "## S3\n- 데이터는 어디에 저장될까?", "## S3\n- Where is data stored?",
            "## 시험\nKnowledge of:\n- pricing models\n- support plans",
            "## 시험\n중요", "## 시험\n빠를수도?",
        ])
    func nothing(markdown: String) { #expect(facts(markdown).isEmpty, "\(facts(markdown))") }

    @Test("two things in one item are queried at its line")
    func merged() {
        let note = "# 청구\n\n1. Alpha Service(묶음 결제) : 묶음 청구와 결제를 한 번에 하는 기능\n2. Beta Service(예산) : 쓸 돈을 미리 정하는 기능"
        let doubts = findDoubts(in: Note(reading: Array(note.utf8), named: "n.md")).filter {
            $0.kind.code == "two_in_one"
        }
        #expect(doubts.map(\.line) == [3])
    }
}
