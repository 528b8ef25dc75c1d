import Companion
import FSRS
import Figures
import Quiz
import Records

/// What is to come: the exam's name, its terms, the keys.
func examOpening(_ exam: Exam, isResumed: Bool, sentences: Sentences, paper: Paper) -> [String] {
    var lines = paper.spread(
        [Piece(" " + sentences.examHead(exam), .bold)], [Piece(sentences.examTerms(exam), .dim)], indent: 1)
    if isResumed { lines += paper.wrapped([Piece(" " + sentences.examResumed, .mark)], indent: 1) }
    return lines + paper.wrapped([Piece(" " + sentences.examKeys, .dim)], indent: 1)
}

/// A question as the real exam puts one: without its topic, with what was picked marked.
func examQuestionScreen(
    _ exam: Exam, timeLeft: Int64?, sentences: Sentences, paper: Paper
) -> [String] {
    let item = exam.items[exam.place]
    var head = [Piece(" \(exam.place + 1)/\(exam.items.count)", .bold)]
    if item.isFlagged { head.append(Piece("  " + sentences.flaggedMark, .mark)) }
    let left = sentences.timeLeft(timeLeft) + " · " + sentences.answeredCount(exam)
    var lines = paper.spread(head, [Piece(left, .dim)])
    let count = item.question.answers.count
    lines += paper.wrapped(
        [Piece(" " + item.question.prompt, .bold), Piece(count > 1 ? "  " + sentences.chooseCount(count) : "", .dim)],
        indent: 1)
    for (position, choice) in (item.question.choices ?? []).enumerated() {
        let isPicked = item.picked.contains(position)
        lines += paper.wrapped(
            [
                Piece(isPicked ? " ▸ " : "   ", .accent),
                Piece("\(choiceLetter(position))) \(choice)", isPicked ? .bold : .plain),
            ],
            indent: 6)
    }
    return lines
}

/// A, B, …
func choiceLetter(_ position: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNO")
    return letters.indices.contains(position) ? String(letters[position]) : "\(position + 1)"
}

/// What is open and what was flagged, before an exam is handed in.
func examListScreen(_ exam: Exam, timeLeft: Int64?, sentences: Sentences, paper: Paper) -> [String] {
    var lines =
        [""]
        + paper.spread(
            [Piece(" " + sentences.answeredCount(exam), .bold)], [Piece(sentences.timeLeft(timeLeft), .dim)])
    lines += paper.wrapped([Piece(" " + sentences.unanswered(exam.unanswered))], indent: 3)
    if let flagged = sentences.flaggedList(exam.flagged) { lines += paper.wrapped([Piece(" " + flagged)], indent: 3) }
    return lines
}

/// The score, a bar by topic, and what to study next with the commands for it.
func examResultScreen(_ result: ExamResult, sentences: Sentences, paper: Paper) -> [String] {
    let exam = result.exam
    var lines =
        [""]
        + paper.spread(
            [
                Piece(exam.isPassed ? " ✓ " : " ✗ ", exam.isPassed ? .good : .bad),
                Piece(sentences.examScore(exam), .bold),
                Piece("  " + sentences.examVerdict(exam), exam.isPassed ? .good : .bad),
            ], [Piece(sentences.examTime(exam), .dim)])
    lines += paper.wrapped([Piece("   " + sentences.examWorking(exam), .dim)], indent: 3)
    if case .score = exam.pass { lines += paper.wrapped([Piece("   " + sentences.scaledNote, .dim)], indent: 3) }
    lines += [""] + topicBars(exam, paper: paper)
    lines += [""] + paper.wrapped([Piece(" " + sentences.missedCount(result))], indent: 1)
    if !result.study.isEmpty {
        lines += ["", paper.line([Piece(" " + sentences.studyNext, .bold)])]
        var table = Table(
            columns: [
                .init("", key: "missed", .right, overflow: .stands), .init("", key: "learn"), .init("", key: "quiz"),
            ])
        for study in result.study {
            table.append([
                Table.Cell(sentences.studyMissed(study.missed), .dim), Table.Cell("learn \(study.name)", .accent),
                Table.Cell("quiz \(study.name)"),
            ])
        }
        lines += paper.narrower(3).lines(table).map { "   " + $0 }
    }
    return lines + [""] + paper.wrapped([Piece(" " + sentences.examSeed(result), .dim)], indent: 1)
}

/// A bar for each topic: how many of its questions were right.
private func topicBars(_ exam: Exam, paper: Paper) -> [String] {
    let scores = exam.scores
    let width = min(scores.map { displayWidth($0.topic.name) }.max() ?? 0, paper.width / 2)
    return scores.map { score in
        let label = Styled(" ") + Styled(score.topic.name).truncated(to: width).padded(to: width) + "  "
        return paper.line(ProgressBar(label, done: score.right, total: score.asked))
    }
}

