import Facts

/// Whether what a heading says can stand in a question as the name of a thing (`EC2 요금에서 …`), and not only above it
/// (`집 보러 가기 전에`, `수취 체제가 바뀌다`, `이사 당일 → 안 하면 끝장`).
enum KoreanTitle {
    static func isName(_ title: String) -> Bool {
        guard title.hasHangul else { return true }
        let words = title.words
        guard let last = words.last, words.count <= 6, !title.utf8.contains(where: { marks.contains($0) }),
            !["→", "..", "…", " / ", "—"].contains(where: title.holds)
        else { return false }
        if words.count >= 2, clauses.matches(last) || remarks.contains(last) { return false }
        return switch KoreanEnding(of: title) {
        case .sentence, .question: words.count == 1
        default: true
        }
    }

    /// `?`, `!` and `>`
    private static let marks: Set<UInt8> = [0x3F, 0x21, 0x3E]
    /// Last words of titles that say what the writer does there.
    private static let remarks: WordList = ["것", "것들", "따로", "다시", "정리", "메모", "요약", "순서"]
    private static let clauses: EndingList = [
        "전에", "후에", "때", "면서", "으로", "에서", "까지", "부터", "하려면", "하면", "위해", "에게", "에 대해",
    ]
}
