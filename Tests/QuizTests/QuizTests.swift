import Facts
import Notes
import Quiz
import Testing

func cards(_ markdown: String) -> NoteCards {
    let note = Note(reading: Array(markdown.utf8), named: "test.md")
    return makeCards(from: findFacts(in: note), of: note)
}

func question(_ answers: [[String]], response: Question.Response = .typed, ordered: Bool = false, wanted: Int? = nil)
    -> Question
{
    Question(
        kind: .term, response: response, prompt: "?", context: [], answers: answers, wanted: wanted, isOrdered: ordered,
        statement: "", source: .init(path: "t.md", firstLine: 1, lastLine: 1), rule: Rule(rawValue: "test"),
        language: .korean)
}

/// An index that holds some names.
struct NameIndex: FactIndex {
    var names: Set<String> = []
    var others: [String: [String]] = [:]
    var said: [String: [Fact]] = [:]
    func holds(name: String) -> Bool { names.contains(name) }
    func otherNames(of name: String) -> [String] { others[name] ?? [] }
    func facts(named name: String) -> [Fact]? { said[name] ?? [] }
}

@Suite("Questions name their subject and hide their answer")
struct QuestionTests {
    static let note = """
        # 섹션 1 : 저장소
        - 블록 저장소(EBS) : 디스크처럼 조각으로 읽고 쓰는 저장 공간
        - 객체 저장소 : 파일을 통째로 이름 붙여 두는 저장 공간

        ## 캐시
        > [!note] 캐시란?
        > 자주 쓰는 자료를 가까이 두는 곳

        - 최대 80% 시간 절감
        """

    @Test("no answer stands in a prompt or a context")
    func hidden() {
        let made = cards(Self.note).cards
        #expect(made.count >= 5)
        for drafted in made {
            for shown in [drafted.question.prompt] + drafted.question.context {
                for name in drafted.question.answers.flatMap({ $0 }) where name.count > 1 {
                    #expect(!normalized(shown).contains(normalized(name)), "\(name) in \(shown)")
                }
            }
        }
    }

    @Test("a heading that holds the answer is cut to …")
    func cutHeading() {
        let made = cards(Self.note).cards.first { $0.question.answers == [["캐시"]] && $0.question.kind == .term }
        #expect(made?.question.context == ["저장소", "…"])
    }

    @Test("a description that says the name is masked of that clause or not asked")
    func masked() {
        let made = cards("- 성능 효율성 : 효율성 유지")
        #expect(!made.cards.contains { $0.question.kind == .term })
        #expect(made.rejected.contains { $0.reason == .answerVisible })
    }

    @Test("one description of two names is no question")
    func twoRight() {
        let made = cards("- 알파 플랜 : 큰 회사를 위한 지원 상품\n- 베타 플랜 : 큰 회사를 위한 지원 상품")
        #expect(!made.cards.contains { $0.question.kind == .term })
        #expect(made.rejected.contains { $0.reason == .twoRightAnswers })
    }

    @Test("what is rejected is worded when it is asked for, as it would have been")
    func wordedLater() {
        let made = cards("# 요금\n- 알파 플랜 : 큰 회사를 위한 지원 상품\n- 베타 플랜 : 큰 회사를 위한 지원 상품")
        let prompts = made.rejected.filter { $0.reason == .twoRightAnswers }.map(\.question.prompt)
        #expect(prompts == Array(repeating: "다음이 설명하는 것은 무엇인가요? — 큰 회사를 위한 지원 상품", count: 2))
        #expect(made.rejected.allSatisfy { $0.question.context == ["요금"] })
    }

    @Test("a description that is part of another name's fits both and is not asked")
    func partOfAnother() {
        let made = cards("# 등급\n- 심각함 : 주문의 중요 기능이 멈춘 상태\n- 긴급함 : 중요 기능이 멈춘 상태")
        let terms = made.cards.filter { $0.question.kind == .term }.map { $0.question.answers[0][0] }
        #expect(terms.isEmpty)
        let longer = cards("# 등급\n- 심각함 : 주문과 결제가 함께 멈춘 상태\n- 긴급함 : 결제가 함께 멈춘 상태")
        #expect(longer.cards.filter { $0.question.kind == .term }.map { $0.question.answers[0][0] } == ["심각함"])
    }

    @Test("an incomplete list is asked without its count, an open one for two")
    func counts() {
        let incomplete = cards("# 기둥의 종류\n1. 보안\n2. 안정성\n3. ").cards.first
        #expect(incomplete?.question.prompt.contains("가지") == false)
        #expect(incomplete?.question.prompt == "기둥의 종류에는 무엇이 있나요? 아는 대로 쓰세요.")
        let open = cards("- 준비 하드웨어 : 서버, 랙, 스위치 등").cards.first
        #expect(open?.question.wanted == 2)
        #expect(open?.question.prompt.contains("두 가지") == true)
    }

    @Test("the same note gives the same cards in NFC, NFD, CRLF and with a BOM")
    func forms() {
        let plain = cards(Self.note).cards.map(\.card.identity)
        let crlf = cards("\u{FEFF}" + Self.note.replacing("\n", with: "\r\n")).cards.map(\.card.identity)
        #expect(plain == crlf)
    }
}

