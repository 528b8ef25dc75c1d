import Facts
import Notes
import Testing

@Suite("Practice exams are read whole, whatever their layout")
struct ExamTests {
    private func read(_ markdown: String) -> FoundFacts {
        findFacts(in: Note(reading: Array(markdown.utf8), named: "exam.md"))
    }

    private func choices(_ markdown: String) -> [Fact] {
        read(markdown).facts.filter { !$0.choices.isEmpty && $0.relation == .authored }
    }

    @Test(
        "options by line, by item, in brackets, on one line; answers in a line, in details, as letters together",
        arguments: [
            "1. Which one stores objects?\nA. Disk\nB. Bucket\nC. Queue\nAnswer: B",
            "**1.** Which one stores objects?\n- A. Disk\n- B. Bucket\n- C. Queue\n\nCorrect Answer: B",
            "### Question 1\nWhich one stores objects?\n(a) Disk\n(b) Bucket\n(c) Queue\n\nAnswer: (b)",
            "1) Which one stores objects?\nA. Disk  B. Bucket  C. Queue\n정답: B",
            "1. Which one stores objects?\n① Disk ② Bucket ③ Queue\n정답: ②",
            "1. Which one stores objects?\nA) Disk\nB) Bucket\nC) Queue\n<details><summary>Answer</summary>B. It keeps objects.</details>",
        ])
    func layouts(markdown: String) throws {
        let fact = try #require(choices(markdown).first, "\(read(markdown))")
        #expect(fact.subject.name == "Which one stores objects?")
        #expect(fact.choices == ["Disk", "Bucket", "Queue"])
        #expect(fact.values.map(\.text) == ["Bucket"])
    }

    @Test(
        "several letters are several answers", arguments: ["Answer: B, E", "Correct Answer: BE", "답 : B,E", "정답: B와 E"])
    func several(answer: String) throws {
        let exam = "1. Which two? (Choose two)\nA. a one\nB. b one\nC. c one\nD. d one\nE. e one\n\n" + answer
        let fact = try #require(choices(exam).first)
        #expect(fact.subject.name == "Which two?")
        #expect(fact.values.map(\.text) == ["b one", "e one"])
    }

    @Test("several circled letters are several answers", arguments: ["정답: ①, ③", "정답: ①,③", "정답: ①③", "답: ①와 ③"])
    func circled(answer: String) throws {
        let fact = try #require(choices("1. Which two hold water?\n① cup\n② net\n③ pot\n\n" + answer).first)
        #expect(fact.values.map(\.text) == ["cup", "pot"])
    }

    @Test("a question may be as short as it can be asked", arguments: ["왼쪽 잎은?", "Who?", "이 잎은?"])
    func short(stem: String) {
        let exam = "1. 물이 끓는 온도는 몇 도인가요?\nA. 90\nB. 100\n정답: B\n\n2. \(stem)\nA. 가나\nB. 다라\n정답: A"
        #expect(choices(exam).map(\.subject.name).last == stem)
    }

    @Test(
        "a key at the end answers by number, as a table or as pairs",
        arguments: [
            "| No. | Answer |\n|---|---|\n| 1 | B |\n| 2 | A |\n| 3 | C |", "1. B 2. A 3. C", "1-B, 2-A, 3-C",
        ])
    func keys(key: String) {
        let one = (1...3).map { "\($0). Which is right in case \($0)?\nA. first\nB. second\nC. third\n" }.joined(
            separator: "\n")
        let found = choices(one + "\n## Key\n\n" + key)
        #expect(found.map { $0.values.map(\.text) } == [["second"], ["first"], ["third"]], "\(found)")
    }

    @Test("a question without an answer is a problem with its line, and no card")
    func unanswered() {
        let found = read("1. Which is it?\nA. this\nB. that\nAnswer: A\n\n2. And which is this?\nA. one\nB. two\n")
        #expect(found.facts.count { $0.relation == .authored } == 1)
        #expect(found.problems.map(\.line) == [6])
    }

    @Test(
        "one that asks for so many and names another number is told, and asked all the same",
        arguments: [
            ("Which are even? (Choose two)", "B", 2, 1), ("짝수는 무엇인가요? (2개 선택)", "B", 2, 1),
            ("짝수를 모두 고르세요 (두 개를 고르시오)", "A, B, C", 2, 3),
        ])
    func otherCount(stem: String, answer: String, wanted: Int, right: Int) {
        let markdown = "1. \(stem)\n\n   A. 1\n   B. 2\n   C. 4\n\n   Answer: \(answer)\n"
        let found = findFacts(in: Note(reading: Array(markdown.utf8), named: "e.md"))
        #expect(found.facts.first?.values.count == right)
        #expect(
            found.problems.contains {
                if case .otherAnswerCount(_, wanted, right) = $0.kind { true } else { false }
            }, "\(found.problems)")
        let fitting = markdown.replacing("Answer: \(answer)", with: "Answer: B, C")
        #expect(findFacts(in: Note(reading: Array(fitting.utf8), named: "e.md")).problems == [])
    }

    @Test("lists with letters that ask nothing are no exam")
    func noExam() { #expect(choices("## Plan\nA. buy bread\nB. bake it\n").isEmpty) }
}

