import ContentPacks
import FSRS
import KnowledgeBase
import Quiz
package import Records

/// What an exam came to, and what to study next.
package struct ExamResult: Sendable {
    package var exam: Exam
    /// Lessons that speak of what was missed, the most needed first.
    package var study: [ExamStudy]
    /// Cards that come back in the quiz since their answers were wrong.
    package var sentBack: Int
    /// What stands behind `exam` so that the same seed draws it again.
    package var again: [String]
}

/// A lesson to be read again.
package struct ExamStudy: Sendable, Hashable {
    package var title: String
    /// What to type behind `learn` and `quiz`.
    package var name: String
    /// How many missed questions it speaks of.
    package var missed: Int
}

extension Workspace {
    /// Exams that came to their end, the newest first.
    package func examResults(limit: Int = 100) throws -> [Exam] {
        try stored { () throws(StoreError) in try database.endedExams(limit: limit) }
    }

    /// The last exam that came to its end, with what to study. Throws `noResult`.
    package func lastResult() throws -> ExamResult {
        guard let exam = try examResults(limit: 1).first else { throw Failure.exam(.noResult) }
        return try result(of: exam, sentBack: 0)
    }

    func result(of exam: Exam, sentBack: Int) throws(Failure) -> ExamResult {
        ExamResult(exam: exam, study: try study(after: exam), sentBack: sentBack, again: try words(for: exam))
    }

    /// The words that ask for the same exam: its pack, its seed, and the options as far as they made a difference.
    private func words(for exam: Exam) throws(Failure) -> [String] {
        let banks = try examBanks()
        let isFirst = banks.first { $0.pack == exam.pack }.map { $0.name == exam.name } ?? true
        var words = [isFirst ? exam.pack : exam.name, "--seed", String(exam.seed)]
        guard let bank = banks.first(where: { $0.pack == exam.pack && $0.name == exam.name }) else { return words }
        var whole = bank.questions
        if exam.topics.count == 1, bank.topics.count > 1, let topic = exam.topics.first {
            words += ["--topic", topic.name]
            whole = bank.topics.first { $0.part.topic == topic.name }?.part.draw ?? whole
        }
        if exam.items.count != whole { words += ["--count", String(exam.items.count)] }
        if exam.limit != bank.usualLimit(questions: exam.items.count) {
            words += exam.limit.map { ["--minutes", String($0 / 60_000)] } ?? ["--no-limit"]
        }
        return words
    }

    /// How many lessons are named.
    private static let mostLessons = 5

    /// The lessons of the exam's pack that speak of the questions that were missed. The right answer's words lead to
    /// a lesson, and with them the question's: each missed question has one voice for the lesson that fits best.
    private func study(after exam: Exam) throws(Failure) -> [ExamStudy] {
        guard let series = try lessonSeries().first(where: { $0.source.packID == exam.pack }),
            let folder = series.lessons.first?.packFolder
        else { return [] }
        var voices: [Int64: Double] = [:]
        var missed: [Int64: Int] = [:]
        for position in exam.missed {
            let fits = try lessonsFitting(exam.items[position], under: folder + "/notes")
            guard let best = fits.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            missed[best.key, default: 0] += 1
            for (note, fit) in fits where fit >= 0.5 * best.value { voices[note, default: 0] += fit / best.value }
        }
        let ranked = series.lessons.enumerated().filter { (missed[$0.element.noteID] ?? 0) > 0 }.sorted { a, b in
            let (x, y) = (a.element.noteID, b.element.noteID)
            return (missed[x] ?? 0, voices[x] ?? 0, b.offset) > (missed[y] ?? 0, voices[y] ?? 0, a.offset)
        }
        return try ranked.prefix(Self.mostLessons).map { _, lesson throws(Failure) in
            ExamStudy(title: lesson.title, name: try name(of: lesson), missed: missed[lesson.noteID] ?? 0)
        }
    }

    /// How well each lesson fits a question: by its passages with the words of the right answers, which count double, and
    /// with those of the question as well. Figures say nothing of what a question is about. A lesson's best passage counts
    /// whole, each further one half of the one before, so that a lesson that goes on about a thing comes before one that
    /// names it once.
    func lessonsFitting(_ item: ExamItem, under folder: String) throws(Failure) -> [Int64: Double] {
        let answer = withoutFigures(item.question.answers.compactMap(\.first).joined(separator: " "))
        let prompt = withoutFigures(item.question.prompt)
        var fits: [Int64: Double] = [:]
        for (words, share) in [(answer, 2.0), (answer + " " + prompt, 1.0)] {
            let found = try stored { () throws(StoreError) in
                try database.passages(saying: words, under: folder, limit: 40)
            }
            guard let best = found.first?.score, best > 0 else { continue }
            var part: [Int64: Double] = [:]
            for passage in found {
                part[passage.note] = (part[passage.note] ?? 2) / 2
                fits[passage.note, default: 0] += share * passage.score / best * (part[passage.note] ?? 0)
            }
        }
        return fits
    }

    private func withoutFigures(_ text: String) -> String {
        text.split(separator: " ").filter { $0.first?.isNumber != true && $0 != "USD" }.joined(separator: " ")
    }

    /// A name under which `learn` and `quiz` find this very lesson: its title, else its file's name.
    private func name(of lesson: LessonRecord) throws(Failure) -> String {
        let found = try stored { () throws(StoreError) in try database.decks(named: lesson.title) }.first
        if case .note(lesson.noteID, _) = found { return lesson.title }
        return fileTitle(lesson.path)
    }
}
