import Companion
import Figures
import Notes
import Records

/// The line above a lesson's part: which lesson, and where in it.
func lessonHead(_ lesson: Lesson, part: Int, sentences: Sentences, paper: Paper) -> [String] {
    let place = sentences.lessonPlace(lesson, part: part)
    let number = " \(lesson.number)/\(lesson.total)  "
    let room = paper.width - displayWidth(number) - displayWidth(place) - 3
    return paper.spread(
        [Piece(number, .bold), Piece(paper.cut(lesson.title, to: max(room, 12)), .dim)], [Piece(place, .dim)], indent: 2
    )
}

/// A part's words. Where it asks its own questions, their answers are left out until they were asked.
func partLines(
    _ part: NotePart, of lesson: Lesson, hidesAnswers: Bool, sentences: Sentences, paper: Paper
) -> [String] {
    let screen = PageScreen(sentences: sentences, paper: paper)
    // The lesson's name stands above already.
    let title = PageBlock.heading(level: 1, PageText(lesson.title))
    guard hidesAnswers else {
        let lines = screen.lines(part.blocks.first == title ? Array(part.blocks.dropFirst()) : part.blocks)
        return lines.isEmpty ? paper.wrapped([Piece(" " + sentences.emptyLesson, .dim)], indent: 1) : lines
    }
    let headings = part.blocks.drop { $0 == title }.filter { if case .heading = $0 { true } else { false } }
    return screen.lines(headings) + [""] + paper.wrapped([Piece(" " + sentences.answersWait, .dim)], indent: 1)
}

/// What a lesson came to, and what is next.
func lessonVerdictScreen(
    _ verdict: LessonVerdict, of lesson: Lesson, sentences: Sentences, paper: Paper
) -> [String] {
    var lines = ["", paper.line([Piece(" ✓ ", .good), Piece(sentences.lessonEnd(lesson), .bold)])]
    lines += paper.wrapped([Piece("   " + sentences.lessonResult(verdict))], indent: 3)
    if let again = sentences.comesAgain(verdict) { lines += paper.wrapped([Piece("   " + again)], indent: 3) }
    if let new = sentences.newToday(verdict) { lines += paper.wrapped([Piece("   " + new, .dim)], indent: 3) }
    lines += paper.wrapped(
        [Piece("   " + (verdict.next.map { sentences.nextLesson($0) } ?? sentences.lastLesson), .bold)], indent: 3)
    return lines
}

/// Lessons with a tick for those that are done and how much of each is known.
func lessonListScreen(_ group: LessonGroup, sentences: Sentences, paper: Paper) -> [String] {
    var table = Table(
        columns: [
            .init("", key: "done", overflow: .stands), .init("", key: "number", .right, overflow: .stands),
            .init("", key: "title", overflow: .truncates), .init("", key: "minutes", .right, overflow: .stands),
            .init("", key: "known", overflow: .stands), .init("", key: "share", .right, overflow: .stands),
        ])
    for line in group.lines {
        let record = line.record
        let mark = record.place?.isDone == true ? "✓" : line.isHere ? "▸" : ""
        let share = record.cards == 0 ? 0 : record.known * 10 / record.cards
        let bar =
            Styled(String(repeating: "█", count: share), .good)
            + Styled(String(repeating: "░", count: 10 - share), .dim)
        table.append([
            Table.Cell(mark, record.place?.isDone == true ? .good : .accent), Table.Cell(line.number, .dim),
            Table.Cell(record.title, line.isHere ? .bold : .plain),
            Table.Cell(sentences.minutes(line.minutes), .dim), Table.Cell(record.cards == 0 ? Styled() : bar),
            Table.Cell(record.cards == 0 ? "" : "\(record.known)/\(record.cards)", .dim),
        ])
    }
    return paper.spread([Piece(" " + group.title, .bold)], [Piece(sentences.lessonCount(group), .dim)])
        + paper.narrower(1).lines(table).map { " " + $0 }
}

extension LessonLine {
    func json(in group: LessonGroup) -> JSONText {
        .object([
            ("source", .string(group.title)), ("number", .integer(number)), ("title", .string(record.title)),
            ("path", .string(record.path)), ("minutes", minutes.map { .integer($0) } ?? .null),
            ("questions", .integer(record.cards)), ("known", .integer(record.known)),
            ("done", .bool(record.place?.isDone == true)), ("here", .bool(isHere)),
        ])
    }
}

extension LessonVerdict {
    func json(of lesson: Lesson) -> JSONText {
        .object([
            ("lesson", .string(lesson.title)), ("number", .integer(lesson.number)), ("total", .integer(lesson.total)),
            ("asked", .integer(asked)), ("right", .integer(right)), ("learning", .integer(outlook.learning)),
            ("due_tomorrow", .integer(outlook.tomorrow)), ("due_later", .integer(outlook.later)),
            ("new", .integer(outlook.new)), ("next", next.map { .string($0) } ?? .null),
        ])
    }
}

extension NoCourse {
    /// What to install, or null.
    var json: JSONText {
        .object([
            ("course", course.map { .string($0) } ?? .null), ("sample", sample.map { .string($0) } ?? .null),
        ])
    }
}
