import Files
import Glibc

/// What tells without reading a file that a folder is as it was: every path with its inode, size and times of change. The
/// kernel keeps the last of these, so no program can give a changed file its old stamp. Linear in the number of files.
package struct FolderStamp: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        var path: String
        var inode: UInt64
        var size: Int64
        var changed: [Int]
    }

    private var entries: Set<Entry> = []

    package init(of folder: String) { enter(folder) }

    private mutating func enter(_ folder: String) {
        guard entries.count <= FolderContent.most.files else { return }
        for name in entryNames(in: folder) ?? [] {
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            let times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
            entries.insert(
                Entry(path: path, inode: UInt64(status.st_ino), size: Int64(status.st_size), changed: times))
            if status.st_mode & S_IFMT == S_IFDIR { enter(path) }
        }
    }
}
