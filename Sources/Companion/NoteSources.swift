import ContentPacks
import Glibc
import KnowledgeBase
package import Records

/// A source with what it gave.
package struct SourceSummary: Sendable, Hashable {
    package var source: NoteSource
    package var notes: Int
    package var questions: Int
}

extension Workspace {
    /// Remembers the paths (absolute from then on) and returns the sync that reads them.
    ///
    /// Nothing is remembered unless all paths are there: throws `noSuchPath`, `noNotes` for a folder without notes,
    /// `notANote` for a file that is no text.
    package func addNotes(_ paths: [String], from workingDirectory: String) throws -> NoteSync {
        let absolute = paths.map { absolutePath($0, from: workingDirectory) }
        let kinds = try absolute.map { path throws(Failure) in try noteKind(of: path) }
        var added: [NoteSource] = []
        for (path, kind) in zip(absolute, kinds) {
            added.append(
                try stored { () throws(StoreError) in
                    try database.addSource(kind: kind, path: path, title: fileTitle(path), packID: nil)
                })
        }
        try restSamplePack()
        return NoteSync(of: added, in: self)
    }

    /// The sync of all sources: only what changed by size and time, then digest, or an older reader or rules read.
    package func syncNotes() throws -> NoteSync {
        NoteSync(of: try stored { () throws(StoreError) in try database.sources() }, in: self)
    }

    /// Forgets a source; its cards that have a history are set aside. Throws `notTracked`.
    package func removeNotes(_ path: String, from workingDirectory: String) throws -> SourceSummary {
        let wanted = absolutePath(path, from: workingDirectory)
        guard let found = try noteSources().first(where: { $0.source.path == wanted || $0.source.title == path }) else {
            throw Failure.notTracked(path)
        }
        try stored { () throws(StoreError) in try database.removeSource(found.source.id) }
        return found
    }

    package func noteSources() throws -> [SourceSummary] {
        let (sources, records) = try stored { () throws(StoreError) in
            (try database.sources(), try database.noteRecords(of: nil))
        }
        let bySource = Dictionary(grouping: records, by: \.sourceID)
        return sources.map { source in
            let notes = bySource[source.id] ?? []
            return SourceSummary(
                source: source, notes: notes.count, questions: notes.reduce(0) { $0 + $1.questions })
        }
    }

    // MARK: The sample pack

    /// On an empty data home the first pack that calls itself a sample becomes a source, once: a learner who took it
    /// away does not find it again.
    func readySamplePack() throws(Failure) {
        guard let content = surroundings.content else { return }
        let (isFresh, sources) = try stored { () throws(StoreError) in
            (try database.setting("sample-pack") == nil, try database.sources())
        }
        guard isFresh, sources.isEmpty, let pack = findPacks(in: content).packs.first(where: \.isSample) else { return }
        try stored { () throws(StoreError) in
            try database.addSource(kind: .pack, path: pack.notesPath, title: pack.title, packID: pack.id)
            try database.set("sample-pack", to: pack.id)
        }
    }

    /// The sample leaves the queue once the learner's own notes are in.
    private func restSamplePack() throws(Failure) {
        try stored { () throws(StoreError) in
            guard let id = try database.setting("sample-pack") else { return }
            for source in try database.sources() where source.packID == id && source.isActive {
                try database.setSource(source.id, active: false)
            }
        }
    }
}

/// What a path that the learner named is: a file, or a folder with at least one note.
func noteKind(of path: String) throws(Failure) -> NoteSource.Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .noSuchPath(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
        let walk = FileWalk(of: path)
        if walk.unreadable.contains(path) { throw .unreadable(path: path, detail: String(cString: strerror(EACCES))) }
        if walk.notes.isEmpty { throw .noNotes(path: path, files: walk.files) }
        return .folder
    case S_IFREG:
        // The beginning tells whether it is text at all; the sync reads the rest.
        if try readFile(path).prefix(4096).contains(0) { throw .notANote(path: path) }
        return .file
    default: throw .notANote(path: path)
    }
}

/// `path` from the top, `.` and `..` and doubled slashes taken out. Links stay as they were named.
func absolutePath(_ path: String, from workingDirectory: String) -> String {
    let whole = path.hasPrefix("/") ? path : workingDirectory + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
}
