import ContentPacks
import Facts
import Glibc
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
        /// Question makers that could not do their part.
        package var troubles: [PluginTrouble] = []
    }

    /// Reads each note under `paths` in turn and hands it over, so that the first questions stand on the screen while
    /// the rest is read, and memory stays flat. Throws as `Workspace.addNotes` does, before anything is handed over. Packs at hand
    /// lend their names, and may be named themselves by id or title.
    package static func read(
        _ paths: [String], from workingDirectory: String, in surroundings: Surroundings? = nil,
        plugins: PluginShelf? = nil,
        each: (NotePreview) throws -> Void
    ) throws {
        let lexicon = packLexicon(in: surroundings)
        let readers = NoteReaders(plugins)
        func failing(_ path: String, _ trouble: PluginTrouble) throws {
            try each(NotePreview(path: path, cards: NoteCards(), problems: [], troubles: [trouble]))
        }
        try notes(paths, from: workingDirectory, in: surroundings, readers: readers, failing: failing) {
            note, bytes, converted in
            var cards = makeCards(from: noteFacts(in: note, knowing: lexicon), of: note)
            let made = readers?.questions(about: bytes, path: note.name)
            cards.cards += made?.cards ?? []
            var problems = note.problems + cards.problems
            if let converted {
                cards = cards.placed(by: converted)
                problems = problems.map { $0.placed(by: converted) }
            }
            try each(
                NotePreview(path: note.name, cards: cards, problems: problems, troubles: made?.troubles ?? []))
        }
    }

    /// Each note under `paths` in turn, with its bytes; what is no note, or wants to be left out, is passed over.
    static func notes(
        _ paths: [String], from workingDirectory: String, in surroundings: Surroundings?,
        each: (Note, [UInt8]) throws -> Void
    ) throws {
        try notes(paths, from: workingDirectory, in: surroundings, readers: nil) { note, bytes, _ in
            try each(note, bytes)
        }
    }

    /// The same, with the files that plugins make notes of.
    private static func notes(
        _ paths: [String], from workingDirectory: String, in surroundings: Surroundings?, readers: NoteReaders?,
        failing: (String, PluginTrouble) throws -> Void = { _, _ in },
        each: (Note, [UInt8], ConvertedNote?) throws -> Void
    ) throws {
        var files: [FoundFile] = []
        for path in paths {
            let absolute = absolutePath(path, from: workingDirectory)
            if access(absolute, F_OK) != 0, let pack = surroundings.flatMap({ packNamed(path, in: $0) }) {
                files += packFiles(in: pack.folder).files
                continue
            }
            if try noteKind(of: absolute, readers: readers) == .folder {
                files += FileWalk(of: absolute, reading: readers?.endings ?? []).notes
            } else if let file = FoundFile(at: absolute) {
                files.append(file)
            }
        }
        for file in files {
            var bytes = try readFile(file.path)
            let converted: ConvertedNote?
            do { converted = try readers?.convert(bytes, path: file.path) } catch {
                // One that was named is an error; of a folder the others are shown.
                guard files.count > 1 else { throw Failure.plugin(error) }
                try failing(file.path, error)
                continue
            }
            if let converted { bytes = converted.markdown }
            let note = Note(reading: bytes, named: file.path)
            if note.isLeftOut || note.isBinary { continue }
            try each(note, bytes, converted)
        }
    }
}
