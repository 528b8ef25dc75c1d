internal import CArchive
internal import Glibc

// A single stream of zstd, without names: what Anki packs its database and media in.

/// Writes what the zstd stream in `path` holds to the new file `target`. Throws `notAnArchive` for anything else.
package func expandZstd(_ path: String, to target: String, limits: ArchiveLimits = .collection) throws(ArchiveProblem) {
    let file = try OutputFile(target)
    defer { file.close() }
    do throws(ArchiveProblem) {
        try expand(path, limits) { bytes throws(ArchiveProblem) in try file.write(bytes) }
    } catch {
        unlink(target)
        throw error
    }
}

/// What the zstd stream in `path` holds.
package func expandedZstd(_ path: String, limits: ArchiveLimits = .collection) throws(ArchiveProblem) -> [UInt8] {
    var whole: [UInt8] = []
    try expand(path, limits) { bytes in whole += bytes }
    return whole
}

private func expand(
    _ path: String, _ limits: ArchiveLimits, _ take: (UnsafeRawBufferPointer) throws(ArchiveProblem) -> Void
) throws(ArchiveProblem) {
    let reader = try ArchiveReader(path, limits: limits, content: .zstdStream)
    guard try reader.nextIsZstdStream() else { throw .notAnArchive(path: path) }
    try reader.data(take)
}

/// Writes `bytes` as a zstd stream to the new file `target`.
package func compressZstd(_ bytes: [UInt8], to target: String) throws(ArchiveProblem) {
    let writer = try ArchiveWriter(target, .zstdStream)
    do throws(ArchiveProblem) {
        try writer.add("data", size: bytes.count) { send throws(ArchiveProblem) in try sending(bytes, send) }
        try writer.finish()
    } catch {
        unlink(target)
        throw error
    }
}
