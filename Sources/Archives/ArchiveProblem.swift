/// Why an archive was not opened, unpacked or written. Names are the archive's own and so to be shown only made safe.
package enum ArchiveProblem: Error, Sendable, Hashable {
    /// The system's libarchive is not there, or too old; `package` is Debian's package with it.
    case libraryMissing(package: String)
    case cannotRead(path: String, detail: String)
    /// Neither zip nor tar nor a compressed tar.
    case notAnArchive(path: String)
    /// It ends early or contradicts itself; `detail` is libarchive's own word.
    case damaged(path: String, detail: String)
    case encrypted(name: String)
    case badName(String, EntryName.Fault)
    /// Two entries that one folder cannot hold everywhere: the same name, or another only in case or normal form.
    case sameName(String, as: String)
    /// A file that another entry uses as a folder.
    case fileAsFolder(String)
    case link(name: String, target: String)
    /// A device, a pipe or a socket.
    case device(name: String)
    case tooManyEntries(limit: Int)
    /// More than `limit` bytes, packed out.
    case tooLarge(limit: Int64)
    /// It grows by more than `limit` times.
    case growsTooMuch(limit: Int)
    /// Where it was to be unpacked or written, there is something already.
    case exists(path: String)
    case cannotWrite(path: String, detail: String)
}

/// What an archive may at most be. What passes a limit is refused before anything is written.
package struct ArchiveLimits: Sendable, Hashable {
    package var entries: Int
    /// Of all entries together, unpacked.
    package var bytes: Int64
    /// Unpacked bytes for each packed one, once more than `freeBytes` are unpacked: small files of zeros are harmless.
    package var ratio: Int
    package var freeBytes: Int64

    /// Enough for a pack with its images.
    package static let pack = ArchiveLimits(entries: 20_000, bytes: 1 << 30, ratio: 100)
    /// Enough for a large collection of another program with its media.
    package static let collection = ArchiveLimits(entries: 500_000, bytes: 32 << 30, ratio: 200)

    package init(entries: Int, bytes: Int64, ratio: Int, freeBytes: Int64 = 4 << 20) {
        self.entries = entries
        self.bytes = bytes
        self.ratio = ratio
        self.freeBytes = freeBytes
    }
}
