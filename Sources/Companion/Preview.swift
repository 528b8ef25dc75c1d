import Facts
import KnowledgeBase
package import Notes
package import Quiz
import Records

/// The questions that notes would give, without touching the data home. No workspace is opened.
package struct Preview: Sendable {
    package struct NotePreview: Sendable {
        package var path: String
        package var cards: NoteCards
        package var problems: [Problem]
    }

    /// Reads each note under `paths` in turn and hands it over, so that the first questions stand on the screen while
    /// the rest is read, and memory stays flat. Throws as `Workspace.addNotes` does, before anything is handed over.
    package static func read(
        _ paths: [String], from workingDirectory: String, each: (NotePreview) throws -> Void
    ) throws {
        var files: [FoundFile] = []
        for path in paths {
            let absolute = absolutePath(path, from: workingDirectory)
            if try noteKind(of: absolute) == .folder {
                files += FileWalk(of: absolute).notes
            } else if let file = FoundFile(at: absolute) {
                files.append(file)
            }
        }
        for file in files {
            let note = Note(reading: try readFile(file.path), named: file.path)
            if note.isLeftOut || note.isBinary { continue }
            let cards = makeCards(from: findFacts(in: note), of: note)
            try each(NotePreview(path: file.path, cards: cards, problems: note.problems + cards.problems))
        }
    }
}
