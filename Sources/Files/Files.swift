// Files: what every floor wants of the file system in one line.
//
//     for name in entryNames(in: folder) ?? [] { … }
//     let bytes = readBytes(path)
//     removeTree(draft)
//
// It does not know what a file means, has no sentence for what went wrong (the caller knows what was wanted), and writes
// nothing.

import Glibc

/// The names in a folder but `.` and `..`, sorted; nil where it is none or cannot be opened.
package func entryNames(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    return entryNames(in: directory)
}

/// The names in a folder that is open already.
package func entryNames(in directory: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// Whether a path is a folder, or a link to one, that can be entered and read.
package func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && access(path, R_OK | X_OK) == 0
}

/// The bytes of a file; nil where it cannot be read or is none.
package func readBytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var done = 0
    while done < bytes.count {
        let count = bytes.withUnsafeMutableBytes { buffer in
            read(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        }
        if count < 0, errno == EINTR { continue }
        if count < 0 { return nil }
        if count == 0 { break }
        done += count
    }
    return Array(bytes.prefix(done))
}

/// Takes a file or a folder away with all that is in it. Links are taken away, not followed.
package func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
        for name in entryNames(in: path) ?? [] { removeTree(path + "/" + name) }
    }
    remove(path)
}
