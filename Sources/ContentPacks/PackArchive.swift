import Archives
import Glibc
package import Records

/// The most that a pack may be, as a folder or a file.
package enum PackLimits {
    private static let limits = ArchiveLimits.pack

    package static func allow(files: Int, bytes: Int64) -> Bool { files <= limits.entries && bytes <= limits.bytes }
}

/// Writes a pack as one file: a zip of its files with their digests, and the signature over these where there is one.
/// The same pack gives the same bytes on any day. An older file at `path` is written over, whole or not at all.
package func writePack(
    _ tree: PackTree, _ digests: PackDigests, signature: [UInt8]?, to path: String
) throws(PackFileProblem) {
    if let strange = tree.strange.first { throw .strange(path: strange) }
    let size = tree.files.reduce(0) { $0 + $1.size }
    guard PackLimits.allow(files: tree.files.count, bytes: size) else {
        throw .tooLarge(files: tree.files.count, bytes: size)
    }
    var members = tree.files.filter { !PackDigests.names.contains($0.path) }
        .map { ArchiveMember($0.path, .file(tree.folder + "/" + $0.path)) }
    members.append(ArchiveMember(PackDigests.fileName, .bytes(Array(digests.text.utf8))))
    if let signature { members.append(ArchiveMember(PackDigests.signatureName, .bytes(signature))) }
    let draft = path + ".new"
    unlink(draft)
    do { try writeArchive(members, as: .zip, to: draft) } catch { throw .archive(error) }
    guard rename(draft, path) == 0 else {
        let detail = String(cString: strerror(errno))
        unlink(draft)
        throw .archive(.cannotWrite(path: path, detail: detail))
    }
}

/// Unpacks a pack's file into a folder that is not there yet, whole or not at all. What is no pack is refused.
package func unpackPack(_ path: String, into folder: String) throws(PackFileProblem) {
    let entries: [ArchiveEntry]
    do { entries = try Archives.entries(ofArchive: path) } catch { throw .archive(error) }
    guard entries.contains(where: { $0.name.path == "pack.yaml" }) else { throw .notAPack }
    do { try unpackArchive(path, to: folder) } catch { throw .archive(error) }
}
