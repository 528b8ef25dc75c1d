import Files
import Glibc
import KnowledgeBase
package import Notes
import Records

/// A note to be laid out on a page, with the bytes of what it shows.
package struct PrintedNote: Sendable {
    package struct Picture: Sendable, Hashable {
        /// `image/svg+xml`
        package var mediaType: String
        package var bytes: [UInt8]
    }

    package var note: Note
    /// The title of the note that it is a section of; nil for a whole note.
    package var whole: String?
    /// By the target that the note gives them. One that cannot be read, or is no picture, is not among them.
    package var pictures: [String: Picture]

    /// The heading of a section; a note's title, or its file's name.
    package var title: String {
        (whole == nil ? note.title : note.blocks.first?.text.string) ?? fileTitle(note.name)
    }

    init(_ note: Note, of whole: String? = nil) {
        self.note = note
        self.whole = whole
        pictures = [:]
        for picture in note.pictures where pictures[picture.target] == nil {
            guard let type = PrintedNote.mediaType(of: picture.path), let bytes = readBytes(picture.path) else {
                continue
            }
            pictures[picture.target] = Picture(mediaType: type, bytes: bytes)
        }
    }

    private static let mediaTypes = [
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif",
    ]

    static func mediaType(of path: String) -> String? {
        path.lastIndex(of: ".").flatMap { mediaTypes[path[path.index(after: $0)...].lowercased()] }
    }
}

extension Workspace {
    /// The notes of a deck, or under a path, or of a pack at hand, as they are to be laid out: a pack's in its own order,
    /// without its hand-written questions where there is anything else. Throws `noSuchDeck`, `unreadable`.
    package func printedNotes(of name: String, from workingDirectory: String) throws -> [PrintedNote] {
        var found: [PrintedNote] = []
        if isPathOrPack(name, from: workingDirectory) {
            try Preview.notes([name], from: workingDirectory, in: surroundings) { note, _ in
                found.append(PrintedNote(note))
            }
        } else {
            _ = try deck(named: name)
            // The best deck may be one of exercises, which have no page.
            for deck in try stored({ () throws(StoreError) in try database.decks(named: name) }) where found.isEmpty {
                found = try notesInOrder(of: deck).compactMap { try printedNote($0) }
            }
        }
        let lessons = found.filter { !isHandWritten($0.note.name) }
        let printed = (lessons.isEmpty ? found : lessons).filter { !$0.note.blocks.isEmpty }
        guard !printed.isEmpty else { throw Failure.noSuchDeck(name, suggestions: []) }
        return printed
    }

    /// Writes a page that is not there yet. Its whole path. Throws `fileExists`, `cannotWrite`.
    package func writePage(_ text: String, to path: String, from workingDirectory: String) throws(Failure) -> String {
        let whole = absolutePath(path, from: workingDirectory)
        guard access(whole, F_OK) != 0 else { throw .fileExists(path: whole) }
        try writeNew(Array(text.utf8), to: whole, mode: 0o644)
        return whole
    }

    private func printedNote(_ place: DeckNote) throws -> PrintedNote? {
        let note = Note(reading: try readFile(place.path), named: place.path)
        let section = place.lines.flatMap { note.section(at: $0) }
        let printed = PrintedNote(section ?? note, of: section.map { _ in note.title ?? fileTitle(note.name) })
        return place.path.hasSuffix(".yaml") || printed.note.blocks.isEmpty ? nil : printed
    }

    /// By source, and there as the pack has them.
    private func notesInOrder(of deck: Deck) throws(Failure) -> [DeckNote] {
        let notes = try stored { () throws(StoreError) in try database.notes(of: deck) }
        var places: [String: Int] = [:]
        for source in Set(notes.map { $0.sourcePath }) {
            for (place, file) in packFiles(in: source).files.enumerated() { places[file.path] = place }
        }
        return notes.sorted { one, other in
            let (first, second) = (places[one.path] ?? .max, places[other.path] ?? .max)
            return (one.sourcePath, first, one.path) < (other.sourcePath, second, other.path)
        }
    }

    private func isPathOrPack(_ name: String, from workingDirectory: String) -> Bool {
        access(absolutePath(name, from: workingDirectory), F_OK) == 0 || packNamed(name, in: surroundings) != nil
    }
}
