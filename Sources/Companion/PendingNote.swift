import Dispatch
import Facts
import KnowledgeBase
import Notes
import Quiz
import Records
import Synchronization

/// A file whose size or time is not what the knowledge base has.
struct PendingNote: Sendable {
    var file: FoundFile
    var source: Int64
    /// What is known of the file at this path; nil for a new one.
    var record: NoteRecord?
    /// The learner named this very file: what is wrong with it is an error, not a note passed over.
    var isNamed: Bool
    /// A pack's list of skills.
    var isExercises = false
    /// A table of cards from another program.
    var isImported = false
}

/// What reading a pending note came to.
enum NoteReadResult: Sendable {
    case failed(Failure)
    /// Other size or time, the same bytes.
    case unchanged(NoteRecord)
    /// A new path with the bytes of a note that is gone.
    case renamed(digest: UInt64)
    /// The front matter says `gongbu: false`.
    case leftOut
    case read(NoteReading, problems: [Problem], troubles: [PluginTrouble] = [])
}

extension NoteRecord {
    /// What an older reader or older rules read is read again.
    var isOfThisVersion: Bool { readerVersion == Note.readerVersion && rulesVersion == Facts.rulesVersion }
}

/// Reads notes on all cores; the results stand in the order of `notes`.
func readNotes(
    _ notes: ArraySlice<PendingNote>, renamed gone: GoneNotes, knowing lexicon: Lexicon, through readers: NoteReaders?
) -> [NoteReadResult] {
    guard notes.count > 1 else {
        return notes.map { readNote($0, renamed: gone, knowing: lexicon, through: readers) }
    }
    return [NoteReadResult](unsafeUninitializedCapacity: notes.count) { buffer, count in
        // Each turn writes the one place that is its own.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: notes.count) { turn in
            places.initializeElement(
                at: turn,
                to: readNote(notes[notes.startIndex + turn], renamed: gone, knowing: lexicon, through: readers))
        }
        count = notes.count
    }
}

/// The notes of a slice, being read on other threads while this one writes what the slice before gave.
final class ReadAhead: Sendable {
    private let results = Mutex<[NoteReadResult]>([])
    private let isRead = DispatchSemaphore(value: 0)

    init(
        _ notes: ArraySlice<PendingNote>, renamed gone: GoneNotes, knowing lexicon: Lexicon,
        through readers: NoteReaders?
    ) {
        DispatchQueue.global().async {
            let read = readNotes(notes, renamed: gone, knowing: lexicon, through: readers)
            self.results.withLock { $0 = read }
            self.isRead.signal()
        }
    }

    /// Waits for them. To be called once.
    func take() -> [NoteReadResult] {
        isRead.wait()
        return results.withLock { $0 }
    }
}

/// Reads one note and finds its cards. It touches no knowledge base, so it may run on any thread.
func readNote(
    _ note: PendingNote, renamed gone: GoneNotes, knowing lexicon: Lexicon, through readers: NoteReaders?
) -> NoteReadResult {
    var bytes: [UInt8]
    do { bytes = try readFile(note.file.path) } catch { return .failed(error) }
    let digest = digest(of: bytes)
    if let record = note.record {
        if record.digest == digest, record.isOfThisVersion { return .unchanged(record) }
    } else if gone.holds(digest: digest, source: note.source) {
        return .renamed(digest: digest)
    }
    if note.isExercises {
        let text = String(decoding: bytes, as: UTF8.self)
        if let skills = NoteReading(ofPluginSkills: text, file: note.file, source: note.source, digest: digest) {
            return .read(skills, problems: [])
        }
        let reading = NoteReading(ofExercises: text, file: note.file, source: note.source, digest: digest)
        return .read(reading, problems: [])
    }
    if note.isImported {
        let reading = NoteReading(ofImported: bytes, file: note.file, source: note.source, digest: digest)
        return .read(reading, problems: [])
    }
    var converted: ConvertedNote?
    do { converted = try readers?.convert(bytes, path: note.file.path) } catch { return .failed(.plugin(error)) }
    if let converted { bytes = converted.markdown }
    let read = Note(reading: bytes, named: note.file.path)
    if read.isBinary { return .failed(.notANote(path: note.file.path)) }
    if read.isLeftOut { return .leftOut }
    var reading = NoteReading(
        of: bytes, file: note.file, source: note.source, digest: digest, note: read, knowing: lexicon)
    let made = readers?.questions(about: bytes, path: note.file.path)
    reading.cards.cards += made?.cards ?? []
    var problems = read.problems + reading.cards.problems
    if let converted {
        reading.place(by: converted)
        problems = problems.map { $0.placed(by: converted) }
    }
    return .read(reading, problems: problems, troubles: made?.troubles ?? [])
}
