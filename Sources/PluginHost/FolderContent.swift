import Archives
import Files
import Glibc

/// All files of a plugin's folder, and the digest by which they are trusted.
///
/// The digest is SHA-256 over each file in the order of its path: the path's length and bytes, whether it may be run,
/// the file's length and bytes. So nothing can be moved between a name and a content without another digest coming out.
package struct FolderContent: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        /// From the folder on: `lib/cidr.py`.
        package var path: String
        package var bytes: [UInt8]
        package var isExecutable: Bool
    }

    /// Why a folder is no plugin's.
    package enum Fault: Error, Sendable, Hashable {
        case unreadable(path: String)
        /// A link, a device, a socket: what is behind it could change without the digest.
        case notAFile(path: String)
        case tooMuch(files: Int, bytes: Int)
    }

    /// By their paths.
    package var files: [File] = []
    package var digest = ""

    /// Files that hold a plugin, and the bytes in them all.
    package static let most = (files: 500, bytes: 32 << 20)

    private let leavesOut: Bool

    /// `leavingOut`: without what Python and editors leave beside the files, which is no part of a plugin. What is to be
    /// run is looked at whole.
    package init(of folder: String, leavingOut: Bool = false) throws(Fault) {
        leavesOut = leavingOut
        try enter(folder, below: "")
        files.sort { $0.path < $1.path }
        var state = SHA256.Running()
        for file in files {
            for part in [Array(file.path.utf8), file.isExecutable ? [1] : [0], file.bytes] {
                state.update((0..<8).map { UInt8(truncatingIfNeeded: part.count >> (8 * $0)) })
                state.update(part)
            }
        }
        digest = state.finished().hexadecimal
    }

    private func isPassedOver(_ name: String) -> Bool {
        leavesOut && (name.hasPrefix(".") || name == "__pycache__")
    }

    private mutating func enter(_ folder: String, below prefix: String) throws(Fault) {
        guard let names = entryNames(in: folder) else { throw .unreadable(path: folder) }
        for name in names {
            if isPassedOver(name) { continue }
            let (whole, path) = (folder + "/" + name, prefix + name)
            var status = stat()
            guard lstat(whole, &status) == 0 else { throw .unreadable(path: path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: try enter(whole, below: path + "/")
            case S_IFREG: try add(whole, path, status)
            default: throw .notAFile(path: path)
            }
        }
    }

    private mutating func add(_ whole: String, _ path: String, _ status: stat) throws(Fault) {
        let bytes = files.reduce(Int(status.st_size)) { $0 + $1.bytes.count }
        guard files.count < Self.most.files, bytes <= Self.most.bytes else {
            throw .tooMuch(files: files.count + 1, bytes: bytes)
        }
        guard let handle = fopen(whole, "re") else { throw .unreadable(path: path) }
        defer { fclose(handle) }
        var read = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = fread(&read, 1, read.count, handle)
        files.append(File(path: path, bytes: Array(read[..<count]), isExecutable: status.st_mode & S_IXUSR != 0))
    }
}
