import Calculators
import Companion
import FSRS
import Facts
import Figures
import Hangul
import Quiz
import Records

/// The question: place in the session, headings, what is left, then the prompt.
func questionScreen(_ asked: Asked, sentences: Sentences, paper: Paper) -> [String] {
    let question = asked.question.told(asked.exercise, sentences: sentences)
    let place = " \(asked.number)/\(asked.total)"
    let left =
        asked.remainingReviews.map { sentences.reviewsLeft($0) + (asked.isNew ? sentences.newMark : "") }
        ?? (asked.isNew ? sentences.newInLesson : sentences.dueInLesson)
    let room = paper.width - displayWidth(place) - displayWidth(left) - 6
    let heading = paper.cut(question.context.joined(separator: " › "), to: max(room, 12))
    var lines = paper.spread([Piece(place, .bold), Piece("  " + heading, .dim)], [Piece(left, .dim)], indent: 2)
    if asked.card.isChanged { lines += paper.wrapped([Piece(" " + sentences.changedInNote, .mark)], indent: 1) }
    lines += paper.wrapped([Piece(" " + question.prompt, .bold)] + responseHint(question, sentences), indent: 1)
    if let exercise = asked.exercise {
        lines.append(paper.line([Piece(" " + sentences.wantedAnswer(of: exercise), .dim)]))
    }
    if let choices = question.choices {
        for (index, choice) in choices.enumerated() {
            // Meanings to be matched bear letters of their own.
            let mark = question.kind == .matching ? "" : "\(index + 1)) "
            lines += paper.wrapped([Piece("   \(mark)\(choice)")], indent: 6)
        }
    }
    return lines
}

private func responseHint(_ question: Question, _ sentences: Sentences) -> [Piece] {
    if question.kind == .matching { return [] }
    if question.kind == .truefalse { return [Piece("  (O/X)", .dim)] }
    return switch question.response {
    case .typed: []
    case .list: [Piece("  " + sentences.listHint(ordered: question.isOrdered), .dim)]
    case .choice: [Piece("  " + sentences.choiceHint(count: question.answers.count), .dim)]
    case .recall: [Piece("  " + sentences.recallHint, .dim)]
    }
}

/// The verdict, the note's own words, and where they stand.
func verdictScreen(_ verdict: Verdict, of question: Question, sentences: Sentences, paper: Paper) -> [String] {
    let place = Piece("\(fileName(question.source.path)):\(question.source.firstLine)", .dim)
    var lines = paper.spread(headline(verdict, sentences), [place])
    let answers = question.answers.compactMap(\.first)
    if isList(verdict, question) {
        lines += paper.wrapped([Piece(" ")] + partPieces(verdict), indent: 1)
        if !verdict.extra.isEmpty {
            lines += paper.wrapped([Piece(" " + sentences.extra(verdict.extra), .dim)], indent: 1)
        }
    } else if verdict.outcome != .right, !pointsAreAnswers(verdict, answers) {
        lines += paper.wrapped(
            [Piece(" " + sentences.answerLabel + " ", .dim), Piece(answers.joined(separator: ", "), .bold)], indent: 4)
    }
    if verdict.outcome == .shown, verdict.parts.count > 1 {
        lines += paper.wrapped([Piece(" " + sentences.keyPoints + " ", .dim)] + pointPieces(verdict), indent: 7)
    }
    let statement = oneLine(question.statement)
    if !statement.isEmpty, !isSaid(statement, verdict, answers) {
        lines += paper.wrapped([Piece(" " + sentences.noteSays(statement))], indent: 7)
    }
    return lines
}

/// Whether the points to tick are the answers themselves, as those of a recalled list are.
private func pointsAreAnswers(_ verdict: Verdict, _ answers: [String]) -> Bool {
    verdict.outcome == .shown && answers.count > 1 && verdict.parts.map(\.expected) == answers
}

/// Whether the lines above the note's say what it says: one answer in full, or a list point by point.
private func isSaid(_ statement: String, _ verdict: Verdict, _ answers: [String]) -> Bool {
    if verdict.parts.count > 1 { return statement == answers.joined(separator: " · ") }
    return verdict.outcome != .right && answers.contains(statement)
}

