import ContentPacks
import Glibc
import KnowledgeBase
package import Records

/// A source with what it gave.
package struct SourceSummary: Sendable, Hashable {
    package var source: NoteSource
    package var notes: Int
    package var questions: Int
    /// Exercises that are asked only when they are named.
    package var isApart = false
}

extension Workspace {
    /// Remembers the paths (absolute from then on) and returns the sync that reads them.
    ///
    /// A path inside a folder that is remembered already is read as a part of it; a folder takes over the sources inside
    /// it, whose cards keep their histories. Nothing is remembered unless all paths are there: throws `noSuchPath`,
    /// `noNotes` for a folder without notes, `notANote` for a file that is no text.
    package func addNotes(_ paths: [String], from workingDirectory: String) throws -> NoteSync {
        let absolute = paths.map { absolutePath($0, from: workingDirectory) }
        let kinds = try absolute.map { path throws(Failure) in try noteKind(of: path, readers: noteReaders) }
        var added: [NoteSource] = []
        for (path, kind) in zip(absolute, kinds) {
            let source = try remember(path, kind: kind)
            if !added.contains(source) { added.append(source) }
        }
        if added.contains(where: { $0.kind != .pack }) { try restSamplePack() }
        return NoteSync(of: added, in: self)
    }

    private func remember(_ path: String, kind: NoteSource.Kind) throws(Failure) -> NoteSource {
        let folders = try stored { () throws(StoreError) in try database.sources() }
        if let outer = folders.first(where: { $0.kind == .folder && path.hasPrefix($0.path + "/") }),
            walk(of: outer.path).notes.contains(where: { $0.path == path || $0.path.hasPrefix(path + "/") })
        {
            return outer
        }
        let inside = kind == .folder ? walk(of: path).notes.map(\.path) : []
        return try stored { () throws(StoreError) in
            for inner in folders where inner.kind != .pack && inner.path.hasPrefix(path + "/") {
                let isCovered = inner.kind == .folder || inside.contains(inner.path)
                if isCovered { try database.removeSource(inner.id) }
            }
            let source = try database.addSource(kind: kind, path: path, title: fileTitle(path), packID: nil)
            if !source.isActive { try database.setSource(source.id, active: true) }
            return source
        }
    }

    /// The sync of all sources in use: only what changed by size and time, then digest, or an older reader or rules
    /// read.
    package func syncNotes() throws -> NoteSync {
        NoteSync(of: try stored { () throws(StoreError) in try database.sources() }.filter(\.isActive), in: self)
    }

    /// A source's files as they are now; nil where the source itself cannot be looked at.
    func files(of source: NoteSource) -> FoundFiles? {
        let place = self.place(of: source)
        if source.kind == .pack, !source.isExercises {
            let folder = String(place.dropLast("/notes".count))
            // A pack whose folder is not there now is not one whose notes were deleted.
            return access(folder + "/pack.yaml", R_OK) == 0 ? packFiles(in: folder) : nil
        }
        if source.kind == .file || source.isExercises { return FoundFile(at: place).map { FoundFiles(files: [$0]) } }
        let walk = walk(of: place)
        if walk.unreadable.contains(place) { return nil }
        return FoundFiles(files: walk.notes, unreadable: walk.unreadable)
    }

    private func walk(of folder: String) -> FileWalk {
        FileWalk(of: folder, reading: noteReaders?.endings ?? [])
    }

    /// What is installed is where it was put; the other packs travel with the program, and are looked for in the content
    /// folder of now.
    private func place(of source: NoteSource) -> String {
        if source.isImported { return ImportedDecks.place(of: source.path, home: surroundings.home) }
        guard let id = source.packID else { return source.path }
        let name = source.isExercises ? PackExercises.fileName : "notes"
        return surroundings.packShelves.map { $0 + "/" + id + "/" + name }.first { access($0, R_OK) == 0 }
            ?? source.path
    }

    /// Forgets a source; its cards that have a history are set aside. Throws `notTracked`.
    package func removeNotes(_ path: String, from workingDirectory: String) throws -> SourceSummary {
        let wanted = absolutePath(path, from: workingDirectory)
        guard let found = try noteSources().first(where: { $0.source.path == wanted || $0.source.title == path }) else {
            throw Failure.notTracked(path)
        }
        try stored { () throws(StoreError) in try database.removeSource(found.source.id) }
        if found.source.kind != .pack { try wakeSamplePack() }
        return found
    }

    /// All sources with their counts, in the order in which they were added.
    package func noteSources() throws -> [SourceSummary] {
        let (sources, totals) = try stored { () throws(StoreError) in
            (try database.sources(), try database.noteTotals())
        }
        let apart = Set(try exercisesApart().map(\.id))
        return sources.map { source in
            SourceSummary(
                source: source, notes: totals[source.id]?.notes ?? 0, questions: totals[source.id]?.questions ?? 0,
                isApart: apart.contains(source.id))
        }
    }

    // MARK: The sample pack

    /// On an empty data home the first pack that calls itself a sample becomes a source and is read, once: a learner who
    /// took it away does not find it again. This alone reads a manifest; opening any later time does not.
    func readySamplePack() throws {
        guard let content = surroundings.content else { return }
        let (isFresh, sources) = try stored { () throws(StoreError) in
            (try database.setting("sample-pack") == nil, try database.sources())
        }
        guard isFresh, sources.isEmpty, let pack = findPacks(in: content).packs.first(where: \.isSample) else { return }
        let source = try stored { () throws(StoreError) in
            try database.set("sample-pack", to: pack.id)
            return try database.addSource(kind: .pack, path: pack.notesPath, title: pack.title, packID: pack.id)
        }
        let sync = NoteSync(of: [source], in: self)
        while try sync.step() {}
    }

    /// The sample leaves the queue once the learner's own notes are in.
    func restSamplePack() throws(Failure) {
        try stored { () throws(StoreError) in
            guard let id = try database.setting("sample-pack"), try database.pack(id) == nil else { return }
            for source in try database.sources() where source.packID == id && source.isActive {
                try database.setSource(source.id, active: false)
            }
        }
    }
}

extension Workspace {
    /// Once nothing of her own is left to ask, neither notes nor packs that she installed, the sample is asked again.
    func wakeSamplePack() throws(Failure) {
        try stored { () throws(StoreError) in
            guard let id = try database.setting("sample-pack") else { return }
            let installed = Set(try database.packs().map(\.id))
            let sources = try database.sources()
            guard sources.allSatisfy({ $0.kind == .pack && !installed.contains($0.packID ?? "") }) else { return }
            for source in sources where source.packID == id { try database.setSource(source.id, active: true) }
        }
    }
}

/// What a path that the learner named is: a file, or a folder with at least one note.
func noteKind(of path: String, readers: NoteReaders? = nil) throws(Failure) -> NoteSource.Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .noSuchPath(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
        let walk = FileWalk(of: path, reading: readers?.endings ?? [])
        if walk.unreadable.contains(path) { throw .unreadable(path: path, detail: String(cString: strerror(EACCES))) }
        if walk.notes.isEmpty { throw .noNotes(path: path, files: walk.files) }
        return .folder
    case S_IFREG:
        if readers?.reads(path) == true { return .file }
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
