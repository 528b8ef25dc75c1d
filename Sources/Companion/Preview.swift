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
    /// the rest is read, and memory stays flat. Throws as `Workspace.addNotes` does, before anything is handed over. Packs of `content` lend their names.
    package static func read(
        _ paths: [String], from workingDirectory: String, content: String? = nil, each: (NotePreview) throws -> Void
    ) throws {
        let lexicon = packLexicon(in: content)
        try notes(paths, from: workingDirectory) { note, _ in
            let cards = makeCards(from: findFacts(in: note, knowing: lexicon), of: note)
            try each(NotePreview(path: note.name, cards: cards, problems: note.problems + cards.problems))
        }
    }

    /// Each note under `paths` in turn, with its bytes; what is no note, or wants to be left out, is passed over.
    static func notes(_ paths: [String], from workingDirectory: String, each: (Note, [UInt8]) throws -> Void) throws {
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
            let bytes = try readFile(file.path)
            let note = Note(reading: bytes, named: file.path)
            if note.isLeftOut || note.isBinary { continue }
            try each(note, bytes)
        }
    }
}