private func isList(_ verdict: Verdict, _ question: Question) -> Bool {
    verdict.parts.count > 1 && verdict.outcome != .unknown && verdict.outcome != .shown && question.answers.count > 1
}

private func headline(_ verdict: Verdict, _ sentences: Sentences) -> [Piece] {
    switch verdict.outcome {
    case .right: return [Piece(" ✓ ", .good), Piece(sentences.right, .good)]
    case .rightWithSlip:
        let marked = verdict.parts.filter { !$0.slips.isEmpty }.map { markedSlip($0) }.joined(separator: ", ")
        return [Piece(" ✓ ", .good), Piece(sentences.right, .good), Piece(" " + sentences.slip(marked))]
    case .partly:
        let count = verdict.parts.filter(\.isRight).count
        return [Piece(" \(count)/\(verdict.parts.count) ", .mark), Piece(sentences.partly)]
    case .wrong: return [Piece(" ✗ ", .bad), Piece(sentences.wrong, .bad)]
    case .unknown: return [Piece(" · " + sentences.unknown)]
    case .shown: return [Piece(" · " + sentences.compare)]
    }
}

private func partPieces(_ verdict: Verdict) -> [Piece] {
    verdict.parts.flatMap { part -> [Piece] in
        let mark = part.isRight ? Piece("✓\u{A0}", .good) : Piece("✗\u{A0}", .bad)
        return [mark, Piece(part.expected + "  ", part.isRight ? .plain : .bold)]
    }
}

/// The points that what was recalled speaks of, ticked; boxes to tick where nothing was typed.
private func pointPieces(_ verdict: Verdict) -> [Piece] {
    verdict.parts.flatMap { part -> [Piece] in
        let mark = part.isRight ? Piece("✓\u{A0}", .good) : Piece(part.given == nil ? "□\u{A0}" : "·\u{A0}", .dim)
        return [mark, Piece(part.expected + "  ")]
    }
}

/// What was typed with each slip as `[typed→expected]`: 서버 관[라→리] 비용.
func markedSlip(_ part: Verdict.Part) -> String {
    let typed = Array(part.given ?? "")
    var result = ""
    var position = 0
    for slip in part.slips where slip.offset >= position && slip.offset <= typed.count {
        result += String(typed[position..<slip.offset]) + "[\(slip.typed)→\(slip.expected)]"
        position = min(slip.offset + slip.typed.count, typed.count)
    }
    return result + String(typed[position...])
}

/// The grades with their intervals, for the prompt.
func gradeChoices(_ intervals: [Interval], sentences: Sentences) -> String {
    zip(Grade.allCases, intervals).map { grade, interval in
        "\(grade.rawValue) \(sentences.grade(grade)) \(sentences.interval(interval))"
    }.joined(separator: " · ")
}

/// How a session went: counts, the misses with their lines, tomorrow.
func summaryScreen(_ summary: SessionSummary, sentences: Sentences, paper: Paper) -> [String] {
    var lines = ["", paper.line([Piece(" " + sentences.result(summary), .bold)])]
    for miss in summary.misses {
        let prompt = miss.exercise.map { sentences.story($0) } ?? miss.prompt
        let answer = miss.exercise.map { sentences.answer(of: $0) } ?? miss.answer
        let head = [Piece(" ✗ ", .bad), Piece(paper.cut(oneLine(prompt), to: paper.width * 2 / 3))]
        let place = Piece("\(fileName(miss.source.path)):\(miss.source.firstLine)", .dim)
        lines += miss.exercise == nil ? paper.spread(head, [place]) : [paper.line(head)]
        lines += paper.wrapped([Piece("   → "), Piece(oneLine(answer), .bold)], indent: 5)
    }
    if summary.learning > 0 { lines.append(" " + sentences.stillLearning(summary.learning)) }
    lines.append(" " + sentences.tomorrow(summary.dueTomorrow))
    if summary.exercisesDue > 0 { lines.append(" " + sentences.exercisesWait(summary.exercisesDue)) }
    return lines
}
