import Notes
import Testing

@testable import Facts

@Suite("A block's marks say which rules are worth asking")
struct LineMarksTests {
    private func outline(_ markdown: String) -> Outline {
        Outline(Note(reading: Array(markdown.utf8), named: "test.md"))
    }

    @Test(
        "what stands in a text is marked",
        arguments: [
            ("캐시 : 저장소", [.colon, .hangul]), ("캐시： 저장소", [.colon, .bracket, .question, .hangul]), ("a = b", .equals),
            ("S3 (object)", [.bracket, .digit]), ("a -> b", [.arrow, .dash]), ("a → b", [.arrow, .dash]),
            ("왜?", [.question, .hangul]),
            ("plain words", []), ("ㄱ", .hangul),
        ] as [(String, LineMarks)])
    func texts(text: String, marks: LineMarks) {
        #expect(LineMarks(bytes: ByteMarks(text)) == marks)
    }

    @Test("what a block is, and whether it holds others, is marked")
    func kinds() {
        let nodes = outline("# 장\n\n- **하나**\n    - 둘\n\n| a | b |\n|---|---|\n| 1 | 2 |\n").nodes
        #expect(nodes[0].marks == [.section, .parent, .hangul])
        #expect(nodes.contains { $0.marks.isSuperset(of: [.item, .line, .parent, .styled]) })
        #expect(nodes.contains { $0.marks.isSuperset(of: [.list, .parent]) && !$0.marks.contains(.line) })
        #expect(nodes.contains { $0.marks.isSuperset(of: [.table, .parent]) })
    }

    @Test("marks that cleaning takes from a phrase are still the block's")
    func cleaned() {
        let nodes = outline("- 권한 ★★ 값 = 3\n").nodes
        #expect(nodes.contains { $0.marks.isSuperset(of: [.item, .equals, .digit]) })
    }

    @Test("a rule's needs are met by one whole set of them")
    func needs() {
        let marks: LineMarks = [.line, .digit]
        #expect(marks.satisfy([[.line, .digit]]))
        #expect(marks.satisfy([.table, .line]))
        #expect(!marks.satisfy([[.line, .equals]]))
        #expect(!marks.satisfy([]))
    }

    @Test(
        "no rule finds a thing in a block that lacks what it says it needs",
        arguments: [
            "# 장\n- 캐시 : 저장소이다\n- **S3** 객체를 담는 곳\n- 최대 75% 절감\n- 1392년 조선 건국\n- A -> B -> C\n",
            "> [!note] 캐시란?\n> 자주 쓰는 자료를 두는 곳이다.\n\n총 비용 = 선불 + 월별 × 개월\n",
            "## VPC\n- a private network. Holds subnets\n- ODM(Original Device Manufacturer)\n\n| 종류 | 단백질 |\n|---|---|\n| 박력분 | 7% |\n",
        ])
    func nothingMissed(markdown: String) {
        let outline = outline(markdown)
        func check(_ rule: some FactRule, at node: Int) {
            #expect(outline.facts(of: rule, at: node) == rule.facts(at: node, in: outline), "\(rule.name) \(node)")
        }
        for node in outline.nodes.indices {
            for rule in FactRules.all + FactRules.lastResorts { check(rule, at: node) }
        }
    }
}
