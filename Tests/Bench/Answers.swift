import Companion
import FSRS
import Quiz

/// Answers `count` questions in `home`. Each answer's new log row and its card's new values are then written into `raw`,
/// a copy of the data home as it was, by nothing but SQL; the two take turns, so both see the same disk.
///
/// Prints `answer` (graded, recorded durably, next question ready), `record` (the durable part of it) and `raw`.
func measureAnswers(home: String, raw: String, count: Int) throws {
    let workspace = try Workspace(opening: .ofMachine(home: home))
    let reader = try RawConnection(path: home + "/gongbu.sqlite")
    let copy = try RawConnection(path: raw + "/gongbu.sqlite")
    var options = QuizOptions()
    options.new = 1_000_000
    let session = try workspace.beginQuiz(options)
    var whole = Timings()
    var record = Timings()
    var bare = Timings()
    var asked = try session.next()
    while let current = asked, whole.count < count {
        let typed = current.question.answers.compactMap(\.first).joined(separator: ", ")
        asked = try whole.time {
            _ = try session.answer(typed)
            _ = try record.time { try session.grade(.good) }
            return try session.next()
        }
        try repeatLastAnswer(of: reader, in: copy, timings: &bare)
    }
    print("cards_answered \(whole.count)")
    print("answer \(whole.median)")
    print("answer_p95 \(whole.quantile(0.95))")
    print("record \(record.median)")
    print("raw \(bare.median)")
}

/// Writes the newest log row and what it changed of its card, as one transaction, and keeps its time.
private func repeatLastAnswer(of reader: RawConnection, in copy: RawConnection, timings: inout Timings) throws {
    let newest = "SELECT * FROM reviews ORDER BY sequence DESC LIMIT 1"
    guard let row = try reader.run(newest), let birthID = row.first(where: { $0.name == "card" })?.value,
        let card = try reader.run("SELECT * FROM cards WHERE birth_id = ?", [birthID]),
        let old = try copy.run("SELECT * FROM cards WHERE birth_id = ?", [birthID]),
        let id = old.first(where: { $0.name == "id" })?.value
    else { throw Complaint(description: "the last answer is not in the copy") }
    let changed = zip(card, old).filter { $0.value != $1.value }.map(\.0)
    let columns = row.map(\.name).joined(separator: ", ")
    let places = row.map { _ in "?" }.joined(separator: ", ")
    let insert = "INSERT INTO reviews(\(columns)) VALUES (\(places))"
    let update = "UPDATE cards SET \(changed.map { $0.name + " = ?" }.joined(separator: ", ")) WHERE id = ?"
    try timings.time {
        try copy.run("BEGIN IMMEDIATE")
        try copy.run(insert, row.map(\.value))
        if !changed.isEmpty { try copy.run(update, changed.map(\.value) + [id]) }
        try copy.run("COMMIT")
    }
}
