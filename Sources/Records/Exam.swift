package import FSRS
package import Quiz

/// What has to be reached in an exam.
///
///     700/1000    a score from 100 to 1000, of which 700 is enough
///     70%         a share of right answers
package enum PassMark: Sendable, Hashable, CustomStringConvertible {
    case score(Int, of: Int)
    case percent(Int)

    /// nil for a text that is neither.
    package init?(_ text: String) {
        let bare = text.filter { !$0.isWhitespace }
        if bare.hasSuffix("%") {
            guard let percent = Int(bare.dropLast()), (1...100).contains(percent) else { return nil }
            self = .percent(percent)
            return
        }
        let parts = bare.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let least = parts[0], let most = parts[1], most >= 10, (1...most).contains(least)
        else { return nil }
        self = .score(least, of: most)
    }

    package var description: String {
        switch self {
        case .score(let least, let most): "\(least)/\(most)"
        case .percent(let percent): "\(percent)%"
        }
    }

    /// What is enough.
    package var least: Int {
        switch self {
        case .score(let least, _): least
        case .percent(let percent): percent
        }
    }

    /// What nothing right comes to, and all of it. Scores begin at a tenth of the whole: 100 of 1000.
    package var range: (lowest: Int, highest: Int) {
        switch self {
        case .score(_, let most): (most / 10, most)
        case .percent: (0, 100)
        }
    }

    /// `right` of `asked` on its scale, rounded down so that nobody passes by a rounding: lowest + (highest − lowest) ×
    /// right ÷ asked.
    package func score(right: Int, of asked: Int) -> Int {
        guard asked > 0 else { return range.lowest }
        return range.lowest + (range.highest - range.lowest) * right / asked
    }
}

/// A question of an exam as it was put, with what was answered.
package struct ExamItem: Sendable, Hashable {
    package var card: BirthID
    package var topic: String
    /// Its choices stand in the exam's own order.
    package var question: Question
    /// Why each choice is right or not, in the order of the choices; empty where the note does not say.
    package var reasons: [String]
    /// The positions of the choices that were picked; empty where none was.
    package var picked: [Int]
    package var isFlagged: Bool

    package init(
        card: BirthID, topic: String, question: Question, reasons: [String], picked: [Int] = [],
        isFlagged: Bool = false
    ) {
        self.card = card
        self.topic = topic
        self.question = question
        self.reasons = reasons
        self.picked = picked
        self.isFlagged = isFlagged
    }

    /// The positions of the right choices.
    package var right: [Int] {
        let choices = question.choices ?? []
        return choices.indices.filter { position in question.answers.contains { $0.contains(choices[position]) } }
    }

    package var isRight: Bool { !picked.isEmpty && picked.sorted() == right }
}

/// An exam that is taken, or was.
package struct Exam: Sendable, Hashable {
    package enum Ending: String, Sendable, Hashable {
        /// Handed in by the learner.
        case handedIn = "handed"
        /// The time was over.
        case timeOver = "time"
        /// Given up.
        case dropped
    }

    /// A part of the exam with the share that it has of it.
    package struct Topic: Sendable, Hashable {
        package var name: String
        /// Of a hundred.
        package var weight: Int

        package init(name: String, weight: Int) {
            self.name = name
            self.weight = weight
        }
    }

    package var id: BirthID
    /// The pack's id and title.
    package var pack: String
    package var title: String
    /// As its questions' files name it: `CLF-C02`.
    package var name: String
    package var seed: UInt64
    /// Milliseconds in all; nil without a limit.
    package var limit: Int64?
    package var pass: PassMark
    package var topics: [Topic]
    package var items: [ExamItem]
    package var began: Moment
    /// Milliseconds that it was open.
    package var spent: Int64
    /// The position of the question that the learner is at.
    package var place: Int
    /// UTC milliseconds and why; nil while it runs.
    package var ended: Int64?
    package var ending: Ending?

    package init(
        id: BirthID, pack: String, title: String, name: String, seed: UInt64, limit: Int64?, pass: PassMark,
        topics: [Topic], items: [ExamItem], began: Moment, spent: Int64 = 0, place: Int = 0, ended: Int64? = nil,
        ending: Ending? = nil
    ) {
        self.id = id
        self.pack = pack
        self.title = title
        self.name = name
        self.seed = seed
        self.limit = limit
        self.pass = pass
        self.topics = topics
        self.items = items
        self.began = began
        self.spent = spent
        self.place = place
        self.ended = ended
        self.ending = ending
    }
}

extension Exam {
    package var right: Int { items.count { $0.isRight } }
    package var score: Int { pass.score(right: right, of: items.count) }
    package var isPassed: Bool { score >= pass.least }
    package var unanswered: [Int] { items.indices.filter { items[$0].picked.isEmpty } }
    package var flagged: [Int] { items.indices.filter { items[$0].isFlagged } }
    package var missed: [Int] { items.indices.filter { !items[$0].isRight } }

    /// Each topic that was asked, with how many were right.
    package var scores: [(topic: Topic, right: Int, asked: Int)] {
        topics.compactMap { topic in
            let asked = items.filter { $0.topic == topic.name }
            return asked.isEmpty ? nil : (topic, asked.count { $0.isRight }, asked.count)
        }
    }
}