@Suite("Cards in other programs' markup")
struct DialectTests {
    private func cards(_ markdown: String) -> [String] {
        findFacts(in: Note(reading: Array(markdown.utf8), named: "cards.md")).facts.filter { $0.relation == .authored }
            .map { "\($0.frame ?? $0.subject.name) → \($0.values[0].text)" }
    }

    private let gap = String(Fact.gap)

    @Test("one line, both ways, several lines, clozes, question and answer, holes")
    func forms() {
        #expect(cards("서울의 강::한강") == ["서울의 강 → 한강"])
        #expect(cards("서울의 강:::한강") == ["서울의 강 → 한강", "한강 → 서울의 강"])
        #expect(cards("서울의 강：：한강") == ["서울의 강 → 한강"])
        #expect(cards("여러 줄로 된\n질문\n?\n답") == ["여러 줄로 된 질문 → 답"])
        #expect(cards("앞면\n？？\n뒷면") == ["앞면 → 뒷면", "뒷면 → 앞면"])
        #expect(cards("#flashcards\n\nThe ==cell== divides.") == ["The \(gap) divides. → cell"])
        #expect(cards("The ==cell== divides.").isEmpty)
        #expect(
            cards("{{c1::Paris::city}} is in {{c2::France}}.") == [
                "\(gap) is in France. → Paris", "Paris is in \(gap). → France",
            ])
        #expect(cards("Q: What is it?\nA: A thing.") == ["What is it? → A thing."])
        #expect(cards("C: [Seoul] is in [Korea].") == ["\(gap) is in Korea. → Seoul", "Seoul is in \(gap). → Korea"])
    }

    @Test(
        "addresses, times and rows are no cards",
        arguments: [
            "arn:aws:iam::123456789012:user/kim", "arn:aws:s3:::bucket", "::/0 is every address", "fe80::1 is local",
            "std::vector", "`a::b` in code", "| a::b | c |\n|---|---|\n| d::e | f |", "https://example.com/a::b",
            "09:30::",
        ])
    func accidents(markdown: String) { #expect(cards(markdown).isEmpty, "\(cards(markdown))") }

    @Test("a schedule in a comment comes along")
    func schedules() throws {
        let note = Note(reading: Array("서울의 강::한강\n<!--SR:!2026-01-01,3,250-->".utf8), named: "c.md")
        let fact = try #require(findFacts(in: note).facts.first)
        #expect(fact.schedule == CarriedSchedule(dueDay: 20454, interval: 3))
    }

    @Test("a half of a card is a problem with its line")
    func halves() {
        func problems(_ markdown: String) -> [Problem.Kind] {
            findFacts(in: Note(reading: Array(markdown.utf8), named: "c.md")).problems.map(\.kind)
        }
        #expect(problems("Q: alone?") == [.cardWithoutAnswer(front: "alone?")])
        #expect(problems("A: alone.") == [.answerWithoutQuestion])
        #expect(problems("C: no hole") == [.clozeWithoutHole])
    }
}

@Suite("What packs know of names")
struct LexiconTests {
    private let lexicon = Lexicon(
        groups: [["AWS Organizations", "Organizations"], ["총 소유 비용", "TCO"], ["OpsWorks"]],
        corrections: [.init(subject: "예약 인스턴스", old: "75%", new: "72%", asOf: "2026-08", source: "출처")])

    private func facts(_ markdown: String) -> [Fact] {
        findFacts(in: Note(reading: Array(markdown.utf8), named: "n.md"), knowing: lexicon).facts
    }

    @Test("a slip in a known name is asked in the right spelling and accepted as written")
    func spelling() throws {
        let fact = try #require(facts("- AWS Organiztions : 여러 계정을 한곳에서 다루는 서비스").first)
        #expect(fact.subject.name == "AWS Organizations")
        #expect(fact.subject.aliases.contains("AWS Organiztions"))
    }

    @Test("other names of one thing are accepted")
    func synonyms() throws {
        let fact = try #require(facts("- TCO : 들이는 돈을 모두 더한 비용").first)
        #expect(fact.subject.aliases.contains("총 소유 비용"))
    }

    @Test("a changed value is found by subject and value, and a longer number is another one")
    func corrections() throws {
        let fact = try #require(facts("## 예약 인스턴스\n- 최대 75% 비용 절감").first { $0.relation == .quantity })
        #expect(lexicon.correction(of: fact)?.new == "72%")
        let other = try #require(facts("## 예약 인스턴스\n- 최대 175% 비용 절감").first { $0.relation == .quantity })
        #expect(lexicon.correction(of: other) == nil)
    }

    @Test("a tutor queries what is thin, broken or out of date")
    func doubts() {
        let note = """
            ## 예약 인스턴스
            - 최대 75% 비용 절감
            - 계약 조건 ㅏㅈ기
            - 이것은 왜 그런가??
            - AWS Organiztions : 여러 계정을 다루는 서비스
            - 할인을 받으려면 미리 요금을
            - 플랜 가 : 비프로덕션에 쓰는 고객
            - 플랜 나 : 비프로덕션에 쓰는 고객
            1.
            2. 둘째 항목
            """
        let codes = findDoubts(in: Note(reading: Array(note.utf8), named: "n.md"), knowing: lexicon).map(\.kind.code)
        for code in ["outdated", "stray_jamo", "own_question", "near_name", "broken_off", "said_of_both", "empty_item"]
        {
            #expect(codes.contains(code), "\(code) in \(codes)")
        }
    }
}
