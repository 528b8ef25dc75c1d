import Companion
import FSRS
import Facts
import Glibc
import KnowledgeBase
import Quiz
import Records
import TestSupport
import Testing

/// What learners do to their notes between two sittings, all at once.
@Suite("Editing a learned note")
struct EditingTests {
    private static let before = """
        # 창고 일

        ## 보관
        - 선입선출 : 먼저 들어온 물건을 먼저 내보네는 방식
        - 적재율 : 선반이 얼마나 차 있는지를 나타내는 비율
        - 완충재 : 상자 안의 빈틈을 채워 물건을 지키는 재료

        ## 운송
        - 혼적 : 여러 손님의 물건을 한 차에 함께 실는 일
        - 공차 : 물건을 내린 뒤 빈 채로 돌아오는 차

        ## 냉장 창고
        - 전기 요금을 최대 75% 절감
        """

    /// Two typos mended, the sections in another order, two headings changed, a number changed.
    private static let after = """
        # 창고에서 하는 일

        ## 냉장 창고
        - 전기 요금을 최대 72% 절감

        ## 나르기
        - 혼적 : 여러 손님의 물건을 한 차에 함께 싣는 일
        - 공차 : 물건을 내린 뒤 빈 채로 돌아오는 차

        ## 보관
        - 선입선출 : 먼저 들어온 물건을 먼저 내보내는 방식
        - 적재율 : 선반이 얼마나 차 있는지를 나타내는 비율
        - 완충재 : 상자 안의 빈틈을 채워 물건을 지키는 재료
        """

    /// Every card as it is now.
    private func cards(of workspace: Workspace) throws -> [StoredCard] {
        let session = try workspace.quiz(practice: true)
        var found: [StoredCard] = []
        while let asked = try session.next() { found.append(asked.card) }
        return found
    }

    /// A desk where every card of `before` has been answered once, on as many days as siblings need.
    private func learned() throws -> Desk {
        let desk = try Desk()
        let workspace = try desk.workspace(with: ["창고.md": Self.before])
        for _ in 0..<6 {
            try workspace.quiz(new: 100).answerAll(.easy)
            desk.wait(days: 1)
        }
        #expect(try cards(of: workspace).allSatisfy { $0.state.reviews > 0 })
        return desk
    }

    /// Puts the edited text in the place of the old one, under another name, and syncs.
    private func edit(_ desk: Desk) throws -> Workspace {
        unlink(desk.folder("notes/창고.md"))
        return try desk.workspace(with: ["물류.md": Self.after])
    }

    /// The cards of terms, both directions, and of numbers; lists hang on their heading's own name.
    private func isOfLine(_ card: StoredCard) -> Bool {
        [.definition, .quantity].contains(card.card.fact.relation)
    }

    @Test("typos, moved sections, other headings, another name and number: every history is kept")
    func keepsHistories() throws {
        let desk = try learned()
        let old = try cards(of: desk.workspace()).filter(isOfLine)
        let new = try cards(of: try edit(desk)).filter(isOfLine)
        #expect(old.count == 11)
        #expect(Set(new.map(\.birthID)) == Set(old.map(\.birthID)))
        let reviews = Dictionary(uniqueKeysWithValues: old.map { ($0.birthID, $0.state.reviews) })
        for card in new { #expect(card.state.reviews == reviews[card.birthID], "\(card.card.fact.statement)") }
    }

    @Test("the changed number is due at once, a mended typo is not")
    func changedIsDue() throws {
        let desk = try learned()
        let new = try cards(of: try edit(desk)).filter(isOfLine)
        let changed = new.filter(\.isChanged)
        #expect(changed.map(\.card.fact.relation) == [.quantity])
        #expect(changed.allSatisfy { $0.card.fact.statement.contains("72") })
        let asked = try desk.workspace().quiz(new: 0).answerAll(.easy)
        #expect(asked.count { $0.contains("냉장 창고") } == 1)
    }

    @Test("the old text put back gives the old cards, not new ones")
    func putBack() throws {
        let desk = try learned()
        let old = try cards(of: desk.workspace()).filter(isOfLine)
        _ = try edit(desk)
        unlink(desk.folder("notes/물류.md"))
        let again = try cards(of: try desk.workspace(with: ["창고.md": Self.before])).filter(isOfLine)
        #expect(Set(again.map(\.birthID)) == Set(old.map(\.birthID)))
        #expect(again.allSatisfy { $0.state.reviews > 0 })
    }
}
