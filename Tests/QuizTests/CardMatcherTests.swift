import Facts
import Testing

@testable import Quiz

@Suite("Telling old cards and new ones apart")
struct CardMatcherTests {
    private func candidate(
        _ subject: String, _ value: String, _ relation: Relation = .definition, aspect: Aspect = .meaning,
        block: String? = nil, path: String = "a.md", section: String = "요금"
    ) -> MatchCandidate {
        MatchCandidate(
            identity: CardIdentity(
                subject: normalized(subject), relation: relation, value: normalized(value), aspect: aspect,
                blockID: block), path: path, section: section, rule: "colon")
    }

    @Test("what is the same is paired, wherever it went")
    func moved() {
        let old = [candidate("온디맨드", "쓴 만큼 낸다"), candidate("리전", "데이터 센터가 모인 곳")]
        let new = [
            candidate("리전", "데이터 센터가 모인 곳", path: "b.md", section: "지역"),
            candidate("온디맨드", "쓴 만큼 낸다", path: "b.md", section: "다른 곳"),
        ]
        let matching = matchCards(old: old, new: new)
        #expect(
            matching.pairs == [
                .init(old: 0, new: 1, valueChanged: false), .init(old: 1, new: 0, valueChanged: false),
            ])
        #expect((matching.gone, matching.fresh) == ([], []))
    }

    @Test("a block id holds a card to its place, whatever it says now")
    func blockID() {
        let matching = matchCards(
            old: [candidate("온디맨드", "쓴 만큼 낸다", block: "od")],
            new: [candidate("온디맨드", "쓴 만큼 낸다"), candidate("주문형", "약정 없이 초 단위로 낸다", block: "od")])
        #expect(matching.pairs.map(\.new) == [1])
        #expect(matching.fresh == [0])
    }

    @Test("nothing in common is no pair")
    func strangers() {
        let matching = matchCards(
            old: [candidate("온디맨드", "쓴 만큼 낸다")], new: [candidate("리전", "데이터 센터가 모인 곳")])
        #expect(matching == CardMatching(gone: [0], fresh: [0]))
        #expect(matchCards(old: [], new: []) == CardMatching())
    }

    @Test("the two directions of a fact are never taken for each other")
    func aspects() {
        let old = [candidate("온디맨드", "쓴 만큼 낸다", aspect: .meaning)]
        let new = [candidate("온디맨드", "쓴 만큼 낸다", aspect: .term)]
        #expect(matchCards(old: old, new: new).pairs.isEmpty)
    }

    @Test("each card is paired once, the likest first")
    func oneToOne() {
        let old = [candidate("예약 인스턴스", "일 년이나 삼 년을 약정하고 싸게 쓴다"), candidate("예약 인스턴스 환불", "약정하면 돌려받지 못한다")]
        let new = [candidate("예약 인스턴스 환불", "약정하면 돌려 받을 수 없다"), candidate("예약 인스턴스", "일 년이나 삼 년을 약정하고 더 싸게 쓴다")]
        #expect(matchCards(old: old, new: new).pairs.map { [$0.old, $0.new] } == [[0, 1], [1, 0]])
    }

    @Test(
        "another number, a lost 않 or another name is another value; a mended typo is not",
        arguments: [
            ("75%", "72%", true), ("13개월", "12개월", true), ("환불되지 않는다", "환불된다", true), ("AURI", "PURI", true),
            ("쓴 만큼만 돈을 내는 방싱", "쓴 만큼만 돈을 내는 방식", false), ("서버 관라 비용", "서버 관리 비용", false),
            ("쓴 만큼 낸다", "쓴 만큼 낸다", false), ("저장소", "네트워크", true),
        ])
    func changed(old: String, new: String, expected: Bool) {
        #expect(hasChanged(normalized(old), normalized(new)) == expected)
    }

    @Test("five thousand edited cards are paired without looking at every pair")
    func many() {
        let old = (0..<5_000).map { candidate("항목 \($0 * 7919) 이름", "값은 \($0 * 104_729) 이라고 적었다") }
        let new = (0..<5_000).map { candidate("항목 \($0 * 7919) 이름", "값은 \($0 * 104_729) 이라고 고쳐 적었다") }
        let clock = ContinuousClock()
        var matching = CardMatching()
        let time = clock.measure { matching = matchCards(old: old, new: new.reversed()) }
        let right = matching.pairs.filter { $0.new == 4_999 - $0.old }
        #expect(right.count >= 4_950)
        #expect(time < .seconds(60))
    }
}
