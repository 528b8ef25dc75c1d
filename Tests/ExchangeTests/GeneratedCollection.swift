import Exchange
import FSRS
import Records

/// Cards made of a seed: faces, decks, tags, states and histories of every kind, the same each time.
struct GeneratedCollection {
    private var state: UInt64
    /// 2026-03-02T03:00:00Z, noon in Seoul.
    static let moment = seoul.moment(1_772_420_400_000)
    static let seoul = StudyCalendar(rollOverHour: 4) { _ in 9 * 3600 }

    private(set) var cards: [ExchangedCard] = []

    init(seed: UInt64, count: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        for _ in 0..<count { cards.append(card()) }
    }

    private mutating func draw(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[draw(elements.count)] }

    private static let words = [
        "리호스팅", "S3", "a < b && c > d", "<b>", "&amp;", "\"따옴표\"", "{{c1::", "}}", "::1", "\\(x^2\\)", "75%", "것이다",
        "café", "日本", "🧑‍🔬", "'", "#tag", "tab", "세포 호흡", "mitochondria,", "[그림: 세포 1.png]", "[소리: a.mp3]",
    ]

    private mutating func phrase(_ longest: Int) -> String {
        (0...draw(longest)).map { _ in pick(Self.words) }.joined(separator: pick([" ", " ", "\n"]))
    }

    private mutating func face() -> ExchangedCard.Face {
        guard draw(3) == 0 else { return .basic(front: phrase(8), back: phrase(5)) }
        var text = phrase(3)
        var answers: [String] = []
        for _ in 0...draw(2) {
            text += " \(ExchangedCard.gap) " + phrase(3)
            answers.append(phrase(2))
        }
        return .cloze(text: text, answers: answers, extra: draw(2) == 0 ? "" : phrase(4))
    }

    private mutating func card() -> ExchangedCard {
        var card = ExchangedCard(
            id: BirthID(high: UInt64(draw(1 << 30)) << 34 | state, low: state ^ 0x5555), face: face(),
            deck: (0...draw(2)).map { _ in pick(["생물", "AWS", "4. 컴퓨팅", "a b"]) })
        card.tags = (0..<draw(3)).map { pick(["시험", "cell", "aws::s3"]) + String($0) }
        card.isSuspended = draw(10) == 0
        if draw(4) > 0 { study(&card) }
        return card
    }

    /// Answers from 60 days ago on, through the real scheduler.
    private mutating func study(_ card: inout ExchangedCard) {
        let scheduler = Scheduler()
        var time = Self.moment.milliseconds - 60 * 86_400_000 + Int64(draw(86_400_000))
        for _ in 0...draw(6) {
            let moment = Self.seoul.moment(time)
            let grade = pick(Grade.allCases + [.good, .good])
            card.reviews.append(
                ExchangedReview(moment: moment, grade: grade, phase: card.state.phase, duration: draw(60_000)))
            card.state = scheduler.next(card.state, after: grade, at: moment, seed: state)
            let days = card.state.dueDay.map { Int64($0.days(since: moment.day)) } ?? 0
            time += max(days * 86_400_000, 600_000 + Int64(draw(4000)))
        }
        // Anki keeps whole seconds of when a step is due.
        card.state.dueAt = card.state.dueAt.map { $0 / 1000 * 1000 }
    }
}
