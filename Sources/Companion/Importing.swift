import Archives
import Exchange
import FSRS
import Facts
import Files
import Glibc
import KnowledgeBase
import Quiz
import Records

/// What an import is doing, for a bar.
package enum ImportStage: Sendable, Hashable { case reading, media, notes, histories }

extension Workspace {
    /// Takes in the cards of a package or table, or the lines of a data home. Cards that are known keep their id and
    /// history; the same file a second time adds nothing.
    ///
    /// Throws `exchange` for a file that cannot be read, before anything is taken in. `progress` may throw, and then what
    /// came in so far stays; a second import goes on from there.
    package func importFile(
        _ path: String, from workingDirectory: String, progress: (ImportStage, Int, Int) throws -> Void = { _, _, _ in }
    ) throws -> ImportReport {
        let whole = absolutePath(path, from: workingDirectory)
        guard access(whole, F_OK) == 0 else { throw Failure.noSuchPath(path) }
        guard let format = ExchangeFormat(path: whole) else { throw Failure.exchange(.unknownKind(path: path)) }
        try progress(.reading, 0, 1)
        switch format {
        case .anki: return try importPackage(whole, progress)
        case .table: return try importTable(whole, progress)
        case .lines: return try importLines(whole, progress)
        }
    }

    /// Days as the learner's settings have them.
    func calendar() throws(Failure) -> StudyCalendar {
        StudyCalendar(rollOverHour: try keptSettings().rollOverHour, utcOffset: surroundings.utcOffset)
    }

    private func importPackage(_ path: String, _ progress: (ImportStage, Int, Int) throws -> Void) throws
        -> ImportReport
    {
        let scratch = surroundings.home + "/importing-" + newBirthID().hexadecimal
        defer { removeTree(scratch) }
        let calendar = try calendar()
        let package = try exchanging(path) { () throws(ExchangeProblem) in
            try AnkiPackage(reading: path, into: scratch, calendar: calendar)
        }
        var report = ImportReport(path: path, format: .anki)
        report.leaveOut(package.leftOut)
        for (index, media) in package.media.enumerated() {
            if index % 50 == 0 { try progress(.media, index, package.media.count) }
            try keep(media, in: &report)
        }
        try take(package.cards, into: &report, progress)
        return report
    }

    private func importTable(_ path: String, _ progress: (ImportStage, Int, Int) throws -> Void) throws -> ImportReport
    {
        let bytes = try readFile(path)
        var report = ImportReport(path: path, format: .table)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let table = CardTable(reading: bytes, deck: String(name.prefix { $0 != "." }))
        report.leaveOut(table.leftOut)
        try take(table.rows.map(\.card), into: &report, progress)
        return report
    }

    // MARK: Cards

    private func take(
        _ cards: [ExchangedCard], into report: inout ImportReport, _ progress: (ImportStage, Int, Int) throws -> Void
    ) throws {
        report.cards = cards.count
        for card in cards { report.decks[card.deck.first ?? "", default: 0] += 1 }
        // What came from here is here: its note says it, and only its history is taken.
        let own = try stored { () throws(StoreError) in try database.ownCards(among: cards.map(\.id)) }
        var decks = try ImportedDecks(home: surroundings.home)
        for card in cards where !own.contains(card.id) {
            switch decks.take(card) {
            case .new: report.newCards += 1
            case .changed: report.changedCards += 1
            case .same: break
            }
        }
        try readTables(try decks.write(), of: decks, cards, progress)
        try bring(cards, into: &report, progress)
    }

    /// Makes sources of the tables that changed, and of those that the learner had taken away and imports again.
    private func readTables(
        _ written: [(path: String, title: String)], of decks: ImportedDecks, _ cards: [ExchangedCard],
        _ progress: (ImportStage, Int, Int) throws -> Void
    ) throws {
        let ids = Set(cards.map(\.id))
        let (known, kept) = try stored { () throws(StoreError) in
            (try database.knownCards(among: cards.map(\.id)), try database.sources().filter(\.isImported).map(\.path))
        }
        var paths = written
        for (name, table) in decks.tables.sorted(by: { $0.key < $1.key }) {
            let path = surroundings.home + "/imports/" + name
            let isAway = !kept.contains(path) && table.contains { ids.contains($0.id) }
            let isUnread = table.contains { ids.contains($0.id) && !known.contains($0.id) }
            if isAway || isUnread, !paths.contains(where: { $0.path == path }) {
                paths.append((path, String(name.dropLast(".tsv".count))))
            }
        }
        guard !paths.isEmpty else { return }
        let sources = try stored { () throws(StoreError) in
            try paths.map { path, title throws(StoreError) in
                try database.addSource(kind: .file, path: path, title: title, packID: nil)
            }
        }
        try restSamplePack()
        let sync = NoteSync(of: sources, in: self)
        while try sync.step() { try progress(.notes, sync.progress.notesDone, sync.progress.notesTotal) }
    }