/// A question that was missed: each choice with its reason, the right ones and those picked marked.
func examReviewScreen(
    _ exam: Exam, question position: Int, at place: Int, sentences: Sentences, paper: Paper
) -> [String] {
    let item = exam.items[position]
    let head = sentences.reviewPlace(place + 1, of: exam.missed.count, question: position + 1)
    var lines = [""] + paper.spread([Piece(" " + head, .bold)], [Piece(item.topic, .dim)], indent: 1)
    lines += paper.wrapped([Piece(" " + item.question.prompt, .bold)], indent: 1)
    let right = item.right
    for (choice, text) in (item.question.choices ?? []).enumerated() {
        let isRight = right.contains(choice)
        let isPicked = item.picked.contains(choice)
        let style: Style = isRight ? .good : isPicked ? .bad : .plain
        lines += paper.wrapped(
            [
                Piece(isRight ? " ✓ " : isPicked ? " ✗ " : "   ", style),
                Piece("\(choiceLetter(choice))) \(text)", isRight || isPicked ? style : .plain),
            ], indent: 6)
        if item.reasons.indices.contains(choice) {
            lines += paper.wrapped([Piece("      " + item.reasons[choice], .dim)], indent: 6)
        }
    }
    if item.picked.isEmpty { lines += paper.wrapped([Piece(" " + sentences.notAnswered, .dim)], indent: 1) }
    let statement = oneLine(item.question.statement)
    if item.reasons.isEmpty, !statement.isEmpty {
        lines += paper.wrapped([Piece(" " + sentences.noteSays(statement))], indent: 7)
    }
    return lines
        + [paper.line([Piece(" \(fileName(item.question.source.path)):\(item.question.source.firstLine)", .dim)])]
}

/// Exams that were taken, the newest first, a line each.
func examResultsScreen(_ exams: [Exam], sentences: Sentences, paper: Paper) -> [String] {
    guard !exams.isEmpty else { return paper.wrapped([Piece(" " + sentences.noResults)], indent: 1) }
    var table = Table(
        columns: [
            .init("", key: "day", overflow: .stands), .init("", key: "course", overflow: .wraps),
            .init("", key: "questions", .right, overflow: .stands),
            .init("", key: "score", .right, overflow: .stands), .init("", key: "passed", overflow: .stands),
            .init("", key: "topics"),
        ])
    for exam in exams {
        let topics = exam.scores.map { "\($0.topic.name) \($0.right)/\($0.asked)" }.joined(separator: " · ")
        table.append([
            Table.Cell(isoDate(exam.began.day), .dim), Table.Cell(sentences.examHead(exam), .bold),
            Table.Cell(sentences.questionCount(exam.items.count)),
            Table.Cell(sentences.examScore(exam)),
            Table.Cell(
                exam.isPassed ? sentences.passedMark : sentences.failedMark, exam.isPassed ? .good : .bad),
            Table.Cell(topics, .dim),
        ])
    }
    return paper.narrower(1).lines(table).map { " " + $0 }
}

extension Exam {
    /// As `exam results` and the end of an exam write it.
    var members: [(String, JSONText)] {
        [
            ("id", .string(id.hexadecimal)), ("pack", .string(pack)), ("exam", .string(name)),
            ("day", .string(isoDate(began.day))), ("seed", .string(String(seed))), ("questions", .integer(items.count)),
            ("right", .integer(right)), ("score", .integer(score)), ("pass", .string(pass.description)),
            ("passed", .bool(isPassed)), ("seconds", .integer(Int(spent / 1000))),
            ("ended_by", ending.map { .string($0.rawValue) } ?? .null),
            (
                "topics",
                .array(
                    scores.map {
                        .object([
                            ("topic", .string($0.topic.name)), ("weight", .integer($0.topic.weight)),
                            ("right", .integer($0.right)), ("asked", .integer($0.asked)),
                        ])
                    })
            ),
        ]
    }
}

extension ExamResult {
    var json: JSONText {
        .object(
            exam.members + [
                (
                    "missed",
                    .array(
                        exam.missed.map { position in
                            let item = exam.items[position]
                            return .object([
                                ("number", .integer(position + 1)), ("topic", .string(item.topic)),
                                ("prompt", .string(item.question.prompt)),
                                ("answers", .strings(item.question.answers.compactMap(\.first))),
                                ("picked", .strings(item.picked.compactMap { item.question.choices?[$0] })),
                                ("reasons", .strings(item.reasons)),
                                ("source", .object(item.question.source.members)),
                            ])
                        })
                ),
                (
                    "study",
                    .array(
                        study.map {
                            .object([
                                ("title", .string($0.title)), ("name", .string($0.name)),
                                ("missed", .integer($0.missed)),
                            ])
                        })
                ),
            ])
    }
}
