import Testing

@testable import Hangul

@Suite struct BigramsTests {
    @Test(
        "each word of Hangul gives its windows",
        arguments: [
            ("요금제", ["요금", "금제"]), ("요금", ["요금"]), ("값", ["값"]), ("", []), ("AWS 요금", ["요금"]), ("EC2는 값", ["는", "값"]),
            ("예약 인스턴스", ["예약", "인스", "스턴", "턴스"]), ("비용(TCO)을", ["비용", "을"]), ("漢字 한자", ["한자"]), ("ㄱㄴ", []),
            ("요금요금", ["요금", "금요", "요금"]), ("요금\n제도", ["요금", "제도"]), ("😀힣가", ["힣가"]),
        ])
    func windows(_ text: String, _ expect: [String]) {
        #expect(bigrams(text) == expect)
    }

    @Test("text taken apart gives the windows of whole syllables")
    func decomposed() {
        #expect(bigrams("\u{110B}\u{116D}\u{1100}\u{1173}\u{11B7}") == ["요금"])
    }

    @Test("every two-syllable piece of a word is among its windows")
    func findsPieces() {
        var random = Random(seed: 2)
        for _ in 0..<500 {
            let word = Array(random.word(of: "예약인스턴스요금절감", upTo: 9))
            guard word.count >= 2 else { continue }
            let start = random.below(word.count - 1)
            #expect(bigrams(String(word)).contains(String(word[start...start + 1])))
            #expect(bigrams(String(word)).count == word.count - 1)
        }
    }
}
