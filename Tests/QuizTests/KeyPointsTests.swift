import Facts
import Testing

@testable import Quiz

@Suite("The key points of an answer that is recalled")
struct KeyPointsTests {
    @Test(
        "clauses are points; one clause has its nouns; a negation stays whole",
        arguments: [
            ("계정을 한곳에 모음, 청구서를 하나로 받음, 할인을 함께 누림", ["계정을 한곳에 모음", "청구서를 하나로 받음", "할인을 함께 누림"]),
            ("외부에서 내부로 들어오는 트래픽", ["외부", "내부", "트래픽"]),
            ("요금이 전혀 부과되지 않는 서비스", ["요금이 전혀 부과되지 않는 서비스"]),
            ("a virtual network that is isolated from others", ["virtual", "network", "isolated", "others"]),
            ("내구성", ["내구성"]),
        ])
    func points(answer: String, expected: [String]) { #expect(KeyPoints(of: [[answer]]).points == expected) }

    @Test("what was recalled touches the points it speaks of, and no number or negation that it lacks")
    func touched() {
        let inbound = KeyPoints(of: [["외부에서 내부로 들어오는 트래픽"]])
        #expect(inbound.touched(by: "내부로 오는 트래픽", index: NameIndex()) == [false, true, true])
        let free = KeyPoints(of: [["요금이 전혀 부과되지 않는 서비스"]])
        #expect(free.touched(by: "요금이 부과되는 서비스", index: NameIndex()) == [false])
        #expect(free.touched(by: "요금이 부과되지 않음, 서비스", index: NameIndex()) == [true])
        let numbers = KeyPoints(of: [["13개월의 비용을 보여 줌, 3개월의 지출을 예상"]])
        #expect(numbers.touched(by: "12개월의 비용을 보여 주고 3개월 지출을 예상", index: NameIndex()) == [false, true])
    }

    @Test("an empty line shows the points to tick; a long list's points are its members")
    func verdicts() throws {
        let note = "## 통신\n- 게이트웨이 : 서로 다른 망을 이어 주고, 주소를 바꾸어 주며, 밖으로 나가는 길을 정해 주는 장치"
        let found = cards(note).cards.first { $0.question.response == .recall }?.question
        let question = try #require(found)
        let empty = question.verdict(on: "", index: NameIndex())
        #expect(empty.outcome == .shown && empty.parts.count == 3 && empty.suggestion == nil)
        let some = question.verdict(on: "서로 다른 망을 잇는 것", index: NameIndex())
        #expect(some.outcome == .shown && some.parts.map(\.isRight) == [true, false, false])
        let members = KeyPoints(of: [["서울"], ["부산"], ["대구"]])
        #expect(members.touched(by: "부산, 대구", index: NameIndex()) == [false, true, true])
    }
}
