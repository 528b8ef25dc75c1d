import FSRS
import Hangul
import KnowledgeBase
import Quiz
package import Records

/// An exam that is being taken. Everything that the learner does is on the disk before the next line is read, so that
/// she can leave, or be thrown out, and go on where she was.
///
/// The clock runs while the exam is open, and only then: time away does not count.
package final class ExamSession {
    /// What a typed line came to.
    package enum Answer: Sendable, Hashable {
        case picked
        /// It names no choice.
        case noChoice
        /// Another number of choices is wanted.
        case wrongCount(wanted: Int)
    }

    private let workspace: Workspace
    package private(set) var exam: Exam
    /// It was begun earlier.
    package let isResumed: Bool
    /// Up to when its time was counted, in UTC milliseconds.
    private var counted: Int64

    init(_ exam: Exam, isResumed: Bool, in workspace: Workspace) {
        self.workspace = workspace
        self.exam = exam
        self.isResumed = isResumed
        counted = workspace.surroundings.now()
    }

    package var place: Int { exam.place }
    package var item: ExamItem { exam.items[exam.place] }
    package var isLast: Bool { exam.place + 1 == exam.items.count }

    /// Milliseconds that are left; nil without a limit.
    package var timeLeft: Int64? {
        let running = workspace.surroundings.now() - counted
        return exam.limit.map { max(0, $0 - exam.spent - max(0, running)) }
    }

    package var isTimeOver: Bool { timeLeft == 0 }

    // MARK: Answering

    /// Takes a typed line for the answer to the question at hand: letters or numbers, as many as are wanted.
    package func answer(_ typed: String) throws -> Answer {
        let wanted = item.question.answers.count
        guard let picked = item.question.chosenPositions(by: typed, index: workspace.index) else { return .noChoice }
        guard picked.count == wanted else { return .wrongCount(wanted: wanted) }
        exam.items[exam.place].picked = picked
        try keep(answering: exam.place)
        return .picked
    }

    /// Takes the answer to the question at hand back.
    package func clear() throws {
        exam.items[exam.place].picked = []
        try keep(answering: exam.place)
    }

    /// Marks the question at hand to be looked at again, or no longer.
    package func flag() throws {
        exam.items[exam.place].isFlagged.toggle()
        try keep(answering: exam.place)
    }

    /// Goes to a question, from 0; false for one that there is not.
    package func go(to place: Int) throws -> Bool {
        guard exam.items.indices.contains(place) else { return false }
        exam.place = place
        try keep(answering: nil)
        return true
    }

    /// Leaves the exam as it is; it is gone on with later.
    package func leave() throws { try keep(answering: nil) }

    private func keep(answering position: Int?) throws(Failure) {
        count()
        let exam = exam
        try stored { () throws(StoreError) in try workspace.database.keep(exam, answering: position) }
    }

    private func count() {
        let now = workspace.surroundings.now()
        exam.spent += max(0, now - counted)
        counted = now
    }

    // MARK: The end

    /// Ends the exam with the answers that are there, and lets the schedule know of them. Throws `endedElsewhere`.
    package func handIn() throws -> ExamResult {
        let isOver = isTimeOver
        count()
        if let limit = exam.limit { exam.spent = min(exam.spent, limit) }
        exam.ended = workspace.surroundings.now()
        exam.ending = isOver ? .timeOver : .handedIn
        let reviews = try self.reviews()
        let exam = exam
        let isEnded = try stored { () throws(StoreError) in try workspace.database.end(exam, reviews: reviews) }
        guard isEnded else { throw Failure.exam(.endedElsewhere) }
        return try workspace.result(of: exam, sentBack: reviews.count { $0.review.grade == .again })
    }

    /// What the schedule is told. A wrong answer is a lapse like any other, and its card comes back soon. A right one
    /// counts where its card was due, since the quiz would ask it today; else it changes nothing: a question that is new
    /// stays new, and one that was answered lately is not counted twice. What was not answered says nothing.
    private func reviews() throws(Failure) -> [StudyDatabase.ExamReview] {
        let settings = try workspace.keptSettings()
        let moment = workspace.moment(settings)
        let duration = Int(exam.spent) / max(1, exam.items.count)
        var reviews: [StudyDatabase.ExamReview] = []
        for (position, item) in exam.items.enumerated() where !item.picked.isEmpty {
            let card = try stored { () throws(StoreError) in try workspace.database.card(born: item.card) }
            guard let card, !card.isSuspended, !item.isRight || card.state.isDue(at: moment) else { continue }
            let grade: Grade = item.isRight ? .good : .again
            let review = Review(
                id: workspace.newBirthID(), machine: workspace.surroundings.machine, card: card.birthID, moment: moment,
                grade: grade, suggested: grade, kind: item.question.kind, hintUsed: false,
                typed: item.picked.compactMap { item.question.choices?[$0] }.joined(separator: ", "),
                duration: duration, question: item.question)
            let next = settings.scheduler(deck: card.deckTitle).next(
                card.state, after: grade, at: moment, seed: card.seed)
            reviews.append(
                StudyDatabase.ExamReview(position: position, review: review, card: card.id, old: card.state, new: next))
        }
        return reviews
    }
}

extension CardState {
    /// Whether the quiz would ask it now; a new card is not due.
    fileprivate func isDue(at moment: Moment) -> Bool {
        switch phase {
        case .new: false
        case .learning, .relearning: (dueAt ?? .max) <= moment.milliseconds
        case .review: (dueDay?.number ?? .max) <= moment.day.number
        }
    }
}

extension Workspace {
    /// The exam that was not ended, where there is one; else a new one.
    ///
    /// Throws `Failure.exam` for what stands in the way, `notInstalledCourse` for a pack that is at hand and not installed.
    package func startExam(_ options: ExamOptions, language: String) throws -> ExamSession {
        if let running = try stored({ () throws(StoreError) in try database.runningExam() }) {
            if let name = options.name, !name.isEmpty {
                let bank = try examBank(named: name, language: language)
                guard (bank.pack, bank.name) == (running.pack, running.name) else {
                    throw Failure.exam(.otherRunning(running))
                }
            }
            return ExamSession(running, isResumed: true, in: self)
        }
        // Short enough to be typed again.
        let seed = options.seed ?? surroundings.seed ?? surroundings.random() % 1_000_000
        let bank = try examBank(named: options.name, language: language)
        if let count = options.count {
            let most = try bank.topics(of: options).reduce(0) { try $0 + bank.items(of: $1, in: self).count }
            guard count >= 1, count <= most else { throw Failure.exam(.badCount(count, most: most)) }
        }
        let exam = try bank.draw(options, seed: seed, in: self)
        try stored { () throws(StoreError) in try database.add(exam) }
        return ExamSession(exam, isResumed: false, in: self)
    }

    /// The exam that was begun and not ended.
    package func runningExam() throws -> Exam? {
        try stored { () throws(StoreError) in try database.runningExam() }
    }

    /// Gives the running exam up; nothing of it counts. Throws `noneRunning`.
    package func dropExam() throws -> Exam {
        guard var exam = try stored({ () throws(StoreError) in try database.runningExam() }) else {
            throw Failure.exam(.noneRunning)
        }
        exam.ended = surroundings.now()
        exam.ending = .dropped
        let dropped = exam
        _ = try stored { () throws(StoreError) in try database.end(dropped, reviews: []) }
        return exam
    }
}
