package import Archives

/// Why a pack cannot be written to a file, or taken out of one.
package enum PackFileProblem: Error, Sendable, Hashable {
    case unreadable(path: String)
    /// A file is not the one that the pack's digests tell of.
    case changed(path: String)
    /// A link or device among a pack's files.
    case strange(path: String)
    /// More or larger files than any pack has.
    case tooLarge(files: Int, bytes: Int64)
    /// The file is no pack at all: nothing in it is called `pack.yaml`.
    case notAPack
    /// What the file is, or what in it is not safe to be unpacked.
    case archive(ArchiveProblem)
}
