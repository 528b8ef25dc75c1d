import Facts
import Notes
import Quiz
import Testing

@Suite("What is rejected says why, and what is asked fits its prompt")
struct FilterReasonTests {
    @Test(
        "each reason, in a note that calls for it",
        arguments: [
            ("# 등급\n- 심각함 : 주문이 멈춘 상태\n- 긴급함 : 주문이 멈춘 상태", Rejection.Reason.twoRightAnswers),
            ("- 성능 효율성 : 효율성 유지", .answerVisible),
            ("# Bank\n- interest: price paid for money lent\n- interest: price paid for money lent", .duplicate),
            ("# 저장소\n- 종류\n  - 블록\n  - 파일\n  - 객체\n\n## 아카이브\n- 드물게 꺼냄", .trivial),
        ])
    func reasons(markdown: String, reason: Rejection.Reason) {
        let found = cards(markdown).rejected.map(\.reason)
        #expect(found.contains(reason), "\(found)")
    }

    @Test("one prompt with two answers under two headings names the heading")
    func narrower() {
        let prompts = cards("## 온디맨드\n- 최대 계약 기간은 12개월\n## 예약\n- 최대 계약 기간은 36개월").cards
            .filter { $0.question.kind == .quantity }.map(\.question.prompt)
        #expect(prompts.count == 2)
        #expect(prompts.contains { $0.contains("온디맨드") } && prompts.contains { $0.contains("예약") }, "\(prompts)")
    }

    @Test(
        "a name is typed up to fifteen syllables or five words",
        arguments: [
            ("한데모아 이어붙인 바닥 저장소 두채", true), ("한데모아 이어붙인 넓디넓은 바닥 저장소 두채", false),
            ("통째로나누어이어붙인저장공간둘", true), ("통째로나누어이어붙여오래두는큰저장공간", true),
        ])
    func typable(name: String, isTyped: Bool) throws {
        let asked = try #require(cards("큰 창고의 이름은?::\(name)").cards.first)
        #expect((asked.question.response == .typed) == isTyped)
    }

    @Test(
        "what a name means is typed up to two words, and recalled beyond or where it says two things",
        arguments: [
            ("긴 저장소", true), ("이어 붙여 두는 저장소", false), ("저장소, 창고", false),
        ])
    func worded(meaning: String, isTyped: Bool) throws {
        let asked = try #require(
            cards("# 창고\n- 블록은 \(meaning)이다").cards.first { $0.question.answers.first?.first == meaning }
                ?? cards("# 창고\n\n| 이름 | 꼴 |\n|---|---|\n| 블록 | \(meaning) |\n| 객체 | 통째로 두는 곳 |").cards
                .first { $0.question.answers.first?.first == meaning })
        #expect((asked.question.response == .typed) == isTyped)
    }

    @Test("a name that the note misspells is right in both spellings")
    func misspelt() throws {
        let lexicon = Lexicon(groups: [["AWS Organizations"]], corrections: [])
        let note = Note(
            reading: Array("- AWS Organiztions : 여러 계정을 한곳에서 다루는 서비스".utf8), named: "n.md")
        let asked = try #require(
            makeCards(from: findFacts(in: note, knowing: lexicon), of: note).cards.first { $0.question.kind == .term })
        for typed in ["AWS Organizations", "AWS Organiztions"] {
            #expect(asked.question.verdict(on: typed, index: EmptyIndex()).outcome == .right, "\(typed)")
        }
    }
}