    private func bring(
        _ cards: [ExchangedCard], into report: inout ImportReport, _ progress: (ImportStage, Int, Int) throws -> Void
    ) throws {
        let learned = cards.filter { !$0.reviews.isEmpty || $0.state.phase != .new }
        for start in stride(from: 0, to: learned.count, by: 200) {
            try progress(.histories, start, learned.count)
            let histories = learned[start..<min(start + 200, learned.count)].map(history)
            let outcome = try stored { () throws(StoreError) in try database.bring(histories) }
            report.newReviews += outcome.reviews
            report.states += outcome.states
        }
    }

    private func history(of card: ExchangedCard) -> BroughtHistory {
        let question = Question(card)
        return BroughtHistory(
            card: card.id, state: card.state, isSuspended: card.isSuspended,
            reviews: card.reviews.map { review in
                let name = "anki review \(card.id.hexadecimal) \(review.moment.milliseconds)"
                let kept = Review(
                    id: BirthID(naming: name), machine: "anki", card: card.id, moment: review.moment,
                    grade: review.grade, kind: question.kind, hintUsed: false, typed: "", duration: review.duration,
                    question: question)
                return (kept, review.phase)
            })
    }

    // MARK: Media

    /// Puts a picture or sound into the data home. A file of that name with other bytes stays as it is.
    private func keep(_ media: AnkiMedia, in report: inout ImportReport) throws {
        let folder = surroundings.home + "/media"
        makeFolder(folder)
        let place = folder + "/" + media.name
        if access(place, F_OK) == 0 {
            if try readFile(place) != readFile(media.path) { report.leftOut[.mediaNameTaken, default: 0] += 1 }
            return
        }
        guard rename(media.path, place) == 0 else {
            throw Failure.cannotWrite(path: place, detail: String(cString: strerror(errno)))
        }
        report.newMedia += 1
    }

    // MARK: A data home

    private func importLines(_ path: String, _ progress: (ImportStage, Int, Int) throws -> Void) throws -> ImportReport
    {
        var report = ImportReport(path: path, format: .lines)
        let reader = try LineFile(path)
        guard let first = try reader.lines(1).first, first.contains("\"gongbu\"") else {
            throw Failure.exchange(.notDataLines(path: path))
        }
        var imported: [ExchangedCard] = []
        while true {
            var lines = try reader.lines(500)
            if lines.isEmpty { break }
            imported += lines.compactMap(ImportedLine.init(line:)).flatMap(\.cards)
            lines.removeAll(where: ImportedLine.begins)
            let outcome = try stored { () throws(StoreError) in try database.add(lines: lines) }
            report.cards += outcome.cards
            report.newCards += outcome.cards
            report.newReviews += outcome.reviews
            report.settings += outcome.settings
            report.sources += outcome.sources
            report.estimates += outcome.estimates
            report.lessons += outcome.lessons
            report.exams += outcome.exams
            if outcome.unreadable > 0 { report.leftOut[.unreadableLines, default: 0] += outcome.unreadable }
            try progress(.reading, Int(reader.done >> 10), Int(reader.size >> 10))
        }
        var decks = try ImportedDecks(home: surroundings.home)
        for card in imported { _ = decks.take(card) }
        try readTables(try decks.write(), of: decks, imported, progress)
        // Cards take their places as their notes are read.
        let sync = try syncNotes()
        while try sync.step() { try progress(.notes, sync.progress.notesDone, sync.progress.notesTotal) }
        return report
    }
}

extension Question {
    /// What an imported card asked, as the log keeps it.
    fileprivate init(_ card: ExchangedCard) {
        let isCloze: Bool
        let prompt: String
        let answers: [String]
        switch card.face {
        case .basic(let front, let back): (isCloze, prompt, answers) = (false, front, [back])
        case .cloze(let text, let given, _):
            (isCloze, prompt, answers) = (true, text.replacing(String(Fact.gap), with: "____"), given)
        }
        self.init(
            kind: isCloze ? .cloze : .definition, response: .recall, prompt: prompt, context: card.deck,
            answers: answers.map { [$0] }, statement: "", source: Source(path: "", firstLine: 1, lastLine: 1),
            rule: .imported, language: .english)
    }
}

/// A text file, read a few lines at a time.
final class LineFile {
    private let file: UnsafeMutablePointer<FILE>
    let size: Int64
    private(set) var done: Int64 = 0

    init(_ path: String) throws(Failure) {
        var status = stat()
        guard stat(path, &status) == 0, let file = fopen(path, "re") else {
            throw .unreadable(path: path, detail: String(cString: strerror(errno)))
        }
        self.file = file
        size = Int64(status.st_size)
    }

    deinit { fclose(file) }

    /// The next lines without their breaks, `count` at most; none at the end.
    func lines(_ count: Int) throws(Failure) -> [String] {
        var lines: [String] = []
        var buffer: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(buffer) }
        while lines.count < count {
            let read = getline(&buffer, &capacity, file)
            guard read > 0, let buffer else { break }
            done += Int64(read)
            let bytes = UnsafeRawBufferPointer(start: buffer, count: read)
            lines.append(
                String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self))
        }
        return lines
    }
}