@Suite("Answers are graded as a tutor would")
struct GradingTests {
    @Test(
        "case, spaces, punctuation, particles, makers and units are forgiven",
        arguments: [
            ("서버 관리 비용", "서버관리비용"), ("서버 관리 비용", "서버 관리 비용."), ("AWS Budgets", "aws budgets"),
            ("AWS Budgets", "Budgets"),
            ("Amazon S3", "s3"), ("온디맨드", "온디맨드는"), ("75%", "75"), ("75%", "75 퍼센트"), ("1년", "12개월"),
            ("가용 영역", "가용영역이다"),
        ])
    func right(expected: String, typed: String) {
        let verdict = question([[expected] + (expected == "75%" ? ["75"] : [])]).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == .right, "\(verdict)")
        #expect(verdict.suggestion == .good)
    }

    @Test(
        "a small slip is right, and marked",
        arguments: [("서버 관리 비용", "서버 관라 비용"), ("프로비저닝", "프로비저닝ㄱ"), ("온프레미스", "온프래미스")])
    func slip(expected: String, typed: String) {
        let verdict = question([[expected]]).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == .rightWithSlip, "\(verdict)")
        #expect(verdict.parts.first?.slips.isEmpty == false)
    }

    @Test(
        "numbers, short codes, negations and other known names are never a slip",
        arguments: [("75%", "72%"), ("AURI", "PURI"), ("EBS", "EFS"), ("사용하지 않는 자원", "사용하는 자원"), ("13개월", "12개월")])
    func wrong(expected: String, typed: String) {
        let verdict = question([[expected]]).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == .wrong, "\(verdict)")
        #expect(verdict.suggestion == .again)
    }

    @Test(
        "a word is no slip for its opposite, alone or in a long name",
        arguments: [
            ("인바운드", "아웃바운드"), ("선불", "후불"), ("deny", "allow"), ("월별 최대 사용량", "월별 최소 사용량"), ("상향식 접근 방식", "하향식 접근 방식"),
            ("전체 선불 예약 인스턴스", "전체 후불 예약 인스턴스"), ("대칭 암호화 방식", "비대칭 암호화 방식"), ("비동기 입출력 모델", "동기 입출력 모델"),
            ("hypertonic solution", "hypotonic solution"), ("an implicit deny rule", "an explicit deny rule"),
        ])
    func opposites(expected: String, typed: String) {
        let verdict = question([[expected]]).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == .wrong, "\(verdict)")
    }

    @Test(
        "a slip beside a word that has an opposite is still a slip",
        arguments: [("월별 최대 사용량", "월별 최대 사용냥"), ("비대칭 암호화 방식", "비대칭 암호하 방식"), ("입력과 출력의 순서", "입력과 출럭의 순서")])
    func besideOpposites(expected: String, typed: String) {
        let verdict = question([[expected]]).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == .rightWithSlip, "\(verdict)")
    }

    @Test("a thousand is written with a comma or without", arguments: [("1,000", "1000"), ("1000", "1,000")])
    func thousands(expected: String, typed: String) {
        #expect(question([[expected]]).verdict(on: typed, index: EmptyIndex()).outcome == .right)
    }

    @Test("a share is right without its sign, as the note's own question is asked")
    func share() throws {
        let asked = try #require(
            cards("# 예약 인스턴스\n- 온디맨드보다 최대 75% 절감").cards.first {
                $0.question.answers.flatMap { $0 }.contains("75%")
            })
        for typed in ["75", "75%", "75 퍼센트"] {
            #expect(asked.question.verdict(on: typed, index: EmptyIndex()).outcome == .right, "\(typed)")
        }
        #expect(asked.question.verdict(on: "57", index: EmptyIndex()).outcome == .wrong)
    }

    @Test("a name that the knowledge base holds is another name, not a slip")
    func knownName() {
        let index = NameIndex(names: [normalized("아웃바운드")])
        #expect(question([["인바운드"]]).verdict(on: "아웃바운드", index: index).outcome == .wrong)
    }

    @Test("an accepted wording is right")
    func accepted() {
        let index = NameIndex(others: [normalized("온디맨드"): [normalized("주문형")]])
        #expect(question([["온디맨드"]]).verdict(on: "주문형", index: index).outcome == .right)
    }

    @Test("nothing suggests nothing, 모름 suggests again, a hint caps at hard")
    func suggestions() {
        let asked = question([["온디맨드"]])
        #expect(asked.verdict(on: "", index: EmptyIndex()).suggestion == nil)
        #expect(asked.verdict(on: "모름", index: EmptyIndex()).suggestion == .again)
        #expect(asked.verdict(on: "온디맨드", hintUsed: true, index: EmptyIndex()).suggestion == .hard)
    }

    @Test(
        "lists in any order: all is good, some hard, half or more missing again",
        arguments: [
            ("NURI, AURI, PURI", Verdict.Outcome.right, Verdict.Suggestion.good), ("AURI, NURI", .partly, .hard),
            ("AURI", .partly, .again), ("EBS", .wrong, .again), ("auri puri nuri", .right, .good),
        ])
    func lists(typed: String, outcome: Verdict.Outcome, suggestion: Verdict.Suggestion) {
        let verdict = question([["AURI"], ["PURI"], ["NURI"]], response: .list).verdict(on: typed, index: EmptyIndex())
        #expect(verdict.outcome == outcome, "\(verdict)")
        #expect(verdict.suggestion == suggestion)
    }

    @Test("an ordered list is graded by position")
    func ordered() {
        let asked = question([["가입"], ["설정"], ["시험"]], response: .list, ordered: true)
        #expect(asked.verdict(on: "가입, 설정, 시험", index: EmptyIndex()).outcome == .right)
        #expect(asked.verdict(on: "시험, 설정, 가입", index: EmptyIndex()).outcome == .partly)
    }

    @Test("a hint shows the first sound and the length, never the name")
    func hints() {
        let line = hint(for: question([["온디맨드"]]))
        #expect(line == "ㅇ···")
    }
}
