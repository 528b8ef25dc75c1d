import Facts
import Notes
import Testing

/// The facts of a note as one line each: `rule relation subject[/label][@owner] = values`.
func facts(_ markdown: String) -> [String] {
    findFacts(in: Note(reading: Array(markdown.utf8), named: "test.md")).facts.map { fact in
        let label = fact.label.map { "/\($0)" } ?? ""
        let owner = fact.subject.owner.map { "@\($0)" } ?? ""
        let marks = (fact.isOpen ? " open" : "") + (fact.isIncomplete ? " incomplete" : "")
        return "\(fact.relation.rawValue)\(marks) \(fact.subject.name)\(label)\(owner) = "
            + fact.values.map(\.text).joined(separator: " | ")
    }
}

@Suite("Copies of a fact share what it says until one is changed")
struct FactCopyTests {
    private let fact = Fact(
        subject: Term("캐시"), relation: .definition, values: [Value("저장소")], statement: "캐시 : 저장소",
        place: Place(headings: ["장"], firstLine: 1, lastLine: 1), rule: .sentence, language: .korean)

    @Test("a copy that is changed leaves the others as they were")
    func copies() {
        var copy = fact
        #expect(copy == fact)
        copy.subject.owner = "메모리"
        copy.values[0].text = "곳"
        #expect(fact.subject.owner == nil)
        #expect(fact.values.map(\.text) == ["저장소"])
        #expect(copy.subject.owner == "메모리")
        #expect(copy.values.map(\.text) == ["곳"])
        #expect(copy != fact)
    }

    @Test("what is equal has one hash, whichever copy it is")
    func hashes() {
        var copy = fact
        copy.isOpen = true
        #expect(Set([copy, fact]).count == 2)
        copy.isOpen = false
        #expect(Set([copy, fact]).count == 1)
    }
}

@Suite("Definitions are found where a line says what a term means")
struct DefinitionTests {
    @Test(
        "a colon outside brackets and addresses parts a term from its meaning",
        arguments: [
            ("- 캐시 : 자주 쓰는 자료를 가까이 두는 저장소", "definition 캐시 = 자주 쓰는 자료를 가까이 두는 저장소"),
            ("- 캐시: 자주 쓰는 자료를 가까이 두는 저장소", "definition 캐시 = 자주 쓰는 자료를 가까이 두는 저장소"),
            ("1. Redis : 메모리에 자료를 두는 데이터베이스", "definition Redis = 메모리에 자료를 두는 데이터베이스"),
            ("- Mitosis: division of one nucleus into two", "definition Mitosis = division of one nucleus into two"),
            ("> [!note] 스냅샷이란?\n> 어느 때의 디스크를 그대로 떠 둔 사본을 말한다.", "definition 스냅샷 = 어느 때의 디스크를 그대로 떠 둔 사본"),
        ])
    func definition(markdown: String, expected: String) {
        #expect(facts(markdown).contains(expected), "\(facts(markdown))")
    }

    @Test(
        "addresses, times, markers and questions part nothing",
        arguments: [
            "- https://example.com/a: see there", "- arn:aws:iam::123456789012:user/kim", "- 09:30 회의",
            "- 출처 : 어느 책의 3장", "- 기준일 : 2026-08", "- 왜 그런가? : 아직 모름", "- 예) 사과 : 빨간 과일",
        ])
    func nothing(markdown: String) {
        #expect(!facts(markdown).contains { $0.hasPrefix("definition") }, "\(facts(markdown))")
    }

    @Test("of a colon's two sides the proper name is the term")
    func properName() {
        let found = facts("## 도구\n- 모범 사례 : Cloud Advisor(설정을 살펴 고칠 점을 알려 주는 도우미)")
        #expect(found.contains { $0.hasPrefix("definition Cloud Advisor") }, "\(found)")
    }

    @Test("of two things merged in one item the one that the words are about is asked, and never the other")
    func merged() {
        let found = facts("1. Alpha Service(묶음 결제) : 여러 계정의 결제를 묶음으로 처리")
        #expect(found == ["definition 묶음 결제 = 여러 계정의 결제를 묶음으로 처리"], "\(found)")
    }

