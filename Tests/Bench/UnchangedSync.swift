import Companion
import Glibc

/// Syncs `home`, in which nothing changed, and walks `folder` with one `fstatat` a file, in turns.
///
/// Prints `sync`, `walk` and the number of `files` that the walk saw.
func measureUnchangedSync(home: String, folder: String, count: Int) throws {
    let workspace = try Workspace(opening: .ofMachine(home: home))
    var sync = Timings()
    var walk = Timings()
    var files = 0
    for _ in 0..<count {
        files = walk.time { countFiles(under: folder) }
        try sync.time {
            let sync = try workspace.syncNotes()
            while try sync.step() {}
        }
    }
    print("files \(files)")
    print("sync \(sync.median)")
    print("walk \(walk.median)")
}

/// The regular files under `folder`, each looked at once: the least that noticing a change can cost.
private func countFiles(under folder: String) -> Int {
    guard let directory = opendir(folder) else { return 0 }
    defer { closedir(directory) }
    var files = 0
    while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        if name[0] == CChar(46) { continue }
        var status = stat()
        guard fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
            files += countFiles(under: folder + "/" + String(cString: name))
        } else {
            files += 1
        }
    }
    return files
}
