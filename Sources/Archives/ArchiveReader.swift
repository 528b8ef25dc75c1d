internal import CArchive
internal import Glibc

/// One file or folder in an archive.
package struct ArchiveEntry: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case file, folder }

    package var name: EntryName
    package var kind: Kind
    /// Unpacked, in bytes; 0 for folders.
    package var size: Int64

    package init(name: EntryName, kind: Kind, size: Int64) {
        self.name = name
        self.kind = kind
        self.size = size
    }
}

/// The entries of an archive in their order, every one read to its end and held against the limits and each other;
/// nothing is written. Throws for the first thing that makes the archive unsafe or unreadable.
package func entries(ofArchive path: String, limits: ArchiveLimits = .pack) throws(ArchiveProblem) -> [ArchiveEntry] {
    try inUTF8 { () throws(ArchiveProblem) in
        var entries: [ArchiveEntry] = []
        let reader = try ArchiveReader(path, limits: limits)
        while var entry = try reader.next() {
            entry.size = 0
            try reader.data { bytes throws(ArchiveProblem) in entry.size += Int64(bytes.count) }
            entries.append(entry)
        }
        return entries
    }
}

/// Goes through an archive once, from the first entry to the last.
final class ArchiveReader {
    enum Content { case archive, zstdStream }

    private let path: String
    private let limits: ArchiveLimits
    private let functions: archive_functions
    private let archive: OpaquePointer
    private let descriptor: CInt
    private let packedSize: Int64
    private var names = NameTable()
    private var count = 0
    private var unpackedSize: Int64 = 0
    /// Whether the entry at hand has data.
    private var isFile = false

    init(_ path: String, limits: ArchiveLimits, content: Content = .archive) throws(ArchiveProblem) {
        functions = try ArchiveLibrary.open()
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotRead(path: path, detail: String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let archive = functions.archive_read_new()
        else {
            close(descriptor)
            throw .notAnArchive(path: path)
        }
        self.path = path
        self.limits = limits
        self.archive = archive
        packedSize = Int64(status.st_size)
        try begin(content)
    }

    deinit {
        _ = functions.archive_read_free(archive)
        close(descriptor)
    }

    private func begin(_ content: Content) throws(ArchiveProblem) {
        var codes = [functions.archive_read_support_filter_zstd(archive)]
        switch content {
        case .archive:
            codes.append(functions.archive_read_support_filter_gzip(archive))
            codes.append(functions.archive_read_support_format_zip_seekable(archive))
            codes.append(functions.archive_read_support_format_tar(archive))
        case .zstdStream:
            codes.append(functions.archive_read_support_format_raw(archive))
            codes.append(functions.archive_read_support_format_empty(archive))
        }
        guard codes.allSatisfy({ $0 == ARCHIVE_OK }) else { throw .libraryMissing(package: "libarchive13") }
        guard functions.archive_read_open_fd(archive, descriptor, 65536) == ARCHIVE_OK else {
            throw .notAnArchive(path: path)
        }
    }

    /// The next entry, known to be safe; nil after the last.
    func next() throws(ArchiveProblem) -> ArchiveEntry? {
        guard let entry = try nextHeader() else { return nil }
        let bytes = functions.archive_entry_pathname(entry).map {
            Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
        let raw = (bytes ?? []).map { UInt8(bitPattern: $0) }
        let shown = String(decoding: raw, as: UTF8.self)
        let kind = try kind(of: entry, named: shown)
        // The folder itself, as tar writes it.
        if kind == .folder, shown == "." || shown == "./" { return try next() }
        let name: EntryName
        do { name = try EntryName(raw) } catch { throw .badName(shown, error) }
        try names.add(name, isFolder: kind == .folder)
        if functions.archive_entry_size_is_set(entry) != 0 { try hold(functions.archive_entry_size(entry)) }
        isFile = kind == .file
        return ArchiveEntry(name: name, kind: kind, size: functions.archive_entry_size(entry))
    }

    /// A stream of zstd has one entry without a name; false for anything else.
    func nextIsZstdStream() throws(ArchiveProblem) -> Bool {
        isFile = try nextHeader() != nil
        return functions.archive_filter_code(archive, 0) == ARCHIVE_FILTER_ZSTD
    }

    private func nextHeader() throws(ArchiveProblem) -> OpaquePointer? {
        var entry: OpaquePointer?
        switch functions.archive_read_next_header(archive, &entry) {
        case ARCHIVE_EOF: return nil
        // A warning is of a name or a time that could not be taken as it stands: the name is looked at anyway.
        case ARCHIVE_OK, ARCHIVE_WARN: break
        default:
            if count == 0, !looksLikeArchive { throw .notAnArchive(path: path) }
            throw damage()
        }
        count += 1
        guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
        return entry
    }

    /// No format took the file: libarchive's code for that, and not of a damaged one.
    private var looksLikeArchive: Bool { !detail.hasPrefix("Unrecognized archive format") }

    private func kind(of entry: OpaquePointer, named name: String) throws(ArchiveProblem) -> ArchiveEntry.Kind {
        if let target = functions.archive_entry_hardlink(entry) ?? functions.archive_entry_symlink(entry) {
            throw .link(name: name, target: String(cString: target))
        }
        guard functions.archive_entry_is_encrypted(entry) == 0 else { throw .encrypted(name: name) }
        switch functions.archive_entry_filetype(entry) {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: throw .link(name: name, target: "")
        default: throw .device(name: name)
        }
    }

    /// Hands the data of the entry at hand to `take`, piece by piece.
    func data(_ take: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void) throws(ArchiveProblem) {
        guard isFile else { return }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let read = functions.archive_read_data(archive, buffer.baseAddress, buffer.count)
            guard read >= 0 else { throw damage() }
            if read == 0 { return }
            unpackedSize += Int64(read)
            try hold(0)
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<read]))
        }
    }

    /// Whether `more` bytes on top of those unpacked so far are within the limits.
    private func hold(_ more: Int64) throws(ArchiveProblem) {
        let (total, isPast) = unpackedSize.addingReportingOverflow(max(0, more))
        guard !isPast, total <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        guard total <= limits.freeBytes || total / max(1, packedSize) < limits.ratio else {
            throw .growsTooMuch(limit: limits.ratio)
        }
    }

    private var detail: String { functions.archive_error_string(archive).map { String(cString: $0) } ?? "" }

    private func damage() -> ArchiveProblem { .damaged(path: path, detail: detail) }
}
