import Testing

@testable import Quiz

@Suite("A Korean statement is turned into a question")
struct KoreanInterrogativeTests {
    @Test(
        "an ending that states becomes one that asks",
        arguments: [
            ("물 온도는 몇 도가 적당하다", "물 온도는 몇 도가 적당한가요"), ("과민반응은 몇 가지로 나눈다", "과민반응은 몇 가지로 나누나요"),
            ("가격이 오르면 수요가 줄어든다.", "가격이 오르면 수요가 줄어드나요"), ("누가 밥을 먹는다", "누가 밥을 먹나요"),
            ("세포벽이 있다", "세포벽이 있나요"), ("조선은 언제 세워졌다", "조선은 언제 세워졌나요"), ("핵은 몇 개이다", "핵은 몇 개인가요"),
            ("요금이 몇 배 크다", "요금이 몇 배 큰가요"), ("밤이 가장 길다", "밤이 가장 긴가요"), ("무엇보다 가볍다", "무엇보다 가벼운가요"),
            ("무엇이 많다", "무엇이 많은가요"), ("소유자가 무엇이 됩니다", "소유자가 무엇이 되나요"), ("무엇이 필요합니다", "무엇이 필요한가요"),
            ("무엇을 지원합니다", "무엇을 지원하나요"), ("무엇이 있습니다", "무엇이 있나요"), ("깊지 않다", "깊지 않은가요"), ("넣지 않는다", "넣지 않나요"),
            ("무엇을 바꿀 수 있음", "무엇을 바꿀 수 있나요"), ("무엇이 생성됨", "무엇이 생성되나요"),
        ])
    func endings(statement: String, question: String) {
        #expect(KoreanInterrogative.asked(statement) == question)
    }

    @Test(
        "an ending that is none of a statement is left alone",
        arguments: ["파일의 소유자", "물을 잘 흡수함", "가파르다", "캐나다", "왜 그런가?"])
    func left(phrase: String) {
        #expect(KoreanInterrogative.asked(phrase) == nil)
    }

    @Test(
        "a gap is asked for where it stands",
        arguments: [
            ("가격상한제는 ____를 낳을 수 있다.", "가격상한제는 무엇을 낳을 수 있나요"),
            ("눈물은 세균의 ____을 분해한다", "눈물은 세균의 무엇을 분해하나요"), ("커피와 홍차는 서로 ____ 관계이다", "커피와 홍차는 서로 어떤 관계인가요"),
            ("이런 구조를 ____라고 한다", "이런 구조를 무엇이라고 하나요"), ("프랑스의 수도는 ____이다", "프랑스의 수도는 무엇인가요"),
            // Another clause follows, another part of the name stands before, or the line is no sentence.
            ("정부가 정한 값을 ____라 하며 임대료 규제가 대표적이다.", nil), ("약은 아세틸콜린 ____를 막는다", nil), ("부피 = ____이다", nil),
            ("____은 왕이 세웠다", nil), ("범용이며 몇 시간 뒤 ____ 나타나는 지연형이다", nil),
        ])
    func gaps(sentence: String, question: String?) {
        #expect(KoreanInterrogative.asked(gap: "____", in: sentence, isPerson: false) == question)
    }

    @Test("a person is asked for by who")
    func persons() {
        #expect(KoreanInterrogative.asked(gap: "____", in: "비교우위는 ____가 주장했다", isPerson: true) == "비교우위는 누가 주장했나요")
    }

    @Test(
        "a state without its thing gets it from the heading",
        arguments: [
            ("## 커피\n- 물\n\t- 너무 뜨거우면 -> 쓴맛이 강해짐", "물이 너무 뜨거우면 어떻게 되나요? → 쓴맛이 강해짐"),
            ("## 커피\n- 물\n\t- 온도가 낮으면 -> 신맛이 강해짐", "물에서 온도가 낮으면 어떻게 되나요? → 신맛이 강해짐"),
        ])
    func states(markdown: String, expected: String) {
        expect([expected], in: markdown)
    }
}
