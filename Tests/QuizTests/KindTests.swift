import Facts
import Notes
import Quiz
import Testing

@Suite("Every kind of question")
struct KindTests {
    private let note = """
        ## 프로토콜
        - ARP : 주소를 알고 있는 상대의 하드웨어 주소를 알아내는 프로토콜
        - DHCP : 새로 들어온 장치에 주소를 자동으로 나누어 주는 프로토콜
        - DNS : 사람이 읽는 이름을 숫자로 된 주소로 바꾸어 주는 시스템
        - NTP : 여러 장치의 시계를 하나로 맞추어 유지하는 프로토콜
        - SMTP : 서로 다른 서버 사이에서 편지를 보내는 프로토콜
        """

    private func drafted(_ aspect: Aspect) throws -> [DraftedCard] {
        let found = cards(note).cards.filter { $0.card.aspect == aspect }
        try #require(found.count >= 4)
        return found
    }

    private func neighbours(of card: Card) throws -> [Fact] {
        cards(note).cards.map(\.card.fact).filter { $0 != card.fact }
    }

    @Test("a choice holds its answer once among wrong names that are like it, in an order of the seed")
    func choice() throws {
        let card = try drafted(.term)[0]
        let made = (0..<6).compactMap { seed in
            ChoiceQuestion.make(
                card.question, of: card.card, neighbours: (try? neighbours(of: card.card)) ?? [], seed: seed,
                index: NameIndex())
        }
        #expect(made.count == 6)
        for question in made {
            #expect(question.kind == .choice)
            let choices = try #require(question.choices)
            #expect(choices.count == 4 && Set(choices).count == 4)
            #expect(choices.filter { $0 == question.answers[0][0] }.count == 1)
            #expect(question.verdict(on: question.answers[0][0], index: NameIndex()).outcome == .right)
            let place = try #require(choices.firstIndex(of: question.answers[0][0]))
            #expect(question.verdict(on: "\(place + 1)", index: NameIndex()).outcome == .right)
            #expect(question.verdict(on: ["a", "b", "c", "d"][place], index: NameIndex()).outcome == .right)
            #expect(question.verdict(on: "\((place + 1) % 4 + 1)", index: NameIndex()).outcome == .wrong)
        }
        #expect(Set(made.map { $0.choices ?? [] }).count > 1)
    }

    @Test("no wrong choice is another name of the answer")
    func synonyms() throws {
        let card = try drafted(.term)[0]
        let index = NameIndex(others: [normalized("ARP"): [normalized("DNS")]])
        let question = try #require(
            ChoiceQuestion.make(
                card.question, of: card.card, neighbours: try neighbours(of: card.card), seed: 1, index: index))
        #expect(question.choices?.contains("DNS") == false)
    }

    /// What another note says of one of `note`'s names: the meaning that `card` asks for.
    private func saidElsewhere(of name: String, in card: DraftedCard) throws -> NameIndex {
        let meaning = try #require(card.card.fact.values.first?.text)
        let facts = cards("## 다른 노트\n- \(name) : \(meaning)").cards.map(\.card.fact)
        try #require(facts.contains { $0.subject.name == name })
        return NameIndex(said: [normalized(name): facts])
    }

    @Test("no wrong choice is right by a fact of another note, under whichever of its names")
    func rightElsewhere() throws {
        let card = try drafted(.term)[0]
        func choices(_ index: NameIndex) throws -> [String] {
            try #require(
                ChoiceQuestion.make(
                    card.question, of: card.card, neighbours: try neighbours(of: card.card), seed: 1, index: index)?
                    .choices)
        }
        try #require(try choices(NameIndex()).contains("DHCP"))
        #expect(try !choices(saidElsewhere(of: "DHCP", in: card)).contains("DHCP"))
        var renamed = try saidElsewhere(of: "자동 주소 설정", in: card)
        renamed.others = [normalized("DHCP"): [normalized("자동 주소 설정")]]
        #expect(try !choices(renamed).contains("DHCP"))
    }

    @Test("matching pairs names and meanings, each of them graded")
    func matching() throws {
        let card = try drafted(.term)[1]
        let question = try #require(
            MatchingQuestion.make(
                card.question, of: card.card, neighbours: try neighbours(of: card.card), seed: 3, index: NameIndex()))
        #expect(question.kind == .matching)
        #expect(question.answers.count >= 3)
        let right = question.answers.map { $0[0] }.joined(separator: " ")
        #expect(question.verdict(on: right, index: NameIndex()).outcome == .right)
        let turned = question.answers.map { $0[0] }.reversed().map { String($0.reversed()) }.joined(separator: " ")
        #expect(question.verdict(on: turned, index: NameIndex()).outcome != .right)
    }

    @Test("true or false: a false twin says what another name means")
    func truth() throws {
        let long = "## 기관\n- 간 : 영양분을 저장하고 독성 물질을 해독하며 쓸개즙을 만들어 내보내는 기관\n- 콩팥 : 피를 걸러 노폐물을 오줌으로 내보내고 몸속 물의 양을 맞추는 기관"
        let found = cards(long).cards
        let card = try #require(found.first { $0.card.aspect == .meaning && $0.question.response == .recall })
        let others = found.map(\.card.fact).filter { $0 != card.card.fact }
        for seed in [0, 1] as [UInt64] {
            let question = try #require(
                TrueFalseQuestion.make(card.question, of: card.card, neighbours: others, seed: seed, index: NameIndex())
            )
            #expect(question.kind == .truefalse)
            #expect(question.verdict(on: seed == 0 ? "O" : "X", index: NameIndex()).outcome == .right)
            #expect(question.verdict(on: seed == 0 ? "ㅇ" : "아니오", index: NameIndex()).outcome == .right)
            #expect(question.verdict(on: seed == 0 ? "아니오" : "네", index: NameIndex()).outcome == .wrong)
        }
    }

    @Test("a list of sentences asks for two of them, a list of names for all")
    func lists() throws {
        let long =
            "## 팀\n- 하는 일\n\t- 매주 월요일마다 지난주의 기록을 모아 다음 계획을 세움\n\t- 새로 들어온 사람에게 쓰는 도구와 규칙을 하나씩 알려 줌\n\t- 달마다 한 번 모든 장비를 점검하고 낡은 것을 바꿈"
        for card in cards(long).cards where card.question.kind == .enumeration { #expect(card.question.wanted == 2) }
        let names = "## 밀가루 종류\n1. 박력분\n2. 중력분\n3. 강력분"
        let list = try #require(cards(names).cards.first { $0.question.kind == .enumeration })
        #expect(list.question.wanted == 3)
    }

    @Test("a heading that says the answer is cut, and so is one that shares its words")
    func hidden() throws {
        let note = "# 쓴 만큼만 비용 지불\n## 온디맨드\n- 요금제 : 쓰는 순간 만들어 쓴 만큼만 비용을 지불하는 방식"
        for card in cards(note).cards where card.card.aspect == .meaning {
            #expect(card.question.context.first == "…", "\(card.question)")
        }
    }

    @Test("the same words in another order give the answer away")
    func turned() {
        let found = cards("## 청구\n- 통합 결제 : 여러 계정의 결제를 통합")
        #expect(!found.cards.contains { $0.card.aspect == .term })
    }
}
