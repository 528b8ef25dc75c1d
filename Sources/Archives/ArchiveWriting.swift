internal import CArchive
internal import Glibc

/// How an archive is laid out.
package enum ArchiveFormat: Sendable, Hashable, CaseIterable {
    case zip, tarGzip, tarZstd
}

/// A file to be packed: its name in the archive, and where its bytes are.
package struct ArchiveMember: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        case bytes([UInt8])
        case file(String)
    }

    package var name: String
    package var source: Source

    package init(_ name: String, _ source: Source) {
        self.name = name
        self.source = source
    }
}

/// Packs `members` into the new file `path`, 0600, and returns the SHA-256 of each by its name.
///
/// The same members give the same bytes, in any order and on any day: they are sorted by name, their times and modes are
/// fixed, and no owner is kept. Throws `badName` and `sameName` for what `unpackArchive` would refuse. Nothing is left
/// where it throws.
@discardableResult
package func writeArchive(_ members: [ArchiveMember], as format: ArchiveFormat, to path: String) throws(ArchiveProblem)
    -> [String: SHA256]
{
    var names = NameTable()
    var named: [(name: EntryName, source: ArchiveMember.Source)] = []
    for member in members {
        let name: EntryName
        do { name = try EntryName(Array(member.name.utf8)) } catch { throw .badName(member.name, error) }
        try names.add(name, isFolder: false)
        named.append((name, member.source))
    }
    named.sort { $0.name.path.utf8.lexicographicallyPrecedes($1.name.path.utf8) }
    return try inUTF8 { () throws(ArchiveProblem) in
        let writer = try ArchiveWriter(path, format == .zip ? .zip : .tar(format))
        do throws(ArchiveProblem) {
            var digests: [String: SHA256] = [:]
            for (name, source) in named { digests[name.path] = try writer.add(name.path, source) }
            try writer.finish()
            return digests
        } catch {
            unlink(path)
            throw error
        }
    }
}

/// Writes one archive from its first entry to its last.
final class ArchiveWriter {
    enum Content {
        case zip
        case tar(ArchiveFormat)
        case zstdStream
    }

    private let content: Content
    private let functions: archive_functions
    private let archive: OpaquePointer
    private let file: OutputFile

    /// 2000-01-01T00:00:00Z, for tar. Zip keeps local time, which `fixZipTimes` sets afterwards.
    private static let moment = 946_684_800

    init(_ path: String, _ content: Content) throws(ArchiveProblem) {
        functions = try ArchiveLibrary.open()
        guard let archive = functions.archive_write_new() else { throw .cannotWrite(path: path, detail: "") }
        do { file = try OutputFile(path, readable: true) } catch {
            _ = functions.archive_write_free(archive)
            throw error
        }
        self.content = content
        self.archive = archive
        try begin()
    }

    deinit {
        _ = functions.archive_write_free(archive)
        file.close()
    }

    private func begin() throws(ArchiveProblem) {
        switch content {
        case .zip:
            try check(functions.archive_write_set_format_zip(archive))
        case .tar(let format):
            try check(functions.archive_write_set_format_pax_restricted(archive))
            if format == .tarZstd {
                try check(functions.archive_write_add_filter_zstd(archive))
            } else {
                try check(functions.archive_write_add_filter_gzip(archive))
                // gzip's header would keep the moment of packing.
                try check(functions.archive_write_set_filter_option(archive, "gzip", "timestamp", nil))
            }
        case .zstdStream:
            try check(functions.archive_write_set_format_raw(archive))
            try check(functions.archive_write_add_filter_zstd(archive))
        }
        // Else the last block is filled with zeros up to 10 KiB.
        try check(functions.archive_write_set_bytes_in_last_block(archive, 1))
        try check(functions.archive_write_open_fd(archive, file.descriptor))
    }

    private func check(_ code: CInt) throws(ArchiveProblem) {
        guard code < ARCHIVE_WARN else { return }
        let detail = functions.archive_error_string(archive).map { String(cString: $0) } ?? ""
        throw .cannotWrite(path: file.path, detail: detail)
    }

    /// Adds a file with what `body` sends.
    func add(
        _ name: String, size: Int,
        _ body: ((UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void) throws(ArchiveProblem) -> Void
    ) throws(ArchiveProblem) {
        guard let entry = functions.archive_entry_new() else { throw .cannotWrite(path: file.path, detail: "") }
        defer { functions.archive_entry_free(entry) }
        functions.archive_entry_set_pathname(entry, name)
        functions.archive_entry_set_filetype(entry, 0o100000)
        functions.archive_entry_set_perm(entry, 0o644)
        functions.archive_entry_set_size(entry, Int64(size))
        if case .tar = content { functions.archive_entry_set_mtime(entry, Self.moment, 0) }
        try check(functions.archive_write_header(archive, entry))
        try body { bytes throws(ArchiveProblem) in
            var done = 0
            while done < bytes.count {
                let written = self.functions.archive_write_data(
                    self.archive, bytes.baseAddress?.advanced(by: done), bytes.count - done)
                guard written > 0 else { throw .cannotWrite(path: self.file.path, detail: name) }
                done += Int(written)
            }
        }
    }

    /// Adds a member and returns the digest of its bytes.
    func add(_ name: String, _ source: ArchiveMember.Source) throws(ArchiveProblem) -> SHA256 {
        var digest = SHA256.Running()
        switch source {
        case .bytes(let bytes):
            try add(name, size: bytes.count) { send throws(ArchiveProblem) in
                digest.update(bytes)
                try sending(bytes, send)
            }
        case .file(let path):
            let input = try InputFile(path)
            defer { input.close() }
            try add(name, size: Int(input.size)) { send throws(ArchiveProblem) in
                try input.read { bytes throws(ArchiveProblem) in
                    digest.update(bytes)
                    try send(bytes)
                }
            }
        }
        return digest.finished()
    }

    func finish() throws(ArchiveProblem) {
        try check(functions.archive_write_close(archive))
        if case .zip = content { try fixZipTimes(in: file) }
        guard fsync(file.descriptor) == 0 else {
            throw .cannotWrite(path: file.path, detail: String(cString: strerror(errno)))
        }
    }
}

/// Hands the bytes of an array on.
func sending(_ bytes: [UInt8], _ send: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void) throws(ArchiveProblem) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    try send(UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]))
}

/// A file to be packed, whose size must not change meanwhile.
private struct InputFile {
    let path: String
    let descriptor: CInt
    let size: Int64

    init(_ path: String) throws(ArchiveProblem) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotRead(path: path, detail: String(cString: strerror(errno))) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw .cannotRead(path: path, detail: String(cString: strerror(EISDIR)))
        }
        size = Int64(status.st_size)
    }

    func read(_ take: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void) throws(ArchiveProblem) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        var done: Int64 = 0
        while done < size {
            let count = Glibc.read(descriptor, buffer.baseAddress, min(buffer.count, Int(size - done)))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotRead(path: path, detail: String(cString: strerror(EIO))) }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            done += Int64(count)
        }
    }

    func close() { Glibc.close(descriptor) }
}
