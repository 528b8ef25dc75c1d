import ContentPacks
import Pricing
import TestSupport
import Testing

@testable import Calculators

@Suite("A calculator's file")
struct LanguageFileTests {
    @Test("a whole calculator in Korean is right by its own examples")
    func lectureRoom() throws {
        let (calculator, problems) = readCalculator(lectureRoomFile)
        #expect(problems.isEmpty)
        let found = try #require(calculator)
        #expect(found.name == "lecture-room")
        #expect(found.title == .texts(["ko": "학원 강의실 비용", "en": "Lecture room"]))
        #expect(found.inputs.map(\.name) == ["강의시간", "수강생", "강의실", "조기-결제"])
        #expect(found.results.map(\.name) == ["수강료_1인", "총비용"])
        #expect(found.examples.count == 3)
        #expect(found.conventions.isEmpty)
    }

    @Test("what is typed after its name is worked out with the working")
    func typed() throws {
        let calculator = try #require(readCalculator(lectureRoomFile).calculator)
        let context = try LanguageFile.context()
        let words = ["--강의시간", "20", "--수강생=12명", "--강의실", "대형"]
        let calculation = try calculator.calculate(
            Givens(reading: words, for: calculator, in: context), in: context)
        #expect(calculation.total == Money(980_000, .won))
        #expect(calculation.steps.map(\.name) == ["대관료", "교재비", "할인", "총비용", "수강료_1인"])
        #expect(calculation.inputs.last?.origin == .fallback)
    }

    @Test("each example is worked again as it would be typed")
    func examples() throws {
        let calculator = try #require(readCalculator(lectureRoomFile).calculator)
        let context = try LanguageFile.context()
        for example in calculator.examples {
            let calculation = try calculator.calculate(
                Givens(reading: example.words, for: calculator, in: context), in: context)
            for expected in example.expected {
                let got = try #require(calculation[expected.result]).number.rounded(toPlaces: expected.places)
                #expect(got == expected.number)
            }
        }
    }

    @Test("a TB is what the conventions say, also in a table, and the calculator says that it depends on it")
    func conventions() throws {
        let calculator = try #require(readCalculator(transferFile).calculator)
        #expect(calculator.conventions == [.unitBase])
        let context = try LanguageFile.context()
        var totals: [Money?] = []
        for base in ["1024", "1000"] {
            let words = ["--나가는-양", "11TB", "--unit-base", base]
            let givens = try Givens(reading: words, for: calculator, in: context)
            totals.append(try calculator.calculate(givens, in: context).total)
        }
        // 10,240 × 0.126 + 1,024 × 0.122 and 10,000 × 0.126 + 1,000 × 0.122.
        #expect(totals == [Money(FixedDecimal(1_415_168, places: 3), .dollar), Money(1_382, .dollar)])
    }

    @Test(
        "a choice is a word, a word for a figure, or a figure", arguments: [("ia", "A", "20"), ("Standard", "b", "10")])
    func choices(grade: String, room: String, hours: String) throws {
        let file = """
            calculator: choices
            inputs:
              grade: { choices: [Standard, IA] }
              room: { unit: USD/h, choices: { A: 2, B: 3 } }
              hours: { unit: h, choices: [10, 20] }
            steps:
              cost: (if grade = "IA" then 2 else 1) × room × hours
            results: { cost: , }
            examples:
              - { given: { grade: IA, room: A, hours: 20 }, expected: { cost: 80 } }
            """
        let (found, problems) = readCalculator(file)
        #expect(problems.isEmpty)
        let calculator = try #require(found)
        let context = try LanguageFile.context()
        let words = ["--grade", grade, "--room", room, "--hours", hours]
        let calculation = try calculator.calculate(Givens(reading: words, for: calculator, in: context), in: context)
        let expected: FixedDecimal = grade == "ia" ? 80 : 30
        #expect(calculation["cost"] == Measure(expected, .money(.dollar)))
    }

    @Test("what is typed keeps its limits and has to be there")
    func limits() throws {
        let calculator = try #require(readCalculator(lectureRoomFile).calculator)
        let context = try LanguageFile.context()
        #expect(throws: CalculationProblem.self) {
            try Givens(reading: ["--강의시간", "0.5h"], for: calculator, in: context)
        }
        #expect(throws: CalculationProblem.missing(calculator.inputs[0], calculator: "lecture-room")) {
            try calculator.calculate(Givens(), in: context)
        }
    }
}

/// Made up for this test; the amounts are reckoned by hand: 20 h × 45,000 + 12 × 15,000 = 1,080,000, and for 10 learners
/// and more 100,000 less.
private let lectureRoomFile = """
    # 강의실 하나를 빌려 여는 강의
    calculator: lecture-room
    title: { ko: 학원 강의실 비용, en: Lecture room }
    inputs:
      강의시간:
        unit: h
        least: 1
        most: 200 h
        label: { ko: 강의 시간, en: Hours }
      수강생: { unit: 명, default: 10, least: 1명 }
      강의실:
        unit: 원/h
        choices: { 소형: 20000, 중형: 3만원/h, 대형: "45,000" }
        default: 중형
      조기_결제: { choices: [예, 아니오], default: 아니오 }
    tables:
      교재: { columns: { 권당: 원/명, 부수: number }, rows: [[12000원/명, 1], [1500, 2]] }
    steps:
      대관료: 강의시간 × 강의실
      교재비: 수강생 × sum(교재, 권당 × 부수)
      할인: >-
        if 수강생 ≥ 10명 then 100,000원
        else 0원
      총비용: (대관료 + 교재비 − 할인) × (if 조기_결제 = "예" then 95 % else 1)
      수강료_1인: round(총비용 / 수강생, 0)
    results:
      수강료_1인: { label: { ko: 한 사람이 낼 돈, en: For one learner }, unit: 원/명 }
      총비용: 모두
    total: 총비용
    examples:
      - given: { 강의시간: 20 h, 수강생: 12명, 강의실: 대형 }
        expected: { 총비용: 980000, 수강료_1인: 81667 }
      - given: { 강의시간: 20 h, 수강생: 12명, 강의실: 대형, 조기_결제: 예 }
        expected: { 총비용: 931000원 }
      - given: { 강의시간: 1, 수강생: 1 }
        expected: { 총비용: 45000 }
    """

private let transferFile = """
    calculator: 전송-견적
    inputs: { 나가는_양: GB }
    tables:
      단가표: { columns: { 까지: TB, 단가: USD/GB }, rows: [[10, 0.126], [rest, 0.122]] }
    steps: { 전송료: "tier(나가는_양, 단가표)" }
    total: 전송료
    examples:
      - { given: { 나가는_양: 100 GB }, expected: { 전송료: 12.60 } }
    """
