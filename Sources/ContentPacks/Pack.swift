import Glibc
import Yams

/// A folder of notes that an instructor wrote, as its `pack.yaml` describes it.
package struct Pack: Sendable, Hashable {
    /// The folder's name.
    package var id: String
    package var title: String
    /// `ko` or `en`; nil where the pack does not say.
    package var language: String?
    /// It is shown at the first start, until the learner has notes of her own.
    package var isSample: Bool
    /// The absolute path of its `notes` folder.
    package var notesPath: String
}

/// What is wrong with a pack, with the file it stands in.
package struct PackProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case noManifest
        case unreadable
        /// The YAML does not parse.
        case notYAML(detail: String)
        case missingTitle
        case noNotes
    }
    package var kind: Kind
    package var path: String
}

/// The packs of a content folder by the order of their names, and what is wrong with those left out. Folders that begin
/// with `_` or `.` are templates and none of ours.
package func findPacks(in content: String) -> (packs: [Pack], problems: [PackProblem]) {
    var packs: [Pack] = []
    var problems: [PackProblem] = []
    for name in folders(in: content) {
        switch readPack(at: content + "/" + name, id: name) {
        case .success(let pack): packs.append(pack)
        case .failure(let problem): problems.append(problem)
        }
    }
    return (packs, problems)
}

extension PackProblem: Error {}

private func readPack(at folder: String, id: String) -> Result<Pack, PackProblem> {
    let manifest = folder + "/pack.yaml"
    guard access(manifest, F_OK) == 0 else { return .failure(PackProblem(kind: .noManifest, path: manifest)) }
    guard let text = readText(manifest) else { return .failure(PackProblem(kind: .unreadable, path: manifest)) }
    let entries: [String: Any]
    do {
        entries = try load(yaml: text) as? [String: Any] ?? [:]
    } catch {
        return .failure(PackProblem(kind: .notYAML(detail: "\(error)"), path: manifest))
    }
    guard let title = entries["title"] as? String, !title.isEmpty else {
        return .failure(PackProblem(kind: .missingTitle, path: manifest))
    }
    guard access(folder + "/notes", R_OK | X_OK) == 0 else {
        return .failure(PackProblem(kind: .noNotes, path: folder + "/notes"))
    }
    return .success(
        Pack(
            id: id, title: title, language: entries["language"] as? String,
            isSample: entries["sample"] as? Bool ?? false, notesPath: folder + "/notes"))
}

private func folders(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        }
        var status = stat()
        guard !name.hasPrefix("."), !name.hasPrefix("_"), fstatat(dirfd(directory), name, &status, 0) == 0,
            status.st_mode & S_IFMT == S_IFDIR
        else { continue }
        names.append(name)
    }
    return names.sorted()
}

private func readText(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return String(validating: bytes, as: UTF8.self)
}
