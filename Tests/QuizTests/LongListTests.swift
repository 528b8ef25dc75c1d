import Facts
import Quiz
import Testing

@Suite("Lists longer than anyone types")
struct LongListTests {
    private let regions = ["서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "수원", "창원", "포항", "제주", "강릉"]

    private func drafted(_ markdown: String) -> [DraftedCard] { cards(markdown).cards }

    private func list(of names: [String], under heading: String = "먼 나라 서비스") -> String {
        "## \(heading)\n" + names.map { "- \($0)" }.joined(separator: "\n")
    }

    @Test("groups of six at most cover every member once, beside all the others")
    func groups() throws {
        let found = drafted(list(of: regions))
        let groups = found.filter { $0.card.aspect.rawValue.hasPrefix("group") }.map(\.question)
        #expect(groups.count == 3)
        #expect(groups.flatMap { $0.answers.map { $0[0] } } == regions)
        for question in groups {
            #expect((2...6).contains(question.answers.count) && question.response == .list)
            for name in regions {
                #expect(
                    question.prompt.contains(name) == !question.answers.contains { $0[0] == name }, "\(question.prompt)"
                )
            }
            #expect(question.prompt.contains("13가지 가운데 여기 없는 \(question.answers.count)가지"))
            let typed = question.answers.reversed().map { $0[0] }.joined(separator: ", ")
            #expect(question.verdict(on: typed, index: NameIndex()).outcome == .right)
        }
    }

    @Test("the whole stays a card that is shown, learned after its groups; membership asks for the list")
    func whole() throws {
        let found = drafted(list(of: regions))
        let whole = try #require(found.first { $0.card.aspect == .members })
        #expect(whole.question.response == .recall && whole.question.answers.count == 13)
        let groups = found.filter { $0.card.aspect.rawValue.hasPrefix("group") }
        #expect(groups.allSatisfy { $0.card.aspect.order < whole.card.aspect.order })
        let member = try #require(found.first { $0.card.aspect == .term })
        #expect(member.question.answers[0][0] == "먼 나라 서비스" && member.question.prompt.hasPrefix("다음이 모두 속하는 것은"))
        #expect(Set(found.map(\.card.fact)).count == 1, "one fact, so that one group does not give another away today")
    }

    @Test("steps follow the last one that is named")
    func steps() throws {
        let found = drafted(
            "## 계정을 여는 절차\n" + regions.prefix(8).enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
        let groups = found.filter { $0.card.aspect.rawValue.hasPrefix("group") }.map(\.question)
        try #require(groups.count == 2)
        #expect(groups.allSatisfy { $0.kind == .order && $0.isOrdered })
        #expect(groups[0].prompt.contains("처음 4단계") && groups[1].prompt.contains("'인천' 다음 4단계"))
        let swapped = groups[1].answers.reversed().map { $0[0] }.joined(separator: ", ")
        #expect(groups[1].verdict(on: swapped, index: NameIndex()).outcome != .right)
    }

    @Test("six names are one question; an open list has no whole; more than the groups hold is too long")
    func limits() {
        #expect(drafted(list(of: Array(regions.prefix(6)))).map(\.card.aspect) == [.members])
        let open = drafted(list(of: regions.prefix(8) + ["강릉 등"]))
        #expect(open.map(\.card.aspect) == [.members] && open[0].question.wanted == 2)
        #expect(open[0].question.response == .list)
        let many =
            regions + [
                "목포", "여수", "순천", "전주", "군산", "익산", "춘천", "원주", "속초", "안동", "구미", "경주", "거제",
            ]
        #expect(cards(list(of: many)).rejected.contains { $0.reason == .tooLong })
    }

    @Test("an English column's head is put in the plural, and not said twice")
    func plurals() {
        let note =
            "## Storage classes\n\n| Class | Price |\n| --- | --- |\n| Standard | high |\n| Glacier | low |\n| Deep Archive | least |\n"
        let prompts = drafted(note).filter { $0.card.aspect == .members }.map(\.question.prompt)
        #expect(prompts == ["What are the three Storage classes?"])
        let options = drafted(note.replacing("Class |", with: "Option |")).filter { $0.card.aspect == .members }
        #expect(options.map(\.question.prompt) == ["What are the three options of Storage classes?"])
    }

    @Test("members that are asked one by one are no list of sentences besides")
    func oneByOne() {
        let note = """
            ## 서버를 아끼는 법
            - 안티 패턴
                - 여러 서버가 시간이 지나며 서로 다른 구성을 가지게 됨
                - 아무도 쓰지 않는 밤에도 모든 리소스가 그대로 실행됨
            - 모범 사례
                - 같은 구성으로 새 서버를 배포하는 일을 자동화함
                - 아무도 쓰지 않는 리소스를 밤마다 정해진 때에 종료함
            """
        let found = drafted(note)
        #expect(found.contains { $0.card.fact.relation == .contrast })
        #expect(!found.contains { $0.card.aspect == .members && $0.question.wanted < $0.question.answers.count })
    }
}
