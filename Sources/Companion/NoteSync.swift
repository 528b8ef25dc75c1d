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
package final class NoteSync {
    package struct Progress: Sendable, Hashable {
        package var bytesDone: Int64
        package var bytesTotal: Int64
        package var notesDone: Int
        package var notesTotal: Int
    }

    private enum Phase { case plan, read, finish, done }

    private struct Pending {
        var file: FoundFile
        var source: Int64
        var record: NoteRecord?
        /// The learner named this very file.
        var isNamed: Bool
    }

    private let workspace: Workspace
    private let sources: [NoteSource]
    private var phase = Phase.plan
    private var pending: [Pending] = []
    private var position = 0
    private var gone: [NoteRecord] = []
    private var takenAway: Set<Int64> = []
    package private(set) var report = SyncReport()
    package private(set) var progress = Progress(bytesDone: 0, bytesTotal: 0, notesDone: 0, notesTotal: 0)

    /// How many bytes of notes one transaction takes: a few tens of milliseconds.
    private static let slice: Int64 = 192 * 1024

    init(of sources: [NoteSource], in workspace: Workspace) {
        self.sources = sources
        self.workspace = workspace
    }

    /// False when all is done.
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
            var known = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
            guard let files = files(of: source) else {
                // A folder that is not there now, on a drive perhaps, is not a folder whose notes were deleted.
                count(records)
                continue
            }
            for file in files {
                let record = known.removeValue(forKey: file.path)
                if let record, isCurrent(record, as: file) {
                    count([record])
                } else {
                    pending.append(
                        Pending(file: file, source: source.id, record: record, isNamed: source.kind == .file))
                }
            }
            gone += known.values
        }
        progress.bytesTotal = pending.reduce(0) { $0 + $1.file.size }
        progress.notesTotal = pending.count
    }

    private func files(of source: NoteSource) -> [FoundFile]? {
        if source.kind == .file {
            guard let file = FoundFile(at: source.path) else {
                report.unreadable.append(source.path)
                return nil
            }
            return [file]
        }
        let walk = FileWalk(of: source.path)
        report.unreadable += walk.unreadable
        return walk.unreadable.contains(source.path) ? nil : walk.notes
    }

    private func isCurrent(_ record: NoteRecord, as file: FoundFile) -> Bool {
        record.size == file.size && record.modified == file.modified && isOfThisVersion(record)
    }

    private func isOfThisVersion(_ record: NoteRecord) -> Bool {
        record.readerVersion == Note.readerVersion && record.rulesVersion == rulesVersion
    }

    private func count(_ records: [NoteRecord]) {
        for record in records {
            report.notes += 1
            report.questions += record.questions
            report.rejected += record.rejected
        }
    }

    // MARK: Read

    private func readSlice() throws(Failure) {
        var readings: [NoteReading] = []
        var bytes: Int64 = 0
        while position < pending.count, bytes < Self.slice {
            let next = pending[position]
            position += 1
            bytes += next.file.size
            if let reading = try read(next) { readings.append(reading) }
            progress.bytesDone += next.file.size
            progress.notesDone += 1
        }
        guard !readings.isEmpty else { return }
        let moment = workspace.moment(try workspace.keptSettings())
        report.outcome += try stored { () throws(StoreError) in
            try workspace.database.apply(readings, removing: [], at: moment)
        }
    }

    /// What is to be applied for a file; nil where its bytes are known, or where it is no note.
    private func read(_ next: Pending) throws(Failure) -> NoteReading? {
        let bytes: [UInt8]
        do { bytes = try readFile(next.file.path) } catch {
            if next.isNamed { throw error }
            report.unreadable.append(next.file.path)
            return nil
        }
        let digest = digest(of: bytes)
        if let same = unchanged(next, digest: digest) {
            try stored { () throws(StoreError) in
                try workspace.database.touchNote(
                    same.id, path: next.file.path, size: next.file.size, modified: next.file.modified)
            }
            count([same])
            return nil
        }
        let note = Note(reading: bytes, named: next.file.path)
        if note.isBinary {
            if next.isNamed { throw .notANote(path: next.file.path) }
            report.unreadable.append(next.file.path)
            return nil
        }
        if note.isLeftOut {
            if let record = next.record { gone.append(record) }
            return nil
        }
        report.read += 1
        report.problems += note.problems.map { SyncReport.NoteProblem(path: next.file.path, problem: $0) }
        let reading = NoteReading(of: bytes, file: next.file, source: next.source, digest: digest, note: note)
        report.notes += 1
        report.questions += reading.cards.cards.count
        report.rejected += reading.cards.rejected.count
        return reading
    }

    /// The record that this file's bytes are known by: its own, or that of a file of the same source that is gone.
    private func unchanged(_ next: Pending, digest: UInt64) -> NoteRecord? {
        if let record = next.record { return record.digest == digest && isOfThisVersion(record) ? record : nil }
        let renamed = gone.first {
            $0.digest == digest && $0.sourceID == next.source && isOfThisVersion($0) && !takenAway.contains($0.id)
        }
        if let renamed { takenAway.insert(renamed.id) }
        return renamed
    }

    // MARK: Finish

    private func finish() throws(Failure) {
        let moment = workspace.moment(try workspace.keptSettings())
        let removing = gone.map(\.id).filter { !takenAway.contains($0) }
        report.removed = removing.count
        if !removing.isEmpty {
            report.outcome += try stored { () throws(StoreError) in
                try workspace.database.apply([], removing: removing, at: moment)
            }
        }
        report.outcome += try stored { () throws(StoreError) in try workspace.database.reconcile(at: moment) }
    }
}
