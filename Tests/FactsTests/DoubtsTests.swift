import Facts
import Notes
import Testing

@Suite("Doubts are told at the line that raises them")
struct DoubtsTests {
    @Test("of a paragraph of several lines, the line and its own words")
    func lines() {
        let doubts = findDoubts(
            in: Note(
                reading: Array(
                    """
                    # 돛단배

                    돛은 바람을 받는다
                    키는 ㅏㅈ기 방향을 바꾼다
                    닻은 왜 무거울까?
                    """.utf8), named: "n.md"))
        #expect(doubts.map(\.line) == [4, 5])
        #expect(doubts.map(\.kind.code) == ["stray_jamo", "own_question"])
        #expect(doubts.map(\.text) == ["키는 ㅏㅈ기 방향을 바꾼다", "닻은 왜 무거울까?"])
    }

    @Test("a laugh or a sigh is no slip", arguments: ["돛이 제일 어렵다 ㅠㅠ", "닻은 내렸다 ㅎㅎ 다행", "- 키를 놓치면 안 됨 ㅋㅋㅋ"])
    func feelings(line: String) {
        #expect(findDoubts(in: Note(reading: Array("# 돛단배\n\n\(line)\n".utf8), named: "n.md")).isEmpty)
    }
}
