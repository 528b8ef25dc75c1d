internal import CArchive
import Files
internal import Glibc

/// Unpacks an archive into `folder`, which must not be there yet, and returns its entries. Files get the mode 0600 and
/// folders 0700, whatever the archive says; times are those of the unpacking.
///
/// The archive is gone through once before anything is written, as `entries(ofArchive:)` does. Then it is unpacked
/// beside `folder`, brought to the disk and renamed: `folder` is there whole or not at all.
///
/// - Parameter isLasting: brought to the disk before it is renamed; not worth its time for a folder that goes away again.
@discardableResult
package func unpackArchive(
    _ path: String, to folder: String, limits: ArchiveLimits = .pack, isLasting: Bool = true
) throws(ArchiveProblem) -> [ArchiveEntry] {
    let listed = try entries(ofArchive: path, limits: limits)
    guard access(folder, F_OK) != 0 else { throw .exists(path: folder) }
    let draft = try DraftFolder(beside: folder)
    do throws(ArchiveProblem) {
        try inUTF8 { () throws(ArchiveProblem) in
            let reader = try ArchiveReader(path, limits: limits)
            while let entry = try reader.next() { try draft.write(entry, from: reader) }
        }
        try draft.publish(as: folder, isLasting: isLasting)
    } catch {
        draft.remove()
        throw error
    }
    return listed
}

/// A folder of our own beside the one that it becomes. Nothing in it is a link, and nobody else writes to it.
struct DraftFolder {
    let path: String

    init(beside folder: String) throws(ArchiveProblem) {
        var template = Array((folder + ".unpacking-XXXXXX").utf8CString)
        // Makes it 0700.
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: folder, detail: String(cString: strerror(errno)))
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    func write(_ entry: ArchiveEntry, from reader: ArchiveReader) throws(ArchiveProblem) {
        for inner in entry.name.folders { try makeFolder(inner) }
        let place = path + "/" + entry.name.path
        guard entry.kind == .file else { return try makeFolder(entry.name.path) }
        let file = try OutputFile(place)
        defer { file.close() }
        try reader.data { bytes throws(ArchiveProblem) in try file.write(bytes) }
    }

    private func makeFolder(_ name: String) throws(ArchiveProblem) {
        let place = path + "/" + name
        guard mkdir(place, 0o700) == 0 || errno == EEXIST else {
            throw .cannotWrite(path: place, detail: String(cString: strerror(errno)))
        }
    }

    /// One `syncfs` costs less than an `fsync` for each file.
    func publish(as folder: String, isLasting: Bool) throws(ArchiveProblem) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
        let synced = isLasting ? syncfs(descriptor) : 0
        close(descriptor)
        guard synced == 0, rename(path, folder) == 0 else {
            throw errno == EEXIST || errno == ENOTEMPTY
                ? .exists(path: folder) : .cannotWrite(path: folder, detail: String(cString: strerror(errno)))
        }
    }

    func remove() { removeTree(path) }
}

/// A new file, 0600; never one that is there, nor through a link.
struct OutputFile {
    let path: String
    let descriptor: CInt

    init(_ path: String, readable: Bool = false) throws(ArchiveProblem) {
        self.path = path
        let access = readable ? O_RDWR : O_WRONLY
        descriptor = open(path, access | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? .exists(path: path) : .cannotWrite(path: path, detail: String(cString: strerror(errno)))
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(ArchiveProblem) {
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path: path, detail: String(cString: strerror(errno))) }
            done += count
        }
    }

    func close() { Glibc.close(descriptor) }
}