    @Test(
        "a bracket with the long form is an expansion",
        arguments: [
            ("- TCP(Transmission Control Protocol)는 순서를 지킨다", "expansion TCP = Transmission Control Protocol"),
            ("### 예약 (RI : Reserved Instance)", "expansion RI = Reserved Instance"),
            ("- Identity and Access Management(IAM) 사용", "expansion IAM = Identity and Access Management"),
        ])
    func expansion(markdown: String, expected: String) {
        #expect(facts(markdown).contains(expected), "\(facts(markdown))")
    }

    @Test("a clause in a bracket says what the word before it means")
    func gloss() {
        let found = facts("- 멱등성(여러 번 해도 결과가 같은 성질)을 지키도록 설계")
        #expect(found.contains("definition 멱등성 = 여러 번 해도 결과가 같은 성질"), "\(found)")
    }
}

@Suite("Enumerations are a heading or an item and its members")
struct EnumerationTests {
    @Test("a numbered list under a heading is its members")
    func numbered() {
        let found = facts("# 행성의 종류\n1. 암석 행성\n2. 가스 행성\n3. 얼음 행성")
        #expect(found.first == "enumeration 행성의 종류 = 암석 행성 | 가스 행성 | 얼음 행성", "\(found)")
    }

    @Test("a generic label takes the heading above as its subject")
    func generic() {
        let found = facts("# 광합성\n## 특징\n- 장점\n  - 산소를 내놓음\n  - 탄소를 묶어 둠")
        #expect(found.contains("enumeration 광합성/장점 = 산소를 내놓음 | 탄소를 묶어 둠"), "\(found)")
    }

    @Test("an ordinal is never a term", arguments: ["# 섹션 3", "# 제2장", "# Day 1", "# Lecture 4", "# 3주차"])
    func ordinals(heading: String) {
        let found = facts("\(heading)\n1. 하나\n2. 둘")
        #expect(found.isEmpty, "\(found)")
    }

    @Test("what follows an ordinal's colon is the heading")
    func afterOrdinal() {
        let found = facts("# 섹션 2 : 세포의 구조\n1. 핵\n2. 세포막")
        #expect(found.first?.hasPrefix("enumeration 세포의 구조 = ") == true, "\(found)")
    }

    @Test("a list that ends in 등 is open, one with an empty number is incomplete")
    func openAndIncomplete() {
        #expect(facts("- 재료 하드웨어 : 서버, 랙, 스위치 등").first?.hasPrefix("enumeration open") == true)
        let found = facts("# 다섯 기둥\n1. 보안\n2. 안정성\n3. ")
        #expect(found.first == "enumeration incomplete 다섯 기둥 = 보안 | 안정성", "\(found)")
    }

    @Test("steps are steps when the heading says so")
    func steps() {
        let found = facts("# 계정 설정 절차\n1. 계정 생성\n2. 역할 부여\n3. 권한 시험")
        #expect(found.first?.hasPrefix("steps 계정 설정 절차 = ") == true, "\(found)")
    }
}

@Suite("Quantities belong to whom they are said of")
struct QuantityTests {
    @Test(
        "a number with its unit has the heading or the item above as its owner",
        arguments: [
            ("# 예약 할인\n- 최대 60% 비용 절감", "quantity 예약 할인 = 60%"),
            ("## 도구\n- Cost Viewer : 그래프 도구\n  - 지난 14개월의 자료 표시", "quantity Cost Viewer = 14개월"),
            ("# Alpha Cloud\n## 제한\n- 이름은 120자 초과 금지", "quantity 제한@Alpha Cloud = 120자"),
        ])
    func owner(markdown: String, expected: String) {
        #expect(facts(markdown).contains(expected), "\(facts(markdown))")
    }

    @Test(
        "walkthroughs, examples, captions, dates and parts of names state no quantity",
        arguments: [
            "# 조직 설정\n- 새 조직에 2개의 단위 생성", "# 캐시\n- ex) 3명이 한꺼번에 요청", "# 조직\n- 계정 7개로 된 조직\n![[그림.png]]",
            "# 날짜\n- 2026-08 기준", "# 이름\n- S3 버킷과 EC2 서버", "# 캐시\n- 안티 패턴 : 3명이 요청",
        ])
    func none(markdown: String) {
        #expect(!facts(markdown).contains { $0.hasPrefix("quantity") }, "\(facts(markdown))")
    }
}
