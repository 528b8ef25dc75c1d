import Facts
import KnowledgeBase
import Notes
import Quiz
import Records

/// A sync in slices: each `step` reads and applies a little, a few tens of milliseconds, and yields.
///
/// The first step walks the sources and compares size and time with what the knowledge base has: with nothing changed
/// that is all. A file whose size or time is another is read, and if its digest is the same only touched. A new file
/// with the digest of one that is gone is that one, renamed. What is gone is taken away at the end, after everything new
/// is in, so that facts that moved from one note to another keep their cards; then cards set aside are matched with new
/// ones by likeness.
///
/// The files of a slice are read on all cores, and what they gave is written in one transaction in their own order, so
/// cards come out the same whatever thread was first.
package final class NoteSync {
    package struct Progress: Sendable, Hashable {
        package var bytesDone: Int64
        package var bytesTotal: Int64
        package var notesDone: Int
        package var notesTotal: Int
    }

    private enum Phase { case plan, read, finish, done }

    private let workspace: Workspace
    private let sources: [NoteSource]
    private var phase = Phase.plan
    private var pending: [PendingNote] = []
    private var position = 0
    private var gone = GoneNotes()
    /// The next slice, which is read while this one is written.
    private var ahead: ReadAhead?
    package private(set) var report = SyncReport()
    package private(set) var progress = Progress(bytesDone: 0, bytesTotal: 0, notesDone: 0, notesTotal: 0)

    /// How many bytes and files of notes one transaction takes: a few tens of milliseconds.
    private static let slice: (bytes: Int64, files: Int) = (192 * 1024, 400)

    init(of sources: [NoteSource], in workspace: Workspace) {
        self.sources = sources
        self.workspace = workspace
    }

    /// False when all is done.
    ///
    /// Throws `Failure.store` for the knowledge base's own trouble, and `unreadable` or `notANote` for a file that the
    /// learner named herself; what was applied before stays, and the next sync goes on from there.
    package func step() throws -> Bool {
        switch phase {
        case .plan:
            try plan()
            phase = pending.isEmpty && gone.isEmpty ? .done : .read
        case .read:
            try readSlice()
            if position == pending.count { phase = .finish }
        case .finish:
            try finish()
            phase = .done
        case .done: break
        }
        return phase != .done
    }

    // MARK: Plan

    private func plan() throws(Failure) {
        for source in sources {
            let records = try stored { () throws(StoreError) in try workspace.database.noteRecords(of: source.id) }
            guard let found = workspace.files(of: source) else {
                // A folder that is not there now, on a drive perhaps, is not a folder whose notes were deleted.
                report.unreadable.append(source.path)
                records.forEach { report.count($0) }
                continue
            }
            report.unreadable += found.unreadable
            compare(found, with: records, of: source)
        }
        progress.bytesTotal = pending.reduce(0) { $0 + $1.file.size }
        progress.notesTotal = pending.count
    }

    /// Sorts a source's files into those that are as they were, those to be read, and those that are gone.
    private func compare(_ found: FoundFiles, with records: [NoteRecord], of source: NoteSource) {
        var known = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
        for file in found.files {
            let record = known.removeValue(forKey: file.path)
            if let record, record.size == file.size, record.modified == file.modified, record.isOfThisVersion {
                report.count(record)
            } else {
                pending.append(
                    PendingNote(
                        file: file, source: source.id, record: record, isNamed: source.kind == .file,
                        isExercises: source.isExercises, isImported: source.isImported))
            }
        }
        for record in known.values.sorted(by: { $0.id < $1.id }) {
            // What cannot be looked at now is not gone.
            if found.hides(record.path) { report.count(record) } else { gone.add(record) }
        }
    }

    // MARK: Read

    private func readSlice() throws(Failure) {
        let range = nextSlice(from: position)
        let results =
            ahead?.take()
            ?? readNotes(
                pending[range], renamed: gone, knowing: workspace.lexicon, through: workspace.noteReaders)
        let next = nextSlice(from: range.upperBound)
        ahead =
            next.isEmpty
            ? nil
            : ReadAhead(
                pending[next], renamed: gone, knowing: workspace.lexicon, through: workspace.noteReaders)
        var writing = SliceWriting()
        for (note, result) in zip(pending[range], results) {
            try take(result, of: note, into: &writing)
            progress.bytesDone += note.file.size
            progress.notesDone += 1
        }
        position = range.upperBound
        try write(writing)
    }

    private func nextSlice(from start: Int) -> Range<Int> {
        var bytes: Int64 = 0
        var end = start
        while end < pending.count, bytes < Self.slice.bytes, end - start < Self.slice.files {
            bytes += pending[end].file.size
            end += 1
        }
        return start..<end
    }

    /// What one slice is to write.
    private struct SliceWriting {
        var readings: [NoteReading] = []
        var touched: [NoteTouch] = []
    }

    private func take(_ result: NoteReadResult, of note: PendingNote, into writing: inout SliceWriting) throws(Failure)
    {
        switch result {
        case .failed(let failure):
            if note.isNamed { throw failure }
            if case .plugin(let trouble) = failure { report.tell(trouble) }
            report.unreadable.append(note.file.path)
            if let record = note.record { report.count(record) }
        case .unchanged(let record): touch(record, as: note, into: &writing)
        case .renamed(let digest):
            if let record = gone.claim(digest: digest, source: note.source) {
                touch(record, as: note, into: &writing)
            } else {
                // A second copy of a file that was renamed: it is a note of its own.
                let again = readNote(
                    note, renamed: GoneNotes(), knowing: workspace.lexicon, through: workspace.noteReaders)
                try take(again, of: note, into: &writing)
            }
        case .leftOut:
            if let record = note.record { gone.add(record) }
        case .read(let reading, let problems, let troubles):
            troubles.forEach { report.tell($0) }
            report.read += 1
            report.notes += 1
            report.questions += reading.cards.cards.count
            report.rejected += reading.cards.rejected.count
            report.problems += problems.map { SyncReport.NoteProblem(path: note.file.path, problem: $0) }
            writing.readings.append(reading)
        }
    }

    private func touch(_ record: NoteRecord, as note: PendingNote, into writing: inout SliceWriting) {
        report.count(record)
        writing.touched.append(
            NoteTouch(id: record.id, path: note.file.path, size: note.file.size, modified: note.file.modified))
    }

    private func write(_ writing: SliceWriting) throws(Failure) {
        if !writing.touched.isEmpty {
            try stored { () throws(StoreError) in try workspace.database.touchNotes(writing.touched) }
        }
        guard !writing.readings.isEmpty else { return }
        let moment = workspace.moment(try workspace.keptSettings())
        report.outcome += try stored { () throws(StoreError) in
            try workspace.database.apply(writing.readings, removing: [], at: moment)
        }
    }

    // MARK: Finish

    private func finish() throws(Failure) {
        let moment = workspace.moment(try workspace.keptSettings())
        let removing = gone.unclaimed
        report.removed = removing.count
        if !removing.isEmpty {
            report.outcome += try stored { () throws(StoreError) in
                try workspace.database.apply([], removing: removing, at: moment)
            }
        }
        report.outcome += try stored { () throws(StoreError) in try workspace.database.reconcile(at: moment) }
    }
}

/// Records whose file is not where it was, by digest: a file that was renamed is found again among them.
struct GoneNotes: Sendable {
    private var records: [NoteRecord] = []
    private var claimed: Set<Int64> = []
    private var byDigest: [UInt64: [Int]] = [:]

    var isEmpty: Bool { records.isEmpty }

    /// The ids of those that no renamed file has claimed, in the order in which they were first read.
    var unclaimed: [Int64] { records.map(\.id).filter { !claimed.contains($0) } }

    mutating func add(_ record: NoteRecord) {
        byDigest[record.digest, default: []].append(records.count)
        records.append(record)
    }

    /// Whether a file of these bytes was known in `source`, by what this program's rules gave.
    func holds(digest: UInt64, source: Int64) -> Bool {
        byDigest[digest]?.contains { records[$0].sourceID == source && records[$0].isOfThisVersion } ?? false
    }

    /// The record, for one file only.
    mutating func claim(digest: UInt64, source: Int64) -> NoteRecord? {
        let index = byDigest[digest]?.first {
            records[$0].sourceID == source && records[$0].isOfThisVersion && !claimed.contains(records[$0].id)
        }
        guard let index else { return nil }
        claimed.insert(records[index].id)
        return records[index]
    }
}
