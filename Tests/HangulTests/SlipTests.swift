import Testing

@testable import Hangul

@Suite struct SlipTests {
    private func check(_ typed: String, _ expected: String, _ expect: [Slip]) {
        #expect(slips(in: typed, expected: expected) == expect)
    }

    @Test("a wrong syllable faces the right one")
    func replaced() {
        check("서버 관라 비용", "서버 관리 비용", [Slip(typed: "라", expected: "리", offset: 4)])
        check("인스탄스", "인스턴스", [Slip(typed: "탄", expected: "턴", offset: 2)])
    }

    @Test("a syllable too many faces nothing, a missing one is faced by nothing")
    func insertedAndDeleted() {
        check("서버버 비용", "서버 비용", [Slip(typed: "버", expected: "", offset: 1)])
        check("서 비용", "서버 비용", [Slip(typed: "", expected: "버", offset: 1)])
        check("", "비용", [Slip(typed: "", expected: "비용", offset: 0)])
        check("비용", "", [Slip(typed: "비용", expected: "", offset: 0)])
    }

    @Test("neighbouring differences are one slip, others are their own")
    func runs() {
        check("버서", "서버", [Slip(typed: "버서", expected: "서버", offset: 0)])
        check(
            "온다맨드 요감", "온디맨드 요금",
            [
                Slip(typed: "다", expected: "디", offset: 1), Slip(typed: "감", expected: "금", offset: 6),
            ])
    }

    @Test(
        "case, spaces and punctuation are no slips",
        arguments: [("서버관리비용", "서버 관리 비용"), ("amazon s3", "Amazon S3"), ("비용.", "비용"), ("", ""), ("선결제, 없음", "선결제 없음")])
    func none(_ typed: String, _ expected: String) { check(typed, expected, []) }

    @Test("spaces that do not count still move the offset")
    func offsets() {
        check("  관 라", "관리", [Slip(typed: "라", expected: "리", offset: 4)])
    }

    @Test("among shortest alignments the nearest syllables face each other")
    func nearest() {
        check(
            "비용 관라", "비용 서버 관리",
            [
                Slip(typed: "", expected: "서버", offset: 2), Slip(typed: "라", expected: "리", offset: 4),
            ])
    }

    @Test("undoing the slips in what was typed gives what was expected")
    func undone() {
        var random = Random(seed: 21)
        for _ in 0..<1000 {
            let typed = random.word(of: "가나다라서버관리", upTo: 8)
            let expected = random.word(of: "가나다라서버관리", upTo: 8)
            var mended = Array(typed)
            for slip in slips(in: typed, expected: expected).reversed() {
                mended.replaceSubrange(slip.offset..<slip.offset + slip.typed.count, with: Array(slip.expected))
            }
            guard String(mended) == expected else {
                Issue.record("\(typed) → \(expected) gave \(String(mended))")
                return
            }
        }
    }
}
